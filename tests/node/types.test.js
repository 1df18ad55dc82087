// The hand-written types: they compile under the strictest settings, and every result of the engine fits them exactly.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { createEngine } from 'chatfare'
import { compareCards, importCard } from 'chatfare/import'
import { compareBill, readBill, readLog } from 'chatfare/log'
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
  const lines = ["import type * as chatfare from 'chatfare'", "import type * as cards from 'chatfare/import'", "import type * as logs from 'chatfare/log'"]
  for (const [, { method, request, expectedError }] of scenarios) {
    if (expectedError) continue
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
    asLiteral('chatfare.RatesQuery', { channel: 'whatsapp', unit: 'minute' }),
    asLiteral('chatfare.RateCard', engine.rates({ channel: 'whatsapp', unit: 'token' })),
    asLiteral('chatfare.RateCard', engine.rates({ channel: 'viber-bot', currency: 'USD', at: '2022-08-31' })),
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
  const bill = readBill(readFileSync(at('tests/node/files/invoice.csv'), 'utf8'))
  const sold = { id: 'e', at: '2026-11-02T10:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'utility' }
  const { invoice } = engine.evaluate({ channel: 'whatsapp', events: [sold] })
  lines.push(asLiteral('logs.BillLine[]', bill), asLiteral('logs.ComparedBillLine[]', compareBill(bill, invoice)))
  /** Of each part of a log's result how many logs have something in it: an empty list fits every type. */
  const filled = { senders: 0, free: 0, counts: 0, reconciliation: 0, reachedTiers: 0, problems: 0, sensitivity: 0 }
  const folders = { whatsapp_webhooks: 'whatsapp-webhooks', viber_callbacks: 'viber-callbacks', viber_business_reports: 'viber-business-reports', events: 'ndjson' }
  const corpus = Object.entries(folders).flatMap(([folder, format]) =>
    readdirSync(at(`tests/fuzz/corpus/${folder}`)).map((name) => [readFileSync(at(`tests/fuzz/corpus/${folder}/${name}`)), format]))
  const webhooks = [readFileSync(at('tests/node/files/webhooks.ndjson')), 'whatsapp-webhooks']
  // A message that is free if the entry point lasts longer than it is sure to.
  const click = { at: '2026-11-01T09:00:00Z', contact: '+380671234567', from: 'customer', type: 'message', entryPoint: 'click-to-whatsapp-ad' }
  const reply = { ...click, at: '2026-11-01T10:00:00Z', from: 'business', type: 'service', entryPoint: undefined }
  const late = { ...reply, at: '2026-11-05T09:00:00Z', type: 'template', category: 'utility' }
  const entryPoint = [click, reply, late].map((event) => JSON.stringify(event)).join('\n')
  for (const [text, format] of [...corpus, webhooks, [entryPoint, 'ndjson']]) {
    const rows = []
    const log = engine.openLog({ format, channel: 'whatsapp', onVerdicts: (verdicts) => rows.push(...verdicts) })
    log.push(text)
    const result = log.finish()
    lines.push(asLiteral('chatfare.LogResult', result), asLiteral('chatfare.LogVerdict[]', rows))
    for (const [name, seen] of Object.entries(filled)) if (Object.values(result[name]).some((value) => value !== 0 && Object.keys(value).length !== 0)) filled[name] = seen + 1
  }
  assert.ok(Object.values(filled).every((seen) => seen > 0), `no log fills one of ${JSON.stringify(filled)}`)
  lines.push(
    asLiteral('chatfare.ColumnCodes', engine.codes()),
    asLiteral('logs.ReadLogResult', await readLog(engine, 'at,contact,from,type,x\n', { channel: 'whatsapp' })),
  )
  mkdirSync(at('build'), { recursive: true })
  const file = at('build/results.ts')
  writeFileSync(file, lines.join('\n'))
  compile(file, 'esnext', 'bundler')
})
