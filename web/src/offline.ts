import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { embedding } from './embed/embedding'
import { date } from './format'
import { icons } from './icons'
import { words } from './more/words'
import { bring, t, type Key } from './t'

/** When the newest of the page's tariffs was read, "2026-11-20"; written in by the build. */
declare const TARIFFS_READ: string

/** Whether the page came from the browser's own copy, which holds all of it. */
const isKept = (): boolean => navigator.serviceWorker?.controller != null

/** The browser lets go of an old version only when an opening page has all its files; until then, in milliseconds. */
const OPENING = 500

/** The page is kept also where the words of what is told cannot be had yet. */
const canSpeak = (): Promise<boolean> => bring(words).then(() => true, () => false)

const reload = (): void => location.reload()

/** A version that takes over has no files of the one before. Frames of a page in which another has asked for it follow. */
const reloadWithNext = (): void => navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })

/** Takes a version that waits and loads the page anew; false where none waits, or another page still shows the old one. */
async function takeNewVersion({ waiting }: ServiceWorkerRegistration): Promise<boolean> {
  if (!waiting) return false
  reloadWithNext()
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data: alone }) => resolve(alone)
    waiting.postMessage('take', [port2])
  })
}

/** Keeps the page in the browser, and says when there is no network and when a new version has come. */
class Offline extends LitElement {
  static override properties = { language: {}, offline: { state: true }, version: { state: true } }
  declare language: string
  declare offline: boolean
  /** What is said of a new version; nothing where none waits. */
  declare version: Key | null
  private registration: ServiceWorkerRegistration | undefined

  constructor() {
    super()
    this.offline = false
    this.version = null
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('online', this.look)
    addEventListener('offline', this.look)
    void this.look()
    void this.keep()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('online', this.look)
    removeEventListener('offline', this.look)
  }

  private readonly look = async (): Promise<void> => {
    if (await canSpeak()) this.offline = !navigator.onLine
  }

  /** Browsers that keep nothing show the page from the network alone. */
  private async keep(): Promise<void> {
    if (!navigator.serviceWorker) return
    const registration = await navigator.serviceWorker.register('./service-worker.js').catch(() => undefined)
    if (!registration) return
    this.registration = registration
    if (isKept()) reloadWithNext()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', this.tell))
    // One that has come before is taken by a page that is opened or reloaded.
    if (registration.waiting) setTimeout(async () => (await takeNewVersion(registration)) || this.tell(), OPENING)
  }

  /** The first version that comes has none before it; an embedded page takes the next one when it is shown again. */
  private readonly tell = async (): Promise<void> => {
    if (!embedding && this.registration!.waiting && this.registration!.active && await canSpeak()) this.version = 'app.newVersionHint'
  }

  private readonly reload = async (): Promise<void> => {
    if (!(await takeNewVersion(this.registration!))) this.version = 'app.otherPages'
  }

  private readonly dismiss = (): void => {
    this.version = null
  }

  override render(): TemplateResult {
    return html`
      ${this.version ? html`
        <div class="notice banner news" role="status"><p><strong>${t('app.newVersion')}</strong> ${t(this.version)}</p>
          <button class="add" @click=${this.reload}>${t('app.reload')}</button>
          <button class="quiet" @click=${this.dismiss}>${icons.close()} ${t('refusal.dismiss')}</button></div>` : nothing}
      ${this.offline && isKept() ? html`<p class="offline" role="status">${t('app.offline', { date: date(TARIFFS_READ) })}</p>` : nothing}`
  }
}

customElements.define('chatfare-offline', Offline)
