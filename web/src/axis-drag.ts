import type { Axis } from './axis'
import * as command from './commands'
import { find } from './document'
import { Drag } from './drag'
import { MINUTE } from './format'
import { spanName } from './lane'
import { spansOf } from './reasons'
import { length, pan, percent, type Range } from './scale'
import { isRtl, t } from './t'

const THRESHOLD = 3
/** How near an edge of a window has to be to catch a message, in pixels. */
const CATCH = 6

interface Magnet {
  at: number
  words: string
}

/** Drags a message along the time axis, caught by the edges of windows; elsewhere the axis itself is moved. */
export class AxisDrag extends Drag {
  percent = 0
  private from = { x: 0, range: { from: 0, to: 1 } as Range }
  /** The pointer has moved: letting it go is no click. */
  far = false
  private magnets: Magnet[] = []

  constructor(private readonly axis: Axis) {
    super(axis)
  }

  readonly start = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as HTMLElement).closest('button')) return
    const glyph = (event.target as HTMLElement).closest<HTMLElement>('.glyph')
    this.candidate = glyph?.dataset.id ?? null
    this.far = false
    this.from = { x: event.clientX, range: this.axis.range }
    if (this.candidate) {
      this.axis.store.select(this.candidate)
      this.magnets = this.edges(this.candidate)
    }
    this.listen()
  }

  /** Edges of the thread's windows that do not move with the message itself. */
  private edges(id: string): Magnet[] {
    const { store } = this.axis
    const event = find(store.document, id)!
    return spansOf(store, event)
      .filter((span) => span.openedBy !== id && !span.extendedBy.includes(id))
      .flatMap((span) => {
        const words = (edge: 'opens' | 'closes', at: number): Magnet =>
          ({ at, words: t(`axis.magnet.${edge}`, { name: spanName(span), time: store.moment(at) }) })
        return [words('opens', span.from), ...(span.to === null ? [] : [words('closes', span.to)])]
      })
  }

  protected move(event: PointerEvent): void {
    if (!this.far && Math.abs(event.clientX - this.from.x) < THRESHOLD) return
    this.far = true
    if (this.candidate) this.moveMessage(event.clientX)
    else this.panTo(event.clientX)
  }

  private panTo(clientX: number): void {
    const width = this.axis.track.getBoundingClientRect().width
    const sign = isRtl() ? 1 : -1
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
    this.label = this.words(magnet?.words ?? axis.store.moment(at), change)
    axis.requestUpdate()
  }
}
