// Logs in columns: what is said of them, row for row as event by event, and that the engine's memory is looked after.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { ChatfareError, createEngine } from 'chatfare'
import { at } from './support.js'

const engine = await createEngine()
const codes = engine.codes()
const START = Date.UTC(2026, 8, 20)
const HOUR = 3_600_000
const COUNTRIES = { UA: '+380671234', IN: '+919812345', US: '+12025550', DE: '+491511234' }

/** Numbers from 0 to below `end`, the same in every run. */
function dice(seed) {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % end
  }
}

const TYPES = {
  'customer-message': { from: 'customer', type: 'message' },
  'customer-reaction': { from: 'customer', type: 'reaction' },
  service: { from: 'business', type: 'service' },
  utility: { from: 'business', type: 'template', category: 'utility' },
  marketing: { from: 'business', type: 'template', category: 'marketing' },
  authentication: { from: 'business', type: 'template', category: 'authentication' },
  agent: { from: 'business', type: 'agent' },
}

/** A random log around 1 October 2026, as events and as columns. */
function randomLog(seed, rows) {
  const roll = dice(seed)
  const names = Object.keys(TYPES)
  const countries = Object.keys(COUNTRIES)
  const columns = {
    time: new Float64Array(rows),
    thread: new Uint32Array(rows),
    kind: new Uint8Array(rows),
    sender: new Uint16Array(rows),
    status: new Uint8Array(rows),
    deliveredAt: new Float64Array(rows).fill(NaN),
    entryPoint: new Uint8Array(rows),
    country: new Uint16Array(rows),
    quantity: new Float64Array(rows).fill(NaN),
  }
  const senders = ['first', 'second']
  const events = Array.from({ length: rows }, (_, row) => {
    const thread = roll(Math.min(rows, 16))
    const country = countries[thread % countries.length]
    const name = names[roll(names.length)]
    const time = START + roll(20 * 24 * 60) * 60_000
    const event = { at: time, sender: senders[thread % 2], contact: `${COUNTRIES[country]}${1000 + thread}`, ...TYPES[name] }
    columns.time[row] = time
    columns.thread[row] = thread
    columns.kind[row] = codes.kind.indexOf(name)
    columns.sender[row] = thread % 2
    columns.country[row] = (country.charCodeAt(0) << 8) | country.charCodeAt(1)
    if (name === 'customer-message') {
      columns.entryPoint[row] = roll(3)
      if (columns.entryPoint[row] > 0) event.entryPoint = codes.entryPoint[columns.entryPoint[row]]
    }
    if (event.from === 'business') {
      columns.status[row] = roll(codes.status.length)
      if (columns.status[row] > 0) event.status = codes.status[columns.status[row]]
      if (!['sent', 'failed'].includes(event.status) && roll(2)) {
        event.deliveredAt = columns.deliveredAt[row] = time + roll(30 * HOUR)
      }
    }
    if (name === 'agent' && roll(2)) event.tokens = columns.quantity[row] = roll(5000)
    return event
  })
  return { columns, senders, events }
}

/** What is said of a row, in the words of an evaluation. */
function rowOf(result, row) {
  const amount = result.amount[row]
  const code = result.verdict[row]
  const charged = codes.verdict[code] === 'charged'
  return {
    verdict: codes.verdict[code] ?? null,
    rule: codes.rule[result.rule[row]] ?? null,
    item: codes.item[result.item[row]] || null,
    tier: charged && amount >= 0n && result.tier[row] >= 0 ? result.tier[row] : null,
    currency: charged && amount >= 0n ? result.currencies[result.currency[row]] : null,
    amount: charged && amount >= 0n ? amount : null,
  }
}

const micros = (decimal) => BigInt(decimal.split('.')[0]) * 1_000_000n + BigInt(decimal.split('.')[1].padEnd(6, '0'))

const eventOf = ({ verdict, rule, item, price }) => ({
  verdict,
  rule,
  item,
  tier: price?.tier ?? null,
  currency: price?.currency ?? null,
  amount: price ? micros(price.amount) : null,
})

/** A log of one customer message and one utility template in a row each. */
const small = () => ({
  time: Float64Array.of(START, START + 60_000),
  thread: Uint32Array.of(0, 0),
  kind: Uint8Array.of(codes.kind.indexOf('customer-message'), codes.kind.indexOf('utility')),
  country: Uint16Array.of(0x5541, 0x5541),
})

function refusal(columns, options = { channel: 'whatsapp' }) {
  try {
    engine.replay(columns, options)
  } catch (error) {
    assert.ok(error instanceof ChatfareError, `${error.stack}`)
    return `${error.code} ${error.path}`
  }
  return assert.fail('no error')
}

describe('logs in columns', () => {
  test('random logs come to the same as event by event', () => {
    const request = { channel: 'whatsapp', account: { timezone: 'Europe/Kyiv', counters: { 'service@first': 990 } } }
    for (let seed = 1; seed <= 30; seed++) {
      const { columns, senders, events } = randomLog(seed, 150)
      const evaluation = engine.evaluate({ ...request, events })
      const result = engine.replay(columns, { ...request, senders })
      assert.deepEqual(events.map((_, row) => rowOf(result, row)), evaluation.events.map(eventOf), `seed ${seed}`)
      assert.deepEqual(result.invoice, evaluation.invoice, `seed ${seed}`)
    }
  })

  test('what is written straight into the engine’s memory comes to the same', () => {
    const { columns, senders } = randomLog(7, 400)
    const options = { channel: 'whatsapp', senders }
    const copied = engine.replay(columns, options)
    const amounts = copied.amount.slice()
    const { invoice } = copied
    const made = engine.columns(400, Object.keys(columns))
    for (const [name, column] of Object.entries(columns)) made[name].set(column)
    const result = engine.replay(made, options)
    assert.deepEqual(result.amount, amounts)
    assert.deepEqual(result.invoice, invoice)
    // The log is still there, for other rules for instance.
    const other = engine.replay(made, { ...options, rules: 'whatsapp/2025-07-01' })
    assert.ok(other.rule.every((code) => codes.rule[code].startsWith('whatsapp/2025-07-01')))
  })

  test('columns in the engine’s memory can be part of the next log', () => {
    const october = ({ time, ...log }) => ({ ...log, time: time.map((ms) => ms + 20 * 24 * HOUR) })
    const log = october(small())
    const made = engine.columns(2, Object.keys(log))
    for (const [name, column] of Object.entries(log)) made[name].set(column)
    const { invoice } = engine.replay({ ...made, status: new Uint8Array(2) }, { channel: 'whatsapp' })
    assert.deepEqual(invoice.totals, { USD: '0.0298' })
  })

  test('an empty log has an empty invoice', () => {
    const empty = { time: new Float64Array(), thread: new Uint32Array(), kind: new Uint8Array() }
    const { invoice, verdict, problems } = engine.replay(empty, { channel: 'whatsapp' })
    assert.equal(verdict.length, 0)
    assert.deepEqual(invoice, { months: [], totals: {} })
    assert.deepEqual(problems, [])
  })

  test('a problem is said once for all its rows', () => {
    const log = { ...small(), country: undefined, time: Float64Array.of(START + 30 * 24 * HOUR, START + 31 * 24 * HOUR) }
    const { problems, amount, verdict } = engine.replay(log, { channel: 'whatsapp' })
    assert.deepEqual(problems.map(({ code, rows, first }) => [code, rows, first]), [['contact-without-country', 1, 1]])
    assert.equal(codes.verdict[verdict[1]], 'charged')
    assert.equal(amount[1], -1n)
  })

  test('what does not fit is refused, with its place', () => {
    const changed = (name, ...values) => ({ ...small(), [name]: small()[name].constructor.from(values) })
    assert.equal(refusal(null), 'invalid-request columns')
    assert.equal(refusal({ ...small(), thread: undefined }), 'invalid-request columns.thread')
    assert.equal(refusal({ ...small(), colour: Uint8Array.of(0, 0) }), 'invalid-request columns.colour')
    assert.equal(refusal({ ...small(), kind: [0, 8] }), 'invalid-request columns.kind')
    assert.equal(refusal({ ...small(), kind: Uint8Array.of(0) }), 'invalid-request columns.kind')
    assert.equal(refusal(changed('kind', 0, 200)), 'invalid-request columns.kind[1]')
    assert.equal(refusal(changed('kind', 0, codes.kind.indexOf('welcome'))), 'invalid-request columns.kind[1]')
    assert.equal(refusal(changed('time', START, NaN)), 'invalid-request columns.time[1]')
    assert.equal(refusal(changed('time', Infinity, START)), 'invalid-request columns.time[0]')
    assert.equal(refusal(changed('time', START / 1000, START)), 'invalid-request columns.time[0]')
    assert.equal(refusal(changed('thread', 0, 2)), 'invalid-request columns.thread[1]')
    assert.equal(refusal(changed('country', 0x5541, 0x5151)), 'invalid-request columns.country[1]')
    assert.equal(refusal({ ...small(), sender: Uint16Array.of(0, 1) }), 'invalid-request columns.sender[1]')
    assert.equal(refusal({ ...small(), status: Uint8Array.of(0, 9) }), 'invalid-request columns.status[1]')
    assert.equal(refusal({ ...small(), status: Uint8Array.of(2, 0) }), 'invalid-request columns.status[0]')
    assert.equal(refusal({ ...small(), deliveredAt: Float64Array.of(NaN, START) }), 'invalid-request columns.deliveredAt[1]')
    assert.equal(refusal({ ...small(), entryPoint: Uint8Array.of(0, 1) }), 'invalid-request columns.entryPoint[1]')
    assert.equal(refusal({ ...small(), flags: Uint8Array.of(0, 1) }), 'invalid-request columns.flags[1]')
    assert.equal(refusal({ ...small(), quantity: Float64Array.of(NaN, 3) }), 'invalid-request columns.quantity[1]')
    assert.equal(refusal({ ...small(), maxPrice: BigInt64Array.of(-1n, 5n) }), 'invalid-request columns.maxPrice[1]')
    assert.equal(refusal({ ...small(), cost: BigInt64Array.of(-1n, 5n) }), 'invalid-request columns.cost[1]')
    assert.equal(refusal(small(), {}), 'invalid-request channel')
    assert.equal(refusal(small(), { channel: 'whatsapp', senders: [] }), 'invalid-request senders')
    assert.equal(refusal(small(), { channel: 'whatsapp', events: [] }), 'invalid-request events')
    assert.equal(refusal(small(), { channel: 'whatsapp', rules: 'viber-business/messages' }), 'invalid-request rules')
    assert.throws(() => engine.columns(-1), { code: 'invalid-request', path: 'rows' })
    assert.throws(() => engine.columns(1, ['colour']), { code: 'invalid-request', path: 'names[0]' })
    assert.equal(codes.verdict[engine.replay(small(), { channel: 'whatsapp' }).verdict[0]], 'received')
  })

  test('the codes tell which rules take a free unit of the month, and of which counter', () => {
    const taken = codes.rule.map((id, code) => [id, codes.allowance[code]]).filter(([, counter]) => counter)
    // Meta's 1,000 of the account until October 2024 and of each number since October 2026; Viber's 10,000 of each bot.
    assert.deepEqual(Object.fromEntries(taken), {
      'whatsapp/2022-02-01#user-initiated-free': 'conversation',
      'whatsapp/2022-02-01#business-initiated-free': 'conversation',
      'whatsapp/2023-06-01#service-free': 'conversation',
      'whatsapp/2026-10-01#entry-point-allowance': 'service@',
      'whatsapp/2026-10-01#service-allowance': 'service@',
      'viber-bot/2022-09-01#pool': 'chatbot-initiated@',
    })
  })

  test('what a provider adds is in the invoice', () => {
    const overlay = JSON.parse(readFileSync(at('tariffs/examples/twilio-usd-2025-07-01.json'), 'utf8'))
    const lines = ({ invoice }) => invoice.months[0].lines.map(({ item, per, quantity, amount }) => [item, per, quantity, amount])
    const log = small()
    assert.deepEqual(engine.replay(log, { channel: 'whatsapp' }).invoice.months, [])
    // Twilio asks 0.005 USD for each message, in and out.
    assert.deepEqual(lines(engine.replay(log, { channel: 'whatsapp', tariffs: [overlay] })), [
      ['provider-fee', 'outgoing-message', '1', '0.0050'],
      ['provider-fee', 'incoming-message', '1', '0.0050'],
    ])
  })

  test('columns are read from the engine’s memory again after it moved', async () => {
    const own = await createEngine({ tariffs: [] })
    const result = own.replay(small(), { channel: 'whatsapp' })
    const before = result.amount
    const amounts = before.slice()
    // A request that takes more memory than there is makes it move; what was kept then has none.
    own.evaluate({ channel: 'whatsapp', events: randomLog(3, 60_000).events })
    assert.equal(before.length, 0)
    assert.deepEqual(result.amount, amounts)
    assert.equal(result.amount, result.amount)
  })

  test('columns that later ones replaced say so', () => {
    const made = engine.columns(1)
    const first = engine.replay(small(), { channel: 'whatsapp' })
    assert.throws(() => made.time, { code: 'columns-gone', path: 'time' })
    assert.throws(() => engine.replay(made, { channel: 'whatsapp' }), { code: 'columns-gone' })
    engine.replay(small(), { channel: 'whatsapp' })
    assert.throws(() => first.amount, { code: 'columns-gone', path: 'amount' })
    assert.equal(first.invoice.months.length, 0)
  })

  test('playing logs again and again takes no more memory', async () => {
    const own = await createEngine({ tariffs: [] })
    const { columns, senders } = randomLog(5, 20_000)
    const options = { channel: 'whatsapp', senders }
    const play = () => own.replay(columns, options).amount.buffer.byteLength
    play()
    const size = play()
    for (let i = 0; i < 50; i++) assert.equal(play(), size)
    for (let i = 0; i < 50; i++) assert.throws(() => own.replay({ ...columns, kind: columns.status.map(() => 99) }, options), ChatfareError)
    assert.equal(play(), size)
  })
})
