import { chosenOf } from '../chosen'
import { setView } from '../commands'
import { channels, type Document } from '../document'
import type { LogColumn } from 'chatfare/log'
import type { Account, Channel, TariffDocument } from '../engine'
import type { Origin, Store } from '../store'
import { lastZone } from '../last-zone'
import { t } from '../t'
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
  /** Those of the simulator, until others are chosen for the log. */
  tariffs: readonly TariffDocument[]
  /** The day on which its first event is to have happened; empty for its own. */
  startDay: string
  /** What the columns of a table hold, by their headings, where it was chosen. */
  columns: Readonly<Record<string, Column>>
}

export interface Column {
  /** Null leaves it out. */
  field: string | null
  /** What its own words stand for. */
  values?: Readonly<Record<string, string>>
  /** Times without a zone are on the account's clock. */
  local?: boolean
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const texts = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : []))) : {}

/** The engine checks the rest of it with the first file. */
const isAccount = (value: unknown): value is Account => isRecord(value) && (value.timezone === undefined || typeof value.timezone === 'string')

/** A day of the years that the engine knows; while a year is typed, a field has others. */
export const isDay = (value: unknown): value is string => typeof value === 'string' && /^20(1[5-9]|2\d|3[0-7])-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))

/** Older links have the field alone. */
function columnOf(kept: unknown): Column | undefined {
  const { field, values, local } = isRecord(kept) ? kept : { field: kept }
  if (field !== null && typeof field !== 'string') return undefined
  return { field, ...(isRecord(values) ? { values: texts(values) } : {}), ...(local === true ? { local } : {}) }
}

/** The clock of logs for which none was chosen, once one has been opened. */
let zone: string | undefined

/** An open log stays on its clock when another is chosen on the page, and is on it again when that is undone. */
export const settleZone = (): void => void (zone ??= lastZone())

const keptOf = ({ views }: Document): Record<string, unknown> => (isRecord(views?.[VIEW]) ? views[VIEW] : {})

export function setupOf(document: Document): Setup {
  const kept = keptOf(document)
  const columns = Object.entries(isRecord(kept.columns) ? kept.columns : {}).flatMap(([heading, one]) => {
    const column = columnOf(one)
    return column ? [[heading, column]] : []
  })
  return {
    format: formats.find((item) => item === kept.format) ?? 'auto',
    channel: channels.find((item) => item === kept.channel) ?? 'whatsapp',
    rules: typeof kept.rules === 'string' ? kept.rules : 'auto',
    account: isAccount(kept.account) ? kept.account : { timezone: zone ?? lastZone() },
    assumptions: texts(kept.assumptions),
    tariffs: Array.isArray(kept.tariffs) ? kept.tariffs.filter(isRecord) as unknown as TariffDocument[] : chosenOf(document),
    startDay: isDay(kept.startDay) ? kept.startDay : '',
    columns: Object.fromEntries(columns) as Setup['columns'],
  }
}

/** One step that can be undone. */
export function change(store: Store, next: Partial<Setup>, origin: Origin = {}): boolean {
  const { tariffs: _, ...setup } = setupOf(store.document)
  const { tariffs } = keptOf(store.document)
  return store.execute(setView(store.document, VIEW, { ...setup, ...(tariffs ? { tariffs } : {}), ...next }, () => t('step.log'), origin), origin)
}

/** The day of the newest rules of WhatsApp: what they do to a bill is asked most. */
export const newestRules = ({ engine }: Store): string =>
  engine.ruleSets().flatMap(({ channel, from }) => (channel === 'whatsapp' && from ? [from] : [])).sort().at(-1)!

const some = (value: object): boolean => Object.keys(value).length > 0

/** Without what is as it is without being said. */
export function optionsOf({ format, channel, rules, account, assumptions, tariffs, startDay, columns }: Setup): Options {
  return {
    format, channel, rules, account,
    ...(some(assumptions) ? { assumptions } : {}), ...(tariffs.length ? { tariffs } : {}), ...(startDay ? { startDay } : {}),
    ...(some(columns) ? { columns: Object.fromEntries(Object.entries(columns).map(([heading, column]) => [heading, mappingOf(column, account)])) } : {}),
  }
}

/** As the package takes it. */
function mappingOf({ field, values = {}, local }: Column, { timezone = 'UTC' }: Account): string | null | LogColumn {
  if (!some(values) && !local) return field
  return { field, ...(some(values) ? { values } : {}), ...(local ? { zone: timezone } : {}) }
}

/** What a log was read with, as a text. Columns are aside: those of one file are not those of another. */
export const keyOf = ({ columns: _, ...options }: Options): string => JSON.stringify(options)
