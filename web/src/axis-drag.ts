import type { Axis } from './axis'
import * as command from './commands'
import { find } from './document'
import { totalsText } from './badges'
import { MINUTE, moment } from './format'
import { spanName } from './lane'
import type { Totals } from './money'
import { spansOf } from './reasons'
import { length, pan, percent, type Range } from './scale'
import { t } from './t'

const THRESHOLD = 3
/** How near an edge of a window has to be to catch a message, in pixels. */
const CATCH = 6

interface Magnet {
  at: number
  words: string
}

/** Drags a message along the time axis, caught by the edges of windows; elsewhere the axis itself is moved. */
export class AxisDrag {
  active: string | null = null
  label = ''
  percent = 0
  private from = { x: 0, range: { from: 0, to: 1 } as Range }
  private candidate: string | null = null
  private moved = false
  private magnets: Magnet[] = []

  constructor(private readonly axis: Axis) {}

  readonly start = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as HTMLElement).closest('button')) return
    const glyph = (event.target as HTMLElement).closest<HTMLElement>('.glyph')
    this.candidate = glyph?.dataset.id ?? null
    this.moved = false
    this.from = { x: event.clientX, range: this.axis.range }
    if (this.candidate) {
      this.axis.store.select(this.candidate)
      this.magnets = this.edges(this.candidate)
    }
    addEventListener('pointermove', this.move)
    addEventListener('pointerup', this.end)
    addEventListener('pointercancel', this.abort)
    addEventListener('keydown', this.cancel, true)
  }

  /** Edges of the thread's windows that do not move with the message itself. */
  private edges(id: string): Magnet[] {
    const { store } = this.axis
    const event = find(store.document, id)!
    return spansOf(store, event)
      .filter((span) => span.openedBy !== id && !span.extendedBy.includes(id))
      .flatMap((span) => {
        const words = (edge: 'opens' | 'closes', at: number): Magnet => ({ at, words: t(`axis.magnet.${edge}`, { name: spanName(span), time: moment(at, store.zone) }) })
        return [words('opens', span.from), ...(span.to === null ? [] : [words('closes', span.to)])]
      })
  }

  private readonly move = (event: PointerEvent): void => {
    if (!this.moved && Math.abs(event.clientX - this.from.x) < THRESHOLD) return
    this.moved = true
    if (this.candidate) this.moveMessage(event.clientX)
    else this.panTo(event.clientX)
  }

  private panTo(clientX: number): void {
    const width = this.axis.track.getBoundingClientRect().width
    const sign = document.documentElement.dir === 'rtl' ? 1 : -1
    this.axis.show(pan(this.from.range, (sign * (clientX - this.from.x) * length(this.from.range)) / width))
  }

  private moveMessage(clientX: number): void {
    const { axis } = this
    this.active = this.candidate
    const wanted = axis.timeAt(clientX)
    const reach = (CATCH / axis.track.getBoundingClientRect().width) * length(axis.range)
    const magnet = this.magnets.find(({ at }) => Math.abs(at - wanted) < reach)
    const at = magnet?.at ?? Math.round(wanted / MINUTE) * MINUTE
    const change = axis.store.drag(command.moveTo(axis.store.document, this.active!, at))
    this.percent = percent(axis.range, at)
    this.label = this.words(at, change, magnet)
    axis.requestUpdate()
  }

  private words(at: number, change: Totals, magnet?: Magnet): string {
    const time = magnet?.words ?? moment(at, this.axis.store.zone)
    return Object.keys(change).length ? t('ledger.dragTotal', { time, change: totalsText(change, '') }) : t('ledger.dragSame', { time })
  }

  private readonly end = (): void => this.finish(true)
  private readonly abort = (): void => this.finish(false)

  private readonly cancel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    this.finish(false)
  }

  private finish(keep: boolean): void {
    removeEventListener('pointermove', this.move)
    removeEventListener('pointerup', this.end)
    removeEventListener('pointercancel', this.abort)
    removeEventListener('keydown', this.cancel, true)
    if (this.active) this.axis.store.drop(keep ? this.active : null)
    this.active = null
    this.label = ''
    this.axis.requestUpdate()
  }
}
