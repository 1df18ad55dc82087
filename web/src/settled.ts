import { noChange } from 'lit'
import { Directive, directive, type PropertyPart } from 'lit/directive.js'

class Settled extends Directive {
  private watched = false
  private typing = false

  render(value: string): string {
    return value
  }

  override update({ element }: PropertyPart, [value]: [string]): typeof noChange {
    const input = element as HTMLInputElement
    if (!this.watched) this.watch(input)
    if (!this.typing && (input.value !== value || this.halfTyped(input))) input.value = value
    return noChange
  }

  /** A day that was begun has no value and tells no input; it stays while the person is in it, and while it is said what is wrong with it. */
  private halfTyped(input: HTMLInputElement): boolean {
    return input.validity.badInput && input.ariaInvalid !== 'true' && input !== document.activeElement
  }

  /** Typing ends with the change it leads to, or where it leads to none, with leaving the field. */
  private watch(input: HTMLInputElement): void {
    this.watched = true
    input.addEventListener('input', () => (this.typing = true))
    for (const end of ['change', 'blur']) input.addEventListener(end, () => (this.typing = false))
  }
}

/**
 * The value of a field that tells its change when it is left: what the document says, as with `live`, but never over
 * what a person is typing while another part of the page is drawn.
 */
export const settled = directive(Settled)
