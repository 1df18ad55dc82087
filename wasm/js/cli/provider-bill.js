import Papa from 'papaparse'
import { CommandError, nameOf, readText } from './input.js'

const FIELDS = ['month', 'market', 'category', 'quantity', 'amount', 'currency']
const REQUIRED = ['month', 'market', 'category']

/**
 * A provider's bill as CSV: its lines, in which what is not said is null, and a problem for each column that is no field.
 * `columns` maps its headings to fields, null leaves one out.
 */
export async function readBill(file, columns) {
  const { data, meta, errors } = Papa.parse((await readText(file)).trimEnd(), { header: true, skipEmptyLines: true })
  const name = nameOf(file)
  const wrong = errors.find(({ code }) => code !== 'UndetectableDelimiter')
  if (wrong) throw new CommandError(`${name}: row ${wrong.row + 1}: Expected CSV: ${wrong.message}.`)
  const headings = new Map()
  const problems = []
  for (const heading of meta.fields) {
    const field = Object.hasOwn(columns, heading) ? columns[heading] : heading.trim().toLowerCase()
    if (headings.has(field)) throw new CommandError(`${name}: Expected one column for ${field}; ${headings.get(field)} and ${heading} are two.`)
    if (FIELDS.includes(field)) headings.set(field, heading)
    else if (field !== null && field !== '') problems.push(`${name}: Expected ${FIELDS.join(', ')}; the column ${heading} is left out. Map it to one of them, or to null, with --invoice-columns. (unknown-column)`)
  }
  const missing = [...REQUIRED.filter((field) => !headings.has(field)), ...(headings.has('quantity') || headings.has('amount') ? [] : ['quantity or amount'])]
  if (missing.length > 0) throw new CommandError(`${name}: Expected the columns ${REQUIRED.join(', ')}, and quantity or amount; missing: ${missing.join(', ')}.`)
  const lines = data.map((row, index) => lineOf((field) => row[headings.get(field)]?.trim() || null, `${name}: row ${index + 1}`))
  return { lines, problems }
}

function lineOf(cell, place) {
  const month = cell('month')
  if (!/^\d{4}-\d\d$/.test(month ?? '')) throw new CommandError(`${place}: Expected a month such as 2026-11, got "${month ?? ''}".`)
  return {
    month,
    market: cell('market') ?? '',
    category: cell('category') ?? '',
    quantity: decimal(cell('quantity'), place),
    amount: decimal(cell('amount'), place),
    currency: cell('currency'),
  }
}

/** A comma may separate thousands or decimals: nothing tells which. */
function decimal(cell, place) {
  if (cell === null || /^-?\d+(\.\d+)?$/.test(cell)) return cell
  throw new CommandError(`${place}: Expected a number such as 1234.56, got "${cell}".`)
}
