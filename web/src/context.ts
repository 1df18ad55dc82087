import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import { CURRENCIES, hasCard } from './cards'
import { chosenOf, documentName, idleReason, lastDay, setTariffs, usedOf } from './chosen'
import * as command from './commands'
import { account, byTime, channels, DEFAULT_SENDER, sender, senderOf, TIERED, tierOf, time } from './document'
import type { Account, Channel, RuleSet, Sender, TariffDocument } from './engine'
import { dayField, describedBy, field, invalid, required, shown, valueOf, wholeNumber } from './field'
import { between, date, enumerate, integer, marketName, month, place } from './format'
import { icons } from './icons'
import { keepZone } from './last-zone'
import { bringMore } from './more'
import { popover } from './popover'
import { presetChip } from './preset-chip'
import { usedUp } from './reasons'
import { settled } from './settled'
import type { Origin } from './store'
import { keyFor, t, term, type Key } from './t'
import { styled, View } from './view'
import { fromWall, isZone, toInput, zones } from './zone'

/** Bots with an allowance of messages a month. */
const LEGACY_BOTS = 'viber-bot/2022-09-01'

/** What the sequence is about: preset, channel, rules, account, sender, first day, allowance. */
class Context extends View {
  private opened = false
  private offers: typeof import('./offers').offers | undefined
  private known: { key: string; currencies: readonly string[] } = { key: '', currencies: [] }

  /** The currencies that have a card on the first day of the sequence. */
  private currencies(): readonly string[] {
    const day = this.firstDay() ?? new Date().toISOString().slice(0, 10)
    if (this.channel === 'viber-business') return CURRENCIES
    const key = `${day} ${this.store.complete}`
    if (this.known.key !== key) this.known = { key, currencies: CURRENCIES.filter((currency) => hasCard(this.store.engine, currency, day)) }
    return this.known.currencies
  }

  private firstDay(): string | undefined {
    const [first] = byTime(this.store.document.request.events)
    return first && toInput(time(first), this.store.zone).slice(0, 10)
  }

  private get channel(): Channel {
    return this.store.document.request.channel
  }

  private get senderName(): string {
    const { selectedEvent, document } = this.store
    return senderOf(selectedEvent ?? document.request.events[0] ?? {})
  }

  override render(): TemplateResult {
    return html`
      <div class=${`context ${this.opened ? 'opened' : ''}`} role="region" aria-label=${t('context.label')}>
        ${presetChip(this.store)}
        <button class="tool only-phone" aria-expanded=${this.opened} aria-label=${t('context.open')} @click=${this.toggle}>${
          icons.settings()}</button>
        <div class="context-rest">
          ${this.renderChannel()} ${this.renderRules()} ${this.renderAccount()}
          ${this.renderSender()} ${this.renderTariffs()} ${this.renderStart()} ${this.renderAllowance()}
        </div>
      </div>`
  }

  private toggle(): void {
    this.opened = !this.opened
    this.requestUpdate()
  }

  private renderChannel(): TemplateResult {
    return html`
      <fieldset class="segments"><legend class="hidden">${t('context.channel')}</legend>
        ${channels.map((channel) => html`
          <label class=${channel}><input type="radio" name="channel" .checked=${live(channel === this.channel)}
            @change=${() => this.store.execute(command.setChannel(this.store.document, channel))} /><span><i></i>${t(`channel.${channel}`)}</span></label>`)}
      </fieldset>`
  }

  private get ruleSets(): RuleSet[] {
    return this.store.engine.ruleSets().filter((set) => set.channel === this.channel)
  }

  private renderRules(): TemplateResult {
    const sets = this.ruleSets
    const chosen = this.store.document.request.rules ?? 'auto'
    const words = (id: string): string => {
      const set = sets.find((item) => item.id === id)
      return set ? between('context', set) : t('context.rulesByDate')
    }
    const choose = (event: Event): void => {
      const id = (event.target as HTMLSelectElement).value
      this.store.execute(command.setRules(this.store.document, id, () => words(id)))
    }
    return html`
      <label class="chip"><span>${t('context.rules')}</span>
        <select .value=${live(chosen)} @change=${choose}>
          ${['auto', ...sets.map(({ id }) => id)].map((id) => html`<option value=${id} ?selected=${id === chosen}>${words(id)}</option>`)}
        </select>${icons.down()}
      </label>`
  }

  private renderAccount(): TemplateResult {
    const { timezone = 'UTC', currency = 'USD' } = account(this.store.document)
    const bot = this.channel === 'viber-bot'
    const face = html`<span>${t('context.account')}</span><b>${place(timezone)}${bot ? nothing : ` · ${currency}`}</b>${icons.down()}`
    return popover('account', 'chip', face, html`
      ${this.renderZone(timezone)} ${bot ? nothing : this.renderCurrency(currency)} ${this.renderCountry()}
      ${this.channel === 'whatsapp' ? html`${this.renderInternational()} ${this.renderTierCounts()}
        <details @toggle=${this.bringMore}><summary>${t('ledger.more')}</summary><chatfare-account-more .store=${this.store}></chatfare-account-more></details>` : nothing}`, { closed: this.dismiss })
  }

  private readonly bringMore = (): void => bringMore(this.store)

  private readonly dismiss = (): void => this.store.dismiss()

  /** The browser knows its zones before the engine is asked, so that a half-typed name changes nothing. */
  private renderZone(timezone: string): TemplateResult {
    const change = (event: Event): void => {
      const typed = required(this.store, 'timezone', event)
      if (typed === null) return
      if (isZone(typed)) {
        if (this.setAccount({ timezone: typed }, { field: 'timezone', typed })) keepZone(typed)
      } else this.store.refuse(t('refusal.timezone'), { field: 'timezone', typed })
    }
    return html`${field(this.store, {
      name: 'timezone', label: t('context.timezone'), hint: t(`context.timezoneHint.${this.channel}`), control: html`
        <input list="zones" dir="auto" .value=${settled(shown(this.store, 'timezone', timezone))} autocomplete="off" spellcheck="false"
          aria-invalid=${invalid(this.store, 'timezone')} aria-describedby=${describedBy(this.store, 'timezone', t(`context.timezoneHint.${this.channel}`))} @change=${change} />` })}
      <datalist id="zones">${guard([], () => zones().map((zone) => html`<option value=${zone}></option>`))}</datalist>`
  }

  private renderCurrency(currency: string): TemplateResult {
    const change = (event: Event): void => void this.setAccount({ currency: valueOf(event) }, { field: 'currency' })
    return field(this.store, { name: 'currency', label: t('context.currency'), control: html`
      <select .value=${live(currency)} @change=${change}>
        ${[...new Set([currency, ...this.currencies()])].map((code) => html`
          <option value=${code} ?selected=${code === currency}>${code}</option>`)}
      </select>` })
  }

  private renderCountry(): TemplateResult {
    const { country = '' } = account(this.store.document)
    const change = (event: Event): void =>
      void this.setAccount({ country: valueOf(event).trim().toUpperCase() || undefined }, { field: 'country', typed: valueOf(event) })
    return field(this.store, { name: 'country', label: t('context.country'), control: html`
      <input class="short" maxlength="2" .value=${settled(shown(this.store, 'country', country))} autocomplete="off"
        aria-invalid=${invalid(this.store, 'country')} aria-describedby=${describedBy(this.store, 'country')} @change=${change} />` })
  }

  /** From when on codes to other countries have a rate of their own. */
  private renderInternational(): TemplateResult {
    const { authenticationInternational: known = {} } = account(this.store.document)
    const { default: start } = known.startTimes ?? {}
    const set = (change: Account['authenticationInternational'], field: string): void =>
      void this.setAccount({ authenticationInternational: { ...known, ...change } }, { field })
    const from = (day: string): void => {
      const { default: _, ...others } = known.startTimes ?? {}
      const at = day ? { default: new Date(fromWall(Date.parse(`${day}T00:00:00Z`), this.store.zone)).toISOString() } : {}
      set({ startTimes: { ...others, ...at } as NonNullable<typeof known.startTimes> }, 'internationalFrom')
    }
    return html`
      <label class="check"><input type="checkbox" name="international" .checked=${live(known.eligible ?? false)}
        @change=${(event: Event) => set({ eligible: (event.target as HTMLInputElement).checked }, 'international')} />${t('context.internationalEligible')}</label>
      ${known.eligible ? dayField(this.store, {
        name: 'internationalFrom', label: t('context.internationalFrom'), hint: t('context.internationalHint'), optional: true,
        value: start ? toInput(Date.parse(String(start)), this.store.zone).slice(0, 10) : '', set: from,
      }) : nothing}`
  }

  /** Of the markets of the month in which the sequence begins, whose units they are, and of those for which something is counted already. */
  private renderTierCounts(): TemplateResult | typeof nothing {
    const { document, computed, zone } = this.store
    const [first] = byTime(document.request.events)
    const begins = first && toInput(time(first), zone).slice(0, 7)
    const counted = Object.keys(account(document).counters ?? {}).filter(tierOf).map((name) => name.slice(name.indexOf(':') + 1))
    const sent = computed.own.flatMap(({ market, month: own, item }) => (market && own === begins && tierOf(item ?? '') ? [market] : []))
    const markets = [...new Set([...sent, ...counted])]
    if (!begins || !markets.length) return nothing
    return html`
      <h2>${t('context.tierCounts')} (${month(begins)})</h2>
      ${markets.flatMap((market) => TIERED.map((item) => this.renderTierCount(`${item}:${market}`, t('context.tierCount', { item: term('item', item), market: marketName(market) }))))}`
  }

  private renderTierCount(counter: string, label: string): TemplateResult {
    const used = account(this.store.document).counters?.[counter] ?? 0
    const change = (event: Event): void => {
      const number = wholeNumber(this.store, counter, event)
      if (number !== null) this.store.execute(command.setCounter(this.store.document, counter, number), { field: counter, typed: valueOf(event) })
    }
    return field(this.store, { name: counter, label, control: html`
      <input class="short" name=${counter} inputmode="numeric" autocomplete="off" .value=${settled(shown(this.store, counter, String(used)))}
        aria-invalid=${invalid(this.store, counter)} aria-describedby=${describedBy(this.store, counter)} @change=${change} />` })
  }

  private setAccount(change: Partial<Account>, origin: Origin): boolean {
    return this.store.execute(command.setAccount(this.store.document, change), origin)
  }

  private renderSender(): TemplateResult {
    if (this.channel === 'viber-business') return this.renderBusinessSender()
    const name = this.senderName
    const bot = this.channel === 'viber-bot'
    const shownName = name === DEFAULT_SENDER ? t(bot ? 'context.mainBot' : 'context.main') : name
    const { createdAt } = sender(this.store.document, name)
    const known = bot && createdAt ? [shownName, date(String(createdAt))] : [shownName]
    const face = html`<span>${t(bot ? 'context.sender.viber-bot' : 'context.sender.whatsapp')}</span><b>${enumerate(known)}</b>${icons.down()}`
    const counted = !bot || this.ruleSetOf(String(createdAt ?? '')) === LEGACY_BOTS
    return popover('sender', 'chip', face, html`
      ${bot ? this.renderCreated(name, String(createdAt ?? '').slice(0, 10)) : nothing}
      ${counted ? this.renderCounter(bot ? 'chatbot-initiated' : 'service', name) : nothing}
      ${bot ? html`<details @toggle=${this.bringMore}><summary>${t('ledger.more')}</summary><chatfare-sender-more .store=${this.store} .name=${name}></chatfare-sender-more></details>` : this.renderOfficial(name)}`, { closed: this.dismiss })
  }

  private renderBusinessSender(): TemplateResult {
    const name = this.senderName
    const { country = '', createdAt = '', direction, traffic } = sender(this.store.document, name)
    const set = (change: Partial<Sender>, field: string, typed = ''): void =>
      void this.store.execute(command.setSender(this.store.document, name, change), { field, typed })
    const checked = (event: Event): boolean => (event.target as HTMLInputElement).checked
    const face = html`<span>${t('context.sender.viber-business')}</span><b>${name === DEFAULT_SENDER ? t('context.mainSender') : name}</b>${icons.down()}`
    return popover('sender', 'chip', face, html`
      ${field(this.store, { name: 'senderCountry', label: t('context.senderCountry'), hint: t('context.senderCountryHint'), control: html`
        <input class="short" maxlength="2" autocomplete="off" .value=${settled(shown(this.store, 'senderCountry', country))} aria-invalid=${invalid(this.store, 'senderCountry')} aria-describedby=${describedBy(this.store, 'senderCountry', t('context.senderCountryHint'))}
          @change=${(event: Event) => set({ country: valueOf(event).trim().toUpperCase() || undefined }, 'senderCountry', valueOf(event))} />` })}
      ${dayField(this.store, {
        name: 'senderCreated', label: t('context.senderCreated'), optional: true, value: String(createdAt).slice(0, 10),
        set: (day) => set({ createdAt: day || undefined }, 'senderCreated', day),
      })}
      <label class="check"><input type="checkbox" .checked=${live(direction === 'one-way')}
        @change=${(event: Event) => set({ direction: checked(event) ? 'one-way' : undefined }, 'direction')} />${t('context.oneWay')}</label>
      <label class="check"><input type="checkbox" .checked=${live(traffic === 'regulated')}
        @change=${(event: Event) => set({ traffic: checked(event) ? 'regulated' : undefined }, 'traffic')} />${t('context.regulated')}</label>`, { closed: this.dismiss })
  }

  /** Grey channels have no price list of their own; the engine says what they risk. */
  private renderOfficial(name: string): TemplateResult {
    const { official = true } = sender(this.store.document, name)
    const change = (event: Event): void => {
      const { checked } = event.target as HTMLInputElement
      this.store.execute(command.setSender(this.store.document, name, { official: checked ? undefined : false }))
    }
    return html`<label class="check"><input type="checkbox" .checked=${live(official)} @change=${change} />${t('context.official')}</label>`
  }

  private renderCreated(name: string, createdAt: string): TemplateResult {
    return dayField(this.store, {
      name: 'createdAt', label: t('context.createdAt'), hint: t('context.createdAtHint'), value: createdAt,
      set: (day, origin) => void this.store.execute(command.setCreated(this.store.document, name, day), origin),
    })
  }

  /** The rules of a bot follow from the day of its creation, unless one set is chosen for all. */
  private ruleSetOf(createdAt: string): string | undefined {
    const { rules = 'auto' } = this.store.document.request
    if (rules !== 'auto') return rules
    const day = createdAt.slice(0, 10)
    return day ? this.ruleSets.filter(({ from }) => from <= day).at(-1)?.id : undefined
  }

  private renderCounter(item: 'service' | 'chatbot-initiated', name: string): TemplateResult {
    const counter = `${item}@${name}`
    const used = account(this.store.document).counters?.[counter] ?? 0
    const change = (event: Event): void => {
      const number = wholeNumber(this.store, 'counter', event)
      if (number === null) return
      this.store.execute(command.setCounter(this.store.document, counter, number), { field: 'counter', typed: valueOf(event) })
    }
    return field(this.store, { name: 'counter', label: t(`context.counter.${item}`), control: html`
      <input class="short" inputmode="numeric" autocomplete="off" .value=${settled(shown(this.store, 'counter', String(used)))}
        aria-invalid=${invalid(this.store, 'counter')} aria-describedby=${describedBy(this.store, 'counter')} @change=${change} />` })
  }

  /** Documents that hold beside the published cards: the person's own, and what providers add. */
  private renderTariffs(): TemplateResult {
    const { store } = this
    const chosen = chosenOf(store.document)
    const refused = store.rejection?.field === 'tariffs' ? store.rejection.words : ''
    const face = html`<span>${t('context.tariffs')}</span><b dir="auto">${chosen.length ? enumerate(chosen.map(documentName)) : t('context.tariffsPublished')}</b>${icons.down()}`
    const bring = async (): Promise<void> => {
      this.bringMore()
      this.offers ??= (await import('./offers')).offers
      this.requestUpdate()
    }
    return popover('tariffs-chosen', 'chip', face, html`
      <p class="hint">${t('context.tariffsHint')}</p>
      ${this.offers?.({
        chosen,
        fits: (document) => 'channel' in document && document.channel === this.channel,
        choose: (next) => void store.execute(setTariffs(store.document, next), { field: 'tariffs' }),
        idle: (document) => this.idleWords(document),
      })}
      <chatfare-package-counters .store=${store}></chatfare-package-counters>
      ${refused ? html`<small class="field-error" role="alert">${refused} ${t('refusal.kept')}</small>` : nothing}`,
    { opened: () => void bring(), closed: this.dismiss })
  }

  private idleWords(document: TariffDocument): string {
    const { store } = this
    if (usedOf([document], store.computed.evaluation).length) return ''
    return `${t('context.tariffIdle')} ${idleReason(document, { channel: this.channel, currency: account(store.document).currency ?? 'USD', last: lastDay(store.document) })}`
  }

  private renderStart(): TemplateResult | typeof nothing {
    const day = this.firstDay()
    if (!day) return nothing
    return popover('start', 'chip', html`<span>${t('context.start')}</span><b>${date(day)}</b>${icons.down()}`,
      dayField(this.store, {
        name: 'start', label: t('context.startLabel'), hint: t('context.startHint'), value: day,
        set: (typed, origin) => void this.store.execute(command.setStart(this.store.document, typed), origin),
      }),
      { closed: this.dismiss })
  }

  /** The state of the sender’s allowance after its last message that used it, or that it was used up before. */
  private renderAllowance(): TemplateResult | typeof nothing {
    const { document, computed } = this.store
    const name = this.senderName
    const own = document.request.events.filter((event) => senderOf(event) === name).flatMap(({ id }) => computed.results.get(id) ?? [])
    const last = own.filter((result) => result.allowance).sort((a, b) => (a.billedAt! < b.billedAt! ? -1 : 1)).at(-1)
    if (!last) return own.some(usedUp) ? meter(1, t('allowance.usedUp')) : nothing
    const { name: allowance, used, of } = last.allowance!
    const key: Key = keyFor('allowance', allowance) ?? 'allowance.other'
    return meter(Number(used) / Number(of), `${month(last.month!)}: ${t(key, { n: Number(used), used: integer(used), of: integer(of) })}`)
  }
}

const meter = (part: number, words: string): TemplateResult => html`
  <span class="allowance"><i class="meter" aria-hidden="true"><i ${styled({ 'inline-size': `${100 * part}%` })}></i></i>${words}</span>`

customElements.define('chatfare-context', Context)
