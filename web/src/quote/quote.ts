import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import '../styles/quote.css'
import { ltr } from '../badges'
import { copyText } from '../clipboard'
import { setView } from '../commands'
import { inWorker, type AskedEngine } from '../compute/asking'
import { embedding } from '../embed/embedding'
import type { Quote } from '../engine'
import { icons } from '../icons'
import { closePanel, popover } from '../popover'
import { isPresenting } from '../presenting'
import { download } from '../save'
import { words as compareWords } from '../compare/words'
import { words as sentenceWords } from '../sentences/words'
import { bring, t, term } from '../t'
import { View } from '../view'
import { viewIcons } from '../view-icons'
import { addText, ALL, billRows, currenciesOf, isSome, openCurrencies, paid, type BillRow, type Sum } from './bill'
import { besideEachOther, breakEvens, courseOf, followed, needsExchange, type BreakEven } from './course'
import { change, option, segments, type Desk } from './desk'
import { fullForm, offerForm, placeName, simpleForm } from './form'
import { forget, keep, keepLogo, keptLogo, keptQuotes, putBack, rename, type Kept } from './keep'
import { offer } from './offer'
import { planOf, VIEW, type Plan } from './plan'
import { quoted, type Quoted } from './quoted'
import { billTable, documentWords, freeWords, leadWords, missingWords, restsOn, rowName, termsWords, tiles } from './result'
import { versus } from './versus'
import { words } from './words'

export const bringWords = (): Promise<unknown> => Promise.all([bring(words), bring(compareWords), bring(sentenceWords)])

type Charts = typeof import('./charts')
type Curve = (width: number) => TemplateResult

/** Widest logo that is kept, in pixels. */
const LOGO_WIDTH = 480
const DEFAULT_WIDTH = 560
const ZERO = '0'

/** Planned messages as a bill: three numbers first, everything else on demand, an offer to print at the end. */
class QuoteView extends View {
  private month: string = ALL
  private followed = ''
  /** The channels whose break-even is drawn. */
  private pair = ''
  private charts: Charts | null = null
  private width = DEFAULT_WIDTH
  private curves: { course: Curve | null; even: Curve | null } | null = null
  /** What the curves are being drawn for. */
  private awaited = ''
  private forgotten: Kept | null = null
  private logo: string | null = keptLogo()
  private logoRefused = ''
  private partialPrinted = false
  private last: { value: unknown; quoted: Quoted } | null = null
  private readonly sizes = new ResizeObserver(() => this.measure())

  override connectedCallback(): void {
    super.connectedCallback()
    void import('./charts').then((charts) => {
      this.charts = charts
      this.requestUpdate()
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.sizes.disconnect()
  }

  /** Asked of the engine anew only when the plan has changed. */
  private get desk(): Desk {
    const { store } = this
    const value = store.document.views?.[VIEW]
    if (!this.last || this.last.value !== value) this.last = { value, quoted: quoted(store.whole, this.plan) }
    return { store, plan: this.last.quoted.plan, quoted: this.last.quoted }
  }

  private get plan(): Plan {
    const plan = planOf(this.store.document)
    return embedding?.customer ? { ...plan, view: 'customer' } : plan
  }

  override render(): TemplateResult {
    const { desk } = this
    const { plan, quoted: { quote } } = desk
    const customer = plan.view === 'customer' || isPresenting()
    return html`
      <div class="context" role="region" aria-label=${t('quote.context')}>
        ${this.renderKept(desk)} ${this.renderSwitches(desk)}
        ${quote ? html`<span class="context-end">${this.renderExports(desk)}</span>` : nothing}
      </div>
      <main class=${`quote ${customer ? 'customer' : 'internal'}`} id="main">
        <h1 class="hidden">${t('view.quote')}</h1>
        ${quote ? this.renderSentence(desk) : nothing} ${this.renderNotices(desk)}
        <div class="quote-body">
          ${isPresenting() ? nothing : customer ? this.renderOfferForm(desk) : plan.form === 'simple' ? simpleForm(desk) : fullForm(desk)}
          ${quote ? html`<div class="quote-result">${customer ? nothing : this.renderResult(desk)}
            <div class="sheet-of-paper">${offer(desk, this.renderOfferChart(desk))}</div></div>` : nothing}
        </div>
      </main>`
  }

  // ------------------------------------------------------------------------------------------------------- context

  private renderSwitches(desk: Desk): TemplateResult {
    const { plan } = desk
    return html`
      ${plan.view === 'internal' ? segments({ name: 'quote-form', label: t('quote.form'), value: plan.form,
        all: [{ value: 'simple', words: t('quote.simple') }, { value: 'full', words: t('quote.full') }], choose: (form) => change(desk, { ...plan, form }) }) : nothing}
      ${embedding?.customer ? nothing : segments({ name: 'quote-view', label: t('quote.view'), value: plan.view,
        all: [{ value: 'internal', words: t('quote.internal') }, { value: 'customer', words: t('quote.customerView') }], choose: (view) => change(desk, { ...plan, view }) })}
      ${plan.view === 'internal' && plan.resale !== 'none' ? html`<span class="tag blue">${t('quote.neverPrinted')}</span>` : nothing}`
  }

  private renderExports(desk: Desk): TemplateResult {
    const { plan } = desk
    const copy = async (text: string): Promise<void> => {
      this.store.announce(t((await copyText(text)) ? 'sentence.copied' : 'sentence.notCopied'))
    }
    const name = fileName(plan)
    const run = (what: (exports: typeof import('./exports')) => void) => async (event: Event): Promise<void> => {
      closePanel(event)
      what(await import('./exports'))
    }
    return html`
      ${popover('quote-exports', 'add', html`${icons.download()} ${t('quote.export')}`, html`
        <button class="add" @click=${run(({ toCsv }) => download(`${name}.csv`, 'text/csv', toCsv(desk)))}>${t('quote.csv')}</button>
        <button class="add" @click=${run(({ toJson }) => download(`${name}.json`, 'application/json', toJson(desk)))}>${t('quote.json')}</button>
        <button class="add" @click=${run(({ toSentence }) => copy(toSentence(desk)))}>${icons.copy()} ${t('quote.copySentence')}</button>
        ${plan.view === 'internal' ? html`<button class="add" @click=${run(({ toNodeCode }) => copy(toNodeCode(desk)))}>${icons.copy()} ${t('quote.copyCode')}</button>` : nothing}`)}
      <button class="primary" @click=${() => this.print(desk)}>${viewIcons.print()} ${t('quote.print')}</button>`
  }

  /** A partial offer is asked about once. */
  private print({ quoted: { quote } }: Desk): void {
    if (quote!.partial && !this.partialPrinted) {
      if (!confirm(t('quote.printPartial'))) return
      this.partialPrinted = true
    }
    print()
  }

  private renderKept(desk: Desk): TemplateResult {
    const { plan } = desk
    const quotes = keptQuotes()
    const own = quotes.find(({ name }) => name === plan.name)
    const same = own && JSON.stringify(own.plan) === JSON.stringify(plan)
    const face = html`<span>${t('view.quote')}</span><b>${plan.name || t('quote.unnamed')}</b>${icons.down()}`
    return html`
      ${popover('quotes', 'chip', face, html`
        <h2>${t('quote.kept')}</h2>
        <form class="keep" @submit=${(event: Event) => this.keepQuote(event, desk)}>
          <label class="field"><span>${t('quote.name')}</span><input name="name" required maxlength="80" autocomplete="off" .value=${plan.name} /></label>
          <button class="primary">${t('quote.keep')}</button>
        </form>
        ${quotes.length ? html`<ul class="quotes">${quotes.map((kept) => this.renderKeptQuote(desk, kept))}</ul>` : html`<p class="hint">${t('quote.keptNone')}</p>`}
        ${this.forgotten ? html`<p class="hint">${t('quote.forgotten', { name: this.forgotten.name })} <button class="link" @click=${this.putBack}>${t('quote.putBack')}</button></p>` : nothing}
        <p class="hint">${t('quote.keptHint')}</p>`)}
      ${own ? html`<small class="hint">${t(same ? 'quote.isKept' : 'quote.isChanged')}</small>` : nothing}`
  }

  private renderKeptQuote(desk: Desk, kept: Kept): TemplateResult {
    const { id, name, plan } = kept
    const open = (event: Event): void => {
      const { store } = this
      if (store.execute(setView(store.document, VIEW, plan, () => t('step.quoteOpened', { name })))) closePanel(event)
    }
    const retitle = (event: Event): void => {
      const typed = (event.target as HTMLInputElement).value.trim()
      if (typed && this.kept(rename(id, typed)) && desk.plan.name === name) change(desk, { ...desk.plan, name: typed })
      this.requestUpdate()
    }
    const remove = (): void => {
      if (this.kept(forget(id))) this.forgotten = kept
      this.requestUpdate()
    }
    return html`
      <li><button class="add" @click=${open}>${t('quote.open')}<span class="hidden"> ${name}</span></button>
        <input aria-label=${t('quote.rename', { name })} .value=${name} maxlength="80" autocomplete="off" @change=${retitle} />
        <button class="tool" title=${t('quote.forget', { name })} aria-label=${t('quote.forget', { name })} @click=${remove}>${icons.remove()}</button></li>`
  }

  private keepQuote(event: Event, desk: Desk): void {
    event.preventDefault()
    const name = (new FormData(event.target as HTMLFormElement).get('name') as string).trim()
    if (!name) return
    const plan = { ...desk.plan, name }
    if (name !== desk.plan.name && !change(desk, plan)) return
    if (this.kept(keep(name, this.desk.plan))) this.store.announce(t('quote.keptNow', { name }))
    this.requestUpdate()
  }

  private readonly putBack = (): void => {
    if (this.forgotten && this.kept(putBack(this.forgotten))) this.forgotten = null
    this.requestUpdate()
  }

  /** Says so where the browser does not let the page keep anything. */
  private kept(done: boolean): boolean {
    if (!done) this.store.announce(t('quote.notKept'))
    return done
  }

  // ------------------------------------------------------------------------------------------------------- sentence

  private renderSentence(desk: Desk): TemplateResult {
    const { quote } = desk.quoted
    const internal = desk.plan.view === 'internal' && !isPresenting()
    const terms = internal ? [...termsWords(desk), ...freeWords(desk)] : []
    const own = internal ? documentWords(desk) : ''
    return html`
      <div class="sentence"><div>
        <p class="lead" aria-live="polite">${leadWords(desk, (text) => html`<strong class="underlined">${ltr(text)}</strong>`)}</p>
        ${terms.length && terms.length <= 6 ? html`<p class="asides terms">${terms.map((term) => html`<span>${term}</span>`)}</p>` : nothing}
        ${Object.keys(paid(quote!)).length > 1 ? html`<p class="asides"><span>${t('compare.neverAdded')}</span></p>` : nothing}
        ${own ? html`<p class="asides"><span class="yours">${own}</span></p>` : nothing}
      </div></div>`
  }

  private renderNotices(desk: Desk): TemplateResult {
    const { plan, store, quoted: { quote, refused, older, cardsGone } } = desk
    const renew = (): void => {
      store.execute(setView(store.document, VIEW, { ...plan, cards: [] }, () => t('step.quoteRenewed')))
    }
    const missing = quote ? missingWords(quote) : []
    const { rejection } = store
    return html`
      ${refused ? html`<div class="notice stop" role="alert"><p>${t('quote.refused', { words: refused })}</p></div>` : nothing}
      ${rejection && !rejection.field && !rejection.event ? html`<div class="notice stop" role="alert"><p>${rejection.words} ${t('refusal.kept')}</p></div>` : nothing}
      ${older ? html`<div class="notice fare" role="status"><p>${t('quote.older')}</p><button class="add" @click=${renew}>${t('quote.renew')}</button></div>` : nothing}
      ${cardsGone ? html`<div class="notice fare" role="status"><p>${t('quote.cardsGone')}</p></div>` : nothing}
      ${missing.length ? html`<div class="notice fare"><div><p><strong>${t('quote.partial')}</strong></p><ul>${missing.map((word) => html`<li>${word}</li>`)}</ul></div></div>` : nothing}`
  }

  // --------------------------------------------------------------------------------------------------------- result

  private renderResult(desk: Desk): TemplateResult {
    const { plan } = desk
    const choose = (month: string): void => {
      this.month = month
      this.requestUpdate()
    }
    return html`
      ${tiles(desk)} ${billTable({ desk, chosen: this.month, choose })}
      ${plan.form === 'full' ? html`<div class="charts">${this.renderCharts(desk)}</div>${versus(desk, this.month)}` : nothing}
      ${restsOn(desk)}`
  }

  private renderCharts(desk: Desk): unknown {
    const { charts, width } = this
    const { plan, quoted: { quote } } = desk
    if (!charts || !quote!.months.length) return nothing
    this.awaitCurves(desk)
    const titles = quote!.prices ? 'quote.chart.prices' : 'quote.chart.costs'
    return html`
      ${drawn(quote!).map((currency) => charts.stackedBars(stacked(desk, currency), width, t(titles)))}
      ${this.curves?.course?.(width)}
      ${this.curves && (this.curves.even?.(width) ?? noBreakEven(plan))}`
  }

  private async course(engine: AskedEngine, desk: Desk): Promise<Curve | null> {
    const { plan, quoted: { quote } } = desk
    const all = followed(plan, quote!)
    const idOf = ({ part, kind }: { part: number; kind: string }): string => `${part} ${kind}`
    // What has volume tiers shows the most.
    const chosen = all.find((item) => idOf(item) === this.followed) ?? all.find(({ tiers }) => tiers) ?? all[0]
    const course = chosen && await courseOf(engine, plan, quote!, plan.parts[chosen.part], chosen.kind)
    if (!course) return null
    const choose = (event: Event): void => {
      this.followed = (event.target as HTMLSelectElement).value
      this.requestUpdate()
    }
    const tools = html`<label class="chip"><span>${t('quote.item')}</span><select @change=${choose}>${all.map((item) =>
      option(idOf(item), t('quote.chart.of', { item: term('item', item.kind), place: placeName(plan.parts[item.part].place) }), idOf(chosen)))}</select>${icons.down()}</label>`
    return (width) => this.charts!.priceByVolume(course, width, tools)
  }

  /** Where one channel becomes cheaper than another; of several pairs one is chosen. */
  private breakEven(pairs: readonly BreakEven[]): Curve | null {
    const nameOf = ({ sides }: BreakEven): string => sides.join()
    const chosen = pairs.find((pair) => nameOf(pair) === this.pair) ?? pairs[0]
    if (!chosen) return null
    const choose = (event: Event): void => {
      this.pair = (event.target as HTMLSelectElement).value
      this.requestUpdate()
    }
    const tools = pairs.length < 2 ? nothing : html`<label class="chip"><span>${t('quote.chart.pair')}</span><select @change=${choose}>${
      pairs.map((pair) => option(nameOf(pair), this.charts!.pairName(pair), nameOf(chosen)))}</select>${icons.down()}</label>`
    return (width) => this.charts!.breakEvenChart(chosen, width, tools)
  }

  /** What takes the engine dozens of quotes is drawn after the page, and stands until the next is there. */
  private awaitCurves(desk: Desk): void {
    const key = `${document.documentElement.lang} ${this.followed} ${this.pair} ${JSON.stringify(desk.plan)}`
    if (this.awaited === key) return
    this.awaited = key
    requestAnimationFrame(() => setTimeout(() => void this.bringCurves(desk, key)))
  }

  private async bringCurves(desk: Desk, key: string): Promise<void> {
    if (this.awaited !== key || !this.isConnected) return
    const engine = inWorker(this.store.whole)
    const [course, pairs] = await Promise.all([this.course(engine, desk), breakEvens(engine, desk.plan)])
    if (this.awaited !== key) return
    this.curves = { course, even: this.breakEven(pairs) }
    this.requestUpdate()
  }

  private measure(): void {
    const width = this.querySelector('.charts .chart')?.clientWidth
    const inner = width ? Math.max(280, width - 26) : this.width
    if (inner === this.width) return
    this.width = inner
    this.requestUpdate()
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    this.sizes.disconnect()
    const charts = this.querySelector('.charts')
    if (charts) this.sizes.observe(charts)
    void this.drawLogo()
  }

  // ---------------------------------------------------------------------------------------------------------- offer

  private renderOfferForm(desk: Desk): TemplateResult {
    return html`<aside class="card quote-form"><h2>${t('quote.offerForm')}</h2>${offerForm(desk, this.renderLogoField())}<p class="hint">${t('quote.linkHint')}</p></aside>`
  }

  private renderLogoField(): TemplateResult {
    const choose = (event: Event): void => {
      const input = event.target as HTMLInputElement
      const [file] = input.files ?? []
      if (file) void this.takeLogo(file)
      input.value = ''
    }
    return html`
      <p class="buttons"><label class="add file"><input type="file" accept="image/png,image/jpeg,image/webp" @change=${choose} /><span>${t('quote.logo')}</span></label>
        ${this.logo ? html`<button type="button" class="link" @click=${() => this.setLogo(null)}>${t('quote.logoRemove')}</button>` : nothing}</p>
      ${this.logoRefused ? html`<small class="field-error" role="alert">${this.logoRefused}</small>` : html`<small class="hint">${t('quote.logoHint')}</small>`}`
  }

  /** Drawn anew at a size that a printed page needs, so that what is kept is a plain picture and nothing else. */
  private async takeLogo(file: File): Promise<void> {
    try {
      const picture = await createImageBitmap(file)
      const canvas = document.createElement('canvas')
      const scale = Math.min(1, LOGO_WIDTH / picture.width, LOGO_WIDTH / picture.height)
      canvas.width = Math.max(1, Math.round(picture.width * scale))
      canvas.height = Math.max(1, Math.round(picture.height * scale))
      canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
      this.setLogo(canvas.toDataURL('image/png').replace(/^.*,/, ''))
    } catch {
      this.logoRefused = t('quote.logoRefused', { file: file.name })
      this.requestUpdate()
    }
  }

  private setLogo(logo: string | null): void {
    this.logoRefused = ''
    this.logo = logo
    this.kept(keepLogo(logo))
    this.requestUpdate()
  }

  /** On a canvas: the page's policy shows no pictures but its own. */
  private async drawLogo(): Promise<void> {
    const canvas = this.querySelector<HTMLCanvasElement>('.logo')
    if (!canvas) return
    canvas.hidden = !this.logo
    if (!this.logo || canvas.dataset.of === this.logo.slice(-40)) return
    canvas.dataset.of = this.logo.slice(-40)
    const bytes = Uint8Array.from(atob(this.logo), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' })).catch(() => null)
    if (!picture) return
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')!.drawImage(picture, 0, 0)
  }

  private renderOfferChart(desk: Desk): TemplateResult | typeof nothing {
    const { charts } = this
    const { quote } = desk.quoted
    if (!charts || quote!.months.length < 2) return nothing
    return html`${drawn(quote!).map((currency) => html`
      <figure><h3>${t('quote.monthByMonth', { currency })}</h3>${charts.bars(stacked(desk, currency), 660, `offer-${currency}`)}</figure>`)}`
  }
}

/** Said where two channels of the plan cannot be set against each other. */
function noBreakEven(plan: Plan): TemplateResult | typeof nothing {
  const sides = besideEachOther(plan)
  if (!sides) return nothing
  const [a, b] = sides.map((channel) => t(`channel.${channel}`))
  return html`<p class="card chart hint">${t('quote.chart.noBreakEven', { a, b })} ${needsExchange(plan, sides) ? t('quote.chart.needsExchange') : nothing}</p>`
}

/** Currencies in which there is something to draw. */
const drawn = (quote: Quote): string[] => currenciesOf(billRows(quote.months)).filter((currency) => isSome(paid(quote)[currency] ?? ''))

/** What is paid by item and month in one currency. */
function stacked({ quoted: { quote } }: Desk, currency: string): import('./charts').Stacked {
  const months = quote!.months.map((bill) => billRows([bill]).filter((row) => row.currency === currency))
  const names = [...new Set(months.flat().map(rowName))]
  return {
    currency, months: quote!.months.map(({ month }) => month),
    series: names.map((name) => ({ name, sums: months.map((rows) => sumOf(rows.filter((row) => rowName(row) === name))) })),
    totals: quote!.months.map((bill) => ({ amount: paid(bill)[currency] ?? ZERO, open: openCurrencies([bill]).has(currency) })),
  }
}

const sumOf = (rows: readonly BillRow[]): Sum =>
  ({ amount: rows.reduce((sum, { price }) => addText(sum, price ?? ZERO), ZERO), open: rows.some(({ price }) => price === null) })

const fileName = ({ name, start }: Plan): string => `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'quote'}-${start}`

customElements.define('chatfare-quote-view', QuoteView)
