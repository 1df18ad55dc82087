import type { ColumnCodes, LogVerdict, LogVerdictColumns, LogVerdicts } from 'chatfare'
import { toWall } from '../zone'
import { facets, NONE, type Facet, type Facets, type Filter, type Filtered } from './protocol'

type Columns = Pick<LogVerdictColumns, 'line' | 'thread' | 'verdict' | 'item' | 'market' | 'rule' | 'agreement'> & { month: Uint16Array }

/** Rows for which there is room at first. */
const ROOM = 1 << 16
/** Parts of the list that the strip tells apart. */
const PARTS = 160
/** No zone changes its offset within a quarter of an hour. */
const QUARTER = 15 * 60_000

/** The first of the agreements: the log holds no verdict of the provider. */
const UNKNOWN = 0

/** All rows of a log, as the engine wrote them, and what tells them apart as columns of codes. */
export class Book {
  rows = 0
  /** Epoch milliseconds of the first and the last message. */
  from = Infinity
  to = -Infinity
  private readonly batches: { first: number; verdicts: LogVerdicts }[] = []
  private columns = columnsFor(ROOM)
  private names: Pick<LogVerdictColumns, 'threads' | 'markets'> = { threads: [], markets: [] }
  private readonly months: string[] = []
  /** The months of quarters of an hour: the clock of the zone is asked once for each. */
  private readonly quarters = new Map<number, number>()
  /** The places that the filter leaves; null for all. */
  private left: Uint32Array | null = null

  constructor(private readonly codes: ColumnCodes, private readonly zone: string) {}

  add(verdicts: LogVerdicts): void {
    const { at, billedAt, threads, markets, ...more } = verdicts.columns()
    const first = this.rows
    this.rows += verdicts.length
    this.batches.push({ first, verdicts })
    this.names = { threads, markets }
    if (this.rows > this.columns.verdict.length) this.grow()
    for (const [name, column] of Object.entries(this.columns)) if (name !== 'month') column.set(more[name as Exclude<keyof Columns, 'month'>], first)
    at.forEach((sent, index) => {
      this.from = Math.min(this.from, sent)
      this.to = Math.max(this.to, sent)
      this.columns.month[first + index] = this.monthAt(Number.isNaN(billedAt[index]) ? sent : billedAt[index])
    })
  }

  private grow(): void {
    const more = columnsFor(Math.max(this.rows, 2 * this.columns.verdict.length))
    for (const [name, column] of Object.entries(more)) column.set(this.columns[name as keyof Columns])
    this.columns = more
  }

  /** The place of a month in the list of those that were seen. */
  private monthAt(instant: number): number {
    const quarter = Math.floor(instant / QUARTER)
    let code = this.quarters.get(quarter)
    if (code === undefined) {
      const month = new Date(toWall(instant, this.zone)).toISOString().slice(0, 7)
      code = this.months.indexOf(month)
      if (code < 0) code = this.months.push(month) - 1
      this.quarters.set(quarter, code)
    }
    return code
  }

  // -------------------------------------------------------------------------------------------------------- facets

  /** The value of a facet by its code; the code of what has no value is beyond the names. */
  private nameOf(facet: Facet, code: number): string {
    if (facet === 'sender') return this.names.threads[code][0]
    if (facet === 'market') return this.names.markets[code] ?? NONE
    if (facet === 'month') return this.months[code]
    return this.codes[facet][code] ?? NONE
  }

  /** The code of a facet for a row. A sender is told by its first thread. */
  private coder(facet: Facet): (row: number) => number {
    if (facet !== 'sender') {
      const column = this.columns[facet]
      return (row) => column[row]
    }
    const first = new Map<string, number>()
    const codes = Uint32Array.from(this.names.threads, ([sender], thread) => {
      if (!first.has(sender)) first.set(sender, thread)
      return first.get(sender)!
    })
    const { thread } = this.columns
    return (row) => codes[thread[row]]
  }

  facets(): Facets {
    return Object.fromEntries(facets.map((facet) => [facet, this.count(facet)])) as unknown as Facets
  }

  private count(facet: Facet): Facets[Facet] {
    const codeOf = this.coder(facet)
    const counts = new Uint32Array(Math.max(1 << 16, this.names.threads.length))
    for (let row = 0; row < this.rows; ++row) ++counts[codeOf(row)]
    const found: { value: string; rows: number }[] = []
    counts.forEach((rows, code) => rows && found.push({ value: this.nameOf(facet, code), rows }))
    return found.sort((a, b) => b.rows - a.rows)
  }

  // -------------------------------------------------------------------------------------------------------- filter

  filter(filter: Filter): Filtered {
    const tests = facets.flatMap((facet) => (filter[facet]?.length ? [this.testOf(facet, filter[facet])] : []))
    if (filter.text?.trim()) tests.push(this.textTest(filter.text.trim()))
    this.left = tests.length ? this.matching((row) => tests.every((test) => test(row))) : null
    return { rows: this.length, strip: this.strip() }
  }

  private matching(test: (row: number) => boolean): Uint32Array {
    const left = new Uint32Array(this.rows)
    let count = 0
    for (let row = 0; row < this.rows; ++row) if (test(row)) left[count++] = row
    return left.slice(0, count)
  }

  private testOf(facet: Facet, values: readonly string[]): (row: number) => boolean {
    const codeOf = this.coder(facet)
    const known = new Map<number, boolean>()
    return (row) => {
      const code = codeOf(row)
      let wanted = known.get(code)
      if (wanted === undefined) known.set(code, wanted = values.includes(this.nameOf(facet, code)))
      return wanted
    }
  }

  /** Numbers are found however they are grouped. */
  private textTest(text: string): (row: number) => boolean {
    const plain = (value: string): string => value.toLowerCase().replace(/[\s()+-]/g, '')
    const sought = plain(text)
    const found = Uint8Array.from(this.names.threads, ([sender, contact]) => Number(plain(contact).includes(sought) || plain(sender).includes(sought)))
    const line = /^\d{1,9}$/.test(sought) ? Number(sought) : -1
    const { thread, line: lines } = this.columns
    return (row) => found[thread[row]] === 1 || lines[row] === line
  }

  /** How many rows the filter leaves. */
  get length(): number {
    return this.left?.length ?? this.rows
  }

  private differs(place: number): boolean {
    const code = this.columns.agreement[this.rowAt(place)]
    return code !== UNKNOWN && this.codes.agreement[code] !== 'agree'
  }

  private strip(): boolean[] {
    const parts = Array.from({ length: Math.min(PARTS, this.length) }, () => false)
    for (let place = 0; place < this.length; ++place) if (this.differs(place)) parts[Math.floor((place * parts.length) / this.length)] = true
    return parts
  }

  next(from: number, step: 1 | -1): number | null {
    for (let place = from + step; place >= 0 && place < this.length; place += step) if (this.differs(place)) return place
    return null
  }

  // ---------------------------------------------------------------------------------------------------------- rows

  private readonly rowAt = (place: number): number => this.left?.[place] ?? place

  private verdictOf(row: number): LogVerdict {
    const { first, verdicts } = this.batches.findLast((batch) => batch.first <= row)!
    return verdicts.at(row - first)!
  }

  slice(from: number, count: number): LogVerdict[] {
    return Array.from({ length: Math.max(0, Math.min(count, this.length - from)) }, (_, index) => this.verdictOf(this.rowAt(from + index)))
  }

  /** The messages of one contact with one sender, at most so many. */
  thread(sender: string, contact: string, most: number): LogVerdict[] {
    const wanted = new Set(this.names.threads.flatMap(([one, other], thread) => (one === sender && other === contact ? [thread] : [])))
    const found: LogVerdict[] = []
    for (let row = 0; row < this.rows && found.length < most; ++row) if (wanted.has(this.columns.thread[row])) found.push(this.verdictOf(row))
    return found
  }
}

const columnsFor = (rows: number): Columns => ({
  line: new Uint32Array(rows), thread: new Uint32Array(rows), verdict: new Uint8Array(rows), item: new Uint8Array(rows),
  market: new Uint16Array(rows), rule: new Uint16Array(rows), agreement: new Uint8Array(rows), month: new Uint16Array(rows),
})
