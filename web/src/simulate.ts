import { html, type TemplateResult } from 'lit'
import './axis'
import './context'
import './ledger'
import './sentence'
import './why'
import { t } from './t'
import { View } from './view'

/** A sequence played message by message: sentence, ledger, why, time axis. */
class Simulate extends View {
  /** Its parts listen to the store themselves; what it draws never changes. */
  protected override shouldUpdate(): boolean {
    return !this.hasUpdated
  }

  override render(): TemplateResult {
    const { store } = this
    return html`
      <chatfare-context .store=${store}></chatfare-context>
      <main class="simulator" id="main">
        <h1 class="hidden">${t('view.simulate')}</h1>
        <chatfare-sentence .store=${store}></chatfare-sentence>
        <chatfare-ledger .store=${store}></chatfare-ledger>
        <chatfare-why .store=${store}></chatfare-why>
        <chatfare-axis .store=${store}></chatfare-axis>
      </main>`
  }
}

customElements.define('chatfare-simulate', Simulate)
