import { language, t } from './t'
import { toWall } from './zone'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const cache = new Map<string, Intl.DateTimeFormat>()

function dates(zone: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${name}`
  let found = cache.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: zone })
    cache.set(key, found)
  }
  return found
}

/** 10:42 */
export const clock = (ms: number, zone: string): string => new Date(toWall(ms, zone)).toISOString().slice(11, 16)

/** 10:42:07, with seconds only where there are some. */
export const clockExact = (ms: number, zone: string): string =>
  dates(zone, 'exact', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(ms)

/** Tue 10 */
export const dayLabel = (ms: number, zone: string): string =>
  `${dates(zone, 'weekday', { weekday: 'short' }).format(ms)} ${dates(zone, 'day', { day: 'numeric' }).format(ms)}`

/** Tue 10:42 near the other moments of a sequence, Tue 10 Nov 10:42 where the weekday alone could be mistaken. */
export function moment(ms: number, zone: string, near = ms): string {
  const weekday = dates(zone, 'weekday', { weekday: 'short' }).format(ms)
  if (Math.abs(ms - near) < 6 * DAY) return `${weekday} ${clock(ms, zone)}`
  return `${weekday} ${dates(zone, 'short', { day: 'numeric', month: 'short' }).format(ms)} ${clock(ms, zone)}`
}

/** Thu 12 Nov 2026, 11:31:00 */
export const fullMoment = (ms: number, zone: string): string =>
  `${dates(zone, 'full', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(ms).replace(',', '')}, ${clockExact(ms, zone)}`

/** 28 Sep 2026 of a date without a time. */
export const date = (iso: string): string =>
  dates('UTC', 'date', { day: 'numeric', month: 'short', year: 'numeric' }).format(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`))

/** November 2026 of 2026-11. */
export const month = (iso: string): string =>
  dates('UTC', 'month', { month: 'long', year: 'numeric' }).format(Date.parse(`${iso}-01T00:00:00Z`))

/** November 2026, or September – October 2026 of the first and the last of several months. */
export function months(from: string, to: string): string {
  const [first, last] = [from, to].map((iso) => Date.parse(`${iso}-01T00:00:00Z`))
  return dates('UTC', 'month', { month: 'long', year: 'numeric' }).formatRange(first, last)
}

/** The city of an IANA zone: Kyiv of Europe/Kyiv. */
export const place = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

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

export const sameDay = (a: number, b: number, zone: string): boolean =>
  Math.floor(toWall(a, zone) / DAY) === Math.floor(toWall(b, zone) / DAY)

const regions = new Intl.DisplayNames(language, { type: 'region' })

/** Ukraine of UA; a market that is no country code stays as it is. */
export const marketName = (market: string): string => (/^[A-Z]{2}$/.test(market) ? (regions.of(market) ?? market) : market)

const whole = new Intl.NumberFormat(language)

/** 1,000 of the string "1000". */
export const integer = (digits: string): string => whole.format(BigInt(digits))

/** +380671234567 in groups that can be read aloud; an id that is not a number stays as it is. */
export function phone(contact: string): string {
  const match = /^\+(\d{1,3}?)(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(contact)
  return match ? `+${match.slice(1).join(' ')}` : contact
}

const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' })

export const enumerate = (items: string[]): string => list.format(items)
