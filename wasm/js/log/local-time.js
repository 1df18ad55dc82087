import { ChatfareError } from '../error.js'

/** A date and a time of day, without a zone. */
const LOCAL = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d(?:\.\d+)?)?$/
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** No zone changes its offset within a quarter of an hour. */
const QUARTER = 15 * MINUTE

/**
 * The function that gives times without a zone the offset of this one, and leaves other texts as they are. It throws for a time that
 * the clock shows twice or never. Throws a RangeError for what is no zone.
 */
export function clockOf(zone) {
  const shownAt = shownOn(zone)
  return (field, text) => {
    const [, date, minutes, seconds = ':00'] = LOCAL.exec(text) ?? []
    const local = Date.parse(`${date}T${minutes}Z`)
    // Some engines take 30 February for a day of March.
    if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(date)) return text
    const [offset, ...others] = shownAt(local)
    if (offset !== undefined && others.length === 0) return `${date}T${minutes}${seconds}${offset}`
    const fault = offset === undefined
      ? `Expected a time that the clock of ${zone} shows; it never shows ${text}, as it is set forward. The row is left out.`
      : `Expected a time that the clock of ${zone} shows once; it shows ${text} twice, as it is set back. The row is left out.`
    throw new ChatfareError('local-time', field, fault)
  }
}

/** The offsets ("+02:00") with which the clock of a zone shows a time, found once per quarter of an hour. */
function shownOn(zone) {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const offsetAt = (instant) => /[+-]\d\d:\d\d/.exec(format.formatToParts(instant).find(({ type }) => type === 'timeZoneName').value)?.[0] ?? '+00:00'
  const known = new Map()
  return (local) => {
    const quarter = Math.floor(local / QUARTER)
    let shown = known.get(quarter)
    if (shown === undefined) {
      // That of the day before and that of the day after are all that can hold.
      const offsets = [...new Set([offsetAt(local - DAY), offsetAt(local + DAY)])]
      shown = offsets.filter((offset) => offsetAt(local - minutesOf(offset) * MINUTE) === offset)
      known.set(quarter, shown)
    }
    return shown
  }
}

const minutesOf = (offset) => Number(`${offset[0]}1`) * (60 * Number(offset.slice(1, 3)) + Number(offset.slice(4)))
