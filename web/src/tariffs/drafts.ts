import type { TariffDocument } from '../engine'
import { examples } from '../examples'
import { read, write } from '../kept'
import { keptNamed, keptTariffs, type Own } from './own'
import { written, type TableOptions } from './reading'

/** A text that is being worked on. */
export interface Draft {
  /** The name it is kept under; null while it is not kept. */
  kept: string | null
  name: string
  text: string
  /** What was told of a table that does not say it itself. */
  table?: TableOptions
}

const KEY = 'chatfare.drafts'

/** What is being worked on stays while other documents and views are looked at, and so do other texts that are not kept. */
export let draft: Draft | null = null
export let others: readonly Draft[] = []

/** Drafts that the browser does not keep, so that it asks before it leaves the page. */
const losable = new Set<Draft | null>()
const ask = (event: Event): void => event.preventDefault()

export const isLosable = (one: Draft): boolean => losable.has(one)

/** Those that the browser has kept, the one that was worked on last first. */
function keptDrafts(): Draft[] {
  const value = read(KEY)
  if (!Array.isArray(value)) return []
  return value.filter((item) => typeof item?.name === 'string' && typeof item.text === 'string' && (item.kept === null || typeof item.kept === 'string'))
}

/** Keeps a draft in place of what it was. What another tab has made of that since stays beside it. */
function keepDraft(before: Draft | null, next: Draft | null): void {
  const isOne = (other: Draft, one: Draft | null): boolean => JSON.stringify(other) === JSON.stringify(one)
  const own = next && isUnkept(next) ? [next] : []
  write(KEY, [...own, ...keptDrafts().filter((other) => !isOne(other, before) && !isOne(other, next))])
  losable.delete(before)
  if (own.length && !keptDrafts().some((other) => isOne(other, next))) losable.add(next)
  if (losable.size) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}

/** Opens a text for editing, as the view does that a person comes from. */
export const openDraft = (name: string, text: string, table?: TableOptions): void => work({ kept: null, name: freeName(name), text, table })

/** With what was changed in it and not kept. */
export const openKept = (own: Own): void => work([draft, ...others].find((other) => other?.kept === own.name) ?? asKept(own))

const asKept = ({ name, document }: Own): Draft => ({ kept: name, name, text: written(document) })

/** Puts the text that was worked on aside, unless nothing of it would be lost. */
export function work(next: Draft): void {
  const rest = others.filter((other) => other !== next)
  others = draft && draft !== next && isUnkept(draft) ? [...rest, draft] : rest
  draft = next
  keepDraft(next, next)
}

/** What is worked on, with these changes. */
export function edit(changes: Partial<Draft>): void {
  const before = draft!
  draft = { ...before, ...changes }
  keepDraft(before, draft)
}

/** Nobody wants what was worked on any longer. */
export function drop(): void {
  keepDraft(draft, null)
  draft = null
}

/** A text that would be lost: written but not kept, or changed since. A provider's that is only looked at is not. */
export function isUnkept({ kept, name, text }: Draft): boolean {
  const own = kept === null ? undefined : keptNamed(kept)
  return own ? name !== own.name || !says(text, own.document) : text.trim() !== '' && !examples.some((document) => says(text, document))
}

/** Whether a text is the document, however it is written. */
function says(text: string, document: TariffDocument): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(document)
  } catch {
    return false
  }
}

/** A name that no document has. */
export function freeName(wanted: string): string {
  const taken = new Set([...keptTariffs(), ...others, ...(draft ? [draft] : [])].map(({ name }) => name))
  let name = wanted
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} ${n}`
  return name
}

/** Takes up a draft of before. The document that it changes has only one, and may be gone: then it is a document of its own. */
function takeUp(found: Draft): void {
  if (!isUnkept(found)) return
  const fits = found.kept === null || (keptNamed(found.kept) && others.every(({ kept }) => kept !== found.kept))
  const own = fits ? found : { ...found, kept: null, name: freeName(found.name) }
  if (!fits) keepDraft(found, own)
  others = [...others, own]
}

keptDrafts().forEach(takeUp)
