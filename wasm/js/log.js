import { amountOf } from './decimal.js'
import { ChatfareError } from './error.js'
import { toJson } from './json.js'
import { isPart } from './part.js'

/** Rows that are played at a time: enough for one call to cost nothing, few enough to show progress. */
const BATCH = 65_536

/** Bytes that go to the engine at a time. */
const CHUNK = 1 << 20

const encoder = new TextEncoder()

let logs = 0

/** A log that is being read. Its memory is the engine's: `finish` and `close` give it back. */
export class Log {
  #module
  #call
  #number = ++logs
  #onVerdicts
  #partial
  #codes
  #threads = []
  #open = true
  #playing = false
  #began = false
  #lines = 0

  constructor(module, call, { onVerdicts, partial = false, ...options }) {
    if (onVerdicts !== undefined && typeof onVerdicts !== 'function') {
      throw new ChatfareError('invalid-options', 'onVerdicts', 'Expected a function.')
    }
    this.#module = module
    this.#call = call
    this.#onVerdicts = onVerdicts
    this.#partial = partial
    call('openLog', toJson(options), '', (size) => module.openLog(this.#number, size))
    if (onVerdicts) this.#goOn('keepIds')
  }

  push(data) {
    const bytes = bytesOf(data)
    this.#refuseWhilePlaying()
    // A part is pushed as a whole, so that another one ends it.
    if (isPart(bytes)) this.endFile()
    for (let begin = 0; begin < bytes.length; begin += CHUNK) {
      this.#goOn('push', bytes.subarray(begin, begin + CHUNK))
      this.#began = true
      if (!this.#partial) this.#play('ahead')
    }
  }

  get format() {
    return this.#goOn('format') || null
  }

  get problems() {
    return this.#goOn('problems')
  }

  report(problem) {
    this.#goOn('report', toJson(problem))
  }

  endFile() {
    this.#refuseWhilePlaying()
    if (this.#began) this.#lines = this.#goOn('endOfFile')
    this.#began = false
    return this.#lines
  }

  partial() {
    this.endFile()
    this.#goOn('part')
    const bytes = this.#module.partOf(this.#number).slice()
    this.close()
    return bytes
  }

  finish() {
    this.endFile()
    this.#play('play')
    const result = this.#goOn('result')
    this.close()
    return result
  }

  close() {
    if (!this.#open) return
    this.#open = false
    try {
      this.#module.closeLog(this.#number)
    } catch {
      // An engine that has stopped keeps its memory until it is gone itself.
    }
  }

  #refuseWhilePlaying() {
    if (this.#playing) throw new ChatfareError('log-busy', '', 'Expected no call of the log within its onVerdicts.')
  }

  /** Plays what can be played by now, some rows at a time. */
  #play(method) {
    for (let more = true; more; ) {
      more = this.#goOn(method, String(BATCH))
      if (this.#onVerdicts) this.#tell()
    }
  }

  #tell() {
    const bytes = this.#module.verdictsOf(this.#number).slice()
    if (bytes.length === 0) return
    this.#codes ??= this.#call('codes', '{}')
    const { threads, markets, currencies, packages } = this.#goOn('names', String(this.#threads.length))
    for (const thread of threads) this.#threads.push(thread)
    const ids = this.#module.idsOf(this.#number).slice()
    const verdicts = new LogVerdicts(bytes, ids, this.#codes, { threads: this.#threads, markets, currencies, packages })
    this.#playing = true
    try {
      this.#orClose(() => this.#onVerdicts(verdicts))
    } finally {
      this.#playing = false
    }
  }

  /** After an error the log is closed: half of something may have been taken. */
  #goOn(method, input = '') {
    if (!this.#open) throw new ChatfareError('log-closed', '', 'This log has been finished or closed, or stopped by an error; open a new one.')
    return this.#orClose(() => this.#call(method, input, '', (size) => this.#module.goOn(this.#number, method, size)))
  }

  #orClose(action) {
    try {
      return action()
    } catch (error) {
      this.close()
      throw error
    }
  }
}

function bytesOf(data) {
  if (typeof data === 'string') return encoder.encode(data)
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  const kind = Object.prototype.toString.call(data)
  if (kind === '[object ArrayBuffer]' || kind === '[object SharedArrayBuffer]') return new Uint8Array(data)
  throw new ChatfareError('invalid-request', '', 'Expected a string or bytes.')
}

/** How a verdict stands in the engine's memory (src/log.hpp). */
const SIZE = 64
const AT = {
  ...{ at: 0, billedAt: 8, amount: 16, providerPrice: 24, line: 32, thread: 36, idEnd: 40, rule: 44, market: 46, kind: 48, verdict: 49, item: 50, tier: 51 },
  ...{ currency: 52, opens: 53, extends: 54, agreement: 55, providerBillable: 56, providerType: 57, providerCategory: 58, providerBillingStatus: 59 },
  ...{ providerCurrency: 60, package: 63 },
}
const NO_CODE = 255
const NO_RULE = 65_535
const UNKNOWN = -1n
/** What `columns` gives. */
const COLUMNS = {
  ...{ line: Uint32Array, at: Float64Array, billedAt: Float64Array, thread: Uint32Array, kind: Uint8Array, verdict: Uint8Array },
  ...{ rule: Uint16Array, market: Uint16Array, item: Uint8Array, amount: BigInt64Array, currency: Uint8Array, package: Uint8Array, agreement: Uint8Array },
  ...{ providerBillable: Uint8Array, providerType: Uint8Array, providerCategory: Uint8Array, providerBillingStatus: Uint8Array },
}
/** What a provider says of `billable`, by code. */
const BILLABLE = [null, false, true]

/** Ids as they stand in the log: one may begin with what is elsewhere a byte-order mark. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Every value at the same place of its record, of memory that is seen as values of one type. */
function everyAt(place, values) {
  const step = SIZE / values.BYTES_PER_ELEMENT
  const column = new values.constructor(values.length / step)
  for (let index = 0, from = place / values.BYTES_PER_ELEMENT; index < column.length; ++index, from += step) column[index] = values[from]
  return column
}

/** What became of some rows of a log: objects that are made as they are asked for. */
export class LogVerdicts {
  #view
  #ids
  #codes
  #names

  constructor(bytes, ids, codes, names) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#ids = ids
    this.#codes = codes
    this.#names = names
  }

  get length() {
    return this.#view.byteLength / SIZE
  }

  at(index) {
    if (!(index >= 0 && index < this.length)) return undefined
    const begin = index * SIZE
    const view = this.#view
    const code = (field) => view.getUint8(begin + AT[field])
    const { kind, verdict, rule, item, window, agreement } = this.#codes
    const ruleCode = view.getUint16(begin + AT.rule, true)
    const [sender, contact] = this.#names.threads[view.getUint32(begin + AT.thread, true)]
    const billedAt = view.getFloat64(begin + AT.billedAt, true)
    const charged = code('currency') !== NO_CODE
    const amount = view.getBigInt64(begin + AT.amount, true)
    const tier = view.getInt8(begin + AT.tier)
    const windowsIn = (bits) => window.filter((_, place) => bits & (1 << place))
    return {
      line: view.getUint32(begin + AT.line, true),
      id: this.#idOf(index),
      at: new Date(view.getFloat64(begin + AT.at, true)).toISOString(),
      sender,
      contact,
      kind: kind[code('kind')],
      verdict: verdict[code('verdict')] ?? null,
      rule: ruleCode === NO_RULE ? null : rule[ruleCode],
      opens: windowsIn(code('opens')),
      extends: windowsIn(code('extends')),
      billedAt: Number.isNaN(billedAt) ? null : new Date(billedAt).toISOString(),
      market: this.#names.markets[view.getUint16(begin + AT.market, true)] || null,
      item: item[code('item')] || null,
      amount: charged && amount !== UNKNOWN ? amountOf(amount) : null,
      currency: charged ? this.#names.currencies[code('currency')] : null,
      tier: tier < 0 ? null : tier,
      package: this.#names.packages[code('package')] ?? null,
      agreement: agreement[code('agreement')],
      ...this.#provider(begin),
    }
  }

  #idOf(index) {
    const endOf = (row) => (row < 0 ? 0 : this.#view.getUint32(row * SIZE + AT.idEnd, true))
    return decoder.decode(this.#ids.subarray(endOf(index - 1), endOf(index))) || null
  }

  /** What the provider itself said of the message whose record begins there. */
  #provider(begin) {
    const view = this.#view
    const code = (field) => view.getUint8(begin + AT[field])
    const status = code('providerBillingStatus')
    const price = view.getBigInt64(begin + AT.providerPrice, true)
    const currency = () => decoder.decode(new Uint8Array(view.buffer, view.byteOffset + begin + AT.providerCurrency, 3)).replaceAll('\0', '')
    return {
      providerBillable: BILLABLE[code('providerBillable')],
      providerType: this.#codes.providerType[code('providerType')] || null,
      providerCategory: this.#codes.providerCategory[code('providerCategory')] || null,
      providerBillingStatus: status === NO_CODE ? null : status,
      providerPrice: price === UNKNOWN ? null : amountOf(price),
      providerCurrency: price === UNKNOWN ? null : currency() || null,
    }
  }

  columns() {
    const { buffer, byteOffset, byteLength } = this.#view
    const values = ([name, Type]) => [name, everyAt(AT[name], new Type(buffer, byteOffset, byteLength / Type.BYTES_PER_ELEMENT))]
    return { ...this.#names, ...Object.fromEntries(Object.entries(COLUMNS).map(values)) }
  }

  *[Symbol.iterator]() {
    for (let index = 0; index < this.length; ++index) yield this.at(index)
  }
}
