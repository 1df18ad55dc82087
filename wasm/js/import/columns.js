import { bandOf } from './numbers.js'

/** What a column of a rate card or tier table is called, and the item it is of. */
const ITEMS = [
  'marketing', 'marketing-lite', 'utility', 'authentication', 'authentication-international', 'service',
  'business-initiated', 'user-initiated', 'notification', 'ai-provider', 'agent-tokens', 'call-minutes',
  'chatbot-initiated', 'transactional', 'promotional', 'otp', 'business-session', 'international', 'sms',
]

/** The first name that fits decides, so `effective-from` stands before `from`. */
const ROLES = [
  [/^(market|country)$/, 'market'],
  [/^currency$/, 'currency'],
  [/^effective-(from|date)$/, 'effectiveFrom'],
  [/^(category|message-category|item)$/, 'item'],
  [/^(tier|tier-index|rate-type|discount|vs-list|vs-list-rate)$/, 'remark'],
  [/^(volume-tiers?|volume|messages)$/, 'band'],
  [/^(|volume-tier-|messages-|volume-)from$/, 'from'],
  [/^(|volume-tier-|messages-|volume-)(to|up-to)$/, 'to'],
  [/^(|tier-|list-|unit-)(rate|price)$/, 'rate'],
]

const nameOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')

/** The item that a text names ("Authentication-\nInternational"), or null. */
export const itemOf = (text) => ITEMS.find((item) => item === nameOf(text)) ?? null

/** What one header cell says of its column: an item, a role, a band of the month's count; null where it says nothing known. */
function partOf(text) {
  if (text === '') return {}
  const band = bandOf(text)
  if (band) return { band }
  const name = nameOf(text)
  const item = ITEMS.filter((item) => `${name}-`.startsWith(`${item}-`)).sort((a, b) => b.length - a.length)[0]
  if (item === name) return { item }
  const role = ROLES.find(([pattern]) => pattern.test(item ? name.slice(item.length + 1) : name))?.[1]
  return role ? { ...(item && { item }), role } : null
}

const known = (cells) => cells.filter((cell) => cell !== '' && partOf(cell)).length

/**
 * The header of a table: the first row with a Market column. A header of two rows has merged cells in the upper one, over
 * the row with Market or beginning in it.
 */
export function headerAt(rows) {
  const at = rows.findIndex(({ cells }) => cells.some((cell) => partOf(cell)?.role === 'market') && known(cells) > 1)
  if (at === -1) return null
  const isHeading = (row) => row && known(row.cells) > 0 && row.cells.every((cell) => cell === '' || partOf(cell))
  if (isHeading(rows[at - 1])) return { top: at - 1, bottom: at }
  const market = rows[at].cells.findIndex((cell) => partOf(cell)?.role === 'market')
  return isHeading(rows[at + 1]) && rows[at + 1].cells[market] === '' ? { top: at, bottom: at + 1 } : { top: at, bottom: at }
}

/** The columns of a table, each with `role`, and where the header says so `item` and `band`. */
export function columnsOf(rows, { top, bottom }) {
  const upper = top === bottom ? [] : rows[top].cells
  const lower = rows[bottom].cells
  const problems = []
  let merged = ''
  const columns = Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const below = lower[index] ?? ''
    merged = upper[index] || (below && merged)
    const parts = [partOf(merged), partOf(below)]
    const heading = [merged, below].filter(Boolean).join(' ').replace(/\s+/g, ' ')
    if (parts.includes(null)) {
      problems.push({ line: rows[bottom].line, column: index + 1, message: `Expected a column of a rate card or tier table, got "${heading}".` })
    }
    const column = { ...parts[0], ...parts[1], heading }
    if (column.band) return { ...column, role: 'rate' }
    return column.item ? { role: 'rate', ...column } : column
  })
  return { columns, problems }
}
