import { html, nothing, type TemplateResult } from 'lit'
import { amountText, byName, percent } from '../format'
import { icons } from '../icons'
import { ltr } from '../badges'
import type { Channel } from '../engine'
import { percentOf } from '../money'
import { readNumber, writtenNumber } from '../numbers'
import { describedBy, field, invalid, refusal, shown, valueOf } from '../field'
import { settled } from '../settled'
import type { Store } from '../store'
import { t, term } from '../t'
import { EVERY, rowOf, unitOf, type Priced } from './card'
import { publishedFor } from './copied'
import { byRank, nameOf } from './price-table'
import { seriesUnit } from './published'
import { withValue } from './reading'

/** What a cell says of a rate that exists without a figure. */
const UNKNOWN = '?'
const AMOUNT = /^\d{1,13}(\.\d{1,6})?$/

/** What is charged on a channel today, for a rate that is added. */
const ITEMS: Readonly<Record<Channel, readonly string[]>> = {
  whatsapp: ['marketing', 'utility', 'authentication', 'authentication-international', 'service', 'call-minutes', 'ai-provider', 'agent-tokens'],
  'viber-bot': ['chatbot-initiated'],
  'viber-business': ['transactional', 'promotional', 'otp', 'business-session', 'international', 'sms'],
}

/** A card has prices of one unit, what is put on top of cards of any. */
const itemsFor = (document: Priced): readonly string[] =>
  ITEMS[document.channel].filter((item) => document.kind === 'overlay' || seriesUnit(unitOf(item)) === seriesUnit(document.unit))

type Write = (text: string) => void

/** The prices of a document, each to be written over; without `write` only to be read. */
export function ownTable(store: Store, document: Priced, text: string, write: Write | null): TemplateResult {
  const markets = Object.keys(document.rates).sort((a, b) => byName()(nameOf(a), nameOf(b)))
  const items = [...new Set(Object.values(document.rates).flatMap(Object.keys))].sort(byRank)
  const published = publishedFor(store.whole, document)
  return html`
    ${markets.length ? html`
      <div class="table-scroll" tabindex="0" role="group" aria-label=${t('tariffs.table')}><table class="own-table">
        <thead><tr><th scope="col">${t('tariffs.market')}</th>${items.map((item) => html`<th scope="col" class="figures">${term('item', item)}</th>`)}</tr></thead>
        <tbody>${markets.map((market) => html`
          <tr><th scope="row">${nameOf(market)}</th>${items.map((item) => renderCell(store, { document, text, write, market, item, usual: (published && rowOf(published, market)?.rates[item]?.rate) ?? null }))}</tr>`)}</tbody>
      </table></div>` : html`<p class="compare-empty">${t('own.noPrices')}</p>`}
    ${write ? addForm(store, document, text, write) : nothing}
    <p class="hint own-table-hint">${t('own.cellHint', { sign: UNKNOWN })}</p>`
}

interface Cell {
  document: Priced
  text: string
  write: Write | null
  market: string
  item: string
  /** The published rate. */
  usual: string | null
}

function renderCell(store: Store, { document, text, write, market, item, usual }: Cell): TemplateResult {
  const cell = document.rates[market][item]
  const rate = typeof cell === 'object' && cell !== null ? cell.rate : cell
  const part = rate && usual && rate !== usual ? percentOf(rate, usual) : undefined
  const first: FirstBand = { document, market, item, rate }
  const path = ['rates', market, item, ...(typeof cell === 'object' && cell !== null ? ['rate'] : [])]
  const name = `rate ${market} ${item}`
  const change = (event: Event): void => {
    const typed = readNumber(valueOf(event))
    if (typed !== '' && typed !== UNKNOWN && !AMOUNT.test(typed)) store.refuse(t('own.badAmount'), { field: name, typed: valueOf(event) })
    else if (typed === '') write!(withoutCell(text, document, market, item))
    else write!(withFirstBand(withValue(text, path, typed === UNKNOWN ? null : typed), first, typed))
  }
  const said = rate === undefined ? '' : rate === null ? UNKNOWN : writtenNumber(rate)
  return html`
    <td class="figures" data-item=${term('item', item)}><input inputmode="decimal" dir="ltr" autocomplete="off" ?readonly=${!write} aria-label=${t('own.cell', { item: term('item', item), market: nameOf(market) })}
      aria-invalid=${invalid(store, name)} aria-describedby=${describedBy(store, name)} .value=${settled(shown(store, name, said))} @change=${change} />${refusal(store, name)}${part === undefined ? nothing : html`
      <small class=${part > 0 ? 'up' : 'down'}>${part > 0 ? icons.more() : icons.less()} ${ltr(percent(part))} <span class="hidden">${t('own.published', { rate: amountText(usual!) })}</span></small>`}</td>`
}

const tiersOf = (document: Priced, market: string, item: string) => (document.kind === 'rate-card' ? document.tiers?.[market]?.[item] : undefined)

interface FirstBand {
  document: Priced
  market: string
  item: string
  rate: string | null | undefined
}

/** The first volume tier has the list rate, so it goes along with it. */
function withFirstBand(text: string, { document, market, item, rate }: FirstBand, typed: string): string {
  const same = tiersOf(document, market, item)?.[0]?.rate === rate
  return same && typed !== UNKNOWN ? withValue(text, ['tiers', market, item, 0, 'rate'], typed) : text
}

/** A market without prices goes with its last one, and a rate's volume tiers with the rate. */
function withoutCell(text: string, document: Priced, market: string, item: string): string {
  const rest = Object.keys(document.rates[market]).filter((other) => other !== item)
  const left = withValue(text, rest.length ? ['rates', market, item] : ['rates', market], undefined)
  return tiersOf(document, market, item) ? withValue(left, ['tiers', market, item], undefined) : left
}

function addForm(store: Store, document: Priced, text: string, write: Write): TemplateResult {
  const { markets, other } = store.whole.markets(document.effectiveFrom)
  const places = document.channel === 'whatsapp' ? [...new Set([...markets.map(({ market }) => market), other])] : markets.map(({ country }) => country)
  const sorted = places.sort((a, b) => byName()(nameOf(a), nameOf(b)))
  const add = (event: Event): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const read = (name: string): string => String(new FormData(form).get(name))
    const amount = form.elements.namedItem('amount') as HTMLInputElement
    const typed = readNumber(amount.value)
    if (!AMOUNT.test(typed)) return store.refuse(t('own.badAmount'), { field: 'new rate', typed: amount.value })
    write(withValue(text, ['rates', read('market'), read('item')], typed))
    amount.value = ''
  }
  return html`
    <form class="own-add-rate" novalidate aria-label=${t('own.addRate')} @submit=${add}>
      <label class="field"><span>${t('tariffs.market')}</span><select name="market">${[...sorted, EVERY].map((market) => html`<option value=${market}>${nameOf(market)}</option>`)}</select></label>
      <label class="field"><span>${t('own.item')}</span><select name="item">${itemsFor(document).map((item) => html`<option value=${item}>${term('item', item)}</option>`)}</select></label>
      ${field(store, { name: 'new rate', label: t('own.rate', { currency: document.currency }), control: html`
        <input class="short" name="amount" inputmode="decimal" dir="ltr" autocomplete="off" aria-invalid=${invalid(store, 'new rate')} aria-describedby=${describedBy(store, 'new rate')} />` })}
      <button class="add">${icons.plus()} ${t('own.addRate')}</button>
    </form>`
}
