// The committed prices as the engine bills them: every cell on its first and its last day, every edge of every volume band.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createEngine } from 'chatfare'
import { Decimal } from 'decimal.js'
import { documents, plain, rateCards } from './tariff-documents.mjs'

const engine = await createEngine()
const { markets: marketRows, other } = documents.get('whatsapp/markets.json')

const customer = { from: 'customer', type: 'message' }
const template = (category) => ({ from: 'business', type: 'template', category })
const business = (type, more) => ({ from: 'business', type, ...more })

/** What has to happen between a sender and a contact that nothing happened between before, so that an item is charged. */
const ways = {
  marketing: [template('marketing')],
  utility: [template('utility')],
  authentication: [template('authentication')],
  'authentication-international': [template('authentication')],
  service: [customer, business('service')],
  'conversation:business-initiated': [template('utility')],
  'conversation:user-initiated': [customer, business('service')],
  'conversation:marketing': [template('marketing')],
  'conversation:utility': [template('utility')],
  'conversation:authentication': [template('authentication')],
  'conversation:authentication-international': [template('authentication')],
  'conversation:service': [customer, business('service')],
  'ai-provider': [customer, business('service')],
  'call-minutes': [business('call', { seconds: 60 })],
  'agent-tokens': [customer, business('agent', { tokens: 1_000_000 })],
  'chatbot-initiated': [business('message')],
  transactional: [business('transactional')],
  promotional: [business('promotional')],
  'business-session': [business('session')],
  international: [business('transactional')],
}
/** Without what is free each month, and charged internationally for authentication where there is such a rate. */
const account = ({ channel, currency }, timezone) =>
  ({ currency, timezone, counters: channel === 'whatsapp' ? { 'service@main': 1_000, conversation: 1_000 } : {} })
const domestic = {}
const abroad = {
  country: 'DE',
  authenticationInternational: { eligible: true, startTimes: { default: '2024-01-01T00:00:00Z' } },
}
const assistant = { aiProvider: true }
/** A brand that none of the destinations is home to, from when international rates apply. */
const elsewhere = { country: 'JP', senders: { main: { createdAt: '2025-01-01' } } }
const allSettings = [domestic, abroad, assistant, elsewhere]
function settingsOf(item) {
  if (item === 'ai-provider') return assistant
  if (item === 'international') return elsewhere
  return item.endsWith('authentication-international') ? abroad : domestic
}

/** A country of a market; not the United States, which get no marketing since 2025-04-01. */
function countryOf(channel, market, day) {
  if (channel !== 'whatsapp') return market
  if (market === other || market === '*') return 'KR'
  const fits = (row) => row.market === market && row.from <= day && !(row.to <= day)
  return marketRows.find((row) => fits(row) && row.country !== 'US').country
}

/** Of the markets that are only in part in the European Union, whose countries AI Providers pay for. */
const inTheUnion = { 'Rest of Western Europe': 'AT', 'Rest of Central & Eastern Europe': 'CZ' }

/** The day on which a card ends, if it does: its own end or the beginning of the next one of its series. */
function endOf(card) {
  const series = ({ id }) => id.replace(/[^/]*$/, '')
  const later = rateCards.filter((next) => series(next) === series(card) && next.effectiveFrom > card.effectiveFrom)
  return [card.validTo, ...later.map(({ effectiveFrom }) => effectiveFrom)].filter(Boolean).sort()[0]
}

/** AI Providers pay for the last of the countries on their cards since this day. */
const firstDayOf = (card) => (card.unit === 'ai-message' ? '2026-03-11' : card.effectiveFrom)

/** The first and, where it ends, the last millisecond of a card, in zones on either side of UTC. */
function momentsOf(card) {
  const isBot = card.channel === 'viber-bot'
  const moments = [{ at: Date.parse(`${firstDayOf(card)}T00:00:00${isBot ? 'Z' : '+05:30'}`), timezone: 'Asia/Kolkata' }]
  const end = endOf(card)
  if (end) moments.push({ at: Date.parse(`${end}T00:00:00${isBot ? 'Z' : '-05:00'}`) - 1, timezone: 'America/Bogota' })
  return moments
}

const cellsOf = ({ rates }) =>
  Object.entries(rates).flatMap(([market, items]) => Object.entries(items).map(([item, cell]) => ({ market, item, cell })))

/** Charges cells of a card, all at one moment, and gives of each its last event and the problem of that, if any. */
function charge(card, cells, { at, timezone }, settings, tariffs = 'bundled') {
  const request = {
    channel: card.channel,
    tariffs,
    account: { ...account(card, timezone), ...settings },
    events: cells.flatMap(({ market, item }, index) =>
      ways[item].map((way) => ({
        ...way,
        at,
        contact: `contact ${index}`,
        country: (item === 'ai-provider' && inTheUnion[market]) || countryOf(card.channel, market, card.effectiveFrom),
      })),
    ),
  }
  const { events, problems } = engine.evaluate(request)
  const codes = new Map(problems.map(({ event, code }) => [event, code]))
  const last = new Map(request.events.map(({ contact }, index) => [contact, events[index]]))
  return [...last.values()].map((event) => ({ event, problem: codes.get(event.id) }))
}

/** Sends every cell through the engine and compares; gives the numbers of cells by what became of them. */
function reproduce(card, moment, tariffs) {
  const counted = { charged: 0, unknown: 0, free: 0 }
  for (const settings of allSettings) {
    const cells = cellsOf(card).filter(({ item }) => settingsOf(item) === settings)
    const results = charge(card, cells, moment, settings, tariffs)
    for (const [index, { event, problem }] of results.entries()) {
      const { market, item, cell } = cells[index]
      const where = `${card.id} ${market} ${item} ${new Date(moment.at).toISOString()}`
      const rate = plain(cell)
      if (rate !== null && Number(rate) === 0) {
        assert.equal(event.verdict, 'free', where)
        counted.free += 1
        continue
      }
      assert.equal(event.item, item, where)
      if (market !== '*') assert.equal(event.market, market, where)
      if (rate === null) {
        assert.deepEqual([event.price, problem], [null, 'rate-missing'], where)
        counted.unknown += 1
        continue
      }
      const { price } = event
      assert.deepEqual([price.card, price.currency, problem], [card.id, card.currency, undefined], where)
      assert.ok(new Decimal(price.unitPrice).eq(rate), where)
      assert.ok(new Decimal(price.amount).eq(new Decimal(rate).times(price.quantity)), where)
      assert.equal(price.confidence, cell.confidence ?? card.confidence, where)
      assert.equal(price.tier, card.tiers?.[market]?.[item] ? 0 : null, where)
      counted.charged += 1
    }
  }
  return counted
}

describe('every cell of every card is what the engine charges', () => {
  test('on the first and on the last millisecond of the card', () => {
    const all = { charged: 0, unknown: 0, free: 0 }
    for (const card of rateCards) {
      for (const moment of momentsOf(card)) {
        const counted = reproduce(card, moment)
        for (const [what, count] of Object.entries(counted)) all[what] += count
      }
    }
    // Free: the conversations of service, whose price was 0 in the last three cards of conversations.
    assert.equal(all.free, 2 * 3 * 32)
    assert.ok(all.charged > 9000 && all.unknown > 1000, JSON.stringify(all))
  })

  test('of the price lists among the examples, where a request names them', () => {
    const botmd = documents.get('examples/botmd-php-2026-11-20.json')
    assert.deepEqual(reproduce(botmd, momentsOf(botmd)[0], [botmd]), { charged: 3, unknown: 0, free: 0 })

    const smsbat = documents.get('examples/smsbat-eur-2026-11-20.json')
    assert.deepEqual(reproduce(smsbat, momentsOf(smsbat)[0], [smsbat]), { charged: 30, unknown: 0, free: 0 })
  })

  test('of the rates among the examples that take the place of the platform\'s', () => {
    const kata = documents.get('examples/kata-ai-idr-2022-02-01.json')
    assert.deepEqual(reproduce(kata, momentsOf(kata)[0], [kata]), { charged: 62, unknown: 0, free: 0 })

    const highlevel = documents.get('examples/highlevel-usd-2026-04-21.json')
    assert.deepEqual(reproduce(highlevel, momentsOf(highlevel)[0], [highlevel]), { charged: 28, unknown: 0, free: 0 })
  })

  test('fees are due in the month after their first day', () => {
    const feesOf = rateCards.flatMap(({ id, channel, currency, fees = [] }) => fees.map((fee) => ({ id, channel, currency, fee })))
    assert.equal(feesOf.length, 4)
    for (const { id, channel, currency, fee } of feesOf) {
      const [year, month] = fee.from.split('-').map(Number)
      const { invoice } = engine.evaluate({
        channel,
        account: { senders: { main: { createdAt: fee.from, ...(fee.plan && { plan: fee.plan }) } } },
        events: [{ at: Date.UTC(year, month, 1), contact: 'anybody', from: 'customer', type: 'message' }],
      })
      assert.deepEqual(
        invoice.months[0].lines.map((line) => [line.kind, line.item, line.card, line.currency, new Decimal(line.amount).toString()]),
        [['fee', fee.item, id, currency, fee.amount]],
      )
    }
  })
})

test('every edge of every volume band: the last message before it and the first one after it', () => {
  let edges = 0
  for (const card of rateCards.filter(({ unit, tiers }) => unit === 'message' && tiers)) {
    const cells = cellsOf(card).filter(({ market, item }) => card.tiers[market]?.[item])
    for (const settings of [domestic, abroad]) {
      const tiered = cells.filter(({ item }) => settingsOf(item) === settings)
      for (let band = 0; band < 5; band += 1) {
        const bandsOf = ({ market, item }) => card.tiers[market][item].slice(band, band + 2)
        // Authentication and authentication-international share their count.
        const counters = tiered.map((cell) => [`${cell.item.replace('-international', '')}:${cell.market}`, bandsOf(cell)[0].upTo - 1])
        const twice = tiered.flatMap((cell) => [cell, cell])
        const results = charge(card, twice, momentsOf(card)[0], { ...settings, counters: Object.fromEntries(counters) })
        for (const [index, { event }] of results.entries()) {
          const { market, item } = twice[index]
          const after = index % 2
          const [before, next] = bandsOf(twice[index])
          const where = `${card.id} ${market} ${item}, message ${event.price?.count}`
          assert.deepEqual([event.item, event.market], [item, market], where)
          assert.equal(event.price.count, String(before.upTo + after), where)
          assert.equal(event.price.tier, band + after, where)
          assert.ok(new Decimal(event.price.unitPrice).eq((after ? next : before).rate), where)
          assert.equal(event.price.confidence, (after ? next : before).confidence ?? card.confidence, where)
          edges += after
        }
      }
    }
  }
  // 47 markets, 5 edges: USD, INR and COP in full, the other 13 currencies as far as their list rates are known.
  assert.ok(edges > 3 * 5 * (47 + 47 + 18) + 13 * 5 * (35 + 35), String(edges))
})
