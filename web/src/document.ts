import type { Account, Channel, Package, Request, Sender, SequenceEvent } from './engine'

/** What the person edits, and all that undo restores. The engine's request and the texts of its bubbles; never changed in place. */
export interface Document {
  /** Name of the preset this began as. */
  preset: string | null
  request: Request
  texts: Readonly<Record<string, string>>
  /** On another channel: the request as it was on its own, so that the way back finds every kind again. */
  origin?: Request
  /** What other views keep with it, by their ids: plain values, so that a link can carry them. */
  views?: Readonly<Record<string, unknown>>
}

/** What is dated beside an event itself, and keeps its distance from it. */
export const datedFields = ['deliveredAt', 'entryPointClosesAt'] as const

/** A sort of event that can be added by one button and one key. */
export interface Kind {
  id: 'customer' | 'service' | 'utility' | 'marketing' | 'authentication' | 'ad' | 'page' | 'post' | 'customer-reaction'
    | 'customer-call' | 'reaction' | 'call' | 'agent' | 'open' | 'subscribe' | 'unsubscribe' | 'welcome' | 'message'
    | 'session' | 'transactional' | 'promotional' | 'otp' | 'sms'
  /** The key that adds it; kinds without one are under "More". */
  key?: string
  event: Pick<SequenceEvent, 'from' | 'type' | 'category' | 'entryPoint'>
  /** Not a message: the bubble says what happened instead of quoting. */
  act?: true
}

export const kinds: Readonly<Record<Channel, readonly Kind[]>> = {
  whatsapp: [
    { id: 'customer', key: 'C', event: { from: 'customer', type: 'message' } },
    { id: 'service', key: 'S', event: { from: 'business', type: 'service' } },
    { id: 'utility', key: 'U', event: { from: 'business', type: 'template', category: 'utility' } },
    { id: 'marketing', key: 'M', event: { from: 'business', type: 'template', category: 'marketing' } },
    { id: 'authentication', key: 'A', event: { from: 'business', type: 'template', category: 'authentication' } },
    { id: 'ad', key: 'E', event: { from: 'customer', type: 'message', entryPoint: 'click-to-whatsapp-ad' } },
    { id: 'page', event: { from: 'customer', type: 'message', entryPoint: 'facebook-page-button' } },
    { id: 'post', event: { from: 'customer', type: 'message', entryPoint: 'boosted-post' } },
    { id: 'customer-reaction', event: { from: 'customer', type: 'reaction' }, act: true },
    { id: 'customer-call', event: { from: 'customer', type: 'call' }, act: true },
    { id: 'reaction', event: { from: 'business', type: 'reaction' }, act: true },
    { id: 'call', event: { from: 'business', type: 'call' }, act: true },
    { id: 'agent', event: { from: 'business', type: 'agent' } },
  ],
  'viber-bot': [
    { id: 'open', key: 'O', event: { from: 'customer', type: 'open' }, act: true },
    { id: 'customer', key: 'C', event: { from: 'customer', type: 'message' } },
    { id: 'message', key: 'M', event: { from: 'business', type: 'message' } },
    { id: 'welcome', key: 'W', event: { from: 'business', type: 'welcome' } },
    { id: 'subscribe', key: 'S', event: { from: 'customer', type: 'subscribe' }, act: true },
    { id: 'unsubscribe', key: 'X', event: { from: 'customer', type: 'unsubscribe' }, act: true },
  ],
  'viber-business': [
    { id: 'customer', key: 'C', event: { from: 'customer', type: 'message' } },
    { id: 'session', key: 'S', event: { from: 'business', type: 'session' } },
    { id: 'transactional', key: 'T', event: { from: 'business', type: 'transactional' } },
    { id: 'promotional', key: 'P', event: { from: 'business', type: 'promotional' } },
    { id: 'otp', key: 'O', event: { from: 'business', type: 'otp' } },
    { id: 'sms', key: 'F', event: { from: 'business', type: 'sms' } },
  ],
}

export const channels: readonly Channel[] = ['whatsapp', 'viber-bot', 'viber-business']
export const DEFAULT_CONTACT = '+380671234567'
export const DEFAULT_SENDER = 'main'

export const kindOf = (channel: Channel, event: SequenceEvent): Kind =>
  kinds[channel].find(({ event: kind }) =>
    kind.from === event.from && kind.type === event.type && kind.category === event.category && kind.entryPoint === event.entryPoint,
  ) ?? kinds[channel].find(({ event: kind }) => kind.from === event.from && kind.type === event.type) ?? kinds[channel][0]

/** Events are never changed in place, so the instant of each is read once. */
const times = new WeakMap<SequenceEvent, number>()

export function time(event: SequenceEvent): number {
  let found = times.get(event)
  if (found === undefined) times.set(event, found = Date.parse(event.at))
  return found
}

export const senderOf = (event: { sender?: string }): string => event.sender ?? DEFAULT_SENDER

/** A number however it is written, as the engine compares contacts: by its 7 to 15 digits. Any other name is itself. */
export function contactOf(name: string): string {
  const [, digits] = /^\+?([\d ().-]+)$/.exec(name) ?? []
  const number = digits?.replace(/\D/g, '') ?? ''
  return /^[1-9]\d{6,14}$/.test(number) ? `+${number}` : name
}

export const isNumber = (contact: string): boolean => /^\+\d+$/.test(contactOf(contact))

/** A key only: names may hold any character, so nothing is read out of it. */
export const threadOf = (event: { sender?: string; contact: string }): string => JSON.stringify([senderOf(event), contactOf(event.contact)])
export const zoneOf = (document: Document): string => document.request.account?.timezone ?? 'UTC'

/** Events in the order in which the rules apply: by time, ties in the order of the document. */
export function byTime(events: readonly SequenceEvent[]): readonly SequenceEvent[] {
  let sorted = inOrder.get(events)
  if (!sorted) {
    sorted = [...events].sort((a, b) => time(a) - time(b))
    inOrder.set(events, sorted)
  }
  return sorted
}

/** Lists of events are never changed in place, so each is sorted once. */
const inOrder = new WeakMap<readonly SequenceEvent[], readonly SequenceEvent[]>()

const grouped = new WeakMap<readonly SequenceEvent[], ReadonlyMap<string, readonly SequenceEvent[]>>()

/** The events of each thread in the order of time, the thread that begins first before the others. */
export function eventsByThread({ request: { events } }: Document): ReadonlyMap<string, readonly SequenceEvent[]> {
  let found = grouped.get(events)
  if (!found) {
    const threads = new Map<string, SequenceEvent[]>()
    for (const event of byTime(events)) {
      const own = threads.get(threadOf(event))
      if (own) own.push(event)
      else threads.set(threadOf(event), [event])
    }
    grouped.set(events, found = threads)
  }
  return found
}

export const threads = (document: Document): string[] => [...eventsByThread(document).keys()]

const identified = new WeakMap<readonly SequenceEvent[], ReadonlyMap<string, SequenceEvent>>()

export function find({ request: { events } }: Document, id: string | null): SequenceEvent | undefined {
  let found = identified.get(events)
  if (!found) identified.set(events, found = new Map(events.map((event) => [event.id, event])))
  return found.get(id ?? '')
}

/** An event that stands, or in its place the next by time, else the one before. */
export function leftOf(before: Document, after: Document, id: string | null): string | undefined {
  const sorted = byTime(before.request.events)
  const place = sorted.findIndex((event) => event.id === id)
  if (place < 0) return undefined
  return [...sorted.slice(place), ...sorted.slice(0, place).reverse()].find((event) => find(after, event.id))?.id
}

/** The document with another list of events. */
export const withEvents = (document: Document, events: SequenceEvent[]): Document => withKnownCounters({ ...document, request: { ...document.request, events } })

/** The document without the counters of senders and packages that are gone: the engine would not know them. Those of WABAs stay. */
export function withKnownCounters(document: Document): Document {
  const { request } = document
  const { senders = {}, wabas = {} } = request.account ?? {}
  const names = new Set([DEFAULT_SENDER, ...request.events.map(senderOf), ...Object.keys(senders), ...Object.keys(wabas)])
  const packages = packagesByCounter(document)
  const known = ([name]: [string, number]): boolean =>
    (name.startsWith(OF_PACKAGE) ? packages.has(name) : !name.includes('@') || names.has(name.slice(name.indexOf('@') + 1)))
  const counters = Object.entries(request.account?.counters ?? {})
  const kept = counters.filter(known)
  return kept.length === counters.length ? document : { ...document, request: { ...request, account: { ...request.account, counters: Object.fromEntries(kept) } } }
}

/** Items whose rates fall with the volume of a month, as their counters call them. */
export const TIERED = ['utility', 'authentication'] as const

/** What an item is counted as for its volume tiers, or a counter counts: authentication-international as authentication. */
export const tierOf = (item: string): (typeof TIERED)[number] | undefined => TIERED.find((name) => item.startsWith(name))

/** How the counter of a package begins. */
const OF_PACKAGE = 'package:'

/** The packages of units paid in advance that chosen tariffs have, by the name of the counter that tells how many were used before. */
export function packagesByCounter({ request: { tariffs } }: Document): ReadonlyMap<string, Package> {
  const documents = Array.isArray(tariffs) ? tariffs : []
  const all = documents.flatMap((document) => (document.kind === 'overlay' ? document.packages ?? [] : []))
  return new Map(all.map((own) => [`${OF_PACKAGE}${own.id}`, own]))
}

export const account = (document: Document): Account => document.request.account ?? {}

/** As what a contact of whom something is known beforehand is written. */
export const knownAs = (document: Document, contact: string): string =>
  Object.keys(account(document).contacts ?? {}).find((name) => contactOf(name) === contactOf(contact)) ?? contact

export const sender = (document: Document, name: string): Sender => account(document).senders?.[name] ?? {}

/** An id that no event of the document has. */
export function freshId(document: Document): string {
  const used = new Set(document.request.events.map((event) => event.id))
  let n = used.size + 1
  while (used.has(`e${n}`)) n += 1
  return `e${n}`
}

/** Every event gets the id that the engine would give it, so that results, texts and rows can be matched. */
export function open(preset: string | null, request: Request, texts: Document['texts'] = {}, views?: Document['views']): Document {
  const events = request.events.map((event, index) => ({ ...event, id: event.id ?? `#${index}`, at: new Date(event.at).toISOString() }))
  return { preset, texts, request: { ...request, events }, ...(views ? { views } : {}) }
}
