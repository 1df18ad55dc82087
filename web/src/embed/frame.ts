import type { Address } from '../address'
import type { Document } from '../document'
import type { Evaluation } from '../engine'
import type { Store } from '../store'
import { embeddedViews, embedding } from './embedding'
import type { EmbeddedView, FromFrame, ToFrame } from './messages'

/** On phones the bill and the explanation stay at the foot of the frame, which is then as high as a phone's screen. */
const PHONE_HEIGHT = 760
const PHONE = '(max-width: 600px)'

/** What the page around asks for. */
export interface Asked {
  open: (state: string) => void
  set: (wanted: { lang?: string; theme?: string }) => void
}

/** The frame's side of the talk between an embedded page and the one around it. */
export class Frame {
  private told: Document | null = null
  private height = 0

  constructor(private readonly view: EmbeddedView, private readonly store: Store, private readonly address: Address, private readonly asked: Asked) {}

  start(element: Element): void {
    addEventListener('message', (event: MessageEvent<ToFrame | null>) => {
      if (event.source === parent && typeof event.data === 'object' && event.data) this.hear(event.data)
    })
    new ResizeObserver(() => this.tellHeight(element)).observe(element)
    this.tellReady()
  }

  private hear(message: ToFrame): void {
    if (message.chatfare === 'ping') this.tellReady()
    else if (message.chatfare === 'open' && typeof message.state === 'string') this.asked.open(message.state)
    else if (message.chatfare === 'set') this.asked.set(message)
  }

  /** The page around may be of anybody, and hears only what is made in this frame. */
  private tell(message: FromFrame): void {
    if (parent !== window) parent.postMessage(message, '*')
  }

  private tellReady(): void {
    this.told = null
    this.tell({ chatfare: 'ready', view: this.view, version: this.store.engine.version, title: document.title })
    void this.tellChange()
  }

  /** Once the link of what is shown is made. */
  async tellChange(): Promise<void> {
    const { store, address } = this
    if (address.stale || store.document === this.told) return
    this.told = store.document
    this.tell({ chatfare: 'change', view: this.view, ...(await this.answer()), link: embedding?.customer ? null : address.link })
  }

  private async answer(): Promise<Pick<Extract<FromFrame, { chatfare: 'change' }>, 'request' | 'result' | 'totals'>> {
    const { document, computed } = this.store
    if (embeddedViews[this.view] === 'simulate') {
      return { request: document.request, result: computed.evaluation, totals: computed.evaluation.invoice.totals }
    }
    const [{ planOf, requestOf }, { quoted }, { paid }] = await Promise.all([import('../quote/plan'), import('../quote/quoted'), import('../quote/bill')])
    const { plan, quote, older } = quoted(this.store.whole, planOf(document))
    if (embedding?.customer) return { request: null, result: null, totals: quote && { ...paid(quote), ...(quote.partial ? { partial: true } : {}) } as Evaluation['invoice']['totals'] }
    return { request: requestOf(plan, older ? plan.cards : undefined), result: quote, totals: quote?.totals ?? null }
  }

  tellProblem(message: string): void {
    this.tell({ chatfare: 'problem', message })
  }

  private tellHeight(element: Element): void {
    const height = matchMedia(PHONE).matches ? PHONE_HEIGHT : Math.ceil(element.getBoundingClientRect().height)
    if (height === this.height) return
    this.height = height
    this.tell({ chatfare: 'height', height })
  }
}
