import type { Invoice, LogVerdict } from 'chatfare'
import type { ReadLogResult } from 'chatfare/log'
import type { Channel } from '../engine'
import type { Bill } from './bill'
import { NONE, type Answer, type Answers, type Contacts, type Facet, type Facets, type Fault, type Filter, type Filtered, type Options, type Progress, type Question, type Table, type Thread } from './protocol'
import { keyOf } from './setup'

/** What a log was read from. */
export interface Source {
  /** Of its files; empty of a pasted text and the example. */
  names: readonly string[]
  kind: 'files' | 'text' | 'example'
  parts: readonly Blob[]
}

/** A log on its way. */
export interface Reading {
  source: Source
  options: Options
  worker: Worker
  /** When it began, in milliseconds. */
  begun: number
  progress: Progress | null
  /** The person has asked to stop here. */
  stopping: boolean
}

/** A log that has been read. */
export interface Read {
  source: Source
  options: Options
  worker: Worker
  result: ReadLogResult
  facets: Facets
  from: number
  to: number
  lines: number
  /** It was stopped before its end. */
  stopped: boolean
  /** Of a table, how it begins. */
  table: Table | null
  /** What the contacts were sent and cost, once somebody wants to see it. */
  contacts?: Contacts
  /** How long it took, in milliseconds. */
  took: number
  /** Where it is played as if it began on another day: what it came to on its own days, if it was read so before. */
  onOwnDays?: Invoice
}

/** Rows are asked for by so many at a time. */
const BLOCK = 256
/** So many blocks are kept. */
const KEPT = 48

/** The account's time zone and currency that a log was read with. */
export const zoneOf = ({ options }: Read): string => options.account?.timezone ?? 'UTC'
export const currencyOf = ({ options }: Read): string => options.account?.currency ?? 'USD'

/** The channels of which the log has messages that rules cover. */
export const channelsOf = ({ facets }: Read): Channel[] =>
  [...new Set(facets.rule.flatMap(({ value }) => (value === NONE ? [] : [value.slice(0, value.indexOf('/')) as Channel])))]

export const sizeOf = ({ parts }: Source): number => parts.reduce((sum, { size }) => sum + size, 0)

/** What a log came to on its own days, where the one before it was the same in all else. */
function ownDaysOf(former: Read | null, { source, options }: Pick<Reading, 'source' | 'options'>): Invoice | undefined {
  const alike = (one: Options): string => JSON.stringify({ ...one, startDay: '' })
  if (!former || !options.startDay || former.source !== source || alike(former.options) !== alike(options)) return undefined
  return former.options.startDay ? former.onOwnDays : former.stopped ? undefined : former.result.invoice
}

/**
 * The log that the page holds. It stays when the person looks at another view. Each log has a worker of its own, so that a former one
 * stays whole until another has been read, and reading can be given up at any time.
 */
export class LogDesk {
  reading: Reading | null = null
  /** What a log was last to be read with. */
  tried = ''
  read: Read | null = null
  fault: { fault: Fault; source: Source } | null = null
  /** The provider's bill that is compared, with the log it belongs to. */
  private opened: { of: Source; bill: Bill } | null = null
  filter: Filter = {}
  filtered: Filtered = { rows: 0, strip: [] }
  private filtering = false
  /** The chosen row, by its place in what the filter leaves. */
  chosen = -1
  /** Of the blocks of rows that have come, the newest last. */
  private readonly blocks = new Map<number, LogVerdict[]>()
  private readonly awaited = new Set<number>()
  /** Answers to a former filter are not taken. */
  private generation = 0
  private asked = 0
  private readonly waiting = new Map<number, (answer: unknown) => void>()
  private readonly views = new Set<() => void>()
  private readonly rowViews = new Set<() => void>()

  subscribe(view: () => void): () => void {
    this.views.add(view)
    return () => this.views.delete(view)
  }

  /** Told when rows have come, which concerns the table only. */
  onRows(view: () => void): () => void {
    this.rowViews.add(view)
    return () => this.rowViews.delete(view)
  }

  notify(): void {
    for (const view of this.views) view()
  }

  // ------------------------------------------------------------------------------------------------------- reading

  start(source: Source, options: Options): void {
    this.giveUp()
    this.fault = null
    this.tried = keyOf(options)
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const reading: Reading = { source, options, worker, begun: performance.now(), progress: null, stopping: false }
    this.reading = reading
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.hear(reading, data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      this.fail(reading, { code: 'unreadable', path: '', message: event.message ?? '', file: undefined })
    })
    worker.postMessage({ ask: 'read', sources: source.parts, options } satisfies Question)
    this.notify()
  }

  private hear(reading: Reading, answer: Answer): void {
    if (answer.tell === 'answer') {
      this.waiting.get(answer.id)?.(answer.answer)
      this.waiting.delete(answer.id)
    } else if (this.reading !== reading) return
    else if (answer.tell === 'progress') {
      reading.progress = answer
      this.notify()
    } else if (answer.tell === 'fault') this.fail(reading, answer.fault)
    else this.take(reading, answer)
  }

  private take({ source, options, worker, begun }: Reading, { result, facets, filtered, from, to, lines, stopped, table }: Extract<Answer, { tell: 'result' }>): void {
    const onOwnDays = ownDaysOf(this.read, { source, options })
    this.read?.worker.terminate()
    this.waiting.clear()
    this.reading = null
    this.read = { source, options, worker, result, facets, from, to, lines, stopped, table, onOwnDays, took: performance.now() - begun }
    this.filter = {}
    this.filtering = false
    this.show(filtered)
  }

  private fail(reading: Reading, fault: Fault): void {
    if (this.reading !== reading) return
    reading.worker.terminate()
    this.reading = null
    this.fault = { fault, source: reading.source }
    this.notify()
  }

  /** Ends reading here; what has been read by now becomes the result. */
  stop(): void {
    if (!this.reading) return
    this.reading.stopping = true
    this.reading.worker.postMessage({ ask: 'stop' } satisfies Question)
    this.notify()
  }

  /** Gives the log up that is being read; the former one stays. */
  giveUp(): void {
    this.reading?.worker.terminate()
    this.reading = null
    this.notify()
  }

  dismiss(): void {
    this.fault = null
    this.notify()
  }

  /** That of the log that is open. */
  get bill(): Bill | null {
    return this.opened && this.opened.of === this.read?.source ? this.opened.bill : null
  }

  /** Keeps the bill of a log, or puts it away. */
  setBill(of: Source, bill: Bill | null): void {
    this.opened = bill && { of, bill }
    this.notify()
  }

  // ---------------------------------------------------------------------------------------------------------- rows

  private ask<Kind extends keyof Answers>(question: Extract<Question, { ask: Kind }> extends infer Asked ? Omit<Asked & { ask: Kind }, 'id'> : never): Promise<Answers[Kind]> {
    const id = (this.asked += 1)
    return new Promise((resolve) => {
      this.waiting.set(id, (answer) => resolve(answer as Answers[Kind]))
      this.read!.worker.postMessage({ ...question, id })
    })
  }

  /** While one choice of rows is being made, only the last of those that follow is made after it. */
  async setFilter(filter: Filter): Promise<void> {
    this.filter = filter
    this.notify()
    if (this.filtering) return
    this.filtering = true
    let [asked, filtered]: [Filter | null, Filtered] = [null, this.filtered]
    while (asked !== this.filter) {
      asked = this.filter
      filtered = await this.ask<'filter'>({ ask: 'filter', filter: asked })
    }
    this.filtering = false
    this.show(filtered)
  }

  private show(filtered: Filtered): void {
    this.filtered = filtered
    this.generation += 1
    this.blocks.clear()
    this.awaited.clear()
    this.chosen = -1
    this.notify()
  }

  has = (facet: Facet, value: string): boolean => this.filter[facet]?.includes(value) ?? false

  toggle(facet: Facet, value: string): Promise<void> {
    const values = this.filter[facet] ?? []
    return this.setFilter({ ...this.filter, [facet]: this.has(facet, value) ? values.filter((other) => other !== value) : [...values, value] })
  }

  /** The row at a place of what the filter leaves; undefined until it has come. */
  row(place: number): LogVerdict | undefined {
    const number = Math.floor(place / BLOCK)
    const block = this.blocks.get(number)
    if (!block) void this.fetch(number)
    return block?.[place % BLOCK]
  }

  private async fetch(number: number): Promise<void> {
    if (this.awaited.has(number) || number * BLOCK >= this.filtered.rows) return
    this.awaited.add(number)
    const { generation } = this
    const rows = await this.ask<'rows'>({ ask: 'rows', from: number * BLOCK, count: BLOCK })
    if (generation !== this.generation) return
    this.awaited.delete(number)
    this.blocks.set(number, rows)
    for (const [oldest] of this.blocks) if (this.blocks.size > KEPT) this.blocks.delete(oldest)
    for (const view of this.rowViews) view()
    if (Math.floor(this.chosen / BLOCK) === number) this.notify()
  }

  choose(place: number): void {
    const wanted = Math.max(-1, Math.min(place, this.filtered.rows - 1))
    if (this.chosen === wanted) return
    this.chosen = wanted
    this.notify()
  }

  get chosenRow(): LogVerdict | undefined {
    return this.chosen < 0 ? undefined : this.row(this.chosen)
  }

  /** The nearest row on which provider and rules differ. */
  async chooseDifference(step: 1 | -1): Promise<boolean> {
    const place = await this.ask<'next'>({ ask: 'next', from: this.chosen < 0 && step < 0 ? this.filtered.rows : this.chosen, step })
    if (place !== null) this.choose(place)
    return place !== null
  }

  csv = (): Promise<Blob> => this.ask<'csv'>({ ask: 'csv' })

  /** Asked for once for each log. */
  async loadContacts(): Promise<void> {
    const read = this.read!
    read.contacts ??= await this.ask<'contacts'>({ ask: 'contacts' })
    this.notify()
  }

  /** That of the chosen row. */
  thread = (): Promise<Thread> => this.ask<'thread'>({ ask: 'thread', place: this.chosen })

  /** Whether the log holds any verdict of the provider. */
  get isReconciled(): boolean {
    return !!this.read?.result.reconciliation.cases.length
  }
}

export const desk = new LogDesk()
