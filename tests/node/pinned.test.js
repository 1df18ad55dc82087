// A quote or an evaluation that names the documents it rests on stays as it is, whatever cards and overlays come later.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEngine } from 'chatfare'
import { scenarios } from './support.js'
import { rateCards } from './tariff-documents.mjs'

const asked = (wanted) => scenarios
  .map(([name, scenario]) => ({ name, ...scenario }))
  .filter(({ method = 'evaluate', expected }) => method === wanted && expected)
const quotes = asked('quote')
const sequences = asked('evaluate')

const dayAfter = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

/** A dearer card from the next day on, without an end and without tiers. */
const laterCard = ({ validTo, tiers, ...card }) => ({
  ...card,
  id: `${card.id}/later`,
  effectiveFrom: dayAfter(card.effectiveFrom),
  rates: Object.fromEntries(Object.entries(card.rates).map(([market, items]) => [
    market, Object.fromEntries(Object.keys(items).map((item) => [item, '7.7777'])),
  ])),
})

const laterOverlay = (channel, currency, layer) => ({
  kind: 'overlay', id: `later/${channel}/${currency}/${layer}`, channel, issuer: 'later', layer, currency, effectiveFrom: '2015-02-01',
  source: { title: 'Later', url: 'https://example.com/later', date: '2026-11-20' }, read: '2026-11-20', confidence: 'provider',
  fees: [{ item: 'provider-fee', per: layer === 'cost' ? 'outgoing-message' : 'month', from: '2015-02-01', amount: '5.55' }],
})
const laterOverlays = ['whatsapp', 'viber-bot', 'viber-business'].flatMap((channel) =>
  ['USD', 'EUR'].flatMap((currency) => ['cost', 'price'].map((layer) => laterOverlay(channel, currency, layer))))

const engine = await createEngine()
const later = await createEngine({ tariffs: [...rateCards.map(laterCard), ...laterOverlays] })
const idsOf = (documents) => documents.map(({ id }) => id)
const answer = (asked, request) => JSON.stringify(asked.quote(request))

test('with its cards and overlays, even none, it is the same to the byte', () => {
  assert.ok(quotes.length > 30, String(quotes.length))
  for (const { name, request } of quotes) {
    const { cards, overlays } = engine.quote(request)
    const pinned = { ...request, cards: idsOf(cards), overlays: idsOf(overlays) }
    const first = answer(engine, request)
    assert.equal(answer(engine, pinned), first, name)
    assert.equal(answer(later, pinned), first, name)
  }
})

test('with its cards alone it takes no overlay but those of its own request', () => {
  for (const { name, request } of quotes) {
    const pinned = { ...request, cards: idsOf(engine.quote(request).cards) }
    assert.equal(answer(later, pinned), answer(engine, request), name)
  }
})

test('what comes later changes every quote that is not pinned', () => {
  const free = quotes.filter(({ request }) => !request.cards && !request.overlays && request.margin === undefined)
  assert.ok(free.length > 20, String(free.length))
  for (const { name, request } of free) assert.notEqual(answer(later, request), answer(engine, request), name)
})

// An evaluation names them in the same way.

const played = (engine, request) => JSON.stringify(engine.evaluate(request))

test('a sequence with its cards and overlays, even none, is the same to the byte', () => {
  assert.ok(sequences.length > 500, String(sequences.length))
  for (const { name, request } of sequences) {
    const first = engine.evaluate(request)
    const pinned = { ...request, cards: idsOf(first.cards), overlays: idsOf(first.overlays) }
    assert.equal(played(engine, pinned), JSON.stringify(first), name)
    assert.equal(played(later, pinned), JSON.stringify(first), name)
  }
})

test('a sequence with its cards alone takes no overlay but those of its own request', () => {
  for (const { name, request } of sequences) {
    const pinned = { ...request, cards: idsOf(engine.evaluate(request).cards) }
    assert.equal(played(later, pinned), played(engine, request), name)
  }
})

test('each column of a comparison names its own, or has those of the request', () => {
  for (const { name, request: { variants, ...request } } of asked('compare')) {
    const columns = engine.compare(request, variants).variants.map(({ evaluation }) => evaluation)
    const own = variants.map((variant, index) => ({ ...variant, cards: idsOf(columns[index].cards), overlays: idsOf(columns[index].overlays) }))
    assert.equal(JSON.stringify(later.compare(request, own)), JSON.stringify(engine.compare(request, variants)), name)
    const [{ evaluation }] = engine.compare({ ...request, cards: own[0].cards }, [{}, {}]).variants
    assert.deepEqual(evaluation, engine.evaluate({ ...request, cards: own[0].cards }), name)
  }
})

test('a log keeps to named cards as well', () => {
  const event = { at: '2026-11-10T09:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'marketing' }
  const costOf = (engine, cards) => {
    const log = engine.openLog({ channel: 'whatsapp', cards })
    log.push(`${JSON.stringify(event)}\n`)
    return log.finish().invoice.totals
  }
  const cards = ['whatsapp/usd/2026-10-01']
  assert.deepEqual(costOf(later, cards), engine.evaluate({ channel: 'whatsapp', events: [event] }).invoice.totals)
  assert.throws(() => engine.openLog({ channel: 'whatsapp', cards: ['whatsapp/usd/2019-01-01'] }), { path: 'cards[0]' })
})
