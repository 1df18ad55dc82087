import { NOWHERE } from '../badges'
import { sameDocument } from '../chosen'
import { isRefusal, type Confidence, type Engine, type MarketRates, type RateCard, type Source, type TariffDocument } from '../engine'
import { examples } from '../examples'
import { t } from '../t'
import { isPriced, rowOf, type Cell, type Priced } from './card'
import { queryOf, unitsIn } from './published'

/** The names that a document is kept under: now, and before where it was. */
interface Names {
  name: string
  kept: string | null
}

/** The published card that holds on the document's first day, of what it has prices for first. */
export function publishedFor(engine: Engine, document: Priced): RateCard | null {
  const { channel, currency, effectiveFrom } = document
  try {
    const card = engine.rates({ ...queryOf({ channel, unit: unitsIn(document)[0] }), currency, at: effectiveFrom })
    return card.currency === currency ? card : null
  } catch (error) {
    if (!isRefusal(error)) throw error
    return null
  }
}

/** A copy that says something else than what it was copied from is the person's own statement, and says so itself: exports and links carry no name. */
export function ownOf(engine: Engine, document: TariffDocument, { name, kept }: Names): TariffDocument {
  for (const original of originalsOf(engine, document)) {
    if (document.source.title === original.source.title) return sameDocument(document, original) ? document : stated(document, original, name)
    if (kept !== null && document.source.title === titleOf(kept, original.source)) return { ...document, source: { ...document.source, title: titleOf(name, original.source) } }
  }
  return document
}

/** Published documents of which it can be a copy. */
function originalsOf(engine: Engine, document: TariffDocument): TariffDocument[] {
  const card = isPriced(document) ? publishedFor(engine, document) : null
  return [...(card ? [copyOf(card)] : []), ...examples]
}

const titleOf = (name: string, { title }: Source): string => t('own.after', { name, title })

function stated(document: TariffDocument, original: TariffDocument, name: string): TariffDocument {
  const today = new Date().toISOString().slice(0, 10)
  return {
    ...document, source: { title: titleOf(name, original.source), url: NOWHERE, date: today }, read: today, confidence: 'provider',
    note: t('own.copiedFrom', { title: original.source.title, url: original.source.url }),
    ...(isPriced(document) && isPriced(original) ? { rates: withoutSources(document.rates, original.rates) } : {}),
  } as TariffDocument
}

/** A rate that was changed no longer has the source and confidence of the one before. */
const withoutSources = (rates: Priced['rates'], before: Priced['rates']): Priced['rates'] =>
  Object.fromEntries(Object.entries(rates).map(([market, cells]) => [market, Object.fromEntries(Object.entries(cells).map(([item, cell]) => [item, ownCell(cell, before[market]?.[item])]))]))

function ownCell(cell: Cell, before: Cell | undefined): Cell {
  if (typeof cell !== 'object' || cell === null || typeof before !== 'object' || before === null) return cell
  return cell.rate !== before.rate && JSON.stringify({ ...cell, rate: before.rate }) === JSON.stringify(before) ? cell.rate : cell
}

/** What an addendum changes is compared with the same figures of the card alone. */
export function trimmed(card: RateCard, { rates }: Priced): RateCard {
  const rows = Object.entries(rates).flatMap(([market, cells]) => {
    const row = rowOf(card, market)
    return row ? [{ ...row, market, rates: Object.fromEntries(Object.entries(row.rates).filter(([item]) => item in cells)) }] : []
  })
  return { ...card, rates: rows }
}

/** A published card as a document of one's own: with its id it takes the card's place. */
export function copyOf({ card, channel, issuer, currency, anyCurrency, unit, effectiveFrom, validTo, traffic, confidence, source, read, gaps, rates, fees }: RateCard): TariffDocument {
  const tiers = rates.filter((row) => Object.keys(row.tiers).length)
  return {
    kind: 'rate-card', id: card, channel, issuer, currency, ...(anyCurrency ? { anyCurrency } : {}), effectiveFrom, ...(validTo ? { validTo } : {}),
    unit, ...(traffic ? { traffic } : {}), source, read, confidence, ...(gaps.length ? { gaps } : {}),
    rates: Object.fromEntries(rates.map((row) => [row.market, Object.fromEntries(Object.entries(row.rates).map(([item, cell]) => [item, plainCell(cell, confidence)]))])),
    ...(tiers.length ? { tiers: Object.fromEntries(tiers.map((row) => [row.market, Object.fromEntries(Object.entries(row.tiers).map(([item, bands]) =>
      [item, bands.map(({ upTo, rate }) => ({ ...(upTo === null ? {} : { upTo: Number(upTo) }), rate }))]))])) } : {}),
    ...(fees.length ? { fees: fees.map(({ item, plan, from, amount, confidence: own }) => ({ item, ...(plan ? { plan } : {}), per: 'sender-month' as const, from, amount, ...(own === confidence ? {} : { confidence: own }) })) } : {}),
  }
}

const plainCell = ({ rate, confidence, source }: MarketRates['rates'][string], usual: Confidence): Cell =>
  (confidence === usual && !source ? rate : { rate, ...(confidence === usual ? {} : { confidence }), ...(source ? { source } : {}) })
