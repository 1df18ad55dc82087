import { html, nothing, type TemplateResult } from 'lit'
import type { LogVerdict } from 'chatfare'
import { placeOf } from 'chatfare/log'
import { amountWithCurrency, badge, confidence, ltr, sourceLink } from '../badges'
import { between, clockExact, date, enumerate, fullMoment, integer, marketName, place } from '../format'
import { icons } from '../icons'
import type { Store } from '../store'
import { rich, t, term, translated, within } from '../t'
import { desk, zoneOf, type Read } from './desk'
import { because, kindName, outcomeOf } from './names'
import { addsHint, messagesHaveFees } from './result'
import { isPlayable, openingOf, show, type Opening } from './thread'

/** Why the chosen row is free, charged or refused: rule, source, price, and what the provider says. */
export function explain(store: Store, read: Read): TemplateResult {
  const row = desk.chosenRow
  return html`
    <section class=${`log-part log-why why ${row ? 'chosen' : ''}`} aria-label=${t('log.why')} tabindex="-1">
      <h2>${t('log.why')}${row ? html` <button class="quiet" @click=${() => desk.choose(-1)}>${icons.close()} ${t('log.close')}</button>` : nothing}</h2>
      ${row ? explained(store, read, row) : html`<p class="hint">${t('log.whyNone')}</p>`}
    </section>`
}

function explained(store: Store, read: Read, row: LogVerdict): TemplateResult {
  const { result } = read
  const zone = zoneOf(read)
  const at = Date.parse(row.at)
  const { name, line } = placeOf(result.files, row.line)
  const of = result.files.length > 1 && name ? t('log.whyLineOf', { n: line, name }) : t('log.whyLine', { n: line })
  return html`
    <div class="why-verdict">${badge(outcomeOf(row))}<strong>${headline(read, row)}</strong></div>
    <p class="where">${t('log.sent', { kind: kindName('noun', row.kind), local: fullMoment(at, zone), place: place(zone) })}${zone === 'UTC' ? nothing : html` · ${ltr(`${clockExact(at, 'UTC')} UTC`)}`}
      ${row.billedAt && Date.parse(row.billedAt) !== at ? html`<br />${t('log.delivered', { time: fullMoment(Date.parse(row.billedAt), zone), place: place(zone) })}` : nothing}
      <br />${of} · <bdi dir="ltr">${store.phone(row.contact)}</bdi>${row.market ? ` · ${marketName(row.market)}` : ''}
      ${row.id === null ? nothing : html`<br />${rich('log.whyId', { id: html`<code>${row.id}</code>` })}`}</p>
    ${row.rule ? rule(store, row.rule) : html`<p class="rule">${t('problem.no-rules')}</p>`}
    ${price(read, row)}
    ${windows(row)}
    ${row.verdict === 'received' || !(desk.isReconciled || said(row)) ? nothing : html`
      <h3>${t('log.agreement')}</h3>${agreement(row)}`}
    <p class="buttons">
      ${isPlayable(row) ? html`<button class="add" title=${t('log.toSimulatorHint')} @click=${() => void toSimulator(store, row)}>${icons.bubble()} ${t('log.toSimulator')}</button>` : nothing}
      <button class="add" @click=${() => void desk.setFilter({ text: row.contact })}>${t('log.onlyContact')}</button>
      ${row.rule ? html`<button class="add" @click=${() => void desk.setFilter({ rule: [row.rule!] })}>${t('log.onlyRule')}</button>` : nothing}
    </p>
    ${asked?.row === row ? differing(store, asked) : nothing}`
}

/** What comes out otherwise in the simulator, before the person goes there. */
let asked: Opening | null = null

async function toSimulator(store: Store, row: LogVerdict): Promise<void> {
  const opening = await openingOf(store, row)
  asked = opening.differ ? opening : null
  if (!asked) return show(store, opening)
  desk.notify()
  requestAnimationFrame(() => document.querySelector('.log-differing')?.scrollIntoView({ block: 'nearest' }))
}

const differing = (store: Store, opening: Opening): TemplateResult => html`
  <div class="notice fare log-differing" role="alert">
    <p>${t('log.toSimulatorDiffer', { n: integer(String(opening.differ)), of: integer(String(opening.messages)) })}${opening.differs ? html` <strong>${t('log.toSimulatorDiffers')}</strong>` : nothing}</p>
    <button class="quiet" @click=${() => show(store, opening)}>${t('log.toSimulatorAnyway')}</button></div>`

/** What a provider adds to a message is in the invoice alone: where it adds something, its verdict is no word on what it costs. */
function headline(read: Read, { verdict, amount, currency }: LogVerdict): TemplateResult | string {
  if (verdict === null) return t('why.notDecided')
  if (verdict === 'charged') return amount === null ? t('why.atLeastNoRate') : ltr(amountWithCurrency(amount, currency!))
  if (messagesHaveFees(read)) return ''
  return t(({ refused: 'why.notSent', undelivered: 'why.notDelivered', free: 'why.costsNothing', received: 'why.neverCharged' } as const)[verdict])
}

function rule(store: Store, id: string): TemplateResult {
  const found = store.engine.rule(id)
  return html`
    <p class="rule">${translated(found.text)}</p>
    <dl class="facts">
      <div><dt>${t('why.inForce')}</dt><dd>${between('why', found)}</dd></div>
      <div><dt>${t('why.source')}</dt><dd>${rich('why.sourceDate', { link: sourceLink(found.source), date: date(found.source.date) })}</dd></div>
      <div><dt>${t('why.confidence')}</dt><dd>${confidence(found.confidence)}</dd></div>
      <div class="rule-id"><dt>${t('why.ruleId')}</dt><dd><code>${id}</code></dd></div>
    </dl>`
}

/** That the log holds no verdict is not said where the provider said something, though not whether it charges. */
function agreement(row: LogVerdict): TemplateResult {
  const words = said(row)
  const unknown = row.agreement === 'unknown'
  return html`<p class=${row.agreement === 'agree' || unknown ? '' : 'other'}>${unknown && words ? nothing : because(row.agreement, row.verdict === 'charged')} ${words}</p>`
}

/** What the provider said, in its own words. */
function said(row: LogVerdict): ReturnType<typeof rich<TemplateResult>> | null {
  const { providerType: type, providerCategory: category, providerBillable: billable, providerBillingStatus: status, providerPrice: price, providerCurrency: currency } = row
  const words = [
    ...(status === null ? [] : [`billing_status ${status}`]), ...(type ? [type] : []), ...(category ? [category] : []),
    ...(billable === null ? [] : [`billable ${billable}`]), ...(price === null ? [] : [`${price} ${currency ?? ''}`.trim()]),
  ]
  return words.length ? rich('log.whySays', { words: html`<code>${words.join(', ')}</code>` }) : null
}

function price(read: Read, { item, market, tier }: LogVerdict): TemplateResult | typeof nothing {
  const adds = addsHint(read)
  return item || adds !== nothing ? html`
    <h3>${t('why.price')}</h3>${item ? html`<p>${enumerate([
      market ? t('log.priceOf', { item: term('item', item), market: marketName(market) }) : term('item', item), ...(tier === null ? [] : [within(t('why.tierOnly', { n: tier + 1 }))]),
    ])}</p>` : nothing}${adds}` : nothing
}

const windows = ({ opens, extends: refreshed }: LogVerdict): TemplateResult | typeof nothing => (opens.length + refreshed.length ? html`
  <h3>${t('why.stood')}</h3><ul>${opens.map((kind) => html`<li>${t('log.opens', { name: t(`lane.${kind}`) })}</li>`)}${
    refreshed.map((kind) => html`<li>${t('log.extends', { name: t(`lane.${kind}`) })}</li>`)}</ul>` : nothing)
