import type { Command } from './commands'
import type { Document } from './document'
import type { Evaluation, TariffDocument } from './engine'
import { providerName } from './providers'
import { t } from './t'
import { keptTariffs } from './tariffs/own'

/** Tariff documents that the person has chosen beside the published cards: they are in the request, so links carry them. */

export const chosenOf = ({ request: { tariffs } }: Pick<Document, 'request'>): readonly TariffDocument[] => (Array.isArray(tariffs) ? tariffs : [])

export const sameDocument = (a: TariffDocument, b: TariffDocument): boolean => a.id === b.id && JSON.stringify(a) === JSON.stringify(b)

/** The person's own name for a document, a provider's, or what its source is called. */
export function documentName(document: TariffDocument): string {
  const own = keptTariffs().find((kept) => sameDocument(kept.document, document))
  if (own) return own.name
  const issuer = 'issuer' in document ? document.issuer : ''
  const provider = providerName({ issuer })
  return provider === issuer ? (document.source?.title ?? document.id) : provider
}

/** With the document, or without it where it was there; one with its id gives way. */
export function toggled(chosen: readonly TariffDocument[], document: TariffDocument): TariffDocument[] {
  const others = chosen.filter(({ id }) => id !== document.id)
  return chosen.some((other) => sameDocument(other, document)) ? others : [...others, document]
}

export function setTariffs(document: Document, tariffs: readonly TariffDocument[]): Command {
  const { tariffs: _, ...request } = document.request
  return { label: () => t('step.chosenTariffs'), document: { ...document, request: { ...request, ...(tariffs.length ? { tariffs } : {}) } } }
}

/** Those of the documents without which the bill would be another. */
export function usedOf(documents: readonly TariffDocument[], { events, invoice }: Evaluation): TariffDocument[] {
  const lines = invoice.months.flatMap((month) => month.lines)
  const cards = new Set([...lines.map(({ card }) => card), ...events.flatMap(({ fees = [] }) => fees.map(({ card }) => card))])
  return documents.filter((document) => cards.has(document.id) || (isResale(document) && invoice.prices !== undefined))
}

/** What a reseller asks leaves no line of its own. */
export const isResale = (document: TariffDocument): boolean => document.kind === 'overlay' && document.layer === 'price'
