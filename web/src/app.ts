import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { live } from 'lit/directives/live.js'
import { createEarlyEngine } from 'chatfare/early'
import { Address, keptLongWork, placeOf, type Place } from './address'
import { totalsText } from './badges'
import { cardWords } from './cards'
import { open } from './document'
import { bringFace } from './face'
import { embeddedViews, embedding, languageOf } from './embed/embedding'
import type { Frame } from './embed/frame'
import type { EarlyEngine, Engine } from './engine'
import { enumerate } from './format'
import type { Step } from './history'
import { icons, mark } from './icons'
import { keepLanguage, languages, preferredLanguage, type Language } from './languages'
import { closePanel, popover } from './popover'
import { present, PRESENT_KEY } from './presenting'
import { bringPreset, bringPresets, presets } from './presets'
import { fromJson, Unreadable, unpack, type Shared } from './share'
import { Store } from './store'
import { language, speak, speaks, t } from './t'
import { isTheme, keepTheme, preferredTheme, setTheme, type Theme } from './theme'
import { typing } from './view'
import { viewNamed, views, type ViewEntry } from './views'

/** For what cannot be drawn without the whole engine: it does not wait for a part of it. */
async function wholeAtOnce(): Promise<EarlyEngine> {
  const { createEngine } = await import('chatfare')
  const engine = await createEngine()
  return { engine, knows: () => true, complete: async () => engine }
}

/** The views in which the rate cards of a link hold. */
const pricedViews = ['simulate', 'compare']

/** The whole page: frame, views, undo, theme. Its `engine` is the one that computes everything shown. */
class App extends LitElement {
  static override properties = {
    store: { state: true }, failure: { state: true }, theme: { state: true }, notice: { state: true }, shown: { state: true },
  }
  declare store: Store | null
  declare failure: string
  declare theme: Theme
  /** What became of a link or a file that was opened. */
  declare notice: { kind: 'stop' | 'fare'; title: string; words: string; comparison: string; shown: unknown } | null
  /** The view whose module has come. */
  declare shown: ViewEntry | null
  private address: Address | null = null
  /** The view that was asked for before there was one. */
  private asked: ViewEntry | null = null
  /** What a view says of the rate cards of a link. */
  private renderPins: (view: string) => TemplateResult | typeof nothing = () => nothing
  private sharePanel: Awaited<ReturnType<typeof import('./share-panel').bringSharePanel>> | undefined
  /** Where another page shows this one. */
  private frame: Frame | null = null

  constructor() {
    super()
    this.store = null
    this.failure = ''
    this.notice = null
    this.shown = null
    this.theme = embedding?.theme ?? preferredTheme()
    setTheme(this.theme)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  /** The whole of it. */
  engine(): Promise<Engine> {
    return this.store!.bringWhole()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('keydown', this.onKey)
    addEventListener('popstate', this.onTravel)
    void this.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('keydown', this.onKey)
    removeEventListener('popstate', this.onTravel)
  }

  private async start(): Promise<void> {
    try {
      const place = this.placeNow()
      const data = place.data || keptLongWork()
      const simple = !data && place.view === views[0].id
      const [early] = await Promise.all([simple ? createEarlyEngine() : wholeAtOnce(), viewNamed(place.view)!.load(), this.speakFirst()])
      const offered = presets.find(({ channel }) => !embedding?.channel || channel === embedding.channel)
      const first = offered && await bringPreset(offered.name)
      const sequence = first ? open(first.name, first.request, first.texts) : open(null, { channel: 'whatsapp', events: [] })
      // The first view paints before the part of the engine and the cards that it does not need have come.
      const store = new Store(early, simple && early.knows(sequence.request) ? null : await early.complete(), sequence)
      store.subscribe(() => this.requestUpdate())
      this.address = new Address(store, place.view, sequence, () => this.settled())
      await this.openPlace(store, { ...place, data })
      this.tellUnknown(place)
      this.store = store
      this.shown = viewNamed(place.view)!
      if (this.asked) this.goTo(this.asked)
      if (embedding) await this.startFrame(store)
    } catch (error) {
      // Why the engine could not be loaded, its cause says in the browser's language.
      const { cause = error } = error as Error
      this.failure = cause instanceof Error ? cause.message : String(cause)
    }
    await this.updateComplete
    performance.mark('chatfare-ready')
    // Where the rest cannot be loaded, it is said by what needs it.
    import('./offline').catch(() => {})
    this.store?.bringWhole().catch(() => {})
    await bringPresets().catch(() => {})
    await bringFace().catch(() => {})
  }

  private async startFrame(store: Store): Promise<void> {
    const { Frame } = await import('./embed/frame')
    const { view, unknown } = embedding!
    document.documentElement.dataset.embed = view
    if (unknown.length) this.tell('stop', t('link.failed'), t('embed.unknown', { asked: unknown.join(', ') }))
    this.frame = new Frame(view, store, this.address!, {
      open: (state) => void this.openShared(store, async () => (state.startsWith('{') ? fromJson(state) : unpack(placeOf(state.replace(/^[^#]*#/, '')).data))),
      set: ({ lang, theme }) => void this.setFromOutside(lang, theme),
    })
    await this.updateComplete
    this.frame.start(this)
    if (this.notice) this.frame.tellProblem(this.notice.words)
  }

  /** What the page around wants from now on; what it does not say stays. */
  private async setFromOutside(lang = '', theme = ''): Promise<void> {
    if (isTheme(theme)) this.show(theme)
    const wanted = languageOf(lang)
    if (wanted && wanted !== language) await this.speak(wanted).catch(() => this.tell('stop', t('app.languageFailed'), t('app.languageKept')))
  }

  /** The link of what is shown is made. */
  private settled(): void {
    this.requestUpdate()
    void this.frame?.tellChange()
  }

  // -------------------------------------------------------------------------------------------- views, links, files

  /** An embedded page shows one view only. */
  private placeNow(): Place {
    const place = placeOf(location.hash)
    return embedding ? { ...place, view: embeddedViews[embedding.view] } : place
  }

  /** What is said of the comparison is shown with it only; `shown` are the words with their languages. */
  private tell(kind: 'stop' | 'fare', title: string, words: string, comparison = '', shown: unknown = words): void {
    this.notice = { kind, title, words, comparison, shown }
    if (kind === 'stop') this.frame?.tellProblem(`${title} ${words}`)
  }

  /** The browser's history, or an address that was typed or pasted. */
  private readonly onTravel = (event: PopStateEvent): void => {
    const { store, address } = this
    if (!store || !address) return
    const place = this.placeNow()
    if (Address.isOwn(event.state) || !place.data) address.back(place.view)
    else void this.openPlace(store, place)
    void this.showView(place.view)
    this.tellUnknown(place)
  }

  private tellUnknown({ unknown }: Place): void {
    if (unknown !== undefined) this.tell('stop', t('link.failed'), t('link.noView', { name: unknown }))
  }

  private async openPlace(store: Store, { view, data }: Place): Promise<void> {
    if (!data) return
    this.address!.view = view
    await this.openShared(store, () => unpack(data))
  }

  private readonly openFile = (file: File): void => {
    void this.openShared(this.store!, async () => fromJson(await file.text()))
  }

  /** Opens what a link or a file carries as one step, or keeps everything and says why not. */
  private async openShared(store: Store, read: () => Promise<Shared>): Promise<void> {
    this.notice = null
    try {
      const { document: linked, made } = await read()
      const [whole, pins] = await Promise.all([store.bringWhole(), import('./pins').then(async (parts) => { await parts.bringWords(); return parts })]).catch(() => { throw new Unreadable(t('app.partFailed')) })
      const { document, gone } = pins.opened(whole, linked, made?.cards)
      if (!store.execute({ label: () => t('step.link'), document, pinned: true, select: null })) throw await this.refused(store)
      const pinned = pins.isPinned(document)
      const unnamed = pins.isUnnamed(linked)
      if (pinned) this.keepPins(store, whole, pins, unnamed)
      const { currency = 'USD' } = document.request.account ?? {}
      const now = totalsText(store.totals, currency)
      const then = made && totalsText(made.totals, currency)
      const differs = then !== undefined && then !== now ? [t('link.changedHint', { version: made!.engine, then, now })] : []
      const words = [...differs, ...(gone.length ? [t('link.cardsGone', { cards: enumerate(gone.map(cardWords)) })] : [])]
      const comparison = made && made.engine !== whole.version && !pinned && unnamed && document.views?.compare ? t('pins.unnamed') : ''
      if (words.length || comparison) this.tell('fare', words.length ? t('link.changed') : '', words.join(' '), comparison)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      this.tell('stop', t('link.failed'), `${error.message} ${t('link.kept')}`, '', html`${error.shown} ${t('link.kept')}`)
    }
  }

  /** Older cards than today's hold from now on. */
  private keepPins(store: Store, whole: Engine, { Pins, pinsBanner }: typeof import('./pins'), unnamed: boolean): void {
    const pins = new Pins(whole, () => this.tell('fare', t('pins.letGo'), t('pins.letGoHint')))
    store.pins = pins
    this.renderPins = (view) => pinsBanner(store, pins, view, unnamed)
  }

  private async refused(store: Store): Promise<Unreadable> {
    const { words, refused } = store.rejection!
    store.dismiss()
    const lazy = await import('./link-refusal').catch(() => null)
    return refused && lazy ? lazy.unreadableAt(refused) : new Unreadable(words)
  }

  private readonly dismissNotice = (): void => {
    this.notice = null
    this.address!.write()
  }

  private async showView(id: string): Promise<void> {
    const view = viewNamed(id)!
    try {
      await Promise.all([view.load(), this.store!.bringWhole()])
      if (this.address!.view === id) this.shown = view
    } catch {
      if (this.address!.view === id) this.address!.back(this.shown!.id)
      this.tell('stop', t('app.partFailed'), t('app.partFailedHint'))
    }
  }

  private go(event: MouseEvent, view: ViewEntry): void {
    // With a key held down or another button the browser opens the link elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    this.goTo(view)
  }

  private goTo(view: ViewEntry): void {
    if (!this.store) {
      this.asked = view
    } else if (this.address!.view !== view.id) {
      this.address!.go(view.id)
      void this.showView(view.id)
    }
  }

  override updated(): void {
    if (this.shown && speaks()) document.title = t('app.title', { view: t(this.shown.name) })
  }

  // -------------------------------------------------------------------------------------------- language, undo, theme

  /** In English where the files of the person's language cannot be loaded. */
  private async speakFirst(): Promise<void> {
    const wanted = embedding?.language ?? preferredLanguage()
    await this.speak(wanted).catch((error: unknown) => {
      if (wanted === 'en') throw error
      return this.speak('en')
    })
  }

  private async speak(language: Language): Promise<void> {
    await speak(language)
    // What a banner says was said in the language before.
    this.notice = null
    this.store?.dismiss()
    this.requestUpdate()
  }

  private readonly chooseLanguage = async (event: Event): Promise<void> => {
    const chosen = (event.target as HTMLSelectElement).value as Language
    try {
      await this.speak(chosen)
      keepLanguage(chosen)
    } catch {
      this.tell('stop', t('app.languageFailed'), t('app.languageKept'))
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === PRESENT_KEY && this.store) return present(this.store)
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typing(event.target)) return
    const key = event.key.toLowerCase()
    if (key === 'z' && !event.shiftKey) this.undo()
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.redo()
    else return
    event.preventDefault()
  }

  private undo(): void {
    const step = this.store?.undo()
    if (step) this.store!.announce(t('app.undone', { step }))
  }

  private redo(): void {
    const step = this.store?.redo()
    if (step) this.store!.announce(t('app.redone', { step }))
  }

  /** Undoes until the chosen step is the last one that stands. */
  /** The list of steps goes with the last of them. */
  private readonly goToStart = async (event: Event): Promise<void> => {
    const bar = (event.target as HTMLElement).closest('.bar-end')!
    closePanel(event)
    this.goBackTo(0)
    await this.updateComplete
    focusWay(bar)
  }

  private goBackTo(count: number): void {
    while (this.store!.history.steps.length > count) this.store!.undo()
  }

  private toggleTheme(): void {
    this.show(this.theme === 'dark' ? 'light' : 'dark')
    keepTheme(this.theme)
  }

  private show(theme: Theme): void {
    this.theme = theme
    setTheme(theme)
  }

  /** Everything is drawn anew in another language, as rows keep what was drawn while nothing else has changed. */
  override render(): unknown {
    if (!speaks()) return html`<p role="alert">${this.failure}</p>`
    return html`
      ${this.store ? html`<chatfare-offline .language=${language}></chatfare-offline>` : nothing}
      ${keyed(language, this.renderPage())}`
  }

  private renderPage(): TemplateResult {
    const { store, shown } = this
    return html`
      ${embedding ? nothing : this.renderBar()}
      ${this.notice ? this.renderNotice(this.notice) : nothing}
      ${shown && pricedViews.includes(shown.id) ? this.renderPins(shown.id) : nothing}
      ${this.failure ? this.renderFailure() : store && shown ? shown.render(store) : this.renderLoading()}
      ${embedding && store ? this.renderEmbeddedFoot(store) : nothing}
      <p class=${store?.waiting ? 'waits' : 'hidden'} role="status">${store?.waiting ? t('app.loading') : store?.announcement}</p>`
  }

  private renderBar(): TemplateResult {
    const { store } = this
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${t('app.skip')}</a>
      <header class="bar">
        <span class="brand">${mark()}<span>Chatfare</span></span>
        <nav aria-label=${t('app.views')}>${views.map((view) => this.renderTab(view))}</nav>
        <div class="bar-end">${store ? this.renderHistory(store) : nothing} ${this.renderLanguage()} ${this.renderTheme()}
          ${store && this.address?.data ? this.renderShare(store, this.address) : nothing}</div>
      </header>`
  }

  /** "Share link" with its length; what stands in the panel comes with its first opening. */
  private renderShare(store: Store, address: Address): TemplateResult {
    const length = t('share.length', { n: address.link.length })
    const face = html`${icons.link()}<span class="wide-only">${t('share.title')}</span> <small class="wide-only">${length}</small>`
    const opened = (): void => {
      address.settle()
      import('./share-panel').then(({ bringSharePanel }) => bringSharePanel()).then((panel) => {
        this.sharePanel = panel
        this.requestUpdate()
      }, () => this.tell('stop', t('app.partFailed'), t('app.partFailedHint')))
    }
    return popover('share', 'tool share', face, html`${this.sharePanel?.(store, address, this.openFile)}`, { label: t('share.label', { length }), opened })
  }

  /** Where the page is shown within another: what is left of its bar. */
  private renderEmbeddedFoot(store: Store): TemplateResult {
    return html`
      <footer class="embedded-foot">
        ${embedding!.customer ? nothing : html`<a href=${this.address!.link} target="_blank" rel="noopener">${mark()}<span>${t('embed.open')}</span></a>`}
        <span class="bar-end">${this.renderHistory(store)}</span>
      </footer>`
  }

  private renderTab(view: ViewEntry): TemplateResult {
    const chosen = this.address ? this.address.view === view.id : placeOf(location.hash).view === view.id
    return html`
      <a class="tab" href=${this.address?.hashOf(view.id) ?? `#${view.id}`} aria-current=${chosen ? 'page' : 'false'}
        @click=${(event: MouseEvent) => this.go(event, view)}>${view.icon()}<span>${t(view.name)}</span></a>`
  }

  private renderNotice({ kind, title, shown, comparison }: NonNullable<App['notice']>): TemplateResult | typeof nothing {
    const compared = this.shown?.id === 'compare' ? comparison : ''
    if (!title && !compared) return nothing
    return html`
      <div class=${`notice banner ${kind}`} role="alert"><p><strong>${title}</strong> ${shown} ${compared}</p>
        <button class="quiet" @click=${this.dismissNotice}>${icons.close()} ${t('refusal.dismiss')}</button></div>`
  }

  private skip(event: Event): void {
    event.preventDefault()
    this.querySelector<HTMLElement>('main :is([tabindex="0"], .empty button, button, a[href])')?.focus()
  }

  private renderHistory({ history }: Store): TemplateResult {
    const { last, next } = history
    return html`
      ${this.renderTravel(last ? t('app.undoStep', { step: last.label() }) : t('app.undo'), icons.undo(), !last, this.undo)}
      ${this.renderTravel(next ? t('app.redoStep', { step: next.label() }) : t('app.redo'), icons.redo(), !next, this.redo)}
      ${history.steps.length
        ? popover('steps', 'tool', icons.steps(), this.renderSteps(history.steps), { label: t('app.history') })
        : nothing}`
  }

  private renderTravel(label: string, face: TemplateResult, disabled: boolean, act: () => void): TemplateResult {
    const travel = async ({ currentTarget }: Event): Promise<void> => {
      const button = currentTarget as HTMLButtonElement
      act.call(this)
      await this.updateComplete
      // A disabled button lets the focus fall.
      if (button.disabled) focusWay(button.parentElement!)
    }
    return html`<button class="tool" ?disabled=${disabled} @click=${travel} title=${label} aria-label=${label}>${face}</button>`
  }

  private renderSteps(steps: readonly Step[]): TemplateResult {
    const newest = steps.map((step, index) => ({ step, index })).reverse()
    return html`
      <h2>${t('app.history')}</h2>
      <ol class="steps" reversed>
        ${newest.map(({ step, index }) => html`
          <li><button @click=${() => this.goBackTo(index + 1)} aria-current=${index === steps.length - 1 ? 'step' : 'false'}>
            <span>${step.label()}</span><span class="figure">${Object.keys(step.change).length ? totalsText(step.change, '') : '0'}</span>
          </button></li>`)}
        <li><button @click=${this.goToStart}><span>${t('app.historyStart')}</span></button></li>
      </ol>`
  }

  /** Every language by its own name, so that it is found by those who read no other. */
  private renderLanguage(): TemplateResult {
    return html`
      <label class="chip language" title=${t('app.language')}>${icons.globe()}<span class="hidden">${t('app.language')}</span>
        <select .value=${live(language)} @change=${this.chooseLanguage}>
          ${Object.entries(languages).map(([tag, { name }]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`)}
        </select>${icons.down()}</label>`
  }

  private renderTheme(): TemplateResult {
    const label = t(this.theme === 'dark' ? 'app.toLight' : 'app.toDark')
    const face = this.theme === 'dark' ? icons.sun() : icons.moon()
    return html`<button class="tool" @click=${this.toggleTheme} title=${label} aria-label=${label}>${face}</button>`
  }

  private renderLoading(): TemplateResult {
    return html`<main class="loading"><p role="status">${t('app.loading')}</p><div class="skeleton" aria-hidden="true"></div></main>`
  }

  private renderFailure(): TemplateResult {
    return html`
      <main class="loading">
        <div class="notice stop" role="alert"><strong>${t('app.failed')}</strong> ${t('app.failedHint', { message: this.failure })}</div>
      </main>`
  }
}

/** After the last step back it is the way forth, and the other way round. */
const focusWay = (bar: Element): void => bar.querySelector<HTMLElement>('.tool:enabled')?.focus()

customElements.define('chatfare-app', App)
