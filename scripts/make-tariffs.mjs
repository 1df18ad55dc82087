#!/usr/bin/env node
// Writes the tariff documents of tariffs/ and tariffs/SOURCES.md from the CSV files in tariffs/cards and, for
// numbers.json, from libphonenumber-js.
// Usage: node scripts/make-tariffs.mjs [folder to write to, default tariffs]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { makeNumbers } from './make-numbers.mjs'
import { cards, marketTable } from './tariff-cards.mjs'
import { examples } from './tariff-examples.mjs'
import { formatDocument } from './tariff-format.mjs'
import { sourcesPage } from './tariff-sources.mjs'

const tariffs = fileURLToPath(new URL('../tariffs/', import.meta.url))

/**
 * Every generated file.
 * @returns {Map<string, string>} path below tariffs/ -> text
 */
export function makeTariffs() {
  const documents = new Map([
    ['numbers.json', makeNumbers()],
    [marketTable.file, marketDocument(marketTable)],
  ])
  for (const card of cards) documents.set(fileOf(card), cardDocument(card, idOf(card)))
  for (const example of examples) documents.set(`examples/${exampleId(example).replaceAll('/', '-')}.json`, exampleDocument(example))
  const files = new Map([...documents].map(([path, document]) => [path, formatDocument(document)]))
  return files.set('SOURCES.md', sourcesPage(documents))
}

/**
 * The rows of a card file; lines that start with # are comments.
 * @param {string} name file name in tariffs/cards
 * @returns {Record<string, string>[]}
 */
export function readCsv(name) {
  const text = readFileSync(join(tariffs, 'cards', name), 'utf8')
  const { data, errors } = Papa.parse(text, { header: true, comments: '#', delimiter: ',', skipEmptyLines: true })
  if (errors.length > 0) throw new Error(`${name}, row ${errors[0].row}: ${errors[0].message}`)
  return data
}

const seriesOf = (card) => (card.series ? `-${card.series}` : '')
const fileOf = (card) =>
  `${card.channel}/${card.issuer}${seriesOf(card)}-${card.currency.toLowerCase()}-${card.effectiveFrom}.json`

const idOf = ({ channel, currency, effectiveFrom, ...card }) =>
  `${channel}${seriesOf(card)}/${currency.toLowerCase()}/${effectiveFrom}`
/** Providers differ in their prices for the same channel: their documents are named after them. */
const exampleId = ({ issuer, currency, effectiveFrom }) => `${issuer}/${currency.toLowerCase()}/${effectiveFrom}`

const matches = (row, where = {}) => Object.entries(where).every(([column, value]) => row[column] === value)

function cardDocument(card, id) {
  const rates = card.cells ? ratesOf(card) : {}
  const tiers = card.tiers && tiersOf(card, rates)
  return {
    ...headOf('rate-card', card, id),
    unit: card.unit,
    ...originOf(card, rates),
    rates,
    ...(tiers && { tiers }),
    ...(card.fees && { fees: feesOf(card.fees) }),
  }
}

const exampleDocument = (example) =>
  example.kind === 'overlay' ? overlayDocument(example, exampleId(example)) : cardDocument(example, exampleId(example))

function overlayDocument(overlay, id) {
  const rates = overlay.cells && ratesOf(overlay)
  return {
    ...headOf('overlay', overlay, id),
    layer: overlay.layer,
    ...originOf(overlay, rates ?? {}),
    ...(rates && { rates }),
    ...(overlay.fees && { fees: feesOf(overlay.fees) }),
    ...(overlay.commitments && { commitments: [commitmentOf(overlay.commitments)] }),
  }
}

const headOf = (kind, { channel, issuer, currency, anyCurrency, effectiveFrom, validTo }, id) => ({
  $schema: '../../schema/tariff.schema.json',
  kind,
  id,
  channel,
  issuer,
  currency,
  ...(anyCurrency && { anyCurrency }),
  effectiveFrom,
  ...(validTo && { validTo }),
})

const originOf = ({ source, read, confidence, gaps }, rates) => ({
  source,
  read,
  confidence,
  gaps: [...gaps, ...unknownRates(rates)],
})

/** market -> item -> rate, in the order of the file. */
function ratesOf({ cells, changes = {}, authentication, confirmed = [] }) {
  const markets = new Map()
  const rates = {}
  for (const { market, column, text, row } of cellsOf(cells)) {
    const ofMarket = (rates[market] ??= {})
    const rate = rateOf(changes[market]?.[column] ?? text, cells.unprinted)
    const meaning = cells.by?.[row.confidence]
    if (rate !== undefined) ofMarket[cells.items[column]] = meaning ? { rate, ...meaning } : rate
  }
  if (cells.missingLike) {
    for (const { market, column, text } of cellsOf({ csv: cells.missingLike, items: cells.items })) {
      const ofMarket = (rates[market] ??= {})
      const item = cells.items[column]
      if (!(item in ofMarket) && Number(rateOf(text)) > 0) ofMarket[item] = null
    }
  }
  if (authentication === 'utility') {
    for (const ofMarket of Object.values(rates)) {
      if (ofMarket.authentication === null && ofMarket.utility !== null) ofMarket.authentication = { rate: ofMarket.utility, confidence: 'derived' }
    }
  }
  for (const { cells: confirmedCells, confidence, source } of confirmed) {
    for (const [market, items] of Object.entries(confirmedCells)) {
      for (const item of items) rates[market][item] = { rate: rates[market][item], confidence, source }
    }
  }
  return rates
}

/** The cells of a card file that name one of `items`, whether it has one column per item or one row per rate. */
function cellsOf({ csv, where, market = 'market', items, item, rate, by }) {
  return readCsv(csv)
    .filter((row) => matches(row, where) && by?.[row.confidence] !== null)
    .flatMap((row) =>
      item
        ? [{ market: row[market], column: row[item], text: row[rate], row }]
        : Object.keys(items).map((column) => ({ market: row[market], column, text: row[column], row })),
    )
    .filter(({ column }) => column in items)
}

/** A cell's text as a rate: null when the figure is not known, undefined when there is no such rate. */
function rateOf(text, unprinted = false) {
  if (text === 'UNKNOWN' || text === '') return null
  if (text === 'n/a') return unprinted ? null : undefined
  return text
}

const plainRate = (cell) => (cell !== null && typeof cell === 'object' ? cell.rate : cell)

/** market -> item -> volume bands, the last one without a limit. */
function tiersOf({ confidence, tiers: { csv, where, item, items, limit, rate, discount, derive } }, rates) {
  const tiers = {}
  for (const row of readCsv(csv).filter((row) => matches(row, where))) {
    const name = items[row[item]]
    const cell = rates[row.market][name]
    const list = plainRate(cell)
    if (derive && list == null) continue
    const bands = ((tiers[row.market] ??= {})[name] ??= [])
    // The first band is the list rate itself; what follows from it is derived even on a card that is printed.
    const own = bands.length === 0 ? cell?.confidence : derive && confidence !== 'derived' && 'derived'
    bands.push({
      ...(row[limit] && { upTo: Number(row[limit]) }),
      rate: derive ? discounted(list, row[discount]) : row[rate],
      ...(own && { confidence: own }),
    })
  }
  return tiers
}

/**
 * A list rate less a whole percentage, rounded half up to 4 decimals.
 * @param {string} list decimal text with at most 6 decimals; returned as it is when there is no discount
 * @param {string} change "0%", "-5%"
 */
function discounted(list, change) {
  const percent = 100n + BigInt(change.replace('%', ''))
  if (percent === 100n) return list
  const [whole, decimals = ''] = list.split('.')
  const millionths = BigInt(whole + decimals.padEnd(6, '0'))
  const digits = String((millionths * percent + 5_000n) / 10_000n).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`
}

function feesOf({ csv, amount, rows }) {
  return rows.map(({ where, item, plan, per, types, from, ...origin }) => {
    const found = readCsv(csv).filter((row) => matches(row, where))
    if (found.length !== 1) throw new Error(`${csv}: ${found.length} rows match ${JSON.stringify(where)}`)
    return { item, ...(plan && { plan }), per, ...(types && { types }), from, amount: found[0][amount], ...origin }
  })
}

function commitmentOf({ csv, where, market, amount }) {
  const rows = readCsv(csv).filter((row) => matches(row, where))
  const amounts = rows.flatMap((row) => row[market].split(';').map((country) => [country === 'other' ? '*' : country, row[amount]]))
  return { item: 'minimum-commitment', per: 'sender-month', amounts: Object.fromEntries(amounts) }
}

/** One sentence that names every rate whose figure is not known; none when all are. */
function unknownRates(rates) {
  const itemsOfMarkets = new Map()
  for (const [market, items] of Object.entries(rates)) {
    const unknown = Object.keys(items).filter((item) => plainRate(items[item]) === null)
    if (unknown.length === 0) continue
    const key = unknown.join(', ')
    itemsOfMarkets.set(key, [...(itemsOfMarkets.get(key) ?? []), market])
  }
  const parts = [...itemsOfMarkets].map(([items, markets]) => `${items} of ${markets.join(', ')}`)
  return parts.length > 0 ? [`Figures not known: ${parts.join('; ')}.`] : []
}

function marketDocument({ csv, header, marks, sameCallingCode }) {
  const markets = readCsv(csv).flatMap((row) => {
    const market = (country, facts) => ({
      country,
      market: row.market,
      from: row.valid_from,
      ...(row.valid_to && { to: row.valid_to }),
      ...facts,
    })
    const others = (sameCallingCode[row.iso2] ?? []).map((country) => market(country, { confidence: 'derived' }))
    return [market(row.iso2, marks[row.mark]), ...others]
  })
  const order = (row) => `${row.country} ${row.from}`
  markets.sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return { $schema: '../../schema/tariff.schema.json', ...header, markets }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = process.argv[2] ?? tariffs
  for (const [path, text] of makeTariffs()) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    writeFileSync(join(target, path), text)
  }
}
