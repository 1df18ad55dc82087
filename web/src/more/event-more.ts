import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as command from '../commands'
import type { SequenceEvent } from '../engine'
import { describedBy, field, invalid, shown, valueOf, wholeNumber } from '../field'
import { settled } from '../settled'
import { t, type Key } from '../t'
import { Late } from './late'

type Content = NonNullable<SequenceEvent['content']>
type SetNumber = (value: number | undefined, field: string, typed: string) => void

const NUMBERS = ['text', 'button', 'file', 'list', 'cards', 'videoSeconds', 'videoMegabytes'] as const satisfies (keyof Content)[]

/** What few messages have: the contacts of a group, and what a message of Viber Business holds and how long it is valid. */
export class EventMore extends Late {
  static override properties: PropertyDeclarations = { ...Late.properties, event: { attribute: false } }
  declare event: SequenceEvent

  override render(): TemplateResult {
    return this.store.document.request.channel === 'whatsapp' ? this.renderRecipients() : this.renderContent()
  }

  private set(change: Partial<SequenceEvent>, name: string, typed?: string): void {
    this.store.execute(command.setDetails(this.store.document, this.event.id, change), { field: name, typed })
  }

  /** Who had a country or a status of its own keeps it. */
  private renderRecipients(): TemplateResult {
    const { recipients = [] } = this.event
    const nameOf = (recipient: (typeof recipients)[number]): string => (typeof recipient === 'string' ? recipient : recipient.contact)
    const change = (event: Event): void => {
      const typed = valueOf(event)
      const names = typed.split(/[,;\n،؛]/).map((name) => name.trim()).filter(Boolean)
      const next = names.map((name) => recipients.find((recipient) => nameOf(recipient) === name) ?? name)
      this.set({ recipients: next.length ? next : undefined }, 'recipients', typed)
    }
    return field(this.store, { name: 'recipients', label: t('more.recipients'), hint: t('more.recipientsHint'), size: 'wide', control: html`
      <input name="recipients" dir="ltr" autocomplete="off" aria-invalid=${invalid(this.store, 'recipients')} aria-describedby=${describedBy(this.store, 'recipients', t('more.recipientsHint'))}
        .value=${settled(shown(this.store, 'recipients', recipients.map(nameOf).join(', ')))} @change=${change} />` })
  }

  private renderContent(): TemplateResult {
    const { content = {}, validity, template = true, type } = this.event
    const set = (change: Partial<Content>, name: string, typed?: string): void => {
      const next = Object.fromEntries(Object.entries({ ...content, ...change }).filter(([, value]) => value !== undefined))
      this.set({ content: Object.keys(next).length ? next : undefined }, name, typed)
    }
    return html`
      ${NUMBERS.map((name) => this.renderNumber(`content ${name}`, t(`more.${name}`), content[name], (number, id, typed) => set({ [name]: number }, id, typed)))}
      ${this.renderNumber('validity', t('more.validity'), validity, (number, id, typed) => this.set({ validity: number }, id, typed), 'refusal.validity')}
      ${check(t('more.image'), content.image ?? false, (image) => set({ image: image || undefined }, 'image'))}
      ${type === 'transactional' ? check(t('more.template'), template, (approved) => this.set({ template: approved ? undefined : false }, 'template')) : ''}`
  }

  /** Empty where nothing is known. */
  private renderNumber(name: string, label: string, value: number | undefined, set: SetNumber, refusal?: Key): TemplateResult {
    const change = (event: Event): void => {
      const typed = valueOf(event).trim()
      const number = typed ? wholeNumber(this.store, name, event, refusal) : undefined
      if (number !== null) set(number, name, typed)
    }
    return field(this.store, { name, label, control: html`
      <input name=${name} inputmode="numeric" autocomplete="off" aria-invalid=${invalid(this.store, name)} aria-describedby=${describedBy(this.store, name)}
        .value=${settled(shown(this.store, name, String(value ?? '')))} @change=${change} />` })
  }
}

export const check = (label: string, checked: boolean, set: (checked: boolean) => void): TemplateResult => html`
  <label class="check"><input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />${label}</label>`
