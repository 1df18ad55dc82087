/** A sentence with the names of what is put into it, such as “Expected one of {names}.”. */
export interface Template {
  text: string
  /** What is before the first thing put in. */
  beginning: string
  names: readonly string[]
  pattern: RegExp
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export function templateOf(text: string): Template {
  const parts = text.split(/\{(\w+)\}/)
  const pattern = parts.map((part, index) => (index % 2 ? '(.+?)' : literal(part))).join('')
  return { text, beginning: parts[0], names: parts.filter((_, index) => index % 2), pattern: new RegExp(`^${pattern}$`, 's') }
}

/** Those that say more come first. */
export const templatesOf = (texts: Iterable<string>): Template[] =>
  [...texts].filter((text) => /\{\w+\}/.test(text)).map(templateOf).sort((a, b) => saysOf(b) - saysOf(a))

const saysOf = ({ text }: Template): number => text.replace(/\{\w+\}/g, '').length
