import { html, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'

const GAP = 6
const EDGE = 8

/** A button that opens a panel under itself; the browser closes it on Escape and on a click elsewhere. */
export function popover(
  id: string, buttonClass: string, face: TemplateResult, panel: TemplateResult, { label, opened, closed }: Options = {},
): TemplateResult {
  const toggled = (event: ToggleEvent): void => {
    const panel = event.currentTarget as HTMLElement
    if (event.newState === 'open') {
      place(panel)
      placing.observe(panel)
      opened?.()
    } else {
      placing.unobserve(panel)
      closed?.()
    }
  }
  return html`
    <button class=${buttonClass} popovertarget=${id} aria-haspopup="dialog"
      aria-label=${ifDefined(label)} title=${ifDefined(label)}>${face}</button>
    <div id=${id} class="panel" popover @toggle=${toggled}>${panel}</div>`
}

interface Options {
  /** What readers hear where the button shows only a sign. */
  label?: string
  opened?: () => void
  /** Called when the panel has closed. */
  closed?: () => void
}

/** What comes into a panel later may make it grow over an edge. */
const placing = new ResizeObserver((entries) => entries.forEach(({ target }) => place(target as HTMLElement)))

function place(panel: HTMLElement): void {
  const button = (panel.getRootNode() as Document | ShadowRoot).querySelector(`[popovertarget="${panel.id}"]`)
  if (button) placeUnder(panel, button.getBoundingClientRect())
}

/** Under its button or another place, within the window's edges. */
export function placeUnder(panel: HTMLElement, anchor: DOMRect): void {
  const { width, height } = panel.getBoundingClientRect()
  const wanted = getComputedStyle(panel).direction === 'rtl' ? anchor.right - width : anchor.left
  const below = anchor.bottom + GAP
  const top = below + height > innerHeight - EDGE ? Math.max(EDGE, anchor.top - GAP - height) : below
  // Places are measured in the window's pixels and written in the panel's own, which presenting enlarges.
  const zoom = panel.currentCSSZoom ?? 1
  panel.style.setProperty('left', `${Math.max(EDGE, Math.min(wanted, innerWidth - width - EDGE)) / zoom}px`)
  panel.style.setProperty('top', `${top / zoom}px`)
}

export const closePanel = (event: Event): void => (event.target as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover()
