import type { LogVerdict } from 'chatfare'
import { FREE, isBeyondAllowance } from '../reasons'
import { keyFor, t, term, within, type Key } from '../t'

/** Why a message is free, by the last part of its rule: of the windows that it was in a row tells nothing else. */
const FREE_BY_RULE: Readonly<Record<string, Key>> = {
  'service-allowance': 'log.reason.allowance', 'entry-point-allowance': 'log.reason.allowance', pool: 'log.reason.allowance',
  'service-free': 'log.reason.allowance', 'user-initiated-free': 'log.reason.allowance', 'business-initiated-free': 'log.reason.allowance',
  'entry-point-reply': 'reason.opens.entry-point', 'entry-point': 'reason.inside.entry-point',
  'joins-conversation': 'log.reason.conversation', 'service-joins-conversation': 'log.reason.conversation', 'utility-conversation': 'log.reason.conversation',
  'in-window': 'reason.inside.customer-service', 'utility-in-window': 'reason.inside.customer-service', 'group-utility-in-window': 'reason.inside.customer-service',
  session: 'reason.inside.viber-session', 'session-charged': 'reason.inside.viber-session',
  ...FREE,
}

/** The reason of a row in a few words, as the ledger has it; undefined where only the whole rule says it. */
export function shortReason(row: LogVerdict): string | undefined {
  const name = row.rule?.slice(row.rule.indexOf('#') + 1) ?? ''
  switch (row.verdict) {
    case null: return t('reason.no-rules')
    case 'received': return received(row)
    case 'free': return name in FREE_BY_RULE ? t(FREE_BY_RULE[name]) : undefined
    case 'charged': return charged(row, name)
    case 'refused': return said(keyFor('reason.refused', name))
    case 'undelivered': return name === 'blocked' ? t('reason.blocked') : t('log.reason.undelivered')
  }
}

const said = (key: Key | undefined): string | undefined => key && t(key)

function received({ kind, opens, extends: refreshed }: LogVerdict): string {
  if (kind === 'subscribed') return t('reason.subscribes')
  if (kind === 'unsubscribed') return t('reason.unsubscribes')
  if (kind === 'chat-opened') return t('reason.notMessage')
  return said(keyFor('log.reason.opens', opens[0] ?? '')) ?? said(keyFor('log.reason.extends', refreshed[0] ?? '')) ?? t('reason.received')
}

function charged({ rule, item, opens, tier }: LogVerdict, name: string): string {
  if (isBeyondAllowance(rule)) return t('reason.usedUp')
  const another = said(keyFor('reason.charged', name))
  if (another) return another
  if (item === 'business-session') return t('reason.chargesSession')
  if (item === 'chatbot-initiated') return t('reason.noSession')
  const words = within(term('item', item ?? ''))
  if (opens.includes('conversation')) return t('reason.opensConversation', { item: words })
  const reason = said(keyFor('reason.template', item ?? '')) ?? t('reason.item', { item: words })
  return tier ? t('reason.tier', { reason, n: tier + 1 }) : reason
}
