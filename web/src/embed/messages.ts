import type { Evaluation, Quote, QuoteRequest, Request } from '../engine'

/** What a page says to the one that shows it in a frame, and hears from it. `chatfare` names the message. */

export type EmbeddedView = 'simulator' | 'quote'

/** The page can be used; also the answer to a `ping`. */
export interface Ready {
  chatfare: 'ready'
  view: EmbeddedView
  /** Of the engine. */
  version: string
  /** What the frame shows, in its language. */
  title: string
}

/** What is shown costs something else than before; also told once after `ready`. */
export interface Change {
  chatfare: 'change'
  view: EmbeddedView
  /** What `engine.evaluate` or `engine.quote` of the npm package was asked; null in the customer's view, as it holds the cost. */
  request: Request | QuoteRequest | null
  /** What it answered; null where a quote cannot be made, and in the customer's view. */
  result: Evaluation | Quote | null
  /**
   * The bill, exact decimals by currency, with `partial: true` where a rate is missing; in the customer's view what the customer
   * pays. Null where a quote cannot be made.
   */
  totals: Evaluation['invoice']['totals'] | null
  /** Opens the same in Chatfare; give it back as `state`. Null in the customer's view, as it holds the cost. */
  link: string | null
}

/** The height at which nothing has to be scrolled, in CSS pixels. */
export interface Height {
  chatfare: 'height'
  height: number
}

/** Something that was asked for cannot be done; what was there stays. */
export interface Problem {
  chatfare: 'problem'
  /** In the language of the frame. */
  message: string
}

export type FromFrame = Ready | Change | Height | Problem

export type ToFrame =
  | { chatfare: 'ping' }
  /** Opens a link, its fragment, or the JSON text of a downloaded file, as one step that can be undone. */
  | { chatfare: 'open'; state: string }
  | { chatfare: 'set'; lang?: string; theme?: string }
