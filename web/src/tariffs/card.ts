import type { Confidence, MarketRates, RateCard, TariffDocument } from '../engine'

type Cell = string | null | { rate: string | null; confidence?: Confidence; source?: RateCard['source'] }
type Rates = Record<string, Record<string, Cell>>

/** A document that has prices by market. */
export type Priced = Extract<TariffDocument, { kind: 'rate-card' | 'overlay' }> & { rates: Rates }

export const isPriced = (document: TariffDocument): document is Priced =>
  (document.kind === 'rate-card' || document.kind === 'overlay') && document.rates !== undefined

/** A document's prices as the engine shows those of a card. */
export function cardOf(document: Priced): RateCard {
  const tiers = document.kind === 'rate-card' ? (document.tiers ?? {}) : {}
  return {
    card: document.id, channel: document.channel, issuer: document.issuer, currency: document.currency,
    unit: document.kind === 'rate-card' ? document.unit : 'message', effectiveFrom: document.effectiveFrom, validTo: document.validTo ?? null,
    confidence: document.confidence, source: document.source, read: document.read, gaps: [...(document.gaps ?? [])], fees: [],
    rates: Object.entries(document.rates).map(([market, cells]) => ({ market, rates: ratesOf(cells, document.confidence), tiers: bandsOf(tiers[market] ?? {}) })),
  }
}

const ratesOf = (cells: Record<string, Cell>, confidence: Confidence): MarketRates['rates'] =>
  Object.fromEntries(Object.entries(cells).map(([item, cell]) => [item, typeof cell === 'object' && cell !== null ? { confidence, ...cell } : { rate: cell, confidence }]))

const bandsOf = (tiers: Record<string, readonly { upTo?: number; rate: string }[]>): MarketRates['tiers'] =>
  Object.fromEntries(Object.entries(tiers).map(([item, bands]) => [item, bands.map(({ upTo, rate }) => ({ upTo: upTo === undefined ? null : String(upTo), rate }))]))

/** What an addendum changes is compared with the same figures of the card alone. */
export function trimmed(card: RateCard, { rates }: Priced): RateCard {
  const own = card.rates.filter(({ market }) => market in rates)
  return { ...card, rates: own.map((row) => ({ ...row, rates: Object.fromEntries(Object.entries(row.rates).filter(([item]) => item in rates[row.market])) })) }
}

/** A published card as a document of one's own: with its id it takes the card's place. */
export function copyOf({ card, channel, issuer, currency, unit, effectiveFrom, validTo, traffic, confidence, source, read, gaps, rates, fees }: RateCard): TariffDocument {
  const tiers = rates.filter((row) => Object.keys(row.tiers).length)
  return {
    kind: 'rate-card', id: card, channel, issuer, currency, ...(channel === 'viber-bot' ? { anyCurrency: true } : {}), effectiveFrom, ...(validTo ? { validTo } : {}),
    unit, ...(traffic ? { traffic } : {}), source, read, confidence, ...(gaps.length ? { gaps } : {}),
    rates: Object.fromEntries(rates.map((row) => [row.market, Object.fromEntries(Object.entries(row.rates).map(([item, cell]) => [item, plainCell(cell, confidence)]))])),
    ...(tiers.length ? { tiers: Object.fromEntries(tiers.map((row) => [row.market, Object.fromEntries(Object.entries(row.tiers).map(([item, bands]) =>
      [item, bands.map(({ upTo, rate }) => ({ ...(upTo === null ? {} : { upTo: Number(upTo) }), rate }))]))])) } : {}),
    ...(fees.length ? { fees: fees.map(({ item, from, amount, confidence: own }) => ({ item, per: 'sender-month' as const, from, amount, ...(own === confidence ? {} : { confidence: own }) })) } : {}),
  }
}

const plainCell = ({ rate, confidence, source }: MarketRates['rates'][string], usual: Confidence): Cell =>
  (confidence === usual && !source ? rate : { rate, ...(confidence === usual ? {} : { confidence }), ...(source ? { source } : {}) })
