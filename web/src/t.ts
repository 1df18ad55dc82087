import { languages, type Language, type Pack } from './languages'
import type { en as compare } from './compare/words/en'
import type { en as golden } from './golden/words/en'
import type { en as log } from './log/words/en'
import type { en } from './messages/en'
import { templatesOf, type Template } from './sentences/template'
import type { en as more } from './more/words/en'
import type { en as quote } from './quote/words/en'
import type { en as tariffs } from './tariffs/words/en'

/** A message is a text, or one text per plural category of its parameter `n`. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>
export type Key =
  | keyof typeof en | keyof typeof compare | keyof typeof golden | keyof typeof log | keyof typeof more | keyof typeof quote | keyof typeof tariffs
export type Messages = Readonly<Record<string, Message>>
/** A language's messages: all of them, with a text for every plural category that the language has where it needs them. */
export type MessagesWith<Category extends Intl.LDMLPluralRule, Words = typeof en> =
  Readonly<Record<keyof Words, string | Readonly<Record<Category, string>>>>
/** The words of a view that brings its own, in every language. */
export type Words = Readonly<Record<Language, () => Promise<Pack>>>
export type Params = Record<string, string | number>

let pack: Pack | null = null
let asked: Language = 'en'
let speaking: Promise<void> = Promise.resolve()
/** Counts what was asked for: only the last of it is spoken. */
let turn = 0
const brought = new Set<Words>()
export let language: Language = 'en'

/** Brings a language's files and speaks it from then on; the last language that was asked for counts. */
export function speak(next: Language): Promise<void> {
  asked = next
  speaking = load(next)
  return speaking
}

/** Brings the words of a view, in this language and every later one. */
export function bring(words: Words): Promise<void> {
  if (brought.has(words)) return speaking
  brought.add(words)
  return speak(asked).catch((error: unknown) => {
    brought.delete(words)
    throw error
  })
}

async function load(next: Language): Promise<void> {
  turn += 1
  const own = turn
  const packs = await Promise.all([languages[next].load(), ...[...brought].map((words) => words[next]())]).catch((error: unknown) => {
    if (own === turn) {
      asked = language
      speaking = Promise.resolve()
    }
    throw error
  })
  if (own !== turn) return speaking
  pack = {
    messages: Object.assign({}, ...packs.map(({ messages }) => messages)),
    texts: Object.assign({}, ...packs.map(({ texts }) => texts)),
  }
  language = next
  document.documentElement.lang = next
  document.documentElement.dir = isRtl() ? 'rtl' : 'ltr'
}

/** False until the first language has come. */
export const speaks = (): boolean => pack !== null

export const isRtl = (): boolean => 'rtl' in languages[language]

/** Something that Intl makes for the language, once for each. */
export function inLanguage<T>(make: (locale: string) => T): () => T {
  let made: { language: Language; value: T } | undefined
  return () => {
    if (made?.language !== language) made = { language, value: make(languages[language].locale) }
    return made.value
  }
}

/** What is said of something in the language is asked again with every drawing; so many answers are kept. */
const REMEMBERED = 20_000

export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const answers = inLanguage(() => new Map<K, V>())
  return (key) => {
    const known = answers()
    let answer = known.get(key)
    if (answer === undefined) {
      if (known.size >= REMEMBERED) known.clear()
      known.set(key, answer = make(key))
    }
    return answer
  }
}

const plurals = inLanguage((locale) => new Intl.PluralRules(locale))
const numbers = inLanguage((locale) => new Intl.NumberFormat(locale))

function pattern(key: Key, n: number | undefined): string {
  const message = pack!.messages[key]
  if (typeof message === 'string') return message
  return message[plurals().select(n ?? 0)] ?? message.other
}

/** The text of a message with its parameters put in; a numeric `n` chooses the plural form. */
export function t(key: Key, params: Params = {}): string {
  return rich(key, params).join('')
}

/** The same in parts, so that a parameter may be an element instead of a text. */
export function rich<T>(key: Key, params: Record<string, T | string | number>): (T | string)[] {
  const n = typeof params.n === 'number' ? params.n : undefined
  const parts = partsOf(pattern(key, n))
  return parts.map((part, index) => {
    if (index % 2 === 0) return part.startsWith('.') && endsInPoint(params[parts[index - 1]]) ? part.slice(1) : part
    const value = params[part]
    if (typeof value === 'number') return numbers().format(value)
    return typeof value === 'string' ? isolated(value) : value
  })
}

/** Texts and the names of parameters by turns. */
const partsOf = remembered((text: string) => text.split(/\{(\w+)\}/))

/** An abbreviation at the end of a sentence, such as the year's in “2026 р.”, has its point already. */
const endsInPoint = (value: unknown): boolean => typeof value === 'string' && value.endsWith('.')

/**
 * From right to left, between the signs that keep a text of the other direction from mixing with the words around it. A text that begins
 * so is one of this language: what stands between signs tells no direction.
 */
export const isolated = (text: string): string => (text && isRtl() ? `${text[0] === '\u2068' ? '\u2067' : '\u2068'}${text}\u2069` : text)

/** The key made of a prefix and a term of the engine, when there is a message for it. */
export function keyFor(prefix: string, term: string): Key | undefined {
  const key = `${prefix}.${term}`
  return key in pack!.messages ? (key as Key) : undefined
}

/** A term of the engine in words; a term that the page does not know yet is shown as it is. */
export function term(prefix: string, name: string): string {
  const key = keyFor(prefix, name)
  return key ? t(key) : name
}

/** A text of the engine or of a preset in the language; one that has no translation stays as it is. */
export const translated = (text: string): string => pack!.texts[text] ?? text

/** A sentence of the engine in the language, with what it names; nothing where it has no translation. */
export function said(text: string): string | undefined {
  const whole = pack!.texts[text]
  if (language === 'en' || whole !== undefined) return whole ?? text
  for (const { text: template, names, pattern } of templates()) {
    const found = pattern.exec(text)
    if (found) return pack!.texts[template].replace(/\{(\w+)\}/g, (_, name: string) => isolated(listed(found[1 + names.indexOf(name)])))
  }
  return undefined
}

/** What is put into a sentence may be one itself, or a list. */
const listed = (text: string): string => said(text) ?? text.split(', ').map((part) => said(part) ?? part).join(', ')

let templated: { of: Pack; templates: readonly Template[] } | null = null

/** Those of what has been brought. */
function templates(): readonly Template[] {
  if (templated?.of !== pack) templated = { of: pack!, templates: templatesOf(Object.keys(pack!.texts)) }
  return templated.templates
}

/** Within a sentence: without the capital at its beginning, unless that is one of an abbreviation. */
export const within = remembered((text: string) =>
  (/^.\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase(languages[language].locale) + text.slice(1)))
