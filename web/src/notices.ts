import { html, nothing, type TemplateResult } from 'lit'
import { nameOf } from './commands'
import { find, time } from './document'
import type { Notice } from './engine'
import { date } from './format'
import { icons } from './icons'
import { closePanel, popover } from './popover'
import type { Store } from './store'
import { keyFor, rich, t, translated } from './t'

/** What puts a sender at risk of being limited or blocked: beside its message, in its explanation, and all in one list. */

/** A notice in a few words. */
export const noticeName = ({ code }: Notice): string => {
  const key = keyFor('notice', code)
  return key ? t(key) : code
}

const sourceOf = ({ source }: Notice): (string | TemplateResult)[] =>
  rich('why.sourceDate', {
    link: html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${source.title}</a>`, date: date(source.date),
  })

/** The notices of one message, for the panel that explains it. */
export function noticeSection(store: Store, id: string): TemplateResult | typeof nothing {
  const own = store.computed.notices.get(id)
  if (!own) return nothing
  return html`
    <section id="notices"><h3>${t('notice.title')}</h3><ul class="notices">${own.map((notice) => html`
      <li>${icons.risk()}<span><b>${noticeName(notice)}.</b> ${translated(notice.message)} <small>${sourceOf(notice)}</small></span></li>`)}</ul></section>`
}

/** All notices of the sequence behind one button; each leads to its message. */
export function noticeList(store: Store): TemplateResult | typeof nothing {
  const { notices } = store.computed.evaluation
  if (!notices.length) return nothing
  const show = (event: Event, id: string): void => {
    closePanel(event)
    store.select(id)
  }
  return popover('notices-list', 'risks', html`${icons.risk()} ${t('notice.count', { n: notices.length })}`, html`
    <h2>${t('notice.listTitle')}</h2>
    <p class="hint">${t('notice.hint')}</p>
    <ul class="menu">${notices.map((notice) => {
      const event = find(store.document, notice.event)
      return html`<li><button @click=${(click: Event) => show(click, notice.event)}>
        <span><b>${noticeName(notice)}</b><small>${event ? t('notice.at', { what: nameOf(store.document, event), time: store.moment(time(event)) }) : ''}</small></span></button></li>`
    })}</ul>`)
}
