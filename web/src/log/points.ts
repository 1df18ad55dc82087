import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { ltr, totalsText } from '../badges'
import type { Assumption } from '../engine'
import { icons } from '../icons'
import { choiceName, choiceText, pointName } from '../points'
import type { Store } from '../store'
import { rich, t, translated } from '../t'
import { amounts } from '../totals'
import { channelsOf, currencyOf, type Read } from './desk'
import { change, setupOf } from './setup'

/** The open points that the total rests on, each with a switch: the log is read again with the other reading. */
export function points(store: Store, read: Read): TemplateResult {
  const { result: { sensitivity, invoice }, options } = read
  const chosen = options.assumptions ?? {}
  const channels = channelsOf(read)
  const currency = currencyOf(read)
  const now = totalsText(amounts(invoice.totals), currency)
  const inPlay = store.assumptions.filter(({ id }) => id in chosen || (sensitivity
    ? sensitivity.some(({ assumption, totals }) => assumption === id && totalsText(amounts(totals), currency) !== now)
    : false))
  const others = sensitivity ? [] : store.assumptions.filter(({ id, channel }) => !(id in chosen) && (channel === null || channels.includes(channel)))
  return html`
    <section class="log-part log-points" aria-label=${t('log.points')}><h2>${icons.depends()} ${t('log.points')}</h2>
      ${inPlay.length ? html`<p class="hint">${t('log.pointsHint')}</p>` : sensitivity ? html`<p class="hint">${t('log.pointsNone')}</p>` : nothing}
      ${inPlay.map((point) => renderPoint(store, point, now, (value) => {
        const found = sensitivity?.find((one) => one.assumption === point.id && one.value === value)
        return found && totalsText(amounts(found.totals), currency)
      }))}
      ${others.length ? html`<details><summary>${t('log.pointsLong')}</summary>${others.map((point) => renderPoint(store, point, now, () => undefined))}</details>` : nothing}
    </section>`
}

function renderPoint(store: Store, point: Assumption, now: string, totalWith: (value: string) => string | undefined): TemplateResult {
  const { assumptions } = setupOf(store.document)
  const value = assumptions[point.id] ?? point.default
  const other = point.alternatives.map((choice) => totalWith(choice.value)).find((total) => total !== undefined && total !== now)
  const choose = (next: string): void => {
    const { [point.id]: _, ...rest } = assumptions
    change(store, { assumptions: next === point.default ? rest : { ...rest, [point.id]: next } })
  }
  return html`
    <div class="point">
      <fieldset class="switch"><legend>${icons.depends()} <span title=${translated(point.text)}>${pointName(point)}</span></legend>
        <span class="segments">${point.alternatives.map((choice) => html`
          <label title=${choiceText(point, choice.value)}><input type="radio" name=${`log ${point.id}`} .checked=${live(choice.value === value)} @change=${() => choose(choice.value)} />
            <span>${choiceName(point, choice.value)}</span></label>`)}</span></fieldset>
      ${other ? html`<p class="switch-total"><span>${t('why.totalWith')}</span><span>${rich('why.or', { amount: html`<b>${ltr(now)}</b>`, other: ltr(other) })}</span></p>` : nothing}
    </div>`
}
