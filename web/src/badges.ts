import { html, type TemplateResult } from 'lit'
import type { Confidence, Outcome, Source } from './engine'
import { amountText } from './format'
import { verdictIcon } from './icons'
import { t } from './t'
import { ZERO, type Totals } from './money'

/** A verdict: shape, weight and word; colour is the fourth channel. */
export const badge = (outcome: Outcome): TemplateResult =>
  html`<span class="badge ${outcome}">${verdictIcon[outcome]()}<span>${t(`verdict.${outcome}`)}</span></span>`

/** Agreements that are nowhere published have this address, which leads nowhere. */
export const NOWHERE = 'https://example.com/'

/** A source as a link, under its own name or other words. */
export const sourceLink = ({ title, url }: Source, words = title): TemplateResult => (url.startsWith(NOWHERE)
  ? html`<span dir="auto" title=${title}>${words}</span>`
  : html`<a href=${url} target="_blank" rel="noopener noreferrer" dir="auto" title=${title}>${words}</a>`)

/** Amounts, formulas and numbers stay left to right in every language. */
export const ltr = (text: string): TemplateResult => html`<bdi class="figure" dir="ltr">${text}</bdi>`

export const amountWithCurrency = (amount: string, currency: string): string => `${amountText(amount)}\u00a0${currency}`

/** 0.2316 USD, or several currencies beside each other: they are never added. */
export const totalsText = (totals: Totals, fallbackCurrency: string): string => {
  const parts = Object.entries(totals).map(([currency, amount]) => amountWithCurrency(amount, currency))
  return parts.length ? parts.join(' + ') : amountWithCurrency(ZERO, fallbackCurrency)
}

/** +0.0196 EUR, −0.0298 USD: signed amounts beside each other. */
export const changeText = (change: Totals): string =>
  Object.entries(change).map(([currency, amount]) => amountWithCurrency(amount, currency)).join(', ')

const filled: Readonly<Record<Confidence, number>> = { official: 4, 'official-mirror': 3, provider: 2, 'third-party': 2, derived: 1 }

/** Four cells: how far a statement is from the provider's own word. Always beside the words. */
export const cells = (level: Confidence): TemplateResult => html`
  <span class="cells" role="img" aria-label=${t('confidence.cells', { n: filled[level] })}>${[1, 2, 3, 4].map((n) => html`<i class=${n <= filled[level] ? 'full' : ''}></i>`)}</span>`

export const confidence = (level: Confidence): TemplateResult => html`${cells(level)} ${t(`confidence.${level}`)}`
