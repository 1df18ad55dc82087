import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { faults, parameterFaults, sentenceFaults, textFaults } from '../../web/translations'
import { AD_WEEK, chooseLanguage, expect, openPage, pack, phone, row, screenshot, sentence, show, test, total, violations, why } from './site'

/** What each view says of the same sequence and card. */
const spoken = {
  en: {
    locale: 'en-GB', dir: 'ltr', name: 'English',
    simulate: '10 messages from you: 4 charged, 5 free, 1 refused. They cost 0.2316 USD.',
    total: '0.2614 USD',
    rule: 'A delivered utility template is charged at the market\'s utility rate, also inside an open customer service window.',
    compare: 'The same conversation costs 0.1720 USD in September 2026 and 0.2316 USD in October 2026: +0.0596 USD, +34.7%.',
    tariffs: 'WhatsApp in USD, from 1 Oct 2026: 47 markets.',
    ukraine: 'Ukraine',
  },
  uk: {
    locale: 'uk-UA', dir: 'ltr', name: 'Українська',
    simulate: '10 повідомлень від вас: 4 платні, 5 безкоштовних, 1 відхилене. Вартість: 0,2316 USD.',
    total: '0,2614 USD',
    rule: 'Доставлений шаблон «Утиліта» оплачується за утилітарним тарифом ринку, також у відкритому вікні підтримки.',
    compare: 'Те саме листування коштує 0,1720 USD (вересень 2026 р.) і 0,2316 USD (жовтень 2026 р.): +0,0596 USD, +34,7%.',
    tariffs: 'WhatsApp, USD, з 1 жовт. 2026 р.: 47 ринків.',
    ukraine: 'Україна',
  },
  ru: {
    locale: 'ru', dir: 'ltr', name: 'Русский',
    simulate: '10 сообщений от вас: 4 платных, 5 бесплатных, 1 отклонённое. Стоимость: 0,2316 USD.',
    total: '0,2614 USD',
    rule: 'Доставленный шаблон «Утилита» оплачивается по утилитарному тарифу рынка, также в открытом окне поддержки.',
    compare: 'Та же переписка стоит 0,1720 USD (сентябрь 2026 г.) и 0,2316 USD (октябрь 2026 г.): +0,0596 USD, +34,7 %.',
    tariffs: 'WhatsApp, USD, с 1 окт. 2026 г.: 47 рынков.',
    ukraine: 'Украина',
  },
  pl: {
    locale: 'pl-PL', dir: 'ltr', name: 'Polski',
    simulate: '10 wiadomości od Ciebie: 4 płatne, 5 bezpłatnych, 1 odrzucona. Koszt: 0,2316 USD.',
    total: '0,2614 USD',
    rule: 'Doręczony szablon użytkowy jest płatny według stawki użytkowej rynku, także w otwartym oknie obsługi klienta.',
    compare: 'Ten sam wątek kosztuje 0,1720 USD (wrzesień 2026) i 0,2316 USD (październik 2026): +0,0596 USD, +34,7%.',
    tariffs: 'WhatsApp, USD, od 1 paź 2026: 47 rynków.',
    ukraine: 'Ukraina',
  },
  ar: {
    locale: 'ar-SA', dir: 'rtl', name: 'العربية',
    simulate: '10 رسائل منك: 4 برسوم، 5 مجانية، 1 مرفوضة. التكلفة 0.2316 USD.',
    total: '0.2614 USD',
    rule: 'يُحتسب قالب المساعدة المسلَّم بسعر المساعدة في السوق، حتى داخل نافذة خدمة العملاء المفتوحة.',
    compare: 'تكلفة المراسلات نفسها 0.1720 USD (سبتمبر 2026) و0.2316 USD (أكتوبر 2026): +0.0596 USD، +34.7%.',
    tariffs: 'WhatsApp بعملة USD، منذ 1 أكتوبر 2026: 47 سوقًا.',
    ukraine: 'أوكرانيا',
  },
} as const

type Language = keyof typeof spoken
const languages = Object.keys(spoken) as Language[]

/** What a person reads: without the signs that only order the directions, and with plain spaces. */
const read = (text: string | null): string => (text ?? '').replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ').trim()

const reads = (page: Page, selector: string) => async (): Promise<string> => read(await page.locator(selector).first().textContent())

/** Also at 200 % of 1280 px, and on either side of where the phone's layout begins. */
const NARROW = [600, 601, 640, 720, 960]
const views = ['simulate', 'compare', 'quote', 'log', 'tariffs']

for (const language of languages) {
  test(`in ${language} no view is wider than a narrow window`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    for (const view of views) {
      await page.goto(`${site}?${view}#${view}`)
      await page.locator('.bar .share').waitFor()
      // The first step brings the list of steps into the bar, and the full form has an expert's words.
      if (view === 'quote') await page.locator('input[name="quote-form"]').nth(1).check({ force: true })
      for (const width of NARROW) {
        await page.setViewportSize({ width, height: 700 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${view} at ${width} px`).toBeLessThanOrEqual(0)
      }
    }
  })
}

/** On a phone nothing is wider than the screen. */
async function fitsPhone(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(phone)
  await screenshot(page, `${name}-phone-dark`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}

for (const language of languages) {
  const { locale, dir, ...words } = spoken[language]

  test.describe(`in ${language}, by the browser's language`, () => {
    test.use({ locale })

    test('a sequence is played and explained', async ({ page, site }) => {
      await openPage(page, site)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('html')).toHaveAttribute('dir', dir)
      await expect.poll(reads(page, '.lead')).toBe(words.simulate)
      await row(page, 'e10').locator('.time').click()
      await expect(why(page).locator('p.rule')).toHaveText(words.rule)
      await page.keyboard.press('d')
      await expect.poll(reads(page, '.total strong')).toBe(words.total)
      await page.keyboard.press('Control+z')
      await fitsPhone(page, `simulate-${language}`)
    })

    test('two months are compared', async ({ page, site }) => {
      await openPage(page, site)
      await page.locator('nav a[href^="#compare"]').click()
      await expect.poll(reads(page, '.lead')).toBe(words.compare)
      await expect(page.locator('.cause')).toHaveCount(2)
      await fitsPhone(page, `compare-${language}`)
    })

    test('a rate is found', async ({ page, site }) => {
      await page.goto(`${site}#tariffs`)
      await expect.poll(reads(page, '.lead')).toContain(words.tariffs)
      await page.locator('input[type="search"]').fill(words.ukraine)
      await expect(page.locator('tbody tr')).toHaveCount(1)
      await page.locator('td[data-key="utility"]').click()
      await expect(page.locator('.chosen-rate h2')).toContainText(words.ukraine)
      await page.locator('input[type="search"]').fill('')
      await fitsPhone(page, `tariffs-${language}`)
    })
  })
}

test.describe('a browser whose language is not here', () => {
  test.use({ locale: 'ja-JP' })

  test('reads English', async ({ page, site }) => {
    await openPage(page, site)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

/** The fragment once it has stopped to follow what was done. */
async function settledHash(page: Page): Promise<string> {
  const now = (): string => new URL(page.url()).hash
  await expect.poll(now).toMatch(/^#simulate\/1\./)
  for (let before = ''; before !== now(); await page.waitForTimeout(1000)) before = now()
  return now()
}

const chooser = (page: Page) => page.locator('.language select')

test('a language is chosen by its own name, kept, and changes nothing else', async ({ page, site }) => {
  await openPage(page, site)
  await row(page, 'e10').locator('.time').click()
  await page.keyboard.press('Delete')
  const said = row(page, 'e12').locator('.said')
  await expect(said).toHaveText('Free delivery until Sunday: code RANOK.')
  const hash = await settledHash(page)
  await chooser(page).selectOption({ label: 'Українська' })
  await expect(said).toHaveText('Безкоштовна доставка до неділі: код RANOK.')
  await expect(row(page, 'e10')).toHaveCount(0)
  await expect(page.locator('[popovertarget="steps"]')).toHaveAttribute('aria-label', 'Кроки')
  await page.locator('[popovertarget="steps"]').click()
  await expect(page.locator('#steps li').first()).toContainText('Видалено: «Посилання на оплату замовл…»')
  await page.keyboard.press('Escape')
  // The link says nothing of the language: whoever opens it reads their own.
  expect(new URL(page.url()).hash).toBe(hash)
  await page.reload()
  await expect(said).toHaveText('Безкоштовна доставка до неділі: код RANOK.')
  await chooser(page).selectOption({ label: 'العربية' })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('what a person has written stays as it was written', async ({ page, site }) => {
  await openPage(page, site)
  await row(page, 'e2').locator('.time').click()
  await page.keyboard.press('Enter')
  await page.locator('.editor input[name="text"]').fill('Is it still there?')
  await page.keyboard.press('Escape')
  await chooser(page).selectOption({ label: 'Polski' })
  await expect(row(page, 'e2').locator('.said')).toHaveText('Is it still there?')
  await expect(row(page, 'e3').locator('.said')).toHaveText('Tak, zostało 14 paczek. Odłożyć dwie?')
})

test('a language that cannot be loaded leaves the page as it was', async ({ page, site }) => {
  await openPage(page, site)
  // Answered, but with no module, so that the browser reports no failed request.
  await page.route(/assets\/(pl|texts-pl).*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("gone")' }))
  await chooser(page).selectOption({ label: 'Polski' })
  await expect(page.getByRole('alert')).toHaveText(/This language could not be loaded\. The page stays as it was\./)
  await expect(chooser(page)).toHaveValue('en')
  await expect(sentence(page)).toContainText('10 messages from you')
})

test('English is spoken where the files of the chosen language cannot be loaded', async ({ page, site }) => {
  await chooseLanguage(page, 'pl')
  await page.route(/assets\/pl.*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("gone")' }))
  await openPage(page, site)
  await expect(sentence(page)).toContainText('10 messages from you')
})

const counts: Record<Language, Record<number, string>> = {
  en: { 1: '1 message from you: 1 charged', 2: '2 messages from you: 2 charged' },
  uk: { 1: '1 повідомлення від вас: 1 платне', 2: '2 повідомлення від вас: 2 платні', 5: '5 повідомлень від вас: 5 платних', 21: '21 повідомлення від вас: 21 платне', 22: '22 повідомлення від вас: 22 платні' },
  ru: { 1: '1 сообщение от вас: 1 платное', 2: '2 сообщения от вас: 2 платных', 5: '5 сообщений от вас: 5 платных', 21: '21 сообщение от вас: 21 платное' },
  pl: { 1: '1 wiadomość od Ciebie: 1 płatna', 2: '2 wiadomości od Ciebie: 2 płatne', 5: '5 wiadomości od Ciebie: 5 płatnych', 22: '22 wiadomości od Ciebie: 22 płatne' },
  ar: { 1: 'رسالة واحدة منك: 1 برسوم', 2: 'رسالتان منك: 2 برسوم', 3: '3 رسائل منك: 3 برسوم', 11: '11 رسالة منك: 11 برسوم', 100: '100 رسالة منك: 100 برسوم' },
}

for (const language of languages) {
  test(`on a phone the bill leaves the sheet above it, and the sheet the message that it explains, in ${language}`, async ({ page, site }) => {
    await page.setViewportSize(phone)
    await chooseLanguage(page, language)
    // From September to October: months are long in some languages.
    await openPage(page, site, 'whatsapp-what-did-1-october-change')
    const edge = (selector: string, side: 'top' | 'bottom'): Promise<number> =>
      page.locator(selector).evaluate((element, edge) => Math.round(element.getBoundingClientRect()[edge]), side)
    expect(await edge('.foot', 'top')).toBeGreaterThanOrEqual(await edge('.why', 'bottom') - 1)
    for (let step = 0; step < 2; step += 1) await page.locator('.sheet-handle').click()
    await expect(page.locator('main')).toHaveAttribute('data-sheet', 'full')
    await expect.poll(async () => await edge('.row.selected .bubble', 'bottom') - await edge('.why', 'top')).toBeLessThanOrEqual(0)
    expect(await edge('.row.selected .bubble', 'top')).toBeGreaterThanOrEqual(await edge('.row.head', 'bottom'))
  })
}

test('in Arabic an instant and its place stand in the order of the language', async ({ page, site }) => {
  await chooseLanguage(page, 'ar')
  await openPage(page, site)
  // The place follows its time, to the left of it.
  const [time, city] = await page.locator('.why-head p').evaluate((line) => {
    const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode()!
    return [/\d\d:\d\d:\d\d/, /كييف/].map((wanted) => {
      const found = wanted.exec(text.textContent!)!
      const range = document.createRange()
      range.setStart(text, found.index)
      range.setEnd(text, found.index + found[0].length)
      return range.getBoundingClientRect().x
    })
  })
  expect(city).toBeLessThan(time)
})

test('Arabic has the face of its letters, and other languages do without it', async ({ page, site }) => {
  const loaded = (): Promise<boolean> => page.evaluate(() => [...document.fonts].some(({ family, status }) => family.includes('Plex Sans Arabic') && status === 'loaded'))
  await openPage(page, site)
  await expect.poll(() => page.evaluate(() => [...document.fonts].some(({ family, status }) => family.includes('Plex Sans Variable') && status === 'loaded'))).toBe(true)
  expect(await loaded()).toBe(false)
  await chooseLanguage(page, 'ar')
  await page.reload()
  await expect.poll(loaded).toBe(true)
})

for (const language of languages) {
  test(`plural forms in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await openPage(page, site)
    for (const [n, words] of Object.entries(counts[language])) {
      const events = Array.from({ length: Number(n) }, (_, index) => ({
        id: `m${index}`, at: new Date(Date.UTC(2026, 10, 1, 8, index)).toISOString(), contact: '+380671234567', from: 'business', type: 'template', category: 'marketing',
      }))
      await show(page, { channel: 'whatsapp', events })
      await expect.poll(reads(page, '.lead')).toContain(words)
    }
  })
}

for (const language of languages) {
  test(`nothing is wider than a phone or a page at 200 % in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await openPage(page, site)
    const presets = await page.locator('.preset optgroup option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
    const wide: string[] = []
    for (const viewport of [phone, { width: 720, height: 450 }]) {
      await page.setViewportSize(viewport)
      for (const preset of presets) {
        await page.locator('.preset select').selectOption(preset)
        if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(`${preset} at ${viewport.width}`)
      }
    }
    expect(wide).toEqual([])
  })
}

/** Names that are the same in every language. */
const NAMES = /^(WhatsApp|Viber|Business|Meta|Marketing|Messages|Lite|API|Agent|Facebook|Chatfare|UTC|SMS|AI|RANOK|[A-Z]{3}|Shift|Ctrl|Del|Esc|English|Polski|whatsapp|viber|bot|business|usd|eur|JavaScript|pdf|chatbots|GMT|Twilio|Alibaba|Cloud|Kata|JSON|CSV|HighLevel|gzip|npm|Infobip|Vonage|Route|Mobile|Example|list)$/

/** Latin words that a person would read, outside of quoted sources, ids and what people wrote. */
const latinWords = (page: Page): Promise<string[]> => page.evaluate(() => {
  const own = (node: Element | null): boolean => !node?.closest('a[href^="http"], code, kbd, [lang="en"], script, style, noscript, datalist, .clocks, .own-editor textarea')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  // A field of the format is offered by its name, with what it is in words.
  const nameIn = (element: Element | null): string => element?.closest<HTMLOptionElement>('.log-columns option')?.value ?? ''
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (own(parentElement)) texts.push((textContent ?? '').replace(nameIn(parentElement), ''))
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (own(element)) texts.push(...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''))
  }
  const providers = /Bot MD|BulkGate|Smart Sender|SMSBat|tyntec/g
  return texts.flatMap((text) => text.replaceAll(providers, '').match(/[A-Za-z]{3,}/g) ?? [])
})

for (const language of ['uk', 'ru', 'ar'] as const) {
  test(`no English is left in ${language}`, async ({ page, site }) => {
    test.setTimeout(180_000)
    await chooseLanguage(page, language)
    await openPage(page, site)
    const found = new Set<string>()
    const look = async (): Promise<void> => {
      for (const word of await latinWords(page)) if (!NAMES.test(word)) found.add(word)
    }
    const presets = await page.locator('.preset optgroup option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
    for (const preset of presets) {
      await page.locator('.preset select').selectOption(preset)
      await look()
      const rows = await page.locator('.row.event').count()
      for (let index = 0; index < rows; index += 2) {
        await page.locator('.row.event .time').nth(index).click()
        await look()
      }
    }
    await page.locator('.preset select').selectOption(AD_WEEK)
    await page.locator('nav a[href^="#compare"]').click()
    const kinds = await page.locator('[name="compare-by"]').count()
    for (let kind = 0; kind < kinds; kind += 1) {
      await page.locator('[name="compare-by"]').nth(kind).check({ force: true })
      await look()
    }
    await page.locator('nav a[href^="#tariffs"]').click()
    await page.locator('.card-list input').first().waitFor({ state: 'attached' })
    for (let card = 0; card < await page.locator('.card-list input').count(); card += 1) {
      await page.locator('.card-list input').nth(card).check({ force: true })
      await look()
    }
    await page.locator('[name="tariffs-side"]').nth(1).check({ force: true })
    await look()
    for (let template = 0; template < 3; template += 1) {
      await page.locator('[popovertarget="own-new"]').click()
      await page.locator('#own-new button').nth(template).click()
      await page.locator('.own-tariffs .primary').click()
      await look()
    }
    await page.locator('.own-tariffs textarea').fill('{ "a": 1 "b" }')
    await look()
    await page.locator('nav a[href^="#log"]').click()
    await page.locator('.log-drop').waitFor()
    await look()
    await page.locator('.context input[type="file"]').setInputFiles({ name: '1.2', mimeType: '', buffer: Buffer.from('1;2;3;4\n5;6;7;8\n') })
    await page.locator('.log-columns').waitFor()
    await look()
    await page.locator('.notice .quiet').click()
    await page.locator('.log-drop button').click()
    await page.locator('.log-row .badge').first().waitFor()
    for (const summary of await page.locator('.log summary').all()) await summary.click()
    await look()
    for (let place = 0; place < await page.locator('.case').count(); place += 1) {
      await page.locator('.case').nth(place).click()
      await page.locator('.log-row[aria-rowindex="2"]').click()
      await page.locator('.log-why .rule').waitFor()
      await look()
    }
    expect([...found]).toEqual([])
  })
}

test('every text of the engine, the cards and the presets has a translation', async () => {
  expect(await faults(resolve(import.meta.dirname, '../..'))).toEqual([])
})

/** What the engine refuses of a step, a document and a column: a contact that is there twice, a channel, an open point. */
const refusals = {
  en: ['This is not possible: Expected each recipient once. Nothing was changed.', 'at channel: Expected one of whatsapp, viber-bot, viber-business', 'These columns cannot be compared: This is not possible: Unknown assumption. Dates are shown instead.'],
  uk: ['Це неможливо: Очікується кожен отримувач один раз. Нічого не змінено.', 'місце channel: Очікується одне з: whatsapp, viber-bot, viber-business', 'Ці стовпці не можна порівняти: Це неможливо: Невідоме відкрите питання. Натомість показано дати.'],
  ru: ['Это невозможно: Ожидается каждый получатель один раз. Ничего не изменено.', 'место channel: Ожидается одно из: whatsapp, viber-bot, viber-business', 'Эти столбцы нельзя сравнить: Это невозможно: Неизвестный открытый вопрос. Вместо них показаны даты.'],
  pl: ['To niemożliwe: Oczekiwano każdego odbiorcy raz. Nic nie zmieniono.', 'miejsce channel: Oczekiwano jednej z wartości: whatsapp, viber-bot, viber-business', 'Tych kolumn nie można porównać: To niemożliwe: Nieznana otwarta kwestia. Zamiast tego pokazano daty.'],
  ar: ['هذا غير ممكن: المتوقع كل مستلم مرة واحدة. لم يتغير شيء.', 'الموضع channel: المتوقع واحد من: whatsapp, viber-bot, viber-business', 'لا يمكن مقارنة هذه الأعمدة: هذا غير ممكن: نقطة غير محسومة غير معروفة. عُرضت التواريخ بدلًا منها.'],
} as const

for (const [language, [step, document, columns]] of Object.entries(refusals) as [Language, (typeof refusals)['en']][]) {
  test(`what the engine refuses is said in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await page.setViewportSize(phone)
    await openPage(page, site, 'whatsapp-the-1001st-service-message')
    await row(page, 'e4').locator('.time').click()
    await page.keyboard.press('Enter')
    await page.locator('.editor-more summary').click()
    const group = page.locator('.editor [name="recipients"]')
    await group.fill('+380671234567, +380671234567')
    await group.blur()
    await expect.poll(reads(page, '.editor [role="alert"]')).toBe(step)
    await screenshot(page, `refused-step-${language}`)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`${site}?quote#quote`)
    await page.locator('input[name="quote-form"]').nth(1).check({ force: true })
    await page.locator('.quote-form input[type="file"]').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...addendum, channel: 'post' })) })
    await expect.poll(reads(page, '.quote-form [role="alert"]')).toContain(document)
    await page.locator('.quote-form [role="alert"]').scrollIntoViewIfNeeded()
    await screenshot(page, `refused-document-${language}`)
    expect(await violations(page)).toEqual([])
    const views = { compare: { by: 'points', columns: [{ assumptions: { whatever: '1' } }, {}] } }
    await page.goto(`${site}?compare#compare/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [] }, views })}`)
    await expect.poll(reads(page, '[role="alert"]')).toBe(columns)
  })
}

/** An overlay that the engine takes. */
const addendum = {
  kind: 'overlay', id: 'own/acme', channel: 'whatsapp', issuer: 'acme', layer: 'cost', currency: 'USD', effectiveFrom: '2026-10-01',
  source: { title: 'Addendum', url: 'https://example.com/', date: '2026-10-01' }, read: '2026-10-01', confidence: 'provider', rates: { Ukraine: { utility: '0.0200' } },
}

test('why tariffs that were kept are refused in the simulator is said in the language', async ({ page, site }) => {
  await chooseLanguage(page, 'uk')
  await page.addInitScript((kept) => localStorage.setItem('chatfare.tariffs', kept), JSON.stringify([{ name: 'Acme', at: 1, document: { ...addendum, whatever: 1 } }]))
  await openPage(page, site)
  await page.locator('[popovertarget="tariffs-chosen"]').click()
  await page.locator('#tariffs-chosen label', { hasText: 'Acme' }).click()
  await expect(page.locator('#tariffs-chosen [role="alert"]')).toContainText('Це неможливо: Невідоме поле; очікується одне з: ')
})

test('without the file of its sentences the engine is quoted in English', async ({ page, site }) => {
  await chooseLanguage(page, 'uk')
  await page.route('**/assets/uk-*.js', async (route) => {
    const answer = await route.fetch()
    const body = await answer.text()
    await (body.includes('Unknown assumption') ? route.fulfill({ contentType: 'text/javascript', body: 'throw new Error()' }) : route.fulfill({ response: answer, body }))
  })
  await openPage(page, site)
  await page.evaluate((text) => { location.hash = text }, `simulate/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [], assumptions: { whatever: '1' } } })}`)
  await expect(page.getByRole('alert')).toContainText('Місце assumptions.whatever: Chatfare пояснює англійською: Unknown assumption.')
  await expect(page.getByRole('alert').locator('[lang="en"][dir="ltr"]')).toHaveText('Unknown assumption.')
})

test('what is missing, left over or mistaken in a translation is named', () => {
  expect(textFaults({ Hello: 'Вітаю', Old: 'Старе' }, new Set(['Hello', 'New']))).toEqual(['no translation of “New”', 'nobody says “Old” any more'])
  const sentences = { 'Expected one of {names}.': 'Очікується одне з: {names}.' }
  expect(sentenceFaults(sentences, ['Expected one of ', 'Expected one of a, b.'])).toEqual([])
  expect(sentenceFaults(sentences, ['Expected a list.'])).toEqual(['no translation of “Expected a list.…”'])
  expect(sentenceFaults(sentences, ['Expected one of ….', 'Expected one of …; none is …'])).toEqual(['no translation of “Expected one of …; none is ……”'])
  const english = { a: 'from {from}', b: { one: '{n} day', other: '{n} days' } }
  expect(parameterFaults({ a: 'з {form}', b: { one: 'один день', other: '{n} дня' } }, english))
    .toEqual(['a has a parameter {form} that English has not', 'a lacks the parameter {from}'])
})

test('a browser without scripts is told, in every language, what the page needs', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(site)
  await expect(page).toHaveTitle(/^Chatfare/)
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /WhatsApp and Viber messages/)
  for (const language of languages) await expect(page.locator(`p[lang="${language}"]`)).toContainText('JavaScript')
  await page.close()
})
