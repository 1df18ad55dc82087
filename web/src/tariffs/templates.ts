import { NOWHERE } from '../badges'
import type { TariffDocument } from '../engine'
import { t } from '../t'
import { written, type TableOptions } from './reading'

/** What a new document can be about. */
export type Template = 'prices' | 'fees' | 'markup'
export const templates: readonly Template[] = ['prices', 'fees', 'markup']

const parts: Readonly<Record<Template, (day: string) => object>> = {
  prices: () => ({ layer: 'cost', rates: {} }),
  fees: (day) => ({ layer: 'cost', fees: [{ item: 'provider-fee', per: 'outgoing-message', from: day, amount: '0.0050' }] }),
  markup: () => ({ layer: 'price', markups: [{ items: ['*'], markets: ['*'], percent: '20', round: { decimals: 4, mode: 'half-up' } }] }),
}

/** A sound document to begin with. */
export function begun(template: Template, { channel, currency, effectiveFrom }: TableOptions, name: string): string {
  const head = {
    kind: 'overlay', id: `own/${template}/${channel}/${currency.toLowerCase()}/${effectiveFrom}`, channel, issuer: 'own', currency, effectiveFrom,
    source: { title: name, url: NOWHERE, date: effectiveFrom }, read: effectiveFrom, confidence: 'provider',
  }
  return written({ ...head, ...parts[template](effectiveFrom) } as TariffDocument)
}

export const templateName = (template: Template): string => t(`own.template.${template}`)
