import { difference, isZero } from '../decimal.js'
import { ChatfareError } from '../error.js'
import { foreignText } from './head.js'
import { isBlank, isTooLong, Rows, tooLong, wrongQuotes } from './rows.js'
import { chunksOf, joined, unpacked } from './sources.js'

const FIELDS = ['month', 'market', 'category', 'quantity', 'amount', 'currency']
const REQUIRED = ['month', 'market', 'category']

const invalid = (path, message) => new ChatfareError('invalid-bill', path, message)

/** Nothing is left out without a word. */
function refuse({ code, field, line, message }) {
  if (code !== 'unknown-column') throw invalid([`line ${line}`, field].filter(Boolean).join(': '), message)
}

export async function readBillFile(source, options) {
  let bytes = new Uint8Array()
  const onBroken = () => {
    throw invalid('', 'Expected gzip data to its end; the file is cut off or damaged.')
  }
  for await (const chunk of await unpacked(chunksOf(source), onBroken)) bytes = joined(bytes, chunk)
  const foreign = foreignText(bytes)
  if (foreign !== null) throw invalid('', foreign)
  return readBill(new TextDecoder().decode(bytes), options)
}

export function readBill(text, { columns = {}, onProblem = refuse } = {}) {
  const reader = new Rows()
  let headings = null
  let line = 1
  const billed = (row) => {
    const problem = (code, message, field = null) => void onProblem({ code, field, line, message })
    if (typeof row === 'string') return problem('invalid-csv', wrongQuotes(row))
    if (isBlank(row)) return undefined
    if (headings !== null) return lineOf(row, headings, problem)
    headings = headingsOf(row, columns, problem)
    return undefined
  }
  const bill = []
  for (const row of reader.take(text.replace(/^\uFEFF/, ''), true)) {
    bill.push(billed(row))
    line += reader.linesOf(row)
  }
  if (headings === null) headingsOf([], columns)
  return bill.filter((one) => one !== undefined)
}

/** The field of each column, null of one that is none. */
function headingsOf(cells, columns, problem) {
  const fields = []
  for (const heading of cells.map((cell) => cell.trim())) {
    const field = Object.hasOwn(columns, heading) ? columns[heading] : heading.toLowerCase()
    const isField = FIELDS.includes(field)
    const before = fields.indexOf(field)
    if (isField && before !== -1) throw invalid('', `Expected one column for ${field}; ${cells[before].trim()} and ${heading} are two.`)
    if (!isField && field !== null && field !== '') problem('unknown-column', `Expected ${FIELDS.join(', ')}; the column ${heading} is left out. Map it to one of them, or to null.`, heading)
    fields.push(isField ? field : null)
  }
  const missing = [...REQUIRED.filter((field) => !fields.includes(field)), ...(fields.includes('quantity') || fields.includes('amount') ? [] : ['quantity or amount'])]
  if (missing.length > 0) throw invalid('', `Expected the columns ${REQUIRED.join(', ')}, and quantity or amount; missing: ${missing.join(', ')}.`)
  return fields
}

/** A line of the bill; undefined, once it has been told, where it cannot be read. */
function lineOf(cells, headings, problem) {
  if (isTooLong(cells, headings.length)) return problem('invalid-row', tooLong(headings.length))
  const cell = (field) => cells[headings.indexOf(field)]?.trim() || null
  const line = { month: cell('month'), market: cell('market') ?? '', category: cell('category') ?? '', quantity: cell('quantity'), amount: cell('amount'), currency: cell('currency') }
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(line.month ?? '')) return problem('invalid-row', `Expected a month such as 2026-11, got "${line.month ?? ''}".`, 'month')
  // A comma may separate thousands or decimals: nothing tells which.
  const wrong = ['quantity', 'amount'].find((field) => line[field] !== null && !/^-?\d+(\.\d+)?$/.test(line[field]))
  if (wrong) return problem('invalid-row', `Expected a number such as 1234.56, got "${line[wrong]}".`, wrong)
  if (line.quantity === null && line.amount === null) return problem('invalid-row', 'Expected a quantity or an amount; the row has neither.')
  return line
}

/** Categories of bills under which the rules count free messages, as kinds of them are called. */
const FREE = ['marketing', 'marketing-lite', 'utility', 'authentication', 'service', 'group-marketing', 'group-utility', 'group-service']

export function compareBill(bill, invoice, free) {
  const ours = new Map()
  const currencies = new Set(invoice.months.flatMap(({ lines }) => lines.map(({ currency }) => currency)))
  for (const { month, lines } of invoice.months) {
    for (const line of lines) addTo(ours, { ...line, month, category: categoryOf(line.item), market: line.market ?? '' })
  }
  const theirs = new Map()
  // A bill in one currency need not name it.
  const [only] = currencies.size === 1 ? currencies : []
  for (const line of bill) addTo(theirs, { ...line, category: categoryOf(line.category), currency: line.currency ?? only ?? '' })
  const withFree = free && freeCounter(free)
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().map((key) => {
    const [provider, rules] = [theirs.get(key), ours.get(key)]
    // A bill that has a line of free messages counts them; any other has only those that are charged.
    return compare(provider, provider?.hasFree && withFree ? withFree(provider, rules) : rules)
  })
}

/** Adds what is free to what the rules charge of a kind. */
function freeCounter(free) {
  const nameOf = ({ month, market, category }) => JSON.stringify([month, (market ?? '').trim().toLowerCase(), category])
  const counts = new Map(free.map(({ kind, messages, ...of }) => [nameOf({ ...of, category: categoryOf(kind) }), String(messages)]))
  return (provider, rules) => {
    const count = counts.get(nameOf(provider)) ?? (FREE.includes(provider.category) ? '0' : undefined)
    const isCharged = provider.amount !== null && !isZero(provider.amount)
    if (count === undefined || (!rules && isCharged)) return rules
    const charged = rules ?? { ...provider, quantity: '0', amount: '0.0000' }
    return { ...charged, quantity: sum(charged.quantity, count) }
  }
}

/** Null where one of the two is not known. */
const sum = (before, more) => (before === null || more === null ? null : difference(`-${before}`.replace(/^--/, ''), more))

/** "conversation:marketing" and "authentication_international" are a bill's Marketing and authentication-international. */
const categoryOf = (item) => item.trim().toLowerCase().replace(/^conversation:/, '').replace(/[_ ]/g, '-')

function addTo(lines, { month, market, category, currency, quantity, amount }) {
  const key = JSON.stringify([month, market.trim().toLowerCase(), category, currency])
  const known = lines.get(key)
  const differsIn = (before, more) => (before === null) !== (more === null)
  lines.set(key, {
    ...(known ?? { month, market, category, currency }),
    quantity: known ? sum(known.quantity, quantity) : quantity,
    amount: known ? sum(known.amount, amount) : amount,
    hasFree: known?.hasFree || (quantity !== null && amount !== null && isZero(amount) && !isZero(quantity)),
    // Some rows have a figure that others have not: there is no sum of it.
    uneven: known !== undefined && (known.uneven || differsIn(known.quantity, quantity) || differsIn(known.amount, amount)),
  })
}

const same = (a, b) => isZero(difference(a, b))

/** What a bill does not say is not compared. */
function compare(provider, rules) {
  const { month, market, category, currency } = rules ?? provider
  const more = provider?.amount && rules?.amount ? difference(rules.amount, provider.amount) : null
  return { month, market, category, currency, agreement: agreementOf(provider, rules), provider: shown(provider), rules: shown(rules), difference: more }
}

const shown = (line) => (line ? { quantity: line.quantity, amount: line.amount } : null)

function agreementOf(provider, rules) {
  // What costs nothing is on no invoice.
  if (!provider || !rules) return isFree(provider ?? rules) ? 'agree' : provider ? 'not charged' : 'not billed'
  const told = ['quantity', 'amount'].filter((name) => provider[name] !== null)
  const different = told.find((name) => rules[name] !== null && !same(provider[name], rules[name]))
  if (different) return different
  return told.length > 0 && told.every((name) => rules[name] !== null) && !provider.uneven ? 'agree' : 'unknown'
}

const isFree = ({ quantity, amount, uneven }) => !uneven && (amount ?? quantity) !== null && same(amount ?? quantity, '0')
