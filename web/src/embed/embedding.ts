import { channels } from '../document'
import type { Channel } from '../engine'
import { isLanguage, type Language } from '../languages'
import { isTheme, type Theme } from '../theme'
import type { EmbeddedView } from './messages'

/**
 * How another page wants this one shown: the part of the address behind the "?", such as `?embed=quote&lang=uk`. `page` is the
 * language of the page around, which may be one that is not spoken here.
 */
export interface Embedding {
  view: EmbeddedView
  language?: Language
  theme?: Theme
  channel?: Channel
  /** The quote is shown as the customer sees it, and there is no way to the seller's own view. */
  customer?: true
  /** What was asked for and does not exist, as `name=value`. */
  unknown: readonly string[]
}

/** The views that can be embedded, by the names that other pages know them by. */
export const embeddedViews = { simulator: 'simulate', quote: 'quote' } as const satisfies Record<EmbeddedView, string>

const isEmbedded = (name: string): name is EmbeddedView => Object.hasOwn(embeddedViews, name)
const isTag = (name: string): name is string => languageOf(name) !== undefined
const isChannel = (name: string): name is Channel => (channels as readonly string[]).includes(name)

/** The language of a tag such as "uk-UA". */
export const languageOf = (tag: string): Language | undefined => {
  const [name] = tag.toLowerCase().split('-')
  return isLanguage(name) ? name : undefined
}

/** Null where the page is shown by itself. */
export function readEmbedding(search: string): Embedding | null {
  const asked = new URLSearchParams(search)
  const embed = asked.get('embed')
  if (embed === null) return null
  const unknown: string[] = []
  const read = <T extends string>(name: string, known: (value: string) => value is T): T | undefined => {
    const value = asked.get(name)
    if (value === null || known(value)) return value ?? undefined
    unknown.push(`${name}=${value}`)
    return undefined
  }
  const view = read('embed', isEmbedded) ?? 'simulator'
  // Only a quote has a customer's view.
  const shown = read('view', (value): value is 'customer' => view === 'quote' && value === 'customer')
  return {
    view, ...(shown ? { customer: true } : {}), language: languageOf(read('lang', isTag) ?? asked.get('page') ?? ''),
    theme: read('theme', isTheme), channel: read('channel', isChannel), unknown,
  }
}

/** That of this page. */
export const embedding = readEmbedding(location.search)
