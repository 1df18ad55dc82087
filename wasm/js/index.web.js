import { engineFactory } from './create.js'

export { ChatfareError } from './error.js'

export const createEngine = engineFactory(() => new URL('./engine.wasm', import.meta.url))
