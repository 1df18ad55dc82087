import { LitElement, type PropertyDeclarations } from 'lit'
import type { Store } from '../store'

/** A part of the page whose element may stand there before its class has come, so that it has a store only with its first drawing. */
export abstract class Late extends LitElement {
  static override properties: PropertyDeclarations = { store: { attribute: false } }
  declare store: Store
  private stop: (() => void) | undefined

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.follow()
  }

  override firstUpdated(): void {
    this.follow()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.stop?.()
  }

  private follow(): void {
    this.stop = this.store.subscribe(() => this.requestUpdate())
  }
}
