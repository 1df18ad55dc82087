/** Wall clock of a time zone and back, by the browser's own time zone data. Presentation only: the engine decides months and eras. */

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone)
  if (!found) {
    found = new Intl.DateTimeFormat('en-CA-u-hc-h23', {
      timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit',
      hour: '2-digit', minute: '2-digit', second: '2-digit',
    })
    formats.set(zone, found)
  }
  return found
}

const QUARTER = 15 * 60_000
const DAY = 96 * QUARTER
const REMEMBERED = 20_000
const offsets = new Map<string, number>()

/** Offset of the zone at an instant, in milliseconds, east positive. No zone changes its offset within a quarter of an hour, so it is remembered by quarters. */
function offset(ms: number, zone: string): number {
  const key = `${zone} ${Math.floor(ms / QUARTER)}`
  let found = offsets.get(key)
  if (found === undefined) {
    if (offsets.size > REMEMBERED) offsets.clear()
    found = computeOffset(ms, zone)
    offsets.set(key, found)
  }
  return found
}

function computeOffset(ms: number, zone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of format(zone).formatToParts(ms)) part[type] = Number(value)
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - Math.floor(ms / 1000) * 1000
}

/** Milliseconds that read, as UTC, what the wall clock of the zone shows. */
export const toWall = (ms: number, zone: string): number => ms + offset(ms, zone)

/** The instant at which the wall clock shows `wall`; the second try settles the hours around a change of offset. A time that the clocks leave out is as much later. */
export function fromWall(wall: number, zone: string): number {
  const guess = wall - offset(wall, zone)
  const found = wall - offset(guess, zone)
  return toWall(found, zone) === wall ? found : wall - offset(found - DAY, zone)
}

/** `2026-11-20T09:05` in the zone, the form of `<input type="datetime-local">`. */
export const toInput = (ms: number, zone: string): string => {
  const text = new Date(toWall(ms, zone)).toISOString()
  return text.endsWith(':00.000Z') ? text.slice(0, 16) : text.slice(0, 19)
}

/** NaN when the text is not a date and time. */
export const fromInput = (text: string, zone: string): number => {
  const wall = Date.parse(`${text.length === 16 ? `${text}:00` : text}Z`)
  return Number.isNaN(wall) ? NaN : fromWall(wall, zone)
}

/** By the names of today: browsers keep those that were given up. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara', 'America/Buenos_Aires': 'America/Argentina/Buenos_Aires', 'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata', 'Asia/Katmandu': 'Asia/Kathmandu', 'Asia/Rangoon': 'Asia/Yangon', 'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe', 'Europe/Kiev': 'Europe/Kyiv',
}

export const zoneToday = (zone: string): string => RENAMED[zone] ?? zone

/** All that a person can choose from. */
export const zones = (): string[] => Intl.supportedValuesOf('timeZone').map(zoneToday)

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
