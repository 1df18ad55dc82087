import type { ReactiveController } from 'lit'
import { totalsText } from './badges'
import type { Totals } from './money'
import { t } from './t'
import type { View } from './view'

/** A message under the pointer: it follows until the pointer is let go, and Escape puts it back. */
export abstract class Drag implements ReactiveController {
  active: string | null = null
  label = ''
  protected candidate: string | null = null

  constructor(private readonly host: View) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.finish(false)
  }

  protected abstract move(event: PointerEvent): void

  protected listen(): void {
    addEventListener('pointermove', this.moved)
    addEventListener('pointerup', this.end)
    addEventListener('pointercancel', this.abort)
    addEventListener('keydown', this.cancel, true)
  }

  /** The new time, and what it changes in the total. */
  protected words(time: string, change: Totals): string {
    return Object.keys(change).length ? t('ledger.dragTotal', { time, change: totalsText(change, '') }) : t('ledger.dragSame', { time })
  }

  private readonly moved = (event: PointerEvent): void => this.move(event)
  private readonly end = (): void => this.finish(true)
  private readonly abort = (): void => this.finish(false)

  private readonly cancel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    this.finish(false)
  }

  private finish(keep: boolean): void {
    removeEventListener('pointermove', this.moved)
    removeEventListener('pointerup', this.end)
    removeEventListener('pointercancel', this.abort)
    removeEventListener('keydown', this.cancel, true)
    if (this.active) this.host.store.drop(keep ? this.active : null)
    this.active = null
    this.label = ''
    this.host.requestUpdate()
  }
}
