import { createEngine } from '../index.node.js'
import { linesTable, packagesTable, problemLines, totalsTable } from './bill.js'
import { checkTable, CommandError, faultOf } from './input.js'
import { examine, LOG_TABLES, logOptionOf, logOptions, logTables, outputOf, partialOption, priceLog, startDayOption } from './log.js'
import { naming, readRequest, requestOptions } from './request.js'

const TABLES = ['events', 'invoice', 'totals', 'packages', 'notices']
const ALL_TABLES = [...new Set([...TABLES, ...LOG_TABLES])]

export const usage = 'price FILE...'
export const summary = 'What the messages of a request or of logs cost, and the invoice.'
export const details = [
  'FILE holds a request as for engine.evaluate, a JSON array of events, or one event per line (NDJSON): each event is shown.',
  'Or it is a log: webhooks of WhatsApp, callbacks of a Viber bot, reports of Viber Business, CSV, more than 4 MiB of events, or a part',
  'that --partial has written, packed by gzip or not, and JSON that is damaged or has objects over several lines. Several files are',
  'one log. Events are one, too, with an option of logs or --only and a table of logs, and where some of them cannot be read: those are',
  'named, the others priced.',
  'CSV output has one table: the events, of logs the invoice, or what --only names.',
]
export const count = [1, Infinity]
export const options = {
  ...requestOptions,
  ...logOptions,
  'start-day': startDayOption,
  partial: partialOption,
  only: { value: 'TABLE', text: `one table: ${ALL_TABLES.join(', ')}` },
}
export const examples = [
  'chatfare price conversation.json',
  'chatfare price events.ndjson --channel whatsapp --account account.json --only totals',
  'chatfare price webhooks.ndjson --from 2026-11-01 --to 2026-11-30',
  'chatfare price webhooks.ndjson.gz --account account.json --rows rows.csv',
  'chatfare price log.csv --columns columns.json --channel whatsapp --only totals',
  'chatfare price webhooks.ndjson webhooks-2.ndjson --jobs 2 --format json',
  'chatfare price webhooks.ndjson --account account.json --start-day 2026-10-01 --only totals',
]

export async function run({ values, positionals: files }) {
  const { only } = values
  checkTable(only, ALL_TABLES)
  const { holds: found, text, source } = files.length > 1 ? { holds: 'log' } : await examine(files[0])
  const ofLogs = logOptionOf(values)
  if (found === 'request' && ofLogs) throw new CommandError(`Expected --${ofLogs} with a log or with events; a request is decided as a whole.`)
  const holds = ofLogs ? 'log' : found
  const asLog = async () => outputOf(await priceLog(files, values, source && [source]), logTables, values)
  if (holds === 'log' || (holds === 'events' && only !== undefined && !TABLES.includes(only))) {
    checkTable(only, LOG_TABLES, ' for a log')
    return asLog()
  }
  checkTable(only, TABLES, ' for a request')
  const priced = priceRequest(files[0], values, text)
  const asLogAsWell = holds === 'events' && (only === undefined || LOG_TABLES.includes(only))
  return asLogAsWell ? priced.catch((error) => withoutBroken(error, asLog)) : priced
}

/** A log leaves out events that cannot be read. What is wrong with all of them stops it as well. */
async function withoutBroken(error, asLog) {
  const words = faultOf(error)
  if (words === null) throw error
  const output = await asLog().catch(() => {
    throw error
  })
  return output.problems.length > 0 ? output : { ...output, problems: [words] }
}

async function priceRequest(file, values, text) {
  const { only } = values
  const engine = await createEngine()
  const { request, lineOf } = await readRequest(file, values, text)
  const evaluation = await naming(file, lineOf, () => engine.evaluate(request))
  const { events, invoice, notices, problems } = evaluation
  const tables = [eventsTable(request.events, events), linesTable(invoice), totalsTable(invoice), packagesTable(evaluation), noticesTable(notices)]
  return { json: evaluation, tables: tables.filter(({ name, rows }) => (only === undefined ? name !== 'packages' || rows.length > 0 : name === only)), problems: problemLines(problems) }
}

const eventsTable = (given, rows) => ({
  name: 'events',
  title: 'Events',
  columns: [
    ['Event', ({ id }) => id],
    ['At', ({ at }) => (typeof at === 'number' ? new Date(at).toISOString() : at)],
    ['Contact', ({ contact }) => contact],
    ['Verdict', ({ verdict }) => verdict ?? 'unknown'],
    ['Item', ({ item }) => item],
    ['Market', ({ market }) => market],
    ['Amount', ({ verdict, price }) => (verdict === 'charged' ? (price?.amount ?? 'unknown') : ''), 'right'],
    ['Currency', ({ price }) => price?.currency],
    ['Rule', ({ rule }) => rule],
  ],
  rows: rows.map((row, index) => ({ ...row, at: given[index].at, contact: given[index].contact })),
})

const noticesTable = (rows) => ({
  name: 'notices',
  title: 'Notices',
  columns: [
    ['Event', ({ event }) => event],
    ['Notice', ({ code }) => code],
    ['Message', ({ message }) => message],
  ],
  rows,
})
