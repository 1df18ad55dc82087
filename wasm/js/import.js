import { ChatfareError } from './error.js'
import { readCells } from './import/cells.js'
import { checkedOptions } from './import/options.js'
import { readTable } from './import/table.js'
import { tiersOf } from './import/tiers.js'

export { ChatfareError } from './error.js'
export { compareCards } from './import/compare.js'

export function importCard(input, options) {
  const checked = checkedOptions(input, options)
  const card = readPart(input, checked, 'rates')
  const parts = checked.tiers === undefined ? [card] : [card, readPart(checked.tiers, checked, 'tiers')]
  const cells = parts.flatMap((part) => part.cells)
  const { rates, repeated } = ratesOf(cells)
  const bands = tiersOf(cells, rates)
  const problems = [...parts.flatMap((part) => part.problems), ...repeated, ...bands.problems]
  if (problems.length > 0) return { document: null, problems }
  return { document: documentOf(checked, sourceOf(checked, card.preamble), rates, bands.tiers), problems }
}

/** The cells of one of the two texts; cells and problems say which one they stand in. */
function readPart(input, options, name) {
  const table = readTable(input)
  const { cells, problems } = readCells(table, options)
  const prefix = options.unit === 'conversation' ? 'conversation:' : ''
  return {
    preamble: table.preamble,
    cells: cells.map((cell) => ({ ...cell, item: prefix + cell.item, table: name })),
    problems: [...table.problems, ...problems].map((problem) => ({ table: name, ...problem })),
  }
}

/** market -> item -> rate, of the cells that belong to no band. */
function ratesOf(cells) {
  // A market may be called __proto__ in a file: without a prototype that is a name like others.
  const rates = Object.create(null)
  const repeated = []
  for (const { market, item, band, rate, table, line, column } of cells) {
    if (band) continue
    const ofMarket = (rates[market] ??= {})
    if (item in ofMarket) repeated.push({ table, line, column, message: `Expected one price for ${item} of ${market}; this is another.` })
    ofMarket[item] = rate
  }
  return { rates, repeated }
}

function documentOf({ channel, currency, effectiveFrom, unit, issuer, id, confidence, read }, source, rates, tiers) {
  return {
    kind: 'rate-card',
    id,
    channel,
    issuer,
    currency,
    effectiveFrom,
    unit,
    source,
    read,
    confidence,
    gaps: gapsOf(rates),
    rates: { ...rates },
    ...(Object.keys(tiers).length > 0 && { tiers: { ...tiers } }),
  }
}

const gapsOf = (rates) =>
  Object.entries(rates).flatMap(([market, ofMarket]) =>
    Object.keys(ofMarket).filter((item) => ofMarket[item] === null).map((item) => `The figure of ${item} for ${market} is not known.`),
  )

/** The official files say above the table what they are and link to the page they belong to. */
function sourceOf({ source, effectiveFrom }, preamble) {
  const url = preamble.join(' ').match(/https?:\/\/[^\s"]+/)?.[0]
  if (source) return source
  if (url) return { title: preamble[0], url, date: effectiveFrom }
  throw new ChatfareError('invalid-options', 'source', 'Expected a source with title, url and date; the file names none above its table.')
}
