import { html, type TemplateResult } from 'lit'
import { ltr, totalsText } from '../badges'
import { isZero } from '../store'
import { rich, t } from '../t'
import type { Running } from '../totals'

/** An amount; with a rate missing at least that, and nothing known where no other is charged. */
export function costWords({ totals, partial }: Running, currency: string): TemplateResult {
  if (partial && isZero(totals)) return html`<span class="no-rate">${t('compare.costUnknown')}</span>`
  const text = ltr(totalsText(totals, currency))
  return partial ? html`${rich('compare.atLeast', { amount: text })}` : text
}
