import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { CURRENCIES, hasCard } from '../cards'
import { chosenOf, documentName, sameDocument } from '../chosen'
import { channels } from '../document'
import { isRefusal, type Channel, type TariffDocument, type Variant } from '../engine'
import { dayInput, refusal, valueOf } from '../field'
import { between, date, enumerate } from '../format'
import { icons } from '../icons'
import { pointName, pointWith } from '../points'
import { refusalWords } from '../problems'
import type { Origin, Store } from '../store'
import { keptTariffs } from '../tariffs/own'
import { t, translated, within } from '../t'
import { evaluated, knownChannels } from './evaluated'
import { channelColumn, dayOf, documentsOf, offeredIn, pointsOf, providerColumn, ruleSetsOf, type Setup } from './setup'

type Set = (setup: Setup, origin: Origin) => void

/** The one choice of a column, in its head. */
export function controlOf(store: Store, setup: Setup, index: number, set: Set): TemplateResult {
  const column = setup.columns[index]
  const change: Change = (next, origin = { field: fieldOf(index) }) => {
    const columns = setup.columns.map((other, place) => (place === index ? next : other))
    if (accepted(store, columns, origin)) set({ ...setup, columns }, origin)
  }
  const label = t(`compare.choose.${setup.by}`, { letter: 'ABC'[index] })
  return html`${controls[setup.by](store, column, label, change, fieldOf(index))}${refusal(store, fieldOf(index))}`
}

const fieldOf = (index: number): string => `compare ${index}`

/** Asks the engine before anything is changed. */
function accepted(store: Store, columns: readonly Variant[], origin: Origin): boolean {
  try {
    evaluated(store.whole, store.document, columns)
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    store.refuse(refusalWords(error), origin)
    return false
  }
}

type Change = (next: Variant, origin?: Origin) => void
type Control = (store: Store, column: Variant, label: string, change: Change, name: string) => TemplateResult

const controls: Readonly<Record<Setup['by'], Control>> = {
  dates: (store, column, label, change, name) => {
    const day = dayOf(store.document, column)
    return html`
      <span class="chip">${dayInput(store, { name, value: day, called: label, set: (from, origin) => change({ from }, origin) })}</span>
      <span class="day-words">${date(day)}</span>`
  },

  rules: ({ whole, document }, column, label, change) => select(label, column.rules ?? 'auto', [
    { value: 'auto', name: t('context.rulesByDate') },
    ...ruleSetsOf(whole, document.request.channel).map((set) => ({ value: set.id, name: t('compare.ruleSet', { period: between('context', set), title: translated(set.title) }) })),
  ], (rules) => change({ rules })),

  channels: (store, column, label, change) => {
    const channel = column.channel ?? store.document.request.channel
    return html`
      ${select(label, channel, channels.map((value) => ({ value, name: t(`channel.${value}`) })), (value) => change(channelColumn(store, value as Channel)))}
      ${channel === 'whatsapp' && !knownChannels(store.document).includes(channel)
        ? select(t('compare.outside'), column.category ?? 'utility', (['utility', 'marketing'] as const).map((value) => ({ value, name: t('compare.outsideAs', { kind: within(t(`noun.${value}`)) }) })),
          (category) => change({ ...column, category: category as 'utility' | 'marketing' }))
        : nothing}`
  },

  providers: (store, column, label, change) => {
    const offered = offeredIn(store)
    const own = keptTariffs().map(({ document }) => document)
    const chosen = chosenOf(store.document)
    const [current] = documentsOf(store, column)
    const strange = column.tariffs && current && !offered.some((document) => sameDocument(document, current)) ? [current] : []
    const all = [...offered, ...strange]
    const at = column.tariffs === undefined ? AS_CHOSEN : current ? String(all.findIndex((document) => sameDocument(document, current))) : PUBLISHED
    const options = (documents: readonly TariffDocument[]): TemplateResult[] => documents.map((document) => html`
      <option value=${all.indexOf(document)} ?selected=${String(all.indexOf(document)) === at}>${t('compare.provider', { name: documentName(document), currency: 'currency' in document ? document.currency : '' })}</option>`)
    const choose = (value: string): void => change(value === AS_CHOSEN ? {} : providerColumn(store, value === PUBLISHED ? null : all[Number(value)]))
    const mine = offered.filter((document) => own.some((kept) => sameDocument(kept, document)))
    const theirs = all.filter((document) => !mine.includes(document))
    return html`
      <label class="chip"><select aria-label=${label} .value=${live(at)} @change=${(event: Event) => choose(valueOf(event))}>
        <option value=${PUBLISHED} ?selected=${at === PUBLISHED}>${t('compare.published')}</option>
        ${chosen.length || at === AS_CHOSEN ? html`<option value=${AS_CHOSEN} ?selected=${at === AS_CHOSEN}>${chosen.length ? t('compare.asChosen', { names: enumerate(chosen.map(documentName)) }) : t('compare.asIs')}</option>` : nothing}
        ${mine.length ? html`<optgroup label=${t('context.tariffsOwn')}>${options(mine)}</optgroup>` : nothing}
        ${theirs.length ? html`<optgroup label=${t('context.tariffsProviders')}>${options(theirs)}</optgroup>` : nothing}
      </select>${icons.down()}</label>`
  },

  currencies: ({ whole, document }, column, label, change) => {
    const { channel } = document.request
    const known = CURRENCIES.filter((currency) => channel !== 'whatsapp' || hasCard(whole, currency))
    return select(label, column.currency ?? 'USD', known.map((value) => ({ value, name: value })), (currency) => change({ currency }))
  },

  points: (store, column, label, change) => {
    const [id, value] = Object.entries(column.assumptions ?? {})[0] ?? []
    return html`
      <label class="chip"><select aria-label=${label} .value=${live(`${id} ${value}`)} @change=${(event: Event) => {
        const [point, ...rest] = valueOf(event).split(' ')
        change({ assumptions: { [point]: rest.join(' ') } })
      }}>
        ${pointsOf(store).map((point) => html`<optgroup label=${pointName(point)}>${point.alternatives.map((choice) => html`
          <option value=${`${point.id} ${choice.value}`} ?selected=${point.id === id && choice.value === value}>${pointWith(point, choice.value)}</option>`)}</optgroup>`)}
      </select>${icons.down()}</label>`
  },
}

/** The channel's own prices alone; what is chosen for the sequence. */
const PUBLISHED = 'published'
const AS_CHOSEN = 'chosen'

interface Option {
  value: string
  name: string
}

function select(label: string, chosen: string, options: readonly Option[], change: (value: string) => void): TemplateResult {
  return html`
    <label class="chip"><select aria-label=${label} .value=${live(chosen)} @change=${(event: Event) => change(valueOf(event))}>
      ${options.map(({ value, name }) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
    </select>${icons.down()}</label>`
}
