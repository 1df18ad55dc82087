import { html, nothing, type TemplateResult } from 'lit'
import { icons } from './icons'
import type { Segment } from './rows'
import type { Lane, Span } from './threads'
import { windowLength } from './format'
import { keyFor, t } from './t'
import { styled } from './view'

/** Room one letter of a lane's name takes along the lane, in pixels. */
const LETTER = 6

export function spanName(span: Span): string {
  const key = keyFor('lane', span.category ? `${span.kind}.${span.category}` : span.kind)
  return key ? t(key) : span.kind
}

const shortName = (span: Span): string => {
  const key = keyFor('lane', `${span.category ?? span.kind}.short`)
  return key ? t(key) : span.kind
}

/** The fullest name that fits into a bar with room for so many letters; the sign alone when none does. */
export function nameIn(span: Span, letters: number): string | TemplateResult {
  const length = span.to !== null && span.kind !== 'customer-service' ? windowLength(span.to - span.from) : ''
  const names = [length ? t('lane.withLength', { name: spanName(span), length }) : spanName(span), spanName(span), shortName(span)]
  return names.find((name) => name.length < letters) ?? (span.lane === 'permission' ? icons.key() : icons.tag())
}

/** The pieces of a lane's bars in one row; readers hear the names of the open windows where they are of the row's `own` thread. */
export function laneCell(lane: Lane, segments: readonly Segment[], columns: number, own = true): TemplateResult {
  return html`
    <span class=${`lane ${lane}`} role="gridcell" ${styled({ '--columns': columns })}>
      ${segments.length || !own ? nothing : html`<span class="hidden">${t('ledger.unstarted')}</span>`}
      ${segments.map((segment) => html`
        <i class=${pieceClass(segment)} title=${spanName(segment.span)} data-window=${segment.span.id} ${styled({ '--column': segment.column })}>
          ${segment.tick ? html`<i class="tick"></i>` : nothing}
        </i>
        ${segment.name ? laneName(segment, segment.name) : nothing}
        ${own ? html`<span class="hidden">${spanName(segment.span)}</span>` : nothing}`)}
    </span>`
}

const pieceClass = ({ span, starts, ends }: Segment): string =>
  `piece ${span.kind} ${starts ? 'starts' : ''} ${ends ? 'ends' : ''}`

function laneName({ span, column }: Segment, { length, place }: NonNullable<Segment['name']>): TemplateResult {
  return html`
    <span class=${`lane-name ${span.kind}`} aria-hidden="true" ${styled({ '--column': column, top: `${place * 100}%` })}>${
      nameIn(span, (length - 14) / LETTER)}</span>`
}
