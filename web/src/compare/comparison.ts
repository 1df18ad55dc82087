import { computedOf, type Reading } from '../computed'
import { byTime, find, kindOf, time, zoneOf, type Kind } from '../document'
import type { Channel, EventResult, Evaluation, InvoiceLine, SequenceEvent } from '../engine'
import { difference, magnitude, toMicros, type Totals } from '../money'
import type { Store } from '../store'
import { amounts, costOf, feesByItem, lacksRate, runningTotals, sum as added, type Running } from '../totals'
import type { Evaluated } from './evaluated'
import { dayOf, nameOf, shiftOf, type Setup } from './setup'

/** One column: what became of the sequence under one choice. */
export interface Column extends Reading {
  letter: string
  name: string
  totals: Totals
  partial: boolean
  /** What it costs more than the first, by currency; null where a missing rate leaves that open. */
  more: Totals | null
  /** The day of its first event, and how far its events are moved. */
  day: string
  shift: number
}

/** What one column makes of one message. */
export interface Cell {
  column: Column
  event: SequenceEvent
  /** Undefined where the message has no counterpart on the column's channel. */
  result: EventResult | undefined
  differs: boolean
  /** What the message costs more than in the first column; null where a rate on either side is not known. */
  more: Totals | null
  cause: Cause | undefined
}

/** A message, by the kinds of a channel: that of the sequence, or the one on which alone there is such a message. */
interface Shown {
  event: SequenceEvent
  channel: Channel
}

export interface Row extends Shown {
  cells: Cell[]
  differs: boolean
}

/** Why a column costs something else than the first: messages that changed in the same way, or a fee. */
export interface Cause {
  n: number
  kind: 'verdict' | 'rate' | 'item' | 'left-out' | 'provider' | 'fee'
  events: string[]
  /** Null where a rate is not known. */
  change: Totals | null
  before?: EventResult
  after?: EventResult
  /** Of a fee. */
  item?: string
  /** The kind of its messages. */
  of?: Kind['id']
}

export interface Comparison {
  columns: Column[]
  rows: Row[]
  /** By column; the first has none. */
  causes: Cause[][]
}

const LETTERS = ['A', 'B', 'C']

/** Of the columns as they were evaluated. */
export function compare(store: Store, setup: Setup, all: readonly Evaluated[]): Comparison {
  const { document } = store
  const zone = zoneOf(document)
  const first = all[0].evaluation
  const columns = all.map(({ request, evaluation }, index): Column => {
    const totals = amounts(evaluation.invoice.totals)
    const partial = isPartial(evaluation)
    return {
      letter: LETTERS[index], name: nameOf(store, setup.by, setup.columns[index]), zone, totals, partial,
      computed: computedOf(evaluation, request),
      more: partial || isPartial(first) ? null : difference(totals, amounts(first.invoice.totals)),
      day: dayOf(document, setup.columns[index]),
      shift: shiftOf(document, zone, setup.columns[index].from),
    }
  })
  const restored = all.flatMap(({ request: { channel, events } }, index) => events
    .filter(({ id }) => !find(document, id) && columns[index].computed.results.has(id)).map((event): Shown => ({ event, channel })))
  const channels = new Map(restored.map(({ event, channel }) => [event, channel]))
  const shown = byTime([...document.request.events, ...channels.keys()]).map((event): Shown => ({ event, channel: channels.get(event) ?? document.request.channel }))
  const causes = columns.map((column, index) => (index === 0 ? [] : causesOf(shown, columns[0], column)))
  const rows = shown.map(({ event, channel }): Row => {
    const cells = columns.map((column, index) => cellOf(event, column, columns[0], causes[index]))
    return { event, channel, cells, differs: cells.some(({ differs }) => differs) }
  })
  return { columns, rows, causes }
}

const isPartial = ({ invoice }: Evaluation): boolean => invoice.partial === true

function cellOf(event: SequenceEvent, column: Column, first: Column, causes: readonly Cause[]): Cell {
  const result = column.computed.results.get(event.id)
  const before = first.computed.results.get(event.id)
  return {
    column, result,
    event: { ...event, at: new Date(time(event) + column.shift).toISOString() },
    differs: kindOfCause(before, result) !== null,
    more: moreOf(before, result),
    cause: causes.find(({ events }) => events.includes(event.id)),
  }
}

/** How two outcomes of a message differ; null where verdict, item and amount are the same. */
function kindOfCause(before: EventResult | undefined, after: EventResult | undefined): Exclude<Cause['kind'], 'fee'> | null {
  if (!before && !after) return null
  if (!before || !after) return 'left-out'
  if (before.verdict !== after.verdict) return 'verdict'
  if (before.item !== after.item) return 'item'
  const same = before.price?.amount === after.price?.amount && before.price?.currency === after.price?.currency
  if (!same) return 'rate'
  return Object.keys(difference(costOf(after), costOf(before))).length ? 'provider' : null
}

function moreOf(before: EventResult | undefined, after: EventResult | undefined): Totals | null {
  if ([before, after].some((result) => result && lacksRate(result))) return null
  const cost = (result: EventResult | undefined): Totals => (result ? costOf(result) : {})
  return difference(cost(after), cost(before))
}

/** Messages that changed in the same way are one cause; fees are causes of their own. Together they are the whole difference. */
function causesOf(shown: readonly Shown[], first: Column, column: Column): Cause[] {
  const found = new Map<string, Omit<Cause, 'n'>>()
  for (const { event, channel } of shown) {
    const [before, after] = [first, column].map(({ computed }) => computed.results.get(event.id))
    const kind = kindOfCause(before, after)
    if (kind === null) continue
    const of = kindOf(channel, event).id
    const key = [kind, of, changeOf[kind](before), changeOf[kind](after)].join(' ')
    const cause = found.get(key) ?? { kind, of, events: [], change: {}, before, after }
    cause.events.push(event.id)
    cause.change = sum(cause.change, moreOf(before, after))
    found.set(key, cause)
  }
  return [...found.values(), ...feesOf(first, column)].sort((a, b) => Number(size(b.change) - size(a.change))).map((cause, index) => ({ ...cause, n: index + 1 }))
}

/** What messages of one cause have in common on either side. */
const changeOf: Readonly<Record<Exclude<Cause['kind'], 'fee'>, (result: EventResult | undefined) => string>> = {
  'left-out': () => '',
  verdict: (result) => `${result?.verdict} ${result?.rule?.slice(result.rule.indexOf('#'))}`,
  item: (result) => result?.item ?? '',
  rate: (result) => `${result?.price?.unitPrice} ${result?.price?.currency}`,
  provider: (result) => (result?.fees ?? []).map(({ per, amount, currency }) => `${per} ${amount} ${currency}`).join(),
}

/** What the bills differ in beside the messages: fees per month, by item. */
function feesOf(first: Column, column: Column): Omit<Cause, 'n'>[] {
  const [before, after] = [first, column].map(({ computed }) => feesByItem(computed.evaluation))
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((item) => {
    const change = difference(after[item] ?? {}, before[item] ?? {})
    return Object.keys(change).length ? [{ kind: 'fee' as const, events: [], change, item }] : []
  })
}

/** What is not known stays so in a sum. */
function sum(totals: Totals | null, more: Totals | null): Totals | null {
  if (!totals || !more) return null
  return added(totals, more)
}

/** Only for the order of causes and the length of their bars: amounts of several currencies are never shown as one. */
export const size = (change: Totals | null): bigint => Object.values(change ?? {}).reduce((so, amount) => so + magnitude(toMicros(amount)), 0n)

/** The one currency of all columns; undefined where there are several, which are never added. */
export function commonCurrency({ columns }: Comparison): string | undefined {
  const currencies = new Set(columns.flatMap(({ totals }) => Object.keys(totals)))
  return currencies.size === 1 ? [...currencies][0] : undefined
}

/** What the messages of a column come to, and what had been spent after each row as parts of the highest, from 0 to 1. */
export interface CostLine extends Running {
  /** They end where a rate is missing: what was spent from there on is not known. */
  parts: number[]
}

export function costLines({ columns, rows }: Comparison): CostLine[] {
  const events = rows.map(({ event }) => event)
  const courses = columns.map(({ computed }) => [...runningTotals(computed.results, events).values()])
  const spent = ({ totals }: Running): bigint => toMicros(Object.values(totals)[0] ?? '0')
  const highest = courses.flat().map(spent).reduce((most, value) => (value > most ? value : most), 1n)
  return courses.map((course) => ({
    ...course[course.length - 1],
    parts: course.filter(({ partial }) => !partial).map((running) => Number((spent(running) * 10_000n) / highest) / 10_000),
  }))
}

/** Items without a known rate in one market and currency. */
export interface Gap extends Pick<InvoiceLine, 'market' | 'currency'> {
  items: string[]
}

export function gapsOf({ computed: { evaluation: { invoice } } }: Column): Gap[] {
  const found = new Map<string, Gap>()
  for (const { kind, amount, item, market, currency } of invoice.months.flatMap(({ lines }) => lines)) {
    if (kind !== 'usage' || amount !== null) continue
    const key = `${market} ${currency}`
    const items = found.get(key)?.items ?? []
    found.set(key, { market, currency, items: items.includes(item) ? items : [...items, item] })
  }
  return [...found.values()]
}
