import type { LogVerdict, TariffDocument } from 'chatfare'
import type { Totals } from '../money'
import type { ReadLogOptions, ReadLogResult } from 'chatfare/log'

/** What the page and the worker that holds a log say to each other. */

/** What can be chosen of a log's rows; of each facet the values that are wanted, none for all of them. */
export const facets = ['agreement', 'verdict', 'item', 'month', 'sender', 'contact', 'market', 'rule'] as const
export type Facet = (typeof facets)[number]
export type Filter = Readonly<Partial<Record<Facet, readonly string[]>>> & {
  /** A part of a contact or sender, or the number of a line. */
  text?: string
}

/** The value of what has none: a message without known rules, or one that is not charged. */
export const NONE = ''

/** How many rows there are of each value, the most first, and no more values than anybody looks through. */
export type Facets = Readonly<Record<Facet, readonly { value: string; rows: number }[]>>

export type Options = Pick<ReadLogOptions, 'format' | 'channel' | 'rules' | 'account' | 'assumptions' | 'startDay' | 'columns'> & { tariffs?: readonly TariffDocument[] }

export type Question =
  | { ask: 'read'; sources: readonly Blob[]; options: Options }
  /** To end reading here, and show what has been read. */
  | { ask: 'stop' }
  | { ask: 'filter'; id: number; filter: Filter }
  /** Rows of those that the filter leaves, from the place `from` on. */
  | { ask: 'rows'; id: number; from: number; count: number }
  /** The nearest row before or behind `from` on which provider and rules differ. */
  | { ask: 'next'; id: number; from: number; step: 1 | -1 }
  /** The rows that the filter leaves as CSV. */
  | { ask: 'csv'; id: number }
  /** What the contacts were sent and cost. */
  | { ask: 'contacts'; id: number }
  /** The thread of the row at a place of those that the filter leaves, as the simulator takes it. */
  | { ask: 'thread'; id: number; place: number }

/** What the filter leaves. */
export interface Filtered {
  rows: number
  /** Of equal parts of the list, whether provider and rules differ in it. */
  strip: readonly boolean[]
}

export interface Progress {
  tell: 'progress'
  /** Of the files, packed as they are. */
  bytes: number
  lines: number
  /** How many messages have been decided. */
  decided: number
  /** All files have been read. */
  ended: boolean
}

/** What is wrong with a file as a whole. */
export interface Fault {
  code: string
  message: string
  path: string
  /** The file in which it lies; undefined where that is none, or not one alone. */
  file: string | undefined
  /** Whose columns are not known. */
  table?: Table
}

/** The beginning of a table: its columns, and the first different words in each. */
export interface Table {
  columns: { heading: string; values: string[] }[]
  /** Else U+FFFD stands for what cannot be read. */
  isUtf8: boolean
}

export type Answer =
  | Progress
  | { tell: 'result'; result: ReadLogResult; facets: Facets; filtered: Filtered; from: number; to: number; lines: number; stopped: boolean; table: Table | null }
  | { tell: 'fault'; fault: Fault }
  | { tell: 'answer'; id: number; answer: unknown }

export interface Contacts {
  /** How many were sent anything, and how many of them cost anything. */
  contacts: number
  paid: number
  /** The first ones by what they cost and by how many messages they were sent. */
  top: Readonly<Record<'amount' | 'messages', readonly ContactUse[]>>
}

export interface ContactUse {
  contact: string
  /** Of the business. */
  messages: number
  free: number
  charged: number
  /** Charged messages without a known rate: `amounts` are without them. */
  unknown: number
  /** By currency. */
  amounts: Totals
}

/** A row of the log within its thread. */
export interface Thread {
  /** At most so many as the simulator shows. */
  rows: LogVerdict[]
  /** The place of the row in them. */
  chosen: number
  beginnings: Beginning[]
}

/** Where the simulator may begin with a thread. */
export interface Beginning {
  /** The place of its first row. */
  first: number
  /** What others had used by then, or by a later row of that month, of free units, packages and volume tiers. */
  counters: Record<string, number>
}

/** What the answers to questions with an id hold. */
export interface Answers {
  filter: Filtered
  rows: LogVerdict[]
  next: number | null
  csv: Blob
  thread: Thread
  contacts: Contacts
}
