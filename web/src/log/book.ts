import type { ColumnCodes, LogVerdict, LogVerdictColumns, LogVerdicts } from 'chatfare'
import { tierOf } from '../document'
import { fromMicros } from '../money'
import { toWall } from '../zone'
import { facets, NONE, type Contacts, type ContactUse, type Facet, type Facets, type Filter, type Filtered, type Thread } from './protocol'

type Columns = Pick<LogVerdictColumns, 'line' | 'thread' | 'verdict' | 'item' | 'market' | 'rule' | 'agreement'> & { month: Uint16Array }

/** Rows for which there is room at first. */
const ROOM = 1 << 16
/** Values of a facet that are told, and contacts of a list. */
const VALUES = 1000
const CONTACTS = 100
/** Parts of the list that the strip tells apart. */
const PARTS = 160
/** No zone changes its offset within a quarter of an hour. */
const QUARTER = 15 * 60_000

/** The code of a verdict where no documented rules cover the date. */
const NO_RULES = 255
/** The first of the agreements: the log holds no verdict of the provider. */
const UNKNOWN = 0

/** The code of a package where there is none. */
const NO_PACKAGE = 255

/** What rows used up: when they are billed, by which package they are covered. */
interface Spent {
  billed: Float64Array
  covered: Uint8Array
}

/** All rows of a log, as the engine wrote them, and what tells them apart as columns of codes. */
export class Book {
  rows = 0
  /** Ids of packages that are not bought for each month anew; known once all has been read. */
  boughtOnce: ReadonlySet<string> = new Set()
  /** Epoch milliseconds of the first and the last message. */
  from = Infinity
  to = -Infinity
  private readonly batches: { first: number; verdicts: LogVerdicts }[] = []
  private columns = columnsFor(ROOM)
  private names: Pick<LogVerdictColumns, 'threads' | 'markets' | 'packages'> = { threads: [], markets: [], packages: [] }
  private readonly months: string[] = []
  /** The months of quarters of an hour: the clock of the zone is asked once for each. */
  private readonly quarters = new Map<number, number>()
  private readonly firsts: Partial<Record<'sender' | 'contact', Uint32Array>> = {}
  /** The places that the filter leaves; null for all. */
  private left: Uint32Array | null = null

  constructor(private readonly codes: ColumnCodes, private readonly zone: string) {}

  add(verdicts: LogVerdicts): void {
    const { at, billedAt, threads, markets, packages, ...more } = verdicts.columns()
    const first = this.rows
    this.rows += verdicts.length
    this.batches.push({ first, verdicts })
    this.names = { threads, markets, packages }
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
    if (facet === 'contact') return this.names.threads[code][1]
    if (facet === 'market') return this.names.markets[code] ?? NONE
    if (facet === 'month') return this.months[code]
    return this.codes[facet][code] ?? NONE
  }

  /** The code of a facet for a row. A sender or contact is told by its first thread. */
  private coder(facet: Facet): (row: number) => number {
    if (facet !== 'sender' && facet !== 'contact') {
      const column = this.columns[facet]
      return (row) => column[row]
    }
    const codes = this.firstThreads(facet)
    const { thread } = this.columns
    return (row) => codes[thread[row]]
  }

  /** Of each thread the first one with its sender or contact. They are asked for again and again once the log has been read. */
  private firstThreads(facet: 'sender' | 'contact'): Uint32Array {
    const known = this.firsts[facet]
    if (known?.length === this.names.threads.length) return known
    const first = new Map<string, number>()
    const place = facet === 'sender' ? 0 : 1
    return (this.firsts[facet] = Uint32Array.from(this.names.threads, ({ [place]: name }, thread) => {
      if (!first.has(name)) first.set(name, thread)
      return first.get(name)!
    }))
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
    return found.sort((a, b) => b.rows - a.rows).slice(0, VALUES)
  }

  // ------------------------------------------------------------------------------------------------------ contacts

  /** What each contact was sent and cost. */
  contacts(): Contacts {
    const { thread, verdict } = this.columns
    const codes = this.firstThreads('contact')
    const [received, free, charged] = (['received', 'free', 'charged'] as const).map((name) => this.codes.verdict.indexOf(name))
    const room = this.names.threads.length
    const counts = { messages: new Uint32Array(room), free: new Uint32Array(room), charged: new Uint32Array(room), unknown: new Uint32Array(room) }
    const sums = new Map<string, BigInt64Array>()
    for (const { first, verdicts } of this.batches) {
      const { amount, currency, currencies } = verdicts.columns()
      for (const name of currencies) if (!sums.has(name)) sums.set(name, new BigInt64Array(room))
      const sumOf = currencies.map((name) => sums.get(name)!)
      for (let index = 0; index < verdicts.length; ++index) {
        const row = first + index
        const contact = codes[thread[row]]
        if (verdict[row] === received || verdict[row] === NO_RULES) continue
        ++counts.messages[contact]
        if (verdict[row] === free) ++counts.free[contact]
        if (verdict[row] !== charged) continue
        ++counts.charged[contact]
        if (amount[index] < 0n) ++counts.unknown[contact]
        else sumOf[currency[index]][contact] += amount[index]
      }
    }
    const all = [...counts.messages.keys()].filter((contact) => counts.messages[contact] > 0)
    const byMessages = (a: number, b: number): number => counts.messages[b] - counts.messages[a]
    // Currencies are never added: what costs the same of the first one is told apart by the next.
    const byAmount = (a: number, b: number): number => {
      for (const sum of sums.values()) if (sum[a] !== sum[b]) return sum[a] < sum[b] ? 1 : -1
      return counts.charged[b] - counts.charged[a] || byMessages(a, b)
    }
    const useOf = (contact: number): ContactUse => ({
      contact: this.names.threads[contact][1],
      ...{ messages: counts.messages[contact], free: counts.free[contact], charged: counts.charged[contact], unknown: counts.unknown[contact] },
      amounts: Object.fromEntries([...sums].flatMap(([name, sum]) => (sum[contact] ? [[name, fromMicros(sum[contact])]] : []))),
    })
    const firstOf = (order: (a: number, b: number) => number): ContactUse[] => all.sort(order).slice(0, CONTACTS).map(useOf)
    return { contacts: all.length, paid: all.filter((contact) => counts.charged[contact] > 0).length, top: { amount: firstOf(byAmount), messages: firstOf(byMessages) } }
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

  // -------------------------------------------------------------------------------------------------------- thread

  /** The thread of a row, at most so many messages of it: its first ones, or those up to the row. */
  thread(place: number, most: number): Thread {
    const row = this.rowAt(place)
    const { thread, month } = this.columns
    const wanted = thread[row]
    const all: number[] = []
    for (let other = 0; other < this.rows; ++other) if (thread[other] === wanted) all.push(other)
    const own = all.slice(Math.max(0, all.indexOf(row) + 1 - most)).slice(0, most)
    const chosen = own.indexOf(row)
    const spent = { billed: this.billed(), covered: this.covered() }
    // What was used can be said of the month of the first message only.
    const beginnings = [...new Set([0, own.findIndex((other) => month[other] === month[row])])].flatMap((first) => {
      const ofMonth = own.slice(first).filter((other) => month[other] === month[own[first]])
      const until = new Set([ofMonth.includes(row) ? row : ofMonth[0], ofMonth.at(-1)!])
      return [...until].map((last) => ({ first, counters: this.used(last, new Set(own.slice(first)), spent) }))
    })
    return { rows: own.map((other) => this.verdictOf(other)), chosen, beginnings }
  }

  /** Units used in the month of a row before it, but by some rows, as the engine calls them: messages are billed as they are delivered. */
  private used(before: number, without: ReadonlySet<number>, { billed, covered }: Spent): Record<string, number> {
    const { thread, rule, item, market, month } = this.columns
    const until = Number.isNaN(billed[before]) ? Date.parse(this.verdictOf(before).at) : billed[before]
    const [sender] = this.names.threads[thread[before]]
    const markets = new Set([...without].map((row) => market[row]))
    // Rows do not tell how long a call was.
    const tiers = this.codes.item.map(tierOf)
    const counters: Record<string, number> = {}
    const count = (name: string): void => { counters[name] = (counters[name] ?? 0) + 1 }
    for (let row = 0; row < this.rows; ++row) {
      const earlier = billed[row] < until || (billed[row] === until && row < before)
      if (!earlier || without.has(row)) continue
      const bought = this.names.packages[covered[row]]
      if (bought !== undefined && (month[row] === month[before] || this.boughtOnce.has(bought))) count(`package:${bought}`)
      if (month[row] !== month[before]) continue
      const allowance = this.codes.allowance[rule[row]]
      if (allowance?.endsWith('@')) {
        if (this.names.threads[thread[row]][0] === sender) count(`${allowance}${sender}`)
      } else if (allowance) count(allowance)
      const tier = tiers[item[row]]
      if (tier && markets.has(market[row])) count(`${tier}:${this.names.markets[market[row]]}`)
    }
    return counters
  }

  /** By row the code of the package that covers it, and not one whose overage it costs. */
  private covered(): Uint8Array {
    const covered = new Uint8Array(this.rows).fill(NO_PACKAGE)
    for (const { first, verdicts } of this.batches) {
      const { package: codes, amount } = verdicts.columns()
      codes.forEach((code, index) => { if (amount[index] === 0n) covered[first + index] = code })
    }
    return covered
  }

  /** Epoch milliseconds by row; NaN where nothing is billed. */
  private billed(): Float64Array {
    const billed = new Float64Array(this.rows)
    for (const { first, verdicts } of this.batches) billed.set(verdicts.columns().billedAt, first)
    return billed
  }
}

const columnsFor = (rows: number): Columns => ({
  line: new Uint32Array(rows), thread: new Uint32Array(rows), verdict: new Uint8Array(rows), item: new Uint8Array(rows),
  market: new Uint16Array(rows), rule: new Uint16Array(rows), agreement: new Uint8Array(rows), month: new Uint16Array(rows),
})
