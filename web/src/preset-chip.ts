import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as command from './commands'
import { icons } from './icons'
import { bringPreset, golden, presetNamed, presets } from './presets'
import type { Store } from './store'
import { t, translated } from './t'

/** The values of the choices that are no preset. */
const OWN = 'own'
const EMPTY = 'empty'
const GOLDEN = 'golden'

/** Which sequence the view is about. */
export function presetChip(store: Store): TemplateResult {
  const { document } = store
  // On another channel it is no longer what the preset shows.
  const moved = document.preset !== null && (presetNamed(document.preset)?.request.channel ?? document.request.channel) !== document.request.channel
  const preset = moved ? null : document.preset
  const groups = [...new Set(presets.map(({ group }) => group))]
  const other = golden.find(({ name }) => name === preset)
  // A link may name a scenario that has not been asked for yet.
  if (preset !== null && !golden.length && !presetNamed(preset)) void bringPreset(preset).then(() => store.notify(), () => {})
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement
    if (value === GOLDEN) return openList(store)
    if (value === EMPTY) store.execute(command.startEmpty(store.document))
    else openPreset(store, value)
  }
  return html`
    <label class="chip preset"><span>${t('context.preset')}</span>
      <select aria-label=${t('context.preset')} .value=${live(preset ?? OWN)} @change=${choose}>
        ${groups.map((group) => html`<optgroup label=${translated(group)}>
          ${presets.filter((item) => item.group === group).map(({ name, title }) => html`
            <option value=${name} ?selected=${name === preset}>${translated(title)}</option>`)}
        </optgroup>`)}
        ${other ? html`<option value=${other.name} selected>${translated(other.title)}</option>` : nothing}
        ${preset === null ? html`<option value=${OWN} selected>${t('context.own')}</option>` : nothing}
        <option value=${EMPTY}>${t('context.new')}</option>
        <option value=${GOLDEN}>${t('context.golden')}</option>
      </select>${icons.down()}
    </label>`
}

/** Begins with a preset once its sequence has come. */
export function openPreset(store: Store, name: string): void {
  bringPreset(name).then((preset) => preset && store.execute(command.openPreset(preset, store.document)))
    .catch(() => refuseMissing(store))
}

const refuseMissing = (store: Store): void => store.refuse(`${t('app.partFailed')} ${t('app.partFailedHint')}`, {})

function openList(store: Store): void {
  // The choice stays what it was.
  store.notify()
  import('./golden/golden').then(({ openGolden }) => openGolden(store))
    .catch(() => refuseMissing(store))
}
