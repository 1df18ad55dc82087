import type { LogVerdict } from 'chatfare'
import { contactOf, open, type Document } from '../document'
import { isRefusal, type Channel, type Request, type SequenceEvent } from '../engine'
import type { Store } from '../store'
import { t } from '../t'
import { desk } from './desk'
import type { Beginning } from './protocol'

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

/** The thread of a row as a document of the simulator. */
export interface Opening {
  row: LogVerdict
  document: Document
  /** The id of the row's event. */
  select: string
  /** How many messages there are, and how many of them the simulator decides or prices otherwise than the log. */
  messages: number
  differ: number
  /** Whether the row itself is one of them. */
  differs: boolean
}

/** Of the places where the thread can begin that from which the row, and after it most others, come out as in the log. */
export async function openingOf(store: Store, row: LogVerdict): Promise<Opening> {
  const { rows, chosen, beginnings } = await desk.thread()
  const openings = beginnings.map(({ first, counters }) => openingFrom(store, row, rows.slice(first), chosen - first, counters))
  return openings.reduce((best, other) => (worth(other) < worth(best) ? other : best))
}

const worth = ({ differ, differs, messages }: Opening): number => differ + (differs ? messages : 0)

function openingFrom(store: Store, row: LogVerdict, rows: readonly LogVerdict[], chosen: number, counters: Beginning['counters']): Opening {
  const { account, assumptions, rules, tariffs } = desk.read!.options
  const channel = row.rule!.slice(0, row.rule!.indexOf('/')) as Channel
  const shown = rows.filter(({ kind }) => kind in EVENTS)
  const request: Request = { channel, account: { ...account, counters }, assumptions, rules, ...(tariffs ? { tariffs } : {}), events: eventsOf(shown) }
  const others = othersThan(shown, request, store)
  const at = shown.indexOf(rows[chosen])
  return { row, document: open(null, request, {}, store.document.views), select: `#${at}`, messages: shown.length, differ: others.size, differs: others.has(at) }
}

/** The places of the rows of which the simulator says something else. What it refuses as a whole it says itself. */
function othersThan(rows: readonly LogVerdict[], request: Request, store: Store): Set<number> {
  try {
    const { events } = store.whole.evaluate(request)
    const same = ({ verdict, item, amount }: LogVerdict, place: number): boolean =>
      events[place].verdict === verdict && (verdict !== 'charged' || (events[place].item === item && (events[place].price?.amount ?? null) === amount))
    return new Set(rows.flatMap((row, place) => (same(row, place) ? [] : [place])))
  } catch (error) {
    if (isRefusal(error)) return new Set()
    throw error
  }
}

/** One step that can be undone. */
export function show(store: Store, { row, document, select }: Opening): void {
  const label = (): string => t('step.thread', { contact: store.phone(row.contact) })
  if (store.execute({ label, document: { ...document, views: store.document.views }, select })) location.hash = 'simulate'
}

function eventsOf(rows: readonly LogVerdict[]): SequenceEvent[] {
  const events = rows.map(({ at, sender, contact, kind, verdict, billedAt }, index): SequenceEvent => ({
    id: `#${index}`, at, sender, contact: contactOf(contact), ...EVENTS[kind],
    ...(verdict === 'undelivered' ? { status: 'failed' } : billedAt !== null && billedAt !== at ? { deliveredAt: billedAt } : {}),
  }))
  // A row does not say that the customer came through an ad; the answer that opened the free entry point does.
  rows.forEach(({ opens }, index) => {
    const click = opens.includes('entry-point') ? events.slice(0, index).findLast(({ from }) => from === 'customer') : undefined
    if (click) click.entryPoint = 'click-to-whatsapp-ad'
  })
  return events
}
