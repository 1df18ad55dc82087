import type { InvoiceLine, Quote, QuoteMonth } from '../engine'
import { fromMicros, magnitude, toMicros } from '../money'

/** What the lines of one or several months come to. */
export interface BillRow extends Pick<InvoiceLine, 'kind' | 'item' | 'market' | 'sender' | 'per' | 'package' | 'currency' | 'card' | 'tier' | 'confidence' | 'unitPrice' | 'pricePerUnit' | 'minimum' | 'traffic' | 'destinations' | 'waived' | 'prorated'> {
  quantity: string
  /** Null where a rate is not known. */
  amount: string | null
  price: string | null
  profit: string | null
  /** How many of the engine's lines it adds up: the price of each is rounded. */
  lines: number
}

/** Not zero. */
export const isSome = (amount: string): boolean => /[1-9]/.test(amount)

export interface Sum {
  amount: string
  /** A rate is missing, and what it prices is not in the sum. */
  open: boolean
}

/** The choice of all months in place of one. */
export const ALL = 'all'

/** One row per line; those of several months that differ in nothing but their quantity are one row. What is due for the same stands together. */
export function billRows(months: readonly QuoteMonth[]): BillRow[] {
  const rows = new Map<string, BillRow>()
  for (const line of months.flatMap(({ lines }) => lines)) {
    const key = [line.currency, line.kind, line.item, line.market, line.sender, line.per, line.package, line.tier, line.unitPrice, line.pricePerUnit, line.card, line.waived].join('|')
    const own = rowOf(line)
    const known = rows.get(key)
    rows.set(key, known ? { ...known, quantity: addQuantity(known.quantity, own.quantity), amount: sum(known.amount, own.amount), price: sum(known.price, own.price), profit: sum(known.profit, own.profit), lines: known.lines + own.lines } : own)
  }
  return together([...rows.values()])
}

/** In the order in which kinds and things first appear: a tier reached later stands below the one before it, not at the end. */
function together(rows: readonly BillRow[]): BillRow[] {
  const thing = ({ item, market, sender, per, package: pack }: BillRow): string => [item, market, sender, per, pack].join('|')
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const things = [...new Set(rows.map(thing))]
  return [...rows].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || things.indexOf(thing(a)) - things.indexOf(thing(b)) || (a.tier ?? 0) - (b.tier ?? 0))
}

const rowOf = (line: InvoiceLine): BillRow => ({ ...line, price: line.price ?? (line.profit === undefined ? line.amount : null), profit: line.profit ?? null, lines: 1 })

export const addText = (a: string, b: string): string => plain(toMicros(a) + toMicros(b))

const sum = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : addText(a, b))

/** With the minus of ASCII, as the engine writes amounts. */
const plain = (micros: bigint): string => fromMicros(micros).replace('\u2212', '-')

/** Quantities are whole but for minutes of calls. */
export const addQuantity = (a: string, b: string): string =>
  a.includes('.') || b.includes('.') ? plain(toMicros(a) + toMicros(b)).replace(/\.?0+$/, '') : (BigInt(a) + BigInt(b)).toString()

export const currenciesOf = (rows: readonly { currency: string }[]): string[] => [...new Set(rows.map(({ currency }) => currency))]

/** What the customer pays: the price, or the cost where nothing is added to it. */
export const paid = ({ prices, totals }: Pick<Quote, 'prices' | 'totals'>): Record<string, string> => prices ?? totals

/** Currencies in which a rate is missing: their sums leave out what it prices. */
export const openCurrencies = (months: readonly QuoteMonth[]): ReadonlySet<string> =>
  new Set(months.flatMap(({ lines }) => lines).filter(({ amount }) => amount === null).map(({ currency }) => currency))

/** Micro-units of a price of four decimals, and of six. */
const UNIT_STEPS = [100n, 1n]
/** The engine rounds the price of a line to four decimals. */
const ROUNDED_BY = 50n

/** What a unit is sold for: as the tariff says it, or the shortest price that gives the line's when that is rounded; else about that. */
export function unitPaid({ pricePerUnit, unitPrice, price, profit, quantity, lines }: BillRow): { text: string; exact: boolean } | null {
  if (pricePerUnit !== undefined) return { text: pricePerUnit, exact: true }
  if (profit === null) return unitPrice === null ? null : { text: unitPrice, exact: true }
  const count = quantity.includes('.') || quantity === '0' ? 0n : BigInt(quantity)
  if (price === null || count === 0n) return null
  const micros = toMicros(price)
  const candidates = UNIT_STEPS.map((step) => ((2n * micros + step * count) / (2n * step * count)) * step)
  const exact = candidates.find((unit) => magnitude(unit * count - micros) <= ROUNDED_BY * BigInt(lines))
  return { text: fromMicros(exact ?? candidates[candidates.length - 1]), exact: exact !== undefined }
}

/** Two decimals, or four or six where an amount needs them: a column is aligned on its point. */
export const decimalsOf = (amounts: readonly (string | null)[]): number => Math.max(2, ...amounts.map((amount) => needed(amount ?? '')))

const needed = (amount: string): number => {
  const digits = (amount.split('.')[1] ?? '').replace(/0+$/, '').length
  return digits + (digits % 2)
}

/** With so many decimals; never fewer than the amount needs. */
export function withDecimals(amount: string, decimals: number): string {
  const [whole, fraction = ''] = amount.split('.')
  return `${whole}.${fraction.slice(0, Math.max(decimals, needed(amount))).padEnd(Math.max(decimals, needed(amount)), '0')}`
}
