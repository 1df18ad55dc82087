import { difference, isZero } from '../decimal.js'
import { compareBill } from '../read-log.js'
import { checkTable, CommandError, readJson } from './input.js'
import { logOptions, outputOf, partialOption, priceLog } from './log.js'
import { billOf } from './provider-bill.js'
import { requestOptions } from './request.js'

const TABLES = ['agreement', 'cases', 'amounts', 'invoice']

export const usage = 'reconcile LOG...'
export const summary = "The provider's own verdicts on messages beside those of the rules, and its bill."
export const details = [
  'LOG is as for price, or a part that --partial has written. Exit code 1 where something differs; --rows has the agreement of each message.',
  'The CSV of --invoice has the columns month (2026-11), market, category, and quantity or amount or both (1234.56), if need be currency.',
]
export const count = [1, Infinity]
export const options = {
  ...requestOptions,
  ...logOptions,
  partial: partialOption,
  invoice: { value: 'FILE', text: "the provider's bill as CSV, to compare by month, market and category" },
  'invoice-columns': { value: 'FILE', text: 'fields of the bill by heading as JSON, { "Country": "market" }' },
  only: { value: 'TABLE', text: `one table: ${TABLES.join(', ')}` },
}
export const examples = [
  'chatfare reconcile webhooks.ndjson --account account.json',
  'chatfare reconcile webhooks.ndjson --account account.json --invoice invoice.csv --only invoice --format csv',
]

export async function run({ values, positionals: files }) {
  const { only, invoice: billFile } = values
  checkTable(only, TABLES)
  if (values.partial !== undefined && billFile !== undefined) {
    throw new CommandError('Expected --partial without --invoice: the bill is compared with all parts, by chatfare reconcile PARTIAL... --invoice FILE.')
  }
  const bill = billFile === undefined ? null : await billOf(billFile, values['invoice-columns'] === undefined ? {} : await readJson(values['invoice-columns']))
  const withBill = (output) => ({ ...output, problems: [...(bill?.problems ?? []), ...output.problems] })
  const result = await priceLog(files, values)
  // A part, or a log that --strict has stopped.
  if (!result.reconciliation) return withBill(outputOf(result, tablesOf, values))
  const compared = bill && compareBill(bill.lines, result.invoice, result.free)
  const { counts, reconciliation, problems, files: places } = result
  const found = { counts, reconciliation, ...(compared && { invoice: compared }), problems, files: places }
  const differs = reconciliation.cases.some(({ agreement }) => agreement !== 'agree') || compared?.some(({ agreement }) => agreement !== 'agree')
  return { ...withBill(outputOf(found, tablesOf, values)), failed: differs }
}

const tablesOf = ({ counts, reconciliation, invoice }) => [
  agreementTable(counts, reconciliation),
  casesTable(reconciliation),
  amountsTable(reconciliation),
  invoiceTable(invoice ?? []),
]

function agreementTable({ events, verdicts }, { cases }) {
  const totals = new Map()
  for (const { agreement, messages } of cases) totals.set(agreement, (totals.get(agreement) ?? 0) + messages)
  const told = [...totals.values()].reduce((sum, messages) => sum + messages, 0)
  const unknown = events - (verdicts.received ?? 0) - told
  return {
    name: 'agreement',
    title: 'Messages of the business',
    columns: [
      ['Agreement', ([agreement]) => agreement],
      ['Messages', ([, messages]) => messages, 'right'],
    ],
    rows: [...totals, ...(unknown > 0 ? [['unknown', unknown]] : [])],
  }
}

const casesTable = ({ cases }) => ({
  name: 'cases',
  title: 'Verdicts',
  columns: [
    ['Month', ({ month }) => month],
    ['Agreement', ({ agreement }) => agreement],
    ['Provider', ({ provider }) => provider],
    ['Rules', ({ rules }) => rules],
    ['Messages', ({ messages }) => messages, 'right'],
    ['Provider costs', ({ cost }) => cost && known(cost, cost.provider), 'right'],
    ['Rules cost', ({ cost }) => cost && known(cost, cost.rules), 'right'],
    ['Difference', ({ cost }) => cost && known(cost, difference(cost.rules, cost.provider)), 'right'],
    ['Currency', ({ cost }) => cost?.currency],
    ['Rate not known', ({ cost }) => cost?.rateMissing, 'right'],
    ['Lines', ({ agreement, lines }) => (agreement === 'agree' ? '' : lines.join(' '))],
  ],
  rows: cases.flatMap(rowsOf),
})

/** Where rates are missing and nothing else is in the sums, nothing is known; that is not zero. */
const known = ({ provider, rules, rateMissing }, amount) => (rateMissing && isZero(provider) && isZero(rules) ? 'unknown' : amount)

/** A row per currency, of which the first has the messages. */
const rowsOf = ({ amounts: [cost, ...more], ...found }) => [{ ...found, cost }, ...more.map((other) => ({ ...found, messages: '', cost: other }))]

const amountsTable = ({ amounts }) => ({
  name: 'amounts',
  title: 'Prices that the provider told',
  rare: true,
  columns: [
    ['Month', ({ month }) => month],
    ['Provider', ({ provider }) => provider, 'right'],
    ['Rules', ({ rules, rateMissing }) => (rateMissing && isZero(rules) ? 'unknown' : rules), 'right'],
    // What the provider took holds those messages, too.
    ['Difference', ({ provider, rules, rateMissing }) => (rateMissing ? 'unknown' : difference(rules, provider)), 'right'],
    ['Currency', ({ currency }) => currency],
    ['Rate not known', ({ rateMissing }) => rateMissing, 'right'],
  ],
  rows: amounts,
})

const invoiceTable = (rows) => ({
  name: 'invoice',
  title: 'The bill',
  rare: true,
  columns: [
    ['Month', ({ month }) => month],
    ['Market', ({ market }) => market],
    ['Category', ({ category }) => category],
    ['Currency', ({ currency }) => currency],
    ['Agreement', ({ agreement }) => agreement],
    ['Billed quantity', ({ provider }) => provider?.quantity, 'right'],
    ['Quantity', ({ rules }) => rules?.quantity, 'right'],
    ['Billed', ({ provider }) => provider?.amount, 'right'],
    ['Amount', ({ rules }) => (rules ? (rules.amount ?? 'unknown') : ''), 'right'],
    ['Difference', ({ difference: more }) => more, 'right'],
  ],
  rows,
})
