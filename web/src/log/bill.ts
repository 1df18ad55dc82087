import { html, nothing, type TemplateResult } from 'lit'
import { compareBill, readBillFile, type BillLine, type BillProblem, type ComparedBillLine } from 'chatfare/log'
import { amountWithCurrency, ltr } from '../badges'
import { isRefusal } from '../engine'
import { enumerate, marketName, month, quantityText } from '../format'
import { icons } from '../icons'
import { keyFor, rich, t, term } from '../t'
import { sentenceOf } from '../sentence-of'
import type { Read } from './desk'
import { fields, fileButton } from './intake'

/** The bill that the provider sent, beside the invoice of the log. */
export interface Bill {
  name: string
  lines: BillLine[]
  /** The columns, and rows, that are left out. */
  problems: BillProblem[]
  /** Why there are no lines. */
  fault: string | null
}

export async function takeBill(file: File): Promise<Bill> {
  const problems: BillProblem[] = []
  try {
    return { name: file.name, lines: await readBillFile(file, { onProblem: (problem) => problems.push(problem) }), problems, fault: null }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { name: file.name, lines: [], problems, fault: error.message }
  }
}

/** Problems of the bill's rows that are listed. */
const MOST_PROBLEMS = 20

export function billPart({ result }: Read, bill: Bill | null, change: (bill: Bill | null) => void): TemplateResult {
  const take = ([file]: readonly File[]): void => {
    if (file) void takeBill(file).then(change)
  }
  const lines = bill && !bill.fault ? compareBill(bill.lines, result.invoice, result.free) : []
  const leftOut = bill?.problems.filter(({ code }) => code === 'unknown-column').map(({ field }) => field ?? '') ?? []
  const wrong = bill?.problems.filter(({ code }) => code !== 'unknown-column') ?? []
  const different = lines.filter(({ agreement }) => agreement !== 'agree')
  return html`
    <section class="log-part log-bill" aria-label=${t('log.bill')}><h2>${t('log.bill')}</h2>
      ${bill?.fault ? html`<p class="field-error" role="alert"><b dir="auto">${bill.name}</b>: ${t('log.billFault')} ${sentenceOf(bill.fault)}</p>` : nothing}
      ${leftOut.length ? html`<p><span class="missing">${rich('log.billLeftOut', { names: html`<bdi>${enumerate(leftOut)}</bdi>` })}</span></p>` : nothing}
      ${wrong.length ? html`
        <div class="field-error" role="alert"><b dir="auto">${bill!.name}</b>
          <ul>${wrong.slice(0, MOST_PROBLEMS).map(({ line, message }) => html`<li>${t('log.billLine', { n: line })} ${sentenceOf(message)}</li>`)}</ul>
          ${wrong.length > MOST_PROBLEMS ? html`<p>${t('log.problemMore', { n: wrong.length - MOST_PROBLEMS })}</p>` : nothing}</div>` : nothing}
      ${lines.length ? html`
        ${different.length < lines.length ? html`<p class="agreed">${icons.agrees()} ${t('log.billAgree', { n: lines.length - different.length })}</p>` : nothing}
        <ul>${different.map(renderLine)}</ul>` : html`<p class="hint">${rich('log.billHint', { fields: fields('month (2026-11), market, category, quantity | amount') })}</p>`}
      <p class="buttons">${fileButton(t('log.billOpen'), take, 'add', 'log-bill')}
        ${bill ? html`<button class="add" @click=${() => change(null)}>${icons.close()} ${t('log.billClose')}</button>` : nothing}</p>
    </section>`
}

const sideWords = (side: ComparedBillLine['rules'], currency: string): TemplateResult | string =>
  side ? ltr([side.quantity && quantityText(side.quantity), side.amount && amountWithCurrency(side.amount, currency)].filter(Boolean).join(' · ')) : '–'

function renderLine({ month: at, market, category, currency, agreement, provider, rules }: ComparedBillLine): TemplateResult {
  const key = keyFor('log.billed', agreement.replaceAll(' ', '-'))
  return html`
    <li class="billed"><b>${enumerate([term('item', category), ...(market ? [marketName(market)] : [])])}</b> · ${month(at)}
      <span class="other">${icons.differs()} ${key ? t(key) : agreement}</span>
      <small>${t('log.billed')}: ${sideWords(provider, currency)} · ${t('log.rules')}: ${sideWords(rules, currency)}</small></li>`
}
