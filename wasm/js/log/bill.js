import Papa from 'papaparse'
import { difference } from '../decimal.js'
import { ChatfareError } from '../error.js'

const FIELDS = ['month', 'market', 'category', 'quantity', 'amount', 'currency']
const REQUIRED = ['month', 'market', 'category']

const invalid = (path, message) => new ChatfareError('invalid-bill', path, message)

export function readBill(text, { columns = {}, onProblem } = {}) {
  const { data, meta, errors } = Papa.parse(text.replace(/^\uFEFF/, '').trimEnd(), { header: true, skipEmptyLines: true })
  const wrong = errors.find(({ code }) => code !== 'UndetectableDelimiter')
  if (wrong) throw invalid(`row ${wrong.row + 1}`, `Expected CSV: ${wrong.message}.`)
  const headings = new Map()
  for (const heading of meta.fields ?? []) {
    const field = Object.hasOwn(columns, heading) ? columns[heading] : heading.trim().toLowerCase()
    if (headings.has(field)) throw invalid('', `Expected one column for ${field}; ${headings.get(field)} and ${heading} are two.`)
    if (FIELDS.includes(field)) headings.set(field, heading)
    else if (field !== null && field !== '') onProblem?.({ code: 'unknown-column', field: heading, message: `Expected ${FIELDS.join(', ')}; the column ${heading} is left out. Map it to one of them, or to null.` })
  }
  const missing = [...REQUIRED.filter((field) => !headings.has(field)), ...(headings.has('quantity') || headings.has('amount') ? [] : ['quantity or amount'])]
  if (missing.length > 0) throw invalid('', `Expected the columns ${REQUIRED.join(', ')}, and quantity or amount; missing: ${missing.join(', ')}.`)
  return data.map((row, index) => lineOf((field) => row[headings.get(field)]?.trim() || null, `row ${index + 1}`))
}

function lineOf(cell, path) {
  const month = cell('month')
  if (!/^\d{4}-\d\d$/.test(month ?? '')) throw invalid(path, `Expected a month such as 2026-11, got "${month ?? ''}".`)
  return {
    month,
    market: cell('market') ?? '',
    category: cell('category') ?? '',
    quantity: decimal(cell('quantity'), path),
    amount: decimal(cell('amount'), path),
    currency: cell('currency'),
  }
}

/** A comma may separate thousands or decimals: nothing tells which. */
function decimal(cell, path) {
  if (cell === null || /^-?\d+(\.\d+)?$/.test(cell)) return cell
  throw invalid(path, `Expected a number such as 1234.56, got "${cell}".`)
}

export function compareBill(bill, invoice) {
  const ours = new Map()
  const currencies = new Set(invoice.months.flatMap(({ lines }) => lines.map(({ currency }) => currency)))
  for (const { month, lines } of invoice.months) {
    for (const line of lines) addTo(ours, { ...line, month, category: categoryOf(line.item), market: line.market ?? '' })
  }
  const theirs = new Map()
  // A bill in one currency need not name it.
  const [only] = currencies.size === 1 ? currencies : []
  for (const line of bill) addTo(theirs, { ...line, category: categoryOf(line.category), currency: line.currency ?? only ?? '' })
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().map((key) => compare(theirs.get(key), ours.get(key)))
}

/** "conversation:marketing" and "authentication_international" are a bill's Marketing and authentication-international. */
const categoryOf = (item) => item.trim().toLowerCase().replace(/^conversation:/, '').replace(/[_ ]/g, '-')

function addTo(lines, { month, market, category, currency, quantity, amount }) {
  const key = JSON.stringify([month, market.trim().toLowerCase(), category, currency])
  const known = lines.get(key)
  const sum = (before, more) => (before === null || more === null ? null : difference(`-${before}`.replace(/^--/, ''), more))
  lines.set(key, known ? { ...known, quantity: sum(known.quantity, quantity), amount: sum(known.amount, amount) } : { month, market, category, currency, quantity, amount })
}

const same = (a, b) => /^-?0(\.0*)?$/.test(difference(a, b))

/** What a bill does not say is not compared. */
function compare(provider, rules) {
  const { month, market, category, currency } = rules ?? provider
  const more = provider?.amount && rules?.amount ? difference(rules.amount, provider.amount) : null
  return { month, market, category, currency, agreement: agreementOf(provider, rules), provider: shown(provider), rules: shown(rules), difference: more }
}

const shown = (line) => (line ? { quantity: line.quantity, amount: line.amount } : null)

function agreementOf(provider, rules) {
  if (!provider) return 'not billed'
  if (!rules) return 'not in the log'
  if (provider.quantity !== null && !same(provider.quantity, rules.quantity)) return 'quantity'
  if (provider.amount === null) return 'agree'
  if (rules.amount === null) return 'unknown'
  return same(provider.amount, rules.amount) ? 'agree' : 'amount'
}
