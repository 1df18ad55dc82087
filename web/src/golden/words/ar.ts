import type { MessagesWith } from '../../t'
import type { en } from './en'

export const ar: MessagesWith<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', typeof en> = {
  'golden.title': 'أمثلة مشروحة',
  'golden.hint': 'تسلسلات تُختبر بها القواعد، ولكل منها مصدره. أسماؤها بالإنجليزية.',
  'golden.search': 'بحث',
  'golden.found': { zero: 'لا أمثلة', one: 'مثال واحد', two: 'مثالان', few: '{n} أمثلة', many: '{n} مثالًا', other: '{n} مثال' },
  'golden.close': 'إغلاق',
}

/** The groups of the golden scenarios by their English wording. */
export const texts: Readonly<Record<string, string>> = {
  'Input': 'الإدخال',
  'Notices': 'ملاحظات',
  'Senders of every channel': 'مرسلو كل القنوات',
  'Viber bot, legacy': 'روبوت Viber، الشروط القديمة',
  'Contradictions': 'تناقضات',
  'Nearest misses': 'ما كان ينقص',
  'Rules row by row': 'القواعد سطرًا سطرًا',
  'Open points': 'نقاط غير محسومة',
  'WhatsApp, delivery': 'WhatsApp، التسليم',
  'WhatsApp, groups': 'WhatsApp، المجموعات',
  'WhatsApp, service charges': 'WhatsApp، رسوم الخدمة',
  'WhatsApp, customer service window': 'WhatsApp، نافذة خدمة العملاء',
  'WhatsApp, Meta Business Agent': 'WhatsApp، Meta Business Agent',
  'WhatsApp, AI Providers': 'WhatsApp، مزوّدو الذكاء الاصطناعي',
  'WhatsApp, reactions and calls': 'WhatsApp، التفاعلات والمكالمات',
  'WhatsApp, calling': 'WhatsApp، مكالمات النشاط التجاري',
  'WhatsApp, markets': 'WhatsApp، الأسواق',
  'WhatsApp, notifications': 'WhatsApp، الإشعارات',
  'What if': 'ماذا لو',
  'WhatsApp, Marketing Messages API': 'WhatsApp، Marketing Messages API',
  'Two dates': 'تاريخان',
  'WhatsApp, over 1 July 2025': 'WhatsApp، عبر 1 يوليو 2025',
}
