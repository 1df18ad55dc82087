import { chosenOf, sameDocument } from '../chosen'
import { setView } from '../commands'
import { channels, type Document } from '../document'
import type { Account, Channel, TariffDocument } from '../engine'
import type { Store } from '../store'
import { t } from '../t'
import { keptTariffs } from '../tariffs/own'
import type { Options } from './protocol'

export const VIEW = 'log'

export const formats = ['auto', 'whatsapp-webhooks', 'viber-callbacks', 'viber-business-reports', 'ndjson', 'csv'] as const
type Format = (typeof formats)[number]

/** What a log is read with. It stands in the document, so that it can be undone and a link carries it; the log itself is nowhere. */
export interface Setup {
  format: Format
  /** Of the events whose sender names none. */
  channel: Channel
  rules: string
  account: Account
  assumptions: Readonly<Record<string, string>>
  tariffs: readonly TariffDocument[]
  /** The fields of columns that are called otherwise; null leaves one out. */
  columns: Readonly<Record<string, string | null>>
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const texts = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : []))) : {}

export function setupOf({ views }: Document): Setup {
  const kept = isRecord(views?.[VIEW]) ? views[VIEW] : {}
  const columns = isRecord(kept.columns) ? Object.entries(kept.columns).filter(([, field]) => field === null || typeof field === 'string') : []
  return {
    format: formats.find((item) => item === kept.format) ?? 'auto',
    channel: channels.find((item) => item === kept.channel) ?? 'whatsapp',
    rules: typeof kept.rules === 'string' ? kept.rules : 'auto',
    account: isRecord(kept.account) ? (kept.account as Account) : {},
    assumptions: texts(kept.assumptions),
    tariffs: Array.isArray(kept.tariffs) ? kept.tariffs : [],
    columns: Object.fromEntries(columns) as Setup['columns'],
  }
}

/** One step that can be undone. */
export function change(store: Store, next: Partial<Setup>, field = ''): boolean {
  return store.execute(setView(store.document, VIEW, { ...setupOf(store.document), ...next }, () => t('step.log')), { field })
}

const some = (value: object): boolean => Object.keys(value).length > 0

/** Without what is as it is without being said. */
export function optionsOf({ format, channel, rules, account, assumptions, tariffs, columns }: Setup): Options {
  return {
    format, channel, rules, account,
    ...(some(assumptions) ? { assumptions } : {}), ...(tariffs.length ? { tariffs } : {}), ...(some(columns) ? { columns } : {}),
  }
}

/** What a log can be priced with of what the person keeps, beside what is chosen already. */
export const offeredTo = ({ tariffs }: Setup): TariffDocument[] => distinct([...kept().filter(({ kind }) => kind !== 'overlay'), ...tariffs])

/** What the person keeps, or has chosen for the simulator, and no log counts yet. */
export const notCounted = (document: Document): TariffDocument[] => distinct([...kept(), ...chosenOf(document)].filter(({ kind }) => kind === 'overlay'))

const kept = (): TariffDocument[] => keptTariffs().map(({ document }) => document)
const distinct = (documents: readonly TariffDocument[]): TariffDocument[] =>
  documents.filter((document, index) => documents.findIndex((other) => sameDocument(other, document)) === index)

/** What a log was read with, as a text. Columns are aside: those of one file are not those of another. */
export const keyOf = ({ columns: _, ...options }: Options): string => JSON.stringify(options)
