import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { live } from 'lit/directives/live.js'
import '../styles/tariffs.css'
import { amountWithCurrency, cells, confidence, ltr, sourceLink } from '../badges'
import { setView } from '../commands'
import { channels } from '../document'
import type { Channel, RateCard } from '../engine'
import { valueOf } from '../field'
import { amountText, date, enumerate, integer, marketName, percent } from '../format'
import { icons } from '../icons'
import { words as logWords } from '../log/words'
import { words as moreWords } from '../more/words'
import { words as quoteWords } from '../quote/words'
import { words as sentenceWords } from '../sentences/words'
import { bring, isRtl, keyFor, rich, t, term } from '../t'
import { styled, View } from '../view'
import { EVERY, isPriced } from './card'
import { copyOf, trimmed } from './copied'
import { gapWords } from './gaps'
import { keptTariffs, type Own } from './own'
import { openDraft, openKept } from './drafts'
import './own-view'
import { changesOf, hasUnknown, matches, nameOf, priceTable, type PriceCell, type PriceRow, type PriceTable } from './price-table'
import { cardIn, cardsOf, currenciesOf, daysBefore, UNITS, unitsIn, unitsOf, type SeriesUnit } from './published'
import { written } from './reading'
import { words } from './words'

/** A document of the person's is used in quotes too, whose steps have words of their own; fees name the plans of bots. */
export const bringWords = (): Promise<unknown> => Promise.all([bring(words), bring(quoteWords), bring(logWords), bring(moreWords), bring(sentenceWords)])

const VIEW = 'tariffs'
/** Changes that are listed before "Show all". */
const LISTED = 12

/** Which card is shown, and since which the changes are marked. */
interface Choice {
  channel: Channel
  /** What the card is for. Without it the first there is, which is messages where they have cards. */
  unit?: string
  /** Without it the first there is. */
  currency?: string
  /** The day from which the card holds; the newest card without it. */
  card?: string
  /** The same of the earlier card; `none` for no comparison, the one before without it. */
  since?: string
  /** The person's own documents in place of the published cards. */
  own?: true
}

/** A card to choose: a published one, or prices of the person's own. */
interface Offered {
  key: string
  card: RateCard
  own?: Own
}

/** What can be chosen from, and what of it is: odd values of a link fall back. */
interface Range {
  channel: Channel
  units: readonly SeriesUnit[]
  unit: SeriesUnit
  currencies: readonly string[]
  currency: string
  offered: readonly Offered[]
}

const OWN = 'own:'

/** Rate cards by channel, currency and date: every figure with its source, and what changed between two cards. */
class Tariffs extends View {
  private sought = ''
  private chosen: { market: string; item: string } | null = null
  private allChanges = false
  private focusWanted = false
  /** What the engine was asked of published cards, which stay, and the table of two of them. */
  private readonly units = new Map<string, SeriesUnit[]>()
  private readonly currencies = new Map<string, string[]>()
  private readonly cards = new Map<string, RateCard[]>()
  private table: { key: string; table: PriceTable } | null = null

  private get choice(): Choice {
    const kept = this.store.document.views?.[VIEW] as Partial<Choice> | undefined
    const channel = channels.find((item) => item === kept?.channel) ?? 'whatsapp'
    const text = (name: 'unit' | 'currency' | 'card' | 'since') => (typeof kept?.[name] === 'string' ? { [name]: kept[name] } : {})
    return { channel, ...text('unit'), ...text('currency'), ...text('card'), ...text('since'), ...(kept?.own === true ? { own: true as const } : {}) }
  }

  private set(choice: Choice): void {
    this.chosen = null
    this.allChanges = false
    this.store.execute(setView(this.store.document, VIEW, choice, () => t('step.tariffs')))
  }

  /** A person's own prices may change under their id. */
  private tableOf(card: RateCard, before: RateCard | undefined, own: Own | undefined): PriceTable {
    const key = [card.card, card.unit, before?.card, own ? JSON.stringify(own.document) : ''].join(' ')
    if (this.table?.key !== key) this.table = { key, table: priceTable(this.store.whole, card, before) }
    return this.table.table
  }

  /** Published cards, and above them the person's own prices of the same channel, unit and currency. */
  private rangeOf({ channel, ...choice }: Choice): Range {
    const { whole } = this.store
    const own = keptTariffs().flatMap((kept) => (isPriced(kept.document) && kept.document.channel === channel ? [{ kept, document: kept.document, units: unitsIn(kept.document) }] : []))
    const published = once(this.units, channel, () => unitsOf(whole, channel))
    const units = UNITS.filter((unit) => published.includes(unit) || own.some((item) => item.units.includes(unit)))
    const unit = units.find((item) => item === choice.unit) ?? units[0] ?? 'message'
    const series = { channel, unit }
    const ofUnit = own.filter((item) => item.units.includes(unit))
    const currencies = [...new Set([...once(this.currencies, `${channel} ${unit}`, () => currenciesOf(whole, series)), ...ofUnit.map(({ document }) => document.currency)])]
    const currency = currencies.find((code) => code === choice.currency) ?? currencies[0] ?? ''
    const cards = currency ? once(this.cards, `${channel} ${unit} ${currency}`, () => cardsOf(whole, series, currency)) : []
    const offered = [
      ...ofUnit.filter(({ document }) => document.currency === currency).map(({ kept, document }) => ({ key: OWN + kept.name, card: cardIn(document, unit), own: kept })),
      ...cards.map((card) => ({ key: card.effectiveFrom, card })),
    ]
    return { channel, units, unit, currencies, currency, offered }
  }

  override render(): TemplateResult {
    const { choice } = this
    return html`
      ${choice.own ? html`
        <div class="context" role="region" aria-label=${t('tariffs.context')}>${this.renderSides(choice)}</div>
        <main class="tariffs" id="main"><h1 class="hidden">${t('view.tariffs')}</h1><chatfare-own-tariffs .store=${this.store}></chatfare-own-tariffs></main>` : this.renderPublished(choice)}`
  }

  private renderPublished(choice: Choice): TemplateResult {
    const range = this.rangeOf(choice)
    const { offered } = range
    const chosen = offered.find(({ key }) => key === choice.card) ?? offered.find(({ own }) => !own) ?? offered[0]
    return html`
      <div class="context" role="region" aria-label=${t('tariffs.context')}>
        ${this.renderSides(choice)}
        ${this.renderChannels(choice)}
        ${range.units.length > 1 ? this.renderUnits(range) : nothing}
        ${range.currencies.length ? this.renderCurrencies(range) : nothing}
        ${chosen?.card.rates.length ? this.renderSearch() : nothing}
      </div>
      <main class="tariffs" id="main">
        <h1 class="hidden">${t('view.tariffs')}</h1>
        ${chosen ? this.renderCard(choice, offered, chosen) : html`
          <section class="card tariffs-none"><h2>${t('tariffs.none', { channel: t(`channel.${choice.channel}`) })}</h2><p>${t('tariffs.noneHint')}</p></section>`}
      </main>`
  }

  private renderCard(choice: Choice, offered: readonly Offered[], { card, own }: Offered): TemplateResult {
    // Prices of one's own are compared with the published card that holds on their first day.
    const cards = offered.flatMap((other) => (other.own ? [] : [other.card]))
    const earlier = own ? cards.filter(({ effectiveFrom }) => effectiveFrom <= card.effectiveFrom) : cards.slice(cards.indexOf(card) + 1)
    // A price of a message and one of a conversation are nothing that rises or falls.
    const older = own?.document.kind === 'overlay' ? earlier : earlier.filter(({ unit }) => unit === card.unit)
    const since = choice.since === 'none' ? undefined : (older.find(({ effectiveFrom }) => effectiveFrom === choice.since) ?? older[0])
    const before = since && own && own.document.kind === 'overlay' && isPriced(own.document) ? trimmed(since, own.document) : since
    const table = this.tableOf(card, before, own)
    const rows = table.rows.filter((row) => matches(row, this.sought))
    return html`
      ${this.renderSentence(table)}
      <section class="card tariffs-cards">
        <h2>${t('tariffs.cards')}</h2>
        ${older.length ? this.renderSince(choice, older, before) : nothing}
        ${this.renderCards(choice, offered, card)}
      </section>
      <section class="card tariffs-table" aria-label=${t('tariffs.table')}>${this.renderTable(table, rows)} ${this.renderFoot(table, own)}</section>
      ${table.rows.length ? html`<aside class="card why tariffs-why" aria-label=${t('tariffs.aside')}>${this.renderChosen(table, rows)} ${this.sought ? nothing : this.renderChanges(table)}</aside>` : nothing}`
  }

  // -------------------------------------------------------------------------------------------------------- choices

  private renderSides(choice: Choice): TemplateResult {
    const { own, ...published } = choice
    return html`
      <fieldset class="segments"><legend class="hidden">${t('own.sides')}</legend>
        <label><input type="radio" name="tariffs-side" .checked=${live(!own)} @change=${() => this.set(published)} /><span>${t('own.published.cards')}</span></label>
        <label><input type="radio" name="tariffs-side" .checked=${live(!!own)} @change=${() => this.set({ ...published, own: true })} /><span>${t('own.yours')}</span></label>
      </fieldset>`
  }

  private renderChannels(choice: Choice): TemplateResult {
    return html`
      <fieldset class="segments"><legend class="hidden">${t('context.channel')}</legend>
        ${channels.map((channel) => html`
          <label class=${channel}><input type="radio" name="tariffs-channel" .checked=${live(channel === choice.channel)}
            @change=${() => this.set({ channel })} /><span><i></i>${t(`channel.${channel}`)}</span></label>`)}
      </fieldset>`
  }

  private renderUnits({ channel, units, unit, currency }: Range): TemplateResult {
    return html`
      <label class="chip"><span>${t('tariffs.unit')}</span>
        <select .value=${live(unit)} @change=${(event: Event) => this.set({ channel, unit: valueOf(event), currency })}>
          ${units.map((item) => html`<option value=${item} ?selected=${item === unit}>${t(`tariffs.unit.${item}`)}</option>`)}
        </select>${icons.down()}</label>`
  }

  private renderCurrencies({ channel, unit, currencies, currency }: Range): TemplateResult {
    return html`
      <label class="chip"><span>${t('tariffs.currency')}</span>
        <select .value=${live(currency)} @change=${(event: Event) => this.set({ channel, unit, currency: valueOf(event) })}>
          ${currencies.map((code) => html`<option value=${code} ?selected=${code === currency}>${code}</option>`)}
        </select>${icons.down()}</label>`
  }

  private renderSearch(): TemplateResult {
    const search = (event: Event): void => {
      this.sought = valueOf(event)
      this.requestUpdate()
    }
    return html`
      <label class="chip search">${icons.search()}<span class="hidden">${t('tariffs.search')}</span>
        <input type="search" dir=${ifDefined(this.sought ? 'auto' : undefined)} placeholder=${t('tariffs.searchHint')} .value=${this.sought} @input=${search} /></label>`
  }

  private renderCards(choice: Choice, offered: readonly Offered[], chosen: RateCard): TemplateResult {
    return html`
      <ul class="card-list">${offered.map(({ key, card, own }) => html`
        <li class=${own ? 'own' : ''}><label><input type="radio" name="card" .checked=${live(card === chosen)} @change=${() => this.set({ ...choice, card: key, since: undefined })} />
          <span><b dir="auto">${own ? own.name : date(card.effectiveFrom)}</b><small>${own ? t('own.yoursFrom', { date: date(card.effectiveFrom) }) : card.rates.length ? t(`unit.per.${card.unit}`) : t('tariffs.feesOnly')}</small>${cells(card.confidence)}</span></label></li>`)}
      </ul>`
  }

  private renderSince(choice: Choice, older: readonly RateCard[], before: RateCard | undefined): TemplateResult {
    const chosen = before?.effectiveFrom ?? 'none'
    return html`
      <label class="field"><span>${t('tariffs.since')}</span>
        <select .value=${live(chosen)} @change=${(event: Event) => this.set({ ...choice, since: valueOf(event) })}>
          ${older.map(({ effectiveFrom }) => html`<option value=${effectiveFrom} ?selected=${effectiveFrom === chosen}>${date(effectiveFrom)}</option>`)}
          <option value="none" ?selected=${chosen === 'none'}>${t('tariffs.sinceNone')}</option>
        </select></label>`
  }

  // ------------------------------------------------------------------------------------------------------- sentence

  private renderSentence(table: PriceTable): TemplateResult {
    const { card, before, rows } = table
    const all = rows.flatMap((row) => row.cells)
    const count = (change: PriceCell['change']): number => all.filter((cell) => cell.change === change).length
    const unknown = all.filter(({ now }) => now?.rate === null).length
    const parts = (['up', 'down', 'new', 'gone'] as const).filter((change) => count(change)).map((change) => t(`tariffs.count.${change}`, { n: count(change) }))
    return html`
      <div class="sentence"><div>
        <p class="lead" aria-live="polite">${t('tariffs.lead', {
          channel: whatWords(card), currency: card.currency, date: date(card.effectiveFrom), markets: marketWords(table),
        })} ${before ? html`<strong class="underlined">${parts.length
          ? t('tariffs.changed', { date: date(before.effectiveFrom), changes: enumerate(parts) })
          : t(hasUnknown(table) ? 'tariffs.unchangedKnown' : 'tariffs.unchanged', { date: date(before.effectiveFrom) })}</strong>` : nothing}</p>
        ${unknown || card.validTo ? html`<p class="asides">
          ${unknown ? html`<span class="missing">${t('tariffs.unknown', { n: unknown })}</span>` : nothing}
          ${card.validTo ? html`<span>${t('tariffs.until', { date: date(daysBefore(card.validTo, 1)) })}</span>` : nothing}</p>` : nothing}
      </div></div>`
  }

  // ---------------------------------------------------------------------------------------------------------- table

  private renderTable(table: PriceTable, rows: readonly PriceRow[]): TemplateResult | typeof nothing {
    if (!table.rows.length) return nothing
    if (!rows.length) return html`<p class="compare-empty">${t('tariffs.notFound', { sought: this.sought })}</p>`
    const first = { market: rows[0].market, item: table.items[0] }
    const stop = this.chosen && rows.some(({ market }) => market === this.chosen!.market) ? this.chosen : first
    return html`
      <div class="table-scroll"><table role="grid" aria-label=${t('tariffs.table')} @keydown=${this.onKey}>
        <thead><tr role="row"><th role="columnheader" scope="col">${t('tariffs.market')}</th>${table.items.map((item) => html`
          <th role="columnheader" scope="col" class="figures">${term('item', item)}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`
          <tr role="row"><th role="rowheader" scope="row">${nameOf(row.market)}${row.was ? html`<small>${t('tariffs.was', { market: marketName(row.was) })}</small>` : nothing}</th>
            ${row.cells.map((cell) => this.renderCell(cell, stop))}</tr>`)}</tbody>
      </table></div>`
  }

  private renderCell(cell: PriceCell, stop: { market: string; item: string }): TemplateResult {
    const { market, item, change } = cell
    const chosen = this.chosen?.market === market && this.chosen.item === item
    return html`
      <td role="gridcell" class=${`figures ${change} ${chosen ? 'chosen' : ''}`} data-item=${term('item', item)} aria-selected=${chosen}
        tabindex=${stop.market === market && stop.item === item ? 0 : -1} data-market=${market} data-key=${item}
        @click=${() => this.choose(cell)} @focus=${() => this.choose(cell)}>${this.renderFigure(cell)}</td>`
  }

  /** The figure, and below it what it was where it has changed. */
  private renderFigure({ now, before, change, part }: PriceCell): TemplateResult {
    if (!now) return html`<span class="absent"><span aria-hidden="true">–</span><span class="hidden">${t('tariffs.absent')}</span></span>${
      change === 'gone' ? html`<small>${t('tariffs.gone')}</small>` : nothing}`
    const figure = now.rate === null ? html`<span class="no-rate">${t('tariffs.notKnown')}</span>` : ltr(amountText(now.rate))
    if (change === 'new') return html`${figure}<small>${icons.plus()} ${t('tariffs.new')}</small>`
    if (change === 'unknown' && before?.rate) return html`${figure}<small>${t('tariffs.before', { rate: amountText(before.rate) })}</small>`
    if (change !== 'up' && change !== 'down') return figure
    return html`${figure}<small>${change === 'up' ? icons.more() : icons.less()} ${ltr(part === undefined ? amountText(before!.rate!) : percent(part))}</small>`
  }

  private renderFoot({ card, gone }: PriceTable, own: Own | undefined): TemplateResult {
    return html`
      <div class="tariffs-foot">
        <p>${t('tariffs.source')} ${rich('why.sourceDate', { link: sourceLink(card.source), date: date(card.source.date) })} · ${confidence(card.confidence)}</p>
        ${card.fees.map((fee) => html`<p><b>${feeWords(fee)}</b> ${t('tariffs.fee', { amount: amountWithCurrency(fee.amount, card.currency), date: date(fee.from) })} · ${confidence(fee.confidence)}</p>`)}
        ${gone.length && own?.document.kind !== 'overlay' ? html`<p>${t('tariffs.goneMarkets', { markets: enumerate(gone.map(marketName)) })}</p>` : nothing}
        ${card.gaps.length ? html`<details><summary>${t('tariffs.gaps', { n: card.gaps.length })}</summary><ul>${card.gaps.map((gap) => html`<li>${gapWords(gap)}</li>`)}</ul></details>` : nothing}
        <p class="buttons"><button class="add" @click=${() => this.edit(card, own)}>${icons.edit()} ${t(own ? 'own.edit' : 'own.copy')}</button></p>
      </div>`
  }

  /** A document of one's own is opened; a published card is copied first. */
  private edit(card: RateCard, own: Own | undefined): void {
    if (own) openKept(own)
    else openDraft(t('own.copyOf', { channel: whatWords(card), currency: card.currency, date: date(card.effectiveFrom) }), written(copyOf(card)))
    this.set({ ...this.choice, own: true })
  }

  private choose({ market, item }: PriceCell): void {
    if (this.chosen?.market === market && this.chosen.item === item) return
    this.chosen = { market, item }
    this.requestUpdate()
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const cell = (event.target as HTMLElement).closest('td')
    const row = cell?.parentElement as HTMLTableRowElement | undefined
    if (!cell || !row) return
    const forward = isRtl() ? -1 : 1
    const [down, across] = ({ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -forward], ArrowRight: [0, forward] } as Record<string, [number, number]>)[event.key] ?? [0, 0]
    if (!down && !across) return
    event.preventDefault()
    const rows = [...(row.parentElement as HTMLTableSectionElement).rows]
    const target = rows[rows.indexOf(row) + down]?.cells[cell.cellIndex + across]
    if (target?.matches('td')) target.focus()
  }

  // ------------------------------------------------------------------------------------------------- cell, changes

  private renderChosen({ card, before, rows }: PriceTable, shown: readonly PriceRow[]): TemplateResult {
    const row = rows.find(({ market }) => market === this.chosen?.market) ?? (this.sought ? shown[0] : undefined)
    const cell = row?.cells.find(({ item }) => item === this.chosen?.item) ?? row?.cells[0]
    if (!row || !cell) return html`<section><p class="hint">${t('tariffs.choose')}</p></section>`
    const { now } = cell
    const source = now?.source ?? card.source
    return html`
      <section class="chosen-rate">
        <h2>${term('item', cell.item)} · ${nameOf(row.market)}</h2>
        <p class="key-figure">${now?.rate ? ltr(amountWithCurrency(now.rate, card.currency)) : html`<span class="no-rate">${t(now ? 'tariffs.notKnown' : 'tariffs.absent')}</span>`}
          <small>${t(`unit.per.${card.unit}`)}</small></p>
        ${before ? html`<p>${this.changeWords(cell, before)}</p>` : nothing}
        ${now ? html`
          <dl class="facts">
            <div><dt>${t('why.confidence')}</dt><dd>${confidence(now.confidence)}</dd></div>
            <div><dt>${t('why.source')}</dt><dd>${rich('why.sourceDate', { link: sourceLink(source), date: date(source.date) })}</dd></div>
            <div><dt>${t('tariffs.card')}</dt><dd><code>${card.card}</code></dd></div>
          </dl>` : nothing}
        ${this.renderTiers(row, cell, card)}
        ${row.countries.length ? html`<p class="hint">${t('tariffs.countries', { countries: enumerate(row.countries.map(({ code }) => marketName(code))) })}</p>` : nothing}
      </section>`
  }

  private changeWords({ now, before, change, part }: PriceCell, card: RateCard): string {
    const since = date(card.effectiveFrom)
    if ((change === 'up' || change === 'down') && part !== undefined) {
      return t(`tariffs.words.${change}`, { before: amountText(before!.rate!), part: percent(part), date: since })
    }
    if (change === 'unknown') return t(now?.rate === null ? 'tariffs.words.unknown' : 'tariffs.words.unknownBefore', { date: since })
    return t(change === 'same' || change === 'new' || change === 'gone' ? `tariffs.words.${change}` : 'tariffs.words.none', { date: since })
  }

  private renderTiers({ rates }: PriceRow, { item, now }: PriceCell, { unit }: RateCard): TemplateResult | typeof nothing {
    const bands = rates.tiers[item]
    if (!bands || !now) return nothing
    return html`
      <table class="bands"><caption>${t(keyFor('tariffs.tiersPer', unit) ?? 'tariffs.tiers')}</caption>
        <tbody>${bands.map(({ upTo, rate }, index) => html`
          <tr><th scope="row">${upTo === null ? t('tariffs.above', { from: integer(bands[index - 1]?.upTo ?? '0') }) : t('tariffs.upTo', { upTo: integer(upTo) })}</th>
            <td class="figures">${ltr(amountText(rate))}</td></tr>`)}</tbody></table>`
  }

  private renderChanges(table: PriceTable): TemplateResult | typeof nothing {
    if (!table.before) return nothing
    const changes = changesOf(table)
    const largest = Math.max(...changes.map(({ part }) => Math.abs(part)), 0.001)
    const shown = this.allChanges ? changes : changes.slice(0, LISTED)
    const all = (): void => {
      this.allChanges = true
      this.requestUpdate()
    }
    return html`
      <section><h2>${t('tariffs.changesTitle', { date: date(table.before.effectiveFrom) })}</h2>
        ${changes.length ? nothing : html`<p class="hint">${t(hasUnknown(table) ? 'tariffs.noChangesKnown' : 'tariffs.noChanges')}</p>`}
        <ol class=${`changes ${this.allChanges ? 'all' : ''}`}>${shown.map((cell) => html`
          <li><button class=${`change ${cell.change}`} @click=${() => { this.choose(cell); this.focusWanted = true }}>
            <span>${nameOf(cell.market)} · ${term('item', cell.item)}</span>
            <b>${cell.change === 'up' ? icons.more() : icons.less()} ${ltr(percent(cell.part))}</b>
            <i class="change-bar" aria-hidden="true"><i ${styled({ 'inline-size': `${Math.max(1, (Math.abs(cell.part) / largest) * 100)}%` })}></i></i>
          </button></li>`)}</ol>
        ${shown.length < changes.length ? html`<button class="add" @click=${all}>${t('tariffs.allChanges', { n: changes.length })}</button>` : nothing}
      </section>`
  }

  override updated(_changes: PropertyValues): void {
    if (!this.focusWanted || !this.chosen) return
    this.focusWanted = false
    const { market, item } = this.chosen
    const cell = [...this.querySelectorAll<HTMLElement>('td')].find(({ dataset }) => dataset.market === market && dataset.key === item)
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
}

/** What a card is for: messages of a channel, or what else is charged there. */
function whatWords({ channel, unit }: RateCard): string {
  const key = keyFor('tariffs.of', unit)
  return key ? t(key, { channel: t(`channel.${channel}`) }) : t(`channel.${channel}`)
}

function marketWords({ card, rows }: PriceTable): string {
  if (rows.length === 1 && rows[0].market === EVERY) return t('tariffs.everyMarket')
  return rows.length || !card.fees.length ? t('tariffs.markets', { n: rows.length }) : t('tariffs.feesOnly')
}

/** A plan is part of what the fee is called. */
const feeWords = ({ item, plan }: RateCard['fees'][number]): string =>
  (plan ? t('tariffs.feeOfPlan', { item: term('item', item), plan: term('more.plan', plan) }) : term('item', item))

/** What a map has for a key; asked for only once. */
function once<Value>(known: Map<string, Value>, key: string, ask: () => Value): Value {
  const value = known.get(key) ?? ask()
  known.set(key, value)
  return value
}

customElements.define('chatfare-tariffs', Tariffs)
