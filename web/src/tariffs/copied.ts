import { NOWHERE } from '../badges'
import { sameDocument } from '../chosen'
import { isRefusal, type Engine, type RateCard, type Source, type TariffDocument } from '../engine'
import { examples } from '../examples'
import { t } from '../t'
import { copyOf, isPriced, type Priced } from './card'

type Cell = Priced['rates'][string][string]

/** The names that a document is kept under: now, and before where it was. */
interface Names {
  name: string
  kept: string | null
}

/** The published card that holds on the document's first day. */
export function publishedFor(engine: Engine, { channel, currency, effectiveFrom }: Priced): RateCard | null {
  try {
    const card = engine.rates({ channel, currency, at: effectiveFrom })
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
