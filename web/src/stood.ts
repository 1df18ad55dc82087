import { html, nothing, type TemplateResult } from 'lit'
import { time } from './document'
import type { EventResult, SequenceEvent } from './engine'
import { duration, moment } from './format'
import { icons } from './icons'
import { lastEnded, spansOf } from './reasons'
import type { Store } from './store'
import { t } from './t'
import type { Span } from './threads'

/** The windows a message stood in, or just missed. */
export function stood(store: Store, event: SequenceEvent, result: EventResult): TemplateResult | typeof nothing {
  const lines = store.document.request.channel === 'viber-bot'
    ? [subscriptionLine(store, event), priceLine(store, event, result, 'viber-session')]
    : [windowLine(store, event, result), priceLine(store, event, result, 'entry-point')]
  const shown = lines.filter((line) => line !== null)
  if (!shown.length) return nothing
  return html`<section><h3>${t('why.stood')}</h3><ul class="stood">${shown}</ul></section>`
}

function line(sign: 'key' | 'tag', bold: string, rest = ''): TemplateResult {
  return html`<li class=${sign}>${icons[sign]()}<span><b>${bold}</b> ${rest}</span></li>`
}

function spanIn(store: Store, event: SequenceEvent, ids: readonly string[], kind: Span['kind']): Span | undefined {
  return spansOf(store, event).find((span) => span.kind === kind && ids.includes(span.id))
}

/** A moment near the event, on the account's clock. */
export function words(store: Store, event: SequenceEvent, ms: number): string {
  return moment(ms, store.zone, time(event))
}

/** Permission on WhatsApp: the customer service window. */
function windowLine(store: Store, event: SequenceEvent, result: EventResult): TemplateResult | null {
  const opened = spanIn(store, event, result.windows.opens, 'customer-service')
  if (opened) return line('key', t('why.opened.customer-service', { from: words(store, event, opened.from), to: words(store, event, opened.to!) }))
  const inside = spanIn(store, event, result.windows.inside, 'customer-service')
  if (inside && result.windows.extends.includes(inside.id)) return line('key', t('why.extended.customer-service', { to: words(store, event, inside.to!) }))
  if (inside) {
    return line('key', t('why.open.customer-service', { from: words(store, event, inside.from), to: words(store, event, inside.to!) }),
      t(result.verdict === 'charged' ? 'why.permitsNotPrice' : 'why.permits'))
  }
  if (event.from === 'customer') return null
  const ended = lastEnded(store, event, 'customer-service')
  if (!ended) return line('key', t('why.never.customer-service'))
  return line('key', t('why.closed.customer-service', { time: words(store, event, ended.to!), ago: duration(time(event) - ended.to!) }))
}

/** What makes messages free: the free entry point on WhatsApp, the session of a Viber bot. */
function priceLine(store: Store, event: SequenceEvent, result: EventResult, kind: 'entry-point' | 'viber-session'): TemplateResult | null {
  const opened = spanIn(store, event, result.windows.opens, kind)
  if (opened) return line('tag', t(`why.opened.${kind}`, { to: words(store, event, opened.to!) }))
  const inside = spanIn(store, event, result.windows.inside, kind)
  const note = kind === 'entry-point' ? 'why.freesNotPermits' : 'why.sessionFree'
  if (inside && result.windows.extends.includes(inside.id) && kind === 'viber-session') return line('tag', t('why.extended.viber-session', { to: words(store, event, inside.to!) }))
  if (inside) return line('tag', t(`why.open.${kind}`, { to: words(store, event, inside.to!) }), t(note))
  if (event.from === 'customer') return null
  const ended = lastEnded(store, event, kind)
  if (ended) return line('tag', t(`why.closed.${kind}`, { time: words(store, event, ended.to!), ago: duration(time(event) - ended.to!) }))
  return kind === 'viber-session' ? line('tag', t('why.never.viber-session')) : null
}

function subscriptionLine(store: Store, event: SequenceEvent): TemplateResult | null {
  const span = spansOf(store, event)
    .find((item) => item.kind === 'subscription' && item.from <= time(event) && (item.to === null || time(event) < item.to))
  if (span) return line('key', t('why.subscribed', { from: words(store, event, span.from) }), t('why.botMayWrite'))
  return event.from === 'business' ? line('key', t('why.notSubscribed')) : null
}
