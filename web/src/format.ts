import { inLanguage, isolated, isRtl, keyFor, language, remembered, t } from './t'
import { languages } from './languages'
import { fromWall, toWall } from './zone'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const cache = inLanguage(() => new Map<string, Intl.DateTimeFormat>())

type DayPart = 'weekday' | 'day' | 'short'

const DAY_PARTS: Record<DayPart, Intl.DateTimeFormatOptions> = {
  weekday: { weekday: 'short' }, day: { day: 'numeric' }, short: { day: 'numeric', month: 'short' },
}

/** The parts of days by "<name> <day of the wall clock> <zone>". */
const dayParts = remembered((key: string) => {
  const [name, day, zone] = key.split(' ')
  return dates(zone, name, DAY_PARTS[name as DayPart]).format(fromWall(Number(day) * DAY, zone))
})

const dayPart = (ms: number, zone: string, name: DayPart): string => dayParts(`${name} ${Math.floor(toWall(ms, zone) / DAY)} ${zone}`)

const weekday = (ms: number, zone: string): string => dayPart(ms, zone, 'weekday')

function dates(zone: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${name}`
  let found = cache().get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(languages[language].locale, { ...options, timeZone: zone, ...(options.hour ? { hourCycle: 'h23' } : {}) })
    cache().set(key, found)
  }
  return found
}

const wallClock = remembered((minute: number) => new Date(minute * MINUTE).toISOString().slice(11, 16))

/** 10:42 */
export const clock = (ms: number, zone: string): string => wallClock(Math.floor(toWall(ms, zone) / MINUTE) % (DAY / MINUTE))

/** 10:42:07, with seconds only where there are some. */
export const clockExact = (ms: number, zone: string): string =>
  dates(zone, 'exact', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(ms)

/** Tue 10 */
export const dayLabel = (ms: number, zone: string): string =>
  `${weekday(ms, zone)} ${dayPart(ms, zone, 'day')}`

/** Tue 10:42 near the other moments of a sequence, Tue 10 Nov 10:42 where the weekday alone could be mistaken. */
export function moment(ms: number, zone: string, near = ms): string {
  if (Math.abs(ms - near) < 6 * DAY) return `${weekday(ms, zone)} ${clock(ms, zone)}`
  return `${weekday(ms, zone)} ${dayPart(ms, zone, 'short')} ${clock(ms, zone)}`
}

/** 10 Nov 10:42 */
export const shortMoment = (ms: number, zone: string): string => `${dayPart(ms, zone, 'short')} ${clock(ms, zone)}`

/** Thu 12 Nov 2026, 11:31:00 */
export const fullMoment = (ms: number, zone: string): string =>
  dates(zone, 'full', {
    weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).format(ms).replace(',', '')

/** 28 Sep 2026 of a date without a time. */
export const date = (iso: string): string =>
  dates('UTC', 'date', { day: 'numeric', month: 'short', year: 'numeric' }).format(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`))

/** How long something is in force: `why.since`, `why.until` and so on; null is from the beginning, or still today. */
export function between(prefix: 'why' | 'context', { from, to }: { from: string; to: string | null }): string {
  return to ? t(`${prefix}.between`, { from: date(from), to: date(to) }) : t(`${prefix}.since`, { from: date(from) })
}

/** November 2026 of 2026-11. */
export const month = (iso: string): string =>
  dates('UTC', 'month', { month: 'long', year: 'numeric' }).format(Date.parse(`${iso}-01T00:00:00Z`))

/** November 2026, or September – October 2026 of the first and the last of several months. */
export const months = (from: string, to: string): string => range(`${from} ${to}`)

const range = remembered((fromTo: string) => {
  const [first, last] = fromTo.split(' ').map((iso) => Date.parse(`${iso}-01T00:00:00Z`))
  return dates('UTC', 'month', { month: 'long', year: 'numeric' }).formatRange(first, last)
})

/** 1 – 24 Nov 2026: the days of the zone's calendar from one instant to another. */
export const periodOf = (from: number, to: number, zone: string): string =>
  dates(zone, 'period', { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(from, to)

/** The city of an IANA zone: Kyiv of Europe/Kyiv, in the language where the page knows it. */
export function place(zone: string): string {
  const key = keyFor('place', zone)
  return key ? t(key) : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** 3 h 38 min, 2 d 5 h, 24 s: the two largest units. */
export function duration(ms: number): string {
  const units: [number, 'unit.day' | 'unit.hour' | 'unit.minute' | 'unit.second'][] = [
    [DAY, 'unit.day'], [HOUR, 'unit.hour'], [MINUTE, 'unit.minute'], [1000, 'unit.second'],
  ]
  let rest = Math.abs(ms)
  const parts: string[] = []
  for (const [size, key] of units) {
    const n = Math.floor(rest / size)
    rest -= n * size
    if (n) parts.push(t(key, { n }))
    if (parts.length === 2) break
  }
  return parts.length ? parts.join(' ') : t('unit.minute', { n: 0 })
}

/** The length of a window as people name it: 24 h, 72 h, 7 days beyond that. */
export const windowLength = (ms: number): string =>
  ms > 3 * DAY ? t('axis.days', { n: Math.round(ms / DAY) }) : t('unit.hour', { n: Math.round(ms / HOUR) })

/** Counts the days of the zone's calendar. */
export const dayOf = (at: number, zone: string): number => Math.floor(toWall(at, zone) / DAY)

const regions = inLanguage((locale) => new Intl.DisplayNames(locale, { type: 'region' }))

/** Country codes by the English names that rate cards print. */
const codes = new Map<string, string>([['Turkey', 'TR']])

function codeOf(name: string): string | undefined {
  if (codes.size === 1) {
    const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) codes.set(english.of(code) ?? '', code)
  }
  return codes.get(name)
}

/** Ukraine of UA or of a card's row; a row that is no country has a name of its own. */
export function marketName(market: string): string {
  const key = keyFor('market', market)
  if (key) return t(key)
  // In English a row is a country's own name but for those that cards and browsers name differently.
  const code = /^[A-Z]{2}$/.test(market) ? market : language === 'en' ? codes.get(market) : codeOf(market)
  return (code && regions().of(code)) ?? market
}

/** The order of names in the language. */
export const byName = inLanguage((locale) => new Intl.Collator(locale).compare)

const whole = inLanguage((locale) => new Intl.NumberFormat(locale))

/** 1,000 of the string "1000". */
export const integer = (digits: string): string => whole().format(BigInt(digits))

const point = inLanguage((locale) => new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.')

/** 12,345.6780 of the string "12345.6780", with its sign: nothing passes through a float. */
export const amountText = remembered((amount: string) =>
  amount.replace(/(\d+)(?:\.(\d+))?/, (_, digits: string, fraction?: string) =>
    integer(digits) + (fraction === undefined ? '' : point() + fraction)))

/** A quantity: minutes of calls have a decimal. */
export const quantityText = (quantity: string): string => (quantity.includes('.') ? amountText(quantity) : integer(quantity))

/** For how many days of the month a fee is due: 15/30. */
export const daysText = ({ days, of }: { days: string; of: string }): string => `${integer(days)}/${integer(of)}`

/** Twos and threes that can be read aloud: 67 123 45 67. */
function groups(digits: string): string[] {
  const parts: string[] = []
  for (let end = digits.length; end > 0;) {
    const size = end <= 3 ? end : parts.length < 2 || end === 4 ? 2 : 3
    parts.unshift(digits.slice(end - size, end))
    end -= size
  }
  return parts
}

/** +380 67 123 45 67 of a number and its prefix; an id that is not a number stays as it is. */
export function phone(contact: string, prefix: string | null): string {
  const digits = contact.slice(1)
  return prefix && digits.startsWith(prefix) ? `+${[prefix, ...groups(digits.slice(prefix.length))].join(' ')}` : contact
}

const graphemes = inLanguage((locale) => new Intl.Segmenter(locale, { granularity: 'grapheme' }))

/** At most so many characters as people count them. */
export function cut(text: string, length: number): string {
  const parts = [...graphemes().segment(text)]
  return parts.length > length ? `${parts.slice(0, length - 2).map(({ segment }) => segment).join('').trimEnd()}…` : text
}

const conjunction = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** A, B and C of items that may be elements. */
export const sentenceList = <T>(items: readonly T[]): (T | string)[] => {
  const left = [...items]
  return conjunction().formatToParts(items.map(() => '-')).map(({ type, value }) => (type === 'element' ? left.shift()! : value))
}

const percents = inLanguage((locale) =>
  new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }))

/** +91.4 % of 0.914. */
export const percent = (part: number): string => percents().format(part).replace('-', '\u2212')

/** Items beside each other, without an "and". */
export const enumerate = (items: readonly string[]): string => items.join(t('list.separator'))

/** The same, running as the sentence does, whichever way its items run. */
export const enumerateInOrder = (items: readonly string[]): string => (isRtl() ? '\u200f' : '') + enumerate(items.map(isolated))
