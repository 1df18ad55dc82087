import type { Engine, MarketRates, RateCard } from '../engine'
import { byName, marketName } from '../format'
import { percentOf, toMicros } from '../money'
import { t } from '../t'
import { EVERY, rowOf } from './card'

type Rate = MarketRates['rates'][string]

/**
 * What became of a rate between two cards:
 * - `none`: neither card has such a rate; `unknown`: a figure on either side is not known
 * - `new`, `gone`: only one of the cards has it
 */
export type Change = 'same' | 'up' | 'down' | 'new' | 'gone' | 'unknown' | 'none'

export interface PriceCell {
  market: string
  item: string
  now: Rate | undefined
  before: Rate | undefined
  change: Change
  /** By what part it rose or fell. */
  part?: number
}

export interface PriceRow {
  market: string
  /** The market that the countries of a new one were priced in before. */
  was: string | null
  countries: readonly Country[]
  cells: PriceCell[]
  rates: MarketRates
}

export interface Country {
  code: string
  prefixes: readonly string[]
}

export interface PriceTable {
  card: RateCard
  before: RateCard | undefined
  items: string[]
  rows: PriceRow[]
  /** Rows of the earlier card that are gone. */
  gone: string[]
}

/** Items in the order in which the providers print them; others follow. */
const ORDER = [
  'marketing', 'utility', 'authentication', 'authentication-international', 'service', 'conversation:marketing', 'conversation:utility',
  'conversation:authentication', 'conversation:authentication-international', 'conversation:service', 'conversation:business-initiated',
  'conversation:user-initiated', 'chatbot-initiated', 'transactional', 'promotional', 'otp', 'business-session', 'sms',
]

const rank = (item: string): number => (ORDER.includes(item) ? ORDER.indexOf(item) : ORDER.length)

/** Items of a card in their usual order. */
export const byRank = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1)

export const nameOf = (market: string): string => (market === EVERY ? t('own.everyMarket') : marketName(market))

/** A card as a table of markets and items, with what changed since an earlier one. */
export function priceTable(engine: Engine, card: RateCard, before: RateCard | undefined): PriceTable {
  const items = [...new Set([...card.rates, ...(before?.rates ?? [])].flatMap(({ rates }) => Object.keys(rates)))]
    .sort(byRank)
  const countries = countriesByMarket(engine, card)
  const rows = card.rates.map((rates): PriceRow => {
    const own = countries.get(rates.market) ?? []
    const was = before && !rowOf(before, rates.market) ? marketBefore(engine, own, before) : null
    const old = before && rowOf(before, was ?? rates.market)
    return {
      market: rates.market, was, countries: own, rates,
      cells: items.map((item) => cellOf(rates.market, item, rates.rates[item], old?.rates[item], before !== undefined)),
    }
  }).sort((a, b) => byName()(marketName(a.market), marketName(b.market)))
  const kept = new Set(card.rates.map(({ market }) => market))
  const earlier = before?.rates.map(({ market }) => market) ?? []
  return { card, before, items, rows, gone: earlier.filter((market) => !kept.has(market)) }
}

function cellOf(market: string, item: string, now: Rate | undefined, before: Rate | undefined, compared: boolean): PriceCell {
  const cell = { market, item, now, before }
  if (!now && !before) return { ...cell, change: 'none' }
  if (now?.rate === null || before?.rate === null) return { ...cell, change: 'unknown' }
  if (!compared) return { ...cell, change: 'same' }
  if (!now?.rate || !before?.rate) return { ...cell, change: now ? 'new' : 'gone' }
  const more = toMicros(now.rate) - toMicros(before.rate)
  if (more === 0n) return { ...cell, change: 'same' }
  return { ...cell, change: more > 0n ? 'up' : 'down', part: percentOf(now.rate, before.rate) }
}

/** Rows of WhatsApp's cards are markets of several countries, those of Viber's are countries. */
function countriesByMarket(engine: Engine, card: RateCard): Map<string, Country[]> {
  const found = new Map<string, Country[]>()
  for (const { country, market, prefixes } of engine.markets(card.effectiveFrom).markets) {
    const row = card.channel === 'whatsapp' ? market : country
    found.set(row, [...(found.get(row) ?? []), { code: country, prefixes }])
  }
  return found
}

function marketBefore(engine: Engine, countries: readonly Country[], { effectiveFrom }: RateCard): string | null {
  const { markets, other } = engine.markets(effectiveFrom)
  const names = new Set(countries.map(({ code }) => markets.find(({ country }) => country === code)?.market ?? other))
  return names.size === 1 ? [...names][0] : null
}

/** Whether what became of a rate is not known. */
export const hasUnknown = ({ rows }: PriceTable): boolean => rows.some(({ cells }) => cells.some(({ change }) => change === 'unknown'))

/** Cells whose rate rose or fell, by how much, the largest first. */
export const changesOf = ({ rows }: PriceTable): (PriceCell & { part: number })[] =>
  rows.flatMap(({ cells }) => cells)
    .filter((cell): cell is PriceCell & { part: number } => cell.part !== undefined)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part) || byName()(marketName(a.market), marketName(b.market)))

/** Whether a row is what a person looks for: a market, a country in words or letters, or the beginning of a number. */
export function matches({ market, countries }: PriceRow, sought: string): boolean {
  const words = sought.trim().toLocaleLowerCase()
  if (!words || market === EVERY) return true
  const digits = words.replace(/^\+|^00/, '').replaceAll(' ', '')
  if (/^\d+$/.test(digits)) return countries.some(({ prefixes }) => prefixes.some((prefix) => prefix.startsWith(digits) || digits.startsWith(prefix)))
  const names = [market, marketName(market), ...countries.map(({ code }) => marketName(code))]
  return names.some((name) => name.toLocaleLowerCase().includes(words)) || countries.some(({ code }) => code.toLocaleLowerCase() === words)
}
