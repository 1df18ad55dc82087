import { html, nothing, type TemplateResult } from 'lit'
import { amountWithCurrency, changeText, ltr } from '../badges'
import { documentName } from '../chosen'
import { channels } from '../document'
import { isRefusal, type Channel, type QuoteComparison, type QuoteRequest, type TariffDocument } from '../engine'
import { enumerate, quantityText } from '../format'
import { difference, type Totals } from '../money'
import { refusalWords } from '../problems'
import { rich, t } from '../t'
import { addQuantity, addText, decimalsOf, paid, withDecimals, type BillRow } from './bill'
import { change, option, segments, selectField, textField, type Desk } from './desk'
import { addSender, documentsOf, monthAfter, monthText, requestOf, type CompareBy, type Plan } from './plan'
import { examples } from '../examples'
import { keptTariffs } from '../tariffs/own'
import { paidWords, rowName, rowWhere } from './result'

/** The same quote for another month, channel or provider, line by line. */

const kinds: readonly CompareBy[] = ['none', 'dates', 'channels', 'providers']

/** What the other side begins with. */
const firstOther: Readonly<Record<CompareBy, (plan: Plan) => string>> = {
  none: () => '',
  dates: ({ start }) => (start > '2026-09' ? '2026-09' : '2026-10'),
  channels: ({ parts }) => channels.find((channel) => channel !== parts[0].channel)!,
  providers: (plan) => fitting(plan).find(({ id }) => !documentsOf(plan).some((own) => own.id === id))?.id ?? '',
}

/** Documents of one's own and the providers' public prices, as far as they speak of the plan's channels. */
const fitting = ({ parts, documents }: Plan): TariffDocument[] =>
  [...documents, ...keptTariffs().map(({ document }) => document), ...examples]
    .filter((document, index, all) => 'channel' in document && parts.some(({ channel }) => channel === document.channel) && all.findIndex(({ id }) => id === document.id) === index)

/** The plan that it is compared with. */
function otherPlan(plan: Plan): Plan {
  const { by, other } = plan.compare
  if (by === 'dates') return { ...plan, start: other }
  if (by === 'providers') {
    const rivals = new Set(fitting(plan).map(({ id }) => id))
    const chosen = fitting(plan).filter(({ id }) => id === other)
    return { ...plan, providers: plan.providers.filter((id) => !rivals.has(id)), documents: [...plan.documents.filter(({ id }) => !rivals.has(id)), ...chosen] }
  }
  return throughChannel(plan, other as Channel)
}

/** Customers behave alike on every channel; planned volumes have no counterpart and are left out. */
function throughChannel(plan: Plan, channel: Channel): Plan {
  const { senders, sender } = addSender(plan, channel)
  const parts = plan.parts.filter(({ by }) => by === 'traffic')
  return { ...plan, senders, parts: parts.map((part) => ({ ...part, channel, sender, place: part.place.startsWith('market:') ? 'UA' : part.place })) }
}

function nameOfSide(plan: Plan, own: boolean): string {
  const { by, other } = plan.compare
  if (by === 'dates') return monthText(own ? plan.start : other)
  if (by === 'channels') return own ? t('quote.thisPlan') : t(`channel.${other as Channel}`)
  const sides = own ? documentsOf(plan) : fitting(plan).filter(({ id }) => id === other)
  return sides.length ? enumerate(sides.map(documentName)) : other && !own ? t('quote.versusGone', { id: other }) : t('quote.noProvider')
}

export function versus(desk: Desk, month: string): TemplateResult {
  const { plan } = desk
  const { by } = plan.compare
  return html`
    <section class="card versus" aria-label=${t('quote.versus')}>
      <header><h2>${t('quote.versus')}</h2>
        ${segments({ name: 'versus', label: t('quote.versus'), value: by, all: kinds.map((value) => ({ value, words: t(value === 'none' ? 'quote.versus.none' : `compare.by.${value}` as 'compare.by.dates') })),
          choose: (kind) => change(desk, { ...plan, compare: { by: kind, other: firstOther[kind](plan) } }) })}
        ${by === 'none' ? nothing : otherField(desk)}</header>
      ${by === 'none' ? nothing : body(desk, month)}
    </section>`
}

function otherField(desk: Desk): TemplateResult {
  const { plan } = desk
  const { by, other } = plan.compare
  const set = (value: string): Plan => ({ ...plan, compare: { by, other: value } })
  const label = t(`quote.versus.${by as 'dates' | 'channels' | 'providers'}`)
  if (by === 'dates') return textField(desk, { name: 'other', label, value: other, type: 'month', needed: true, size: 'beside', set })
  const options = by === 'channels'
    ? channels.map((channel) => option(channel, t(`channel.${channel}`), other))
    : [option('', t('quote.noProvider'), other), ...fitting(plan).map((document) => option(document.id, documentName(document), other))]
  return selectField(desk, { name: 'other', label, value: other, size: 'beside', set, options: html`${options}` })
}

function body(desk: Desk, month: string): TemplateResult {
  const { plan, store, quoted: { quote } } = desk
  let comparison: QuoteComparison
  try {
    const pins = quote!.cards.map(({ id }) => id)
    const variants = [{ ...requestOf(plan, pins), name: nameOfSide(plan, true) }, { ...without(requestOf(otherPlan(plan))), name: nameOfSide(plan, false) }]
    comparison = store.whole.compareQuotes(without(requestOf(plan)), variants)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return html`<div class="notice stop" role="alert"><p>${refusalWords(error)}</p></div>`
  }
  return table(plan, comparison, month)
}

/** A member that the other side has not must not come from the first. */
const without = (request: QuoteRequest): QuoteRequest =>
  ({ traffic: [], volumes: [], tariffs: [], ...request })

/** The lines of one month, or those of all months with what is due for the same added up. */
function linesOf(plan: Plan, lines: QuoteComparison['lines'], month: string): QuoteComparison['lines'] {
  const own = lines.filter((line) => monthAfter(plan.start, line.month - 1) === month)
  if (own.length) return own
  const found = new Map<string, QuoteComparison['lines'][number]>()
  for (const line of lines) {
    const key = [line.kind, line.item, line.market, line.sender, line.per, line.package, line.currency].join('|')
    const known = found.get(key)
    found.set(key, known ? { ...known, differs: known.differs || line.differs, outcomes: known.outcomes.map((outcome, side) => addOutcome(outcome, line.outcomes[side])) } : line)
  }
  return [...found.values()]
}

type Outcome = QuoteComparison['lines'][number]['outcomes'][number]

function addOutcome(a: Outcome, b: Outcome): Outcome {
  if (!a || !b) return a ?? b
  return {
    quantity: addQuantity(a.quantity, b.quantity), amount: a.amount === null || b.amount === null ? null : addText(a.amount, b.amount),
    ...(a.price !== undefined && b.price !== undefined ? { price: addText(a.price, b.price) } : {}),
  }
}

const withAll = (totals: Totals, decimals: number): Totals =>
  Object.fromEntries(Object.entries(totals).map(([currency, amount]) => [currency, withDecimals(amount, decimals)]))

function table(plan: Plan, { variants, lines }: QuoteComparison, month: string): TemplateResult {
  const [first, second] = variants
  const decimals = decimalsOf(variants.flatMap(({ quote }) => Object.values(paid(quote))))
  const paidOf = ({ quote }: QuoteComparison['variants'][number]): unknown => paidWords(quote, plan.currency, ltr, decimals)
  const more = second.difference && difference(paid(second.quote), paid(first.quote))
  return html`
    <p class="versus-lead">${rich('quote.versusLead', { a: first.name, first: html`<b>${paidOf(first)}</b>`, b: second.name, second: html`<b>${paidOf(second)}</b>` })}
      <strong>${more === null ? t('compare.unknownDifference') : Object.keys(more).length ? ltr(changeText(withAll(more, decimals))) : t('compare.same')}</strong></p>
    <div class="table-scroll" tabindex="0" role="group" aria-label=${t('quote.versus')}><table>
      <thead><tr><th scope="col">${t('quote.item')}</th><th scope="col">${t('quote.where')}</th>
        ${variants.map(({ name }) => html`<th scope="col" class="figures">${name}</th>`)}</tr></thead>
      <tbody>${linesOf(plan, lines, month).map((line) => html`
        <tr class=${line.differs ? 'differs' : ''}><th scope="row">${rowName(line as unknown as BillRow)}</th><td>${rowWhere(line as unknown as BillRow)}</td>
          ${line.outcomes.map((outcome) => html`<td class="figures">${outcome === null ? '–' : html`<b>${outcome.amount === null ? t('ledger.noRate') : ltr(amountWithCurrency(withDecimals(outcome.price ?? outcome.amount, 2), line.currency))}</b><small>${ltr(`× ${quantityText(outcome.quantity)}`)}</small>`}</td>`)}</tr>`)}</tbody>
    </table></div>`
}
