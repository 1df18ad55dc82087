import { isRefusal, type Channel, type FirstEngine, type RateCard } from './engine'
import { DAY, date } from './format'
import { t, term } from './t'

/** Currencies of known rate cards; which of them have a card at a date only the engine knows. */
export const CURRENCIES: readonly string[] = [
  'USD', 'EUR', 'GBP', 'INR', 'IDR', 'AED', 'ARS', 'AUD', 'BRL', 'CLP', 'COP', 'MXN', 'MYR', 'PEN', 'SAR', 'SGD',
]

/** No provider charged for business messages before. */
const OLDEST = '2019-01-01'
const MONTH = 30

/** The card of a channel and currency in force on a day, or nothing where none is known. */
function cardAt(engine: FirstEngine, channel: Channel, currency: string, at?: string, country?: string): RateCard | undefined {
  try {
    const card = engine.rates({ channel, currency, ...(at ? { at } : {}), ...(country ? { country } : {}) })
    // A card that is billed in its own currency whatever the account's answers for all of them.
    return card.currency === currency ? card : undefined
  } catch (error) {
    if (!isRefusal(error)) throw error
    return undefined
  }
}

/** Whether WhatsApp has a card in a currency on a day; one market is enough to know. */
export const hasCard = (engine: FirstEngine, currency: string, at?: string): boolean => !!cardAt(engine, 'whatsapp', currency, at, 'US')

/** All cards of a channel in a currency, the newest first. */
export function cardsOf(engine: FirstEngine, channel: Channel, currency: string): RateCard[] {
  const found: RateCard[] = []
  for (let at: string | undefined; at === undefined || at >= OLDEST;) {
    const card = cardAt(engine, channel, currency, at)
    if (card) found.push(card)
    else if (at === undefined) return found
    at = before(card ? card.effectiveFrom : at!, card ? 1 : MONTH)
  }
  return found
}

/** Currencies in which a channel has a card today. */
export const currenciesOf = (engine: FirstEngine, channel: Channel): string[] =>
  CURRENCIES.filter((currency) => (channel === 'whatsapp' ? hasCard(engine, currency) : !!cardAt(engine, channel, currency)))

const before = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10)

/** What a link may have named to be priced with is left out. */
export const withTodaysCards = <Named extends { cards?: readonly string[] }>({ cards: _, ...rest }: Named): Omit<Named, 'cards'> => rest

/** A published card by its id, such as `whatsapp/usd/2026-10-01`; other documents by theirs. */
export function cardWords(id: string): string {
  const [channel, currency, since] = id.split('/')
  if (!currency || !/^\d{4}-\d\d-\d\d$/.test(since ?? '')) return id
  return t('why.card', { name: `${term('channel', channel)} ${currency.toUpperCase()}`, date: date(since) })
}
