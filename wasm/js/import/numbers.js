// Figures as people and spreadsheets write them. What can be read in two ways is not read at all.

const COUNT = String.raw`\d+|\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+`
const WHOLE = new RegExp(`^(?:${COUNT})$`)
const count = (text) => Number(text.replace(/\D/g, ''))

const BETWEEN = new RegExp(`^(${COUNT})\\s*(?:-|\u2013|\u2014|\\.\\.|to)\\s*(${COUNT}|-{1,2}|\u221e)$`, 'i')
const MORE_THAN = new RegExp(`^(?:>|over|above|more than)\\s*(${COUNT})$`, 'i')
const AT_LEAST = new RegExp(`^(?:(${COUNT})\\s*(?:\\+|and above|or more)|(?:\u2265|>=)\\s*(${COUNT}))$`, 'i')

/** The units `from` to `to` of the month that "0 - 250,000", "> 250,000" or "250,001+" mean; `to` null is no end. Undefined for others. */
export function bandOf(text) {
  const between = BETWEEN.exec(text)
  if (between) return { from: count(between[1]), to: endOf(between[2]) }
  const above = MORE_THAN.exec(text)
  if (above) return { from: count(above[1]) + 1, to: null }
  const atLeast = AT_LEAST.exec(text)
  return atLeast ? { from: count(atLeast[1] ?? atLeast[2]), to: null } : undefined
}

/** A number of units; undefined where the text is none. */
export const countOf = (text) => (WHOLE.test(text) ? count(text) : undefined)

/** The last unit of a band: null for none, undefined where the text is neither. */
export const endOf = (text) => (/^(-{0,2}|\u2013|\u2014|\u221e|n\/a)$/i.test(text) ? null : countOf(text))

const POINT = { mark: '.', pattern: /^(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$/ }
const COMMA = { mark: ',', pattern: /^(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?$/ }

/** Which of the two decimal marks a table uses; one cell that fits only one of them is enough. Null where they are mixed. */
export function notationOf(figures) {
  const fits = ({ pattern }, other) => figures.some((figure) => pattern.test(figure) && !other.pattern.test(figure))
  const point = fits(POINT, COMMA)
  const comma = fits(COMMA, POINT)
  if (point && comma) return null
  if (point || comma) return point ? POINT : COMMA
  // Nothing tells: "0.500" is read as it is everywhere in this package, "1,234" is not read.
  return { mark: '.', pattern: /^\d+(\.\d+)?$/ }
}

/** "1,234": with either decimal mark a number, and another one each time. */
export const isAmbiguous = (text) => /[.,]/.test(text) && POINT.pattern.test(text) && COMMA.pattern.test(text)

/** The decimal string of a figure, or null where it is none in this notation. */
export function figureOf(text, { mark, pattern }) {
  if (!pattern.test(text)) return null
  const [whole, part] = text.split(mark)
  return whole.replace(/\D/g, '') + (part === undefined ? '' : `.${part}`)
}

/** The ways in which an amount of a currency names it, longest first: USD, US$, $US, $. */
export function spellingsOf(currency) {
  const shown = (currencyDisplay) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay }).formatToParts(0).find(({ type }) => type === 'currency').value
  const narrow = shown('narrowSymbol')
  const country = currency.slice(0, 2)
  const spellings = [currency, shown('symbol'), `${country}${narrow}`, `${narrow}${country}`, narrow]
  return spellings.sort((a, b) => b.length - a.length)
}

/** A figure without the currency before or behind it. */
export function withoutCurrency(text, spellings) {
  const upper = text.toUpperCase()
  const before = spellings.find((spelling) => upper.startsWith(spelling.toUpperCase()))
  if (before) return text.slice(before.length).trim()
  const behind = spellings.find((spelling) => upper.endsWith(spelling.toUpperCase()))
  return behind ? text.slice(0, -behind.length).trim() : text
}
