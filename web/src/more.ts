import type { Store } from './store'
import { t } from './t'

let asked: Promise<void> | undefined

/** Brings the elements of what few sequences need; the first view does without. */
export function bringMore(store: Store): void {
  asked ??= import('./more/more').then(({ define }) => define()).catch(() => {
    asked = undefined
    store.announce(t('app.partFailed'))
  })
}
