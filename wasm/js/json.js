import { ChatfareError } from './error.js'
import { halfIn, mayHaveHalf } from './half.js'

/** In UTF-16 units. A text of this size fits into the engine's memory at three bytes a unit, with its parsed form beside it. */
const LONGEST_TEXT = 2 ** 26

const DEEPEST_VALUE = 16

/** The JSON text of a value given by the user; a value without one is a ChatfareError whose path begins with `root`. */
export function toJson(value, root = '') {
  let text
  try {
    text = JSON.stringify(value)
  } catch (cause) {
    const { path, message } = culprit(value, root, []) ?? { path: root, message: 'Expected a value with a JSON form.' }
    throw new ChatfareError('invalid-request', path, message, { cause })
  }
  if (text === undefined) {
    throw new ChatfareError('invalid-request', root, `Expected an object, got ${typeof value}.`)
  }
  if (text.length > LONGEST_TEXT) {
    throw new ChatfareError('request-too-large', root, `Expected at most ${LONGEST_TEXT} characters of JSON, got ${text.length}; split the request.`)
  }
  const half = mayHaveHalf(text) ? culprit(JSON.parse(text), root, []) : null
  if (half) throw new ChatfareError('invalid-request', half.path, half.message)
  return text
}

/** Where and why a value has no JSON form: looked for only once it may have none, to keep the usual case fast. */
function culprit(value, path, ancestors) {
  if (typeof value === 'string') return halfIn(value, path)
  if (typeof value === 'bigint') return { path, message: 'Expected a string or a number, got a BigInt.' }
  if (typeof value !== 'object' || value === null) return null
  if (ancestors.includes(value)) return { path, message: 'Expected a value that does not contain itself.' }
  if (ancestors.length === DEEPEST_VALUE) return { path, message: 'Expected less nesting.' }
  for (const key of Object.keys(value)) {
    const inner = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key
    const half = halfIn(key, inner)
    if (half) return half
    let child
    try {
      child = value[key]
    } catch {
      return { path: inner, message: 'Expected a value that can be read.' }
    }
    const found = culprit(child, inner, [...ancestors, value])
    if (found) return found
  }
  return null
}
