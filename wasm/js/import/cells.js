import { itemOf } from './columns.js'
import { bandOf, countOf, endOf, figureOf, isAmbiguous, notationOf, spellingsOf, withoutCurrency } from './numbers.js'

const NONE = /^n\/a$/i
const UNKNOWN = /^unknown$/i

/** What an amount of the tariff schema looks like. */
const AMOUNT = /^(0|[1-9]\d{0,11})(\.\d{1,6})?$/

/**
 * The prices of a table, one by one, with the line and column they stand in. `rate` is null where the figure is not known;
 * a cell that says there is no rate is left out. `band` is null for a list rate.
 * @returns {{ cells: { market: string, item: string, band: object|null, rate: string|null, line: number, column: number }[], problems: object[] }}
 */
export function readCells(table, options) {
  const reader = new CellReader(table, options)
  const cells = table.rows.flatMap((row) => reader.readRow(row))
  return { cells, problems: reader.problems }
}

/** Reads row by row, because a merged cell of a tier table holds for the rows below it. */
class CellReader {
  problems = []
  #above = {}

  constructor({ columns, rows }, { currency, effectiveFrom }) {
    this.columns = columns
    this.currency = currency
    this.effectiveFrom = effectiveFrom
    this.spellings = spellingsOf(currency)
    this.notation = notationOf(pricesIn(columns, rows).map((text) => withoutCurrency(text, this.spellings)))
    this.hasBands = columns.some(({ role, band }) => band || ['band', 'from', 'to'].includes(role))
  }

  /** Notes what is wrong with a cell and gives the `instead` to go on with. */
  #problem(row, index, message, instead) {
    this.problems.push({ line: row.line, column: index + 1, message: `${this.columns[index]?.heading || 'This column'}: ${message}` })
    return instead
  }

  #placeOf(role) {
    return this.columns.findIndex((column) => column.role === role)
  }

  #merged(row, role) {
    const text = row.cells[this.#placeOf(role)] || (this.hasBands && this.#above[role]) || ''
    this.#above[role] = text
    return text
  }

  readRow(row) {
    const market = this.#merged(row, 'market')
    const category = this.#merged(row, 'item')
    const marketAt = this.#placeOf('market')
    if (market === '') return this.#problem(row, marketAt, 'Expected a market.', [])
    if (row.cells.every((text, index) => text === '' || index === marketAt)) {
      return this.#problem(row, marketAt, `Expected prices for "${market}".`, [])
    }
    this.#checkRow(row)
    return this.columns.flatMap((column, index) => {
      if (column.role !== 'rate' || NONE.test(row.cells[index])) return []
      const item = column.item ?? itemOf(category)
      if (!item) return this.#problem(row, Math.max(this.#placeOf('item'), 0), `Expected an item such as utility, got "${category}".`, [])
      const rate = this.#rateOf(row, index)
      const band = this.hasBands ? this.#bandOf(row, index) : null
      return rate === undefined || band === undefined ? [] : [{ market, item, band, rate, line: row.line, column: index + 1 }]
    })
  }

  #checkRow(row) {
    row.cells.forEach((text, index) => {
      if (text === '') return
      const { role, heading } = this.columns[index] ?? {}
      if (!heading) this.#problem(row, index, `Expected no cell outside the table, got "${text}".`)
      if (role === 'currency' && withoutCurrency(text, this.spellings) !== '') this.#problem(row, index, `Expected ${this.currency}, got "${text}".`)
      if (role === 'effectiveFrom' && text !== this.effectiveFrom) this.#problem(row, index, `Expected ${this.effectiveFrom}, got "${text}".`)
    })
  }

  /** Undefined where the cell cannot be read. */
  #rateOf(row, index) {
    const text = row.cells[index] ?? ''
    if (UNKNOWN.test(text)) return null
    if (text === '') return this.#problem(row, index, 'Expected a price, n/a where there is none, or UNKNOWN where its figure is not known.')
    if (!this.notation) return this.#problem(row, index, `Expected one decimal mark in the whole table, got "${text}" beside others.`)
    const bare = withoutCurrency(text, this.spellings)
    const figure = figureOf(bare, this.notation)
    if (figure !== null && AMOUNT.test(figure)) return figure
    return isAmbiguous(bare)
      ? this.#problem(row, index, `Expected a price that can be read in one way only, got "${text}".`)
      : this.#problem(row, index, `Expected a price in ${this.currency} with at most 6 decimals, such as 0.0298, got "${text}".`)
  }

  /** The band of a price: of its column, or of the nearest cells to the left that say one; undefined where those cannot be read. */
  #bandOf(row, index) {
    if (this.columns[index].band) return this.columns[index].band
    const left = (role) => this.columns.findLastIndex((column, i) => i < index && column.role === role)
    const [band, from, to] = [left('band'), left('from'), left('to')]
    if (band > to) return this.#readAt(row, band, bandOf, 'units such as "0 - 250,000"')
    if (to === -1) return null
    const first = from === -1 ? null : this.#readAt(row, from, countOf, 'a number of units')
    const last = this.#readAt(row, to, endOf, 'the last unit of the band')
    return first === undefined || last === undefined ? undefined : { from: first, to: last }
  }

  #readAt(row, index, read, words) {
    const text = row.cells[index] ?? ''
    const value = read(text)
    return value === undefined ? this.#problem(row, index, `Expected ${words}, got "${text}".`) : value
  }
}

const pricesIn = (columns, rows) => rows.flatMap(({ cells }) => cells.filter((text, index) => text !== '' && columns[index]?.role === 'rate'))
