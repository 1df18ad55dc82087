import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { amountWithCurrency, ltr } from '../badges'
import { chosenOf, documentName, setTariffs } from '../chosen'
import { setAccount, setStart, type Command } from '../commands'
import { byTime, find, time, zoneOf, type Document } from '../document'
import { isRefusal, type Engine, type Price, type SequenceEvent } from '../engine'
import { examples } from '../examples'
import { date } from '../format'
import type { Provider } from '../providers'
import { t } from '../t'
import { toInput } from '../zone'
import { Late } from './late'

interface Offer {
  provider: Provider
  price: Price
  take: Command
  /** The first day of the prices, where the sequence has to move to it. */
  moved: string | null
}

/** For a message without a rate: providers' public prices that know one, each to be taken in one step, and the way to one's own. */
export class PriceOffers extends Late {
  static override properties: PropertyDeclarations = { ...Late.properties, event: { attribute: false } }
  declare event: SequenceEvent
  private engine: Engine | null = null
  private found: { of: Document; id: string; offers: Offer[] } | null = null

  override firstUpdated(): void {
    super.firstUpdated()
    void this.store.bringWhole().then((engine) => {
      this.engine = engine
      this.requestUpdate()
    }, () => this.store.announce(t('app.partFailed')))
  }

  private get offers(): readonly Offer[] {
    const { engine, event, store: { document } } = this
    // The message may be gone by the time the engine has come.
    if (!engine || !find(document, event.id)) return []
    if (this.found?.of !== document || this.found.id !== event.id) this.found = { of: document, id: event.id, offers: offersOf(engine, document, event.id) }
    return this.found.offers
  }

  override render(): TemplateResult {
    const { offers } = this
    return html`
      ${offers.length ? html`<p>${t('more.offers')}</p>
        <ul class="offers">${offers.map(({ provider, price, take, moved }) => html`
          <li><span>${documentName(provider)}</span> <b>${ltr(amountWithCurrency(price.amount, price.currency))}</b>
            <button class="link" @click=${() => this.store.execute(take, { field: 'tariffs' })}>${
              moved ? t('more.offerMove', { date: date(moved) }) : t('more.offerTake')}<span class="hidden"> ${documentName(provider)}</span></button></li>`)}</ul>` : nothing}
      <p><a href="#tariffs">${t('context.tariffsEdit')}</a></p>`
  }
}

/** An account is billed in one currency, which is that of the prices then. */
function taking(document: Document, provider: Provider): Command {
  const others = chosenOf(document).filter(({ id }) => id !== provider.id)
  const { document: next, ...command } = setTariffs(document, [...others, provider])
  return { ...command, document: setAccount(next, { currency: provider.currency }).document }
}

function offersOf(engine: Engine, document: Document, id: string): Offer[] {
  return examples.filter(({ channel }) => channel === document.request.channel).flatMap((provider): Offer[] => {
    const take = taking(document, provider)
    const price = priceIn(engine, take.document, id)
    if (price) return [{ provider, price, take, moved: null }]
    const later = { ...take, document: movedTo(take.document, id, provider.effectiveFrom) }
    const then = priceIn(engine, later.document, id)
    return then ? [{ provider, price: then, take: later, moved: provider.effectiveFrom }] : []
  })
}

/** The sequence with this message on the first day of the prices, where it is before that. */
function movedTo(document: Document, id: string, day: string): Document {
  const dayOf = (event: SequenceEvent): string => toInput(time(event), zoneOf(document)).slice(0, 10)
  const by = Date.parse(day) - Date.parse(dayOf(find(document, id)!))
  if (by <= 0) return document
  const [first] = byTime(document.request.events)
  return setStart(document, new Date(Date.parse(dayOf(first)) + by).toISOString().slice(0, 10)).document
}

function priceIn(engine: Engine, { request }: Document, id: string): Price | null {
  try {
    return engine.evaluate(request).events.find((event) => event.id === id)?.price ?? null
  } catch (error) {
    if (!isRefusal(error)) throw error
    return null
  }
}
