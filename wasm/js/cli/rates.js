import { createEngine } from '../index.node.js'

export const usage = 'rates [MARKET]'
export const summary = 'The rate card in force: of all markets, or of one with its volume tiers.'
export const details = ['MARKET is a country ("UA") or a row of the card ("Rest of Africa"). CSV has the rates, without tiers and fees.']
export const count = [0, 1]
export const fields = ['country', 'market']
export const options = {
  channel: { value: 'CHANNEL', text: 'whatsapp (default), viber-bot or viber-business' },
  currency: { value: 'CURRENCY', text: 'default USD' },
  unit: { value: 'UNIT', text: 'minute (calls), ai-message or token; default message and conversation' },
  at: { value: 'DATE', text: 'the card in force on this day; default the newest' },
}
export const examples = [
  'chatfare rates UA --at 2026-10-01',
  "chatfare rates 'Rest of Africa' --currency EUR",
  'chatfare rates --unit minute --at 2026-01-01',
  'chatfare rates --channel viber-bot --currency EUR --format csv',
]

/** Markets of Viber are named by the country, too. */
const placeOf = (market) => (market === undefined ? {} : { [/^[A-Z]{2}$/.test(market) ? 'country' : 'market']: market })

export async function run({ values: { channel = 'whatsapp', currency, unit, at }, positionals: [market] }) {
  const engine = await createEngine()
  const card = engine.rates({ channel, ...(currency && { currency }), ...(unit && { unit }), ...(at && { at }), ...placeOf(market) })
  return { json: card, facts: factsOf(card), tables: [ratesTable(card), ...(market ? [tiersTable(card)] : []), feesTable(card)] }
}

const factsOf = ({ card, currency, unit, effectiveFrom, validTo, confidence, source, gaps }) => [
  `${card}: ${currency} per ${unit}, from ${effectiveFrom}${validTo ? ` until ${validTo}` : ''}, ${confidence}`,
  `${source.title} (${source.date})\n${source.url}`,
  ...gaps,
]

/** A dash: there is no such rate. */
function ratesTable({ rates }) {
  const items = [...new Set(rates.flatMap((market) => Object.keys(market.rates)))]
  const shown = (cell) => (cell ? (cell.rate ?? 'unknown') : '-')
  return {
    columns: [['Market', ({ market }) => market], ...items.map((item) => [item, (market) => shown(market.rates[item]), 'right'])],
    rows: rates,
  }
}

function tiersTable({ rates }) {
  const rows = rates.flatMap(({ market, tiers }) =>
    Object.entries(tiers).flatMap(([item, bands]) =>
      bands.map(({ upTo, rate }, tier) => ({ market, item, tier, from: tier === 0 ? '1' : String(BigInt(bands[tier - 1].upTo) + 1n), upTo, rate })),
    ),
  )
  return {
    title: 'Volume tiers: units of the month',
    columns: [
      ['Market', ({ market }) => market],
      ['Item', ({ item }) => item],
      ['Tier', ({ tier }) => tier, 'right'],
      ['From', ({ from }) => from, 'right'],
      ['Up to', ({ upTo }) => upTo ?? 'no end', 'right'],
      ['Rate', ({ rate }) => rate, 'right'],
    ],
    rows,
  }
}

const feesTable = ({ fees }) => ({
  title: 'Fees per sender and month',
  columns: [
    ['Item', ({ item }) => item],
    ...(fees.some(({ plan }) => plan) ? [['Plan', ({ plan }) => plan ?? 'any']] : []),
    ['From', ({ from }) => from],
    ['Amount', ({ amount }) => amount, 'right'],
    ['Confidence', ({ confidence }) => confidence],
  ],
  rows: fees,
})
