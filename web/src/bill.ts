import { html, nothing, type TemplateResult } from 'lit'
import { ltr, totalsText } from './badges'
import { chosenOf, documentName, usedOf } from './chosen'
import type { InvoiceLine } from './engine'
import { amountText, daysText, enumerate, marketName, month, months as monthsBetween, quantityText } from './format'
import { icons } from './icons'
import { quantityOf } from './problems'
import { isZero, type Store } from './store'
import { rich, t, term, within } from './t'
import { mainCurrency } from './totals'

/** What a line has to name beside its item, because there are several of it. */
interface Named {
  markets: boolean
  tiers: ReadonlySet<string>
  currencies: boolean
}

const seriesOf = ({ item, market }: InvoiceLine): string => `${item} ${market}`

/** The events whose prices or fees make up a line of the bill. */
function eventsOfLine(store: Store, at: string, line: InvoiceLine): string[] {
  const { events } = store.computed.evaluation
  const own = line.per
    ? events.filter(({ fees = [] }) => fees.some(({ per, card }) => per === line.per && card === line.card))
    : events.filter(({ month, item, market, price }) => month === at && item === line.item && market === line.market && (price?.tier ?? null) === line.tier)
  return own.map(({ id }) => id)
}

/** Below the perforation: quantity x rate = amount per item, and the total. On phones its lines unfold. */
export function bill(store: Store, unfolded: boolean, toggle: () => void): TemplateResult {
  const { evaluation } = store.computed
  const months = evaluation.invoice.months.filter(({ lines }) => lines.length)
  const currency = mainCurrency(evaluation, store.document.request)
  const label = labelOf(store)
  const unknown = store.computed.partial && isZero(store.totals)
  return html`
    <section class=${`bill ${unfolded ? 'unfolded' : ''}`} aria-label=${label}>
      ${lines(store, months)}
      ${resale(store, currency)}
      <p class="total"><span>${label}${restsOn(store)}</span>
        <strong>${unknown ? html`<span class="no-rate">${t('ledger.unknown')}</span>` : ltr(totalsText(store.totals, currency))}</strong>
        <button class="tool only-phone" aria-expanded=${unfolded} aria-label=${t('ledger.lines')} @click=${toggle}>${
          unfolded ? icons.down() : icons.up()}</button></p>
    </section>`
}

/** The person's tariffs that the total rests on. */
function restsOn({ document, computed }: Store): TemplateResult | typeof nothing {
  const used = usedOf(chosenOf(document), computed.evaluation)
  return used.length ? html` <small class="yours">${t('ledger.with', { names: enumerate(used.map(documentName)) })}</small>` : nothing
}

/** What a reseller asks for the same. */
function resale({ computed: { evaluation: { invoice: { prices, profits = {} } } } }: Store, currency: string): TemplateResult | typeof nothing {
  if (!prices) return nothing
  return html`<p class="resale">${rich('ledger.resale', { price: html`<b>${ltr(totalsText(prices, currency))}</b>`, profit: html`<b>${ltr(totalsText(profits, currency))}</b>` })}</p>`
}

function labelOf(store: Store): string {
  const { months } = store.computed.evaluation.invoice
  const billed = months.some(({ lines }) => lines.length) ? months.filter(({ lines }) => lines.length) : months
  if (!billed.length) return t('ledger.totalEmpty')
  const key = store.computed.partial && !isZero(store.totals) ? 'ledger.totalAtLeast' : 'ledger.total'
  return t(key, { months: monthsBetween(billed[0].month, billed[billed.length - 1].month) })
}

function lines(store: Store, months: readonly { month: string; lines: InvoiceLine[] }[]): TemplateResult {
  const named = namedBy(months.flatMap((entry) => entry.lines))
  return html`
    <div class="lines">
      ${months.length || store.computed.partial ? nothing : html`<span class="none">${t('ledger.none')}</span>`}
      ${months.map((entry) => html`
        ${months.length > 1 ? html`<span class="month">${month(entry.month)}</span>` : nothing}
        ${entry.lines.map((line) => billLine(store, entry.month, line, named))}`)}
    </div>`
}

function namedBy(all: readonly InvoiceLine[]): Named {
  const tiers = new Map<string, Set<number | null>>()
  for (const line of all) tiers.set(seriesOf(line), (tiers.get(seriesOf(line)) ?? new Set()).add(line.tier))
  return {
    markets: new Set(all.flatMap(({ market }) => market ?? [])).size > 1,
    tiers: new Set([...tiers].filter(([, found]) => found.size > 1).map(([series]) => series)),
    currencies: new Set(all.map(({ currency }) => currency)).size > 1,
  }
}

function nameOf(line: InvoiceLine, { markets, tiers }: Named): string {
  return enumerate([
    term('item', line.item),
    ...(line.per ? [t(`fee.per.${line.per}`)] : []),
    ...(markets && line.market ? [marketName(line.market)] : []),
    ...(tiers.has(seriesOf(line)) && line.tier !== null ? [within(t('why.tierOnly', { n: line.tier + 1 }))] : []),
  ])
}

/** Quantity x rate = amount, of a fee for some days of the month their share of it; what is not known is a word. */
function formula(store: Store, line: InvoiceLine, withCurrency: boolean): TemplateResult {
  const unknown = store.computed.evaluation.problems.some(({ code }) => quantityOf[code] === line.item)
  const quantity = unknown ? html`<span class="no-rate">${t('ledger.noQuantity')}</span>` : quantityText(line.quantity)
  const rate = line.unitPrice === null ? html`<span class="no-rate">${t('ledger.noRate')}</span>` : amountText(line.unitPrice)
  const currency = withCurrency ? ` ${line.currency}` : ''
  const { prorated } = line
  if (prorated && line.amount !== null)
    return html`<bdi dir="ltr">${daysText(prorated)} × ${amountText(prorated.whole)} = <b>${amountText(line.amount)}${currency}</b></bdi>`
  if (line.amount === null) return html`<bdi dir="ltr">${quantity} × ${rate}${currency}</bdi>`
  return html`<bdi dir="ltr">${quantity} × ${rate} = <b>${amountText(line.amount)}${currency}</b></bdi>`
}

/** A monthly fee that another reading of an open point would change. */
const isOpen = (store: Store, at: string, line: InvoiceLine): boolean =>
  line.kind === 'fee' && store.alternatives.some(({ evaluation }) => evaluation.invoice.months.some(({ month, lines: others }) =>
    month === at && others.some((other) => other.item === line.item && other.sender === line.sender && other.amount !== line.amount)))

function billLine(store: Store, at: string, line: InvoiceLine, named: Named): TemplateResult {
  const events = eventsOfLine(store, at, line)
  const light = (): void => store.link(events)
  const dim = (): void => store.link([])
  return html`
    <button class=${events.includes(store.selected ?? '') ? 'line holding' : 'line'} title=${t('ledger.showLine')}
      @pointerenter=${light} @pointerleave=${dim} @focus=${light} @blur=${dim}>
      ${nameOf(line, named)} ${formula(store, line, named.currencies)}${isOpen(store, at, line) ? icons.depends() : nothing}
    </button>`
}
