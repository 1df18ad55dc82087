import { checkTable } from './input.js'
import { LOG_TABLES, logOptions, logTables, outputOf, priceLog, startDayOption } from './log.js'
import { requestOptions } from './request.js'

export const usage = 'merge PARTIAL...'
export const summary = 'The result of parts of a log that chatfare price --partial has read.'
export const details = [
  'The parts may come in any order; give the options they were read with. The result is that of the whole log.',
  "price and reconcile take parts as files, too: chatfare reconcile compares them with the provider's verdicts and bill.",
]
export const count = [1, Infinity]
export const options = {
  ...requestOptions,
  'start-day': startDayOption,
  from: logOptions.from,
  to: logOptions.to,
  rows: logOptions.rows,
  strict: logOptions.strict,
  only: { value: 'TABLE', text: `one table: ${LOG_TABLES.join(', ')}` },
}
export const examples = [
  'chatfare price webhooks.ndjson --partial part-1.bin',
  'chatfare price webhooks-2.ndjson --partial part-2.bin',
  'chatfare merge part-1.bin part-2.bin',
  'chatfare reconcile part-1.bin part-2.bin',
]

export async function run({ values, positionals: files }) {
  checkTable(values.only, LOG_TABLES, ' (chatfare reconcile takes parts, too, and has others)')
  return outputOf(await priceLog(files, values), logTables, values)
}
