import type { Messages } from './t'

/** What a language says: the words of the interface, and those of the engine and the presets by their English text. */
export interface Pack {
  messages: Messages
  texts: Readonly<Record<string, string>>
}

interface Entry {
  /** Its own name for itself. */
  name: string
  /** How Intl knows it. Arabic is read with Western digits, as the channels and providers print their prices. */
  locale: string
  rtl?: boolean
  load: () => Promise<Pack>
}

/** Every language of the page, the first for everybody whose own is not here. A new one is an entry here and its files (CONTRIBUTING.md). */
export const languages = {
  en: {
    name: 'English', locale: 'en-GB',
    load: async () => ({ messages: (await import('./messages/en.ts')).en, texts: {} }),
  },
  uk: {
    name: 'Українська', locale: 'uk',
    load: async () => ({ messages: (await import('./messages/uk.ts')).uk, texts: (await import('./texts/uk.ts')).uk }),
  },
  ru: {
    name: 'Русский', locale: 'ru',
    load: async () => ({ messages: (await import('./messages/ru.ts')).ru, texts: (await import('./texts/ru.ts')).ru }),
  },
  pl: {
    name: 'Polski', locale: 'pl',
    load: async () => ({ messages: (await import('./messages/pl.ts')).pl, texts: (await import('./texts/pl.ts')).pl }),
  },
  ar: {
    name: 'العربية', locale: 'ar-u-nu-latn', rtl: true,
    load: async () => ({ messages: (await import('./messages/ar.ts')).ar, texts: (await import('./texts/ar.ts')).ar }),
  },
} as const satisfies Record<string, Entry>

export type Language = keyof typeof languages

const KEY = 'chatfare.language'

export const isLanguage = (name: string | null | undefined): name is Language => !!name && Object.hasOwn(languages, name)

/** The person's choice, else the first of the browser's languages that the page speaks. */
export function preferredLanguage(): Language {
  const wanted = [stored(), ...navigator.languages.map((tag) => tag.split('-')[0].toLowerCase())]
  return wanted.find(isLanguage) ?? 'en'
}

/** Storage may be switched off; the page then follows the browser each time. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
