// Which tariff documents are sound: what the engine says, and that the schema says the same.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, test } from 'node:test'
import Ajv from 'ajv/dist/2020.js'
import { ChatfareError, createEngine } from 'chatfare'
import { at } from './support.js'
import { bundled, documents, readJson } from './tariff-documents.mjs'

const engine = await createEngine()
const fitsSchema = new Ajv({ strict: true, allErrors: true }).compile(readJson('schema/tariff.schema.json'))
const errorsOf = (document) => engine.validateTariff(document).problems.filter(({ severity }) => severity === 'error')
const copyOf = (value) => structuredClone(value)

test('the schema that a document names is there, in the repository and in the package', () => {
  const schema = readJson('schema/tariff.schema.json')
  for (const [path, { $schema }] of documents) {
    for (const root of ['tariffs', 'wasm/dist/tariffs']) {
      const file = resolve(dirname(at(`${root}/${path}`)), $schema)
      assert.ok(existsSync(file), file)
      assert.deepEqual(readJson(file.slice(at('').length)), schema)
    }
  }
})

test('the bundled documents do not contradict each other, and the newest card in USD has no remarkable point', () => {
  assert.deepEqual(errorsOf([...bundled.values()]), [])
  assert.deepEqual(engine.validateTariff(documents.get('whatsapp/meta-usd-2026-10-01.json')), { problems: [] })
})

test('a partial card is no error, and says which markets it lacks', () => {
  const { problems } = engine.validateTariff(documents.get('whatsapp/meta-calling-inr-2026-07-01.json'))
  assert.deepEqual(problems.map(({ severity, code, path }) => [severity, code, path]), [['warning', 'missing-market', 'rates']])
  assert.match(problems[0].message, /^No prices for markets of 2026-07-01: Argentina, .*, United Kingdom\.$/)
})

const card = {
  ...copyOf(documents.get('whatsapp/meta-usd-2026-10-01.json')),
  effectiveFrom: '2026-12-01',
  validTo: '2027-01-01',
  id: 'mine',
  note: 'a remark',
  anyCurrency: false,
  rates: {
    Ukraine: { utility: '0.0298', marketing: null, authentication: { rate: '0.0298', confidence: 'derived', source: { title: 'a', url: 'https://a.example', date: '2026-12-01' }, note: 'a' } },
  },
  tiers: { Ukraine: { utility: [{ upTo: 100, rate: '0.0298' }, { rate: '0.0224', confidence: 'derived' }] } },
  fees: [{ item: 'bot-maintenance', plan: 'any', per: 'sender-month', from: '2026-12-01', amount: '100', confidence: 'derived', note: 'a' }],
}
const regulated = { ...copyOf(documents.get('examples/smsbat-eur-2026-11-20.json')), traffic: 'regulated' }
const { fees: [fee], ...overlayHead } = documents.get('examples/twilio-usd-2025-07-01.json')
const fees = [{ ...fee, types: ['template'], note: 'a' }]
const cost = {
  ...overlayHead,
  fees,
  rates: { Ukraine: { utility: '0.0300', marketing: null } },
  commitments: [{ item: 'minimum-commitment', per: 'sender-month', amounts: { UA: '175', '*': '115' } }],
  packages: [{ item: 'package', id: 'a', units: 1000, per: 'month', of: ['conversation', 'utility'], amount: '90', overage: '0.1' }],
}
const price = {
  ...overlayHead,
  layer: 'price',
  fees,
  markups: [
    { items: ['utility'], markets: ['Ukraine'], percent: '12.5', round: { decimals: 4, mode: 'half-up' } },
    { items: ['*'], markets: ['*'], amount: '0.001', floor: '0.01', ceiling: '0.1' },
  ],
}
const table = { ...documents.get('whatsapp/markets.json'), markets: [{ country: 'UA', market: 'Ukraine', from: '2022-02-01', to: '2023-02-01', confidence: 'derived', note: 'a' }] }
const plan = { ...documents.get('numbers.json'), prefixes: { 380: 'UA', 1: 'US' } }

/** Every place of a document, as the names that lead to it. */
const placesIn = (value) =>
  value !== null && typeof value === 'object'
    ? [[], ...Object.keys(value).flatMap((key) => placesIn(value[key]).map((place) => [key, ...place]))]
    : [[]]

const valueAt = (document, place) => place.reduce((value, key) => value[key], document)

/** A copy of a document with the value at a place changed; `undefined` takes a member away. */
function changed(document, place, value) {
  if (place.length === 0) return value
  const copy = copyOf(document)
  const holder = valueAt(copy, place.slice(0, -1))
  if (value !== undefined) holder[place.at(-1)] = value
  else if (Array.isArray(holder)) holder.splice(Number(place.at(-1)), 1)
  else delete holder[place.at(-1)]
  return copy
}

const strange = [
  undefined, null, true, 0, -1, 1.5, 7, [], {}, '', 'x', '0', '007.5', '-0.0298', '0.0298001', '0.02980001', '1e3', ' 1', '1.', '.5', '9223372036854',
  '92233720368540', '2026-13-01', '2026-10-32', '2026-10-01', '1999-12-31', '26-10-01', 'UA', 'ua', 'USD', 'usd', 'utility', 'conversation:utility',
  'minimum-commitment', 'viber-business', 'whatsapp', 'minute', 'notification', 'session', 'official', 'cost', 'price', 'sender-month', 'month', 'rate-card',
  'number-plan', 'regulated', 'non-regulated', 'ftp://a.example', 'http://a.example', { rate: '1' }, { rate: null }, { rate: '1', size: 2 },
]

/** Documents like this one with one thing changed: another value, a member more, a member less. */
function* neighboursOf(document) {
  for (const place of placesIn(document)) {
    for (const value of strange) yield [place, value, changed(document, place, value)]
    const value = valueAt(document, place)
    if (value === null || typeof value !== 'object') continue
    if (Array.isArray(value)) yield [place, 'one more', changed(document, place, [...value, value[0]])]
    else for (const key of ['', 'colour', 'UA', '*', '0', '123456789', 'utility']) yield [[...place, key], '1', changed(document, [...place, key], '1')]
  }
}

/** What a schema cannot say: orders, the calendar, comparisons; and three lists that it leaves to the engine. */
const beyondSchema =
  /Expected (a date|a later date|more than|no band|a last band|another date|one commitment|at most 5 decimals|a day on which|at least the floor|an id of its own|no item of package|an ISO 4217|a type of event|"conversation" or an item)/

describe('the engine refuses what the schema refuses, and the schema what the engine does', () => {
  for (const [name, document] of Object.entries({ card, regulated, cost, price, table, plan })) {
    test(name, () => {
      assert.ok(fitsSchema(document), JSON.stringify(fitsSchema.errors))
      assert.deepEqual(errorsOf(document), [])
      let refused = 0
      for (const [place, value, neighbour] of neighboursOf(document)) {
        if (neighbour === undefined || Array.isArray(neighbour)) continue
        const fits = fitsSchema(neighbour)
        const errors = errorsOf(neighbour)
        const where = `${place.join('.')} = ${JSON.stringify(value)}`
        if (fits) assert.deepEqual(errors.filter(({ message }) => !beyondSchema.test(message)), [], where)
        else assert.notDeepEqual(errors, [], `${where}: ${JSON.stringify(fitsSchema.errors.at(-1))}`)
        refused += Number(!fits)
      }
      assert.ok(refused > 100, String(refused))
    })
  }
})

test('a negative rate is said to be negative, one that is no amount to be none', () => {
  const messages = (rate) => errorsOf({ ...card, rates: { Ukraine: { utility: rate } }, tiers: {} }).map(({ message }) => message)
  assert.deepEqual(messages('-0.0298'), ['Expected no negative amount.'])
  for (const rate of ['-', '-x', '--1', 'x', -1]) assert.match(messages(rate).join(), /^Expected a decimal string with at most 6 decimals/, String(rate))
})

describe('bad documents are refused whole', () => {
  const broken = { ...card, unit: 'page', rates: { Ukraine: { utility: '-1', coffee: '1' } } }
  const paths = ['unit', 'rates.Ukraine.coffee', 'rates.Ukraine.utility']
  const request = {
    channel: 'whatsapp',
    events: [{ at: '2026-12-20T09:05:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'utility' }],
  }
  const below = (root, found) => (error) => {
    assert.ok(error instanceof ChatfareError)
    assert.deepEqual(error.problems.map(({ path }) => path).sort(), found.map((path) => root + path).sort())
    assert.deepEqual(error.problems[0], { path: error.path, message: error.message })
    return true
  }

  test('when an engine is made, with every error', () =>
    assert.rejects(createEngine({ tariffs: [card, broken, 7] }), below('tariffs', [...paths.map((path) => `[1].${path}`), '[2]'])))

  test('in a request, and the engine keeps what it had', () => {
    const before = engine.evaluate(request)
    assert.throws(() => engine.evaluate({ ...request, tariffs: [{ ...card, rates: { '*': { utility: '9' } } }, broken] }), below('tariffs[1].', paths))
    assert.deepEqual(engine.evaluate(request), before)
    assert.equal(before.events[0].price.amount, '0.0298')
  })

  test('documents to be validated are not kept either', () => {
    const before = engine.evaluate(request)
    assert.deepEqual(errorsOf(card), [])
    assert.deepEqual(engine.evaluate(request), before)
  })

  test('other errors have themselves as their one problem', () => {
    assert.throws(() => engine.rule('none'), below('', ['id']))
  })
})
