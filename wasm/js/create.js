import createModule from './engine.js'
import { ColumnMemory } from './columns.js'
import { compileFetched, kindOf, scenariosOf, startWith } from './core.js'
import { ChatfareError } from './error.js'
import { toJson } from './json.js'
import { Log } from './log.js'

/**
 * Makes the `createEngine` of one entry point.
 * `bundled` are the tariffs of the package, `beside` gives where that entry point finds the engine when the user names no
 * place, `compileAt` compiles what is at an address.
 */
export function engineFactory(bundled, beside, compileAt = compileFetched) {
  let shared = null
  const forget = () => {
    shared = null
  }
  return (options = {}) => {
    const problem = optionsProblem(options)
    if (problem) return Promise.reject(problem)
    const { wasm = beside(), tariffs } = options
    if (options.wasm !== undefined || tariffs !== undefined) return start(wasm, bundled, tariffs, compileAt)
    if (shared === null) {
      shared = start(wasm, bundled, tariffs, compileAt, forget)
      shared.catch(forget)
    }
    return shared
  }
}

async function start(wasm, bundled, tariffs, compileAt, onStop) {
  const { module, call } = await startWith({ createModule, bundled, wasm, compileAt, onStop })
  if (tariffs !== undefined) call('load', toJson(tariffs, 'tariffs'), 'tariffs')
  return Object.freeze({ ...scenariosOf(call), ...quotesOf(call), ...logsOf(call, module) })
}

const quotesOf = (call) => ({
  compare: (request, variants) => call('compare', toJson({ ...request, variants })),
  quote: (request) => call('quote', toJson(request)),
  compareQuotes: (request, variants) => call('compareQuotes', toJson({ ...request, variants })),
  validateTariff: (documents) => call('validateTariff', toJson(documents)),
})

/** What prices logs. */
function logsOf(call, module) {
  const memory = new ColumnMemory(module)
  return {
    columns: (rows, names = []) => memory.make(rows, names),
    replay(columns, options = {}) {
      const json = toJson(options)
      memory.take(columns)
      return memory.result(call('replay', json, '', (size) => module.replay(size)))
    },
    openLog: (options = {}) => new Log(module, call, options),
    codes: () => call('codes', '{}'),
  }
}

function optionsProblem(options) {
  if (kindOf(options) !== 'Object') {
    return new ChatfareError('invalid-options', '', 'Expected an object with wasm and tariffs, both optional.')
  }
  const unknown = Object.keys(options).find((name) => name !== 'wasm' && name !== 'tariffs')
  return unknown === undefined
    ? null
    : new ChatfareError('invalid-options', unknown, 'Unknown option; expected wasm or tariffs.')
}
