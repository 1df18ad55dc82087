// chatfare/import: rate cards and tier tables as they are published, the ways in which people save them, and what is wrong.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import Ajv from 'ajv/dist/2020.js'
import { ChatfareError, createEngine } from 'chatfare'
import { compareCards, importCard } from 'chatfare/import'
import { at } from './support.js'

const read = (path) => readFileSync(at(path))
const json = (path) => JSON.parse(read(path))
const schema = json('schema/tariff.schema.json')
const isTariff = new Ajv({ strict: true, allErrors: true }).compile(schema)

const source = { title: 'A card', url: 'https://example.com/rates', date: '2026-11-20' }
const options = { channel: 'whatsapp', currency: 'USD', effectiveFrom: '2026-12-01', source }

/** The document of a card without problems, valid by the schema. */
function documentOf(text, more = {}) {
  const { document, problems } = importCard(text, { ...options, ...more })
  assert.deepEqual(problems, [])
  assert.ok(isTariff(document), JSON.stringify(isTariff.errors))
  return document
}
const ratesOf = (text, more) => documentOf(text, more).rates
const problemsOf = (text, more = {}) => {
  const { document, problems } = importCard(text, { ...options, ...more })
  assert.equal(document, null)
  return problems.map(({ table, line, column, message }) => `${table}:${line}:${column} ${message}`)
}

describe('the files of this repository', () => {
  for (const currency of ['USD', 'INR', 'COP']) {
    test(`the card of October 2026 in ${currency}, with its tiers where they are printed`, () => {
      const name = `${currency.toLowerCase()}-2026-10-01`
      const expected = json(`tariffs/whatsapp/meta-${name}.json`)
      const tiers = currency === 'COP' ? undefined : read(`tariffs/cards/tiers-${name}.csv`)
      const document = documentOf(read(`tariffs/cards/${name}.csv`), { currency, effectiveFrom: '2026-10-01', tiers })
      assert.deepEqual(document.rates, expected.rates)
      if (tiers) assert.deepEqual(document.tiers, expected.tiers)
    })
  }

  test('an unknown figure is unknown, and a known gap', () => {
    const { rates, gaps } = documentOf(read('tariffs/cards/eur-2026-10-01-DERIVED-PARTIAL.csv'), { currency: 'EUR', effectiveFrom: '2026-10-01' })
    assert.equal(rates.Iraq.utility, null)
    assert.ok(gaps.includes('The figure of utility for Iraq is not known.'))
  })

  test('a card per conversation has the items of conversations', () => {
    const text = read('tariffs/cards/usd-2025-02-01.csv')
    const expected = json('tariffs/whatsapp/meta-usd-2025-02-01.json')
    assert.deepEqual(ratesOf(text, { effectiveFrom: '2025-02-01', unit: 'conversation' }), expected.rates)
  })
})

test('a card of each unit is one that the engine charges by', async () => {
  const engine = await createEngine()
  for (const [unit, heading, item, rate] of [
    ['message', 'Utility', 'utility', '0.0298'],
    ['conversation', 'Utility', 'conversation:utility', '0.0298'],
    ['ai-message', 'AI Provider', 'ai-provider', '0.0691'],
    ['minute', 'Call minutes', 'call-minutes', '0.0103'],
    ['token', 'Agent tokens', 'agent-tokens', '0.000002'],
  ]) {
    const document = documentOf(`Market,${heading}\nUkraine,${rate}\n`, { unit })
    assert.deepEqual([document.unit, { ...document.rates }], [unit, { Ukraine: { [item]: rate } }])
    assert.deepEqual(engine.validateTariff(document).problems.filter(({ severity }) => severity === 'error'), [], unit)
  }
  assert.throws(() => importCard('Market,Business-session\nUA,1\n', { ...options, unit: 'session' }), { code: 'invalid-options', path: 'unit' })
})

describe('as it is published', () => {
  const official = read('tests/node/files/card.csv').toString()
  const rates = {
    India: { marketing: '0.0118', utility: '0.0014', authentication: '0.0014', 'authentication-international': '0.0304', service: '0.0014' },
    Ukraine: { marketing: '0.0900', utility: '0.0298', authentication: '0.0298', 'authentication-international': '0.0746', service: '0.0298' },
    Other: { marketing: '0.0604', utility: '0.0077', authentication: '0.0077', service: '0.0077' },
  }

  test('sentences above the table, $US, n/a and a heading of two lines', () => {
    const document = documentOf(official, { source: undefined })
    assert.deepEqual(document.rates, rates)
    assert.deepEqual(document.source, {
      title: 'Cost per message in USD, effective December 1, 2026',
      url: 'https://example.com/rates',
      date: '2026-12-01',
    })
    assert.equal(document.id, 'whatsapp/usd/2026-12-01')
    assert.equal(document.confidence, 'third-party')
  })

  test('it was read today, where nothing else is said', () => {
    const day = () => new Date().toISOString().slice(0, 10)
    const [before, read, after] = [day(), documentOf(official, { source }).read, day()]
    assert.ok(before <= read && read <= after, read)
    assert.equal(documentOf(official, { read: '2026-11-20' }).read, '2026-11-20')
  })

  test('merged headings over From, To and Rate; merged market cells; the last band without an end', () => {
    const { tiers } = documentOf(official, { tiers: read('tests/node/files/tiers.csv') })
    const bands = (limit, first, second) => [{ upTo: limit, rate: first }, { rate: second }]
    assert.deepEqual(tiers, {
      Ukraine: {
        utility: bands(100_000, '0.0298', '0.0283'),
        authentication: bands(300_000, '0.0298', '0.0283'),
        'authentication-international': bands(300_000, '0.0746', '0.0709'),
      },
    })
  })

  test('saved by a spreadsheet: byte-order marks, CRLF, semicolons, tabs, UTF-16', () => {
    const lines = [['Market', 'Currency', 'Marketing', 'Utility'], ['Ukraine', 'USD', '0.0900', '0.0298']]
    const text = (delimiter) => lines.map((cells) => cells.join(delimiter)).join('\r\n')
    const expected = { Ukraine: { marketing: '0.0900', utility: '0.0298' } }
    for (const saved of [
      `\uFEFF${text(',')}`,
      Buffer.from(`\uFEFF${text(';')}`),
      text('\t'),
      Buffer.from(`\uFEFF${text('\t')}`, 'utf16le'),
      new Uint8Array(Buffer.from(text(','))).buffer,
    ]) assert.deepEqual(ratesOf(saved), expected)
  })

  test('a document goes into the engine and prices by its card', async () => {
    const engine = await createEngine({ tariffs: [documentOf(official)] })
    const event = { at: '2026-12-02T09:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'marketing' }
    assert.equal(engine.evaluate({ channel: 'whatsapp', events: [event] }).events[0].price.amount, '0.0900')
  })
})

describe('figures', () => {
  /** The rates of one market with the given cells, in a table separated by semicolons. */
  const figures = (...cells) => {
    const headings = ['marketing', 'utility', 'authentication', 'service'].slice(0, cells.length)
    const text = `Market;${headings.join(';')}\nUkraine;${cells.join(';')}\n`
    return () => Object.values(ratesOf(text, { currency: 'USD' }).Ukraine)
  }

  for (const [cells, expected] of [
    [['0.0298', '12', '0'], ['0.0298', '12', '0']],
    [['$0.0298', 'US$ 0.0298', '$US0.0298', '0.0298 USD'], ['0.0298', '0.0298', '0.0298', '0.0298']],
    [['0,0298', '1,5'], ['0.0298', '1.5']],
    [['1,234.5678', '12,345'], ['1234.5678', '12345']],
    [['1.234,5678', '12.345'], ['1234.5678', '12345']],
    [['0,0298', '1,234'], ['0.0298', '1.234']],
    [['1.234', '2.500'], ['1.234', '2.500']],
    [['0.123456', '0.100000'], ['0.123456', '0.100000']],
  ]) {
    test(`${cells.join(' and ')} are ${expected.join(' and ')}`, () => assert.deepEqual(figures(...cells)(), expected))
  }

  test('what can be read in two ways, or not at all, is a problem with its line and column', () => {
    const problems = (cell) => problemsOf(`Market;Utility\nIndia;n/a\nUkraine;${cell}\n`)
    assert.deepEqual(problems('1,234'), ['rates:3:2 Utility: Expected a price that can be read in one way only, got "1,234".'])
    for (const cell of ['-0.0298', '0.02980001', '.5', '€0.0298', '1e-3', '007', '0x10', '1 2', 'free', '1000000000000']) {
      assert.deepEqual(problems(cell), [`rates:3:2 Utility: Expected a price in USD with at most 6 decimals, such as 0.0298, got "${cell}".`])
    }
    assert.deepEqual(problemsOf('Market;Utility;Service\nUkraine;;0.1\n'), [
      'rates:2:2 Utility: Expected a price, n/a where there is none, or UNKNOWN where its figure is not known.',
    ])
    assert.match(problemsOf('Market;Utility;Service\nUkraine;0.0298;0,0298\n')[0], /^rates:2:2 Utility: Expected one decimal mark/)
  })
})

describe('bands', () => {
  const expected = { Ukraine: { utility: [{ upTo: 250_000, rate: '0.0298' }, { rate: '0.0283' }] } }
  for (const [name, text] of Object.entries({
    'as headings': 'Market,Category,"0 - 250,000","> 250,000"\nUkraine,Utility,0.0298,0.0283\n',
    'under a heading': 'Market,Category,Volume tier,\n,,0–250.000,250.001+\nUkraine,utility,0.0298,0.0283\n',
    'in a column': 'Market,Volume tier,Utility\nUkraine,"0 - 250,000",0.0298\nUkraine,250001 and above,0.0283\n',
    'from and to': 'Market,Category,Volume tier,,Rate type,Rate\n,,From,To,,\nUkraine,Utility,1,250 000,List,0.0298\n,,250 001,,Tier,0.0283\n',
  })) {
    test(name, () => {
      const { rates, tiers } = documentOf(text)
      assert.deepEqual(tiers, expected)
      assert.deepEqual(rates, { Ukraine: { utility: '0.0298' } })
    })
  }

  test('gaps, overlaps, a missing last band and another list rate are problems', () => {
    const table = (...rows) => `Market,From,To,Utility\n${rows.map((row) => `Ukraine,${row}\n`).join('')}`
    const card = 'Market,Utility\nUkraine,0.0300\n'
    assert.deepEqual(problemsOf(table('0,100,1', '102,,2')), ['rates:3:4 Expected the band of utility of Ukraine to begin with 101, got 102.'])
    assert.deepEqual(problemsOf(table('0,100,1', '100,,2')), ['rates:3:4 Expected the band of utility of Ukraine to begin with 101, got 100.'])
    assert.deepEqual(problemsOf(table('0,100,1', '101,200,2')), ['rates:3:4 Expected the last band of utility of Ukraine to have no end.'])
    assert.deepEqual(problemsOf(table('0,,1', '101,,2')), ['rates:2:4 Expected only the last band of utility of Ukraine to have no end.'])
    assert.deepEqual(problemsOf(table('0,many,1')), ['rates:2:3 To: Expected the last unit of the band, got "many".'])
    assert.deepEqual(problemsOf(card, { tiers: table('0,100,1', '101,,2') }), [
      'tiers:2:4 Expected the first band of utility of Ukraine to have the list rate 0.0300, got 1.',
    ])
  })
})

describe('files that are no card', () => {
  for (const [name, text, problem] of [
    ['no table', 'hello\nworld\n', /^rates:1:1 Expected a row that begins a table/],
    ['nothing', '', /^rates:1:1 Expected a row that begins a table/],
    ['a header only', 'About\nMarket,Utility\n\n', /^rates:2:1 Expected prices below the header/],
    ['bytes that are no text', Buffer.from([0xc3, 0x28]), /^rates:1:1 Expected text in UTF-8/],
    ['a workbook', Buffer.from('PK\x03\x04\x14\0\x06'), /^rates:1:1 Expected CSV, got a workbook \(\.xlsx\).*save the sheet as "CSV UTF-8"/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^rates:1:1 Expected CSV, got a workbook \(\.xls\)/],
    ['a workbook as text', 'PK\x03\x04\x14', /^rates:1:1 Expected CSV, got a workbook/],
    ['an unknown column', 'Market,Utility,Notes\nUkraine,1,x\n', /^rates:1:3 Expected a column of a rate card or tier table, got "Notes"/],
    ['a footnote', 'Market,Utility\nUkraine,1\n* see below,\n', /^rates:3:1 Market: Expected prices for "\* see below"/],
    ['no market', 'Market,Utility\n,1\n', /^rates:2:1 Market: Expected a market/],
    ['a market twice', 'Market,Utility\nUkraine,1\nUkraine,2\n', /^rates:3:2 Expected one price for utility of Ukraine/],
    ['another currency', 'Market,Currency,Utility\nUkraine,EUR,1\n', /^rates:2:2 Currency: Expected USD, got "EUR"/],
    ['another date', 'Market,Effective from,Utility\nUkraine,2026-10-01,1\n', /^rates:2:2 Effective from: Expected 2026-12-01/],
    ['a cell too many', 'Market,Utility\nUkraine,1,2\n', /^rates:2:3 This column: Expected no cell outside the table, got "2"/],
    ['a category that is none', 'Market,Category,Rate\nUkraine,spam,1\n', /^rates:2:2 Category: Expected an item such as utility, got "spam"/],
    ['an open quote', 'Market,Utility\n"Ukraine,1\n', /^rates:2:1 Quoted field unterminated/],
  ]) {
    test(name, () => assert.match(problemsOf(text)[0], problem))
  }

  test('every problem is told, and lines count those within cells', () => {
    const text = 'Market,"Utility\n",Service\n"Ukr\naine",x,y\nIndia,1,z\n'
    assert.deepEqual(problemsOf(text).map((line) => line.split(' ')[0]), ['rates:3:2', 'rates:3:3', 'rates:5:3'])
  })

  test('a name of the language is a name', () => {
    const document = documentOf('Market,Utility\n__proto__,1\nconstructor,2\n')
    assert.deepEqual(Object.entries(document.rates), [['__proto__', { utility: '1' }], ['constructor', { utility: '2' }]])
    assert.equal({}.utility, undefined)
  })
})

test('options that cannot be are refused', () => {
  for (const [change, path] of [
    [{ channel: 'sms' }, 'channel'],
    [{ channel: undefined }, 'channel'],
    [{ currency: 'usd' }, 'currency'],
    [{ effectiveFrom: '2026-13-01' }, 'effectiveFrom'],
    [{ unit: 'notification' }, 'unit'],
    [{ source: { title: 'A card' } }, 'source'],
    [{ source: undefined }, 'source'],
    [{ confidence: 'sure' }, 'confidence'],
    [{ read: 'today' }, 'read'],
    [{ tiers: 5 }, 'tiers'],
    [{ kind: 'rates' }, 'kind'],
  ]) {
    assert.throws(() => importCard('Market,Utility\nUkraine,1\n', { ...options, ...change }), (error) => {
      assert.ok(error instanceof ChatfareError)
      assert.deepEqual([error.code, error.path], ['invalid-options', path])
      return true
    })
  }
  assert.throws(() => importCard(5, options), { code: 'invalid-options' })
})

describe('what a card changes', () => {
  const card = (rates, tiers) => ({ ...json('tests/node/files/tariff.json'), rates, ...(tiers && { tiers }) })
  const tiers = (limit, rate) => ({ Ukraine: { utility: [{ upTo: limit, rate: '4' }, { rate }] } })
  const changes = (before, after) => compareCards(card({ Ukraine: before }), card({ Ukraine: after })).changes.map(({ market, ...change }) => change)

  test('July to October 2026 in USD: eight markets change, nine are added', () => {
    const { changes, added, removed } = compareCards(json('tariffs/whatsapp/meta-usd-2026-07-01.json'), json('tariffs/whatsapp/meta-usd-2026-10-01.json'))
    const list = changes.filter(({ tier, item }) => tier === null && item !== 'service')
    assert.equal(new Set(list.map(({ market }) => market)).size, 8)
    assert.deepEqual(list.find(({ market }) => market === 'Mexico').item, 'marketing')
    assert.equal(added.length, 9)
    assert.ok(added.includes('Ukraine'))
    assert.deepEqual(removed, [])
  })

  test('differences are exact, percentages rounded half away from zero', () => {
    const of = (before, after) => changes({ utility: before }, { utility: after })[0]
    assert.deepEqual(of('0.0298', '0.03'), { item: 'utility', tier: null, before: '0.0298', after: '0.03', difference: '0.0002', percent: '0.67' })
    assert.deepEqual([of('0.3', '0.1').difference, of('0.3', '0.1').percent], ['-0.2', '-66.67'])
    assert.equal(of('8', '8.0002').percent, '0.00')
    assert.equal(of('8', '8.0004').percent, '0.01')
    assert.equal(of('8', '7.9996').percent, '-0.01')
    assert.equal(of('0', '0.1').percent, null)
    assert.equal(of('0.1', '0.10'), undefined)
  })

  test('no rate and an unknown one are told apart', () => {
    assert.deepEqual(changes({ utility: '1', service: null }, { service: { rate: '2' } }), [
      { item: 'utility', tier: null, before: '1', difference: null, percent: null },
      { item: 'service', tier: null, before: null, after: '2', difference: null, percent: null },
    ])
  })

  test('tiers: rates and ends', () => {
    const rates = { Ukraine: { utility: '4' } }
    assert.deepEqual(compareCards(card(rates, tiers(10, '3')), card(rates, tiers(20, '2'))).changes, [
      { market: 'Ukraine', item: 'utility', tier: 0, before: '4', after: '4', difference: '0', percent: '0.00', upTo: { before: 10, after: 20 } },
      { market: 'Ukraine', item: 'utility', tier: 1, before: '3', after: '2', difference: '-1', percent: '-33.33' },
    ])
  })

  test('markets that only one card has', () => {
    const comparison = compareCards(card({ Ukraine: { utility: '1' } }), card({ India: { utility: '1' } }))
    assert.deepEqual(comparison, { changes: [], added: ['India'], removed: ['Ukraine'], tiers: 'neither' })
  })

  test('a card without a tier table does not say that there are no tiers', () => {
    const rates = { Ukraine: { utility: '4' } }
    const withTiers = card(rates, tiers(10, '3'))
    const none = { changes: [], added: [], removed: [] }
    assert.deepEqual(compareCards(withTiers, card(rates)), { ...none, tiers: 'before' })
    assert.deepEqual(compareCards(card(rates), withTiers), { ...none, tiers: 'after' })
    assert.deepEqual(compareCards(withTiers, withTiers), { ...none, tiers: 'both' })
  })
})
