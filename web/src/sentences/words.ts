import type { Words } from '../t'

/** Why something is refused, in sentences; in English they are the engine's own. */
export const words: Words = {
  en: async () => ({ messages: {}, texts: {} }),
  uk: async () => ({ messages: {}, texts: (await import('./uk.ts')).texts }),
  ru: async () => ({ messages: {}, texts: (await import('./ru.ts')).texts }),
  pl: async () => ({ messages: {}, texts: (await import('./pl.ts')).texts }),
  ar: async () => ({ messages: {}, texts: (await import('./ar.ts')).texts }),
}
