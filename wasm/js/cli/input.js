import { readFileSync } from 'node:fs'
import { ChatfareError } from '../error.js'

/** The command line or a file cannot be understood: exit code 2. */
export class CommandError extends Error {}

/** What is wrong with the command line, a file, or what is in it, in words; null of any other error. */
export function faultOf(error) {
  if (error instanceof CommandError) return error.message
  if (!(error instanceof ChatfareError)) return null
  return error.path ? `${error.path}: ${error.message}` : error.message
}

/** Refuses a table that is none of those that there are; `of` says of what. */
export function checkTable(only, tables, of = '') {
  if (only !== undefined && !tables.includes(only)) throw new CommandError(`Expected --only ${tables.join(', ')}${of}; got "${only}".`)
}

export const nameOf = (file) => (file === '-' ? 'standard input' : file)

/** What there is to say of a file, by its name, that holds nothing. */
export const nothingIn = (name) => new CommandError(`${name}: Expected events or a log; there is nothing in it.`)

/** The bytes of a file, or of the standard input for `-`. */
export async function readBytes(file) {
  try {
    if (file !== '-') return readFileSync(file)
    const chunks = []
    for await (const chunk of process.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch ({ code, message }) {
    throw new CommandError(`${nameOf(file)} cannot be read: ${code === 'ENOENT' ? 'there is no such file.' : message}`)
  }
}

export const readText = async (file) => (await readBytes(file)).toString('utf8').replace(/^\uFEFF/, '')

export const readJson = async (file) => parseJson(await readText(file), file)

/** The value of a JSON text that begins on line `first` of a file. */
export function parseJson(text, file, first = 1) {
  try {
    return JSON.parse(text)
  } catch ({ message }) {
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    const line = first + text.slice(0, position).split('\n').length - 1
    throw new CommandError(`${nameOf(file)}:${line}: Expected JSON: ${message}.`)
  }
}
