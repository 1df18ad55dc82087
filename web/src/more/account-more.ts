import { html, type TemplateResult } from 'lit'
import * as command from '../commands'
import { account } from '../document'
import type { Account } from '../engine'
import { t } from '../t'
import { check } from './event-more'
import { Late } from './late'

type Fact = 'exempt' | 'paymentMethod' | 'aiProvider' | 'solutionPartner'

/** The rule sets that ask for a fact of the account. */
const ASKED: Readonly<Record<Fact, readonly string[]>> = {
  exempt: ['whatsapp/2026-10-01'],
  paymentMethod: ['whatsapp/2026-10-01'],
  aiProvider: ['whatsapp/2025-07-01', 'whatsapp/2026-10-01'],
  solutionPartner: ['whatsapp/2022-02-01'],
}
/** What holds of an account that says nothing. */
const USUAL: Readonly<Partial<Record<Fact, boolean>>> = { paymentMethod: true }

/** Facts of few WhatsApp accounts, as far as the rules of this sequence ask for them. */
export class AccountMore extends Late {
  override render(): TemplateResult {
    const { document, computed: { evaluation } } = this.store
    const known = account(document)
    const used = new Set(evaluation.events.flatMap(({ rule }) => (rule ? [rule.slice(0, rule.indexOf('#'))] : [])))
    const asked = (Object.keys(ASKED) as Fact[]).filter((fact) => known[fact] !== undefined || ASKED[fact].some((set) => used.has(set)))
    return html`${asked.length
      ? asked.map((fact) => check(t(`more.${fact}`), known[fact] ?? USUAL[fact] ?? false, (checked) => this.set(fact, checked)))
      : html`<p class="hint">${t('more.noFacts')}</p>`}`
  }

  private set(fact: Fact, checked: boolean): void {
    const change: Partial<Account> = { [fact]: checked === (USUAL[fact] ?? false) ? undefined : checked }
    this.store.execute(command.setAccount(this.store.document, change), { field: fact })
  }
}
