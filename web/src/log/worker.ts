import { ChatfareError, createEngine, type Log, type LogOptions, type LogProblem } from 'chatfare'
import { LogReading } from 'chatfare/log'
import { parse, unparse } from 'papaparse'
import { MARK } from '../csv'
import { Book } from './book'
import type { Answer, Answers, Fault, Options, Progress, Question, Table } from './protocol'

/** How often the page hears how far reading is, in milliseconds. */
const PAUSE = 100
/** Characters of the beginning of a table. */
const HEAD = 1 << 16
/** Rows of it that are looked at, and the most different words of a column that are shown. */
const SAMPLE = 1000
const WORDS = 20
/** Rows that become CSV at a time. */
const LINES = 20_000
/** The most messages of a thread that a simulation shows. */
const THREAD = 500
/** The faults that the person can mend by saying what the columns hold. */
const OF_COLUMNS = ['missing-column', 'repeated-column']
/** The faults of the engine, which are none of the file or the settings. */
const OF_ENGINE = ['engine-stopped', 'out-of-memory', 'internal']
/** What no text has. */
const BINARY = /[\0-\x08\x0e-\x1a\x1c-\x1f]/

/** The columns without which there is no event. */
const NEEDED = 4

/** One log, from its files to its last question: another one has a worker of its own. */
let book: Book | null = null
const stop = new AbortController()

const tell = (answer: Answer): void => postMessage(answer)

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.ask === 'read') void read(data.sources, data.options)
  else if (data.ask === 'stop') stop.abort()
  else tell({ tell: 'answer', id: data.id, answer: answerTo(data, book!) })
})

function answerTo(question: Exclude<Question, { ask: 'read' | 'stop' }>, book: Book): Answers[typeof question.ask] {
  switch (question.ask) {
    case 'filter': return book.filter(question.filter)
    case 'rows': return book.slice(question.from, question.count)
    case 'next': return book.next(question.from, question.step)
    case 'csv': return csvOf(book)
    case 'contacts': return book.contacts()
    case 'thread': return book.thread(question.place, THREAD)
  }
}

async function read(sources: readonly Blob[], { columns, ...options }: Options): Promise<void> {
  /** All of them, but while one is being read, which is to be named where it fails. */
  let concerned = sources
  try {
    const engine = await createEngine()
    const next = new Book(engine.codes(), options.account?.timezone ?? 'UTC')
    const progress = progressTeller()
    // The log itself can end a file within a record.
    let log: Log | undefined
    const opening = { ...engine, openLog: (options?: LogOptions) => (log = engine.openLog(options)) }
    const reading = new LogReading(opening, { ...options, onVerdicts: (verdicts) => {
      next.add(verdicts)
      progress({ decided: next.rows })
    } })
    let before = 0
    let stopped = false
    for (const source of sources) {
      concerned = [source]
      const onProgress = ({ bytes }: { bytes: number }): void => progress({ bytes: before + bytes, lines: reading.lines })
      stopped = await reading.read(patient(source), { ...(columns ? { columns } : {}), onProgress, signal: stop.signal }).then(() => false, wasStopped)
      if (stopped) break
      before += source.size
    }
    concerned = sources
    progress({ ended: true, lines: reading.lines }, true)
    const { lines } = reading
    if (!lines) throw new ChatfareError('empty', '', 'There is nothing in it.')
    const table = reading.headings.length ? await tableOf(sources) : null
    const ofRest = endFile(log!)
    const played = reading.finish()
    const result = { ...played, problems: without(played.problems, ofRest) }
    next.boughtOnce = new Set(result.packages?.filter(({ month }) => month === null).map((use) => use.package))
    book = next
    tell({ tell: 'result', result, facets: book.facets(), filtered: book.filter({}), from: book.from, to: book.to, lines, stopped, table })
  } catch (error) {
    tell({ tell: 'fault', fault: await faultOf(error, concerned) })
  }
}

/** Ends the file within which reading was stopped; gives what is said of its last record, of which only a part has come. */
function endFile(log: Log): LogProblem[] {
  const before = log.problems
  log.endFile()
  return without(log.problems, before)
}

/** All problems but those that others are. */
function without(problems: readonly LogProblem[], others: readonly LogProblem[]): LogProblem[] {
  return problems.flatMap((problem) => {
    const other = others.find(({ code, field }) => code === problem.code && field === problem.field)
    const count = problem.count - (other?.count ?? 0)
    const examples = problem.examples.filter(({ line }) => !other?.examples.some((one) => one.line === line))
    return count ? [{ ...problem, count, examples }] : []
  })
}

/** Bytes that are read at a time. */
const CHUNK = 1 << 20

/** A file in pieces, with a pause behind each in which the page is heard: reading itself would leave it none. */
const patient = (source: Blob): AsyncIterable<Uint8Array> => Object.assign({
  async* [Symbol.asyncIterator]() {
    for (let begin = 0; begin < source.size; begin += CHUNK) {
      yield new Uint8Array(await source.slice(begin, begin + CHUNK).arrayBuffer())
      await turn()
    }
  },
}, source instanceof File ? { name: source.name } : {})

const { port1, port2 } = new MessageChannel()
const turn = (): Promise<void> => new Promise((resolve) => {
  port1.onmessage = () => resolve()
  port2.postMessage(null)
})

function wasStopped(error: unknown): true {
  if (stop.signal.aborted && error === stop.signal.reason) return true
  throw error
}

function progressTeller(): (change: Partial<Progress>, now?: boolean) => void {
  let progress: Progress = { tell: 'progress', bytes: 0, lines: 0, decided: 0, ended: false }
  let told = 0
  return (change, now = false) => {
    progress = { ...progress, ...change }
    if (!now && performance.now() - told < PAUSE) return
    told = performance.now()
    tell(progress)
  }
}

/** `sources` are those that it may lie in. */
async function faultOf(error: unknown, sources: readonly Blob[]): Promise<Fault> {
  const file = nameOf(sources)
  if (!(error instanceof ChatfareError)) return { code: 'unreadable', path: '', message: error instanceof Error ? error.message : String(error), file }
  const { code, path, message } = error
  if (OF_ENGINE.includes(code)) return { code: 'unreadable', path, message, file }
  if (code === 'empty' || code === 'unknown-format') {
    const cutOff = await cutOffOf(sources)
    return cutOff ? { code: 'broken-gzip', path, message, file: nameOf([cutOff]) } : { code, path, message, file }
  }
  if (!OF_COLUMNS.includes(code)) return { code, path, message, file }
  const table = await tableOf(sources)
  // What is read as a table because it is nothing else may be none.
  return table ? { code, path, message, file, table } : { code: 'unknown-format', path, message, file }
}

/** Of one file alone. */
const nameOf = ([first, ...others]: readonly Blob[]): string | undefined => (first instanceof File && !others.length ? first.name : undefined)

/** The first file whose beginning cannot be unpacked. */
async function cutOffOf(sources: readonly Blob[]): Promise<Blob | undefined> {
  for (const source of sources) if (await beginningOf(source).then(() => false, () => true)) return source
  return undefined
}

/** The first table among the files; null where none has as many columns as an event needs. */
async function tableOf(sources: readonly Blob[]): Promise<Table | null> {
  for (const source of sources) {
    const text = (await beginningOf(source).catch(() => '')).replace(/^\ufeff/, '')
    if (/^\s*[[{]/.test(text) || BINARY.test(text)) continue
    const [headings = [], ...rows] = parse<string[]>(text, { preview: SAMPLE, skipEmptyLines: true }).data
    const columns = headings.map((heading, place) => ({ heading: heading.trim(), values: wordsOf(rows, place) }))
    if (columns.length >= NEEDED) return { columns, isUtf8: !text.includes('\ufffd') }
  }
  return null
}

function wordsOf(rows: readonly string[][], place: number): string[] {
  const words = new Set<string>()
  for (const { [place]: cell = '' } of rows) if (cell.trim() && words.size < WORDS) words.add(cell.trim())
  return [...words]
}

async function beginningOf(source: Blob): Promise<string> {
  const [first, second] = new Uint8Array(await source.slice(0, 2).arrayBuffer())
  const packed = first === 0x1f && second === 0x8b
  const stream = packed ? source.stream().pipeThrough(new DecompressionStream('gzip')) : source.stream()
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader.read(); !part.done && text.length < HEAD; part = await reader.read()) text += part.value
  reader.cancel().catch(() => {})
  return text
}

const COLUMNS = [
  'line', 'id', 'at', 'sender', 'contact', 'kind', 'verdict', 'rule', 'opens', 'extends', 'billedAt', 'market', 'item', 'amount', 'currency', 'tier', 'package', 'agreement',
  'providerBillable', 'providerType', 'providerCategory', 'providerBillingStatus', 'providerPrice', 'providerCurrency',
] as const

function csvOf(book: Book): Blob {
  const parts = [`${MARK}${COLUMNS.join(',')}\r\n`]
  for (let from = 0; from < book.length; from += LINES) {
    const data = book.slice(from, LINES).map((row) => COLUMNS.map((name) => {
      const value = row[name]
      return Array.isArray(value) ? value.join(' ') : value
    }))
    parts.push(`${unparse(data, { escapeFormulae: /^[=@\t\r]|^[-+](?!\d+$)/ })}\r\n`)
  }
  return new Blob(parts, { type: 'text/csv' })
}
