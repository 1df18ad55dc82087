import { scenariosOf, startWith } from './core.js'
import createModule from './scenarios.js'
import early, { from } from './tariffs.early.js'

export { ChatfareError } from './error.js'

export async function createEarlyEngine({ wasm = new URL('./scenarios.wasm', import.meta.url), whole } = {}) {
  const { call } = await startWith({ createModule, bundled: early, wasm })
  let completing = null
  const loadWhole = async () => {
    const { createEngine } = await import('./index.web.js')
    return createEngine({ wasm: whole })
  }
  return Object.freeze({
    engine: Object.freeze(scenariosOf(call)),
    knows: needsOnlyEarly,
    complete() {
      completing ??= loadWhole().catch((cause) => {
        completing = null
        throw cause
      })
      return completing
    },
  })
}

// What cannot need another card. Whatever is not here may need one: other channels, currencies and prices, calls, fees.
const REQUEST = { channel: ['whatsapp'], rules: [undefined, 'auto'], tariffs: [undefined, 'bundled'] }
const ACCOUNT = ['timezone', 'currency', 'country', 'counters', 'contacts']
const EVENT = ['id', 'at', 'contact', 'country', 'from', 'type', 'category', 'status', 'deliveredAt', 'entryPoint']
const TYPES = ['message', 'reaction', 'template', 'service']
/** A card takes effect at midnight of the account's zone. */
const DAY = 86_400_000
const START = Date.parse(from) + DAY

const only = (object, names) => Object.keys(object).every((name) => names.includes(name))
const late = (instant) => new Date(instant).getTime() >= START

function needsOnlyEarly({ channel, rules, tariffs, account = {}, assumptions: _, events, ...rest }) {
  const given = { channel, rules, tariffs }
  return (
    Object.keys(rest).length === 0 &&
    Object.entries(REQUEST).every(([name, known]) => known.includes(given[name])) &&
    only(account, ACCOUNT) && (account.currency ?? 'USD') === 'USD' &&
    events.every((event) => only(event, EVENT) && TYPES.includes(event.type) && late(event.at) && late(event.deliveredAt ?? event.at))
  )
}
