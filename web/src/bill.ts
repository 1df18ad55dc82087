import { html, nothing, type TemplateResult } from 'lit'
import { ltr, totalsText } from './badges'
import type { InvoiceLine } from './engine'
import { integer, month, months as monthsBetween } from './format'
import { icons } from './icons'
import { isZero, type Store } from './store'
import { t, term } from './t'
import { mainCurrency } from './totals'

/** The events whose prices make up a line of the bill. */
const eventsOfLine = (store: Store, at: string, line: InvoiceLine): string[] =>
  store.computed.evaluation.events
    .filter(({ month, item, market, price }) => month === at && item === line.item && market === line.market && price?.tier === line.tier)
    .map(({ id }) => id)

/** Below the perforation: quantity x rate = amount per item, and the total. */
export function bill(store: Store): TemplateResult {
  const { evaluation } = store.computed
  const months = evaluation.invoice.months.filter(({ lines }) => lines.length)
  const currency = mainCurrency(evaluation, store.document.request.account?.currency ?? 'USD')
  const billed = months.length ? months : evaluation.invoice.months
  const when = billed.length ? monthsBetween(billed[0].month, billed[billed.length - 1].month) : ''
  const label = when ? t(store.partial && !isZero(store.totals) ? 'ledger.totalAtLeast' : 'ledger.total', { months: when }) : t('ledger.totalEmpty')
  return html`
    <section class="bill" aria-label=${label}>
      <div class="lines">
        ${months.length ? nothing : html`<span class="none">${t('ledger.none')}</span>`}
        ${months.map((entry) => html`
          ${months.length > 1 ? html`<span class="month">${month(entry.month)}</span>` : nothing}
          ${entry.lines.map((line) => billLine(store, entry.month, line))}`)}
      </div>
      <p class="total"><span>${label}</span>
        <strong>${store.partial && isZero(store.totals) ? html`<span class="no-rate">${t('ledger.noRate')}</span>` : ltr(totalsText(store.totals, currency))}</strong></p>
    </section>`
}

/** Quantity x rate = amount; a rate that is not known is a word. */
const formula = ({ quantity, unitPrice, amount }: InvoiceLine): TemplateResult => unitPrice === null || amount === null
  ? html`<bdi dir="ltr">${integer(quantity)} × <span class="no-rate">${t('ledger.noRate')}</span></bdi>`
  : html`<bdi dir="ltr">${integer(quantity)} × ${unitPrice} = <b>${amount}</b></bdi>`

/** A monthly fee that another reading of an open point would change. */
const isOpen = (store: Store, at: string, line: InvoiceLine): boolean =>
  line.kind === 'fee' && store.alternatives.some(({ evaluation }) =>
    evaluation.invoice.months.some(({ month, lines }) => month === at && lines.some((other) => other.item === line.item && other.sender === line.sender && other.amount !== line.amount)))

function billLine(store: Store, at: string, line: InvoiceLine): TemplateResult {
  const events = eventsOfLine(store, at, line)
  const light = (): void => store.link(events)
  const dim = (): void => store.link([])
  return html`
    <button class=${events.includes(store.selected ?? '') ? 'line linked' : 'line'} title=${t('ledger.showLine')} @pointerenter=${light} @pointerleave=${dim} @focus=${light} @blur=${dim}>
      ${term('item', line.item)} ${formula(line)}${isOpen(store, at, line) ? icons.depends() : nothing}
    </button>`
}
