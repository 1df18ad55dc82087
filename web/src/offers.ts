import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { documentName, sameDocument, toggled } from './chosen'
import type { TariffDocument } from './engine'
import { examples } from './examples'
import { closePanel } from './popover'
import { t } from './t'
import { keptTariffs } from './tariffs/own'

interface Offers {
  chosen: readonly TariffDocument[]
  /** Whether a document speaks of what is priced here. */
  fits: (document: TariffDocument) => boolean
  choose: (chosen: TariffDocument[]) => void
  /** Why a chosen document changes nothing; empty where it changes something. */
  idle: (document: TariffDocument) => string
}

/** Documents that can hold beside the published cards: the person's own, those that came with what is shown, and providers' public prices. */
export function offers({ chosen, fits, choose, idle }: Offers): TemplateResult {
  const isChosen = (document: TariffDocument): boolean => chosen.some((other) => sameDocument(other, document))
  const own = keptTariffs().map(({ document }) => document).filter(fits)
  // One that does not fit any more can still be given up; one that the person has kept is offered as the person's own.
  const published = examples.filter((document) => (fits(document) || isChosen(document)) && !own.some((kept) => sameDocument(kept, document)))
  const known = [...own, ...published]
  const strange = chosen.filter((document) => !known.some((other) => sameDocument(other, document)))
  const offer = (document: TariffDocument): TemplateResult => {
    const checked = isChosen(document)
    const why = checked ? idle(document) : ''
    return html`
      <label class="check"><input type="checkbox" .checked=${live(checked)} @change=${() => choose(toggled(chosen, document))} />
        <span dir="auto">${documentName(document)} <small>${(document as { currency?: string }).currency}</small>${why ? html` <small class="missing">${why}</small>` : nothing}</span></label>`
  }
  return html`
    <h2>${t('context.tariffsOwn')}</h2>
    ${own.length || strange.length ? [...own, ...strange].map(offer) : html`<p class="hint">${t('context.tariffsNone')}</p>`}
    <p><a href="#tariffs" @click=${closePanel}>${t('context.tariffsEdit')}</a></p>
    ${published.length ? html`<h2>${t('context.tariffsProviders')}</h2>${published.map(offer)}` : nothing}`
}
