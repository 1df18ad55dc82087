import type { Confidence, MarketRates, RateCard, TariffDocument, Unit } from '../engine'

export type Cell = string | null | { rate: string | null; confidence?: Confidence; source?: RateCard['source'] }
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

/** A row that stands for every market. */
export const EVERY = '*'

/** The row that has a market's rates: its own, or that of every market. */
export const rowOf = ({ rates }: RateCard, market: string): MarketRates | undefined =>
  rates.find((row) => row.market === market) ?? rates.find((row) => row.market === EVERY)

const UNITS: Readonly<Record<string, Unit>> = { 'call-minutes': 'minute', 'agent-tokens': 'token', 'ai-provider': 'ai-message' }

/** The unit of an item whose cards are apart from those of messages. */
export const unitOf = (item: string): Unit | undefined => UNITS[item]
