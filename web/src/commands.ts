import { chosenOf, sameDocument } from './chosen'
import type { Account, Assumption, Channel, KnownContact, Request, Sender, SequenceEvent } from './engine'
import {
  byTime, contactOf, datedFields, DEFAULT_CONTACT, DEFAULT_SENDER, find, freshId, kindOf, kinds, leftOf, open, senderOf, threadOf, time, withEvents, zoneOf,
  type Document, type Kind,
} from './document'
import { cut, DAY, date, duration, MINUTE, moment } from './format'
import { pointWith } from './points'
import { presetNamed, textOf, type Preset } from './presets'
import type { Origin } from './store'
import { t, translated, within } from './t'
import { fromWall, toWall } from './zone'

/** One step of a person: its words for undo, in the language of when they are read; the document after it, and the event to select. */
export interface Command {
  label: () => string
  document: Document
  select?: string | null
  /** It opens what names its rate cards; other steps keep to the named ones as long as they can. */
  pinned?: true
  /** Steps with the same key in a row are one step of undo. */
  merge?: string
  /** The words of such a step, counted from where the first of them began. */
  since?: (before: Document) => () => string
}

const NEW_AFTER = 5 * MINUTE
const NAME_LENGTH = 28
const iso = (ms: number): string => new Date(ms).toISOString()
const kindWord = (kind: Kind): string => t(`noun.${kind.id}`)

/** How a step names a message: its text, shortened, or its kind. */
export function nameOf(document: Document, event: SequenceEvent): string {
  const text = textOf(document, event.id)
  if (!text) return within(kindWord(kindOf(document.request.channel, event)))
  return t('step.quoted', { text: cut(text, NAME_LENGTH) })
}

/** What is charged by more than the message begins with some of it. */
const quantityOf = ({ id }: Kind): Pick<SequenceEvent, 'tokens' | 'seconds'> =>
  id === 'agent' ? { tokens: 1000 } : id === 'call' ? { seconds: 60 } : {}

const replace = (document: Document, id: string, change: (event: SequenceEvent) => SequenceEvent): Document =>
  withEvents(document, document.request.events.map((event) => (event.id === id ? change(event) : event)))

/** The same event at another time; its delivery and its entry point's end keep their distance. */
const shifted = (event: SequenceEvent, by: number): SequenceEvent => moved(event, (at) => iso(Date.parse(at) + by))

function moved(event: SequenceEvent, move: (at: string) => string): SequenceEvent {
  const result = { ...event, at: move(event.at) }
  for (const name of datedFields) {
    const at = event[name]
    if (at) result[name] = move(at)
  }
  return result
}

/** After the given event, five minutes later; at the end of the thread when there is none. */
export function add(document: Document, kind: Kind, after: string | null, at?: number): Command {
  const sorted = byTime(document.request.events)
  const before = find(document, after) ?? sorted.at(-1)
  const when = at ?? (before ? time(before) + NEW_AFTER : startOfEmpty(document))
  const event: SequenceEvent = {
    id: freshId(document),
    at: iso(when),
    ...(before && senderOf(before) !== DEFAULT_SENDER ? { sender: before.sender } : {}),
    contact: before?.contact ?? DEFAULT_CONTACT,
    ...(before?.country ? { country: before.country } : {}),
    ...kind.event,
    ...quantityOf(kind),
  }
  const label = (): string => t('step.add', { what: within(kindWord(kind)), time: moment(when, zoneOf(document)) })
  return { label, document: insertAfter(document, event, before?.id), select: event.id }
}

/** Events of one instant apply in the order of the document, so a new one goes right behind the one it follows. */
function insertAfter(document: Document, event: SequenceEvent, id: string | undefined): Document {
  const events = [...document.request.events]
  events.splice(id ? events.findIndex((other) => other.id === id) + 1 : events.length, 0, event)
  return withEvents(document, events)
}

/** Today at 10:00 in the account's zone. */
function startOfEmpty(document: Document): number {
  const zone = zoneOf(document)
  return fromWall(Math.floor(toWall(Date.now(), zone) / DAY) * DAY + 10 * 60 * MINUTE, zone)
}

export function moveTo(document: Document, id: string, at: number): Command {
  const event = find(document, id)!
  const by = at - time(event)
  return {
    label: () => t(by < 0 ? 'step.earlier' : 'step.later', { what: nameOf(document, event), gap: duration(by) }),
    document: replace(document, id, (old) => shifted(old, by)),
    select: id,
  }
}

/** Presses of a key in a row are one move. */
export function moveBy(document: Document, id: string, by: number): Command {
  const at = time(find(document, id)!) + by
  return { ...moveTo(document, id, at), merge: `move ${id}`, since: (before) => moveTo(before, id, at).label }
}

/** A first message from a customer who is not in the sequence yet, for its number to be written. */
export function addCustomer(document: Document): Command {
  const taken = new Set(document.request.events.map(({ contact }) => contactOf(contact)))
  let number = BigInt(DEFAULT_CONTACT.slice(1))
  while (taken.has(`+${number}`)) number += 1n
  return addThread(document, { contact: `+${number}` })
}

/** The same customer writes to another number or bot of the business. */
export function addSender(document: Document): Command {
  const taken = new Set(document.request.events.map(senderOf))
  let n = taken.size + 1
  while (taken.has(t('context.senderName', { n }))) n += 1
  return addThread(document, { sender: t('context.senderName', { n }) })
}

function addThread(document: Document, thread: { contact?: string; sender?: string }): Command {
  const [kind] = kinds[document.request.channel].filter(({ id }) => id === 'customer')
  const added = add(document, kind, null)
  return { ...added, document: replace(added.document, added.select!, ({ country: _, ...event }) => ({ ...event, ...thread })) }
}

export function setText(document: Document, id: string, text: string): Command {
  const event = find(document, id)!
  const texts = { ...document.texts, [id]: text }
  return { label: () => t('step.text', { what: nameOf(document, event) }), document: { ...document, texts }, merge: `text ${id}` }
}

export function setKind(document: Document, id: string, kind: Kind): Command {
  const event = find(document, id)!
  const rebuilt = (old: SequenceEvent): SequenceEvent => {
    const result: SequenceEvent = { ...withoutKind(old), ...kind.event, ...quantityOf(kind) }
    if (kind.event.from === 'customer') {
      delete result.status
      delete result.deliveredAt
    }
    return result
  }
  const label = (): string => t('step.kind', { what: nameOf(document, event), kind: within(kindWord(kind)) })
  return { label, document: replace(document, id, rebuilt), select: id }
}

export function setDelivery(document: Document, id: string, change: Pick<SequenceEvent, 'status' | 'deliveredAt'>): Command {
  const event = find(document, id)!
  const changed = (old: SequenceEvent): SequenceEvent => {
    const next = { ...old, ...change }
    if (!next.status) delete next.status
    if (!next.deliveredAt || next.status === 'failed' || next.status === 'sent') delete next.deliveredAt
    return next
  }
  return { label: () => t('step.status', { what: nameOf(document, event) }), document: replace(document, id, changed), select: id }
}

/** What kinds of message have of their own: their tokens, seconds and so on; an undefined one is taken away. */
export function setDetails(document: Document, id: string, change: Partial<SequenceEvent>): Command {
  const event = find(document, id)!
  const label = (): string => t('step.details', { what: nameOf(document, event) })
  const changed = (old: SequenceEvent): SequenceEvent => {
    const next = Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(next) as unknown as SequenceEvent
  }
  return { label, document: replace(document, id, changed), select: id }
}

/** Another customer or sender for one message: the message joins that thread. */
export function setThread(document: Document, id: string, change: { contact?: string; sender?: string }): Command {
  const event = find(document, id)!
  const label = (): string => t('sender' in change ? 'step.senderOf' : 'step.contact', { what: nameOf(document, event) })
  return { label, document: replace(document, id, (old) => ({ ...old, ...change })), select: id }
}

export function duplicate(document: Document, id: string): Command {
  const event = find(document, id)!
  const copy = { ...shifted(event, NEW_AFTER), id: freshId(document) }
  const text = textOf(document, id)
  const texts = text ? { ...document.texts, [copy.id]: text } : document.texts
  const label = (): string => t('step.duplicate', { what: nameOf(document, event) })
  return { label, document: insertAfter({ ...document, texts }, copy, id), select: copy.id }
}

export function remove(document: Document, id: string): Command {
  const { [id]: _, ...texts } = document.texts
  const left = withEvents({ ...document, texts }, document.request.events.filter((event) => event.id !== id))
  const label = (): string => t('step.delete', { what: nameOf(document, find(document, id)!) })
  return { label, document: left, select: leftOf(document, left, id) ?? null }
}

/** What other views keep stays with the page, whichever sequence they look at, and so do the tariffs that the person has chosen. */
export function openPreset(preset: Preset, before: Document): Command {
  const request = { ...preset.request, ...(preset.request.tariffs ? {} : tariffsToKeep(before)) }
  return { label: () => t('step.preset', { title: translated(preset.title) }), document: open(preset.name, request, preset.texts, before.views), select: null }
}

/** The tariffs without those that came with the preset: they go with it. */
function tariffsToKeep(document: Document): Pick<Request, 'tariffs'> {
  const preset = presetNamed(document.preset ?? '')
  const brought = preset ? chosenOf(preset) : []
  const tariffs = chosenOf(document).filter((tariff) => !brought.some((own) => sameDocument(own, tariff)))
  return tariffs.length ? { tariffs } : {}
}

/** What a view keeps with the document. What is typed into one field in a row is one step, every choice a step of its own. */
export function setView(document: Document, id: string, value: unknown, label: () => string, { field, typed }: Origin = {}): Command {
  return { label, document: { ...document, views: { ...document.views, [id]: value } }, ...(typed === undefined ? {} : { merge: field }) }
}

/** The account stays, without the units that the month of the old sequence had used. */
export function startEmpty(document: Document): Command {
  const { account: { counters: _, ...account } = {}, tariffs: __, ...rest } = document.request
  const request = { ...rest, rules: 'auto', account, assumptions: {}, events: [], ...tariffsToKeep(document) }
  return { label: () => t('step.empty'), document: { ...document, preset: null, texts: {}, origin: undefined, request }, select: null }
}

/** The same conversation on another channel: writing stays writing; what a channel does not know is left out, and is there again on the way back. */
export function setChannel(document: Document, channel: Channel): Command {
  const { request, origin = request } = document
  const label = (): string => t('step.channel', { channel: t(`channel.${channel}`) })
  if (channel === origin.channel) return { label, document: { ...backOn(document, origin), origin: undefined } }
  const events = request.events.flatMap((event) => {
    const was = unchanged(request.channel, origin, event)
    const kind = was ? counterpart(origin.channel, channel, was) : counterpart(request.channel, channel, event)
    return kind ? [{ ...withoutKind(event), ...kind.event }] : []
  })
  const account = accountOn(channel, request.account ?? {})
  return {
    label,
    document: {
      ...document, origin,
      request: { channel, rules: 'auto', account, assumptions: {}, events, ...(request.tariffs ? { tariffs: request.tariffs } : {}) },
    },
  }
}

/** What only some kinds of message have. */
const OF_KINDS = ['category', 'entryPoint', 'tokens', 'entryPointClosesAt', 'seconds', 'recipients', 'content', 'template', 'validity'] as const

const withoutKind = (event: SequenceEvent): SequenceEvent =>
  Object.fromEntries(Object.entries(event).filter(([name]) => !(OF_KINDS as readonly string[]).includes(name))) as unknown as SequenceEvent

/** The event as it was on its own channel, unless the person has given it another kind since. */
function unchanged(channel: Channel, origin: Request, event: SequenceEvent): SequenceEvent | undefined {
  const was = origin.events.find(({ id }) => id === event.id)
  const expected = was && counterpart(origin.channel, channel, was)
  return expected && expected.id === kindOf(channel, event).id ? was : undefined
}

/** Back on the sequence's own channel: kinds as they were, and what the other channel did not know. */
function backOn(document: Document, origin: Request): Document {
  const { request } = document
  const events = request.events.flatMap((event): SequenceEvent[] => {
    const was = unchanged(request.channel, origin, event)
    if (was) {
      const own = Object.entries(was).filter(([name]) => (OF_KINDS as readonly string[]).includes(name))
      return [{ ...withoutKind(event), type: was.type, ...Object.fromEntries(own) }]
    }
    const kind = counterpart(request.channel, origin.channel, event)
    return kind ? [{ ...withoutKind(event), ...kind.event }] : []
  })
  const left = origin.events.filter((event) => !counterpart(origin.channel, request.channel, event))
  const { counters, senders } = origin.account ?? {}
  const account = { ...request.account, counters, senders }
  return withEvents({ ...document, request: { ...request, channel: origin.channel, rules: origin.rules, assumptions: origin.assumptions, account } }, [...byTime([...events, ...left])])
}

/** What a message is for, by the kind it is on each channel; as the engine moves messages in a comparison. */
const PURPOSES: readonly Readonly<Record<Channel, Kind['id']>>[] = [
  { whatsapp: 'marketing', 'viber-bot': 'message', 'viber-business': 'promotional' },
  { whatsapp: 'utility', 'viber-bot': 'message', 'viber-business': 'transactional' },
  { whatsapp: 'authentication', 'viber-bot': 'message', 'viber-business': 'otp' },
]
const CONVERSATION: Readonly<Record<Channel, Kind['id']>> = { whatsapp: 'service', 'viber-bot': 'message', 'viber-business': 'session' }

function counterpart(from: Channel, to: Channel, event: SequenceEvent): Kind | undefined {
  const kind = kindOf(from, event)
  if (kind.act) return undefined
  const purpose = from === 'viber-bot' ? undefined : PURPOSES.find((item) => item[from] === kind.id)
  const id = event.from === 'customer' ? 'customer' : (purpose ?? CONVERSATION)[to]
  return kinds[to].find((candidate) => candidate.id === id)
}

/** Counters belong to one channel. A bot is declared, so that its monthly fee is on the bill. */
function accountOn(channel: Channel, account: Account): Account {
  const { counters: _, senders: __, ...rest } = account
  return channel === 'viber-bot'
    ? { ...rest, senders: { [DEFAULT_SENDER]: { channel, createdAt: '2024-03-10' } } }
    : rest
}

/** What is known of a customer beforehand, such as consent. */
export function setKnown(document: Document, contact: string, change: KnownContact): Command {
  const known = document.request.account?.contacts
  return { ...setAccount(document, { contacts: { ...known, [contact]: { ...known?.[contact], ...change } } }), label: () => t('step.known') }
}

export function setRules(document: Document, rules: string, words: () => string): Command {
  return { label: () => t('step.rules', { rules: words() }), document: { ...document, request: { ...document.request, rules } } }
}

export function setAccount(document: Document, change: Partial<Account>): Command {
  const account = { ...document.request.account, ...change }
  return { label: () => t('step.account'), document: { ...document, request: { ...document.request, account } } }
}

export function setSender(document: Document, name: string, change: Partial<Sender>): Command {
  const account = document.request.account ?? {}
  const senders = { ...account.senders, [name]: { ...account.senders?.[name], channel: document.request.channel, ...change } }
  return { ...setAccount(document, { senders }), label: () => t('step.sender') }
}

/** Which allowance a bot has follows from its age, so the units it has used are asked for again. */
export function setCreated(document: Document, name: string, createdAt: string): Command {
  return setSender(setCounter(document, `chatbot-initiated@${name}`, 0).document, name, { createdAt })
}

export function setCounter(document: Document, name: string, used: number): Command {
  const { [name]: _, ...counters } = document.request.account?.counters ?? {}
  return { ...setAccount(document, { counters: used > 0 ? { ...counters, [name]: used } : counters }), label: () => t(name.includes('@') ? 'step.sender' : 'step.account') }
}

/** The whole thread moves to another number of the customer. */
export function setCustomer(document: Document, thread: string, contact: string): Command {
  const events = document.request.events.map((event) => {
    if (threadOf(event) !== thread) return event
    const { country: _, ...rest } = event
    return { ...rest, contact }
  })
  return { label: () => t('step.customer'), document: withEvents(document, events) }
}

/** Of all messages with a customer; an empty one is taken away. */
export function setCountry(document: Document, thread: string, country: string): Command {
  const events = document.request.events.map((event) => {
    if (threadOf(event) !== thread) return event
    const { country: _, ...rest } = event
    return country ? { ...rest, country } : rest
  })
  return { label: () => t('step.customer'), document: withEvents(document, events) }
}

/** The whole sequence moves to another first day; the wall clock of every message stays. */
export function setStart(document: Document, day: string): Command {
  const zone = zoneOf(document)
  const first = Math.floor(toWall(time(byTime(document.request.events)[0]), zone) / DAY) * DAY
  const by = Date.parse(`${day}T00:00:00Z`) - first
  const move = (at: string): string => iso(fromWall(toWall(Date.parse(at), zone) + by, zone))
  const events = document.request.events.map((event) => moved(event, move))
  return { label: () => t('step.start', { date: date(day) }), document: withEvents(document, events) }
}

export function assume(document: Document, point: Assumption, value: string): Command {
  const assumptions = { ...document.request.assumptions, [point.id]: value }
  return { label: () => t('step.assumption', { choice: pointWith(point, value) }), document: { ...document, request: { ...document.request, assumptions } } }
}
