import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as command from './commands'
import { badge, confidence, ltr, sourceLink, totalsText } from './badges'
import { viewerZone } from './clock'
import { byTime, time } from './document'
import { outcomeOf, type Assumption, type EventResult, type Rule, type SequenceEvent } from './engine'
import { between, clockExact, date, fullMoment, moment, place } from './format'
import { icons } from './icons'
import { misses, whatIf } from './misses'
import { noticeSection } from './notices'
import { choiceName, choiceText, pointName } from './points'
import { priceSection } from './price'
import { stood } from './stood'
import { isZero } from './store'
import { rich, t, translated } from './t'
import { amounts, costOf, lacksRate } from './totals'
import { View } from './view'

type Height = 'peek' | 'half' | 'full'
const heights: readonly Height[] = ['peek', 'half', 'full']

/** Why a verdict is what it is: rule, source, windows, price, what would have changed it, and what it rests on. */
class Why extends View {
  private height: Height = 'peek'
  private shown: string | null = null

  override render(): TemplateResult {
    const event = this.store.selectedEvent
    const result = event && this.store.computed.results.get(event.id)
    return html`
      <section class="card why" aria-label=${t('why.title')} ?hidden=${!event}>
        <button class="sheet-handle only-phone" aria-label=${t(this.height === 'full' ? 'why.smaller' : 'why.bigger')}
          @click=${this.nextHeight} @pointerdown=${this.dragSheet}><i></i></button>
        ${event && result ? this.renderEvent(event, result) : html`<p class="why-empty">${t('why.empty')}</p>`}
      </section>`
  }

  override updated(_changes: PropertyValues): void {
    // What is above the sheet keeps clear of it. A rule that asks whether the page has such a sheet (:has) would style every row anew with each step.
    this.closest('main')!.dataset.sheet = this.height
    if (this.shown === this.store.selected) return
    this.shown = this.store.selected
    this.querySelector('.why')?.scrollTo(0, 0)
  }

  // --------------------------------------------------------------------------------------------- the sheet of phones

  private readonly nextHeight = (): void => this.setHeight(heights[(heights.indexOf(this.height) + 1) % heights.length])

  private setHeight(height: Height): void {
    this.height = height
    this.requestUpdate()
    // The sheet never hides the message it explains.
    void this.updateComplete.then(() => document.querySelector('.row.selected')?.scrollIntoView({ block: 'nearest' }))
  }

  /** A pull of the handle goes to the next height up or down. */
  private readonly dragSheet = (down: PointerEvent): void => {
    const handle = down.currentTarget as HTMLElement
    handle.setPointerCapture(down.pointerId)
    handle.addEventListener('pointerup', (up) => {
      const pulled = down.clientY - up.clientY
      if (Math.abs(pulled) < 24) return
      const index = heights.indexOf(this.height) + (pulled > 0 ? 1 : -1)
      this.setHeight(heights[Math.max(0, Math.min(heights.length - 1, index))])
      // The pull has done its work: the click that follows it does nothing more.
      handle.addEventListener('click', (click) => click.stopImmediatePropagation(), { once: true, capture: true })
    }, { once: true })
  }

  // ---------------------------------------------------------------------------------------------------- one message

  private renderEvent(event: SequenceEvent, result: EventResult): TemplateResult {
    const sorted = byTime(this.store.document.request.events)
    return html`
      <header class="why-head">
        <div class="why-title">
          <h2>${t('why.title')}</h2><span>${t('why.position', { n: sorted.indexOf(event) + 1, of: sorted.length })}</span>
        </div>
        <div class="why-verdict">${badge(outcomeOf(result))}<strong>${this.headline(result)}</strong></div>
        <p>${this.circumstances(event, result)}</p>
      </header>
      ${result.rule
        ? this.renderRule(event, this.store.engine.rule(result.rule))
        : html`<section><p class="rule">${t('problem.no-rules')}</p></section>`}
      ${noticeSection(this.store, event.id)}
      ${stood(this.store, event, result)}
      ${priceSection(this.store, event, result)}
      ${misses(this.store, event, result)}
      ${result.verdict ? this.renderPoints(result) : nothing}
      ${whatIf(this.store, event)}`
  }

  /** With what providers charge for the message. */
  private headline(result: EventResult): TemplateResult | string {
    if (result.verdict === null) return t('why.notDecided')
    if (lacksRate(result)) return t('why.atLeastNoRate')
    const costs = costOf(result)
    if (Object.keys(costs).length) return ltr(totalsText(costs, ''))
    const keys = { charged: 'why.costsNothing', refused: 'why.notSent', undelivered: 'why.notDelivered', free: 'why.costsNothing', received: 'why.neverCharged' } as const
    return t(keys[result.verdict])
  }

  private circumstances(event: SequenceEvent, { verdict, billedAt }: EventResult): string {
    const { zone } = this.store
    const at = billedAt ? Date.parse(billedAt) : time(event)
    const key = verdict === 'received' ? 'why.received' : billedAt ? 'why.delivered' : 'why.tried'
    const clocks = [zone, 'UTC', viewerZone()]
    const moments = clocks.map((clock) => fullMoment(at, clock))
    const shown = [moments[0], clockExact(at, 'UTC'), moment(at, clocks[2], 0)]
    const times = clocks.flatMap((clock, index) => (moments.indexOf(moments[index]) === index ? t('why.clock', { time: shown[index], place: place(clock) }) : []))
    return t(key, { kind: t(`noun.${this.store.kind(event).id}`), times: times.join(' · ') })
  }

  private renderRule(event: SequenceEvent, rule: Rule): TemplateResult {
    return html`
      <section><h3>${t('why.rule')}</h3>
        <p class="rule">${translated(rule.text)}</p>
        <dl class="facts">
          <div><dt>${t('why.inForce')}</dt><dd>${between('why', rule)}</dd></div>
          <div><dt>${t('why.source')}</dt><dd>${rich('why.sourceDate', { link: sourceLink(rule.source), date: date(rule.source.date) })}</dd></div>
          <div><dt>${t('why.confidence')}</dt><dd>${confidence(rule.confidence)}</dd></div>
          ${event.error === undefined ? nothing : html`<div><dt>${t('why.error')}</dt><dd>${event.error}</dd></div>`}
          <div class="rule-id"><dt>${t('why.ruleId')}</dt><dd><code>${rule.id}</code></dd></div>
        </dl>
      </section>`
  }

  // ------------------------------------------------------------------------------------------------ open points

  private renderPoints(result: EventResult): TemplateResult {
    const rested = result.restsOn ?? []
    const { assumptions, alternatives, document } = this.store
    const own = assumptions.filter(({ id }) => rested.includes(id))
    const inPlay = new Set([...Object.keys(document.request.assumptions ?? {}), ...alternatives.map(({ assumption }) => assumption)])
    const others = assumptions.filter(({ id }) => !rested.includes(id) && inPlay.has(id))
    return html`
      <section id="open-points"><h3>${own.length ? t('why.restsSome', { n: own.length }) : t('why.rests')}</h3>
        ${own.length ? own.map((assumption) => this.renderSwitch(assumption, 'own')) : html`<p>${t('why.restsNone')}</p>`}
      </section>
      ${others.length ? html`<section><h3>${t('why.otherPoints')}</h3>${others.map((assumption) => this.renderSwitch(assumption, 'other'))}</section>` : nothing}`
  }

  /** A switch that moves between the two sections is a new group of radio buttons, so the section is part of its name. */
  private renderSwitch(assumption: Assumption, section: 'own' | 'other'): TemplateResult {
    const chosen = this.store.chosen(assumption)
    const currency = Object.keys(this.store.totals)[0] ?? this.store.document.request.account?.currency ?? 'USD'
    const unknown = this.store.computed.partial && isZero(this.store.totals)
    const now = unknown ? t('ledger.unknown') : totalsText(this.store.totals, currency)
    const other = this.store.computed.evaluation.sensitivity.find((item) => item.assumption === assumption.id)
    const otherTotal = other && !unknown ? totalsText(amounts(other.totals), currency) : undefined
    const choose = (value: string): void => {
      this.store.execute(command.assume(this.store.document, assumption, value))
    }
    return html`
      <div class="point">
        <fieldset class="switch"><legend>${icons.depends()} <span title=${translated(assumption.text)}>${pointName(assumption)}</span></legend>
          <span class="segments">${assumption.alternatives.map(({ value }) => html`
            <label title=${choiceText(assumption, value)}>
              <input type="radio" name=${`${section} ${assumption.id}`} .checked=${live(value === chosen)} @change=${() => choose(value)} />
              <span>${choiceName(assumption, value)}</span>
            </label>`)}
          </span></fieldset>
        <p class="switch-text">${choiceText(assumption, chosen)}</p>
        <p class="switch-total"><span>${t('why.totalWith')}</span><span>${
          rich(!otherTotal || otherTotal === now ? 'why.sameTotal' : 'why.or', {
            amount: html`<b>${ltr(now)}</b>`, other: ltr(otherTotal ?? now),
          })}</span></p>
      </div>`
  }
}

customElements.define('chatfare-why', Why)
