import * as command from './commands'
import { find, time } from './document'
import { Drag } from './drag'
import { HOUR, MINUTE } from './format'
import type { View } from './view'

const THRESHOLD = 5
/** Height of a row, in pixels. */
const ROW = 35

/** A row of the thread as it lay when the drag began. */
interface Mark {
  y: number
  at: number
}

/** Drags a message through the thread: between two rows it takes a time between theirs, on the minute. */
export class RowDrag extends Drag {
  private marks: Mark[] = []
  private from = { x: 0, y: 0 }

  constructor(private readonly view: View) {
    super(view)
  }

  readonly start = (event: PointerEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.row[data-id]')
    // A finger that moves over the thread scrolls it; on touch the buttons, the keys and the axis move messages.
    if (!row || event.button !== 0 || event.pointerType === 'touch' || (event.target as HTMLElement).closest('button')) return
    this.candidate = row.dataset.id!
    this.from = { x: event.clientX, y: event.clientY }
    this.listen()
  }

  protected move(event: PointerEvent): void {
    if (!this.active) {
      if (Math.abs(event.clientY - this.from.y) < THRESHOLD) return
      this.active = this.candidate
      this.marks = this.layout()
      getSelection()?.removeAllRanges()
    }
    const { store } = this.view
    const at = Math.round(this.timeAt(event.clientY) / MINUTE) * MINUTE
    const step = command.moveTo(store.document, this.active!, at)
    this.label = this.words(store.moment(at), store.drag(step))
    this.view.requestUpdate()
  }

  /** Middles of all other rows; the dragged one keeps its own place as a mark, so that a drag begins without a jump. */
  private layout(): Mark[] {
    const { document } = this.view.store
    return [...this.view.querySelectorAll<HTMLElement>('.row[data-id]')].map((row) => {
      const box = row.getBoundingClientRect()
      return { y: row.dataset.id === this.active ? this.from.y : box.top + box.height / 2, at: time(find(document, row.dataset.id!)!) }
    })
  }

  /** Straight lines between the marks; beyond the ends one row is an hour. */
  private timeAt(y: number): number {
    const { marks } = this
    const next = marks.findIndex((mark) => mark.y >= y)
    if (next > 0) {
      const [a, b] = [marks[next - 1], marks[next]]
      return a.at + ((y - a.y) / Math.max(1, b.y - a.y)) * (b.at - a.at)
    }
    const edge = next === 0 ? marks[0] : marks[marks.length - 1]
    return edge.at + ((y - edge.y) / ROW) * HOUR
  }
}
