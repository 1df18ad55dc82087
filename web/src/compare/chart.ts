import { html, svg, type TemplateResult } from 'lit'
import { ltr, totalsText } from '../badges'
import { t } from '../t'
import { styled } from '../view'
import { commonCurrency, messageTotals, runningParts, type Comparison } from './comparison'

const TOP = 8
const HEIGHT = 84

/** Running cost of the messages, one step line per column; the rows above are the same as a table. */
export function chart(comparison: Comparison): TemplateResult | string {
  const currency = commonCurrency(comparison)
  if (!currency || comparison.rows.length < 2) return ''
  const parts = runningParts(comparison)
  const y = (part: number): number => TOP + (1 - part) * (HEIGHT - TOP)
  const path = (values: readonly number[]): string =>
    `M0 ${y(0)} ${values.map((part, index) => `H${(((index + 0.5) / values.length) * 100).toFixed(2)} V${y(part).toFixed(2)}`).join(' ')} H100`
  return html`
    <figure class="running-cost">
      <figcaption>${t('compare.running', { currency })}</figcaption>
      <div class="running-body">
        <svg viewBox=${`0 0 100 ${HEIGHT + 4}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="base" d=${`M0 ${y(0)}H100`}/>
          ${parts.map((values, index) => svg`<path class=${`under ${comparison.columns[index].letter}`} d=${path(values)}/><path class=${comparison.columns[index].letter} d=${path(values)}/>`)}
        </svg>
        <ol ${styled({ '--count': parts.length })}>${spread(comparison, parts).map(({ column, place }) => html`
          <li class=${column.letter} ${styled({ 'inset-block-start': `${place}px` })}><b>${column.letter}</b> ${
            ltr(totalsText(messageTotals(column), currency))} ${column.name}</li>`)}</ol>
      </div>
    </figure>`
}

const LABEL = 18

/** Labels at the ends of their lines, pushed apart where these meet. */
function spread({ columns }: Comparison, parts: readonly number[][]): { column: Comparison['columns'][number]; place: number }[] {
  const labels = columns
    .map((column, index) => ({ column, place: TOP + (1 - parts[index].at(-1)!) * (HEIGHT - TOP) - LABEL / 2 }))
    .sort((a, b) => a.place - b.place)
  for (let index = 1; index < labels.length; index += 1) labels[index].place = Math.max(labels[index].place, labels[index - 1].place + LABEL)
  const over = Math.max(0, labels[labels.length - 1].place + LABEL - HEIGHT - 4)
  return labels.map(({ column, place }) => ({ column, place: place - over }))
}
