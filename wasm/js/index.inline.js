import { engineFactory } from './create.js'
import base64 from './engine.base64.js'

export { ChatfareError } from './error.js'

export const createEngine = engineFactory(() => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
