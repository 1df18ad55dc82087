import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import Papa from 'papaparse'
import { destinationOf } from './destination.js'
import { CommandError } from './input.js'
import { beforeEnd } from './signals.js'

const COLUMNS = [
  'file', 'line', 'id', 'at', 'sender', 'contact', 'kind', 'verdict', 'rule', 'opens', 'extends', 'billedAt', 'market', 'item', 'amount',
  'currency', 'tier', 'package', 'agreement', 'providerBillable', 'providerType', 'providerCategory', 'providerBillingStatus', 'providerPrice',
  'providerCurrency',
]

const csvRow = (row) => COLUMNS.map((name) => (Array.isArray(row[name]) ? row[name].join(' ') : row[name]))
const csvOf = (rows) => `${Papa.unparse(rows.map(csvRow), { newline: '\n' })}\n`
const ndjsonOf = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/**
 * A file that is there as a whole or not at all, whatever ends the command; pipes and devices, and the standard output for `-`, are
 * written as rows come.
 */
export class RowsFile {
  #file
  #target
  /** What becomes the target in the end; null where that is written directly. */
  #partial = null
  #descriptor
  #textOf
  #ended = () => {}

  constructor(file) {
    this.#file = file
    this.#textOf = file.endsWith('.csv') ? csvOf : ndjsonOf
    if (file === '-') return
    const { target, direct } = destinationOf(file)
    this.#target = target
    if (!direct) {
      this.#partial = `${target}.${process.pid}.partial`
      this.#ended = beforeEnd(() => this.discard())
    }
    this.#attempt(() => {
      this.#descriptor = openSync(this.#partial ?? target, 'w')
      if (this.#textOf === csvOf) writeSync(this.#descriptor, `${COLUMNS.join(',')}\n`)
    })
  }

  /** Rows in the fields of LogVerdict, with the file. */
  write(rows) {
    if (rows.length === 0) return
    const text = this.#textOf(rows)
    if (this.#file === '-') process.stdout.write(text)
    else this.#attempt(() => writeAll(this.#descriptor, text))
  }

  keep() {
    this.#attempt(() => {
      this.#close()
      if (this.#partial !== null) renameSync(this.#partial, this.#target)
    })
  }

  /** Without an effect after keep. */
  discard() {
    this.#close()
    if (this.#partial !== null) rmSync(this.#partial, { force: true })
  }

  #attempt(act) {
    try {
      act()
    } catch (error) {
      this.discard()
      throw error.syscall ? new CommandError(`${this.#file} cannot be written: ${error.message}`) : error
    }
  }

  #close() {
    this.#ended()
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}

function writeAll(descriptor, text) {
  const bytes = Buffer.from(text)
  for (let begin = 0; begin < bytes.length; ) begin += writeSync(descriptor, bytes, begin)
}
