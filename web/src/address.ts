import type { Document } from './document'
import { embedding } from './embed/embedding'
import { LONGEST_LINK, pack, toJson, type Shared } from './share'
import type { Store } from './store'
import { viewNamed, views } from './views'

/** The address follows the person's work after this pause, in milliseconds. */
const PAUSE = 300
/** Where the tab keeps work that is too long for the address, so that a reload does not lose it. Frames of one tab would share it, so that they keep none. */
const LONG_WORK = 'chatfare.work'
/** The view whose columns a link carries once they are shown. */
const COMPARISON = 'compare'
/** Marks the entries of the browser's history that the page made itself. */
const OWN = { chatfare: true }

/** A fragment: `#compare`, or `#compare/1.<data>` where it carries the person's work. */
export interface Place {
  view: string
  data: string
  /** What stands for the view and is none of them. */
  unknown?: string
}

export function placeOf(hash: string): Place {
  const [, view, data = ''] = /^#?([^/]*)\/?(.*)$/s.exec(hash) ?? []
  if (!view && !data) return { view: views[0].id, data: '' }
  // A link may have lost its view, or name one of a later page; what it carries is read all the same.
  if (viewNamed(view)) return { view, data }
  const carried = data || (view.includes('.') ? view : '')
  return { view: views[0].id, data: carried, ...(carried ? {} : { unknown: view }) }
}

/** Keeps the address at what the page shows, so that it can be copied, reloaded and opened elsewhere at any time. */
export class Address {
  view: string
  /** What a shared link carries. */
  data = ''
  /** The document that the data is of, and whether with the columns of a comparison. */
  private packed: Document | null = null
  private compared = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly store: Store, view: string, private readonly untouched: Document, private readonly changed: () => void) {
    this.view = view
    store.subscribe(() => this.follow())
    this.follow()
  }

  /** The fragment of a view, with the person's work once there is some and it is short enough. */
  hashOf(view: string): string {
    return this.store.document === this.untouched || this.tooLong ? `#${view}` : `#${view}/${this.data}`
  }

  /** The link to share: always with the work. */
  get link(): string {
    return `${location.href.replace(/[?#].*$/s, '')}#${this.view}/${this.data}`
  }

  get tooLong(): boolean {
    return this.link.length > LONGEST_LINK
  }

  /** What the link and the file carry. */
  private async shared(): Promise<Shared> {
    const { store } = this
    const made = { engine: store.engine.version, totals: store.totals, cards: store.computed.evaluation.cards.map(({ id }) => id) }
    const document = this.compares && store.complete ? await (await import('./pins')).withCards(store, this.view) : store.document
    return { document, made }
  }

  async file(): Promise<Blob> {
    return new Blob([toJson(await this.shared())], { type: 'application/json' })
  }

  /** The link carries the columns of a comparison. */
  private get compares(): boolean {
    return this.view === COMPARISON || this.store.document.views?.[COMPARISON] !== undefined
  }

  /** Goes to a view as one step of the browser's history. */
  go(view: string): void {
    this.view = view
    history.pushState(OWN, '', this.hashOf(view))
    this.follow()
    this.changed()
  }

  /** An entry of the browser's history that the page made: its view, and never its older state of the work. */
  back(view: string): void {
    this.view = view
    this.write()
    this.changed()
  }

  static isOwn(state: unknown): boolean {
    return typeof state === 'object' && state !== null && 'chatfare' in state
  }

  write(): void {
    history.replaceState(OWN, '', this.hashOf(this.view))
  }

  /** The data is of an earlier state of the work. */
  get stale(): boolean {
    return this.store.document !== this.packed || this.compares !== this.compared
  }

  /** Packs at once, for somebody who wants the link now. */
  readonly settle = (): void => {
    if (!this.stale) return
    clearTimeout(this.timer)
    void this.pack()
  }

  private follow(): void {
    if (!this.stale) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.pack(), this.packed ? PAUSE : 0)
  }

  private async pack(): Promise<void> {
    const { store: { document }, compares } = this
    const data = await pack(await this.shared())
    if (document !== this.store.document || compares !== this.compares) return
    const first = this.packed === null
    this.packed = document
    this.compared = compares
    this.data = data
    if (!first) {
      this.write()
      keepLongWork(this.tooLong ? data : null)
    }
    this.changed()
  }
}

/** Storage may be switched off or full; such work then has to be downloaded as a file. */
function keepLongWork(data: string | null): void {
  if (embedding) return
  try {
    if (data === null) sessionStorage.removeItem(LONG_WORK)
    else sessionStorage.setItem(LONG_WORK, data)
  } catch {
    // The panel of the link offers the file.
  }
}

export function keptLongWork(): string {
  if (embedding) return ''
  try {
    return sessionStorage.getItem(LONG_WORK) ?? ''
  } catch {
    return ''
  }
}
