import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { clock, dayLabel, MINUTE, place } from './format'
import { t } from './t'
import { zoneToday } from './zone'

/** The zone of whoever looks at the page. */
export const viewerZone = (): string => (zone ??= zoneToday(Intl.DateTimeFormat().resolvedOptions().timeZone))
let zone: string | undefined

/** What time it is now, for the account and for the viewer. */
class Clock extends LitElement {
  static override properties = { zone: {} }
  declare zone: string
  private timer: ReturnType<typeof setTimeout> | undefined

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.tick()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.timer)
  }

  /** Again when the next minute begins. */
  private readonly tick = (): void => {
    this.requestUpdate()
    this.timer = setTimeout(this.tick, MINUTE - (Date.now() % MINUTE))
  }

  override render(): TemplateResult {
    const now = Date.now()
    const own = viewerZone()
    const face = (zone: string): TemplateResult => html`<bdi dir="ltr">${clock(now, zone)}</bdi>`
    const day = dayLabel(now, own) === dayLabel(now, this.zone) ? '' : `${dayLabel(now, own)} `
    const differs = day !== '' || clock(now, own) !== clock(now, this.zone)
    return html`<span class="clocks" title=${t('clock.hint')}><span>${t('clock.account', { place: place(this.zone) })} ${face(this.zone)}</span>${
      differs ? html`<span>${t('clock.viewer', { place: place(own) })} ${day}${face(own)}</span>` : nothing}</span>`
  }
}

customElements.define('chatfare-clock', Clock)
