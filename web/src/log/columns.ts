import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { valueOf } from '../field'
import { place } from '../format'
import { icons } from '../icons'
import type { Store } from '../store'
import { keyFor, rich, t } from '../t'
import { fields } from './intake'
import type { Table } from './protocol'
import { change, setupOf, type Column, type Setup } from './setup'

/** Fields of an event, as the package calls them. */
const FIELDS = [
  'at', 'contact', 'from', 'type', 'id', 'sender', 'country', 'category', 'status', 'deliveredAt', 'entryPoint', 'entryPointClosesAt', 'tokens', 'recipients', 'error',
  'template', 'validity', 'seconds', 'api', 'maxPrice', 'cost', 'purpose',
] as const
type Field = (typeof FIELDS)[number]

/** What can stand in fields that take certain words only. */
const VALUES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  from: ['customer', 'business'],
  type: ['message', 'template', 'service', 'agent', 'reaction', 'call', 'open', 'subscribe', 'unsubscribe', 'welcome', 'transactional', 'promotional', 'otp', 'session', 'sms'],
  category: ['marketing', 'utility', 'authentication'],
  status: ['sent', 'delivered', 'read', 'failed'],
}

const TIMES: readonly string[] = ['at', 'deliveredAt', 'entryPointClosesAt']
/** A date and a time of day, without a zone. */
const LOCAL = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$/

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name)

/** A column as it was chosen, or as its heading says. */
const columnOf = ({ columns }: Setup, heading: string): Column => columns[heading] ?? { field: isField(heading) ? heading : null }

/** What the columns of a table hold, where their names do not tell, and why it could not be read with what was chosen before. */
export function columnsCard(store: Store, { columns, isUtf8 }: Table, why: unknown, again: () => void): TemplateResult {
  return html`
    <section class="card log-columns" aria-label=${t('log.columns')}><h2>${t('log.columns')}</h2>${why}
      ${isUtf8 ? nothing : html`<p class="log-encoding">${icons.warning()} ${t('log.columnsEncoding')}</p>`}
      <p class="hint">${rich('log.columnsHint', { fields: fields('at, contact, from (customer | business), type (message | template | service | …)') })}</p>
      <ul>${columns.map(({ heading, values }) => renderColumn(store, heading, values))}</ul>
      <p><button class="primary" @click=${again}>${t('log.columnsRead')}</button></p>
    </section>`
}

function renderColumn(store: Store, heading: string, values: readonly string[]): TemplateResult {
  const setup = setupOf(store.document)
  const column = columnOf(setup, heading)
  const set = (next: Column): void => void change(store, { columns: { ...setup.columns, [heading]: next } })
  const { field } = column
  const words = field !== null && isField(field) ? VALUES[field] : undefined
  return html`
    <li><label class="field beside"><span><bdi>${heading}</bdi> <small><bdi>${values[0] ?? ''}</bdi></small></span>
      <select name=${`column ${heading}`} aria-label=${t('log.column', { name: heading })} .value=${live(field ?? '')} @change=${(event: Event) => set({ field: valueOf(event) || null })}>
        <option value="">${t('log.columnOut')}</option>${FIELDS.map((name) => html`<option value=${name} ?selected=${name === field}>${fieldName(name)}</option>`)}
      </select></label>
      ${words ? values.filter((value) => !words.includes(value)).map((value) => renderValue(column, value, words, set)) : nothing}
      ${field !== null && TIMES.includes(field) && values.some((value) => LOCAL.test(value)) ? html`
        <label class="check"><input type="checkbox" name=${`local ${heading}`} .checked=${live(!!column.local)} @change=${(event: Event) => set({ ...column, local: (event.target as HTMLInputElement).checked })} />
          <span>${t('log.columnLocal', { place: place(setup.account.timezone ?? 'UTC') })}</span></label>` : nothing}
    </li>`
}

function renderValue(column: Column, value: string, words: readonly string[], set: (next: Column) => void): TemplateResult {
  const chosen = column.values?.[value] ?? ''
  const choose = (word: string): void => {
    const { [value]: _, ...others } = column.values ?? {}
    set({ ...column, values: word ? { ...others, [value]: word } : others })
  }
  return html`
    <label class="field beside log-value"><span><bdi>${value}</bdi></span>
      <select name=${`value ${value}`} aria-label=${t('log.columnValue', { value })} .value=${live(chosen)} @change=${(event: Event) => choose(valueOf(event))}>
        <option value="">${t('log.columnValueOwn')}</option>${words.map((word) => html`<option value=${word} ?selected=${word === chosen}>${valueName(column.field!, word)}</option>`)}
      </select></label>`
}

/** As the package calls it, with what it is in the language of the page. */
const named = (name: string, words: string): string => (words.toLowerCase() === name ? name : t('log.fieldName', { name, words }))

const fieldName = (name: Field): string => named(name, t(`log.field.${name}`))

function valueName(field: string, word: string): string {
  const key = keyFor('log.value', word) ?? keyFor(field === 'status' ? 'edit.status' : 'kind', word)
  return named(word, key ? t(key) : word)
}
