// The log of log.js as text: events one per line, and webhooks as Meta sends them. From the text to the invoice, beside
// JSON.parse alone of the same lines: node tests/bench/texts.js [ROWS]
import { fileURLToPath } from 'node:url'
import { writeLog } from './log.js'

const ROWS = 200_000
const SENDERS = ['380441110001', '380441110002', '380441110003', '380441110004']
const PREFIXES = { UA: '38067', PL: '4851', DE: '4915', IN: '9198', BR: '5511', US: '1212', GB: '4477', TR: '9053', MX: '5255', ID: '6281', RO: '4072', KZ: '7701' }
const RUNS = 5
const encoder = new TextEncoder()

function columnsOf(rows, codes) {
  const columns = {
    time: new Float64Array(rows),
    thread: new Uint32Array(rows),
    kind: new Uint8Array(rows),
    sender: new Uint16Array(rows),
    status: new Uint8Array(rows),
    deliveredAt: new Float64Array(rows),
    entryPoint: new Uint8Array(rows),
    country: new Uint16Array(rows),
  }
  writeLog(columns, codes)
  return columns
}

/** The rows of columns with names in place of codes. */
function* messagesOf(columns, codes) {
  for (let row = 0; row < columns.time.length; row++) {
    const country = String.fromCharCode(columns.country[row] >> 8, columns.country[row] & 255)
    yield {
      at: columns.time[row],
      id: `wamid.HBgMMzgwNjcxMjM0NTY3FQIAERgS${String(row).padStart(12, '0')}`,
      kind: codes.kind[columns.kind[row]],
      sender: SENDERS[columns.sender[row]],
      contact: PREFIXES[country] + String(1_000_000 + columns.thread[row]),
      status: codes.status[columns.status[row]] || 'delivered',
      deliveredAt: columns.deliveredAt[row],
      entryPoint: codes.entryPoint[columns.entryPoint[row]],
    }
  }
}

const TEMPLATES = ['marketing', 'utility', 'authentication']

function eventLine({ at, id, kind, sender, contact, status, deliveredAt, entryPoint }) {
  const fromCustomer = kind.startsWith('customer-')
  const type = fromCustomer ? kind.slice('customer-'.length) : TEMPLATES.includes(kind) ? 'template' : kind
  return JSON.stringify({
    id, at, sender: `+${sender}`, contact: `+${contact}`, from: fromCustomer ? 'customer' : 'business', type,
    ...(type === 'template' && { category: kind }),
    ...(!fromCustomer && { status }),
    ...(deliveredAt === deliveredAt && { deliveredAt }),
    ...(entryPoint && { entryPoint }),
  })
}

const bodyOf = (sender, value) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '102290129340398', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: sender, phone_number_id: `1065401${sender.slice(-4)}` }, ...value } }] }],
  })

const seconds = (ms) => String(Math.floor(ms / 1000))

/** A message of the customer is a webhook; one of the business is one when it is sent and one when it has arrived or failed. */
function* webhooks({ at, id, kind, sender, contact, status, deliveredAt, entryPoint }) {
  if (kind.startsWith('customer-')) {
    const reaction = kind === 'customer-reaction'
    yield bodyOf(sender, {
      contacts: [{ profile: { name: 'A customer' }, wa_id: contact }],
      messages: [{
        from: contact, id, timestamp: seconds(at), type: reaction ? 'reaction' : 'text',
        ...(reaction ? { reaction: { message_id: id, emoji: '\u{1f44d}' } } : { text: { body: 'Is the order on its way? I have been waiting for it.' } }),
        ...(entryPoint && { referral: { source_url: 'https://fb.me/1', source_type: 'ad', source_id: '1', headline: 'Shoes' } }),
      }],
    })
    return
  }
  yield bodyOf(sender, { statuses: [{ id, status: 'sent', timestamp: seconds(at), recipient_id: contact }] })
  const arrived = status !== 'failed'
  yield bodyOf(sender, {
    statuses: [{
      id, status, timestamp: seconds(arrived && deliveredAt === deliveredAt ? deliveredAt : at), recipient_id: contact,
      ...(arrived ? { pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: kind } } : { errors: [{ code: 131026 }] }),
    }],
  })
}

/** Least processor time of several runs, in nanoseconds per line. */
function leastOf(lines, run) {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return ((user + system) * 1000) / lines
  })
  return Math.min(...times)
}

/** Prints the table; `engine` is one with the bundled tariffs. */
export function benchTexts(engine, rows = ROWS) {
  const codes = engine.codes()
  const messages = [...messagesOf(columnsOf(rows, codes), codes)]
  const texts = { ndjson: messages.map(eventLine), 'whatsapp-webhooks': messages.flatMap((message) => [...webhooks(message)]) }
  console.log(`\nText to invoice, ${rows} events, ns of processor time per line (goal: webhooks at most as JSON.parse alone)`)
  console.log('format                 lines   bytes/line   JSON.parse   to invoice   of it reading')
  for (const [format, lines] of Object.entries(texts)) {
    const bytes = encoder.encode(`${lines.join('\n')}\n`)
    const decoder = new TextDecoder()
    const parse = leastOf(lines.length, () => decoder.decode(bytes).split('\n').forEach((line) => line && JSON.parse(line)))
    const options = { format, channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' } }
    const reading = leastOf(lines.length, () => {
      const log = engine.openLog({ ...options, partial: true })
      log.push(bytes)
      log.close()
    })
    const invoice = leastOf(lines.length, () => {
      const log = engine.openLog(options)
      log.push(bytes)
      log.finish()
    })
    const cells = [lines.length, bytes.length / lines.length, parse, invoice, reading].map((figure) => figure.toFixed(0).padStart(12))
    console.log(format.padEnd(18) + cells.join(' '))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { createEngine } = await import('../../wasm/dist/index.node.js')
  benchTexts(await createEngine(), Number(process.argv[2] ?? ROWS))
}
