import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import * as command from '../commands'
import { sender } from '../document'
import type { Sender } from '../engine'
import { describedBy, field, invalid, valueOf } from '../field'
import { t } from '../t'
import { Late } from './late'

const PLANS = ['commercial', 'legacy-billable', 'legacy-non-billable', '2019-500000', '2019-1000000'] as const satisfies Sender['plan'][]

/** What the owner of a Viber bot agreed to, where the day it was made does not say it. */
export class SenderMore extends Late {
  static override properties: PropertyDeclarations = { ...Late.properties, name: { attribute: false } }
  declare name: string

  override render(): TemplateResult {
    const { plan = '' } = sender(this.store.document, this.name)
    const choose = (event: Event): void => {
      const next = (valueOf(event) || undefined) as Sender['plan']
      this.store.execute(command.setSender(this.store.document, this.name, { plan: next }), { field: 'plan' })
    }
    return field(this.store, { name: 'plan', label: t('more.plan'), control: html`
      <select name="plan" .value=${live(plan)} aria-invalid=${invalid(this.store, 'plan')} aria-describedby=${describedBy(this.store, 'plan')} @change=${choose}>
        <option value="" ?selected=${plan === ''}>${t('more.planByDate')}</option>
        ${PLANS.map((value) => html`<option value=${value} ?selected=${value === plan}>${t(`more.plan.${value}`)}</option>`)}
      </select>` })
  }
}
