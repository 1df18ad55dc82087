import { html, nothing, type TemplateResult } from 'lit'
import { ltr, totalsText } from '../badges'
import { integer } from '../format'
import { icons } from '../icons'
import type { Store } from '../store'
import { t } from '../t'
import { desk } from './desk'
import type { Contacts, ContactUse } from './protocol'

/** By what contacts are sorted. */
export type Order = keyof Contacts['top']

/** What each contact was sent and cost: the first ones, and how many there are that cost anything. */
export function contactsTable(store: Store, { contacts, paid, top }: Contacts, order: Order, sort: (order: Order) => void): TemplateResult {
  const head = (by: Order, words: string): TemplateResult => html`
    <th scope="col" class="figures" aria-sort=${by === order ? 'descending' : 'none'}><button class="sort" @click=${() => sort(by)}>${words}${by === order ? icons.down() : nothing}</button></th>`
  return html`
    <div class="table-scroll" tabindex="0" role="group" aria-label=${t('log.byContact')}><table class="log-contacts">
      <thead><tr><th scope="col">${t('log.contact')}</th>${head('messages', t('log.sentTo'))}<th scope="col" class="figures">${t('verdict.free')}</th><th scope="col" class="figures">${t('verdict.charged')}</th>${head('amount', t('log.amount'))}</tr></thead>
      <tbody>
        <tr class="group"><th scope="row" colspan="5">${t('log.contactsPaid', { n: contacts, paid: integer(String(paid)) })}</th></tr>
        ${top[order].map((use) => row(store, use))}
        ${contacts > top[order].length ? html`<tr><th scope="row" colspan="5">${t(`log.contactsFirst.${order}`, { n: top[order].length })}</th></tr>` : nothing}
      </tbody>
    </table></div>`
}

const row = (store: Store, { contact, messages, free, charged, unknown, amounts }: ContactUse): TemplateResult => html`
  <tr><th scope="row"><button class="link" aria-label=${t('log.onlyThis', { contact: store.phone(contact) })} @click=${() => void desk.setFilter({ contact: [contact] })}><bdi dir="ltr">${store.phone(contact)}</bdi></button></th>
    <td class="figures">${integer(String(messages))}</td><td class="figures">${integer(String(free))}</td><td class="figures">${integer(String(charged))}</td>
    <td class="figures">${unknown ? html`<span class="no-rate">${t('ledger.noRate')}</span> ` : nothing}${Object.keys(amounts).length ? ltr(totalsText(amounts, '')) : nothing}</td></tr>`
