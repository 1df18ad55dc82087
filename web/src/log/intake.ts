import { html, nothing, type TemplateResult } from 'lit'
import { DAY, duration, place } from '../format'
import { icons } from '../icons'
import { sentenceOf } from '../sentence-of'
import type { Store } from '../store'
import { inLanguage, keyFor, rich, t } from '../t'
import { styled } from '../view'
import { viewIcons } from '../view-icons'
import { columnsCard } from './columns'
import { desk, sizeOf, type Reading } from './desk'
import { sourceName } from './names'
import type { Fault } from './protocol'
import { formats } from './setup'

/** How a log comes to the page: what can be given, how far reading is, and what was wrong. */

const BYTES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const sizes = inLanguage((locale) => BYTES.map((unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 })))

/** 38.4 MB */
export function sizeText(bytes: number): string {
  const step = Math.min(BYTES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return sizes()[step].format(bytes / 1000 ** step)
}

/** Names of fields, which are the same in every language. */
export const fields = (names: string): TemplateResult => html`<code dir="ltr">${names}</code>`

/** A button that lets the person choose files. */
export function fileButton(words: string, take: (files: readonly File[]) => void, look: string, name = 'log-file'): TemplateResult {
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement
    take([...(input.files ?? [])])
    input.value = ''
  }
  return html`<label class=${`${look} file`}>${icons.log()} <span>${words}</span><input type="file" multiple name=${name} @change=${chosen} /></label>`
}

export function empty(take: (files: readonly File[]) => void, showExample: () => void, zone: string): TemplateResult {
  return html`
    <section class="card log-empty">
      <div class="log-drop">
        ${icons.log()}
        <h2>${t('log.empty.title')}</h2>
        <p>${t('log.empty.drop')} ${t('log.empty.pasteKey')}</p>
        <p class="buttons">${fileButton(t('log.empty.choose'), take, 'primary')} <button class="add" @click=${showExample}>${t('log.empty.example')}</button></p>
        <p class="hint">${t('log.empty.private')}</p>
        <p class="hint">${t('log.empty.clock', { place: place(zone) })}</p>
      </div>
      <h3>${t('log.empty.understood')}</h3>
      <dl class="log-about">${formats.filter((format) => format !== 'auto').map((format) => html`
        <div><dt>${t(`log.format.${format}`)}</dt><dd>${rich(`log.about.${format}`, { fields: fields('at, contact, from, type') })}</dd></div>`)}</dl>
    </section>`
}

export function progress({ source, progress, begun, stopping }: Reading): TemplateResult {
  const all = sizeOf(source)
  const { bytes = 0, lines = 0, decided = 0, ended = false } = progress ?? {}
  const seconds = (performance.now() - begun) / 1000
  const part = ended ? 1 : bytes / all
  const left = part > 0.02 ? (seconds / part) * (1 - part) : null
  return html`
    <section class="card log-progress" aria-label=${t('log.reading', { name: sourceName(source) })}>
      <p><b dir="auto">${t('log.reading', { name: sourceName(source) })}</b> <span class="figure">${t('log.readBytes', { read: sizeText(bytes), all: sizeText(all) })}</span></p>
      <div class="log-bar" role="progressbar" aria-label=${t('log.bar')} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100 * part)}><i ${styled({ 'inline-size': `${100 * part}%` })}></i></div>
      <p class="hint">${ended ? t('log.deciding', { n: decided }) : html`
        <span>${t('log.readLines', { n: lines })}</span>${seconds > 0.5 ? html` · <span>${t('log.pace', { n: Math.round(lines / seconds) })}</span>` : nothing}${
        left !== null ? html` · <span>${t('log.left', { time: duration(Math.min(DAY, Math.ceil(left) * 1000)) })}</span>` : nothing}`}</p>
      <p class="buttons">
        <button class="add" ?disabled=${stopping || ended || !lines} @click=${() => desk.stop()}>${viewIcons.stop()} ${t('log.stop')}</button>
        <button class="add" @click=${() => desk.giveUp()}>${icons.close()} ${t('log.cancel')}</button>
      </p>
    </section>`
}

/** In the words of the page, of the package, or of both. */
function reasonOf({ code, message }: Fault): TemplateResult | string {
  if (code === 'no-text') return sentenceOf(message)
  if (code === 'engine-not-loaded') return `${t('app.partFailed')} ${t('app.partFailedHint')}`
  const key = keyFor('log.fault', code)
  return key && code !== 'unreadable' ? t(key) : html`${t(key ?? 'log.fault.options')} ${sentenceOf(message)}`
}

export function fault(store: Store, again: () => void): TemplateResult | typeof nothing {
  if (!desk.fault) return nothing
  const { fault: found, source } = desk.fault
  return html`
    <div class="notice stop log-fault" role="alert"><div><p><strong dir="auto">${t('log.fault', { name: found.file ?? sourceName(source) })}</strong> ${reasonOf(found)} ${desk.read ? t('log.kept') : nothing}</p></div>
      <button class="quiet" @click=${() => desk.dismiss()}>${icons.close()} ${t('refusal.dismiss')}</button></div>
    ${found.table ? columnsCard(store, found.table, nothing, again) : nothing}`
}
