import type { Document } from './document'
import type { Totals } from './money'

/** One step that can be taken back, in words and with its effect on the total. */
export interface Step {
  label: () => string
  before: Document
  after: Document
  change: Totals
  merge?: string
}

/** Undo and redo without limit: documents are never changed in place, so a step is two references. */
export class History {
  private readonly done: Step[] = []
  private readonly undone: Step[] = []

  get steps(): readonly Step[] {
    return this.done
  }

  get next(): Step | undefined {
    return this.undone.at(-1)
  }

  get last(): Step | undefined {
    return this.done.at(-1)
  }

  record(step: Step): void {
    this.undone.length = 0
    this.done.push(step)
  }

  /** The last step grows instead of a new one being added. */
  amend(step: Pick<Step, 'after' | 'change' | 'label'>): void {
    this.undone.length = 0
    Object.assign(this.done.at(-1)!, step)
  }

  undo(): Step | undefined {
    const step = this.done.pop()
    if (step) this.undone.push(step)
    return step
  }

  redo(): Step | undefined {
    const step = this.undone.pop()
    if (step) this.done.push(step)
    return step
  }
}
