import { html, nothing, type TemplateResult } from 'lit'
import type { Confidence, Verdict } from './engine'
import { icons, verdictIcon } from './icons'
import { t } from './t'
import type { Totals } from './money'

/** A verdict: shape, weight and word; colour is the fourth channel. */
export const badge = (verdict: Verdict): TemplateResult =>
  html`<span class="badge ${verdict}">${verdictIcon[verdict]()}<span>${t(`verdict.${verdict}`)}</span></span>`

/** Amounts, formulas and numbers stay left to right in every language. */
export const ltr = (text: string): TemplateResult => html`<bdi class="figure" dir="ltr">${text}</bdi>`

export const amountWithCurrency = (amount: string, currency: string): string => `${amount}\u00a0${currency}`

/** 0.2316 USD, or several currencies beside each other: they are never added. */
export const totalsText = (totals: Totals, fallbackCurrency: string): string => {
  const parts = Object.entries(totals).map(([currency, amount]) => amountWithCurrency(amount, currency))
  return parts.length ? parts.join(' + ') : amountWithCurrency('0.0000', fallbackCurrency)
}

const cells: Readonly<Record<Confidence, number>> = { official: 4, 'official-mirror': 3, provider: 2, 'third-party': 2, derived: 1 }

/** Four cells and the words. */
export const confidence = (level: Confidence): TemplateResult => html`
  <span class="confidence">
    <span class="cells" role="img" aria-label=${t('confidence.cells', { n: cells[level] })}>
      ${[1, 2, 3, 4].map((n) => html`<i class=${n <= cells[level] ? 'full' : ''}></i>`)}
    </span>
    ${t(`confidence.${level}`)}
  </span>`

export const dependsSign = (shown: boolean): TemplateResult | typeof nothing => (shown ? icons.depends() : nothing)
