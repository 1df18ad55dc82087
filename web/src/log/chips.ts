import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import { CURRENCIES } from '../cards'
import { documentName, idleReason, sameDocument, usedOf } from '../chosen'
import { channels } from '../document'
import type { Account, Channel, Sender, TariffDocument } from '../engine'
import { dayField, describedBy, field, invalid, required, shown, valueOf } from '../field'
import { between, date, enumerate, place } from '../format'
import { icons } from '../icons'
import { keepZone } from '../last-zone'
import { offers } from '../offers'
import { popover } from '../popover'
import { settled } from '../settled'
import type { Origin, Store } from '../store'
import { t } from '../t'
import { isZone, toInput, zones } from '../zone'
import { channelsOf, currencyOf, desk, zoneOf } from './desk'
import { senderName } from './names'
import { change, formats, newestRules, setupOf, type Setup } from './setup'

/** What a log is read with. A change reads it again. */
export function chips(store: Store): TemplateResult {
  const setup = setupOf(store.document)
  return html`
    ${select(store, 'format', t('log.format'), setup.format, formats.map((format) => [format, t(`log.format.${format}`)]), (format) => ({ format: format as Setup['format'] }))}
    ${select(store, 'channel', t('log.channel'), setup.channel, channels.map((channel) => [channel, t(`channel.${channel}`)]), (channel) => ({ channel: channel as Channel }))}
    ${rules(store, setup)} ${account(store, setup)} ${senders(store, setup)} ${tariffs(store, setup)} ${start(store, setup)}`
}

function select(store: Store, name: string, label: string, value: string, all: readonly (readonly [string, string])[], next: (value: string) => Partial<Setup>): TemplateResult {
  return html`
    <label class="chip"><span>${label}</span>
      <select name=${`log-${name}`} .value=${live(value)} @change=${(event: Event) => change(store, next(valueOf(event)))}>
        ${all.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}
      </select>${icons.down()}</label>`
}

function rules(store: Store, { rules: chosen, channel }: Setup): TemplateResult {
  const sets = store.engine.ruleSets().filter((set) => set.channel === channel)
  const all = [['auto', t('context.rulesByDate')] as const, ...sets.map((set) => [set.id, between('context', set)] as const)]
  return select(store, 'rules', t('context.rules'), chosen, all, (id) => ({ rules: id }))
}

function account(store: Store, setup: Setup): TemplateResult {
  const { timezone = 'UTC', currency = 'USD', country = '' } = setup.account
  const set = (next: Partial<Account>, field: string): void => {
    const account = Object.fromEntries(Object.entries({ ...setup.account, ...next }).filter(([, value]) => value !== undefined)) as Account
    change(store, { account }, { field })
  }
  const setZone = (event: Event): void => {
    const typed = required(store, 'log-timezone', event)
    if (typed === null) return
    if (isZone(typed)) {
      keepZone(typed)
      set({ timezone: typed }, 'log-timezone')
    } else store.refuse(t('refusal.timezone'), { field: 'log-timezone', typed })
  }
  const face = html`<span>${t('context.account')}</span><b>${place(timezone)} · ${currency}</b>${icons.down()}`
  return popover('log-account', 'chip', face, html`
    ${field(store, { name: 'log-timezone', label: t('context.timezone'), hint: t('context.timezoneHint.whatsapp'), control: html`
      <input list="log-zones" dir="auto" autocomplete="off" spellcheck="false" .value=${settled(shown(store, 'log-timezone', timezone))} aria-invalid=${invalid(store, 'log-timezone')} aria-describedby=${describedBy(store, 'log-timezone', t('context.timezoneHint.whatsapp'))} @change=${setZone} />` })}
    <datalist id="log-zones">${guard([], () => zones().map((zone) => html`<option value=${zone}></option>`))}</datalist>
    ${field(store, { name: 'log-currency', label: t('context.currency'), control: html`
      <select .value=${live(currency)} @change=${(event: Event) => set({ currency: valueOf(event) }, 'log-currency')}>
        ${CURRENCIES.map((code) => html`<option value=${code} ?selected=${code === currency}>${code}</option>`)}</select>` })}
    ${countryField(store, 'log-country', t('context.country'), country, (next) => set({ country: next }, 'log-country'))}`,
  { closed: () => store.dismiss() })
}

/** Two letters, or nothing. */
function countryField(store: Store, name: string, label: string, country: string, set: (country: string | undefined) => void): TemplateResult {
  const change = (event: Event): void => {
    const typed = valueOf(event).trim().toUpperCase()
    if (/^([A-Z]{2})?$/.test(typed)) set(typed || undefined)
    else store.refuse(t('refusal.country'), { field: name, typed })
  }
  return field(store, { name, label, control: html`
    <input class="short" maxlength="2" autocomplete="off" .value=${settled(shown(store, name, country))} aria-invalid=${invalid(store, name)} aria-describedby=${describedBy(store, name)} @change=${change} />` })
}

/** Senders that are offered, the most frequent. */
const OFFERED = 20

/** A sender with facts is of the channel that is chosen, unless they name another: that of the log, where it is of one. */
function channelOfLog(): Pick<Sender, 'channel'> {
  const [channel, ...others] = channelsOf(desk.read!)
  return channel && !others.length ? { channel } : {}
}

/** What no log says of a sender. */
function senders(store: Store, { account: known }: Setup): TemplateResult | typeof nothing {
  const names = desk.read?.facets.sender.slice(0, OFFERED).map(({ value }) => value) ?? []
  if (!names.length) return nothing
  const set = (name: string, next: Partial<Sender>, origin: Origin): void => {
    const { channel: _, ...facts } = { ...known.senders?.[name], ...next }
    const { [name]: __, ...others } = known.senders ?? {}
    const given = Object.entries(facts).filter(([, value]) => value !== undefined)
    change(store, { account: { ...known, senders: given.length ? { ...others, [name]: { ...channelOfLog(), ...Object.fromEntries(given) } } : others } }, origin)
  }
  return popover('log-senders', 'chip', html`<span>${t('log.senders')}</span><b>${names.length}</b>${icons.down()}`, html`
    <p class="hint">${t('log.sendersHint')}</p>
    ${names.map((name) => {
      const { createdAt = '', country = '' } = known.senders?.[name] ?? {}
      const ids = { created: `log-created ${name}`, country: `log-country ${name}` }
      return html`
        <fieldset class="log-sender"><legend><bdi dir="auto">${senderName(name)}</bdi></legend>
          ${dayField(store, {
            name: ids.created, label: t('log.senderCreated'), optional: true, value: String(createdAt).slice(0, 10),
            set: (day, origin) => set(name, { createdAt: day || undefined }, origin),
          })}
          ${countryField(store, ids.country, t('log.senderCountry'), country, (next) => set(name, { country: next }, { field: ids.country }))}
        </fieldset>`
    })}`, { closed: () => store.dismiss() })
}

/** What holds beside the published cards: all there is of the channels of the log, of any channel before there is one. */
function tariffs(store: Store, { tariffs: chosen }: Setup): TemplateResult {
  const channels = desk.read && channelsOf(desk.read)
  const face = html`<span>${t('context.tariffs')}</span><b dir="auto">${chosen.length ? enumerate(chosen.map(documentName)) : t('context.tariffsPublished')}</b>${icons.down()}`
  return popover('log-tariffs', 'chip', face, html`
    <p class="hint">${t('context.tariffsHint')}</p>
    ${offers({
      chosen,
      fits: (document) => !channels?.length || ('channel' in document && channels.includes(document.channel)),
      choose: (next) => void change(store, { tariffs: next }),
      idle: idleWords,
    })}`)
}

function idleWords(document: TariffDocument): string {
  const { read } = desk
  // Until the log has been read with it, nobody knows.
  if (!read?.options.tariffs?.some((other) => sameDocument(other, document)) || !('channel' in document) || usedOf([document], { events: [], invoice: read.result.invoice }).length) return ''
  const billed = { channel: document.channel, currency: currencyOf(read), last: toInput(read.to, zoneOf(read)).slice(0, 10) }
  return `${t('log.tariffIdle')} ${idleReason(document, billed)}`
}

/** The day on which the log is to begin: what the same traffic costs by the rules of then. */
function start(store: Store, { startDay }: Setup): TemplateResult {
  const turn = newestRules(store)
  return popover('log-start', 'chip', html`<span>${t('log.start')}</span><b>${startDay ? date(startDay) : t('log.startOwn')}</b>${icons.down()}`, html`
    ${dayField(store, {
      name: 'log-start', label: t('log.startLabel'), hint: t('log.startHint'), optional: true, value: startDay,
      set: (startDay, origin) => change(store, { startDay }, origin),
    })}
    <p class="buttons">${[turn, ''].map((day) => html`
      <button class="add" aria-pressed=${startDay === day} @click=${() => change(store, { startDay: day }, { field: 'log-start' })}>${day ? date(day) : t('log.startBack')}</button>`)}</p>`,
  { closed: () => store.dismiss() })
}
