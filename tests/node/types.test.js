// The hand-written types: they compile under the strictest settings, and every result of the engine fits them exactly.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { createEngine } from 'chatfare'
import { compareCards, importCard } from 'chatfare/import'
import { at, scenarios } from './support.js'

/** Of a mistake in the types, each scenario gives a few lines; the first ones say enough. */
const LONGEST_REPORT = 4_000

function compile(file, module, moduleResolution) {
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess']
  const options = ['--noEmit', ...strict, '--target', 'es2022', '--module', module, '--moduleResolution', moduleResolution]
  try {
    execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), ...options, file], { encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    assert.fail(`${error.stdout}`.slice(0, LONGEST_REPORT))
  }
}

test('types.ts compiles for bundlers', () => compile(at('tests/node/types.ts'), 'esnext', 'bundler'))
test('types.ts compiles for Node', () => compile(at('tests/node/types.ts'), 'nodenext', 'nodenext'))

test('requests and results of the scenarios, and the catalogues, have no field more or less than their types', async () => {
  const engine = await createEngine()
  const asLiteral = (type, value) => `void ({ value: ${JSON.stringify(value)} } satisfies { value: ${type} })`
  const lines = ["import type * as chatfare from 'chatfare'", "import type * as cards from 'chatfare/import'"]
  for (const [, { method, request, expectedError, pending }] of scenarios) {
    if (expectedError || pending) continue
    if (method === 'compare') {
      const { variants, ...rest } = request
      lines.push(asLiteral('chatfare.Variant[]', variants), asLiteral('chatfare.Comparison', engine.compare(rest, variants)))
      continue
    }
    if (method === 'compareQuotes') {
      const { variants, ...rest } = request
      lines.push(asLiteral('chatfare.QuoteVariant[]', variants), asLiteral('chatfare.QuoteComparison', engine.compareQuotes(rest, variants)))
      continue
    }
    if (method === 'quote') {
      lines.push(asLiteral('chatfare.QuoteRequest', request), asLiteral('chatfare.Quote', engine.quote(request)))
      continue
    }
    lines.push(asLiteral('chatfare.EvaluateRequest', request), asLiteral('chatfare.Evaluation', engine.evaluate(request)))
  }
  const day = '2026-11-20'
  const partialCard = JSON.parse(readFileSync(at('tariffs/whatsapp/meta-calling-inr-2026-07-01.json'), 'utf8'))
  lines.push(
    asLiteral('chatfare.RateCard', engine.rates({ channel: 'whatsapp', currency: 'USD', at: day })),
    asLiteral('chatfare.RateCard', engine.rates({ channel: 'viber-bot', currency: 'EUR', at: day })),
    asLiteral('chatfare.Markets', engine.markets(day)),
    asLiteral('chatfare.PhoneMarket', engine.market('+380671234567', day)),
    asLiteral('chatfare.RuleSet[]', engine.ruleSets()),
    asLiteral('chatfare.Rule[]', engine.ruleSets().flatMap(({ rules }) => rules.map(engine.rule))),
    asLiteral('chatfare.Assumption[]', engine.assumptions()),
    asLiteral('chatfare.TariffValidation', engine.validateTariff([{ kind: 'rate-card' }, partialCard])),
  )
  const card = readFileSync(at('tests/node/files/card.csv'), 'utf8')
  const options = { channel: 'whatsapp', currency: 'USD', effectiveFrom: '2026-12-01', tiers: readFileSync(at('tests/node/files/tiers.csv'), 'utf8') }
  const { document } = importCard(card, options)
  const october = JSON.parse(readFileSync(at('tariffs/whatsapp/meta-usd-2026-10-01.json'), 'utf8'))
  lines.push(
    asLiteral('cards.ImportOptions', options),
    asLiteral('cards.ImportResult', importCard(card, options)),
    asLiteral('cards.ImportResult', importCard('', options)),
    asLiteral('cards.CardComparison', compareCards(october, document)),
  )
  mkdirSync(at('build'), { recursive: true })
  const file = at('build/results.ts')
  writeFileSync(file, lines.join('\n'))
  compile(file, 'esnext', 'bundler')
})
