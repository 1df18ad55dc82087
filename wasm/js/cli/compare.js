import { createEngine } from '../index.node.js'
import { linesOf, noteOf, problemLines } from './bill.js'
import { CommandError, readJson } from './input.js'
import { naming, readRequest, requestOptions } from './request.js'

export const usage = 'compare FILE VARIANTS'
export const summary = 'The same messages under other rules, dates, cards, currencies or channels.'
export const details = ['FILE is as for price; VARIANTS a JSON array as for engine.compare: [{}, { "from": "2026-10-01" }].']
export const count = [2, 2]
export const options = requestOptions
export const examples = [
  'chatfare compare conversation.json variants.json',
  'chatfare compare events.ndjson variants.json --channel whatsapp --format csv',
]

export async function run({ values, positionals: [file, variantsFile] }) {
  if (file === '-' && variantsFile === '-') throw new CommandError('Expected only one of the two files to be the standard input.')
  const { request, lineOf } = await readRequest(file, values)
  const variants = await readJson(variantsFile)
  const engine = await createEngine()
  const comparison = await naming(file, lineOf, () => engine.compare(request, variants))
  return {
    json: comparison,
    tables: [variantsTable(variantBills(comparison)), eventsTable(comparison)],
    problems: problemsOf(comparison),
  }
}

export const problemsOf = ({ variants }) =>
  variants.flatMap(({ name, evaluation }) => problemLines(evaluation.problems).map((line) => `${name}: ${line}`))

export const variantBills = ({ variants }) => variants.map(({ evaluation: { invoice }, ...variant }) => ({ ...variant, bill: invoice }))

/** One row per variant and currency. */
export const variantsTable = (variants) => ({
  title: 'Variants',
  columns: [
    ['Variant', ({ name }) => name],
    ['Total', ({ amount }) => amount, 'right'],
    ['Difference', ({ change }) => change, 'right'],
    ['Currency', ({ currency }) => currency],
    ['Note', ({ note }) => note],
  ],
  rows: variants.flatMap(({ name, difference, bill }) => {
    const currencies = [...new Set([...Object.keys(bill.totals), ...Object.keys(difference ?? {})])]
    return (currencies.length > 0 ? currencies : [undefined]).map((currency) => ({
      name,
      currency,
      amount: bill.totals[currency] ?? '0',
      change: difference === null ? 'unknown' : difference[currency],
      note: noteOf(linesOf(bill), currency),
    }))
  }),
})

function outcomeText(outcome) {
  if (outcome === null) return 'left out'
  const { verdict, item, amount } = outcome
  return verdict === 'charged' ? `charged ${item} ${amount ?? 'unknown'}` : (verdict ?? 'unknown')
}

const eventsTable = ({ variants, events }) => ({
  title: 'Events that differ',
  columns: [['Event', ({ id }) => id], ...variants.map(({ name }, index) => [name, ({ outcomes }) => outcomeText(outcomes[index])])],
  rows: events.filter(({ differs }) => differs),
})
