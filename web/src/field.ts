import { html, nothing, type TemplateResult } from 'lit'
import { settled } from './settled'
import type { Origin, Store } from './store'
import { t, type Key } from './t'

interface Field {
  /** Unique on the page; a refusal comes back to it. */
  name: string
  label: string
  control: TemplateResult
  hint?: string
  size?: string
}

/** The days that the engine knows the clocks of. */
const FIRST_DAY = '2015-01-01'
const LAST_DAY = '2037-12-31'

const noteOf = (name: string): string => `${name.replaceAll(/\W/g, '-')}-note`

/** What describes a control, where anything does: why its last input was not taken, or its hint. */
export const describedBy = (store: Store, name: string, hint?: string): string | typeof nothing => (refusedIn(store, name) || hint ? noteOf(name) : nothing)

/** A label, its control, and below them, as no part of its name, why the last input was not taken. */
export function field(store: Store, { name, label, control, hint, size = '' }: Field): TemplateResult {
  const refused = refusedIn(store, name)
  const note = refused ? refusal(store, name) : hint ? html`<small id=${noteOf(name)}>${hint}</small>` : nothing
  return html`<div class=${`field ${size} ${refused ? 'invalid' : ''}`}><label><span>${label}</span>${control}</label>${note}</div>`
}

/** Why the last input of a field was not taken. */
export function refusal(store: Store, name: string): TemplateResult | typeof nothing {
  const refused = refusedIn(store, name)
  return refused ? html`<small id=${noteOf(name)} class="field-error" role="alert">${refused.words} ${t('refusal.kept')}</small>` : nothing
}

const refusedIn = (store: Store, name: string) => (store.rejection?.field === name ? store.rejection : null)

export const invalid = (store: Store, name: string): 'true' | 'false' => (refusedIn(store, name) ? 'true' : 'false')

/** What was typed stays in a field that refused it. */
export const shown = (store: Store, name: string, value: string): string => refusedIn(store, name)?.typed ?? value

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value

/** The text of a field that must not be left empty. */
export function required(store: Store, name: string, event: Event): string | null {
  const typed = valueOf(event)
  if (typed.trim()) return typed.trim()
  store.refuse(t('refusal.empty'), { field: name, typed })
  return null
}

/** What stands in a field of a day or a moment; browsers tell one that is half typed as an empty value. */
export function dated(store: Store, name: string, event: Event): string | null {
  const { type, value, validity } = event.target as HTMLInputElement
  const { badInput, valueMissing, rangeUnderflow, rangeOverflow } = validity
  if (badInput || valueMissing) store.refuse(t(type === 'date' ? 'refusal.day' : 'refusal.moment'), { field: name, typed: value })
  else if (rangeUnderflow || rangeOverflow) store.refuse(t('refusal.at'), { field: name, typed: value })
  else return value
  return null
}

interface DayInput {
  name: string
  value: string
  /** May be left empty. */
  optional?: boolean
  set: (day: string, origin: Origin) => void
  hint?: string
  /** What it is called where no label stands beside it. */
  called?: string
}

/** A day that is typed or chosen. */
export function dayInput(store: Store, { name, value, optional = false, set, hint, called }: DayInput): TemplateResult {
  const change = (event: Event): void => {
    const day = dated(store, name, event)
    if (day === value) store.dismiss()
    else if (day !== null) set(day, { field: name, typed: day })
  }
  // A day that was begun where there was none, or is taken back to none, tells no change.
  const leave = (event: Event): void => {
    if ((event.target as HTMLInputElement).validity.badInput || refusedIn(store, name)) change(event)
  }
  return html`
    <input type="date" name=${name} aria-label=${called ?? nothing} ?required=${!optional} min=${FIRST_DAY} max=${LAST_DAY} aria-invalid=${invalid(store, name)}
      aria-describedby=${describedBy(store, name, hint)} .value=${settled(shown(store, name, value))} @change=${change} @blur=${leave} />`
}

/** A field of a day. */
export const dayField = (store: Store, { label, ...input }: DayInput & Pick<Field, 'label'>): TemplateResult =>
  field(store, { name: input.name, label, hint: input.hint, control: dayInput(store, input) })

/** A whole number from 0 on; nothing else is guessed from what was typed. */
export function wholeNumber(store: Store, name: string, event: Event, words: Key = 'refusal.counters'): number | null {
  const typed = valueOf(event).trim()
  const number = Number(typed)
  if (/^\d+$/.test(typed) && Number.isSafeInteger(number)) return number
  store.refuse(t(words), { field: name, typed })
  return null
}
