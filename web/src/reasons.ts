import type { Computed, Reading } from './computed'
import type { EventResult, SequenceEvent, TimeWindow } from './engine'
import { threadOf, time } from './document'
import { duration, integer, moment } from './format'
import type { Store } from './store'
import { keyFor, t, term, within, type Key } from './t'
import type { Span } from './threads'

/** The short reason beside a badge. The rule has decided; this says in a few words which window or count it was. */
export function reason(reading: Reading, event: SequenceEvent, result: EventResult): string {
  switch (result.verdict) {
    case 'received': return received(reading, event, result)
    case 'free': return free(reading, result)
    case 'charged': return charged(reading, event, result)
    case 'refused': return refused(reading, event, result)
    case 'undelivered': return ruleName(result) === 'blocked' ? t('reason.blocked') : undelivered(event)
    case null: return t('reason.no-rules')
  }
}

const ruleName = ({ rule }: EventResult): string => rule?.slice(rule.indexOf('#') + 1) ?? ''

/** When a window closes as of right after the event; a later message may have moved that. */
export const closing = ({ windows }: EventResult, { id, closesAt }: Pick<TimeWindow, 'id' | 'closesAt'>): string =>
  windows.until?.[id] ?? closesAt

const near = (reading: Reading, iso: string, event: SequenceEvent): string => moment(Date.parse(iso), reading.zone, time(event))

function received(reading: Reading, event: SequenceEvent, result: EventResult): string {
  const opened = reading.computed.windows.get(result.windows.opens[0])
  const subscribes = reading.computed.evaluation.subscriptions?.some((subscription) => subscription.startedBy === event.id)
  if (subscribes) return t(opened ? 'reason.subscribesOpens' : 'reason.subscribes')
  if (opened) return openedWords('opens', near(reading, closing(result, opened), event), opened.kind)
  const extended = reading.computed.windows.get(result.windows.extends[0])
  if (extended) return openedWords('extends', near(reading, closing(result, extended), event), extended.kind)
  if (event.type === 'unsubscribe') return t('reason.unsubscribes')
  if (event.type === 'open') return t('reason.notMessage')
  const inSession = result.windows.inside.some((id) => isSession(kindOfWindow(reading, id)))
  if (event.type === 'message' && inSession) return t('reason.notExtended')
  return t('reason.received')
}

const openedWords = (verb: 'opens' | 'extends', time: string, kind: string): string => {
  const key = keyFor(`reason.${verb}`, kind)
  return key ? t(key, { time }) : t('reason.received')
}

const isSession = (kind: string | undefined): boolean => kind === 'viber-session' || kind === 'viber-business-session'

const kindOfWindow = (reading: Reading, id: string): string | undefined => reading.computed.windows.get(id)?.kind

/** Why a message is free, by the last part of its rule, where that alone says it. */
export const FREE: Readonly<Record<string, Key>> = { plan: 'reason.plan', welcome: 'reason.welcome', 'business-reaction': 'reason.reaction' }

function free(reading: Reading, result: EventResult): string {
  if (result.allowance) return t('reason.allowance', { used: integer(result.allowance.used), of: integer(result.allowance.of) })
  const kinds = result.windows.inside.map((id) => kindOfWindow(reading, id))
  if (result.windows.opens.some((id) => kindOfWindow(reading, id) === 'entry-point')) return t('reason.opens.entry-point')
  if (ruleName(result) in FREE) return t(FREE[ruleName(result)])
  if (ruleName(result) === 'session-charged') return t('reason.inSession', { n: sessionCount(reading, result), of: SESSION_MESSAGES })
  for (const kind of ['entry-point', 'viber-session', 'conversation', 'customer-service'] as const) {
    if (kind === 'conversation' && kinds.includes(kind) && !isPaid(reading, result)) return t('reason.inside.conversation.free')
    if (kinds.includes(kind)) return t(`reason.inside.${kind}`)
  }
  return t('reason.free')
}

/** Whether any conversation around the message has been charged; those of an allowance or an entry point have not. */
const isPaid = ({ computed }: Reading, { windows }: EventResult): boolean =>
  windows.inside.some((id) => {
    const window = computed.windows.get(id)
    return window?.kind === 'conversation' && computed.results.get(window.openedBy)?.verdict === 'charged'
  })

function charged(reading: Reading, event: SequenceEvent, result: EventResult): string {
  if (usedUp(result)) return t('reason.usedUp')
  const another = keyFor('reason.charged', ruleName(result))
  if (another) return t(another)
  if (result.item === 'business-session') return t('reason.chargesSession')
  if (result.item === 'chatbot-initiated') {
    const ended = lastEnded(reading, event, 'viber-session')
    return ended ? t('reason.sessionEnded', { ago: duration(time(event) - ended.to!) }) : t('reason.noSession')
  }
  const words = itemWords(reading, result)
  return result.price?.tier ? t('reason.tier', { reason: words, n: result.price.tier + 1 }) : words
}

/** Messages that a Viber Business session takes. */
export const SESSION_MESSAGES = 60

/** Which message of its Viber Business session each delivered one is, worked out once per evaluation. */
const counted = new WeakMap<Computed, Map<string, number>>()

export function sessionCount({ computed }: Reading, { id }: EventResult): number {
  let counts = counted.get(computed)
  if (!counts) {
    counts = countSessions(computed)
    counted.set(computed, counts)
  }
  return counts.get(id) ?? 0
}

function countSessions({ evaluation, windows }: Computed): Map<string, number> {
  const counts = new Map<string, number>()
  const used = new Map<string, number>()
  const inSessions = evaluation.events.filter((result) => IN_SESSION.has(ruleName(result)))
  for (const { id, windows: own } of inSessions.sort((a, b) => Date.parse(a.billedAt!) - Date.parse(b.billedAt!))) {
    const session = [...own.opens, ...own.inside].find((window) => windows.get(window)?.kind === 'viber-business-session') ?? ''
    used.set(session, (used.get(session) ?? 0) + 1)
    counts.set(id, used.get(session)!)
  }
  return counts
}

const IN_SESSION = new Set(['business-session', 'session-charged'])

const BEYOND_ALLOWANCE = new Set(['whatsapp/2026-10-01#service', 'whatsapp/2026-10-01#group-service', 'viber-bot/2022-09-01#pool-exceeded'])

/** Whether a rule is about what is beyond a monthly allowance only. */
export const isBeyondAllowance = (rule: string | null): boolean => BEYOND_ALLOWANCE.has(rule ?? '')

export const usedUp = ({ rule, nearestMiss, otherMisses = [] }: EventResult): boolean =>
  isBeyondAllowance(rule) || [nearestMiss, ...otherMisses].some((miss) => miss?.change === 'allowance')

function itemWords(reading: Reading, result: EventResult): string {
  const item = term('item', result.item ?? '')
  const opensConversation = result.windows.opens.some((id) => kindOfWindow(reading, id) === 'conversation')
  if (opensConversation) return t('reason.opensConversation', { item: within(item) })
  const inWindow = result.windows.inside.some((id) => kindOfWindow(reading, id) === 'customer-service')
  if (inWindow) return t('reason.itemInside', { item: within(item) })
  // The name of an item alone would not say that a template is meant.
  const template = keyFor('reason.template', result.item ?? '')
  return template ? t(template) : t('reason.item', { item: within(item) })
}

function refused(reading: Reading, event: SequenceEvent, result: EventResult): string {
  const closed = ruleName(result) === 'service-no-window' ? lastEnded(reading, event, 'customer-service') : undefined
  if (closed) return t('reason.windowClosed', { ago: duration(time(event) - closed.to!) })
  const key = keyFor('reason.refused', ruleName(result))
  return key ? t(key) : t('reason.refused')
}

function undelivered(event: SequenceEvent): string {
  if (event.deliveredAt !== undefined) return t('reason.late')
  if (event.status !== 'failed') return t('reason.sent')
  return event.error === undefined ? t('reason.failed') : t('reason.failedCode', { error: event.error })
}

/** The last window of a kind in the event's thread that was over when the event happened. */
export function lastEnded(reading: Reading, event: SequenceEvent, kind: Span['kind']): Span | undefined {
  let last: Span | undefined
  for (const span of spansOf(reading, event)) {
    if (span.kind === kind && span.to !== null && span.to <= time(event) && (!last || span.to > last.to!)) last = span
  }
  return last
}

/** The windows and subscriptions of the event's thread. */
export const spansOf = (reading: Reading, event: SequenceEvent): readonly Span[] => reading.computed.spans.get(threadOf(event)) ?? []

/** Every event that stands in a window: its opener, those that refreshed it and those inside. */
export const eventsOfWindow = (store: Store, span: Span): string[] =>
  store.document.request.events
    .filter((event) => {
      const windows = store.computed.results.get(event.id)?.windows
      return !!windows && [...windows.opens, ...windows.inside, ...windows.extends].includes(span.id)
    })
    .map((event) => event.id)
