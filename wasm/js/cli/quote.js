import { createEngine } from '../index.node.js'
import { linesTable, problemLines, totalsTable } from './bill.js'
import { parseJson, readText } from './input.js'
import { naming } from './request.js'

export const usage = 'quote FILE'
export const summary = 'What planned volumes will cost, month by month.'
export const details = ['FILE holds a request as for engine.quote.']
export const count = [1, 1]
export const options = {}
export const examples = ['chatfare quote quote.json', 'chatfare quote quote.json --format csv --output offer.csv']

export async function run({ positionals: [file] }) {
  const text = await readText(file)
  const request = parseJson(text, file)
  const engine = await createEngine()
  const lineOf = async (path) => (await import('./lines.js')).lineOf(text, path)
  const quote = await naming(file, lineOf, () => engine.quote(request))
  return {
    json: quote,
    tables: [
      linesTable(quote, [
        ['Price', ({ price }) => price, 'right'],
        ['Profit', ({ profit }) => profit, 'right'],
      ]),
      totalsTable(quote, [
        ['Price', ({ prices, currency }) => prices?.[currency], 'right'],
        ['Exchanged', ({ exchanged }) => exchanged && `${exchanged.amount} ${exchanged.currency}`, 'right'],
      ]),
      averageTable(quote),
      basisTable(quote),
    ],
    problems: problemLines(quote.problems),
  }
}

const averageTable = ({ perMessage }) => ({
  title: 'Per business message',
  columns: [
    ['Channel', ({ channel }) => channel],
    ['Messages', ({ messages }) => messages, 'right'],
    ['Amount', ({ amount }) => amount, 'right'],
    ['Average', ({ average }) => average, 'right'],
    ['Currency', ({ currency }) => currency],
  ],
  rows: perMessage,
})

const basisTable = ({ basis, cards }) => ({
  columns: [['How it was planned, and with which cards', (sentence) => sentence]],
  rows: [...basis, ...cards.map(({ id, effectiveFrom, confidence }) => `${id}, from ${effectiveFrom}, ${confidence}`)],
})
