import { ChatfareError } from './error.js'
import { checkColumns, eventCells } from './log/csv.js'
import { foreignText, isEnough, isTable } from './log/head.js'
import { chunksOf, peek, sizeOf, unpacked } from './log/sources.js'
import { isPart } from './part.js'

export { ChatfareError } from './error.js'
export { compareBill, readBill, readBillFile } from './log/bill.js'

const NEWLINE = 10

export async function readLog(engine, sources, { columns, onProgress, signal, ...options } = {}) {
  const reading = new LogReading(engine, options)
  try {
    for (const source of Array.isArray(sources) ? sources : [sources]) await reading.read(source, { columns, onProgress, signal })
    return reading.finish()
  } finally {
    reading.close()
  }
}

/** A log that is read from files: what readLog does, step by step. */
export class LogReading {
  #log
  #format
  /** The first of the next file. */
  #line = 1
  #files = []
  #headings = new Set()

  constructor(engine, { format = 'auto', ...options } = {}) {
    this.#format = format
    this.#log = engine.openLog({ ...options, format })
  }

  /** Reads one file to its end. */
  async read(source, { columns = {}, onProgress, signal } = {}) {
    checkColumns(columns)
    const file = this.#files.length
    const first = this.#line
    this.#files.push({ name: source?.name ?? null, line: first })
    const problem = ({ line, ...rest }) => this.#report({ line: first + line - 1, ...rest })
    const size = sizeOf(source)
    const counted = counting(chunksOf(source), signal, (bytes) => onProgress?.({ file, bytes, size }))
    let isBroken = false
    const [head, bytes] = await peek(await unpacked(counted, () => (isBroken = true)), isEnough)
    const endsLine = await (isPart(head) ? this.#join(bytes) : this.#read(head, bytes, columns, problem))
    const lines = this.#log.endFile()
    if (isBroken) this.#report({ code: 'broken-gzip', field: null, line: endsLine ? lines + 1 : lines, message: BROKEN })
    this.#line = lines + 1
  }

  /** Tells whether it ends with a line. */
  async #read(head, bytes, columns, onProblem) {
    const onHeadings = (headings) => headings.forEach((heading) => this.#headings.add(heading))
    const table = this.#format === 'csv' || (this.#format === 'auto' && isTable(head))
    let last = NEWLINE
    const text = textOf(bytes, foreignText(head))
    for await (const chunk of table ? eventCells(text, columns, { onProblem, onHeadings }) : text) {
      if (chunk.length === 0) continue
      this.#log.push(chunk)
      this.#line += linesIn(chunk)
      last = chunk.at(-1)
    }
    return last === NEWLINE
  }

  /** A part of a log that has been read before. */
  async #join(bytes) {
    this.#files.at(-1).part = true
    for await (const chunk of bytes) this.#log.push(chunk)
    return false
  }

  finish() {
    return { ...this.#log.finish(), files: this.#files }
  }

  /** What has been read, in a form that can be joined with other parts; ends the reading. */
  partial() {
    return this.#log.partial()
  }

  /** What could not be used, as long as the log is open. */
  get problemsSoFar() {
    return this.#log.problems
  }

  get format() {
    return this.#log.format
  }

  get headings() {
    return [...this.#headings]
  }

  get files() {
    return this.#files
  }

  /** Of all files together. */
  get lines() {
    return this.#line - 1
  }

  close() {
    this.#log.close()
  }

  /** Something wrong with a file itself. */
  #report({ field, ...problem }) {
    this.#log.report(field === null ? problem : { ...problem, field })
  }
}

/** As many as the engine keeps. */
const EXAMPLES = 20
const BROKEN = 'Expected gzip data to its end; the file is cut off or damaged here. What could be unpacked has been read.'

/** Problems of several parts of a log as one list: by code and field, with the first examples. */
export function joinedProblems(problems) {
  const byName = new Map()
  for (const { code, field, count, examples } of problems) {
    const name = `${code} ${field ?? ''}`
    const known = byName.get(name) ?? { code, field, count: 0, examples: [] }
    const all = [...known.examples, ...examples].sort((a, b) => a.line - b.line)
    byName.set(name, { code, field, count: known.count + count, examples: all.slice(0, EXAMPLES) })
  }
  return [...byName.keys()].sort().map((name) => byName.get(name))
}

/** Chunks that are text; throws, once they are being read, why they are none. */
async function* textOf(chunks, foreign) {
  for await (const chunk of chunks) {
    if (foreign !== null) throw new ChatfareError('no-text', '', foreign)
    yield chunk
  }
}

async function* counting(chunks, signal, onBytes) {
  let bytes = 0
  for await (const chunk of chunks) {
    signal?.throwIfAborted()
    bytes += chunk.length
    onBytes(bytes)
    yield chunk
  }
}

function linesIn(bytes) {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) ++count
  return count
}

/** The file that a line of the result is in, and the line within it. */
export function placeOf(files, line) {
  const { name, line: first, ...rest } = files.findLast((one) => one.line <= line) ?? { name: null, line: 1 }
  return { name, line: line - first + 1, ...rest }
}
