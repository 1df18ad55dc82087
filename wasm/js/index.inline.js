import { engineFactory } from './create.js'
import base64 from './engine.base64.js'
import bundled from './tariffs.js'

export { ChatfareError } from './error.js'

export const createEngine = engineFactory(bundled, () => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
