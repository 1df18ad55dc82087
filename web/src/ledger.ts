import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { badge, ltr, totalsText } from './badges'
import { ZERO, type Totals } from './money'
import { bill } from './bill'
import { bubble } from './bubble'
import * as command from './commands'
import { kinds, threadOf, threads, type Kind } from './document'
import { editor } from './editor'
import type { SequenceEvent } from './engine'
import { clock, dayLabel, HOUR, marketName, MINUTE, phone, place, sameDay, windowLength } from './format'
import { icons } from './icons'
import { laneCell } from './lane'
import { RowDrag } from './row-drag'
import { closePanel, popover } from './popover'
import { presets } from './presets'
import { reason, eventsOfWindow } from './reasons'
import { ledgerOf, type EndRow, type EventRow, type Ledger as Rows } from './rows'
import { keyFor, t } from './t'
import { mainCurrency, runningTotals } from './totals'
import { isRtl, View } from './view'

const QUESTIONS = 4

/** The thread as a ledger: one row per message with its time, lanes, bubble, verdict, amount and running total. */
class Ledger extends View {
  private letters = true
  private focusWanted: 'row' | 'editor' | null = null
  private readonly drag = new RowDrag(this)

  override render(): TemplateResult {
    const { document, computed, thread } = this.store
    const empty = document.request.events.length === 0
    return html`
      <section class="card ledger" id="thread">
        ${this.renderTools()}
        ${empty ? this.renderEmpty() : this.renderGrid(ledgerOf(document, computed, thread))}
        ${bill(this.store)}
        ${this.drag.label ? html`<output class="drag-label">${this.drag.label}</output>` : nothing}
      </section>`
  }

  // ------------------------------------------------------------------------------------------------ adding and tools

  private renderTools(): TemplateResult {
    const all = kinds[this.store.document.request.channel]
    const more = all.filter((kind) => !kind.key)
    const none = !this.store.selected
    return html`
      <div class="tools" role="toolbar" aria-label=${t('ledger.add')}>
        <span class="tools-label">${t('ledger.add')}</span>
        ${all.filter((kind) => kind.key).map((kind) => html`
          <button class="add" data-kind=${kind.id} @click=${() => this.add(kind)}>${t(`kind.${kind.id}`)}<kbd>${kind.key}</kbd></button>`)}
        ${more.length ? popover('more-kinds', 'add', html`${t('ledger.more')}${icons.down()}`, html`
          <div class="menu">${more.map((kind) => html`<button data-kind=${kind.id} @click=${(event: Event) => { closePanel(event); this.add(kind) }}>${t(`noun.${kind.id}`)}</button>`)}</div>`) : nothing}
        <span class="tools-end">
          <button class="tool" ?disabled=${none} aria-label=${t('ledger.earlier')} title=${t('ledger.withKey', { name: t('ledger.earlier'), key: '←' })} @click=${() => this.move(-MINUTE)}>${icons.left()}</button>
          <button class="tool" ?disabled=${none} aria-label=${t('ledger.later')} title=${t('ledger.withKey', { name: t('ledger.later'), key: '→' })} @click=${() => this.move(MINUTE)}>${icons.right()}</button>
          <button class="tool" ?disabled=${none} aria-label=${t('ledger.edit')} title=${t('ledger.withKey', { name: t('ledger.edit'), key: '↵' })} @click=${this.toggleEditor}>${icons.edit()}</button>
          <button class="tool" ?disabled=${none} aria-label=${t('ledger.duplicate')} title=${t('ledger.withKey', { name: t('ledger.duplicate'), key: 'D' })} @click=${this.duplicate}>${icons.duplicate()}</button>
          <button class="tool" ?disabled=${none} aria-label=${t('ledger.delete')} title=${t('ledger.withKey', { name: t('ledger.delete'), key: 'Del' })} @click=${this.removeSelected}>${icons.remove()}</button>
          ${popover('keys', 'tool', html`<span aria-hidden="true">?</span>`, this.renderKeys(), t('keys.title'))}
        </span>
      </div>`
  }

  private renderKeys(): TemplateResult {
    const keys = [
      ['↑ ↓', t('keys.select')], ['← →', t('keys.minute')], ['↵', t('keys.edit')], ['D', t('keys.duplicate')], ['Del', t('keys.delete')],
      ['Ctrl Z, Ctrl Y', t('keys.undo')], ['[ ]', t('keys.pan')], ['+ − 0', t('keys.zoom')], ['Esc', t('keys.leave')],
    ]
    return html`
      <h2>${t('keys.title')}</h2>
      <dl class="keys">${keys.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`)}</dl>
      <label class="check"><input type="checkbox" .checked=${this.letters} @change=${(event: Event) => { this.letters = (event.target as HTMLInputElement).checked }} />${t('ledger.keysOn')}</label>`
  }

  private add(kind: Kind): void {
    if (!this.store.execute(command.add(this.store.document, kind, this.store.selected))) return
    this.focusWanted = kind.act ? 'row' : 'editor'
    if (!kind.act) this.store.edit(this.store.selected)
  }

  private move(by: number): void {
    const { selected, document } = this.store
    if (selected && this.store.execute(command.moveBy(document, selected, by))) this.focusWanted = 'row'
  }

  private readonly toggleEditor = (): void => {
    const closing = this.store.editing === this.store.selected
    this.focusWanted = closing ? 'row' : 'editor'
    this.store.edit(closing ? null : this.store.selected)
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
    if (event.key === 'Escape' && this.store.editing) {
      this.focusWanted = 'row'
      this.store.edit(null)
      return
    }
    if ((event.target as HTMLElement).closest('button, input, select') || event.altKey) return
    if (this.act(event)) event.preventDefault()
  }

  private act(event: KeyboardEvent): boolean {
    const forward = isRtl() ? -1 : 1
    const step = event.ctrlKey ? HOUR : event.shiftKey ? 10 * MINUTE : MINUTE
    switch (event.key) {
      case 'ArrowUp': return this.step(-1)
      case 'ArrowDown': return this.step(1)
      case 'Home': return this.step(-Infinity)
      case 'End': return this.step(Infinity)
      case 'ArrowLeft': this.move(-step * forward); return true
      case 'ArrowRight': this.move(step * forward); return true
      case 'Enter': this.toggleEditor(); return true
      case 'Delete': case 'Backspace': this.removeSelected(); return true
    }
    return !event.ctrlKey && !event.metaKey && this.letters && this.letter(event.key.toUpperCase())
  }

  private letter(key: string): boolean {
    const kind = kinds[this.store.document.request.channel].find((item) => item.key === key)
    if (kind) this.add(kind)
    else if (key === 'D') this.duplicate()
    else if (key === '?') this.querySelector<HTMLElement>('[popovertarget="keys"]')?.click()
    else return false
    return true
  }

  private step(by: number): boolean {
    const ids = [...this.querySelectorAll<HTMLElement>('.row[data-id]')].map((row) => row.dataset.id!)
    const next = Math.max(0, Math.min(ids.length - 1, ids.indexOf(this.store.selected ?? '') + by))
    this.focusWanted = 'row'
    this.store.select(ids[next] ?? null)
    return true
  }

  override updated(_changes: PropertyValues): void {
    const row = this.querySelector<HTMLElement>('.row.selected')
    if (this.focusWanted === 'row') row?.focus({ preventScroll: true })
    if (this.focusWanted === 'editor') this.querySelector<HTMLInputElement>('.editor input')?.select()
    if (this.focusWanted === 'editor') this.querySelector('.editor')?.scrollIntoView({ block: 'nearest' })
    if (this.store.reveal && !this.drag.active) row?.scrollIntoView({ block: 'nearest' })
    this.store.reveal = false
    this.focusWanted = null
  }

  // ---------------------------------------------------------------------------------------------------------- grid

  private renderGrid({ rows, columns }: Rows): TemplateResult {
    const { store } = this
    const { evaluation } = store.computed
    const running = runningTotals(evaluation, store.document.request.events)
    const currency = mainCurrency(evaluation, store.document.request.account?.currency ?? 'USD')
    const severalCurrencies = new Set(evaluation.events.map(({ price }) => price?.currency).filter(Boolean)).size > 1
    const severalThreads = threads(store.document).length > 1
    let previous: number | null = null
    return html`
      <div class=${`grid ${this.drag.active ? 'dragging' : ''}`} role="grid" aria-label=${t('ledger.label')} @keydown=${this.onKey} @pointerdown=${this.drag.start}>
        <div class="row head" role="row">${this.renderHead(currency)}</div>
        <div class="rows" role="rowgroup">
          ${repeat(rows, (row) => row.key, (row) => {
            const day = previous === null || !sameDay(previous, row.at, store.zone) ? dayLabel(row.at, store.zone) : ''
            previous = row.at
            return row.kind === 'end' ? this.renderEnd(row, day, columns) : this.renderEvent(row, day, columns, {
              amount: this.amountOf(row, severalCurrencies),
              running: row.event.from === 'business' && row.result.verdict !== 'refused' ? this.runningOf(running.get(row.event.id)!, currency, severalCurrencies) : '',
              contact: severalThreads ? this.contactName(row.event) : '',
            })
          })}
        </div>
      </div>`
  }

  private renderHead(currency: string): TemplateResult {
    return html`
      <span role="columnheader" class="time"><span class="wide">${t('ledger.time', { place: place(this.store.zone) })}</span><span class="narrow">${place(this.store.zone)}</span></span>
      <span role="columnheader" class="lane-head permission">${icons.key()}<span>${t('ledger.permission')}</span></span>
      <span role="columnheader" class="lane-head price">${icons.tag()}<span>${t('ledger.price')}</span></span>
      <span role="columnheader" class="thread">${this.renderThreadName()}</span>
      <span role="columnheader" class="verdict">${t('ledger.verdict')}</span>
      <span role="columnheader" class="amount">${currency}</span>
      <span role="columnheader" class="running">${t('ledger.running')}</span>`
  }

  /** The customer's number with its market; a panel changes it for the whole thread. */
  private renderThreadName(): TemplateResult {
    const event = this.store.selectedEvent ?? this.store.document.request.events[0]
    const face = html`<span class="cut"><span class="thread-word">${t('ledger.thread')} · </span><bdi dir="ltr">${phone(event.contact)}</bdi> · ${this.marketOf(event)}</span>${icons.down()}`
    const set = (change: Event): void => {
      const contact = (change.target as HTMLInputElement).value.trim()
      if (contact) this.store.execute(command.setCustomer(this.store.document, threadOf(event), contact))
    }
    const { rejection } = this.store
    return popover('customer', 'thread-name', face, html`
      <label class="field">${t('context.customerNumber')}
        <input name="customer" autocomplete="off" .value=${event.contact} @change=${set} /><small>${t('context.customerHint')}</small></label>
      ${rejection?.path.endsWith('.contact') ? html`<p class="field-error" role="alert">${rejection.message} ${t('problem.kept')}</p>` : nothing}`)
  }

  private marketOf(event: SequenceEvent): string {
    const known = this.store.computed.results.get(event.id)?.market ?? event.country
    if (known) return marketName(known)
    if (!/^\+\d+$/.test(event.contact)) return t('context.noCountry')
    const { country, market } = this.store.engine.market(event.contact, event.at)
    return this.store.document.request.channel === 'whatsapp' ? market : country ? marketName(country) : t('context.noCountry')
  }

  private contactName(event: SequenceEvent): string {
    const number = phone(event.contact)
    const own = event.sender && event.sender !== 'main' ? ` · ${event.sender}` : ''
    return `${number.length > 10 ? `…${number.slice(-5)}` : number}${own}`
  }

  private amountOf({ result }: EventRow, withCurrency: boolean): TemplateResult | typeof nothing {
    if (result.verdict !== 'charged') return nothing
    if (!result.price) return html`<span class="no-rate">${t('ledger.noRate')}</span>`
    return ltr(withCurrency ? `${result.price.amount} ${result.price.currency}` : result.price.amount)
  }

  /** Currencies are named only where there are several. */
  private runningOf({ totals, partial }: { totals: Totals; partial: boolean }, currency: string, withCurrency: boolean): string {
    const text = withCurrency ? totalsText(totals, currency) : (totals[currency] ?? ZERO)
    return partial ? `≥ ${text}` : text
  }

  private renderEvent(row: EventRow, day: string, columns: Rows['columns'], cells: { amount: unknown; running: string; contact: string }): TemplateResult {
    const { store } = this
    const { event, result } = row
    const selected = store.selected === event.id
    const problems = store.computed.evaluation.problems.filter((problem) => problem.event === event.id && problem.code !== 'rate-missing')
    const rejected = store.rejection?.event === event.id && store.editing !== event.id ? store.rejection : null
    const name = `row event ${selected ? 'selected' : ''} ${store.linked.has(event.id) ? 'linked' : ''} ${store.flashed === event.id ? 'flashed' : ''} ${row.inThread ? '' : 'other'} ${day ? 'day' : ''} ${this.drag.active === event.id ? 'lifted' : ''}`
    return html`
      <div class=${name} role="row" data-id=${event.id} tabindex=${selected ? 0 : -1} aria-selected=${selected}
        @click=${() => store.select(event.id)} @dblclick=${this.toggleEditor} @focus=${() => store.select(event.id)} @animationend=${() => store.flash(null)}>
        <span role="gridcell" class="time"><b>${day}</b><bdi dir="ltr">${clock(row.at, store.zone)}</bdi></span>
        ${laneCell('permission', row.lanes.permission, columns.permission)}
        ${laneCell('price', row.lanes.price, columns.price)}
        <span role="gridcell" class=${`thread ${event.from}`}>${cells.contact ? html`<small class="contact">${cells.contact}</small>` : nothing}${bubble(store, event, result)}</span>
        <span role="gridcell" class="verdict">${badge(result.verdict)}<span class="reason">${reason(store, event, result)}${result.restsOn?.length ? html`<button class="depends-button" tabindex="-1" aria-label=${t('why.restsSome', { n: result.restsOn.length })} title=${t('why.restsSome', { n: result.restsOn.length })} @click=${() => this.showPoints(event.id)}>${icons.depends()}</button>` : nothing}</span></span>
        <span role="gridcell" class="amount">${cells.amount}</span>
        <span role="gridcell" class="running">${cells.running ? ltr(cells.running) : nothing}</span>
        ${problems.map((problem) => html`<span role="gridcell" class="row-note">${icons.warning()} ${problem.message}</span>`)}
        ${rejected ? html`<span role="gridcell" class="row-note stop"><span role="alert">${rejected.message} ${t('problem.kept')}</span></span>` : nothing}
      </div>
      ${store.editing === event.id ? html`<div role="row" class="row editing"><div role="gridcell">${editor(store, event)}</div></div>` : nothing}`
  }

  /** The switch of an open point is in the panel beside the thread. */
  private showPoints(id: string): void {
    this.store.select(id)
    void this.updateComplete.then(() => document.querySelector('#open-points')?.scrollIntoView({ block: 'nearest' }))
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
        <span role="gridcell" class="closes">${day ? html`<b class="closes-day" aria-hidden="true">${day}</b>` : nothing}${key ? t(key, { length: windowLength(span.to! - span.from) }) : span.kind}</span>
      </div>`
  }

  private renderEmpty(): TemplateResult {
    const { channel } = this.store.document.request
    const kind = (id: Kind['id']): Kind => kinds[channel].find((item) => item.id === id)!
    const first = channel === 'whatsapp' ? [kind('customer'), kind('utility')] : [kind('customer'), kind('open')]
    const words = [t('empty.customer'), t(channel === 'whatsapp' ? 'empty.template' : 'empty.opens')]
    const offered = presets.filter((preset) => preset.request.channel === channel)
    return html`
      <div class="empty">
        <div class="empty-sign" aria-hidden="true"><i></i><i></i><i></i></div>
        <div>
          <h2>${t('empty.question')}</h2>
          <p>${t(`empty.answer.${channel}`)}</p>
          <p class="buttons">${first.map((item, index) => html`<button class="add" @click=${() => this.add(item)}>${words[index]}<kbd>${item.key}</kbd></button>`)}</p>
          <h3>${t('empty.presets')}</h3>
          <p class="buttons">${[...offered, ...presets.filter((preset) => !offered.includes(preset))].slice(0, QUESTIONS).map((preset) => html`
            <button class="add" @click=${() => this.store.execute(command.openPreset(preset))}>${preset.title}</button>`)}</p>
        </div>
      </div>`
  }
}

customElements.define('chatfare-ledger', Ledger)
