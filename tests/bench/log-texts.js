// The log of log.js as text: a table, events one per line, and webhooks as Meta sends them.
import { closeSync, openSync, writeSync } from 'node:fs'
import { writeLog } from './log.js'

const SENDERS = ['380441110001', '380441110002', '380441110003', '380441110004']
const PREFIXES = { UA: '38067', PL: '4851', DE: '4915', IN: '9198', BR: '5511', US: '1212', GB: '4477', TR: '9053', MX: '5255', ID: '6281', RO: '4072', KZ: '7701' }
const TEMPLATES = ['marketing', 'utility', 'authentication']
/** Lines that are written to a file at a time. */
const LINES = 10_000

export function columnsOf(rows, codes) {
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
export function* messagesOf(columns, codes) {
  for (let row = 0; row < columns.time.length; row++) {
    const country = String.fromCharCode(columns.country[row] >> 8, columns.country[row] & 255)
    yield {
      at: columns.time[row],
      id: `wamid.HBgMMzgwNjcxMjM0NTY3FQIAERgS${String(row).padStart(12, '0')}`,
      kind: codes.kind[columns.kind[row]],
      sender: SENDERS[columns.sender[row]],
      country,
      contact: PREFIXES[country] + String(1_000_000 + columns.thread[row]),
      status: codes.status[columns.status[row]] || 'delivered',
      deliveredAt: columns.deliveredAt[row],
      entryPoint: codes.entryPoint[columns.entryPoint[row]],
    }
  }
}

/** The fields of an event; empty ones are left out. */
function eventOf({ at, id, kind, sender, contact, status, deliveredAt, entryPoint }) {
  const fromCustomer = kind.startsWith('customer-')
  const type = fromCustomer ? kind.slice('customer-'.length) : TEMPLATES.includes(kind) ? 'template' : kind
  return {
    id, at, sender: `+${sender}`, contact: `+${contact}`, from: fromCustomer ? 'customer' : 'business', type,
    ...(type === 'template' && { category: kind }),
    ...(!fromCustomer && { status }),
    ...(deliveredAt === deliveredAt && { deliveredAt }),
    ...(entryPoint && { entryPoint }),
  }
}

const HEADINGS = ['id', 'at', 'sender', 'contact', 'country', 'from', 'type', 'category', 'status', 'deliveredAt', 'entryPoint']

function tableLine(message) {
  const event = { ...eventOf(message), country: message.country }
  return HEADINGS.map((heading) => event[heading] ?? '').join(',')
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

/** The lines of one message, by format. */
const LINES_OF = {
  csv: (message) => [tableLine(message)],
  ndjson: (message) => [JSON.stringify(eventOf(message))],
  'whatsapp-webhooks': (message) => [...webhooks(message)],
}

export function* linesOf(format, columns, codes) {
  if (format === 'csv') yield HEADINGS.join(',')
  for (const message of messagesOf(columns, codes)) yield* LINES_OF[format](message)
}

/** Writes a log of so many events. */
export function writeLogFile(path, format, rows, codes) {
  const file = openSync(path, 'w')
  let held = []
  const write = () => {
    writeSync(file, held.map((line) => `${line}\n`).join(''))
    held = []
  }
  try {
    for (const line of linesOf(format, columnsOf(rows, codes), codes)) if (held.push(line) === LINES) write()
    write()
  } finally {
    closeSync(file)
  }
}
