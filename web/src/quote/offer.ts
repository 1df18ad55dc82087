import { html, nothing, type TemplateResult } from 'lit'
import { amountWithCurrency, confidence, ltr } from '../badges'
import { amountText, date, month as monthName, quantityText } from '../format'
import { mark } from '../icons'
import { t } from '../t'
import { billRows, currenciesOf, decimalsOf, isSome, openCurrencies, paid, unitPaid, withDecimals, type BillRow } from './bill'
import type { Desk } from './desk'
import { documentsOf } from './plan'
import { basisRules, exchangedWords, freeWords, fromWords, idOf, leadWords, missingWords, perWords, rowName, rowWhere, ruleWords, sumsWords, UNIT_DECIMALS } from './result'

/** The offer as it is printed: what the customer pays, and nothing of what it costs the seller. */
export function offer(desk: Desk, chart: TemplateResult | typeof nothing): TemplateResult {
  const { plan, quoted: { quote } } = desk
  const { company, contact, customer, number, date: made, validUntil } = plan.offer
  const rows = billRows(quote!.months)
  const sums = Object.entries(paid(quote!))
  const first = quote!.months[0]
  const own = first?.prices ?? first?.totals ?? {}
  const open = openCurrencies(quote!.months)
  const decimals = decimalsOf([...sums, ...Object.entries(own)].map(([, amount]) => amount))
  return html`
    <article class="offer" aria-label=${t('quote.offerTitle')}>
      <header>
        <div class="seller"><canvas class="logo" hidden></canvas><p>${company ? html`<strong>${company}</strong>` : nothing}${contact ? html`<span>${contact}</span>` : nothing}</p></div>
        <p class="dates"><strong>${number ? t('quote.offerNumber', { number }) : t('quote.offerTitle')}</strong>${made ? html`<span>${date(made)}</span>` : nothing}
          ${validUntil ? html`<strong>${t('quote.validUntil', { date: date(validUntil) })}</strong>` : nothing}</p>
      </header>
      <h2>${customer ? t('quote.offerFor', { customer }) : plan.name || t('quote.offerTitle')}</h2>
      <p class="offer-lead">${leadWords(desk, (text) => ltr(text))}</p>
      <div class="ticket">
        ${sums.map(([currency, amount]) => html`
          <div><small>${t(open.has(currency) ? 'quote.subtotalAtLeast' : 'quote.totalFor', { n: Number(plan.months), currency })}</small><strong>${open.has(currency) && !isSome(amount) ? t('tariffs.notKnown') : ltr(amountWithCurrency(withDecimals(amount, decimals), currency))}</strong></div>`)}
        ${quote!.months.length > 1 ? html`<div><small>${t('quote.firstMonth', { month: monthName(first.month) })}</small>
          ${sumsWords(own, [first], decimals)}</div>` : nothing}
      </div>
      ${quote!.exchanged ? html`<p class="exchanged">${exchangedWords(plan, quote!)}</p>` : nothing}
      <div class="table-scroll" tabindex="0" role="group" aria-label=${t('quote.table')}><table>
        <thead><tr><th scope="col">${t('quote.item')}</th><th scope="col">${t('quote.where')}</th><th scope="col" class="figures">${t('quote.quantity')}</th><th scope="col" class="figures">${t('quote.priceEach')}</th><th scope="col" class="figures">${t('ledger.amount')}</th></tr></thead>
        ${currenciesOf(rows).map((currency) => lines(rows.filter((row) => row.currency === currency), currency, paid(quote!)[currency], open.has(currency)))}
      </table></div>
      ${chart}
      <div class="columns">
        <section><h3>${t('quote.charging')}</h3><ul class="dots">
          <li>${t('quote.onlyDelivered')}</li>
          ${freeWords(desk).map((words) => html`<li>${words}</li>`)}
          ${basisRules(desk).filter((rule) => !isMarginRule(rule)).map((rule) => html`<li>${ruleWords(desk, rule)}</li>`)}</ul></section>
        <section><h3>${t('quote.offerRests')}</h3><ul class="dots">
          ${missingWords(quote!).map((words) => html`<li><strong>${words}</strong></li>`)}
          ${quote!.cards.map(({ id, effectiveFrom, confidence: level, source }) => html`<li><bdi>${source.title}</bdi>${fromWords(effectiveFrom)} · ${confidence(level)} ${idOf(id)}</li>`)}
          ${quote!.prices ? nothing : documentsOf(plan).filter(({ id }) => !quote!.cards.some((card) => card.id === id)).map((document) => html`<li><bdi>${document.source.title}</bdi> · ${confidence(document.confidence)} ${idOf(document.id)}</li>`)}
          <li>${t('quote.newRates')}</li><li>${t('quote.noTax')}</li></ul></section>
      </div>
      <div class="signatures"><p>${t('quote.signature', { name: company || t('quote.seller') })}</p><p>${t('quote.signature', { name: customer || t('quote.customer') })}</p></div>
      <footer>${mark()} <span>${t('quote.madeWith')}</span></footer>
    </article>`
}

/** How a margin is rounded is the seller's own business. */
const isMarginRule = (rule: string): boolean => rule.startsWith('the margin')

function lines(rows: readonly BillRow[], currency: string, total: string | undefined, partial: boolean): TemplateResult {
  const unit = Math.max(UNIT_DECIMALS, decimalsOf(rows.map((row) => unitPaid(row)?.text ?? null)))
  const amount = decimalsOf(rows.map(({ price }) => price))
  return html`
    <tbody>
      <tr class="group"><th scope="rowgroup" colspan="5">${currency}</th></tr>
      ${rows.map((row) => {
        const each = unitPaid(row)
        return html`<tr><th scope="row">${rowName(row)}${row.tier ? html` <small>${t('quote.tier', { n: row.tier + 1 })}</small>` : nothing}</th><td>${rowWhere(row)}</td><td class="figures">${quantityText(row.quantity)}</td>
          <td class="figures">${each ? html`${ltr(`${each.exact ? '' : '≈ '}${amountText(withDecimals(each.text, unit))}`)}${perWords(row)}` : t('ledger.noRate')}</td>
          <td class="figures"><b>${row.price === null ? t('ledger.noRate') : ltr(amountText(withDecimals(row.price, amount)))}</b></td></tr>`
      })}
      <tr class="subtotal"><th scope="row" colspan="4">${t(partial ? 'quote.subtotalAtLeast' : 'quote.subtotal', { currency })}</th><td class="figures"><b>${total === undefined ? '' : ltr(amountText(withDecimals(total, amount)))}</b></td></tr>
    </tbody>`
}

