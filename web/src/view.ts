import { LitElement } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'
import { noChange } from 'lit'
import type { Store } from './store'

/** A part of the page. It renders into itself, so that one set of style sheets and one tree of labels serve the whole page. */
export abstract class View extends LitElement {
  static override properties = { store: { attribute: false } }
  declare store: Store
  private stops: (() => void)[] = []
  private lit = false

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.stops = [this.store.subscribe(() => this.requestUpdate()), this.store.onLight(() => this.light())]
  }

  /** Lights the messages that something points at, by a class alone: nothing is drawn anew. */
  protected light(): void {
    if (!this.lit && !this.store.linked.size) return
    this.lit = this.store.linked.size > 0
    for (const element of this.querySelectorAll<HTMLElement>('[data-id]')) {
      element.classList.toggle('linked', this.store.linked.has(element.dataset.id!))
    }
  }

  /** Moves the focus into one of several parts once they have been drawn anew: in place of a button that goes with what it does. */
  async focusIn(selector: string, index: number): Promise<void> {
    await this.updateComplete
    this.querySelectorAll(selector)[index]?.querySelector<HTMLElement>('input, select')?.focus()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.stops) stop()
  }
}

/** Style properties set through the object model: a style attribute would break the page's security policy. */
class StyleDirective extends Directive {
  private last: Record<string, string | number> = {}

  override render(_values: Record<string, string | number>): typeof noChange {
    return noChange
  }

  override update({ element }: ElementPart, [values]: [Record<string, string | number>]): typeof noChange {
    const { style } = element as HTMLElement
    for (const name in this.last) if (!(name in values)) style.removeProperty(name)
    for (const name in values) if (values[name] !== this.last[name]) style.setProperty(name, String(values[name]))
    this.last = values
    return noChange
  }
}

export const styled = directive(StyleDirective)

/** Where the browser's own undo is at home. */
export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea')
