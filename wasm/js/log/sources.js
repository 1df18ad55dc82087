import { ChatfareError } from '../error.js'

/** Bytes that are taken at a time from a source that is all there. */
const CHUNK = 1 << 20
const GZIP = [0x1f, 0x8b]

const encoder = new TextEncoder()
const kindOf = (value) => Object.prototype.toString.call(value).slice('[object '.length, -1)

/** How many bytes a source has; null where that shows only at its end. */
export const sizeOf = (source) => source?.size ?? source?.byteLength ?? null

/** The bytes of a source, chunk by chunk. */
export function chunksOf(source) {
  if (typeof source === 'string') return slices(encoder.encode(source))
  if (ArrayBuffer.isView(source)) return slices(new Uint8Array(source.buffer, source.byteOffset, source.byteLength))
  if (/^(Shared)?ArrayBuffer$/.test(kindOf(source))) return slices(new Uint8Array(source))
  if (typeof source?.stream === 'function') return streamed(source.stream())
  if (typeof source?.getReader === 'function') return streamed(source)
  if (typeof source?.[Symbol.asyncIterator] === 'function' || typeof source?.[Symbol.iterator] === 'function') return encoded(source)
  throw new ChatfareError('invalid-request', 'source', 'Expected bytes, a text, a Blob, a ReadableStream or an async iterable.')
}

function* slices(bytes) {
  for (let begin = 0; begin < bytes.length; begin += CHUNK) yield bytes.subarray(begin, begin + CHUNK)
}

async function* encoded(source) {
  for await (const chunk of source) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk
}

/** Not every browser can iterate over a stream. */
async function* streamed(stream) {
  const reader = stream.getReader()
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      yield typeof value === 'string' ? encoder.encode(value) : value
    }
  } finally {
    // Whoever stops reading early needs the rest no more.
    reader.cancel().catch(() => {})
  }
}

/** The first bytes of some chunks, as many as `enough` wants, and all of the chunks. */
export async function peek(chunks, enough) {
  const iterator = chunks[Symbol.asyncIterator]?.() ?? chunks[Symbol.iterator]()
  let head = new Uint8Array()
  let ended = false
  while (!ended && !enough(head)) {
    const { done, value } = await iterator.next()
    ended = done
    if (value) head = joined(head, value)
  }
  return [head, all()]
  async function* all() {
    try {
      if (head.length > 0) yield head
      while (!ended) {
        const { done, value } = await iterator.next()
        if (done) return
        yield value
      }
    } finally {
      await iterator.return?.()
    }
  }
}

export function joined(first, second) {
  if (first.length === 0) return second
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

/** Whether a file that begins so is packed by gzip. */
export const isPacked = (head) => GZIP.every((byte, place) => head[place] === byte)

/** What is in a file packed by gzip, or the file as it is. `onBroken` hears of packed data that ends too early or is damaged. */
export async function unpacked(chunks, onBroken) {
  const [head, all] = await peek(chunks, ({ length }) => length >= GZIP.length)
  return isPacked(head) ? unpack(all, onBroken) : all
}

/** Bytes that are unpacked at a time: what comes out of damaged ones may be lost. */
const PIECE = 1 << 14
/** At the end of packed data: checksum and length. */
const TRAILER = 8
/** The last bytes are unpacked so few at a time that a wrong checksum, or what is behind the packed data, spoils none of it. */
const TAIL = 1 << 8

async function* piecesOf(chunks) {
  let rest = new Uint8Array()
  for await (const chunk of chunks) {
    const bytes = joined(rest, chunk)
    const end = Math.max(0, bytes.length - TAIL)
    for (let begin = 0; begin < end; begin += PIECE) yield bytes.subarray(begin, Math.min(begin + PIECE, end))
    rest = bytes.subarray(end)
  }
  // From the end on, because the checksum of a whole file is there.
  for (let begin = 0, end = rest.length % TRAILER; begin < rest.length; begin = end, end += TRAILER) yield rest.subarray(begin, end)
}

const turn = () => new Promise((resolve) => (globalThis.setImmediate ?? setTimeout)(resolve))

async function* unpack(chunks, onBroken) {
  const { readable, writable } = new DecompressionStream('gzip')
  const reader = readable.getReader()
  const writer = writable.getWriter()
  let waiting = false
  let ended = false
  let stopped = null
  const source = async function* () {
    try {
      yield* chunks
    } catch (error) {
      stopped = { error }
      throw error
    }
  }
  /** Damage, and a missing end, throw away what has not been read by then. */
  const allRead = async () => {
    for (let idle = 0; idle < 2 && !ended; idle = waiting ? idle + 1 : 0) await turn()
  }
  const feed = async () => {
    for await (const piece of piecesOf(source())) {
      if (piece.length <= TRAILER) await allRead()
      await writer.write(piece)
    }
    await allRead()
    await writer.close()
  }
  // The reader hears of every failure.
  feed().catch((error) => writer.abort(error).catch(() => {}))
  try {
    for (;;) {
      waiting = true
      const { done, value } = await reader.read()
      waiting = false
      if (done) return
      yield value
    }
  } catch (error) {
    if (stopped) throw stopped.error
    onBroken(error)
  } finally {
    ended = true
    await reader.cancel().catch(() => {})
    await chunks.return()
  }
}
