import { NOWHERE } from '../badges'
import type { Account, Channel, Engine, QuoteRequest, Sender, TariffDocument } from '../engine'
import type { Document } from '../document'
import { fromMicros, toMicros } from '../money'
import { examples } from '../examples'
import { month as monthName } from '../format'
import { lastZone } from '../last-zone'
import { t } from '../t'
import { fromWall, isZone } from '../zone'

/** What a quote is of, as the person has entered it. Kept with the document, so that undo and links know it. */
export interface Plan {
  name: string
  form: 'simple' | 'full'
  view: 'internal' | 'customer'
  /** The first month, "2026-12". */
  start: string
  months: string
  growth: string
  zone: string
  currency: string
  /** Where the business is; may be empty. */
  country: string
  /** `eligible` for authentication-international, else empty. */
  international: string
  /** The day from which codes to other countries have a rate of their own; empty where none is set. */
  internationalFrom: string
  /** What was used in the first month before the plan begins, by the engine's names: `service@main`, `utility:Ukraine`. */
  counters: Readonly<Record<string, string>>
  parts: readonly Part[]
  senders: Readonly<Record<string, PlannedSender>>
  /** Ids of the providers' documents that the page offers. */
  providers: readonly string[]
  /** What a provider charges beside the channel's prices: amounts by channel and unit, `whatsapp outgoing-message`. */
  fees: Readonly<Record<string, string>>
  /** Documents that the person has loaded. */
  documents: readonly TariffDocument[]
  resale: 'none' | 'margin' | 'markup'
  /** In percent: of the price for a margin, of the cost for a markup. */
  percent: string
  exchange: { currency: string; rate: string; source: string }
  assumptions: Readonly<Record<string, string>>
  compare: { by: CompareBy; other: string }
  offer: Offer
  /** The rate cards that the quote was made with. */
  cards: readonly string[]
}

export type CompareBy = 'none' | 'dates' | 'channels' | 'providers'

/** One sender's customers in one country or market. */
export interface Part {
  channel: Channel
  sender: string
  /** A country's code, or `market:` and a row of the rate card. */
  place: string
  by: 'traffic' | 'volumes'
  traffic: Readonly<Partial<Record<TrafficField, string>>>
  volumes: Readonly<Record<string, string>>
}

export interface PlannedSender {
  channel: Channel
  /** Empty where it is not known. */
  createdAt: string
  /** A monthly fee agreed with the provider; empty for that of the tariff. */
  fee: string
  /** Where it is at home; empty for the country of the business. */
  country: string
  /** `one-way` where customers cannot answer; else empty. */
  direction: string
  /** `regulated`, else empty. */
  traffic: string
  /** Days; empty where it is neither closed nor paused. */
  deactivatedAt: string
  requestedAt: string
  reactivatedAt: string
}

export interface Offer {
  company: string
  contact: string
  customer: string
  number: string
  date: string
  validUntil: string
}

export type TrafficField =
  | 'contacts' | 'conversationsPerContact' | 'customerMessages' | 'businessMessages' | 'fromAds'
  | 'marketing' | 'utility' | 'utilityInside' | 'authentication'

const allTraffic: readonly TrafficField[] = [
  'contacts', 'conversationsPerContact', 'customerMessages', 'businessMessages', 'fromAds', 'marketing', 'utility', 'utilityInside', 'authentication',
]

/** What customers do, as far as the channel's prices know it. */
export const trafficFields = (channel: Channel): readonly TrafficField[] =>
  channel === 'whatsapp' ? allTraffic : allTraffic.filter((name) => name !== 'fromAds')

/** What a part begins with. */
export const USUAL_TRAFFIC: Readonly<Record<TrafficField, string>> = {
  contacts: '4000', conversationsPerContact: '1', customerMessages: '1', businessMessages: '3', fromAds: '0', marketing: '2', utility: '0', utilityInside: '0', authentication: '0',
}

/** What the engine counts with where nothing is said. */
const UNSAID: Readonly<Partial<Record<TrafficField, string>>> = { conversationsPerContact: '1' }

/** Shares are entered in percent. */
export const isShare = (name: TrafficField): boolean => name === 'fromAds' || name === 'utilityInside'

type Volume = NonNullable<QuoteRequest['volumes']>[number]

/** What volumes are planned of, by the end of their words' key: messages, but tokens of agents and minutes of calls. */
export const volumeKinds: Readonly<Record<Channel, Readonly<Record<string, Pick<Volume, 'from' | 'type' | 'category' | 'inside'>>>>> = {
  whatsapp: {
    marketing: { type: 'template', category: 'marketing' },
    utility: { type: 'template', category: 'utility' },
    'utility-inside': { type: 'template', category: 'utility', inside: 'customer-service' },
    authentication: { type: 'template', category: 'authentication' },
    service: { type: 'service' },
    'agent-tokens': { type: 'agent' },
    'call-minutes': { type: 'call' },
    incoming: { from: 'customer', type: 'message' },
  },
  'viber-bot': {
    'chatbot-initiated': { type: 'message' },
    'bot-inside': { type: 'message', inside: 'viber-session' },
    incoming: { from: 'customer', type: 'message' },
  },
  'viber-business': {
    transactional: { type: 'transactional' },
    promotional: { type: 'promotional' },
    otp: { type: 'otp' },
    'business-session': { type: 'session' },
    sms: { type: 'sms' },
    incoming: { from: 'customer', type: 'message' },
  },
}

/** The month from which WhatsApp charges by the message, and no longer by the conversation. */
export const CONVERSATIONS_UNTIL = '2025-07'

export const VIEW = 'quote'
const MARKET = 'market:'
const MAIN: Readonly<Record<Channel, string>> = { whatsapp: 'main', 'viber-bot': 'bot', 'viber-business': 'business' }

/** The month after this one: what is left of this one is too short to plan. */
export function nextMonth(now = new Date()): string {
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + 1, 1)).toISOString().slice(0, 7)
}

/** A month so many months later. */
export function monthAfter(month: string, by: number): string {
  const [year, index] = month.split('-').map(Number)
  return new Date(Date.UTC(year, index - 1 + by, 1)).toISOString().slice(0, 7)
}

const today = (now = new Date()): string => new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

const VALID_DAYS = 30

export function beginning(): Plan {
  const date = today()
  const valid = new Date(Date.parse(date) + VALID_DAYS * 86_400_000).toISOString().slice(0, 10)
  return {
    name: '', form: 'simple', view: 'internal', start: nextMonth(), months: '1', growth: '0', zone: lastZone(), currency: 'USD', country: '', international: '', internationalFrom: '', counters: {},
    parts: [partOf('whatsapp', 'main')],
    senders: { main: senderOf('whatsapp', '') },
    providers: [], fees: {}, documents: [], resale: 'none', percent: '20', exchange: { currency: '', rate: '', source: '' }, assumptions: {},
    compare: { by: 'none', other: '' },
    offer: { company: '', contact: '', customer: '', number: '', date, validUntil: valid },
    cards: [],
  }
}

export const partOf = (channel: Channel, sender: string, place = 'UA'): Part => ({
  channel, sender, place, by: 'traffic', volumes: {},
  traffic: Object.fromEntries(trafficFields(channel).map((name) => [name, USUAL_TRAFFIC[name]])),
})

/** The plan with an account that is eligible for authentication-international, from its beginning where no day is known, or is not. */
export const withInternational = (plan: Plan, eligible: boolean): Plan =>
  ({ ...plan, international: eligible ? 'eligible' : '', internationalFrom: plan.internationalFrom || `${plan.start}-01` })

export const senderOf = (channel: Channel, createdAt: string): PlannedSender =>
  ({ channel, createdAt, fee: '', country: '', direction: '', traffic: '', deactivatedAt: '', requestedAt: '', reactivatedAt: '' })

/** The sender of a new part: one of the channel that is there, else a new one that exists from the first month on. */
export function withSender(plan: Plan, channel: Channel): { senders: Plan['senders']; sender: string } {
  const known = Object.entries(plan.senders).find(([, sender]) => sender.channel === channel)
  if (known) return { senders: plan.senders, sender: known[0] }
  return addSender(plan, channel)
}

export function addSender(plan: Plan, channel: Channel): { senders: Plan['senders']; sender: string } {
  let name = MAIN[channel]
  for (let n = 2; name in plan.senders; n += 1) name = `${MAIN[channel]} ${n}`
  const createdAt = channel === 'whatsapp' ? '' : `${plan.start}-01`
  return { sender: name, senders: { ...plan.senders, [name]: senderOf(channel, createdAt) } }
}

/** The names of a channel's senders. */
export const sendersOf = ({ senders }: Plan, channel: Channel): string[] => Object.keys(senders).filter((name) => senders[name].channel === channel)

export const channelsOf = (plan: Plan): Channel[] => [...new Set(plan.parts.map(({ channel }) => channel))]

// ------------------------------------------------------------------------------------------------------ the request

const DEFAULT_SHARE = /^\d{1,3}(\.\d{1,4})?$/

/** "0.25" of "25": what cannot be one is left to the engine to refuse. */
const share = (percent: string): string => (DEFAULT_SHARE.test(percent) ? fromMicros(toMicros(percent) / 100n) : percent)

const whole = (typed: string): number => (/^\d{1,15}$/.test(typed) ? Number(typed) : (typed as unknown as number))

const routeOf = ({ channel, sender, place }: Part) => ({
  channel, sender, ...(place.startsWith(MARKET) ? { market: place.slice(MARKET.length) } : { country: place }),
})

function trafficOf(part: Part): NonNullable<QuoteRequest['traffic']>[number] {
  const own = trafficFields(part.channel).flatMap((name) => {
    const value = part.traffic[name]
    if (value === undefined || value === '' || (name !== 'contacts' && value === (UNSAID[name] ?? '0'))) return []
    return [[name, name === 'contacts' ? whole(value) : isShare(name) ? share(value) : value]]
  })
  return { ...routeOf(part), ...Object.fromEntries(own) } as NonNullable<QuoteRequest['traffic']>[number]
}

const volumesOf = (part: Part): Volume[] =>
  Object.entries(volumeKinds[part.channel]).flatMap(([kind, volume]) => {
    const quantity = part.volumes[kind] ?? ''
    return quantity === '' || quantity === '0' ? [] : [{ ...routeOf(part), ...volume, quantity: whole(quantity) }]
  })

/** What items a reseller's markup is asked for beside those of messages. */
const MARKED_FEES = ['provider-fee', 'bot-maintenance', 'bot-plan', 'minimum-commitment', 'package']
/** Before every rate card. */
const ALWAYS = '2015-01-01'

/** A markup on everything as the tariff documents that say so, one for each currency that is billed. */
function markupOf({ percent, currency }: Plan, channels: readonly Channel[]): TariffDocument[] {
  return channels.flatMap((channel) => (channel === 'viber-bot' ? ['EUR', 'USD'] : [currency]).map((billed) => ({
    kind: 'overlay' as const, id: `own/markup/${channel}/${billed.toLowerCase()}`, channel, issuer: 'own', layer: 'price' as const, currency: billed,
    effectiveFrom: ALWAYS, source: { title: 'Own markup', url: NOWHERE, date: ALWAYS }, read: ALWAYS, confidence: 'provider' as const,
    markups: [['*'], MARKED_FEES].map((items) => ({ items, markets: ['*'], percent, round: { decimals: 4, mode: 'half-up' as const } })),
  })))
}

/** What fees of a provider are asked for by. */
export const feeUnits = ['outgoing-message', 'incoming-message', 'sender-month', 'month'] as const

/** The currency in which a channel is billed. */
export const billedIn = ({ currency }: Plan, channel: Channel): string => (channel === 'viber-bot' ? 'EUR' : currency)

const OWN_FEES = 'own/fees/'
/** Of a link an id may be anything; the engine refuses what is none. */
export const isOwnFees = ({ id }: TariffDocument): boolean => String(id).startsWith(OWN_FEES)

/** The fees that were entered as the tariff documents that say so, one for each channel. */
function feesOf(plan: Plan): TariffDocument[] {
  return channelsOf(plan).flatMap((channel) => {
    const fees = feeUnits.flatMap((per) => {
      const amount = plan.fees[`${channel} ${per}`] ?? ''
      return amount === '' || amount === '0' ? [] : [{ item: 'provider-fee' as const, per, from: ALWAYS, amount }]
    })
    return fees.length ? [{
      kind: 'overlay' as const, id: OWN_FEES + channel, channel, issuer: 'own', layer: 'cost' as const, currency: billedIn(plan, channel),
      effectiveFrom: ALWAYS, source: { title: t('quote.ownFees'), url: NOWHERE, date: ALWAYS }, read: ALWAYS, confidence: 'provider' as const, fees,
    }] : []
  })
}

export const documentsOf = (plan: Plan): TariffDocument[] =>
  [...examples.filter(({ id }) => plan.providers.includes(id)), ...plan.documents, ...feesOf(plan)]

/** The engine's request; with `cards` only those that the quote was made with. */
export function requestOf(plan: Plan, cards?: readonly string[]): QuoteRequest {
  const channels = channelsOf(plan)
  const used = new Set(plan.parts.map(({ sender }) => sender))
  const senders = Object.entries(plan.senders).filter(([name]) => used.has(name))
  const tariffs = [...documentsOf(plan), ...(plan.resale === 'markup' ? markupOf(plan, channels) : [])]
  const traffic = plan.parts.filter(({ by }) => by === 'traffic').map(trafficOf)
  const volumes = plan.parts.filter(({ by }) => by === 'volumes').flatMap(volumesOf)
  return {
    ...(channels.length === 1 ? { channel: channels[0] } : {}),
    start: plan.start,
    months: whole(plan.months),
    ...(plan.growth === '0' ? {} : { growth: plan.growth }),
    account: {
      timezone: plan.zone, currency: plan.currency,
      ...(plan.country ? { country: plan.country } : {}),
      ...(plan.international && channels.includes('whatsapp') ? { authenticationInternational: { eligible: true, ...startOf(plan) } } : {}),
      senders: Object.fromEntries(senders.map(([name, sender]) => [name, accountSender(sender)])),
      ...countersOf(plan, used),
    },
    ...(traffic.length ? { traffic } : {}),
    ...(volumes.length ? { volumes } : {}),
    ...(tariffs.length ? { tariffs } : {}),
    ...(plan.resale === 'margin' ? { margin: plan.percent } : {}),
    ...(plan.exchange.currency || plan.exchange.rate ? { exchange: exchangeOf(plan) } : {}),
    ...(Object.keys(plan.assumptions).length ? { assumptions: plan.assumptions } : {}),
    ...(cards?.length ? { cards } : {}),
  }
}

/** The day's beginning on the account's clock; a zone that is none is left to the engine to refuse. */
function startOf({ internationalFrom, zone }: Plan): Pick<NonNullable<Account['authenticationInternational']>, 'startTimes'> {
  const wall = Date.parse(`${internationalFrom}T00:00:00Z`)
  return Number.isNaN(wall) || !isZone(zone) ? {} : { startTimes: { default: new Date(fromWall(wall, zone)).toISOString() } as Record<'default', string> }
}

function accountSender({ channel, createdAt, fee, country, direction, traffic, deactivatedAt, requestedAt, reactivatedAt }: PlannedSender): Sender {
  return {
    channel,
    ...(createdAt ? { createdAt } : {}),
    ...(fee && channel === 'viber-bot' ? { fees: { 'bot-maintenance': fee } } : {}),
    ...(country ? { country } : {}),
    ...(channel === 'viber-business' && direction === 'one-way' ? { direction } : {}),
    ...(channel === 'viber-business' && traffic === 'regulated' ? { traffic } : {}),
    ...(deactivatedAt ? { deactivatedAt } : {}),
    ...(requestedAt ? { deactivations: [{ requestedAt, ...(reactivatedAt ? { reactivatedAt } : {}) }] } : {}),
  }
}

/** Those of the senders that the plan still has. */
function countersOf({ counters }: Plan, senders: ReadonlySet<string>): Pick<Account, 'counters'> {
  const own = Object.entries(counters).filter(([name, used]) => used !== '' && used !== '0' && (!name.includes('@') || senders.has(name.slice(name.indexOf('@') + 1))))
  return own.length ? { counters: Object.fromEntries(own.map(([name, used]) => [name, whole(used)])) } : {}
}

const exchangeOf = ({ exchange: { currency, rate, source } }: Plan): NonNullable<QuoteRequest['exchange']> =>
  ({ currency, rate, ...(source ? { source } : {}) })

// ---------------------------------------------------------------------------------------------------- what is kept

/** The plan of a document; what a link or an older page left out or wrote otherwise is as at the beginning. */
export function planOf({ views }: Pick<Document, 'views'>): Plan {
  return readPlan(views?.[VIEW])
}

export function readPlan(value: unknown): Plan {
  const first = beginning()
  if (!isRecord(value)) return first
  const plan = like(first, value)
  const parts = Array.isArray(value.parts) ? value.parts.filter(isPart) : []
  const { compare, offer } = plan
  const senders = isRecord(value.senders) ? Object.entries(value.senders).filter(([, sender]) => isSender(sender)) : []
  return {
    ...plan,
    form: value.form === 'full' ? 'full' : 'simple',
    view: value.view === 'customer' ? 'customer' : 'internal',
    resale: value.resale === 'margin' || value.resale === 'markup' ? value.resale : 'none',
    parts: parts.length ? parts : first.parts,
    senders: senders.length ? Object.fromEntries(senders.map(([name, sender]) => [name, readSender(sender as PlannedSender)])) : first.senders,
    counters: allTexts(value.counters) ? value.counters as Plan['counters'] : {},
    providers: texts(value.providers),
    fees: allTexts(value.fees) ? value.fees as Plan['fees'] : {},
    documents: Array.isArray(value.documents) ? value.documents.filter(isRecord) as unknown as TariffDocument[] : [],
    assumptions: isRecord(value.assumptions) ? Object.fromEntries(Object.entries(value.assumptions).filter(([, chosen]) => typeof chosen === 'string')) as Plan['assumptions'] : {},
    compare: isCompared(compare) ? compare : first.compare,
    offer: { ...offer, date: dayOrNone(offer.date), validUntil: dayOrNone(offer.validUntil) },
    cards: texts(value.cards),
  }
}

/** The texts of a value that the pattern has too, one level of records deep. */
function like<T extends object>(pattern: T, value: Record<string, unknown>): T {
  const members = Object.entries(pattern).map(([name, own]) => {
    const given = value[name]
    if (typeof own === 'string') return [name, typeof given === 'string' ? given : own]
    return [name, isRecord(own) && isRecord(given) ? like(own, given) : own]
  })
  return Object.fromEntries(members) as T
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])
const isChannel = (value: unknown): value is Channel => typeof value === 'string' && Object.hasOwn(volumeKinds, value)
const allTexts = (value: unknown): boolean => isRecord(value) && Object.values(value).every((item) => typeof item === 'string')

/** What is no day of the calendar cannot stand on an offer. */
const dayOrNone = (text: string): string => (!Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text ? text : '')

const isCompared = ({ by, other }: Plan['compare']): boolean =>
  by === 'none' || by === 'dates' || by === 'providers' || (by === 'channels' && isChannel(other))

const isPart = (value: unknown): value is Part =>
  isRecord(value) && isChannel(value.channel) && typeof value.sender === 'string' && typeof value.place === 'string' &&
  (value.by === 'traffic' || value.by === 'volumes') && allTexts(value.traffic) && allTexts(value.volumes)

const isSender = (value: unknown): boolean => allTexts(value) && isChannel((value as unknown as PlannedSender).channel)

/** What an older link does not say of a sender is as at the beginning. */
const readSender = (sender: PlannedSender): PlannedSender => ({ ...senderOf(sender.channel, sender.createdAt), ...sender })

/** Of a link it may be anything; the engine refuses what is none. */
const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
export const monthText = (text: string): string => (isMonth(text) ? monthName(text) : text)

/** The row of the rate card in which a part is priced in the first month. */
export function marketOf(engine: Engine, { start }: Plan, place: string): string {
  if (place.startsWith(MARKET)) return place.slice(MARKET.length)
  const { markets, other } = engine.markets(isMonth(start) ? `${start}-01` : undefined)
  return markets.find(({ country }) => country === place)?.market ?? other
}

/** Markets that are no country, for volumes by a row of the card. */
export const rowsOf = (engine: Engine): string[] =>
  [...new Set(engine.markets().markets.map(({ market }) => market))].filter((market) => market.startsWith('Rest of ') || market === 'Other' || market === 'North America')
