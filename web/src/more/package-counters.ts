import { html, nothing, type TemplateResult } from 'lit'
import * as command from '../commands'
import { account, packagesByCounter } from '../document'
import type { Package } from '../engine'
import { describedBy, field, invalid, shown, valueOf, wholeNumber } from '../field'
import { settled } from '../settled'
import { t } from '../t'
import { Late } from './late'

/** What was used before of the packages that the chosen tariffs have. */
export class PackageCounters extends Late {
  override render(): TemplateResult | typeof nothing {
    const packages = [...packagesByCounter(this.store.document)]
    return packages.length ? html`
      <h2>${t('more.packages')}</h2>
      ${packages.map(([counter, own], index) => this.renderCounter(counter, own, `package ${index}`))}` : nothing
  }

  private renderCounter(counter: string, { id, per, units }: Package, name: string): TemplateResult {
    const { store } = this
    const used = account(store.document).counters?.[counter] ?? 0
    const hint = t(`more.package.${per}`, { n: units })
    const change = (event: Event): void => {
      const number = wholeNumber(store, name, event)
      if (number === null) return
      const label = (): string => t('more.packageStep', { name: id })
      store.execute({ ...command.setCounter(store.document, counter, number), label }, { field: name, typed: valueOf(event) })
    }
    return field(store, { name, label: t('more.package', { name: id }), hint, control: html`
      <input class="short" name=${name} inputmode="numeric" autocomplete="off" .value=${settled(shown(store, name, String(used)))}
        aria-invalid=${invalid(store, name)} aria-describedby=${describedBy(store, name, hint)} @change=${change} />` })
  }
}
