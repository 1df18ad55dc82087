import { html, nothing, type TemplateResult } from 'lit'
import { ltr, totalsText } from './badges'
import type { InvoiceLine } from './engine'
import { month } from './format'
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
  const when = (months.length ? months : evaluation.invoice.months).map((entry) => month(entry.month)).join(', ')
  return html`
    <section class="bill" aria-label=${t('ledger.total', { months: when })}>
      <div class="lines">
        ${months.length ? nothing : html`<span class="none">${t('ledger.none')}</span>`}
        ${months.map((entry) => html`
          ${months.length > 1 ? html`<span class="month">${month(entry.month)}</span>` : nothing}
          ${entry.lines.map((line) => billLine(store, entry.month, line))}`)}
      </div>
      <p class="total"><span>${t(store.partial ? 'ledger.totalAtLeast' : 'ledger.total', { months: when || t('ledger.amount') })}</span>
        <strong>${ltr(totalsText(isZero(store.totals) ? {} : store.totals, currency))}</strong></p>
    </section>`
}

function billLine(store: Store, at: string, line: InvoiceLine): TemplateResult {
  const light = (): void => store.link(eventsOfLine(store, at, line))
  const dim = (): void => store.link([])
  return html`
    <button class="line" title=${t('ledger.showLine')} @pointerenter=${light} @pointerleave=${dim} @focus=${light} @blur=${dim}>
      ${term('item', line.item)} <bdi dir="ltr">${line.quantity} × ${line.unitPrice} = <b>${line.amount}</b></bdi>
    </button>`
}
