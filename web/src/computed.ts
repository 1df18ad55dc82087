import type { Evaluation, EventResult, Notice, Problem, Request, TimeWindow } from './engine'
import { spansByThread, type Span } from './threads'
import { lacksRate } from './totals'

/** The engine's answer and look-ups into it. */
export interface Computed {
  evaluation: Evaluation
  results: ReadonlyMap<string, EventResult>
  /** The results of the business's own events. */
  own: readonly EventResult[]
  /** An amount is missing: of a charge without a rate, or of a message from a time without known rules. */
  partial: boolean
  windows: ReadonlyMap<string, TimeWindow>
  /** Windows and subscriptions by thread, in time order. */
  spans: ReadonlyMap<string, readonly Span[]>
  /** Problems by the event they concern. */
  problems: ReadonlyMap<string, readonly Problem[]>
  /** Notices by event: what puts the sender at risk. */
  notices: ReadonlyMap<string, readonly Notice[]>
}

/** What reasons are read from: the page's own evaluation, or that of one column of a comparison. */
export interface Reading {
  readonly computed: Computed
  readonly zone: string
}

export function computedOf(evaluation: Evaluation, { account, events }: Request): Computed {
  const own = evaluation.events.filter((_, index) => events[index].from === 'business')
  return {
    evaluation,
    own,
    partial: own.some((result) => result.verdict === null || lacksRate(result)),
    problems: byEvent(evaluation.problems),
    notices: byEvent(evaluation.notices),
    results: new Map(evaluation.events.map((event) => [event.id, event])),
    windows: new Map(evaluation.windows.map((window) => [window.id, window])),
    spans: spansByThread(evaluation, account?.senders),
  }
}

function byEvent<T extends { event: string | null }>(items: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    if (item.event !== null) found.set(item.event, [...(found.get(item.event) ?? []), item])
  }
  return found
}
