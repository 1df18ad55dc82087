import type { MessagesWith } from '../../t'
import type { en } from './en'

export const pl: MessagesWith<'one' | 'few' | 'many' | 'other', typeof en> = {
  'golden.title': 'Omówione przykłady',
  'golden.hint': 'Sekwencje, którymi sprawdzane są zasady, każda ze swoim źródłem. Ich nazwy są po angielsku.',
  'golden.search': 'Szukaj',
  'golden.found': { one: '{n} przykład', few: '{n} przykłady', many: '{n} przykładów', other: '{n} przykładu' },
  'golden.close': 'Zamknij',
}

/** The groups of the golden scenarios by their English wording. */
export const texts: Readonly<Record<string, string>> = {
  'Input': 'Dane wejściowe',
  'Notices': 'Uwagi',
  'Senders of every channel': 'Nadawcy wszystkich kanałów',
  'Viber bot, legacy': 'Bot Viber, dawne warunki',
  'Contradictions': 'Sprzeczności',
  'Nearest misses': 'Czego zabrakło',
  'Rules row by row': 'Zasady wiersz po wierszu',
  'Open points': 'Otwarte kwestie',
  'WhatsApp, delivery': 'WhatsApp, dostarczenie',
  'WhatsApp, groups': 'WhatsApp, grupy',
  'WhatsApp, service charges': 'WhatsApp, opłaty serwisowe',
  'WhatsApp, customer service window': 'WhatsApp, okno obsługi klienta',
  'WhatsApp, Meta Business Agent': 'WhatsApp, Meta Business Agent',
  'WhatsApp, AI Providers': 'WhatsApp, dostawcy AI',
  'WhatsApp, reactions and calls': 'WhatsApp, reakcje i połączenia',
  'WhatsApp, calling': 'WhatsApp, połączenia firmy',
  'WhatsApp, markets': 'WhatsApp, rynki',
  'WhatsApp, notifications': 'WhatsApp, powiadomienia',
  'What if': 'Co, jeśli',
  'WhatsApp, Marketing Messages API': 'WhatsApp, Marketing Messages API',
  'Two dates': 'Dwie daty',
  'WhatsApp, over 1 July 2025': 'WhatsApp, przez 1 lipca 2025 r.',
}
