/**
 * Chatfare: what a sequence of WhatsApp or Viber messages costs, and why.
 *
 * Conventions that hold everywhere:
 * - Money and quantities are decimal strings ("0.0298", "1000"), exact, never rounded in silence. A quantity is counted in
 *   the unit of its item (message, conversation, session, minute or token); minutes of calls have one decimal, a pulse of
 *   6 seconds ("1.0").
 * - Instants in results are UTC with milliseconds ("2026-11-20T09:05:03.000Z"). Windows and validities are half-open:
 *   the first instant belongs to them, the last one does not.
 * - Everything goes in and comes out as plain objects. Nothing has to be deleted or closed, nothing leaves the machine.
 * - An input that cannot be understood is thrown as a {@link ChatfareError}. A problem of a single event (an unknown rate,
 *   a contradiction) is reported in {@link Evaluation.problems}, and the rest of the request is decided all the same.
 */

/**
 * Loads the engine with the tariffs that come with the package. Calls without options share one engine.
 *
 * @throws {ChatfareError} (as a rejection) `engine-not-loaded` where the compiled engine cannot be fetched or compiled,
 * `invalid-options` for options that do not exist, and the codes of {@link ChatfareError.code} for bad tariff documents.
 *
 * @example
 * const engine = await createEngine()
 * const { events, invoice } = engine.evaluate({
 *   channel: 'whatsapp',
 *   events: [
 *     { at: '2026-11-20T09:00:00Z', contact: '+380671234567', from: 'customer', type: 'message' },
 *     { at: '2026-11-20T09:05:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'utility' },
 *   ],
 * })
 */
export function createEngine(options?: EngineOptions): Promise<Engine>

export interface EngineOptions {
  /**
   * The compiled engine (`chatfare/engine.wasm`), where the package cannot find it by itself: an address (in Node a file
   * path too), a response, its bytes, or a compiled module to share between threads. Default: the file beside this module,
   * or the copy within `chatfare/inline`.
   */
  wasm?: string | URL | Response | BufferSource | WebAssembly.Module | PromiseLike<Response>
  /** Tariff documents beside those of the package; one with the `id` of another replaces it. */
  tariffs?: readonly TariffDocument[]
}

/** A loaded engine. Every method is synchronous and, logs that are open apart, leaves no state behind: the same call gives the same result. */
export interface Engine {
  /** The version of the engine, and of the package. */
  readonly version: string

  /**
   * Decides every event of a scenario (up to some 100,000): windows, verdicts, prices, the bill and why.
   * @throws {ChatfareError} for a request that cannot be understood; `path` names the value, for instance `events[3].at`.
   */
  evaluate(request: EvaluateRequest): Evaluation

  /**
   * The same events under other rules, dates, cards, assumptions, currencies or channels, side by side: what differs, and by
   * how much. The first variant is what the others are compared with; `{}` stands for the request as it is.
   * @throws {ChatfareError} for a request or a variant that cannot be understood, or fewer than two variants.
   */
  compare(request: EvaluateRequest, variants: readonly Variant[]): Comparison

  /**
   * What planned volumes cost, month by month: lines with their tiers, allowances, fees, and what it all rests on.
   * @throws {ChatfareError} for a request that cannot be understood.
   */
  quote(request: QuoteRequest): Quote

  /**
   * The same quote for other dates, channels, providers or volumes, line by line. The first variant is what the others are
   * compared with; `{}` stands for the request as it is.
   * @throws {ChatfareError} for a request or a variant that cannot be understood, or fewer than two variants.
   */
  compareQuotes(request: QuoteRequest, variants: readonly QuoteVariant[]): QuoteComparison

  /**
   * Prices a log of millions of events in columns, by the same rules as {@link Engine.evaluate}, and writes down no more than
   * verdict, rule and price. The rows may be in any order; those in the order of `time` need not be sorted first, which takes
   * several times as long as all the rest. Takes 27 bytes of memory per row, optional columns apart, and 32 to 160 per thread.
   *
   * The columns of the result are the engine's memory: they hold until the next call of `replay` or `columns` and then throw
   * `columns-gone`. Read them from the result when they are needed: a later call of the engine may move its memory, which
   * makes a typed array that was kept one of length 0. `slice()` makes a copy that lasts.
   *
   * @throws {ChatfareError} `invalid-request` for columns of different lengths or types, and for the first row that cannot be
   * understood: `path` names it, for instance `columns.kind[17]`; `out-of-memory`.
   *
   * @example
   * const { kind } = engine.codes()
   * const result = engine.replay(
   *   {
   *     time: Float64Array.of(Date.UTC(2026, 10, 20, 9), Date.UTC(2026, 10, 20, 9, 5)),
   *     thread: Uint32Array.of(0, 0),
   *     kind: Uint8Array.of(kind.indexOf('customer-message'), kind.indexOf('utility')),
   *     country: Uint16Array.of(0x5541, 0x5541), // UA
   *   },
   *   { channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' } },
   * )
   * result.amount[1] // 29800n: 0.0298 USD
   */
  replay(columns: LogColumns, options?: ReplayOptions): ColumnarResult

  /**
   * Room for a log in the engine's memory: what is written there needs no copying by {@link Engine.replay}. What is in it at
   * first is not defined. Holds until the next call of `columns`, or of `replay` with other columns.
   * @param rows How many events.
   * @param names The columns beside `time`, `thread` and `kind`.
   * @throws {ChatfareError} `out-of-memory`
   */
  columns<Name extends keyof LogColumns = never>(rows: number, names?: readonly Name[]): MadeColumns<Name>

  /**
   * Begins to read a log: webhooks, callbacks, reports or events as they were stored, in any order, with repetitions and broken
   * lines. `chatfare/log` reads whole files, packed by gzip or as CSV too. Memory does not grow with its bytes: about half a million
   * messages are held, the earlier ones are played.
   * @throws {ChatfareError} for options that cannot be understood.
   *
   * @example
   * const log = engine.openLog({ account: { timezone: 'Europe/Kyiv' } })
   * for await (const bytes of createReadStream('webhooks.ndjson')) log.push(bytes)
   * const { invoice, reconciliation, problems } = log.finish()
   */
  openLog(options?: LogOptions): Log

  /** What the codes in columns stand for: the code of a name is its place in the list. */
  codes(): ColumnCodes

  /**
   * The rate card in force at an instant.
   * @throws {ChatfareError} where there is no such card or market.
   */
  rates(query: RatesQuery): RateCard

  /** The market of every country on a day. Default: the newest table. */
  markets(at?: DateOrInstant): Markets

  /**
   * The WhatsApp market of a country (ISO 3166-1, "UA"), or of a phone number in E.164 form, whose longest known prefix says
   * its country.
   * @throws {ChatfareError} where it is neither.
   */
  market(phoneOrCountry: string, at?: DateOrInstant): PhoneMarket

  /** All rule sets of the engine, by channel and date. */
  ruleSets(): RuleSet[]

  /**
   * One rule with its sentence and source.
   * @throws {ChatfareError} `unknown-rule`
   */
  rule(id: string): Rule

  /** All points the providers do not document, with their defaults and other values. */
  assumptions(): Assumption[]

  /**
   * Whether tariff documents can be used, beside each other and those of the package (one with the same id counts as
   * replaced): everything that is wrong or remarkable. They are not kept. Takes one document, or a list whose places then
   * begin the paths (`[1].rates.UA.promotional`).
   *
   * @example
   * const { problems } = engine.validateTariff(document)
   * if (problems.some(({ severity }) => severity === 'error')) console.error(problems)
   */
  validateTariff(documents: TariffDocument | readonly TariffDocument[]): TariffValidation
}

/**
 * A log in columns: a row is an event, and all columns have as many rows. A group message is a row per recipient in the thread
 * of the group, each with the recipient's country, status and delivery. Optional columns are those that say nothing else in any
 * row than their default.
 */
export interface LogColumns {
  /** Epoch milliseconds, UTC, from 2015 to 2037; what comes after a millisecond is cut off. */
  readonly time: Float64Array
  /**
   * One per sender and contact, numbered from 0; each number is less than that of the rows. A WhatsApp number that moved
   * ({@link Sender.movedFrom}) keeps its threads: rows of one contact have the same number before and after.
   */
  readonly thread: Uint32Array
  /** Codes of {@link ColumnCodes.kind} of the sender's channel. */
  readonly kind: Uint8Array
  /** Places in {@link ReplayOptions.senders}. Default: 0. */
  readonly sender?: Uint16Array
  /** Codes of {@link ColumnCodes.status}, for messages from the business. Default: 0, a normal delivery. */
  readonly status?: Uint8Array
  /** Epoch milliseconds, UTC, for delivered messages from the business. Default: NaN, which stands for `time`. */
  readonly deliveredAt?: Float64Array
  /** Codes of {@link ColumnCodes.entryPoint}, for WhatsApp messages from the customer. Default: 0. */
  readonly entryPoint?: Uint8Array
  /**
   * Country of the contact: the two letters of its ISO 3166-1 code, the first one x 256 + the second one (UA: 0x5541).
   * Default: 0, not known. 1 stands for a telephone number that belongs to no country: its WhatsApp market is "Other".
   */
  readonly country?: Uint16Array
  /** Sums of 2 to the power of places in {@link ColumnCodes.flags}, for messages of Viber Business. Default: 0. */
  readonly flags?: Uint8Array
  /** Tokens of an `agent` reply, seconds of a `business-call`. Default: NaN, not known. */
  readonly quantity?: Float64Array
  /** Highest price of a `marketing-lite` message in micro-units. Default: -1n, none. */
  readonly maxPrice?: BigInt64Array
  /** What Meta reported that a message with a `maxPrice` cost, in micro-units. Default: -1n, not reported. */
  readonly cost?: BigInt64Array
}

/** Columns in the engine's memory, to be read from this object each time: its memory may move. */
export type MadeColumns<Name extends keyof LogColumns = never> = Required<Pick<LogColumns, 'time' | 'thread' | 'kind' | Name>>

/** What holds for a log in columns: an {@link EvaluateRequest} without events. */
export interface ReplayOptions extends Omit<EvaluateRequest, 'events'> {
  /** The senders of the rows. Default: one, called `main`. */
  senders?: readonly string[]
}

/** What the codes in columns stand for: the code of a name is its place in the list. */
export interface ColumnCodes {
  readonly kind: readonly string[]
  /** The first one, empty, is that of a message whose status the log does not give. */
  readonly status: readonly string[]
  readonly entryPoint: readonly string[]
  readonly flags: readonly string[]
  readonly verdict: readonly Verdict[]
  /** Ids of every rule of every rule set. */
  readonly rule: readonly string[]
  /**
   * By rule: the counter ({@link Account.counters}) of the free units of a month of which a message takes one; with `@` at its end
   * where each sender has its own ("service@"), empty where a message takes none.
   */
  readonly allowance: readonly string[]
  /** The first one, empty, is that of what costs nothing. */
  readonly item: readonly string[]
  readonly window: readonly WindowKind[]
  readonly agreement: readonly Agreement[]
  /** What Meta calls a charge (`pricing.type`): `regular`, `free_customer_service`. The first one, empty, is that of what has none. */
  readonly providerType: readonly string[]
  /** What a provider says that a message was: `marketing`, `authentication_international`. The first one is empty. */
  readonly providerCategory: readonly string[]
}

/** What is said of a log in columns, a row per row of it. */
export interface ColumnarResult {
  /** Codes of {@link ColumnCodes.verdict}; 255 where no documented rules cover the date. */
  readonly verdict: Uint8Array
  /** Codes of {@link ColumnCodes.rule}; 65535 where no documented rules cover the date. */
  readonly rule: Uint16Array
  /** Codes of {@link ColumnCodes.item}. */
  readonly item: Uint8Array
  /** The volume tier, 0 being the list band; -1 where the card has no tier table or nothing is charged. */
  readonly tier: Int8Array
  /** Places in `currencies`; 255 where nothing is charged. */
  readonly currency: Uint8Array
  /** In micro-units (10^-6 of the major unit), exact: 29800n is 0.0298. 0n where nothing is charged, -1n where it is not known. */
  readonly amount: BigInt64Array
  readonly currencies: readonly string[]
  readonly invoice: Invoice
  /** What became of the packages of the tariff documents. */
  readonly packages?: readonly PackageUse[]
  /** By code: what keeps prices from being known or the log from making sense. */
  readonly problems: readonly ColumnarProblem[]
}

/** A problem of a log in columns: as {@link Problem}, but once for all its rows. */
export interface ColumnarProblem {
  readonly code: string
  /** How many rows have it. */
  readonly rows: number
  /** The first one found. */
  readonly first: number
  /** What it is in that row. */
  readonly message: string
}

/**
 * A log that is being read. Its memory is the engine's: {@link finish}, {@link partial}, {@link close} and any error give it
 * back, and every later call throws `log-closed`; calls within `onVerdicts` throw `log-busy`. Lines count from 1 on through all
 * files.
 */
export interface Log {
  /**
   * More of a file, cut anywhere; a text as UTF-8. Or a whole partial result, which joins what else was pushed.
   * @throws {ChatfareError} `unknown-format` where nothing at the beginning of a file tells its format.
   */
  push(data: string | ArrayBufferLike | ArrayBufferView): void
  /** What the file that was read last is written in; null before its beginning tells it. */
  readonly format: LogFormat | null
  /** What could not be used so far; playing the log finds more. */
  readonly problems: LogProblem[]
  /** Something wrong with a file itself, such as a row that is none: it is told with what else could not be used, also in a part. */
  report(problem: { code: string; field?: string; line: number; message: string }): void
  /**
   * There is no more of this file, or of this partial result. The next one may be of another format; lines count on. Returns how
   * many there are so far.
   */
  endFile(): number
  /**
   * What has been read, in a compact form that {@link push} takes, in a log opened with the same options. Any split of a log
   * into partial results, joined in any order, gives the sums of one pass; in the order of the log, the same lines, too.
   * Closes this log.
   * @throws {ChatfareError} `log-played` where the log was opened without {@link LogOptions.partial} and is large.
   */
  partial(): Uint8Array
  /** Plays the log and closes it. */
  finish(): LogResult
  /** Gives up the log and its memory; without an effect on a closed one. */
  close(): void
}

/** What holds for a log: an {@link EvaluateRequest} without events. */
export interface LogOptions extends Omit<EvaluateRequest, 'events'> {
  /** What the files are written in. Default `auto`: what the beginning of each file tells. */
  format?: 'auto' | LogFormat
  /**
   * The first day of the result, such as `2026-11-01`, in the zone in which the months of its senders begin. All of the log is
   * played, so that windows, allowances and volume tiers are right; verdicts, counts, reconciliation and invoice have what is
   * billed, or else happens, on the days asked for. What is due by the month is billed on its last day.
   */
  from?: string
  /** The last day of the result. */
  to?: string
  /**
   * The day ("2026-10-01", in the account's zone) on which the first event happens, at the time of day it had; the others keep
   * their distance to it: what the same traffic costs by the rules and cards of then. All dates of the result but those of
   * `reachedTiers`, and `from`, `to` and the month of `counters`, are those of then; `createdAt` of senders and start times of
   * rates stay. What the log says of delivery holds; what the provider said of prices, free entry points and ends of conversations
   * on other days counts for nothing and is compared with nothing.
   */
  startDay?: string
  /** Whether {@link Log.partial} will be asked for: nothing is played before then, however long the log. Default false. */
  partial?: boolean
  /**
   * Is given the verdicts as the log is played, in the order of time and about 65,000 messages at a time: while
   * {@link Log.finish} runs, and those of a log of more than half a million events while it is being read. The ids of messages are
   * kept only where it is given; so they are in a part.
   */
  onVerdicts?: (verdicts: LogVerdicts) => void
}

/**
 * One JSON object per line, a JSON array, or both. In a file that begins with an array, objects that begin on one line count as
 * lines of their own, and those behind them on from there: in an array on one line, `line` is the place of the object.
 * - `ndjson`: events as in {@link EvaluateRequest.events}, of which times may count seconds since 1970, too
 * - `whatsapp-webhooks`: bodies of Meta's webhooks
 * - `viber-callbacks`: callbacks of a Viber bot, and what it sent with what Viber answered
 *   (`{"at": ..., "request": {"receiver": ...}, "response": {"status": 0, "message_token": ..., "billing_status": 5}}`)
 * - `viber-business-reports`: delivery reports and inbound messages of Infobip, Vonage or Route Mobile
 */
export type LogFormat = 'ndjson' | 'whatsapp-webhooks' | 'viber-callbacks' | 'viber-business-reports'

/** Verdicts of a stretch of a log, made into objects as they are asked for. */
export interface LogVerdicts extends Iterable<LogVerdict> {
  readonly length: number
  /** Undefined where there is none. */
  at(index: number): LogVerdict | undefined
  /** What tells rows apart, in typed arrays: for those who look through many. */
  columns(): LogVerdictColumns
}

/** Rows of a log by column; names as the codes of {@link ColumnCodes}, or as places in the lists beside them. */
export interface LogVerdictColumns {
  line: Uint32Array
  /** Epoch milliseconds. */
  at: Float64Array
  /** NaN where nothing is billed. */
  billedAt: Float64Array
  /** A place in `threads`. */
  thread: Uint32Array
  kind: Uint8Array
  /** 255 where no documented rules cover the date. */
  verdict: Uint8Array
  /** 65,535 where there is none. */
  rule: Uint16Array
  /** A place in `markets`; that of what has no market holds an empty text. */
  market: Uint16Array
  item: Uint8Array
  /** Micro-units; 0n where nothing is charged, -1n where the rate is not known. */
  amount: BigInt64Array
  /** A place in `currencies`; 255 where nothing is charged. */
  currency: Uint8Array
  /** A place in `packages`; 255 where none has a word in the price. */
  package: Uint8Array
  agreement: Uint8Array
  /** 0 where the provider does not say, 1 where it does not charge the message, 2 where it does. */
  providerBillable: Uint8Array
  providerType: Uint8Array
  providerCategory: Uint8Array
  /** 255 where there is none. */
  providerBillingStatus: Uint8Array
  /** Sender and contact; all rows of a log share this list, which grows. */
  threads: readonly (readonly [sender: string, contact: string])[]
  markets: readonly string[]
  currencies: readonly string[]
  packages: readonly string[]
}

/** What became of one message of a log. */
export interface LogVerdict {
  /** The first that speaks of it. */
  line: number
  /**
   * By which the provider knows it: `wamid`, `message_token` with all its digits, or the `id` of an event. Null where the log has
   * none, and in a row of a part that was made without {@link LogOptions.onVerdicts}. All recipients of a group have that of its
   * message.
   */
  id: string | null
  /** When it was sent. */
  at: string
  sender: string
  contact: string
  /** A name of {@link ColumnCodes.kind}. */
  kind: string
  /** Null where no documented rules cover the date. */
  verdict: Verdict | null
  rule: string | null
  opens: WindowKind[]
  extends: WindowKind[]
  /** When it was delivered; null where nothing is billed. */
  billedAt: string | null
  market: string | null
  /** Set exactly where the verdict is `charged`. */
  item: Item | null
  /**
   * By the card, or what a provider's document has in its place; its fees are in the invoice. Null where nothing is charged
   * (`currency` is null, too) or the rate is not known.
   */
  amount: Decimal | null
  currency: Currency | null
  /** 0 is the list rate; null where the card has no tiers. */
  tier: number | null
  /** The id of the package that covers it, or whose overage it costs; rows name no more than 255 packages. */
  package: string | null
  agreement: Agreement
  /**
   * What the provider itself said of the message, Meta's `billable`. Null, as all that follows, where it said nothing; of several
   * statuses that of the latest counts.
   */
  providerBillable: boolean | null
  /** A name of {@link ColumnCodes.providerType}. */
  providerType: string | null
  /** A name of {@link ColumnCodes.providerCategory}. */
  providerCategory: string | null
  /** Viber's `billing_status`, 0 to 5. */
  providerBillingStatus: number | null
  /** What it took for the message. */
  providerPrice: Decimal | null
  /** Of the price, as the provider writes it. */
  providerCurrency: string | null
}

/**
 * How the provider's own verdict on a message compares with that of the rules.
 * - `unknown`: the log holds none, or no documented rules cover the date
 * - `agree`: charged or not by both, for the same category and price
 * - `category`, `price`: charged by both, as something else or at another price
 * - `window`, `entry-point`, `allowance`: charged by one; the other saw an open window, a free entry point, or a message
 *   among the free ones of the month
 * - `time-zone`: charged by one, so near to the beginning of a month with other rules, or another count of the free ones, that the
 *   zone of the account may be the reason
 * - `exempt`: the provider treats the account as exempt
 * - `duplicate`: charged by one; the log has another message just like it, and the provider does not charge both alike
 * - `other`: charged by one for none of these reasons
 */
export type Agreement =
  | 'unknown' | 'agree' | 'category' | 'price' | 'window' | 'entry-point' | 'allowance' | 'time-zone' | 'exempt' | 'duplicate' | 'other'

/** What a log comes to. */
export interface LogResult {
  invoice: Invoice
  /** What was charged on each sender. */
  senders: SenderUse[]
  /** What cost nothing, by month, kind and market. */
  free: FreeMessages[]
  counts: LogCounts
  reconciliation: Reconciliation
  /** What became of the packages of the tariff documents. */
  packages?: PackageUse[]
  /** Volume tiers that the provider said were reached. */
  reachedTiers: ReachedTier[]
  /** What could not be used, by code and field; the rest is priced all the same. */
  problems: LogProblem[]
  /**
   * What the totals would be under the other values of the assumptions this result rests on; null for a log so long that it was
   * played while it was being read.
   */
  sensitivity: Sensitivity[] | null
  /**
   * Where `sensitivity` is null: the other values of the assumptions that the log met. Priced once more with one of them in
   * `assumptions`, the log tells what its totals would be.
   */
  alternatives?: { assumption: string; value: string }[]
}

/** Messages of the business that cost nothing by the rules. */
export interface FreeMessages {
  /** Of their delivery: "2026-11". */
  month: string
  /**
   * As a bill calls them: the category of the conversation that they opened, `referral_conversion` where the provider says no more of
   * them, else a name of {@link ColumnCodes.kind}.
   */
  kind: string
  market: string | null
  /** Under rules that charge conversations: those that opened one. */
  messages: number
}

export interface SenderUse {
  /** "2026-11" */
  month: string
  sender: string
  item: Item
  market: string | null
  /** Without calls whose length the log does not tell. */
  quantity: Decimal
  /** Of the messages whose rate and quantity are known. */
  amount: Decimal
  currency: Currency
  /** How many others there are; absent for none. */
  rateMissing?: number
}

export interface LogCounts {
  /** What the files hold: messages, statuses, notices of the account, and what is skipped. */
  records: number
  /** Events that had been told of before, by their id. */
  repeats: number
  /** Messages and other events, each counted once. */
  events: number
  /** How many there are of each verdict; one without any is absent. */
  verdicts: Partial<Record<Verdict, number>>
  /** Events of dates that no documented rules cover. */
  withoutRules: number
  /** Events that are not of the days asked for ({@link LogOptions.from}); the other counts are without them. */
  otherDays: number
  /** How many windows opened. */
  windows: Partial<Record<WindowKind, number>>
  /**
   * Records that are no events, by a plain word for them: probes, changes of a template, and each `undelivered message of unknown kind`,
   * which costs nothing whatever it was.
   */
  skipped: Record<string, number>
}

/** The provider's verdicts, where the log holds them, beside those of the rules. */
export interface Reconciliation {
  cases: ReconciledCase[]
  /** Of messages whose price the provider told: what it took, and what they cost by the rules. */
  amounts: ReconciledAmounts[]
}

/** What messages cost by the provider's verdicts and by those of the rules. */
export interface ComparedAmounts {
  currency: Currency
  provider: Decimal
  rules: Decimal
  /** Messages of which one of the two has no price in this currency: they are in neither sum. Left out where there are none. */
  rateMissing?: number
}

/** The same of a month, of the messages whose price the provider told: `provider` is all that it took, also for `rateMissing`. */
export interface ReconciledAmounts extends ComparedAmounts {
  month: string
}

/** Messages of which provider and rules say the same. */
export interface ReconciledCase {
  month: string
  agreement: Exclude<Agreement, 'unknown'>
  /** In the provider's words: "regular utility", "billable service", "billing_status 5". */
  provider: string
  /** A verdict, with the item where it is charged: "charged utility". */
  rules: string
  messages: number
  /** Of the first 20. */
  lines: number[]
  /**
   * By currency, what is at stake: what the provider took or, where it tells no price, what its verdict costs on the card at the
   * volume tier reached, beside what that of the rules costs. Empty where neither charges.
   */
  amounts: ComparedAmounts[]
}

export interface ReachedTier {
  line: number
  /** In which it holds; null where the provider does not say. */
  month: string | null
  /** The provider's words. */
  category: string
  market: string
  /** The band: its first message of the month, and its last; null without an end. */
  from: number
  to: number | null
}

export interface LogProblem {
  /**
   * `invalid-json`, `invalid-record`, `invalid-event`, `record-too-long`, `time-unknown`, `kind-unknown`, `clock-skew`,
   * `deliveries-missing` (the statuses of a channel tell of no delivery at all), `late` (told so long after its time that others had
   * been played), and those of {@link Problem.code}; `contradiction` has the field `id` where several messages have one id, `sender` or
   * `country` where a message or a contact has two. Of files read by
   * `chatfare/log` also `broken-gzip`, `invalid-csv`, `invalid-row`, `unknown-column`, `invalid-encoding`, `local-time`.
   */
  code: string
  /** The path of the value within its record; null where all of it is meant. */
  field: string | null
  /** How often. */
  count: number
  /** The first 20. */
  examples: { line: number; message: string }[]
}

/** What is wrong with an input, or with the engine itself. The only kind of error this package throws. */
export class ChatfareError extends Error {
  constructor(code: string, path: string, message: string, options?: ErrorOptions & { problems?: readonly Fault[] | undefined })
  readonly name: 'ChatfareError'
  /**
   * A stable name of the problem. From the engine: `invalid-json`, `invalid-request` (a wrong type, an unknown field, a bad
   * value), `unknown-rule`, `unknown-format`, `unknown-market` and further `unknown-*`, `no-card` (of the channel and currency
   * asked for there is no card, or none holds on that day), `overflow` (an amount or a volume too large to be counted exactly),
   * `out-of-memory`. From this package: `invalid-options`, `request-too-large` (more than 67 million characters),
   * `missing-column`, `repeated-column`, `no-text` (a log that is UTF-16, a spreadsheet or a program), `columns-gone`,
   * `log-closed`, `log-busy`, `log-played`, `invalid-part`, `engine-not-loaded`, `engine-stopped` (later calls repeat it;
   * `createEngine` gives a new engine).
   */
  readonly code: string
  /** The offending value, for instance `events[3].at`; empty where the input as a whole is meant. */
  readonly path: string
  /** All that is wrong, this error first. More than one only for tariff documents, which are read to their end. */
  readonly problems: readonly Fault[]
}

/** One thing that is wrong with an input. */
export interface Fault {
  /** The offending value, as in {@link ChatfareError.path}. */
  path: string
  /** What was expected of it, a sentence. */
  message: string
}

export type Channel = 'whatsapp' | 'viber-bot' | 'viber-business'

/** RFC 3339 with a time zone ("2026-11-20T11:00:00+02:00"), or milliseconds since 1970-01-01T00:00Z. */
export type Instant = string | number

/** A date ("2026-10-01"), or an instant in RFC 3339 with a time zone. */
export type DateOrInstant = string

/** An exact decimal number of at least four decimals for money ("0.0298"), none for quantities ("1000"; minutes "1.5"). */
export type Decimal = string

/** ISO 3166-1 alpha-2, upper case. */
export type Country = string

/** ISO 4217. */
export type Currency = string

/**
 * What is charged: `marketing`, `utility`, `authentication`, `authentication-international`, `service`, `marketing-lite`, `ai-provider`,
 * `conversation:<category>`, `chatbot-initiated`, `bot-maintenance`, `bot-plan`, `agent-tokens`, `call-minutes`, `transactional`, ...
 */
export type Item = string

/** How sure a rule or a figure is: the provider's own page first, computed from other figures last. */
export type Confidence = 'official' | 'official-mirror' | 'provider' | 'third-party' | 'derived'

export interface Source {
  title: string
  url: string
  /** The date of the source, or the day it was read ("2026-09-10"). */
  date: string
}

// ---------------------------------------------------------------------------------------------------- the request

export interface EvaluateRequest {
  /** The channel of the events whose sender names none. */
  channel?: Channel
  /** `auto` (default) takes the rule set in force at each event; the id of a rule set asks what if it held throughout. */
  rules?: 'auto' | (string & {})
  account?: Account
  /** Values of assumptions that differ from the defaults, by id; see {@link Engine.assumptions}. */
  assumptions?: Record<string, string>
  /** `bundled` (default), or tariff documents for this request beside the loaded ones: provider lists, overlays. */
  tariffs?: 'bundled' | readonly TariffDocument[]
  /**
   * The only rate cards to use, by id, so that the same result comes out after newer cards have arrived; see
   * {@link Evaluation.cards} and {@link Quote.cards}. Without `overlays` beside it, only the overlays that the request itself
   * brings in `tariffs` hold.
   */
  cards?: readonly string[]
  /**
   * The only overlays to use, by id, of those in `tariffs` and in the engine; see {@link Evaluation.overlays} and
   * {@link Quote.overlays}. Their documents have to be there: an id without one is an error.
   */
  overlays?: readonly string[]
  /** In any order: rules are applied by time, the result keeps this order. */
  events: readonly Event[]
}

/** The paying business account. */
export interface Account {
  /** IANA name of the zone whose months, days and effective dates count. Default `UTC`; Viber bots always use UTC. */
  timezone?: string
  /**
   * Several WhatsApp business accounts of one business portfolio, by id, each with the zone of its months, eras and cards.
   * Volume tiers count over all of them, each message in the month of its own zone; the 1,000 free conversations of 2022 to
   * 2024 are for each. Senders name theirs; those that do not are of the account itself.
   */
  wabas?: Record<string, { timezone: string }>
  /** Default `USD`. Amounts of other currencies are never converted. */
  currency?: Currency
  /** Where the business is; it decides what is authentication-international, and where senders are at home. */
  country?: Country
  /** Senders with facts of their own, by the name their events use. Fees appear only for senders named here. */
  senders?: Record<string, Sender>
  authenticationInternational?: {
    /**
     * Meta tells a business that it is, for good: after more than 750,000 messages outside windows in 30 days to users of countries with
     * such a rate (one reading of 2026-10-09: authentication messages alone). No log can show that, so it is given, not counted.
     */
    eligible?: boolean
    /** From when it applies: per country, or `default`. A country without a start time stays domestic. */
    startTimes?: Record<'default' | Country, Instant>
  }
  /**
   * Units used in the month of the earliest event before that event. Allowances by name and sender (`service@main`), tiers
   * by item and market (`utility:Ukraine`); `authentication:<market>` counts authentication-international too,
   * `conversation@<waba>` those of a WABA, `call-minutes:<market>` whole minutes, `package:<id>` units of a package.
   */
  counters?: Record<string, number>
  /** What is known of contacts beforehand, by the name their events use. */
  contacts?: Record<string, KnownContact>
  /** An account of a solution partner. Default false. */
  solutionPartner?: boolean
  /** An exempt non-profit or government. Default false. */
  exempt?: boolean
  /**
   * An AI Provider: a general-purpose assistant is the main product (WhatsApp terms of 2026-01-15). Messages that are not
   * templates then follow a policy of their own. Default false.
   */
  aiProvider?: boolean
  /**
   * False for an account without one: since 2026-10-01 its WhatsApp service messages stop after the month's 1,000 (error
   * 131042). Default true.
   */
  paymentMethod?: boolean
}

export interface KnownContact {
  /** Whether it agreed to be written to. Without it, a message from the customer counts as consent. */
  optIn?: boolean
  country?: Country
}

export interface Sender {
  channel?: Channel
  /**
   * Where it is at home: WhatsApp numbers of some countries cannot start calls, Viber Business has other rates abroad.
   * Default: the country of the number where a WhatsApp sender is named by one ("+254700000001"), else that of the account.
   */
  country?: Country
  /** False for an unofficial (grey) WhatsApp channel; a notice says what that risks. Default true. */
  official?: boolean
  /**
   * When it was made; a date means 00:00 in the account's zone, of a Viber bot in UTC. Events before it are a `contradiction`.
   * To fees and minimum commitments a date is that day of the months in which they are counted, whatever their zone (assumption
   * `vbm-months`); so are the dates of `deactivatedAt` and `deactivations`. A Viber bot made before 2024-02-05 is of the legacy model, one without a date of the commercial one. A Viber Business
   * sender made on or after 2024-10-01 pays international rates abroad.
   */
  createdAt?: DateOrInstant
  /** From when on it no longer exists: monthly fees and minimum commitments of later months are not due. */
  deactivatedAt?: DateOrInstant
  /**
   * Times out of use. A minimum monthly commitment is not due for the months that one covers whole, if it was asked for early
   * enough (`deactivationNotice` of the tariff document).
   */
  deactivations?: readonly { requestedAt: DateOrInstant; reactivatedAt?: DateOrInstant }[]
  /** WhatsApp: the id of its WABA, one of {@link Account.wabas}. */
  waba?: string
  /**
   * WhatsApp: the id of the sender that this phone number was on another WhatsApp business account before it moved. Windows and
   * conversations belong to the number and its contact and go on after the move; messages are billed to the account that sent
   * them. Whether what is left of the 1,000 free service messages moves with the number, too, the assumption `number-move` says
   * (by default it does). A number may move several times, but not back to a sender it was before.
   */
  movedFrom?: string
  /** Viber Business: whether customers can answer it. Default `two-way`; a one-way sender has no sessions. */
  direction?: 'two-way' | 'one-way'
  /**
   * Viber Business: the countries that are open to it, whether or not it writes there; with those it writes to they decide its
   * minimum commitment. Default: none but those.
   */
  destinations?: readonly Country[]
  /** Viber Business: `regulated` (gambling, microcredit, loans) has cards of its own. Default `non-regulated`. */
  traffic?: TrafficClass
  /** What the owner of a Viber bot agreed to; without it the bot's creation date decides. */
  plan?: 'commercial' | 'legacy-billable' | 'legacy-non-billable' | '2019-500000' | '2019-1000000'
  /** Amounts agreed with the provider in place of those of the tariff, by item: `bot-maintenance`. */
  fees?: Record<Item, Decimal>
}

/** Something that happened between a business sender and a contact. */
export interface Event {
  /** Unique in the request. Default `#<index>`. */
  id?: string
  at: Instant
  /** Default `main`. */
  sender?: string
  /** A phone number in E.164 form, compared by its digits, or any name of a contact together with `country`. */
  contact: string
  /** The contact's country, where the contact is not a number. */
  country?: Country
  from: 'customer' | 'business'
  /**
   * - whatsapp, customer: `message`, `reaction`, `call`; business: `template` (with `category`), `service` (any other
   *   message), `agent` (with `tokens`), `reaction`, `call`
   * - viber-bot, customer: `open`, `subscribe`, `message`, `unsubscribe`; business: `welcome`, `message`
   * - viber-business, customer: `message`; business: `transactional`, `promotional`, `otp`, `session`, `sms` (the fallback)
   */
  type:
    | 'message' | 'reaction' | 'call' | 'open' | 'subscribe' | 'unsubscribe'
    | 'template' | 'service' | 'agent' | 'welcome'
    | 'transactional' | 'promotional' | 'otp' | 'session' | 'sms'
  category?: Category
  /**
   * What became of a business message. Only `delivered` (default) and `read` are charged. An event given as delivered or
   * read is never refused; where the rules forbid it, a `contradiction` problem says so.
   */
  status?: 'delivered' | 'sent' | 'failed' | 'read'
  /** When it was delivered, to the first of several devices, which decides its rate and month. Default `at`. */
  deliveredAt?: Instant
  /** On a customer's message: the advertisement, button or boosted post it came from. */
  entryPoint?: 'click-to-whatsapp-ad' | 'facebook-page-button' | 'boosted-post'
  /**
   * On a WhatsApp template, service or agent message: when the free entry point closes that it stands in, where that is known
   * (`expiration_timestamp` of an entry point's conversation); after `at`. It takes the place of the usual length, and proves an
   * entry point whose beginning is not among the events.
   */
  entryPointClosesAt?: Instant
  /** Tokens of a message of the Meta Business Agent. */
  tokens?: number
  /** Length of a WhatsApp call from the business; it is charged in pulses of 6 seconds, any part of one as a whole one. */
  seconds?: number
  /** Of a marketing template: sent through the Marketing Messages API, formerly MM Lite. */
  api?: 'marketing-messages'
  /**
   * With `api`: the most that a delivery may cost, in the account's currency. What it does cost is known from `cost` only;
   * without it {@link EventResult.priceAtMost} stands in place of a price.
   */
  maxPrice?: Decimal
  /** With `maxPrice`: what Meta reported, `pricing.cost`. */
  cost?: Decimal
  /** Of a template: what its text is for, where the log says so. */
  purpose?: Category
  /** The contacts of a group message, which is priced for each of them; without fields of their own they are as the event. */
  recipients?: readonly (string | Recipient)[]
  /** The provider's error of a failed message. Viber Business: `blocked` or 8 where the customer blocked the sender. */
  error?: string | number
  /** Viber Business, SMS apart: what the message holds, as far as it is known. It decides limits and, with media, the price. */
  content?: Content
  /** Viber Business, transactional: false where it matches no approved template, which RU, BY and UA ask for. Default true. */
  template?: boolean
  /** Viber Business, SMS apart: seconds after which Viber gives up delivering, 15 to 86400. */
  validity?: number
}

/** What a Viber Business message holds; what is longer, larger or more than Viber takes is refused. */
export interface Content {
  /** Characters of the text, at most 1,000. */
  text?: number
  /** Characters of a button's caption, at most 30. */
  button?: number
  /** Characters of a file's name, at most 25. */
  file?: number
  /** Characters of a list's title, at most 85. */
  list?: number
  /** Cards of a carousel, 2 to 5. */
  cards?: number
  image?: boolean
  /** At most 600. */
  videoSeconds?: number
  /** At most 200. */
  videoMegabytes?: number
}

/** What a Viber Business sender writes about. */
export type TrafficClass = 'non-regulated' | 'regulated'

export interface Recipient {
  contact: string
  country?: Country
  status?: Event['status']
  deliveredAt?: Instant
}

export type Category = 'marketing' | 'utility' | 'authentication'

/** Planned volumes. Give them message by message (`volumes`), or as what customers do (`traffic`), or both. */
export interface QuoteRequest {
  /** The channel of the volumes whose sender names none. */
  channel?: Channel
  rules?: EvaluateRequest['rules']
  account?: Account
  assumptions?: Record<string, string>
  tariffs?: EvaluateRequest['tariffs']
  cards?: EvaluateRequest['cards']
  overlays?: EvaluateRequest['overlays']
  /** The first month ("2026-11"). */
  start: string
  /** 1 (default) to 120. */
  months?: number
  /** How much the volumes grow from month to month, in percent ("2.5"); may be negative. */
  growth?: string
  volumes?: readonly PlannedVolume[]
  traffic?: readonly Traffic[]
  /**
   * The seller's part of the price in percent: with "20" a cost of 100 is offered at 125. Each line's price is rounded half up
   * to 4 decimals. In place of it a tariff document of layer `price` sets prices by item and market.
   */
  margin?: string
  /**
   * A rate that you give for one unit of the account's currency; sums are shown in the other currency beside the original. Where
   * the quote has no amount in the account's currency, the problem `exchange-unused` says so.
   */
  exchange?: { currency: Currency; rate: Decimal; source?: string }
}

/** Who writes to whom: exactly one of `country` and `market`. */
interface Route {
  channel?: Channel
  /** Default `main`. */
  sender?: string
  country?: Country
  /** A row of the rate card ("Rest of Africa"). */
  market?: string
}

export interface PlannedVolume extends Route {
  /** `business` (default), or `customer` with `type: 'message'`: what providers may charge for incoming messages and sessions. */
  from?: 'business' | 'customer'
  type: Event['type']
  category?: Category
  /** Messages in the first month; of `agent` messages tokens, of calls minutes. */
  quantity: number
  /**
   * The window that is open when they are sent. Without it: none but what the type needs (a customer service window for
   * `service`); a `session` message then is the one that opens and charges a session.
   */
  inside?: WindowKind
}

/** What a customer base does in a month. {@link Quote.basis} says how volumes follow from it. */
export interface Traffic extends Route {
  contacts: number
  /** How often a contact begins to write. Default "1". */
  conversationsPerContact?: Decimal
  /** Per conversation. */
  customerMessages?: Decimal
  /** Free-form answers per conversation. */
  businessMessages?: Decimal
  /** The share of conversations that begin with a click-to-WhatsApp ad, "0" to "1". */
  fromAds?: Decimal
  /** Messages per contact. */
  marketing?: Decimal
  utility?: Decimal
  authentication?: Decimal
  /** The share of utility messages sent inside the customer's window, "0" to "1". */
  utilityInside?: Decimal
}

/** What is different from the request; without a field it stays as it is. */
export interface Variant {
  name?: string
  rules?: EvaluateRequest['rules']
  /**
   * The day ("2026-10-01", in the account's zone) on which the first event happens, at the time of day it had; the others
   * keep their distance to it.
   */
  from?: string
  /** Beside those of the request. */
  assumptions?: Record<string, string>
  /** In place of those of the request. */
  tariffs?: EvaluateRequest['tariffs']
  /** In place of those of the request. */
  cards?: EvaluateRequest['cards']
  /** In place of those of the request. */
  overlays?: EvaluateRequest['overlays']
  currency?: Currency
  /**
   * The channel that all messages go through. Marketing becomes promotional, utility transactional, authentication otp and
   * the other way round; a free-form message becomes a session message, or a template of `category` where the customer did
   * not write within 24 hours. What has no counterpart is in {@link ComparedVariant.leftOut}.
   */
  channel?: Channel
  /** See `channel`. Default `utility`. */
  category?: 'utility' | 'marketing'
}

// ----------------------------------------------------------------------------------------------------- the result

export interface Evaluation {
  /** One per event of the request, in its order. */
  events: EventResult[]
  /** By `opensAt`. */
  windows: Window[]
  /** Viber bots only. */
  subscriptions?: Subscription[]
  invoice: Invoice
  /** By month: the free units of every month in which messages were decided by rules with an allowance. */
  allowances: AllowanceUse[]
  /** What became of the packages of the tariff documents. */
  packages?: PackageUse[]
  /** What the totals would be under the other values of the assumptions this result rests on. */
  sensitivity: Sensitivity[]
  /**
   * The rate cards that the result and its `sensitivity` rest on: whose rates, markets, fees and tiers were used, or whose end
   * leaves a price unknown. Give their ids as {@link EvaluateRequest.cards} to pin them.
   */
  cards: UsedDocument[]
  /** The providers' and resellers' documents there are; give their ids, even none, as {@link EvaluateRequest.overlays} to pin them. */
  overlays: UsedDocument[]
  problems: Problem[]
  /** What puts a sender at risk of being limited or blocked; never changes a price. */
  notices: Notice[]
}

/**
 * - `received`: from the customer, decides nothing about money
 * - `free`, `charged`: a delivered business message
 * - `refused`: the provider does not let it through
 * - `undelivered`: sent or failed, so not charged
 */
export type Verdict = 'received' | 'free' | 'charged' | 'refused' | 'undelivered'

export interface EventResult {
  id: string
  /** Null where no documented rules cover the date: then {@link Evaluation.problems} has a `no-rules`. */
  verdict: Verdict | null
  /** The row of the rule set that decided; {@link Engine.rule} gives its sentence and source. */
  rule: string | null
  /** Ids of {@link Evaluation.windows}; `inside` are those open just before the event took effect. */
  windows: {
    opens: string[]
    extends: string[]
    closes: string[]
    inside: string[]
    /** The open conversation that the message belongs to and that is paid already, where it joins one. */
    joins?: string
    /** When the windows it opened or stood in close, as of right after the event; a later event may move that. */
    until?: Record<string, string>
  }
  /** When a business message was delivered; null where nothing was. */
  billedAt: string | null
  /** The billing month ("2026-11") in the zone that counts. */
  month: string | null
  /** The row of the rate card: a country or a group of countries. Null for a group message to several. */
  market: string | null
  /** Of a contact that is a number: the longest known prefix, without "+", which says its country ("380", "1876", "77"). */
  prefix?: string
  /** Set exactly where the verdict is `charged`. */
  item: Item | null
  /** Null where nothing is charged, and where no rate is known: then {@link Evaluation.problems} has a `rate-missing`. */
  price: Price | null
  /** What a message with a maximum price costs at most, where no `cost` was reported: then there is a `price-bounded` problem. */
  priceAtMost?: { amount: Decimal; currency: Currency }
  /** What a reseller asks for it, with a tariff document of layer `price`. */
  resale?: { amount: Decimal; currency: Currency }
  /** What providers charge for it beside the price (`cost`), or ask for it (`price`). */
  fees?: { item: Item; per: FeeUnit; amount: Decimal; currency: Currency; card: string; layer: 'cost' | 'price' }[]
  /** The unit of a monthly allowance this message took. */
  allowance?: { name: string; used: Decimal; of: Decimal }
  /** The smallest change that would have made the message free or permitted. */
  nearestMiss?: NearestMiss
  otherMisses?: NearestMiss[]
  /**
   * The assumptions another value of which would change this verdict, rule, item or price, or the conversation that the message
   * joins where several are open.
   */
  restsOn: string[]
  /** Of a group message: each contact for itself; `price.amount` is the sum. */
  recipients?: RecipientResult[]
}

export interface Quote extends Totals {
  months: QuoteMonth[]
  exchanged?: Exchanged
  /** Every volume of every month and what the rules make of it. */
  volumes: QuotedVolume[]
  allowances: AllowanceUse[]
  packages?: PackageUse[]
  /** Ready for a chart: what each item costs in every month from `start` on; null where a rate is missing. */
  series: { kind: InvoiceLine['kind']; item: Item; currency: Currency; amounts: (Decimal | null)[] }[]
  /** What a business message costs, and is sold for, on average, fees included; the averages are null where there is none. */
  perMessage: {
    channel: Channel
    currency: Currency
    messages: Decimal
    amount: Decimal
    average: Decimal | null
    price?: Decimal
    averagePrice?: Decimal | null
    /** A rate is missing: there is no average then. */
    partial?: true
  }[]
  /** The rules by which volumes were planned, one sentence each. */
  basis: string[]
  sensitivity: Sensitivity[]
  /**
   * The rate cards that the quote and its `sensitivity` rest on: whose rates, markets, fees and tiers were used, or whose end
   * leaves a price unknown. Give their ids as {@link QuoteRequest.cards} to pin them.
   */
  cards: UsedDocument[]
  /** The providers' and resellers' documents there are; give their ids, even none, as {@link QuoteRequest.overlays} to pin them. */
  overlays: UsedDocument[]
  /**
   * - `rate-missing`: charged, but no rate is known; never counted as zero
   * - `no-rules`: no documented rules hold in the month of some volumes, which are not priced
   * - `tiers-unknown`: a volume beyond the first band of a card whose volume tiers are not known; the list rate is used
   * - `messages-unknown`: volumes of agent messages count tokens, not messages; fees per message are left out
   * - `begins-later`: a minimum commitment that takes effect inside a month; it is due from the next month on
   * - `deactivation-limit`: a deactivation beyond those that a year allows; it releases from no minimum commitment
   * - `exchange-unused`: nothing in the quote is in the account's currency; the exchange rate is not used
   */
  problems: { code: string; message: string }[]
}

/** A tariff document that a result rests on. */
export interface UsedDocument {
  id: string
  effectiveFrom: string
  confidence: Confidence
  source: Source
}

export interface QuoteMonth extends MonthBill {
  exchanged?: Exchanged
}

export interface Exchanged {
  currency: Currency
  rate: Decimal
  /** The price (without a margin the cost) times the rate, rounded half up to 4 decimals. */
  amount: Decimal
  source: string | null
}

/** What takes the place of the same members of the request; those it does not have stay. */
export interface QuoteVariant extends Partial<QuoteRequest> {
  name?: string
}

export interface QuoteComparison {
  variants: {
    name: string
    /** What this variant costs more than the first, by currency; null where a missing rate leaves one of them open. */
    difference: Record<Currency, Decimal> | null
    /** The same of what is asked, where something is resold. */
    priceDifference?: Record<Currency, Decimal> | null
    quote: Quote
  }[]
  /** What is due for the same in the same month: tiers and cards together. */
  lines: QuoteComparisonLine[]
}

export interface QuoteComparisonLine extends Pick<InvoiceLine, 'kind' | 'item' | 'market' | 'sender' | 'per' | 'package' | 'currency'> {
  /** 1 is the first month of each variant. */
  month: number
  channel: Channel
  /** Whether a quantity, amount or price is another than in the first variant. */
  differs: boolean
  /** One per variant; null where it has no such line. */
  outcomes: ({ quantity: Decimal; amount: Decimal | null; price?: Decimal } | null)[]
}

export interface QuotedVolume {
  month: string
  channel: Channel
  sender: string
  market: string | null
  from: 'customer' | 'business'
  type: Event['type']
  category: Category | null
  inside: WindowKind | null
  quantity: Decimal
  /** How many of them cost nothing, and how many are charged. */
  free: Decimal
  charged: Decimal
  /** Of the messages after the month's allowance, where one was used up. */
  verdict: Verdict | null
  rule: string | null
}

export interface Comparison {
  variants: ComparedVariant[]
  /** One per event of the request, in its order. */
  events: ComparedEvent[]
}

export interface ComparedVariant {
  name: string
  /** What this variant costs more than the first, by currency; null where a missing rate leaves one of them open. */
  difference: Record<Currency, Decimal> | null
  /** The same of what is asked, where something is resold. */
  priceDifference?: Record<Currency, Decimal> | null
  /** Ids of events that have no counterpart in this variant's channel. */
  leftOut: string[]
  evaluation: Evaluation
}

export interface ComparedEvent {
  id: string
  /** Whether a verdict, item, amount or fee is another than in the first variant. */
  differs: boolean
  /** One per variant; null where the event is left out. */
  outcomes: ({
    verdict: Verdict | null
    item: Item | null
    /** Null where nothing is charged or no rate is known. */
    amount: Decimal | null
    currency: Currency | null
    /** What a reseller asks for it. */
    resale?: Decimal
    /** What providers charge for it beside that. */
    fees?: Record<Currency, Decimal>
  } | null)[]
}

export interface Price {
  /** `unitPrice` times `quantity`. */
  amount: Decimal
  currency: Currency
  /** Id of the tariff document; null where the request reported the cost. */
  card: string | null
  /** The package that covers it, or whose overage it costs. */
  package?: string
  /** Index of the volume tier, 0 for the list rate; null where the card has none. */
  tier: number | null
  /** Null for a group message whose recipients have different rates. */
  unitPrice: Decimal | null
  quantity: Decimal
  /** Of a call: the pulses of six seconds that it is billed for; `quantity` is their minutes. */
  pulses?: Decimal
  confidence: Confidence
  /** This message's place in the month's count, where the card has volume tiers. */
  count?: Decimal
}

export interface RecipientResult {
  contact: string
  verdict: Verdict
  market: string | null
  /** As {@link EventResult.prefix}. */
  prefix?: string
  item: Item | null
  price: Price | null
}

export interface NearestMiss {
  /** The rule that would then have applied. */
  rule: string
  /** One sentence. */
  text: string
  /**
   * - `earlier`: sent before the instant `before`, which is `byMs` milliseconds earlier than it was; with `type` as that type
   * - `customer-first`: had the customer written first; with `type` as that type
   * - `entry-point`: had the customer come through an advertisement or a page button
   * - `as-type`: sent at the same instant as `type` and `category`
   * - `allowance`: had the month's allowance not been used up
   */
  change: 'earlier' | 'customer-first' | 'entry-point' | 'as-type' | 'allowance'
  before?: string
  byMs?: number
  /** The window it missed. */
  window?: string
  /**
   * `earlier`: the customer's event that opened or last extended that window, where one did. `customer-first`: the customer's
   * next message, where there is one.
   */
  after?: string
  type?: string
  category?: Category
}

/** A stretch of time of one sender with one contact, with a rule attached. */
export type WindowKind = 'customer-service' | 'entry-point' | 'conversation' | 'viber-session' | 'viber-business-session'

export interface Window {
  id: string
  kind: WindowKind
  /** That of the event that opened it; a number that moved may stand in it as another sender. */
  sender: string
  contact: string
  /** Of a conversation. */
  category?: string
  opensAt: string
  closesAt: string
  /** Event ids. */
  openedBy: string
  extendedBy: string[]
}

export interface Subscription {
  sender: string
  contact: string
  from: string
  /** Null while it lasts. */
  to: string | null
  startedBy: string
  endedBy: string | null
}

/** Sums. `partial` where a rate behind them is not known. */
export interface Totals {
  /** By currency; one without lines is absent. */
  totals: Record<Currency, Decimal>
  partial?: true
  /** Where something is resold: what is asked, what of it stays, and that in percent of what is asked. */
  prices?: Record<Currency, Decimal>
  profits?: Record<Currency, Decimal>
  margins?: Record<Currency, Decimal | null>
}

export interface Invoice extends Totals {
  months: MonthBill[]
}

export interface MonthBill extends Totals {
  /** "2026-11" */
  month: string
  lines: InvoiceLine[]
}

export interface InvoiceLine {
  kind: 'usage' | 'fee' | 'commitment' | 'package'
  item: Item
  market: string | null
  /** Of a fee or a commitment of one sender. */
  sender?: string
  quantity: Decimal
  /** Of calls: their pulses of six seconds; `quantity` is the minutes that these make. */
  pulses?: Decimal
  /** Null where the rate is not known. */
  unitPrice: Decimal | null
  /** `unitPrice` times `quantity`, exact. */
  amount: Decimal | null
  /** In place of `amount`: the sum of the maximum prices of messages without a reported cost. */
  atMost?: Decimal
  /** Of a commitment: what the month costs at least; `amount` is what the `traffic` falls short of it, or 0 where it is `waived`. */
  minimum?: Decimal
  /** Of a commitment: what the sender's messages cost; null where a rate is not known, or in another currency. */
  traffic?: Decimal | null
  /**
   * Of a commitment: the minimum of each country that is open or that messages were delivered to, `*` where there was none or it is not known.
   * `minimum` is the highest of them, or by the assumption `mmc-destinations` their sum.
   */
  destinations?: Record<Country | '*', Decimal>
  /** Of a commitment: the last day on which a deactivation can be asked for that releases from this month ("2026-09-24"). */
  deactivateBy?: string
  /** Of a commitment that is not due: in the month of the sender's activation, or released from by a deactivation. */
  waived?: 'activation' | 'deactivation'
  /** Of a fee for a part of the month: the fee of a whole one, and how many days of how many it is due for. */
  prorated?: { whole: Decimal; days: Decimal; of: Decimal }
  currency: Currency
  /** Id of the tariff document. */
  card: string | null
  tier: number | null
  /** Of a tier: the first and last unit of the month's count that it prices; null is no end. */
  tierSpan?: { first: Decimal; last: Decimal | null }
  /** Null where the rate is not known. */
  confidence: Confidence | null
  /** Of a provider's fee: what it is due for. */
  per?: FeeUnit
  /** The id of the package that is paid for, that covers these messages, or whose overage they cost. */
  package?: string
  /** With a tariff document of layer `price`: what is asked for a unit. */
  pricePerUnit?: Decimal
  /** Where something is resold: what is asked for the line, `amount` being what it costs. */
  price?: Decimal
  profit?: Decimal
  /** The part of the price that is profit, in percent ("20.00"); null where nothing is asked. */
  margin?: Decimal | null
}

/** What a provider's fee is due for. */
export type FeeUnit =
  | 'outgoing-message'
  | 'incoming-message'
  | 'failed-message'
  | 'session'
  | 'month'
  | 'sender'
  | 'sender-month'

/** What became of a package of units paid in advance. */
export interface PackageUse {
  /** Its id. */
  package: string
  /** Id of the tariff document. */
  card: string
  /** Of a package that is bought every month. */
  month: string | null
  units: Decimal
  used: Decimal
  remaining: Decimal
  /** Units after the last of the package. */
  beyond: Decimal
}

export interface Sensitivity extends Totals {
  assumption: string
  value: string
}

/**
 * - `no-opt-in`: the business writes first and no consent is recorded
 * - `unanswered`: the third message in a row without an answer
 * - `marketing-again`: marketing less than 24 hours after marketing
 * - `category-purpose`: the text serves another purpose than the template's category
 * - `ai-provider-not-permitted`: an AI Provider writes to a country where none may
 * - `unofficial-channel`: the sender is no official WhatsApp channel
 * - `first-message-promotional`: the first message on Viber Business is promotional
 */
export interface Notice {
  code:
    | 'no-opt-in' | 'unanswered' | 'marketing-again' | 'category-purpose' | 'ai-provider-not-permitted'
    | 'unofficial-channel' | 'first-message-promotional'
  event: string
  path: string
  /** What is at risk and why. */
  message: string
  source: Source
}

export interface Problem {
  /**
   * - `rate-missing`: charged, but no rate is known
   * - `price-bounded`: charged at its maximum price or less; what it cost is not known
   * - `tokens-missing`: charged, but the number of tokens is not known
   * - `duration-missing`: charged, but the duration of the call is not known
   * - `contact-without-country`: charged, but the contact's country is not known, so no rate is
   * - `no-rules`: no documented rules hold on that day; the event is not decided
   * - `contradiction`: what is given contradicts the rules; it is decided as it is given
   * - `tiers-unknown`: more units than the first band of a card whose volume tiers are not known; the list rate is used
   * - `deactivation-limit`: a deactivation beyond those that a year allows; it releases from no minimum commitment
   */
  code: string
  /** The event's id, where it concerns one. */
  event: string | null
  /** Where in the request. */
  path: string | null
  message: string
}

// ------------------------------------------------------------------------------------------------------- catalogues

export interface RatesQuery {
  channel: Channel
  /** Default `USD`. */
  currency?: Currency
  /** Default: the newest card. */
  at?: DateOrInstant
  /** Only this row of the card, such as `Rest of Africa`. */
  market?: string
  /** Only the row of this country; not beside `market`. */
  country?: Country
  /**
   * What the card prices: `minute` is business calls, `ai-message` messages of AI Providers, `token` answers of the agent.
   * Default: `message` and, while WhatsApp billed them, `conversation`.
   */
  unit?: Unit
  /** Viber Business. Default `non-regulated`. */
  traffic?: TrafficClass
}

/** What is left of the free units of a month. */
export interface AllowanceUse {
  month: string
  /** `service`, `conversation` or `chatbot-initiated`, as in {@link Account.counters}. */
  name: string
  /** Null where all senders of the account, or of the WABA, share it. */
  sender: string | null
  /** The account that its senders share it in, where the request has several. */
  waba?: string
  /** With what {@link Account.counters} say was used before. */
  used: Decimal
  of: Decimal
  /** 0 where more was used than there is. */
  remaining: Decimal
}

export type Unit = 'message' | 'conversation' | 'notification' | 'ai-message' | 'token' | 'minute'

export interface RateCard {
  /** Id of the card, for instance `whatsapp/usd/2026-10-01`. */
  card: string
  channel: Channel
  issuer: string
  currency: Currency
  /** Bills accounts of every currency, in its own. */
  anyCurrency?: true
  unit: Unit
  effectiveFrom: string
  /** The first date it no longer holds; null without an end of its own. */
  validTo: string | null
  /** Where the card is for regulated traffic of Viber Business. */
  traffic?: 'regulated'
  confidence: Confidence
  source: Source
  /** The day on which the source was read. */
  read: string
  /** What is known to be missing, a sentence each. */
  gaps: string[]
  /** By market; one of `*` is every market. */
  rates: MarketRates[]
  /** Per sender and month; `plan` where only senders of that {@link Sender.plan} owe it. */
  fees: { item: Item; plan?: Sender['plan']; from: string; amount: Decimal; confidence: Confidence }[]
}

export interface MarketRates {
  market: string
  /** Per item; a `rate` of null exists but its figure is not known. `source` where it differs from the card's. */
  rates: Record<Item, { rate: Decimal | null; confidence: Confidence; source?: Source }>
  /** Volume tiers per item: each band's rate holds up to and including the unit `upTo` of the month, for instance a minute; null is no end. */
  tiers: Record<Item, { upTo: Decimal | null; rate: Decimal }[]>
}

export interface Markets {
  /** The day the table is of. */
  at: string
  markets: { country: Country; market: string; prefixes: string[]; confidence: Confidence }[]
  /** The market of every country that is not listed. */
  other: string
}

export interface PhoneMarket {
  /** Null where no prefix matches. */
  country: Country | null
  market: string
  /** The prefix of the number that matched, without "+"; null where none matches, and for a country. */
  prefix: string | null
}

/** The rules of one channel in one era. */
export interface RuleSet {
  id: string
  channel: Channel
  /** Its first day. Of Viber bots the day of the bot's creation counts. */
  from: string
  /** The first day on which it no longer holds; null while it is in force, if only for the bots that began with it. */
  to: string | null
  title: string
  unit: Unit
  /** Ids of its rules in order of precedence: the first that fits an event decides. */
  rules: string[]
}

export interface Rule {
  id: string
  ruleSet: string
  verdict: Verdict
  item: Item | null
  /** One sentence. */
  text: string
  /** Its first day: that of its rule set, or its own, where its sentence or source names one. */
  from: string
  /** The first day on which it no longer holds, likewise; null while it is in force. */
  to: string | null
  source: Source
  confidence: Confidence
}

/** A point the provider does not document. */
export interface Assumption {
  id: string
  /** Null where it concerns all. */
  channel: Channel | null
  text: string
  default: string
  /** All values it can take, the default among them. Those of `fep-length` are the ends of a range: it takes whole hours between them too (`100h`). */
  alternatives: { value: string; text: string }[]
  /** Who says which: at least one source for each value. */
  sources: AssumptionSource[]
}

export interface AssumptionSource {
  value: string
  /** `reading`: no text names this value; `title` then says from what it is read. */
  kind: 'document' | 'reading'
  title: string
  /** Null of a reading and of a document without a public address. */
  url: string | null
  /** Null of a reading. */
  date: string | null
}

// --------------------------------------------------------------------------------------------------------- tariffs

/**
 * Prices, markets or the number plan as dated data. The schemas (`chatfare/schema/*.json`) say it in full, the documents of
 * the package (`chatfare/tariffs/*.json`) show it.
 */
export type TariffDocument = RateCardDocument | OverlayDocument | MarketTableDocument | NumberPlanDocument

interface DocumentHead {
  $schema?: string
  /** A remark for readers; it has no effect. */
  note?: string
  /** A document that is loaded later replaces one with the same id. */
  id: string
  source: Source
  /** The day the source was read. */
  read: string
  confidence: Confidence
}

/**
 * What a provider adds to the platform's prices (`cost`), or a reseller asks for them (`price`). Of each part the newest
 * document of an issuer and layer holds.
 */
export interface OverlayDocument extends DocumentHead {
  kind: 'overlay'
  channel: Channel
  issuer: string
  layer: 'cost' | 'price'
  /** It speaks of what is billed in this currency only. */
  currency: Currency
  /** A date: its 00:00 in the account's zone (Viber bots: UTC). */
  effectiveFrom: string
  /** The first date it no longer holds. */
  validTo?: string
  gaps?: readonly string[]
  /** Layer `cost`: rates in place of the card's, or where it has none, by market (`*` is every market) and item. */
  rates?: Record<string, Record<Item, RateCell>>
  fees?: readonly FeeEntry[]
  /** Layer `cost`. An item is of one package at most. */
  packages?: readonly {
    item: 'package'
    id: string
    units: number
    /** `month`: bought anew every month, what is left is lost. */
    per: 'once' | 'month'
    /** What uses up a unit; `conversation` is every item charged by conversation. */
    of: readonly (Item | 'conversation')[]
    amount: Decimal
    /** Price of each unit beyond it; without it they cost what they do without a package. */
    overage?: Decimal
  }[]
  /** Layer `cost`: the least that a sender's traffic costs in a month, by country of destination; `*` is every other country. */
  commitments?: readonly {
    item: 'minimum-commitment'
    per: 'sender-month'
    amounts: Record<Country | '*', Decimal>
    /** How long before a month a deactivation must be asked for to release from it; Mondays to Fridays are working days. */
    deactivationNotice?: { days: number } | { workingDays: number }
    /** Further ones in a calendar year release from nothing. */
    deactivationsPerYear?: number
  }[]
  /** Layer `price`: how the price of a unit follows from its cost; the first that names item and market applies. */
  markups?: readonly {
    /** `*` is every item that messages are charged as; fees, minimums and packages by name only. */
    items: readonly (Item | '*')[]
    markets: readonly string[]
    /** Of the cost, added to it. */
    percent?: Decimal
    /** Added to the cost of each unit. */
    amount?: Decimal
    floor?: Decimal
    ceiling?: Decimal
    /** Needed with `percent`. */
    round?: { decimals: number; mode: 'half-up' | 'half-even' | 'up' | 'down' }
  }[]
}

export interface FeeEntry {
  item: Item
  per: FeeUnit
  /** Types of event it is due for; all without it. */
  types?: readonly Event['type'][]
  /** The plan of the sender it belongs to; whatever the plan without it. */
  plan?: string
  /** The latest entry not after the day holds. */
  from: string
  amount: Decimal
  confidence?: Confidence
  source?: Source
  note?: string
}

export interface RateCardDocument extends DocumentHead {
  kind: 'rate-card'
  channel: Channel
  issuer: string
  currency: Currency
  /** Billed in this currency whatever the account's. */
  anyCurrency?: boolean
  /** A date: its 00:00 in the account's zone (Viber bots: UTC). */
  effectiveFrom: string
  /** The first date it no longer holds. */
  validTo?: string
  unit: Unit
  /** Viber Business: the traffic it prices. Default `non-regulated`. */
  traffic?: TrafficClass
  /** What is known to be missing, a sentence each. */
  gaps?: readonly string[]
  /** By market (`*` is every market) and item. Null: there is a rate, its figure is not known. Absent: there is none. */
  rates: Record<string, Record<Item, RateCell>>
  /** By market and item; the last band has no `upTo`. */
  tiers?: Record<string, Record<Item, readonly { upTo?: number; rate: Decimal; confidence?: Confidence }[]>>
  fees?: readonly (FeeEntry & { per: 'sender-month' })[]
}

export type RateCell = Decimal | null | { rate: Decimal | null; confidence?: Confidence; source?: Source; note?: string }

export interface MarketTableDocument extends DocumentHead {
  kind: 'market-table'
  channel: Channel
  /** The market of countries without a row. */
  other: string
  markets: readonly { country: Country; market: string; from: string; to?: string; confidence?: Confidence; note?: string }[]
}

export interface NumberPlanDocument extends DocumentHead {
  kind: 'number-plan'
  /** Country by calling code or national prefix, digits only; the longest match counts. */
  prefixes: Record<string, Country>
}

/** What {@link Engine.validateTariff} says; without problems the documents are sound. */
export interface TariffValidation {
  /** Errors first, in the order of the documents; then warnings. */
  problems: TariffProblem[]
}

export interface TariffProblem extends Fault {
  /** With an error no document of the list can be loaded. A warning is only remarkable: cards may be partial on purpose. */
  severity: 'error' | 'warning'
  /**
   * Errors: `invalid-request`, the code of {@link ChatfareError} when the document is loaded. Warnings:
   * - `gap`: no card holds between two dates, or no row of a market table does for a country.
   * - `overlap`: the card is ended earlier by a newer one, begins on the day of another issuer's card, or is replaced by a
   *   later document of the list.
   * - `unknown-market`: no country belongs to the market while the document holds, so what it says of it is never used.
   * - `missing-market`: markets of the card's first day are without prices; charges there would be `rate-missing`.
   * - `tiers`: volume bands without a list rate, a first band that differs from it, or a band dearer than the one before.
   */
  code: 'invalid-request' | 'gap' | 'overlap' | 'unknown-market' | 'missing-market' | 'tiers'
}
