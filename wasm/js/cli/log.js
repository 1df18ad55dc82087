import { createEngine } from '../index.node.js'
import { ChatfareError, joinedProblems, LogReading, placeOf } from '../read-log.js'
import { foreignText, isTable } from '../log/head.js'
import { chunksOf, isPacked, joined, peek } from '../log/sources.js'
import { isPart } from '../part.js'
import { linesTable, packagesTable, PARTIAL, totalsTable } from './bill.js'
import { CommandError, nothingIn, readJson } from './input.js'
import { save } from './output.js'
import { progressOf } from './progress.js'
import { fromOptions, recordLines, valueOf } from './request.js'
import { fileSource } from './source.js'

/** A request or a list of events is decided one by one up to this many bytes. */
const LARGEST_REQUEST = 4 << 20
/** An object with events, as far as its beginning tells. */
const REQUEST = /^\s*\{[^]{0,65536}?"events"\s*:/

const LOG_FORMATS = ['ndjson', 'csv', 'whatsapp-webhooks', 'viber-callbacks', 'viber-business-reports']

export const logOptions = {
  'log-format': { value: 'FORMAT', text: `of a log: ${LOG_FORMATS.join(', ')}; default what it tells` },
  columns: { value: 'FILE', text: 'of CSV: fields by heading as JSON, { "Phone": "contact", "Campaign": null, "Time": { "field": "at", "zone": "Europe/Kyiv" } }' },
  rows: { value: 'FILE', text: 'of a log: write what became of each message, as CSV where FILE ends in .csv, else as NDJSON' },
  strict: { type: 'boolean', text: 'of a log: stop at the first problem, name it and give no result' },
  jobs: { value: 'N', text: 'of logs: read with N threads' },
  from: { value: 'DATE', text: 'of a log: bill from this day on, with the windows and tiers of all before' },
  to: { value: 'DATE', text: 'of a log: bill up to this day' },
}

export const startDayOption = { value: 'DATE', text: 'of a log: price it as if it had begun on this day: what the traffic costs by the rules and cards of then' }

export const partialOption = { value: 'FILE', text: 'of a log: write what was read, for chatfare merge or reconcile, instead of a result' }

/** The first option that only logs have; undefined where none is given. */
export const logOptionOf = (values) => [...Object.keys(logOptions), 'start-day', 'partial'].find((name) => values[name] !== undefined)

/**
 * What a file holds: a `log`, `events` or a `request`, and the file as a source. Of events and a request, which are a log where
 * they are large, the text.
 */
export async function examine(file) {
  const source = fileSource(file)
  const [head, all] = await peek(chunksOf(source), ({ length }) => length > LARGEST_REQUEST)
  const holds = contentOf(head)
  if (holds === 'log') return { holds, source: { ...source, [Symbol.asyncIterator]: () => all } }
  let bytes = new Uint8Array()
  for await (const chunk of all) bytes = joined(bytes, chunk)
  return { holds, text: new TextDecoder().decode(bytes), source: { ...source, [Symbol.asyncIterator]: async function* () { yield bytes } } }
}

function contentOf(head) {
  if (isPacked(head) || isPart(head) || isTable(head) || foreignText(head) !== null) return 'log'
  const text = new TextDecoder().decode(head)
  const isRequest = REQUEST.test(text)
  if (head.length > LARGEST_REQUEST) return isRequest ? 'request' : 'log'
  const record = firstRecord(text)
  // Of a request that is no JSON no event is known; of anything else only what is broken is lost.
  if (record === undefined) return isRequest || valueOf(text) !== undefined ? 'request' : 'log'
  if ('events' in record) return 'request'
  return 'contact' in record || (typeof record.from === 'string' && typeof record.type === 'string') ? 'events' : 'log'
}

/** The first object with members among lines, in a list, or the one that is all; undefined where there is none. */
function firstRecord(text) {
  const lines = recordLines(text)
  const records = lines ? lines.map(({ record }) => record) : [valueOf(text)].flat().slice(0, 1)
  return records.find((record) => typeof record === 'object' && record !== null && Object.keys(record).length > 0)
}

/** The options of a log from those of the command line. */
async function logRequest(values) {
  const { 'log-format': format, from, to, 'start-day': startDay } = values
  if (format !== undefined && format !== 'auto' && !LOG_FORMATS.includes(format)) {
    throw new CommandError(`Expected --log-format auto, ${LOG_FORMATS.join(', ')}; got "${format}".`)
  }
  return { ...(await fromOptions(values)), ...(format && { format }), ...(from && { from }), ...(to && { to }), ...(startDay && { startDay }) }
}

function jobsOf({ jobs = '1' }, files) {
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new CommandError(`Expected --jobs N, a number of threads; got "${jobs}".`)
  if (jobs !== '1' && files.includes('-')) throw new CommandError('Expected files with --jobs: the standard input cannot be read in parts. See parallel in the README.')
  return Number(jobs)
}

/** What only a result has cannot be asked for with a part. */
function checkPartial(values) {
  const name = values.partial === undefined ? undefined : ['rows', 'strict', 'jobs', 'from', 'to', 'start-day', 'only', 'format', 'output'].find((one) => values[one] !== undefined)
  if (name) throw new CommandError(`Expected --partial without --${name}: a part is read in one go and has no result yet.`)
}

/** Reads files as one log and gives its result; `sources` are those that have been opened before. */
export async function priceLog(files, values, sources = files.map((file) => fileSource(file))) {
  checkPartial(values)
  const request = await logRequest(values)
  const columns = values.columns === undefined ? {} : await readJson(values.columns)
  const jobs = jobsOf(values, files)
  const withProgress = async (use) => {
    const progress = progressOf(sources.map(({ size }) => size))
    try {
      return await use({ request, columns, progress, strict: values.strict })
    } finally {
      progress.stop()
    }
  }
  if (values.partial !== undefined) return withProgress((read) => writePartial(sources, values, read))
  const pass = (read, from, write) => (jobs === 1 ? inOnePass(from, read, write) : inParts(files, jobs, read, write))
  const result = await withProgress((read) => withRows(values, (write) => pass(read, sources, write)))
  if (values.only !== 'sensitivity' || !result.alternatives || sources.some(({ size }) => size === null)) return result
  const { sensitivityOf } = await import('./sensitivity.js')
  const price = (assumptions) =>
    withProgress((read) => pass({ ...read, request: { ...request, assumptions: { ...request.assumptions, ...assumptions } } }, files.map((file) => fileSource(file))))
  return { ...result, sensitivity: await sensitivityOf(result, price) }
}

/** Ends the reading of a log of which --strict wants no result. */
class FirstProblem extends Error {}

/** Reads files, with `strict` no further than to a problem, and tells whether it was ended by one. */
export async function readAll(reading, sources, { columns, strict, onProgress }) {
  const isOver = () => strict && reading.problemsSoFar.length > 0
  const goOn = (progress) => {
    onProgress?.(progress)
    if (isOver()) throw new FirstProblem()
  }
  try {
    for (const source of sources) {
      await naming(source.name, () => reading.read(source, { columns, onProgress: goOn }))
      if (isOver()) break
    }
  } catch (error) {
    if (!(error instanceof FirstProblem)) throw error
  }
  return isOver()
}

/** `write` takes the verdicts on messages, and the files whose lines they name; undefined where nobody asks for them. */
async function inOnePass(sources, { request, columns, progress, strict }, write) {
  const onVerdicts = write && ((verdicts) => write(verdicts, reading.files))
  const reading = new LogReading(await createEngine(), { ...request, onVerdicts })
  try {
    if (await readAll(reading, sources, { columns, strict, onProgress: progress.report })) return { problems: reading.problemsSoFar, files: reading.files }
    const result = notEmpty(reading.finish())
    return { ...result, problems: joinedProblems([...result.problems, ...absentColumns(columns, reading)]) }
  } finally {
    reading.close()
  }
}

function notEmpty(result) {
  const { counts, problems, files } = result
  if (counts.records === 0 && problems.length === 0) throw nothingIn(files.map(({ name }) => name).join(', '))
  return result
}

/** Problems of the log as a whole: what --columns names and no table has. */
function absentColumns(columns, { headings }) {
  const message = 'Expected a column of this name, since --columns names it; there is none.'
  const absent = Object.keys(columns).filter((heading) => !headings.includes(heading))
  return absent.map((field) => ({ code: 'absent-column', field, count: 1, examples: [{ line: 1, message }] }))
}

/** What is thrown of a file names it. */
async function naming(name, use) {
  try {
    await use()
  } catch (error) {
    if (!(error instanceof ChatfareError) || error.code === 'invalid-options') throw error
    throw new ChatfareError(error.code, name, error.message)
  }
}

async function inParts(paths, jobs, { request, columns, progress, strict }, write) {
  const { readParts } = await import('./jobs.js')
  const { partials, files, headings, isOver } = await readParts(paths, jobs, { options: request, columns, strict, rows: write !== undefined }, progress.report)
  if (isOver) return { problems: await joinParts(partials, request, ({ problems }) => problems), files }
  const onVerdicts = write && ((verdicts) => write(verdicts, files))
  const joined = await joinParts(partials, { ...request, onVerdicts }, (log) => (strict && log.problems.length > 0 ? { problems: log.problems, isOver: true } : log.finish()))
  if (joined.isOver) return { problems: joined.problems, files }
  const result = notEmpty({ ...joined, files })
  return { ...result, problems: joinedProblems([...result.problems, ...absentColumns(columns, { headings })]) }
}

/** What can be said of a log of partial results, as if all had been read in one pass. */
async function joinParts(partials, options, say) {
  const log = (await createEngine()).openLog(options)
  try {
    for (const { name, bytes } of partials) {
      await naming(name, () => {
        log.push(bytes)
        log.endFile()
      })
    }
    return say(log)
  } finally {
    log.close()
  }
}

async function writePartial(sources, { partial: file }, { request, columns, progress }) {
  const reading = new LogReading(await createEngine(), { ...request, partial: true })
  try {
    await readAll(reading, sources, { columns, onProgress: progress.report })
    const problems = joinedProblems([...reading.problemsSoFar, ...absentColumns(columns, reading)])
    save(file, reading.partial())
    return { partial: true, problems, files: reading.files }
  } finally {
    reading.close()
  }
}

/** Writes the rows of a log to a file while `play` gives its result. */
async function withRows({ rows: file, strict }, play) {
  if (file === undefined) return play()
  const { RowsFile } = await import('./rows.js')
  const rows = new RowsFile(file)
  try {
    const result = await play((verdicts, files) => rows.write(Array.from(verdicts, (row) => ({ ...row, ...placed(files, row.line) }))))
    if (!(strict && result.problems.length > 0)) rows.keep()
    return result
  } finally {
    rows.discard()
  }
}

function placed(files, line) {
  const place = placeOf(files, line)
  return { file: place.name, line: place.line }
}

/** Lines that are printed of the problems with one code. */
const MOST_LINES = 20

/** A line each of examples of every problem, and how many more there are. */
function problemLines({ problems, files }) {
  return [...new Set(problems.map(({ code }) => code))].flatMap((code) => {
    const alike = problems.filter((problem) => problem.code === code)
    // Damaged data has many fields: each has its first example before others have their second.
    const examples = alike.flatMap(({ field, examples }) => examples.map((example, rank) => ({ field, rank, ...example })))
    const told = examples.sort((a, b) => a.rank - b.rank || a.line - b.line).slice(0, MOST_LINES).sort((a, b) => a.line - b.line)
    const more = alike.reduce((sum, { count }) => sum + count, 0) - told.length
    return [
      ...told.map(({ line, field, message }) => `${placeText(files, line)}: ${field ? `${field}: ` : ''}${message} (${code})`),
      ...(more > 0 ? [`${more} more of ${code}`] : []),
    ]
  })
}

function placeText(files, line) {
  const place = placeOf(files, line)
  return place.part ? `line ${place.line} of ${place.name}` : `${place.name}:${place.line}`
}

/** What a command gives of the result of a log. */
export function outputOf(result, tables, { only, strict, format }) {
  const problems = problemLines(result)
  if (result.partial) return { text: '', problems }
  if (strict && problems.length > 0) return { text: '', problems: firstOf(result) }
  if (only === 'sensitivity' && result.sensitivity === null && format !== 'json') return { text: '', problems: [...problems, NO_SENSITIVITY] }
  const facts = only === undefined && result.sensitivity === null ? [NO_SENSITIVITY] : []
  return { json: result, facts, tables: tables(result).filter(({ name, rows, rare }) => (only === undefined ? !rare || rows.length > 0 : name === only)), problems }
}

const NO_SENSITIVITY =
  'Totals under other assumptions are not known: they need all messages at once, and where there are more than about half a million, ' +
  'each is forgotten once it is priced. Ask for them with --only sensitivity, which reads files once more for each, or for one with ' +
  '--assume ID=VALUE.'

/** The problem that comes first in the log. */
function firstOf({ problems, files }) {
  const all = problems.flatMap(({ examples, ...problem }) => examples.map((example) => ({ ...problem, count: 1, examples: [example] })))
  return problemLines({ problems: all.sort((a, b) => a.examples[0].line - b.examples[0].line).slice(0, 1), files })
}

export const LOG_TABLES = ['invoice', 'totals', 'packages', 'senders', 'counts', 'sensitivity', 'tiers']

export const logTables = ({ invoice, packages, senders, counts, sensitivity, reachedTiers }) => [
  linesTable(invoice),
  totalsTable(invoice),
  { ...packagesTable({ packages }), rare: true },
  sendersTable(senders),
  countsTable(counts),
  sensitivityTable(sensitivity),
  tiersTable(reachedTiers),
]

const sendersTable = (rows) => ({
  name: 'senders',
  title: 'Senders',
  columns: [
    ['Month', ({ month }) => month],
    ['Sender', ({ sender }) => sender],
    ['Item', ({ item }) => item],
    ['Market', ({ market }) => market],
    ['Quantity', ({ quantity }) => quantity, 'right'],
    ['Amount', ({ amount }) => amount, 'right'],
    ['Currency', ({ currency }) => currency],
    ['Rate not known', ({ rateMissing }) => rateMissing, 'right'],
  ],
  rows,
})

function countsTable({ records, repeats, events, verdicts, withoutRules, otherDays, windows, skipped }) {
  const counted = (prefix, counts) => Object.entries(counts).map(([name, count]) => [`${prefix}${name}`, count])
  return {
    name: 'counts',
    title: 'Counts',
    columns: [
      ['What', ([what]) => what],
      ['Count', ([, count]) => count, 'right'],
    ],
    rows: [
      ['records', records],
      ['repeated events', repeats],
      ['events', events],
      ...(otherDays > 0 ? [['events of other days', otherDays]] : []),
      ...counted('verdict ', verdicts),
      ...(withoutRules > 0 ? [['without rules', withoutRules]] : []),
      ...counted('window ', windows),
      ...counted('skipped ', skipped),
    ],
  }
}

const sensitivityTable = (rows) => ({
  name: 'sensitivity',
  title: 'Totals under other assumptions',
  rare: true,
  columns: [
    ['Assumption', ({ assumption }) => assumption],
    ['Value', ({ value }) => value],
    ['Total', ({ amount }) => amount, 'right'],
    ['Currency', ({ currency }) => currency],
    ['Note', ({ partial }) => (partial ? PARTIAL : '')],
  ],
  rows: (rows ?? []).flatMap(({ totals, ...row }) => Object.entries(totals).map(([currency, amount]) => ({ ...row, currency, amount }))),
})

const tiersTable = (rows) => ({
  name: 'tiers',
  title: 'Volume tiers reached, as the provider says',
  rare: true,
  columns: [
    ['Month', ({ month }) => month],
    ['Category', ({ category }) => category],
    ['Market', ({ market }) => market],
    ['From', ({ from }) => from, 'right'],
    ['Up to', ({ to }) => to ?? 'no end', 'right'],
  ],
  rows,
})
