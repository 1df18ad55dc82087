import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { setView } from '../commands'
import { isRefusal } from '../engine'
import { describedBy, field, invalid, shown, valueOf } from '../field'
import { date } from '../format'
import { readNumber, writtenNumber } from '../numbers'
import type { Origin, Store } from '../store'
import { t } from '../t'
import type { View } from '../view'
import { VIEW, type Plan } from './plan'
import { pin, refusalOf, type Quoted } from './quoted'

/** What every part of the view works with. */
export interface Desk {
  store: Store
  plan: Plan
  quoted: Quoted
}

/** Takes a changed plan as one step, or keeps the one that is and says why beside the field it came from. */
export function change({ store, quoted }: Desk, next: Plan, origin: Origin = {}, merge?: string): boolean {
  try {
    const plan = pin(store.whole, next, quoted)
    return store.execute({ ...setView(store.document, VIEW, plan, () => t('step.quote')), merge }, origin)
  } catch (error) {
    if (!isRefusal(error)) throw error
    store.refuse(refusalOf(error, next), origin)
    return false
  }
}

/** Whether the engine takes a plan, without asking it to. */
export function taken({ store, quoted }: Desk, next: Plan): boolean {
  try {
    pin(store.whole, next, quoted)
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    return false
  }
}

/** In place of a button that goes with what it does, once the view has been drawn anew. */
export const focusOn = (event: Event, index: number, selector: string): void =>
  void (event.currentTarget as HTMLElement).closest<View>('chatfare-quote-view')!.focusIn(selector, index)

// ----------------------------------------------------------------------------------------------------------- fields

// A field that is typed into is written again only when the plan has changed: the page may be drawn anew in between.

interface NumberField {
  /** Unique on the page. */
  name: string
  label: string
  value: string
  hint?: string
  unit?: string
  /** An empty field is one value more. */
  optional?: true
  set: (value: string) => Plan
}

/** A number that is taken up while it is typed, as soon as the engine understands it; what it refuses is said on leaving. */
export function numberField(desk: Desk, { name: id, label, value, hint, unit, optional, set }: NumberField): TemplateResult {
  const { store } = desk
  const name = `quote ${id}`
  const input = (event: Event): void => {
    const read = readNumber(valueOf(event))
    if (read === value || (read === '' && !optional)) return
    if (taken(desk, set(read))) change(desk, set(read), { field: name }, name)
  }
  const leave = (event: Event): void => {
    const typed = valueOf(event)
    const read = readNumber(typed)
    if (read === '' && !optional) store.refuse(t('refusal.empty'), { field: name, typed })
    else if (read !== value) change(desk, set(read), { field: name, typed }, name)
    else store.dismiss()
  }
  return field(store, { name, label, hint, size: 'beside', control: html`
    <span class="with-unit"><input inputmode="decimal" autocomplete="off" dir="ltr" name=${id} .value=${shown(store, name, writtenNumber(value))}
      aria-invalid=${invalid(store, name)} aria-describedby=${describedBy(store, name, hint)} @input=${input} @change=${leave} />${unit ? html`<span>${unit}</span>` : ''}</span>` })
}

interface TextField {
  name: string
  label: string
  value: string
  hint?: string
  type?: 'text' | 'month' | 'date'
  list?: string
  /** A month or a date that may not be left empty. */
  needed?: true
  size?: 'beside'
  set: (value: string) => Plan
}

export function textField(desk: Desk, { name: id, label, value, hint, type = 'text', list, needed, size, set }: TextField): TemplateResult {
  const { store } = desk
  const name = `quote ${id}`
  // The browser's own fields complain about what they cannot show.
  const fits = type === 'text' || (type === 'month' ? /^\d{4}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}$/).test(value)
  const leave = (event: Event): void => {
    const typed = valueOf(event).trim()
    if (!typed && needed) store.refuse(t('refusal.empty'), { field: name, typed })
    else if (typed !== value) change(desk, set(typed), { field: name, typed }, name)
    else store.dismiss()
  }
  // The browser shows a day in an order of its own.
  const day = type === 'date' && fits ? date(value) : undefined
  const words = [day, hint].filter(Boolean).join('. ') || undefined
  return field(store, { name, label, hint: words, size: size ?? '', control: html`
    <input type=${type} name=${id} autocomplete="off" list=${list ?? ''} .value=${shown(store, name, fits ? value : '')} aria-invalid=${invalid(store, name)} aria-describedby=${describedBy(store, name, words)} @change=${leave} />` })
}

interface Choice {
  name: string
  label: string
  value: string
  options: TemplateResult
  hint?: string
  size?: 'beside'
  set: (value: string) => Plan
}

export function selectField(desk: Desk, { name: id, label, value, options, hint, size, set }: Choice): TemplateResult {
  const name = `quote ${id}`
  const choose = (event: Event): void => {
    change(desk, set(valueOf(event)), { field: name })
  }
  return field(desk.store, { name, label, hint, size: size ?? '', control: html`
    <select name=${id} .value=${live(value)} aria-invalid=${invalid(desk.store, name)} aria-describedby=${describedBy(desk.store, name, hint)} @change=${choose}>${options}</select>` })
}

interface CheckBox {
  name?: string
  label: string
  checked: boolean
  set: (checked: boolean) => void
}

export const checkBox = ({ name = '', label, checked, set }: CheckBox): TemplateResult => html`
  <label class="check"><input type="checkbox" name=${name} .checked=${live(checked)} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} /><span>${label}</span></label>`

export const option = (value: string, words: string, chosen: string): TemplateResult =>
  html`<option value=${value} ?selected=${value === chosen}>${words}</option>`

interface Segment<T extends string> {
  name: string
  label: string
  value: T
  all: readonly { value: T; words: string | TemplateResult; class?: string }[]
  choose: (value: T) => void
}

export const segments = <T extends string>({ name, label, value, all, choose }: Segment<T>): TemplateResult => html`
  <fieldset class="segments"><legend class="hidden">${label}</legend>
    ${all.map((item) => html`
      <label class=${item.class ?? ''}><input type="radio" name=${name} .checked=${live(item.value === value)} @change=${() => choose(item.value)} />
        <span>${item.class ? html`<i></i>` : ''}${item.words}</span></label>`)}
  </fieldset>`
