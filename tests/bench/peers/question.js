// What every program is asked for: the charges of each month, phone number, item and country. A peer has less to do than
// Chatfare: no allowances, no volume tiers, no eras, zones or explanations, two windows, and rates by country.
//   A customer message opens a customer service window of 24 hours; one from an ad or a page also 72 free hours.
//   A free-form message outside the window is refused, a failed message is not charged, one in the free hours is free.
//   Anything else costs the list rate of 1 October 2026, in millionths of a dollar.
export const HOUR = 3_600_000
export const WINDOW = 24 * HOUR
export const FREE = 72 * HOUR
export const ITEMS = ['marketing', 'utility', 'authentication', 'service']

/** Rates in micros by item and country, from the card in the repository. */
export function ratesOf(engine, countries) {
  const { rates } = engine.rates({ channel: 'whatsapp', currency: 'USD', at: '2026-10-15' })
  const micros = (rate) => Math.round(Number(rate) * 1e6)
  const ofCountry = (country) => rates.find(({ market }) => market === engine.market(country).market).rates
  return ITEMS.flatMap((item) => countries.map((country) => ({ item, country, micros: micros(ofCountry(country)[item].rate) })))
}

/** The sum that two programs have to agree on. */
export const totalOf = (lines) => lines.reduce((sum, { micros }) => sum + micros, 0)
