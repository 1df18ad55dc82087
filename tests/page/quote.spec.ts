import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Download, Locator, Page } from '@playwright/test'
import { askHeld, chooseLanguage, desktop, expect, givePlan, heldQuestions, holdQuestions, phone, screenshot, sentence, test, violations, watchWorker, wholePlan, withoutWorker } from './site'

const root = join(import.meta.dirname, '../..')

async function openQuote(page: Page, site: string): Promise<void> {
  await page.clock.setFixedTime('2026-11-21T10:00:00Z')
  await page.goto(`${site}#quote`)
  await expect(page.locator('.tile').first()).toBeVisible()
}

const segment = (page: Page, name: string): Promise<void> => page.locator('.segments label', { hasText: name }).first().click()
const fill = async (field: Locator, value: string): Promise<void> => {
  await field.fill(value)
  await field.blur()
}
const price = (page: Page): Locator => page.locator('.tile.pay .key')
const line = (page: Page, item: string): Locator => page.locator('.bill-table tbody tr', { hasText: item })

async function saved(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

async function exported(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
  return saved(download)
}

/** What is copied, also where the browser lets nobody read the clipboard. */
async function copied(page: Page, name: string): Promise<string> {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => { document.body.dataset.copied = text } } }))
  await page.getByRole('button', { name }).click()
  await expect(page.locator('body')).toHaveAttribute('data-copied', /./)
  return (await page.locator('body').getAttribute('data-copied'))!
}

test('the focus stays near where a button goes with what it does', async ({ page, site }) => {
  await openQuote(page, site)
  await page.getByRole('button', { name: 'All settings' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.quote-form input').first()).toBeFocused()
  const parts = page.locator('.quote-form .part')
  await page.locator('.quote-form .add', { hasText: 'Viber bot' }).click()
  await expect(parts).toHaveCount(2)
  await page.getByRole('button', { name: 'Remove this part' }).last().focus()
  await page.keyboard.press('Enter')
  await expect(parts).toHaveCount(1)
  await expect(parts.first().locator('select').first()).toBeFocused()
})

test('three numbers become a total at once, with how it comes about', async ({ page, site }) => {
  await openQuote(page, site)
  await expect(sentence(page)).toHaveText('4,000 customers, 3 answers to each and 2 marketing messages a month, WhatsApp, Ukraine: 1,015.80\u00a0USD for December 2026.')
  await page.getByLabel('Customers a month').press('End')
  await page.keyboard.type('0')
  await expect(price(page)).toHaveText('10,426.20\u00a0USD')
  await fill(page.getByLabel('Customers a month'), '1000')
  await fill(page.getByLabel('Your answers to each'), '2.5')
  await fill(page.getByLabel('Marketing messages to each'), '1')
  // 2,500 answers, 1,000 of them free: 1,500 x 0.0298 = 44.70; 1,000 x 0.0860 = 86.00.
  await expect(page.locator('.terms span')).toHaveText(['1,000 marketing × 0.0860 = 86.00\u00a0USD', '1,500 service × 0.0298 = 44.70\u00a0USD', 'Service: 1,000 of 1,000 free a month used'])
  await expect(price(page)).toHaveText('130.70\u00a0USD')
  await page.getByLabel('Country').selectOption({ label: 'Poland' })
  await page.getByLabel('First month').fill('2026-09')
  await expect(sentence(page)).toContainText('WhatsApp, Poland: 36.60\u00a0USD for September 2026.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(sentence(page)).toContainText('for December 2026.')
})

test('the free answers of several numbers are told by number, in the form and on the offer', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await expect(page.locator('.rests')).not.toContainText('number 1')
  await page.locator('.quote-form .add', { hasText: 'Number' }).click()
  await expect(page.locator('.quote-form h3', { hasText: 'number 2' })).toBeVisible()
  const used = 'Service: 1,000 of 1,000 free a month used (number 1)'
  await expect(page.locator('.terms span').last()).toHaveText(used)
  await expect(page.locator('.rests')).toContainText(used)
  await expect(page.locator('.offer')).toContainText(used)
})

test('the lines of one month are named after it, those of several are all months together', async ({ page, site }) => {
  await openQuote(page, site)
  await expect(page.locator('.bill-table h2')).toHaveText('December 2026')
  await givePlan(page, { form: 'full', start: '2026-12', months: '2' })
  await expect(page.locator('.bill-table h2')).toHaveText('All months together')
})

test('a price of agent tokens says that it is for one', async ({ page, site }) => {
  await openQuote(page, site)
  const parts = [{ channel: 'whatsapp', sender: 'main', place: 'UA', by: 'volumes', traffic: {}, volumes: { 'agent-tokens': '1000000', marketing: '1000' } }]
  await givePlan(page, { form: 'full', start: '2026-12', parts })
  await expect(line(page, 'Agent tokens').locator('td').nth(2)).toHaveText('0.000002per token')
  await expect(line(page, 'Marketing').locator('td').nth(2)).toHaveText('0.086000')
  const offered = page.locator('.offer tbody tr', { hasText: 'Agent tokens' }).locator('td').nth(2)
  await expect(offered).toHaveText('0.000002per token')
  await givePlan(page, { form: 'full', start: '2026-12', parts, resale: 'margin' })
  await expect(line(page, 'Agent tokens').locator('td').nth(4)).toContainText('per token')
  await expect(offered).toContainText('per token')
})

test('a country has one name, whatever its rate card calls it', async ({ page, site }) => {
  await openQuote(page, site)
  await page.getByLabel('Country').selectOption('TR')
  await expect(sentence(page)).toContainText('WhatsApp, Türkiye')
  await expect(line(page, 'Marketing').locator('td').first()).toHaveText('Türkiye')
  await page.goto(`${site}#tariffs`)
  await expect(page.locator('.tariffs tbody th', { hasText: 'Türkiye' }).first()).toBeAttached()
})

test('what cannot be a number is said where it is and kept, and nothing else changes', async ({ page, site }) => {
  await openQuote(page, site)
  const contacts = page.getByLabel('Customers a month')
  await fill(contacts, 'many')
  await expect(page.getByRole('alert')).toHaveText('A whole number from 0 on is needed. Nothing was changed.')
  await expect(contacts).toHaveValue('many')
  await expect(contacts).toHaveAttribute('aria-invalid', 'true')
  await expect(price(page)).toHaveText('1,015.80\u00a0USD')
  await fill(contacts, '4000')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'All settings' }).click()
  await fill(page.getByLabel('Of them through ads'), '140')
  await expect(page.getByRole('alert')).toHaveText('A percentage from 0 to 100 is needed. Nothing was changed.')
  await fill(page.getByLabel('Of them through ads'), '25')
  await fill(page.getByLabel('Months'), '200')
  await expect(page.getByRole('alert')).toHaveText('A whole number from 1 to 120 is needed; the last month is November 2037. Nothing was changed.')
})

test('the sentence names everything that is planned, also on the offer and where it is copied', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await fill(page.getByLabel('Your answers to each'), '0')
  await fill(page.getByLabel('Marketing messages to each'), '0')
  await fill(page.getByLabel('Authentication messages to each'), '10')
  // 4,000 x 10 codes x 0.0298.
  const codes = 'Per month: 4,000 customers, 10 authentication messages to each; WhatsApp, Ukraine: 1,192.00\u00a0USD for December 2026.'
  await expect(sentence(page)).toHaveText(codes)
  await expect(page.locator('.offer-lead')).toHaveText(codes)
  expect(await copied(page, 'Copy as sentence')).toContain(codes.replaceAll('\u00a0', ' '))
  await fill(page.getByLabel('Times each begins to write'), '2')
  await fill(page.getByLabel('Your answers to each'), '3')
  await fill(page.getByLabel('Of them through ads'), '12.5')
  await fill(page.getByLabel('Utility messages to each'), '1')
  await fill(page.getByLabel('Of them inside the window'), '50')
  await expect(sentence(page)).toContainText('Per month: 4,000 customers, each begins to write 2 times, 12.5% through ads, 3 answers each time, 1 utility message to each, 50% of them inside the window, 10 authentication messages to each; WhatsApp')
  // Nobody writes, so nobody is answered.
  await fill(page.getByLabel('Times each begins to write'), '0')
  await expect(sentence(page)).toContainText('Per month: 4,000 customers, 1 utility message to each')
  await expect(line(page, 'Service')).toHaveCount(0)
})

for (const { language, growing } of [
  { language: 'en', growing: '2 marketing messages a month, growing 20% a month, WhatsApp' },
  { language: 'uk', growing: '2 маркетингові повідомлення на місяць, зі зростанням на 20% щомісяця, WhatsApp' },
  { language: 'ru', growing: '2 маркетинговых сообщения в месяц, с ростом на 20 % в месяц, WhatsApp' },
  { language: 'pl', growing: '2 wiadomości marketingowe miesięcznie, ze wzrostem o 20% miesięcznie, WhatsApp' },
  { language: 'ar', growing: 'رسالتان تسويقيتان شهريًا، بنمو 20% شهريًا، WhatsApp' },
]) {
  test(`growth is said with the volumes that grow in ${language}`, async ({ page, site }) => {
    const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    await chooseLanguage(page, language)
    await openQuote(page, site)
    await givePlan(page, { form: 'full', start: '2026-12', months: '6', growth: '20' })
    await expect.poll(async () => plain(await sentence(page).innerText())).toContain(growing)
    expect(plain((await page.locator('.offer-lead').textContent())!)).toContain(growing)
  })
}

test('growth is said of every plan, and in what is copied', async ({ page, site }) => {
  await openQuote(page, site)
  const three = { form: 'full', start: '2026-12', months: '3' }
  await givePlan(page, { ...three, growth: '10' })
  // 8,000 x (1 + 1.1 + 1.21).
  expect(await copied(page, 'Copy as sentence')).toMatch(/2 marketing messages a month, growing 10% a month, WhatsApp.*26,480 marketing/)
  const part = { channel: 'whatsapp', sender: 'main', place: 'UA', by: 'volumes', traffic: {}, volumes: { marketing: '100' } }
  await givePlan(page, { ...three, growth: '2.5', parts: [part] })
  await expect(sentence(page)).toContainText('WhatsApp, Ukraine, December 2026 – February 2027, growing 2.5% a month: ')
  await givePlan(page, { ...three, growth: '-5', parts: [{ ...part, by: 'traffic', traffic: { contacts: '100', utility: '1' } }] })
  await expect(sentence(page)).toContainText('Per month: 100 customers, 1 utility message to each, falling 5% a month; WhatsApp')
  await givePlan(page, { ...three, growth: '0.0' })
  await expect(sentence(page)).toContainText('2 marketing messages a month, WhatsApp')
})

test('an account that is eligible for authentication-international pays for codes to India by its rate', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await page.locator('[name="part 0 place"]').selectOption('IN')
  await segment(page, 'By messages')
  await fill(page.getByLabel('Authentication', { exact: true }), '1000000')
  await fill(page.getByLabel('Country of the business (two letters)'), 'UA')
  // 750,000 x 0.0014 + 250,000 x 0.0013; eligible 750,000 x 0.0304 + 250,000 x 0.0286.
  await expect(price(page)).toHaveText('1,375.00\u00a0USD')
  await expect(page.locator('.tile', { hasText: 'Rests on' })).toContainText('Open points: 1')
  const point = page.locator('.rests .point', { hasText: 'Authentication-international' })
  await expect(point).toContainText('Authentication-international: 29,950.00\u00a0USD if the account is eligible for it and at home in another country')
  await point.getByRole('button', { name: 'Use this' }).click()
  await expect(price(page)).toHaveText('29,950.00\u00a0USD')
  await expect(page.getByLabel('Eligible for authentication-international')).toBeChecked()
  await expect(page.getByLabel('It applies from')).toHaveValue('2026-12-01')
  await expect(line(page, 'Authentication-international').first()).toContainText('0.0304')
  await screenshot(page, 'quote-international')
  await fill(page.getByLabel('It applies from'), '2027-01-01')
  await expect(price(page)).toHaveText('1,375.00\u00a0USD')
  await fill(page.getByLabel('It applies from'), '2026-12-01')
  await fill(page.getByLabel('Country of the business (two letters)'), 'IN')
  await expect(price(page)).toHaveText('1,375.00\u00a0USD')
  await expect(page.locator('.rests .point')).toHaveCount(0)
})

test('tokens of agents, minutes of calls and SMS are planned as volumes', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await segment(page, 'By messages')
  // 1,000,000 x 0.000002.
  await fill(page.getByLabel('Agent tokens'), '1000000')
  await expect(price(page)).toHaveText('2.00\u00a0USD')
  await fill(page.getByLabel('Call minutes'), '10')
  await expect(page.locator('.notice.fare')).toContainText('call minutes')
  await page.locator('[name="part 0 channel"]').selectOption('viber-business')
  await fill(page.getByLabel('SMS', { exact: true }), '10')
  await expect(line(page, 'SMS')).toContainText('10')
})

test('a quote begins in the zone that was chosen last, else in the browser’s', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await expect(page.getByLabel('Time zone of the account')).toHaveValue('Europe/Kyiv')
  expect(await copied(page, 'Copy as Node code')).toContain('"timezone": "Europe/Kyiv"')
  await page.locator('nav a[href^="#simulate"]').click()
  await page.getByRole('button', { name: /^Account/ }).click()
  await fill(page.locator('.context input[list="zones"]'), 'Asia/Kolkata')
  await page.goto('about:blank')
  await openQuote(page, site)
  await segment(page, 'Full')
  await expect(page.getByLabel('Time zone of the account')).toHaveValue('Asia/Kolkata')
})

test('the offer tells what its plan has, and writes its figures out', async ({ page, site }) => {
  await openQuote(page, site)
  await givePlan(page, { start: '2026-12', form: 'full', months: '2' })
  const offer = page.locator('.offer')
  await expect(offer.locator('.wide text.strong')).toHaveText(['1,015.80', '1,015.80'])
  await expect(offer.locator('.columns')).toContainText('Marketing and authentication templates are sent outside any window.')
  await expect(offer.locator('.columns')).not.toContainText('Conversations =')
  await expect(offer.locator('.columns')).not.toContainText('Of the utility templates')
  await expect(page.locator('.rests')).toContainText('Free allowances')
  await fill(page.getByLabel('Times each begins to write'), '2')
  await expect(offer.locator('.columns')).toContainText('Conversations = contacts × conversations per contact.')
  await fill(page.getByLabel('Utility messages to each'), '1')
  await fill(page.getByLabel('Of them through ads'), '10')
  await expect(offer.locator('.columns')).toContainText('click-to-WhatsApp ad')
  await expect(offer.locator('.columns')).toContainText('Of the utility templates')
  await fill(page.getByLabel('Your answers to each'), '0')
  await expect(page.locator('.rests')).not.toContainText('Free allowances')
  await expect(offer.locator('.columns')).not.toContainText('Every free-form answer')
})

test('amounts of an offer that stand together have the same decimals', async ({ page, site }) => {
  await openQuote(page, site)
  await givePlan(page, { start: '2026-12', form: 'full', months: '12', growth: '5' })
  const figures = [page.locator('.offer .ticket :is(strong, b)'), page.locator('.offer .wide text.strong')]
  for (const amounts of figures) {
    await amounts.first().waitFor({ state: 'attached' })
    const texts = await amounts.allTextContents()
    expect(texts.length).toBeGreaterThan(1)
    expect(new Set(texts.map((text) => /\.(\d+)/.exec(text)?.[1].length))).toEqual(new Set([4]))
  }
})

test('in Arabic two messages are a dual', async ({ page, site }) => {
  await chooseLanguage(page, 'ar')
  await openQuote(page, site)
  await expect(sentence(page)).toContainText('رسالتان تسويقيتان')
  await page.locator('.quote-form input').nth(1).fill('1')
  await page.locator('.quote-form input').nth(1).blur()
  await expect(sentence(page)).toContainText('رد واحد على كل منهم')
})

test('from simple to full: months, growth, a Viber bot, and every currency by itself', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await expect(page.getByLabel('Customers a month')).toHaveValue('4000')
  await fill(page.getByLabel('Months', { exact: true }), '3')
  await fill(page.getByLabel('Growth a month'), '10')
  await page.getByRole('button', { name: 'Viber bot', exact: true }).click()
  await expect(sentence(page)).toContainText('WhatsApp (Ukraine), Viber bot (Ukraine), December 2026 – February 2027, growing 10% a month: ')
  await expect(page.locator('.bill-table .group')).toHaveText(['USD', 'EUR'])
  await expect(line(page, 'Maintenance')).toContainText('345.00')
  await expect(page.locator('.asides').filter({ hasText: 'never added' })).toBeVisible()
  await segment(page, 'January 2027')
  await expect(line(page, 'Marketing').first()).toContainText('8,800')
  await expect(page.locator('.charts figure')).toHaveCount(3)
  await page.locator('.charts summary').first().click()
  await expect(page.locator('.charts table').first()).toContainText('February 2027')
})

test('volumes by message: tiers as lines, and the price by volume with the plan’s own point', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await segment(page, 'By messages')
  await fill(page.getByLabel('Utility', { exact: true }), '300000')
  await expect(line(page, 'Utility')).toHaveText([/tier 1.*100,000.*0\.0298.*2,980\.00/s, /tier 2.*200,000.*0\.0283.*5,660\.00/s])
  await line(page, 'Utility').nth(1).locator('summary').click()
  await expect(line(page, 'Utility').nth(1).locator('details li').first()).toHaveText('200,000 × 0.0283 = 5,660.0000\u00a0USD')
  await expect(line(page, 'Utility').nth(1).locator('details a')).toHaveAttribute('href', /^https:\/\/developers\.facebook\.com/)
  const volume = page.locator('figure', { hasText: 'Price per message by volume' })
  await expect(volume.locator('text.own')).toHaveText('your plan: 300,000 at 0.0288')
  await volume.locator('summary').click()
  await expect(volume.locator('tr.own')).toContainText('300,0000.0288')
  await expect(volume.locator('table').nth(1)).toContainText('to 100,0000.0298')
})

test('what was sent before decides the tier, and what was used is no longer free', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await fill(page.getByLabel('Service messages already used this month'), '600')
  // 12,000 answers, of which 400 are still free.
  await expect(line(page, 'Service')).toContainText('11,600')
  await segment(page, 'By messages')
  await fill(page.getByLabel('Utility', { exact: true }), '20000')
  await fill(page.locator('[name="counter utility:Ukraine"]'), '90000')
  await expect(line(page, 'Utility')).toHaveText([/tier 1.*10,000.*0\.0298.*298\.00/s, /tier 2.*10,000.*0\.0283.*283\.00/s])
  await fill(page.locator('[name="counter utility:Ukraine"]'), 'much')
  await expect(page.getByRole('alert')).toHaveText('A whole number from 0 on is needed. Nothing was changed.')
})

test('a Viber Business sender: where it is at home, what it sends, when it pauses and closes', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await page.locator('[name="part 0 channel"]').selectOption('Viber Business')
  await page.getByLabel('Currency of the account').selectOption('EUR')
  await fill(page.getByLabel('Months', { exact: true }), '3')
  await page.getByRole('checkbox', { name: /Infobip/ }).check()
  await fill(page.getByLabel('Sender made on'), '2025-01-15')
  await fill(page.getByLabel('Country of the sender (two letters)'), 'pl')
  await expect(line(page, 'International')).toContainText('Ukraine')
  await page.getByLabel('Customers cannot answer (one-way)').check()
  await page.getByLabel(/^Regulated traffic/).check()
  await page.getByText('Closing and pauses').click()
  await fill(page.getByLabel('Pause asked for on'), '2026-11-01')
  await expect(line(page, 'Minimum commitment')).toContainText('0.00no minimum: deactivated in time')
  await fill(page.getByLabel('In use again from'), '2027-01-01')
  await segment(page, 'January 2027')
  await expect(line(page, 'Minimum commitment')).toHaveCount(1)
  await fill(page.getByLabel('Closed from'), '2027-02-01')
  await segment(page, 'February 2027')
  await expect(line(page, 'Minimum commitment')).toHaveCount(0)
  await fill(page.getByLabel('Country of the sender (two letters)'), 'p')
  await expect(page.getByRole('alert')).toHaveText('This is no country code: two letters such as UA. Nothing was changed.')
  const { request } = JSON.parse(await exported(page, 'JSON'))
  expect(request.account.senders.business).toEqual({
    channel: 'viber-business', createdAt: '2025-01-15', country: 'PL', direction: 'one-way', traffic: 'regulated', deactivatedAt: '2027-02-01',
    deactivations: [{ requestedAt: '2026-11-01', reactivatedAt: '2027-01-01' }],
  })
  await screenshot(page, 'quote-viber-business')
  expect(await violations(page)).toEqual([])
})

test('while presenting, nothing of cost and profit is shown', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await segment(page, 'Margin')
  await expect(page.locator('.tile', { hasText: 'Profit' })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.locator('.tile')).toHaveCount(0)
  await expect(page.locator('.quote-form')).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText('Profit')
  await expect(page.locator('.offer .ticket')).toContainText('1,269.75\u00a0USD')
  await screenshot(page, 'quote-presenting')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('F8')
  await expect(page.locator('.tile', { hasText: 'Profit' })).toBeVisible()
})

test('a provider’s fees, a margin, and a markup', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await page.getByRole('checkbox', { name: /Twilio/ }).check()
  // 20,000 messages sent and 4,000 received at 0.005.
  await expect(line(page, 'per message sent')).toContainText('100.00')
  await expect(price(page)).toHaveText('1,135.80\u00a0USD')
  await segment(page, 'Margin')
  await expect(price(page)).toHaveText('1,419.75\u00a0USD')
  await expect(page.locator('.tile', { hasText: 'Profit' })).toContainText('283.95\u00a0USD 20.00 %')
  await segment(page, 'Markup')
  await expect(line(page, 'Marketing')).toContainText('0.1032')
  await fill(page.locator('[name="percent"]'), '10')
  await expect(line(page, 'Marketing')).toContainText('0.0946')
  await page.getByLabel('Other currency').selectOption('UAH')
  await fill(page.getByLabel('1 USD in UAH'), '41.5')
  await fill(page.getByLabel('Where the rate is from'), 'agreed')
  await expect(page.locator('.tile.pay')).toContainText('at 41.50 (agreed), of what is in USD')
})

test('fees of a provider are typed by message, number and month', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  // 8,000 marketing messages and 12,000 answers at 0.002 = 40.00, one number at 49.00: 1,015.80 + 89.00.
  await fill(page.getByLabel('per message sent'), '0.002')
  await expect(price(page)).toHaveText('1,055.80\u00a0USD')
  await fill(page.getByLabel('per sender and month'), '49')
  await expect(price(page)).toHaveText('1,104.80\u00a0USD')
  await expect(page.locator('.rests')).toContainText('Fees of your provider')
  await fill(page.getByLabel('per month'), 'much')
  await expect(page.getByRole('alert')).toHaveText('An amount is needed, such as 100. Nothing was changed.')
  await fill(page.getByLabel('per month'), '')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await screenshot(page, 'quote-own-fees')
  await page.getByRole('link', { name: 'Load or edit your tariffs' }).click()
  await expect(page.locator('main.tariffs')).toBeVisible()
})

test('a provider without effect on the quote says why', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await page.locator('[name="part 0 channel"]').selectOption('Viber Business')
  await page.getByRole('checkbox', { name: /SMSBat/ }).check()
  const words = page.locator('.quote-form .missing')
  await expect(words).toHaveText('No effect on this quote. It speaks of what is billed in EUR.')
  await page.getByLabel('Currency of the account').selectOption('EUR')
  await expect(words).toHaveCount(0)
  await page.getByLabel('First month').fill('2026-10')
  await expect(words).toHaveText('No effect on this quote. It holds from 20 Nov 2026 on.')
})

test('a tariff document is loaded, or refused with the place', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  const file = page.locator('.quote-form input[type="file"]')
  const own = JSON.parse(readFileSync(join(root, 'tariffs/examples/twilio-usd-2025-07-01.json'), 'utf8'))
  await file.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...own, id: 'own/fees', issuer: 'own', channel: 'post' })) })
  await expect(page.getByRole('alert')).toContainText('The document cannot be used, at channel:')
  await file.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from('[]') })
  await expect(page.getByRole('alert')).toContainText('own.json is no tariff document')
  await expect(price(page)).toHaveText('1,015.80\u00a0USD')
  await file.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...own, id: 'own/fees', issuer: 'own' })) })
  await expect(page.locator('.document')).toContainText('own/fees')
  await expect(price(page)).toHaveText('1,135.80\u00a0USD')
})

test('a minimum says what it is held against, and where none is due why', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  const { fees, ...head } = JSON.parse(readFileSync(join(root, 'tariffs/examples/twilio-usd-2025-07-01.json'), 'utf8'))
  const commitments = [{ item: 'minimum-commitment', per: 'sender-month', amounts: { UA: '2000', '*': '100' } }]
  const document = { ...head, id: 'own/minimum', issuer: 'own', commitments }
  await page.locator('.quote-form input[type="file"]').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) })
  // 2,000 - 1,015.80 = 984.20.
  await expect(line(page, 'Minimum commitment')).toContainText('984.20missing to the minimum of 2,000.00')
  const working = line(page, 'Minimum commitment').locator('details')
  await working.locator('summary').click()
  await expect(working).toContainText('Ukraine 2,000.0000')
  await expect(working).toContainText('2,000.0000 − 1,015.8000 = 984.2000\u00a0USD')
  await page.getByLabel('Sender made on').fill('2026-12-05')
  await expect(line(page, 'Minimum commitment')).toContainText('0.00no minimum in the month of activation')
})

test('a total with missing rates says so everywhere', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  await page.getByLabel('Currency of the account').selectOption('AED')
  await expect(sentence(page)).toContainText('at least')
  await expect(page.locator('.notice.fare')).toContainText('No rate is known for service, Ukraine, in AED.')
  await expect(page.locator('.bill-table .subtotal')).toContainText('At least, AED')
  await segment(page, 'Customer view')
  await expect(page.locator('.offer')).toContainText('At least, AED')
  await expect(page.locator('.offer')).toContainText('No rate is known for service, Ukraine, in AED.')
})

/** In euros the marketing rate of Ukraine is known and that of service is not; Twilio's fees are in dollars and known. */
async function partlyKnown(page: Page, site: string): Promise<void> {
  await openQuote(page, site)
  await segment(page, 'Full')
  await page.getByLabel('Currency of the account').selectOption('EUR')
  await fill(page.getByLabel('Months', { exact: true }), '2')
  await page.getByRole('checkbox', { name: /Twilio/ }).check()
  await segment(page, 'Margin')
}

test('a sum that leaves out a missing rate is never shown as complete, and one that is complete is', async ({ page, site }) => {
  await partlyKnown(page, site)
  // A month: 8,000 x 0.0712 = 569.60 EUR at cost, / 0.8 = 712.00; 24,000 x 0.005 = 120.00 USD, / 0.8 = 150.00.
  await expect(price(page)).toHaveText(/^\s*at least 1,424\.00\u00a0EUR\s*300\.00\u00a0USD\s*$/)
  await expect(page.locator('.tile', { hasText: 'Your cost' }).locator('p')).toHaveText(/^\s*at least 1,139\.20\u00a0EUR\s*240\.00\u00a0USD\s*$/)
  await expect(page.locator('.tile', { hasText: 'Profit' }).locator('p')).toHaveText(/^\s*EUR: not known\s*60\.00\u00a0USD 20\.00 %\s*$/)
  // The fees alone are not what a message costs.
  await expect(page.locator('.tile', { hasText: 'Per message' })).toHaveCount(0)
  await price(page).scrollIntoViewIfNeeded()
  await screenshot(page, 'quote-partly-known')
  await expect(page.locator('.bill-table .subtotal').first().locator('.profit')).toHaveText('not known')
  const costs = page.locator('.charts figure', { hasText: 'Customer price by item' }).first()
  await expect(costs.locator('svg .strong')).toHaveText(['≥ 712.00', '≥ 712.00'])
  await costs.locator('summary').click()
  await expect(costs.locator('tbody tr').first()).toHaveText(/Dec.*712\.0000\s*not known\s*at least 712\.0000/s)
  await page.getByLabel('Other currency').selectOption('UAH')
  await fill(page.getByLabel('1 EUR in UAH'), '50')
  await expect(page.locator('.tile.pay')).toContainText('at least 71,200.00\u00a0UAH at 50.00')
  await segment(page, 'Customer view')
  await expect(page.locator('.ticket > div')).toHaveText([/^At least, EUR\s*1,424\.00\u00a0EUR$/, /^Total, USD\s*300\.00\u00a0USD$/, /^\s*First month, December 2026\s*at least 712\.00\u00a0EUR\s*150\.00\u00a0USD\s*$/])
  await expect(page.locator('.offer .subtotal th')).toHaveText(['At least, EUR', 'Total USD'])
  await expect(page.locator('.offer .wide svg .strong')).toHaveText(['≥ 712.00', '≥ 712.00', '150.00', '150.00'])
  await expect(page.locator('.exchanged')).toContainText('at least 71,200.00\u00a0UAH')
  await screenshot(page, 'quote-partly-known-offer')
})

for (const { language, least } of [
  { language: 'uk', least: 'щонайменше 712,00 EUR' }, { language: 'ru', least: 'не меньше 712,00 EUR' },
  { language: 'pl', least: 'co najmniej 712,00 EUR' }, { language: 'ar', least: 'ما لا يقل عن 712.00 EUR' },
]) {
  test(`the first month of an offer is at least so much in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await openQuote(page, site)
    await givePlan(page, { form: 'full', view: 'customer', start: '2026-12', months: '2', currency: 'EUR', resale: 'margin' })
    await expect.poll(async () => (await page.locator('.ticket > div').last().innerText()).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(least)
  })
}

test('“at least” is said of the currency in which a rate is missing, and of no other', async ({ page, site }) => {
  await partlyKnown(page, site)
  const said = ': 300.00 USD + at least 1,424.00 EUR for '
  const plain = (words: string): string => words.replaceAll('\u00a0', ' ')
  expect(plain(await sentence(page).innerText())).toContain(said)
  expect(plain(await copied(page, 'Copy as sentence'))).toContain(said)
  await page.locator('.versus .segments label', { hasText: 'Dates' }).click()
  await expect(page.locator('.versus-lead')).toContainText(/: 300\.00\sUSD \+ at least 1,424\.00\sEUR\./)
  await segment(page, 'Customer view')
  expect(plain(await page.locator('.offer-lead').innerText())).toContain(said)
  // Of WhatsApp service in euros nothing is known.
  await givePlan(page, { form: 'full', start: '2026-12', currency: 'EUR', providers: ['twilio/usd/2025-07-01'], parts: [{ channel: 'whatsapp', sender: 'main', place: 'UA', by: 'volumes', traffic: {}, volumes: { service: '4000' } }] })
  expect(plain(await sentence(page).innerText())).toBe('WhatsApp, Ukraine, December 2026: 20.00 USD + an unknown amount in EUR.')
})

test('what a quote would be otherwise says where a rate is missing, too', async ({ page, site }) => {
  await openQuote(page, site)
  const part = (channel: string, sender: string, place: string, volumes: object): object => ({ channel, sender, place, by: 'volumes', traffic: {}, volumes })
  const plan = { form: 'full', start: '2026-12', country: 'UA' }
  // The monthly fee of a bot is 115 or 100 EUR; of WhatsApp service in dirhams nothing is known.
  await givePlan(page, {
    ...plan, currency: 'AED', parts: [part('whatsapp', 'main', 'UA', { service: '4000' }), part('viber-bot', 'bot', 'UA', { incoming: '15000' })],
    senders: { main: { channel: 'whatsapp' }, bot: { channel: 'viber-bot' } },
  })
  await expect(page.locator('.rests .point')).toContainText(/: 100\.00\sEUR \+ an unknown amount in AED if /)
  await givePlan(page, { ...plan, currency: 'EUR', parts: [part('whatsapp', 'main', 'UA', { service: '4000' }), part('whatsapp', 'main', 'IN', { authentication: '1000' })] })
  await expect(page.locator('.rests .point')).toContainText(/Authentication-international: at least [\d.,]+\sEUR if /)
})

async function resold(page: Page, site: string): Promise<void> {
  await openQuote(page, site)
  await segment(page, 'Full')
  await fill(page.getByLabel('Months', { exact: true }), '2')
  await segment(page, 'Margin')
  await expect(page.locator('.tile', { hasText: 'Profit' })).toContainText('507.90')
}

/** Cost, profit and margin of the plan above. */
const SECRETS = ['2,031.60', '2031.6', '507.90', '507.9', '0.0298', 'profit', 'Profit', 'margin', 'Margin', 'Your cost']

test('the customer view, its exports and its print hold nothing of cost and profit', async ({ page, site }) => {
  await resold(page, site)
  await segment(page, 'Customer view')
  await fill(page.getByLabel('Your company'), 'Sviazok Solutions')
  await fill(page.getByLabel('Customer', { exact: true }), 'Polyana Coffee')
  await fill(page.getByLabel('Number of the offer'), '2026-0147')
  await expect(page.locator('.offer')).toContainText('Messaging for Polyana Coffee')
  await expect(page.locator('.offer')).toContainText('Valid until 21 Dec 2026')
  await expect(page.locator('.offer')).toContainText('2,539.50\u00a0USD')
  const texts = [await page.locator('.offer').innerText(), await exported(page, 'CSV'), await exported(page, 'JSON'), await copied(page, 'Copy as sentence')]
  for (const secret of SECRETS) for (const text of texts) expect(text).not.toContain(secret)
  await expect(page.getByRole('button', { name: 'Copy as Node code' })).toHaveCount(0)
})

test('an offer has no company where none is given, and speaks of conversations only in their time', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Customer view')
  await expect(page.locator('.offer')).toContainText('Every free-form answer is sent while the customer service window is open.')
  await expect(page.locator('.offer')).not.toContainText('Your company')
  await expect(page.locator('.offer-form .field', { hasText: 'Valid until' }).locator('small')).toHaveText('21 Dec 2026')
  await expect(page.locator('.offer')).not.toContainText(/eras? of conversations/i)
  await segment(page, 'Internal view')
  await page.getByLabel('First month').fill('2025-06')
  await expect(page.locator('.offer')).toContainText('In the eras of conversations every template opens a conversation of its own.')
})

test('CSV and JSON of the internal view hold every line with cost, price and profit', async ({ page, site }) => {
  await resold(page, site)
  const [head, first, ...rest] = (await exported(page, 'CSV')).trimEnd().split('\r\n')
  expect(head).toBe('\ufeffmonth,item,market,detail,tier,quantity,currency,unitCost,cost,unitPrice,price,profit,card,confidence')
  expect(first).toBe('2026-12,Marketing,Ukraine,Ukraine,,8000,USD,0.0860,688.0000,0.1075,860.0000,172.0000,whatsapp/usd/2026-10-01,official')
  expect(rest).toHaveLength(3)
  const { request, quote } = JSON.parse(await exported(page, 'JSON'))
  expect(request.cards).toEqual(['whatsapp/usd/2026-10-01'])
  expect(quote.profits).toEqual({ USD: '507.9000' })
})

test('the sentence and the program that are copied say the same', async ({ page, site }) => {
  await openQuote(page, site)
  expect(await copied(page, 'Copy as sentence')).toBe(
    '4,000 customers, 3 answers to each and 2 marketing messages a month, WhatsApp, Ukraine: 1,015.80 USD for December 2026. 8,000 marketing × 0.0860 = 688.00 USD; 11,000 service × 0.0298 = 327.80 USD.')
  await page.evaluate(() => delete document.body.dataset.copied)
  const code = await copied(page, 'Copy as Node code')
  const folder = mkdtempSync(join(root, 'build/quote-'))
  writeFileSync(join(folder, 'quote.mjs'), code)
  expect(execFileSync(process.execPath, [join(folder, 'quote.mjs')], { encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } })).toBe("{ USD: '1015.8000' }\n")
  rmSync(folder, { recursive: true })
})

test('a margin gives each message one price, also where the prices of lines are rounded, and tiers stand together', async ({ page, site }) => {
  await openQuote(page, site)
  const traffic = { contacts: '4000', conversationsPerContact: '1', customerMessages: '1', businessMessages: '3', marketing: '2', utility: '25', authentication: '3' }
  const parts = [{ channel: 'whatsapp', sender: 'main', place: 'UA', by: 'traffic', volumes: {}, traffic }]
  await givePlan(page, { form: 'full', start: '2026-12', months: '12', growth: '8', parts, providers: ['twilio/usd/2025-07-01'], resale: 'margin', percent: '20' })
  // The second tier of utility is reached in January. Costs of 0.0860, 0.0298, 0.0283 and 0.0050 are 80 % of the price.
  await expect(page.locator('.bill-table tbody th summary')).toHaveText([/Marketing/, /Utility\s+tier 1/, /Utility\s+tier 2/, /Authentication/, /Service/, /Provider fee/, /Provider fee/])
  const units = ['0.107500', '0.037250', '0.035375', '0.037250', '0.037250', '0.006250', '0.006250']
  await expect(page.locator('.bill-table tbody tr:has(details) td:nth-child(6)')).toHaveText(units)
  await expect(page.locator('.offer tbody tr:not(.subtotal) td:nth-child(4)')).toHaveText(units)
  const csv = (await exported(page, 'CSV')).split('\r\n').filter((row) => row.startsWith('2027-02,Utility'))
  // 16,640 x 0.035375 = 588.64.
  expect(csv).toEqual([
    '2027-02,Utility,Ukraine,Ukraine,tier 1,100000,USD,0.0298,2980.0000,0.03725,3725.0000,745.0000,whatsapp/usd/2026-10-01,official',
    '2027-02,Utility,Ukraine,Ukraine,tier 2,16640,USD,0.0283,470.9120,0.035375,588.6400,117.7280,whatsapp/usd/2026-10-01,official',
  ])
  expect(await copied(page, 'Copy as sentence')).toMatch(/ USD\. With Twilio\.$/)
})

/** The number of pages and their size in points, of the objects that are not compressed and those that are. */
function pagesOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map((match) => {
    try {
      return inflateSync(pdf.subarray(match.index + match[0].length)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? []
}

test('the offer is printed on A4, and nothing but the offer', async ({ page, site }) => {
  await resold(page, site)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.offer')).toBeVisible()
  for (const hidden of ['.bar', '.context', '.quote-form', '.tiles', '.bill-table', '.rests', '.charts']) await expect(page.locator(hidden).first()).toBeHidden()
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, path: join(root, 'build/screenshots/quote-offer.pdf') })
  const pages = pagesOf(pdf)
  expect(pages.length).toBeGreaterThanOrEqual(1)
  expect(pages.length).toBeLessThanOrEqual(2)
  for (const box of pages) expect(box).toMatch(/594\.9\d* 841\.\d+|595 842|595\.\d+ 842/)
  await page.setViewportSize({ width: 688, height: 1000 })
  await screenshot(page, 'quote-print')
})

const printed = [
  { name: 'a simple quote' },
  { name: 'a full quote', plan: { form: 'full', months: '3', providers: ['twilio/usd/2025-07-01'], resale: 'margin' } },
  { name: 'the customer view', plan: { view: 'customer', months: '2' } },
  { name: 'a quote with a notice', plan: { view: 'customer', currency: 'AED' } },
]

for (const { name, plan } of printed) {
  test(`printing ${name} prints the words of the offer and no others`, async ({ page, site }) => {
    await openQuote(page, site)
    if (plan) await givePlan(page, { start: '2026-12', ...plan })
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.offer')).toContainText('Offer')
    // The chart of the offer is drawn after its words.
    await expect(async () => {
      const words = await page.locator('.offer').innerText()
      expect((await page.locator('body').innerText()).trim()).toBe(words.trim())
    }).toPass()
    await expect(page.locator('.quote-form')).toBeHidden()
    await expect(page.getByText('it is for colleagues')).toBeHidden()
  })
}

test('a logo is taken as a picture, kept in this browser and drawn on the offer', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Customer view')
  const file = page.locator('.offer-form input[type="file"]')
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') })
  await expect(page.getByRole('alert')).toHaveText('logo.png cannot be read as a picture. The logo stays as it was.')
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') })
  await expect(page.locator('.logo')).toBeVisible()
  await page.reload()
  await segment(page, 'Customer view')
  await expect(page.locator('.logo')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the logo' }).click()
  await expect(page.locator('.logo')).toBeHidden()
})

async function sharedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Share link/ }).click()
  const text = await page.getByLabel(/^Link/).inputValue()
  await page.keyboard.press('Escape')
  return text
}

test('a link carries the quote with its cards', async ({ page, site, browser }) => {
  await resold(page, site)
  await expect(page.locator('.share')).toBeVisible()
  const link = await sharedLink(page)
  expect(link).toContain('#quote/1.')
  const other = await browser.newPage()
  await other.goto(link)
  await expect(price(other)).toHaveText('2,539.50\u00a0USD')
  await expect(other.locator('.notice')).toHaveCount(0)
  const plan = await other.evaluate(() => (document.querySelector('chatfare-app') as unknown as { store: { document: { views: { quote: { cards: string[] } } } } }).store.document.views.quote)
  expect(plan.cards).toEqual(['whatsapp/usd/2026-10-01'])
  await other.close()
})

test('a quote of older cards keeps them until the person asks for today’s', async ({ page, site }) => {
  await openQuote(page, site)
  await givePlan(page, { start: '2026-12', cards: ['whatsapp/usd/2026-07-01'] })
  await expect(page.locator('.notice').first()).toContainText('This quote keeps the rate cards that it was made with.')
  await expect(page.locator('.rests')).toContainText('whatsapp/usd/2026-07-01')
  await page.getByRole('button', { name: 'Recalculate with today’s' }).click()
  await expect(price(page)).toHaveText('1,015.80\u00a0USD')
  await givePlan(page, { start: '2026-12', cards: ['whatsapp/usd/2040-01-01'] })
  await expect(page.locator('.notice').first()).toContainText('The rate cards of this quote are not known here.')
  await expect(price(page)).toHaveText('1,015.80\u00a0USD')
})

test('odd settings in a link are as at the beginning, and what the engine refuses is said', async ({ page, site }) => {
  await openQuote(page, site)
  await givePlan(page, { form: 7, parts: 'many', senders: [], offer: null, start: '2026-12' })
  await expect(price(page)).toHaveText('1,015.80\u00a0USD')
  await givePlan(page, { start: 'spring' })
  await expect(page.getByRole('alert')).toHaveText('This quote cannot be computed: A month is needed, such as December 2026.')
  await page.getByLabel('First month').fill('2026-12')
  await expect(price(page)).toHaveText('1,015.80\u00a0USD')
})

test('quotes are kept by name, opened, renamed, deleted and put back', async ({ page, site }) => {
  await openQuote(page, site)
  const open = (): Promise<void> => page.locator('[popovertarget="quotes"]').click()
  await open()
  await page.getByLabel('Name of the quote').fill('Winter')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.locator('.quotes li')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('.context')).toContainText('kept in this browser')
  await fill(page.getByLabel('Customers a month'), '100')
  await expect(page.locator('.context')).toContainText('changed since it was kept')
  await page.reload()
  await open()
  await page.getByRole('button', { name: 'Open Winter' }).click()
  await expect(price(page)).toHaveText('1,015.80\u00a0USD')
  await open()
  await fill(page.getByLabel('Name of “Winter”'), 'Spring')
  await expect(page.locator('.chip b').first()).toHaveText('Spring')
  await page.getByRole('button', { name: 'Delete “Spring”' }).click()
  await expect(page.locator('.quotes li')).toHaveCount(0)
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.locator('.quotes li')).toHaveCount(1)
})

test('another month, channel and provider, line by line', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  const versus = page.locator('.versus')
  await versus.getByText('Dates').click()
  await expect(versus.locator('.versus-lead')).toHaveText(/December 2026: 1,015\.80\sUSD\. September 2026: 688\.00\sUSD\.\s+−327\.80\sUSD/)
  await versus.getByText('Channels').click()
  await expect(versus.locator('.versus-lead')).toContainText('Viber bot: 271.80\u00a0EUR')
  await versus.getByText('Providers').click()
  await versus.getByLabel('Other provider').selectOption({ label: 'Twilio' })
  await expect(versus.locator('.versus-lead')).toContainText('+120.00\u00a0USD')
  await expect(versus.locator('tr.differs')).toHaveCount(2)
})

test('where a Viber bot becomes cheaper than WhatsApp', async ({ page, site }) => {
  await openQuote(page, site)
  await segment(page, 'Full')
  // Nobody has asked about a Viber bot.
  await expect(page.locator('.charts .curve')).toBeAttached()
  await expect(page.locator('.charts > *')).toHaveCount(2)
  await page.locator('.versus').getByText('Channels').click()
  const note = page.locator('.charts > p')
  await expect(note).toHaveText('WhatsApp and Viber bot cannot be drawn beside each other here: a rate in EUR is missing. With an exchange rate into EUR they can.')
  // No hole beside it.
  expect((await note.boundingBox())!.width).toBe((await page.locator('.charts').boundingBox())!.width)
  await page.getByLabel('Other currency').selectOption('EUR')
  await fill(page.getByLabel('1 USD in EUR'), '0.9')
  const even = page.locator('figure', { hasText: 'WhatsApp or Viber bot' })
  await expect(even).toContainText(/From [\d,]+ customers a month on Viber bot is cheaper\. WhatsApp at your rate of 0\.9 for 1 USD\./)
  await even.locator('summary').click()
  await expect(even.locator('tbody tr')).not.toHaveCount(0)
})

test('in Arabic channels have their own names where they cannot be set against each other', async ({ page, site }) => {
  await chooseLanguage(page, 'ar')
  await openQuote(page, site)
  await givePlan(page, { form: 'full', start: '2026-12', compare: { by: 'channels', other: 'viber-bot' } })
  await expect(page.locator('.charts > p')).toContainText(/WhatsApp.*Viber/)
})

test('with prices of one’s own Viber Business is set against the others', async ({ page, site }) => {
  const rates = { UA: { transactional: '0.01', promotional: '0.02', otp: '0.01', 'business-session': '0.01' } }
  const document = {
    kind: 'rate-card', id: 'own/viber', channel: 'viber-business', issuer: 'own', currency: 'EUR', effectiveFrom: '2026-10-01', unit: 'message',
    source: { title: 'Partner', url: 'https://example.com/', date: '2026-10-01' }, read: '2026-10-01', confidence: 'provider', rates,
  }
  await page.addInitScript((kept) => localStorage.setItem('chatfare.tariffs', kept), JSON.stringify([{ name: 'Partner', at: 1, document }]))
  await openQuote(page, site)
  await segment(page, 'Full')
  await page.locator('[name="part 0 channel"]').selectOption('Viber Business')
  await page.getByLabel('Currency of the account').selectOption('EUR')
  await page.locator('.quote-form').getByLabel('Partner').check()
  // Each of 4,000 customers: a session of 0.01 and two promotional messages at 0.02.
  await expect(price(page)).toHaveText('200.00\u00a0EUR')
  // WhatsApp has no price in euros here; with an exchange rate it has.
  await page.getByLabel('Currency of the account').selectOption('USD')
  await page.getByLabel('Other currency').selectOption('EUR')
  await fill(page.getByLabel('1 USD in EUR'), '0.9')
  await page.locator('figure label', { hasText: 'Channels' }).locator('select').selectOption({ label: 'Viber bot or Viber Business' })
  // 115 + 0.0392 a customer is less than 0.05 a customer beyond 115 / 0.0108 = 10,648.1.
  await expect(page.locator('figure', { hasText: 'Viber bot or Viber Business' })).toContainText('From 10,649 customers a month on Viber bot is cheaper.')
  await page.locator('figure', { hasText: 'Viber bot or Viber Business' }).scrollIntoViewIfNeeded()
  await screenshot(page, 'quote-break-even')
})

for (const { width, inside } of [{ width: 1440, inside: true }, { width: 1366 }, { width: 1280 }, { width: 1200 }, { width: 390 }]) {
  test(`bars and lines have their names at ${width} pixels`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 })
    await openQuote(page, site)
    await givePlan(page, { form: 'full', start: '2026-12', months: '3', exchange: { currency: 'EUR', rate: '0.9', source: 'agreed' } })
    const named = (title: string): Locator => page.locator('.charts figure', { hasText: title }).locator(inside ? 'svg .name' : '.legend li')
    await expect(named('Cost by item')).toHaveText(['Marketing', 'Service'])
    await expect(named('WhatsApp or Viber bot')).toHaveText(['WhatsApp', 'Viber bot'])
    await named('WhatsApp or Viber bot').last().scrollIntoViewIfNeeded()
    await screenshot(page, `quote-charts-${width}`)
  })
}

/** Words of drawings that are printed over each other. */
const meeting = (page: Page, drawings: string): Promise<string[]> => page.locator(drawings).evaluateAll((found) => found.flatMap((drawing) => {
  // What a letter may reach above and below is more than what it takes.
  const all = [...drawing.querySelectorAll('text')].map((text) => ({ words: text.textContent!, box: text.getBoundingClientRect() })).filter(({ box }) => box.width)
  return all.flatMap(({ words, box }, at) => all.slice(at + 1)
    .filter((other) => box.left < other.box.right && other.box.left < box.right && box.top + 3 < other.box.bottom && other.box.top + 3 < box.bottom)
    .map((other) => `${words} over ${other.words}`))
}))

/** A year of a tariff with tiers: bars, a curve and the lines of two channels. */
const charted = {
  form: 'full', start: '2026-12', months: '12', growth: '10', resale: 'margin', exchange: { currency: 'EUR', rate: '0.9', source: 'agreed' },
  parts: [{ channel: 'whatsapp', sender: 'main', place: 'UA', by: 'volumes', traffic: {}, volumes: { marketing: '40000', utility: '250000' } }],
}

test('curves come from a worker and are what the page draws without one', async ({ page, site, context }) => {
  const traffic = { contacts: '4000', conversationsPerContact: '1', businessMessages: '3', marketing: '2' }
  const drawn = async (page: Page): Promise<string[]> => {
    await openQuote(page, site)
    await givePlan(page, { ...charted, parts: [{ ...charted.parts[0], by: 'traffic', traffic }] })
    await expect(page.locator('.charts figure', { hasText: 'WhatsApp or Viber bot' })).toBeVisible()
    return page.locator('.charts figure').allTextContents()
  }
  const asked = await drawn(page)
  expect(page.workers()).toHaveLength(1)
  const other = await context.newPage()
  await withoutWorker(other)
  expect(asked).toEqual(await drawn(other))
  expect(other.workers()).toHaveLength(0)
})

test('curves of an older plan do not take the place of newer ones', async ({ page, site }) => {
  await watchWorker(page)
  await openQuote(page, site)
  const plan = (utility: string): Promise<void> => givePlan(page, { ...charted, parts: [{ ...charted.parts[0], volumes: { utility } }] })
  const own = page.locator('.charts tr.own th')
  await plan('250000')
  await expect(own).toHaveText('250,000')
  await holdQuestions(page, true)
  await plan('300000')
  await expect.poll(() => heldQuestions(page)).toBeGreaterThan(0)
  // What was drawn before stands until the answer is there.
  await expect(own).toHaveText('250,000')
  await holdQuestions(page, false)
  await plan('350000')
  await expect(own).toHaveText('350,000')
  await askHeld(page)
  await expect(own).toHaveText('350,000')
})

for (const viewport of [desktop, phone]) {
  test(`in Arabic numbers of an axis run from right to left and keep apart at ${viewport.width} pixels`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await chooseLanguage(page, 'ar')
    await openQuote(page, site)
    await givePlan(page, charted)
    const ticks = page.locator('.charts figure svg text', { hasText: /^\P{L}*\d+\P{L}\p{L}+\P{L}*$/u })
    await expect(page.locator('.charts .curve')).toBeAttached()
    // "20" stands before the word for a thousand, which is to its right.
    const before = await ticks.evaluateAll((texts) => texts.map((text) => {
      const place = (letter: RegExp): number => (text as SVGTextElement).getStartPositionOfChar(text.textContent!.search(letter)).x
      return place(/\d/) >= place(/\p{L}/u)
    }))
    expect(before.length).toBeGreaterThan(5)
    expect(before).not.toContain(false)
    expect(await meeting(page, '.charts svg:has(.curve)')).toEqual([])
    await screenshot(page, `quote-charts-ar-${viewport.width}`)
  })
}

for (const { language, viewport } of [{ language: 'en', viewport: desktop }, { language: 'en', viewport: phone }, { language: 'uk', viewport: phone }, { language: 'ar', viewport: phone }]) {
  test(`the first and the last month have their figures beside no others in ${language} at ${viewport.width} pixels`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await chooseLanguage(page, language)
    await openQuote(page, site)
    await givePlan(page, charted)
    const bars = page.locator('.charts svg:has(.series)').first()
    await expect(bars).toBeAttached()
    // They are drawn anew where they get another width.
    await expect(async () => {
      const { line, figures } = await bars.evaluate((drawing) => ({
        line: drawing.querySelector('.gridline')!.getBoundingClientRect(),
        figures: [...drawing.querySelectorAll('.strong')].map((text) => ({ words: text.textContent!, box: text.getBoundingClientRect() })),
      }))
      const plain = figures.map(({ words }) => words.replace(/\D/g, ''))
      // 40,000 x 0.086 and 100,000 x 0.0298 and 150,000 x 0.0283, of which the price is 125 %; the last month is 1.1 to the power of 11 of it.
      expect(plain[0]).toBe('133312500')
      expect(Number(plain.at(-1)!.slice(0, 5))).toBeGreaterThan(33_000)
      for (const { box } of figures) {
        expect(box.left).toBeGreaterThanOrEqual(line.left)
        expect(box.right).toBeLessThanOrEqual(line.right)
      }
    }).toPass({ timeout: 15_000 })
    expect(await meeting(page, '.charts svg:has(.series)')).toEqual([])
    await screenshot(page, `quote-months-${language}-${viewport.width}`)
  })
}

for (const viewport of [desktop, phone]) {
  test(`the curve of the price stays within its axis and the plan’s own price off its numbers at ${viewport.width} pixels`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await openQuote(page, site)
    await givePlan(page, charted)
    const drawing = page.locator('.charts svg:has(.curve)')
    await expect(drawing).toContainText('your plan: 250,000')
    const lines = await drawing.locator('.gridline').evaluateAll((all) => all.map((line) => line.getBoundingClientRect()))
    const [top, bottom] = [Math.min(...lines.map(({ y }) => y)), Math.max(...lines.map(({ y }) => y))]
    for (const part of ['.curve', '.stairs.under']) {
      const box = (await drawing.locator(part).boundingBox())!
      // A box has the breadth of its line as well.
      expect(box.y).toBeGreaterThanOrEqual(top - 8)
      expect(box.y + box.height).toBeLessThanOrEqual(bottom + 8)
    }
    const own = (await drawing.locator('text.own').boundingBox())!
    expect(own.x).toBeGreaterThanOrEqual(lines[0].x)
    expect(own.x + own.width).toBeLessThanOrEqual(lines[0].right)
    expect(lines.filter(({ y }) => y > own.y + 2 && y < own.y + own.height - 2)).toEqual([])
    expect(await meeting(page, '.charts svg:has(.curve)')).toEqual([])
    await expect(drawing.locator('text', { hasText: /^1M$/ })).toHaveCount(1)
    await screenshot(page, `quote-volume-${viewport.width}`)
  })
}

/** In two currencies, of two channels. */
const offered = {
  form: 'full', view: 'customer', start: '2026-12', months: '3', resale: 'margin',
  parts: [
    { channel: 'whatsapp', sender: 'main', place: 'UA', by: 'volumes', traffic: {}, volumes: { marketing: '40000', utility: '250000' } },
    { channel: 'viber-bot', sender: 'bot', place: 'UA', by: 'volumes', traffic: {}, volumes: { 'chatbot-initiated': '4000' } },
  ],
}

for (const { name, viewport, print } of [{ name: 'a desktop', viewport: desktop }, { name: 'a phone', viewport: phone }, { name: 'paper', viewport: { width: 688, height: 1000 }, print: true }]) {
  test(`columns of an offer in two currencies line up across it on ${name}`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await openQuote(page, site)
    await givePlan(page, offered)
    if (print) await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.offer .subtotal')).toHaveCount(2)
    const lines = await page.locator('.offer tbody tr:not(.group, .subtotal)').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().right)).join()))
    expect(lines.length).toBeGreaterThan(3)
    expect(new Set(lines).size).toBe(1)
    const [heading, total] = await Promise.all([page.locator('.offer h2').boundingBox(), page.locator('.offer .subtotal').last().boundingBox()])
    expect(Math.round(total!.width)).toBeGreaterThanOrEqual(Math.round(heading!.width))
    await screenshot(page, `quote-offer-${name.replaceAll(' ', '-')}`)
  })
}

test('a chart of the offer is drawn for a phone at a size that can be read, and printed for paper', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await openQuote(page, site)
  await givePlan(page, offered)
  const drawings = page.locator('.offer figure svg[viewBox]').filter({ visible: true })
  await expect(drawings).toHaveCount(2)
  const scales = (): Promise<number[]> => drawings.evaluateAll((all) => all.map((drawing) => drawing.getBoundingClientRect().width / (drawing as SVGSVGElement).viewBox.baseVal.width))
  for (const scale of await scales()) expect(scale).toBeGreaterThan(0.9)
  await expect(page.locator('.offer .legend').first()).toContainText('Marketing')
  expect(await meeting(page, '.offer svg')).toEqual([])
  await page.setViewportSize({ width: 688, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await expect(drawings).toHaveCount(2)
  await expect(drawings.first().locator('.name')).toHaveText(['Marketing', 'Utility'])
  for (const scale of await scales()) expect(scale).toBeGreaterThan(0.9)
})

test('no perforation stands where a line of the total begins', async ({ page, site }) => {
  const atBeginnings = (place: string): Promise<string[]> => page.locator(place).evaluate((place) => {
    const inner = place.getBoundingClientRect().left + place.clientLeft
    return [...place.children].filter((cell) => cell.getBoundingClientRect().left + (cell as HTMLElement).clientLeft > inner && cell.getBoundingClientRect().left < inner + 2)
      .filter((cell) => (cell as HTMLElement).clientLeft).map((cell) => cell.textContent!.trim())
  })
  await page.setViewportSize(phone)
  await openQuote(page, site)
  await givePlan(page, { ...offered, view: 'internal' })
  await expect(page.locator('.tile')).not.toHaveCount(1)
  expect(await atBeginnings('.tiles')).toEqual([])
  await givePlan(page, offered)
  await expect(page.locator('.ticket > div')).toHaveCount(3)
  expect(await atBeginnings('.ticket')).toEqual([])
})

/** The lines of each of these words, in items of that many pixels. */
const linesIn = (words: Locator, room: number): Promise<string[]> => words.evaluateAll((all, room) => all.map((code) => {
  code.closest('li')!.style.inlineSize = `${room}px`
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
  const letter = document.createRange()
  let [lines, top] = ['', 0]
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (let at = 0; at < text.textContent!.length; at += 1) {
      letter.setStart(text, at)
      letter.setEnd(text, at + 1)
      const here = letter.getBoundingClientRect().top
      lines += (lines && here > top + 4 ? '\n' : '') + text.textContent![at]
      top = here
    }
  }
  return lines
}), room)

for (const { view, place } of [{ view: 'internal', place: '.rests li code' }, { view: 'customer', place: '.offer li code' }]) {
  test(`the id of a rate card breaks between its parts only in the ${view} view`, async ({ page, site }) => {
    await openQuote(page, site)
    await givePlan(page, { ...offered, view })
    await expect(page.locator(place)).toHaveText(['viber-bot/eur/2024-02-05', 'whatsapp/usd/2026-10-01'])
    for (const room of [80, 100, 120, 150]) {
      const all = await linesIn(page.locator(place), room)
      expect(all[0]).toContain('\n')
      for (const lines of all) expect(lines).not.toMatch(/[^/]\n/)
    }
  })
}

test('in Arabic what follows a source is set apart by the comma of Arabic', async ({ page, site }) => {
  await chooseLanguage(page, 'ar')
  await openQuote(page, site)
  for (const { view, place } of [{ view: 'internal', place: '.rests li:has(code)' }, { view: 'internal', place: '.bill-table li:has(a)' }, { view: 'customer', place: '.offer li:has(code)' }]) {
    await givePlan(page, { ...offered, view })
    const sources = page.locator(place)
    await expect(sources.first()).toBeAttached()
    // Titles of sources stay as they were published.
    const own = await sources.evaluateAll((all) => all.map((source) => {
      const words = source.cloneNode(true) as Element
      for (const title of words.querySelectorAll('a, bdi')) title.remove()
      return words.textContent!
    }))
    for (const words of own) expect(words).toMatch(/^\s*، من [^,;]*$/)
  }
})

const spoken = [
  { language: 'uk', lead: '4 000 клієнтів, 3 відповіді кожному і 2 маркетингові повідомлення на місяць, WhatsApp, Україна: 1 015,80 USD за грудень 2026 р.' },
  { language: 'ru', lead: '4 000 клиентов, 3 ответа каждому и 2 маркетинговых сообщения в месяц, WhatsApp, Украина: 1 015,80 USD за декабрь 2026 г.' },
  { language: 'pl', lead: '4000 klientów, 3 odpowiedzi dla każdego i 2 wiadomości marketingowe miesięcznie, WhatsApp, Ukraina: 1015,80 USD za grudzień 2026.' },
  { language: 'ar', lead: '1,015.80 USD' },
]

for (const { language, lead } of spoken) {
  test(`a quote in ${language}, with the language’s own decimal sign`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await openQuote(page, site)
    const said = async (): Promise<string> => (await sentence(page).innerText()).replaceAll(/[\u00a0\u202f]/g, ' ')
    expect(await said()).toContain(lead)
    await fill(page.locator('[name="part 0 businessMessages"]'), language === 'ar' ? '٢.٥' : '2,5')
    await expect.poll(said).toMatch(/956[.,]20|9\d\d[.,]\d\d/)
    await expect(page.locator('[name="part 0 businessMessages"]')).toHaveValue(language === 'ar' ? '2.5' : '2,5')
    await page.locator('input[name="quote-form"]').nth(1).locator('xpath=..').click()
    await expect(page.locator('.charts figure').first()).toBeVisible()
    await page.locator('input[name="quote-view"]').nth(1).locator('xpath=..').click()
    await expect(page.locator('.offer table')).toBeVisible()
    expect(await page.locator('main').innerText()).not.toMatch(/\bquote\.\w|undefined|\{\w+\}/)
  })
}

const looks = [
  { name: 'quote-phone', viewport: phone },
  { name: 'quote-phone-full', viewport: phone, full: true },
  { name: 'quote-phone-customer', viewport: phone, customer: true },
  { name: 'quote-phone-dark-rtl', viewport: phone, dark: true, language: 'ar', full: true },
  { name: 'quote-zoom-200', viewport: { width: 720, height: 450 }, full: true },
]

for (const { name, viewport, dark, language, full, customer } of looks) {
  test(`${name} has no accessibility violation and scrolls one way only`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (language) await chooseLanguage(page, language)
    await openQuote(page, site)
    await givePlan(page, { ...wholePlan, form: full ? 'full' : 'simple', view: customer ? 'customer' : 'internal' })
    if (full) await expect(page.locator('.charts .even-first').first()).toBeAttached()
    await screenshot(page, name)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

/** How much wider what is written in a month's field is than the field. */
const monthCut = (month: HTMLInputElement): number => {
  const { width } = month.getBoundingClientRect()
  month.style.inlineSize = 'max-content'
  const own = month.getBoundingClientRect().width
  month.style.inlineSize = ''
  return own - width
}

/** Headers of columns that are cut, or stand beyond a screen of a usual width; on a narrower one the table is scrolled. */
const cutHeaders = (headers: (HTMLElement | SVGElement)[], usual: number): string[] => (headers as HTMLElement[])
  .filter((header) => header.checkVisibility() && !header.closest('details'))
  .filter((header) => header.scrollWidth > header.clientWidth || (innerWidth >= usual && (header.getBoundingClientRect().left < 0 || header.getBoundingClientRect().right > innerWidth)))
  .map(({ innerText }) => innerText)

for (const language of ['en', 'uk', 'ru', 'pl', 'ar']) {
  for (const width of [phone.width, 320]) {
    test(`nothing of a quote is cut at ${width} pixels in ${language}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 844 })
      await chooseLanguage(page, language)
      await openQuote(page, site)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const view of ['internal', 'customer']) {
          await givePlan(page, { ...wholePlan, view })
          await expect(page.locator('.context-end .primary')).toBeInViewport({ ratio: 1 })
          const exporting = page.locator('[popovertarget="quote-exports"]')
          await expect(exporting).toBeInViewport({ ratio: 1 })
          await exporting.click()
          for (const button of await page.locator('#quote-exports button').all()) await expect(button).toBeInViewport({ ratio: 1 })
          expect(await page.locator('.context-end button').evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent))).toEqual([])
          await exporting.click()
          await screenshot(page, `quote-${width}-${colorScheme}-${view}-${language}`)
          await expect(page.locator(view === 'internal' ? '.versus thead' : '.offer thead')).toBeVisible()
          expect(await page.locator('.quote thead th').evaluateAll(cutHeaders, phone.width)).toEqual([])
          for (const month of await page.locator('[type="month"]').all()) expect(await month.evaluate(monthCut)).toBeLessThanOrEqual(0)
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        }
      }
    })
  }
}

test('on a phone the exports are a menu, which closes when one is chosen', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await openQuote(page, site)
  await page.getByRole('button', { name: 'Export' }).click()
  expect(await violations(page)).toEqual([])
  expect(await exported(page, 'CSV')).toContain('2026-12,Marketing,Ukraine')
  await expect(page.locator('#quote-exports')).toBeHidden()
})

for (const language of ['en', 'ar']) {
  test(`the totals of a quote of two channels stand in one row in ${language}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await chooseLanguage(page, language)
    await openQuote(page, site)
    await givePlan(page, { ...offered, view: 'internal' })
    await expect(page.locator('.tile')).toHaveCount(5)
    await expect(page.locator('.tile').last().locator('h2')).toHaveCount(2)
    expect(new Set(await page.locator('.tile').evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect().top))).size).toBe(1)
  })
}

test('the panel of kept quotes fits a phone and has no violation', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await openQuote(page, site)
  await page.locator('[popovertarget="quotes"]').click()
  await expect(page.locator('#quotes')).toBeInViewport({ ratio: 1 })
  expect(await violations(page)).toEqual([])
})
