import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { compileFetched } from './core.js'
import { engineFactory } from './create.js'
import bundled from './tariffs.js'

export { ChatfareError } from './error.js'

/** A string without a scheme is a file path. Two letters at least, or a Windows drive would count as one. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i

async function compileAt(address) {
  const url = SCHEME.test(address) ? new URL(address) : pathToFileURL(String(address))
  return url.protocol === 'file:' ? WebAssembly.compile(await readFile(url)) : compileFetched(url)
}

export const createEngine = engineFactory(bundled, () => new URL('./engine.wasm', import.meta.url), compileAt)
