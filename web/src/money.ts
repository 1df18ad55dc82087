/** Exact sums of the engine's decimal strings, in micro-units; the page never rounds and never uses floats. */

const SCALE = 6

export function toMicros(amount: string): bigint {
  const [, sign, whole, fraction = ''] = /^([-+\u2212]?)(\d+)(?:\.(\d{0,6}))?$/.exec(amount) ?? []
  if (whole === undefined) throw new RangeError(`not an amount: ${amount}`)
  const micros = BigInt(whole + fraction.padEnd(SCALE, '0'))
  return sign && sign !== '+' ? -micros : micros
}

/** At least four decimals, more only where they are not zero; the minus is U+2212. */
export function fromMicros(micros: bigint): string {
  const digits = magnitude(micros).toString().padStart(SCALE + 1, '0')
  const fraction = digits.slice(-SCALE).replace(/0{1,2}$/, '')
  return `${micros < 0n ? '\u2212' : ''}${digits.slice(0, -SCALE)}.${fraction}`
}

export const magnitude = (micros: bigint): bigint => (micros < 0n ? -micros : micros)

export const ZERO = fromMicros(0n)

/** Totals per currency: different currencies are never added. */
export type Totals = Record<string, string>

export function add(totals: Totals, currency: string, amount: string): Totals {
  return { ...totals, [currency]: fromMicros(toMicros(totals[currency] ?? '0') + toMicros(amount)) }
}

/** Adds up many amounts of any currencies. */
export class Sum {
  private readonly micros = new Map<string, bigint>()
  totals: Totals = {}

  add(currency: string, amount: string): void {
    const micros = (this.micros.get(currency) ?? 0n) + toMicros(amount)
    this.micros.set(currency, micros)
    this.totals = { ...this.totals, [currency]: fromMicros(micros) }
  }

  addAll(totals: Totals): void {
    for (const [currency, amount] of Object.entries(totals)) this.add(currency, amount)
  }
}

/** What changed, currency by currency, without the zeros. */
export function difference(after: Totals, before: Totals): Totals {
  const result: Totals = {}
  for (const currency of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const micros = toMicros(after[currency] ?? '0') - toMicros(before[currency] ?? '0')
    if (micros !== 0n) result[currency] = `${micros > 0n ? '+' : ''}${fromMicros(micros)}`
  }
  return result
}

/** 0.914 where the amount rose by 91.4 percent, rounded half up to a thousandth; undefined where it was zero before. */
export function percentOf(after: string, before: string): number | undefined {
  const [to, from] = [toMicros(after), toMicros(before)]
  if (from === 0n) return undefined
  const tenths = ((to - from) * 2000n + (to >= from ? from : -from)) / (from * 2n)
  return Number(tenths) / 1000
}
