import { createReadStream, statSync } from 'node:fs'
import { CommandError, nameOf } from './input.js'

/** Bytes read from a file at a time. */
const CHUNK = 1 << 20

/** A file, or the standard input for `-`, as a source of readLog; of a part its bytes from `begin` until `end`. */
export function fileSource(file, { begin = 0, end = Infinity } = {}) {
  const size = file === '-' ? null : sizeOfFile(file)
  return { name: nameOf(file), size, [Symbol.asyncIterator]: () => chunks(file, begin, end) }
}

function sizeOfFile(file) {
  try {
    const stat = statSync(file)
    if (stat.isDirectory()) throw new CommandError(`${file} cannot be read: it is a folder.`)
    // Pipes and devices have an end, but no size.
    return stat.isFile() ? stat.size : null
  } catch (error) {
    throw unreadable(file, error)
  }
}

async function* chunks(file, begin, end) {
  if (begin >= end) return
  // A pipe has no places to begin and end at.
  const part = begin > 0 || end < Infinity ? { start: begin, end: end - 1 } : {}
  const stream = file === '-' ? process.stdin : createReadStream(file, { ...part, highWaterMark: CHUNK })
  try {
    yield* stream
  } catch (error) {
    throw unreadable(file, error)
  }
}

function unreadable(file, error) {
  if (error instanceof CommandError || !error.syscall) return error
  return new CommandError(`${nameOf(file)} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file.' : error.message}`)
}
