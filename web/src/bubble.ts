import { html, nothing, type TemplateResult } from 'lit'
import { kindOf, type Kind } from './document'
import { outcomeOf, type EventResult, type SequenceEvent } from './engine'
import { textOf } from './presets'
import type { Store } from './store'
import { t, type Key } from './t'

/** The tag before the text: what kind of message a business sent, or how a customer came. */
function tag(kind: Kind, event: SequenceEvent): Key | undefined {
  if (kind.id === 'ad') return 'ledger.viaAd'
  if (kind.id === 'page') return 'ledger.viaPage'
  if (kind.id === 'post') return 'ledger.viaPost'
  if (event.from === 'business') return `kind.${kind.id}`
  return undefined
}

export function bubble(store: Store, event: SequenceEvent, result: EventResult, channel = store.document.request.channel): TemplateResult {
  const kind = kindOf(channel, event)
  const text = textOf(store.document, event.id)
  const label = tag(kind, event)
  return html`
    <span class=${`bubble ${event.from} ${channel} ${outcomeOf(result)} ${kind.act ? 'act' : ''}`}>
      ${label ? html`<span class="tag">${t(label)}</span>` : nothing}
      ${text ? html`<span class="said" dir="auto">${text}</span>` : html`<span class="said unsaid">${t(`text.${kind.id}`)}</span>`}
    </span>`
}
