import type { LogVerdict } from 'chatfare'
import { open } from '../document'
import type { Channel, SequenceEvent } from '../engine'
import type { Store } from '../store'
import { t } from '../t'
import { desk } from './desk'
import { numberOf } from './names'

/** What happened, by the kind of a row. Groups have no single contact, and are not here. */
const EVENTS: Readonly<Record<string, Pick<SequenceEvent, 'from' | 'type' | 'category' | 'api'>>> = {
  'customer-message': { from: 'customer', type: 'message' },
  'customer-reaction': { from: 'customer', type: 'reaction' },
  'customer-call': { from: 'customer', type: 'call' },
  'chat-opened': { from: 'customer', type: 'open' },
  subscribed: { from: 'customer', type: 'subscribe' },
  unsubscribed: { from: 'customer', type: 'unsubscribe' },
  marketing: { from: 'business', type: 'template', category: 'marketing' },
  'marketing-lite': { from: 'business', type: 'template', category: 'marketing', api: 'marketing-messages' },
  utility: { from: 'business', type: 'template', category: 'utility' },
  authentication: { from: 'business', type: 'template', category: 'authentication' },
  service: { from: 'business', type: 'service' },
  agent: { from: 'business', type: 'agent' },
  'business-reaction': { from: 'business', type: 'reaction' },
  'business-call': { from: 'business', type: 'call' },
  welcome: { from: 'business', type: 'welcome' },
  'bot-message': { from: 'business', type: 'message' },
  transactional: { from: 'business', type: 'transactional' },
  promotional: { from: 'business', type: 'promotional' },
  otp: { from: 'business', type: 'otp' },
  'session-message': { from: 'business', type: 'session' },
  sms: { from: 'business', type: 'sms' },
}

/** Whether a row's contact can be looked at in the simulator. */
export const isPlayable = ({ kind, rule }: LogVerdict): boolean => rule !== null && kind in EVENTS

/** Opens the thread of a row in the simulator, as one step that can be undone. */
export async function openThread(store: Store, row: LogVerdict): Promise<void> {
  const rows = await desk.thread(row.sender, row.contact)
  const { account, assumptions, rules } = desk.read!.options
  const channel = row.rule!.slice(0, row.rule!.indexOf('/')) as Channel
  const request = { channel, account, assumptions, rules, events: eventsOf(rows.filter(({ kind }) => kind in EVENTS)) }
  const select = rows.findIndex(({ line, at, kind }) => line === row.line && at === row.at && kind === row.kind)
  const label = (): string => t('step.thread', { contact: store.phone(numberOf(row.contact)) })
  const { document } = store
  if (store.execute({ label, document: open(null, request, {}, document.views), select: `#${select}` })) location.hash = 'simulate'
}

function eventsOf(rows: readonly LogVerdict[]): SequenceEvent[] {
  const events = rows.map(({ at, sender, contact, kind, verdict, billedAt }, index): SequenceEvent => ({
    id: `#${index}`, at, sender, contact: numberOf(contact), ...EVENTS[kind],
    ...(verdict === 'undelivered' ? { status: 'failed' } : billedAt !== null && billedAt !== at ? { deliveredAt: billedAt } : {}),
  }))
  // A row does not say that the customer came through an ad; the answer that opened the free entry point does.
  rows.forEach(({ opens }, index) => {
    const click = opens.includes('entry-point') ? events.slice(0, index).findLast(({ from }) => from === 'customer') : undefined
    if (click) click.entryPoint = 'click-to-whatsapp-ad'
  })
  return events
}
