import { csvFile } from '../csv'
import type { Quote } from '../engine'
import { billRows, paid, unitPaid, type BillRow } from './bill'
import { t } from '../t'
import type { Desk } from './desk'
import { documentWords, leadWords, rowName, rowWhere, sumsText, termsWords } from './result'
import { requestOf, type Plan } from './plan'
import { cardIds } from './quoted'

/** What leaves the page as text. The customer's side of it holds nothing of cost or profit. */

const customers = ({ view }: Plan): boolean => view === 'customer'

/** Programs get no price that is rounded for people. */
function exactUnit(row: BillRow): string | null {
  const unit = unitPaid(row)
  return unit?.exact ? unit.text : null
}

/** Every line of every month; in the customer view at its price. */
export function toCsv({ plan, quoted: { quote } }: Desk): string {
  const own = !customers(plan) && quote!.prices !== undefined
  const fields = ['month', 'item', 'market', 'detail', 'tier', 'quantity', 'currency', ...(own ? ['unitCost', 'cost', 'unitPrice', 'price', 'profit'] : ['unitPrice', 'amount']), 'card', 'confidence']
  const data = quote!.months.flatMap(({ month, lines }) => billRows([{ month, lines, totals: {} }]).map((row) => [
    month, rowName(row), row.market ?? '', rowWhere(row), row.tier === null ? '' : t('quote.tier', { n: row.tier + 1 }), row.quantity, row.currency,
    ...(own ? [row.unitPrice ?? '', row.amount ?? '', exactUnit(row) ?? '', row.price ?? '', row.profit ?? ''] : [exactUnit(row) ?? '', row.price ?? '']),
    row.card ?? '', row.confidence ?? '',
  ]))
  return csvFile({ fields, data })
}

/** The request and the engine's whole answer; in the customer view what is asked, line by line. */
export function toJson({ plan, quoted: { quote } }: Desk): string {
  return `${JSON.stringify(customers(plan) ? forCustomer(plan, quote!) : { request: requestOf(plan, cardIds(quote!)), quote }, null, 2)}\n`
}

function forCustomer({ offer, start, months }: Plan, quote: Quote): object {
  return {
    offer, start, months: Number(months), totals: paid(quote), ...(quote.partial ? { partial: true } : {}), ...(quote.exchanged ? { exchanged: quote.exchanged } : {}),
    lines: quote.months.flatMap(({ month, lines }) => billRows([{ month, lines, totals: {} }]).map((row) => ({
      month, item: row.item, market: row.market, ...(row.per ? { per: row.per } : {}), ...(row.tier === null ? {} : { tier: row.tier }), quantity: row.quantity, unitPrice: exactUnit(row), amount: row.price, currency: row.currency,
    }))),
    cards: quote.cards,
  }
}

/** The sentence that can be read aloud, with how it comes about. */
export function toSentence(desk: Desk): string {
  const lead = leadWords(desk, (text) => text).join('')
  const own = customers(desk.plan) ? '' : documentWords(desk)
  const terms = termsWords(desk).join('; ')
  return [lead, terms && t('quote.terms', { terms }), own].filter(Boolean).join(' ').replaceAll('\u00a0', ' ')
}

/** A program that gives the same quote, with its cards pinned. */
export function toNodeCode({ plan, quoted: { quote } }: Desk): string {
  const request = JSON.stringify(requestOf(plan, cardIds(quote!)), null, 2)
  return `import { createEngine } from 'chatfare'\n\nconst engine = await createEngine()\nconst quote = engine.quote(${request})\nconsole.log(quote.totals${quote!.prices ? ', quote.prices' : ''}) // ${sumsText(quote!.totals, plan.currency).replaceAll('\u00a0', ' ')}\n`
}
