import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as command from './commands'
import { contactOf, isNumber, kinds, senderOf, threadOf, time } from './document'
import type { SequenceEvent } from './engine'
import { dated, describedBy, field, invalid, required, shown, valueOf, wholeNumber } from './field'
import { fullMoment } from './format'
import { bringMore } from './more'
import { textOf } from './presets'
import { settled } from './settled'
import type { Origin, Store } from './store'
import { t } from './t'
import { fromInput, toInput } from './zone'

const STATUSES = ['', 'delivered', 'read', 'sent', 'failed'] as const
const LONGEST_TEXT = 1024
const LONGEST_NAME = 60

/** The fields of one message, below its row. Every change is applied and evaluated at once; undo takes it back. */
export function editor(store: Store, event: SequenceEvent, done: () => void): TemplateResult {
  const own = event.from === 'business'
  const delivered = own && event.status !== 'failed' && event.status !== 'sent'
  const submit = (submitted: Event): void => {
    submitted.preventDefault()
    done()
  }
  return html`
    <form class="editor" aria-label=${t('edit.title')} novalidate @submit=${submit}>
      ${textField(store, event)} ${kindField(store, event)} ${atField(store, event)}
      ${own ? statusField(store, event) : nothing} ${delivered ? deliveredField(store, event) : nothing}
      ${event.type === 'agent' ? quantityField(store, event, 'tokens') : nothing}
      ${own && event.type === 'call' ? quantityField(store, event, 'seconds') : nothing}
      ${contactField(store, event)} ${isNumber(event.contact) && !event.country ? nothing : countryField(store, event)} ${senderField(store, event)}
      ${own && hasMore(store, event) ? html`<details class="editor-more" @toggle=${() => bringMore(store)}><summary>${t('ledger.more')}</summary>
        <chatfare-event-more .store=${store} .event=${event}></chatfare-event-more></details>` : nothing}
      <button type="submit" class="primary">${t('edit.done')}</button>
    </form>`
}

function textField(store: Store, event: SequenceEvent): TemplateResult {
  const input = (typed: Event): void => void store.execute(command.setText(store.document, event.id, valueOf(typed)))
  return field(store, { name: 'text', label: t('edit.text'), size: 'wide', control: html`
    <input name="text" type="text" dir="auto" autocomplete="off" maxlength=${LONGEST_TEXT} placeholder=${t(`text.${store.kind(event).id}`)}
      .value=${live(textOf(store.document, event.id) ?? '')} @input=${input} />` })
}

function kindField(store: Store, event: SequenceEvent): TemplateResult {
  const offered = kinds[store.document.request.channel]
  const chosen = store.kind(event)
  const choose = (change: Event): void =>
    void store.execute(command.setKind(store.document, event.id, offered.find(({ id }) => id === valueOf(change))!))
  return field(store, { name: 'kind', label: t('edit.kind'), control: html`
    <select name="kind" @change=${choose}>
      ${offered.map(({ id }) => html`<option value=${id} ?selected=${id === chosen.id}>${t(`noun.${id}`)}</option>`)}
    </select>` })
}

function atField(store: Store, event: SequenceEvent): TemplateResult {
  return momentField(store, 'at', time(event), (at, origin) => store.execute(command.moveTo(store.document, event.id, at), origin))
}

function statusField(store: Store, event: SequenceEvent): TemplateResult {
  const choose = (change: Event): void => {
    const status = (valueOf(change) || undefined) as SequenceEvent['status']
    store.execute(command.setDelivery(store.document, event.id, { status }))
  }
  return field(store, { name: 'status', label: t('edit.status'), control: html`
    <select name="status" @change=${choose}>
      ${STATUSES.map((status) => html`
        <option value=${status} ?selected=${status === (event.status ?? '')}>${t(`edit.status.${status || 'auto'}`)}</option>`)}
    </select>` })
}

function deliveredField(store: Store, event: SequenceEvent): TemplateResult {
  const at = event.deliveredAt ? Date.parse(event.deliveredAt) : time(event)
  return momentField(store, 'deliveredAt', at, (ms, origin) =>
    store.execute(command.setDelivery(store.document, event.id, { deliveredAt: new Date(ms).toISOString() }), origin))
}

/** A time of the account's wall clock. */
function momentField(store: Store, name: 'at' | 'deliveredAt', at: number, set: (at: number, origin: Origin) => void): TemplateResult {
  const change = (event: Event): void => {
    const typed = dated(store, name, event)
    if (typed !== null) set(fromInput(typed, store.zone), { field: name, typed })
  }
  return field(store, { name, label: t(`edit.${name}`), hint: fullMoment(at, store.zone), control: html`
    <input name=${name} type="datetime-local" required max="9999-12-31T23:59" aria-invalid=${invalid(store, name)} aria-describedby=${describedBy(store, name, fullMoment(at, store.zone))}
      .value=${settled(shown(store, name, toInput(at, store.zone)))} @change=${change} />` })
}

function quantityField(store: Store, event: SequenceEvent, name: 'tokens' | 'seconds'): TemplateResult {
  const change = (changed: Event): void => {
    const quantity = wholeNumber(store, name, changed)
    if (quantity !== null) store.execute(command.setDetails(store.document, event.id, { [name]: quantity }), { field: name, typed: valueOf(changed) })
  }
  return field(store, { name, label: t(`edit.${name}`), control: html`
    <input name=${name} inputmode="numeric" autocomplete="off" aria-invalid=${invalid(store, name)} aria-describedby=${describedBy(store, name)}
      .value=${settled(shown(store, name, String(event[name] ?? '')))} @change=${change} />` })
}

/** Groups of WhatsApp; what messages of Viber Business hold. */
const hasMore = ({ document: { request: { channel } } }: Store, { type }: SequenceEvent): boolean =>
  channel === 'whatsapp' ? type === 'template' || type === 'service' : channel === 'viber-business' && type !== 'sms'

/** Of a customer who goes by a name: the number of others says it. */
function countryField(store: Store, event: SequenceEvent): TemplateResult {
  const change = (changed: Event): void => {
    const typed = valueOf(changed)
    store.execute(command.setCountry(store.document, threadOf(event), typed.trim().toUpperCase()), { field: 'contactCountry', typed })
  }
  return field(store, { name: 'contactCountry', label: t('edit.country'), control: html`
    <input name="contactCountry" class="short" maxlength="2" autocomplete="off" aria-invalid=${invalid(store, 'contactCountry')} aria-describedby=${describedBy(store, 'contactCountry')}
      .value=${settled(shown(store, 'contactCountry', event.country ?? ''))} @change=${change} />` })
}

function contactField(store: Store, event: SequenceEvent): TemplateResult {
  const change = (changed: Event): void => {
    const contact = required(store, 'contact', changed)
    if (contact !== null) store.execute(command.setThread(store.document, event.id, { contact }), { field: 'contact', typed: contact })
  }
  return field(store, { name: 'contact', label: t('edit.contact'), control: html`
    <input name="contact" dir="auto" list="contacts" autocomplete="off" maxlength=${LONGEST_NAME} aria-invalid=${invalid(store, 'contact')} aria-describedby=${describedBy(store, 'contact')}
      .value=${settled(shown(store, 'contact', event.contact))} @change=${change} />
    <datalist id="contacts">${contactsOf(store).map((contact) => html`<option value=${contact}></option>`)}</datalist>` })
}

function senderField(store: Store, event: SequenceEvent): TemplateResult {
  const change = (changed: Event): void => {
    const sender = required(store, 'sender', changed)
    if (sender !== null) store.execute(command.setThread(store.document, event.id, { sender }), { field: 'sender', typed: sender })
  }
  return field(store, { name: 'sender', label: t('edit.sender'), control: html`
    <input name="sender" dir="auto" autocomplete="off" maxlength=${LONGEST_NAME} aria-invalid=${invalid(store, 'sender')} aria-describedby=${describedBy(store, 'sender')}
      .value=${settled(shown(store, 'sender', senderOf(event)))} @change=${change} />` })
}

const contactsOf = (store: Store): string[] => [...new Set(store.document.request.events.map(({ contact }) => contactOf(contact)))]
