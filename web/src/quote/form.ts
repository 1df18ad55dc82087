import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import { CURRENCIES } from '../cards'
import { channels, TIERED } from '../document'
import { documentName, idleReason, sameDocument, toggled } from '../chosen'
import type { Channel, TariffDocument } from '../engine'
import { byName, enumerate, marketName } from '../format'
import { icons } from '../icons'
import { language, t, term, type Key } from '../t'
import { change, checkBox, focusOn, numberField, option, segments, selectField, textField, type Desk } from './desk'
import {
  addSender, billedIn, channelsOf, CONVERSATIONS_UNTIL, feeUnits, isShare, marketOf, monthText, monthAfter, partOf, rowsOf, sendersOf, trafficFields, volumeKinds, withInternational, withSender, type Part, type Plan, type PlannedSender, type TrafficField,
} from './plan'
import { examples } from '../examples'
import { keepZone } from '../last-zone'
import type { Provider } from '../providers'
import { keptTariffs } from '../tariffs/own'
import { isZone, zones } from '../zone'

/** What is asked first: three numbers, where and when. */
export function simpleForm(desk: Desk): TemplateResult {
  const { plan } = desk
  const openFull = (event: Event): void => {
    if (change(desk, { ...plan, form: 'full' })) focusOn(event, 0, '.quote-form')
  }
  return html`
    <form class="card quote-form simple" aria-label=${t('quote.form')} @submit=${stay}>
      ${traffic(desk, 0, ['contacts', 'businessMessages', 'marketing'])}
      ${place(desk, 0)} ${start(desk)} ${channelOf(desk, 0)}
      <p><button type="button" class="link" @click=${openFull}>${t('quote.openFull')}</button></p>
    </form>`
}

export function fullForm(desk: Desk): TemplateResult {
  const { plan } = desk
  return html`
    <form class="card quote-form" aria-label=${t('quote.form')} @submit=${stay}>
      <section>
        <h2>${t('quote.plan')}</h2>
        ${start(desk)}
        ${numberField(desk, { name: 'months', label: t('quote.months'), value: plan.months, set: (months) => ({ ...plan, months }) })}
        ${numberField(desk, { name: 'growth', label: t('quote.growth'), value: plan.growth, unit: '%', set: (growth) => ({ ...plan, growth }) })}
      </section>
      ${plan.parts.map((_, index) => partSection(desk, index))}
      <section>${addButtons(desk)}</section>
      ${sendersSection(desk)} ${accountSection(desk)} ${countersSection(desk)} ${providersSection(desk)} ${resaleSection(desk)}
    </form>`
}

const stay = (event: Event): void => event.preventDefault()

const start = (desk: Desk): TemplateResult =>
  textField(desk, { name: 'start', label: t('quote.start'), value: desk.plan.start, type: 'month', needed: true, size: 'beside', set: (value) => ({ ...desk.plan, start: value }) })

// ------------------------------------------------------------------------------------------------------------ parts

const withPart = (plan: Plan, index: number, part: Partial<Part>): Plan =>
  ({ ...plan, parts: plan.parts.map((old, at) => (at === index ? { ...old, ...part } : old)) })

function partSection(desk: Desk, index: number): TemplateResult {
  const { plan } = desk
  const part = plan.parts[index]
  const remove = (event: Event): void => {
    const parts = plan.parts.filter((_, at) => at !== index)
    if (change(desk, { ...plan, parts })) focusOn(event, Math.min(index, parts.length - 1), '.part')
  }
  return html`
    <section class="part">
      <h2 class=${part.channel}><i></i>${t('quote.part', { channel: t(`channel.${part.channel}`), place: placeName(part.place) })}
        ${plan.parts.length > 1 ? html`<button type="button" class="tool" title=${t('quote.removePart')} aria-label=${t('quote.removePart')} @click=${remove}>${icons.remove()}</button>` : nothing}</h2>
      ${channelOf(desk, index)} ${place(desk, index)} ${senderOf(desk, index)}
      ${segments({
        name: `by ${index}`, label: t('quote.by'), value: part.by,
        all: [{ value: 'traffic', words: t('quote.by.traffic') }, { value: 'volumes', words: t('quote.by.volumes') }],
        choose: (by) => change(desk, withPart(plan, index, { by })),
      })}
      ${part.by === 'traffic' ? traffic(desk, index, trafficFields(part.channel)) : volumes(desk, index)}
    </section>`
}

const traffic = (desk: Desk, index: number, names: readonly TrafficField[]): TemplateResult => {
  const { plan } = desk
  const own = plan.parts[index].traffic
  return html`${names.map((name) => numberField(desk, {
    name: `part ${index} ${name}`, label: t(`quote.${name}`), value: own[name] ?? '0', unit: isShare(name) ? '%' : undefined,
    set: (value) => withPart(plan, index, { by: 'traffic', traffic: { ...own, [name]: value } }),
  }))}`
}

const volumes = (desk: Desk, index: number): TemplateResult => {
  const { plan } = desk
  const { channel, volumes: own } = plan.parts[index]
  return html`${Object.keys(volumeKinds[channel]).map((kind) => numberField(desk, {
    name: `part ${index} ${kind}`, label: volumeName(kind), value: own[kind] ?? '0',
    set: (value) => withPart(plan, index, { volumes: { ...own, [kind]: value } }),
  }))}`
}

const ownNames: Readonly<Record<string, Key>> = { 'utility-inside': 'quote.utilityInWindow', 'bot-inside': 'quote.botInSession', incoming: 'quote.incoming' }
const volumeName = (kind: string): string => t(ownNames[kind] ?? (`item.${kind}` as Key))

function channelOf(desk: Desk, index: number): TemplateResult {
  const { plan } = desk
  const part = plan.parts[index]
  const choose = (value: string): Plan => {
    const channel = value as Channel
    const { senders, sender } = withSender(plan, channel)
    return withPart({ ...plan, senders }, index, { channel, sender, ...(channel === 'whatsapp' ? {} : { place: part.place.startsWith('market:') ? 'UA' : part.place }) })
  }
  return selectField(desk, {
    name: `part ${index} channel`, label: t('context.channel'), value: part.channel, size: 'beside', set: choose,
    options: html`${channels.map((channel) => option(channel, t(`channel.${channel}`), part.channel))}`,
  })
}

export const placeName = (place: string): string => marketName(place.replace(/^market:/, ''))

function place(desk: Desk, index: number): TemplateResult {
  const { plan, store } = desk
  const { channel, place: chosen } = plan.parts[index]
  const names = (places: readonly string[]): TemplateResult[] =>
    places.map((value) => ({ value, words: placeName(value) })).sort((a, b) => byName()(a.words, b.words)).map(({ value, words }) => option(value, words, chosen))
  const options = guard([language, channel, chosen], () => html`
    ${names(store.whole.markets().markets.map(({ country }) => country))}
    ${channel === 'whatsapp' ? html`<optgroup label=${t('quote.rows')}>${names(rowsOf(store.whole).map((row) => `market:${row}`))}</optgroup>` : nothing}`)
  return selectField(desk, {
    name: `part ${index} place`, label: t('quote.place'), value: chosen, size: 'beside', options: html`${options}`, set: (value) => withPart(plan, index, { place: value }),
  })
}

function senderOf(desk: Desk, index: number): TemplateResult | typeof nothing {
  const { plan } = desk
  const { channel, sender } = plan.parts[index]
  const own = sendersOf(plan, channel)
  if (own.length < 2) return nothing
  return selectField(desk, {
    name: `part ${index} sender`, label: t('edit.sender'), value: sender, size: 'beside', set: (value) => withPart(plan, index, { sender: value }),
    options: html`${own.map((name) => option(name, senderName(name), sender))}`,
  })
}

/** The names that the page gives are words of the language. */
export const senderName = (name: string): string => {
  const [, kind, n] = /^(main|bot|business)(?: (\d+))?$/.exec(name) ?? []
  return kind ? t(`quote.sender.${kind as 'main' | 'bot' | 'business'}`, { n: n ? Number(n) : 1 }) : name
}

function addButtons(desk: Desk): TemplateResult {
  const { plan } = desk
  const add = (channel: Channel): void => {
    const { senders, sender } = withSender(plan, channel)
    const last = plan.parts.at(-1)!.place
    change(desk, { ...plan, senders, parts: [...plan.parts, partOf(channel, sender, last.startsWith('market:') ? 'UA' : last)] })
  }
  return html`<p class="buttons">${channels.map((channel) => html`
    <button type="button" class="add" @click=${() => add(channel)}>${icons.plus()} ${t(`channel.${channel}`)}</button>`)}</p>`
}

// ---------------------------------------------------------------------------------------------- senders, account

function sendersSection(desk: Desk): TemplateResult {
  const { plan } = desk
  const used = new Set(plan.parts.map(({ sender }) => sender))
  const set = (name: string, sender: Partial<PlannedSender>): Plan => ({ ...plan, senders: { ...plan.senders, [name]: { ...plan.senders[name], ...sender } } })
  const add = (channel: Channel): void => {
    change(desk, { ...plan, senders: addSender(plan, channel).senders })
  }
  const remove = (name: string): void => {
    change(desk, { ...plan, senders: Object.fromEntries(Object.entries(plan.senders).filter(([other]) => other !== name)) })
  }
  return html`
    <section>
      <h2>${t('quote.senders')}</h2>
      ${Object.entries(plan.senders).filter(([, { channel }]) => channelsOf(plan).includes(channel)).map(([name, { channel, createdAt, fee }]) => html`
        <h3 class=${channel}><i></i>${senderName(name)}${used.has(name) ? nothing : html`
          <button type="button" class="tool" title=${t('quote.removeSender')} aria-label=${t('quote.removeSender')} @click=${() => remove(name)}>${icons.remove()}</button>`}</h3>
        ${textField(desk, { name: `sender ${name} createdAt`, label: t(channel === 'viber-bot' ? 'context.createdAt' : 'context.senderCreated'), value: createdAt, type: 'date', size: 'beside', set: (value) => set(name, { createdAt: value }) })}
        ${channel === 'viber-bot' ? numberField(desk, { name: `sender ${name} fee`, label: t('quote.botFee'), value: fee, unit: 'EUR', hint: t('quote.botFeeHint'), optional: true, set: (value) => set(name, { fee: value }) }) : nothing}
        ${channel === 'viber-business' ? businessFields(desk, name, (value) => set(name, value)) : nothing}
        ${counterOf(desk, name)} ${closingFields(desk, name, (value) => set(name, value))}`)}
      <p class="buttons">${channelsOf(plan).map((channel) => html`
        <button type="button" class="add" @click=${() => add(channel)}>${icons.plus()} ${t(`quote.addSender.${channel}`)}</button>`)}</p>
    </section>`
}

type SetSender = (sender: Partial<PlannedSender>) => Plan

/** What prices of Viber Business depend on. */
function businessFields(desk: Desk, name: string, set: SetSender): TemplateResult {
  const { country, direction, traffic: kind } = desk.plan.senders[name]
  const check = (label: string, checked: boolean, next: (checked: boolean) => Partial<PlannedSender>): TemplateResult =>
    checkBox({ label, checked, set: (now) => change(desk, set(next(now))) })
  return html`
    ${textField(desk, { name: `sender ${name} country`, label: t('context.senderCountry'), value: country, size: 'beside', hint: t('context.senderCountryHint'), set: (value) => set({ country: value.toUpperCase() }) })}
    ${check(t('context.oneWay'), direction === 'one-way', (checked) => ({ direction: checked ? 'one-way' : '' }))}
    ${check(t('context.regulated'), kind === 'regulated', (checked) => ({ traffic: checked ? 'regulated' : '' }))}`
}

/** A bot of before has an allowance, one of today has none. */
const LEGACY_UNTIL = '2024-02-05'

/** Units of the sender's allowance that were used before the plan begins. */
function counterOf(desk: Desk, name: string): TemplateResult | typeof nothing {
  const { channel, createdAt } = desk.plan.senders[name]
  const item = channel === 'whatsapp' ? 'service' : channel === 'viber-bot' && createdAt !== '' && createdAt < LEGACY_UNTIL ? 'chatbot-initiated' : null
  return item ? counterField(desk, `${item}@${name}`, t(`context.counter.${item}`)) : nothing
}

const counterField = (desk: Desk, name: string, label: string): TemplateResult => numberField(desk, {
  name: `counter ${name}`, label, value: desk.plan.counters[name] ?? '0', set: (used) => ({ ...desk.plan, counters: { ...desk.plan.counters, [name]: used } }),
})

/** When a sender is closed for good, or paused: monthly fees and minimums end with it. */
function closingFields(desk: Desk, name: string, set: SetSender): TemplateResult {
  const sender = desk.plan.senders[name]
  const day = (field: 'deactivatedAt' | 'requestedAt' | 'reactivatedAt'): TemplateResult =>
    textField(desk, { name: `sender ${name} ${field}`, label: t(`quote.${field}`), value: sender[field], type: 'date', size: 'beside', set: (value) => set({ [field]: value }) })
  const open = [sender.deactivatedAt, sender.requestedAt].some(Boolean)
  return html`
    <details ?open=${open}><summary>${t('quote.closing')}</summary>
      ${day('deactivatedAt')} ${day('requestedAt')} ${sender.requestedAt ? day('reactivatedAt') : nothing}
      <p class="hint">${t('quote.closingHint')}</p></details>`
}

/** What the account had sent in the first month before the plan begins: it decides the volume tier. */
function countersSection(desk: Desk): TemplateResult | typeof nothing {
  const { plan, store } = desk
  const parts = plan.parts.filter(({ channel }) => channel === 'whatsapp')
  if (!parts.length) return nothing
  const now = parts.flatMap(({ place }) => TIERED.map((item) => `${item}:${marketOf(store.whole, plan, place)}`))
  const kept = Object.keys(plan.counters).filter((name) => name.includes(':') && plan.counters[name] !== '0')
  return html`
    <section>
      <h2>${t('quote.counters')}</h2>
      <p class="hint">${t('quote.countersHint', { month: monthText(plan.start) })}</p>
      ${[...new Set([...now, ...kept])].map((name) => {
        const [item, market] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
        return counterField(desk, name, t('quote.counted', { item: term('item', item), market: marketName(market) }))
      })}
      ${plan.start < CONVERSATIONS_UNTIL ? counterField(desk, 'conversation', t('quote.countedConversations')) : nothing}
    </section>`
}

function accountSection(desk: Desk): TemplateResult {
  const { plan } = desk
  const currencies = [...new Set([plan.currency, ...CURRENCIES, ...plan.documents.flatMap((document) => ('currency' in document ? [document.currency] : [])), ...examples.map(({ currency }) => currency)])]
  return html`
    <section>
      <h2>${t('context.account')}</h2>
      ${selectField(desk, { name: 'currency', label: t('context.currency'), value: plan.currency, size: 'beside', set: (currency) => ({ ...plan, currency }),
        options: html`${currencies.map((currency) => option(currency, currency, plan.currency))}` })}
      ${textField(desk, { name: 'timezone', label: t('context.timezone'), value: plan.zone, list: 'quote-zones', needed: true, set: (zone) => withZone(plan, zone) })}
      ${textField(desk, { name: 'country', label: t('context.country'), value: plan.country, size: 'beside', set: (country) => ({ ...plan, country: country.toUpperCase() }) })}
      ${channelsOf(plan).includes('whatsapp') ? internationalFields(desk) : nothing}
      <datalist id="quote-zones">${guard([], () => zones().map((zone) => html`<option value=${zone}></option>`))}</datalist>
    </section>`
}

/** The next plan begins with it. */
function withZone(plan: Plan, zone: string): Plan {
  if (isZone(zone)) keepZone(zone)
  return { ...plan, zone }
}

/** From when on codes to other countries have a rate of their own. */
function internationalFields(desk: Desk): TemplateResult {
  const { plan } = desk
  return html`
    ${checkBox({ name: 'international', label: t('context.internationalEligible'), checked: plan.international !== '', set: (checked) => change(desk, withInternational(plan, checked)) })}
    ${plan.international ? textField(desk, { name: 'internationalFrom', label: t('context.internationalFrom'), value: plan.internationalFrom, type: 'date', needed: true, hint: t('quote.internationalHint'), set: (internationalFrom) => ({ ...plan, internationalFrom }) }) : nothing}`
}

// ------------------------------------------------------------------------------------------------ providers, resale

function providersSection(desk: Desk): TemplateResult {
  const { plan, store } = desk
  const fitting = examples.filter(({ channel, id }) => channelsOf(plan).includes(channel) || plan.providers.includes(id))
  const toggle = (id: string): void => {
    const providers = plan.providers.includes(id) ? plan.providers.filter((other) => other !== id) : [...plan.providers, id]
    change(desk, { ...plan, providers }, { field: 'quote documents' })
  }
  const remove = (id: string): void => {
    change(desk, { ...plan, documents: plan.documents.filter((document) => document.id !== id) })
  }
  const own = keptTariffs().map(({ document }) => document).filter((document) => 'channel' in document && channelsOf(plan).includes(document.channel))
  const refused = store.rejection?.field === 'quote documents' ? store.rejection : null
  return html`
    <section>
      <h2>${t('quote.providers')}</h2>
      <p class="hint">${t('quote.providersHint')}</p>
      ${fitting.map((provider) => html`
        <label class="check"><input type="checkbox" .checked=${plan.providers.includes(provider.id)} @change=${() => toggle(provider.id)} />
          <span>${documentName(provider)} <small>${t('quote.provider', { channel: t(`channel.${provider.channel}`), currency: provider.currency, what: whatOf(provider) })}</small>
          ${plan.providers.includes(provider.id) && isIdle(desk, provider) ? html`<small class="missing">${t('quote.providerIdle')} ${idleReason(provider, { channel: provider.channel, currency: plan.currency, last: lastDayOf(plan) })}</small>` : nothing}</span></label>`)}
      ${channelsOf(plan).map((channel) => feeFields(desk, channel))}
      <h3>${t('context.tariffsOwn')}</h3>
      ${own.map((document) => html`
        <label class="check"><input type="checkbox" .checked=${live(plan.documents.some((other) => sameDocument(other, document)))} @change=${() => change(desk, { ...plan, documents: toggled(plan.documents, document) }, { field: 'quote documents' })} />
          <span dir="auto"><span class="yours">${documentName(document)}</span> ${'currency' in document ? html`<small>${document.currency}</small>` : nothing}</span></label>`)}
      ${plan.documents.filter((document) => !own.some((kept) => sameDocument(kept, document))).map((document) => html`
        <p class="document"><span dir="auto">${documentName(document)}</span> <code dir="ltr">${document.id}</code>
          <button type="button" class="tool" title=${t('quote.removeDocument')} aria-label=${t('quote.removeDocument')} @click=${() => remove(document.id)}>${icons.remove()}</button></p>`)}
      <p><label class="add file"><input type="file" accept=".json,application/json" @change=${(event: Event) => void loadDocument(desk, event)} /><span>${t('quote.loadDocument')}</span></label></p>
      <p><a href="#tariffs">${t('context.tariffsEdit')}</a></p>
      ${refused ? html`<small class="field-error" role="alert">${refused.words} ${t('refusal.kept')}</small>` : nothing}
    </section>`
}

/** What a provider charges that is not among those above. */
function feeFields(desk: Desk, channel: Channel): TemplateResult {
  const { plan } = desk
  const name = (per: string): string => `${channel} ${per}`
  const several = channelsOf(plan).length > 1
  return html`
    <h3 class=${several ? channel : ''}>${several ? html`<i></i>${t('quote.ownFeesOf', { channel: t(`channel.${channel}`) })}` : t('quote.ownFees')}</h3>
    ${feeUnits.map((per) => numberField(desk, {
      name: `fee ${name(per)}`, label: t(`fee.per.${per}`), value: plan.fees[name(per)] ?? '', unit: billedIn(plan, channel), optional: true,
      set: (amount) => ({ ...plan, fees: { ...plan.fees, [name(per)]: amount } }),
    }))}`
}

/** What a document says: fees, minimums, rates. */
function whatOf(document: Provider): string {
  const parts = (['fees', 'packages', 'commitments', 'rates'] as const).filter((part) => part in document)
  return enumerate(parts.map((part) => t(`quote.has.${part}`)))
}

/** No line of the quote rests on it. */
const isIdle = ({ quoted: { quote } }: Desk, { id }: Provider): boolean => !!quote && !quote.months.some(({ lines }) => lines.some(({ card }) => card === id))

/** Not before the last day of the plan. */
const lastDayOf = ({ start, months }: Plan): string => `${monthAfter(start, Number(months) - 1)}-31`

async function loadDocument(desk: Desk, event: Event): Promise<void> {
  const input = event.target as HTMLInputElement
  const [file] = input.files ?? []
  if (!file) return
  const text = await file.text()
  input.value = ''
  const origin = { field: 'quote documents' }
  try {
    const document = JSON.parse(text) as TariffDocument
    if (typeof document?.id !== 'string') throw new SyntaxError('id')
    change(desk, { ...desk.plan, documents: [...desk.plan.documents.filter(({ id }) => id !== document.id), document] }, origin)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    desk.store.refuse(t('quote.notDocument', { file: file.name }), origin)
  }
}

function resaleSection(desk: Desk): TemplateResult {
  const { plan } = desk
  const { exchange } = plan
  const set = (part: Partial<Plan['exchange']>): Plan => ({ ...plan, exchange: { ...exchange, ...part } })
  const currencies = ['UAH', 'PLN', 'EUR', 'USD', 'SAR', 'AED', 'EGP', 'RUB', 'KZT', 'GBP', ...CURRENCIES].filter((currency) => currency !== plan.currency)
  return html`
    <section>
      <h2>${t('quote.resale')}</h2>
      ${segments({
        name: 'resale', label: t('quote.resale'), value: plan.resale,
        all: (['none', 'margin', 'markup'] as const).map((value) => ({ value, words: t(`quote.resale.${value}`) })),
        choose: (resale) => change(desk, { ...plan, resale }),
      })}
      ${plan.resale === 'none' ? nothing : numberField(desk, {
        name: 'percent', label: t(`quote.percent.${plan.resale}`), hint: t(`quote.percentHint.${plan.resale}`), value: plan.percent, unit: '%', set: (percent) => ({ ...plan, percent }) })}
    </section>
    <section>
      <h2>${t('quote.exchange')}</h2>
      <p class="hint">${t('quote.exchangeHint', { currency: plan.currency })}</p>
      ${exchangeField(desk, currencies)}
      ${exchange.currency ? html`
        ${numberField(desk, { name: 'rate', label: t('quote.rate', { currency: plan.currency, other: exchange.currency }), value: exchange.rate, set: (rate) => set({ rate }) })}
        ${textField(desk, { name: 'rateSource', label: t('quote.rateSource'), value: exchange.source, set: (source) => set({ source }) })}` : nothing}
    </section>`
}

/** A currency begins at a rate of 1, for the person to write theirs. */
function exchangeField(desk: Desk, currencies: readonly string[]): TemplateResult {
  const { plan } = desk
  return selectField(desk, {
    name: 'exchange', label: t('quote.exchangeTo'), value: plan.exchange.currency, size: 'beside',
    set: (currency) => ({ ...plan, exchange: currency ? { ...plan.exchange, currency, rate: plan.exchange.rate || '1' } : { currency: '', rate: '', source: '' } }),
    options: html`${option('', t('quote.exchangeNone'), plan.exchange.currency)}${[...new Set(currencies)].map((currency) => option(currency, currency, plan.exchange.currency))}`,
  })
}

/** The seller's own words on the printed offer. */
export function offerForm(desk: Desk, logo: TemplateResult): TemplateResult {
  const { plan } = desk
  const text = (name: keyof Plan['offer'], type: 'text' | 'date' = 'text'): TemplateResult =>
    textField(desk, { name: `offer ${name}`, label: t(`quote.offer.${name}`), value: plan.offer[name], type, set: (value) => ({ ...plan, offer: { ...plan.offer, [name]: value } }) })
  return html`
    <form class="offer-form" aria-label=${t('quote.offerForm')} @submit=${stay}>
      ${text('company')} ${text('contact')} ${logo} ${text('customer')} ${text('number')} ${text('date', 'date')} ${text('validUntil', 'date')}
    </form>`
}

