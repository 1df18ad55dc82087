import { isRefusal, type FirstEngine } from './engine'
import { date } from './format'
import { t, term } from './t'

/** Currencies of known rate cards; which of them have a card at a date only the engine knows. */
export const CURRENCIES: readonly string[] = [
  'USD', 'EUR', 'GBP', 'INR', 'IDR', 'AED', 'ARS', 'AUD', 'BRL', 'CLP', 'COP', 'MXN', 'MYR', 'PEN', 'SAR', 'SGD',
]

/** Whether WhatsApp has a card in a currency on a day; one market is enough to know. */
export function hasCard(engine: FirstEngine, currency: string, at?: string): boolean {
  try {
    engine.rates({ channel: 'whatsapp', currency, country: 'US', ...(at ? { at } : {}) })
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    return false
  }
}

/** What a link may have named to be priced with is left out. */
export const withTodaysCards = <Named extends { cards?: readonly string[] }>({ cards: _, ...rest }: Named): Omit<Named, 'cards'> => rest

/** A published card by its id, such as `whatsapp/usd/2026-10-01`; other documents by theirs. */
export function cardWords(id: string): string {
  const [channel, currency, since] = id.split('/')
  if (!currency || !/^\d{4}-\d\d-\d\d$/.test(since ?? '')) return id
  return t('why.card', { name: `${term('channel', channel)} ${currency.toUpperCase()}`, date: date(since) })
}
