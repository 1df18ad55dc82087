import { channels, datedFields, open, type Document } from './document'
import type { Request, SequenceEvent } from './engine'
import type { Totals } from './money'
import { t } from './t'

/**
 * Everything that the person has made, as a text for the address or a file. A link is `<version>.<data>`: the data is JSON,
 * compressed (raw deflate) and written in the letters that an address keeps (base64url). A file is the JSON alone.
 */

/** Rises when an older page could not read what this one writes. */
export const VERSION = 1
/** Longer links are cut by mail programs and chats; they become a file. */
export const LONGEST_LINK = 8000
/** What a link may grow to when it is unpacked: more than any sequence that the page can show. */
const LARGEST = 16_000_000

/** What the page showed when the link was made, so that other tariffs are noticed. */
export interface Made {
  engine: string
  totals: Totals
  /** Ids of the rate cards that it used; links of before have none. */
  cards?: readonly string[]
}

export interface Shared {
  document: Document
  made?: Made
}

/** Why a link or a file cannot be opened, in words for the person; `shown` where a part of them is in another language. */
export class Unreadable extends Error {
  constructor(words: string, readonly shown: unknown = words) {
    super(words)
  }
}

export const toJson = ({ document: { preset, request, texts, views }, made }: Shared): string =>
  JSON.stringify({ chatfare: VERSION, preset, request, texts, views, made })

export async function pack(shared: Shared): Promise<string> {
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(toJson(shared)))
  return `${VERSION}.${toBase64(bytes)}`
}

export async function unpack(text: string): Promise<Shared> {
  const [, version, data] = /^(\d{1,9})\.(.*)$/s.exec(text) ?? []
  if (version === undefined) throw new Unreadable(t('link.noVersion'))
  checkVersion(Number(version))
  const stray = /[^A-Za-z0-9_-]/.exec(data)
  if (stray) throw new Unreadable(t('link.stray', { character: stray[0], place: text.length - data.length + stray.index + 1 }))
  let json: string
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(await through(new DecompressionStream('deflate-raw'), fromBase64(data)))
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(t('link.damaged'))
  }
  return fromJson(json)
}

export function fromJson(json: string): Shared {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new Unreadable(t('link.damaged'))
  }
  if (!isRecord(value) || typeof value.chatfare !== 'number') throw new Unreadable(t('link.notOurs'))
  checkVersion(value.chatfare)
  return read(value)
}

function checkVersion(version: number): void {
  if (version !== VERSION) throw new Unreadable(t('link.version', { version, own: VERSION }))
}

/** The engine checks the request itself; here is checked what the page relies on before it asks the engine. */
function read({ preset = null, request, texts = {}, views, made }: Record<string, unknown>): Shared {
  need(isRecord(request), 'request')
  need(channels.some((channel) => channel === request.channel), 'request.channel')
  need(Array.isArray(request.events), 'request.events')
  const events: unknown[] = request.events
  for (const [index, event] of events.entries()) checkEvent(event, `request.events[${index}]`)
  need(preset === null || typeof preset === 'string', 'preset')
  need(isRecord(texts) && Object.values(texts).every((text) => typeof text === 'string'), 'texts')
  need(views === undefined || isRecord(views), 'views')
  const document = open(preset, request as unknown as Request, texts as Record<string, string>, views)
  return { document, made: isMade(made) ? made : undefined }
}

function checkEvent(event: unknown, path: string): void {
  need(isRecord(event), path)
  need(event.id === undefined || typeof event.id === 'string', `${path}.id`)
  need(typeof event.contact === 'string', `${path}.contact`)
  for (const name of ['at', ...datedFields] as const) {
    const { [name]: value } = event as unknown as SequenceEvent
    need((name !== 'at' && value === undefined) || !Number.isNaN(Date.parse(value as string)), `${path}.${name}`)
  }
}

function need(holds: boolean, path: string): asserts holds {
  if (!holds) throw new Unreadable(t('link.field', { path }))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMade = (value: unknown): value is Made =>
  isRecord(value) && typeof value.engine === 'string' && isRecord(value.totals) && Object.values(value.totals).every((amount) => typeof amount === 'string') &&
  (value.cards === undefined || (Array.isArray(value.cards) && value.cards.every((card) => typeof card === 'string')))

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  const output = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  for (let part = await output.read(); !part.done; part = await output.read()) {
    size += part.value.length
    if (size > LARGEST) throw new Unreadable(t('link.tooLarge'))
    parts.push(part.value)
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
