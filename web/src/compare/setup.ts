import { CURRENCIES } from '../cards'
import { chosenOf, documentName } from '../chosen'
import { byTime, channels, time, zoneOf, type Document } from '../document'
import { isRefusal, type Assumption, type Channel, type Engine, type RuleSet, type TariffDocument, type Variant } from '../engine'
import { examples } from '../examples'
import { between, DAY, date, enumerate, month } from '../format'
import { pointWith } from '../points'
import type { Store } from '../store'
import { keptTariffs } from '../tariffs/own'
import { t } from '../t'
import { fromWall, toWall } from '../zone'
import { evaluated, knownChannels } from './evaluated'

/** What the columns differ in; each has one choice of that kind. */
export type By = 'dates' | 'rules' | 'channels' | 'providers' | 'currencies' | 'points'
export const kindsOfComparison: readonly By[] = ['dates', 'rules', 'channels', 'providers', 'currencies', 'points']

/** The choices of a comparison; kept with the document, so that undo and links know them. */
export interface Setup {
  by: By
  columns: readonly Variant[]
}

export const VIEW = 'compare'
export const FEWEST = 2
export const MOST = 3
/** The day on which WhatsApp began to charge service messages and utility templates in the window. */
const TURN = '2026-10-01'
const TURN_MONTH = 30

export function setupOf(store: Store): Setup {
  const kept = store.document.views?.[VIEW]
  return isSetup(kept) ? kept : begin(store, 'dates')
}

export function isSetup(value: unknown): value is Setup {
  if (typeof value !== 'object' || value === null) return false
  const { by, columns } = value as Partial<Setup>
  return kindsOfComparison.some((kind) => kind === by) && Array.isArray(columns) && columns.length >= FEWEST && columns.length <= MOST &&
    columns.every((column) => typeof column === 'object' && column !== null)
}

/** Two columns that no sequence is too long for. */
export const OWN_DATES: Setup = { by: 'dates', columns: [{}, {}] }

/** The two columns a kind of comparison begins with. */
export function begin(store: Store, by: By): Setup {
  return { by, columns: first[by](store) }
}

const first: Readonly<Record<By, (store: Store) => Variant[]>> = {
  dates: ({ document }) => [{ from: beforeTurn(document) }, { from: TURN }],
  rules: ({ whole, document }) => {
    const sets = ruleSetsOf(whole, document.request.channel)
    return sets.length > 1 ? sets.slice(-2).map(({ id }) => ({ rules: id })) : [{ rules: 'auto' }, { rules: sets[0].id }]
  },
  channels: (store) => {
    const { channel } = store.document.request
    return [channelColumn(store, channel), channelColumn(store, channels.find((other) => other !== channel)!)]
  },
  providers: (store) => {
    const [first, second = {}] = best(store, [null, ...offeredIn(store)].map((document) => providerColumn(store, document)))
    return [first, second]
  },
  currencies: ({ document: { request } }) => {
    const own = request.account?.currency ?? 'USD'
    return [{ currency: own }, { currency: CURRENCIES.find((other) => other !== own)! }]
  },
  points: (store) => {
    const [point] = pointsOf(store)
    const chosen = store.chosen(point)
    const other = point.alternatives.find(({ value }) => value !== chosen)!
    return [chosen, other.value].map((value) => ({ assumptions: { [point.id]: value } }))
  },
}

/** A column that is not there yet: the next choice of the kind. */
export function further(store: Store, { by, columns }: Setup): Variant {
  const taken = new Set(columns.map((column) => JSON.stringify(column)))
  const offered = choices[by](store)
  return offered.find((choice) => !taken.has(JSON.stringify(choice))) ?? offered[0]
}

const choices: Readonly<Record<By, (store: Store) => Variant[]>> = {
  dates: ({ document, whole }) => [
    { from: dayOf(document, {}) },
    ...ruleSetsOf(whole, document.request.channel).map(({ from }) => ({ from })).reverse(),
    { from: TURN },
  ],
  rules: ({ whole, document }) => [...ruleSetsOf(whole, document.request.channel).map(({ id }) => ({ rules: id })).reverse(), { rules: 'auto' }],
  channels: (store) => channels.map((channel) => channelColumn(store, channel)),
  providers: (store) => [...offeredIn(store).map((document) => providerColumn(store, document)), providerColumn(store, null)],
  currencies: () => CURRENCIES.map((currency) => ({ currency })),
  points: (store) => pointsOf(store).flatMap(({ id, alternatives }) => alternatives.map(({ value }) => ({ assumptions: { [id]: value } }))),
}

/** The person's own documents and the providers' public prices of the sequence's channel; those billed in its currency first. */
export function offeredIn({ document: { request } }: Store): TariffDocument[] {
  const currency = request.account?.currency ?? 'USD'
  const own = keptTariffs().map(({ document }) => document)
  const all = [...own, ...examples].filter((document) => 'channel' in document && document.channel === request.channel)
  const rank = (document: TariffDocument): number => ('currency' in document && document.currency === currency ? 0 : 1)
  return all.sort((a, b) => rank(a) - rank(b))
}

/** The channel's own prices alone, or with one document; a document speaks of what is billed in its currency. */
export function providerColumn({ document: { request } }: Store, document: TariffDocument | null): Variant {
  if (!document) return { tariffs: 'bundled' }
  const { currency } = document as { currency?: string }
  const same = !currency || request.channel === 'viber-bot' || currency === (request.account?.currency ?? 'USD')
  return { tariffs: [document], ...(same ? {} : { currency }) }
}

/** Another channel in the account's currency, or in dollars where only that card has a rate for more of the messages. */
export function channelColumn(store: Store, channel: Channel): Variant {
  const own = { channel }
  if (channel !== 'whatsapp' || knownChannels(store.document).includes(channel)) return own
  const inDollars = { channel, currency: 'USD' }
  const [missing, missingInDollars] = missingRates(store, [own, inDollars])
  return missingInDollars < missing ? inDollars : own
}

/** The two columns that know most rates of the sequence, in their order. */
function best(store: Store, columns: readonly Variant[]): Variant[] {
  const missing = missingRates(store, columns)
  const chosen = new Set(columns.map((_, index) => index).sort((a, b) => missing[a] - missing[b]).slice(0, FEWEST))
  return columns.filter((_, index) => chosen.has(index))
}

/** How many charged messages have no rate in each column; every column the same where the engine does not take them all. */
function missingRates({ whole, document }: Store, columns: readonly Variant[]): number[] {
  if (columns.length < FEWEST) return columns.map(() => 0)
  try {
    return evaluated(whole, document, columns).map(({ evaluation: { problems } }) => problems.filter(({ code }) => code === 'rate-missing').length)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return columns.map(() => 0)
  }
}

/** The documents that hold in a column: its own, else those chosen for the sequence. */
export const documentsOf = ({ document }: Store, { tariffs }: Variant): readonly TariffDocument[] =>
  (tariffs === undefined ? chosenOf(document) : Array.isArray(tariffs) ? tariffs : [])

/** The first of September, or as much earlier as a long sequence needs to end before the first of October. */
function beforeTurn({ request: { events } }: Document): string {
  const sorted = byTime(events)
  const days = sorted.length ? Math.ceil((time(sorted[sorted.length - 1]) - time(sorted[0])) / DAY) + 1 : 0
  return new Date(Date.parse(TURN) - Math.max(TURN_MONTH, days) * DAY).toISOString().slice(0, 10)
}

export const ruleSetsOf = (engine: Engine, channel: Channel): RuleSet[] => engine.ruleSets().filter((set) => set.channel === channel)

/** Open points that concern the channel, those that matter for this sequence first. */
export function pointsOf(store: Store): Assumption[] {
  const { channel } = store.document.request
  const inPlay = new Set(store.computed.evaluation.sensitivity.map(({ assumption }) => assumption))
  const own = store.assumptions.filter((point) => point.channel === null || point.channel === channel)
  return [...own.filter(({ id }) => inPlay.has(id)), ...own.filter(({ id }) => !inPlay.has(id))]
}

/** How far the first event moves when it happens on that day, as the engine moves it. */
export function shiftOf({ request: { events } }: Document, zone: string, from: string | undefined): number {
  const [start] = byTime(events)
  if (!from || !start) return 0
  const midnight = fromWall(Math.floor(toWall(time(start), zone) / DAY) * DAY, zone)
  return fromWall(Date.parse(`${from}T00:00:00Z`), zone) - midnight
}

/** The first day of a column, for its field. */
export function dayOf(document: Document, { from }: Variant): string {
  const [start] = byTime(document.request.events)
  if (from || !start) return from ?? TURN
  return new Date(toWall(time(start), zoneOf(document))).toISOString().slice(0, 10)
}

/** What a column is called: the one thing in which it differs. */
export function nameOf(store: Store, by: By, column: Variant): string {
  const { document, whole } = store
  switch (by) {
    case 'dates': {
      const day = dayOf(document, column)
      return day.endsWith('-01') ? month(day.slice(0, 7)) : date(day)
    }
    case 'rules': {
      const set = ruleSetsOf(whole, document.request.channel).find(({ id }) => id === column.rules)
      return set ? between('context', set) : t('context.rulesByDate')
    }
    case 'channels': return t(`channel.${column.channel ?? document.request.channel}`)
    case 'providers': {
      const documents = documentsOf(store, column)
      return documents.length ? enumerate(documents.map(documentName)) : t('compare.published')
    }
    case 'currencies': return column.currency ?? document.request.account?.currency ?? 'USD'
    case 'points': return choiceOf(store, column)
  }
}

function choiceOf(store: Store, { assumptions = {} }: Variant): string {
  const [id, value] = Object.entries(assumptions)[0] ?? []
  const point = store.assumptions.find((item) => item.id === id)
  return point ? pointWith(point, value) : t('compare.asIs')
}
