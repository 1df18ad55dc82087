import { html, nothing, type TemplateResult } from 'lit'
import type { Address } from './address'
import { chosenOf, documentName } from './chosen'
import { copyText } from './clipboard'
import { enumerate } from './format'
import { icons } from './icons'
import { words } from './more/words'
import { closePanel } from './popover'
import { download } from './save'
import type { Store } from './store'
import { bring, t } from './t'

const FILE_NAME = 'chatfare.json'

/** The panel, once its words have come. */
export async function bringSharePanel(): Promise<typeof sharePanel> {
  await bring(words)
  return sharePanel
}

/** The link to copy, or a file where it is too long. */
function sharePanel(store: Store, address: Address, openFile: (file: File) => void): TemplateResult {
  const carried = chosenOf(store.document)
  return html`
    <h2>${t('share.title')}</h2>
    ${address.stale ? html`<p class="hint">${t('share.packing')}</p>` : address.tooLong ? html`<p>${t('share.tooLong', { n: address.link.length })}</p>` : renderLink(store, address)}
    <p class="buttons">
      <button class="add" @click=${async () => download(FILE_NAME, 'application/json', await address.file())}>${icons.download()} ${t('share.download')}</button>
      <label class="add file"><input type="file" accept=".json,application/json" @change=${(event: Event) => choose(event, openFile)} />
        <span>${t('share.openFile')}</span></label>
    </p>
    ${carried.length ? html`<p>${t('share.tariffs', { names: enumerate(carried.map(documentName)) })}</p>` : nothing}
    <p class="hint">${t('share.hint')}</p>`
}

function renderLink(store: Store, address: Address): TemplateResult {
  const copy = async (event: Event): Promise<void> => {
    const copied = await copyText(address.link)
    store.announce(t(copied ? 'share.copied' : 'sentence.notCopied'))
    if (copied) closePanel(event)
  }
  return html`
    <label class="field"><span>${t('share.link')} · ${t('share.length', { n: address.link.length })}</span>
      <input class="ltr" readonly dir="ltr" .value=${address.link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>
    <button class="primary" @click=${copy}>${t('share.copy')}</button>`
}

function choose(event: Event, openFile: (file: File) => void): void {
  const input = event.target as HTMLInputElement
  const [file] = input.files ?? []
  if (!file) return
  closePanel(event)
  openFile(file)
  input.value = ''
}
