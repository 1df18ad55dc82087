import { ChatfareError, type EarlyEngine } from 'chatfare/early'
import type { Account, Channel, EvaluateRequest, Event, EventResult, OverlayDocument, Verdict } from 'chatfare'

export type { ChatfareError } from 'chatfare'
export type { EarlyEngine }
export type {
  Account, Assumption, Channel, Comparison, ComparedVariant, Confidence, Engine, Evaluation, EventResult, InvoiceLine, KnownContact,
  MarketRates, NearestMiss, Notice, Price, Problem, Quote, QuoteComparison, QuoteMonth, QuoteRequest, RateCard, Rule, RuleSet, Sender, Source,
  Subscription, TariffDocument, Unit, Variant, Verdict, Window as TimeWindow,
} from 'chatfare'

export type Package = NonNullable<OverlayDocument['packages']>[number]

/** What there is of the engine when the first view is drawn. */
export type FirstEngine = EarlyEngine['engine']

export type WindowKind = import('chatfare').Window['kind']

/** What a badge says: the verdict, or that no documented rules cover the date. */
export type Outcome = Verdict | 'no-rules'
export const outcomeOf = ({ verdict }: EventResult): Outcome => verdict ?? 'no-rules'

/** An event of the page always has an id, a contact and its instants as text. */
export type SequenceEvent = Event & { id: string; at: string; contact: string; deliveredAt?: string; entryPointClosesAt?: string }

export interface Request extends EvaluateRequest {
  channel: Channel
  account?: Account
  events: SequenceEvent[]
}

export const isRefusal = (error: unknown): error is ChatfareError => error instanceof ChatfareError
