import { DAY, HOUR, MINUTE } from './format'
import { fromWall, toWall } from './zone'

/** The stretch of time that the axis shows. */
export interface Range {
  from: number
  to: number
}

export interface Tick {
  at: number
  day: boolean
}

const STEPS = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY]
const TICK_ROOM = 46
const SHORTEST = 10 * MINUTE
const LONGEST = 1000 * DAY

/** All messages, and the end of a window that closes within a day or so after the last one. */
export function fit(times: readonly number[], ends: readonly number[], zone: string): Range {
  if (!times.length) return { from: 0, to: DAY }
  const first = Math.min(...times)
  const last = Math.max(...times)
  const close = ends.filter((end) => end <= last + 30 * HOUR)
  const to = Math.max(last, ...close)
  const pad = Math.max((to - first) * 0.04, 20 * MINUTE)
  // Several days begin at midnight, so that the first day has its name on the axis too.
  const from = to - first > 1.5 * DAY ? fromWall(Math.floor(toWall(first, zone) / DAY) * DAY, zone) : first - pad
  return { from, to: to + pad }
}

export const length = ({ from, to }: Range): number => to - from

/** Around a fixed instant; factor below 1 shows less time. */
export function zoom(range: Range, factor: number, around = (range.from + range.to) / 2): Range {
  const wanted = Math.max(SHORTEST, Math.min(LONGEST, length(range) * factor))
  const scale = wanted / length(range)
  return { from: around - (around - range.from) * scale, to: around + (range.to - around) * scale }
}

/** A stretch and a little beside it. */
export function around(from: number, to: number): Range {
  const pad = Math.max((to - from) * 0.1, SHORTEST / 2)
  return { from: from - pad, to: to + pad }
}

export const pan = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by })

/** Place of an instant as a percentage of the axis. */
export const percent = (range: Range, at: number): number => ((at - range.from) / length(range)) * 100

/** Round times of the zone's wall clock, as many as have room for names of days that are so wide; days are marked. */
export function ticks(range: Range, width: number, zone: string, dayName: number): Tick[] {
  const room = Math.max(TICK_ROOM, dayName)
  const step = STEPS.find((size) => (size / length(range)) * width >= room) ?? STEPS[STEPS.length - 1]
  const result: Tick[] = []
  for (let wall = Math.ceil(toWall(range.from, zone) / step) * step; ; wall += step) {
    const at = fromWall(wall, zone)
    if (at > range.to) return result
    if (at >= range.from) result.push({ at, day: wall % DAY === 0 })
  }
}
