import type { MessagesWith } from '../../t'
import type { en } from './en'

export const ru: MessagesWith<'one' | 'few' | 'many' | 'other', typeof en> = {
  'golden.title': 'Разобранные примеры',
  'golden.hint': 'Последовательности, которыми проверяются правила, каждая со своим источником. Их названия на английском.',
  'golden.search': 'Поиск',
  'golden.found': { one: '{n} пример', few: '{n} примера', many: '{n} примеров', other: '{n} примера' },
  'golden.close': 'Закрыть',
}

/** The groups of the golden scenarios by their English wording. */
export const texts: Readonly<Record<string, string>> = {
  'Input': 'Ввод',
  'Notices': 'Замечания',
  'Senders of every channel': 'Отправители всех каналов',
  'Viber bot, legacy': 'Viber-бот, прежние условия',
  'Contradictions': 'Противоречия',
  'Nearest misses': 'Чего не хватило',
  'Rules row by row': 'Правила строка за строкой',
  'Open points': 'Открытые вопросы',
  'WhatsApp, delivery': 'WhatsApp, доставка',
  'WhatsApp, groups': 'WhatsApp, группы',
  'WhatsApp, service charges': 'WhatsApp, плата за поддержку',
  'WhatsApp, customer service window': 'WhatsApp, окно поддержки',
  'WhatsApp, Meta Business Agent': 'WhatsApp, Meta Business Agent',
  'WhatsApp, AI Providers': 'WhatsApp, поставщики ИИ',
  'WhatsApp, reactions and calls': 'WhatsApp, реакции и звонки',
  'WhatsApp, calling': 'WhatsApp, звонки компании',
  'WhatsApp, markets': 'WhatsApp, рынки',
  'WhatsApp, notifications': 'WhatsApp, уведомления',
  'What if': 'Что, если',
  'WhatsApp, Marketing Messages API': 'WhatsApp, Marketing Messages API',
  'Two dates': 'Две даты',
  'WhatsApp, over 1 July 2025': 'WhatsApp, через 1 июля 2025 года',
}
