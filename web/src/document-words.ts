import type { Language } from './languages'

// What the document itself says, before and without the page. The build writes it into index.html.

/** For those who look for it: the document is in English until the page has chosen a language. */
export const description = 'Which WhatsApp and Viber messages are free, charged or refused, why, and how much.'

/** For browsers without scripts. */
export const noscript: Readonly<Record<Language, string>> = {
  en: 'Chatfare computes in the browser and needs JavaScript. Nothing leaves this computer.',
  uk: 'Chatfare рахує в браузері й потребує JavaScript. Дані не залишають цього комп’ютера.',
  ru: 'Chatfare считает в браузере, и ему нужен JavaScript. Данные не покидают этот компьютер.',
  pl: 'Chatfare liczy w przeglądarce i wymaga JavaScriptu. Żadne dane nie opuszczają tego komputera.',
  ar: 'يجري Chatfare الحساب في المتصفح ويحتاج إلى JavaScript. لا يغادر شيء هذا الحاسوب.',
}
