import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { FeeUnit, LogProblem, SenderUse } from 'chatfare'
import { placeOf } from 'chatfare/log'
import { amountWithCurrency, ltr, totalsText } from '../badges'
import { documentName, usedOf } from '../chosen'
import { copyText } from '../clipboard'
import type { InvoiceLine, Verdict } from '../engine'
import { amountText, date, daysText, enumerate, integer, marketName, month, periodOf, place, quantityText } from '../format'
import { icons } from '../icons'
import { difference, type Totals } from '../money'
import { sentenceOf } from '../sentence-of'
import { isZero, type Store } from '../store'
import { keyFor, rich, t, term, within } from '../t'
import { amounts } from '../totals'
import { channelsOf, currencyOf, desk, zoneOf, type Read } from './desk'
import { senderName } from './names'
import { agreements } from './reconciliation'
import { change, newestRules } from './setup'

/** What a log comes to: the sentence, the invoice, the problems of the file. */

// -------------------------------------------------------------------------------------------------------- sentence

function leadWords(read: Read): string {
  const { startDay } = read.options
  const period = periodOf(read.from, read.to, zoneOf(read))
  return startDay ? t('log.leadMoved', { period, day: date(startDay) }) : t('log.lead', { period })
}

/** In the order in which people ask for them. */
const COUNTED = ['charged', 'free', 'refused', 'undelivered'] as const

function countsWords({ result: { counts } }: Read): string {
  const count = (verdict: Verdict): number => counts.verdicts[verdict] ?? 0
  const own = counts.events - count('received')
  const parts = [
    ...COUNTED.filter(count).map((verdict) => t(`sentence.${verdict}`, { n: count(verdict) })),
    ...(counts.withoutRules ? [t('sentence.no-rules', { n: counts.withoutRules })] : []),
  ]
  return parts.length ? t('sentence.verdicts', { count: t('sentence.count', { n: own }), verdicts: enumerate(parts) }) : t('sentence.none')
}

function costWords<T>(read: Read, amount: (text: string) => T): (T | string)[] {
  const { invoice, counts } = read.result
  const totals = amounts(invoice.totals)
  const [none, some] = invoice.partial ? (['sentence.unknownCost', 'sentence.atLeast'] as const) : (['sentence.nothing', 'sentence.cost'] as const)
  const n = counts.events - (counts.verdicts.received ?? 0)
  return n || !isZero(totals) ? rich<T>(isZero(totals) ? none : some, { n, amount: amount(totalsText(totals, currencyOf(read))) }) : []
}

/** What the day on which the log is to begin does to its cost, currency by currency, where both are known in full. */
function changeWords({ result: { invoice }, onOwnDays, stopped }: Read): string[] {
  if (!onOwnDays || stopped || onOwnDays.partial || invoice.partial) return []
  const change = Object.entries(difference(amounts(invoice.totals), amounts(onOwnDays.totals)))
  return change.length
    ? change.map(([currency, amount]) => t(amount.startsWith('+') ? 'log.moreThanOwn' : 'log.lessThanOwn', { amount: amountWithCurrency(amount.slice(1), currency) }))
    : [t('log.sameAsOwn')]
}

/** From a log of other rules to the newest ones and back, in one step. */
function beginning(store: Store, read: Read): TemplateResult | typeof nothing {
  const turn = newestRules(store)
  const { startDay } = read.options
  if (!startDay && (read.from >= Date.parse(turn) || !channelsOf(read).includes('whatsapp'))) return nothing
  return html`<button class="link" @click=${() => change(store, { startDay: startDay ? '' : turn })}>${
    startDay ? icons.undo() : icons.right()} ${startDay ? t('log.startBack') : t('log.startAt', { day: date(turn) })}</button>`
}

/** The engine's name of what it can tell no kind of, and which costs nothing. */
const UNKNOWN_KIND = 'undelivered message of unknown kind'

export function sentence(store: Store, read: Read): TemplateResult {
  const { counts, problems, invoice } = read.result
  const { agree, differ } = agreements(read)
  const { [UNKNOWN_KIND]: unknownKind = 0, ...others } = counts.skipped
  const skipped = Object.values(others).reduce((sum, count) => sum + count, 0)
  const opened = Object.entries(counts.windows).map(([kind, n]) => t('log.windowsOf', { name: term('lane', kind), n }))
  // What the engine notes of a message that it has read is no fault of the file.
  const broken = problems.reduce((sum, { code, count }) => (keyFor('log.problem', code) ? sum + count : sum), 0)
  const copy = async (event: Event): Promise<void> => {
    const words = (event.currentTarget as HTMLElement).closest('.sentence')!.querySelector<HTMLElement>('.lead')!.innerText.replaceAll('\u00a0', ' ')
    store.announce(t((await copyText(words)) ? 'sentence.copied' : 'sentence.notCopied'))
  }
  return html`
    <div class="sentence"><div>
      <p class="lead" aria-live="polite">${counts.events
        ? html`${leadWords(read)} ${countsWords(read)} ${costWords(read, (text) => html`<strong class="underlined">${ltr(text)}</strong>`)} ${changeWords(read).join(' ')}`
        : t('log.none')}</p>
      <div class="asides">
        ${read.stopped ? html`<span class="missing">${t('log.wasStopped', { n: read.lines })}</span>` : nothing}
        ${beginning(store, read)}
        ${Object.keys(invoice.totals).length > 1 ? html`<span>${t('compare.neverAdded')}</span>` : nothing}
        ${agree || differ ? html`<span>${icons.agrees()} ${t('log.agreeCount', { n: agree })}</span>` : nothing}
        ${differ ? html`<button class="risks" @click=${showDifferences}>${icons.differs()} ${t('log.differCount', { n: differ })}</button>` : nothing}
        ${broken ? html`<span>${icons.warning()} ${t('log.problemCount', { n: broken })}</span>` : nothing}
        ${counts.repeats ? html`<span>${t('log.repeats', { n: counts.repeats })}</span>` : nothing}
        ${opened.length ? html`<span>${rich('log.windows', { names: html`${enumerate(opened)}` })}</span>` : nothing}
        ${skipped ? html`<span>${t('log.skipped', { n: skipped })}</span>` : nothing}
        ${unknownKind ? html`<span>${t('log.unknownKind', { n: unknownKind })}</span>` : nothing}
        ${counts.events ? html`<span>${t('log.clock', { place: place(zoneOf(read)) })}</span>` : nothing}
        <span>${t('log.took', { n: counts.events, time: t('log.seconds', { n: Number((read.took / 1000).toFixed(1)) }) })}</span>
      </div></div>
      <button class="quiet" title=${t('sentence.copyHint')} @click=${copy}>${icons.copy()} ${t('sentence.copy')}</button></div>`
}

const showDifferences = (): void => {
  const others = desk.read!.facets.agreement.map(({ value }) => value).filter((value) => value !== 'agree' && value !== 'unknown')
  void desk.setFilter({ agreement: others })
}

// --------------------------------------------------------------------------------------------------------- invoice

/** Lines by market, or what each sender or contact was charged. */
const SIDES = { market: 'log.byMarket', sender: 'log.bySender', contact: 'log.byContact' } as const
export type Side = keyof typeof SIDES

/** Lines that are drawn of a month; the file has all of them. */
const LISTED = 300

/** `contacts` is drawn in place of the lines where they are asked for by contact. */
export function invoice(read: Read, side: Side, choose: (side: Side) => void, contacts: () => TemplateResult): TemplateResult {
  const { result } = read
  return html`
    <section class="card log-invoice" aria-label=${t('log.invoice')}>
      <header><h2>${t('log.invoice')}</h2>
        ${result.senders.length ? html`
          <fieldset class="segments"><legend class="hidden">${t('log.by')}</legend>${(Object.keys(SIDES) as Side[]).map((other) => html`
            <label><input type="radio" name="log-side" .checked=${live(other === side)} @change=${() => choose(other)} /><span>${t(SIDES[other])}</span></label>`)}
          </fieldset>` : nothing}</header>
      ${side === 'contact' ? html`${contacts()}${addsHint(read)}` : lines(result, side === 'market')}
      ${rests(read)}
    </section>`
}

/** What a provider adds is due for more than one message, or in amounts of its own: rows and contacts have prices alone. */
export const addsHint = ({ result: { invoice } }: Read): TemplateResult | typeof nothing =>
  invoice.months.some(({ lines }) => lines.some(isAdded)) ? html`<p class="hint">${t('log.added')}</p>` : nothing

/** What fees of single messages are due for. */
const OF_MESSAGES: readonly FeeUnit[] = ['outgoing-message', 'incoming-message', 'failed-message', 'session']

/** Whether a provider charges messages beside their price, free ones or those of customers among them. */
export const messagesHaveFees = ({ result: { invoice } }: Read): boolean =>
  invoice.months.some(({ lines }) => lines.some(({ per }) => per && OF_MESSAGES.includes(per)))

const isAdded = ({ kind }: InvoiceLine): boolean => kind !== 'usage'

/** What is asked for the same, the documents that the invoice rests on, and what became of packages. */
function rests(read: Read): TemplateResult | typeof nothing {
  const { result: { invoice, packages = [] }, options: { tariffs = [] } } = read
  const used = usedOf(tariffs, { events: [], invoice })
  const whole = (totals: Totals = {}): TemplateResult => html`<b>${ltr(totalsText(totals, currencyOf(read)))}</b>`
  return used.length || packages.length ? html`
    <footer>
      ${invoice.prices ? html`<p>${rich('ledger.resale', { price: whole(invoice.prices), profit: whole(invoice.profits) })}</p>` : nothing}
      ${used.length ? html`<p><span class="yours">${t('ledger.with', { names: enumerate(used.map(documentName)) })}</span></p>` : nothing}
      ${packages.length ? html`<h3>${t('log.packages')}</h3><ul>${packages.map((use) => html`<li>${use.month ? `${month(use.month)}: ` : ''}${t('log.packageUse', {
        name: use.package, used: quantityText(use.used), of: quantityText(use.units), left: quantityText(use.remaining), beyond: quantityText(use.beyond) })}</li>`)}</ul>` : nothing}
    </footer>` : nothing
}

function lines(result: Read['result'], byMarket: boolean): TemplateResult {
  const months = result.invoice.months.filter(({ lines }) => lines.length)
  // One currency stands in the totals alone.
  const one = Object.keys(result.invoice.totals).length < 2
  const asked = byMarket && !!result.invoice.prices
  return months.length ? html`
        <div class="table-scroll" tabindex="0" role="group" aria-label=${t('log.invoice')}><table>
          <thead><tr><th scope="col">${t('log.item')}</th><th scope="col" class=${byMarket ? 'wide-cell' : ''}>${t(byMarket ? 'log.market' : 'log.sender')}</th>
            <th scope="col" class="figures">${t('log.quantity')}</th>${byMarket ? html`<th scope="col" class="figures">${t('log.unit')}</th>` : nothing}
            <th scope="col" class="figures">${t('log.amount')}</th>${asked ? html`<th scope="col" class="figures">${t('log.asked')}</th>` : nothing}</tr></thead>
          ${months.map((bill) => {
            const rows = byMarket ? bill.lines : [...usesIn(result, bill.month), ...bill.lines.filter(isAdded)]
            const more = rows.length - LISTED
            return html`
              <tbody>
                <tr class="group"><th scope="rowgroup">${month(bill.month)}</th><td class=${byMarket ? 'wide-cell' : ''}></td><td></td>${byMarket ? html`<td></td>` : nothing}
                  <td class="figures"><b>${bill.partial ? html`${t('log.atLeast')} ` : nothing}${ltr(totalsText(amounts(bill.totals), ''))}</b></td>${asked ? html`<td class="figures"><b>${ltr(totalsText(bill.prices ?? {}, ''))}</b></td>` : nothing}</tr>
                ${rows.slice(0, LISTED).map((row) => ('kind' in row ? invoiceRow(row, byMarket, one, asked) : useRow(row, one)))}
                ${more > 0 ? html`<tr><th scope="row">${t('log.problemMore', { n: more })}</th></tr>` : nothing}
              </tbody>`
          })}
        </table></div>` : html`<p class="hint">${t('log.noInvoice')}</p>`
}

const usesIn = ({ senders }: Read['result'], at: string): SenderUse[] => senders.filter((use) => use.month === at)

const useRow = (use: SenderUse, one: boolean): TemplateResult => html`
  <tr><th scope="row">${term('item', use.item)}${use.market ? html`<small>${marketName(use.market)}</small>` : nothing}</th><td><bdi dir="ltr">${senderName(use.sender)}</bdi></td>
    <td class="figures">${quantityText(use.quantity)}</td><td class="figures">${use.rateMissing ? html`<span class="no-rate">${t('ledger.noRate')}</span> ` : nothing}${
      ltr(one ? amountText(use.amount) : amountWithCurrency(use.amount, use.currency))}</td></tr>`

function invoiceRow(line: InvoiceLine, byMarket: boolean, one: boolean, asked: boolean): TemplateResult {
  const more = enumerate([...(line.per ? [t(`fee.per.${line.per}`)] : []), ...(line.tier ? [within(t('why.tierOnly', { n: line.tier + 1 }))] : []), ...(line.package ? [line.package] : [])])
  const where = line.market ? marketName(line.market) : line.sender ? senderName(line.sender) : ''
  const figure = (amount: string): TemplateResult => ltr(one ? amountText(amount) : amountWithCurrency(amount, line.currency))
  const { prorated } = line
  const unit = prorated?.whole ?? line.unitPrice
  return html`
    <tr><th scope="row">${term('item', line.item)}${more ? html`<small>${more}</small>` : nothing}${byMarket ? html`<small class="narrow-cell">${where}</small>` : nothing}</th>
      <td class=${byMarket ? 'wide-cell' : ''}>${where}</td>
      <td class="figures">${prorated ? ltr(daysText(prorated)) : quantityText(line.quantity)}</td>
      ${byMarket ? html`<td class="figures">${unit === null ? html`<span class="no-rate">${t('ledger.noRate')}</span>` : ltr(amountText(unit))}</td>` : nothing}
      <td class="figures">${line.amount === null ? html`<span class="no-rate">${t('ledger.unknown')}</span>` : figure(line.amount)}</td>
      ${asked ? html`<td class="figures">${line.price === undefined ? html`<span class="no-rate">${t('ledger.unknown')}</span>` : figure(line.price)}</td>` : nothing}</tr>`
}

// -------------------------------------------------------------------------------------------------------- problems

/** What leaves a row without a verdict. */
const LEFT_OUT = ['invalid-event', 'invalid-row', 'local-time']

/** Whether of a table so little could be read that its columns are to be looked at again. */
export const isLittle = ({ result: { problems, counts } }: Read): boolean =>
  problems.reduce((sum, { code, count }) => (LEFT_OUT.includes(code) ? sum + count : sum), 0) > counts.events

/** The most frequent problems that are shown with the columns. */
const REASONS = 3

/** Why rows of a table were left out. */
export function leftOut({ result: { problems } }: Read): TemplateResult | typeof nothing {
  const found = problems.filter(({ code }) => LEFT_OUT.includes(code)).sort((a, b) => b.count - a.count).slice(0, REASONS)
  return found.length ? html`<ul class="log-reasons">${found.map((problem) => html`
    <li>${icons.warning()} <span><b>${titleOf(problem)}</b> · ${t('log.rows', { n: problem.count })}<br />${sentenceOf(problem.examples[0].message)}</span></li>`)}</ul>` : nothing
}

/** Of which field it is, where it is of one. */
function titleOf({ code, field, examples: [first] }: LogProblem): TemplateResult | string {
  const name = html`<code>${field}</code>`
  const about = field ? keyFor('log.problem', `${code}.field`) : undefined
  if (about) return html`${rich(about, { field: name })}`
  const key = keyFor('log.problem', code) ?? keyFor('problem', code)
  const title = key ? t(key) : first?.message ?? code
  return field ? html`${title}: ${name}` : title
}

/** `columns` shows what the columns of a table hold. */
export function problems({ result: { problems: found, files }, table }: Read, columns: () => void): TemplateResult {
  const lineOf = (line: number): string => {
    const place = placeOf(files, line)
    return files.length > 1 && place.name ? t('log.problemLineOf', { n: place.line, name: place.name }) : t('log.problemLine', { n: place.line })
  }
  return html`
    <section class="log-part log-problems" aria-label=${t('log.problems')}><h2>${t('log.problems')}</h2>
      ${found.length ? found.map((problem) => html`
        <details><summary>${icons.warning()} <span><b>${titleOf(problem)}</b></span> <span class="figure">${integer(String(problem.count))}</span></summary>
          <ul>${problem.examples.map(({ line, message }) => html`<li><b>${lineOf(line)}</b> ${sentenceOf(message)}</li>`)}
            ${problem.count > problem.examples.length ? html`<li>${t('log.problemMore', { n: problem.count - problem.examples.length })}</li>` : nothing}</ul>
        </details>`) : html`<p class="hint">${t('log.problemsNone')}</p>`}
      ${table ? html`<p class="buttons"><button class="add" @click=${columns}>${t('log.columns')}</button></p>` : nothing}
    </section>`
}
