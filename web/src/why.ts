import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as command from './commands'
import { amountWithCurrency, badge, cells, confidence, ltr, totalsText } from './badges'
import { byTime, kindOf, kinds, time, type Kind } from './document'
import type { Assumption, EventResult, NearestMiss, Price, Rule, SequenceEvent } from './engine'
import { clock, clockExact, date, duration, fullMoment, integer, marketName, MINUTE, moment, place } from './format'
import { icons, verdictIcon } from './icons'
import { choiceName, choiceText, pointName } from './points'
import { lastEnded, spansOf } from './reasons'
import type { Span } from './threads'
import { amounts } from './totals'
import { keyFor, rich, t, term } from './t'
import { View } from './view'

type Height = 'peek' | 'half' | 'full'
const heights: readonly Height[] = ['peek', 'half', 'full']
const TEN_MINUTES = 10 * MINUTE

/** Why a verdict is what it is: rule, source, windows, price, what would have changed it, and what it rests on. */
class Why extends View {
  private height: Height = 'peek'
  private shown: string | null = null

  override render(): TemplateResult {
    const event = this.store.selectedEvent
    const result = event && this.store.computed.results.get(event.id)
    return html`
      <section class="card why" data-height=${this.height} aria-label=${t('why.title')} ?hidden=${!event}>
        <button class="sheet-handle only-phone" aria-label=${t(this.height === 'full' ? 'why.smaller' : 'why.bigger')} @click=${this.nextHeight} @pointerdown=${this.dragSheet}><i></i></button>
        ${event && result ? this.renderEvent(event, result) : html`<p class="why-empty">${t('why.empty')}</p>`}
      </section>`
  }

  override updated(_changes: PropertyValues): void {
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
    const rule = this.store.engine.rule(result.rule)
    return html`
      <header class="why-head">
        <div class="why-title"><h2>${t('why.title')}</h2><span>${t('why.position', { n: sorted.findIndex(({ id }) => id === event.id) + 1, of: sorted.length })}</span></div>
        <div class="why-verdict">${badge(result.verdict)}<strong>${this.headline(result)}</strong></div>
        <p>${this.circumstances(event, result)}</p>
      </header>
      ${this.renderRule(event, rule)}
      ${this.renderStood(event, result)}
      ${this.renderPrice(event, result)}
      ${this.renderMisses(event, result)}
      ${this.renderPoints(result)}
      ${this.renderWhatIf(event)}`
  }

  private headline({ verdict, price }: EventResult): TemplateResult | string {
    if (verdict === 'charged') return price ? ltr(amountWithCurrency(price.amount, price.currency)) : t('why.atLeastNoRate')
    const keys = { refused: 'why.notSent', undelivered: 'why.notDelivered', free: 'why.costsNothing', received: 'why.neverCharged' } as const
    return t(keys[verdict])
  }

  private circumstances(event: SequenceEvent, { verdict, billedAt }: EventResult): string {
    const { zone } = this.store
    const at = billedAt ? Date.parse(billedAt) : time(event)
    const key = verdict === 'received' ? 'why.received' : billedAt ? 'why.delivered' : 'why.tried'
    return t(key, { kind: t(`noun.${this.store.kind(event).id}`), local: fullMoment(at, zone), place: place(zone), utc: clockExact(at, 'UTC') })
  }

  private renderRule(event: SequenceEvent, rule: Rule): TemplateResult {
    const inForce = rule.to ? t('why.from', { from: date(rule.from), to: date(rule.to) }) : t('why.since', { from: date(rule.from) })
    const link = html`<a href=${rule.source.url} target="_blank" rel="noopener noreferrer">${rule.source.title}</a>`
    return html`
      <section><h3>${t('why.rule')}</h3>
        <p class="rule">${rule.text}</p>
        <dl class="facts">
          <div><dt>${t('why.inForce')}</dt><dd>${inForce}</dd></div>
          <div><dt>${t('why.source')}</dt><dd>${rich('why.sourceDate', { link: link, date: date(rule.source.date) })}</dd></div>
          <div><dt>${t('why.confidence')}</dt><dd>${confidence(rule.confidence)}</dd></div>
          ${event.error === undefined ? nothing : html`<div><dt>${t('why.error')}</dt><dd>${event.error}</dd></div>`}
          <div class="rule-id"><dt>${t('why.ruleId')}</dt><dd><code>${rule.id}</code></dd></div>
        </dl>
      </section>`
  }

  // ---------------------------------------------------------------------------------------------- where it stood

  private renderStood(event: SequenceEvent, result: EventResult): TemplateResult | typeof nothing {
    const lines = this.store.document.request.channel === 'viber-bot'
      ? [this.subscriptionLine(event), this.priceLine(event, result, 'viber-session')]
      : [this.windowLine(event, result), this.priceLine(event, result, 'entry-point')]
    const shown = lines.filter((line) => line !== null)
    if (!shown.length) return nothing
    return html`<section><h3>${t('why.stood')}</h3><ul class="stood">${shown}</ul></section>`
  }

  private line(sign: 'key' | 'tag', bold: string, rest = ''): TemplateResult {
    return html`<li class=${sign}>${icons[sign]()}<span><b>${bold}</b> ${rest}</span></li>`
  }

  private spanIn(event: SequenceEvent, ids: readonly string[], kind: Span['kind']): Span | undefined {
    return spansOf(this.store, event).find((span) => span.kind === kind && ids.includes(span.id))
  }

  private words(event: SequenceEvent, ms: number): string {
    return moment(ms, this.store.zone, time(event))
  }

  /** Permission on WhatsApp: the customer service window. */
  private windowLine(event: SequenceEvent, result: EventResult): TemplateResult | null {
    const opened = this.spanIn(event, result.windows.opens, 'customer-service')
    if (opened) return this.line('key', t('why.opened.customer-service', { from: this.words(event, opened.from), to: this.words(event, opened.to!) }))
    const inside = this.spanIn(event, result.windows.inside, 'customer-service')
    if (inside && result.windows.extends.includes(inside.id)) return this.line('key', t('why.extended.customer-service', { to: this.words(event, inside.to!) }))
    if (inside) {
      return this.line('key', t('why.open.customer-service', { from: this.words(event, inside.from), to: this.words(event, inside.to!) }),
        t(result.verdict === 'charged' ? 'why.permitsNotPrice' : 'why.permits'))
    }
    if (event.from === 'customer') return null
    const ended = lastEnded(this.store, event, 'customer-service')
    if (!ended) return this.line('key', t('why.never.customer-service'))
    return this.line('key', t('why.closed.customer-service', { time: this.words(event, ended.to!), ago: duration(time(event) - ended.to!) }))
  }

  /** What makes messages free: the free entry point on WhatsApp, the session of a Viber bot. */
  private priceLine(event: SequenceEvent, result: EventResult, kind: 'entry-point' | 'viber-session'): TemplateResult | null {
    const opened = this.spanIn(event, result.windows.opens, kind)
    if (opened) return this.line('tag', t(`why.opened.${kind}`, { to: this.words(event, opened.to!) }))
    const inside = this.spanIn(event, result.windows.inside, kind)
    const note = kind === 'entry-point' ? 'why.freesNotPermits' : 'why.sessionFree'
    if (inside && result.windows.extends.includes(inside.id) && kind === 'viber-session') return this.line('tag', t('why.extended.viber-session', { to: this.words(event, inside.to!) }))
    if (inside) return this.line('tag', t(`why.open.${kind}`, { to: this.words(event, inside.to!) }), t(note))
    if (event.from === 'customer') return null
    const ended = lastEnded(this.store, event, kind)
    if (ended) return this.line('tag', t(`why.closed.${kind}`, { time: this.words(event, ended.to!), ago: duration(time(event) - ended.to!) }))
    return kind === 'viber-session' ? this.line('tag', t('why.never.viber-session')) : null
  }

  private subscriptionLine(event: SequenceEvent): TemplateResult | null {
    const span = spansOf(this.store, event)
      .find((item) => item.kind === 'subscription' && item.from <= time(event) && (item.to === null || time(event) < item.to))
    if (span) return this.line('key', t('why.subscribed', { from: this.words(event, span.from) }), t('why.botMayWrite'))
    return event.from === 'business' ? this.line('key', t('why.notSubscribed')) : null
  }

  // ------------------------------------------------------------------------------------------------------- price

  private renderPrice(event: SequenceEvent, result: EventResult): TemplateResult | typeof nothing {
    if (result.verdict === 'free' && result.allowance) {
      const { used, of } = result.allowance
      return html`<section><h3>${t('why.price')}</h3><p>${t('why.allowanceUsed', { used: integer(used), of: integer(of) })}</p></section>`
    }
    if (result.verdict !== 'charged') return nothing
    return html`<section><h3>${t('why.price')}</h3>
      ${result.price ? this.renderCard(result, result.price) : html`<p class="no-rate-text">${t('why.noRate', { market: result.market ?? event.contact })}</p>`}</section>`
  }

  private renderCard(result: EventResult, price: Price): TemplateResult {
    const [name, currency, since] = price.card.split('/')
    const cardName = `${term('channel', name)} ${(currency ?? price.currency).toUpperCase()}`
    return html`
      <div class="card-lines">
        <span>${since ? t('why.card', { name: cardName, date: date(since) }) : price.card}</span><span>${marketName(result.market ?? '')}</span>
        <span>${this.tier(result, price)}</span><b>${ltr(`${integer(price.quantity)} × ${price.unitPrice}`)}</b>
      </div>
      <p class="card-source">${cells(price.confidence)} ${this.cardSource(result, price)}</p>`
  }

  private card(result: EventResult, price: Price) {
    try {
      const channel = this.store.document.request.channel
      const card = this.store.engine.rates({ channel, currency: price.currency, at: result.billedAt!, market: result.market! })
      return card.card === price.card ? card : null
    } catch {
      // A rate that stands for every market has no row of this market to look at.
      return null
    }
  }

  /** How sure the figure is, as the link to where it stands. */
  private cardSource(result: EventResult, price: Price): TemplateResult | string {
    const card = this.card(result, price)
    const source = card?.rates[0]?.rates[result.item!]?.source ?? card?.source
    const words = t(`confidence.${price.confidence}`)
    if (!source) return words
    const link = html`<a href=${source.url} target="_blank" rel="noopener noreferrer" title=${source.title}>${words}</a>`
    return html`${rich('why.sourceDate', { link: link, date: date(source.date) })}`
  }

  private tier(result: EventResult, price: Price): string {
    if (price.tier === null) return t('why.list')
    const bands = this.card(result, price)?.rates[0]?.tiers?.[result.item!]
    const n = price.tier + 1
    const count = price.count ? ` · ${t('why.count', { count: integer(price.count) })}` : ''
    if (!bands) return t('why.tierOnly', { n }) + count
    const { upTo } = bands[price.tier]
    if (upTo === null) return t('why.tierLast', { n, of: bands.length, from: integer(bands[price.tier - 1]?.upTo ?? '0') }) + count
    return t('why.tier', { n, of: bands.length, upTo: integer(upTo) }) + count
  }

  // --------------------------------------------------------------------------------------- what would change it

  private renderMisses(event: SequenceEvent, result: EventResult): TemplateResult | typeof nothing {
    const misses = [result.nearestMiss, ...(result.otherMisses ?? [])].filter((miss) => miss !== undefined)
    if (!misses.length) return nothing
    return html`<section><h3>${t('why.miss')}</h3><ul class="misses">${misses.map((miss) => html`
      <li>${verdictIcon.free()}<span>${this.missText(event, miss)} ${this.offer(event, miss)}</span></li>`)}</ul></section>`
  }

  private missText(event: SequenceEvent, miss: NearestMiss): TemplateResult {
    const outcome = this.store.engine.rule(miss.rule).verdict === 'free' ? 'free' : 'accepted'
    switch (miss.change) {
      case 'earlier': {
        const closed = this.store.computed.windows.get(miss.window ?? '')
        const stillOpen = closed && keyFor('why.miss.stillOpen', closed.kind)
        const gap = t('why.miss.earlierBy', { gap: duration(miss.byMs ?? 0) })
        return html`<b>${t(`why.miss.${outcome}.earlier`, { time: this.words(event, Date.parse(miss.before!)) })}</b>, ${gap}${stillOpen ? `: ${t(stillOpen)}` : '.'}`
      }
      case 'as-type': return html`<b>${t(`why.miss.${outcome}.as-type`, { kind: this.missKind(event, miss) })}</b>`
      default: return html`<b>${t(`why.miss.${outcome}.${miss.change}`)}</b>`
    }
  }

  private kindOfMiss(event: SequenceEvent, miss: NearestMiss): Kind {
    return kindOf(this.store.document.request.channel, { ...event, type: miss.type as SequenceEvent['type'], category: miss.category })
  }

  private missKind(event: SequenceEvent, miss: NearestMiss): string {
    return t(`noun.${this.kindOfMiss(event, miss).id}`).toLowerCase()
  }

  /** What the person can do about it, as one step of undo. */
  private offer(event: SequenceEvent, miss: NearestMiss): TemplateResult | typeof nothing {
    const { document, zone } = this.store
    const minuteBefore = time(event) - MINUTE
    const at = clock(minuteBefore, zone)
    switch (miss.change) {
      case 'earlier': return this.tryIt(t('why.try'), () => this.earlier(event, Date.parse(miss.before!)))
      case 'as-type': return this.tryIt(t('why.changeType'), () => command.setKind(document, event.id, this.kindOfMiss(event, miss)))
      case 'customer-first': return this.tryIt(t('why.addReply', { time: at }), () => this.customerFirst(event, 'customer', minuteBefore))
      case 'entry-point': return this.tryIt(t('why.addClick', { time: at }), () => this.customerFirst(event, 'ad', minuteBefore))
      case 'allowance': return nothing
    }
  }

  private tryIt(label: string, step: () => command.Command): TemplateResult {
    return html`<button class="link" @click=${() => this.apply(step())}>${label}</button>`
  }

  /** The selection stays on the message in question, whose row is outlined once. */
  private apply(step: command.Command): void {
    const { selected } = this.store
    if (this.store.execute({ ...step, select: selected ?? undefined })) this.store.flash(selected)
  }

  /** The last whole minute before the window closes; the delivery moves along, so it keeps its distance too. */
  private earlier(event: SequenceEvent, before: number): command.Command {
    const late = event.deliveredAt ? Date.parse(event.deliveredAt) - time(event) : 0
    return command.moveTo(this.store.document, event.id, Math.ceil((before - late) / MINUTE - 1) * MINUTE)
  }

  private customerFirst(event: SequenceEvent, id: Kind['id'], at: number): command.Command {
    const kind = kinds[this.store.document.request.channel].find((item) => item.id === id)!
    return command.add(this.store.document, kind, event.id, at)
  }

  private renderWhatIf(event: SequenceEvent): TemplateResult | typeof nothing {
    if (event.from === 'customer') return nothing
    const { document } = this.store
    return html`<section><h3>${t('why.whatIf')}</h3><p class="buttons">
      <button class="add" @click=${() => this.apply(this.customerFirst(event, 'customer', time(event) - MINUTE))}>${t('why.replyHere')}</button>
      <button class="add" @click=${() => this.apply(command.moveBy(document, event.id, -TEN_MINUTES))}>${t('why.tenEarlier')}</button></p></section>`
  }

  // ------------------------------------------------------------------------------------------------ open points

  private renderPoints(result: EventResult): TemplateResult {
    const rested = result.restsOn ?? []
    const own = this.store.assumptions.filter(({ id }) => rested.includes(id))
    const switched = Object.keys(this.store.document.request.assumptions ?? {})
    const others = this.store.assumptions.filter(({ id }) => !rested.includes(id) && (switched.includes(id) || this.store.alternatives.some(({ assumption }) => assumption === id)))
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
    const now = totalsText(this.store.totals, currency)
    const other = this.store.computed.evaluation.sensitivity.find((item) => item.assumption === assumption.id)
    const otherTotal = other && totalsText(amounts(other.totals), currency)
    const choose = (value: string): void => {
      const words = `${pointName(assumption)}: ${choiceName(assumption, value)}`
      this.store.execute(command.assume(this.store.document, assumption.id, value, words))
    }
    return html`
      <div class="point">
        <fieldset class="switch"><legend>${icons.depends()} <span title=${assumption.text}>${pointName(assumption)}</span></legend>
          <span class="segments">${assumption.alternatives.map(({ value }) => html`
            <label title=${choiceText(assumption, value)}><input type="radio" name=${`${section} ${assumption.id}`} .checked=${live(value === chosen)} @change=${() => choose(value)} /><span>${choiceName(assumption, value)}</span></label>`)}
          </span></fieldset>
        <p class="switch-text">${choiceText(assumption, chosen)}</p>
        <p class="switch-total"><span>${t('why.totalWith')}</span><span>${
          otherTotal && otherTotal !== now ? rich('why.or', { amount: html`<b>${ltr(now)}</b>`, other: ltr(otherTotal) }) : rich('why.sameTotal', { amount: html`<b>${ltr(now)}</b>` })}</span></p>
      </div>`
  }
}

customElements.define('chatfare-why', Why)
