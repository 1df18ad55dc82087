import type { Evaluation, EventResult, Request, SequenceEvent } from './engine'
import { byTime } from './document'
import { add, Sum, toMicros, type Totals } from './money'

/** The amounts of the engine's totals, without the mark that one is partial. */
export function amounts(totals: Evaluation['invoice']['totals']): Totals {
  const { partial: _, ...rest } = totals
  return rest as Totals
}

/** What a message costs: its price, and what providers charge for it beside that. */
export function costOf({ price, fees = [] }: EventResult): Totals {
  const own = fees.filter(({ layer }) => layer === 'cost')
  const all = new Sum()
  for (const { currency, amount } of [...(price ? [price] : []), ...own]) all.add(currency, amount)
  return all.totals
}

/** Charged, and nobody knows how much. */
export const lacksRate = ({ verdict, price }: EventResult): boolean => verdict === 'charged' && !price

/** Totals together. */
export function sum(...parts: readonly Totals[]): Totals {
  const all = new Sum()
  for (const part of parts) all.addAll(part)
  return all.totals
}

const sums = new WeakMap<Evaluation, Totals>()

/** What the messages of a sequence cost, without what is due by the month: the engine's amounts per currency. */
export function sequenceTotals(evaluation: Evaluation): Totals {
  let found = sums.get(evaluation)
  if (!found) {
    const all = new Sum()
    for (const event of evaluation.events) all.addAll(costOf(event))
    sums.set(evaluation, found = all.totals)
  }
  return found
}

/** What is due beside the messages, by item: fees and minimums of a month, packages. */
export function feesByItem({ invoice, events }: Evaluation): Record<string, Totals> {
  const fees: Record<string, Totals> = {}
  for (const line of invoice.months.flatMap((month) => month.lines)) {
    if (line.kind !== 'usage' && line.amount !== null) fees[line.item] = add(fees[line.item] ?? {}, line.currency, line.amount)
  }
  for (const { item, currency, amount, layer } of events.flatMap(({ fees: own = [] }) => own)) {
    if (layer === 'cost' && fees[item]) fees[item] = add(fees[item], currency, `-${amount}`)
  }
  return Object.fromEntries(Object.entries(fees).map(([item, totals]) => [item, withoutZeros(totals)]).filter(([, totals]) => Object.keys(totals).length))
}

const withoutZeros = (totals: Totals): Totals => Object.fromEntries(Object.entries(totals).filter(([, amount]) => toMicros(amount) !== 0n))

export interface Running {
  totals: Totals
  partial: boolean
}

/** What had been spent after each event, in time order; partial after a charge without a rate. */
export function runningTotals(results: ReadonlyMap<string, EventResult>, events: readonly SequenceEvent[]): Map<string, Running> {
  const running = new Map<string, Running>()
  const spent = new Sum()
  let partial = false
  for (const { id, from } of byTime(events)) {
    const result = results.get(id)
    if (result) spent.addAll(costOf(result))
    if (!result?.price && (result?.verdict === 'charged' || (result?.verdict === null && from === 'business'))) partial = true
    running.set(id, { totals: spent.totals, partial })
  }
  return running
}

/** The currency of the amount column: the one most amounts have, else the account's; bots are billed in euros. */
export function mainCurrency(evaluation: Evaluation, { channel, account }: Request): string {
  const counts = new Map<string, number>()
  for (const { price } of evaluation.events) if (price) counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1)
  for (const currency of Object.keys(amounts(evaluation.invoice.totals))) if (!counts.has(currency)) counts.set(currency, 0)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? (channel === 'viber-bot' ? 'EUR' : account?.currency ?? 'USD')
}
