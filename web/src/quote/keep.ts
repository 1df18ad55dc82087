import { read, write } from '../kept'
import { readPlan, type Plan } from './plan'

/** A quote that the person has kept in this browser. */
export interface Kept {
  id: string
  name: string
  /** When it was last kept, in milliseconds. */
  at: number
  plan: Plan
}

const QUOTES = 'chatfare.quotes'
const LOGO = 'chatfare.logo'

/** The newest first; nothing where the browser keeps nothing. */
export function keptQuotes(): Kept[] {
  const value = read(QUOTES)
  if (!Array.isArray(value)) return []
  const quotes = value.filter((item) => typeof item?.id === 'string' && typeof item.name === 'string' && typeof item.at === 'number')
  return quotes.map((item) => ({ ...item, plan: readPlan(item.plan) })).sort((a, b) => b.at - a.at)
}

/** Keeps a quote under its name; one of the same name is replaced. False where the browser does not let the page keep anything. */
export function keep(name: string, plan: Plan): boolean {
  const others = keptQuotes().filter((quote) => quote.name !== name)
  return write(QUOTES, [{ id: `${Date.now()}`, name, at: Date.now(), plan: { ...plan, name } }, ...others])
}

export const rename = (id: string, name: string): boolean =>
  write(QUOTES, keptQuotes().map((quote) => (quote.id === id ? { ...quote, name, plan: { ...quote.plan, name } } : quote)))

export const forget = (id: string): boolean => write(QUOTES, keptQuotes().filter((quote) => quote.id !== id))

export const putBack = (quote: Kept): boolean => write(QUOTES, [quote, ...keptQuotes()])

/** The company's logo as a picture in base64; it stays in this browser and is in no link. */
export const keptLogo = (): string | null => {
  const value = read(LOGO)
  return typeof value === 'string' ? value : null
}

export const keepLogo = (picture: string | null): boolean => write(LOGO, picture)
