import { html, nothing, type TemplateResult } from 'lit'
import * as command from './commands'
import { kindOf, kinds, time, type Kind } from './document'
import type { EventResult, NearestMiss, SequenceEvent } from './engine'
import { clock, duration, MINUTE } from './format'
import { verdictIcon } from './icons'
import { words } from './stood'
import type { Store } from './store'
import { keyFor, rich, t, within } from './t'

const TEN_MINUTES = 10 * MINUTE

/** What would have made a message free or accepted, each as one step that can be tried. */
export function misses(store: Store, event: SequenceEvent, result: EventResult): TemplateResult | typeof nothing {
  const all = [result.nearestMiss, ...(result.otherMisses ?? [])].filter((miss) => miss !== undefined)
  if (!all.length) return nothing
  return html`<section><h3>${t('why.miss')}</h3><ul class="misses">${all.map((miss) => html`
    <li>${verdictIcon.free()}<span>${missText(store, event, miss)} ${offer(store, event, miss)}</span></li>`)}</ul></section>`
}

function missText(store: Store, event: SequenceEvent, miss: NearestMiss): TemplateResult {
  const outcome = store.engine.rule(miss.rule).verdict === 'free' ? 'free' : 'accepted'
  const after = store.document.request.events.find(({ id }) => id === miss.after)
  const said = after?.type === 'message' ? time(after) : undefined
  switch (miss.change) {
    case 'earlier': {
      const closed = store.computed.windows.get(miss.window ?? '')
      const stillOpen = closed && keyFor('why.miss.stillOpen', closed.kind)
      const before = words(store, event, Date.parse(miss.before!))
      const change = html`<b>${miss.type ? t('why.miss.as.earlier', { kind: missKind(store, event, miss), time: before })
        : t(`why.miss.${outcome}.earlier`, { time: before })}</b>`
      const gap = duration(miss.byMs ?? 0)
      return html`${stillOpen ? rich('why.miss.earlierOpen', { change, gap, open: t(stillOpen) }) : rich('why.miss.earlierBy', { change, gap })} ${
        said === undefined ? nothing : t('why.miss.ran', { time: words(store, event, said) })}`
    }
    case 'customer-first': return html`<b>${
      miss.type ? t('why.miss.as.customer-first', { kind: missKind(store, event, miss) }) : t(`why.miss.${outcome}.customer-first`)}</b> ${
      said === undefined ? nothing : nextWords(said - time(event))}`
    case 'as-type': return html`<b>${t(`why.miss.${outcome}.as-type`, { kind: missKind(store, event, miss) })}</b>`
    default: return html`<b>${t(`why.miss.${outcome}.${miss.change}`)}</b>`
  }
}

const nextWords = (gap: number): string => (gap === 0 ? t('why.miss.nextAtOnce') : t('why.miss.next', { gap: duration(gap) }))

function kindOfMiss(store: Store, event: SequenceEvent, miss: NearestMiss): Kind {
  return kindOf(store.document.request.channel, { ...event, type: miss.type as SequenceEvent['type'], category: miss.category })
}

function missKind(store: Store, event: SequenceEvent, miss: NearestMiss): string {
  return within(t(`noun.${kindOfMiss(store, event, miss).id}`))
}

/** What the person can do about it, as one step of undo. */
function offer(store: Store, event: SequenceEvent, miss: NearestMiss): TemplateResult | typeof nothing {
  const { document, zone } = store
  const minuteBefore = time(event) - MINUTE
  const at = clock(minuteBefore, zone)
  if (miss.type && miss.change !== 'as-type') return nothing // two steps
  switch (miss.change) {
    case 'earlier': return tryIt(store, t('why.try'), () => earlier(store, event, Date.parse(miss.before!)))
    case 'as-type': return tryIt(store, t('why.changeType'), () => command.setKind(document, event.id, kindOfMiss(store, event, miss)))
    case 'customer-first': return tryIt(store, t('why.addReply', { time: at }), () => customerFirst(store, event, 'customer', minuteBefore))
    case 'entry-point': return tryIt(store, t('why.addClick', { time: at }), () => customerFirst(store, event, 'ad', minuteBefore))
    case 'allowance': return nothing
  }
}

function tryIt(store: Store, label: string, step: () => command.Command): TemplateResult {
  return html`<button class="link" @click=${() => apply(store, step())}>${label}</button>`
}

/** The selection stays on the message in question, whose row is outlined once. */
function apply(store: Store, step: command.Command): void {
  const { selected } = store
  if (store.execute({ ...step, select: selected ?? undefined })) store.flash(selected)
}

/** The last whole minute before the window closes; the delivery moves along, so it keeps its distance too. */
function earlier(store: Store, event: SequenceEvent, before: number): command.Command {
  const late = event.deliveredAt ? Date.parse(event.deliveredAt) - time(event) : 0
  return command.moveTo(store.document, event.id, Math.ceil((before - late) / MINUTE - 1) * MINUTE)
}

function customerFirst(store: Store, event: SequenceEvent, id: Kind['id'], at: number): command.Command {
  const kind = kinds[store.document.request.channel].find((item) => item.id === id)!
  return command.add(store.document, kind, event.id, at)
}

/** Two changes that are worth asking about for every message. */
export function whatIf(store: Store, event: SequenceEvent): TemplateResult | typeof nothing {
  const { document } = store
  return html`<section><h3>${t('why.whatIf')}</h3><p class="buttons">
    ${event.from === 'customer' ? nothing : html`<button class="add" @click=${() => apply(store, customerFirst(store, event, 'customer', time(event) - MINUTE))}>${t('why.replyHere')}</button>`}
    <button class="add" @click=${() => apply(store, command.moveBy(document, event.id, -TEN_MINUTES))}>${t('why.tenEarlier')}</button></p></section>`
}
