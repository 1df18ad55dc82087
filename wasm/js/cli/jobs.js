import { Worker } from 'node:worker_threads'
import { closeSync, openSync, readSync } from 'node:fs'
import { createEngine } from '../index.node.js'
import { ChatfareError } from '../read-log.js'
import { CommandError } from './input.js'
import { fileSource } from './source.js'

/** Bytes that are looked through for a line end at a time. */
const STEP = 1 << 16
const NEWLINE = 10
/** A file of fewer bytes is one part. */
const SMALLEST = 1 << 16

/**
 * Reads files in parts, `jobs` at a time on a thread each: { partials, files, headings, isOver }, in the order of the files. Files
 * with a record per line are cut at line ends; others are a part each. `rows`: whether rows will be asked for. With `strict` all is
 * over at the first part with a problem, which is the last one given then.
 */
export async function readParts(files, jobs, reading, report) {
  const { options } = reading
  const engine = await createEngine()
  const parts = files.flatMap((path, file) => partsOf(path, jobs, engine, options).map((part) => ({ ...part, file })))
  const found = new Array(parts.length)
  const bytesOf = new Map()
  const heard = (place, bytes) => {
    bytesOf.set(place, bytes)
    const { file } = parts[place]
    report?.({ file, bytes: parts.reduce((sum, part, at) => sum + (part.file === file ? (bytesOf.get(at) ?? 0) : 0), 0) })
  }
  const givingUp = new Map()
  let next = 0
  let last = parts.length - 1
  /** What is behind that part would be of no use, also where it is being read. */
  const endAt = (place) => {
    last = Math.min(last, place)
    for (const [other, giveUp] of givingUp) if (other > last) giveUp()
  }
  const work = async () => {
    const worker = new Worker(new URL('./part.js', import.meta.url), { workerData: reading })
    try {
      while (next <= last) {
        const place = next++
        const givenUp = new Promise((resolve) => givingUp.set(place, resolve))
        const asked = ask(worker, parts[place], (bytes) => heard(place, bytes)).catch((error) => ({ error }))
        found[place] = await Promise.race([asked, givenUp])
        if (found[place]?.isOver || found[place]?.error) endAt(place)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(jobs, parts.length) }, work))
  if (found[last]?.error) throw found[last].error
  return { ...inOrder(parts.slice(0, last + 1), found.slice(0, last + 1)), isOver: found[last]?.isOver ?? false }
}

/** The partial results, the files with the lines they begin on, the headings of tables. */
function inOrder(parts, found) {
  const files = []
  let lines = 0
  for (const [place, { begin }] of parts.entries()) {
    if (begin === 0) files.push({ ...found[place].file, line: lines + 1 })
    lines += found[place].lines
  }
  return { partials: found.map(({ partial }, place) => ({ name: parts[place].path, bytes: partial })), files, headings: found.flatMap(({ headings }) => headings) }
}

function ask(worker, part, onBytes) {
  return new Promise((resolve, reject) => {
    const done = (settle, value) => {
      worker.off('message', heard).off('error', failed)
      settle(value)
    }
    const failed = (error) => done(reject, error)
    const heard = ({ bytes, ...result }) => {
      if (bytes !== undefined) onBytes(bytes)
      else if (result.error) done(reject, thrown(result.error))
      else done(resolve, result)
    }
    worker.on('message', heard).on('error', failed)
    worker.postMessage(part)
  })
}

/** Errors lose their class on the way from a thread. */
function thrown({ name, code, path, message }) {
  return name === 'ChatfareError' ? new ChatfareError(code, path, message) : new CommandError(message)
}

/** The bytes of each part of a file, and its format: a part may begin with records that do not tell it. */
function partsOf(path, jobs, engine, options) {
  const { cuts, format } = cutsOf(path, jobs, engine, options)
  return cuts.map((begin, place) => ({ path, begin, end: cuts[place + 1], format }))
}

/** What the whole lines of the beginning of a file tell; null where they do not. */
function formatOf(head, engine, options) {
  const log = engine.openLog({ ...options, partial: true })
  try {
    log.push(head.subarray(0, head.lastIndexOf(NEWLINE) + 1))
    return log.format
  } finally {
    log.close()
  }
}

/** Where the parts of a file begin. */
function cutsOf(path, jobs, engine, options) {
  const { size } = fileSource(path)
  const { format } = options
  const whole = { cuts: [0], format }
  if (size === null || size < SMALLEST || format === 'csv') return whole
  const descriptor = openSync(path)
  try {
    const head = bytesAt(descriptor, 0)
    // A list, an object over several lines, a table or packed bytes cannot be cut.
    if (!/^(\xEF\xBB\xBF)?\s*\{[^\r\n]*\S/.test(head.toString('latin1'))) return whole
    const found = formatOf(head, engine, options)
    if (!found) return whole
    const cuts = [0]
    for (let part = 1; part < jobs; ++part) {
      const cut = lineAfter(descriptor, Math.floor((size * part) / jobs), size)
      if (cut > cuts.at(-1) && cut < size) cuts.push(cut)
    }
    return { cuts, format: found }
  } finally {
    closeSync(descriptor)
  }
}

function bytesAt(descriptor, position) {
  const bytes = Buffer.alloc(STEP)
  return bytes.subarray(0, readSync(descriptor, bytes, 0, STEP, position))
}

/** Where the first line after a place begins. */
function lineAfter(descriptor, position, size) {
  for (let at = position; at < size; at += STEP) {
    const found = bytesAt(descriptor, at).indexOf(NEWLINE)
    if (found !== -1) return at + found + 1
  }
  return size
}
