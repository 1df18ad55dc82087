import { html, nothing, type TemplateResult } from 'lit'
import { amountWithCurrency, cells, ltr, sourceLink } from './badges'
import { cardWords } from './cards'
import { chosenOf, documentName } from './chosen'
import type { Document } from './document'
import type { EventResult, MarketRates, Price, RateCard, SequenceEvent, Source } from './engine'
import { amountText, date, integer, marketName, quantityText } from './format'
import { bringMore } from './more'
import { problemWords, quantityOf } from './problems'
import type { Store } from './store'
import { rich, t } from './t'
import { cardOf as cardOfDocument, isPriced, rowOf, unitOf } from './tariffs/card'

/** The card, tier and rate behind an amount, each with its source. */
export function priceSection(store: Store, event: SequenceEvent, result: EventResult): TemplateResult | typeof nothing {
  const own = channelPrice(store, event, result)
  return own || result.fees?.length ? html`<section><h3>${t('why.price')}</h3>${own}${fees(store, result)}</section>` : nothing
}

/** What the channel itself takes; nothing to say of what it never charges. */
function channelPrice(store: Store, event: SequenceEvent, result: EventResult): TemplateResult | undefined {
  const { verdict, price, allowance } = result
  if (verdict === 'free' && allowance) return html`<p>${t('why.allowanceUsed', { used: integer(allowance.used), of: integer(allowance.of) })}</p>`
  if (verdict !== 'charged') return undefined
  return price ? renderCard(store, result, price) : html`<p class="no-rate-text">${noPrice(store, event, result)}</p>${offers(store, event)}`
}

/** Why a charge has no amount: its quantity is not known, or no rate is. */
function noPrice(store: Store, event: SequenceEvent, { market }: EventResult): string {
  const unknown = store.computed.problems.get(event.id)?.find(({ code }) => code in quantityOf)
  if (unknown) return problemWords(unknown)
  return t('why.noRate', { market: market ? marketName(market) : store.phone(event.contact) })
}

/** A rate may be among providers' public prices; what is not known of the message itself they do not say. */
function offers(store: Store, event: SequenceEvent): TemplateResult | typeof nothing {
  if (store.computed.problems.get(event.id)?.some(({ code }) => code in quantityOf || code === 'contact-without-country')) return nothing
  bringMore(store)
  return html`<chatfare-price-offers .store=${store} .event=${event}></chatfare-price-offers>`
}

/** What providers charge or ask beside the channel's price, and what a reseller asks for the message. */
function fees({ document }: Store, { fees: own = [], resale }: EventResult): TemplateResult {
  const name = (id: string): string => chosenNames(document, id) ?? id
  return html`
    ${own.map(({ per, amount, currency, card, layer }) => html`
      <div class="card-lines"><span>${t('item.provider-fee')}, ${t(`fee.per.${per}`)}${layer === 'price' ? ` · ${t('why.asked')}` : ''}</span><b>${ltr(amountWithCurrency(amount, currency))}</b>
        <span class="yours">${name(card)}</span><span></span></div>`)}
    ${resale ? html`<div class="card-lines"><span>${t('why.resale')}</span><b>${ltr(amountWithCurrency(resale.amount, resale.currency))}</b></div>` : nothing}`
}

/** The name of a tariff document that was chosen for the sequence. */
function chosenNames(document: Document, id: string | null): string | undefined {
  const found = chosenOf(document).find((chosen) => chosen.id === id)
  return found && documentName(found)
}

function renderCard(store: Store, result: EventResult, price: Price): TemplateResult {
  const own = chosenNames(store.document, price.card)
  const priced = cardOf(store, result, price)
  const rates = ratesOf(priced, result)
  const card = own !== undefined ? html`<span class="yours">${own}</span>` : price.card === null ? t('why.reported') : cardWords(price.card)
  return html`
    <div class="card-lines">
      <span>${card}</span><span>${marketName(result.market ?? '')}</span>
      <span>${tier(rates?.tiers[result.item!], price)}</span><b>${ltr(price.unitPrice === null ? quantityText(price.quantity) : `${quantityText(price.quantity)} × ${amountText(price.unitPrice)}`)}</b>
    </div>
    <p class="card-source">${cells(price.confidence)} ${cardSource(rates?.rates[result.item!]?.source ?? priced?.source, price)}</p>`
}

function cardOf(store: Store, { market, billedAt, item }: EventResult, price: Price): RateCard | null {
  const own = chosenOf(store.document).find(({ id }) => id === price.card)
  if (own) return isPriced(own) ? cardOfDocument(own) : null
  try {
    const card = store.engine.rates({ channel: store.document.request.channel, currency: price.currency, at: billedAt!, ...(market ? { market } : {}), unit: unitOf(item!) })
    return card.card === price.card ? card : null
  } catch {
    // Asked for by the sequence's channel and the day in UTC: for an event of another channel, or of a day that is another in the
    // account's zone, there may be no such card or market.
    return null
  }
}

/** The rates of a group message's recipients may be of several markets. */
const ratesOf = (card: RateCard | null, { market }: EventResult): MarketRates | undefined => (card && market ? rowOf(card, market) : undefined)

/** How sure the figure is, as the link to where it stands. */
function cardSource(source: Source | undefined, price: Price): TemplateResult | string {
  const words = t(`confidence.${price.confidence}`)
  if (!source) return words
  return html`${rich('why.sourceDate', { link: sourceLink(source, words), date: date(source.date) })}`
}

function tier(bands: MarketRates['tiers'][string] | undefined, price: Price): string {
  if (price.tier === null) return t('why.list')
  const n = price.tier + 1
  const count = price.count ? ` · ${t('why.count', { count: quantityText(price.count) })}` : ''
  if (!bands) return t('why.tierOnly', { n }) + count
  const { upTo } = bands[price.tier]
  if (upTo === null) return t('why.tierLast', { n, of: bands.length, from: integer(bands[price.tier - 1]?.upTo ?? '0') }) + count
  return t('why.tier', { n, of: bands.length, upTo: integer(upTo) }) + count
}
