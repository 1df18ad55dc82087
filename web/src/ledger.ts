import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { badge, ltr, totalsText } from './badges'
import { bill } from './bill'
import { bubble } from './bubble'
import * as command from './commands'
import { account, DEFAULT_SENDER, eventsByThread, isNumber, kinds, knownAs, threadOf, threads, type Kind } from './document'
import { editor } from './editor'
import { outcomeOf, type Channel, type EventResult, type Problem, type SequenceEvent } from './engine'
import { describedBy, field, invalid, required, shown } from './field'
import { amountText, clock, dayLabel, dayOf, enumerate, HOUR, marketName, MINUTE, place, windowLength } from './format'
import { icons } from './icons'
import { laneCell, spanName } from './lane'
import { ZERO } from './money'
import { closePanel, popover } from './popover'
import { isPresenting, present, PRESENT_KEY } from './presenting'
import { openPreset } from './preset-chip'
import { presets, textOf } from './presets'
import { noticeName } from './notices'
import { isNote, problemNote } from './problems'
import { eventsOfWindow, reason } from './reasons'
import { RowDrag } from './row-drag'
import { laneKey, ledgerOf, MANY, piecesOf, type EndRow, type EventRow, type Ledger as Rows } from './rows'
import { isolated, isRtl, keyFor, t, translated, type Key } from './t'
import { costOf, lacksRate, mainCurrency, runningTotals, type Running } from './totals'
import { styled, typing, View } from './view'

const QUESTIONS = 4
/** Characters of a number that are shown to tell its customer from others. */
const TAIL = 5
/** Width of a figure, as a part of the page's type size. */
const DIGIT = 0.6
const LONGEST_NAME = 60
/** Height of the lowest row, in pixels: rows on either side of the chosen one that are in view are drawn with a step itself, those farther away follow after the frame. */
const LOWEST = 34
/** Within so many frames, those that have come into view are laid out. */
const FRAMES = 6
/** Pixels below the row that a sequence opens with: for a glance at the next, also when the sentence takes another line. */
const MARGIN = 44

/** What the empty page offers beside a message from the customer. */
const SECOND: Readonly<Record<Channel, Kind['id']>> = { whatsapp: 'utility', 'viber-bot': 'open', 'viber-business': 'transactional' }

type Tool = 'earlier' | 'later' | 'edit' | 'duplicate' | 'delete'

/** What the rows of one drawing have in common. */
interface Sheet {
  columns: Rows['columns']
  currency: string
  severalCurrencies: boolean
  severalThreads: boolean
  running: ReadonlyMap<string, Running>
}

/** The thread as a ledger: one row per message with its time, lanes, bubble, verdict, amount and running total. */
class Ledger extends View {
  private letters = true
  private billOpen = false
  private wasEmpty = false
  private focusWanted: 'row' | 'editor' | 'empty' | null = null
  private focused = false
  private tails: { events: readonly SequenceEvent[]; counts: Map<number, ReadonlyMap<string, number>> } = { events: [], counts: new Map() }
  private readonly drag = new RowDrag(this)
  /** The rows that are on the page, by their keys. */
  private drawn: ReadonlyMap<string, number> = new Map()
  /** Rows that are far away still say what held before the last step. */
  private behind = false
  private catchingUp = false

  private get empty(): boolean {
    return this.store.document.request.events.length === 0
  }

  override render(): TemplateResult {
    if (this.empty) this.drawn = new Map()
    return html`
      <section class="card ledger" id="thread" @keydown=${this.onKey}>
        ${this.renderTools()}
        ${this.empty ? this.renderEmpty() : this.renderGrid()}
        ${this.renderFoot()}
        ${this.drag.label ? html`<output class="drag-label">${this.drag.label}</output>` : nothing}
      </section>`
  }

  /** On phones the bill and "Add" stay at the foot of the screen. */
  private renderFoot(): TemplateResult {
    const toggle = (): void => {
      this.billOpen = !this.billOpen
      this.requestUpdate()
    }
    return html`
      <div class="foot">
        <div class="only-phone">${
          popover('add-kinds', 'primary', html`${icons.plus()} ${t('ledger.add')}`, this.renderMenu(this.kinds))}</div>
        ${bill(this.store, this.billOpen, toggle)}
      </div>`
  }

  // ------------------------------------------------------------------------------------------------ adding and tools

  private get kinds(): readonly Kind[] {
    return kinds[this.store.document.request.channel]
  }

  private renderTools(): TemplateResult {
    const more = this.kinds.filter((kind) => !kind.key)
    return html`
      <div class="tools" role="toolbar" aria-label=${t('ledger.add')}>
        <span class="tools-label">${t('ledger.add')}</span>
        <span class="tools-kinds">
          ${this.kinds.filter((kind) => kind.key).map((kind) => html`
            <button class="add" data-kind=${kind.id} title=${t('ledger.withKey', { name: t(`kind.${kind.id}`), key: kind.key! })}
              @click=${() => this.add(kind)}>${t(`kind.${kind.id}`)}<kbd>${kind.key}</kbd></button>`)}
          ${more.length ? popover('more-kinds', 'add', html`${t('ledger.more')}${icons.down()}`, this.renderMenu(more)) : nothing}
        </span>
        <span class="tools-end">
          ${this.renderTool('earlier', '←', icons.left(), () => this.move(-MINUTE))}
          ${this.renderTool('later', '→', icons.right(), () => this.move(MINUTE))}
          ${this.renderTool('edit', '↵', icons.edit(), this.toggleEditor)}
          ${this.renderTool('duplicate', 'D', icons.duplicate(), this.duplicate)}
          ${this.renderTool('delete', 'Del', icons.remove(), this.removeSelected)}
          ${popover('keys', 'tool', html`<span aria-hidden="true">?</span>`, this.renderKeys(), { label: t('keys.title') })}
        </span>
      </div>`
  }

  private renderMenu(offered: readonly Kind[]): TemplateResult {
    const choose = (event: Event, kind: Kind): void => {
      closePanel(event)
      this.add(kind)
    }
    return html`<div class="menu">${offered.map((kind) => html`
      <button data-kind=${kind.id} @click=${(event: Event) => choose(event, kind)}>${t(`noun.${kind.id}`)}</button>`)}</div>`
  }

  private renderTool(name: Tool, key: string, face: TemplateResult, act: () => void): TemplateResult {
    const label = t(`ledger.${name}`)
    return html`
      <button class="tool" ?disabled=${!this.store.selected} aria-label=${label} title=${t('ledger.withKey', { name: label, key })}
        @click=${act}>${face}</button>`
  }

  private renderKeys(): TemplateResult {
    const list = (keys: readonly (readonly [string, string])[]): TemplateResult => html`
      <dl class="keys">${keys.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`)}</dl>`
    const letters = [['D', t('keys.duplicate')], [this.kinds.flatMap(({ key }) => key ?? []).join(' '), t('keys.add')]] as const
    return html`
      <h2>${t('keys.thread')}</h2>
      ${list([
        ['↑ ↓', t('keys.select')], ['← →', t('keys.minute')], ['↵', t('keys.edit')], ['Del', t('keys.delete')], ['Esc', t('keys.leave')],
        ...(this.letters ? letters : []),
      ])}
      <label class="check"><input type="checkbox" .checked=${this.letters} @change=${this.setLetters} />${t('ledger.keysOn')}</label>
      <h2>${t('axis.title')}</h2>
      ${list([['↑ ↓', t('keys.select')], ['← →', t('keys.minute')], ['[ ]', t('keys.pan')], ['+ − 0', t('keys.zoom')]])}
      <h2>${t('keys.everywhere')}</h2>
      ${list([['Ctrl Z, Ctrl Y', t('keys.undo')], [PRESENT_KEY, t('keys.present')]])}
      <p class="buttons"><button class="add" @click=${(event: Event) => { closePanel(event); present(this.store) }}>${t(isPresenting() ? 'keys.presentEnd' : 'keys.presentBegin')}</button></p>`
  }

  private readonly setLetters = (event: Event): void => {
    this.letters = (event.target as HTMLInputElement).checked
    this.requestUpdate()
  }

  private add(kind: Kind): void {
    if (!this.store.execute(command.add(this.store.document, kind, this.store.selected))) return
    this.focusWanted = kind.act ? 'row' : 'editor'
    if (!kind.act) this.store.edit(this.store.selected)
  }

  private move(by: number): void {
    const { selected, document } = this.store
    if (!selected || !this.store.execute(command.moveBy(document, selected, by))) return
    this.focusWanted = 'row'
    this.store.announceMove()
  }

  private readonly toggleEditor = (): void => {
    const closing = this.store.editing === this.store.selected
    this.focusWanted = closing ? 'row' : 'editor'
    this.store.edit(closing ? null : this.store.selected)
  }

  private readonly closeEditor = (): void => {
    this.focusWanted = 'row'
    this.store.edit(null)
  }

  private readonly duplicate = (): void => {
    const { selected, document } = this.store
    if (selected && this.store.execute(command.duplicate(document, selected))) this.focusWanted = 'row'
  }

  private readonly removeSelected = (): void => {
    const { selected, document } = this.store
    if (selected && this.store.execute(command.remove(document, selected))) this.focusWanted = 'row'
  }

  // ------------------------------------------------------------------------------------------------------ keyboard

  private readonly onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    if (target.closest('[popover]')) return
    if (event.key === 'Escape') this.leave()
    else if (!typing(target) && !target.matches('select') && this.act(event, target)) event.preventDefault()
  }

  /** One level out: a refusal, then the editor. */
  private leave(): void {
    if (this.store.rejection) this.store.dismiss()
    else if (this.store.editing) this.closeEditor()
  }

  /** With Ctrl, Alt or the command key a press belongs to the browser, but for the hour that Ctrl and an arrow move. */
  private act(event: KeyboardEvent, target: HTMLElement): boolean {
    if (event.altKey || event.metaKey) return false
    if (target.closest('.grid') && !target.closest('button') && this.actOnRow(event)) return true
    return !event.ctrlKey && this.letters && this.letter(event.key.toUpperCase())
  }

  private actOnRow({ key, ctrlKey, shiftKey }: KeyboardEvent): boolean {
    const forward = isRtl() ? -1 : 1
    const step = ctrlKey ? HOUR : shiftKey ? 10 * MINUTE : MINUTE
    if (key === 'ArrowLeft') this.move(-step * forward)
    else if (key === 'ArrowRight') this.move(step * forward)
    else if (ctrlKey) return false
    else if (key === 'ArrowUp') this.step(-1)
    else if (key === 'ArrowDown') this.step(1)
    else if (key === 'Home') this.step(-Infinity)
    else if (key === 'End') this.step(Infinity)
    else if (key === 'Enter') this.toggleEditor()
    else if (key === 'Delete' || key === 'Backspace') this.removeSelected()
    else return false
    return true
  }

  private letter(key: string): boolean {
    const kind = this.kinds.find((item) => item.key === key)
    if (kind) this.add(kind)
    else if (key === 'D' && this.store.selected) this.duplicate()
    else if (key === '?') this.querySelector<HTMLElement>('[popovertarget="keys"]')?.click()
    else return false
    return true
  }

  private step(by: number): void {
    const ids = [...this.querySelectorAll<HTMLElement>('.row[data-id]')].map((row) => row.dataset.id!)
    const next = Math.max(0, Math.min(ids.length - 1, ids.indexOf(this.store.selected ?? '') + by))
    this.focusWanted = 'row'
    this.store.select(ids[next] ?? null)
  }

  override willUpdate(): void {
    this.focused = this.contains(document.activeElement)
  }

  override updated(_changes: PropertyValues): void {
    this.light()
    // What was focused is gone with an undone step; the keys work on in the row that is chosen now.
    if (this.focused && document.activeElement === document.body) this.focusWanted ??= 'row'
    this.catchingUp = false
    if (this.behind) requestAnimationFrame(() => setTimeout(this.catchUp))
    this.classList.toggle('alone', this.empty)
    const row = document.getElementById(rowId(this.store.selected))
    // What was focused is gone with the last message; its keys work on in the questions that took its place.
    if (this.empty && !this.wasEmpty) this.querySelector<HTMLElement>('.empty button')?.focus()
    this.wasEmpty = this.empty
    // Giving the focus makes the browser lay out the page, even to what has it.
    if (this.focusWanted === 'row' && row !== document.activeElement) row?.focus({ preventScroll: true })
    if (this.focusWanted === 'editor') this.querySelector<HTMLInputElement>('.editor input')?.select()
    if (this.focusWanted === 'editor') this.querySelector('.editor')?.scrollIntoView({ block: 'nearest' })
    // Once the other parts of the view have been drawn, so that the page is laid out once.
    if (row && this.store.reveal && !this.drag.active) queueMicrotask(() => this.hold(row, this.bringIntoView))
    // Once they have taken their room.
    else if (row && this.store.opened) requestAnimationFrame(() => this.hold(row, this.scrollWithin))
    this.store.reveal = false
    this.store.opened = false
    this.focusWanted = null
  }

  private readonly catchUp = (): void => {
    this.catchingUp = true
    this.requestUpdate()
  }

  /** Rows out of sight have an assumed height. Those that come into view take their own with the next frames, which moves the chosen one. */
  private hold(row: HTMLElement, place: (row: HTMLElement) => void, frames = row.closest('.long') ? FRAMES : 1): void {
    if (!frames || !row.isConnected || row.id !== rowId(this.store.selected) || this.drag.active) return
    place(row)
    requestAnimationFrame(() => this.hold(row, place, frames - 1))
  }

  private readonly bringIntoView = (row: HTMLElement): void => {
    const [box, frame] = [row.getBoundingClientRect(), this.querySelector('.grid')!.getBoundingClientRect()]
    const head = this.querySelector<HTMLElement>('.row.head')!.offsetHeight
    const inside = box.top >= Math.max(frame.top, 0) + head && box.bottom <= Math.min(frame.bottom, innerHeight)
    if (!inside || matchMedia('(max-width: 600px)').matches) row.scrollIntoView({ block: 'nearest' })
  }

  /** What is explained when a sequence opens is in view where the thread scrolls in its card; the page stays at its sentence. */
  private readonly scrollWithin = (row: HTMLElement): void => {
    const grid = this.querySelector('.grid')!
    grid.scrollTop = 0
    const [box, frame] = [row.getBoundingClientRect(), grid.getBoundingClientRect()]
    grid.scrollTop = Math.max(0, box.bottom + MARGIN - frame.bottom)
  }

  // ---------------------------------------------------------------------------------------------------------- grid

  private renderGrid(): TemplateResult {
    const { store } = this
    const { evaluation, results } = store.computed
    const { rows, columns } = ledgerOf(store.document, store.computed, store.thread)
    const sheet: Sheet = {
      columns,
      currency: mainCurrency(evaluation, store.document.request),
      severalCurrencies: new Set(evaluation.events.flatMap((result) => Object.keys(costOf(result)))).size > 1,
      severalThreads: threads(store.document).length > 1,
      running: runningTotals(results, store.document.request.events),
    }
    const places = new Map(rows.map(({ key }, place) => [key, place]))
    const chosen = places.get(store.selected ?? '') ?? 0
    const near = innerHeight / LOWEST
    const far = (key: string): boolean => !this.catchingUp && Math.abs(places.get(key)! - chosen) > near
    const pieces = piecesOf(rows)
    const { drawn } = this
    this.drawn = new Map(pieces.flatMap((piece, index) => piece.map(({ key }) => [key, index] as const)))
    this.behind = false
    let last: number | null = null
    const widths = { '--price-columns': columns.price, '--amount': `${this.longestAmount(sheet) * DIGIT}rem` }
    return html`
      <div class=${`grid ${rows.length > MANY ? 'long' : ''} ${this.drag.active ? 'dragging' : ''}`} role="grid" aria-label=${t('ledger.label')}
        ${styled(widths)} @pointerdown=${this.drag.start}>
        <div class="row head" role="row">${this.renderHead(sheet)}</div>
        ${pieces.map((piece, index) => html`<div class="rows" role="rowgroup" ${styled({ '--rows': piece.length })}>
          ${repeat(piece, (row) => row.key, (row) => {
            const own = dayOf(row.at, store.zone)
            const day = own === last ? '' : dayLabel(row.at, store.zone)
            last = own
            if (far(row.key) && drawn.get(row.key) === index) {
              this.behind = true
              return noChange
            }
            return row.kind === 'end' ? this.renderEnd(row, day, columns) : this.renderEvent(row, day, sheet)
          })}
        </div>`)}
      </div>`
  }

  /** The columns of amounts are as wide as the widest of them, in characters. */
  private longestAmount({ running, severalCurrencies }: Sheet): number {
    const lengths = [...running.values()].flatMap(({ totals }) => Object.values(totals)).map((amount) => amountText(amount).length)
    return Math.max(7, ...lengths) + (severalCurrencies ? ' USD'.length + 1 : 0) + 2
  }

  private renderHead({ currency, severalCurrencies }: Sheet): TemplateResult {
    const zone = place(this.store.zone)
    return html`
      <span role="columnheader" class="time"><span class="wide">${t('ledger.time', { place: zone })}</span><span class="narrow">${zone}</span></span>
      <span role="columnheader" class="lane-head permission">${icons.key()}<span>${t('ledger.permission')}</span></span>
      <span role="columnheader" class="lane-head price">${icons.tag()}<span>${t('ledger.price')}</span></span>
      <span role="columnheader" class="thread">${this.renderThreadName()}</span>
      <span role="columnheader" class="verdict">${t('ledger.verdict')}</span>
      <span role="columnheader" class="amount">${severalCurrencies ? t('ledger.amount') : currency}</span>
      <span role="columnheader" class="running">${t('ledger.running')}</span>`
  }

  /** The customer’s number with its market; a panel changes it for the whole thread. */
  private renderThreadName(): TemplateResult {
    const { store } = this
    const event = store.selectedEvent ?? store.document.request.events[0]
    const face = html`
      <span class="cut"><span class="thread-word">${t('ledger.thread')} · </span><bdi dir="ltr">${store.phone(event.contact)}</bdi> · ${
        this.marketOf(event)}</span>${icons.down()}`
    const change = (changed: Event): void => {
      const contact = required(store, 'customer', changed)
      if (contact === null) return
      store.execute(command.setCustomer(store.document, threadOf(event), contact), { field: 'customer', typed: contact })
    }
    return popover('customer', 'thread-name', face, html`
      ${this.renderThreads(threadOf(event))}
      ${field(store, { name: 'customer', label: t('context.customerNumber'), hint: t('context.customerHint'), control: html`
        <input name="customer" dir="auto" autocomplete="off" maxlength=${LONGEST_NAME} aria-invalid=${invalid(store, 'customer')} aria-describedby=${describedBy(store, 'customer', t('context.customerHint'))}
          .value=${shown(store, 'customer', event.contact)} @change=${change} />` })}
      ${this.renderConsent(event)}
      <p class="buttons">
        ${this.renderNew('context.newCustomer', () => command.addCustomer(store.document))}
        ${this.renderNew('context.newSender', () => command.addSender(store.document))}
      </p>`, { closed: () => store.dismiss() })
  }

  /** The threads of the sequence, to go to; the lanes show the windows of the chosen one. */
  private renderThreads(chosen: string): TemplateResult | typeof nothing {
    const { store } = this
    const all = threads(store.document)
    if (all.length < 2) return nothing
    const go = (click: Event, event: SequenceEvent): void => {
      closePanel(click)
      store.select(event.id)
    }
    return html`<div class="menu">${all.map((thread) => {
      const [event] = eventsByThread(store.document).get(thread)!
      return html`<button aria-current=${thread === chosen} @click=${(click: Event) => go(click, event)}>${this.contactName(event)}</button>`
    })}</div>`
  }

  /** Consent that was given elsewhere; a message from the customer counts as consent by itself. */
  private renderConsent({ contact }: SequenceEvent): TemplateResult {
    const { store } = this
    const name = knownAs(store.document, contact)
    const given = account(store.document).contacts?.[name]?.optIn === true
    const change = (changed: Event): void => {
      const { checked } = changed.target as HTMLInputElement
      store.execute(command.setKnown(store.document, name, { optIn: checked ? true : undefined }))
    }
    return html`<label class="check"><input type="checkbox" .checked=${live(given)} @change=${change} />${t('context.optIn')}</label>`
  }

  private renderNew(label: Key, step: () => command.Command): TemplateResult {
    const add = (click: Event): void => {
      closePanel(click)
      if (!this.store.execute(step())) return
      this.focusWanted = 'editor'
      this.store.edit(this.store.selected)
    }
    return html`<button class="add" @click=${add}>${icons.plus()} ${t(label)}</button>`
  }

  private marketOf(event: SequenceEvent): string {
    const known = this.store.computed.results.get(event.id)?.market ?? event.country
    if (known) return marketName(known)
    if (!isNumber(event.contact)) return t('context.noCountry')
    const { country, market } = this.store.engine.market(event.contact, event.at)
    return this.store.document.request.channel === 'whatsapp' ? marketName(market) : country ? marketName(country) : t('context.noCountry')
  }

  /** The end of a number, as much of it as tells the contacts apart, with its market. */
  private contactName(event: SequenceEvent): string {
    const { store } = this
    const number = store.phone(event.contact)
    let tail = TAIL
    while (tail < number.length && this.endings(tail).get(number.slice(-tail))! > 1) tail += 1
    const own = event.sender && event.sender !== DEFAULT_SENDER ? ` · ${event.sender}` : ''
    const short = tail + TAIL >= number.length ? number : `…${number.slice(-tail).trimStart()}`
    return `${isolated(short)} · ${this.marketOf(event)}${own}`
  }

  /** How many contacts have each ending of a length; some may have the same. */
  private endings(length: number): ReadonlyMap<string, number> {
    const { events } = this.store.document.request
    if (this.tails.events !== events) this.tails = { events, counts: new Map() }
    let found = this.tails.counts.get(length)
    if (!found) {
      const numbers = new Set(events.map(({ contact }) => this.store.phone(contact)))
      const counts = new Map<string, number>()
      for (const number of numbers) counts.set(number.slice(-length), (counts.get(number.slice(-length)) ?? 0) + 1)
      this.tails.counts.set(length, found = counts)
    }
    return found
  }

  private renderEvent(row: EventRow, day: string, sheet: Sheet): TemplateResult {
    const { store } = this
    const { event, result } = row
    const { selected, flashed, editing, rejection, zone } = store
    const rejected = rejection?.event === event.id && !rejection.field ? rejection.words : ''
    const texts = {
      day, rejected, amount: this.amountOf(result, sheet), running: this.runningOf(row, sheet),
      contact: sheet.severalThreads ? this.contactName(event) : '', reason: enumerate([reason(store, event, result), ...feeWords(result)]), text: textOf(store.document, event.id),
      risks: enumerate((store.computed.notices.get(event.id) ?? []).map(noticeName)),
    }
    const name = this.nameOfRow(row, day, selected === event.id, flashed === event.id)
    const notes = (store.computed.problems.get(event.id) ?? []).filter(isNote)
    const drawn = [event, result, name, zone, laneKey(row), sheet.columns.permission, sheet.columns.price, ...Object.values(texts), ...notes.map(({ message }) => message)]
    return html`
      ${guard(drawn, () => this.drawEvent(row, name, sheet, texts, notes))}
      ${editing === event.id
        ? html`<div role="row" class="row editing"><div role="gridcell">${editor(store, event, this.closeEditor)}</div></div>`
        : nothing}`
  }

  private nameOfRow({ event, inThread }: EventRow, day: string, selected: boolean, flashed: boolean): string {
    const marks = { selected, flashed, other: !inThread, day: day !== '', lifted: this.drag.active === event.id }
    return ['row event', ...Object.entries(marks).filter(([, set]) => set).map(([mark]) => mark)].join(' ')
  }

  /** With what providers charge for the message. */
  private amountOf(result: EventResult, { severalCurrencies }: Sheet): string {
    const costs = Object.entries(costOf(result))
    return costs.map(([currency, amount]) => (severalCurrencies ? `${amountText(amount)} ${currency}` : amountText(amount))).join('\n')
  }

  /** Currencies are named only where there are several, each on a line of its own. */
  private runningOf({ event, result }: EventRow, { running, currency, severalCurrencies }: Sheet): string {
    if (event.from === 'customer' || result.verdict === 'refused') return ''
    const { totals, partial } = running.get(event.id)!
    const text = severalCurrencies ? totalsText(totals, currency).replaceAll(' + ', '\n') : amountText(totals[currency] ?? ZERO)
    return partial ? `≥ ${text}` : text
  }

  private drawEvent(row: EventRow, name: string, { columns }: Sheet, texts: Record<string, string | undefined>, notes: readonly Problem[]): TemplateResult {
    const { store } = this
    const { event, result } = row
    const selected = store.selected === event.id
    return html`
      <div class=${name} role="row" id=${rowId(event.id)} data-id=${event.id} tabindex=${selected ? 0 : -1} aria-selected=${selected}
        @click=${() => store.select(event.id)} @focus=${() => store.select(event.id)}
        @dblclick=${this.toggleEditor} @animationend=${() => store.flash(null)}>
        <span role="gridcell" class="time"><b>${texts.day}</b><bdi dir="ltr">${clock(row.at, store.zone)}</bdi></span>
        ${laneCell('permission', row.lanes.permission, columns.permission, row.inThread)}
        ${laneCell('price', row.lanes.price, columns.price, row.inThread)}
        <span role="gridcell" class=${`thread ${event.from}`}>${
          texts.contact ? html`<small class="contact" title=${texts.contact}>${texts.contact}</small>` : nothing}${bubble(store, event, result)}</span>
        <span role="gridcell" class="verdict">${badge(outcomeOf(result))}<span class="reason">${texts.reason}${this.drawDepends(result)}${this.drawRisks(result, texts.risks)}</span></span>
        <span role="gridcell" class="amount">${
          lacksRate(result) ? html`<span class="no-rate">${t('ledger.noRate')}</span>` : ltr(texts.amount ?? '')}</span>
        <span role="gridcell" class="running">${texts.running ? ltr(texts.running) : nothing}</span>
        ${notes.map((note) => html`<span role="gridcell" class="row-note">${icons.warning()} <span>${problemNote(note)}</span></span>`)}
        ${texts.rejected ? this.drawRejection(texts.rejected) : nothing}
      </div>`
  }

  private drawDepends({ id, restsOn }: EventResult): TemplateResult | typeof nothing {
    if (!restsOn?.length) return nothing
    const label = t('why.restsSome', { n: restsOn.length })
    return html`<button class="depends-button" tabindex="-1" aria-label=${label} title=${label}
      @click=${() => this.showSection(id, '#open-points')}>${icons.depends()}</button>`
  }

  /** The sign beside the message; the words are in the panel that explains it, and in the list above. */
  private drawRisks({ id }: EventResult, risks = ''): TemplateResult | typeof nothing {
    if (!risks) return nothing
    const label = t('notice.label', { notices: risks })
    return html`<button class="depends-button risk" tabindex="-1" aria-label=${label} title=${label}
      @click=${() => this.showSection(id, '#notices')}>${icons.risk()}</button>`
  }

  private drawRejection(words: string): TemplateResult {
    return html`
      <span role="gridcell" class="row-note stop"><span role="alert">${words} ${t('refusal.kept')}</span>
        <button class="link" @click=${() => this.store.dismiss()}>${t('refusal.dismiss')}</button></span>`
  }

  /** Switches and notices are in the panel beside the thread. */
  private showSection(id: string, section: '#open-points' | '#notices'): void {
    this.store.select(id)
    void this.updateComplete.then(() => document.querySelector(section)?.scrollIntoView({ block: 'nearest' }))
  }

  private renderEnd(row: EndRow, day: string, columns: Rows['columns']): TemplateResult {
    const { span } = row
    const key = keyFor('ledger.closes', span.kind)
    const light = (): void => this.store.link(eventsOfWindow(this.store, span))
    return html`
      <div class=${`row end ${day ? 'day' : ''}`} role="row" @pointerenter=${light} @pointerleave=${() => this.store.link([])}>
        <span role="gridcell" class="time"><b>${day}</b><bdi dir="ltr">${clock(row.at, this.store.zone)}</bdi></span>
        ${laneCell('permission', row.lanes.permission, columns.permission)}
        ${laneCell('price', row.lanes.price, columns.price)}
        <span role="gridcell" class="closes">${day ? html`<b class="closes-day" aria-hidden="true">${day}</b>` : nothing}${
          key ? t(key, { name: spanName(span), length: windowLength(span.to! - span.from) }) : spanName(span)}</span>
      </div>`
  }

  private renderEmpty(): TemplateResult {
    const { channel } = this.store.document.request
    const kind = (id: Kind['id']): Kind => kinds[channel].find((item) => item.id === id)!
    const first = [kind('customer'), kind(SECOND[channel])]
    const words = [t('empty.customer'), t(`empty.second.${channel}`)]
    const offered = presets.filter((preset) => preset.channel === channel)
    return html`
      <div class="empty">
        <div class="empty-sign" aria-hidden="true"><i></i><i></i><i></i></div>
        <div>
          <h2>${t('empty.question')}</h2>
          <p>${t(`empty.answer.${channel}`)}</p>
          <p class="buttons">${first.map((item, index) => html`
            <button class="add" @click=${() => this.add(item)}>${words[index]}<kbd>${item.key}</kbd></button>`)}</p>
          <h3>${t('empty.presets')}</h3>
          <p class="buttons">${[...offered, ...presets.filter((preset) => !offered.includes(preset))].slice(0, QUESTIONS).map((preset) => html`
            <button class="add" @click=${() => openPreset(this.store, preset.name)}>${translated(preset.title)}</button>`)}</p>
        </div>
      </div>`
  }
}

/** The chosen row is found by its id: one that is far away may look chosen until it is drawn anew. */
const rowId = (event: string | null): string => `row-${event}`

/** What providers charge for a message beside its price. */
const feeWords = ({ fees = [] }: EventResult): string[] =>
  fees.filter(({ layer }) => layer === 'cost').map(({ amount }) => t('reason.fee', { amount: amountText(amount) }))

customElements.define('chatfare-ledger', Ledger)
