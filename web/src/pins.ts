import { html, nothing, type TemplateResult } from 'lit'
import { cardWords, withTodaysCards } from './cards'
import { setView } from './commands'
import { evaluated, evaluatedLater } from './compare/evaluated'
import { isSetup, setupOf, VIEW, type Setup } from './compare/setup'
import type { Document } from './document'
import { isRefusal, type Engine, type Variant } from './engine'
import { enumerate } from './format'
import { icons } from './icons'
import { words } from './more/words'
import type { Store } from './store'
import { bring, t } from './t'

/**
 * What a link shows is priced with the rate cards that it was made with, also after newer ones have come, as long as they are all
 * known here. A sequence and the columns of its comparison then name their cards; without newer ones nothing has to be named.
 */

/** By sequence and column: the cards that are named, or that price it. */
type Cards = readonly (readonly string[] | undefined)[]

const has = (cards: readonly string[] | undefined, id: string): boolean => cards?.includes(id) ?? false
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => has(b, id))
const idsOf = (documents: readonly { id: string }[]): string[] => documents.map(({ id }) => id)

function columnsOf({ views }: Document): readonly Variant[] {
  const kept = views?.[VIEW]
  return isSetup(kept) ? kept.columns : []
}

const withColumns = (document: Document, columns: readonly Variant[]): Document =>
  (columns.length ? { ...document, views: { ...document.views, [VIEW]: { ...document.views![VIEW] as Setup, columns } } } : document)

const named = (document: Document): Cards => [document.request.cards, ...columnsOf(document).map(({ cards }) => cards)]

export const isPinned = (document: Document): boolean => named(document).some((cards) => cards !== undefined)

/** With which cards the comparison was made is not said, as in links of before; asked of what a link carries, as it is written. */
export function isUnnamed(linked: Document): boolean {
  const columns = columnsOf(linked)
  return !columns.length || columns.some(({ cards }) => cards === undefined)
}

/** The document as it is priced today. */
export const unpinned = (document: Document): Document =>
  withColumns({ ...document, request: withTodaysCards(document.request) }, columnsOf(document).map(withTodaysCards))

/** @throws ChatfareError */
function used(engine: Engine, document: Document): readonly (readonly string[])[] {
  const { cards } = engine.evaluate(document.request)
  const columns = columnsOf(document)
  const compared = columns.length ? evaluated(engine, document, columns) : []
  return [idsOf(cards), ...compared.map(({ evaluation }) => idsOf(evaluation.cards))]
}

/** The document for a link: with the cards of every column of a comparison that is shown or kept. */
export async function withCards(store: Store, view: string): Promise<Document> {
  const { document } = store
  if (view !== VIEW && !columnsOf(document).length) return document
  const { by, columns } = setupOf(store)
  const shown = setView(document, VIEW, { by, columns }, () => '').document
  const compared = await evaluatedLater(store.whole, shown, columns).catch(nothingIfRefused)
  return compared ? withColumns(shown, columns.map((column, index) => ({ ...column, cards: idsOf(compared[index].evaluation.cards) }))) : document
}

/** A link's document as it is opened, and its cards where not all of them are known. Whatever else is wrong with it is left to the engine. */
export function opened(engine: Engine, document: Document, cards: readonly string[] | undefined): { document: Document; gone: readonly string[] } {
  const linked = cards ? { ...document, request: { ...document.request, cards: document.request.cards ?? cards } } : document
  const today = unpinned(linked)
  const todays = isPinned(linked) ? unlessRefused(() => used(engine, today)) : undefined
  if (!todays) return { document: today, gone: [] }
  const links = unlessRefused(() => used(engine, linked))
  if (!links) return { document: today, gone: [...new Set(named(linked).flat().filter((id) => typeof id === 'string'))] }
  return { document: links.some((ids, index) => !same(ids, todays[index])) ? linked : today, gone: [] }
}

function unlessRefused<T>(answer: () => T): T | undefined {
  try {
    return answer()
  } catch (error) {
    return nothingIfRefused(error)
  }
}

function nothingIfRefused(error: unknown): undefined {
  if (!isRefusal(error)) throw error
}

/** Follows the steps of the person: the cards stay until a step needs one that is not among them and not newer. */
export class Pins {
  private readonly known = new WeakMap<Document, readonly (readonly string[])[]>()

  constructor(private readonly engine: Engine, private readonly letGo: () => void) {}

  /** Those of today in place of the named ones. */
  today(document: Document): readonly (readonly string[])[] {
    let found = this.known.get(document)
    if (!found) this.known.set(document, found = used(this.engine, unpinned(document)))
    return found
  }

  settle(before: Document, after: Document): Document {
    if (!isPinned(after) || this.holds(before, after)) return after
    this.letGo()
    return unpinned(after)
  }

  private holds(before: Document, after: Document): boolean {
    const [old, now] = [before, after].map((document) => unlessRefused(() => this.today(document)))
    if (!old || !now) return true
    const columns = columnsOf(before)
    const place = (index: number): number => (index === 0 ? 0 : columns.indexOf(columnsOf(after)[index - 1]) + 1)
    return named(after).every((pins, index) => !pins || now[index].every((id) => has(pins, id) || has(old[place(index)], id)))
  }

  /** The cards that are named in a view, and those that would take their place. */
  difference(document: Document, view: string): { pinned: string[]; newer: string[] } {
    const todays = this.today(document)
    const shown = named(document).map((pins, index) => ({ pins, now: todays[index] })).filter((_, index) => (view === VIEW ? index > 0 : index === 0))
    const differing = (from: readonly string[] | undefined, to: readonly string[] | undefined): string[] => (from && to ? from.filter((id) => !to.includes(id)) : [])
    const once = (ids: string[]): string[] => [...new Set(ids)].sort()
    return {
      pinned: once(shown.flatMap(({ pins, now }) => differing(pins, now))),
      newer: once(shown.flatMap(({ pins, now }) => (pins ? differing(now, pins) : []))),
    }
  }
}

/** Over a view whose figures are not those of today's cards; `unnamed`: the link names none for its comparison. */
export function pinsBanner(store: Store, pins: Pins, view: string, unnamed: boolean): TemplateResult | typeof nothing {
  const { document } = store
  if (!isPinned(document)) return nothing
  const { pinned, newer } = pins.difference(document, view)
  if (!pinned.length && !newer.length) return view === VIEW && unnamed ? unnamedBanner() : nothing
  const useTodays = (): void => void store.execute({ label: () => t('step.todaysCards'), document: unpinned(document) })
  const names = (ids: readonly string[]): string => enumerate(ids.map(cardWords))
  return html`
    <div class="notice banner fare" role="status"><p><strong>${t('pins.title')}</strong>
      ${pinned.length ? t('pins.pinned', { cards: names(pinned) }) : nothing} ${newer.length ? t('pins.newer', { cards: names(newer) }) : nothing}</p>
      <button class="quiet" @click=${useTodays}>${icons.tag()} ${t('pins.useTodays')}</button></div>`
}

/** Beside a sequence with the cards of the link, columns that name none would be taken for priced with them too. */
const unnamedBanner = (): TemplateResult => html`<div class="notice banner fare" role="status"><p>${t('pins.unnamed')}</p></div>`

export const bringWords = (): Promise<void> => bring(words)
