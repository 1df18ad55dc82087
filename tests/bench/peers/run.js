// One program, one run, in a process of its own: node run.js NAME ROWS FILE. Prints { wall, processor, total, memory } as JSON.
import { createEngine } from '../../../wasm/dist/index.node.js'
import { COUNTRY_CODES, writeLog } from '../log.js'
import { COLUMNS, OPTIONS } from '../columns.js'
import { columnsOf, messagesOf } from '../log-texts.js'
import { timeOf } from '../timing.js'
import { priceBy, priceObjects } from './objects.js'
import { ratesOf, totalOf } from './question.js'

const [name, given, file] = process.argv.slice(2)
const rows = Number(given)
const engine = await createEngine()
const codes = engine.codes()
const rates = ratesOf(engine, COUNTRY_CODES)
const objects = () => [...messagesOf(columnsOf(rows, codes), codes)]

/** Each makes ready what its time does not count, and gives what is timed. */
const programs = {
  async columns() {
    const own = await createEngine({ tariffs: [] })
    const log = own.columns(rows, [...COLUMNS, 'deliveredAt'])
    writeLog(log, codes)
    return () => void own.replay(log, OPTIONS)
  },
  async text() {
    const { openAsBlob } = await import('node:fs')
    const { readLog } = await import('../../../wasm/dist/read-log.js')
    const source = await openAsBlob(file)
    return async () => void (await readLog(engine, source, { channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' } }))
  },
  async duckdb() {
    return (await import('./duckdb.js')).open(file, rates, true)
  },
  async duckdbFile() {
    return (await import('./duckdb.js')).open(file, rates, false)
  },
  async objects() {
    const events = objects()
    return () => priceObjects(events, rates)
  },
  async jsonLogic() {
    const [events, decide] = [objects(), await (await import('./deciders.js')).jsonLogic()]
    return () => priceBy(decide, events, rates)
  },
  async zen() {
    const [events, decide] = [objects(), await (await import('./deciders.js')).zen()]
    return () => priceBy(decide, events, rates)
  },
}

const { result, ...times } = await timeOf(rows, await programs[name]())
const memory = process.resourceUsage().maxRSS / 1000
console.log(JSON.stringify({ ...times, total: result ? totalOf(result) : null, memory }))
