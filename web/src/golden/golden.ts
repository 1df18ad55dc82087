import { html, nothing, type TemplateResult } from 'lit'
import * as command from '../commands'
import { channels } from '../document'
import type { Channel } from '../engine'
import { icons } from '../icons'
import { bringGolden, golden, type Preset } from '../presets'
import type { Store } from '../store'
import { t, translated } from '../t'
import { View } from '../view'
import '../styles/golden.css'

/** All golden scenarios that are no preset, by channel and group, to be searched and opened. */
class Golden extends View {
  private sought = ''

  override render(): TemplateResult {
    const found = golden.filter((scenario) => this.isSought(scenario))
    return html`
      <dialog class="golden" aria-labelledby="golden-title" @close=${this.remove}>
        <form method="dialog"><h2 id="golden-title">${t('golden.title')}</h2>
          <button class="tool" aria-label=${t('golden.close')} title=${t('golden.close')}>${icons.close()}</button></form>
        <p class="hint">${t('golden.hint')}</p>
        <label class="field">${t('golden.search')}<input type="search" autofocus autocomplete="off" @input=${this.search} /></label>
        <p class="hint" role="status">${t('golden.found', { n: found.length })}</p>
        <div class="golden-list">${channels.map((channel) => this.renderChannel(channel, found.filter(({ request }) => request.channel === channel)))}</div>
      </dialog>`
  }

  override firstUpdated(): void {
    this.querySelector('dialog')!.showModal()
  }

  private isSought({ name, title, group }: Preset): boolean {
    const text = `${title} ${translated(title)} ${name} ${group} ${translated(group)}`.toLocaleLowerCase()
    return this.sought.split(/\s+/).every((word) => text.includes(word))
  }

  private readonly search = (event: Event): void => {
    this.sought = (event.target as HTMLInputElement).value.trim().toLocaleLowerCase()
    this.requestUpdate()
  }

  private renderChannel(channel: Channel, found: readonly Preset[]): TemplateResult | typeof nothing {
    if (!found.length) return nothing
    const groups = [...new Set(found.map(({ group }) => group))]
    return html`<h3>${t(`channel.${channel}`)}</h3>
      ${groups.map((group) => this.renderGroup(group, found.filter((scenario) => scenario.group === group)))}`
  }

  private renderGroup(group: string, found: readonly Preset[]): TemplateResult {
    return html`
      <details ?open=${this.sought !== ''}><summary>${translated(group)} <small>${t('golden.found', { n: found.length })}</small></summary>
        <ul class="menu">${found.map((scenario) => html`
          <li><button aria-current=${scenario.name === this.store.document.preset} @click=${() => this.choose(scenario)}>${translated(scenario.title)}</button></li>`)}</ul>
      </details>`
  }

  private choose(scenario: Preset): void {
    this.querySelector('dialog')!.close()
    this.store.execute(command.openPreset(scenario, this.store.document))
  }
}

customElements.define('chatfare-golden', Golden)

/** Opens the list over the page. */
export async function openGolden(store: Store): Promise<void> {
  await bringGolden()
  const list = document.createElement('chatfare-golden') as Golden
  list.store = store
  document.body.append(list)
}
