import { html, nothing, type TemplateResult } from 'lit'
import { ltr, totalsText } from './badges'
import type { Verdict } from './engine'
import { enumerate } from './format'
import { ZERO } from './money'
import { icons } from './icons'
import { condition } from './points'
import { isZero, type Alternative } from './store'
import { rich, t } from './t'
import { feeTotals, mainCurrency, sequenceTotals } from './totals'
import { View } from './view'

const SHOWN_CONDITIONS = 2

/** The one sentence that can be read aloud to a customer; everything below is its proof. */
class Sentence extends View {
  private copied = false

  private get currency(): string {
    return mainCurrency(this.store.computed.evaluation, this.store.document.request.account?.currency ?? 'USD')
  }

  private counts(): { total: number; parts: string } {
    const own = this.store.computed.evaluation.events.filter((event) => event.verdict !== 'received')
    const count = (verdict: Verdict): number => own.filter((event) => event.verdict === verdict).length
    const verdicts = (['charged', 'free', 'refused', 'undelivered'] as const).filter((verdict) => count(verdict) > 0)
    return { total: own.length, parts: enumerate(verdicts.map((verdict) => t(`sentence.${verdict}`, { n: count(verdict) }))) }
  }

  private lead(): string {
    const { total, parts } = this.counts()
    if (!total) return t('sentence.none')
    return t('sentence.verdicts', { count: t('sentence.count', { n: total }), verdicts: parts })
  }

  /** The cost with its amount as a parameter, so that it can be an element or a text. */
  private cost<T>(amount: (text: string) => T): (T | string)[] {
    const n = this.counts().total
    const totals = sequenceTotals(this.store.computed.evaluation)
    if (!n) return []
    const key = this.store.partial ? (isZero(totals) ? 'sentence.unknownCost' : 'sentence.atLeast') : isZero(totals) ? 'sentence.nothing' : 'sentence.cost'
    return rich<T>(key, { n, amount: amount(totalsText(totals, this.currency)) })
  }

  private text(): string {
    const fees = feeTotals(this.store.computed.evaluation)
    return [
      this.lead(), this.cost((text) => text).join(''),
      isZero(fees) ? '' : t('sentence.fees', { amount: totalsText(fees, this.currency) }),
    ].filter(Boolean).join(' ').replaceAll('\u00a0', ' ')
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text())
    this.copied = true
    this.store.announce(t('sentence.copied'))
    setTimeout(() => { this.copied = false; this.requestUpdate() }, 2000)
  }

  override render(): TemplateResult {
    const missing = this.store.computed.evaluation.events.filter((event) => event.verdict === 'charged' && !event.price).length
    const fees = feeTotals(this.store.computed.evaluation)
    return html`
      <div class="sentence"><div>
        <p class="lead" aria-live="polite">${this.lead()} ${this.cost((text) => html`<strong class="underlined">${ltr(text)}</strong>`)}</p>
        <p class="asides">
          ${missing ? html`<span class="missing">${t('sentence.missing', { n: missing })}</span>` : nothing}
          ${isZero(fees) ? nothing : html`<span>${rich('sentence.fees', { amount: html`<b>${ltr(totalsText(fees, this.currency))}</b>` })}</span>`}
          ${this.differing().slice(0, SHOWN_CONDITIONS).map((alternative) => this.renderCondition(alternative))}
        </p></div>
        ${this.counts().total ? html`<button class="quiet" title=${t('sentence.copyHint')} @click=${this.copy}>${icons.copy()} ${this.copied ? t('sentence.copied') : t('sentence.copy')}</button>` : nothing}
      </div>
      ${this.renderProblems()}`
  }

  /** Open points that change what the messages cost. */
  private differing(): Alternative[] {
    const now = totalsText(sequenceTotals(this.store.computed.evaluation), this.currency)
    return this.store.alternatives.filter(({ messages }) => totalsText(messages, this.currency) !== now)
  }

  private renderCondition({ assumption, value, messages }: Alternative): TemplateResult {
    const point = this.store.assumptions.find(({ id }) => id === assumption)!
    const amounts = Object.values(messages)
    const amount = amounts.length > 1 ? totalsText(messages, this.currency) : (amounts[0] ?? ZERO)
    return html`<span class="condition">${icons.depends()}<span>${rich('sentence.other', { amount: html`<b>${ltr(amount)}</b>`, condition: condition(point, value) })}</span></span>`
  }

  /** What concerns no single message stands here; the rest stands beside its message or control. */
  private renderProblems(): TemplateResult | typeof nothing {
    const { rejection } = this.store
    const general = this.store.computed.evaluation.problems.filter((problem) => !problem.event)
    if (!general.length && (!rejection || rejection.event)) return nothing
    return html`
      ${rejection && !rejection.event ? html`
        <div class="notice stop" role="alert">
          <p><strong>${rejection.path || rejection.code}</strong> ${rejection.message} ${t('problem.kept')}</p>
          <button class="quiet" @click=${() => this.store.dismiss()}>${t('problem.dismiss')}</button>
        </div>` : nothing}
      ${general.map((problem) => html`<div class="notice fare"><p>${problem.message}</p></div>`)}`
  }
}

customElements.define('chatfare-sentence', Sentence)
