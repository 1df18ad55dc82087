import { html, type TemplateResult } from 'lit'
import { icons } from './icons'
import type { Store } from './store'
import type { Key } from './t'

/** One view of the page: its name in the address, its name in words, its sign, and the module it comes with. */
export interface ViewEntry {
  id: string
  name: Key
  icon: () => TemplateResult
  load: () => Promise<unknown>
  render: (store: Store) => TemplateResult
}

/** Every view that exists, in the order of the tabs. A new one is an entry here. */
export const views: readonly ViewEntry[] = [
  {
    id: 'simulate', name: 'view.simulate', icon: icons.bubble, load: () => import('./simulate'),
    render: (store) => html`<chatfare-simulate .store=${store}></chatfare-simulate>`,
  },
  {
    id: 'compare', name: 'view.compare', icon: icons.columns, load: () => import('./compare/compare').then(({ bringWords }) => bringWords()),
    render: (store) => html`<chatfare-compare .store=${store}></chatfare-compare>`,
  },
  {
    id: 'quote', name: 'view.quote', icon: icons.receipt, load: () => import('./quote/quote').then(({ bringWords }) => bringWords()),
    render: (store) => html`<chatfare-quote-view .store=${store}></chatfare-quote-view>`,
  },
  {
    id: 'log', name: 'view.log', icon: icons.log, load: () => import('./log/log').then(({ bringWords }) => bringWords()),
    render: (store) => html`<chatfare-log .store=${store}></chatfare-log>`,
  },
  {
    id: 'tariffs', name: 'view.tariffs', icon: icons.tag, load: () => import('./tariffs/tariffs').then(({ bringWords }) => bringWords()),
    render: (store) => html`<chatfare-tariffs .store=${store}></chatfare-tariffs>`,
  },
]

export const viewNamed = (id: string): ViewEntry | undefined => views.find((view) => view.id === id)
