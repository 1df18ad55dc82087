import type { AskedEngine } from '../compute/asking'
import { isRefusal, type Channel, type Quote, type QuoteRequest } from '../engine'
import { toMicros } from '../money'
import { t } from '../t'
import { channelsOf, requestOf, senderOf, volumeKinds, type Part, type Plan } from './plan'

/** How the price of a message and the cost of a channel run with the volume: every value is asked from the engine. */

export interface Course {
  currency: string
  points: { quantity: number; average: string | null }[]
  /** The printed volume tiers; one entry where there are none. */
  steps: { from: string; upTo: string | null; rate: string }[]
  /** The first month of the plan. */
  own: { quantity: number; average: string } | null
}

interface Point {
  contacts: number
  /** Of the two channels. */
  costs: readonly [string, string]
}

export interface BreakEven {
  currency: string
  sides: readonly [Channel, Channel]
  points: readonly Point[]
  crossings: { contacts: number; amount: string; cheaper: Channel }[]
  /** How the two come to be in one currency. */
  note: string
}

const PER_DECADE = [1, 2, 5]

const ladder = (from: number, to: number): number[] => {
  const found: number[] = []
  for (let power = from; power < to; power *= 10) found.push(...PER_DECADE.map((step) => step * power))
  return [...found, to]
}

/** Messages of the plan whose price can be followed: by part and kind. */
export function followed(plan: Plan, quote: Quote): { part: number; kind: string; tiers: boolean }[] {
  const lines = quote.months.flatMap(({ lines }) => lines).filter(({ kind, unitPrice }) => kind === 'usage' && unitPrice !== null)
  return plan.parts.flatMap((part, index) => Object.entries(volumeKinds[part.channel]).flatMap(([kind, { type }]) => {
    // Neither is counted in messages.
    if (type === 'agent' || type === 'call') return []
    const markets = new Set(quote.volumes.filter(({ channel, sender }) => channel === part.channel && sender === part.sender).map(({ market }) => market))
    const line = lines.find(({ item, market }) => item === kind && (market === null || markets.has(market)))
    return line ? [{ part: index, kind, tiers: line.tier !== null }] : []
  }))
}

const LEAST = 100
const MOST = 10_000_000

export async function courseOf(engine: AskedEngine, plan: Plan, quote: Quote, part: Part, kind: string): Promise<Course | null> {
  const ask = (quantity: number): Promise<Quote> => engine.quote(single(plan, { ...part, by: 'volumes', volumes: { [kind]: String(quantity) } }, quote))
  const steps = await stepsOf(engine, plan, part, kind)
  const edges = steps.flatMap(({ upTo }) => (upTo ? [Number(upTo)] : []))
  try {
    const { months: [month] } = await engine.quote(single(plan, part, quote))
    const planned = (month?.lines ?? []).filter((line) => line.kind === 'usage' && line.item === kind).reduce((sum, { quantity }) => sum + Number(quantity), 0)
    const most = Math.max(MOST, ...edges.map((edge) => 2 * edge))
    const quantities = [...new Set([...ladder(LEAST, MOST), ...edges, ...(planned ? [planned] : []), most])].sort((a, b) => a - b)
    const quotes = await Promise.all(quantities.map(ask))
    const currency = quotes.findLast(({ perMessage }) => perMessage.length)?.perMessage[0].currency ?? plan.currency
    const points = quotes.map(({ perMessage, partial }, index) => ({ quantity: quantities[index], average: partial ? null : (perMessage[0]?.average ?? null) }))
    const own = points.find(({ quantity, average }) => quantity === planned && average !== null)
    return { currency, points, steps, own: own ? { quantity: own.quantity, average: own.average! } : null }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return null
  }
}

/** A month of one part alone, at cost. */
function single(plan: Plan, part: Part, { cards }: Quote): QuoteRequest {
  return requestOf({ ...plan, parts: [part], months: '1', growth: '0', resale: 'none', exchange: { currency: '', rate: '', source: '' } }, cards.map(({ id }) => id))
}

async function stepsOf(engine: AskedEngine, plan: Plan, { channel, place }: Part, kind: string): Promise<Course['steps']> {
  try {
    const where = place.startsWith('market:') ? { market: place.slice('market:'.length) } : { country: place }
    const { rates: [row] } = await engine.rates({ channel, at: `${plan.start}-01`, ...where, ...(channel === 'viber-bot' ? {} : { currency: plan.currency }) })
    const tiers = row?.tiers[kind] ?? []
    if (tiers.length) return tiers.map(({ upTo, rate }, index) => ({ from: index ? tiers[index - 1].upTo! : '0', upTo, rate }))
    const rate = row?.rates[kind]?.rate
    return rate ? [{ from: '0', upTo: null, rate }] : []
  } catch (error) {
    if (!isRefusal(error)) throw error
    return []
  }
}

// ------------------------------------------------------------------------------------------------------ break-even

const FEWEST_CONTACTS = 10
const MOST_CONTACTS = 1_000_000
const EURO = 'EUR'

/** Channels that are set against each other, as far as both can be priced. */
const PAIRS: readonly (readonly [Channel, Channel])[] = [['whatsapp', 'viber-bot'], ['whatsapp', 'viber-business'], ['viber-bot', 'viber-business']]
const SENDERS: Readonly<Record<Channel, string>> = { whatsapp: 'main', 'viber-bot': 'bot', 'viber-business': 'business' }

/** The customers that could be reached by another channel as well. */
const comparable = ({ parts }: Plan): Part[] => parts.filter(({ by, place }) => by === 'traffic' && !place.startsWith('market:'))

/** Channels that the plan has, or is compared with, and that would be set against each other. */
export function besideEachOther(plan: Plan): readonly [Channel, Channel] | undefined {
  const { by, other } = plan.compare
  const asked: readonly string[] = [...channelsOf(plan), ...(by === 'channels' ? [other] : [])]
  return comparable(plan).length ? PAIRS.find((sides) => sides.every((channel) => asked.includes(channel))) : undefined
}

/** Bots are always billed in euros; WhatsApp comes to be in them by an exchange rate. */
export const needsExchange = ({ currency, exchange }: Plan, sides: readonly Channel[]): boolean =>
  sides.includes('whatsapp') && sides.includes('viber-bot') && currency !== EURO && exchange.currency !== EURO

/** Every pair of channels that can be priced in a common currency. */
export async function breakEvens(engine: AskedEngine, plan: Plan): Promise<BreakEven[]> {
  const found = await Promise.all(PAIRS.map((sides) => firstBreakEven(engine, plan, sides)))
  return found.filter((pair) => pair !== null)
}

/** Of the first part that both channels have a price for. */
async function firstBreakEven(engine: AskedEngine, plan: Plan, sides: readonly [Channel, Channel]): Promise<BreakEven | null> {
  for (const part of comparable(plan)) {
    const found = await breakEvenOf(engine, plan, part, sides)
    if (found) return found
  }
  return null
}

async function breakEvenOf(engine: AskedEngine, plan: Plan, part: Part, sides: readonly [Channel, Channel]): Promise<BreakEven | null> {
  const exchanged = plan.exchange.currency === EURO && plan.currency !== EURO
  const ask = async (contacts: number): Promise<Point | null> => {
    const traffic = { ...part.traffic, contacts: String(contacts) }
    const [first, second] = await Promise.all(sides.map((channel) => costOf(engine, plan, { ...part, traffic, channel, sender: SENDERS[channel] }, exchanged)))
    return first && second ? { contacts, costs: [first, second] } : null
  }
  if (!(await ask(MOST_CONTACTS))) return null
  const points = await Promise.all(ladder(FEWEST_CONTACTS, MOST_CONTACTS).map(ask))
  if (!points.every((point) => point !== null)) return null
  return { currency: EURO, sides, points, note: sides.includes('whatsapp') ? noteOf(plan, exchanged) : '', crossings: await crossingsOf(points, sides, ask) }
}

/** How WhatsApp comes to be in the currency of Viber bots. */
function noteOf({ exchange, currency }: Plan, exchanged: boolean): string {
  if (exchanged) return t('quote.chart.byRate', { rate: exchange.rate, currency })
  return currency === EURO ? '' : t('quote.chart.byCard')
}

/** What a month of one channel with the plan's customers costs in euros; null where that is not known. */
async function costOf(engine: AskedEngine, plan: Plan, part: Part, exchanged: boolean): Promise<string | null> {
  const billed = (own: boolean): Promise<string | null> => eurosOf(engine, sideOf(plan, part, own), own)
  if (!exchanged || part.channel === 'viber-bot') return billed(false)
  return (await billed(true)) ?? (part.channel === 'viber-business' ? billed(false) : null)
}

/** One channel with the plan's customers: its sender exists from the first month on. */
function sideOf(plan: Plan, part: Part, exchanged: boolean): Plan {
  const known = Object.values(plan.senders).find(({ channel }) => channel === part.channel)
  return {
    ...plan, parts: [part], months: '1', growth: '0', resale: 'none', currency: exchanged ? plan.currency : EURO,
    exchange: exchanged ? plan.exchange : { currency: '', rate: '', source: '' },
    senders: { [part.sender]: known ?? senderOf(part.channel, part.channel === 'whatsapp' ? '' : `${plan.start}-01`) },
  }
}

async function eurosOf(engine: AskedEngine, plan: Plan, exchanged: boolean): Promise<string | null> {
  try {
    const quote = await engine.quote(requestOf(plan))
    if (quote.partial) return null
    if (exchanged) return quote.exchanged?.amount ?? (Object.keys(quote.totals).length ? null : '0')
    const foreign = Object.keys(quote.totals).some((currency) => currency !== EURO)
    return foreign ? null : (quote.totals[EURO] ?? '0')
  } catch (error) {
    if (!isRefusal(error)) throw error
    return null
  }
}

const sideOfZero = ({ costs: [first, second] }: Point): number => Math.sign(Number(toMicros(first) - toMicros(second)))

type Ask = (contacts: number) => Promise<Point | null>

async function crossingsOf(points: readonly Point[], sides: readonly [Channel, Channel], ask: Ask): Promise<BreakEven['crossings']> {
  const found = await Promise.all(points.slice(1).map((right, index) => crossingOf(points[index], right, sides, ask)))
  return found.filter((crossing) => crossing !== null)
}

/** The first number of contacts at which the other channel is cheaper, between two points that disagree. */
async function crossingOf(left: Point, right: Point, sides: readonly [Channel, Channel], ask: Ask): Promise<BreakEven['crossings'][number] | null> {
  let [low, high] = [left, right]
  if (sideOfZero(low) === sideOfZero(high) || sideOfZero(high) === 0) return null
  while (high.contacts - low.contacts > 1) {
    const middle = await ask(Math.floor((low.contacts + high.contacts) / 2))
    if (!middle) return null
    if (sideOfZero(middle) === sideOfZero(right)) high = middle
    else low = middle
  }
  const cheaper = sideOfZero(high) > 0 ? 1 : 0
  return { contacts: high.contacts, amount: high.costs[cheaper], cheaper: sides[cheaper] }
}
