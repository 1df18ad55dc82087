import type { TariffDocument } from '../engine'
import { read, write } from '../kept'

/** A tariff document that the person has kept in this browser. */
export interface Own {
  name: string
  /** When it was last kept, in milliseconds. */
  at: number
  document: TariffDocument
}

const KEY = 'chatfare.tariffs'

/** By name. */
export function keptTariffs(): Own[] {
  const value = read(KEY)
  if (!Array.isArray(value)) return []
  return value
    .filter((item) => typeof item?.name === 'string' && typeof item.at === 'number' && isDocument(item.document))
    .sort((a: Own, b: Own) => (a.name < b.name ? -1 : 1))
}

/** What the page itself reads of a document; the rest is the engine's to check. */
const isDocument = (value: Record<string, unknown> | undefined): boolean =>
  typeof value?.id === 'string' && typeof (value.source as TariffDocument['source'] | undefined)?.title === 'string' &&
  (value.effectiveFrom === undefined || typeof value.effectiveFrom === 'string')

export const keptNamed = (name: string): Own | undefined => keptTariffs().find((own) => own.name === name)

/** Keeps a document under its name, in place of the one kept as `before`. False where the browser keeps nothing. */
export const keepTariff = (name: string, document: TariffDocument, before = name): boolean =>
  write(KEY, [...keptTariffs().filter((own) => own.name !== name && own.name !== before), { name, at: Date.now(), document }])

export const forgetTariff = (name: string): boolean => write(KEY, keptTariffs().filter((own) => own.name !== name))
