import { bring } from '../t'
import { AccountMore } from './account-more'
import { EventMore } from './event-more'
import { PackageCounters } from './package-counters'
import { PriceOffers } from './price-offers'
import { SenderMore } from './sender-more'
import { words } from './words'

/** They have words of their own, without which none of them is drawn. */
export async function define(): Promise<void> {
  await bring(words)
  customElements.define('chatfare-account-more', AccountMore)
  customElements.define('chatfare-event-more', EventMore)
  customElements.define('chatfare-package-counters', PackageCounters)
  customElements.define('chatfare-price-offers', PriceOffers)
  customElements.define('chatfare-sender-more', SenderMore)
}
