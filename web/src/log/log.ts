import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import '../styles/log.css'
import { icons } from '../icons'
import { popover } from '../popover'
import { words as sentenceWords } from '../sentences/words'
import { bring, t } from '../t'
import { typing, View } from '../view'
import { billPart } from './bill'
import { chips } from './chips'
import { columnsCard } from './columns'
import { contactsTable, type Order } from './contacts'
import { desk, sizeOf, type Read, type Source } from './desk'
import { example } from './example'
import { explain } from './explain'
import { exportsMenu } from './exports'
import { filters, tools } from './filters'
import './grid'
import { empty, fault, fileButton, progress, sizeText } from './intake'
import { sourceName } from './names'
import { points } from './points'
import type { Options } from './protocol'
import { reconciliation } from './reconciliation'
import { invoice, isLittle, leftOut, problems, sentence, type Side } from './result'
import { keyOf, optionsOf, settleZone, setupOf } from './setup'
import { words } from './words'

export const bringWords = (): Promise<unknown> => Promise.all([bring(words), bring(sentenceWords)])

/** A log that a business has anyway: what it cost, why, and whether the bill agrees. It is read in the browser and goes nowhere. */
class LogView extends View {
  private side: Side = 'market'
  private order: Order = 'amount'
  /** The table whose columns are looked at. */
  private columnsOf: Source | null = null
  /** Something is dragged over the view. */
  private over = false
  /** On phones the settings unfold. */
  private opened = false
  private stop = (): void => {}

  override connectedCallback(): void {
    super.connectedCallback()
    this.stop = desk.subscribe(() => this.requestUpdate())
    for (const [name, listener] of this.listeners) document.addEventListener(name, listener as EventListener)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.stop()
    for (const [name, listener] of this.listeners) document.removeEventListener(name, listener as EventListener)
  }

  // ------------------------------------------------------------------------------------------------------- reading

  private get options(): Options {
    return optionsOf(setupOf(this.store.document))
  }

  private start(source: Source): void {
    settleZone()
    desk.start(source, this.options)
  }

  private readonly takeFiles = (files: readonly File[]): void => {
    if (files.length) this.start({ kind: 'files', names: files.map(({ name }) => name), parts: files })
  }

  private takeText(text: string): void {
    this.start({ kind: 'text', names: [], parts: [new Blob([text])] })
  }

  private readonly showExample = (): void => this.start({ kind: 'example', names: [], parts: [new Blob([example()])] })

  private readonly onPaste = (event: ClipboardEvent): void => {
    if (typing(event.target)) return
    const { files } = event.clipboardData!
    const text = event.clipboardData!.getData('text')
    if (files.length) this.takeFiles([...files])
    else if (text.trim()) this.takeText(text)
    else return
    event.preventDefault()
  }

  // A file that is dropped beside the view would be opened by the browser in place of the page.

  private readonly onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.setOver(true)
  }

  private readonly onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.setOver(false)
  }

  private readonly onDrop = (event: DragEvent): void => {
    this.setOver(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (!files.length) return
    event.preventDefault()
    this.takeFiles(files)
  }

  private readonly listeners = [['paste', this.onPaste], ['dragover', this.onDragOver], ['dragleave', this.onDragLeave], ['drop', this.onDrop]] as const

  private setOver(over: boolean): void {
    if (this.over === over) return
    this.over = over
    this.requestUpdate()
  }

  /** A change of the settings reads the log again. */
  protected override willUpdate(): void {
    const source = desk.reading?.source ?? desk.read?.source
    if (source && keyOf(this.options) !== desk.tried) this.start(source)
  }

  /** The settings that are shown are others than those of the result, because reading with them was given up or refused. */
  private get isStale(): boolean {
    return !desk.reading && !!desk.read && keyOf(desk.read.options) !== keyOf(this.options)
  }

  // ------------------------------------------------------------------------------------------------------- drawing

  override render(): TemplateResult {
    const { read, reading } = desk
    return html`
      <div class=${`log-view ${this.over ? 'over' : ''}`} data-drop=${t('log.drop')}>
        <div class=${`context ${this.opened ? 'opened' : ''}`} role="region" aria-label=${t('log.context')}>${this.renderContext()}</div>
        <main class=${`log ${read ? 'has-log' : ''}`} id="main">
          <h1 class="hidden">${t('view.log')}</h1>
          <div class="log-notices">${fault(this.store, this.again)}${reading ? progress(reading) : nothing}${this.isStale ? html`
            <div class="notice fare log-fault"><p>${t('log.stale')}</p><button class="quiet" @click=${() => this.start(desk.read!.source)}>${t('log.readAgain')}</button></div>` : nothing}${read ? this.renderColumns(read) : nothing}</div>
          ${read ? this.renderRead() : reading ? nothing : empty(this.takeFiles, this.showExample, this.options.account?.timezone ?? 'UTC')}
        </main>
      </div>`
  }

  private toggle(): void {
    this.opened = !this.opened
    this.requestUpdate()
  }

  private readonly again = (): void => this.start((desk.fault ?? desk.read!).source)

  private readonly openColumns = (): void => {
    this.columnsOf = desk.read!.source
    this.requestUpdate()
    void this.updateComplete.then(() => this.querySelector('.log-columns')?.scrollIntoView({ block: 'nearest' }))
  }

  /** While little of a table could be read, and where the person asks for it. */
  private renderColumns(read: Read): TemplateResult | typeof nothing {
    if (!read.table || desk.fault || (this.columnsOf !== read.source && !isLittle(read))) return nothing
    return columnsCard(this.store, read.table, leftOut(read), this.again)
  }

  private renderContext(): TemplateResult {
    const { read } = desk
    return html`
      ${read ? html`<span class="chip log-source"><b dir="auto">${sourceName(read.source)}</b> <span>${sizeText(sizeOf(read.source))} · ${t('log.stays')}</span></span>` : nothing}
      ${fileButton(t('log.open'), this.takeFiles, 'add')} ${this.renderPaste()}
      <button class="tool only-phone" aria-expanded=${this.opened} aria-label=${t('context.open')} @click=${this.toggle}>${icons.settings()}</button>
      <div class="context-rest">${chips(this.store)}</div>
      ${read ? html`<span class="log-end">${exportsMenu(this.store, read)}</span>` : nothing}`
  }

  private renderPaste(): TemplateResult {
    const take = (event: Event): void => {
      const panel = (event.target as HTMLElement).closest<HTMLElement>('[popover]')!
      const area = panel.querySelector('textarea')!
      if (!area.value.trim()) return area.focus()
      panel.hidePopover()
      this.takeText(area.value)
    }
    return popover('log-paste', 'add', html`${icons.copy()} ${t('log.paste')}`, html`
      <label class="field"><span>${t('log.pasteLabel')}</span><textarea name="log-text" rows="8" dir="ltr" spellcheck="false"></textarea><small>${t('log.pasteHint')} ${t('log.empty.private')}</small></label>
      <p><button class="primary" @click=${take}>${t('log.pasteRead')}</button></p>`)
  }

  private renderRead(): TemplateResult {
    const read = desk.read!
    const choose = (side: Side): void => {
      this.side = side
      this.requestUpdate()
    }
    const sort = (order: Order): void => {
      this.order = order
      this.requestUpdate()
    }
    if (this.side === 'contact' && !read.contacts) void desk.loadContacts()
    const contacts = (): TemplateResult => (read.contacts ? contactsTable(this.store, read.contacts, this.order, sort) : html`<p class="hint">${t('log.waiting')}</p>`)
    return html`
      ${sentence(this.store, read)}
      <div class="card log-aside">${filters(this.store, read)}${guard([read], () => problems(read, this.openColumns))}</div>
      <div class="log-main">
        ${guard([read, this.side, read.contacts, this.order], () => invoice(read, this.side, choose, contacts))}
        <section class="card log-table" aria-label=${t('log.table')}>${tools(this.store, read)}<chatfare-log-grid .store=${this.store}></chatfare-log-grid></section>
      </div>
      <div class="card log-side">${explain(this.store, read)}${reconciliation(read)}${read.options.startDay ? nothing : billPart(read, desk.bill, (bill) => desk.setBill(read.source, bill))}${points(this.store, read)}</div>`
  }
}

customElements.define('chatfare-log', LogView)
