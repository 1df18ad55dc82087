import progress from 'cli-progress'
import { beforeEnd } from './signals.js'

const MEGABYTE = 1e6
/** How often the line is drawn anew, in milliseconds. */
const PAUSE = 200

/**
 * A line on the terminal: how much has been read, how fast, and how long the rest will take. Gives what is to be told of every
 * chunk, { file, bytes }, and what ends it. Where nobody looks nothing is drawn.
 */
export function progressOf(sizes) {
  if (!process.stderr.isTTY) return { report: undefined, stop() {} }
  const total = sizes.includes(null) ? null : sizes.reduce((sum, size) => sum + size, 0)
  const format = total === null ? '{megabytes} MB, {speed} MB/s' : '[{bar}] {percentage}%, {megabytes} MB, {speed} MB/s, {eta_formatted} left'
  const bar = new progress.SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true, etaBuffer: 50 }, progress.Presets.legacy)
  const read = new Map()
  const begun = Date.now()
  let drawn = 0
  // The cursor, which is hidden, and the line breaks of the terminal are given back.
  const goOn = beforeEnd(() => bar.stop())
  bar.start(total ?? 0, 0, { megabytes: '0', speed: '0' })
  return {
    report({ file, bytes }) {
      read.set(file, bytes)
      // Reading leaves timers no time.
      if (Date.now() - drawn < PAUSE) return
      drawn = Date.now()
      const sum = [...read.values()].reduce((all, one) => all + one, 0)
      const megabytes = sum / MEGABYTE
      bar.update(sum, { megabytes: megabytes.toFixed(0), speed: (megabytes / ((drawn - begun + 1) / 1000)).toFixed(0) })
      bar.render()
    },
    stop() {
      goOn()
      bar.stop()
    },
  }
}
