import type { EventResult, SequenceEvent } from './engine'
import { byTime, threadOf, time, type Document } from './document'
import type { Computed } from './computed'
import { columnsOf, lanes, type Lane, type Span } from './threads'

/** The piece of a lane's bar that one row of the ledger draws. */
export interface Segment {
  span: Span
  starts: boolean
  ends: boolean
  /** A message that refreshed the window stands in this row. */
  tick: boolean
  /** On the row in the bar's middle, which carries its name: the bar's length and the place in that row (0 to 1). */
  name?: { length: number; place: number }
  column: number
}

export interface EventRow {
  kind: 'event'
  key: string
  at: number
  event: SequenceEvent
  result: EventResult
  /** Belongs to the thread whose windows the lanes show. */
  inThread: boolean
  lanes: Record<Lane, Segment[]>
}

/** A slim row where a window runs out, so that the gap before a refused message can be seen. */
export interface EndRow {
  kind: 'end'
  key: string
  at: number
  span: Span
  lanes: Record<Lane, Segment[]>
}

export type Row = EventRow | EndRow

export interface Ledger {
  rows: Row[]
  columns: Record<Lane, number>
}

/** The ledger of a document: its events by time, and the ends of the windows of one thread. */
export function ledgerOf(document: Document, { evaluation, results, spans: all }: Computed, thread: string | undefined): Ledger {
  const spans = all.get(thread ?? '') ?? []
  const cut = new Set(evaluation.events.flatMap((result) => result.windows.closes))
  const rows: Row[] = byTime(document.request.events).flatMap((event) => {
    const result = results.get(event.id)
    return result
      ? [{ kind: 'event', key: event.id, at: time(event), event, result, inThread: threadOf(event) === thread, lanes: noLanes() } satisfies EventRow]
      : []
  })
  for (const span of spans) if (runsOut(span, cut)) insertEnd(rows, span)
  const columns = {} as Record<Lane, number>
  for (const lane of lanes) columns[lane] = drawLane(rows, spans.filter((span) => span.lane === lane), lane)
  return { rows, columns }
}

/** With more rows than these, those out of sight are neither laid out nor painted. */
export const MANY = 120
/** Rows of a piece, about three windows full on a laptop. */
const PIECE = 40
/** A window's name reaches over less than so many rows. */
const REACH = 5

const isNamed = ({ lanes: own }: Row): boolean => lanes.some((lane) => own[lane].some(({ name }) => name))

/** The rows in pieces that a browser can pass over as a whole; no name of a window reaches from one into another, where it would be cut off. */
export function piecesOf(rows: readonly Row[]): Row[][] {
  if (rows.length <= MANY) return [[...rows]]
  const named = rows.map(isNamed)
  const starts = [0]
  for (let at = PIECE; at < rows.length; at += 1) {
    if (at - starts[starts.length - 1] >= PIECE && !named.slice(at - REACH, at + REACH).includes(true)) starts.push(at)
  }
  return starts.map((start, piece) => rows.slice(start, starts[piece + 1]))
}

const noLanes = (): Record<Lane, Segment[]> => ({ permission: [], price: [] })

/** Says the same of two rows whose lanes look the same. */
export const laneKey = ({ lanes: own }: EventRow): string =>
  lanes.flatMap((lane) => own[lane].map(({ span, starts, ends, tick, name, column }) =>
    [lane, span.id, span.to, starts, ends, tick, column, name?.length, name?.place].join(' '))).join()

const runsOut = (span: Span, cut: ReadonlySet<string>): boolean => span.kind !== 'subscription' && span.to !== null && !cut.has(span.id)

/** A window is over at its last instant, so its end stands before an event of that instant. */
function insertEnd(rows: Row[], span: Span): void {
  const at = span.to!
  const place = rows.findIndex((row) => row.at >= at)
  rows.splice(place < 0 ? rows.length : place, 0, { kind: 'end', key: `end ${span.id}`, at, span, lanes: noLanes() })
}

function drawLane(rows: Row[], spans: Span[], lane: Lane): number {
  const { columns, count } = columnsOf(spans)
  for (const span of spans) {
    const first = rows.findIndex((row) => row.kind === 'event' && row.event.id === span.openedBy)
    if (first < 0) continue
    const last = lastRow(rows, span)
    const middle = middleOf(rows, first, last)
    for (let index = first; index <= (last ?? rows.length - 1); index += 1) {
      const row = rows[index]
      row.lanes[lane].push({
        span,
        column: columns.get(span.id) ?? 0,
        starts: index === first,
        ends: index === last,
        tick: row.kind === 'event' && span.extendedBy.includes(row.event.id),
        ...(index === middle.row ? { name: middle } : {}),
      })
    }
  }
  return count
}

/** Heights of rows as the style sheets set them; a taller row only moves a name a little. */
const heightOf = (row: Row): number => (row.kind === 'event' ? 34 : 17)

/** A bar begins in the middle of its first row and ends in the middle of its last, or runs on below it. */
function middleOf(rows: readonly Row[], first: number, last: number | undefined): { row: number; length: number; place: number } {
  const covered = rows.slice(first, (last ?? rows.length - 1) + 1)
  const whole = covered.reduce((sum, row) => sum + heightOf(row), 0)
  const cut = last === undefined ? 0 : heightOf(rows[last]) / 2
  const length = whole - heightOf(rows[first]) / 2 - cut
  let rest = whole - cut - length / 2
  let row = first
  while (rest > heightOf(rows[row])) {
    rest -= heightOf(rows[row])
    row += 1
  }
  return { row, length, place: rest / heightOf(rows[row]) }
}

/** Where the bar ends: at its own end row, or at the event that cut it short; undefined when it runs on below the thread. */
function lastRow(rows: Row[], span: Span): number | undefined {
  const own = rows.findIndex((row) => row.kind === 'end' && row.span.id === span.id)
  if (own >= 0) return own
  const cut = span.to === null ? -1 : rows.findIndex((row) => row.kind === 'event' && row.inThread && row.at >= span.to!)
  return cut >= 0 ? cut : undefined
}
