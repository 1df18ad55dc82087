import { engineFactory } from './create.js'
import bundled from './tariffs.js'

export { ChatfareError } from './error.js'

export const createEngine = /* @__PURE__ */ engineFactory(bundled, () => new URL('./engine.wasm', import.meta.url))
