import { en } from './messages/en'

/** A message is a text, or one text per plural category of its parameter `n`. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>
export type Key = keyof typeof en
export type Params = Record<string, string | number>

const messages: Record<Key, Message> = en
export const language = 'en'
const plurals = new Intl.PluralRules(language)
const numbers = new Intl.NumberFormat(language)

function pattern(key: Key, n: number | undefined): string {
  const message = messages[key]
  if (typeof message === 'string') return message
  return message[plurals.select(n ?? 0)] ?? message.other
}

/** The text of a message with its parameters put in; a numeric `n` chooses the plural form. */
export function t(key: Key, params: Params = {}): string {
  return rich(key, params).join('')
}

/** The same in parts, so that a parameter may be an element instead of a text. */
export function rich<T>(key: Key, params: Record<string, T | string | number>): (T | string)[] {
  const n = typeof params.n === 'number' ? params.n : undefined
  return pattern(key, n)
    .split(/\{(\w+)\}/)
    .map((part, index) => {
      if (index % 2 === 0) return part
      const value = params[part]
      return typeof value === 'number' ? numbers.format(value) : value
    })
}

/** The key made of a prefix and a term of the engine, when there is a message for it. */
export function keyFor(prefix: string, term: string): Key | undefined {
  const key = `${prefix}.${term}`
  return key in messages ? (key as Key) : undefined
}

/** A term of the engine in words; a term that the page does not know yet is shown as it is. */
export function term(prefix: string, name: string): string {
  const key = keyFor(prefix, name)
  return key ? t(key) : name
}
