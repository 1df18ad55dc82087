import { ChatfareError } from '../error.js'
import { CommandError, nameOf, nothingIn, parseJson, readJson, readText } from './input.js'

/** The options of commands that read a request or events. */
export const requestOptions = {
  channel: { value: 'CHANNEL', text: 'channel of the events: whatsapp, viber-bot or viber-business' },
  account: { value: 'FILE', text: 'the account as JSON: timezone, currency, senders, counters' },
  rules: { value: 'RULE-SET', text: 'what if these rules applied; default auto, by date' },
  assume: { value: 'ID=VALUE', multiple: true, text: 'another value of an open point, for instance fep-length=168h; may be repeated' },
  tariff: { value: 'FILE', multiple: true, text: 'a tariff document beside the bundled ones; may be repeated' },
}

/**
 * The request that a file and the options make together. A file holds a request, a JSON array of events, or one event per
 * line. `known` is its text, where it has been read before.
 * @returns {Promise<{ request: object, lineOf: (path: string) => Promise<number|null> }>} `lineOf` is null for what an
 *   option says and no file
 */
export async function readRequest(file, values, known) {
  const text = known ?? (await readText(file))
  const read = asRequest(text, file)
  const chosen = await fromOptions(values)
  const isOfFile = (path) => Object.hasOwn(read.request, fieldOf(path)) && !Object.hasOwn(chosen, fieldOf(path))
  return {
    request: { ...read.request, ...chosen },
    lineOf: async (path) => (isOfFile(path) ? read.lineOf(path) : null),
  }
}

/** What engine.evaluate and the like throw, with the file and line it is about. */
export async function naming(file, lineOf, use) {
  try {
    return use()
  } catch (error) {
    const line = error instanceof ChatfareError && error.path ? await lineOf(error.path) : null
    if (line === null) throw error
    throw new ChatfareError(error.code, `${nameOf(file)}:${line}: ${error.path}`, error.message)
  }
}

function asRequest(text, file) {
  if (text.trim() === '') throw nothingIn(nameOf(file))
  const lines = recordLines(text)
  if (lines) {
    const events = lines.map(({ record, line, number }) => record ?? parseJson(line, file, number))
    return { request: { events }, lineOf: (path) => lines[Number(/\d+/.exec(path))].number }
  }
  const value = parseJson(text, file)
  if (!Array.isArray(value) && !Array.isArray(value?.events)) {
    throw new CommandError(`${nameOf(file)}: Expected a request with events, a list of events, or one event per line.`)
  }
  const isList = Array.isArray(value)
  const lineOf = async (path) => (await import('./lines.js')).lineOf(text, isList ? path.replace(/^events/, '') : path)
  return { request: isList ? { events: value } : value, lineOf }
}

/**
 * The lines of a text with an object on each: { line, number, record }; `record` is undefined where a line is broken. Null for a
 * request, a list, or one value over several lines: hardly a line of those is an object of its own.
 */
export function recordLines(text) {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line.trim() !== '')
  const read = lines.map((each) => ({ ...each, record: objectOf(each.line) }))
  const records = read.filter(({ record }) => record !== undefined)
  const isRequest = records.some(({ record }) => Array.isArray(record.events))
  return records.length > 0 && 2 * records.length >= lines.length && !isRequest ? read : null
}

/** The value of a JSON text; undefined where it is none. */
export function valueOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function objectOf(text) {
  const value = valueOf(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

/** What the options say of a request beside its events. */
export async function fromOptions({ channel, rules, account, assume = [], tariff = [] }) {
  return {
    ...(channel && { channel }),
    ...(rules && { rules }),
    ...(account && { account: await readJson(account) }),
    ...(assume.length > 0 && { assumptions: Object.fromEntries(assume.map(pairOf)) }),
    ...(tariff.length > 0 && { tariffs: await Promise.all(tariff.map(readJson)) }),
  }
}

function pairOf(text) {
  const [, id, value] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (!id) throw new CommandError(`Expected --assume ID=VALUE, got "${text}".`)
  return [id, value]
}

const fieldOf = (path) => /^\w*/.exec(path)[0]
