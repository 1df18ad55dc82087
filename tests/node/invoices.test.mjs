// Invoices of random traffic against exact decimal arithmetic of another library, and against the invoices of their parts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEngine } from 'chatfare'
import { Decimal } from 'decimal.js'
import { plain, rateCards } from './tariff-documents.mjs'

// No sum below has as many digits: nothing is rounded.
Decimal.set({ precision: 60 })

const engine = await createEngine()
const cards = new Map(rateCards.map((card) => [card.id, card]))

const day = 86_400_000
const span = 40 * day
const contacts = ['+380671234567', '+491711234567', '+919812345678', '+5511912345678', '+923001234567', '+77011234567', '+821012345678']

/** Reproducible choices. */
function choicesFrom(seed) {
  let state = seed
  const below = (end) => (state = (state * 48271) % 2147483647) % end
  return { below, pick: (list) => list[below(list.length)], chance: (percent) => below(100) < percent }
}

/** An event of a business number. */
function whatsappEvent({ below, pick, chance }, at, contact) {
  if (chance(40)) return { at, contact, from: 'customer', type: 'message', ...(chance(10) && { entryPoint: 'click-to-whatsapp-ad' }) }
  const delivery = chance(10) ? { status: 'failed' } : { deliveredAt: at + (chance(20) ? below(3 * day) : 0) }
  const event = { at, contact, from: 'business', ...delivery }
  return pick([
    { ...event, type: 'template', category: pick(['marketing', 'utility', 'authentication']) },
    { ...event, type: 'template', category: 'utility' },
    { ...event, type: 'service' },
    { ...event, type: 'agent', tokens: below(1_000_000) * below(1_000_000) },
    { ...event, contact: 'group', type: 'template', category: pick(['marketing', 'utility']), recipients: contacts.slice(0, 1 + below(4)) },
  ])
}

const bot = { channel: 'viber-bot', createdAt: '2024-03-01' }

/** Traffic of two numbers and a bot over about 40 days, beginning where allowances and volume bands are nearly used up. */
function traffic(choices, currency, start, length) {
  const { below, pick, chance } = choices
  const edge = () => pick([100_000, 300_000, 1_000_000, 20_000_000]) - below(4)
  return {
    channel: 'whatsapp',
    account: {
      currency,
      timezone: pick(['UTC', 'Europe/Kyiv', 'Asia/Kolkata', 'America/Bogota']),
      country: 'DE',
      authenticationInternational: { eligible: chance(50), startTimes: { default: start + 5 * day } },
      senders: { a: {}, b: {}, bot },
      counters: {
        'service@a': 995,
        'service@b': 990,
        conversation: 980,
        'utility:Germany': edge(),
        'utility:Brazil': edge(),
        'authentication:India': edge(),
        'authentication:Other': edge(),
      },
    },
    events: Array.from({ length }, (_, index) => {
      const at = start + Math.floor((index * span) / length)
      const sender = pick(['a', 'b', 'bot'])
      const contact = pick(contacts)
      if (sender !== 'bot') return { ...whatsappEvent(choices, at, contact), sender }
      return { at, contact, from: pick(['customer', 'business', 'business']), type: 'message', sender }
    }),
  }
}

/** All that was charged in the order of billing: messages, and each recipient of those to groups. */
const chargesOf = ({ events }) =>
  events
    .flatMap(({ month, billedAt, recipients, ...event }) => (recipients ?? [event]).map((charge) => ({ ...charge, month, billedAt })))
    .filter(({ verdict }) => verdict === 'charged')
    .sort((a, b) => a.billedAt.localeCompare(b.billedAt))

/** The rate of the `count`-th charge of its kind in the month. */
function rateOf({ item, market, price: { card: id } }, count) {
  const { rates, tiers } = cards.get(id)
  const bands = tiers?.[market]?.[item]
  if (bands) return bands.find(({ upTo }) => upTo === undefined || count <= upTo).rate
  return plain((rates[market] ?? rates['*'])[item.replace('group-', '')])
}

/** month -> currency -> sum, from the cards alone; null where a rate is not known. */
function sumsOf(request, evaluation) {
  const counts = new Map()
  const sums = {}
  const add = (month, currency, amount) => {
    const ofMonth = (sums[month] ??= {})
    ofMonth[currency] = (ofMonth[currency] ?? new Decimal(0)).plus(amount)
  }
  const [firstMonth] = evaluation.invoice.months.map(({ month }) => month)
  for (const charge of chargesOf(evaluation)) {
    const { item, market, month, price } = charge
    const counter = `${item.replace('-international', '')}:${market}`
    const key = `${month} ${counter}`
    const begun = month === firstMonth ? (request.account.counters[counter] ?? 0) : 0
    counts.set(key, (counts.get(key) ?? begun) + 1)
    if (price) add(month, price.currency, new Decimal(rateOf(charge, counts.get(key))).times(price.quantity))
  }
  const months = new Set(request.events.filter(({ sender }) => sender === 'bot').map(({ at }) => new Date(at).toISOString().slice(0, 7)))
  for (const month of months) if (month >= '2024-03') add(month, 'EUR', month < '2026-10' ? 100 : 115)
  return sums
}

/** What the engine prints of an amount: no exponent, at least 4 decimals, no further zeros. */
const printed = (amount) => amount.toFixed(Math.max(4, amount.decimalPlaces()))

test('totals of random traffic are the sums of another decimal library', () => {
  const currencies = [...new Set(rateCards.filter(({ channel, unit }) => channel === 'whatsapp' && unit === 'message').map(({ currency }) => currency))]
  const choices = choicesFrom(2026)
  let charged = 0
  for (let round = 0; round < 120; round += 1) {
    const start = Date.parse(choices.pick(['2024-05-20', '2025-06-10', '2026-06-15', '2026-09-10', '2026-10-05']))
    const request = traffic(choices, choices.pick(['USD', 'INR', ...currencies]), start, 250)
    const evaluation = engine.evaluate(request)
    const sums = sumsOf(request, evaluation)
    const all = {}
    for (const { month, lines, totals } of evaluation.invoice.months) {
      for (const line of lines.filter(({ amount }) => amount !== null)) {
        assert.equal(line.amount, printed(new Decimal(line.unitPrice).times(line.quantity)), `round ${round} ${month} ${line.item}`)
      }
      for (const [currency, total] of Object.entries(totals)) {
        const sum = sums[month]?.[currency] ?? new Decimal(0)
        assert.equal(total, printed(sum), `round ${round} ${month} ${currency}`)
        all[currency] = (all[currency] ?? new Decimal(0)).plus(sum)
      }
    }
    const totals = Object.entries(all).map(([currency, sum]) => [currency, printed(sum)])
    assert.deepEqual(evaluation.invoice.totals, Object.fromEntries(totals), `round ${round}`)
    assert.equal(evaluation.invoice.partial ?? false, chargesOf(evaluation).some(({ price }) => price === null), `round ${round}`)
    charged += chargesOf(evaluation).length
  }
  assert.ok(charged > 5000, String(charged))
})

/** The usage of several requests: what a line is about -> quantity and amount. */
function usageOf(evaluations) {
  const usage = {}
  for (const { month, lines } of evaluations.flatMap(({ invoice }) => invoice.months)) {
    for (const { quantity, amount, ...about } of lines) {
      const sums = (usage[JSON.stringify({ month, ...about })] ??= { quantity: new Decimal(0), amount: new Decimal(0) })
      sums.quantity = sums.quantity.plus(quantity)
      sums.amount = sums.amount.plus(amount)
    }
  }
  return usage
}

test('splitting traffic where no allowance and no volume band is shared never changes the invoice', () => {
  // Each number writes to one market only, so the counts of one are nothing to the others.
  const numbers = { kyiv: '+38067123', berlin: '+49171123', delhi: '+91981234', recife: '+55119123', lahore: '+92300123' }
  const countersOf = {
    kyiv: { 'service@kyiv': 990, 'utility:Ukraine': 99_998 },
    berlin: { 'service@berlin': 997, 'utility:Germany': 99_998, 'authentication:Germany': 299_998 },
    delhi: { 'service@delhi': 0, 'authentication:India': 749_998 },
    recife: { 'utility:Brazil': 249_998 },
    lahore: {},
  }
  for (let seed = 1; seed <= 30; seed += 1) {
    const choices = choicesFrom(seed)
    const start = Date.parse('2026-10-03')
    const senders = Object.keys(numbers)
    const events = Array.from({ length: 300 }, (_, index) => {
      const sender = choices.pick(senders)
      const contact = () => `${numbers[sender]}${1000 + choices.below(8)}`
      const event = { ...whatsappEvent(choices, start + Math.floor((index * span) / 300), contact()), sender }
      return event.recipients ? { ...event, contact: `group of ${sender}`, recipients: [contact()] } : event
    })
    const bill = (parts) => {
      const counters = Object.assign({}, ...parts.map((sender) => countersOf[sender]))
      const account = { timezone: 'Europe/Kyiv', counters, senders: Object.fromEntries(parts.map((sender) => [sender, {}])) }
      return engine.evaluate({ channel: 'whatsapp', account, events: events.filter(({ sender }) => parts.includes(sender)) })
    }
    const whole = bill(senders)
    const halves = [bill(senders.slice(0, 2)), bill(senders.slice(2))]
    const each = senders.map((sender) => bill([sender]))
    assert.ok(whole.invoice.months.some(({ lines }) => lines.some(({ tier }) => tier === 1)), `seed ${seed}`)
    for (const parts of [halves, each]) assert.deepEqual(usageOf(parts), usageOf([whole]), `seed ${seed}`)
  }
})
