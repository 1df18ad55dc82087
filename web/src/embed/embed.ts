import type { EmbeddedView, FromFrame, ToFrame } from './messages'

/**
 * `<chatfare-simulator>` and `<chatfare-quote>` for any page, from one script. Each shows Chatfare in a frame of its own: neither
 * page can touch the styles of the other, and the page around needs to allow nothing but this script and the frame.
 */

/** Where this script was loaded from; Chatfare is beside it. A module has no current script. */
const own = document.currentScript as HTMLScriptElement | null ?? document.querySelector<HTMLScriptElement>('script[src*="embed.js"]')
const home = new URL('./', own?.src || location.href)

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  :host { display: block; overflow: auto; }
  :host([hidden]) { display: none; }
  iframe { display: block; inline-size: 100%; block-size: 760px; border: 0; }`)

abstract class Embedded extends HTMLElement {
  static readonly observedAttributes = ['lang', 'theme', 'channel', 'view', 'state']
  protected abstract readonly name: EmbeddedView
  private readonly frame = document.createElement('iframe')
  private ready = false
  /** The state with which the frame was begun; one that comes before the frame is ready is opened then. */
  private begun: string | null = null

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    this.frame.title = 'Chatfare'
    this.frame.allow = 'clipboard-write'
    root.append(this.frame)
  }

  connectedCallback(): void {
    addEventListener('message', this.hear)
    this.load()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.hear)
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return
    if (name === 'state') {
      if (this.ready) this.open()
    } else if (name === 'channel' || name === 'view' || !this.ready) this.load()
    else this.say({ chatfare: 'set', lang: this.language, theme: this.getAttribute('theme') ?? undefined })
  }

  /** The element's own, else that of the page around. */
  private get language(): string {
    return this.closest<HTMLElement>('[lang]')?.lang ?? ''
  }

  /** A link is known by its "#"; what is behind it goes into the address, everything else is opened once the frame is ready. */
  private get fragment(): string {
    const state = this.getAttribute('state') ?? ''
    return state.startsWith('{') ? '' : state.replace(/^[^#]*#/, '')
  }

  private load(): void {
    this.ready = false
    this.begun = this.getAttribute('state')
    const address = new URL(home)
    address.searchParams.set('embed', this.name)
    if (this.language) address.searchParams.set(this.lang ? 'lang' : 'page', this.language)
    for (const name of ['theme', 'channel', 'view']) {
      const value = this.getAttribute(name)
      if (value) address.searchParams.set(name, value)
    }
    address.hash = this.fragment
    this.frame.src = address.href
  }

  private open(): void {
    this.say({ chatfare: 'open', state: this.getAttribute('state') ?? '' })
  }

  private say(message: ToFrame): void {
    this.frame.contentWindow?.postMessage(message, home.origin)
  }

  private readonly hear = ({ source, origin, data }: MessageEvent<FromFrame>): void => {
    if (source !== this.frame.contentWindow || origin !== home.origin) return
    if (data.chatfare === 'height') this.frame.style.setProperty('block-size', `${data.height}px`)
    else this.pass(data)
  }

  private pass({ chatfare: name, ...detail }: Exclude<FromFrame, { chatfare: 'height' }>): void {
    if (name === 'ready') {
      this.frame.title = this.title || (detail as { title: string }).title
      const state = this.getAttribute('state')
      if (!this.ready && (state !== this.begun || state?.startsWith('{'))) this.open()
      this.ready = true
    }
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

class Simulator extends Embedded {
  protected override readonly name = 'simulator'
}

class Quote extends Embedded {
  protected override readonly name = 'quote'
}

customElements.define('chatfare-simulator', Simulator)
customElements.define('chatfare-quote', Quote)
