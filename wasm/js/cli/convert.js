import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compareCards, importCard } from '../import.js'
import { createEngine } from '../index.node.js'
import { problemsOf, variantBills, variantsTable } from './compare.js'
import { CommandError, nameOf, readBytes, readJson } from './input.js'
import { naming, readRequest } from './request.js'

export const usage = 'convert CARD'
export const summary = 'A tariff document from a rate card as CSV, or what the card changes.'
export const details = [
  'Prints the document; with --dry-run the differences to the card that is in force without it, and what they do to traffic.',
]
export const count = [1, 1]
export const options = {
  channel: { value: 'CHANNEL', text: 'whatsapp (default), viber-bot or viber-business' },
  currency: { value: 'CURRENCY', text: 'of all prices; default USD' },
  'effective-from': { value: 'DATE', text: 'the first day of the card; required' },
  tiers: { value: 'FILE', text: 'the tier table, where it is a file of its own' },
  unit: { value: 'UNIT', text: 'message (default), conversation, ai-message, minute or token' },
  issuer: { value: 'NAME', text: 'who sets the prices; default meta or viber' },
  id: { value: 'ID', text: 'of the document' },
  confidence: { value: 'WORD', text: 'official, official-mirror, provider, third-party (default) or derived' },
  'source-title': { value: 'TEXT', text: 'where the card was found; default what stands above the table' },
  'source-url': { value: 'URL', text: 'its address' },
  'source-date': { value: 'DATE', text: 'its date; default the first day of the card' },
  read: { value: 'DATE', text: 'the day on which it was read; default today (UTC)' },
  'dry-run': { type: 'boolean', text: 'print what the card changes' },
  before: { value: 'FILE', text: 'with --dry-run: the card to compare with; default the bundled one in force' },
  traffic: { value: 'FILE', text: 'with --dry-run: a request as for price, to see what the change costs' },
}
export const examples = [
  'chatfare convert card.csv --effective-from 2026-12-01 --output tariff-from-card.json',
  'chatfare convert card.csv --tiers tiers.csv --effective-from 2026-12-01 | chatfare validate -',
  'chatfare convert card.csv --effective-from 2026-12-01 --dry-run --traffic conversation.json',
]

export async function run({ values, positionals: [file] }) {
  const { document, problems } = importCard(await readBytes(file), await importOptions(values))
  if (problems.length > 0) return { text: '', problems: problems.map(lineFor({ rates: file, tiers: values.tiers })) }
  if (!values['dry-run']) return { text: `${JSON.stringify(document, null, 2)}\n` }
  const before = values.before ? await readJson(values.before) : cardBefore(document)
  const changes = compareCards(before, document)
  const traffic = values.traffic ? await trafficUnder(before, document, values.traffic) : null
  return {
    json: { before: before.id, after: document.id, ...changes, ...(traffic && { traffic: traffic.comparison }) },
    facts: factsOf(before, document, changes),
    tables: [changesTable(changes), ...(traffic ? [{ ...variantsTable(variantBills(traffic.comparison)), title: traffic.title }] : [])],
    problems: traffic ? problemsOf(traffic.comparison) : [],
  }
}

async function importOptions(values) {
  const { channel = 'whatsapp', currency = 'USD', 'effective-from': effectiveFrom, unit, issuer, id, confidence, read, tiers } = values
  if (!effectiveFrom) throw new CommandError('Expected --effective-from DATE, the first day of the card.')
  const { 'source-title': title, 'source-url': url, 'source-date': date = effectiveFrom } = values
  if (!title !== !url) throw new CommandError('Expected --source-title and --source-url together.')
  return {
    ...{ channel, currency, effectiveFrom, unit, issuer, id, confidence, read },
    ...(title && { source: { title, url, date } }),
    ...(tiers && { tiers: await readBytes(tiers) }),
  }
}

const lineFor = (files) => ({ table, line, column, message }) => `${nameOf(files[table])}:${line}:${column}: ${message}`

/** The bundled card that would be in force on the first day of another one. */
function cardBefore({ channel, currency, unit, effectiveFrom }) {
  const folder = fileURLToPath(new URL('../tariffs/', import.meta.url))
  const card = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.json') && !name.startsWith('examples'))
    .map((name) => JSON.parse(readFileSync(folder + name, 'utf8')))
    .filter((one) => one.kind === 'rate-card' && one.channel === channel && one.currency === currency)
    .filter((one) => one.unit === unit && one.effectiveFrom <= effectiveFrom)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]
  if (!card) throw new CommandError(`There is no bundled card of ${channel} in ${currency} before ${effectiveFrom}; name one with --before FILE.`)
  return card
}

/** Traffic that ends before the card begins is moved to its first day: otherwise the card would do nothing to it. */
async function trafficUnder(before, after, file) {
  const { request, lineOf } = await readRequest(file, {})
  const engine = await createEngine()
  const from = after.effectiveFrom
  const moved = request.events.every(({ at }) => new Date(at) < new Date(from))
  const variants = [before, after].map((card) => ({ name: card.id, tariffs: [card], ...(moved && { from }) }))
  const comparison = await naming(file, lineOf, () => engine.compare(request, variants))
  return { comparison, title: moved ? `Traffic, as if it began on ${from}` : 'Traffic' }
}

const changeText = (count) => (count === 0 ? 'no rate changes' : count === 1 ? '1 rate changes' : `${count} rates change`)

const TIERS = {
  before: ({ id }) => `The volume tiers of ${id} are not compared: the import has none (--tiers FILE), and with it the list rates would hold for every message.`,
  after: ({ id }) => `The volume tiers of the import are not compared: ${id} has none.`,
}

const factsOf = (before, after, { changes, added, removed, tiers }) => [
  `${after.id} against ${before.id}, ${after.currency}: ${changeText(changes.length)}.`,
  ...(added.length > 0 ? [`Markets added: ${added.join(', ')}.`] : []),
  ...(removed.length > 0 ? [`Markets removed: ${removed.join(', ')}.`] : []),
  ...(TIERS[tiers] ? [TIERS[tiers](before)] : []),
]

/** A dash: there is no such rate. */
const shown = (rate) => (rate === undefined ? '-' : (rate ?? 'unknown'))
const endText = (upTo) => (upTo === null ? 'no end' : String(upTo))

const changesTable = ({ changes }) => ({
  title: 'Changes',
  columns: [
    ['Market', ({ market }) => market],
    ['Item', ({ item }) => item],
    ['Tier', ({ tier }) => tier, 'right'],
    ['Before', ({ before }) => shown(before), 'right'],
    ['After', ({ after }) => shown(after), 'right'],
    ['Difference', ({ difference }) => difference, 'right'],
    ['Percent', ({ percent }) => percent, 'right'],
    ['Tier ends', ({ upTo }) => (upTo ? `${endText(upTo.after)}, before ${endText(upTo.before)}` : '')],
  ],
  rows: changes,
})
