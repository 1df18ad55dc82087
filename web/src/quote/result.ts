import { html, nothing, type TemplateResult } from 'lit'
import { amountWithCurrency, cells, confidence, ltr, sourceLink, totalsText } from '../badges'
import { documentName } from '../chosen'
import type { Channel, Quote } from '../engine'
import { amountText, date, daysText, enumerate, enumerateInOrder, integer, marketName, month as monthName, months as monthsName, quantityText } from '../format'
import { icons } from '../icons'
import { condition, pointName } from '../points'
import { inLanguage, isolated, rich, t, term, translated, within, type Key } from '../t'
import { ALL, billRows, currenciesOf, decimalsOf, isSome, openCurrencies, paid, unitPaid, withDecimals, type BillRow, type Sum } from './bill'
import { change, option, segments, type Desk } from './desk'
import { placeName, senderName } from './form'
import { channelsOf, CONVERSATIONS_UNTIL, documentsOf, monthAfter, sendersOf, trafficFields, USUAL_TRAFFIC, withInternational, type Part, type Plan, type TrafficField } from './plan'

/** Months that are shown as buttons; more are a list. */
const BUTTONS = 12
/** Prices of a message need them. */
export const UNIT_DECIMALS = 4

// -------------------------------------------------------------------------------------------------------- sentence

const count = (key: Key & `quote.say.${string}`, n: number): string => t(key, { n })

const shares = inLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }))

/** What is asked first; a plan of nothing else is said in a sentence of its own. */
const ASKED_FIRST: readonly TrafficField[] = ['contacts', 'businessMessages', 'marketing']

const isSimple = ({ channel, traffic }: Part): boolean =>
  trafficFields(channel).every((name) => ASKED_FIRST.includes(name) || Number(traffic[name] ?? 0) === Number(USUAL_TRAFFIC[name]))

/** All that is planned of each customer; who begins to write once sends one message, where nothing else is said. */
function trafficWords({ channel, traffic }: Part): string[] {
  const of = (name: TrafficField): number => (trafficFields(channel).includes(name) ? Number(traffic[name] ?? 0) : 0)
  const times = of('conversationsPerContact')
  const [answers, sent, utility] = [of('businessMessages'), of('customerMessages'), of('utility')]
  const share = (name: TrafficField): string => shares().format(of(name) / 100)
  const words = [
    count('quote.say.customers', of('contacts')),
    times && times !== 1 && count('quote.say.times', times),
    times && of('fromAds') && t('quote.say.fromAds', { share: share('fromAds') }),
    times && sent && sent !== 1 && count('quote.say.customerMessages', sent),
    times && answers && count(times === 1 ? 'quote.say.answers' : 'quote.say.answersEachTime', answers),
    of('marketing') && count('quote.say.toEach.marketing', of('marketing')),
    utility && count('quote.say.toEach.utility', utility),
    utility && of('utilityInside') && t('quote.say.utilityInside', { share: share('utilityInside') }),
    of('authentication') && count('quote.say.toEach.authentication', of('authentication')),
  ]
  return words.filter((piece) => typeof piece === 'string')
}

/** How volumes change from month to month, said after them; nothing where they stay. */
function growthWords({ growth }: Desk['plan']): string {
  const change = Number(growth) / 100
  if (!change) return ''
  return t(change > 0 ? 'quote.say.growing' : 'quote.say.falling', { share: shares().format(Math.abs(change)) })
}

/** 1,015.80 USD: two decimals where that is exact, or as many as what stands beside it has. */
export const sumsText = (sums: Record<string, string>, currency: string, decimals = 2): string =>
  totalsText(Object.fromEntries(Object.entries(sums).map(([code, amount]) => [code, withDecimals(amount, decimals)])), currency)

const trafficParams = (part: Part): Record<string, string> => {
  const { contacts = '0', businessMessages = '0', marketing = '0' } = part.traffic
  return {
    parts: enumerate(trafficWords(part)), customers: count('quote.say.customers', Number(contacts)),
    answers: count('quote.say.answers', Number(businessMessages)), marketing: count('quote.say.marketing', Number(marketing)),
  }
}

interface Sums {
  amounts: Record<string, string>
  /** Currencies in which a rate is missing. */
  open: ReadonlySet<string>
  currency: string
  decimals?: number
}

/** Sums in a sentence. Those that are known come first, so that "at least" is said of nothing but what follows it. */
function sumsInWords<T>({ amounts, open, currency, decimals = 2 }: Sums, amount: (text: string) => T): (T | string)[] {
  const sums = Object.entries(amounts)
  const known = sums.filter(([code]) => !open.has(code))
  const whole = known.length || !open.size ? [[amount(sumsText(Object.fromEntries(known), currency, decimals))]] : []
  const least = sums.filter(([code]) => open.has(code)).map(([code, sum]) => (isSome(sum)
    ? rich<T>('compare.atLeast', { amount: amount(amountWithCurrency(withDecimals(sum, decimals), code)) })
    : [t('quote.unknownIn', { currency: code })]))
  return [...whole, ...least].flatMap((words, index) => (index ? [' + ', ...words] : words))
}

/** What is paid, in a sentence. */
export const paidWords = <T>(quote: Quote, currency: string, amount: (text: string) => T, decimals?: number): (T | string)[] =>
  sumsInWords({ amounts: paid(quote), open: openCurrencies(quote.months), currency, decimals }, amount)

/** What the plan is, in one sentence with its total in place. */
export function leadWords<T>({ plan, quoted: { quote } }: Desk, amount: (text: string) => T): (T | string)[] {
  if (!quote) return []
  const cost = paidWords(quote, plan.currency, amount)
  const first = plan.parts[0]
  const alone = plan.parts.length === 1 && first.by === 'traffic'
  const params = {
    ...(alone ? { channel: t(`channel.${first.channel}`), place: placeName(first.place) } : { scope: scopeWords(plan) }),
    period: Number(plan.months) > 1 ? monthsName(plan.start, monthAfter(plan.start, Number(plan.months) - 1)) : monthName(plan.start),
    growth: growthWords(plan),
    ...(alone ? trafficParams(first) : {}),
  }
  const key = !alone ? 'quote.lead' : isSimple(first) ? 'quote.leadSimple' : 'quote.leadListed'
  return rich<T | string>(key, { ...params, amount: '\u0001' } as Record<string, T | string>)
    .flatMap((piece) => (typeof piece === 'string' && piece.includes('\u0001') ? cost : [piece]))
}

/** Channels and their places: where there are several channels, each has its own. */
function scopeWords(plan: Plan): string {
  const channels = channelsOf(plan)
  const placesOf = (channel: Channel): string[] => [...new Set(plan.parts.filter((part) => part.channel === channel).map(({ place }) => placeName(place)))]
  if (channels.length === 1) return enumerateInOrder([t(`channel.${channels[0]}`), ...placesOf(channels[0])])
  return enumerateInOrder(channels.map((channel) => `${isolated(t(`channel.${channel}`))} (${enumerate(placesOf(channel))})`))
}

/** How the total comes about: each line's quantity times its price. */
export function termsWords({ quoted: { quote } }: Desk): string[] {
  if (!quote) return []
  const due = billRows(quote.months).filter(({ kind, amount }) => kind !== 'commitment' || amount === null || isSome(amount))
  return due.map((row) => {
    const unit = unitPaid(row)
    const params = { quantity: quantityText(row.quantity), item: within(rowName(row)), unit: unit ? amountText(unit.text) : '' }
    if (row.price === null || !unit) return t('quote.termUnknown', params)
    return t(unit.exact ? 'quote.term' : 'quote.termAbout', { ...params, amount: amountWithCurrency(withDecimals(row.price, 2), row.currency) })
  })
}

/** Whose it is goes without saying where the plan has one sender. */
function allowanceOf(plan: Plan, { name, used, of, sender }: Quote['allowances'][number]): string {
  const allowance = t('quote.allowance', { item: term('item', name), used: integer(used), of: integer(of) })
  const several = sender !== null && sendersOf(plan, plan.senders[sender].channel).length > 1
  return several ? t('quote.allowanceOf', { allowance, sender: senderName(sender) }) : allowance
}

/** Allowances of the first month. */
export function freeWords({ plan, quoted: { quote } }: Desk): string[] {
  const { allowances, months: [first] } = quote!
  return allowances.filter(({ month, used }) => month === first?.month && used !== '0').map((allowance) => allowanceOf(plan, allowance))
}

/** Allowances of all months; what is the same in each of them is said once. */
function allowanceWords({ plan, quoted: { quote } }: Desk): string[] {
  const { allowances, months } = quote!
  const found = new Map<string, string[]>()
  for (const allowance of allowances.filter(({ used }) => used !== '0')) {
    const words = allowanceOf(plan, allowance)
    found.set(words, [...(found.get(words) ?? []), allowance.month])
  }
  return [...found].map(([words, used]) => (used.length === months.length ? words : t('quote.inMonths', { months: enumerate(used.map(monthName)), words })))
}

/** The tariff documents that the quote counts with beside the published cards. */
export function documentWords({ plan }: Desk): string {
  const names = documentsOf(plan).map(documentName)
  return names.length ? t('sentence.tariffs', { names: enumerate(names) }) : ''
}

// ------------------------------------------------------------------------------------------------------------ tiles

/** What is known of a sum: all of it, at least so much, or nothing. */
export function knownOf<T>({ amount, open }: Sum, words: T): (T | string)[] {
  if (!open) return [words]
  return isSome(amount) ? rich<T>('compare.atLeast', { amount: words }) : [t('tariffs.notKnown')]
}

/** What is known of the sums of these months, each currency by itself. */
export function sumsWords(sums: Record<string, string>, months: Quote['months'], decimals = 2): TemplateResult[] {
  const open = openCurrencies(months)
  return Object.entries(sums).map(([currency, amount]) => {
    const sum = { amount, open: open.has(currency) }
    return sum.open && !isSome(amount)
      ? html`<span class="no-rate">${currency}: ${knownOf(sum, '')}</span>`
      : html`<span>${knownOf(sum, html`<b>${ltr(amountWithCurrency(withDecimals(amount, decimals), currency))}</b>`)}</span>`
  })
}

/** What stays of the price; where a rate is missing, nobody knows what. */
function profitWords({ profits = {}, margins = {}, months }: Quote): TemplateResult[] {
  const open = openCurrencies(months)
  return Object.entries(profits).map(([currency, amount]) => (open.has(currency)
    ? html`<span class="no-rate">${currency}: ${t('tariffs.notKnown')}</span>`
    : html`<span><b>${ltr(amountWithCurrency(withDecimals(amount, 2), currency))}</b> ${margins[currency] ? ltr(`${amountText(margins[currency])} %`) : nothing}</span>`))
}

/** What a message costs on average by channel, as far as every currency of it is known. */
const averages = ({ perMessage }: Quote): Quote['perMessage'] =>
  perMessage.filter(({ channel, average }) => average !== null && !perMessage.some((other) => other.channel === channel && other.partial))

/** Price, cost, profit, what it rests on. */
export function tiles({ plan, quoted: { quote, international } }: Desk): TemplateResult {
  const { prices, totals, exchanged, months, sensitivity, cards } = quote!
  const documents = documentsOf(plan)
  const points = sensitivity.length + (international ? 1 : 0)
  const known = averages(quote!)
  return html`
    <div class="card tiles">
      <div class="tile pay">
        <h2>${t(prices ? 'quote.customerPays' : 'quote.costs', { n: Number(plan.months) })}</h2>
        <p class="key">${sumsWords(paid(quote!), months)}</p>
        ${Object.keys(totals).length > 1 ? html`<small>${t('compare.neverAdded')}</small>` : nothing}
        ${exchanged ? html`<small>${exchangedWords(plan, quote!)}</small>` : nothing}
      </div>
      ${prices ? html`
        <div class="tile"><h2>${t('quote.yourCost')}</h2><p>${sumsWords(totals, months)}</p></div>
        <div class="tile"><h2>${t('quote.profit')}</h2><p>${profitWords(quote!)}</p></div>` : nothing}
      <div class="tile"><h2>${t('quote.restsOn')} ${points ? icons.depends() : nothing}</h2>
        <p><span>${t('quote.cards', { n: cards.length })}</span><span>${t('quote.points', { n: points })}</span>${
          documents.length ? html`<span class="yours">${enumerate(documents.map(documentName))}</span>` : nothing}</p></div>
      ${known.length ? html`
        <div class="tile">${known.map((per) => html`
          <h2>${t('quote.perMessage', { channel: t(`channel.${per.channel}`) })}</h2>
          <p><b>${ltr(amountWithCurrency(per.averagePrice ?? per.average!, per.currency))}</b><span>${t('quote.perMessageOf', { n: Number(per.messages) })}</span></p>`)}</div>` : nothing}
    </div>`
}

/** A sum in the other currency, with the rate that the person gave. */
export function exchangedWords({ currency }: Desk['plan'], { exchanged, months }: Quote): unknown {
  const { amount, rate, source, currency: other } = exchanged!
  const known = knownOf({ amount, open: openCurrencies(months).has(currency) }, html`<b>${ltr(amountWithCurrency(withDecimals(amount, 2), other))}</b>`)
  return rich<TemplateResult>('quote.exchanged', { amount: html`${known}`, rate: ltr(amountText(withDecimals(rate, 2))), source: source ?? t('quote.ownRate'), currency })
}

/** Since when a card holds, said after its source. */
export const fromWords = (effectiveFrom: string): string => `${t('list.separator')}${t('quote.cardFrom', { date: date(effectiveFrom) })}`

/** The id of a document, which breaks between its parts and not within a date. */
export const idOf = (id: string): TemplateResult => html`<code class="id" dir="ltr">${id.split(/(?<=[/#])/).map((part) => html`<wbr /><span>${part}</span>`)}</code>`

// ------------------------------------------------------------------------------------------------------------ table

const feeWord = (row: BillRow): string => (row.per ? t(`fee.per.${row.per}`) : '')

export function rowName(row: BillRow): string {
  if (row.kind === 'package' && row.package) return t('quote.package', { name: row.package })
  return term('item', row.item)
}

export const rowWhere = (row: BillRow): string =>
  enumerate([row.market ? marketName(row.market) : '', feeWord(row), row.sender ? senderName(row.sender) : ''].filter(Boolean))

interface Table {
  desk: Desk
  chosen: string
  choose: (month: string) => void
}

export function billTable({ desk, chosen, choose }: Table): TemplateResult {
  const { quote } = desk.quoted
  const { months } = quote!
  const shown = months.some(({ month }) => month === chosen) ? chosen : ALL
  const rows = billRows(months.filter(({ month }) => shown === ALL || month === shown))
  const title = shown !== ALL ? monthName(shown) : months.length === 1 ? monthName(months[0].month) : t('quote.allMonths')
  return html`
    <section class="card bill-table" aria-label=${t('quote.table')}>
      <header><h2>${title}</h2>${months.length > 1 ? monthSwitch(months.map(({ month }) => month), shown, choose) : nothing}</header>
      ${rows.length ? html`<div class="table-scroll" tabindex="0" role="group" aria-label=${t('quote.table')}><table>
        ${head(quote!)}
        ${currenciesOf(rows).map((currency) => group(desk, rows.filter((row) => row.currency === currency), currency, months.filter(({ month }) => shown === ALL || month === shown)))}
      </table></div>` : html`<p class="compare-empty">${t('quote.nothing')}</p>`}
    </section>`
}

function monthSwitch(months: readonly string[], shown: string, choose: (month: string) => void): TemplateResult {
  const all = [...months.map((value) => ({ value, words: monthName(value) })), { value: ALL, words: t('quote.all') }]
  if (months.length <= BUTTONS / 2) return segments({ name: 'quote-month', label: t('quote.month'), value: shown, all, choose })
  return html`<label class="chip"><span>${t('quote.month')}</span><select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${all.map(({ value, words }) => option(value, words, shown))}</select>${icons.down()}</label>`
}

/** Where a price stands beside it, a phone leaves the cost to the row's details. */
const restOf = (prices: Quote['prices']): string => (prices ? 'figures rest' : 'figures')

const head = ({ prices }: Quote): TemplateResult => html`
  <thead><tr>
    <th scope="col">${t('quote.item')}</th><th scope="col">${t('quote.where')}</th><th scope="col" class="figures">${t('quote.quantity')}</th>
    <th scope="col" class=${restOf(prices)}>${t(prices ? 'quote.unitCost' : 'quote.unitPrice')}</th><th scope="col" class=${restOf(prices)}>${t(prices ? 'quote.cost' : 'ledger.amount')}</th>
    ${prices ? html`<th scope="col" class="figures rest">${t('quote.unitPrice')}</th><th scope="col" class="figures">${t('quote.price')}</th><th scope="col" class="figures profit">${t('quote.profit')}</th>` : nothing}
  </tr></thead>`

function group(desk: Desk, rows: readonly BillRow[], currency: string, months: Quote['months']): TemplateResult {
  const quote = desk.quoted.quote!
  const { prices } = quote
  const partial = rows.some(({ amount }) => amount === null)
  const places = {
    unit: Math.max(UNIT_DECIMALS, decimalsOf(rows.map(({ unitPrice }) => unitPrice))), amount: decimalsOf(rows.map(({ amount }) => amount)),
    sold: Math.max(UNIT_DECIMALS, decimalsOf(rows.map((row) => unitPaid(row)?.text ?? null))), price: decimalsOf(rows.map(({ price }) => price)), profit: decimalsOf(rows.map(({ profit }) => profit)),
  }
  const total = (of: 'totals' | 'prices' | 'profits'): TemplateResult | typeof nothing => {
    const sum = months.length === 1 ? months[0][of]?.[currency] : quoteSum(quote, months, of, currency)
    if (sum !== undefined && partial && (of === 'profits' || !isSome(sum))) return html`<span class="no-rate">${t('tariffs.notKnown')}</span>`
    return sum === undefined ? nothing : ltr(amountText(withDecimals(sum, of === 'totals' ? places.amount : of === 'prices' ? places.price : places.profit)))
  }
  return html`
    <tbody>
      <tr class="group"><th scope="rowgroup" colspan=${prices ? 8 : 5}>${currency}</th></tr>
      ${rows.map((row) => html`
        <tr>
          <th scope="row">${wayDown(desk, row)}</th>
          <td>${rowWhere(row)} ${row.confidence && row.confidence !== 'official' ? html`<span title=${t(`confidence.${row.confidence}`)}>${cells(row.confidence)}</span>` : nothing}</td>
          <td class="figures">${quantityText(row.quantity)}</td>
          <td class=${restOf(prices)}>${row.unitPrice === null ? noRate() : html`${ltr(amountText(withDecimals(row.unitPrice, places.unit)))}${perWords(row)}`}</td>
          <td class=${restOf(prices)}>${row.kind === 'commitment' ? commitment(row, places.amount) : row.amount === null ? noRate() : ltr(amountText(withDecimals(row.amount, places.amount)))}</td>
          ${prices ? html`
            <td class="figures rest">${sold(row, places.sold)}</td>
            <td class="figures"><b>${row.price === null ? noRate() : ltr(amountText(withDecimals(row.price, places.price)))}</b></td>
            <td class="figures profit">${row.profit === null ? nothing : ltr(amountText(withDecimals(row.profit, places.profit)))}</td>` : nothing}
        </tr>`)}
      <tr class="subtotal"><th scope="row" colspan="2">${t(partial ? 'quote.subtotalAtLeast' : 'quote.subtotal', { currency })}</th><td></td><td class=${restOf(prices)}></td>
        <td class=${restOf(prices)}><b>${total('totals')}</b></td>
        ${prices ? html`<td class="rest"></td><td class="figures"><b>${total('prices')}</b></td><td class="figures profit"><b>${total('profits')}</b></td>` : nothing}</tr>
    </tbody>`
}

/** The item, which opens to what its price rests on: the working, the document and how sure it is. */
function wayDown({ plan, quoted: { quote } }: Desk, row: BillRow): TemplateResult {
  const card = quote!.cards.find(({ id }) => id === row.card)
  const document = documentsOf(plan).find(({ id }) => id === row.card)
  const source = card?.source ?? document?.source
  return html`
    <details><summary>${rowName(row)} ${row.tier === null ? nothing : html`<span class="tag">${t('quote.tier', { n: row.tier + 1 })}</span>`}</summary>
      <ul>
        ${row.unitPrice !== null && row.amount !== null && row.kind !== 'commitment' ? html`<li>${ltr(`${quantityText(row.quantity)} × ${amountText(row.unitPrice)} = ${amountWithCurrency(row.amount, row.currency)}`)}</li>` : nothing}
        ${row.prorated && row.unitPrice !== null ? html`<li>${ltr(`${amountText(row.unitPrice)} = ${daysText(row.prorated)} × ${amountText(row.prorated.whole)}`)}</li>` : nothing}
        ${row.kind === 'commitment' ? minimumWorking(row) : nothing}
        ${row.amount === null ? html`<li>${t('problem.rate-missing')}</li>` : nothing}
        ${source ? html`<li>${sourceLink(source)}${card ? fromWords(card.effectiveFrom) : nothing}</li>` : nothing}
        ${row.confidence ? html`<li>${confidence(row.confidence)}</li>` : nothing}
        ${row.card ? html`<li>${idOf(row.card)}</li>` : nothing}
      </ul></details>`
}

/** All months have the quote's own sums. */
const quoteSum = (quote: Quote, months: Quote['months'], of: 'totals' | 'prices' | 'profits', currency: string): string | undefined =>
  months.length === quote.months.length ? quote[of]?.[currency] : undefined

const noRate = (): TemplateResult => html`<span class="no-rate">${t('ledger.noRate')}</span>`

function sold(row: BillRow, places: number): TemplateResult {
  const unit = unitPaid(row)
  if (!unit) return noRate()
  return html`${ltr(`${unit.exact ? '' : '≈ '}${amountText(withDecimals(unit.text, places))}`)}${perWords(row)}`
}

/** What a price is for, where it is not what people expect. */
export const perWords = ({ item }: BillRow): TemplateResult | typeof nothing => (item === 'agent-tokens' ? html`<small>${t('unit.per.token')}</small>` : nothing)

/** The minimum of each country, and in a single month what the traffic falls short of the one that holds. */
function minimumWorking({ quantity, minimum = '0', traffic, destinations = {}, waived, amount, currency }: BillRow): TemplateResult {
  const countries = Object.entries(destinations).filter(([country]) => country !== '*')
  const short = quantity === '1' && !waived && traffic && amount !== null && isSome(amount)
  return html`
    ${countries.length ? html`<li>${countries.map(([country, own], index) => html`${index ? ' · ' : ''}${marketName(country)} ${ltr(amountText(own))}`)}</li>` : nothing}
    ${short ? html`<li>${ltr(`${amountText(minimum)} − ${amountText(traffic)} = ${amountWithCurrency(amount, currency)}`)}</li>` : nothing}`
}

/** What the traffic falls short of the minimum, that it reaches it, or why none is due. */
function commitment({ minimum = '0', amount, waived }: BillRow, places: number): TemplateResult {
  if (waived) return html`${ltr(amountText(withDecimals('0', places)))}<small>${t(`quote.waived.${waived}`)}</small>`
  if (amount === null) return noRate()
  return html`${ltr(amountText(withDecimals(amount, places)))}<small>${t(isSome(amount) ? 'quote.short' : 'quote.reached', { minimum: amountText(withDecimals(minimum, 2)) })}</small>`
}

// ---------------------------------------------------------------------------------------------- what it rests on

/** Rules of planning that say more than holds of every plan, and what is left of them: words, or nothing. */
type Rest = Key | null
const OF_CONVERSATIONS = 'conversations = contacts x'
const WITHOUT_ERAS: Readonly<Record<string, Rest>> = {
  'every free-form answer is sent while the customer service window is open; in the eras of conversations the first answer opens one and the further ones join it': 'quote.answersInWindow',
  'in the eras of conversations every template opens a conversation of its own': null,
}

/** What a rule, by its beginning, is about: a plan of none of it is not told the rule. */
const ABOUT: Readonly<Record<string, readonly TrafficField[]>> = {
  'every free-form answer': ['businessMessages'],
  'every conversation is a session': ['businessMessages'],
  'marketing and authentication templates': ['marketing', 'authentication'],
  'of the utility templates': ['utility'],
  'in the eras of conversations every template': ['marketing', 'utility', 'authentication'],
  'marketing, authentication and the utility': ['marketing', 'utility', 'authentication'],
  'marketing is sent as promotional': ['marketing', 'utility', 'authentication'],
}

/** The traffic that is planned in any part. */
const planned = ({ parts }: Desk['plan'], name: TrafficField): string[] =>
  parts.flatMap(({ by, channel, traffic }) => (by === 'traffic' && trafficFields(channel).includes(name) && Number(traffic[name]) ? [traffic[name]!] : []))

/** What a plan is told of a rule: words of the page, nothing, or, undefined, the whole rule. */
function restOfRule({ plan }: Desk, rule: string): Rest | undefined {
  if (rule.startsWith(OF_CONVERSATIONS)) {
    if (planned(plan, 'fromAds').length) return undefined
    return planned(plan, 'conversationsPerContact').some((times) => Number(times) !== 1) ? 'quote.conversations' : null
  }
  const about = Object.entries(ABOUT).find(([beginning]) => rule.startsWith(beginning))?.[1]
  if (about && !about.some((name) => planned(plan, name).length)) return null
  return plan.start < CONVERSATIONS_UNTIL ? undefined : WITHOUT_ERAS[rule]
}

/** The rules by which this plan's volumes were planned. */
export const basisRules = (desk: Desk): string[] => desk.quoted.quote!.basis.filter((rule) => restOfRule(desk, rule) !== null)

export const ruleWords = (desk: Desk, rule: string): string => {
  const shorter = restOfRule(desk, rule)
  const words = shorter ? t(shorter) : translated(rule)
  return `${words.slice(0, 1).toLocaleUpperCase()}${words.slice(1)}${/[.。]$/.test(words) ? '' : '.'}`
}

/** Rates that are missing, by item and market. */
export function missingWords(quote: Quote): string[] {
  const missing = billRows(quote.months).filter(({ kind, amount }) => kind === 'usage' && amount === null)
  const rates = missing.map(({ item, market, currency }) => t('rate.missing', { item: within(term('item', item)), market: market ? marketName(market) : '–', currency }))
  return [...new Set([...rates, ...quote.problems.filter(({ code }) => code !== 'rate-missing').map(({ code, message }) => term('problem', code) === code ? message : term('problem', code))])]
}

export function restsOn(desk: Desk): TemplateResult {
  const { plan, quoted: { quote, international } } = desk
  const { cards, sensitivity, packages = [], volumes } = quote!
  const allowances = allowanceWords(desk)
  const points = [...sensitivity.map((other) => openPoint(desk, other)), ...(international ? [internationalPoint(desk, international)] : [])]
  return html`
    <section class="card rests" aria-label=${t('quote.rests')}>
      <div>
        <h2>${t('quote.rests')}</h2>
        <ul>${cards.map(({ id, effectiveFrom, confidence: level, source }) => html`
          <li>${sourceLink(source)}${fromWords(effectiveFrom)} · ${confidence(level)} ${idOf(id)}</li>`)}
          ${documentsOf(plan).filter(({ id }) => !cards.some((card) => card.id === id)).map((document) => html`
          <li><span class="yours">${documentName(document)}</span>${documentName(document) === document.source.title ? nothing : html`${t('list.separator')}${sourceLink(document.source)}`} · ${confidence(document.confidence)} ${idOf(document.id)}</li>`)}</ul>
        <h2>${t('quote.basis')}</h2>
        <ul class="dots">${basisRules(desk).map((rule) => html`<li>${ruleWords(desk, rule)}</li>`)}</ul>
      </div>
      <div>
        <h2>${t('quote.sensitivity')}</h2>
        ${points.length ? html`<ul>${points}</ul>` : html`<p class="hint">${t('quote.noPoints')}</p>`}
        ${allowances.length ? html`<h2>${t('quote.allowances')}</h2>
          <ul>${allowances.map((words) => html`<li>${words}</li>`)}</ul>` : nothing}
        ${packages.length ? html`<h2>${t('quote.packages')}</h2>
          <ul>${packages.map((use) => html`<li>${use.month ? `${monthName(use.month)}: ` : ''}${t('quote.packageUse', { name: use.package, used: quantityText(use.used), of: quantityText(use.units), beyond: quantityText(use.beyond) })}</li>`)}</ul>` : nothing}
        <details><summary>${t('quote.volumes')}</summary>
          <div class="table-scroll" tabindex="0" role="group" aria-label=${t('quote.volumes')}><table>
            <thead><tr><th scope="col">${t('quote.month')}</th><th scope="col">${t('quote.message')}</th><th scope="col">${t('quote.where')}</th><th scope="col" class="figures">${t('quote.quantity')}</th><th scope="col" class="figures">${t('verdict.free')}</th><th scope="col" class="figures">${t('verdict.charged')}</th></tr></thead>
            <tbody>${volumes.map((volume) => html`
              <tr><td>${monthName(volume.month)}</td><th scope="row">${volumeName(volume)}</th><td>${volume.market ? marketName(volume.market) : ''}</td>
                <td class="figures">${integer(volume.quantity)}</td><td class="figures">${integer(volume.free)}</td><td class="figures">${integer(volume.charged)}</td></tr>`)}</tbody>
          </table></div></details>
      </div>
    </section>`
}

/** Its sums come without lines: a rate is missing in the currencies in which the quote misses one. */
function openPoint(desk: Desk, { assumption, value, ...sums }: Quote['sensitivity'][number]): TemplateResult {
  const { plan, store, quoted: { quote } } = desk
  const point = store.assumptions.find(({ id }) => id === assumption)!
  const next = { ...plan, assumptions: { ...plan.assumptions, [assumption]: value } }
  const open = openCurrencies(sums.partial ? quote!.months : [])
  return pointItem(desk, pointName(point), sumsInWords({ amounts: paid(sums), open, currency: plan.currency }, strong), condition(point, value), next)
}

/** No point of the engine's: the account is eligible or it is not, and only the business knows. */
function internationalPoint(desk: Desk, other: Quote): TemplateResult {
  const next = withInternational(desk.plan, !desk.plan.international)
  return pointItem(desk, term('item', 'authentication-international'), paidWords(other, desk.plan.currency, strong), t(next.international ? 'quote.ifInternational' : 'quote.ifDomestic'), next)
}

const strong = (text: string): TemplateResult => html`<b>${ltr(text)}</b>`

function pointItem(desk: Desk, name: string, sums: unknown, condition: string, next: Desk['plan']): TemplateResult {
  return html`
    <li class="point">${icons.depends()}<span>${name}: ${rich('sentence.other', { amount: html`${sums}`, condition })}</span>
      <button class="link" @click=${() => change(desk, next)}>${t('quote.take')}</button></li>`
}

function volumeName({ from, type, category, inside }: Quote['volumes'][number]): string {
  const noun = from === 'customer' ? t('noun.customer') : term('noun', type === 'template' ? category! : type)
  return inside ? t('quote.inside', { what: noun, window: within(term('lane', inside)) }) : noun
}
