import type { Evaluation, EventResult, SequenceEvent } from './engine'
import { byTime } from './document'
import { Sum, type Totals } from './money'

/** The amounts of the engine's totals, without the mark that one is partial. */
export function amounts(totals: Evaluation['invoice']['totals']): Totals {
  const { partial: _, ...rest } = totals
  return rest as Totals
}

const sums = new WeakMap<Evaluation, Totals>()

/** What the messages of a sequence cost, without monthly fees: the sum of the engine's amounts per currency. */
export function sequenceTotals(evaluation: Evaluation): Totals {
  let found = sums.get(evaluation)
  if (!found) {
    const sum = new Sum()
    for (const { price } of evaluation.events) if (price) sum.add(price.currency, price.amount)
    sums.set(evaluation, found = sum.totals)
  }
  return found
}

/** Monthly fees and commitments per currency. */
export function feeTotals({ invoice }: Evaluation): Totals {
  const sum = new Sum()
  for (const line of invoice.months.flatMap((month) => month.lines)) {
    if (line.kind === 'fee' || line.kind === 'commitment') sum.add(line.currency, line.amount ?? '0')
  }
  return sum.totals
}

export interface Running {
  totals: Totals
  partial: boolean
}

/** What had been spent after each event, in time order; partial after a charge without a rate. */
export function runningTotals(results: ReadonlyMap<string, EventResult>, events: readonly SequenceEvent[]): Map<string, Running> {
  const running = new Map<string, Running>()
  const sum = new Sum()
  let partial = false
  for (const { id, from } of byTime(events)) {
    const result = results.get(id)
    if (result?.price) sum.add(result.price.currency, result.price.amount)
    else if (result?.verdict === 'charged' || (result?.verdict === null && from === 'business')) partial = true
    running.set(id, { totals: sum.totals, partial })
  }
  return running
}

/** The currency of the amount column: the one most amounts have, else the account's. */
export function mainCurrency(evaluation: Evaluation, fallback: string): string {
  const counts = new Map<string, number>()
  for (const { price } of evaluation.events) if (price) counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1)
  for (const currency of Object.keys(amounts(evaluation.invoice.totals))) if (!counts.has(currency)) counts.set(currency, 0)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? fallback
}
