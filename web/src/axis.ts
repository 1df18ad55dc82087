import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { AxisDrag } from './axis-drag'
import * as command from './commands'
import { byTime, threadOf, threads, time } from './document'
import type { SequenceEvent } from './engine'
import { clock, DAY, dayLabel, HOUR, MINUTE, moment, phone } from './format'
import { icons, verdictIcon } from './icons'
import { shortName, spanName } from './lane'
import { condition } from './points'
import { eventsOfWindow } from './reasons'
import { fit, length, pan, percent, ticks, zoom, type Range } from './scale'
import type { Alternative } from './store'
import { lanes, type Lane, type Span } from './threads'
import { keyFor, t } from './t'
import { isRtl, styled, View } from './view'

const GLYPH = 15
/** Beyond this part of the axis, in percent, a label would be cut. */
const LAST_LABEL = 97
const ZOOM_STEP = 0.6
const PAN_STEP = 0.25

/** A message's sign on the axis, and where its time is when it had to make room. */
interface Glyph {
  event: SequenceEvent
  x: number
  at: number
}

/** The sequence to scale: permission, price and messages of each thread; the chosen thread unfolded, the others one line each. */
class Axis extends View {
  range: Range = { from: 0, to: DAY }
  private fitted = true
  private width = 800
  private readonly drag = new AxisDrag(this)
  private observer?: ResizeObserver

  override firstUpdated(): void {
    this.observer = new ResizeObserver(() => this.measure())
    this.observer.observe(this.track)
    this.measure()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.observer?.disconnect()
  }

  get track(): HTMLElement {
    return this.querySelector<HTMLElement>('.axis-ticks')!
  }

  private measure(): void {
    const { width } = this.track.getBoundingClientRect()
    if (!width || width === this.width) return
    this.width = width
    this.requestUpdate()
  }

  protected override willUpdate(_changes: PropertyValues): void {
    if (this.fitted && !this.drag.active) this.range = this.fitting()
  }

  private fitting(): Range {
    const { document, computed } = this.store
    return fit(document.request.events.map(time), [...computed.spans.values()].flat().flatMap(({ to }) => to ?? []), this.store.zone)
  }

  show(range: Range): void {
    this.fitted = false
    this.range = range
    this.requestUpdate()
  }

  private readonly showAll = (): void => {
    this.fitted = true
    this.requestUpdate()
  }

  /** The instant under a pointer, in either direction of writing. */
  timeAt(clientX: number): number {
    const box = this.track.getBoundingClientRect()
    const part = (isRtl() ? box.right - clientX : clientX - box.left) / box.width
    return this.range.from + part * length(this.range)
  }

  override render(): TemplateResult {
    const all = threads(this.store.document)
    return html`
      <section class=${`card axis ${all.length > 1 ? 'several' : ''}`} ?hidden=${!all.length} aria-label=${t('axis.title')}>
        <header><h2>${t('axis.title')}</h2>${this.renderZoom()}</header>
        <div class="axis-body" tabindex="0" role="group" aria-label=${t('axis.drawing')} @keydown=${this.onKey} @wheel=${this.onWheel} @pointerdown=${this.drag.start}>
          <div class="axis-scale" aria-hidden="true"><span></span><div class="axis-ticks">${this.renderTicks()}</div></div>
          ${repeat(all, (thread) => thread, (thread) => (all.length === 1 || thread === this.store.thread ? this.renderThread(thread, all.length > 1) : this.renderFolded(thread)))}
          ${this.drag.label ? html`<output class="drag-label" ${styled({ 'inset-inline-start': `calc(var(--axis-label) + (100% - var(--axis-label)) * ${this.drag.percent / 100})` })}>${this.drag.label}</output>` : nothing}
        </div>
        ${this.renderList()}
      </section>`
  }

  private renderZoom(): TemplateResult {
    const shown = length(this.range)
    const label = shown >= 36 * HOUR ? t('axis.days', { n: Math.round(shown / DAY) }) : shown >= 90 * MINUTE ? t('axis.hours', { n: Math.round(shown / HOUR) }) : t('axis.minutes', { n: Math.round(shown / MINUTE) })
    const tool = (name: 'earlier' | 'later' | 'zoomOut' | 'zoomIn', face: TemplateResult, range: () => Range): TemplateResult =>
      html`<button class="tool" aria-label=${t(`axis.${name}`)} title=${t(`axis.${name}`)} @click=${() => this.show(range())}>${face}</button>`
    return html`
      <div class="axis-tools">
        ${tool('earlier', icons.left(), () => pan(this.range, -shown * PAN_STEP))}
        ${tool('later', icons.right(), () => pan(this.range, shown * PAN_STEP))}
        <span class="zoom">
          ${tool('zoomOut', icons.minus(), () => zoom(this.range, 1 / ZOOM_STEP))}
          <button class="zoom-fit" title=${t('axis.fit')} @click=${this.showAll}>${label}</button>
          ${tool('zoomIn', icons.plus(), () => zoom(this.range, ZOOM_STEP))}
        </span>
      </div>`
  }

  private renderTicks(): TemplateResult[] {
    return ticks(this.range, this.width, this.store.zone).map(({ at, day }) => html`
      <i class=${day ? 'tick day' : 'tick'} ${styled({ 'inset-inline-start': `${percent(this.range, at)}%` })}>${percent(this.range, at) < LAST_LABEL ? html`<span>${day ? dayLabel(at, this.store.zone) : clock(at, this.store.zone).replace(/:00$/, '')}</span>` : nothing}</i>`)
  }

  // ------------------------------------------------------------------------------------------------------- threads

  private renderThread(thread: string, named: boolean): TemplateResult {
    const spans = this.store.computed.spans.get(thread) ?? []
    return html`
      <div class="axis-thread">
        ${named ? html`<p class="axis-name">${this.nameOf(thread)}</p>` : nothing}
        ${lanes.map((lane) => html`
          <div class="axis-lane"><span class="axis-label">${t(`ledger.${lane}`)}</span>
            <div class="axis-track">${this.renderPerhaps(lane, spans, thread)}${spans.filter((span) => span.lane === lane).map((span) => this.renderSpan(span))}${this.renderCursor(thread)}</div></div>`)}
        <div class="axis-lane messages"><span class="axis-label">${t('axis.messages')}</span>${this.renderMessages(thread)}</div>
      </div>`
  }

  private renderFolded(thread: string): TemplateResult {
    const spans = this.store.computed.spans.get(thread) ?? []
    const first = byTime(this.store.document.request.events).find((event) => threadOf(event) === thread)!
    return html`
      <div class="axis-lane messages folded">
        <button class="axis-label" tabindex="-1" @click=${() => this.store.select(first.id)}>${this.nameOf(thread)}</button>
        <div class="axis-track">${spans.map((span) => html`<i class=${`thin ${span.lane}`} ${styled(this.extent(span.from, span.to))}></i>`)}</div>
        ${this.renderMessages(thread)}
      </div>`
  }

  private nameOf(thread: string): TemplateResult {
    const [name, contact] = [thread.slice(0, thread.indexOf(' ')), thread.slice(thread.indexOf(' ') + 1)]
    return html`<bdi dir="ltr">${phone(contact)}</bdi>${name === 'main' ? nothing : html` · ${name}`}`
  }

  private extent(from: number, to: number | null): Record<string, string> {
    const start = Math.max(-1, percent(this.range, from))
    const end = to === null ? 101 : Math.min(101, percent(this.range, to))
    return { 'inset-inline-start': `${start}%`, 'inline-size': `${Math.max(0, end - start)}%` }
  }

  private renderSpan(span: Span): TemplateResult {
    const light = (): void => this.store.link(eventsOfWindow(this.store, span))
    return html`
      <i class=${`span ${span.kind} ${this.holdsSelected(span) ? 'holding' : ''}`} title=${this.spanTitle(span)} ${styled(this.extent(span.from, span.to))} @pointerenter=${light} @pointerleave=${() => this.store.link([])}>
        <span>${span.kind === 'subscription' ? shortName(span) : spanName(span)}</span>
      </i>
      ${span.extendedBy.map((id) => {
        const event = this.store.document.request.events.find((item) => item.id === id)
        return event ? html`<i class="refresh" ${styled({ 'inset-inline-start': `${percent(this.range, time(event))}%` })}></i>` : nothing
      })}`
  }

  private holdsSelected({ id }: Span): boolean {
    const windows = this.store.computed.results.get(this.store.selected ?? '')?.windows
    return !!windows && [...windows.inside, ...windows.opens].includes(id)
  }

  private spanTitle(span: Span): string {
    const from = moment(span.from, this.store.zone)
    return span.to === null ? `${spanName(span)}, ${from}` : `${spanName(span)}, ${from} – ${moment(span.to, this.store.zone, span.from)}`
  }

  /** Windows as another reading of an open point would draw them: outlined, not filled. */
  private renderPerhaps(lane: Lane, spans: readonly Span[], thread: string): TemplateResult[] {
    return this.store.alternatives.flatMap((alternative) =>
      (alternative.spans.get(thread) ?? [])
        .filter((other) => other.lane === lane && other.to !== null)
        .flatMap((other) => {
          const same = spans.find((span) => span.lane === lane && span.kind === other.kind && span.openedBy === other.openedBy)
          const from = same ? same.to : other.from
          return from !== null && other.to! > from ? [this.renderExtension(alternative, from, other.to!)] : []
        }))
  }

  private renderExtension({ assumption, value }: Alternative, from: number, to: number): TemplateResult {
    const point = this.store.assumptions.find(({ id }) => id === assumption)!
    const time = moment(to, this.store.zone, to - 7 * DAY)
    const short = keyFor(`perhaps.${assumption}`, value)
    const words = short ? t(short, { time }) : t('lane.perhaps', { condition: condition(point, value), time })
    return html`<i class="span perhaps" title=${words} ${styled(this.extent(from, to))}><span>${words}</span></i>`
  }

  private renderCursor(thread: string): TemplateResult | typeof nothing {
    const event = this.store.selectedEvent
    if (!event || threadOf(event) !== thread) return nothing
    return html`<i class="cursor" ${styled({ 'inset-inline-start': `${percent(this.range, time(event))}%` })}></i>`
  }

  /** Signs in time order; one that would cover its neighbour moves on, with a line back to its time. */
  private glyphs(thread: string): Glyph[] {
    let next = -Infinity
    return byTime(this.store.document.request.events).filter((event) => threadOf(event) === thread).map((event) => {
      const at = (percent(this.range, time(event)) / 100) * this.width
      const x = Math.max(at, next)
      next = x + GLYPH
      return { event, x, at }
    })
  }

  private renderMessages(thread: string): TemplateResult {
    const glyphs = this.glyphs(thread).filter(({ x }) => x > -GLYPH && x < this.width + GLYPH)
    return html`
      <div class="axis-track">
        <svg class="leaders" viewBox=${`0 0 ${this.width} 10`} preserveAspectRatio="none" aria-hidden="true">
          ${glyphs.filter(({ x, at }) => x - at > 1).map(({ x, at }) => svg`<path d=${`M${at} 0 L${x} 10`}/>`)}
        </svg>
        ${repeat(glyphs, ({ event }) => event.id, ({ event, x }) => {
          const verdict = this.store.computed.results.get(event.id)?.verdict ?? 'received'
          const name = `glyph ${verdict} ${this.store.selected === event.id ? 'selected' : ''} ${this.store.linked.has(event.id) ? 'linked' : ''}`
          return html`<i class=${name} data-id=${event.id} title=${`${t(`verdict.${verdict}`)}, ${moment(time(event), this.store.zone)}`} ${styled({ 'inset-inline-start': `${x}px` })}>${verdictIcon[verdict]()}</i>`
        })}
        ${this.renderCursor(thread)}
      </div>`
  }

  /** What the drawing shows, for those who do not see it. */
  private renderList(): TemplateResult {
    return html`<ol class="hidden" aria-label=${t('axis.list')}>${byTime(this.store.document.request.events).map((event) => html`
      <li>${moment(time(event), this.store.zone)}: ${t(`noun.${this.store.kind(event).id}`)}, ${t(`verdict.${this.store.computed.results.get(event.id)?.verdict ?? 'received'}`)}</li>`)}</ol>`
  }

  // ---------------------------------------------------------------------------------------------------- keys, wheel

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return
    const shown = length(this.range)
    const forward = isRtl() ? -1 : 1
    switch (event.key) {
      case '[': this.show(pan(this.range, -shown * PAN_STEP)); break
      case ']': this.show(pan(this.range, shown * PAN_STEP)); break
      case '+': case '=': this.show(zoom(this.range, ZOOM_STEP)); break
      case '-': this.show(zoom(this.range, 1 / ZOOM_STEP)); break
      case '0': this.showAll(); break
      case 'ArrowLeft': this.moveSelected(event, -forward); break
      case 'ArrowRight': this.moveSelected(event, forward); break
      case 'ArrowUp': this.selectNext(-1); break
      case 'ArrowDown': this.selectNext(1); break
      default: return
    }
    event.preventDefault()
  }

  private moveSelected(event: KeyboardEvent, direction: number): void {
    const { selected, document } = this.store
    const step = event.ctrlKey ? HOUR : event.shiftKey ? 10 * MINUTE : MINUTE
    if (selected) this.store.execute(command.moveBy(document, selected, direction * step))
  }

  private selectNext(by: number): void {
    const ids = byTime(this.store.document.request.events).map(({ id }) => id)
    const index = ids.indexOf(this.store.selected ?? '') + by
    this.store.select(ids[Math.max(0, Math.min(ids.length - 1, index))] ?? null)
  }

  /** The wheel zooms with Ctrl and pans with Shift or sideways; a plain wheel scrolls the page. */
  private readonly onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey) this.show(zoom(this.range, event.deltaY > 0 ? 1.15 : 1 / 1.15, this.timeAt(event.clientX)))
    else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const by = ((event.deltaX || event.deltaY) / this.width) * length(this.range)
      this.show(pan(this.range, isRtl() ? -by : by))
    } else return
    event.preventDefault()
  }
}

customElements.define('chatfare-axis', Axis)
export type { Axis }
