import { html, svg, type TemplateResult } from 'lit'
import { isZero } from '../store'
import { t } from '../t'
import { styled } from '../view'
import { commonCurrency, costLines, type Comparison, type CostLine } from './comparison'
import { costWords } from './cost'

const TOP = 8
const HEIGHT = 84

/** Running cost of the messages, one step line per column; the rows above are the same as a table. */
export function chart(comparison: Comparison): TemplateResult | string {
  const currency = commonCurrency(comparison)
  if (!currency || comparison.rows.length < 2) return ''
  const lines = costLines(comparison)
  if (lines.every(({ partial, totals }) => partial && isZero(totals))) return ''
  const count = comparison.rows.length
  const labels = spread(comparison, lines)
  const path = ({ parts }: CostLine): string =>
    `M0 ${place(0)} ${parts.map((part, index) => `H${(((index + 0.5) / count) * 100).toFixed(2)} V${place(part).toFixed(2)}`).join(' ')} H${((parts.length / count) * 100).toFixed(2)}`
  return html`
    <figure class="running-cost">
      <figcaption>${t(lines.some(({ partial }) => partial) ? 'compare.runningPartial' : 'compare.running', { currency })}</figcaption>
      <div class="running-body">
        <svg class="costs" viewBox=${`0 0 100 ${HEIGHT + 4}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="base" d=${`M0 ${place(0)}H100`}/>
          ${lines.map((line, index) => svg`<path class=${`under ${comparison.columns[index].letter}`} d=${path(line)}/><path class=${comparison.columns[index].letter} d=${path(line)}/>`)}
        </svg>
        <svg class="to-labels" viewBox=${`0 0 ${LEADER} ${HEIGHT + 4}`} aria-hidden="true">${labels.filter(({ line }) => line.parts.length === count).map(({ column, end, at }) => svg`
          <path class=${column.letter} d=${`M0 ${end}H2L${LEADER - 2} ${at + LABEL / 2}H${LEADER}`}/>`)}</svg>
        <ol ${styled({ '--count': lines.length })}>${labels.map(({ column, line, at }) => html`
          <li class=${column.letter} ${styled({ 'inset-block-start': `${at}px` })}><b>${column.letter}</b> ${costWords(line, currency)} ${column.name}</li>`)}</ol>
      </div>
    </figure>`
}

/** Where a part of the highest cost stands, from the top. */
const place = (part: number): number => TOP + (1 - part) * (HEIGHT - TOP)

const LABEL = 18
/** Width of what leads from the end of a line to its label. */
const LEADER = 16

interface Label {
  column: Comparison['columns'][number]
  line: CostLine
  /** Where the line ends, and where its label begins, from the top. */
  end: number
  at: number
}

/** Labels at the ends of their lines, pushed apart where these meet. */
function spread({ columns }: Comparison, lines: readonly CostLine[]): Label[] {
  const labels = columns
    .map((column, index) => ({ column, line: lines[index], end: place(lines[index].parts.at(-1) ?? 0) }))
    .map((label) => ({ ...label, at: label.end - LABEL / 2 }))
    .sort((a, b) => a.at - b.at)
  for (let index = 1; index < labels.length; index += 1) labels[index].at = Math.max(labels[index].at, labels[index - 1].at + LABEL)
  const over = Math.max(0, labels[labels.length - 1].at + LABEL - HEIGHT - 4)
  return labels.map((label) => ({ ...label, at: label.at - over }))
}
