/**
 * Logs from files, in Node and in browsers: packed by gzip or not, JSON or CSV, one or many.
 *
 * @example
 * const { invoice, problems } = await readLog(engine, input.files[0], { account: { timezone: 'Europe/Kyiv' } })
 */
import type { Currency, Decimal, Engine, FreeMessages, Invoice, LogFormat, LogOptions, LogProblem, LogResult } from './index.js'

export { ChatfareError } from './index.js'

/**
 * Reads one file or several as one log, chunk by chunk, and plays it. A file packed by gzip is unpacked; one that is cut off or
 * damaged is read as far as it can be unpacked and is a problem, `broken-gzip`. A file is read as CSV if it begins neither with
 * `{` nor with `[`, and its second line not with `{` either: of lines of JSON the first may be cut off.
 *
 * The lines of several files count on from file to file, {@link placeOf} finds their places; a row of CSV has the line of its
 * file on which it begins.
 *
 * CSV has a header and a row per event. Columns are called as the fields of an event (`at`, `contact`, `from`, `type`,
 * `category`, `deliveredAt`, ...; members of `content` as `content.text`), or mapped to them by `columns`; `at`, `contact`,
 * `from` and `type` are required. Times may be epoch seconds or milliseconds, too; `recipients` is a JSON list. Delimiter and
 * line ends are detected. Empty cells are values that are not given. A column that is no field is a problem,
 * `unknown-column`, and left out; a row with more cells than the header is one, too (`invalid-row`), as is one that is not
 * UTF-8 (`invalid-encoding`): it is read with a sign in place of what is none. A time needs a zone, its own or that of its column.
 * A line whose quotes do not match is left out and told (`invalid-csv`), and reading goes on with the next one: a row may go over
 * several lines, of which there are at most 1,000, where it has as many cells as the header.
 *
 * @throws {ChatfareError} (as a rejection) what `engine.openLog` throws; `missing-column`, `repeated-column`; `no-text` of a file
 * that is none: UTF-16, a spreadsheet, a program. Its message says what the file is, and what to do about it.
 * Errors of the source itself, and of an aborted `signal`, are passed on as they are.
 */
export function readLog(engine: Engine, sources: LogSource | readonly LogSource[], options?: ReadLogOptions): Promise<ReadLogResult>

/**
 * Bytes, a text, a `Blob` or `File`, a stream of either kind of platform, or anything else that gives chunks: of a log, or of a
 * part of one as `partial` gives it.
 */
export type LogSource =
  | string
  | ArrayBufferLike
  | ArrayBufferView
  | Blob
  | ReadableStream<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>

export interface ReadLogOptions extends Omit<LogOptions, 'format'>, ReadFileOptions {
  /** Default `auto`: what the beginning of each file tells. */
  format?: 'auto' | 'csv' | LogFormat
}

export interface ReadFileOptions {
  /** CSV: the field that a column of another name holds, or null for one that is to be left out; or how its cells are to be read. */
  columns?: Readonly<Record<string, string | null | LogColumn>>
  /** Is told of every chunk: the place of the file in the list, its bytes so far, and its size where it is known. */
  onProgress?: (progress: { file: number; bytes: number; size: number | null }) => void
  signal?: AbortSignal
}

/** A column of CSV whose cells are not written as those of an event. */
export interface LogColumn {
  /** What it holds; null leaves it out. */
  field: string | null
  /** What its own words stand for: `{ in: 'customer', out: 'business' }` for `from`. Others are taken as they are. */
  values?: Readonly<Record<string, string>>
  /**
   * IANA name of the zone on whose clock times without one are, such as `2026-11-20 09:00`. A row whose time that clock shows twice
   * or never, as it is set back or forward, is a problem, `local-time`, and left out.
   */
  zone?: string
}

export interface ReadLogResult extends LogResult {
  /** The name of each file, where it has one, and the line of the result that is its first. */
  files: LogFile[]
}

export interface LogFile {
  name: string | null
  line: number
  /** The file is a part: its lines are those of what it was made of. */
  part?: true
}

/** The file that a line of a result is in, and the line within it. */
export function placeOf(files: readonly LogFile[], line: number): LogFile

/** Problems of several parts of a log as one list, by code and field. */
export function joinedProblems(problems: readonly LogProblem[]): LogProblem[]

/** What {@link readLog} does, file by file: for those who stop half-way or keep partial results. */
export class LogReading {
  constructor(engine: Engine, options?: Omit<ReadLogOptions, keyof ReadFileOptions>)
  /** Reads one file to its end. */
  read(source: LogSource, options?: ReadFileOptions): Promise<void>
  finish(): ReadLogResult
  /** As `partial` of a log of the engine, with its option `partial`. */
  partial(): Uint8Array
  /** What could not be used so far, of the files and of what they hold; until `finish`, `partial` or `close`. */
  readonly problemsSoFar: LogProblem[]
  readonly files: LogFile[]
  /** What the file that was read last is written in; null before its beginning tells it. */
  readonly format: 'csv' | LogFormat | null
  /** What the columns of all tables so far are called. */
  readonly headings: string[]
  /** How many lines the files have had so far. */
  readonly lines: number
  close(): void
}

/**
 * The lines of a provider's bill as CSV with the columns `month` (2026-11), `market`, `category`, and `quantity` or `amount` or
 * both (1234.56), if need be `currency`; in any case, with a mapping of other headings. What a line does not say is null.
 * A row that cannot be read is told to `onProblem` and left out; without that it is thrown.
 * @throws {ChatfareError} `invalid-bill`: columns that are missing or there twice, or a row, whose line and field its path names.
 *
 * @example
 * const lines = compareBill(readBill(text), invoice, free).filter(({ agreement }) => agreement !== 'agree')
 */
export function readBill(text: string, options?: ReadBillOptions): BillLine[]

/**
 * The same of a file, packed by gzip or not.
 * @throws {ChatfareError} (as a rejection) `invalid-bill`, also of a packed file that is cut off and of one that is no text: UTF-16, a
 * spreadsheet.
 */
export function readBillFile(source: LogSource, options?: ReadBillOptions): Promise<BillLine[]>

export interface ReadBillOptions {
  /** The field that a column of another name holds, or null for one that is to be left out. */
  columns?: Readonly<Record<string, string | null>>
  /** Is told of every column that is no field, and of every row that cannot be read (`invalid-row`, `invalid-csv`): both are left out. */
  onProblem?: (problem: BillProblem) => void
}

export interface BillProblem {
  code: 'unknown-column' | 'invalid-row' | 'invalid-csv'
  /** The heading of a column, or the field of a row; null where all of the row is meant. */
  field: string | null
  /** Of the file. */
  line: number
  message: string
}

export interface BillLine {
  month: string
  market: string
  /** In the words of the provider. */
  category: string
  quantity: Decimal | null
  amount: Decimal | null
  currency: Currency | null
}

/**
 * The lines of a bill and those of the rules, side by side by month, market, category and currency. With the `free` messages of the
 * result their number is compared, too, where the bill has a line of the kind with a quantity at 0.
 */
export function compareBill(bill: readonly BillLine[], invoice: Invoice, free?: readonly FreeMessages[]): ComparedBillLine[]

export interface ComparedBillLine {
  month: string
  market: string
  category: string
  currency: Currency
  /**
   * What a bill does not say is not compared. `quantity`, `amount`: they differ; `unknown`: nothing could be compared, because a rate
   * is not known, or only some rows of the bill have the figure; `not charged`: by the rules nothing of the kind is, whether the log
   * has it, free, or not. What is billed at 0 and not charged agrees where nothing tells how many free messages there are.
   */
  agreement: 'agree' | 'quantity' | 'amount' | 'unknown' | 'not billed' | 'not charged'
  provider: { quantity: Decimal | null; amount: Decimal | null } | null
  /** With free messages in the quantity where the provider's has some. */
  rules: { quantity: Decimal | null; amount: Decimal | null } | null
  /** The amount that was billed less that of the rules; null where one of them is not known. */
  difference: Decimal | null
}
