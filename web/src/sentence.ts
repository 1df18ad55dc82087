import { html, nothing, type TemplateResult } from 'lit'
import { ltr, totalsText } from './badges'
import { chosenOf, documentName, usedOf } from './chosen'
import { outcomeOf, type Outcome } from './engine'
import { copyText } from './clipboard'
import { amountText, enumerate } from './format'
import { ZERO } from './money'
import { icons } from './icons'
import { noticeList } from './notices'
import { condition } from './points'
import { problemNote } from './problems'
import { isZero, type Alternative } from './store'
import { rich, t, term } from './t'
import { feesByItem, lacksRate, mainCurrency, sequenceTotals } from './totals'
import { View } from './view'

const SHOWN_CONDITIONS = 2
const SHOWN_FOR = 2000

/** The one sentence that can be read aloud to a customer; everything below is its proof. */
class Sentence extends View {
  private copied: 'sentence.copied' | 'sentence.notCopied' | null = null

  private get currency(): string {
    return mainCurrency(this.store.computed.evaluation, this.store.document.request)
  }

  private counts(): { total: number; parts: string } {
    const { own } = this.store.computed
    const count = (outcome: Outcome): number => own.filter((result) => outcomeOf(result) === outcome).length
    const outcomes = (['charged', 'free', 'refused', 'undelivered', 'no-rules'] as const).filter((outcome) => count(outcome) > 0)
    return { total: own.length, parts: enumerate(outcomes.map((outcome) => t(`sentence.${outcome}`, { n: count(outcome) }))) }
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
    const [none, some] = this.store.computed.partial
      ? (['sentence.unknownCost', 'sentence.atLeast'] as const)
      : (['sentence.nothing', 'sentence.cost'] as const)
    return rich<T>(isZero(totals) ? none : some, { n, amount: amount(totalsText(totals, this.currency)) })
  }

  private text(): string {
    const used = this.used()
    return [
      this.lead(), this.cost((text) => text).join(''), ...this.fees((text) => text).map((words) => words.join('')),
      used && t('sentence.tariffs', { names: used }),
    ].filter(Boolean).join(' ').replaceAll('\u00a0', ' ')
  }

  /** What is due beside the messages, by item; a bot's monthly fee needs no name of its own. */
  private fees<T>(amount: (text: string) => T): (T | string)[][] {
    return Object.entries(feesByItem(this.store.computed.evaluation)).map(([item, totals]) => {
      const params = { amount: amount(totalsText(totals, this.currency)) }
      return item.startsWith('bot-') ? rich<T>('sentence.fees', params) : rich<T | string>('sentence.feeOf', { ...params, item: term('item', item) } as Record<string, T | string>)
    })
  }

  /** The chosen tariff documents that the total rests on. */
  private used(): string {
    return enumerate(usedOf(chosenOf(this.store.document), this.store.computed.evaluation).map(documentName))
  }

  private async copy(): Promise<void> {
    this.copied = (await copyText(this.text())) ? 'sentence.copied' : 'sentence.notCopied'
    this.store.announce(t(this.copied))
    setTimeout(() => { this.copied = null; this.requestUpdate() }, SHOWN_FOR)
  }

  override render(): TemplateResult {
    const missing = this.store.computed.own.filter(lacksRate).length
    const used = this.used()
    return html`
      <div class="sentence"><div>
        <p class="lead" aria-live="polite">${this.lead()} ${
          this.cost((text) => html`<strong class="underlined">${ltr(text)}</strong>`)}</p>
        <div class="asides">
          ${missing ? html`<span class="missing">${t('sentence.missing', { n: missing })}</span>` : nothing}
          ${this.fees((text) => html`<b>${ltr(text)}</b>`).map((words) => html`<span>${words}</span>`)}
          ${used ? html`<span class="yours">${t('sentence.tariffs', { names: used })}</span>` : nothing}
          ${noticeList(this.store)}
          ${this.differing().slice(0, SHOWN_CONDITIONS).map((alternative) => this.renderCondition(alternative))}
        </div></div>
        ${this.counts().total ? html`
          <button class="quiet" title=${t('sentence.copyHint')} @click=${this.copy}>${icons.copy()} ${t(this.copied ?? 'sentence.copy')}</button>` : nothing}
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
    const amount = amounts.length > 1 ? totalsText(messages, this.currency) : amountText(amounts[0] ?? ZERO)
    const words = rich('sentence.other', { amount: html`<b>${ltr(amount)}</b>`, condition: condition(point, value) })
    return html`<span class="condition">${icons.depends()}<span>${words}</span></span>`
  }

  /** What concerns no single message stands here; the rest stands beside its message or control. */
  private renderProblems(): TemplateResult {
    const { rejection } = this.store
    const general = this.store.computed.evaluation.problems.filter((problem) => !problem.event)
    return html`
      ${rejection && !rejection.event && !rejection.field ? html`
        <div class="notice stop" role="alert">
          <p>${rejection.words} ${t('refusal.kept')}</p>
          <button class="quiet" @click=${() => this.store.dismiss()}>${icons.close()} ${t('refusal.dismiss')}</button>
        </div>` : nothing}
      ${general.map((problem) => html`<div class="notice fare"><p>${problemNote(problem)}</p></div>`)}`
  }
}

customElements.define('chatfare-sentence', Sentence)
