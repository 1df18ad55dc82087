import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import Ajv from 'ajv/dist/2020.js'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { makeTariffs, readCsv } from '../../scripts/make-tariffs.mjs'
import { cards, marketTable } from '../../scripts/tariff-cards.mjs'
import { examples as priceLists } from '../../scripts/tariff-examples.mjs'
import { bundled, documents, plain, rateCards, read, readJson, rowsOf } from './tariff-documents.mjs'

const cardWithId = (id) => rateCards.find((card) => card.id === id)
const markets = documents.get('whatsapp/markets.json')
const numbers = documents.get('numbers.json')

/** An amount in units of 10^-4; the cards print no more decimals. */
const tenThousandths = (text) => {
  const [whole, decimals = ''] = text.split('.')
  assert.ok(decimals.length <= 4, text)
  return BigInt(whole + decimals.padEnd(4, '0'))
}

/** The document of an entry of the card table. */
const documentOf = ({ channel, series, currency, effectiveFrom }) =>
  cardWithId(`${channel}${series ? `-${series}` : ''}/${currency.toLowerCase()}/${effectiveFrom}`)

test('the generator reproduces the committed files byte for byte', () => {
  const generated = makeTariffs()
  for (const [path, text] of generated) assert.equal(read(`tariffs/${path}`), text, path)
  assert.deepEqual([...documents.keys()].sort(), [...generated.keys()].filter((path) => path.endsWith('.json')).sort())
})

test('every document is valid', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(readJson('schema/tariff.schema.json'))
  for (const [path, document] of documents) assert.ok(validate(document), `${path}: ${JSON.stringify(validate.errors)}`)

  const broken = (change) => validate(change(structuredClone(cardWithId('whatsapp/usd/2026-10-01'))))
  const withRate = (rate) => (card) => ({ ...card, rates: { Ukraine: { utility: rate } } })
  assert.ok(broken((card) => card))
  for (const rate of ['-0.0298', '0.02980001', '0,0298', '.5', '', 0.0298, { confidence: 'derived' }]) {
    assert.ok(!broken(withRate(rate)), JSON.stringify(rate))
  }
  assert.ok(!broken((card) => ({ ...card, rates: { Ukraine: { utillity: '0.0298' } } })))
  assert.ok(!broken((card) => ({ ...card, comment: 'unknown field' })))
  assert.ok(!broken((card) => ({ ...card, effectiveFrom: '2026-13-01' })))
  assert.ok(!broken(({ currency, ...card }) => card))
  assert.ok(broken((card) => ({ ...card, channel: 'viber-business', traffic: 'regulated' })))
  assert.ok(!broken((card) => ({ ...card, traffic: 'regulated' })))
  assert.ok(!broken((card) => ({ ...card, traffic: 'unregulated' })))
})

test('an overlay is valid with every field of its layer and refused with those of the other', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(readJson('schema/tariff.schema.json'))
  const { fees, ...head } = documents.get('examples/twilio-usd-2025-07-01.json')
  const rates = { Ukraine: { utility: '0.0250' }, '*': { service: null } }
  const round = { decimals: 4, mode: 'half-up' }
  const markups = [
    { items: ['utility'], markets: ['Ukraine', 'Poland'], percent: '12.5', round },
    { items: ['*'], markets: ['*'], amount: '0.0010', floor: '0.0100', ceiling: '0.1000' },
  ]
  const commitments = [{ item: 'minimum-commitment', per: 'sender-month', amounts: { UA: '175.00', '*': '115.00' } }]
  const packages = [{ item: 'package', id: 'start', units: 1000, per: 'month', of: ['conversation', 'utility'], amount: '90.00', overage: '0.10' }]
  const cost = { ...head, layer: 'cost', fees, rates, commitments, packages }
  const price = { ...head, layer: 'price', fees, markups }
  const accepts = (document) => assert.ok(validate(document), JSON.stringify(validate.errors))
  const refuses = (document) => assert.ok(!validate(document), JSON.stringify(document))
  /** Without the fields set to undefined, as JSON has none. */
  const without = (document) => JSON.parse(JSON.stringify(document))

  accepts(cost)
  accepts(price)
  refuses({ ...cost, markups })
  for (const part of [{ rates }, { commitments }, { packages }]) refuses({ ...price, ...part })
  refuses({ ...cost, unit: 'message' })
  for (const missing of ['layer', 'currency', 'issuer', 'source']) refuses(without({ ...cost, [missing]: undefined }))
  const withMarkup = (change) => ({ ...price, markups: [{ ...markups[0], ...change }] })
  for (const change of [{ round: undefined }, { round: { decimals: 7, mode: 'up' } }, { percent: '-5' }, { items: [] }]) {
    refuses(without(withMarkup(change)))
  }
  refuses({ ...price, markups: [{ items: ['*'], markets: ['*'] }] })
  refuses({ ...cost, fees: [{ ...fees[0], per: 'day' }] })
  refuses({ ...cost, commitments: [{ ...commitments[0], amounts: { Ukraine: '175.00' } }] })
  refuses({ ...cost, packages: [{ ...packages[0], units: 0 }] })
})

test('ids are unique and agree with the file names', () => {
  assert.equal(new Set([...documents.values()].map(({ id }) => id)).size, documents.size)
  for (const [path, { kind, id, channel, currency, effectiveFrom }] of documents) {
    if (!bundled.has(path)) assert.equal(path, `examples/${id.replaceAll('/', '-')}.json`)
    else if (kind === 'rate-card') assert.match(path, new RegExp(`^${channel}/[a-z-]+-${currency.toLowerCase()}-${effectiveFrom}\\.json$`))
  }
})

test('every cell of a card file is in its document, and nothing else is', () => {
  let cells = 0
  for (const card of cards.filter(({ cells }) => cells && !cells.by && !cells.item)) {
    const { csv, items, unprinted = false } = card.cells
    const { rates } = documentOf(card)
    const expected = {}
    for (const row of rowsOf(csv)) {
      expected[row.market] = {}
      for (const [column, item] of Object.entries(items)) {
        const text = card.changes?.[row.market]?.[column] ?? row[column]
        assert.match(text, /^(UNKNOWN|n\/a|0|\d+\.\d{2,6})$/, `${csv} ${row.market} ${column}`)
        if (text === 'n/a' && !unprinted) continue
        const known = text !== 'UNKNOWN' && text !== 'n/a'
        expected[row.market][item] = known ? text : null
        if (!known && item === 'authentication' && card.authentication === 'utility') expected[row.market][item] = row.utility
        cells += 1
      }
      assert.equal(row.currency, card.currency)
      if (!csv.startsWith('usd-2024-07-01')) assert.equal(row.effective_from, card.effectiveFrom)
    }
    const actual = Object.fromEntries(
      Object.entries(rates)
        .filter(([market]) => market in expected || !card.cells.missingLike)
        .map(([market, ofMarket]) => [market, Object.fromEntries(Object.entries(ofMarket).map(([item, cell]) => [item, plain(cell)]))]),
    )
    assert.deepEqual(actual, expected, csv)
  }
  assert.ok(cells > 6000, String(cells))
})

test('a market that a file leaves out has rates of unknown amount', () => {
  for (const card of cards.filter(({ cells }) => cells?.missingLike)) {
    const { rates } = documentOf(card)
    const added = rowsOf(card.cells.missingLike).filter(({ market }) => !readCsv(card.cells.csv).some((row) => row.market === market))
    assert.ok(added.length > 20)
    for (const row of added) {
      const exists = Object.keys(card.cells.items).filter((column) => Number(row[column]) > 0)
      assert.deepEqual(rates[row.market], Object.fromEntries(exists.map((column) => [card.cells.items[column], null])), row.market)
    }
  }
})

test('the documents made from the file of July 2024 differ in three cells only', () => {
  const [first, june, july] = ['2023-06-01', '2024-06-01', '2024-07-01'].map((date) => cardWithId(`whatsapp/usd/${date}`).rates)
  const international = 'conversation:authentication-international'
  const { [international]: _, ...indiaDomestic } = july.India
  const { [international]: __, ...indonesiaDomestic } = july.Indonesia
  const india = { ...indiaDomestic, 'conversation:authentication': null }
  assert.equal(july.India['conversation:authentication'], '0.0014')
  assert.equal(july.India[international], '0.0280')
  assert.equal(july.Indonesia[international], '0.1360')
  assert.deepEqual(june, { ...july, India: india })
  assert.deepEqual(first, { ...july, India: india, Indonesia: indonesiaDomestic })
})

test('single cells found elsewhere agree with the documents', () => {
  const exact = readCsv('single-cells.csv').filter(({ precision }) => precision === 'exact')
  assert.equal(exact.length, 9)
  for (const { effective_from: date, currency, market, category, rate } of exact) {
    const ofMarket = cardWithId(`whatsapp/${currency.toLowerCase()}/${date}`).rates[market]
    assert.equal(plain(ofMarket[category] ?? ofMarket[`conversation:${category.replace('_', '-')}`]), rate, `${currency} ${market} ${category}`)
  }
})

test('every market of the date is in the card', () => {
  for (const card of rateCards.filter(({ id }) => /^whatsapp\//.test(id))) {
    const then = markets.markets.filter(({ from, to }) => from <= card.effectiveFrom && !(to <= card.effectiveFrom))
    assert.deepEqual(Object.keys(card.rates).sort(), [...new Set([...then.map(({ market }) => market), markets.other])].sort(), card.id)
  }
})

test('per message, authentication and service cost what utility costs', () => {
  for (const { id, unit, rates } of rateCards.filter(({ channel, unit }) => channel === 'whatsapp' && unit === 'message')) {
    for (const [market, { utility, authentication, service }] of Object.entries(rates)) {
      assert.equal(plain(authentication), plain(utility), `${id} ${market} ${unit}`)
      if (service !== undefined) assert.equal(plain(service), plain(utility), `${id} ${market}`)
    }
  }
})

const tieredCards = rateCards.filter(({ unit, tiers }) => unit === 'message' && tiers)
const octoberCards = tieredCards.filter(({ effectiveFrom }) => effectiveFrom === '2026-10-01')

test('volume bands ascend and begin with the list rate', () => {
  assert.deepEqual([octoberCards.length, tieredCards.length], [16, 18])
  for (const { id, rates, tiers } of tieredCards) {
    for (const [market, items] of Object.entries(tiers)) {
      for (const [item, bands] of Object.entries(items)) {
        const where = `${id} ${market} ${item}`
        assert.equal(bands[0].rate, plain(rates[market][item]), where)
        const limits = bands.map(({ upTo }) => upTo)
        assert.equal(limits.pop(), undefined, where)
        assert.deepEqual(limits, [...new Set(limits)].sort((a, b) => a - b), where)
        for (let i = 1; i < bands.length; i += 1) {
          assert.ok(tenThousandths(bands[i].rate) <= tenThousandths(bands[i - 1].rate), where)
        }
      }
    }
  }
})

test('printed tier tables: every row is in the document, and the reverse', () => {
  for (const currency of ['usd', 'inr']) {
    const { tiers } = cardWithId(`whatsapp/${currency}/2026-10-01`)
    const rows = rowsOf(`tiers-${currency}-2026-10-01.csv`)
    assert.equal(rows.length, 672)
    const expected = {}
    let before
    for (const row of rows) {
      const item = row.category.replace('_', '-')
      const bands = ((expected[row.market] ??= {})[item] ??= [])
      assert.equal(Number(row.tier_index), bands.length)
      assert.equal(Number(row.messages_from), bands.length === 0 ? 0 : Number(before.messages_to) + 1)
      bands.push(row.messages_to === '' ? { rate: row.rate } : { upTo: Number(row.messages_to), rate: row.rate })
      before = row
    }
    assert.deepEqual(tiers, expected)
    assert.equal(Object.keys(tiers).length, 47)
  }
})

test('minutes of calls: every band of the file, which begins with the list rate', () => {
  const { rates, tiers } = cardWithId('whatsapp-calling/usd/2026-07-01')
  const rows = rowsOf('calling-tiers-usd-2026-07-01-PARTIAL.csv')
  const bands = rows.map(({ minutes_to: upTo, rate_per_minute: rate }) => (upTo ? { upTo: Number(upTo), rate } : { rate }))
  assert.deepEqual(tiers, { 'Rest of Africa': { 'call-minutes': bands } })
  assert.equal(rates['Rest of Africa']['call-minutes'], bands[0].rate)
})

test('tier rates are the list rate less the discount, rounded half up to 4 decimals', () => {
  let rates = 0
  for (const { id, currency, rates: list, tiers } of octoberCards) {
    const places = new Map()
    for (const { market, category, vs_list: change } of rowsOf('tiers-usd-2026-10-01.csv')) {
      const item = category.replace('_', '-')
      const place = places.get(`${market} ${item}`) ?? 0
      places.set(`${market} ${item}`, place + 1)
      const cell = plain(list[market][item])
      const band = tiers[market]?.[item]?.[place]
      assert.equal(band === undefined, cell === null, `${id} ${market} ${item}`)
      if (!band) continue
      const percent = 100n + BigInt(change.slice(0, -1))
      assert.equal(tenThousandths(band.rate), (tenThousandths(cell) * percent + 50n) / 100n, `${currency} ${market} ${item} ${place}`)
      rates += 1
    }
  }
  assert.ok(rates > 7000, String(rates))
})

test('volume bands do not depend on the currency', () => {
  const limits = (tiers, market, item) => tiers[market][item].map(({ upTo }) => upTo)
  const { tiers: usd } = cardWithId('whatsapp/usd/2026-10-01')
  for (const { id, tiers } of tieredCards) {
    for (const [market, items] of Object.entries(tiers)) {
      for (const item of Object.keys(items)) assert.deepEqual(limits(tiers, market, item), limits(usd, market, item), `${id} ${market} ${item}`)
    }
  }
})

test('tiers printed for single markets before October 2026: every row is in a document, and nothing else', () => {
  const rows = readCsv('tiers-single-markets.csv')
  for (const { id, currency, market, item } of [
    { id: 'whatsapp/inr/2026-01-01', currency: 'INR', market: 'India', item: 'authentication' },
    { id: 'whatsapp/idr/2026-05-20', currency: 'IDR', market: 'Indonesia', item: 'utility' },
  ]) {
    const printed = rows.filter((row) => row.currency === currency)
    assert.equal(printed.length, 6)
    const bands = printed.map(({ messages_to: to, rate }) => (to ? { upTo: Number(to), rate } : { rate }))
    const { rates, tiers } = cardWithId(id)
    assert.deepEqual(tiers, { [market]: { [item]: bands } })
    // One known market: everything else exists, at rates that no source prints.
    for (const [other, items] of Object.entries(rates)) {
      if (other !== market) assert.ok(Object.values(items).every((rate) => rate === null), `${id} ${other}`)
    }
  }
})

test('tier rates printed for single markets agree with the tables', () => {
  for (const { currency, market, category, tier_index: index, messages_to: to, rate } of readCsv('tiers-single-markets.csv')) {
    const band = cardWithId(`whatsapp/${currency.toLowerCase()}/2026-10-01`).tiers[market][category][Number(index)]
    assert.equal(String(band.upTo ?? ''), to, `${currency} ${market}`)
    // IDR is printed with 2 decimals.
    const decimals = 10n ** BigInt(4 - rate.split('.')[1].length)
    assert.equal((tenThousandths(band.rate) + decimals / 2n) / decimals, tenThousandths(rate) / decimals, `${currency} ${market} ${index}`)
  }
})

test('what no source prints is marked as derived', () => {
  for (const { id, confidence, rates, tiers = {} } of rateCards.filter(({ unit }) => unit === 'message')) {
    const july = id.endsWith('/2026-07-01') && confidence === 'third-party' && id !== 'whatsapp/eur/2026-07-01'
    if (july) assert.equal(rates.Argentina.authentication.confidence, 'derived', id)
    const printed = ['whatsapp/usd/2026-10-01', 'whatsapp/inr/2026-10-01', 'whatsapp/inr/2026-01-01', 'whatsapp/idr/2026-05-20'].includes(id)
    for (const [market, items] of Object.entries(tiers)) {
      for (const [item, [first, ...bands]] of Object.entries(items)) {
        assert.equal(first.confidence, rates[market][item].confidence, `${id} ${market} ${item}`)
        for (const band of bands) assert.equal((band.confidence ?? confidence) === 'derived', !printed, id)
      }
    }
  }
})

test('Viber bots: known rates, the unknown one and the fees', () => {
  const { rates, fees, anyCurrency } = cardWithId('viber-bot/eur/2024-02-05')
  assert.equal(anyCurrency, true)
  const expected = Object.fromEntries(
    rowsOf('viber-chatbot-initiated.csv')
      .filter(({ confidence }) => confidence !== 'blog-approximate')
      .map(({ iso2, eur_per_message: rate }) => [iso2, rate || null]),
  )
  assert.deepEqual(Object.fromEntries(Object.entries(rates).map(([market, ofMarket]) => [market, ofMarket['chatbot-initiated'].rate])), expected)
  assert.equal(expected.KZ, null)
  assert.ok(!('RS' in rates))
  assert.ok(Object.values(rates).every((ofMarket) => ofMarket['chatbot-initiated'].confidence && ofMarket['chatbot-initiated'].source))
  assert.deepEqual(fees.map(({ item, from, amount }) => [item, from, amount]), [
    ['bot-maintenance', '2024-02-05', '100'],
    ['bot-maintenance', '2026-09-26', '115'],
  ])
})

test('SMSBAT: sessions and international messages of 15 countries', () => {
  const rows = rowsOf('viber-bm-session-smsbat.csv')
  assert.equal(rows.length, 15)
  const expected = rows.map((row) => [
    row.iso2,
    { 'business-session': row.session_eur, international: row.international_message_eur },
  ])
  assert.deepEqual(documents.get('examples/smsbat-eur-2026-11-20.json').rates, Object.fromEntries(expected))
})

test('Kata.ai: every row, and 50 rupiahs above the one price that Meta is quoted with', () => {
  const { rates } = documents.get('examples/kata-ai-idr-2022-02-01.json')
  const rows = rowsOf('idr-2022-02-01-kataai-BSP.csv')
  const expected = rows.map((row) => [
    row.market,
    { 'conversation:business-initiated': row.business_initiated, 'conversation:user-initiated': row.user_initiated },
  ])
  assert.deepEqual(rates, Object.fromEntries(expected))
  const meta = cardWithId('whatsapp/idr/2022-02-01').rates.Germany
  for (const [item, rate] of Object.entries(rates.Germany)) assert.equal(Number(rate), Math.ceil(Number(plain(meta[item]))) + 50)
})

test('examples: the figures that the providers print', () => {
  const example = (name) => documents.get(`examples/${name}.json`)
  assert.deepEqual(example('botmd-php-2026-11-20').rates, { PH: { transactional: '0.20', promotional: '0.30', 'business-session': '1.00' } })

  const dear = (amount) => Object.fromEntries(['BY', 'BG', 'GR', 'HU', 'IQ', 'MD', 'RU', 'UA'].map((country) => [country, amount]))
  const minimums = (name) => example(name).commitments.map(({ amounts }) => amounts)
  assert.deepEqual(minimums('infobip-eur-2026-09-20'), [{ ...dear('175'), '*': '115' }])
  assert.deepEqual(minimums('tyntec-eur-2026-11-20'), [{ ...dear('150'), '*': '100' }])
  assert.deepEqual(minimums('bulkgate-eur-2026-11-20'), [{ CZ: '100' }])

  const fees = (name) => example(name).fees.map(({ per, amount }) => [per, amount])
  assert.deepEqual(fees('smart-sender-eur-2024-05-16'), [['sender', '200']])
  assert.deepEqual(fees('twilio-usd-2025-07-01'), [['outgoing-message', '0.005'], ['incoming-message', '0.005'], ['failed-message', '0.001']])
  assert.deepEqual(fees('alibaba-cloud-usd-2026-03-20'), [['outgoing-message', '0.005'], ['session', '0.005']])
})

test('examples come with the package and are not bundled', async () => {
  const { default: text } = await import('../../wasm/dist/tariffs.js')
  const ids = text.split('\n').map((line) => JSON.parse(line).id)
  assert.deepEqual(ids.sort(), [...bundled.values()].map(({ id }) => id).sort())
  for (const path of documents.keys()) assert.deepEqual(readJson(`wasm/dist/tariffs/${path}`), documents.get(path), path)
})

test('Meta Business Agent costs 2 USD per million tokens', () => {
  const { rates, unit, anyCurrency } = cardWithId('whatsapp-agent/usd/2026-08-01')
  assert.deepEqual({ rates, unit, anyCurrency }, { rates: { '*': { 'agent-tokens': '0.000002' } }, unit: 'token', anyCurrency: true })
})

test('market table: the rows of the official table, without overlap', () => {
  const rows = rowsOf('market-map.csv')
  const expected = rows.map(({ iso2, market, valid_from: from, valid_to: to }) => [iso2, market, from, to])
  const actual = markets.markets.map(({ country, market, from, to = '' }) => [country, market, from, to])
  for (const row of expected) assert.ok(actual.some((other) => other.join() === row.join()), row.join())
  for (const country of new Set(actual.map(([country]) => country))) {
    const spans = actual.filter((row) => row[0] === country)
    assert.equal(spans[0][2], '2022-02-01', country)
    spans.forEach(([, , , to], index) => assert.equal(to, spans[index + 1]?.[2] ?? '', country))
  }
  const added = actual.filter(([country]) => !rows.some(({ iso2 }) => iso2 === country))
  assert.deepEqual([...new Set(added.map(([country]) => country))], ['AX', 'CC', 'CX', 'EH', 'GG', 'IM', 'JE', 'SJ', 'VA'])
})

const require = createRequire(import.meta.url)
const metadata = require('libphonenumber-js/metadata.max.json')
const examples = require('libphonenumber-js/examples.mobile.json')
const countryOf = (digits) => {
  const lengths = [...Array(digits.length).keys()].map((cut) => digits.length - cut)
  return numbers.prefixes[digits.slice(0, lengths.find((length) => digits.slice(0, length) in numbers.prefixes))]
}

test('territories follow the market of the country whose calling code they share', () => {
  const marketsOf = (country) => markets.markets.filter((row) => row.country === country).map(({ market, from, to }) => ({ market, from, to }))
  for (const [code, [main, ...others]] of Object.entries(metadata.country_calling_codes)) {
    if (code === '1' || code === '7') continue
    for (const country of others) assert.deepEqual(marketsOf(country), marketsOf(main), country)
  }
})

test('number plan: no entry repeats the country of the next shorter prefix', () => {
  for (const [prefix, country] of Object.entries(numbers.prefixes)) assert.notEqual(countryOf(prefix.slice(0, -1)), country, prefix)
})

test('number plan: the country of a number is the one of libphonenumber', () => {
  for (const [country, national] of Object.entries(examples)) {
    const digits = metadata.countries[country][0] + national
    assert.equal(countryOf(digits), parsePhoneNumberFromString(`+${digits}`).country, country)
  }
  let compared = 0
  let seed = 2026
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below
  for (const [code, countries] of Object.entries(metadata.country_calling_codes)) {
    for (let i = 0; countries.length > 1 && i < 4000; i += 1) {
      const digits = Array.from({ length: 6 + random(6) }, () => random(10)).join('')
      const number = parsePhoneNumberFromString(`+${code}${digits}`)
      // Seven-digit service numbers of Canada have no area code; +7 6 and +7 33622 are read as the market table does.
      if (!number?.isValid() || /^\+(1\d{7}$|7(6|33622))/.test(number.number)) continue
      assert.equal(countryOf(number.number.slice(1)), number.country, number.number)
      compared += 1
    }
  }
  assert.ok(compared > 3000, String(compared))
})

test('number plan: the United States are +1 without Canada and the islands', () => {
  for (const [number, country] of Object.entries({
    12125550100: 'US', 14165550100: 'CA', 18675550100: 'CA', 17875550100: 'PR', 16715550100: 'GU', 12425550100: 'BS', 18095550100: 'DO',
    18765550100: 'JM', 16585550100: 'JM', 74951234567: 'RU', 77011234567: 'KZ', 76011234567: 'KZ', 380671234567: 'UA', 88213000000: undefined,
  })) {
    assert.equal(countryOf(number), country, number)
  }
})

test('every card file is in a document, or SOURCES.md says why not', () => {
  const used = JSON.stringify([cards, marketTable, priceLists])
  const leftOut = read('tariffs/SOURCES.md').split('## Left out')[1]
  const files = readdirSync(new URL('../../tariffs/cards', import.meta.url))
  assert.ok(files.length > 60)
  for (const file of files) assert.ok(used.includes(`"${file}"`) || leftOut.includes(`(cards/${file})`), file)
})

test('HighLevel: every price of its list, and none where it has none', () => {
  const { rates, layer, effectiveFrom } = documents.get('examples/highlevel-usd-2026-04-21.json')
  const rows = rowsOf('calling-usd-gohighlevel-2026-04.csv')
  assert.deepEqual([rows.length, layer], [32, 'cost'])
  const priced = rows.filter(({ call_per_minute: price }) => price !== 'n/a')
  assert.deepEqual(rows.filter((row) => !priced.includes(row)).map(({ market }) => market), ['Egypt', 'Nigeria', 'Turkey', 'North America'])
  for (const { market, call_per_minute: price, effective_from: from } of priced) {
    assert.deepEqual(rates[market], { 'call-minutes': price })
    assert.equal(from, effectiveFrom)
  }
  assert.equal(Object.values(rates).filter((rate) => 'call-minutes' in rate).length, priced.length)
})

test('SOURCES.md names every document', () => {
  const page = read('tariffs/SOURCES.md')
  for (const path of documents.keys()) assert.ok(page.includes(`(${path})`), path)
})
