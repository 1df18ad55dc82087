import type { Agreement, LogVerdict } from 'chatfare'
import type { Outcome } from '../engine'
import { contactOf } from '../document'
import { marketName, month } from '../format'
import { keyFor, t, term, type Key } from '../t'
import { desk } from './desk'
import { NONE, type Facet } from './protocol'

/** The kinds of a log that the page calls otherwise elsewhere. */
const KINDS: Readonly<Record<string, string>> = {
  'customer-message': 'customer', 'chat-opened': 'open', subscribed: 'subscribe', unsubscribed: 'unsubscribe',
  'business-reaction': 'reaction', 'business-call': 'call', 'bot-message': 'message', 'session-message': 'session',
}

/** What was sent, as the prefix `kind` or `noun` calls it. */
export function kindName(prefix: 'kind' | 'noun', kind: string): string {
  const key: Key | undefined = keyFor(prefix, KINDS[kind] ?? kind)
  return key ? t(key) : term('item', kind)
}

export const outcomeOf = ({ verdict }: Pick<LogVerdict, 'verdict'>): Outcome => verdict ?? 'no-rules'

/** Why provider and rules differ: of what only one of them saw, which one. */
export function because(agreement: Agreement, chargedByRules: boolean): string {
  if (agreement !== 'window' && agreement !== 'entry-point' && agreement !== 'allowance') return t(`log.because.${agreement}`)
  return t(`log.because.${agreement}.${chargedByRules ? 'theirs' : 'ours'}`)
}

export const senderName = (name: string): string => (name === 'main' ? t('context.main') : name)

/** A value of a facet in words. */
export function valueName(facet: Facet, value: string): string {
  switch (facet) {
    case 'agreement': return term('log.agreement', value)
    case 'verdict': return t(`verdict.${value === NONE ? 'no-rules' : (value as Outcome)}`)
    case 'item': return value === NONE ? t('log.noItem') : term('item', value)
    case 'market': return value === NONE ? t('log.noMarket') : marketName(value)
    case 'month': return month(value)
    case 'sender': return senderName(value)
    case 'contact': return contactOf(value)
    case 'rule': return value === NONE ? t('verdict.no-rules') : value
  }
}

/** What a source is called. */
export function sourceName({ names, kind }: NonNullable<typeof desk.read>['source']): string {
  if (kind === 'example') return t('log.example')
  if (kind === 'text') return t('log.pasted')
  return names.length === 1 ? names[0] : t('log.files', { n: names.length })
}
