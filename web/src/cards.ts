import { isRefusal, type Channel, type Engine, type RateCard } from './engine'

/** Currencies of known rate cards; which of them have a card at a date only the engine knows. */
export const CURRENCIES: readonly string[] = [
  'USD', 'EUR', 'GBP', 'INR', 'IDR', 'AED', 'ARS', 'AUD', 'BRL', 'CLP', 'COP', 'MXN', 'MYR', 'PEN', 'SAR', 'SGD',
]

/** The card of a channel and currency in force on a day, or nothing where none is known. */
export function cardAt(engine: Engine, channel: Channel, currency: string, at?: string): RateCard | undefined {
  try {
    return engine.rates({ channel, currency, ...(at ? { at } : {}) })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return undefined
  }
}
