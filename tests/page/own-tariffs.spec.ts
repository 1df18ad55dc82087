import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { AD_WEEK, chooseLanguage, desktop, expect, openPage, phone, row, screenshot, sentence, test, total, violations, why } from './site'

/** Agreed prices: utility at 0.0200 and marketing at 0.0700 in place of 0.0298 and 0.0860. */
const ADDENDUM = {
  kind: 'overlay', id: 'own/acme', channel: 'whatsapp', issuer: 'acme', layer: 'cost', currency: 'USD', effectiveFrom: '2026-10-01',
  source: { title: 'Addendum 7 with Acme', url: 'https://example.com/', date: '2026-10-01' }, read: '2026-10-01', confidence: 'provider',
  rates: { Ukraine: { utility: '0.0200', marketing: '0.0700' } },
}
const NAME = 'acme addendum'
/** In a question's window an order, a month later a code. */
const logged = readFileSync(join(import.meta.dirname, '../node/files/events.ndjson'))

const file = (value: unknown, name = `${NAME}.json`) => ({ name, mimeType: 'application/json', buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)) })

async function openOwn(page: Page, site: string): Promise<void> {
  await page.clock.setFixedTime('2026-11-21T10:00:00Z')
  await page.goto(`${site}#tariffs`)
  await page.getByText('Yours', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Your tariffs' })).toBeVisible()
}

/** Loads the page anew, which may have been quicker than its address. */
async function again(page: Page): Promise<void> {
  await page.reload()
  await page.getByText('Yours', { exact: true }).click()
}

const load = (page: Page, value: unknown, name?: string): Promise<void> => page.locator('.own-add input[type="file"]').setInputFiles(file(value, name))
const keep = (page: Page): Promise<void> => page.getByRole('button', { name: 'Keep', exact: true }).click()
const text = (page: Page): Locator => page.getByLabel('Text of the document')
const faults = (page: Page): Locator => page.locator('.faults li')
const state = (page: Page): Locator => page.locator('.own-tariffs [role="status"]').last()
const tab = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click()

async function useAddendum(page: Page, site: string): Promise<void> {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  await page.getByLabel('In Simulate and Compare').check()
  await tab(page, 'Simulate')
  await page.locator('.preset select').selectOption(AD_WEEK)
}

test('agreed prices are loaded, kept, used and named, and taken back', async ({ page, site }) => {
  await useAddendum(page, site)
  // 2 x 0.0700 + 0.0200 + a service message of 0.0298, which the addendum leaves alone.
  await expect(total(page)).toHaveText('0.1898\u00a0USD')
  await expect(sentence(page)).toContainText('They cost 0.1898\u00a0USD.')
  await expect(page.locator('.asides .yours')).toHaveText(`With ${NAME}.`)
  await expect(page.locator('.total .yours')).toHaveText(`with ${NAME}`)
  await row(page, 'e10').locator('.time').click()
  await expect(why(page).locator('.card-lines').first()).toHaveText(/acme addendum\s*Ukraine\s*List rate, no tiers\s*1 × 0\.0200/)
  await page.locator('[popovertarget="tariffs-chosen"]').click()
  await page.locator('#tariffs-chosen').getByLabel(NAME).uncheck()
  await page.keyboard.press('Escape')
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
  await expect(page.locator('.yours')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo: Changed the tariffs in use' }).click()
  await expect(total(page)).toHaveText('0.1898\u00a0USD')
})

test('what published prices are compared with is without the tariffs in use', async ({ page, site }) => {
  await useAddendum(page, site)
  await expect(total(page)).toHaveText('0.1898\u00a0USD')
  await tab(page, 'Compare')
  await page.getByText('Providers').click()
  await page.getByLabel('Provider of column A').selectOption({ label: 'published prices' })
  await page.getByLabel('Provider of column B').selectOption({ label: `as in Simulate: ${NAME}` })
  await expect(sentence(page)).toContainText('0.2316\u00a0USD with “published prices” and 0.1898\u00a0USD with')
})

test('what was used of packages before is told beside the tariffs, and stays when messages are moved', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, { ...ADDENDUM, rates: undefined, packages: [
    { item: 'package', id: 'starter@acme', units: 2, per: 'month', of: ['utility'], amount: '1', overage: '0.05' },
    { item: 'package', id: 'promo', units: 1, per: 'once', of: ['marketing'], amount: '2' },
  ] })
  await keep(page)
  await page.getByLabel('In Simulate and Compare').check()
  await tab(page, 'Simulate')
  await page.locator('.preset select').selectOption(AD_WEEK)
  // The month's package, of which the utility template is; of the other, bought in October, the first marketing one; then 0.0860 and service 0.0298.
  await expect(total(page)).toHaveText('1.1158\u00a0USD')
  await page.setViewportSize(phone)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.locator('[popovertarget="tariffs-chosen"]').click()
  await expect(page.getByLabel('Package promo')).toHaveAccessibleDescription('Of 1 unit, before the first message.')
  await expect(page.getByLabel('Package promo')).toBeInViewport({ ratio: 1 })
  await page.getByLabel('Package starter@acme').fill('2')
  await page.getByLabel('Package starter@acme').blur()
  await expect(total(page)).toHaveText('1.1658\u00a0USD')
  await page.keyboard.press('Escape')
  await page.setViewportSize(desktop)
  await row(page, 'e10').locator('.time').click()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: /^Undo: Moved/ })).toBeVisible()
  await expect(total(page)).toHaveText('1.1658\u00a0USD')
})

test('a provider’s public prices are looked at, with their source, and copied only when they are kept', async ({ page, site }) => {
  await openOwn(page, site)
  const look = async (name: RegExp): Promise<void> => {
    await page.locator('[popovertarget="own-examples"]').click()
    await page.locator('#own-examples').getByRole('button', { name }).click()
  }
  await look(/SMSBat/)
  await expect(page.locator('.own-table tr', { hasText: 'Ukraine' }).locator('input').first()).toHaveValue('0.0276')
  await expect(page.locator('.tariffs-why')).toContainText('Rate card: Viber Business, EUR, from 20 Nov 2026')
  await expect(page.locator('.own-facts').getByRole('link', { name: /^SMSBAT/ })).toBeVisible()
  await screenshot(page, 'own-provider')
  await look(/Twilio/)
  await expect(text(page)).toHaveValue(/"amount": "0\.005/)
  await expect(page.locator('.own-list li')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
})

test('a share link carries the prices it rests on', async ({ page, site, browser }) => {
  await useAddendum(page, site)
  await page.getByRole('button', { name: /^Share link/ }).click()
  await expect(page.locator('#share')).toContainText(`The link carries these tariff documents: ${NAME}.`)
  const link = await page.getByLabel(/^Link/).inputValue()
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await expect(total(other)).toHaveText('0.1898\u00a0USD')
  await expect(other.locator('.total .yours')).toHaveText('with Addendum 7 with Acme')
  await other.locator('nav a[href^="#tariffs"]').click()
  await other.getByText('Yours', { exact: true }).click()
  await other.getByRole('button', { name: 'Addendum 7 with Acme in use, not kept in this browser' }).click()
  await keep(other)
  await expect(state(other)).toHaveText('Kept in this browser.')
  await other.close()
})

test('what is kept is there again, is changed in the table, and replaces what is in use', async ({ page, site }) => {
  await useAddendum(page, site)
  let address = ''
  await expect.poll(async () => { const before = address; address = page.url(); return address === before }, { intervals: [500] }).toBe(true)
  await page.reload()
  await tab(page, 'Tariffs')
  await page.getByText('Yours', { exact: true }).click()
  const cell = page.getByLabel('Utility, Ukraine')
  await expect(cell).toHaveValue('0.0200')
  await cell.fill('cheap')
  await cell.blur()
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await cell.fill('0.01')
  await cell.blur()
  await expect(state(page)).toHaveText('Changed; the version kept before still holds.')
  await page.locator('.own-add-rate [name="market"]').selectOption('Poland')
  await page.locator('.own-add-rate [name="item"]').selectOption('service')
  await page.getByLabel('Price, USD').fill('0.005')
  await page.getByRole('button', { name: 'Add a price' }).click()
  await expect(page.getByLabel('Service, Poland')).toHaveValue('0.005')
  await keep(page)
  await tab(page, 'Simulate')
  await page.locator('.preset select').selectOption(AD_WEEK)
  await expect(total(page)).toHaveText('0.1798\u00a0USD')
})

test('a rate card is used in the log, and its next version takes its place', async ({ page, site }) => {
  const card = { ...ADDENDUM, kind: 'rate-card', id: 'own/card', layer: undefined, effectiveFrom: '2026-10-15', unit: 'message', rates: { Ukraine: { marketing: '0.0100', utility: '0.0100', authentication: '0.0100', service: '0.0100' } } }
  await openOwn(page, site)
  await load(page, card)
  await keep(page)
  await page.getByLabel('In the log').check()
  await tab(page, 'Log')
  await page.locator('.context input[type="file"]').setInputFiles({ name: 'events.ndjson', mimeType: '', buffer: logged })
  await expect(page.locator('[popovertarget="log-tariffs"]')).toContainText(NAME)
  await expect(sentence(page)).toContainText('0.0200\u00a0USD')
  await tab(page, 'Tariffs')
  await page.getByLabel('Utility, Ukraine').fill('0.015')
  await page.getByLabel('Utility, Ukraine').blur()
  await keep(page)
  await tab(page, 'Log')
  await expect(sentence(page)).toContainText('0.0250\u00a0USD')
})

test('what is put on top of rate cards is used in the log', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  await page.getByLabel('In the log').check()
  await tab(page, 'Log')
  await page.locator('.context input[type="file"]').setInputFiles({ name: 'events.ndjson', mimeType: '', buffer: logged })
  await expect(page.locator('[popovertarget="log-tariffs"]')).toContainText(NAME)
  // The code has the published rate of Ukraine, the order the agreed one.
  await expect(sentence(page)).toContainText('0.0498\u00a0USD')
})

test('every fault of a document is listed with its line and column, and what was kept stays', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  await page.getByText('Text', { exact: true }).click()
  const faulty = '{\n  "kind": "overlay",\n  "id": "own/acme", "layer": "cost", "channel": "whatsapp", "issuer": "acme",\n  "currency": "usd",\n  "effectiveFrom": "2026-10-01", "read": "2026-10-01", "confidence": "provider",\n' +
    '  "source": { "title": "x", "url": "https://example.com/", "date": "2026-10-01" },\n  "rates": { "Ukraine": { "utility": 0.02,\n    "colour": "1" } }\n}'
  await text(page).fill(faulty)
  await expect(faults(page)).toHaveCount(3)
  await expect(faults(page).nth(0)).toContainText('Line 4, column 15 currency')
  await expect(faults(page).nth(1)).toContainText('Line 7, column 38 rates.Ukraine.utility')
  await expect(faults(page).nth(2)).toContainText('Line 8, column 15 rates.Ukraine.colour')
  await expect(state(page)).toHaveText('It has errors, so it cannot be kept. The version kept before still holds.')
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toBeDisabled()
  await faults(page).nth(1).getByRole('button').click()
  expect(await text(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('0.02,')
  await screenshot(page, 'own-tariffs-faults')
  expect(await violations(page)).toEqual([])
  // A draft outlives a look at another view, and a reload.
  await tab(page, 'Simulate')
  await tab(page, 'Tariffs')
  await expect(text(page)).toHaveValue(faulty)
  await again(page)
  await expect(text(page)).toHaveValue(faulty)
  await page.getByRole('button', { name: 'Back to the kept version' }).click()
  await expect(page.getByLabel('Utility, Ukraine')).toHaveValue('0.0200')
})

test('a text that is no JSON is told where it breaks', async ({ page, site }) => {
  await openOwn(page, site)
  await page.getByRole('button', { name: 'Paste a text' }).click()
  await text(page).fill('{\n  "kind": "overlay"\n  "id": "x"\n}')
  await expect(faults(page)).toHaveText([/Line 3, column 3\s*A comma is missing here\./])
  await text(page).fill('{ "id": "x", "id": "y" }')
  await expect(faults(page).filter({ hasText: '“id” stands here a second time.' })).toContainText('Line 1, column 14')
  await text(page).fill('['.repeat(100_000))
  await expect(faults(page).first()).toContainText('Line 1')
  await text(page).fill('[1]')
  await expect(faults(page)).toHaveText([/One document in braces \{ \} is needed\./])
})

test('a table of prices becomes a card, and is exported as a document', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, 'Market,Marketing,Utility\nUkraine,0.05,much\n', 'prices.csv')
  await expect(faults(page)).toHaveText([/Line 2, column 3\s*Utility: Expected a price in USD/])
  await text(page).fill('Market,Marketing,Utility\nUkraine,0.05,0.01\n')
  await page.getByLabel('First day').fill('2026-11-01')
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByLabel('Utility, Ukraine')).toHaveValue('0.01')
  await expect(faults(page)).toHaveText([/Markets without prices\./])
  await keep(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as JSON' }).click()])
  expect(download.suggestedFilename()).toBe('prices.json')
  const document = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect(document).toMatchObject({ kind: 'rate-card', id: 'whatsapp/usd/2026-11-01', currency: 'USD', effectiveFrom: '2026-11-01', rates: { Ukraine: { marketing: '0.05', utility: '0.01' } } })
})

test('a published card is copied, and a changed rate takes its first volume tier along', async ({ page, site }) => {
  await page.goto(`${site}#tariffs`)
  await page.getByRole('button', { name: 'Make your own copy' }).click()
  const cell = page.getByLabel('Utility, Ukraine')
  await cell.fill('0.0290')
  await cell.blur()
  await expect(faults(page)).toHaveCount(0)
  await keep(page)
  await page.getByLabel('In Simulate and Compare').check()
  await tab(page, 'Simulate')
  // The first preset: a utility template of September at 0.0212, two of October at the own rate.
  await expect(total(page)).toHaveText('0.0792\u00a0USD')
  await tab(page, 'Tariffs')
  await page.getByText('Published', { exact: true }).click()
  await page.locator('.card-list .own').click()
  await expect(page.locator('td[data-market="Ukraine"][data-key="utility"]')).toHaveText(/0\.0290.*−2\.7%/s)
})

const COPY = 'WhatsApp USD from 1 Oct 2026, own copy'

async function copyWithMarketing(page: Page, site: string, rate: string): Promise<void> {
  await page.clock.setFixedTime('2026-11-21T10:00:00Z')
  await page.goto(`${site}#tariffs`)
  await page.getByRole('button', { name: 'Make your own copy' }).click()
  const cell = page.getByLabel('Marketing, Ukraine')
  await cell.fill(rate)
  await cell.blur()
  await keep(page)
}

test('a copy that was changed is the person’s own document wherever it counts', async ({ page, site, browser }) => {
  await copyWithMarketing(page, site, '0.0100')
  const title = `${COPY}, after Meta, pricing on the WhatsApp Business Platform`
  await expect(page.locator('.own-facts')).toContainText(title)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as JSON' }).click()])
  const exported = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect(exported).toMatchObject({ id: 'whatsapp/usd/2026-10-01', confidence: 'provider', read: '2026-11-21', source: { url: 'https://example.com/', date: '2026-11-21' } })
  expect(exported.source.title).toContain(title)
  expect(exported.note).toMatch(/^Copied from Meta, pricing on the WhatsApp Business Platform.*: https:\/\//)
  await page.getByLabel('In the quote').check()
  await page.getByLabel('In Simulate and Compare').check()
  await tab(page, 'Quote')
  // 8,000 x 0.0100 + 11,000 x 0.0298.
  await expect(page.locator('.tile.pay .key')).toHaveText('407.80\u00a0USD')
  await page.locator('.segments label', { hasText: 'Customer view' }).click()
  const rests = page.locator('.offer li', { hasText: 'whatsapp/usd/2026-10-01' })
  await expect(rests).toContainText(title)
  await expect(rests).not.toContainText('The provider’s own text')
  await screenshot(page, 'own-copy-offer')
  await tab(page, 'Simulate')
  await page.locator('.preset select').selectOption(AD_WEEK)
  await page.getByRole('button', { name: /^Share link/ }).click()
  const link = await page.getByLabel(/^Link/).inputValue()
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await expect(other.locator('.total .yours')).toContainText(`with ${title}`)
  await other.close()
})

test('a phone names the item of every price that can be written over', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await page.goto(`${site}#tariffs`)
  await page.locator('.tariffs-foot .add').click()
  const cells = page.locator('.own-table tbody tr').first().locator('td')
  await expect(cells.first()).toBeVisible()
  const heads = await page.locator('.own-table thead th.figures').allTextContents()
  expect(heads).toContain('Marketing')
  expect(await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell, '::before').content))).toEqual(heads.map((head) => `"${head}"`))
})

test('the name of a copy begins in the language of the page', async ({ page, site }) => {
  await chooseLanguage(page, 'ar')
  await page.goto(`${site}#tariffs`)
  await page.locator('.tariffs-foot .add').click()
  await expect(page.locator('.own-table')).toBeVisible()
  // Where its direction is taken from its first letter.
  expect(await page.locator('.own-tariffs input:not([type="file"])').evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))).toContainEqual(expect.stringMatching(/^[\u0600-\u06ff].*WhatsApp/))
})

test('a changed copy goes by the name it is kept under, one that is not changed by its source', async ({ page, site }) => {
  await copyWithMarketing(page, site, '0.0860')
  await expect(page.locator('.own-facts').getByRole('link', { name: /^Meta, pricing/ })).toBeVisible()
  const cell = page.getByLabel('Marketing, Ukraine')
  await cell.fill('0.0100')
  await cell.blur()
  await keep(page)
  await page.getByLabel('Name', { exact: true }).fill('Agreed')
  await keep(page)
  await expect(page.locator('.own-facts')).toContainText('Agreed, after Meta, pricing')
  await expect(page.locator('.own-facts').getByRole('link')).toHaveCount(0)
})

test('who opens a link reads the name of a changed copy of a provider’s prices', async ({ page, site, browser }) => {
  await openOwn(page, site)
  await page.locator('[popovertarget="own-examples"]').click()
  await page.locator('#own-examples').getByRole('button', { name: /Twilio/ }).click()
  await text(page).fill((await text(page).inputValue()).replace('"amount": "0.005"', '"amount": "0.004"'))
  await keep(page)
  await page.getByLabel('In Simulate and Compare').check()
  await tab(page, 'Simulate')
  await page.locator('.preset select').selectOption(AD_WEEK)
  await page.getByRole('button', { name: /^Share link/ }).click()
  const link = await page.getByLabel(/^Link/).inputValue()
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await expect(other.locator('.total .yours')).toHaveText('with Twilio, after Twilio, WhatsApp pricing')
  await other.close()
})

test('a provider’s public prices that are kept are offered once, as the person’s own', async ({ page, site }) => {
  await openOwn(page, site)
  await page.locator('[popovertarget="own-examples"]').click()
  await page.locator('#own-examples').getByRole('button', { name: /Twilio/ }).click()
  await keep(page)
  for (const [view, panel] of [['Log', 'log-tariffs'], ['Simulate', 'tariffs-chosen']]) {
    await tab(page, view)
    await page.locator(`[popovertarget="${panel}"]`).click()
    await expect(page.locator(`#${panel} .check`, { hasText: 'Twilio' })).toHaveCount(1)
    await expect(page.locator(`#${panel} h2, #${panel} .check`).nth(1)).toContainText('Twilio')
    await page.keyboard.press('Escape')
  }
})

test('prices of one’s own stand beside the published cards of what they are for', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, { ...ADDENDUM, rates: { Ukraine: { utility: '0.0200' }, 'Rest of Africa': { 'call-minutes': '0.0100' } } })
  await keep(page)
  await page.getByText('Published', { exact: true }).click()
  const cells = page.locator('.tariffs-table td')
  await page.locator('.card-list .own label').click()
  await expect(cells).toHaveText([/^0\.0200/])
  await page.getByLabel('Prices of').selectOption('calls')
  await page.locator('.card-list .own label').click()
  await expect(cells).toHaveText([/^0\.0100/])
  await cells.click()
  await expect(page.locator('.chosen-rate')).toContainText('0.0100\u00a0USD per minute')
  await expect(page.locator('.chosen-rate')).toContainText('It was 0.0103 on the card of 1 Jul 2026')
  await page.getByLabel('Prices of').selectOption('the agent')
  await expect(page.locator('.card-list .own')).toHaveCount(0)
})

test('a price for one market is compared with the published one of every market', async ({ page, site }) => {
  await openOwn(page, site)
  // The agent's card of 1 August 2026 has one price for every market, 0.000002.
  await load(page, { ...ADDENDUM, rates: { Ukraine: { 'agent-tokens': '0.000001' } } })
  await expect(page.locator('.own-table td')).toContainText('−50.0%')
  await expect(page.locator('.own-add-rate [name="item"] option')).toHaveCount(8)
  await keep(page)
  await page.getByText('Published', { exact: true }).click()
  await page.getByLabel('Prices of').selectOption('the agent')
  await page.locator('.card-list .own label').click()
  await expect(sentence(page)).toContainText('Since 1 Aug 2026: 1 fell.')
  await expect(page.locator('.tariffs-table tbody th')).toHaveText('Ukraine')
  await page.locator('.tariffs-table td').click()
  await expect(page.locator('.chosen-rate')).toContainText('It was 0.000002 on the card of 1 Aug 2026: −50.0%.')
  await screenshot(page, 'own-agent-price')
})

test('documents come by drop and by paste too', async ({ page, site }) => {
  await openOwn(page, site)
  const dropped = await page.evaluateHandle((json) => {
    const data = new DataTransfer()
    data.items.add(new File([json], 'dropped.json', { type: 'application/json' }))
    return data
  }, JSON.stringify(ADDENDUM))
  await page.dispatchEvent('.own-tariffs .tariffs-cards', 'drop', { dataTransfer: dropped })
  await expect(page.getByLabel('Name')).toHaveValue('dropped')
  await page.evaluate((json) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', json)
    document.querySelector('.own-tariffs h2')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, JSON.stringify({ ...ADDENDUM, id: 'own/pasted' }))
  await expect(page.getByLabel('Name')).toHaveValue('My tariff')
  await expect(page.locator('.own-facts')).toContainText('own/pasted')
})

test('a provider’s fee and a reseller’s markup are begun from a template', async ({ page, site }) => {
  await openOwn(page, site)
  const begin = async (name: string): Promise<void> => {
    await page.locator('[popovertarget="own-new"]').click()
    await page.getByRole('button', { name, exact: true }).click()
    await expect(faults(page)).toHaveCount(0)
    await keep(page)
    await page.getByLabel('In Simulate and Compare').check()
  }
  await begin('Provider’s fees')
  await begin('Reseller’s markup')
  await tab(page, 'Simulate')
  await page.locator('.preset select').selectOption(AD_WEEK)
  // 9 delivered messages of the business at 0.0050.
  await expect(total(page)).toHaveText('0.2766\u00a0USD')
  await expect(row(page, 'e3').locator('.reason')).toContainText('provider fee 0.0050')
  await expect(row(page, 'e10').locator('.amount')).toHaveText('0.0348')
  // 2 x 0.1032 + 2 x 0.0358 (0.03576 rounded half up) for messages; what the provider charges is passed on as it is.
  await expect(page.locator('.resale')).toHaveText('Asked of your customer: 0.3230\u00a0USD, of it profit 0.0464\u00a0USD')
})

test('a document is deleted and put back; two of one name are not possible', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  await load(page, { ...ADDENDUM, id: 'own/other' })
  await expect(page.getByLabel('Name')).toHaveValue(`${NAME} 2`)
  await page.getByLabel('Name').fill(NAME)
  await keep(page)
  await expect(page.getByRole('alert')).toHaveText(`Another document is called “${NAME}”. Nothing was changed.`)
  // What is not kept stays in the list while another document is looked at.
  await page.getByLabel('Name').fill('second')
  await page.locator('.own-list button').first().click()
  await expect(page.getByLabel('Name')).toHaveValue(NAME)
  await page.locator('.own-list button', { hasText: 'second' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('second')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.locator('.own-list li')).toHaveCount(1)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.locator('.own-list li')).toHaveCount(0)
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByLabel('Utility, Ukraine')).toHaveValue('0.0200')
  const cell = page.getByLabel('Utility, Ukraine')
  await cell.fill('0.03')
  await cell.blur()
  await expect(page.locator('.own-list')).toContainText('changed since it was kept')
  await page.getByRole('button', { name: 'Back to the kept version' }).click()
  await expect(cell).toHaveValue('0.0200')
  await expect(page.locator('.own-list')).not.toContainText('changed since it was kept')
})

test('an own document counts in the quote, which names it', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  await page.getByLabel('In the quote').check()
  await tab(page, 'Quote')
  // 8,000 x 0.0700 + 11,000 x 0.0298.
  await expect(page.locator('.tile.pay .key')).toHaveText('887.80\u00a0USD')
  await expect(page.locator('.tile .yours')).toHaveText(NAME)
  await page.locator('.segments label', { hasText: 'Full' }).click()
  await page.locator('.quote-form').getByLabel(NAME).uncheck()
  await expect(page.locator('.tile.pay .key')).toHaveText('1,015.80\u00a0USD')
})

test('a price or a first day that cannot be used is said beside its field, and what was there stays', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  const price = page.locator('.own-table input').first()
  const before = await price.inputValue()
  await price.fill('1.23456789')
  await price.blur()
  await expect(page.getByRole('alert')).toHaveText('A price is needed, such as 0.0298: at most 6 decimals. Nothing was changed.')
  await expect(price).toHaveAttribute('aria-invalid', 'true')
  await expect(price).toHaveAccessibleDescription(/^A price is needed/)
  await expect(page.locator('.own-table input').nth(1)).not.toHaveAttribute('aria-describedby')
  await screenshot(page, 'own-bad-price')
  expect(await violations(page)).toEqual([])
  await price.fill(before)
  await price.blur()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.locator('.own-add-rate [name="amount"]').fill('x')
  await page.locator('.own-add-rate button').click()
  await expect(page.locator('.own-add-rate [role="alert"]')).toContainText('A price is needed')
  await page.getByRole('button', { name: 'Paste' }).click()
  await text(page).fill('market,marketing\nUkraine,0.09')
  const day = page.getByLabel('First day')
  const first = await day.inputValue()
  await day.focus()
  await page.keyboard.press('Backspace')
  await expect(page.locator('.own-options [role="alert"]')).toContainText('A whole date is needed')
  await expect(page.locator('.tariffs-why')).toContainText('Rate card')
  await day.fill(first)
  await expect(page.locator('.own-options [role="alert"]')).toHaveCount(0)
})

test('what was refused in one document is not said in another', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  const price = page.locator('.own-table input').first()
  const before = await price.inputValue()
  await price.fill('1.23456789')
  await price.blur()
  await expect(page.getByRole('alert')).toHaveCount(1)
  await load(page, ADDENDUM)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(price).toHaveValue(before)
  await page.locator('.own-add-rate [name="amount"]').fill('x')
  await page.locator('.own-add-rate button').click()
  await expect(page.locator('.own-add-rate [role="alert"]')).toHaveCount(1)
  await page.locator('.own-list button').first().click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a browser that keeps nothing says so', async ({ page, site }) => {
  await page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } })
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  await expect(page.getByRole('alert')).toHaveText('Not kept: the browser does not allow it.')
})

test('what is written and not kept is there again after a reload and in another visit, as it was', async ({ page, site }) => {
  const list = page.locator('.own-list li')
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  await page.getByLabel('Utility, Ukraine').fill('0.03')
  await page.getByLabel('Utility, Ukraine').blur()
  await expect(page.locator('.tariffs-why')).toContainText('The draft stays in this browser until it is kept or deleted.')
  await load(page, 'Market,Marketing\nUkraine,0.05\n', 'prices.csv')
  await page.locator('.own-options').getByLabel('Currency').fill('EUR')
  await page.locator('.own-options').getByLabel('Currency').blur()
  await again(page)
  await expect(list).toHaveText([/acme addendum.*changed since it was kept/s, /prices\s*not kept yet/])
  // What was worked on last is open, with what was told of it.
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('prices')
  await expect(page.locator('.own-options').getByLabel('Currency')).toHaveValue('EUR')
  await page.close()
  const visit = await page.context().newPage()
  await openOwn(visit, site)
  await visit.locator('.own-list button', { hasText: NAME }).click()
  await expect(visit.getByLabel('Utility, Ukraine')).toHaveValue('0.03')
  await screenshot(visit, 'own-draft')
  await keep(visit)
  await visit.locator('.own-list button', { hasText: /^\s*prices/ }).click()
  await visit.getByRole('button', { name: 'Delete', exact: true }).click()
  await again(visit)
  await expect(visit.locator('.own-list li')).toHaveText([/^\s*acme addendum\s*Prices: WhatsApp, USD, from 1 Oct 2026\s*$/])
  await expect(visit.getByLabel('Utility, Ukraine')).toHaveValue('0.03')
})

test('a price that is being typed when the page is left is in the draft', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  await page.getByLabel('Utility, Ukraine').fill('')
  await page.keyboard.type('0.04')
  await again(page)
  await expect(page.getByLabel('Utility, Ukraine')).toHaveValue('0.04')
  await page.getByRole('button', { name: 'Back to the kept version' }).click()
  await again(page)
  await expect(page.getByLabel('Utility, Ukraine')).toHaveValue('0.0200')
})

test('two tabs that write in one document both have their draft kept', async ({ page, site }) => {
  await openOwn(page, site)
  await load(page, ADDENDUM)
  await keep(page)
  const second = await page.context().newPage()
  await openOwn(second, site)
  for (const [tab, price] of [[page, '0.03'], [second, '0.04'], [page, '0.031']] as const) {
    await tab.getByLabel('Utility, Ukraine').fill(price)
    await tab.getByLabel('Utility, Ukraine').blur()
  }
  await again(page)
  await expect(page.locator('.own-list li')).toHaveText([/changed since it was kept/, new RegExp(`${NAME} 2\\s*not kept yet`)])
  await again(page)
  await expect(page.locator('.own-list li')).toHaveCount(2)
  await page.locator('.own-list button').first().click()
  await expect(page.getByLabel('Utility, Ukraine')).toHaveValue('0.031')
  await page.locator('.own-list button').nth(1).click()
  await expect(page.getByLabel('Utility, Ukraine')).toHaveValue('0.04')
})

test('where the browser keeps no draft, it asks before the page is left', async ({ page, site }) => {
  await page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } })
  await openOwn(page, site)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await load(page, ADDENDUM)
  await page.getByLabel('Name', { exact: true }).click()
  await expect(page.locator('.tariffs-why')).toContainText('it is lost with this page')
  await again(page)
  expect(asked).toEqual(['beforeunload'])
  await load(page, ADDENDUM)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await again(page)
  expect(asked).toEqual(['beforeunload'])
})

const looks = [
  { name: 'own-tariffs-phone', viewport: phone },
  { name: 'own-tariffs-phone-dark-rtl', viewport: phone, dark: true, language: 'ar' },
  { name: 'own-tariffs-zoom-200', viewport: { width: 720, height: 450 }, language: 'uk' },
]

for (const { name, viewport, dark, language } of looks) {
  test(`${name} has no accessibility violation and scrolls one way only`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (language) await chooseLanguage(page, language)
    await page.goto(`${site}#tariffs`)
    await page.locator('.tariffs-foot .add').click()
    await expect(page.locator('.own-table input').first()).toBeVisible()
    await page.locator('.tariffs-why .primary').click()
    await page.locator('.tariffs-why [type="checkbox"]').first().check()
    await screenshot(page, name)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

for (const language of ['en', 'uk', 'ru', 'pl', 'ar']) {
  test(`no way to add an own tariff is cut in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await page.goto(`${site}#tariffs`)
    await page.locator('[name="tariffs-side"]').nth(1).locator('xpath=..').click()
    for (const width of [1280, phone.width]) {
      await page.setViewportSize({ width, height: 800 })
      const card = (await page.locator('.own-tariffs .tariffs-cards').boundingBox())!
      for (const button of await page.locator('.own-add > .add').all()) {
        const { x, width: own } = (await button.boundingBox())!
        expect(x).toBeGreaterThanOrEqual(card.x)
        expect(x + own).toBeLessThanOrEqual(card.x + card.width)
      }
    }
  })

  test(`the own prices that a total rests on are named in ${language}`, async ({ page, site }) => {
    await page.addInitScript(([kept, chosen]) => {
      localStorage.setItem('chatfare.tariffs', kept)
      localStorage.setItem('chatfare.language', chosen)
    }, [JSON.stringify([{ name: NAME, at: 1, document: ADDENDUM }]), language])
    await openPage(page, site)
    await page.locator('[popovertarget="tariffs-chosen"]').click()
    await page.locator('#tariffs-chosen label', { hasText: NAME }).click()
    await expect(page.locator('#tariffs-chosen label')).not.toHaveCount(1)
    await screenshot(page, `chosen-tariffs-${language}`)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.locator('.total strong')).toHaveText(/0[.,]1898/)
    await expect(page.locator('.total .yours')).toContainText(NAME)
  })
}
