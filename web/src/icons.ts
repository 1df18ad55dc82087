import { svg, type TemplateResult } from 'lit'
import type { Outcome } from './engine'

/** Drawn on a grid of 16, in the ink of the text around them. The word beside a sign says what it means, so signs are hidden from readers. */
export const icon = (body: TemplateResult, name = ''): TemplateResult =>
  svg`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${body}</svg>`

export const line = (d: string): TemplateResult => svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`
const fill = (d: string): TemplateResult => svg`<path d=${d} fill="currentColor"/>`

/** The mark: a bubble that is also a ticket. The tail belongs to the stub. */
export const mark = (): TemplateResult => svg`
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path class="mark-bubble" d="M3.2 1.8h17.6A1.6 1.6 0 0 1 22.4 3.4v9.4H1.6V3.4A1.6 1.6 0 0 1 3.2 1.8Z"/>
    <path class="mark-stub" d="M1.6 14.4h20.8v2.6a1.6 1.6 0 0 1-1.6 1.6H11.2L6.4 22.6v-4H3.2A1.6 1.6 0 0 1 1.6 17Z"/>
    <path class="mark-lines" d="M6 5.8h8.6M6 9.2h11.4"/>
    <path class="mark-perforation" d="M3.4 13.6h17.6"/>
  </svg>`

export const verdictIcon: Readonly<Record<Outcome, () => TemplateResult>> = {
  received: () => icon(svg`${line('M8 2v7.2M4.9 6.3 8 9.4l3.1-3.1')}${line('M2.2 10v3.2h11.6V10')}`),
  free: () => icon(svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/>${line('m5.4 8.2 1.8 1.9 3.5-3.9')}`),
  charged: () => icon(svg`${fill('M1 3h14v3.2a1.8 1.8 0 0 0 0 3.6V13H1V9.8a1.8 1.8 0 0 0 0-3.6Z')}<path class="hole" d="M10.4 4v1.4M10.4 7.3v1.4M10.4 10.6V12" fill="none" stroke-width="1.4"/>`),
  refused: () => icon(svg`${fill('M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2Z')}<path class="hole" d="M4.8 8h6.4" fill="none" stroke-width="2"/>`),
  undelivered: () => icon(svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3.1 1.6"/>${line('m6 6 4 4M10 6l-4 4')}`),
  'no-rules': () => icon(svg`<rect x="2" y="2" width="12" height="12" rx="2" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.6 1.8"/>${line('M8 4.8v3.8M8 11v.1')}`),
}

export const icons = {
  key: () => icon(svg`<circle cx="5" cy="5.4" r="2.9" fill="none" stroke="currentColor" stroke-width="1.5"/>${line('m7.2 7.4 6 5.8M10.6 10.7l1.7-1.7')}`),
  tag: () => icon(svg`${line('M2 2.4h5.4l6.2 6.2-5 5L2.4 7.4Z')}<circle cx="5" cy="5.2" r="1" fill="currentColor"/>`),
  depends: () => icon(svg`<path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/>${fill('M8 4.4 11.6 8 8 11.6Z')}`, 'depends'),
  undo: () => icon(line('M5.6 2.6 2.6 5.6l3 3M2.8 5.6h6.4a4 4 0 0 1 0 8H6'), 'mirrored'),
  redo: () => icon(line('m10.4 2.6 3 3-3 3M13.2 5.6H6.8a4 4 0 0 0 0 8H10'), 'mirrored'),
  down: () => icon(line('m4 6 4 4 4-4')),
  up: () => icon(line('m4 10 4-4 4 4')),
  left: () => icon(line('M13 8H3.4m3.4-3.6L3.2 8l3.6 3.6'), 'mirrored'),
  right: () => icon(line('M3 8h9.6M9.2 4.4 12.8 8l-3.6 3.6'), 'mirrored'),
  edit: () => icon(line('M2.6 13.4 3.4 10 10.6 2.8l2.6 2.6L6 12.6ZM9 4.4 11.6 7')),
  duplicate: () => icon(svg`<rect x="2" y="5" width="9" height="8.6" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.5"/>${line('M5 2.4h7.4A1.6 1.6 0 0 1 14 4v6.6M6.5 7.4v3.8M4.6 9.3h3.8')}`),
  remove: () => icon(line('M2.4 4.2h11.2M6 4V2.4h4V4M3.8 4.4l.7 9.2h7l.7-9.2M6.7 7v4M9.3 7v4')),
  sun: () => icon(svg`<circle cx="8" cy="8" r="2.9" fill="none" stroke="currentColor" stroke-width="1.5"/>${line('M8 1.4v1.4M8 13.2v1.4M1.4 8h1.4M13.2 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M12.7 3.3l-1 1M4.3 11.7l-1 1')}`),
  moon: () => icon(line('M13.4 9.6A5.8 5.8 0 0 1 6.4 2.6a5.8 5.8 0 1 0 7 7Z')),
  copy: () => icon(svg`<rect x="5.4" y="5.4" width="8.2" height="8.2" rx="1.4" fill="none" stroke="currentColor" stroke-width="1.5"/>${line('M3.6 10.6H2.4V2.4h8.2v1.2')}`),
  settings: () => icon(svg`${line('M2 4.6h6.4M12.6 4.6H14M2 11.4h1.4M7.6 11.4H14')}<circle cx="10.5" cy="4.6" r="1.9" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="5.5" cy="11.4" r="1.9" fill="none" stroke="currentColor" stroke-width="1.5"/>`),
  plus: () => icon(line('M8 2.8v10.4M2.8 8h10.4')),
  minus: () => icon(line('M2.8 8h10.4')),
  close: () => icon(line('m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8')),
  warning: () => icon(line('M8 2.2 14.6 13.6H1.4ZM8 6.6v3.2M8 11.7v.1')),
  bubble: () => icon(line('M3.4 2.6h9.2a1.4 1.4 0 0 1 1.4 1.4v5.4a1.4 1.4 0 0 1-1.4 1.4H7.2L4 13.6v-2.8h-.6A1.4 1.4 0 0 1 2 9.4V4a1.4 1.4 0 0 1 1.4-1.4Z')),
  columns: () => icon(line('M2.4 2.6h4.2v10.8H2.4ZM9.4 2.6h4.2v10.8H9.4Z')),
  risk: () => icon(line('M3.4 14V2.4M3.4 3h8.8l-2 2.9 2 2.9H3.4')),
  link: () => icon(line('M6.6 9.4a2.8 2.8 0 0 0 4 0l2.2-2.2a2.8 2.8 0 0 0-4-4L7.6 4.4M9.4 6.6a2.8 2.8 0 0 0-4 0L3.2 8.8a2.8 2.8 0 0 0 4 4l1.2-1.2')),
  download: () => icon(line('M8 2.4v7.4M5 7l3 3 3-3M2.6 13.4h10.8')),
  more: () => icon(line('M8 13V3.4M4.6 6.6 8 3.2l3.4 3.4')),
  less: () => icon(line('M8 3v9.6M4.6 9.4 8 12.8l3.4-3.4')),
  differs: () => icon(line('M3 6h10M3 10h10M10.6 3 5.4 13')),
  agrees: () => icon(line('m3.2 8.6 3.2 3.4 6.6-7.6')),
  log: () => icon(line('M3.4 1.8h6l3.2 3.2v9.2H3.4ZM9.2 2v3.2h3.2M5.8 8h4.4M5.8 11h4.4')),
  globe: () => icon(svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/>${line('M2.2 8h11.6M8 2c4.4 4 4.4 8 0 12M8 2c-4.4 4-4.4 8 0 12')}`),
  receipt: () => icon(line('M3.4 1.8v12.4l1.6-1 1.5 1 1.5-1 1.5 1 1.5-1 1.6 1V1.8ZM5.8 5h4.6M5.8 8h4.6M8 11h2.4')),
  search: () => icon(svg`<circle cx="7" cy="7" r="4.4" fill="none" stroke="currentColor" stroke-width="1.5"/>${line('m10.4 10.4 3.2 3.2')}`),
  steps: () => icon(line('M5.6 4H14M5.6 8H14M5.6 12H14M2.2 4h.1M2.2 8h.1M2.2 12h.1')),
} as const
