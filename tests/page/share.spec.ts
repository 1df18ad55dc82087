import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { built, chooseLanguage, expect, openPage, pack, phone, row, screenshot, selectRow, sentence, show, test, total, violations } from './site'

const link = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: /^Share link/ }).click()
  const text = await page.getByLabel(/^Link/).inputValue()
  await page.keyboard.press('Escape')
  return text
}

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash)

/** A change that the address has taken up. */
async function edit(page: Page): Promise<void> {
  await expect.poll(() => hash(page)).toMatch(/^#simulate\/1\./)
  const before = await hash(page)
  await selectRow(page, 'e10')
  await page.keyboard.press('d')
  await expect(total(page)).toHaveText('0.2614\u00a0USD')
  await expect.poll(() => hash(page)).not.toBe(before)
}

test('a link carries the sequence, the columns and the card to another browser', async ({ page, site, browser }) => {
  await openPage(page, site)
  await edit(page)
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.locator('.segments label', { hasText: 'Open points' }).click()
  await expect(page.locator('.total-row strong').first()).toHaveText('0.2614\u00a0USD')
  const shared = await link(page)
  expect(shared).toContain('#compare/1.')
  const other = await browser.newPage()
  await other.goto(shared)
  await expect(other.locator('.total-row strong').first()).toHaveText('0.2614\u00a0USD')
  await expect(other.getByLabel('Open point of column A')).toHaveValue('fep-length 72h')
  await expect(other.locator('.notice')).toHaveCount(0)
  await other.getByRole('link', { name: 'Simulate' }).click()
  await expect(other.locator('.row.event')).toHaveCount(13)
  await other.close()
})

test('the address follows the work, so that a reload keeps it', async ({ page, site }) => {
  await openPage(page, site)
  await edit(page)
  await page.reload()
  await expect(total(page)).toHaveText('0.2614\u00a0USD')
})

test('going back in the browser changes the view and keeps the work', async ({ page, site }) => {
  await page.goto(site)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await expect(page).toHaveTitle('Tariffs · Chatfare')
  await page.getByRole('link', { name: 'Simulate' }).click()
  await page.locator('.preset select').selectOption('whatsapp-ad-click-then-a-week')
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
  await expect.poll(() => hash(page)).toMatch(/^#simulate\/1\./)
  await page.goBack()
  await expect(page.locator('.tariffs-table')).toBeVisible()
  await page.goBack()
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
})

test('a link that is pasted opens as one step that can be undone', async ({ page, site }) => {
  await openPage(page, site)
  const shared = await link(page)
  await page.locator('.preset select').selectOption('Empty sequence')
  await page.evaluate((text) => { location.href = text }, shared)
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
  await page.keyboard.press('Control+z')
  await expect(page.locator('.empty')).toBeVisible()
})

const request = { channel: 'whatsapp', events: [{ id: 'e1', at: '2026-11-02T10:00:00Z', contact: '+380671234567', from: 'customer', type: 'message' }] }
const broken = [
  { name: 'another version', data: pack({}, 4), words: 'It was made with version 4; this page reads version 1.' },
  { name: 'no version', data: 'hello.there', words: 'The link does not begin with a version' },
  { name: 'a stray character', data: '1.abc%20def', words: 'a character that does not belong there: “%” at place 6' },
  { name: 'cut off', data: pack({ chatfare: 1, request }).slice(0, -20), words: 'It is cut off or was changed on the way.' },
  { name: 'a missing value', data: pack({ chatfare: 1, request: { ...request, events: [{ id: 'e1', contact: '+380671234567' }] } }), words: 'Its value request.events[0].at is missing' },
  { name: 'what the engine refuses', data: pack({ chatfare: 1, request: { ...request, account: { timezone: 'Mars/Base' } } }), words: 'This is no time zone' },
  { name: 'a rule set that there is not', data: pack({ chatfare: 1, request: { ...request, rules: 'nope' } }), words: 'At rules: There is no such rule set.' },
  { name: 'rules of Viber', data: pack({ chatfare: 1, request: { ...request, rules: 'viber-bot/2019-04-01' } }), words: 'At rules: These rules belong to another channel.' },
  { name: 'an unknown type', data: pack({ chatfare: 1, request: { ...request, events: [...request.events, { ...request.events[0], id: 'e2', type: 'zzz' }] } }), words: 'Message 2, at events[1].type: Expected one of message, reaction, call.' },
  { name: 'another channel', data: pack({ chatfare: 1, request: { ...request, channel: 'telegram' } }), words: 'Its value request.channel' },
]

for (const { name, data, words } of broken) {
  test(`a broken link (${name}) says what is wrong and keeps what was there`, async ({ page, site }) => {
    await openPage(page, site)
    await selectRow(page, 'e10')
    await page.evaluate((text) => { location.hash = text }, `simulate/${data}`)
    await expect(page.getByRole('alert')).toContainText(words)
    await expect(page.getByRole('alert')).toContainText('Your own sequence is unchanged.')
    await expect(total(page)).toHaveText('0.2316\u00a0USD')
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.goto('about:blank')
    await page.goto(`${site}#compare/${data}`)
    await expect(page.getByRole('alert')).toContainText(words)
    await expect(page.locator('.compare-row.event').first()).toBeVisible()
  })
}

const event = request.events[0]
/** What the engine refuses, and how it is said in Ukrainian. */
const refused = [
  { request: { ...request, tariffs: [{ a: 1 }] }, words: 'Місце tariffs[0].kind: Очікується значення; його бракує.' },
  { request: { ...request, events: [event, { ...event, id: 'e2', type: 'zzz' }] }, words: 'Повідомлення 2, місце events[1].type: Очікується одне з: message, reaction, call.' },
  { request: { ...request, events: [{ ...event, from: 'x' }] }, words: 'Повідомлення 1, місце events[0].from: Очікується customer або business.' },
  { request: { ...request, whatever: 1 }, words: 'Місце whatever: Невідоме поле' },
  { request: { ...request, assumptions: { whatever: '1' } }, words: 'Місце assumptions.whatever: Невідоме відкрите питання.' },
  { request: { ...request, account: { counters: { 'conversation@w': 1 } } }, words: 'Місце account.counters.conversation@w: Очікується id одного з account.wabas.' },
  { request: { ...request, account: { counters: { 'service@other': 1 } } }, words: 'Очікується після @ відправник із подій або з account.senders.' },
  { request: { ...request, events: [event, { ...event, id: 'e2', country: 'PL' }] }, words: 'Повідомлення 2, місце events[1].country: Очікується UA: цю країну контакт уже має.' },
  { request: { ...request, events: [event, event] }, words: 'Повідомлення 2, місце events[1].id: Очікується унікальний id; «e1» вжито двічі' },
]

test('what the engine refuses of a link is said in the language, with its place', async ({ page, site }) => {
  await chooseLanguage(page, 'uk')
  await openPage(page, site)
  for (const { request, words } of refused) {
    await page.evaluate((text) => { location.hash = text }, `simulate/${pack({ chatfare: 1, request })}`)
    await expect(page.getByRole('alert')).toContainText(words)
    await expect(page.getByRole('alert').locator('[lang="en"][dir="ltr"]')).toHaveCount(0)
  }
})

test('odd view settings in a link leave the view at its beginning', async ({ page, site }) => {
  const views = { compare: { by: 'moon', columns: 7 }, tariffs: ['USD'] }
  await page.goto(`${site}#compare/${pack({ chatfare: 1, request, views })}`)
  await expect(page.locator('.compare-row.event')).toHaveCount(1)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await expect(page.locator('.tariffs-table td').first()).toBeVisible()
})

test('a month or a document of a quote’s link that is none is said; days and kinds of comparison that are none are left out', async ({ page, site }) => {
  const quote = (plan: object): string => `${site}#quote/${pack({ chatfare: 1, request, views: { quote: { form: 'full', ...plan } } })}`
  const needed = 'A month is needed, such as December 2026.'
  const part = { channel: '__proto__', sender: 'main', place: 'UA', by: 'traffic', traffic: {}, volumes: {} }
  await page.goto(quote({ start: 'soon', parts: [part] }))
  await expect(page.locator('.notice.stop, [role="alert"]')).toHaveText([`This quote cannot be computed: ${needed}`])
  await page.goto(quote({ compare: { by: 'dates', other: 'later' } }))
  await expect(page.locator('.versus').getByRole('alert')).toHaveText(needed)
  await page.goto(quote({ documents: [{ id: 7 }] }))
  await expect(page.getByRole('alert')).toContainText('This quote cannot be computed')
  await page.goto(quote({ compare: { by: 'channels', other: 'moon' } }))
  await expect(page.locator('.versus').getByRole('radio', { name: 'Nothing' })).toBeChecked()
  await page.goto(quote({ view: 'customer', offer: { company: 'Baker', date: 'soon', validUntil: '2026-02-31' } }))
  await expect(page.getByText('Baker').first()).toBeVisible()
  await expect(page.locator('.dates')).not.toContainText(/soon|Valid/)
})

test('what a log’s link says of its account and tariffs is left out where it is none', async ({ page, site }) => {
  await page.goto(`${site}#log/${pack({ chatfare: 1, request, views: { log: { account: { timezone: 7 }, tariffs: ['a'] } } })}`)
  await expect(page.getByRole('button', { name: /^Account/ })).toContainText('USD')
})

test('a link opens also where words that it needs could not be loaded before', async ({ page, site }) => {
  let broken = true
  await page.route('**/assets/en-*.js', (route) => {
    const words = readFileSync(join(built, 'assets', basename(route.request().url())), 'utf8')
    return broken && words.includes('pins.letGo') ? route.abort() : route.continue()
  })
  const failed = page.waitForEvent('requestfailed')
  await openPage(page, site)
  await failed
  broken = false
  await page.evaluate((text) => { location.hash = text }, `simulate/${pack({ chatfare: 1, request })}`)
  await expect(page.locator('.row.event')).toHaveCount(request.events.length)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect.poll(() => page.locator('chatfare-offline').evaluate((part) => part.matches(':defined'))).toBe(true)
})

test('a link from other tariffs says what it showed', async ({ page, site }) => {
  await page.goto(`${site}#simulate/${pack({ chatfare: 1, request, made: { engine: '0.0.9', totals: { USD: '0.5000' } } })}`)
  await expect(page.getByRole('alert')).toContainText('Version 0.0.9 showed 0.5000\u00a0USD; here the same sequence costs 0.0000\u00a0USD.')
  expect(await violations(page)).toEqual([])
})

test('a link that is too long becomes a file, which opens again', async ({ page, site }) => {
  await openPage(page, site)
  const events = Array.from({ length: 700 }, (_, n) => ({
    id: `m${n}`, at: new Date(Date.UTC(2026, 10, 1, 0, n * 17, (n * 31) % 60)).toISOString(), contact: `+38067${1234567 + n * 7919}`, from: 'customer', type: 'message',
  }))
  await show(page, { channel: 'whatsapp', events })
  await expect.poll(() => hash(page), { timeout: 10_000 }).toBe('#simulate')
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1)
  // Looking for roles takes long among so many rows.
  await page.reload()
  await expect(row(page, 'm0')).toBeVisible()
  await page.locator('.share').click()
  await expect(page.locator('#share')).toContainText('Share the file instead.')
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#share').getByText('Download as a file').click()])
  const path = await file.path()
  expect(JSON.parse(readFileSync(path, 'utf8')).request.events).toHaveLength(700)
  await page.keyboard.press('Escape')
  await page.locator('.preset select').selectOption('Empty sequence')
  await page.locator('.share').click()
  await page.locator('#share input[type="file"]').setInputFiles(path)
  await expect(row(page, 'm0')).toBeVisible()
})

test('the panel of the link fits a phone', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await page.goto(site)
  await page.getByRole('button', { name: /^Share link/ }).click()
  await expect(page.locator('#share')).toBeInViewport({ ratio: 1 })
  expect(await violations(page)).toEqual([])
  await expect(sentence(page)).toBeVisible()
})

const utility = { at: '2026-11-10T09:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'utility' }
const JULY = 'whatsapp/usd/2026-07-01'
const OCTOBER = 'whatsapp/usd/2026-10-01'
const banner = (page: Page) => page.locator('.notice.banner')
const carried = async (page: Page): Promise<{ request: { cards?: string[] }; made: { cards: string[] }; views?: { compare: { columns: { cards: string[] }[] } } }> =>
  JSON.parse(inflateRawSync(Buffer.from((await link(page)).replace(/^.*\/1\./, ''), 'base64url')).toString())

test('a link is priced with the cards it was made with, until today’s are asked for', async ({ page, site }) => {
  const made = { engine: '0.0.9', totals: { USD: '0.0212' }, cards: [JULY] }
  await page.goto(`${site}#simulate/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [utility] }, made })}`)
  await expect(total(page)).toHaveText('0.0212\u00a0USD')
  await expect(banner(page)).toContainText('The link was made with Card WhatsApp USD, 1 Jul 2026. Newer: Card WhatsApp USD, 1 Oct 2026.')
  expect(await violations(page)).toEqual([])
  expect((await carried(page)).request.cards).toEqual([JULY])
  await page.reload()
  await expect(total(page)).toHaveText('0.0212\u00a0USD')
  await page.getByRole('button', { name: 'Price with today’s cards' }).click()
  await expect(total(page)).toHaveText('0.0298\u00a0USD')
  await expect(banner(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(total(page)).toHaveText('0.0212\u00a0USD')
  await expect(banner(page)).toContainText('Newer')
  await page.keyboard.press('Control+y')
  await expect(total(page)).toHaveText('0.0298\u00a0USD')
})

test('the cards of a link stay over steps that they can price, and no longer', async ({ page, site }) => {
  await page.goto(`${site}#simulate/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [{ id: 'e1', ...utility }] }, made: { engine: '0.1.0', totals: { USD: '0.0212' }, cards: [JULY] } })}`)
  await selectRow(page, 'e1')
  await page.keyboard.press('d')
  await expect(total(page)).toHaveText('0.0424\u00a0USD')
  await page.evaluate((at) => {
    const { store } = window.document.querySelector('chatfare-app') as unknown as { store: { document: { request: { events: object[] } }; execute(command: object): void } }
    const { document } = store
    const [first, ...others] = document.request.events
    store.execute({ label: () => 'Time', document: { ...document, request: { ...document.request, events: [{ ...first, at }, ...others] } } })
  }, '2026-05-10T09:00:00.000Z')
  await expect(banner(page)).toContainText('Today’s rate cards hold from now on.')
  // The card of the day in May, and October's.
  await expect(total(page)).toHaveText('0.0510\u00a0USD')
  await expect(page.locator('.no-rate')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(total(page)).toHaveText('0.0424\u00a0USD')
})

test('a comparison carries the cards of all columns', async ({ page, site }) => {
  await openPage(page, site)
  await edit(page)
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.locator('.compare-row.event').first()).toBeVisible()
  await expect.poll(async () => (await carried(page)).views?.compare.columns.map(({ cards }) => cards)).toEqual([[JULY], [OCTOBER]])
  const columns = [{ from: '2026-10-01', cards: [JULY] }, { from: '2026-10-01', cards: [OCTOBER] }]
  await page.goto('about:blank')
  await page.goto(`${site}#compare/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [utility] }, views: { compare: { by: 'dates', columns } } })}`)
  await expect(page.locator('.total-row strong')).toHaveText(['0.0212\u00a0USD', '0.0298\u00a0USD'])
  await expect(banner(page)).toContainText('Card WhatsApp USD, 1 Jul 2026')
  await page.getByRole('button', { name: 'Price with today’s cards' }).click()
  await expect(page.locator('.total-row strong').first()).toHaveText('0.0298\u00a0USD')
})

const UNNAMED = 'This comparison is priced with today’s cards: the link names none for it.'

test('a comparison for which a link names no cards says that it is priced with today’s', async ({ page, site }) => {
  const made = { engine: '0.0.9', totals: { USD: '0.0212' }, cards: [JULY] }
  const views = { compare: { by: 'dates', columns: [{ from: '2026-10-01' }, { from: '2026-11-01' }] } }
  for (const kept of [undefined, views]) {
    await page.goto('about:blank')
    await page.goto(`${site}#simulate/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [utility] }, made, views: kept })}`)
    await expect(total(page)).toHaveText('0.0212\u00a0USD')
    await expect(banner(page)).toContainText('The link was made with')
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect(banner(page)).toHaveText(UNNAMED)
    await expect(page.locator('.total-row strong').nth(1)).toHaveText('0.0298\u00a0USD')
  }
  expect(await violations(page)).toEqual([])
  await screenshot(page, 'compare-unnamed-cards')
  await page.getByRole('link', { name: 'Simulate' }).click()
  await expect(banner(page)).not.toContainText(UNNAMED)
})

test('columns without cards of another version are told where the sequence’s own cards are today’s', async ({ page, site }) => {
  const august = { ...utility, at: '2026-08-10T09:00:00Z' }
  const unnamed = [{ from: '2026-08-01' }, { from: '2026-10-01' }]
  const link = (made: object, columns: object[] = unnamed, view = 'compare'): string => `${site}#${view}/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [august] }, made, views: { compare: { by: 'dates', columns } } })}`
  const made = { engine: '0.0.9', totals: { USD: '0.0212' }, cards: [JULY, OCTOBER] }
  await page.goto(link(made))
  await expect(page.getByRole('alert')).toContainText(UNNAMED)
  const engine = await page.evaluate(() => (document.querySelector('chatfare-app') as unknown as { store: { engine: { version: string } } }).store.engine.version)
  await page.goto('about:blank')
  await page.goto(link({ ...made, engine }))
  await expect(page.locator('.compare-row.event')).toHaveCount(1)
  await expect(banner(page)).toHaveCount(0)
  // Named, and the same as today's.
  await page.goto('about:blank')
  await page.goto(link(made, [{ from: '2026-08-01', cards: [JULY, OCTOBER] }, { from: '2026-10-01', cards: [OCTOBER] }]))
  await expect(page.locator('.compare-row.event')).toHaveCount(1)
  await expect(banner(page)).toHaveCount(0)
  // Where there is no comparison to be seen, nothing is said of it.
  await page.goto('about:blank')
  await page.goto(link(made, unnamed, 'simulate'))
  await expect(page.locator('.row.event')).toHaveCount(1)
  await expect(banner(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByRole('alert')).toContainText(UNNAMED)
})

test('a link names the cards of its comparison also after a column was changed', async ({ page, site }) => {
  const columns = [{ from: '2026-10-01', cards: [OCTOBER] }, { from: '2026-11-01', cards: [JULY] }]
  await page.goto(`${site}#compare/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [utility], cards: [JULY] }, views: { compare: { by: 'dates', columns } } })}`)
  await expect(banner(page)).toContainText('Newer: Card WhatsApp USD, 1 Oct 2026.')
  const day = page.getByLabel('First day of column B')
  await day.fill('2026-12-01')
  await day.blur()
  await expect(page.locator('.total-row strong').nth(1)).toHaveText('0.0298\u00a0USD')
  await expect(banner(page)).toHaveCount(0)
})

test('a link whose cards are not known here says so, and is priced with today’s', async ({ page, site }) => {
  const made = { engine: '9.9.9', totals: { USD: '0.0300' }, cards: ['whatsapp/usd/2031-01-01'] }
  await page.goto(`${site}#simulate/${pack({ chatfare: 1, request: { channel: 'whatsapp', events: [utility] }, made })}`)
  await expect(page.getByRole('alert')).toContainText('The link used Card WhatsApp USD, 1 Jan 2031. Not all of that is known here, so it is priced with today’s cards.')
  await expect(total(page)).toHaveText('0.0298\u00a0USD')
})
