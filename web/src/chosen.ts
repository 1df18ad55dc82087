import { NOWHERE } from './badges'
import type { Command } from './commands'
import type { Document } from './document'
import { time, withKnownCounters, zoneOf } from './document'
import type { Channel, Evaluation, TariffDocument } from './engine'
import { date } from './format'
import { providerName } from './providers'
import { t } from './t'
import { keptTariffs } from './tariffs/own'
import { toWall } from './zone'

/** Tariff documents that the person has chosen beside the published cards: they are in the request, so links carry them. */

export const chosenOf = ({ request: { tariffs } }: Pick<Document, 'request'>): readonly TariffDocument[] => (Array.isArray(tariffs) ? tariffs : [])

export const sameDocument = (a: TariffDocument, b: TariffDocument): boolean => a.id === b.id && JSON.stringify(a) === JSON.stringify(b)

/** The person's own name for a document, a provider's for what it has published, or what its source is called. */
export function documentName(document: TariffDocument): string {
  const own = keptTariffs().find((kept) => sameDocument(kept.document, document))
  if (own) return own.name
  const provider = 'issuer' in document && document.source?.url !== NOWHERE ? providerName(document.issuer) : undefined
  return provider ?? document.source?.title ?? document.id
}

/** With the document, or without it where it was there; one with its id gives way. */
export function toggled(chosen: readonly TariffDocument[], document: TariffDocument): TariffDocument[] {
  const others = chosen.filter(({ id }) => id !== document.id)
  return chosen.some((other) => sameDocument(other, document)) ? others : [...others, document]
}

export function setTariffs(document: Document, tariffs: readonly TariffDocument[]): Command {
  const { tariffs: _, ...request } = document.request
  return { label: () => t('step.chosenTariffs'), document: withKnownCounters({ ...document, request: { ...request, ...(tariffs.length ? { tariffs } : {}) } }) }
}

/** Those of the documents without which the bill would be another. */
export function usedOf(documents: readonly TariffDocument[], { events, invoice }: Pick<Evaluation, 'events' | 'invoice'>): TariffDocument[] {
  const lines = invoice.months.flatMap((month) => month.lines)
  const cards = new Set([...lines.map(({ card }) => card), ...events.flatMap(({ fees = [] }) => fees.map(({ card }) => card))])
  return documents.filter((document) => cards.has(document.id) || (isResale(document) && invoice.prices !== undefined))
}

interface Billed {
  channel: Channel
  currency: string
  /** Its last day, "2026-11-22". */
  last: string
}

/** The last day of a sequence whose events are moved by so many milliseconds; today where there are none. */
export function lastDay(document: Document, shift = 0): string {
  const times = document.request.events.map(time)
  return new Date(toWall(times.length ? Math.max(...times) + shift : Date.now(), zoneOf(document))).toISOString().slice(0, 10)
}

/** Why a document that changes nothing does not, as far as it says so itself. */
export function idleReason(document: TariffDocument, { channel, currency, last }: Billed): string {
  if (!('effectiveFrom' in document) || !('channel' in document)) return ''
  const { effectiveFrom: from, currency: own } = document
  const units = unitsOf(document)
  const only = (unit: string): boolean => units.length > 0 && units.every((other) => other === unit)
  if (channel !== 'viber-bot' && own !== currency) return t('context.tariffCurrency', { currency: own })
  if (from > last) return t('context.tariffFrom', { date: date(from) })
  if (only('sender-month') && from > `${last.slice(0, 7)}-01`) return t('context.tariffMonths', { date: date(from) })
  return only('sender') ? t('context.tariffOnce') : ''
}

/** What a document's amounts are due for. */
function unitsOf(document: TariffDocument): string[] {
  if (document.kind !== 'overlay' || document.rates || document.packages || document.markups) return []
  return [...(document.fees ?? []), ...(document.commitments ?? [])].map(({ per }) => per)
}

/** What a reseller asks leaves no line of its own. */
export const isResale = (document: TariffDocument): boolean => document.kind === 'overlay' && document.layer === 'price'
