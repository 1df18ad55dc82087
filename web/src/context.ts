import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import * as command from './commands'
import { account, byTime, channels, DEFAULT_SENDER, sender, senderOf, time } from './document'
import type { Channel } from './engine'
import { date, integer, place } from './format'
import { icons } from './icons'
import { popover } from './popover'
import { presetNamed, presets } from './presets'
import { keyFor, t, type Key } from './t'
import { styled, View } from './view'
import { isZone, toInput } from './zone'

const EMPTY = 'Empty sequence'
const CURRENCIES = ['USD', 'EUR', 'GBP', 'INR', 'IDR', 'AED', 'ARS', 'AUD', 'BRL', 'CLP', 'COP', 'MXN', 'MYR', 'PEN', 'SAR', 'SGD']

/** What the sequence is about: preset, channel, rules, account, sender, first day, allowance. */
class Context extends View {
  private opened = false
  private known = { day: '', currencies: [] as string[] }

  /** The currencies that have a card on the first day of the sequence. */
  private currencies(): string[] {
    const day = this.firstDay() ?? new Date().toISOString().slice(0, 10)
    if (this.known.day !== day) this.known = { day, currencies: CURRENCIES.filter((currency) => this.hasCard(currency, day)) }
    return this.known.currencies
  }

  private hasCard(currency: string, at: string): boolean {
    try {
      return this.store.engine.rates({ channel: 'whatsapp', currency, at, country: 'US' }).currency === currency
    } catch {
      return false
    }
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
        ${this.renderPreset()}
        <button class="tool only-phone" aria-expanded=${this.opened} aria-label=${t('context.open')} @click=${this.toggle}>${icons.settings()}</button>
        <div class="context-rest">
          ${this.renderChannel()} ${this.renderRules()} ${this.renderAccount()} ${this.renderSender()} ${this.renderStart()} ${this.renderAllowance()}
        </div>
      </div>`
  }

  private toggle(): void {
    this.opened = !this.opened
    this.requestUpdate()
  }

  private renderPreset(): TemplateResult {
    const { preset } = this.store.document
    const groups = [...new Set(presets.map(({ group }) => group))]
    const choose = (event: Event): void => {
      const name = (event.target as HTMLSelectElement).value
      const chosen = presetNamed(name)
      this.store.execute(chosen ? command.openPreset(chosen) : command.startEmpty(this.store.document))
    }
    return html`
      <label class="chip preset"><span>${t('context.preset')}</span>
        <select aria-label=${t('context.preset')} .value=${live(preset ?? EMPTY)} @change=${choose}>
          ${groups.map((group) => html`<optgroup label=${group}>
            ${presets.filter((item) => item.group === group).map(({ name, title }) => html`<option value=${name} ?selected=${name === preset}>${title}</option>`)}
          </optgroup>`)}
          <option value=${EMPTY} ?selected=${preset === null}>${preset === null ? t('context.own') : t('context.new')}</option>
        </select>${icons.down()}
      </label>`
  }

  private renderChannel(): TemplateResult {
    return html`
      <fieldset class="segments"><legend class="hidden">${t('context.channel')}</legend>
        ${channels.map((channel) => html`
          <label class=${channel}><input type="radio" name="channel" .checked=${live(channel === this.channel)}
            @change=${() => this.store.execute(command.setChannel(this.store.document, channel))} /><span><i></i>${t(`channel.${channel}`)}</span></label>`)}
      </fieldset>`
  }

  private renderRules(): TemplateResult {
    const sets = this.store.engine.ruleSets().filter((set) => set.channel === this.channel)
    const chosen = this.store.document.request.rules ?? 'auto'
    const words = (id: string): string => {
      const set = sets.find((item) => item.id === id)
      if (!set) return t('context.rulesByDate')
      return set.to ? t('context.rulesBetween', { from: date(set.from), to: date(set.to) }) : t('context.rulesSince', { date: date(set.from) })
    }
    const choose = (event: Event): void => {
      const id = (event.target as HTMLSelectElement).value
      this.store.execute(command.setRules(this.store.document, id, words(id)))
    }
    return html`
      <label class="chip"><span>${t('context.rules')}</span>
        <select .value=${live(chosen)} @change=${choose}>
          ${['auto', ...sets.map(({ id }) => id)].map((id) => html`<option value=${id} ?selected=${id === chosen}>${words(id)}</option>`)}
        </select>${icons.down()}
      </label>`
  }

  private renderAccount(): TemplateResult {
    const { timezone = 'UTC', currency = 'USD', country = '' } = account(this.store.document)
    const face = html`<span>${t('context.account')}</span><b>${place(timezone)} · ${currency}</b>${icons.down()}`
    const set = (change: Parameters<typeof command.setAccount>[1]) => this.store.execute(command.setAccount(this.store.document, change))
    return popover('account', 'chip', face, html`
      <label class="field">${t('context.timezone')}
        <input list="zones" .value=${live(timezone)} autocomplete="off" spellcheck="false" @change=${(event: Event) => this.setZone(event)} />
        <small>${t('context.timezoneHint')}</small></label>
      <datalist id="zones">${guard([], () => Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`))}</datalist>
      <label class="field">${t('context.currency')}
        <select .value=${live(currency)} @change=${(event: Event) => set({ currency: (event.target as HTMLSelectElement).value })}>
          ${[...new Set([currency, ...this.currencies()])].map((code) => html`<option value=${code} ?selected=${code === currency}>${code}</option>`)}
        </select></label>
      <label class="field">${t('context.country')}
        <input class="short" maxlength="2" .value=${live(country)} autocomplete="off" @change=${(event: Event) => set({ country: (event.target as HTMLInputElement).value.toUpperCase() || undefined })} /></label>
      ${this.renderRejection('account')}`)
  }

  /** The browser knows its zones before the engine is asked, so that a half-typed name is not refused twice. */
  private setZone(event: Event): void {
    const zone = (event.target as HTMLInputElement).value.trim()
    if (isZone(zone)) this.store.execute(command.setAccount(this.store.document, { timezone: zone }))
    else (event.target as HTMLInputElement).setAttribute('aria-invalid', 'true')
  }

  private renderRejection(path: string): TemplateResult | typeof nothing {
    const { rejection } = this.store
    if (!rejection?.path.startsWith(path)) return nothing
    return html`<p class="field-error" role="alert">${rejection.message} ${t('problem.kept')}</p>`
  }

  private renderSender(): TemplateResult {
    const name = this.senderName
    const shown = name === DEFAULT_SENDER ? t(this.channel === 'viber-bot' ? 'context.mainBot' : 'context.main') : name
    const { createdAt } = sender(this.store.document, name)
    const face = html`<span>${t(`context.sender.${this.channel}`)}</span><b>${shown}${this.channel === 'viber-bot' && createdAt ? `, ${date(String(createdAt))}` : ''}</b>${icons.down()}`
    return popover('sender', 'chip', face, html`
      ${this.channel === 'viber-bot' ? html`
        <label class="field">${t('context.createdAt')}
          <input type="date" .value=${live(String(createdAt ?? '').slice(0, 10))} @change=${(event: Event) => this.setCreated(name, (event.target as HTMLInputElement).value)} />
          <small>${t('context.createdAtHint')}</small></label>` : nothing}
      ${this.renderCounter(this.channel === 'viber-bot' ? 'chatbot-initiated' : 'service', name)}
      ${this.renderRejection('account')}`)
  }

  private setCreated(name: string, createdAt: string): void {
    if (createdAt) this.store.execute(command.setSender(this.store.document, name, { createdAt }))
  }

  private renderCounter(item: 'service' | 'chatbot-initiated', name: string): TemplateResult {
    const key = `${item}@${name}`
    const used = account(this.store.document).counters?.[key] ?? 0
    const set = (event: Event) => this.store.execute(command.setCounter(this.store.document, key, Math.trunc(Number((event.target as HTMLInputElement).value)) || 0))
    return html`
      <label class="field">${t(`context.counter.${item}`)}
        <input class="short" type="number" min="0" step="1" .value=${live(String(used))} @change=${set} /></label>`
  }

  private renderStart(): TemplateResult | typeof nothing {
    const day = this.firstDay()
    if (!day) return nothing
    const set = (event: Event): void => {
      const { value } = event.target as HTMLInputElement
      if (value) this.store.execute(command.setStart(this.store.document, value))
    }
    return popover('start', 'chip', html`<span>${t('context.start')}</span><b>${date(day)}</b>${icons.down()}`, html`
      <label class="field">${t('context.startLabel')}<input type="date" required .value=${live(day)} @change=${set} /><small>${t('context.startHint')}</small></label>`)
  }

  /** The state of the sender's allowance after its last message that used it. */
  private renderAllowance(): TemplateResult | typeof nothing {
    const { document, computed } = this.store
    const name = this.senderName
    const own = new Set(document.request.events.filter((event) => senderOf(event) === name).map((event) => event.id))
    const last = computed.evaluation.events
      .filter((result) => result.allowance && own.has(result.id))
      .sort((a, b) => (a.billedAt! < b.billedAt! ? -1 : 1)).at(-1)?.allowance
    if (!last) return nothing
    const key: Key = keyFor('allowance', last.name) ?? 'allowance.other'
    const text = t(key, { n: Number(last.used), used: integer(last.used), of: integer(last.of) })
    return html`<span class="allowance"><i class="meter" aria-hidden="true"><i ${styled({ 'inline-size': `${(100 * Number(last.used)) / Number(last.of)}%` })}></i></i>${text}</span>`
  }
}

customElements.define('chatfare-context', Context)
