import { CURRENCIES } from '../cards'
import { isRefusal, type Channel, type Engine, type RateCard, type Unit } from '../engine'
import { DAY } from '../format'
import { cardOf, unitOf, type Priced } from './card'

/** What cards are for: messages, in the unit of their time, and what else is charged, by its unit. */
export const UNITS = ['message', 'minute', 'ai-message', 'token'] as const satisfies readonly Unit[]
export type SeriesUnit = (typeof UNITS)[number]

/** Cards that follow each other. */
export interface Series {
  channel: Channel
  unit: SeriesUnit
}

/** No provider charged for business messages before. */
const OLDEST = '2019-01-01'
const MONTH = 30

/** What the engine is asked for the cards of a series. */
export const queryOf = ({ channel, unit }: Series) => ({ channel, ...(unit === 'message' ? {} : { unit }) })

/** The card that holds on a day, the newest without one: `none` there, `never` in that currency. */
function cardAt(engine: Engine, series: Series, currency: string, where: { at?: string; country?: string } = {}): RateCard | 'none' | 'never' {
  try {
    return engine.rates({ ...queryOf(series), currency, ...where })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return error.path === 'currency' ? 'never' : 'none'
  }
}

/** Cards that bill accounts in a currency, the newest first: some bill those of every currency in their own. */
function cardsFor(engine: Engine, series: Series, currency: string): RateCard[] {
  const found: RateCard[] = []
  for (let at: string | undefined; at === undefined || at >= OLDEST;) {
    const card = cardAt(engine, series, currency, at === undefined ? {} : { at })
    if (card === 'never') break
    if (card === 'none') at = at === undefined ? new Date().toISOString().slice(0, 10) : daysBefore(at, MONTH)
    else {
      found.push(card)
      at = daysBefore(card.effectiveFrom, 1)
    }
  }
  return found
}

/** All cards of a series in a currency, the newest first. */
export const cardsOf = (engine: Engine, series: Series, currency: string): RateCard[] =>
  cardsFor(engine, series, currency).filter((card) => card.currency === currency)

/** Currencies of the cards of a series, of whatever date; those of cards for accounts of every currency with the newest first. */
export function currenciesOf(engine: Engine, series: Series): string[] {
  const newest = cardAt(engine, series, 'USD')
  if (typeof newest === 'object' && newest.anyCurrency) return [...new Set(cardsFor(engine, series, 'USD').map(({ currency }) => currency))]
  return CURRENCIES.filter((currency) => isKnown(engine, series, currency))
}

/** Whether there is a card in a currency; one market is enough to know, even if the card has no such row. */
const isKnown = (engine: Engine, series: Series, currency: string): boolean => cardAt(engine, series, currency, { country: 'US' }) !== 'never'

/** What a channel has cards for. */
export const unitsOf = (engine: Engine, channel: Channel): SeriesUnit[] =>
  UNITS.filter((unit) => CURRENCIES.some((currency) => isKnown(engine, { channel, unit }, currency)))

/** What a document of the person's has prices for: a card for one thing, what is put on top of cards for one or several. */
export function unitsIn(document: Priced): SeriesUnit[] {
  if (document.kind === 'rate-card') return [seriesUnit(document.unit)]
  const items = Object.values(document.rates).flatMap((cells) => Object.keys(cells))
  const units = UNITS.filter((unit) => items.some((item) => seriesUnit(unitOf(item)) === unit))
  return units.length ? units : ['message']
}

/** The unit of a series: cards of messages follow those of conversations. */
export const seriesUnit = (unit: Unit | undefined): SeriesUnit => UNITS.find((one) => one === unit) ?? 'message'

/** The prices of a document of the person's for one thing, as the engine shows those of a card. */
export function cardIn(document: Priced, unit: SeriesUnit): RateCard {
  const card = cardOf(document)
  if (document.kind === 'rate-card') return card
  const own = ([item]: [string, unknown]): boolean => seriesUnit(unitOf(item)) === unit
  const rates = card.rates.map((row) => ({ ...row, rates: Object.fromEntries(Object.entries(row.rates).filter(own)) }))
  return { ...card, unit, rates: rates.filter((row) => Object.keys(row.rates).length) }
}

/** The day so many days before. */
export const daysBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10)
