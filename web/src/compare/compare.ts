import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import '../styles/compare.css'
import { amountWithCurrency, badge, changeText, ltr, sourceLink, totalsText } from '../badges'
import { bubble } from '../bubble'
import { documentName, idleReason, lastDay, usedOf } from '../chosen'
import { setView } from '../commands'
import { amountText, clock, DAY, date, dayLabel, enumerate, enumerateInOrder, marketName, percent, sentenceList } from '../format'
import { time, type Document } from '../document'
import { isRefusal, outcomeOf, type EventResult, type TariffDocument } from '../engine'
import { icons } from '../icons'
import { add, difference, percentOf, toMicros, type Totals } from '../money'
import { presetChip } from '../preset-chip'
import { refusalWords } from '../problems'
import { reason } from '../reasons'
import { words as sentenceWords } from '../sentences/words'
import type { Origin } from '../store'
import { bring, rich, t, term, translated, within, type Key } from '../t'
import { costOf, lacksRate } from '../totals'
import { styled, View } from '../view'
import { toWall } from '../zone'
import { viewIcons } from '../view-icons'
import { controlOf } from './column-control'
import { chart } from './chart'
import { costWords } from './cost'
import { commonCurrency, compare, gapsOf, size, type Cause, type Cell, type Column, type Comparison, type Row } from './comparison'
import { evaluatedLater } from './evaluated'
import { begin, documentsOf, FEWEST, further, kindsOfComparison, MOST, OWN_DATES, setupOf, VIEW, type By, type Setup } from './setup'
import { words } from './words'

export const bringWords = (): Promise<unknown> => Promise.all([bring(words), bring(sentenceWords)])

/** A comparison with its choices, and why those of the person were not taken. */
interface Shown {
  document: Document
  comparison: Comparison
  setup: Setup
  refused: string
}

/** The same sequence under two or three choices, message by message, and why the bills differ. */
class Compare extends View {
  private onlyDifferences = false
  private focusWanted = false
  private last: Shown | null = null
  /** What is compared, or is being compared. */
  private asked: Document | null = null
  private coming: Promise<void> = Promise.resolve()
  /** A comparison has been drawn. */
  private drawn = false

  /** Compared anew only when the document has changed. */
  override willUpdate(): void {
    if (this.asked === this.store.document) return
    this.asked = this.store.document
    this.coming = this.compare(this.asked)
  }

  /** Choices that the engine does not take give way to the first dates, and those to the sequence's own. */
  private async compare(document: Document): Promise<void> {
    let refused = ''
    for (const setup of [setupOf(this.store), begin(this.store, 'dates'), OWN_DATES]) {
      const all = await evaluatedLater(this.store.whole, document, setup.columns).catch((error: unknown) => {
        if (!isRefusal(error)) throw error
        refused ||= refusalWords(error)
      })
      if (this.store.document !== document) return
      if (!all) continue
      this.last = { document, comparison: compare(this.store, setup, all), setup, refused }
      return this.requestUpdate()
    }
  }

  /** What was drawn stands until the next comparison is there. */
  override render(): TemplateResult {
    const { last } = this
    const settled = last?.document === this.store.document
    return html`
      <div class="context" role="region" aria-label=${t('context.label')}>
        ${presetChip(this.store)} ${this.renderKinds(settled ? last.setup : setupOf(this.store))}
        <span class="context-end">${settled ? this.renderFilter(last.comparison) : noChange}</span>
      </div>
      <main class="compare" id="main" aria-busy=${!settled}>
        <h1 class="hidden">${t('view.compare')}</h1>
        ${settled ? this.renderComparison(last) : last ? noChange : html`<div class="skeleton" aria-hidden="true"></div>`}
      </main>`
  }

  private renderComparison({ comparison, setup, refused }: Shown): TemplateResult {
    return html`
      ${this.renderSentence(comparison, setup)}
      ${refused ? html`<div class="notice fare" role="alert"><p>${t('compare.refused', { words: refused })}</p></div>` : nothing}
      <section class="card comparison" aria-label=${t('compare.table')}>
        ${comparison.rows.length ? this.renderTable(comparison, setup) : html`<p class="compare-empty">${t('compare.empty')}</p>`}
        ${chart(comparison)}
        ${this.renderTotals(comparison)}
      </section>
      ${this.renderWhy(comparison, setup)}`
  }

  // -------------------------------------------------------------------------------------------------------- choices

  private set(setup: Setup, origin: Origin = {}): void {
    this.store.execute(setView(this.store.document, VIEW, setup, () => t('step.compare'), origin))
  }

  private renderKinds({ by }: Setup): TemplateResult {
    return html`
      <fieldset class="segments"><legend class="hidden">${t('compare.by')}</legend>
        ${kindsOfComparison.map((kind) => html`
          <label><input type="radio" name="compare-by" .checked=${live(kind === by)} @change=${() => this.set(begin(this.store, kind))} />
            <span>${t(`compare.by.${kind}`)}</span></label>`)}
      </fieldset>`
  }

  private renderFilter({ rows }: Comparison): TemplateResult {
    const choose = (only: boolean): void => {
      this.onlyDifferences = only
      this.requestUpdate()
    }
    const n = rows.filter(({ differs }) => differs).length
    return html`
      <fieldset class="segments"><legend class="hidden">${t('compare.filter')}</legend>
        ${[false, true].map((only) => html`
          <label><input type="radio" name="compare-filter" .checked=${live(only === this.onlyDifferences)} @change=${() => choose(only)} />
            <span>${only ? t('compare.only', { n }) : t('compare.all')}</span></label>`)}
      </fieldset>`
  }

  // ------------------------------------------------------------------------------------------------------- sentence

  private renderSentence(comparison: Comparison, { by }: Setup): TemplateResult {
    const { columns, rows } = comparison
    const costs = columns.map((column, index) => rich<TemplateResult>(partOf(by, column), {
      name: column.name, amount: html`<strong class=${index ? 'underlined' : ''}>${this.costWords(column)}</strong>`,
    }))
    const n = rows.filter(({ differs }) => differs).length
    return html`
      <div class="sentence"><div>
        <p class="lead" aria-live="polite">${rich('compare.lead', { list: html`${sentenceList(costs)}` })} ${this.differenceWords(comparison)}</p>
        <p class="asides"><span>${t('compare.differ', { n, of: rows.length })}</span>${
          commonCurrency(comparison) ? nothing : html`<span>${t('compare.neverAdded')}</span>`}${
          columns.map((column) => this.renderGaps(column))}</p>
      </div></div>`
  }

  private costWords(column: Column): TemplateResult {
    return costWords(column, this.store.document.request.account?.currency ?? 'USD')
  }

  /** Which rates a column lacks. */
  private renderGaps(column: Column): TemplateResult[] {
    return gapsOf(column).map(({ items, market, currency }) => {
      const item = enumerate(items.map((id) => within(term('item', id))))
      return html`<span>${t('compare.of', { letter: column.letter, words: t('rate.missing', { item, market: market ? marketName(market) : '–', currency }) })}</span>`
    })
  }

  private differenceWords({ columns: [first, ...others] }: Comparison): TemplateResult | typeof nothing {
    const said = others.map((column) => {
      const words = this.moreWords(first, column)
      return others.length > 1 ? rich('compare.moreOf', { letter: column.letter, words }) : rich('compare.more', { words })
    })
    return html`${said.map((words, index) => html`${index ? ' ' : ''}${words}`)}`
  }

  private moreWords(first: Column, { more, totals }: Column): TemplateResult | string {
    if (!more) return t('compare.unknownDifference')
    if (!Object.keys(more).length) return t('compare.same')
    const [[currency], ...further] = Object.entries(more)
    const part = further.length || !first.totals[currency] ? undefined : percentOf(totals[currency] ?? '0', first.totals[currency])
    const amount = ltr(changeText(more))
    return html`<strong>${part === undefined ? amount : rich('compare.withPart', { amount, part: ltr(percent(part)) })}</strong>`
  }

  // ---------------------------------------------------------------------------------------------------------- table

  private renderTable(comparison: Comparison, setup: Setup): TemplateResult {
    const { columns, rows } = comparison
    const shown = this.onlyDifferences ? rows.filter(({ differs }) => differs) : rows
    const stop = shown.some(({ event }) => event.id === this.store.selected) ? this.store.selected : shown[0]?.event.id
    return html`
      <div class="compare-scroll">
        <div class=${`compare-grid of-${columns.length}`} role="grid" aria-label=${t('compare.table')} ${styled({ '--columns': columns.length })} @keydown=${this.onKey}>
          <div class="compare-row head" role="row">
            <span role="columnheader" class="when">${t(setup.by === 'dates' ? 'compare.when' : 'compare.time')}</span>
            <span role="columnheader" class="what">${t('ledger.thread')}</span>
            ${columns.map((column, index) => this.renderHead(column, setup, index))}
          </div>
          ${repeat(shown, ({ event }) => event.id, (row) => this.renderRow(row, rows, setup, stop))}
          ${shown.length ? nothing : html`<p class="compare-empty">${t('compare.noDifference')}</p>`}
        </div>
      </div>`
  }

  private renderHead(column: Column, setup: Setup, index: number): TemplateResult {
    const remove = (): void => {
      this.set({ ...setup, columns: setup.columns.filter((_, place) => place !== index) })
      void this.focusHead(Math.min(index, setup.columns.length - 2))
    }
    return html`
      <div role="columnheader" class="compare-head">
        <span class="letter" aria-hidden="true">${column.letter}</span>
        ${controlOf(this.store, setup, index, (next, origin) => this.set(next, origin))}
        ${setup.columns.length > FEWEST ? html`
          <button class="tool" aria-label=${t('compare.remove', { letter: column.letter })} title=${t('compare.remove', { letter: column.letter })} @click=${remove}>${icons.close()}</button>` : nothing}
        <small>${this.restsOn(column, setup, index)}</small>
      </div>`
  }

  /** The rule sets and cards that decided in a column. */
  private restsOn(column: Column, setup: Setup, index: number): string {
    const { computed: { evaluation } } = column
    const sets = new Set(evaluation.events.flatMap(({ rule }) => rule?.slice(0, rule.indexOf('#')) ?? []))
    const cards = new Set(evaluation.events.flatMap(({ price }) => price?.card ?? []))
    const documents = documentsOf(this.store, setup.columns[index])
    const used = usedOf(documents, evaluation)
    const cardName = (card: string): string => {
      const own = used.find(({ id }) => id === card)
      if (own) return documentName(own)
      const [, currency, since] = card.split('/')
      return since ? t('compare.card', { currency: currency.toUpperCase(), date: date(since) }) : card
    }
    const others = used.filter(({ id }) => !cards.has(id)).map(documentName)
    const { currency } = setup.columns[index]
    const idle = documents.filter((document) => !used.includes(document)).map((document) => this.idleWords(document, column, currency))
    const billed = setup.by !== 'currencies' && currency ? [t('compare.billedIn', { currency })] : []
    return [...sets, ...[...cards].map(cardName), ...others, ...billed, ...idle].join(' · ')
  }

  private idleWords(document: TariffDocument, { shift }: Column, currency: string | undefined): string {
    const { request } = this.store.document
    const reason = idleReason(document, { channel: request.channel, currency: currency ?? request.account?.currency ?? 'USD', last: lastDay(this.store.document, shift) })
    return [t('compare.idle', { name: documentName(document) }), reason].filter(Boolean).join('. ')
  }

  private renderRow({ event, channel, cells, differs }: Row, rows: readonly Row[], { by }: Setup, stop: string | null | undefined): TemplateResult {
    const { store } = this
    const selected = store.selected === event.id
    const light = (): void => store.link(linkedWith(cells, event.id))
    return html`
      <div class=${`compare-row event ${selected ? 'selected' : ''} ${differs ? 'differs' : ''}`} role="row" data-id=${event.id}
        tabindex=${stop === event.id ? 0 : -1} aria-selected=${selected} @click=${() => store.select(event.id)} @focus=${() => { store.select(event.id); light() }}
        @pointerenter=${light} @pointerleave=${() => store.link([])}>
        <span role="gridcell" class="when">${this.when(event.id, rows, by)}</span>
        <span role="gridcell" class=${`what ${event.from}`}>${bubble(store, event, store.computed.results.get(event.id) ?? cells.find(({ result }) => result)!.result!, channel)}</span>
        ${cells.map((cell, index) => this.renderCell(cell, index))}
      </div>`
  }

  /** Days are counted where the columns lie on different dates. */
  private when(id: string, rows: readonly Row[], by: By): TemplateResult {
    const { zone } = this.store
    const place = rows.findIndex(({ event }) => event.id === id)
    const day = (index: number): number => Math.floor(toWall(time(rows[index].event), zone) / DAY)
    const at = time(rows[place].event)
    const fresh = place === 0 || day(place) !== day(place - 1)
    const name = by === 'dates' ? t('compare.day', { n: day(place) - day(0) + 1 }) : dayLabel(at, zone)
    return html`<b>${fresh ? name : ''}</b> <bdi dir="ltr">${clock(at, zone)}</bdi>`
  }

  private renderCell({ column, event, result, differs, more, cause }: Cell, index: number): TemplateResult {
    if (!result) {
      return html`<span role="gridcell" class="compare-cell changed"><span class="reason">${t('compare.leftOut', { name: column.name })}</span>${this.renderMore(differs, more, cause)}</span>`
    }
    const costs = Object.values(costOf(result))
    const amount = lacksRate(result) ? noRate() : costs.map((cost) => ltr(amountText(cost)))
    return html`
      <span role="gridcell" class=${`compare-cell ${index && differs ? 'changed' : ''}`}>
        <span class="letter" aria-hidden="true">${column.letter}</span>
        ${badge(outcomeOf(result))}<span class="reason">${reason(column, event, result)}</span><span class="amount">${amount}</span>
        ${index ? this.renderMore(differs, more, cause) : nothing}
      </span>`
  }

  /** A difference has a sign, its words and the number of its cause. */
  private renderMore(differs: boolean, more: Totals | null, cause: Cause | undefined): TemplateResult {
    if (!differs) return html`<span class="more"><span class="hidden">${t('compare.equal')}</span></span>`
    const amounts = Object.values(more ?? {})
    return html`<span class="more differs">${signOf(more)}<span>${amounts.length === 1 ? ltr(amountText(amounts[0])) : t('compare.differs')}</span>${
      cause ? html`<span class="cause-n" aria-label=${t('compare.causeNumber', { n: cause.n })} role="img">${cause.n}</span>` : nothing}</span>`
  }

  private renderTotals({ columns }: Comparison): TemplateResult {
    return html`
      <div class=${`compare-row total-row bill of-${columns.length}`} ${styled({ '--columns': columns.length })}>
        <span class="total-label">${t('compare.total')}</span>
        ${columns.map((column, index) => html`
          <span class="compare-cell"><span class="letter" aria-hidden="true">${column.letter}</span><strong>${this.costWords(column)}</strong>
            ${index ? this.renderTotalMore(column) : nothing}</span>`)}
      </div>`
  }

  private renderTotalMore({ more }: Column): TemplateResult {
    if (!more) return html`<span class="more">${t('compare.notKnown')}</span>`
    if (!Object.keys(more).length) return html`<span class="more">${t('compare.same')}</span>`
    const [amount, ...further] = Object.values(more)
    return html`<span class="more differs">${signOf(more)}${ltr(further.length ? changeText(more) : amountText(amount))}</span>`
  }

  // ------------------------------------------------------------------------------------------------------------ why

  private renderWhy(comparison: Comparison, setup: Setup): TemplateResult {
    return html`
      <aside class="card why compare-why" aria-label=${t('why.title')}>
        ${comparison.columns.slice(1).map((column, index) => this.renderCauses(column, comparison.causes[index + 1]))}
        ${this.renderSelected(comparison)}
        <section class="buttons">
          ${setup.columns.length < MOST ? html`<button class="add" @click=${() => this.addColumn(setup)}>${icons.plus()} ${t('compare.third')}</button>` : nothing}
          <button class="add" @click=${() => this.set({ ...setup, columns: [...setup.columns].reverse() })}>${viewIcons.swap()} ${t('compare.swap')}</button>
        </section>
      </aside>`
  }

  private addColumn(setup: Setup): void {
    this.set({ ...setup, columns: [...setup.columns, further(this.store, setup)] })
    void this.focusHead(setup.columns.length)
  }

  /** Once the columns are there, unless the person has gone on elsewhere meanwhile. */
  private async focusHead(index: number): Promise<void> {
    await this.updateComplete
    await this.coming
    await this.updateComplete
    if (document.activeElement === document.body) await this.focusIn('.compare-head', index)
  }

  private renderCauses(column: Column, causes: readonly Cause[]): TemplateResult {
    const largest = causes.reduce((most, { change }) => (size(change) > most ? size(change) : most), 1n)
    const single = Object.keys(column.more ?? {}).length === 1
    return html`
      <section><h2>${this.causesTitle(column)}</h2>
        ${causes.length ? html`<ol class="causes">${causes.map((cause) => this.renderCause(cause, single ? Number((size(cause.change) * 1000n) / largest) / 10 : 0))}</ol>` : nothing}
        ${causes.length > 1 && column.more ? html`<p class="causes-sum"><span>${t('compare.sum', { n: causes.length })}</span><b>${
          Object.keys(column.more).length ? ltr(changeText(column.more)) : t('compare.same')}</b></p>` : nothing}
      </section>`
  }

  private causesTitle({ letter, more }: Column): TemplateResult | string {
    if (!more) return t('compare.why.unknown', { letter })
    const amounts = Object.entries(more)
    if (amounts.length !== 1) return t(amounts.length ? 'compare.why.differs' : 'compare.why.same', { letter })
    const [[currency, amount]] = amounts
    const key = toMicros(amount) > 0n ? 'compare.why.more' : 'compare.why.less'
    return html`${rich(key, { letter, amount: ltr(totalsText({ [currency]: amount.slice(1) }, '')) })}`
  }

  private renderCause(cause: Cause, length: number): TemplateResult {
    const change = cause.change && difference(cause.change, {})
    const light = (): void => this.store.link(cause.events)
    const [first] = cause.events
    return html`
      <li><button class="cause" data-cause=${cause.n} @pointerenter=${light} @pointerleave=${() => this.store.link([])} @focus=${light}
        @blur=${() => this.store.link([])} @click=${() => first && this.choose(first)}>
        <span class="cause-n">${cause.n}</span>
        <span class="cause-text"><b>${this.causeTitle(cause)}</b><small>${this.causeText(cause)}</small>
          ${length ? html`<i class="cause-bar" aria-hidden="true"><i ${styled({ 'inline-size': `${length}%` })}></i></i>` : nothing}</span>
        <b class="cause-change">${!change ? t('compare.notKnown') : Object.keys(change).length ? ltr(changeText(change)) : t('compare.noMoney')}</b>
      </button></li>`
  }

  private choose(id: string): void {
    this.store.select(id)
    this.focusWanted = true
    this.requestUpdate()
  }

  private causeTitle({ kind, of, item, before, after }: Cause): string {
    if (kind === 'fee') return term('item', item!)
    const what = t(`noun.${of!}`)
    const verdict = (result: EventResult | undefined): string => within(t(`verdict.${outcomeOf(result!)}`))
    switch (kind) {
      case 'left-out': return t('compare.cause.leftOut', { what })
      case 'verdict': return t('compare.cause.instead', { what, after: verdict(after), before: verdict(before) })
      case 'item': return t('compare.cause.instead', { what, after: within(term('item', after!.item ?? '')), before: within(term('item', before!.item ?? '')) })
      case 'rate': return t('compare.cause.rate', { what })
      case 'provider': return t('compare.cause.provider', { what })
    }
  }

  private causeText({ kind, events, before, after }: Cause): string {
    if (kind === 'fee') return t('compare.cause.fee')
    const messages = t('compare.cause.messages', { n: events.length })
    if (kind === 'provider') return `${messages}. ${t('compare.cause.rates', { after: feeText(after, before), before: feeText(before, after) })}`
    if (kind !== 'rate') return after?.rule ? `${messages}. ${translated(this.store.whole.rule(after.rule).text)}` : messages
    const rate = ({ price, market }: EventResult): string =>
      (price ? enumerateInOrder([amountWithCurrency(price.unitPrice ?? price.amount, price.currency), ...(market ? [marketName(market)] : [])]) : t('ledger.noRate'))
    return `${messages}. ${t('compare.cause.rates', { after: rate(after!), before: rate(before!) })}`
  }

  /** Each column's rule for the chosen message. */
  private renderSelected({ columns, rows }: Comparison): TemplateResult | typeof nothing {
    const row = rows.find(({ event }) => event.id === this.store.selected)
    if (!row) return nothing
    return html`
      <section><h2>${t('why.position', { n: rows.indexOf(row) + 1, of: rows.length })}</h2>
        <ul class="both">${row.cells.map(({ result }, index) => html`
          <li><span class="letter">${columns[index].letter}</span><div>${result
            ? html`${badge(outcomeOf(result))} ${lacksRate(result) ? noRate() : costs(result)}
              <p>${this.ruleText(result)}</p>`
            : html`<p>${t('compare.leftOut', { name: columns[index].name })}</p>`}</div></li>`)}</ul>
      </section>`
  }

  private ruleText({ rule }: EventResult): TemplateResult | string {
    if (!rule) return t('problem.no-rules')
    const { text, source } = this.store.whole.rule(rule)
    return html`${translated(text)} <small>${rich('why.sourceDate', { link: sourceLink(source), date: date(source.date) })}</small>`
  }

  // ------------------------------------------------------------------------------------------------------- keyboard

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!(event.target as HTMLElement).matches('.compare-row')) return
    const rows = [...this.querySelectorAll<HTMLElement>('.compare-row.event')]
    const at = rows.findIndex((row) => row === event.target)
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    rows[Math.max(0, Math.min(rows.length - 1, next))].focus()
  }

  /** The message that was chosen in another view is in sight where the table scrolls by itself. */
  private showSelected(): void {
    if (matchMedia('(min-width: 1100px)').matches) this.querySelector('.compare-row.selected')?.scrollIntoView({ block: 'nearest' })
  }

  override updated(_changes: PropertyValues): void {
    if (this.last && !this.drawn) this.showSelected()
    this.drawn = this.last !== null
    this.light()
    if (this.focusWanted) this.querySelector<HTMLElement>('.compare-row.selected')?.focus()
    this.focusWanted = false
  }
}

/** With what providers charge for the message, as in the table. */
function costs(result: EventResult): TemplateResult | typeof nothing {
  const own = costOf(result)
  return Object.keys(own).length ? html`<b>${ltr(totalsText(own, ''))}</b>` : nothing
}

const noRate = (): TemplateResult => html`<span class="no-rate">${t('ledger.noRate')}</span>`

/** What providers charge for a message beside its price, or nothing in the other side's currency. */
function feeText(result: EventResult | undefined, other: EventResult | undefined): string {
  const own = (of: EventResult | undefined): Totals =>
    (of?.fees ?? []).filter(({ layer }) => layer === 'cost').reduce<Totals>((sum, { currency, amount }) => add(sum, currency, amount), {})
  return totalsText(own(result), Object.keys(own(other))[0] ?? '')
}

/** More, less, or different in a way that is no single amount. */
function signOf(more: Totals | null): TemplateResult {
  const amounts = Object.values(more ?? {})
  if (amounts.length !== 1) return icons.differs()
  return toMicros(amounts[0]) > 0n ? icons.more() : icons.less()
}

/** In September 2026, but from 12 Sep 2026 on. */
const partOf = (by: By, { day }: Column): Key => (by === 'dates' && !day.endsWith('-01') ? 'compare.part.day' : `compare.part.${by}`)

/** The message itself in all columns, and those that differ for the same reason. */
const linkedWith = (cells: readonly Cell[], id: string): string[] => [id, ...cells.flatMap(({ cause }) => cause?.events ?? [])]

customElements.define('chatfare-compare', Compare)
