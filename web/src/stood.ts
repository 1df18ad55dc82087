import { html, nothing, type TemplateResult } from 'lit'
import { byTime, threadOf, time } from './document'
import type { Channel, EventResult, SequenceEvent } from './engine'
import { duration, moment } from './format'
import { icons } from './icons'
import { spanName } from './lane'
import { closing, lastEnded, sessionCount, SESSION_MESSAGES, spansOf } from './reasons'
import type { Store } from './store'
import { t } from './t'
import type { Span } from './threads'

/** The windows a message stood in, or just missed. */
export function stood(store: Store, event: SequenceEvent, result: EventResult): TemplateResult | typeof nothing {
  const shown = linesOf[store.document.request.channel](store, event, result).filter((line) => line !== null)
  if (!shown.length) return nothing
  return html`<section><h3>${t('why.stood')}</h3><ul class="stood">${shown}</ul></section>`
}

type Lines = (store: Store, event: SequenceEvent, result: EventResult) => (TemplateResult | null)[]

const linesOf: Readonly<Record<Channel, Lines>> = {
  whatsapp: (store, event, result) =>
    [windowLine(store, event, result), priceLine(store, event, result, 'entry-point'), ...conversationLines(store, event, result)],
  'viber-bot': (store, event, result) => [subscriptionLine(store, event), priceLine(store, event, result, 'viber-session')],
  'viber-business': (store, event, result) => [priceLine(store, event, result, 'viber-business-session'), inARowLine(store, event)],
}

function line(sign: 'key' | 'tag', bold: string, rest = ''): TemplateResult {
  return html`<li class=${sign}>${icons[sign]()}<span><b>${bold}</b> ${rest}</span></li>`
}

function spanIn(store: Store, event: SequenceEvent, ids: readonly string[], kind: Span['kind']): Span | undefined {
  return spansOf(store, event).find((span) => span.kind === kind && ids.includes(span.id))
}

/** The end of a window right after the event, in words. */
function end(store: Store, event: SequenceEvent, result: EventResult, { id, to }: Span): string {
  return words(store, event, Date.parse(closing(result, { id, closesAt: new Date(to!).toISOString() })))
}

/** A moment near the event, on the account's clock. */
export function words(store: Store, event: SequenceEvent, ms: number): string {
  return moment(ms, store.zone, time(event))
}

/** Permission on WhatsApp: the customer service window. */
function windowLine(store: Store, event: SequenceEvent, result: EventResult): TemplateResult | null {
  const opened = spanIn(store, event, result.windows.opens, 'customer-service')
  const inside = spanIn(store, event, result.windows.inside, 'customer-service')
  const span = opened ?? inside
  if (span) {
    const times = { from: words(store, event, span.from), to: end(store, event, result, span) }
    if (opened) return line('key', t('why.opened.customer-service', times))
    if (result.windows.extends.includes(span.id)) return line('key', t('why.extended.customer-service', times))
    return line('key', t('why.open.customer-service', times), t(result.verdict === 'charged' ? 'why.permitsNotPrice' : 'why.permits'))
  }
  if (event.from === 'customer') return null
  const ended = lastEnded(store, event, 'customer-service')
  if (!ended) return line('key', t('why.never.customer-service'))
  return line('key', t('why.closed.customer-service', gone(store, event, ended)))
}

const gone = (store: Store, event: SequenceEvent, { to }: Span) => ({ time: words(store, event, to!), ago: duration(time(event) - to!) })

type PriceKind = 'entry-point' | 'viber-session' | 'viber-business-session'

/** What makes messages free: the free entry point on WhatsApp, the session on Viber, which Viber Business charges once. */
function priceLine(store: Store, event: SequenceEvent, result: EventResult, kind: PriceKind): TemplateResult | null {
  const opened = spanIn(store, event, result.windows.opens, kind)
  if (opened) return line('tag', t(`why.opened.${kind}`, { to: end(store, event, result, opened) }), place(store, result, kind))
  const inside = spanIn(store, event, result.windows.inside, kind)
  if (inside) {
    const to = end(store, event, result, inside)
    if (result.windows.extends.includes(inside.id) && kind === 'viber-session') return line('tag', t('why.extended.viber-session', { to }))
    return line('tag', t(`why.open.${kind}`, { to }), place(store, result, kind) || t(inside.kind === 'entry-point' ? 'why.freesNotPermits' : 'why.sessionFree'))
  }
  if (event.from === 'customer') return null
  const ended = lastEnded(store, event, kind)
  if (ended) return line('tag', t(`why.closed.${kind}`, gone(store, event, ended)))
  return kind === 'entry-point' ? null : line('tag', t('why.never.viber-session'))
}

/** A Viber Business session is paid once and takes so many messages. */
function place(store: Store, result: EventResult, kind: PriceKind): string {
  if (kind !== 'viber-business-session') return ''
  const n = sessionCount(store, result)
  return t(n ? 'why.sessionMessage' : 'why.sessionPaid', { n, of: SESSION_MESSAGES })
}

function inARowLine(store: Store, event: SequenceEvent): TemplateResult | null {
  if (event.type !== 'session') return null
  let n = 0
  for (const other of byTime(store.document.request.events)) {
    if (threadOf(other) !== threadOf(event)) continue
    if (other.from === 'customer') n = 0
    else if (other.type === 'session' && store.computed.results.get(other.id)?.verdict !== 'refused') n += 1
    if (other === event) break
  }
  const limit = store.assumptions.find(({ id }) => id === 'vbm-in-a-row')
  return limit ? line('key', t('why.inARow', { n, of: Number(store.chosen(limit)) })) : null
}

/** Conversations of 2022 to 2025: paid once, then what belongs to them is free. */
function conversationLines(store: Store, event: SequenceEvent, result: EventResult): TemplateResult[] {
  const { opens, inside } = result.windows
  return spansOf(store, event)
    .filter((span) => span.kind === 'conversation' && [...opens, ...inside].includes(span.id))
    .map((span) => {
      const key = opens.includes(span.id) ? 'why.opened.conversation' : 'why.open.conversation'
      return line('tag', t(key, { name: spanName(span), to: end(store, event, result, span) }), t('why.conversationPaid'))
    })
}

function subscriptionLine(store: Store, event: SequenceEvent): TemplateResult | null {
  const span = spansOf(store, event)
    .find((item) => item.kind === 'subscription' && item.from <= time(event) && (item.to === null || time(event) < item.to))
  if (span) return line('key', t('why.subscribed', { from: words(store, event, span.from) }), t('why.botMayWrite'))
  return event.from === 'business' ? line('key', t(wasThere(store, event) ? 'why.notSubscribed' : 'why.subscriptionUnknown')) : null
}

/** Who is no subscriber then has opened the chat without subscribing, or left; before their first event nobody knows. */
function wasThere({ document: { request } }: Store, event: SequenceEvent): boolean {
  return request.events.some((other) => other.from === 'customer' && threadOf(other) === threadOf(event) && time(other) <= time(event))
}
