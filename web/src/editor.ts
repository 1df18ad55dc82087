import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as command from './commands'
import { kinds, senderOf, threads, time } from './document'
import type { SequenceEvent } from './engine'
import type { Store } from './store'
import { t } from './t'
import { fromInput, toInput } from './zone'

const STATUSES = ['', 'delivered', 'read', 'sent', 'failed'] as const

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value

/** The fields of one message, below its row. Every change is applied and evaluated at once; undo takes it back. */
export function editor(store: Store, event: SequenceEvent): TemplateResult {
  const { document } = store
  const own = event.from === 'business'
  const kind = store.kind(event)
  const edit = (step: command.Command): void => void store.execute(step)
  return html`
    <form class="editor" aria-label=${t('edit.title')} @submit=${(submit: Event) => { submit.preventDefault(); store.edit(null) }}>
      ${field('text', t('edit.text'), html`
        <input name="text" type="text" autocomplete="off" .value=${live(document.texts[event.id] ?? '')} placeholder=${t(`text.${kind.id}`)}
          @input=${(input: Event) => edit(command.setText(document, event.id, valueOf(input)))} />`, 'wide')}
      ${field('kind', t('edit.kind'), html`
        <select name="kind" @change=${(change: Event) => edit(command.setKind(document, event.id, kinds[document.request.channel].find(({ id }) => id === valueOf(change))!))}>
          ${kinds[document.request.channel].map(({ id }) => html`<option value=${id} ?selected=${id === kind.id}>${t(`noun.${id}`)}</option>`)}
        </select>`)}
      ${field('at', t('edit.at'), moment(store, time(event), 'at', (at) => edit(command.moveTo(document, event.id, at))), '', store)}
      ${own ? field('status', t('edit.status'), html`
        <select name="status" @change=${(change: Event) => edit(command.setDelivery(document, event.id, { status: (valueOf(change) || undefined) as SequenceEvent['status'] }))}>
          ${STATUSES.map((status) => html`<option value=${status} ?selected=${status === (event.status ?? '')}>${t(`edit.status.${status || 'auto'}`)}</option>`)}
        </select>`) : nothing}
      ${own && event.status !== 'failed' && event.status !== 'sent' ? field('deliveredAt', t('edit.deliveredAt'),
        moment(store, event.deliveredAt ? Date.parse(event.deliveredAt) : time(event), 'deliveredAt', (at) => edit(command.setDelivery(document, event.id, { deliveredAt: new Date(at).toISOString() }))), '', store) : nothing}
      ${event.type === 'agent' ? field('tokens', t('edit.tokens'), html`
        <input name="tokens" type="number" min="0" step="1" .value=${live(String(event.tokens ?? 0))} @change=${(change: Event) => edit(command.setTokens(document, event.id, Math.trunc(Number(valueOf(change)))))} />`, '', store) : nothing}
      ${field('contact', t('edit.contact'), html`
        <input name="contact" list="contacts" autocomplete="off" .value=${live(event.contact)} @change=${(change: Event) => edit(command.setThread(document, event.id, { contact: valueOf(change).trim() }))} />
        <datalist id="contacts">${contactsOf(store).map((contact) => html`<option value=${contact}></option>`)}</datalist>`, '', store)}
      ${field('sender', t('edit.sender'), html`
        <input name="sender" autocomplete="off" .value=${live(senderOf(event))} @change=${(change: Event) => edit(command.setThread(document, event.id, { sender: valueOf(change).trim() || undefined }))} />`, '', store)}
      <button type="submit" class="primary">${t('edit.done')}</button>
    </form>`
}

const contactsOf = (store: Store): string[] => threads(store.document).map((thread) => thread.slice(thread.indexOf(' ') + 1))

/** A time of the account's wall clock; a time that the engine refuses stays in the field beside the reason. */
function moment(store: Store, at: number, name: string, set: (at: number) => void): TemplateResult {
  const change = (event: Event): void => {
    const next = fromInput(valueOf(event), store.zone)
    if (!Number.isNaN(next)) set(next)
  }
  return html`<input name=${name} type="datetime-local" required .value=${toInput(at, store.zone)} @change=${change} />`
}

function field(name: string, label: string, control: TemplateResult, size = '', store?: Store): TemplateResult {
  const problem = store?.rejection?.path.endsWith(`.${name}`) ? store.rejection : null
  return html`
    <label class=${`field ${size} ${problem ? 'invalid' : ''}`}><span>${label}</span>${control}
      ${problem ? html`<small class="field-error" role="alert">${problem.message} ${t('problem.kept')}</small>` : nothing}
    </label>`
}
