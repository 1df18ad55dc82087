/** By code points: a surrogate beside its other half is none. */
const HALF = /\p{Surrogate}/u

/** Whether a JSON text may hold half a character: JSON.stringify writes nothing else with a code that begins so. */
export const mayHaveHalf = (json) => json.includes('\\ud')

/** What is wrong with a text at `path` that was cut within a character; null where nothing is. */
export const halfIn = (text, path) => (HALF.test(text) ? { path, message: 'Expected whole characters, got half of one, such as of an emoji cut in two.' } : null)
