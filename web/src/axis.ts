import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { AxisDrag } from './axis-drag'
import { ltr, totalsText } from './badges'
import './clock'
import * as command from './commands'
import { byTime, DEFAULT_SENDER, eventsByThread, kinds, senderOf, threadOf, threads, time, type Kind } from './document'
import { outcomeOf, type Outcome, type SequenceEvent } from './engine'
import { clock, DAY, dayLabel, enumerate, HOUR, MINUTE, moment } from './format'
import { icons, verdictIcon } from './icons'
import { nameIn, spanName } from './lane'
import { condition } from './points'
import { closePanel, placeUnder } from './popover'
import { eventsOfWindow } from './reasons'
import { around, fit, length, pan, percent, ticks, zoom, type Range } from './scale'
import type { Alternative } from './store'
import { place, SIGN, type Sign } from './signs'
import { columnsOf, lanes, type Lane, type Span } from './threads'
import { costOf, lacksRate, sum } from './totals'
import { isRtl, keyFor, t } from './t'
import { styled, View } from './view'

/** Room one letter of a name takes, in pixels. */
const LETTER = 7
/** How many light letters have the room of one that is not. */
const LIGHTER = 1.25
/** What a bar has beside its name, in pixels. */
const BESIDE = 13
/** A bar that goes on beyond the drawing has its edge so far outside that it is not seen, in pixels. */
const OUTSIDE = 8
/** Letters whose room a sign takes. */
const SIGN_LETTERS = 2
const ZOOM_STEP = 0.6
/** With more messages than these the drawing follows after the frame that shows a step in the thread. */
const MANY = 120
const PAN_STEP = 0.25

interface Place {
  thread: string
  at: number
}

/** A sign, and what its messages cost. */
interface PricedSign extends Sign {
  costs: string[]
}

/** The sequence to scale: permission, price and messages of each thread; the chosen thread unfolded, the others one line each. */
class Axis extends View {
  range: Range = { from: 0, to: DAY }
  private fitted = true
  private times: ReadonlyMap<string, number> = new Map()
  private width = 800
  private readonly drag = new AxisDrag(this)
  private observer?: ResizeObserver
  /** Where a message is to be added. */
  private adding: Place | null = null
  /** Fills the screen of a phone. */
  private full = false

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
    // In the drawing's own pixels, which presenting enlarges.
    const width = this.track.clientWidth
    if (!width || width === this.width) return
    this.width = width
    this.requestUpdate()
  }

  protected override async scheduleUpdate(): Promise<void> {
    const { events } = this.store.document.request
    if (events.length > MANY && this.hasUpdated && !this.drag.active && !this.matches(':focus-within')) {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    }
    super.scheduleUpdate()
  }

  protected override willUpdate(_changes: PropertyValues): void {
    this.times = new Map(this.store.document.request.events.map((event) => [event.id, time(event)]))
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

  /** The page is shorter while it is filled: `held` stays in view. */
  private fill(full: boolean, held: Element = this.querySelector('.axis-full')!): void {
    this.full = full
    this.requestUpdate()
    void this.updateComplete.then(() => held.scrollIntoView({ block: 'nearest' }))
  }

  private readonly escape = ({ key, target }: KeyboardEvent): void => {
    if (key !== 'Escape' || !this.full || (target as HTMLElement).closest('[popover]')) return
    this.fill(false)
    this.querySelector<HTMLElement>('.axis-full')!.focus()
  }

  /** What is focused is never behind it. */
  private readonly leave = ({ relatedTarget }: FocusEvent): void => {
    if (this.full && relatedTarget && !this.contains(relatedTarget as Node)) this.fill(false, relatedTarget as Element)
  }

  /** The instant under a pointer, in either direction of writing. */
  timeAt(clientX: number): number {
    const box = this.track.getBoundingClientRect()
    const part = (isRtl() ? box.right - clientX : clientX - box.left) / box.width
    return this.range.from + part * length(this.range)
  }

  override render(): TemplateResult {
    const all = this.threads()
    const several = all.length > 1
    return html`
      <section class=${`card axis ${several ? 'several' : ''} ${this.full ? 'full' : ''}`} ?hidden=${!all.length} aria-label=${t('axis.title')}
        @keydown=${this.escape} @focusout=${this.leave}>
        <header><h2>${t('axis.title')}</h2><chatfare-clock .zone=${this.store.zone}></chatfare-clock>${this.renderZoom()}
          <button class="add axis-full" @click=${() => this.fill(!this.full)}>${t(this.full ? 'axis.reduce' : 'axis.enlarge')}</button></header>
        <div class="axis-body" tabindex="0" role="group" aria-label=${t('axis.drawing')}
          @keydown=${this.onKey} @wheel=${this.onWheel} @pointerdown=${this.drag.start}>
          <div class="axis-threads">
            <div class="axis-ticks" aria-hidden="true">${this.renderTicks()}</div>
            ${repeat(all, (thread) => thread, (thread, index) =>
              (index === 0 ? this.renderThread(thread, several) : this.renderFolded(thread)))}
          </div>
          ${this.drag.label ? this.renderDragLabel() : nothing}
        </div>
        ${this.renderList()}
        <div id="axis-add" class="panel" popover aria-label=${t('axis.add')}>${this.adding ? this.renderAdd(this.adding) : nothing}</div>
      </section>`
  }

  /** The chosen thread first, as only it is unfolded. */
  private threads(): string[] {
    const chosen = this.store.thread
    const all = threads(this.store.document)
    return chosen === undefined ? all : [chosen, ...all.filter((thread) => thread !== chosen)]
  }

  private renderDragLabel(): TemplateResult {
    const start = `calc(var(--axis-label) + (100% - var(--axis-label)) * ${this.drag.percent / 100})`
    return html`<output class="drag-label" ${styled({ 'inset-inline-start': start })}>${this.drag.label}</output>`
  }

  private lengthShown(): string {
    const shown = length(this.range)
    if (shown >= 36 * HOUR) return t('axis.days', { n: Math.round(shown / DAY) })
    if (shown >= 90 * MINUTE) return t('axis.hours', { n: Math.round(shown / HOUR) })
    return t('axis.minutes', { n: Math.round(shown / MINUTE) })
  }

  private renderZoom(): TemplateResult {
    const shown = length(this.range)
    const tool = (name: 'earlier' | 'later' | 'zoomOut' | 'zoomIn', face: TemplateResult, range: () => Range): TemplateResult =>
      html`<button class="tool" aria-label=${t(`axis.${name}`)} title=${t(`axis.${name}`)} @click=${() => this.show(range())}>${face}</button>`
    return html`
      <div class="axis-tools">
        ${tool('earlier', icons.left(), () => pan(this.range, -shown * PAN_STEP))}
        ${tool('later', icons.right(), () => pan(this.range, shown * PAN_STEP))}
        <span class="zoom">
          ${tool('zoomOut', icons.minus(), () => zoom(this.range, 1 / ZOOM_STEP))}
          <button class="zoom-fit" title=${t('axis.fit')} @click=${this.showAll}>${this.lengthShown()}</button>
          ${tool('zoomIn', icons.plus(), () => zoom(this.range, ZOOM_STEP))}
        </span>
      </div>`
  }

  /** For how many letters the drawing has room from one instant to another. */
  private letters(from: number, to: number): number {
    const seen = (at: number): number => Math.max(0, Math.min(100, percent(this.range, at)))
    return (((seen(to) - seen(from)) / 100) * this.width - BESIDE) / LETTER
  }

  /** Width of the longest name of a day, in pixels. */
  private dayName(): number {
    return LETTER * Math.max(...Array.from({ length: 7 }, (_, day) => dayLabel(this.range.from + day * DAY, this.store.zone).length))
  }

  private renderTicks(): TemplateResult[] {
    const { zone } = this.store
    return ticks(this.range, this.width, zone, this.dayName()).map(({ at, day }) => {
      const label = day ? dayLabel(at, zone) : clock(at, zone).replace(/:00$/, '')
      return html`
        <i class=${day ? 'tick day' : 'tick'} ${styled({ 'inset-inline-start': `${percent(this.range, at)}%` })}>${
          label.length < this.letters(at, Infinity) ? html`<span>${label}</span>` : nothing}</i>`
    })
  }

  // ------------------------------------------------------------------------------------------------------- threads

  private renderThread(thread: string, named: boolean): TemplateResult {
    const spans = this.store.computed.spans.get(thread) ?? []
    return html`
      <div class="axis-thread">
        ${named ? html`<p class="axis-name">${this.nameOf(thread)}</p>` : nothing}
        ${lanes.map((lane) => this.renderLane(lane, spans.filter((span) => span.lane === lane), thread))}
        <div class="axis-lane messages"><span class="axis-label">${t('axis.messages')}</span>${this.renderMessages(thread)}</div>
      </div>`
  }

  /** Parallel windows of a lane lie under each other. */
  private renderLane(lane: Lane, spans: readonly Span[], thread: string): TemplateResult {
    const { columns, count } = columnsOf(spans)
    return html`
      <div class="axis-lane"><span class="axis-label">${t(`ledger.${lane}`)}</span>
        <div class="axis-track" ${styled({ '--tracks': count })}>
          ${this.renderPerhaps(lane, spans, thread)}
          ${spans.map((span) => this.renderSpan(span, columns.get(span.id) ?? 0))}
          ${this.renderCursor(thread)}
        </div></div>`
  }

  private renderFolded(thread: string): TemplateResult {
    const spans = this.store.computed.spans.get(thread) ?? []
    const [first] = eventsByThread(this.store.document).get(thread)!
    return html`
      <div class="axis-lane messages folded">
        <button class="axis-label" tabindex="-1" @click=${() => this.store.select(first.id)}>${this.nameOf(thread)}</button>
        <div class="axis-track">${spans.map((span) => html`<i class=${`thin ${span.lane}`} ${styled(this.extent(span.from, span.to))}></i>`)}</div>
        ${this.renderMessages(thread)}
      </div>`
  }

  private nameOf(thread: string): TemplateResult {
    const [first] = eventsByThread(this.store.document).get(thread)!
    const name = senderOf(first)
    return html`<bdi dir="ltr">${this.store.phone(first.contact)}</bdi>${name === DEFAULT_SENDER ? nothing : html` · <bdi>${name}</bdi>`}`
  }

  private extent(from: number, to: number | null): Record<string, string> {
    const outside = (OUTSIDE / this.width) * 100
    const start = Math.max(-outside, percent(this.range, from))
    const end = Math.min(100 + outside, percent(this.range, to ?? Infinity))
    return { 'inset-inline-start': `${start}%`, 'inline-size': `${Math.max(0, end - start)}%` }
  }

  private renderSpan(span: Span, track: number): TemplateResult {
    const light = (): void => this.store.link(eventsOfWindow(this.store, span))
    const name = `span ${span.kind} ${this.holdsSelected(span) ? 'holding' : ''}`
    return html`
      <i class=${name} title=${this.spanTitle(span)} ${styled({ ...this.extent(span.from, span.to), '--track': track })}
        @pointerenter=${light} @pointerleave=${() => this.store.link([])}>
        ${this.renderName(span.from, span.to ?? Infinity, (room) => nameIn(span, room))}
      </i>
      ${span.extendedBy.map((id) => this.renderRefresh(id))}`
  }

  private renderName(from: number, to: number, name: (letters: number) => string | TemplateResult): TemplateResult | typeof nothing {
    const room = this.letters(from, to)
    return room < SIGN_LETTERS ? nothing : html`<span>${name(room)}</span>`
  }

  private renderRefresh(id: string): TemplateResult | typeof nothing {
    const at = this.times.get(id)
    return at === undefined ? nothing : html`<i class="refresh" ${styled({ 'inset-inline-start': `${percent(this.range, at)}%` })}></i>`
  }

  private holdsSelected({ id }: Span): boolean {
    const windows = this.store.computed.results.get(this.store.selected ?? '')?.windows
    return !!windows && [...windows.inside, ...windows.opens].includes(id)
  }

  private spanTitle(span: Span): string {
    const from = this.store.moment(span.from)
    return span.to === null ? t('axis.spanOpen', { name: spanName(span), from })
      : t('axis.span', { name: spanName(span), from, to: this.store.moment(span.to) })
  }

  /** Windows as another reading of an open point would draw them: outlined, not filled. */
  private renderPerhaps(lane: Lane, spans: readonly Span[], thread: string): TemplateResult[] {
    return this.store.alternatives.flatMap((alternative) =>
      (alternative.spans.get(thread) ?? [])
        .filter((other) => other.lane === lane && other.to !== null)
        .flatMap((other) => {
          const same = spans.find((span) => span.lane === lane && span.kind === other.kind && span.openedBy === other.openedBy)
          const from = same ? same.to : other.from
          const next = spans.find((span) => from !== null && span.from > from)?.from ?? Infinity
          return from !== null && other.to! > from ? [this.renderExtension(alternative, from, other.to!, next)] : []
        }))
  }

  /** The `next` window lies over it. */
  private renderExtension({ assumption, value }: Alternative, from: number, to: number, next: number): TemplateResult {
    const point = this.store.assumptions.find(({ id }) => id === assumption)!
    const time = moment(to, this.store.zone, to - 7 * DAY)
    const short = keyFor(`perhaps.${assumption}`, value)
    const words = short ? t(short, { time }) : t('lane.perhaps', { condition: condition(point, value), time })
    return html`<i class="span perhaps" title=${words} ${styled(this.extent(from, to))}>${
      this.renderName(from, Math.min(to, next), (room) => (words.length < LIGHTER * room ? words : icons.depends()))}</i>`
  }

  private renderCursor(thread: string): TemplateResult | typeof nothing {
    const event = this.store.selectedEvent
    if (!event || threadOf(event) !== thread) return nothing
    return html`<i class="cursor" ${styled({ 'inset-inline-start': `${percent(this.range, time(event))}%` })}></i>`
  }

  private renderMessages(thread: string): TemplateResult {
    const events = eventsByThread(this.store.document).get(thread)!
    const at = (event: SequenceEvent): number => (percent(this.range, time(event)) / 100) * this.width
    const inView = events.filter((event) => at(event) > -SIGN && at(event) < this.width + SIGN)
    const signs = place(inView, at, this.store.selected).map((sign): PricedSign => ({ ...sign, costs: this.costs(sign.events) }))
    return html`
      <div class="axis-track" title=${t('axis.addHint')} @click=${(event: MouseEvent) => void this.offer(event, thread)}>
        <svg class="leaders" viewBox=${`0 0 ${this.width} 10`} preserveAspectRatio="none" aria-hidden="true">
          ${signs.filter(({ x, at, events }) => events.length === 1 && Math.abs(x - at) > 1)
            .map(({ x, at }) => svg`<path d=${`M${at} 0 L${x} 10`}/>`)}
        </svg>
        ${repeat(signs, ({ events }) => events[0].id, (sign, index) => {
          const cost = this.renderCost(sign, signs[index - 1], signs[index + 1])
          return sign.events.length === 1 ? this.renderSign(sign, cost) : this.renderCluster(sign, cost)
        })}
        ${this.renderCursor(thread)}
      </div>`
  }

  /** A click on an empty place offers what can be added at its time. */
  private async offer({ target, clientX, clientY }: MouseEvent, thread: string): Promise<void> {
    if (this.drag.far || (target as HTMLElement).closest('.glyph, .cluster')) return
    this.adding = { thread, at: Math.round(this.timeAt(clientX) / MINUTE) * MINUTE }
    this.requestUpdate()
    await this.updateComplete
    const panel = this.querySelector<HTMLElement>('#axis-add')!
    panel.showPopover()
    placeUnder(panel, new DOMRect(clientX, clientY, 0, 0))
    panel.querySelector('button')?.focus()
  }

  private renderAdd({ thread, at }: Place): TemplateResult {
    const { document } = this.store
    const own = byTime(document.request.events).filter((event) => threadOf(event) === thread)
    const after = own.findLast((event) => time(event) <= at) ?? own[0]
    const add = (event: Event, kind: Kind): void => {
      closePanel(event)
      this.store.execute(command.add(document, kind, after.id, at))
    }
    return html`
      <h2>${t('axis.addAt', { time: this.store.moment(at) })}</h2>
      <div class="menu">${kinds[document.request.channel].map((kind) => html`
        <button data-kind=${kind.id} @click=${(event: Event) => add(event, kind)}>${t(`noun.${kind.id}`)}</button>`)}</div>`
  }

  private outcome({ id }: SequenceEvent): Outcome {
    const result = this.store.computed.results.get(id)
    return result ? outcomeOf(result) : 'received'
  }

  /** The verdict on a message, and what it costs. */
  private verdictOf(event: SequenceEvent, costs = this.costs([event])): string {
    return enumerate([t(`verdict.${this.outcome(event)}`), ...costs])
  }

  /** What messages cost together; at least that where a rate is missing. */
  private costs(events: readonly SequenceEvent[]): string[] {
    const own = events.flatMap(({ id }) => this.store.computed.results.get(id) ?? [])
    const all = sum(...own.map(costOf))
    const known = Object.keys(all).length ? [totalsText(all, '')] : []
    if (!own.some(lacksRate)) return known
    return known.length ? known.map((cost) => `≥ ${cost}`) : [t('ledger.noRate')]
  }

  /**
   * What a sign's messages cost stands beside it where its neighbours leave room; before the last one where there is none after it.
   * Beside two that touch it would be read as what both cost.
   */
  private renderCost({ costs: [cost], x }: PricedSign, before: PricedSign | undefined, after: Sign | undefined): TemplateResult | typeof nothing {
    const free = x - (before?.x ?? -Infinity)
    if (!cost || (free < 2 * SIGN && before!.costs.length)) return nothing
    const wanted = cost.length * LETTER + SIGN
    if ((after?.x ?? this.width) - x > wanted) return html`<b>${ltr(cost)}</b>`
    return !after && Math.min(x, free / 2) > wanted ? html`<b class="before">${ltr(cost)}</b>` : nothing
  }

  private renderSign({ events: [event], x, costs }: PricedSign, cost: TemplateResult | typeof nothing): TemplateResult {
    const outcome = this.outcome(event)
    const title = t('axis.sign', { verdict: this.verdictOf(event, costs), time: this.store.moment(time(event)) })
    return html`
      <i class=${`glyph ${outcome} ${this.store.selected === event.id ? 'selected' : ''}`} data-id=${event.id} title=${title}
        ${styled({ 'inset-inline-start': `${x}px` })}>${verdictIcon[outcome]()}${cost}</i>`
  }

  /** Messages that have no room beside each other: their number, and a closer look on a click. */
  private renderCluster({ events, x, costs }: PricedSign, cost: TemplateResult | typeof nothing): TemplateResult {
    const counts = new Map<Outcome, number>()
    for (const event of events) counts.set(this.outcome(event), (counts.get(this.outcome(event)) ?? 0) + 1)
    const verdicts = enumerate([...[...counts].map(([outcome, n]) => t(`sentence.${outcome}`, { n })), ...costs])
    const title = t('axis.cluster', { n: events.length, verdicts })
    const look = (): void => this.show(around(time(events[0]), time(events[events.length - 1])))
    return html`
      <i class=${`cluster ${counts.has('charged') ? 'charged' : ''}`} title=${title} @click=${look}
        ${styled({ 'inset-inline-start': `${x}px` })}>${events.length}${cost}</i>`
  }

  /** What the drawing shows, for those who do not see it. */
  private renderList(): TemplateResult {
    const items = byTime(this.store.document.request.events).map((event) =>
      t('axis.item', {
        time: this.store.moment(time(event)), kind: t(`noun.${this.store.kind(event).id}`), verdict: this.verdictOf(event),
      }))
    return html`${guard(items, () => html`
      <ol class="hidden" aria-label=${t('axis.list')}>${items.map((item) => html`<li>${item}</li>`)}</ol>`)}`
  }

  protected override updated(_changes: PropertyValues): void {
    this.light()
  }

  // ---------------------------------------------------------------------------------------------------- keys, wheel

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || (event.ctrlKey && !event.key.startsWith('Arrow'))) return
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
    if (selected && this.store.execute(command.moveBy(document, selected, direction * step))) this.store.announceMove()
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
