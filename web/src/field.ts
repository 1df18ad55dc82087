import { html, nothing, type TemplateResult } from 'lit'
import type { Store } from './store'
import { t } from './t'

interface Field {
  /** Unique on the page; a refusal comes back to it. */
  name: string
  label: string
  control: TemplateResult
  hint?: string
  size?: string
}

/** A label, its control, and below them why the last input was not taken. */
export function field(store: Store, { name, label, control, hint, size = '' }: Field): TemplateResult {
  const refused = refusedIn(store, name)
  const note = refused
    ? html`<small class="field-error" role="alert">${refused.words} ${t('refusal.kept')}</small>`
    : hint ? html`<small>${hint}</small>` : nothing
  return html`<label class=${`field ${size} ${refused ? 'invalid' : ''}`}><span>${label}</span>${control}${note}</label>`
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

/** A whole number from 0 on; nothing else is guessed from what was typed. */
export function wholeNumber(store: Store, name: string, event: Event): number | null {
  const typed = valueOf(event).trim()
  const number = Number(typed)
  if (/^\d+$/.test(typed) && Number.isSafeInteger(number)) return number
  store.refuse(t('refusal.counters'), { field: name, typed })
  return null
}
