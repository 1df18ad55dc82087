import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { sourceLink } from '../badges'
import { CURRENCIES } from '../cards'
import { chosenOf, documentName, sameDocument, setTariffs, toggled } from '../chosen'
import { channels } from '../document'
import type { Channel, TariffDocument } from '../engine'
import { examples } from '../examples'
import { dayField, valueOf } from '../field'
import { date, enumerate } from '../format'
import { icons } from '../icons'
import { change as changeLog, setupOf } from '../log/setup'
import { closePanel, popover } from '../popover'
import { change } from '../quote/desk'
import { planOf } from '../quote/plan'
import { quoted } from '../quote/quoted'
import { download } from '../save'
import { sentenceOf } from '../sentence-of'
import { settled } from '../settled'
import { rich, t, term } from '../t'
import { View } from '../view'
import { isPriced } from './card'
import { ownOf } from './copied'
import { draft, drop, edit, freeName, isLosable, isUnkept, openDraft, openKept, others, work, type Draft } from './drafts'
import { ownTable } from './own-table'
import { forgetTariff, keepTariff, keptNamed, keptTariffs, type Own } from './own'
import { isTable, readTariff, written, type Fault, type Reading, type TableOptions } from './reading'
import { begun, templateName, templates, type Template } from './templates'

/** Texts larger than this are no tariff. */
const LARGEST = 4_000_000
const LINE_HEIGHT = 18

/** The person's own cards and overlays: loaded, edited, checked, kept in this browser, used and exported. */
class OwnTariffs extends View {
  private face: 'table' | 'text' = 'table'
  private usual: TableOptions = { channel: 'whatsapp', currency: 'USD', effectiveFrom: '2026-10-01', unit: 'message' }
  private read: { key: string; reading: Reading } | null = null
  private forgotten: { draft: Draft; own: Own | undefined } | null = null
  private refused = ''
  private over = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.usual = { ...this.usual, effectiveFrom: `${new Date().toISOString().slice(0, 7)}-01`, currency: this.store.document.request.account?.currency ?? 'USD', channel: this.store.document.request.channel }
    addEventListener('pagehide', this.leave)
    const [latest] = others
    const [first] = keptTariffs()
    if (!draft && latest) this.take(latest)
    else if (!draft && first) this.open(first)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.leave)
  }

  /** What is typed in a cell counts, as when the cell is left. */
  private readonly leave = (): void => this.querySelector<HTMLElement>(':focus')?.blur()

  /** What a table does not say itself. */
  private get table(): TableOptions {
    return draft?.table ?? this.usual
  }

  /** Read anew only when the text or what it is read by has changed. */
  private get reading(): Reading | null {
    if (!draft) return null
    const { name, text } = draft
    const key = JSON.stringify([text, ...(isTable(text) ? [name, this.table] : [])])
    if (this.read?.key !== key) this.read = { key, reading: readTariff(this.store.whole, text, name, this.table) }
    return this.read.reading
  }

  override render(): TemplateResult {
    const own = keptTariffs()
    return html`
      <div class=${`own-tariffs ${this.over ? 'over' : ''}`} @dragover=${this.dragOver} @dragleave=${this.dragLeave} @drop=${this.drop} @paste=${this.paste}>
        ${this.renderSentence(own)}
        <section class="card tariffs-cards">
          <h2>${t('own.title')}</h2>
          ${this.renderList(own)} ${this.renderAdd()}
        </section>
        ${draft ? html`${this.renderDraft(draft, this.reading!)} ${this.renderAside(draft, this.reading!)}` : this.renderNone()}
      </div>`
  }

  // ------------------------------------------------------------------------------------------------ list and adding

  private renderSentence(own: readonly Own[]): TemplateResult {
    const used = chosenOf(this.store.document)
    return html`
      <div class="sentence"><div>
        <p class="lead">${own.length ? t('own.lead', { n: own.length }) : t('own.leadNone')} ${used.length ? html`<strong>${t('own.leadUsed', { names: enumerate(used.map(documentName)) })}</strong>` : nothing}</p>
        <p class="asides"><span>${t('own.private')}</span></p>
      </div></div>`
  }

  private renderList(own: readonly Own[]): TemplateResult {
    // What a link has brought is in use but not kept here.
    const brought = [...chosenOf(this.store.document), ...planOf(this.store.document).documents]
      .filter((document, index, all) => all.findIndex((other) => sameDocument(other, document)) === index && !own.some((kept) => sameDocument(kept.document, document)))
    const unkept = [...others, ...(draft ? [draft] : [])].filter(({ kept }) => kept === null)
    return html`
      <ul class="card-list own-list">
        ${own.map((kept) => html`
          <li><button class=${draft?.kept === kept.name ? 'chosen' : ''} aria-current=${draft?.kept === kept.name} @click=${() => this.open(kept)}>
            <b dir="auto">${kept.name}</b><small>${kindWords(kept.document)}</small>${
              [...others, draft].some((other) => other?.kept === kept.name && isUnkept(other)) ? html`<small class="missing">${t('quote.isChanged')}</small>` : nothing}</button></li>`)}
        ${unkept.map((other) => html`
          <li><button class=${other === draft ? 'chosen' : ''} aria-current=${other === draft} @click=${() => this.take(other)}>
            <b dir="auto">${other.name}</b><small class="missing">${t('quote.unnamed')}</small></button></li>`)}
        ${brought.map((document) => html`
          <li><button @click=${() => this.begin(documentName(document), written(document))}><b dir="auto">${documentName(document)}</b><small>${t('own.brought')}</small></button></li>`)}
      </ul>
      ${this.forgotten ? html`<p class="hint" role="status">${t('own.forgotten', { name: this.forgotten.draft.name })} <button class="link" @click=${this.putBack}>${t('own.putBack')}</button></p>` : nothing}`
  }

  private renderAdd(): TemplateResult {
    const choose = (event: Event, template: Template): void => {
      closePanel(event)
      const name = freeName(templateName(template))
      this.begin(name, begun(template, this.usual, name))
    }
    const look = (event: Event, document: TariffDocument): void => {
      closePanel(event)
      this.begin(freeName(documentName(document)), written(document))
    }
    const load = (event: Event): void => {
      const input = event.target as HTMLInputElement
      const [file] = input.files ?? []
      if (file) void this.load(file)
      input.value = ''
    }
    return html`
      <p class="own-add">
        <label class="add file"><input type="file" accept=".json,.csv,.tsv,.txt,application/json,text/csv" @change=${load} /><span>${icons.plus()} ${t('own.load')}</span></label>
        <button class="add" @click=${() => this.begin(freeName(t('own.unnamed')), '')}>${icons.copy()} ${t('own.paste')}</button>
        ${popover('own-new', 'add', html`${icons.plus()} ${t('own.new')}${icons.down()}`, html`<div class="menu">${templates.map((template) => html`
          <button @click=${(event: Event) => choose(event, template)}>${templateName(template)}</button>`)}</div>`)}
        ${popover('own-examples', 'add', html`${t('context.tariffsProviders')}${icons.down()}`, html`<ul class="menu">${examples.map((document) => html`
          <li><button @click=${(event: Event) => look(event, document)}><span>${documentName(document)}<small>${kindWords(document)}</small></span></button></li>`)}</ul>`)}
      </p>
      <p class="hint">${t('own.dropHint')}</p>
      ${this.refused ? html`<p class="field-error" role="alert">${this.refused}</p>` : nothing}`
  }

  private renderNone(): TemplateResult {
    return html`<section class="card own-none"><h2>${t('own.none')}</h2><p>${t('own.noneHint')}</p></section>`
  }

  /** What was refused was of the document before. */
  private turn(): void {
    this.refused = ''
    this.store.dismiss()
  }

  private open(own: Own): void {
    const { document } = own
    this.turn()
    openKept(own)
    this.face = isPriced(document) ? 'table' : 'text'
    this.requestUpdate()
  }

  private take(next: Draft): void {
    this.turn()
    work(next)
    this.requestUpdate()
  }

  private begin(name: string, text: string): void {
    this.turn()
    openDraft(name, text, this.usual)
    const { document } = this.reading!
    this.face = document && isPriced(document) ? 'table' : 'text'
    this.requestUpdate()
    if (!text) void this.updateComplete.then(() => this.querySelector('textarea')?.focus())
  }

  private async load(file: File): Promise<void> {
    if (file.size > LARGEST) {
      this.refused = t('own.tooLarge', { file: file.name })
      this.requestUpdate()
      return
    }
    this.begin(file.name.replace(/\.\w+$/, ''), decoded(await file.arrayBuffer()))
  }

  private readonly dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) return
    event.preventDefault()
    this.mark(true)
  }

  private readonly dragLeave = (event: DragEvent): void => {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) this.mark(false)
  }

  private mark(over: boolean): void {
    if (this.over === over) return
    this.over = over
    this.requestUpdate()
  }

  private readonly drop = (event: DragEvent): void => {
    event.preventDefault()
    this.mark(false)
    const [file] = event.dataTransfer?.files ?? []
    if (file) void this.load(file)
    else this.takeText(event.dataTransfer?.getData('text/plain') ?? '')
  }

  /** Pasted outside a field: a new document. */
  private readonly paste = (event: ClipboardEvent): void => {
    if ((event.target as HTMLElement).matches('input, textarea')) return
    const [file] = event.clipboardData?.files ?? []
    if (file) void this.load(file)
    else this.takeText(event.clipboardData?.getData('text/plain') ?? '')
  }

  private takeText(text: string): void {
    if (text.trim()) this.begin(t('own.unnamed'), text)
  }

  // ---------------------------------------------------------------------------------------------------------- draft

  private write(text: string): void {
    edit({ text, table: this.table })
    this.store.dismiss()
    this.requestUpdate()
  }

  private renderDraft(current: Draft, reading: Reading): TemplateResult {
    const { document, table } = reading
    const priced = document && isPriced(document) ? document : null
    const face = priced ? this.face : 'text'
    return html`
      <section class="card tariffs-table own-editor" aria-label=${t('own.editor')}>
        <header>
          <label class="field"><span>${t('own.name')}</span><input required maxlength="80" autocomplete="off" dir="auto" .value=${live(current.name)}
            @input=${(event: Event) => { edit({ name: valueOf(event) }); this.requestUpdate() }} /></label>
          ${priced ? html`
            <fieldset class="segments"><legend class="hidden">${t('own.editor')}</legend>
              ${(['table', 'text'] as const).map((value) => html`
                <label><input type="radio" name="own-face" .checked=${live(value === face)} @change=${() => { this.face = value; this.requestUpdate() }} /><span>${t(`own.face.${value}`)}</span></label>`)}
            </fieldset>` : nothing}
        </header>
        ${table ? this.renderTableOptions() : nothing}
        ${face === 'table' && priced ? ownTable(this.store, priced, current.text, table ? null : (text) => this.write(text)) : html`
          <textarea spellcheck="false" dir="ltr" wrap="off" aria-label=${t('own.text')} placeholder=${t('own.textHint')} .value=${live(current.text)}
            aria-invalid=${document === null && current.text.trim() !== ''} @input=${(event: Event) => this.write(valueOf(event))}></textarea>`}
      </section>`
  }

  /** What a table of prices does not say itself. */
  private renderTableOptions(): TemplateResult {
    const options = this.table
    const set = (next: Partial<TableOptions>): void => {
      edit({ table: { ...options, ...next } })
      this.store.dismiss()
      this.requestUpdate()
    }
    const select = <T extends string>(label: string, value: T, all: readonly { value: T; words: string }[], choose: (value: T) => void): TemplateResult => html`
      <label class="field"><span>${label}</span><select .value=${live(value)} @change=${(event: Event) => choose(valueOf(event) as T)}>
        ${all.map((item) => html`<option value=${item.value} ?selected=${item.value === value}>${item.words}</option>`)}</select></label>`
    return html`
      <div class="own-options">
        <p class="hint">${t('own.tableHint')}</p>
        ${select(t('context.channel'), options.channel, channels.map((value) => ({ value, words: t(`channel.${value}`) })), (channel: Channel) => set({ channel }))}
        <label class="field"><span>${t('tariffs.currency')}</span><input class="short" list="own-currencies" maxlength="3" autocomplete="off" .value=${settled(options.currency)} @change=${(event: Event) => set({ currency: valueOf(event).trim().toUpperCase() })} />
          <datalist id="own-currencies">${CURRENCIES.map((code) => html`<option value=${code}></option>`)}</datalist></label>
        ${dayField(this.store, { name: 'ownFrom', label: t('own.from'), value: options.effectiveFrom, set: (effectiveFrom) => set({ effectiveFrom }) })}
        ${select(t('own.unit'), options.unit, (['message', 'conversation'] as const).map((value) => ({ value, words: t(`unit.per.${value}`) })), (unit) => set({ unit }))}
      </div>`
  }

  // ---------------------------------------------------------------------------------------------------------- aside

  private renderAside(current: Draft, reading: Reading): TemplateResult {
    const kept = current.kept === null ? undefined : keptNamed(current.kept)
    const same = !!kept && kept.name === current.name && !!reading.document && sameDocument(kept.document, reading.document)
    return html`
      <aside class="card why tariffs-why" aria-label=${t('own.aside')}>
        ${this.renderKeep(current, reading, kept, same)}
        ${this.renderFaults(reading, current.text)}
        ${kept ? this.renderUse(kept, same) : nothing}
        ${reading.document ? this.renderSays(reading.document) : nothing}
      </aside>`
  }

  private renderKeep(current: Draft, { document }: Reading, kept: Own | undefined, same: boolean): TemplateResult {
    const state = same ? t('own.isKept') : kept ? t(document ? 'own.changed' : 'own.changedFaulty') : t(document ? 'own.sound' : current.text.trim() ? 'own.faulty' : 'own.empty')
    const exported = (): void => download(`${current.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-') || 'tariff'}.json`, 'application/json', written(ownOf(this.store.whole, document!, current)))
    return html`
      <section><h2>${t('own.state')}</h2>
        <p role="status">${state}</p>
        ${isUnkept(current) ? html`<p class="hint">${t(isLosable(current) ? 'own.draftLost' : 'own.draftStays')}</p>` : nothing}
        <p class="buttons">
          <button class="primary" ?disabled=${!document || same || !current.name.trim()} @click=${() => this.keep(current, document!)}>${t('own.keep')}</button>
          ${kept && !same ? html`<button class="add" @click=${() => this.revert(kept)}>${t('own.revert')}</button>` : nothing}
          <button class="add" ?disabled=${!document} @click=${exported}>${icons.download()} ${t('own.export')}</button>
          <button class="add" @click=${() => this.forget(current, kept)}>${icons.remove()} ${t('own.forget')}</button>
        </p>
      </section>`
  }

  /** Where it is in use, the new version takes the place of the old one, as one step. */
  private keep(current: Draft, edited: TariffDocument): void {
    const before = current.kept === null ? undefined : keptNamed(current.kept)
    const name = current.name.trim()
    if (name !== current.kept && keptNamed(name)) {
      this.refused = t('own.nameTaken', { name })
      this.requestUpdate()
      return
    }
    const document = ownOf(this.store.whole, edited, { name, kept: current.kept })
    this.refused = keepTariff(name, document, current.kept ?? name) ? '' : t('own.notKept')
    if (this.refused) {
      this.requestUpdate()
      return
    }
    edit({ kept: name, name, text: written(document) })
    const { store } = this
    store.announce(t('own.keptNow', { name }))
    const replaced = (documents: readonly TariffDocument[]): TariffDocument[] => documents.map((other) => (before && sameDocument(other, before.document) ? document : other))
    if (before && chosenOf(store.document).some((other) => sameDocument(other, before.document))) store.execute(setTariffs(store.document, replaced(chosenOf(store.document))))
    const plan = planOf(store.document)
    if (before && plan.documents.some((other) => sameDocument(other, before.document))) this.setQuote(replaced(plan.documents))
    const { tariffs } = setupOf(store.document)
    if (before && tariffs.some((other) => sameDocument(other, before.document))) changeLog(store, { tariffs: replaced(tariffs) })
    this.requestUpdate()
  }

  private setQuote(documents: readonly TariffDocument[]): void {
    const { store } = this
    const plan = planOf(store.document)
    change({ store, plan, quoted: quoted(store.whole, plan) }, { ...plan, documents }, { field: 'own use' })
  }

  private revert(own: Own): void {
    drop()
    this.open(own)
  }

  private forget(current: Draft, own: Own | undefined): void {
    if (own && !forgetTariff(own.name)) return
    this.forgotten = { draft: current, own }
    drop()
    const [first] = keptTariffs()
    if (first) this.open(first)
    this.requestUpdate()
  }

  private readonly putBack = (): void => {
    const { forgotten } = this
    if (!forgotten || (forgotten.own && !keepTariff(forgotten.own.name, forgotten.own.document))) return
    this.forgotten = null
    this.take(forgotten.draft)
  }

  private renderFaults({ faults }: Reading, text: string): TemplateResult {
    const errors = faults.filter(({ severity }) => severity === 'error')
    const warnings = faults.filter(({ severity }) => severity === 'warning')
    const list = (all: readonly Fault[], title: string): TemplateResult | typeof nothing => (all.length ? html`
      <section><h2>${title}</h2><ul class="faults">${all.map((fault) => this.renderFault(fault, text))}</ul></section>` : nothing)
    return html`${list(errors, t('own.errors', { n: errors.length }))}${list(warnings, t('own.warnings', { n: warnings.length }))}`
  }

  private renderFault({ severity, code, path, message, english, line, column }: Fault, text: string): TemplateResult {
    const place = line === undefined ? t('own.whole') : t('own.place', { line, column: column! })
    return html`
      <li class=${severity}><button class="fault" ?disabled=${line === undefined || isBeyond(text, line)} @click=${() => void this.goTo(line!, column!)}>
        <b>${icons.warning()} ${place}</b>${path ? html` <code dir="ltr">${path}</code>` : nothing}
        <span>${severity === 'warning' ? `${term('own.warning', code)} ` : ''}${english ? sentenceOf(message) : message}</span></button></li>`
  }

  /** The place in the text, selected to the end of its line. */
  private async goTo(line: number, column: number): Promise<void> {
    this.face = 'text'
    this.requestUpdate()
    await this.updateComplete
    const area = this.querySelector('textarea')
    if (!area) return
    const lines = area.value.split('\n')
    const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
    area.focus()
    area.setSelectionRange(start + column - 1, start + lines[line - 1].length)
    area.scrollTop = Math.max(0, (line - 4) * LINE_HEIGHT)
  }

  private renderUse(kept: Own, same: boolean): TemplateResult {
    const { store } = this
    const inSequence = chosenOf(store.document).some((document) => sameDocument(document, kept.document))
    const documents = planOf(store.document).documents
    const inQuote = documents.some((document) => sameDocument(document, kept.document))
    const inLog = setupOf(store.document).tariffs
    const refused = store.rejection?.field === 'own use' ? store.rejection.words : ''
    return html`
      <section><h2>${t('own.use')}</h2>
        <label class="check"><input type="checkbox" .checked=${live(inSequence)} @change=${() => store.execute(setTariffs(store.document, toggled(chosenOf(store.document), kept.document)), { field: 'own use' })} />
          <span>${t('own.useSequence')}</span></label>
        <label class="check"><input type="checkbox" .checked=${live(inQuote)} @change=${() => this.setQuote(toggled(documents, kept.document))} /><span>${t('own.useQuote')}</span></label>
        <label class="check"><input type="checkbox" .checked=${live(inLog.some((document) => sameDocument(document, kept.document)))}
          @change=${() => changeLog(store, { tariffs: toggled(inLog, kept.document) }, { field: 'own use' })} /><span>${t('own.useLog')}</span></label>
        ${refused ? html`<small class="field-error" role="alert">${refused} ${t('refusal.kept')}</small>` : nothing}
        <p class="hint">${t(same ? 'own.useHint' : 'own.useHintKept')}</p>
      </section>`
  }

  /** What a document says, in words. */
  private renderSays(document: TariffDocument): TemplateResult {
    return html`
      <section><h2>${t('own.says')}</h2>
        <dl class="facts own-facts">
          <div><dt>${t('own.kind')}</dt><dd>${kindWords(document)}</dd></div>
          <div><dt>${t('why.source')}</dt><dd>${rich('why.sourceDate', { link: sourceLink(document.source), date: date(document.source.date) })}</dd></div>
          <div class="rule-id"><dt>${t('own.id')}</dt><dd><code dir="ltr">${document.id}</code></dd></div>
        </dl>
      </section>`
  }

  override updated(_changes: PropertyValues): void {
    const area = this.querySelector('textarea')
    if (area) area.rows = Math.min(40, Math.max(12, (draft?.text.split('\n').length ?? 0) + 1))
  }
}

/** A place in a table that was read from the whole text may lie behind its last line. */
const isBeyond = (text: string, line: number): boolean => line > text.split('\n').length

/** In UTF-16 where a mark says so, else in UTF-8. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2))
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Addendum of WhatsApp in USD, from 1 Oct 2026. */
function kindWords(document: TariffDocument): string {
  if (document.kind !== 'rate-card' && document.kind !== 'overlay') return t('own.kind.other')
  const part = document.kind === 'rate-card' ? 'card' : document.layer === 'price' ? 'markup' : document.rates ? 'prices' : 'fees'
  return t('own.kindWords', { kind: t(`own.kind.${part}`), channel: t(`channel.${document.channel}`), currency: document.currency, date: date(document.effectiveFrom) })
}

customElements.define('chatfare-own-tariffs', OwnTariffs)
