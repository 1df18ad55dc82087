// Exact arithmetic on decimal strings, as integers of a power of ten.

const decimalsOf = (text) => text.split('.')[1]?.length ?? 0

const scaled = (text, decimals) => {
  const [whole, part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(decimals, '0'))
}

/** `units` of 10^-decimals as a decimal string. */
function fixed(units, decimals) {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const part = digits.slice(digits.length - decimals)
  return `${units < 0n ? '-' : ''}${whole}${part && `.${part}`}`
}

/** An amount in micro-units as results write it: with 4 decimals, or 5 or 6 where they are needed. */
export function amountOf(micros) {
  const text = fixed(micros, 6)
  return text.replace(/0{1,2}$/, '')
}

export const isZero = (amount) => /^-?0(\.0*)?$/.test(amount)

/** `after` less `before`, with as many decimals as the longer of the two. */
export function difference(before, after) {
  const decimals = Math.max(decimalsOf(before), decimalsOf(after))
  return fixed(scaled(after, decimals) - scaled(before, decimals), decimals)
}

/** What `after` is more than `before` in percent of `before`, 2 decimals, halves away from zero; null where `before` is zero. */
export function changeInPercent(before, after) {
  const decimals = Math.max(decimalsOf(before), decimalsOf(after))
  const whole = scaled(before, decimals)
  if (whole === 0n) return null
  const part = scaled(after, decimals) - whole
  const rounded = ((part < 0n ? -part : part) * 20_000n + whole) / (2n * whole)
  return fixed(part < 0n ? -rounded : rounded, 2)
}
