import { html, nothing, type TemplateResult } from 'lit'
import type { ComparedAmounts, ReconciledAmounts, ReconciledCase } from 'chatfare'
import { amountWithCurrency, ltr } from '../badges'
import { amountText, enumerate, integer, marketName, month, sentenceList } from '../format'
import { icons } from '../icons'
import { difference, magnitude, Sum, toMicros, ZERO } from '../money'
import { rich, t, term, type Key } from '../t'
import { currencyOf, desk, type Read } from './desk'
import { because } from './names'
import { NONE, type Filter } from './protocol'

/** The provider's verdicts beside those of the rules, and what their differences are worth. */

/** How many messages of the business provider and rules agree on, and on how many they differ. */
export function agreements({ result: { reconciliation } }: Read): { agree: number; differ: number } {
  const sum = (cases: readonly ReconciledCase[]): number => cases.reduce((all, { messages }) => all + messages, 0)
  const agree = sum(reconciliation.cases.filter(({ agreement }) => agreement === 'agree'))
  return { agree, differ: sum(reconciliation.cases) - agree }
}

export const reconciliation = (read: Read): TemplateResult => html`
  <section class="log-part"><h2>${t('log.reconciliation')}</h2>
    ${read.result.reconciliation.cases.length ? compared(read) : html`<p class="hint">${t(noneWords(read))}</p>`}
    ${toldPrices(read)} ${reachedTiers(read)}
  </section>`

/** Why there are no verdicts of the provider. */
function noneWords({ options, result: { reconciliation: { amounts } } }: Read): Key {
  if (options.startDay) return 'log.otherDays'
  return amounts.length ? 'log.reconciliationPrices' : 'log.reconciliationNone'
}

function compared(read: Read): TemplateResult {
  const different = byWorth(read.result.reconciliation.cases.filter(({ agreement }) => agreement !== 'agree'), currencyOf(read))
  return html`
    <p class="agreed">${icons.agrees()} ${t('log.agreeCount', { n: agreements(read).agree })}</p>
    ${worthOf(different)}
    <ul class="cases">${different.map(renderCase)}</ul>`
}

function toldPrices({ result: { reconciliation: { amounts } } }: Read): TemplateResult | typeof nothing {
  return amounts.length ? html`
    <table><caption>${t('log.amounts')}</caption>
      <thead><tr><th scope="col">${t('log.month')}</th><th scope="col" class="figures">${t('log.provider')}</th><th scope="col" class="figures">${t('log.rules')}</th><th scope="col" class="figures">${t('log.difference')}</th></tr></thead>
      <tbody>${amounts.map(toldRow)}</tbody></table>` : nothing
}

/** Beside what the rules do not know there is no difference. */
function toldRow(told: ReconciledAmounts): TemplateResult {
  const { month: at, provider, rules, rateMissing, currency } = told
  const without = html`<span class="no-rate">${t('ledger.noRate')}</span>`
  const part = toMicros(rules) === 0n ? nothing : ltr(amountWithCurrency(rules, currency))
  return html`
    <tr><th scope="row">${month(at)}</th><td class="figures">${ltr(amountWithCurrency(provider, currency))}</td>
      <td class="figures">${rateMissing ? html`${without} ${part}` : ltr(amountWithCurrency(rules, currency))}</td>
      <td class="figures">${rateMissing ? html`<span class="no-rate">${t('ledger.unknown')}</span>` : ltr(amountText(beyond(told)))}</td></tr>`
}

function reachedTiers({ result: { reachedTiers: tiers } }: Read): TemplateResult | typeof nothing {
  return tiers.length ? html`
    <h3>${t('log.reached')}</h3>
    <ul>${tiers.map((tier) => html`<li>${tier.month === null ? nothing : `${month(tier.month)}: `}${t(tier.to === null ? 'log.reachedLast' : 'log.reachedTier', {
      category: tier.category, market: marketName(tier.market), from: integer(String(tier.from)), to: integer(String(tier.to ?? 0)) })}</li>`)}</ul>` : nothing
}

// ----------------------------------------------------------------------------------------------------------- worth

/** What the provider took beyond what the rules come to, with its sign. */
const beyond = ({ currency, provider, rules }: ComparedAmounts): string => difference({ [currency]: provider }, { [currency]: rules })[currency] ?? ZERO

/** Where rates are missing and nothing else is in the amounts, nothing is known; that is not zero. */
const isKnown = ({ provider, rules, rateMissing }: ComparedAmounts): boolean => !rateMissing || toMicros(provider) !== 0n || toMicros(rules) !== 0n

/** The dearest differences first, of the account's currency, then of others: currencies are never added. */
function byWorth(cases: readonly ReconciledCase[], first: string): ReconciledCase[] {
  const others = cases.flatMap(({ amounts }) => amounts.map(({ currency }) => currency))
  const currencies = [...new Set([first, ...others])]
  const worth = ({ amounts }: ReconciledCase, currency: string): bigint => {
    const found = amounts.find((one) => one.currency === currency)
    return found ? magnitude(toMicros(beyond(found))) : 0n
  }
  return [...cases].sort((a, b) => {
    for (const currency of currencies) {
      const [mine, theirs] = [worth(a, currency), worth(b, currency)]
      if (mine !== theirs) return mine < theirs ? 1 : -1
    }
    return b.messages - a.messages
  })
}

/** The sign in words. */
const signWords = (amount: string): string => t(toMicros(amount) === 0n ? 'log.worth.same' : amount.startsWith('+') ? 'log.worth.more' : 'log.worth.less')

/** The sum of all differences by currency, and of how many messages it is not known. */
function worthOf(cases: readonly ReconciledCase[]): TemplateResult | typeof nothing {
  const [provider, rules] = [new Sum(), new Sum()]
  const all = cases.flatMap(({ amounts }) => amounts)
  for (const one of all.filter(isKnown)) {
    provider.add(one.currency, one.provider)
    rules.add(one.currency, one.rules)
  }
  const sums = Object.entries(provider.totals).map(([currency, amount]) => ({ currency, provider: amount, rules: rules.totals[currency] }))
  const missing = all.reduce((sum, { rateMissing = 0 }) => sum + rateMissing, 0)
  const amounts = sums.map((sum) => html`<b>${ltr(amountWithCurrency(beyond(sum), sum.currency))}</b> (${signWords(beyond(sum))})`)
  return html`
    ${amounts.length ? html`<p class="worth">${icons.differs()} ${rich<TemplateResult>('log.worthAll', { amounts: html`${sentenceList(amounts)}` })}</p>` : nothing}
    ${missing ? html`<p class="hint"><span class="no-rate">${t('ledger.noRate')}</span> ${t('log.worthMissing', { n: missing })}</p>` : nothing}`
}

// ----------------------------------------------------------------------------------------------------------- cases

/** "charged utility" of the engine in words. */
function rulesWords(words: string): string {
  const [verdict, item] = words.split(' ')
  return enumerate([term('verdict', verdict), ...(item ? [term('item', item)] : [])])
}

/** The rows of a case, as far as rows tell cases apart: of the provider's words they only hold whether they agree. */
const filterOf = ({ month: at, agreement, rules }: ReconciledCase): Filter => {
  const [verdict, item = NONE] = rules.split(' ')
  return { agreement: [agreement], month: [at], verdict: [verdict], item: [item] }
}

const sideOf = ({ amounts }: ReconciledCase, side: 'provider' | 'rules'): TemplateResult[] =>
  amounts.filter(isKnown).map((one) => html` ${ltr(amountWithCurrency(one[side], one.currency))}`)

function renderCase(found: ReconciledCase): TemplateResult {
  const known = found.amounts.filter(isKnown)
  const missing = found.amounts.some(({ rateMissing }) => rateMissing)
  const signs = new Set(known.map((one) => (known.length > 1 ? `${one.currency}: ` : '') + signWords(beyond(one))))
  return html`
    <li><button class="case" @click=${() => void desk.setFilter(filterOf(found))}>
      <b>${because(found.agreement, found.rules.startsWith('charged'))}</b>
      <span class="figure">${known.map((one) => html`<b>${ltr(amountWithCurrency(beyond(one), one.currency))}</b>`)}${missing ? html`<span class="no-rate">${t('ledger.noRate')}</span>` : nothing}</span>
      <small>${t('log.provider')}: <code>${found.provider}</code>${sideOf(found, 'provider')} · ${t('log.rules')}: ${rulesWords(found.rules)}${sideOf(found, 'rules')}</small>
      <small>${[...signs, t('log.messages', { n: found.messages }), month(found.month)].join(' · ')}</small></button></li>`
}
