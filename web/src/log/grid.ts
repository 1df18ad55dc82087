import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { ifDefined } from 'lit/directives/if-defined.js'
import { repeat } from 'lit/directives/repeat.js'
import type { LogVerdict } from 'chatfare'
import { badge } from '../badges'
import { amountText, place, shortMoment } from '../format'
import { icons } from '../icons'
import type { Store } from '../store'
import { remembered, t, translated } from '../t'
import { styled } from '../view'
import { desk, zoneOf } from './desk'
import { kindName, outcomeOf } from './names'
import { shortReason } from './reasons'

/** Browsers draw nothing beyond some 17 million pixels, fewer when the page is enlarged; a longer list is scrolled in proportion. */
const TALLEST = 6_000_000
/** A movement of the bar that is wider than so many heights of the list goes to a place of the whole; a smaller one goes row by row. */
const JUMP = 2
/** Rows drawn beyond what is seen. */
const BEYOND = 2
/** Rows whose places are counted from the same one: while few are scrolled, the rows stay where they are and their sheet moves. */
const SHEET = 4096

/**
 * The rows that are seen, of a list as long as it may be. The list stands still within its frame and is drawn anew at the place to which
 * the bar points: whatever is scrolled, no more rows exist than are seen.
 */
export class LogGrid extends LitElement {
  static override properties = { store: { attribute: false } }
  declare store: Store
  /** Pixels of the list above what is seen, as if every row existed. */
  private offset = 0
  /** What the bar showed last. */
  private top = 0
  private rowHeight = 32
  private height = 0
  private stops: (() => void)[] = []
  private shown: { filtered: object | null; chosen: number } = { filtered: null, chosen: -1 }
  private readonly resized = new ResizeObserver(() => this.measure())

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.stops = [desk.subscribe(() => this.requestUpdate()), desk.onRows(() => this.requestUpdate())]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.resized.disconnect()
    for (const stop of this.stops) stop()
  }

  private get frame(): HTMLElement {
    return this.querySelector<HTMLElement>('.log-frame')!
  }

  override firstUpdated(): void {
    this.resized.observe(this.frame)
  }

  private measure(): void {
    const style = getComputedStyle(this.frame)
    this.rowHeight = parseFloat(style.getPropertyValue('--log-row'))
    this.height = this.frame.clientHeight - parseFloat(style.getPropertyValue('--log-head'))
    this.requestUpdate()
  }

  // ---------------------------------------------------------------------------------------------------- scrolling

  private get farthest(): number {
    return Math.max(0, desk.filtered.rows * this.rowHeight - this.height)
  }

  /** How far the bar goes. */
  private get reach(): number {
    return Math.max(0, Math.min(desk.filtered.rows * this.rowHeight, TALLEST) - this.height)
  }

  private readonly onScroll = (): void => {
    const { scrollTop } = this.frame
    const moved = scrollTop - this.top
    this.top = scrollTop
    if (this.farthest === this.reach) this.offset = scrollTop
    else if (scrollTop <= 0 || scrollTop >= this.reach || Math.abs(moved) > JUMP * this.height) this.offset = (scrollTop / this.reach) * this.farthest
    else this.offset += moved
    this.offset = Math.max(0, Math.min(this.offset, this.farthest))
    this.requestUpdate()
  }

  /** After rows went by one by one, the bar shows where in the whole list that is. */
  private readonly settle = (): void => {
    this.top = this.farthest ? (this.offset / this.farthest) * this.reach : 0
    this.frame.scrollTop = this.top
    this.top = this.frame.scrollTop
  }

  private goTo(offset: number): void {
    this.offset = Math.max(0, Math.min(offset, this.farthest))
    this.settle()
    this.requestUpdate()
  }

  private reveal(place: number): void {
    const begin = place * this.rowHeight
    const [above, below] = [this.offset - begin, begin + this.rowHeight - this.offset - this.height]
    // What is far away comes into the middle.
    if (Math.max(above, below) > this.height) this.goTo(begin - this.height / 2)
    else if (above > 0) this.goTo(begin)
    else if (below > 0) this.goTo(this.offset + below)
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') return this.closest('main')!.querySelector<HTMLElement>('.log-why')!.focus()
    const page = Math.max(1, Math.floor(this.height / this.rowHeight) - 1)
    const last = desk.filtered.rows - 1
    const now = desk.chosen < 0 ? Math.ceil(this.offset / this.rowHeight) - 1 : desk.chosen
    const target = ({ ArrowDown: now + 1, ArrowUp: now - 1, PageDown: now + page, PageUp: now - page, Home: 0, End: last } as Record<string, number>)[event.key]
    if (target === undefined) return
    event.preventDefault()
    desk.choose(Math.max(0, Math.min(target, last)))
  }

  // ------------------------------------------------------------------------------------------------------ drawing

  /** Another choice of rows begins at its first. */
  protected override willUpdate(): void {
    if (desk.filtered === this.shown.filtered) return
    this.shown.filtered = desk.filtered
    this.offset = 0
  }

  protected override updated(): void {
    if (this.offset === 0 && this.top !== 0) this.settle()
    if (!this.height || this.shown.chosen === desk.chosen) return
    this.shown.chosen = desk.chosen
    if (desk.chosen < 0) return
    this.reveal(desk.chosen)
    // The view draws the explanation in this same step.
    void this.updateComplete.then(() => this.uncover())
  }

  /** The sheet of phones never hides the row that it explains. */
  private uncover(): void {
    const row = this.querySelector('.log-row.chosen')
    const sheet = this.closest('main')?.querySelector('.log-why')
    if (!row || !sheet || getComputedStyle(sheet).position !== 'fixed') return
    const hidden = row.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top
    if (hidden > 0) scrollBy(0, hidden)
  }

  override render(): TemplateResult {
    const { rows } = desk.filtered
    const first = Math.max(0, Math.floor(this.offset / this.rowHeight) - BEYOND)
    const room = Math.ceil(this.height / this.rowHeight) + 2 * BEYOND
    const count = Math.max(0, Math.min(rows - first, room))
    const base = first - (first % SHEET)
    const drawn = Array.from({ length: count }, (_, index) => first + index)
    const active = drawn.includes(desk.chosen) ? `log-row-${desk.chosen}` : undefined
    const zone = zoneOf(desk.read!)
    return html`
      <div class=${`log-frame ${desk.isReconciled ? '' : 'alone'}`} role="grid" tabindex="0" aria-label=${t('log.table')} aria-rowcount=${rows + 1}
        aria-activedescendant=${ifDefined(active)} @scroll=${this.onScroll} @scrollend=${this.settle} @keydown=${this.onKey}>
        <div class="log-length" role="presentation" ${styled({ 'block-size': `calc(var(--log-head) + ${Math.min(rows * this.rowHeight, TALLEST)}px)` })}>
          <div class="log-window" role="rowgroup">
            ${this.renderHead(zone)}
            <div class="log-sheet" role="presentation" ${styled({ transform: `translateY(${base * this.rowHeight - this.offset}px)` })}>
              ${repeat(drawn, (place) => place % room, (place) => this.renderPlace(place, base, zone))}
            </div>
          </div>
        </div>
      </div>
      ${this.renderStrip()}`
  }

  private renderHead(zone: string): TemplateResult {
    const head = (name: string, words: string): TemplateResult => html`<span role="columnheader" class=${name}>${words}</span>`
    return html`
      <div class="log-row head" role="row" aria-rowindex="1">
        ${head('line', t('log.line'))}${head('time', t('log.time', { place: place(zone) }))}${head('contact', t('log.contact'))}${head('sent', t('log.sentAs'))}
        ${head('verdict', t('log.verdict'))}${head('reason', t('log.reason'))}${head('amount', t('log.amount'))}${desk.isReconciled ? head('agreement', t('log.agreement')) : nothing}
      </div>`
  }

  /** What stays as it was is not drawn again; a row that comes takes the elements of one that went. */
  private renderPlace(place: number, base: number, zone: string): unknown {
    const row = desk.row(place)
    const chosen = place === desk.chosen
    return guard([row, chosen, base, this.rowHeight, zone, desk.isReconciled], () => html`
      <div class=${`log-row ${chosen ? 'chosen' : ''} ${row && differs(row) ? 'differs' : ''}`} role="row" id=${`log-row-${place}`} aria-rowindex=${place + 2}
        aria-selected=${chosen} @click=${() => desk.choose(place)} ${styled({ 'inset-block-start': `${(place - base) * this.rowHeight}px` })}>${
        row ? this.renderRow(row, zone) : html`<span role="gridcell" class="coming"><span class="hidden">${t('log.waiting')}</span></span>`}</div>`)
  }

  private renderRow(row: LogVerdict, zone: string): TemplateResult {
    return html`
      <span role="gridcell" class="line figure">${row.line}</span>
      <span role="gridcell" class="time figure">${shortMoment(Date.parse(row.at), zone)}</span>
      <span role="gridcell" class="contact"><bdi dir="ltr">${this.store.phone(row.contact)}</bdi></span>
      <span role="gridcell" class="sent">${kindName('kind', row.kind)}</span>
      <span role="gridcell" class="verdict">${badge(outcomeOf(row))}</span>
      <span role="gridcell" class="reason" title=${row.rule ? this.ruleText(row.rule) : nothing}>${shortReason(row) ?? this.ruleText(row.rule!)}</span>
      <span role="gridcell" class="amount">${amount(row)}</span>
      ${desk.isReconciled ? html`<span role="gridcell" class="agreement">${agreement(row)}</span>` : nothing}`
  }

  private readonly ruleText = remembered((rule: string) => translated(this.store.engine.rule(rule).text))

  /** Where in the whole list provider and rules differ. */
  private renderStrip(): TemplateResult {
    const { strip } = desk.filtered
    const part = 100 / Math.max(1, strip.length)
    return html`<div class="log-strip" aria-hidden="true">${strip.map((differs, index) => (differs ? html`<i ${styled({ 'inset-block-start': `${index * part}%` })}></i>` : nothing))}</div>`
  }
}

export const differs = ({ agreement }: LogVerdict): boolean => agreement !== 'agree' && agreement !== 'unknown'

export function amount({ verdict, amount: exact, currency }: LogVerdict): TemplateResult | typeof nothing {
  if (verdict !== 'charged') return nothing
  return exact === null ? html`<span class="no-rate">${t('ledger.noRate')}</span>` : html`<bdi dir="ltr"><span class="figure">${amountText(exact)}</span> <small>${currency}</small></bdi>`
}

/** Of what only the rules speak, nothing is said. */
export function agreement(row: LogVerdict): TemplateResult | typeof nothing {
  if (row.agreement === 'unknown') return nothing
  return html`<span class=${row.agreement === 'agree' ? 'same' : 'other'}>${row.agreement === 'agree' ? icons.agrees() : icons.differs()} ${t(`log.agreement.${row.agreement}`)}</span>`
}

customElements.define('chatfare-log-grid', LogGrid)
