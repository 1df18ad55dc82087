import { createEngine } from '../index.node.js'
import { linesTable, packagesTable, problemLines, totalsTable } from './bill.js'
import { CommandError } from './input.js'
import { naming, readRequest, requestOptions } from './request.js'

const TABLES = ['events', 'invoice', 'totals', 'packages', 'notices']

export const usage = 'price FILE'
export const summary = 'What the messages of a file cost, one by one and on the invoice.'
export const details = [
  'FILE holds a request as for engine.evaluate, a JSON array of events, or one event per line (NDJSON).',
  'CSV has one table: the events, or what --only names.',
]
export const count = [1, 1]
export const options = {
  ...requestOptions,
  only: { value: 'TABLE', text: `one table: ${TABLES.join(', ')}` },
}
export const examples = [
  'chatfare price conversation.json',
  'chatfare price events.ndjson --channel whatsapp --account account.json --only totals',
  'chatfare price - --from 2026-11-01 --to 2026-11-30 --format csv < conversation.json',
]

export async function run({ values, positionals: [file] }) {
  const { only } = values
  if (only !== undefined && !TABLES.includes(only)) throw new CommandError(`Expected --only ${TABLES.join(', ')}; got "${only}".`)
  const engine = await createEngine()
  const { request, lineOf } = await readRequest(file, values)
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
