import type { EventResult, SequenceEvent, TimeWindow } from './engine'
import { threadOf, time } from './document'
import { duration, integer, moment } from './format'
import type { Store } from './store'
import { keyFor, t, term } from './t'
import type { Span } from './threads'

/** The short reason beside a badge. The rule has decided; this says in a few words which window or count it was. */
export function reason(store: Store, event: SequenceEvent, result: EventResult): string {
  switch (result.verdict) {
    case 'received': return received(store, event, result)
    case 'free': return free(store, result)
    case 'charged': return charged(store, event, result)
    case 'refused': return refused(store, event, result)
    case 'undelivered': return undelivered(event)
    case null: return t('reason.no-rules')
  }
}

const ruleName = ({ rule }: EventResult): string => rule?.slice(rule.indexOf('#') + 1) ?? ''

/** When a window closes as of right after the event; a later message may have moved that. */
export const closing = ({ windows }: EventResult, { id, closesAt }: Pick<TimeWindow, 'id' | 'closesAt'>): string =>
  windows.until?.[id] ?? closesAt

const near = (store: Store, iso: string, event: SequenceEvent): string => moment(Date.parse(iso), store.zone, time(event))

function received(store: Store, event: SequenceEvent, result: EventResult): string {
  const opened = store.computed.windows.get(result.windows.opens[0])
  const subscribes = store.computed.evaluation.subscriptions?.some((subscription) => subscription.startedBy === event.id)
  if (subscribes) return t(opened ? 'reason.subscribesOpens' : 'reason.subscribes')
  if (opened) return openedWords('opens', near(store, closing(result, opened), event), opened.kind)
  const extended = store.computed.windows.get(result.windows.extends[0])
  if (extended) return openedWords('extends', near(store, closing(result, extended), event), extended.kind)
  if (event.type === 'unsubscribe') return t('reason.unsubscribes')
  if (event.type === 'open') return t('reason.notMessage')
  const inSession = result.windows.inside.some((id) => kindOfWindow(store, id) === 'viber-session')
  if (event.type === 'message' && inSession) return t('reason.notExtended')
  return t('reason.received')
}

const openedWords = (verb: 'opens' | 'extends', time: string, kind: string): string => {
  const key = keyFor(`reason.${verb}`, kind)
  return key ? t(key, { time }) : t('reason.received')
}

const kindOfWindow = (store: Store, id: string): string | undefined => store.computed.windows.get(id)?.kind

function free(store: Store, result: EventResult): string {
  if (result.allowance) return t('reason.allowance', { used: integer(result.allowance.used), of: integer(result.allowance.of) })
  if (ruleName(result) === 'plan') return t('reason.plan')
  const kinds = result.windows.inside.map((id) => kindOfWindow(store, id))
  if (result.windows.opens.some((id) => kindOfWindow(store, id) === 'entry-point')) return t('reason.opens.entry-point')
  if (ruleName(result) === 'welcome') return t('reason.welcome')
  if (ruleName(result) === 'business-reaction') return t('reason.reaction')
  for (const kind of ['entry-point', 'viber-session', 'conversation', 'customer-service'] as const) {
    if (kinds.includes(kind)) return t(`reason.inside.${kind}`)
  }
  return t('reason.free')
}

function charged(store: Store, event: SequenceEvent, result: EventResult): string {
  if (usedUp(result)) return t('reason.usedUp')
  if (result.item === 'chatbot-initiated') {
    const ended = lastEnded(store, event, 'viber-session')
    return ended ? t('reason.sessionEnded', { ago: duration(time(event) - ended.to!) }) : t('reason.noSession')
  }
  const words = itemWords(store, event, result)
  return result.price?.tier ? t('reason.tier', { reason: words, n: result.price.tier + 1 }) : words
}

/** Rules that charge only what is beyond a monthly allowance. */
const BEYOND_ALLOWANCE = new Set(['whatsapp/2026-10-01#service', 'viber-bot/2022-09-01#pool-exceeded'])

export const usedUp = ({ rule, nearestMiss, otherMisses = [] }: EventResult): boolean =>
  BEYOND_ALLOWANCE.has(rule ?? '') || [nearestMiss, ...otherMisses].some((miss) => miss?.change === 'allowance')

function itemWords(store: Store, event: SequenceEvent, result: EventResult): string {
  const item = term('item', result.item ?? '')
  const opensConversation = result.windows.opens.some((id) => kindOfWindow(store, id) === 'conversation')
  if (opensConversation) return t('reason.opensConversation', { item: item.toLowerCase() })
  const inWindow = result.windows.inside.some((id) => kindOfWindow(store, id) === 'customer-service')
  if (inWindow) return t('reason.itemInside', { item: item.toLowerCase() })
  return t(event.type === 'template' ? 'reason.itemTemplate' : 'reason.item', { item: item.toLowerCase() })
}

function refused(store: Store, event: SequenceEvent, result: EventResult): string {
  switch (ruleName(result)) {
    case 'marketing-us-pause': return t('reason.paused')
    case 'not-subscribed': return t('reason.notSubscribed')
    case 'service-no-window': {
      const closed = lastEnded(store, event, 'customer-service')
      return closed ? t('reason.windowClosed', { ago: duration(time(event) - closed.to!) }) : t('reason.noWindow')
    }
    default: return t('reason.refused')
  }
}

function undelivered(event: SequenceEvent): string {
  if (event.status !== 'failed') return t('reason.sent')
  return event.error === undefined ? t('reason.failed') : t('reason.failedCode', { error: event.error })
}

/** The last window of a kind in the event's thread that was over when the event happened. */
export function lastEnded(store: Store, event: SequenceEvent, kind: Span['kind']): Span | undefined {
  let last: Span | undefined
  for (const span of spansOf(store, event)) {
    if (span.kind === kind && span.to !== null && span.to <= time(event) && (!last || span.to > last.to!)) last = span
  }
  return last
}

/** The windows and subscriptions of the event's thread. */
export const spansOf = (store: Store, event: SequenceEvent): readonly Span[] => store.computed.spans.get(threadOf(event)) ?? []

/** Every event that stands in a window: its opener, those that refreshed it and those inside. */
export const eventsOfWindow = (store: Store, span: Span): string[] =>
  store.document.request.events
    .filter((event) => {
      if (threadOf(event) !== threadOf(span)) return false
      const windows = store.computed.results.get(event.id)?.windows
      return !!windows && [...windows.opens, ...windows.inside, ...windows.extends].includes(span.id)
    })
    .map((event) => event.id)
