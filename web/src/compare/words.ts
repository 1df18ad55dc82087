import type { Words } from '../t'

/** The words of this view in every language: they come with it, so that the first view need not wait for them. */
export const words: Words = {
  en: async () => ({ messages: (await import('./words/en.ts')).en, texts: {} }),
  uk: async () => ({ messages: (await import('./words/uk.ts')).uk, texts: {} }),
  ru: async () => ({ messages: (await import('./words/ru.ts')).ru, texts: {} }),
  pl: async () => ({ messages: (await import('./words/pl.ts')).pl, texts: {} }),
  ar: async () => ({ messages: (await import('./words/ar.ts')).ar, texts: {} }),
}
