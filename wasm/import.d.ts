/**
 * Rate cards from the files that WhatsApp and providers publish, and what changes from one card to the next.
 *
 * No figure goes through binary floating point: a cell's digits are the digits of the document.
 */
import type { Channel, Confidence, Currency, Decimal, Item, RateCardDocument, Source, Unit } from './index.js'

export { ChatfareError } from './index.js'

/**
 * A tariff document from a rate card as CSV: separated by commas, semicolons or tabs, in UTF-8 or UTF-16.
 *
 * - The table begins at the row with a `Market` column; what stands above it is not read, except for the source.
 * - Columns: `Market`, `Currency`, `Effective from`, and a price column per item (`Marketing`, `Utility`, `Authentication`,
 *   `Authentication-International`, `Service`, `Call-minutes`, `Chatbot-initiated`, ...), or `Category` and `Rate`. Another column is a problem.
 * - A cell is a price, with the currency or without it (`$US 0.0298`); `n/a`, there is no such rate; or `UNKNOWN`, there is
 *   one, but its figure is not known.
 * - Volume tiers: bands as columns ("0 - 250,000"), in a `Volume tier` column, or in `From` and `To` columns, also under
 *   merged headings (`Utility` over `From`, `To` and `Rate`). An empty `To`, or `--`, is no end. They stand in the same text
 *   or in `options.tiers`. The first band of an item has its list rate.
 * - Thousands separators and a decimal comma are read where the figures of the table leave no doubt which is which: "1,234"
 *   alone is a problem. "1.234" alone is read as everywhere here: a decimal point.
 *
 * A file with a problem gives no document: every problem is listed, nothing is guessed or left out.
 *
 * @throws {ChatfareError} `invalid-options`; what is wrong with the file is in `problems`.
 *
 * @example
 * const { document, problems } = importCard(text, { channel: 'whatsapp', currency: 'USD', effectiveFrom: '2026-10-01' })
 * const engine = await createEngine({ tariffs: [document] })
 */
export function importCard(card: string | BufferSource, options: ImportOptions): ImportResult

export interface ImportOptions {
  channel: Channel
  /** A cell or column of another currency is a problem. */
  currency: Currency
  /** The first day of the card ("2026-10-01"). */
  effectiveFrom: string
  /** What one rate buys. Default `message`; of a `conversation` card, `marketing` becomes the item `conversation:marketing`. */
  unit?: Exclude<Unit, 'notification'>
  /** Who sets the prices. Default: `meta` or `viber`, by channel. */
  issuer?: string
  /** Default: issuer, or else channel, currency and date: the id of a bundled card, which the document then replaces. */
  id?: string
  /** Default: the first line and the first link above the table, dated `effectiveFrom`. */
  source?: Source
  /** The day on which the source was read. Default: today (UTC). */
  read?: string
  /** Default `third-party`. */
  confidence?: Confidence
  /** The tier table, where it is a file of its own. */
  tiers?: string | BufferSource
}

export interface ImportResult {
  /** Null where there are problems. */
  document: RateCardDocument | null
  problems: ImportProblem[]
}

export interface ImportProblem {
  /** The text it is in. */
  table: 'rates' | 'tiers'
  /** Of the text, from 1; a cell of several lines has that of its row. */
  line: number
  /** The cell within its row, from 1. */
  column: number
  message: string
}

/**
 * What changes from one card to another. Markets that only one of them has are in `added` or `removed`, without their cells.
 * What the change does to given traffic says `engine.compare(request, [{ tariffs: [before] }, { tariffs: [after] }])`.
 */
export function compareCards(before: RateCardDocument, after: RateCardDocument): CardComparison

export interface CardComparison {
  /** By market and item, in the order of the later card. */
  changes: CardChange[]
  /** Markets. */
  added: string[]
  removed: string[]
  /**
   * Which of the cards have a table of volume tiers. Their bands are compared where both do: a card without one, such as one
   * imported without `tiers`, does not say that there are none.
   */
  tiers: 'both' | 'before' | 'after' | 'neither'
}

export interface CardChange {
  market: string
  item: Item
  /** Null for the list rate, else the index of the volume tier. Tier 0 has the list rate and is listed only where it ends elsewhere. */
  tier: number | null
  /** Absent: there is no such rate. Null: its figure is not known. */
  before?: Decimal | null
  after?: Decimal | null
  /** `after` less `before`, exact; null unless both are known. */
  difference: Decimal | null
  /** `difference` in percent of `before` with 2 decimals, halves away from zero; null where there is none, or `before` is 0. */
  percent: string | null
  /** The last unit of the tier, where that changes; null is no end. */
  upTo?: { before: number | null; after: number | null }
}
