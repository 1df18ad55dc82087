import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { valueOf } from '../field'
import { integer } from '../format'
import { verdictIcon, icons } from '../icons'
import { t, translated } from '../t'
import type { Store } from '../store'
import { desk, type Read } from './desk'
import { valueName } from './names'
import { facets, NONE, type Facet } from './protocol'
import type { Outcome } from '../engine'

/** Values that are offered of a facet, the most frequent. */
const OFFERED = 60
/** Facets that few need: they unfold. */
const FOLDED: readonly Facet[] = ['market', 'sender', 'contact', 'rule']

/** A choice of rows: what is worth choosing is what differs within the log. */
export function filters(store: Store, read: Read): TemplateResult {
  const offered = facets.filter((facet) => read.facets[facet].length > 1)
  return html`
    <section class="log-part log-filters" aria-label=${t('log.filters')}>
      <h2>${t('log.filters')}</h2>
      ${offered.map((facet) => {
        const list = html`<div class="facet">${read.facets[facet].slice(0, OFFERED).map(({ value, rows }) => renderValue(store, facet, value, rows))}
          ${read.facets[facet].length > OFFERED ? html`<p class="hint">${t('log.facetMore', { n: OFFERED })}</p>` : nothing}</div>`
        return FOLDED.includes(facet)
          ? html`<details ?open=${!!desk.filter[facet]?.length}><summary>${t(`log.facet.${facet}`)}</summary><fieldset><legend class="hidden">${t(`log.facet.${facet}`)}</legend>${list}</fieldset></details>`
          : html`<fieldset><legend>${t(`log.facet.${facet}`)}</legend>${list}</fieldset>`
      })}
    </section>`
}

const renderValue = (store: Store, facet: Facet, value: string, rows: number): TemplateResult => html`
  <label class="check" title=${facet === 'rule' && value !== NONE ? translated(store.engine.rule(value).text) : nothing}>
    <input type="checkbox" name=${`log-${facet}`} .checked=${live(desk.has(facet, value))} @change=${() => void desk.toggle(facet, value)} />
    ${facet === 'verdict' ? verdictIcon[(value || 'no-rules') as Outcome]() : nothing}
    <span dir="auto">${facet === 'rule' && value !== NONE ? html`<code>${value.slice(value.indexOf('#') + 1)}</code>` : valueName(facet, value)}</span><span class="figure">${integer(String(rows))}</span></label>`

/** Above the table: a search, what is chosen, and the way from difference to difference. */
export function tools(store: Store, read: Read): TemplateResult {
  const { filter, filtered } = desk
  const chosen = facets.flatMap((facet) => (filter[facet] ?? []).map((value) => ({ facet, value })))
  const search = (event: Event): void => void desk.setFilter({ ...filter, text: valueOf(event) })
  const goTo = async (step: 1 | -1): Promise<void> => {
    if (!(await desk.chooseDifference(step))) store.announce(t('log.noNext'))
  }
  return html`
    <div class="log-tools">
      <label class="chip search">${icons.search()}<span class="hidden">${t('log.search')}</span>
        <input type="search" name="log-search" dir="auto" placeholder=${t('log.searchHint')} .value=${live(filter.text ?? '')} @input=${search} /></label>
      ${chosen.map(({ facet, value }) => html`
        <button class="chip wanted" aria-label=${t('log.remove', { name: valueName(facet, value) })} @click=${() => void desk.toggle(facet, value)}><span>${valueName(facet, value)}</span> ${icons.close()}</button>`)}
      ${chosen.length || filter.text ? html`<button class="quiet" @click=${() => void desk.setFilter({})}>${t('log.clear')}</button>` : nothing}
      <p role="status" class="log-count">${filtered.rows ? t('log.showing', { n: filtered.rows, of: integer(String(read.result.counts.events)) }) : t('log.nothing')}</p>
      ${desk.filtered.strip.some(Boolean) ? html`
        <span class="log-steps"><button class="add" @click=${() => goTo(-1)}>${icons.up()} ${t('log.previous')}</button><button class="add" @click=${() => goTo(1)}>${icons.down()} ${t('log.next')}</button></span>` : nothing}
    </div>`
}
