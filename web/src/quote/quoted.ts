import { isRefusal, type ChatfareError, type Engine, type Quote } from '../engine'
import { refusalWords } from '../problems'
import { said, t } from '../t'
import { paid } from './bill'
import { documentsOf, isOwnFees, requestOf, withInternational, type Plan } from './plan'

/** A plan with what the engine makes of it. */
export interface Quoted {
  plan: Plan
  /** Null where the engine refuses the plan, which only a link can bring. */
  quote: Quote | null
  refused: string
  /** The quote rests on other cards than one made today would. */
  older: boolean
  /** The cards of a link are not known here, and today's took their place. */
  cardsGone: boolean
  /** What it would be if the account were eligible for authentication-international, or were not; null where it is the same. */
  international: Quote | null
}

export function quoted(engine: Engine, plan: Plan): Quoted {
  const base = { plan, refused: '', older: false, cardsGone: false, international: null }
  try {
    const today = engine.quote(requestOf(plan))
    const made = !plan.cards.length || sameCards(plan.cards, today) ? { ...base, quote: today } : { ...base, ...pinned(engine, plan, today) }
    return { ...made, international: otherwise(engine, made) }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { ...base, quote: null, refused: refusalOf(error, plan) }
  }
}

/** With the cards that the plan was made with, as long as they are all known and answer it. */
function pinned(engine: Engine, plan: Plan, today: Quote): Pick<Quoted, 'older' | 'cardsGone'> & { quote: Quote } {
  try {
    return { quote: engine.quote(requestOf(plan, plan.cards)), older: true, cardsGone: false }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { quote: today, older: false, cardsGone: true }
  }
}

/** Whether the account is eligible only the business knows; what rests on it is what codes to another country cost. */
function otherwise(engine: Engine, { plan, quote, older }: Pick<Quoted, 'plan' | 'older'> & { quote: Quote }): Quote | null {
  if (!quote.volumes.some(({ category, charged }) => category === 'authentication' && charged !== '0')) return null
  const other = engine.quote(requestOf(withInternational(plan, !plan.international), older ? plan.cards : undefined))
  return JSON.stringify(paid(other)) === JSON.stringify(paid(quote)) && other.partial === quote.partial ? null : other
}

export const cardIds = ({ cards }: Quote): string[] => cards.map(({ id }) => id)

const sameCards = (ids: readonly string[], quote: Quote): boolean => [...ids].sort().join() === cardIds(quote).sort().join()

/** What decides which cards apply; a change of it asks for the cards anew. */
const basisOf = ({ start, months, currency, zone, parts, providers, documents }: Plan): string =>
  JSON.stringify([start, months, currency, zone, parts.map(({ channel, place }) => [channel, place]), providers, documents])

/** The plan with the cards that it rests on from now on: the older ones of a link stay as long as they can. */
export function pin(engine: Engine, plan: Plan, before: Quoted): Plan {
  if (before.older && basisOf(plan) === basisOf(before.plan)) {
    engine.quote(requestOf(plan, plan.cards))
    return plan
  }
  return { ...plan, cards: cardIds(engine.quote(requestOf(plan))) }
}

/** Problems of a document that are said at once. */
const MOST_FAULTS = 4

/** Why the engine refuses a plan; of a document that the person has loaded also where in it. */
export function refusalOf(error: ChatfareError, plan: Plan): string {
  const index = /^tariffs\[(\d+)\]/.exec(error.path)?.[1]
  const document = index === undefined ? undefined : documentsOf(plan)[Number(index)]
  // What is typed for a fee has a field of its own, not a place in a document.
  if (document && isOwnFees(document)) return t('refusal.bot-maintenance')
  if (!error.path.startsWith('tariffs') || error.path.endsWith('percent')) return refusalWords(error)
  return error.problems.slice(0, MOST_FAULTS).map(({ path, message }) =>
    t('quote.documentRefused', { path: path.replace(/^tariffs\[\d+\]\.?/, '') || '{}', message: said(message) ?? message })).join(' ')
}
