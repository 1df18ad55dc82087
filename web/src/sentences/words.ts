import type { Words } from '../t'

/** Sentences of what cannot be read, for the views that read files; in English they are the engine's own. */
export const words: Words = {
  en: async () => ({ messages: {}, texts: {} }),
  uk: async () => ({ messages: {}, texts: (await import('./uk.ts')).texts }),
  ru: async () => ({ messages: {}, texts: (await import('./ru.ts')).texts }),
  pl: async () => ({ messages: {}, texts: (await import('./pl.ts')).texts }),
  ar: async () => ({ messages: {}, texts: (await import('./ar.ts')).texts }),
}
