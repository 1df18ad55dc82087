import type { Account, Evaluation, Subscription, TimeWindow, WindowKind } from './engine'
import { threadOf } from './document'

/** A stretch of time as the page draws it: a window of the engine, or a subscription. */
export interface Span {
  id: string
  kind: WindowKind | 'subscription'
  lane: Lane
  category?: string
  sender: string
  contact: string
  from: number
  /** null: open until something ends it. */
  to: number | null
  openedBy: string
  extendedBy: readonly string[]
}

export type Lane = 'permission' | 'price'
export const lanes: readonly Lane[] = ['permission', 'price']

const laneOf = (kind: WindowKind): Lane => (kind === 'customer-service' ? 'permission' : 'price')

const fromWindow = (window: TimeWindow): Span => ({
  id: window.id, kind: window.kind, lane: laneOf(window.kind), category: window.category,
  sender: window.sender, contact: window.contact,
  from: Date.parse(window.opensAt), to: Date.parse(window.closesAt),
  openedBy: window.openedBy, extendedBy: window.extendedBy,
})

const fromSubscription = (subscription: Subscription, index: number): Span => ({
  id: `subscription ${index}`, kind: 'subscription', lane: 'permission',
  sender: subscription.sender, contact: subscription.contact,
  from: Date.parse(subscription.from), to: subscription.to === null ? null : Date.parse(subscription.to),
  openedBy: subscription.startedBy, extendedBy: [],
})

type Senders = NonNullable<Account['senders']>

/** The sender that a number was before all its moves to other accounts. */
function originOf(sender: string, senders: Senders): string {
  const before = senders[sender]?.movedFrom
  return before === undefined ? sender : originOf(before, senders)
}

/** All senders that the number of one is or was. */
function sendersOfNumber(sender: string, senders: Senders): string[] {
  const origin = originOf(sender, senders)
  return [sender, ...Object.keys(senders).filter((other) => other !== sender && originOf(other, senders) === origin)]
}

/** All windows and subscriptions, by thread and in time order: those of a number that moved in the threads of each of its senders. */
export function spansByThread(evaluation: Evaluation, senders: Senders = {}): Map<string, Span[]> {
  const threads = new Map<string, Span[]>()
  for (const span of [...evaluation.windows.map(fromWindow), ...(evaluation.subscriptions ?? []).map(fromSubscription)]) {
    for (const sender of sendersOfNumber(span.sender, senders)) {
      const thread = threadOf({ sender, contact: span.contact })
      const spans = threads.get(thread)
      if (spans) spans.push(span)
      else threads.set(thread, [span])
    }
  }
  for (const spans of threads.values()) spans.sort((a, b) => a.from - b.from)
  return threads
}

/** Parallel spans of one lane side by side, given in time order: for each its column, and how many columns there are. */
export function columnsOf(spans: readonly Span[]): { columns: Map<string, number>; count: number } {
  const columns = new Map<string, number>()
  const ends: number[] = []
  for (const span of spans) {
    let column = ends.findIndex((end) => end <= span.from)
    if (column < 0) column = ends.length
    ends[column] = span.to ?? Infinity
    columns.set(span.id, column)
  }
  return { columns, count: Math.max(1, ends.length) }
}
