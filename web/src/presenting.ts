import { t } from './t'
import type { Store } from './store'

/** The key that begins and ends presenting: none that writes a character or that browsers use. */
export const PRESENT_KEY = 'F8'

/** For a room that looks on: larger type, no settings, and nothing of cost and profit. */
export const isPresenting = (): boolean => 'presenting' in document.documentElement.dataset

export function present(store: Store): void {
  const { dataset } = document.documentElement
  if (isPresenting()) delete dataset.presenting
  else dataset.presenting = ''
  store.announce(t(isPresenting() ? 'app.presenting' : 'app.presented', { key: PRESENT_KEY }))
}
