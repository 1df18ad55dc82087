// Logs: openLog of the engine, readLog of chatfare/log, parts of logs, and provider and rules side by side.
import assert from 'node:assert/strict'
import { createReadStream, readFileSync, readdirSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ChatfareError, createEngine } from 'chatfare'
import { compareBill, placeOf, readBill, readBillFile, readLog } from 'chatfare/log'
import { at } from './support.js'

const engine = await createEngine()
const file = (name) => readFileSync(at(`tests/node/files/${name}`), 'utf8')
const account = { timezone: 'Europe/Kyiv', currency: 'USD', country: 'UA' }
const seconds = (instant) => String(Date.parse(instant) / 1000)
const lines = (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('')

/** A body of Meta's webhooks. */
const webhook = (value) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550783881' }, ...value } }] }],
})
const asked = (contact, instant) => webhook({ messages: [{ from: contact, id: `in.${contact}.${instant}`, timestamp: seconds(instant), type: 'text', text: { body: '?' } }] })
/** A message that was delivered in the second in which it was sent. */
const sent = (contact, instant, pricing) =>
  ['sent', 'delivered'].map((status) => webhook({ statuses: [{ id: `out.${contact}.${instant}`, status, timestamp: seconds(instant), recipient_id: contact, pricing }] }))

/** What openLog says of a log pushed in chunks of `size` bytes, with its rows. */
function read(log, options, size = Infinity) {
  const rows = []
  const open = engine.openLog({ ...options, onVerdicts: (verdicts) => rows.push(...verdicts) })
  const bytes = Buffer.from(log)
  for (let begin = 0; begin < bytes.length; begin += size) open.push(bytes.subarray(begin, begin + size))
  return { ...open.finish(), rows }
}

const viber = [
  { event: 'subscribed', timestamp: Date.parse('2026-11-20T08:59:00Z'), user: { id: 'u=', country: 'UA' }, message_token: 1 },
  { event: 'message', timestamp: Date.parse('2026-11-20T09:00:00Z'), sender: { id: 'u=', country: 'UA' }, message: { type: 'text', text: '?' }, message_token: 2 },
  { at: '2026-11-20T09:05:00Z', request: { receiver: 'u=' }, response: { status: 0, message_token: 3, billing_status: 2 } },
  { event: 'delivered', timestamp: Date.parse('2026-11-20T09:05:01Z'), message_token: 3, user_id: 'u=' },
  { at: '2026-11-22T09:00:00Z', request: { receiver: 'u=' }, response: { status: 0, message_token: 4, billing_status: 5 } },
  { event: 'delivered', timestamp: Date.parse('2026-11-22T09:00:01Z'), message_token: 4, user_id: 'u=' },
  { at: '2026-11-22T09:10:00Z', request: { receiver: 'u=' }, response: { status: 0, message_token: 5, billing_status: 5 } },
  { event: 'failed', timestamp: Date.parse('2026-11-22T09:10:01Z'), message_token: 5, user_id: 'u=', desc: 'x' },
]
// The last two tokens differ beyond what a JavaScript number holds.
const viberText = lines(viber).replaceAll('"message_token":3', '"message_token":4912661846655238145').replaceAll('"message_token":4,', '"message_token":4912661846655238146,')

const reports = lines([
  { phone_number: '380671234567', time: 1795165200, message: { text: '?' }, service_type: 'session', request_id: 'a' },
  { message_status: 'delivered', message_time: 1795165500000, phone_number: '380671234567', service_type: 'session', request_id: 'b' },
  { message_status: 'seen', message_time: 1795165600000, phone_number: '380671234567', service_type: 'session', request_id: 'b' },
])

const samples = {
  webhooks: [file('webhooks.ndjson') + file('webhooks-2.ndjson'), { account }],
  'a list of webhooks': [JSON.stringify(file('webhooks.ndjson').trim().split('\n').map((line) => JSON.parse(line)), null, 2), { account }],
  'callbacks of a Viber bot': [viberText, { account }],
  'reports of Viber Business': [reports, { account: { ...account, currency: 'EUR' } }],
  events: [file('events.ndjson'), { channel: 'whatsapp', account }],
}

describe('what a log comes to', () => {
  test('webhooks of WhatsApp', () => {
    const { invoice, counts, senders, problems, rows } = read(...samples.webhooks)
    // Ukraine, card of 2026-10-01: marketing 0.0860, utility and authentication 0.0298; the answer is one of 1,000 free ones.
    assert.deepEqual(invoice.totals, { USD: '0.1456' })
    assert.deepEqual(counts.verdicts, { received: 1, free: 1, charged: 3 })
    assert.deepEqual([counts.records, counts.events, counts.windows], [11, 5, { 'customer-service': 1 }])
    assert.deepEqual(senders.map(({ sender, item, quantity, amount }) => [sender, item, quantity, amount]), [
      ['+15550783881', 'marketing', '1', '0.0860'],
      ['+15550783881', 'utility', '1', '0.0298'],
      ['+15550783881', 'authentication', '1', '0.0298'],
    ])
    assert.deepEqual(problems, [])
    assert.deepEqual(rows.map(({ line, kind, verdict, amount, agreement }) => [line, kind, verdict, amount, agreement]), [
      [1, 'customer-message', 'received', null, 'unknown'],
      [2, 'service', 'free', null, 'agree'],
      [4, 'utility', 'charged', '0.0298', 'agree'],
      [6, 'marketing', 'charged', '0.0860', 'agree'],
      [10, 'authentication', 'charged', '0.0298', 'agree'],
    ])
    assert.deepEqual(rows[0].opens, ['customer-service'])
    assert.equal(rows[2].billedAt, '2026-11-02T10:05:03.000Z')
  })

  describe('the end of a free entry point that the webhooks tell', () => {
    const clicked = (contact, instant) => webhook({ messages: [{
      from: contact, id: `in.${contact}.${instant}`, timestamp: seconds(instant), type: 'text', text: { body: '?' }, referral: { source_type: 'ad' } }] })
    /** A message inside the entry point `id`, whose `sent` tells its end. */
    const inside = (contact, instant, id, expires, category) => ['sent', 'delivered'].map((status) => webhook({ statuses: [{
      id: `out.${contact}.${instant}`, status, timestamp: seconds(instant), recipient_id: contact,
      conversation: { id, ...(status === 'sent' && expires ? { expiration_timestamp: seconds(expires) } : {}), origin: { type: 'referral_conversion' } },
      pricing: { billable: false, pricing_model: 'PMP', type: 'free_entry_point', category } }] }))
    const regular = (contact, instant) => sent(contact, instant, { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' })
    const log = [
      // Open for five days: free after 96 hours, charged after 120.
      clicked('380671234567', '2026-10-05T09:00:00Z'),
      ...inside('380671234567', '2026-10-05T10:00:00Z', 'c1', '2026-10-10T10:00:00Z', 'service'),
      ...inside('380671234567', '2026-10-09T10:00:00Z', 'c1', null, 'marketing'),
      ...regular('380671234567', '2026-10-10T10:00:00Z'),
      // A click on a page's button, which webhooks do not tell; its end is told by the second message alone.
      asked('380670000002', '2026-10-05T09:00:00Z'),
      ...inside('380670000002', '2026-10-05T10:00:00Z', 'c2', null, 'service'),
      ...inside('380670000002', '2026-10-07T10:00:00Z', 'c2', '2026-10-08T10:00:00Z', 'marketing'),
      ...regular('380670000002', '2026-10-08T10:00:00Z'),
    ]
    const verdicts = (result) => result.rows.filter(({ kind }) => kind !== 'customer-message').map(({ contact, verdict, rule, agreement }) => [contact, verdict, rule.split('#')[1], agreement])
    const expected = [
      ['380670000002', 'free', 'entry-point-reply', 'agree'],
      ['380671234567', 'free', 'entry-point-reply', 'agree'],
      ['380670000002', 'free', 'entry-point', 'agree'],
      ['380670000002', 'charged', 'marketing', 'agree'],
      ['380671234567', 'free', 'entry-point', 'agree'],
      ['380671234567', 'charged', 'marketing', 'agree'],
    ]

    test('is taken in place of the usual length', () => {
      const result = read(lines(log), { account })
      assert.deepEqual(verdicts(result).sort(), expected.toSorted())
      assert.deepEqual(result.invoice.totals, { USD: '0.1720' }) // marketing to Ukraine, 0.0860
      assert.deepEqual(result.problems, [])
      assert.deepEqual(result.sensitivity.filter(({ assumption }) => assumption === 'fep-length'), [])
    })

    test('also where another part of the log has it', () => {
      const parts = [log.slice(0, 11), log.slice(11)].map((records) => {
        const part = engine.openLog({ account, partial: true })
        part.push(Buffer.from(lines(records)))
        return part.partial()
      })
      const rows = []
      const joined = engine.openLog({ account, onVerdicts: (verdicts) => rows.push(...verdicts) })
      for (const part of parts) {
        joined.push(part)
        joined.endFile()
      }
      assert.deepEqual(verdicts({ ...joined.finish(), rows }).sort(), expected.toSorted())
    })

    test('is refused where it is not after the message, and the message is priced all the same', () => {
      const { problems, counts } = read(lines([asked('380671234567', '2026-10-05T09:00:00Z'), ...inside('380671234567', '2026-10-05T10:00:00Z', 'c1', '2026-10-05T10:00:00Z', 'service')]), { account })
      assert.deepEqual(problems.map(({ code, field, count }) => [code, field, count]), [['invalid-event', 'expiration_timestamp', 1]])
      assert.equal(counts.events, 2)
    })

    test('of events, too', () => {
      const events = [
        { at: '2026-10-05T10:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'marketing', entryPointClosesAt: '2026-10-10T10:00:00Z' },
        { at: '2026-10-09T10:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'marketing' },
        { at: '2026-10-10T10:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'marketing' },
      ]
      const { rows } = read(lines(events), { channel: 'whatsapp', account })
      assert.deepEqual(rows.map(({ verdict }) => verdict), ['free', 'free', 'charged'])
      assert.deepEqual(engine.evaluate({ channel: 'whatsapp', account, events }).events.map(({ verdict }) => verdict), ['free', 'free', 'charged'])
    })
  })

  test('rows as columns say what they say one by one', () => {
    const codes = engine.codes()
    let seen = 0
    const log = engine.openLog({ ...samples.webhooks[1], onVerdicts: (verdicts) => {
      const { line, at, billedAt, thread, kind, verdict, rule, market, item, amount, currency, agreement, threads, markets, currencies, ...provider } = verdicts.columns()
      const { providerBillable, providerType, providerCategory, providerBillingStatus } = provider
      for (const [index, row] of [...verdicts].entries()) {
        const [sender, contact] = threads[thread[index]]
        const billed = Number.isNaN(billedAt[index]) ? null : new Date(billedAt[index]).toISOString()
        const told = {
          ...{ line: line[index], at: new Date(at[index]).toISOString(), billedAt: billed, sender, contact, kind: codes.kind[kind[index]] },
          ...{ verdict: codes.verdict[verdict[index]], rule: codes.rule[rule[index]], market: markets[market[index]] || null },
          ...{ item: codes.item[item[index]] || null, agreement: codes.agreement[agreement[index]] },
        }
        assert.deepEqual(told, Object.fromEntries(Object.keys(told).map((name) => [name, row[name]])))
        assert.deepEqual([amount[index], currencies[currency[index]] ?? null], [BigInt(Math.round(1e6 * (row.amount ?? 0))), row.currency])
        assert.deepEqual([[null, false, true][providerBillable[index]], codes.providerType[providerType[index]] || null], [row.providerBillable, row.providerType])
        const status = providerBillingStatus[index] === 255 ? null : providerBillingStatus[index]
        assert.deepEqual([codes.providerCategory[providerCategory[index]] || null, status], [row.providerCategory, row.providerBillingStatus])
        seen += 1
      }
    } })
    log.push(samples.webhooks[0])
    log.finish()
    assert.equal(seen, 5)
  })

  describe('ids of messages, and what the provider said of them', () => {
    const provider = ({ id, providerBillable, providerType, providerCategory, providerBillingStatus, providerPrice, providerCurrency }) =>
      [id, providerBillable, providerType, providerCategory, providerBillingStatus, providerPrice, providerCurrency]
    const nothing = Array(6).fill(null)

    test('of webhooks: wamid and pricing, told once for all statuses of a message', () => {
      const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'authentication-international' }
      const records = [
        asked('380671234567', '2026-11-20T09:00:00Z'),
        ...sent('380671234567', '2026-11-20T09:05:00Z', { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'utility' }),
        ...sent('48501234567', '2026-11-20T10:00:00Z', pricing), ...sent('48501234567', '2026-11-20T10:00:00Z', pricing),
      ]
      assert.deepEqual(read(lines(records), { account }).rows.map(provider), [
        ['in.380671234567.2026-11-20T09:00:00Z', ...nothing],
        ['out.380671234567.2026-11-20T09:05:00Z', false, 'free_customer_service', 'utility', null, null, null],
        ['out.48501234567.2026-11-20T10:00:00Z', true, 'regular', 'authentication_international', null, null, null],
      ])
    })

    test('of callbacks: tokens with every digit, also of customers, and the billing status', () => {
      assert.deepEqual(read(...samples['callbacks of a Viber bot']).rows.map(provider), [
        ['1', ...nothing],
        ['2', ...nothing],
        ['4912661846655238145', null, null, null, 2, null, null],
        ['4912661846655238146', null, null, null, 5, null, null],
        ['5', null, null, null, 5, null, null],
      ])
    })

    test('of reports: what the provider took', () => {
      const report = {
        results: [{
          ...{ messageId: 'r1', to: '380671234567', from: 'Shop', sentAt: '2026-11-20T09:00:00.000+0000', doneAt: '2026-11-20T09:00:01.000+0000', messageCount: 1 },
          ...{ price: { pricePerMessage: 0.0123, currency: 'EUR' }, status: { groupName: 'DELIVERED', name: 'DELIVERED_TO_HANDSET' } },
        }],
      }
      const event = { at: '2026-11-20T09:00:00Z', contact: '+380671234567', sender: 'Shop', from: 'business', type: 'transactional', id: 'r1' }
      const log = engine.openLog({ channel: 'viber-business', account: { currency: 'EUR' }, onVerdicts: (verdicts) => rows.push(...verdicts) })
      const rows = []
      for (const part of [lines([report]), lines([event])]) {
        log.push(part)
        log.endFile()
      }
      log.finish()
      assert.deepEqual(rows.map(provider), [['r1', null, null, null, null, '0.0123', 'EUR']])
    })

    test('of events, with an id or without', () => {
      const event = { contact: '+380671234567', from: 'business', type: 'template', category: 'utility' }
      const records = [{ ...event, at: '2026-11-20T09:00:00Z', id: 'ключ \n\u0000 1' }, { ...event, at: '2026-11-20T09:01:00Z' }, { ...event, at: '2026-11-20T09:02:00Z', id: '9' }]
      assert.deepEqual(read(lines([...records, records[2]]), { channel: 'whatsapp', account }).rows.map(provider), [
        ['ключ \n\u0000 1', ...nothing],
        [null, ...nothing],
        ['9', ...nothing],
      ])
    })

    test('of a part that was made for rows, and of one that was not', () => {
      const [log, options] = samples['callbacks of a Viber bot']
      const idsOf = (onVerdicts) => {
        const part = engine.openLog({ ...options, partial: true, ...(onVerdicts && { onVerdicts }) })
        part.push(log)
        return read(part.partial(), options).rows.map(({ id }) => id)
      }
      assert.deepEqual(idsOf(() => {}), ['1', '2', '4912661846655238145', '4912661846655238146', '5'])
      assert.deepEqual(idsOf(undefined), Array(5).fill(null))
    })

    test('of a log so long that what was played is forgotten', () => {
      // Every third has no id; every tenth is delivered long after later ones have been played.
      const count = 700_000
      const begin = Date.parse('2026-10-01T00:00:00Z')
      const event = (i) => JSON.stringify({
        ...{ at: new Date(begin + i * 1000).toISOString(), contact: `+38067${String(1_000_000 + (i % 1000))}`, from: 'business', type: 'template', category: 'utility' },
        ...(i % 3 !== 0 && { id: `wamid.${i}` }), ...(i % 10 === 0 && { deliveredAt: new Date(begin + i * 1000 + 400_000_000).toISOString() }),
      })
      let seen = 0
      const log = engine.openLog({ channel: 'whatsapp', account, format: 'ndjson', onVerdicts: (verdicts) => {
        for (let index = 0; index < verdicts.length; index += 7) {
          const { line, id } = verdicts.at(index)
          assert.equal(id, (line - 1) % 3 === 0 ? null : `wamid.${line - 1}`)
        }
        seen += verdicts.length
      } })
      for (let i = 0; i < count; i += 10_000) log.push(`${Array.from({ length: 10_000 }, (_, j) => event(i + j)).join('\n')}\n`)
      assert.equal(log.finish().sensitivity, null)
      assert.equal(seen, count)
    })
  })

  test('the package that covers a message, or whose overage it costs', () => {
    const overlay = {
      ...{ kind: 'overlay', id: 'own/pair', channel: 'whatsapp', issuer: 'Own', layer: 'cost', currency: 'USD', effectiveFrom: '2026-10-01', confidence: 'derived', read: '2026-10-01' },
      source: { title: 'Contract', url: 'https://example.com', date: '2026-10-01' },
      packages: [{ item: 'package', id: 'pair', units: 1, per: 'month', of: ['utility'], amount: '1', overage: '0.05' }],
    }
    const event = (day, category) => ({ at: `2026-11-0${day}T10:00:00Z`, contact: '+380671234567', from: 'business', type: 'template', category })
    const { rows } = read(lines([event(2, 'utility'), event(3, 'utility'), event(4, 'marketing')]), { channel: 'whatsapp', account, tariffs: [overlay] })
    assert.deepEqual(rows.map((row) => [row.package, row.amount]), [['pair', '0.0000'], ['pair', '0.0500'], [null, '0.0860']])
  })

  test('callbacks and send log of a Viber bot', () => {
    const { invoice, counts, reconciliation } = read(...samples['callbacks of a Viber bot'])
    // The session of the customer's message has ended after 24 hours: Ukraine 0.0196 EUR. What failed costs nothing.
    assert.deepEqual(invoice.totals, { EUR: '0.0196' })
    assert.deepEqual(counts.verdicts, { received: 2, free: 1, charged: 1, undelivered: 1 })
    assert.deepEqual(reconciliation.cases.map(({ agreement, provider, rules, messages }) => [agreement, provider, rules, messages]), [
      ['agree', 'billing_status 2', 'free', 1],
      ['agree', 'billing_status 5', 'charged chatbot-initiated', 1],
      ['agree', 'billing_status 5', 'undelivered', 1],
    ])
  })

  test('reports of Viber Business', () => {
    const { counts, problems } = read(...samples['reports of Viber Business'])
    // The session that the customer opened is charged with the first answer; no card is bundled.
    assert.deepEqual(counts.verdicts, { received: 1, charged: 1 })
    assert.deepEqual(problems.map(({ code, count }) => [code, count]), [['rate-missing', 1]])
  })

  for (const [name, [log, options]] of Object.entries(samples)) {
    test(`${name}: chunks of one byte, of three, packed, as Blob, stream and iterable`, async () => {
      const { rows, ...whole } = read(log, options)
      for (const size of [1, 3]) assert.deepEqual(read(log, options, size), { ...whole, rows })
      const packed = gzipSync(log)
      const folder = mkdtempSync(join(tmpdir(), 'chatfare-log-'))
      writeFileSync(join(folder, 'log'), packed)
      const bytewise = async function* () {
        for (const byte of Buffer.from(log)) yield Uint8Array.of(byte)
      }
      const sources = [log, Buffer.from(log), packed, new Blob([log]), new Blob([packed]).stream(), createReadStream(join(folder, 'log')), bytewise()]
      for (const source of sources) {
        const { files, ...result } = await readLog(engine, source, options)
        assert.deepEqual(result, whole)
        assert.equal(files.length, 1)
      }
      rmSync(folder, { recursive: true })
    })
  }
})

describe('days of a log', () => {
  const event = (at, contact, from, type, rest) => ({ at, contact, from, type, ...rest })
  const kyiv = { timezone: 'Europe/Kyiv' }
  const told = ({ counts, rows, invoice }) => ({ rows: rows.map(({ line, verdict }) => [line, verdict]), otherDays: counts.otherDays, totals: invoice.totals })
  // Summer time has ended: 22:00 UTC is midnight in Kyiv. USD 2026-10-01, Poland: marketing 0.0366.
  const log = lines([
    event('2026-10-31T10:00:00Z', '+48511000001', 'customer', 'message'),
    event('2026-10-31T21:59:59Z', '+48511000001', 'business', 'template', { category: 'marketing', status: 'delivered', deliveredAt: '2026-10-31T22:00:00Z' }),
    event('2026-10-31T21:59:59.999Z', '+48511000001', 'business', 'service'),
    event('2026-10-31T22:00:00Z', '+48511000001', 'business', 'service'),
    event('2026-11-01T11:00:00Z', '+48511000001', 'business', 'service'),
  ])

  test('a message is of the day on which it is billed, in windows of the day before', () => {
    const options = { channel: 'whatsapp', account: kyiv }
    assert.deepEqual(told(read(log, { ...options, from: '2026-11-01' })), { rows: [[2, 'charged'], [4, 'free'], [5, 'refused']], otherDays: 2, totals: { USD: '0.0366' } })
    assert.deepEqual(told(read(log, { ...options, to: '2026-10-31' })), { rows: [[1, 'received'], [3, 'free']], otherDays: 3, totals: {} })
    assert.equal(read(log, { ...options, to: '2026-10-31' }).invoice.months.length, 0)
    // Midnight of UTC is two hours later.
    assert.deepEqual(told(read(log, { channel: 'whatsapp', from: '2026-11-01' })).rows, [[5, 'refused']])
    assert.deepEqual(read(log, { ...options, from: '2026-11-01' }).counts.windows, {})
  })

  test('the fee of a month is of its last day', () => {
    const bot = { timezone: 'Europe/Kyiv', currency: 'EUR', senders: { bot: { channel: 'viber-bot', createdAt: '2025-01-15' } } }
    const answer = lines([event('2026-11-20T10:00:00Z', 'u=', 'customer', 'message', { sender: 'bot' })])
    const fees = (days) => read(answer, { account: bot, ...days }).invoice.months.flatMap((month) => month.lines.map(({ kind }) => kind))
    assert.deepEqual(fees({}), ['fee'])
    assert.deepEqual(fees({ from: '2026-11-30', to: '2026-11-30' }), ['fee'])
    assert.deepEqual(fees({ to: '2026-11-29' }), [])
    assert.deepEqual(fees({ from: '2026-12-01' }), [])
  })

  test('wherever a log is cut, the days before and after have together what the whole has', () => {
    let state = 7
    const random = (below) => (state = (state * 48271) % 0x7fffffff) % below
    const contacts = ['+380671234567', '+48511000001', '+4915110000001']
    const begin = Date.parse('2026-10-01T00:00:00Z')
    const types = [['template', { category: 'marketing' }], ['template', { category: 'utility' }], ['service'], ['service']]
    const events = Array.from({ length: 400 }, () => {
      const at = begin + random(60 * 24 * 3600) * 1000
      if (random(3) === 0) return event(at, contacts[random(3)], 'customer', 'message')
      const [type, category] = types[random(4)]
      return event(at, contacts[random(3)], 'business', type, { ...category, status: 'delivered', deliveredAt: at + random(8 * 3600) * 1000 })
    })
    // The second tier, from 100,001 on, begins within the log.
    const counters = { 'utility:Poland': 99_990 }
    const options = { channel: 'whatsapp', account: { ...kyiv, counters } }
    const whole = read(lines(events), options)
    const key = ({ line, verdict, amount, tier }) => `${line} ${verdict} ${amount} ${tier}`
    const micros = (amount) => BigInt(Math.round(Number(amount ?? 0) * 1e6))
    for (const day of ['2026-10-01', '2026-10-16', '2026-10-25', '2026-10-31', '2026-11-01', '2026-11-29']) {
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
      const before = read(lines(events), { ...options, to: day }), after = read(lines(events), { ...options, from: next })
      assert.deepEqual([...before.rows, ...after.rows].map(key).sort(), whole.rows.map(key).sort())
      assert.equal(micros(before.invoice.totals.USD) + micros(after.invoice.totals.USD), micros(whole.invoice.totals.USD))
      assert.equal(before.counts.events + before.counts.otherDays, whole.counts.events)
    }
    assert(whole.rows.some(({ tier }) => tier === 1))
  })
})

describe('what is told of one thing in several ways', () => {
  const every = (records) => [records, [...records].reverse(), [...records.slice(1), records[0]]]
  /** What a log comes to when each of its records is a part of its own. */
  function joined(records, options) {
    const rows = []
    const all = engine.openLog({ ...options, onVerdicts: (verdicts) => rows.push(...verdicts) })
    for (const record of records) {
      const part = engine.openLog({ ...options, partial: true })
      part.push(lines([record]))
      all.push(part.partial())
      all.endFile()
    }
    return { ...all.finish(), rows }
  }

  test('a customer with a number and the id of a user is one, whichever is told when', () => {
    const number = '60123456789', id = 'MY.1'
    const ask = webhook({ contacts: [{ user_id: id }], messages: [{ from_user_id: id, id: 'i', timestamp: seconds('2026-09-02T10:00:00Z'), type: 'text', text: { body: '?' } }] })
    const answer = webhook({ statuses: [{ id: 'a', status: 'delivered', timestamp: seconds('2026-09-02T10:05:00Z'), recipient_id: number, pricing: { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'utility' } }] })
    const both = webhook({ contacts: [{ wa_id: number, user_id: id }], messages: [{ from: number, from_user_id: id, id: 'j', timestamp: seconds('2026-09-20T10:00:00Z'), type: 'text', text: { body: '?' } }] })
    for (const records of every([ask, answer, both])) {
      for (const { rows, counts } of [read(lines(records), { account }), joined(records, { account })]) {
        assert.deepEqual(rows.map(({ verdict, agreement }) => [verdict, agreement]), [['received', 'unknown'], ['free', 'agree'], ['received', 'unknown']])
        assert.deepEqual(counts.windows, { 'customer-service': 2 })
      }
    }
    // Nothing tells that they are one.
    assert.deepEqual(read(lines([ask, answer]), { account }).rows.map(({ verdict }) => verdict), ['received', 'charged'])
  })

  test('an event of the send log and the statuses of its message are one message', () => {
    const event = { id: 'wamid.1', sender: '+15550783881', at: '2026-11-02T10:00:00.700Z', contact: '+380671234567', from: 'business', type: 'template', category: 'marketing' }
    const statuses = sent('380671234567', '2026-11-02T10:00:00Z', { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' })
      .map((body) => JSON.parse(JSON.stringify(body).replaceAll(/out\.[^"]*/g, 'wamid.1')))
    for (const kinds of every([[event], statuses])) {
      const log = engine.openLog({ channel: 'whatsapp', account })
      for (const records of kinds) {
        log.push(lines(records))
        log.endFile()
      }
      const { invoice, counts, reconciliation, problems } = log.finish()
      assert.deepEqual([invoice.totals, counts.events, counts.repeats, problems], [{ USD: '0.0860' }, 1, 0, []])
      assert.deepEqual(reconciliation.cases.map(({ agreement, messages }) => [agreement, messages]), [['agree', 1]])
    }
  })

  test('what statuses say of a message holds however often its event is told', () => {
    const event = { id: 'wamid.1', sender: '+15550783881', at: '2026-11-02T10:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'marketing' }
    const failed = webhook({ statuses: [{ id: 'wamid.1', status: 'failed', timestamp: seconds('2026-11-02T10:00:01Z'), recipient_id: '380671234567' }] })
    for (const kinds of every([[event], [failed], [event]])) {
      const log = engine.openLog({ channel: 'whatsapp', account })
      for (const records of kinds) {
        log.push(lines(records))
        log.endFile()
      }
      const { counts } = log.finish()
      assert.deepEqual([counts.verdicts, counts.repeats], [{ undelivered: 1 }, 1])
    }
  })

  test('delivery reports of Viber Business say what became of the messages of a send log', () => {
    const sends = ['transactional', 'promotional', 'transactional'].map((type, at) =>
      ({ id: `m${at}`, sender: '441134960000', at: '2026-11-02T10:00:00Z', contact: `+44113496000${at}`, from: 'business', type }))
    const report = (at, groupName) => ({ results: [{ messageId: `m${at}`, to: `44113496000${at}`, sender: '441134960000', sentAt: '2026-11-02T10:00:00.000+0000',
      doneAt: '2026-11-02T10:01:00.000+0000', messageCount: 1, status: { groupName }, price: { pricePerMessage: 0.15, currency: 'EUR' } }] })
    const reports = [report(0, 'DELIVERED'), report(1, 'DELIVERED'), report(2, 'UNDELIVERABLE')]
    for (const kinds of every([sends, reports])) {
      const rows = []
      const log = engine.openLog({ channel: 'viber-business', account: { ...account, currency: 'EUR' }, onVerdicts: (verdicts) => rows.push(...verdicts) })
      for (const records of kinds) {
        log.push(lines(records))
        log.endFile()
      }
      assert.deepEqual(log.finish().problems.filter(({ code }) => code !== 'rate-missing'), [])
      // The provider says no more than a price, and the rules have none.
      const verdicts = rows.sort((a, b) => (a.contact < b.contact ? -1 : 1)).map(({ kind, verdict, agreement }) => [kind, verdict, agreement])
      assert.deepEqual(verdicts, [['transactional', 'charged', 'unknown'], ['promotional', 'charged', 'unknown'], ['transactional', 'undelivered', 'agree']])
    }
    const [problem] = read(lines(reports), { account: { ...account, currency: 'EUR' } }).problems
    assert.match(problem.examples[0].message, /Give the events of your send log with it/)
  })
})

describe('parts of logs', () => {
  /** Seeded, so that a failure can be seen again. */
  function random(seed) {
    let state = seed
    return (limit) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return (state >>> 8) % limit
    }
  }
  const { webhooks, events, 'callbacks of a Viber bot': callbacks, 'reports of Viber Business': business } = samples
  const many = lines(
    Array.from({ length: 300 }, (_, i) => {
      const contact = `38067123${String(1000 + (i % 17))}`
      const instant = new Date(Date.parse('2026-11-20T00:00:00Z') + i * 1_000_000).toISOString()
      return i % 4 === 0 ? [asked(contact, instant)] : sent(contact, instant, { billable: true, pricing_model: 'PMP', type: 'regular', category: i % 3 === 0 ? 'marketing' : 'utility' })
    }).flat(),
  )
  const logs = { webhooks, events, callbacks, business, 'many webhooks': [many, { account }] }

  /** A result without the lines, which are those of the order in which parts are joined. */
  const withoutLines = (value) => JSON.parse(JSON.stringify(value, (key, inner) => (key === 'line' || key === 'lines' ? undefined : inner)))

  for (const [name, [log, options]] of Object.entries(logs)) {
    test(`${name}: any split and any order gives the result of one pass`, () => {
      const whole = engine.openLog(options)
      whole.push(log)
      const expected = JSON.stringify(whole.finish())
      const format = { events: 'ndjson', callbacks: 'viber-callbacks', business: 'viber-business-reports' }[name] ?? 'whatsapp-webhooks'
      const next = random(name.length)
      for (let round = 0; round < 8; ++round) {
        const parts = []
        for (const line of log.trimEnd().split('\n')) {
          if (parts.length === 0 || next(3) === 0) parts.push('')
          parts[parts.length - 1] += `${line}\n`
        }
        const partials = parts.map((part) => {
          const reading = engine.openLog({ ...options, format, partial: true })
          reading.push(part)
          return reading.partial()
        })
        const join = (order) => {
          const joined = engine.openLog(options)
          for (const partial of order) {
            joined.push(partial)
            joined.endFile()
          }
          return joined.finish()
        }
        assert.equal(JSON.stringify(join(partials)), expected)
        const shuffled = partials.map((partial) => [next(1000), partial]).sort(([a], [b]) => a - b).map(([, partial]) => partial)
        assert.deepEqual(withoutLines(join(shuffled)), withoutLines(JSON.parse(expected)))
      }
    })
  }

  test('a part may be joined with more of the log, and with parts of parts', () => {
    const [log, options] = webhooks
    const half = log.indexOf('\n', log.length / 2) + 1
    const reading = engine.openLog({ ...options, partial: true })
    reading.push(log.slice(0, half))
    const again = engine.openLog({ ...options, partial: true })
    again.push(reading.partial())
    const joined = engine.openLog(options)
    joined.push(again.partial())
    joined.endFile()
    joined.push(log.slice(half))
    assert.deepEqual(joined.finish(), withoutRows(read(log, options)))
    assert.throws(() => joined.push('{}'), { code: 'log-closed' })
  })

  test('parts that are pushed one after the other are parts of their own', () => {
    const [log, options] = webhooks
    const half = log.indexOf('\n', log.length / 2) + 1
    const joined = engine.openLog(options)
    for (const text of [log.slice(0, half), log.slice(half)]) {
      const reading = engine.openLog({ ...options, partial: true })
      reading.push(text)
      joined.push(reading.partial())
    }
    assert.deepEqual(joined.finish(), withoutRows(read(log, options)))
  })
})

function withoutRows({ rows, ...result }) {
  return result
}

describe('files that are not as they should be', () => {
  test('a packed file that is cut off: what came before is priced', async () => {
    // Bytes that do not shrink, so that the cut takes away the last line only.
    const log = file('webhooks.ndjson')
    const packed = gzipSync(log, { level: 0 })
    const { invoice, problems } = await readLog(engine, packed.subarray(0, packed.length - 100), { account })
    // The line that is cut says that the marketing message was read: what is left says only that it was sent.
    assert.deepEqual(invoice.totals, { USD: '0.0298' })
    assert.deepEqual(problems.map(({ code, examples }) => [code, examples[0].line]), [['broken-gzip', 7], ['invalid-json', 7]])
    const damaged = Buffer.from(packed)
    damaged[damaged.length - 8] ^= 1
    assert.deepEqual((await readLog(engine, damaged, { account })).problems.map(({ code }) => code), ['broken-gzip'])
  })

  test('a file of many packed chunks that is cut off loses its last lines only', async () => {
    const log = lines(Array.from({ length: 20_000 }, (_, i) => ({ at: 1795165200000 + i, contact: '+380671234567', from: 'customer', type: 'message', id: `e${i}` })))
    const packed = gzipSync(log)
    const read = (bytes) => readLog(engine, new Blob([bytes]), { channel: 'whatsapp' })
    const { counts } = await read(packed.subarray(0, packed.length - 10))
    assert.ok(counts.events > 19_990, `${counts.events}`)
    // Packed data that is whole loses nothing, whatever its checksum is or comes behind it.
    const damaged = Buffer.from(packed)
    damaged[packed.length - 8] ^= 1
    for (const bytes of [damaged, Buffer.concat([packed, Buffer.from('what is behind the packed data')])]) {
      const { counts, problems } = await read(bytes)
      assert.deepEqual([counts.events, problems.map(({ code, examples }) => [code, examples[0].line])], [20_000, [['broken-gzip', 20_001]]])
    }
    // In the middle, some lines before the damage may be lost.
    const middle = Buffer.from(packed).fill(0xff, packed.length >> 1, (packed.length >> 1) + 100)
    const half = await read(middle)
    assert.ok(half.counts.events > 8_000 && half.problems.some(({ code }) => code === 'broken-gzip'), `${half.counts.events}`)
  })

  test('what is wrong with a packed table ends the reading', async () => {
    await assert.rejects(readLog(engine, gzipSync(`Phone,at,from\n${'x,y,z\n'.repeat(100_000)}`), { channel: 'whatsapp' }), { code: 'missing-column' })
  })

  test('broken lines are named, the others are priced', async () => {
    const [first, second, third] = file('events.ndjson').split('\n')
    const log = [first, '{"id":', second.replace('utility', 'spam'), 'x', third].join('\n')
    const { counts, problems } = await readLog(engine, log, { channel: 'whatsapp' })
    assert.deepEqual(problems.map(({ code, field, count, examples }) => [code, field, count, examples.map(({ line }) => line)]), [
      ['invalid-event', 'category', 1, [3]],
      ['invalid-json', null, 2, [2, 4]],
    ])
    assert.deepEqual(counts.verdicts, { received: 1, charged: 1 })
  })

  test('a first line that is broken does not make lines of JSON a table', async () => {
    for (const first of ['xx{', 'gory":"utility"}', '"id":"a"}\r']) {
      const { counts, problems } = await readLog(engine, new Blob([`\n${first}\n\n`, file('events.ndjson')]).stream(), { channel: 'whatsapp' })
      assert.deepEqual(problems.map(({ code, examples }) => [code, examples.map(({ line }) => line)]), [['invalid-json', [2]]])
      assert.equal(counts.events, 3)
    }
  })

  test('files of several kinds are one log; lines count on', async () => {
    const sources = [file('webhooks.ndjson'), new File([gzipSync(file('events.ndjson'))], 'events.ndjson.gz'), file('log.csv'), lines(viber.map((record) => ({ ...record, bot: 'shop' })))]
    const rows = []
    const options = { channel: 'whatsapp', account, columns: JSON.parse(file('columns.json')), onVerdicts: (verdicts) => rows.push(...verdicts) }
    const { files, invoice, problems } = await readLog(engine, sources, options)
    assert.deepEqual(problems, [])
    assert.deepEqual(files, [{ name: null, line: 1 }, { name: 'events.ndjson.gz', line: 8 }, { name: null, line: 11 }, { name: null, line: 16 }])
    assert.deepEqual(placeOf(files, 9), { name: 'events.ndjson.gz', line: 2 })
    assert.deepEqual(rows.filter(({ kind }) => kind === 'utility').map(({ line }) => line).sort((a, b) => a - b), [4, 9, 13])
    // Of the files: 0.1158, 0.0298 twice (utility, authentication), 0.1158; the bot's message and, of no declared bot, no fee.
    assert.deepEqual(invoice.totals, { EUR: '0.0196', USD: '0.2912' })
  })

  test('a file that tells no format, options that cannot be', async () => {
    await assert.rejects(readLog(engine, '{"a":1}\n'), { code: 'unknown-format' })
    await assert.rejects(readLog(engine, '', { format: 'xml' }), { code: 'invalid-request', path: 'format' })
    await assert.rejects(readLog(engine, 7), ChatfareError)
    await assert.rejects(readLog(engine, '', { columns: { Phone: 'phone' } }), { code: 'invalid-options', path: 'columns.Phone' })
  })

  test('a file that is no text is told as what it is', async () => {
    const table = file('log.csv')
    const utf16 = Buffer.from(table, 'utf16le')
    const files = [
      [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), /UTF-16. Save it as UTF-8/],
      [Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), /UTF-16/],
      [Buffer.from(file('events.ndjson'), 'utf16le'), /UTF-16/],
      [Buffer.concat([Buffer.from('PK\x03\x04'), utf16]), /spreadsheet \(\.xlsx/],
      [Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0at,contact,from,type\n'), /this is a binary file/],
    ]
    for (const [bytes, words] of files) {
      for (const source of [bytes, gzipSync(bytes), new Blob([bytes.subarray(0, 1), bytes.subarray(1)]).stream()]) {
        await assert.rejects(readLog(engine, source, { channel: 'whatsapp' }), { code: 'no-text', path: '', message: words })
      }
    }
    // A line of zeros, as a crash leaves it, is only broken.
    const { counts, problems } = await readLog(engine, `${file('events.ndjson')}\0\0\0\0\0\n`, { channel: 'whatsapp' })
    assert.deepEqual([counts.events, problems.map(({ code }) => code)], [3, ['invalid-json']])
    const wide = await readLog(engine, `${'x'.repeat(1000)},${'y,'.repeat(1000)}at\n`, { channel: 'whatsapp' }).catch(({ message }) => message)
    assert.match(wide, /The header has x{60}\.\.\., y, .*, and 972 more\.$/)
  })

  test('an abort, and an error of the source, end the reading', async () => {
    await assert.rejects(readLog(engine, file('webhooks.ndjson'), { signal: AbortSignal.abort() }), { name: 'AbortError' })
    const failing = async function* () {
      yield gzipSync(file('webhooks.ndjson')).subarray(0, 100)
      throw new Error('the line is down')
    }
    await assert.rejects(readLog(engine, failing()), /the line is down/)
  })

  test('progress names file, bytes and size', async () => {
    const told = []
    const long = Buffer.alloc(3 << 20, '\n')
    long.write(file('webhooks.ndjson'))
    await readLog(engine, [long, new Blob([file('webhooks.ndjson')])], { onProgress: (progress) => told.push(progress) })
    const size = 3 << 20
    assert.deepEqual(told.slice(0, 3), [1, 2, 3].map((megabytes) => ({ file: 0, bytes: megabytes << 20, size })))
    assert.equal(told.at(-1).file, 1)
    assert.equal(told.at(-1).bytes, told.at(-1).size)
  })
})

describe('one line spoils nothing else', () => {
  const template = (contact, id) => ({ id, at: '2026-11-20T09:00:00Z', contact, from: 'business', type: 'template', category: 'marketing' })

  test('an event that is refused leaves no thread behind', () => {
    const refused = { ...template('+380670000000'), status: 'nope' }
    const others = Array.from({ length: 300 }, (_, i) => template(`+38067${1_000_000 + i}`, 'same'))
    const result = read(lines([refused, ...others]), { channel: 'whatsapp', account })
    assert.deepEqual([result.counts.events, result.counts.repeats, result.problems.length], [300, 0, 1])
    // 300 messages at 0.0860.
    assert.deepEqual(result.invoice.totals, { USD: '25.8000' })
    assert.equal(new Set(result.rows.map(({ contact }) => contact)).size, 300)
  })

  test('a group message with an id is charged for each recipient', () => {
    const group = { ...template('group-1', 'g1'), country: 'UA', recipients: ['+380671234567', '+380671234568', '+380671234569'] }
    const { counts, invoice } = read(lines([group, group]), { channel: 'whatsapp', account })
    assert.deepEqual([counts.events, counts.repeats], [3, 3])
    // 3 recipients at 0.0860.
    assert.deepEqual(invoice.totals, { USD: '0.2580' })
  })

  test('after an error a log gives no result', () => {
    const log = engine.openLog({ account })
    assert.throws(() => log.push(lines([template('+380671234567')])), { code: 'invalid-request', path: 'channel' })
    assert.throws(() => log.finish(), { code: 'log-closed' })
    const told = engine.openLog({ channel: 'whatsapp', onVerdicts: () => assert.fail('not now') })
    told.push(lines([template('+380671234567')]))
    assert.throws(() => told.finish(), /not now/)
    assert.throws(() => told.finish(), { code: 'log-closed' })
  })

  test('a part that was changed is refused', () => {
    const log = engine.openLog({ channel: 'whatsapp', partial: true })
    log.push(lines([template('+380671234567')]))
    const part = log.partial()
    for (let place = part.length - 100; place < part.length; place++) {
      const damaged = part.slice()
      damaged[place] ^= 1
      const other = engine.openLog({ channel: 'whatsapp' })
      other.push(damaged)
      assert.throws(() => other.finish(), { code: 'invalid-part' })
    }
  })

  test('a part whose codes have no names is refused, whatever its checksum', () => {
    const log = engine.openLog({ channel: 'whatsapp', partial: true })
    log.push(lines([template('+380671234567')]))
    const content = Buffer.from(log.partial()).subarray('chatfare log part 5\n'.length, -8)
    for (let place = content.length - 16; place < content.length; place++) {
      const damaged = Buffer.from(content)
      damaged[place] = 200
      const other = engine.openLog({ channel: 'whatsapp' })
      other.push(sealed(damaged))
      try {
        const result = other.finish()
        assert.ok(['marketing', undefined].includes(result.invoice.months[0]?.lines[0].item))
      } catch (error) {
        assert.equal(error.code, 'invalid-part')
      }
    }
  })
})

describe('CSV', () => {
  const options = { channel: 'whatsapp', account }
  const event = { at: '2026-11-02T10:00:00Z', contact: '+380671234567', from: 'customer', type: 'message' }
  const header = 'at,contact,from,type,category'
  const row = '2026-11-02T10:05:00Z,+380671234567,business,template,utility'

  test('is read as the same events are', async () => {
    const { files, ...fromTable } = await readLog(engine, file('log.csv'), { ...options, columns: JSON.parse(file('columns.json')) })
    const { rows, ...fromEvents } = read(
      lines([
        event,
        { ...event, at: '2026-11-02T10:05:00Z', from: 'business', type: 'template', category: 'utility' },
        { ...event, at: '2026-11-03T12:00:00Z', from: 'business', type: 'template', category: 'marketing' },
      ]),
      options,
    )
    assert.deepEqual(fromTable, fromEvents)
    assert.deepEqual(fromTable.invoice.totals, { USD: '0.1158' })
  })

  test('whatever separates cells and lines, and however chunks are cut', async () => {
    const quoted = `${header},id\n${row},"a ""quoted"", id"\n\n${row},"of\ntwo lines"\n`
    const expected = await readLog(engine, quoted, options)
    assert.equal(expected.counts.events, 2)
    const bytewise = async function* (text) {
      for (const byte of Buffer.from(text)) yield Uint8Array.of(byte)
    }
    for (const [separator, end] of [[';', '\n'], ['\t', '\r\n'], ['|', '\r\n'], [',', '\r\n']]) {
      const text = quoted.replace(/,(?=[^ ])/g, separator).replaceAll('\n', end)
      assert.deepEqual(await readLog(engine, `\uFEFF${text}`, options), expected, separator)
      assert.deepEqual(await readLog(engine, bytewise(text), options), expected, separator)
    }
  })

  test('a row of many megabytes of rows in one chunk is cut nowhere', async () => {
    const count = Math.ceil(17_000_000 / row.length)
    const chunks = (async function* () {
      yield `${header}\n${`${row}\n`.repeat(count)}`
    })()
    const { counts, problems } = await readLog(engine, chunks, options)
    assert.deepEqual([counts.events, problems], [count, []])
  })

  test('what is not UTF-8 is told with its line, and priced', async () => {
    const bytes = Buffer.concat([Buffer.from(`${header},id\n${row},a\n${row},caf`), Buffer.from([0xe9]), Buffer.from('\n')])
    const { counts, problems } = await readLog(engine, bytes, options)
    assert.equal(counts.events, 2)
    assert.deepEqual(problems.map(({ code, count, examples }) => [code, count, examples[0].line]), [['invalid-encoding', 1, 3]])
  })

  test('every kind of value', async () => {
    const table = [
      'at,contact,country,from,type,content.text,content.image,validity,template,deliveredAt',
      '1795165200.5,u,UA,business,transactional,200,TRUE,60,false,1795165260000',
    ].join('\n')
    const written = { ...{ at: 1795165200500, contact: 'u', country: 'UA', from: 'business', type: 'transactional', validity: 60, template: false }, deliveredAt: 1795165260000, content: { text: 200, image: true } }
    const { rows, ...expected } = read(lines([written]), { channel: 'viber-business' })
    const { files, ...result } = await readLog(engine, table, { channel: 'viber-business' })
    assert.deepEqual(withoutLineNumbers(result), withoutLineNumbers(expected))
    assert.equal(result.counts.events, 1)
  })

  test('what a cell holds is handed on as it is: lines, and characters that separate cells for the engine', async () => {
    const ids = ['two\nlines', 'a\x1fb', '\x1bn', 'caf\u00e9 \ud83d\ude00', '"', 'a\rb']
    const table = [`${header},id`, ...ids.map((id) => `${row},"${id.replace('"', '""')}"`)].join('\n')
    const rows = []
    const { problems } = await readLog(engine, table, { ...options, onVerdicts: (verdicts) => rows.push(...verdicts) })
    assert.deepEqual(problems, [])
    assert.deepEqual(rows.map(({ id }) => id).sort(), [...ids].sort())
  })

  test('times in seconds and milliseconds, in JSON as well', async () => {
    // 2026-11-02T10:05:00Z is 1793613900 seconds after 1970.
    for (const at of ['1793613900', '1793613900.000', '1793613900000']) {
      const times = []
      const onVerdicts = (verdicts) => times.push(...Array.from(verdicts, (verdict) => verdict.at))
      await readLog(engine, `${header}\n${row.replace('2026-11-02T10:05:00Z', at)}\n`, { ...options, onVerdicts })
      await readLog(engine, JSON.stringify({ ...event, at: Number(at) }), { ...options, onVerdicts })
      assert.deepEqual(times, ['2026-11-02T10:05:00.000Z', '2026-11-02T10:05:00.000Z'], at)
    }
    const { problems } = await readLog(engine, JSON.stringify({ ...event, at: 17936139 }), options)
    assert.match(problems[0].examples[0].message, /Expected an instant from 2015 to 2037/)
  })

  test('is taken apart by readLog: the engine alone says so', () => {
    const log = engine.openLog({ ...options, format: 'csv' })
    assert.throws(() => log.push(`${header}\n${row}\n`), { code: 'unknown-format', path: 'format', message: /let its readLog read CSV/ })
  })

  test('problems have the row\'s line, behind rows of several lines, too', async () => {
    const table = `${header},id\n${row},"1\n2\n3"\n${row.replace('utility', 'spam')},4\n${row.replace('business', '')},5\n${row},6,7\n`
    const { problems } = await readLog(engine, table, options)
    assert.deepEqual(problems.map(({ code, field, examples }) => [code, field, examples[0].line]), [
      ['invalid-event', 'category', 5],
      ['invalid-event', 'from', 6],
      ['invalid-row', null, 7],
    ])
  })

  describe('a quote too many', () => {
    const broken = (problems) => problems.map(({ code, field, count, examples }) => [code, field, count, examples.map(({ line }) => line)])
    const table = (rows) => `${header},id\n${rows.join('\n')}\n`
    const rows = Array.from({ length: 5000 }, (_, i) => `${row},i${i}`)

    for (const [name, end] of [['', '\n'], [', lines ending in \\r\\n', '\r\n']]) {
      test(`costs its line only, wherever it is and however chunks are cut${name}`, async () => {
        // Of the rows on lines 12, 13 and 5001: not closed, closed in the middle of a cell, not closed.
        const text = table(rows.with(10, `${row},"i10`).with(11, `${row},"i"11`).with(4999, `"${row},i`)).replaceAll('\n', end)
        const chunked = (size) => (async function* () {
          for (let begin = 0; begin < text.length; begin += size) yield text.slice(begin, begin + size)
        })()
        for (const source of [text, chunked(70_001), chunked(999)]) {
          const { counts, problems } = await readLog(engine, source, options)
          assert.equal(counts.events, 4997)
          assert.deepEqual(broken(problems), [['invalid-csv', null, 3, [12, 13, 5001]]])
          assert.deepEqual(problems[0].examples.map(({ message }) => message), [
            'Expected CSV: Quoted field unterminated; the line is left out.',
            'Expected CSV: Trailing quote on quoted field is malformed; the line is left out.',
            'Expected CSV: Quoted field unterminated; the line is left out.',
          ])
        }
      })
    }

    test('is no row with the next one', async () => {
      // The quotes of lines 3 and 6 match, but what they hold together has too few cells, or too many lines.
      const { counts, problems } = await readLog(engine, table([row, `"${row}`, row, row, `${row},i"`, `${row},j`]), options)
      assert.deepEqual([counts.events, broken(problems)], [5, [['invalid-csv', null, 1, [3]]]])
      const far = await readLog(engine, table(rows.with(0, `${row},"i0`).with(1500, `${row},x"`)), options)
      assert.deepEqual([far.counts.events, broken(far.problems)], [4999, [['invalid-csv', null, 1, [2]]]])
    })

    test('before the header, and in one of several lines', async () => {
      const { counts, problems } = await readLog(engine, `"a title\n${header},"a\nnote"\n"${row},x\n${row},y\n`, { ...options, columns: { 'a\nnote': null } })
      assert.deepEqual([counts.events, broken(problems)], [1, [['invalid-csv', null, 2, [1, 4]]]])
    })

    test('on every line costs no more time than the lines', async () => {
      const before = performance.now()
      const { problems } = await readLog(engine, table(rows.flatMap((one) => Array(10).fill(`"${one}`))), options)
      assert.equal(problems[0].count, 50_000)
      assert.ok(performance.now() - before < 20_000)
    })

    test('a cell of many lines is none', async () => {
      const long = `${row},"${'line ""of"" a text, long\n'.repeat(900)}"`
      const { counts, problems } = await readLog(engine, table([row, long, `"${row}`, long.replace('utility', 'spam'), `${row},x`]), options)
      assert.deepEqual([counts.events, broken(problems)], [3, [['invalid-csv', null, 1, [904]], ['invalid-event', 'category', 1, [905]]]])
    })
  })

  test('a number that a spreadsheet has made a figure is refused', async () => {
    const figures = ['380671234567.0', ' 380671234567,00 ', '3.80671E+11', '3,80671e11']
    const rows = figures.map((contact) => `2026-11-02T10:05:00Z,"${contact}",business,template,utility,+15550001111`)
    const { counts, problems } = await readLog(engine, `${header},sender\n${rows.join('\n')}\n${row},15550001111.0\n${row},15550001111\n`, options)
    assert.equal(counts.events, 1)
    assert.deepEqual(problems.map(({ code, field, examples }) => [code, field, examples.map(({ line }) => line)]), [
      ['invalid-event', 'contact', [2, 3, 4, 5]],
      ['invalid-event', 'sender', [6]],
    ])
    assert.equal(problems[0].examples[0].message, 'Expected a number as text, or an id, got "380671234567.0", a figure of a spreadsheet; the row is left out.')
  })

  test('columns that are missing, foreign or there twice', async () => {
    const missing = await readLog(engine, 'Phone,at,from\n', options).catch((error) => error)
    assert.equal(missing.code, 'missing-column')
    assert.match(missing.message, /contact, type are missing\. The header has Phone, at, from\./)
    await assert.rejects(readLog(engine, '', { ...options, format: 'csv' }), { code: 'missing-column' })
    await assert.rejects(readLog(engine, `${header},at\n`, options), { code: 'repeated-column', path: 'at' })
    const foreign = `${header},Campaign\n${row},x\n`
    const told = await readLog(engine, foreign, options)
    assert.deepEqual(told.problems.map(({ code, field, examples }) => [code, field, examples[0].line]), [['unknown-column', 'Campaign', 1]])
    assert.deepEqual((await readLog(engine, foreign, { ...options, columns: { Campaign: null } })).problems, [])
  })

  test('columns with words of their own and with times on a clock', async () => {
    const columns = { Time: { field: 'at', zone: 'Europe/Kyiv' }, Way: { field: 'from', values: { in: 'customer', out: 'business' } }, type: { field: 'type', values: { text: 'message' } } }
    // Kyiv: clocks are set forward on 2026-03-29 at 03:00 and back on 2026-10-25 at 04:00 (EU rule, 01:00 UTC).
    const table = [
      'Time,contact,Way,type', '2026-11-20 09:00,+380671234567,in,text', '2026-11-20T09:05:30,+380671234567,out,service', '2026-11-20T09:06:00Z,+380671234567,out,service',
      '2026-03-29 03:30,+380671234567,in,text', '2026-10-25 03:30,+380671234567,in,text', '2026-10-25 02:59,+380671234567,in,text', '1795000000,+380671234567,in,text', '2026-02-30 09:00,+380671234567,in,text',
    ].join('\n')
    const rows = []
    const { problems } = await readLog(engine, table, { ...options, columns, onVerdicts: (verdicts) => rows.push(...verdicts) })
    assert.deepEqual(rows.map(({ line, at, kind }) => [line, at, kind]), [
      [7, '2026-10-24T23:59:00.000Z', 'customer-message'], [8, '2026-11-18T11:06:40.000Z', 'customer-message'], [2, '2026-11-20T07:00:00.000Z', 'customer-message'],
      [3, '2026-11-20T07:05:30.000Z', 'service'], [4, '2026-11-20T09:06:00.000Z', 'service'],
    ])
    const told = problems.map(({ code, field, examples }) => [code, field, examples.map(({ line, message }) => `${line}: ${message}`)])
    assert.deepEqual(told.find(([code]) => code === 'local-time'), ['local-time', 'at', [
      '5: Expected a time that the clock of Europe/Kyiv shows; it never shows 2026-03-29 03:30, as it is set forward. The row is left out.',
      '6: Expected a time that the clock of Europe/Kyiv shows once; it shows 2026-10-25 03:30 twice, as it is set back. The row is left out.',
    ]])
    assert.deepEqual(problems.map(({ code }) => code), ['invalid-event', 'local-time'])
    const refused = (column) => readLog(engine, table, { ...options, columns: { Time: column } })
    await assert.rejects(refused({ field: 'at', zone: 'Mars' }), { code: 'invalid-options', path: 'columns.Time.zone' })
    await assert.rejects(refused({ field: 'from', zone: 'UTC' }), { code: 'invalid-options', path: 'columns.Time.zone' })
    await assert.rejects(refused({ field: 'at', values: { a: 1 } }), { code: 'invalid-options', path: 'columns.Time.values.a' })
    await assert.rejects(refused({ field: 'when' }), { code: 'invalid-options', path: 'columns.Time' })
    await assert.rejects(refused({ field: 'at', clock: 'UTC' }), { code: 'invalid-options', path: 'columns.Time.clock' })
  })
})

const withoutLineNumbers = (value) => JSON.parse(JSON.stringify(value, (key, inner) => (key === 'line' ? undefined : inner)))

describe('provider and rules', () => {
  const pricing = (type, category, more) => ({ billable: type === 'regular', pricing_model: 'PMP', type, category, ...more })
  // Each contact is a case of its own.
  const log = lines([
    // The customer has written, so service is free within the month's 1,000: the provider has counted more.
    asked('380670000001', '2026-11-10T10:00:00Z'),
    ...sent('380670000001', '2026-11-10T10:01:00Z', pricing('regular', 'service')),
    // Until September a utility template in the window was free.
    asked('380670000002', '2026-09-10T10:00:00Z'),
    ...sent('380670000002', '2026-09-10T10:01:00Z', pricing('regular', 'utility')),
    // Nothing in the log tells of an advertisement.
    ...sent('380670000003', '2026-11-10T10:00:00Z', pricing('free_entry_point', 'utility')),
    // 01:30 of October 1st in Kyiv, where utility in the window is charged; still September in UTC.
    asked('380670000004', '2026-09-30T22:00:00Z'),
    ...sent('380670000004', '2026-09-30T22:30:00Z', pricing('free_customer_service', 'utility')),
    // The rules have not been told that the account is exempt.
    ...sent('380670000005', '2026-11-10T10:00:00Z', pricing('regular', 'utility', { subtype: 'paid_exempt' })),
    // India has authentication-international, but nobody said since when for this account.
    ...sent('919000000006', '2026-11-10T10:00:00Z', pricing('regular', 'authentication_international')),
    ...sent('380670000007', '2026-11-10T10:00:00Z', pricing('regular', 'marketing')),
    // No price was told; that of a later status counts.
    webhook({ statuses: [{ id: 'late', status: 'sent', timestamp: seconds('2026-11-10T10:00:00Z'), recipient_id: '380670000008' }] }),
    webhook({ statuses: [{ id: 'late', status: 'read', timestamp: seconds('2026-11-10T10:00:09Z'), recipient_id: '380670000008', pricing: pricing('regular', 'utility') }] }),
  ])

  test('each reason that can be seen', () => {
    const { rows, reconciliation } = read(log, { account })
    const found = Object.fromEntries(rows.filter(({ kind }) => kind !== 'customer-message').map(({ contact, agreement }) => [contact.slice(-1), agreement]))
    assert.deepEqual(found, { 1: 'allowance', 2: 'window', 3: 'entry-point', 4: 'time-zone', 5: 'exempt', 6: 'category', 7: 'agree', 8: 'agree' })
    const cases = reconciliation.cases.filter(({ agreement }) => agreement === 'window')
    assert.deepEqual(cases, [{ month: '2026-09', agreement: 'window', provider: 'regular utility', rules: 'free', messages: 1, lines: [5], amounts: [{ currency: 'USD', provider: '0.0212', rules: '0.0000' }] }])
    assert.equal(reconciliation.cases.reduce((sum, { messages }) => sum + messages, 0), 8)
  })

  test('a message that the log has twice, of which one is charged', () => {
    const [, once] = sent('380670000001', '2026-11-10T10:00:00Z', pricing('regular', 'marketing'))
    const again = JSON.parse(JSON.stringify({ ...once }).replace('out.', 'again.'))
    again.entry[0].changes[0].value.statuses[0].pricing = pricing('free_customer_service', 'marketing')
    for (const records of [[once, again], [again, once]]) {
      assert.deepEqual(read(lines(records), { account }).rows.map(({ verdict, agreement }) => [verdict, agreement]).sort(), [['charged', 'agree'], ['charged', 'duplicate']])
    }
    // A second later it is another message.
    const later = JSON.parse(JSON.stringify(again).replaceAll(seconds('2026-11-10T10:00:00Z'), seconds('2026-11-10T10:00:01Z')))
    assert.deepEqual(read(lines([once, later]), { account }).rows.map(({ agreement }) => agreement), ['agree', 'window'])
  })

  test('a log that begins on another day has no provider to be compared with', () => {
    const { rows, reconciliation, invoice } = read(log, { account, startDay: '2026-11-01' })
    assert.deepEqual(new Set(rows.map(({ agreement }) => agreement)), new Set(['unknown']))
    assert.deepEqual(reconciliation, { cases: [], amounts: [] })
    // 13:00 in Kyiv, as on September 10th.
    assert.equal(rows[0].at, '2026-11-01T11:00:00.000Z')
    // The message that was free in its window in September is charged, as every template since October.
    const [template] = rows.filter(({ contact, kind }) => contact.endsWith('380670000002') && kind === 'utility')
    assert.deepEqual([template.verdict, template.amount], ['charged', '0.0298'])
    assert.equal(invoice.months[0].month, '2026-11')
    assert.throws(() => read(log, { account, startDay: '1.10.2026' }), { code: 'invalid-request', path: 'startDay' })
  })

  test('a bot that Viber bills within the session', () => {
    const billed = viberText.replace('"billing_status":2', '"billing_status":5')
    assert.deepEqual(read(billed, {}).reconciliation.cases.map(({ agreement, rules }) => [agreement, rules]), [
      ['agree', 'charged chatbot-initiated'],
      ['agree', 'undelivered'],
      ['window', 'free'],
    ])
  })
})

describe('what was found by fuzzing', () => {
  const corpus = at('tests/fuzz/corpus')
  const formats = { events: 'ndjson', csv: 'csv', whatsapp_webhooks: 'whatsapp-webhooks', viber_callbacks: 'viber-callbacks', viber_business_reports: 'viber-business-reports' }

  for (const [folder, format] of Object.entries(formats)) {
    test(`${format} does not stop the engine, in any chunks, and is read the same`, () => {
      for (const name of readdirSync(join(corpus, folder))) {
        const log = readFileSync(join(corpus, folder, name))
        const options = { format, channel: 'whatsapp' }
        const whole = read(log, options)
        assert.ok(whole.counts.records + whole.problems.length > 0, name)
        assert.deepEqual(read(log, options, 7), whole, name)
      }
    })
  }

  const refused = (error, name) => assert.ok(error instanceof ChatfareError && error.code !== 'engine-stopped', `${name}: ${error}`)

  test('requests are answered, or refused as what they are', async () => {
    for (const name of readdirSync(join(corpus, 'requests'))) {
      const [method, json] = readFileSync(join(corpus, 'requests', name), 'utf8').split(/\n(.*)/s)
      try {
        assert.ok(await askEngine(method, JSON.parse(json)), name)
      } catch (error) {
        refused(error, name)
      }
    }
  })

  test('parts of logs are joined, or refused', () => {
    for (const name of readdirSync(join(corpus, 'parts'))) {
      const log = engine.openLog()
      log.push(sealed(readFileSync(join(corpus, 'parts', name))))
      try {
        assert.ok(log.finish().counts.records > 0, name)
      } catch (error) {
        refused(error, name)
      }
    }
  })

  test('options of logs and columns are taken, or refused', () => {
    for (const name of readdirSync(join(corpus, 'options'))) {
      const options = JSON.parse(readFileSync(join(corpus, 'options', name), 'utf8'))
      for (const open of [() => engine.openLog(options).finish(), () => engine.replay(engine.columns(0), options)]) {
        try {
          assert.ok(open(), name)
        } catch (error) {
          refused(error, name)
        }
      }
    }
  })
})

/** A part of a log from what stands between its first line and its checksum, FNV-1a in 64 bits. */
function sealed(content) {
  const part = Buffer.concat([Buffer.from('chatfare log part 5\n'), content])
  const checksum = part.reduce((hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n)
  const end = Buffer.alloc(8)
  end.writeBigUInt64LE(checksum)
  return Buffer.concat([part, end])
}

/** As the engine's method takes it. */
const askEngine = (method, request) => {
  if (method === 'load') return createEngine({ tariffs: request })
  if (Array.isArray(request)) return engine[method](request)
  const { variants, ...rest } = request
  return variants ? engine[method](rest, variants) : engine[method](request.id ?? request.phone ?? request)
}

describe('a bill of the provider', () => {
  const { invoice } = read(...samples.webhooks)
  const compared = (text) => compareBill(readBill(text), invoice).map(({ category, agreement, difference }) => [category, agreement, difference])

  test('is compared line by line with the invoice', () => {
    // The log has one marketing (0.0860), one utility and one authentication template (0.0298 each).
    assert.deepEqual(compared('Month,Market,Category,Quantity,Amount\n2026-11,ukraine,MARKETING,1,0.086\n2026-11,Ukraine,utility,2,0.0596\n2026-11,Poland,utility,1,0.03\n'), [
      ['utility', 'not charged', null],
      ['authentication', 'not billed', null],
      ['marketing', 'agree', '0.0000'],
      ['utility', 'quantity', '0.0298'],
    ])
  })

  test('is not compared in what it does not say', () => {
    assert.deepEqual(compared('month,market,category,quantity,amount\n2026-11,Ukraine,utility,,0.03\n2026-11,Ukraine,marketing,1,\n').slice(1), [
      ['marketing', 'agree', null],
      ['utility', 'amount', '0.0002'],
    ])
    const line = { month: '2026-11', market: 'Ukraine', category: 'utility', quantity: null, amount: null, currency: null }
    assert.deepEqual(compareBill([line], invoice).map(({ agreement }) => agreement), ['not billed', 'not billed', 'unknown'])
  })

  test('rows of which one lacks a figure have no sum of it', () => {
    const rows = (...cells) => `month,market,category,quantity,amount\n${cells.map((cell) => `2026-11,Ukraine,utility,${cell}\n`).join('')}`
    const utility = (...cells) => compareBill(readBill(rows(...cells)), invoice).at(-1)
    // By the rules 1 message, 0.0298.
    assert.deepEqual([utility('1,', '0,99').agreement, utility('1,', '0,99').provider], ['unknown', { quantity: '1', amount: null }])
    assert.deepEqual([utility('2,', '0,99').agreement, utility('0,0.0298', '1,0').agreement], ['quantity', 'agree'])
  })

  test('what costs nothing is on no invoice', () => {
    // The answer of the log is free.
    assert.deepEqual(compared('month,market,category,quantity,amount\n2026-11,Ukraine,service,1,0\n2026-11,Ukraine,referral,1,0.01\n').slice(2), [
      ['referral', 'not charged', null],
      ['service', 'agree', null],
      ['utility', 'not billed', null],
    ])
  })

  test('what is billed at 0 is counted', () => {
    // Two answers and a template in the entry point of an ad are free; what is sent a week later is charged, utility to Ukraine 0.0298.
    const event = (day, type, more) => ({ at: `2026-11-${day}T10:00:00Z`, contact: '+380671234567', from: 'business', type, ...more })
    const { invoice, free } = read(lines([
      event('02', 'message', { from: 'customer', entryPoint: 'click-to-whatsapp-ad' }), event('02', 'service', { at: '2026-11-02T10:01:00Z' }),
      event('02', 'service', { at: '2026-11-02T10:02:00Z' }), event('03', 'template', { category: 'utility' }), event('12', 'template', { category: 'utility' }), event('12', 'template', { category: 'utility', status: 'failed' }),
    ]), { channel: 'whatsapp', account })
    assert.deepEqual(free, [
      { month: '2026-11', kind: 'service', market: 'Ukraine', messages: 2 },
      { month: '2026-11', kind: 'utility', market: 'Ukraine', messages: 1 },
    ])
    const rows = (...cells) => compareBill(readBill(['month,market,category,quantity,amount', ...cells].join('\n')), invoice, free).map(({ category, agreement, provider, rules }) =>
      [category, agreement, provider && `${provider.quantity} ${provider.amount}`, rules && `${rules.quantity} ${rules.amount}`])
    const [service, utility, paid] = ['2026-11,Ukraine,SERVICE,2,0', '2026-11,Ukraine,utility,1,0.00', '2026-11,Ukraine,utility,1,0.0298']
    assert.deepEqual(rows(service, utility, paid), [['service', 'agree', '2 0', '2 0.0000'], ['utility', 'agree', '2 0.0298', '2 0.0298']])
    // Without a line of its own what is free is not compared.
    assert.deepEqual(rows(paid), [['utility', 'agree', '1 0.0298', '1 0.0298']])
    assert.deepEqual(rows(paid, '2026-11,Ukraine,service,3,0', '2026-11,Poland,service,1,0', '2026-11,Ukraine,referral,1,0', '2026-10,Ukraine,marketing,,0'), [
      ['marketing', 'agree', 'null 0', null],
      ['service', 'quantity', '1 0', '0 0.0000'],
      ['referral', 'agree', '1 0', null],
      ['service', 'quantity', '3 0', '2 0.0000'],
      ['utility', 'agree', '1 0.0298', '1 0.0298'],
    ])
    // What the provider takes for free and the rules charge.
    assert.deepEqual(rows('2026-11,Ukraine,utility,2,0'), [['utility', 'amount', '2 0', '2 0.0298']])
    // None at 0 says nothing of free messages; what is charged beside a line at 0, and by no rule, is not charged all the same.
    assert.deepEqual(rows(paid, '2026-11,Ukraine,service,0,0', '2026-11,Poland,marketing,5,0', '2026-11,Poland,marketing,2,0.17').map(([category, agreement]) => [category, agreement]), [
      ['marketing', 'not charged'],
      ['service', 'agree'],
      ['utility', 'agree'],
    ])
  })

  test('a free message is of the month of its delivery, with overlays as without', () => {
    const customer = { at: '2026-10-31T23:00:00Z', contact: '+380671234567', from: 'customer', type: 'message' }
    const answer = { at: '2026-10-31T23:59:50Z', deliveredAt: '2026-11-01T00:00:10Z', contact: '+380671234567', from: 'business', type: 'service' }
    const overlay = {
      ...{ kind: 'overlay', id: 'own/fee', channel: 'whatsapp', issuer: 'Own', layer: 'cost', currency: 'USD', effectiveFrom: '2026-01-01', confidence: 'derived', read: '2026-10-01' },
      source: { title: 'Contract', url: 'https://example.com', date: '2026-10-01' },
      fees: [{ item: 'provider-fee', per: 'outgoing-message', from: '2026-01-01', amount: '0.01' }],
    }
    for (const tariffs of [[], [overlay]]) {
      const { free } = read(lines([customer, answer]), { channel: 'whatsapp', account: { timezone: 'UTC', currency: 'USD' }, tariffs })
      assert.deepEqual(free, [{ month: '2026-11', kind: 'service', market: 'Ukraine', messages: 1 }])
    }
  })

  test('what came of an ad, and a conversation of 2022, is counted as a bill calls it', () => {
    const status = (id, day, pricing) => ({ statuses: [{ id, status: 'delivered', timestamp: String(Date.parse(`${day}T10:00:00Z`) / 1000), recipient_id: '380671234567', pricing }] })
    const body = (value) => ({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '380440000001', phone_number_id: '1' }, ...value } }] }] })
    const referral = { billable: false, pricing_model: 'PMP', type: 'free_entry_point', category: 'referral_conversion' }
    const ad = { messages: [{ id: 'wamid.in', from: '380671234567', timestamp: String(Date.parse('2026-11-02T09:59:00Z') / 1000), type: 'text', text: { body: '?' }, referral: { source_type: 'ad', source_url: 'https://fb.me/1', source_id: '1' } }] }
    const { free } = read(lines([body(ad), body(status('wamid.1', '2026-11-02', referral)), body(status('wamid.2', '2026-11-02', referral))]), { account })
    assert.deepEqual(free, [{ month: '2026-11', kind: 'referral_conversion', market: 'Ukraine', messages: 2 }])
    // February 2022: a conversation that answers the customer is the first of the month's 1,000.
    const events = [['customer', 'message', '10:00'], ['business', 'service', '10:01']].map(([from, type, time]) => ({ at: `2022-03-05T${time}:00Z`, contact: '+380671234567', from, type }))
    assert.deepEqual(read(lines(events), { channel: 'whatsapp', account }).free.map(({ kind, messages }) => [kind, messages]), [['user-initiated', 1]])
  })

  test('an id keeps what is elsewhere a byte-order mark', () => {
    const { rows } = read(lines([{ id: '\ufeffabc', at: '2026-11-02T10:00:00Z', contact: '+380671234567', from: 'customer', type: 'message' }]), { channel: 'whatsapp', account })
    assert.deepEqual(rows.map(({ id }) => id), ['\ufeffabc'])
  })

  test('conversations that are free are those that were opened', () => {
    const events = [0, 5, 10].map((minute) => ({ at: `2024-03-05T10:${String(minute).padStart(2, '0')}:00Z`, contact: '+380671234567', from: minute === 0 ? 'customer' : 'business', type: minute === 0 ? 'message' : 'service' }))
    const { free, counts } = read(lines(events), { channel: 'whatsapp', account })
    // One of the month's free service conversations has both answers.
    assert.deepEqual([free, counts.verdicts.free], [[{ month: '2024-03', kind: 'service', market: 'Rest of Central & Eastern Europe', messages: 1 }], 2])
  })

  test('names each row that cannot be read, and has the others', () => {
    const text = ['', 'month,market,category,quantity,amount,Note', '2026-11,Ukraine,utility,1,,"a', 'b"', '2026-11-01,Ukraine,utility,1,', '2026-11,Ukraine,utility,1,"0,086"', '2026-11,Ukraine,utility,,',
      'Total,,,,0.03', '2026-11,Ukraine,utility,1,2,x,y', '"2026-11,Ukraine,utility,1,2', '2026-13,Ukraine,utility,1,2', '2026-11,Ukraine,marketing,1,0.086'].join('\n')
    const problems = []
    const lines = readBill(text, { columns: { Note: null }, onProblem: ({ message, ...problem }) => problems.push([...Object.values(problem), message]) })
    assert.deepEqual(lines.map(({ category }) => category), ['utility', 'marketing'])
    assert.deepEqual(problems, [
      ['invalid-row', 'month', 5, 'Expected a month such as 2026-11, got "2026-11-01".'],
      ['invalid-row', 'amount', 6, 'Expected a number such as 1234.56, got "0,086".'],
      ['invalid-row', null, 7, 'Expected a quantity or an amount; the row has neither.'],
      ['invalid-row', 'month', 8, 'Expected a month such as 2026-11, got "Total".'],
      ['invalid-row', null, 9, 'Expected at most 6 cells, as many as the header has; the row is left out.'],
      ['invalid-csv', null, 10, 'Expected CSV: Quoted field unterminated; the line is left out.'],
      ['invalid-row', 'month', 11, 'Expected a month such as 2026-11, got "2026-13".'],
    ])
    // Where nobody hears of it, nothing is left out.
    assert.throws(() => readBill('month,market,category,amount\n\nTotal,,,1\n'), { code: 'invalid-bill', path: 'line 3: month' })
    assert.throws(() => readBill('month,market,category\n2026-11,Ukraine,utility\n'), { code: 'invalid-bill', path: '' })
    assert.throws(() => readBill(''), { code: 'invalid-bill', path: '' })
    assert.deepEqual(readBill('Monat,market,category,amount\n2026-11,UA,utility,1\n', { columns: { Monat: 'month' } })[0].month, '2026-11')
  })

  test('may be packed; what is no text is told as what it is', async () => {
    const text = file('invoice.csv')
    const packed = gzipSync(text)
    for (const source of [text, Buffer.from(`\uFEFF${text}`), packed, new Blob([packed])]) assert.deepEqual(await readBillFile(source), readBill(text))
    await assert.rejects(readBillFile(packed.subarray(0, -10)), { code: 'invalid-bill', message: /the file is cut off or damaged/ })
    await assert.rejects(readBillFile(Buffer.from(`\uFEFF${text}`, 'utf16le')), { code: 'invalid-bill', message: /UTF-16/ })
    await assert.rejects(readBillFile(Buffer.from('PK\x03\x04 a workbook')), { code: 'invalid-bill', message: /spreadsheet/ })
  })
})
