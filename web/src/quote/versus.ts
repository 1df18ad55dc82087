import { html, nothing, type TemplateResult } from 'lit'
import { amountWithCurrency, changeText, ltr, totalsText } from '../badges'
import { channels } from '../document'
import { isRefusal, type Channel, type QuoteComparison, type QuoteRequest } from '../engine'
import { month as monthName, quantityText } from '../format'
import { refusalWords } from '../problems'
import { isZero } from '../store'
import { rich, t } from '../t'
import type { BillRow } from './bill'
import { change, option, segments, selectField, textField, type Desk } from './desk'
import { addSender, monthAfter, requestOf, type CompareBy, type Plan } from './plan'
import { examples, providerName } from './providers'
import { rowName, rowWhere } from './result'

/** The same quote for another month, channel or provider, line by line. */

const kinds: readonly CompareBy[] = ['none', 'dates', 'channels', 'providers']

/** What the other side begins with. */
const firstOther: Readonly<Record<CompareBy, (plan: Plan) => string>> = {
  none: () => '',
  dates: ({ start }) => (start > '2026-09' ? '2026-09' : '2026-10'),
  channels: ({ parts }) => channels.find((channel) => channel !== parts[0].channel)!,
  providers: (plan) => fitting(plan).find(({ id }) => !plan.providers.includes(id))?.id ?? '',
}

const fitting = ({ parts }: Plan) => examples.filter(({ channel }) => parts.some((part) => part.channel === channel))

/** The plan that it is compared with. */
function otherPlan(plan: Plan): Plan {
  const { by, other } = plan.compare
  if (by === 'dates') return { ...plan, start: other }
  if (by === 'providers') {
    const rivals = new Set(fitting(plan).map(({ id }) => id))
    return { ...plan, providers: [...plan.providers.filter((id) => !rivals.has(id)), ...(other ? [other] : [])] }
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
  if (by === 'dates') return monthName(own ? plan.start : other)
  if (by === 'channels') return own ? t('quote.thisPlan') : t(`channel.${other as Channel}`)
  const ids = own ? plan.providers : [other]
  const names = examples.filter(({ id }) => ids.includes(id)).map(providerName)
  return names.length ? names.join(', ') : t('quote.noProvider')
}

export function versus(desk: Desk): TemplateResult {
  const { plan } = desk
  const { by } = plan.compare
  return html`
    <section class="card versus" aria-label=${t('quote.versus')}>
      <header><h2>${t('quote.versus')}</h2>
        ${segments({ name: 'versus', label: t('quote.versus'), value: by, all: kinds.map((value) => ({ value, words: t(value === 'none' ? 'quote.versus.none' : `compare.by.${value}` as 'compare.by.dates') })),
          choose: (kind) => change(desk, { ...plan, compare: { by: kind, other: firstOther[kind](plan) } }) })}
        ${by === 'none' ? nothing : otherField(desk)}</header>
      ${by === 'none' ? nothing : body(desk)}
    </section>`
}

function otherField(desk: Desk): TemplateResult {
  const { plan } = desk
  const { by, other } = plan.compare
  const set = (value: string): Plan => ({ ...plan, compare: { by, other: value } })
  const label = t(`quote.versus.${by as 'dates' | 'channels' | 'providers'}`)
  if (by === 'dates') return textField(desk, { name: 'other', label, value: other, type: 'month', needed: true, size: 'row', set })
  const options = by === 'channels'
    ? channels.map((channel) => option(channel, t(`channel.${channel}`), other))
    : [option('', t('quote.noProvider'), other), ...fitting(plan).map((provider) => option(provider.id, providerName(provider), other))]
  return selectField(desk, { name: 'other', label, value: other, size: 'row', set, options: html`${options}` })
}

function body(desk: Desk): TemplateResult {
  const { plan, store, quoted: { quote } } = desk
  let comparison: QuoteComparison
  try {
    const pins = quote!.cards.map(({ id }) => id)
    const variants = [{ ...requestOf(plan, pins), name: nameOfSide(plan, true) }, { ...without(requestOf(otherPlan(plan))), name: nameOfSide(plan, false) }]
    comparison = store.engine.compareQuotes(without(requestOf(plan)), variants)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return html`<div class="notice stop" role="alert"><p>${refusalWords(error)}</p></div>`
  }
  return table(plan, comparison)
}

/** A member that the other side has not must not come from the first. */
const without = (request: QuoteRequest): QuoteRequest =>
  ({ traffic: [], volumes: [], tariffs: [], ...request })

function table(plan: Plan, { variants, lines }: QuoteComparison): TemplateResult {
  const [first, second] = variants
  const paidOf = ({ quote }: QuoteComparison['variants'][number]): TemplateResult | string => {
    const sums = quote.prices ?? quote.totals
    if (quote.partial && isZero(sums)) return t('tariffs.notKnown')
    const text = ltr(totalsText(sums, plan.currency))
    return quote.partial ? html`${rich('compare.atLeast', { amount: text })}` : text
  }
  const { difference } = second
  const changed = difference && Object.values(difference).some((amount) => /[1-9]/.test(amount))
  return html`
    <p class="versus-lead">${rich('quote.versusLead', { a: first.name, first: html`<b>${paidOf(first)}</b>`, b: second.name, second: html`<b>${paidOf(second)}</b>` })}
      <strong>${difference === null ? t('compare.unknownDifference') : changed ? ltr(changeText(signed(difference))) : t('compare.same')}</strong></p>
    <div class="table-scroll" tabindex="0" role="group" aria-label=${t('quote.versus')}><table>
      <thead><tr><th scope="col">${t('quote.month')}</th><th scope="col">${t('quote.item')}</th><th scope="col">${t('quote.where')}</th>
        ${variants.map(({ name }) => html`<th scope="col" class="figures">${name}</th>`)}</tr></thead>
      <tbody>${lines.map((line) => html`
        <tr class=${line.differs ? 'differs' : ''}><td>${monthName(monthAfter(plan.start, line.month - 1))}</td><th scope="row">${rowName(line as unknown as BillRow)}</th><td>${rowWhere(line as unknown as BillRow)}</td>
          ${line.outcomes.map((outcome) => html`<td class="figures">${outcome === null ? '–' : html`<b>${outcome.amount === null ? t('ledger.noRate') : ltr(amountWithCurrency(outcome.price ?? outcome.amount, line.currency))}</b><small>${ltr(`× ${quantityText(outcome.quantity)}`)}</small>`}</td>`)}</tr>`)}</tbody>
    </table></div>`
}

const signed = (difference: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(difference).filter(([, amount]) => /[1-9]/.test(amount)).map(([currency, amount]) => [currency, amount.startsWith('-') ? amount.replace('-', '\u2212') : `+${amount}`]))
