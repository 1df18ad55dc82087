import Papa from 'papaparse'
import { CommandError, nameOf, readText } from './input.js'

const FIELDS = ['month', 'market', 'category', 'quantity', 'amount', 'currency']
const REQUIRED = ['month', 'market', 'category']

/** The lines of a provider's bill as CSV; `columns` maps its headings to fields, null leaves one out. What is not said is null. */
export async function readBill(file, columns) {
  const { data, meta, errors } = Papa.parse((await readText(file)).trimEnd(), { header: true, skipEmptyLines: true })
  const name = nameOf(file)
  const wrong = errors.find(({ code }) => code !== 'UndetectableDelimiter')
  if (wrong) throw new CommandError(`${name}: row ${wrong.row + 1}: Expected CSV: ${wrong.message}.`)
  const headings = new Map()
  for (const heading of meta.fields) {
    const field = Object.hasOwn(columns, heading) ? columns[heading] : heading.trim().toLowerCase()
    if (FIELDS.includes(field) && !headings.has(field)) headings.set(field, heading)
  }
  const missing = [...REQUIRED.filter((field) => !headings.has(field)), ...(headings.has('quantity') || headings.has('amount') ? [] : ['quantity or amount'])]
  if (missing.length > 0) throw new CommandError(`${name}: Expected the columns ${REQUIRED.join(', ')}, and quantity or amount; missing: ${missing.join(', ')}.`)
  return data.map((row, index) => lineOf((field) => row[headings.get(field)]?.trim() || null, `${name}: row ${index + 1}`))
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
