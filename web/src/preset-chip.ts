import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as command from './commands'
import { icons } from './icons'
import { presetNamed, presets } from './presets'
import type { Store } from './store'
import { t, translated } from './t'

/** The values of the choices that are no preset. */
const OWN = 'own'
const EMPTY = 'empty'

/** Which sequence the view is about. */
export function presetChip(store: Store): TemplateResult {
  const { preset } = store.document
  const groups = [...new Set(presets.map(({ group }) => group))]
  const choose = (event: Event): void => {
    const chosen = presetNamed((event.target as HTMLSelectElement).value)
    store.execute(chosen ? command.openPreset(chosen, store.document) : command.startEmpty(store.document))
  }
  return html`
    <label class="chip preset"><span>${t('context.preset')}</span>
      <select aria-label=${t('context.preset')} .value=${live(preset ?? OWN)} @change=${choose}>
        ${groups.map((group) => html`<optgroup label=${translated(group)}>
          ${presets.filter((item) => item.group === group).map(({ name, title }) => html`
            <option value=${name} ?selected=${name === preset}>${translated(title)}</option>`)}
        </optgroup>`)}
        ${preset === null ? html`<option value=${OWN} selected>${t('context.own')}</option>` : nothing}
        <option value=${EMPTY}>${t('context.new')}</option>
      </select>${icons.down()}
    </label>`
}
