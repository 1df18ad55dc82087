import { Worker } from 'node:worker_threads'
import { closeSync, openSync, readSync } from 'node:fs'
import { ChatfareError } from '../read-log.js'
import { CommandError } from './input.js'
import { fileSource } from './source.js'

/** Bytes that are looked through for a line end at a time. */
const STEP = 1 << 16
const NEWLINE = 10
/** A file of fewer bytes is one part. */
const SMALLEST = 1 << 16

/**
 * Reads files in parts, `jobs` at a time on a thread each: { partials, files, problems }, in the order of the files. Files with
 * a record per line are cut at line ends; others are a part each.
 */
export async function readParts(files, jobs, options, columns, report) {
  const parts = files.flatMap((path, file) => partsOf(path, jobs, options.format).map((part) => ({ ...part, file })))
  const found = new Array(parts.length)
  const bytesOf = new Map()
  let next = 0
  const work = async () => {
    const worker = new Worker(new URL('./part.js', import.meta.url), { workerData: { options, columns } })
    try {
      while (next < parts.length) {
        const place = next++
        found[place] = await ask(worker, parts[place], (bytes) => {
          bytesOf.set(place, bytes)
          const { file } = parts[place]
          report?.({ file, bytes: parts.reduce((sum, part, at) => sum + (part.file === file ? (bytesOf.get(at) ?? 0) : 0), 0) })
        })
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(jobs, parts.length) }, work))
  return inOrder(parts, found)
}

/** The partial results, the files with the lines they begin on, and the problems with their lines in the whole log. */
function inOrder(parts, found) {
  const files = []
  const problems = []
  let lines = 0
  for (const [place, { path, begin }] of parts.entries()) {
    if (begin === 0) files.push({ name: path, line: lines + 1 })
    for (const { examples, ...problem } of found[place].problems) {
      problems.push({ ...problem, examples: examples.map(({ line, message }) => ({ line: lines + line, message })) })
    }
    lines += found[place].lines
  }
  return { partials: found.map(({ partial }, place) => ({ name: parts[place].path, bytes: partial })), files, problems }
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

/** The bytes of each part of a file. */
function partsOf(path, jobs, format) {
  const cuts = cutsOf(path, jobs, format)
  return cuts.map((begin, place) => ({ path, begin, end: cuts[place + 1] }))
}

/** Where the parts of a file begin. */
function cutsOf(path, jobs, format) {
  const { size } = fileSource(path)
  if (size === null || size < SMALLEST || format === 'csv') return [0]
  const descriptor = openSync(path)
  try {
    const head = bytesAt(descriptor, 0).toString('latin1')
    // A list, an object over several lines, a table or packed bytes cannot be cut.
    if (!/^(\xEF\xBB\xBF)?\s*\{[^\r\n]*\S/.test(head)) return [0]
    const cuts = [0]
    for (let part = 1; part < jobs; ++part) {
      const cut = lineAfter(descriptor, Math.floor((size * part) / jobs), size)
      if (cut > cuts.at(-1) && cut < size) cuts.push(cut)
    }
    return cuts
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
