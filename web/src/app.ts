import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { createEngine } from 'chatfare'
import './axis'
import './context'
import './ledger'
import './sentence'
import './why'
import { totalsText } from './badges'
import { open } from './document'
import type { Engine } from './engine'
import type { Step } from './history'
import { icons, mark } from './icons'
import { closePanel, popover } from './popover'
import { presets } from './presets'
import { Store } from './store'
import { t } from './t'
import { preferredTheme, setTheme, type Theme } from './theme'
import { typing } from './view'

/** The whole page: frame, views, undo, theme. Its `engine` is the one that computes everything shown. */
class App extends LitElement {
  static override properties = { store: { state: true }, failure: { state: true }, theme: { state: true } }
  declare store: Store | null
  declare failure: string
  declare theme: Theme

  constructor() {
    super()
    this.store = null
    this.failure = ''
    this.theme = preferredTheme()
    setTheme(this.theme)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  get engine(): Engine | undefined {
    return this.store?.engine
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('keydown', this.onKey)
    void this.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('keydown', this.onKey)
  }

  private async start(): Promise<void> {
    try {
      const engine = await createEngine()
      const first = presets[0]
      const sequence = first ? open(first.name, first.request, first.texts) : open(null, { channel: 'whatsapp', events: [] })
      const store = new Store(engine, sequence)
      store.subscribe(() => this.requestUpdate())
      this.store = store
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error)
    }
    await this.updateComplete
    performance.mark('chatfare-ready')
  }

  private readonly onKey = (event: KeyboardEvent): void => {
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
  private goBackTo(count: number): void {
    while (this.store!.history.steps.length > count) this.store!.undo()
  }

  private toggleTheme(): void {
    this.theme = this.theme === 'dark' ? 'light' : 'dark'
    setTheme(this.theme)
  }

  override render(): TemplateResult {
    return html`
      <a class="skip" href="#thread" @click=${this.skip}>${t('app.skip')}</a>
      <header class="bar">
        <span class="brand">${mark()}<span>Chatfare</span></span>
        <nav aria-label=${t('app.views')}>
          <a class="tab" href="#simulator" aria-current="page" @click=${this.stay}>${t('app.simulator')}</a>
        </nav>
        <div class="bar-end">${this.store ? this.renderHistory(this.store) : nothing} ${this.renderTheme()}</div>
      </header>
      ${this.failure ? this.renderFailure() : this.store ? this.renderSimulator(this.store) : this.renderLoading()}`
  }

  private skip(event: Event): void {
    event.preventDefault()
    this.querySelector<HTMLElement>('.row[tabindex="0"], .empty button')?.focus()
  }

  private stay(event: Event): void {
    event.preventDefault()
  }

  private renderHistory({ history }: Store): TemplateResult {
    const { last, next } = history
    return html`
      ${this.renderTravel(last ? t('app.undoStep', { step: last.label }) : t('app.undo'), icons.undo(), !last, this.undo)}
      ${this.renderTravel(next ? t('app.redoStep', { step: next.label }) : t('app.redo'), icons.redo(), !next, this.redo)}
      ${history.steps.length
        ? popover('steps', 'tool', icons.steps(), this.renderSteps(history.steps), { label: t('app.history') })
        : nothing}`
  }

  private renderTravel(label: string, face: TemplateResult, disabled: boolean, act: () => void): TemplateResult {
    return html`<button class="tool" ?disabled=${disabled} @click=${act} title=${label} aria-label=${label}>${face}</button>`
  }

  private renderSteps(steps: readonly Step[]): TemplateResult {
    const newest = steps.map((step, index) => ({ step, index })).reverse()
    return html`
      <h2>${t('app.history')}</h2>
      <ol class="steps" reversed>
        ${newest.map(({ step, index }) => html`
          <li><button @click=${() => this.goBackTo(index + 1)} aria-current=${index === steps.length - 1 ? 'step' : 'false'}>
            <span>${step.label}</span><span class="figure">${Object.keys(step.change).length ? totalsText(step.change, '') : '0'}</span>
          </button></li>`)}
        <li><button @click=${(event: Event) => { closePanel(event); this.goBackTo(0) }}><span>${t('app.historyStart')}</span></button></li>
      </ol>`
  }

  private renderTheme(): TemplateResult {
    const other = t(this.theme === 'dark' ? 'app.theme.light' : 'app.theme.dark')
    const label = t('app.theme', { theme: other.toLowerCase() })
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

  private renderSimulator(store: Store): TemplateResult {
    return html`
      <chatfare-context .store=${store}></chatfare-context>
      <main class="simulator" id="simulator">
        <h1 class="hidden">${t('app.simulator')}</h1>
        <chatfare-sentence .store=${store}></chatfare-sentence>
        <chatfare-ledger .store=${store}></chatfare-ledger>
        <chatfare-why .store=${store}></chatfare-why>
        <chatfare-axis .store=${store}></chatfare-axis>
      </main>
      <p class="hidden" role="status">${store.announcement}</p>`
  }
}

customElements.define('chatfare-app', App)
