import type { MessagesWith } from '../../t'
import type { en } from './en'

export const uk: MessagesWith<'one' | 'few' | 'many' | 'other', typeof en> = {
  'golden.title': 'Розібрані приклади',
  'golden.hint': 'Послідовності, якими перевіряють правила, кожна зі своїм джерелом. Їхні назви англійською.',
  'golden.search': 'Пошук',
  'golden.found': { one: '{n} приклад', few: '{n} приклади', many: '{n} прикладів', other: '{n} прикладу' },
  'golden.close': 'Закрити',
}

/** The groups of the golden scenarios by their English wording. */
export const texts: Readonly<Record<string, string>> = {
  'Input': 'Ввід',
  'Notices': 'Зауваження',
  'Senders of every channel': 'Відправники всіх каналів',
  'Viber bot, legacy': 'Viber-бот, давні умови',
  'Contradictions': 'Суперечності',
  'Nearest misses': 'Чого бракувало',
  'Rules row by row': 'Правила рядок за рядком',
  'Open points': 'Відкриті питання',
  'WhatsApp, delivery': 'WhatsApp, доставлення',
  'WhatsApp, groups': 'WhatsApp, групи',
  'WhatsApp, service charges': 'WhatsApp, плата за підтримку',
  'WhatsApp, customer service window': 'WhatsApp, вікно підтримки',
  'WhatsApp, Meta Business Agent': 'WhatsApp, Meta Business Agent',
  'WhatsApp, AI Providers': 'WhatsApp, постачальники ШІ',
  'WhatsApp, reactions and calls': 'WhatsApp, реакції та дзвінки',
  'WhatsApp, calling': 'WhatsApp, дзвінки компанії',
  'WhatsApp, markets': 'WhatsApp, ринки',
  'WhatsApp, notifications': 'WhatsApp, сповіщення',
  'What if': 'Що, якщо',
  'WhatsApp, Marketing Messages API': 'WhatsApp, Marketing Messages API',
  'Two dates': 'Дві дати',
  'WhatsApp, over 1 July 2025': 'WhatsApp, через 1 липня 2025 року',
}
