import type { Locator, Page } from '@playwright/test'
import { AD_WEEK, askedQuestions, askHeld, BOT_SESSION, chooseLanguage, expect, give, heldQuestions, holdQuestions, openPage, phone, screenshot, sentence, show, test, thread, violations, watchWorker, withoutWorker } from './site'

const tab = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name })
const compared = (page: Page, id: string): Locator => page.locator(`.compare-row[data-id="${id}"]`)

async function openCompare(page: Page, site: string, preset = AD_WEEK): Promise<void> {
  await openPage(page, site, preset)
  await page.locator('nav a[href^="#compare"]').click()
  await expect(page.locator('.compare-row.event').first()).toBeVisible()
}

test('the same conversation before and after 1 October, by one click', async ({ page, site }) => {
  await openCompare(page, site)
  await expect(sentence(page)).toHaveText('The same conversation costs 0.1720\u00a0USD in September 2026 and 0.2316\u00a0USD in October 2026: +0.0596\u00a0USD, +34.7%.')
  await expect(page.locator('.compare-why h2').first()).toHaveText('Why B costs 0.0596\u00a0USD more')
  await expect(page.locator('.cause-change')).toHaveText(['+0.0298\u00a0USD', '+0.0298\u00a0USD'])
  await expect(compared(page, 'e10').locator('.badge')).toHaveText(['Free', 'Charged'])
  await expect(compared(page, 'e10').locator('.more')).toHaveText(/\+0\.0298\s*\d/)
  await expect(page.locator('.total-row strong')).toHaveText(['0.1720\u00a0USD', '0.2316\u00a0USD'])
})

test('causes add up to the difference and light their messages', async ({ page, site }) => {
  await openCompare(page, site)
  const causes = await page.locator('.cause-change').allTextContents()
  const sum = causes.reduce((total, text) => total + Math.round(Number.parseFloat(text) * 10_000), 0)
  expect(sum).toBe(596)
  await page.locator('.cause').first().hover()
  await expect(page.locator('.compare-row.linked')).toHaveCount(1)
  await page.locator('.cause').first().click()
  await expect(page.locator('.compare-row.selected')).toBeFocused()
})

test('in Arabic a cause is read from right to left: the amount, then its market', async ({ page, site }) => {
  await chooseLanguage(page, 'ar')
  await page.goto(`${site}#compare`)
  const rates = page.locator('.cause-text small', { hasText: 'بدلًا من' }).first()
  await expect(rates).toContainText(/\u200f\u2068[\d.]+\u00a0USD\u2069، \u2068أوكرانيا\u2069/)
  const places = await rates.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!
    return ['USD', 'أوكرانيا'].map((word) => {
      const range = document.createRange()
      const at = text.textContent!.indexOf(word)
      range.setStart(text, at)
      range.setEnd(text, at + word.length)
      return range.getBoundingClientRect().right
    })
  })
  expect(places[1]).toBeLessThan(places[0])
})

test('only differences, with the keyboard from row to row', async ({ page, site }) => {
  await openCompare(page, site)
  await page.getByText('Only differences · 2').click()
  await expect(page.locator('.compare-row.event')).toHaveCount(2)
  await page.locator('.compare-row.event').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.compare-row.event').nth(1)).toBeFocused()
  await expect(page.locator('.compare-row.event').nth(1)).toHaveAttribute('aria-selected', 'true')
})

test('a date can be chosen, refused and taken back', async ({ page, site }) => {
  await openCompare(page, site)
  const day = page.getByLabel('First day of column A')
  await day.fill('2024-12-02')
  await day.blur()
  await expect(sentence(page)).toContainText('from 2 Dec 2024 on')
  await expect(page.locator('.compare-head .day-words').first()).toHaveText('2 Dec 2024')
  await expect(page.locator('.compare-head small').first()).toContainText('whatsapp/2024-11-01')
  await day.fill('1999-01-01')
  await day.blur()
  await expect(page.getByRole('alert')).toHaveText('The year has to be between 2015 and 2037. Nothing was changed.')
  await expect(day).toHaveValue('1999-01-01')
  // The sequence goes on for days: only the engine knows.
  await day.fill('2037-12-31')
  await day.blur()
  await expect(page.getByRole('alert')).toHaveText('The year of every message has to be between 2015 and 2037. Nothing was changed.')
  await expect(day).toHaveValue('2037-12-31')
  await day.focus()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('alert')).toHaveText('A whole date is needed: day, month and year. Nothing was changed.')
  await expect(day).toHaveAttribute('aria-invalid', 'true')
  await sentence(page).click()
  await page.keyboard.press('Control+z')
  await expect(sentence(page)).toContainText('in September 2026')
})

test('every choice is undone by itself, and what is typed into one field at once', async ({ page, site }) => {
  await openCompare(page, site)
  const day = page.getByLabel('First day of column A')
  const heads = page.locator('.compare-head')
  const undo = page.getByRole('button', { name: /^Undo/ })
  for (const typed of ['2024-12-01', '2024-12-02']) await day.fill(typed)
  await page.getByRole('button', { name: 'Third column' }).click()
  await page.getByRole('button', { name: 'Swap' }).click()
  await expect(page.getByLabel('First day of column C')).toHaveValue('2024-12-02')
  await page.getByText('Channels').click()
  await expect(heads).toHaveCount(2)
  await undo.click()
  await expect(heads).toHaveCount(3)
  await undo.click()
  await expect(day).toHaveValue('2024-12-02')
  await undo.click()
  await expect(heads).toHaveCount(2)
  await undo.click()
  await expect(day).toHaveValue('2026-09-01')
  await expect(undo).toHaveAttribute('aria-label', /Opened/)
})

test('the focus stays near where a button goes with what it does', async ({ page, site }) => {
  await page.goto(`${site}#compare`)
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  await page.locator('.compare-row.event').first().waitFor()
  await press('Third column')
  await expect(page.getByLabel('First day of column C')).toBeFocused()
  await press('Remove column C')
  await expect(page.getByLabel('First day of column B')).toBeFocused()
  await press(/^Undo/)
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeFocused()
  await press(/^Undo/)
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled()
  await expect(page.getByRole('button', { name: /^Redo/ })).toBeFocused()
})

test('rule sets, currencies and open points side by side', async ({ page, site }) => {
  await openCompare(page, site)
  await page.getByText('Rule sets').click()
  await expect(page.getByLabel('Rules of column B')).toHaveValue('whatsapp/2026-10-01')
  await page.getByText('Currencies').click()
  await expect(page.locator('.asides')).toContainText('Currencies are never added.')
  await page.getByText('Open points').click()
  await expect(page.getByLabel('Open point of column A')).toHaveValue('fep-length 72h')
  await expect(page.locator('.total-row strong')).toHaveText(['0.2316\u00a0USD', '0.0860\u00a0USD'])
})

/** Long enough for the worker. */
async function openLongCompare(page: Page, site: string): Promise<void> {
  await openPage(page, site)
  await show(page, { channel: 'whatsapp', events: thread(120) })
  await page.locator('nav a[href^="#compare"]').click()
  await expect(page.locator('.compare-row.event')).toHaveCount(120)
}

const choose = (page: Page, kind: string): Promise<void> => page.locator('.segments label', { hasText: kind }).click()

test('a long comparison comes from a worker and is what the page finds by itself', async ({ page, site, context }) => {
  const found = async (page: Page): Promise<string[]> => {
    await openLongCompare(page, site)
    const texts: string[] = []
    for (const kind of ['Rule sets', 'Channels', 'Currencies', 'Open points', 'Dates']) {
      await choose(page, kind)
      await expect(page.getByLabel(kind, { exact: true })).toBeChecked()
      await expect(page.locator('main.compare')).toHaveAttribute('aria-busy', 'false')
      texts.push((await page.locator('main.compare').textContent())!)
    }
    return texts
  }
  await watchWorker(page)
  const asked = await found(page)
  expect((await askedQuestions(page)).filter((name) => name === 'compare').length).toBeGreaterThanOrEqual(5)
  const other = await context.newPage()
  await withoutWorker(other)
  expect(asked).toEqual(await found(other))
})

test('what was compared stands until the next is there, and what comes too late is not shown', async ({ page, site }) => {
  await watchWorker(page)
  await openLongCompare(page, site)
  const dates = await sentence(page).textContent()
  await holdQuestions(page, true)
  await choose(page, 'Rule sets')
  await expect(page.locator('main.compare')).toHaveAttribute('aria-busy', 'true')
  await expect.poll(() => heldQuestions(page)).toBeGreaterThan(0)
  await expect(sentence(page)).toHaveText(dates!)
  await holdQuestions(page, false)
  await choose(page, 'Currencies')
  await expect(page.getByLabel('Currency of column A')).toBeVisible()
  const currencies = await sentence(page).textContent()
  await askHeld(page)
  await expect(sentence(page)).toHaveText(currencies!)
  // Nor does an answer disturb what has been opened in another view meanwhile.
  await holdQuestions(page, true)
  await choose(page, 'Rule sets')
  await expect(page.locator('main.compare')).toHaveAttribute('aria-busy', 'true')
  await tab(page, 'Simulate').click()
  await show(page, { channel: 'whatsapp', events: thread(2) })
  await askHeld(page)
  await tab(page, 'Compare').click()
  await expect(page.locator('.compare-row.event')).toHaveCount(2)
})

/** How often the page's own engine and the worker have compared. */
async function comparisons(page: Page): Promise<{ own: number; asked: number }> {
  const asked = (await askedQuestions(page)).filter((name) => name === 'compare').length
  return { own: await page.evaluate(() => (window as unknown as { compared: number }).compared), asked }
}

test('what is chosen, shown and linked is evaluated once', async ({ page, site }) => {
  await watchWorker(page)
  const linked = async (step: () => Promise<unknown>): Promise<void> => {
    await step()
    await page.waitForFunction(() => !(document.querySelector('chatfare-app') as unknown as { address: { stale: boolean } }).address.stale)
  }
  await linked(() => openCompare(page, site))
  await page.evaluate(() => {
    const { store } = document.querySelector('chatfare-app') as unknown as { store: { come: { compare(...given: unknown[]): unknown } } }
    const { come } = store
    Object.assign(window, { compared: 0 })
    store.come = {
      ...come,
      compare(...given) {
        (window as unknown as { compared: number }).compared += 1
        return come.compare(...given)
      },
    }
  })
  await linked(() => page.getByLabel('First day of column A').fill('2026-08-01'))
  expect(await comparisons(page)).toEqual({ own: 1, asked: 0 })
  await linked(() => show(page, { channel: 'whatsapp', events: thread(120) }))
  await expect(page.locator('.compare-row.event')).toHaveCount(120)
  expect(await comparisons(page)).toEqual({ own: 1, asked: 1 })
  await linked(() => page.getByLabel('First day of column A').fill('2026-07-01'))
  expect(await comparisons(page)).toEqual({ own: 2, asked: 1 })
})

test('choices that do not fit a long sequence give way to dates, in words', async ({ page, site }) => {
  await openLongCompare(page, site)
  await choose(page, 'Rule sets')
  const events = thread(120).map((event) => ({ ...event, type: 'message', category: undefined, entryPoint: undefined }))
  await give(page, { preset: null, request: { channel: 'viber-bot', events } })
  await expect(page.getByRole('alert')).toContainText('These columns cannot be compared')
  await expect(page.getByLabel('First day of column A')).toHaveValue('2026-09-01')
  // Nor can what lasts for most of the years that the engine knows begin on another day.
  const [first, last] = thread(2)
  const years = [{ ...first, at: '2016-02-01T08:00:00Z' }, { ...last, at: '2036-02-01T08:00:00Z' }]
  await give(page, { preset: null, views: {}, request: { channel: 'whatsapp', events: years } })
  await expect(page.getByRole('alert')).toContainText('between 2015 and 2037')
  await expect(page.getByLabel('First day of column B')).toHaveValue('2016-02-01')
})

test('the focus goes into a column that comes later, unless it has gone elsewhere', async ({ page, site }) => {
  await watchWorker(page)
  await openLongCompare(page, site)
  const heads = page.locator('.compare-head')
  const third = async (meanwhile: () => Promise<unknown>): Promise<void> => {
    await holdQuestions(page, true)
    await page.getByRole('button', { name: 'Third column' }).click()
    await expect.poll(() => heldQuestions(page)).toBeGreaterThan(0)
    await meanwhile()
    await askHeld(page)
    await expect(heads).toHaveCount(3)
  }
  await third(() => Promise.resolve())
  await expect(page.getByLabel('First day of column C')).toBeFocused()
  await page.getByRole('button', { name: 'Remove column C' }).click()
  await expect(heads).toHaveCount(2)
  await third(() => page.getByLabel('First day of column A').focus())
  await expect(page.getByLabel('First day of column A')).toBeFocused()
})

test('on a phone the totals stand under each other', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await openCompare(page, site)
  const ends = await page.locator('.total-row strong').evaluateAll((totals) => totals.map((total) => Math.round(total.getBoundingClientRect().right)))
  expect(new Set(ends).size).toBe(1)
})

test('WhatsApp, a Viber bot and Viber Business in three columns', async ({ page, site }) => {
  await openCompare(page, site)
  await page.getByText('Channels').click()
  await page.getByRole('button', { name: 'Third column' }).click()
  await expect(page.locator('.compare-head')).toHaveCount(3)
  await expect(page.getByLabel('Channel of column C')).toHaveValue('viber-business')
  await expect(compared(page, 'e1').locator('.no-rate')).toHaveText('no rate')
  await expect(page.locator('.compare-why h2').nth(1)).toHaveText('What differs in C')
  await screenshot(page, 'compare-three-channels')
  await page.getByRole('button', { name: 'Remove column B' }).click()
  await expect(page.locator('.compare-head')).toHaveCount(2)
})

test('a conversation costs on a channel what it costs there in the simulator', async ({ page, site }) => {
  await openCompare(page, site)
  await page.getByText('Channels').click()
  const totals = page.locator('.total-row strong')
  // Four messages that begin a session at 0.0196 EUR, and the monthly fee of a bot, 115 EUR.
  await expect(totals).toHaveText(['0.2316\u00a0USD', '115.0784\u00a0EUR'])
  await expect(page.locator('.cause-text b').first()).toHaveText('Maintenance')
  // Moved to the bot and compared there, the messages still have their own kinds on WhatsApp.
  await tab(page, 'Simulate').click()
  await page.locator('.segments').getByText('Viber bot', { exact: true }).click()
  await expect(page.locator('.total strong')).toHaveText('115.0784\u00a0EUR')
  await tab(page, 'Compare').click()
  await expect(totals).toHaveText(['0.2316\u00a0USD', '115.0784\u00a0EUR'])
  await page.getByText('Currencies', { exact: true }).click()
  await page.getByText('Channels').click()
  await expect(totals).toHaveText(['115.0784\u00a0EUR', '0.2316\u00a0USD'])
  await expect(page.getByLabel('Messages outside the window')).toHaveCount(0)
})

test('two providers and none, message by message', async ({ page, site }) => {
  await openCompare(page, site)
  await page.getByText('Providers').click()
  await page.getByRole('button', { name: 'Third column' }).click()
  await page.getByLabel('Provider of column B').selectOption({ label: 'Twilio, USD' })
  await page.getByLabel('Provider of column C').selectOption({ label: 'Alibaba Cloud, USD' })
  // Twilio: 9 messages out and 2 in at 0.005, one that is not accepted at 0.001. Alibaba Cloud: 5 delivered templates and 2 sessions at 0.005.
  await expect(page.locator('.total-row strong')).toHaveText(['0.2316\u00a0USD', '0.2876\u00a0USD', '0.2666\u00a0USD'])
  await expect(sentence(page)).toContainText('0.2876\u00a0USD with “Twilio” and 0.2666\u00a0USD with “Alibaba Cloud”')
  await expect(compared(page, 'e10').locator('.amount')).toHaveText(['0.0298', '0.0348', '0.0348'])
  await expect(compared(page, 'e5').locator('.amount')).toHaveText(['', '0.0010', ''])
  await compared(page, 'e10').click()
  await expect(page.locator('.compare-why .both b')).toHaveText(['0.0298\u00a0USD', '0.0348\u00a0USD', '0.0348\u00a0USD'])
  await expect(page.locator('.compare-why .both .badge')).toHaveText(['Charged', 'Charged', 'Charged'])
  await compared(page, 'e5').click()
  await expect(page.locator('.compare-why .both b')).toHaveText(['0.0010\u00a0USD'])
  await expect(page.locator('.compare-why h2').first()).toHaveText('Why B costs 0.0560\u00a0USD more')
  await expect(page.locator('.cause-text b').first()).toHaveText(/another provider fee/)
  await expect(page.locator('.compare-head small').nth(1)).toContainText('Twilio')
  await screenshot(page, 'compare-providers')
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Provider of column B').selectOption('published prices')
  await expect(page.locator('.total-row strong').nth(1)).toHaveText('0.2316\u00a0USD')
})

test('a document billed in another currency brings its currency along', async ({ page, site }) => {
  await openCompare(page, site)
  await page.getByText('Providers').click()
  await page.getByLabel('Provider of column B').selectOption({ label: 'Kata.ai, IDR' })
  await expect(page.locator('.compare-head small').nth(1)).toContainText('billed in IDR')
  await expect(page.locator('.asides')).toContainText('Currencies are never added.')
})

test('what differs for one reason is lit together, by keyboard as by pointer', async ({ page, site }) => {
  await openCompare(page, site)
  await page.getByText('Providers').click()
  await compared(page, 'e1').focus()
  const lit = page.locator('.compare-row.linked')
  await expect(lit.first()).toBeVisible()
  const byKeyboard = await lit.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id))
  expect(byKeyboard).toContain('e12')
  await page.locator('.cause').first().focus()
  await expect(lit.first()).toBeVisible()
  await page.locator('.lead').hover()
  await compared(page, 'e1').hover()
  await expect.poll(() => lit.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id))).toEqual(byKeyboard)
})

test('a Viber bot’s fee is a cause of its own', async ({ page, site }) => {
  await openCompare(page, site, BOT_SESSION)
  await expect(page.locator('.cause-text b').first()).toHaveText('Maintenance')
  await expect(page.locator('.cause-change').first()).toHaveText('+15.0000\u00a0EUR')
})

test('a comparison that another sequence cannot have gives way to dates, in words', async ({ page, site }) => {
  await openCompare(page, site)
  await page.getByText('Rule sets').click()
  await page.locator('.preset select').selectOption(BOT_SESSION)
  await expect(page.getByRole('alert')).toContainText('These columns cannot be compared')
  await expect(page.locator('.compare-row.event').first()).toBeVisible()
  await page.locator('.preset select').selectOption('Empty sequence')
  await expect(page.locator('.compare-empty')).toBeVisible()
})

const running = (page: Page, letter: string): Locator => page.locator(`.running-body li.${letter}`)

test('a Viber bot beside WhatsApp: in the currency that has a rate for every message', async ({ page, site }) => {
  await openCompare(page, site, BOT_SESSION)
  await page.getByText('Channels').click()
  // Outside the window a utility template at 0.0298 USD; the card in EUR has no rate for it in Ukraine.
  await expect(page.locator('.total-row strong')).toHaveText(['115.0588\u00a0EUR', '0.0298\u00a0USD'])
  await expect(page.locator('.compare-head small').nth(1)).toContainText('billed in USD')
  await expect(page.locator('.asides')).toContainText('Currencies are never added.')
  await page.getByLabel('Messages outside the window').selectOption('marketing')
  await expect(page.locator('.total-row strong').nth(1)).toHaveText('0.0860\u00a0USD')
})

test('what is not known is no zero in the chart either, and the missing rate is named', async ({ page, site }) => {
  await openCompare(page, site, BOT_SESSION)
  await give(page, { views: { compare: { by: 'channels', columns: [{ channel: 'viber-bot' }, { channel: 'whatsapp', currency: 'EUR' }] } } })
  await expect(page.locator('.total-row strong')).toHaveText(['115.0588\u00a0EUR', 'an unknown amount'])
  await expect(running(page, 'A')).toHaveText('A 0.0588\u00a0EUR Viber bot')
  await expect(running(page, 'B')).toHaveText('B an unknown amount WhatsApp')
  await expect(page.locator('.running-cost figcaption')).toContainText('a line ends where a rate is missing')
  await expect(page.locator('.asides')).toContainText('B: No rate is known for utility, Ukraine, in EUR.')
  // Of 12 events the 10th, a template, is the first without a rate.
  expect(await page.locator('.running-body .costs path.B').last().getAttribute('d')).toMatch(/H75\.00$/)
  expect(await page.locator('.running-body .costs path.A').last().getAttribute('d')).toMatch(/H100\.00$/)
})

test('of the providers those are first that know most rates of the sequence, and the missing ones are named', async ({ page, site }) => {
  const sent = (id: string, hour: string, from: string, type: string): object => ({ id, at: `2026-11-21T${hour}:00:00Z`, contact: '+380671234567', from, type })
  const events = [sent('e1', '08', 'customer', 'message'), sent('e2', '09', 'business', 'session'), sent('e3', '10', 'business', 'promotional')]
  await openCompare(page, site, BOT_SESSION)
  await give(page, { preset: null, views: {}, request: { channel: 'viber-business', account: { timezone: 'Europe/Kyiv', currency: 'EUR' }, events } })
  await page.getByText('Providers').click()
  // SMSBat prints a session in Ukraine at 0.0276 EUR and no promotional message; the others print no rates for Ukraine.
  await expect(page.locator('.total-row strong')).toHaveText(['an unknown amount', 'at least 0.0276\u00a0EUR'])
  await expect(page.getByLabel('Provider of column B').locator('option:checked')).toHaveText('SMSBat, EUR')
  await expect(page.locator('.asides')).toContainText('A: No rate is known for promotional, session, Ukraine, in EUR.')
  await expect(page.locator('.asides')).toContainText('B: No rate is known for promotional, Ukraine, in EUR.')
  await expect(running(page, 'B')).toHaveText('B at least 0.0276\u00a0EUR SMSBat')
  await compared(page, 'e3').click()
  await expect(page.locator('.both .no-rate')).toHaveText(['no rate', 'no rate'])
})

test('a provider without effect says why', async ({ page, site }) => {
  await openCompare(page, site, BOT_SESSION)
  await page.getByText('Providers').click()
  const rests = page.locator('.compare-head small').nth(1)
  // The bot was made in March 2024; the fee is for the activation.
  await expect(rests).toContainText('Smart Sender: no effect here. It is due once, in the month in which the sender is made.')
  const events = [{ id: 'e1', at: '2026-11-19T08:00:00Z', contact: '+380671234567', from: 'business', type: 'session' }]
  await give(page, { preset: null, views: {}, request: { channel: 'viber-business', account: { currency: 'EUR', senders: { main: { channel: 'viber-business', createdAt: '2026-01-15' } } }, events } })
  await page.getByText('Providers').click()
  await page.getByLabel('Provider of column B').selectOption({ label: 'SMSBat, EUR' })
  await expect(rests).toContainText('SMSBat: no effect here. It holds from 20 Nov 2026 on.')
  // Its minimum is due by the month, from December on.
  await give(page, { views: {}, request: { channel: 'viber-business', account: { currency: 'EUR', senders: { main: { channel: 'viber-business', createdAt: '2026-01-15' } } }, events: [{ ...events[0], at: '2026-11-21T08:00:00Z' }] } })
  await page.getByText('Providers').click()
  await page.getByLabel('Provider of column B').selectOption({ label: 'tyntec, EUR' })
  await expect(rests).toContainText('tyntec: no effect here. It holds from 20 Nov 2026 on, for whole months only.')
})

for (const { width, language } of [{ width: 1440 }, { width: 1280 }, { width: 1280, language: 'ar' }, { width: 1024 }]) {
  test(`amounts stand at the end of their cells at ${width} pixels${language ? `, in ${language}` : ''}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 })
    if (language) await chooseLanguage(page, language)
    await openCompare(page, site)
    const ends = await page.locator('.compare-row.event .compare-cell:nth-child(3)').evaluateAll((cells, rtl) => cells.flatMap((cell) => {
      const amount = cell.querySelector('.amount')!
      if (!amount.textContent) return []
      const [outer, inner] = [cell, amount].map((box) => box.getBoundingClientRect())
      return [Math.round(rtl ? inner.left - outer.left : outer.right - inner.right)]
    }), language === 'ar')
    expect(ends.length).toBeGreaterThan(1)
    expect(new Set(ends)).toEqual(new Set([12]))
  })
}

test('a verdict begins its cell also where its reason goes below', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await chooseLanguage(page, 'uk')
  await page.goto(`${site}#compare`)
  await expect(page.locator('.cause').first()).toBeVisible()
  const starts = await page.locator('.compare-row.event .compare-cell > .badge').evaluateAll((badges) =>
    badges.map((badge) => Math.round(badge.getBoundingClientRect().left - badge.parentElement!.getBoundingClientRect().left)))
  expect(starts.length).toBeGreaterThan(8)
  expect(new Set(starts).size).toBe(1)
})

const looks = [
  { name: 'compare-phone', viewport: phone },
  { name: 'compare-phone-dark-rtl', viewport: phone, dark: true, language: 'ar' },
  { name: 'compare-zoom-200', viewport: { width: 720, height: 450 } },
]

for (const { name, viewport, dark, language } of looks) {
  test(`${name} has no accessibility violation and scrolls one way only`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (language) await chooseLanguage(page, language)
    await openCompare(page, site)
    await screenshot(page, name)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}
