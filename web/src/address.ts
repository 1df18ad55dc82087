import { cardsUsed } from './cards'
import type { Document } from './document'
import { embedding } from './embed/embedding'
import { LONGEST_LINK, pack, toJson, type Shared } from './share'
import type { Store } from './store'
import { viewNamed, views } from './views'

/** The address follows the person's work after this pause, in milliseconds. */
const PAUSE = 300
/** Where the tab keeps work that is too long for the address, so that a reload does not lose it. Frames of one tab would share it, so that they keep none. */
const LONG_WORK = 'chatfare.work'
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
  /** The document that the data is of. */
  private packed: Document | null = null
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
  get shared(): Shared {
    return { document: this.store.document, made: { engine: this.store.engine.version, totals: this.store.totals, cards: cardsUsed(this.store.computed.evaluation) } }
  }

  get file(): Blob {
    return new Blob([toJson(this.shared)], { type: 'application/json' })
  }

  /** Goes to a view as one step of the browser's history. */
  go(view: string): void {
    this.view = view
    history.pushState(OWN, '', this.hashOf(view))
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
    return this.store.document !== this.packed
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
    const { document } = this.store
    const data = await pack(this.shared)
    if (document !== this.store.document) return
    const first = this.packed === null
    this.packed = document
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
