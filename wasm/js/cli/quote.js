import { createEngine } from '../index.node.js'
import { itemText, linesTable, packagesTable, problemLines, totalsTable } from './bill.js'
import { variantsTable } from './compare.js'
import { CommandError, parseJson, readJson, readText } from './input.js'
import { naming } from './request.js'

export const usage = 'quote FILE'
export const summary = 'What planned volumes will cost, month by month.'
export const details = ['FILE holds a request as for engine.quote.']
export const count = [1, 1]
export const options = {
  compare: { value: 'VARIANTS', text: 'the same quote for each variant of a JSON array, as for engine.compareQuotes' },
}
export const examples = [
  'chatfare quote quote.json',
  'chatfare quote quote.json --format csv --output offer.csv',
  'chatfare quote quote.json --compare quote-variants.json',
]

export async function run({ values: { compare: variantsFile }, positionals: [file] }) {
  if (file === '-' && variantsFile === '-') throw new CommandError('Expected only one of the two files to be the standard input.')
  const text = await readText(file)
  const request = parseJson(text, file)
  const variants = variantsFile === undefined ? null : await readJson(variantsFile)
  const engine = await createEngine()
  const lineOf = async (path) => (await import('./lines.js')).lineOf(text, path)
  const asked = (ask) => naming(file, lineOf, ask)
  return variants === null
    ? quoteTables(await asked(() => engine.quote(request)))
    : comparisonTables(await asked(() => engine.compareQuotes(request, variants)))
}

const quoteTables = (quote) => ({
  json: quote,
  tables: [
    linesTable(quote),
    totalsTable(quote, [['Exchanged', ({ exchanged }) => exchanged && `${exchanged.amount} ${exchanged.currency}`, 'right']]),
    packagesTable(quote),
    averageTable(quote),
    basisTable(quote),
  ].filter(({ rows }) => rows.length > 0),
  problems: problemLines(quote.problems),
})

const comparisonTables = (comparison) => ({
  json: comparison,
  tables: [variantsTable(comparison.variants.map(({ quote, ...variant }) => ({ ...variant, bill: quote }))), linesThatDiffer(comparison)],
  problems: comparison.variants.flatMap(({ name, quote }) => problemLines(quote.problems).map((line) => `${name}: ${line}`)),
})

const linesThatDiffer = ({ variants, lines }) => ({
  title: 'Lines that differ',
  columns: [
    ['Month', ({ month }) => month, 'right'],
    ['Item', itemText],
    ['Market', ({ market }) => market],
    ['Sender', ({ sender }) => sender],
    ...variants.map(({ name }, index) => [name, ({ outcomes }) => outcomeText(outcomes[index]), 'right']),
    ['Currency', ({ currency }) => currency],
  ],
  rows: lines.filter(({ differs }) => differs),
})

const outcomeText = (outcome) => (outcome === null ? '-' : `${outcome.quantity}: ${outcome.price ?? outcome.amount ?? 'unknown'}`)

const averageTable = ({ perMessage }) => ({
  title: 'Per business message',
  columns: [
    ['Channel', ({ channel }) => channel],
    ['Messages', ({ messages }) => messages, 'right'],
    ['Amount', ({ amount }) => amount, 'right'],
    ['Average', ({ average }) => average, 'right'],
    ...(perMessage.some(({ price }) => price !== undefined) ? [['Average price', ({ averagePrice }) => averagePrice, 'right']] : []),
    ['Currency', ({ currency }) => currency],
  ],
  rows: perMessage,
})

const basisTable = ({ basis, cards }) => ({
  columns: [['How it was planned, and with which cards', (sentence) => sentence]],
  rows: [...basis, ...cards.map(({ id, effectiveFrom, confidence }) => `${id}, from ${effectiveFrom}, ${confidence}`)],
})
