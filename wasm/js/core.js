import { ChatfareError } from './error.js'
import { toJson } from './json.js'

export async function compileFetched(address) {
  const response = await fetch(address).catch((cause) => {
    throw isFile(address) ? new Error('a file cannot be fetched: this entry is for browsers; in Node import "chatfare", or give the bytes of the engine', { cause }) : cause
  })
  return compileResponse(response)
}

const isFile = (address) => String(address).startsWith('file:')

/** A module with some tariffs, and the call that asks it. `createModule` is the loader of the compiled engine at `wasm`. */
export async function startWith({ createModule, bundled, wasm, compileAt = compileFetched, onStop = () => {} }) {
  const module = await load(createModule, wasm, compileAt)
  const call = caller(module, onStop)
  call('bundled', bundled)
  return { module, call }
}

/** What every module can do. */
export const scenariosOf = (call) => ({
  version: call('version', '{}'),
  evaluate: (request) => call('evaluate', toJson(request)),
  rates: (query) => call('rates', toJson(query)),
  markets: (at) => call('markets', toJson({ at })),
  market: (phoneOrCountry, at) => call('market', toJson({ phoneOrCountry, at })),
  ruleSets: () => call('ruleSets', '{}'),
  rule: (id) => call('rule', toJson({ id })),
  assumptions: () => call('assumptions', '{}'),
})

/** `[object Name]` works for objects of other realms too, where `instanceof` does not. */
export function kindOf(value) {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}

async function load(createModule, wasm, compileAt) {
  try {
    return await instantiate(createModule, await compile(await wasm, compileAt))
  } catch (cause) {
    if (cause instanceof ChatfareError) throw cause
    throw new ChatfareError('engine-not-loaded', 'wasm', `The engine could not be loaded: ${cause?.message ?? cause}`, { cause })
  }
}

async function compile(source, compileAt) {
  const kind = kindOf(source)
  if (kind === 'WebAssembly.Module') return source
  if (kind === 'Response') return compileResponse(source)
  if (kind === 'ArrayBuffer' || kind === 'SharedArrayBuffer' || ArrayBuffer.isView(source)) return WebAssembly.compile(source)
  if (kind === 'String' || kind === 'URL') return compileAt(source)
  throw new ChatfareError('invalid-options', 'wasm', 'Expected an address, a Response, bytes or a WebAssembly.Module.')
}

/** Servers that do not know the type of .wasm files are common: their answer is compiled once it has all arrived. */
async function compileResponse(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  const type = response.headers.get('content-type') ?? ''
  return type.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer())
}

function instantiate(createModule, module) {
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance)).catch(reject)
        return {}
      },
      printErr() {},
    }).then(resolve, reject)
  })
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The bytes that one UTF-16 unit can take in UTF-8. */
const LONGEST_CHARACTER = 3

/** Writes a text, or bytes, into the engine's memory; gives the size in bytes. Most texts are ASCII, one byte per unit. */
function put(module, text) {
  if (typeof text !== 'string') {
    module.room(text.length).set(text)
    return text.length
  }
  const { read, written } = encoder.encodeInto(text, module.room(text.length))
  if (read === text.length) return written
  return encoder.encodeInto(text, module.room(text.length * LONGEST_CHARACTER)).written
}

/**
 * One call across the boundary: JSON text or bytes in, the result as an object out. Paths of errors begin with `root`. `send` gives
 * the question, which is in the engine's memory, to the engine.
 */
function caller(module, onStop) {
  let stopped = null
  return (method, input, root = '', send = (size) => module.call(method, size)) => {
    if (stopped) throw stopped
    let answer
    try {
      answer = decoder.decode(send(put(module, input)))
    } catch (cause) {
      // A trap leaves the module's memory half changed: nothing it says later can be trusted.
      stopped = new ChatfareError('engine-stopped', '', 'The engine has stopped, most likely out of memory; create a new one.', { cause })
      onStop()
      throw stopped
    }
    const { ok, error } = JSON.parse(answer)
    if (error) throw thrown(error, root)
    return ok
  }
}

function thrown({ code, path, message, problems = [{ path, message }] }, root) {
  const below = problems.map((problem) => ({ ...problem, path: root + problem.path }))
  return new ChatfareError(code, root + path, message, { problems: below })
}
