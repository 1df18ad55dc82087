import { html, nothing, type TemplateResult } from 'lit'
import type { Problem } from './engine'
import { sentenceOf } from './sentence-of'
import { keyFor, said, t } from './t'

/** What the engine reports, in the words of the page; what the page does not know is said in the engine's. */

export function problemWords({ code, message }: Problem): string {
  const key = keyFor('problem', code)
  return key ? t(key) : message
}

/** One code stands for several contradictions: which it is, the engine says in a sentence. */
export const problemNote = (problem: Problem): TemplateResult => html`${problemWords(problem)}${
  problem.code === 'contradiction' ? html` <small>${sentenceOf(problem.message)}</small>` : nothing}`

/** Problems of a quantity that is not known, with the item they concern. */
export const quantityOf: Readonly<Record<string, string>> = { 'tokens-missing': 'agent-tokens', 'duration-missing': 'call-minutes' }

/** Problems that the row says already, by its badge or its amount. */
const SAID_BY_ROW = new Set(['rate-missing', 'no-rules'])

export const isNote = ({ code }: Problem): boolean => !SAID_BY_ROW.has(code)

/** What the engine says of a request that it refuses. */
export interface Refused {
  path: string
  message: string
}

/** The field that a path of the request names: `events[3].at` and `account.senders.main.createdAt` end in it. */
const fieldOf = (path: string): string =>
  path.startsWith('account.counters') ? 'counters' : path.slice(path.lastIndexOf('.') + 1)

/** Who sent a message is called as the first day of a column is. */
const isSide = (path: string): boolean => /^events\[\d+\]\.from$/.test(path)

/** Sentences of the engine about something else than what a field may hold. */
const OF_OTHERS = /^(Unknown |Expected (only|either|a sender|the id|a market|\w\w,) )|it is missing\.$/

/** What is wrong with the field, where the page has words for it. */
export function fieldWords({ path, message }: Refused): string | undefined {
  if (OF_OTHERS.test(message)) return undefined
  // Rules that there are belong to another channel.
  if (path === 'rules' && message.startsWith('Expected one of ')) return t('refusal.noRules')
  const key = isSide(path) ? undefined : keyFor('refusal', fieldOf(path))
  return key && t(key)
}

/** In the page's words, else in the engine's, which are English until its sentences have come. */
export const refusalWords = (refused: Refused): string => fieldWords(refused) ?? t('refusal.other', { message: said(refused.message) ?? refused.message })
