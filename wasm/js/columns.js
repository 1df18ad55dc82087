import { ChatfareError } from './error.js'

/** The columns in the order of their numbers in the engine. */
const OF_LOG = {
  time: Float64Array,
  thread: Uint32Array,
  kind: Uint8Array,
  sender: Uint16Array,
  status: Uint8Array,
  deliveredAt: Float64Array,
  entryPoint: Uint8Array,
  country: Uint16Array,
  flags: Uint8Array,
  quantity: Float64Array,
  maxPrice: BigInt64Array,
  cost: BigInt64Array,
}
const OF_RESULT = {
  verdict: Uint8Array,
  rule: Uint16Array,
  item: Uint8Array,
  tier: Int8Array,
  currency: Uint8Array,
  amount: BigInt64Array,
}
const NAMES = [...Object.keys(OF_LOG), ...Object.keys(OF_RESULT)]
const REQUIRED = ['time', 'thread', 'kind']
const MOST_ROWS = 2 ** 32 - 2

const invalid = (path, message) => new ChatfareError('invalid-request', path, message)

/** The columns of one engine: those in its memory hold until the next ones are made. */
export class ColumnMemory {
  #module
  #made = null
  #result = null

  constructor(module) {
    this.#module = module
  }

  /** Room for a log: an object with a typed array for each of `names`, in the engine's memory. */
  make(rows, names) {
    if (!Number.isInteger(rows) || rows < 0 || rows > MOST_ROWS) throw invalid('rows', 'Expected a number of rows, at most 2^32 - 2.')
    const unknown = names.findIndex((name) => !Object.hasOwn(OF_LOG, name))
    if (unknown >= 0) throw invalid(`names[${unknown}]`, `Expected one of ${Object.keys(OF_LOG).join(', ')}.`)
    const all = [...new Set([...REQUIRED, ...names])]
    this.#made = this.#result = null
    const given = all.reduce((bits, name) => bits | (1 << NAMES.indexOf(name)), 0)
    if (!this.#module.makeColumns(rows, given)) {
      throw new ChatfareError('out-of-memory', 'rows', 'The engine has not enough memory for so many rows; split the log.')
    }
    const made = this.#views(all, OF_LOG, rows, () => this.#made === made)
    this.#made = made
    return made
  }

  /** Sees to it that a log is in the engine's memory, where `make` may have put it. */
  take(columns) {
    this.#result = null
    if (columns !== null && columns === this.#made) return
    const rows = checkedRows(columns)
    // Columns in the engine's memory are copied out of it first: making room for the others may move it.
    const given = Object.entries(columns)
      .filter(([, column]) => column !== undefined)
      .map(([name, column]) => [name, column.buffer === this.#module.HEAPU8.buffer ? column.slice() : column])
    const made = this.make(rows, given.map(([name]) => name))
    for (const [name, column] of given) made[name].set(column)
  }

  /** The columns that were filled, with `rest` beside them. */
  result(rest) {
    const { length } = this.#made.time
    const result = this.#views(Object.keys(OF_RESULT), OF_RESULT, length, () => this.#result === result, rest)
    this.#result = result
    return result
  }

  /** Typed arrays lose their memory when that of the engine grows: they are made anew then. */
  #views(names, types, rows, holds, rest = {}) {
    const views = { ...rest }
    for (const name of names) {
      let view = null
      const get = () => {
        if (!holds()) throw new ChatfareError('columns-gone', name, 'These columns were replaced by later ones; copy what has to last.')
        const { buffer } = this.#module.HEAPU8
        if (view?.buffer !== buffer) view = new types[name](buffer, this.#module.columnAddress(NAMES.indexOf(name)), rows)
        return view
      }
      Object.defineProperty(views, name, { get, enumerable: true })
    }
    return Object.freeze(views)
  }
}

/** The number of rows of columns that somebody else made. */
function checkedRows(columns) {
  if (typeof columns !== 'object' || columns === null) throw invalid('columns', 'Expected an object of typed arrays.')
  for (const name of REQUIRED) {
    if (columns[name] === undefined || columns[name] === null) throw invalid(`columns.${name}`, `Expected a ${OF_LOG[name].name}; it is missing.`)
  }
  const rows = columns.time.length
  for (const [name, column] of Object.entries(columns)) {
    if (column === undefined) continue
    const path = `columns.${name}`
    if (!Object.hasOwn(OF_LOG, name)) throw invalid(path, `Unknown column; expected one of ${Object.keys(OF_LOG).join(', ')}.`)
    const type = OF_LOG[name].name
    // The tag works for arrays of other realms too, where `instanceof` does not.
    if (column?.[Symbol.toStringTag] !== type) throw invalid(path, `Expected a ${type}.`)
    if (column.length !== rows) throw invalid(path, `Expected ${rows} rows, as \`time\` has; got ${column.length}.`)
  }
  return rows
}
