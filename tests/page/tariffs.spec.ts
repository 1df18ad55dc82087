import type { Locator, Page } from '@playwright/test'
import { chooseLanguage, desktop, expect, phone, screenshot, sentence, test, violations } from './site'

async function openTariffs(page: Page, site: string): Promise<void> {
  await page.goto(`${site}#tariffs`)
  await expect(page.locator('.tariffs-table td').first()).toBeVisible()
}

const cell = (page: Page, market: string, item: string): Locator => page.locator(`td[data-market="${market}"][data-key="${item}"]`)
const chosen = (page: Page): Locator => page.locator('.chosen-rate')

test('what Ukraine costs now, and since when', async ({ page, site }) => {
  await openTariffs(page, site)
  await expect(sentence(page)).toContainText('WhatsApp in USD, from 1 Oct 2026: 47 markets.')
  await page.getByLabel('Find a market or country').fill('+380')
  await expect(page.locator('.tariffs-table tbody tr')).toHaveCount(1)
  await expect(page.locator('.tariffs-table tbody th')).toContainText('Ukrainebefore: Rest of Central & Eastern Europe')
  await cell(page, 'Ukraine', 'utility').click()
  await expect(chosen(page)).toContainText('0.0298\u00a0USD per message')
  await expect(chosen(page)).toContainText('It was 0.0212 on the card of 1 Jul 2026: +40.6%.')
  await expect(chosen(page)).toContainText('The provider’s own text')
  await expect(chosen(page).locator('.bands tr').first()).toHaveText(/to 100,000\s*0\.0298/)
})

test('a country is found in its market by its name', async ({ page, site }) => {
  await openTariffs(page, site)
  await page.getByLabel('Find a market or country').fill('Norway')
  await expect(page.locator('.tariffs-table tbody tr')).toHaveCount(1)
  await expect(chosen(page)).toContainText('Norway')
  await page.getByLabel('Find a market or country').fill('nowhere')
  await expect(page.locator('.compare-empty')).toHaveText('No market or country matches “nowhere”.')
})

test('a figure that is not known is said so, never shown as zero', async ({ page, site }) => {
  await openTariffs(page, site)
  await page.getByLabel('Currency').selectOption('AED')
  await expect(page.locator('.missing')).toHaveText(/rates are not known/)
  await expect(cell(page, 'Ukraine', 'utility')).toContainText('not known')
  await cell(page, 'Ukraine', 'utility').click()
  await expect(chosen(page)).toContainText('There is a rate, but its figure is not known. It is not counted as zero.')
  await page.getByText('3 known gaps of this card').click()
  await expect(page.locator('.tariffs-foot li')).toHaveCount(3)
})

test('any two cards can be compared, and the changes are listed largest first', async ({ page, site }) => {
  await openTariffs(page, site)
  await expect(page.locator('.change').first()).toContainText('+475.0%')
  await page.locator('.card-list label', { hasText: '1 Jan 2026' }).click()
  await expect(sentence(page)).toContainText('from 1 Jan 2026')
  await page.getByLabel('Changes since the card of').selectOption('no comparison')
  await expect(page.locator('.changes')).toHaveCount(0)
  await page.getByLabel('Changes since the card of').selectOption('2025-07-01')
  await expect(sentence(page)).toContainText('Since 1 Jul 2025')
})

test('prices of messages are not compared with those of conversations', async ({ page, site }) => {
  await openTariffs(page, site)
  await page.locator('.card-list label', { hasText: '1 Jul 2025' }).click()
  await expect(sentence(page)).toContainText('from 1 Jul 2025')
  await expect(sentence(page)).not.toContainText('Since')
  await expect(page.getByLabel('Changes since the card of')).toHaveCount(0)
  await page.locator('.card-list label', { hasText: '1 Apr 2025' }).click()
  await expect(sentence(page)).toContainText('Since 1 Feb 2025')
})

test('a rate that nobody knew is not called gone', async ({ page, site }) => {
  await openTariffs(page, site)
  // Of conversations of 2022 some rates are not known, and those of 2023 have other kinds.
  const gone = page.locator('.tariffs-table td', { hasText: 'gone' })
  for (const option of await page.locator('.card-list label').all()) {
    await option.click()
    const said = /(\d+) (?:is|are) gone/.exec(await sentence(page).innerText())
    await expect(gone).toHaveCount(Number(said?.[1] ?? 0))
  }
})

test('the table is one stop of the keyboard', async ({ page, site }) => {
  await openTariffs(page, site)
  await page.locator('td[tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('td:focus')).toHaveAttribute('data-key', 'utility')
  await expect(page.locator('td[tabindex="0"]')).toHaveCount(1)
})

test('the fee of a Viber bot stands below its rates; Viber Business has no card', async ({ page, site }) => {
  await openTariffs(page, site)
  await page.getByText('Viber bot').click()
  await expect(page.locator('.tariffs-foot')).toContainText('Maintenance 115.0000\u00a0EUR a month from 26 Sept 2026')
  await page.getByText('Viber Business').click()
  await expect(page.locator('.tariffs-none')).toContainText('No rate card of Viber Business is known.')
})

test('calls have cards of their own, by the minute and with their tiers', async ({ page, site }) => {
  await openTariffs(page, site)
  await page.getByLabel('Prices of').selectOption('calls')
  await expect(sentence(page)).toContainText('Calls on WhatsApp in USD, from 1 Jul 2026: 38 markets. What is known is the same as on 1 Aug 2025.')
  await expect(page.locator('.missing')).toHaveText('33 rates are not known')
  await expect(page.locator('.tariffs-why')).toContainText('No rate that is known rose or fell.')
  await cell(page, 'Rest of Africa', 'call-minutes').click()
  await expect(chosen(page)).toContainText('0.0103\u00a0USD per minute')
  await expect(chosen(page)).toContainText('A third party’s page')
  await expect(chosen(page).locator('.bands caption')).toHaveText('Volume tiers, minutes a month')
  await expect(chosen(page).locator('.bands tr').last()).toHaveText(/above 5,000,000\s*0\.0042/)
  await expect(page.locator('.card-list small')).toHaveText(['per minute', 'per minute'])
  await page.locator('.card-list label', { hasText: '1 Aug 2025' }).click()
  await expect(sentence(page)).toContainText('from 1 Aug 2025')
  await page.getByLabel('Currency').selectOption('INR')
  await expect(page.getByLabel('Currency').locator('option')).toHaveText(['USD', 'INR'])
  await expect(cell(page, 'India', 'call-minutes')).toContainText('0.3885')
})

test('what is charged for AI Providers and the agent can be looked up', async ({ page, site }) => {
  await openTariffs(page, site)
  await page.getByLabel('Prices of').selectOption('AI Providers')
  await expect(page.getByLabel('Currency').locator('option')).toHaveText(['USD', 'EUR'])
  await page.getByLabel('Currency').selectOption('EUR')
  await cell(page, 'Italy', 'ai-provider').click()
  await expect(chosen(page)).toContainText('0.0572\u00a0EUR per AI Provider message')
  await page.getByLabel('Prices of').selectOption('the agent')
  await expect(sentence(page)).toContainText('Agent tokens on WhatsApp in USD, from 1 Aug 2026: one price for every market.')
  await page.getByLabel('Find a market or country').fill('Ukraine')
  await expect(page.locator('.tariffs-table tbody tr')).toHaveText(/Every market\s*0\.000002/)
  await expect(chosen(page)).toContainText('0.000002\u00a0USD per token')
})

test('a card that no longer holds says until when, and its plans their fees', async ({ page, site }) => {
  await openTariffs(page, site)
  await page.getByText('Viber bot').click()
  await expect(page.getByLabel('Prices of')).toHaveCount(0)
  await expect(page.getByLabel('Currency').locator('option')).toHaveText(['EUR', 'USD'])
  await page.getByLabel('Currency').selectOption('USD')
  await expect(sentence(page)).toContainText('Viber bot in USD, from 1 Apr 2019: monthly fees only.')
  await expect(page.locator('.asides')).toContainText('Its last day: 31 Aug 2022.')
  await expect(page.locator('.tariffs-foot')).toContainText('Monthly plan of 2019, 500,000 messages 4,500.0000\u00a0USD a month from 1 Apr 2019')
  await expect(page.locator('.tariffs-foot')).toContainText('Monthly plan of 2019, 1,000,000 messages 6,500.0000\u00a0USD a month')
  await page.waitForFunction(() => location.hash.length > 20)
  await chooseLanguage(page, 'ar')
  await page.reload()
  await expect(page.locator('.tariffs-foot b').first()).toHaveText('\u2068خطة شهرية\u2069 \u2068لعام 2019، 500,000 رسالة\u2069')
  await screenshot(page, 'tariffs-plans-ar')
})

test('a copy of a card of calls, of the agent or of plans has no errors, and is added to in its unit', async ({ page, site }) => {
  await openTariffs(page, site)
  const copied = async (items: string[]): Promise<void> => {
    await page.getByRole('button', { name: 'Make your own copy' }).click()
    await expect(page.getByText('No errors. It is not kept yet.')).toBeVisible()
    await expect(page.locator('.own-add-rate [name="item"] option')).toHaveText(items)
    await page.getByText('Published', { exact: true }).click()
  }
  await copied(['Marketing', 'Utility', 'Authentication', 'Authentication-international', 'Service'])
  for (const [unit, item] of [['calls', 'Call minutes'], ['AI Providers', 'AI Provider message'], ['the agent', 'Agent tokens']]) {
    await page.getByLabel('Prices of').selectOption(unit)
    await copied([item])
  }
  await page.getByText('Viber bot').click()
  await page.getByLabel('Currency').selectOption('USD')
  await copied(['Chatbot-initiated'])
})

test('what a card is for is undone, carried by a link, and falls back where a link is odd', async ({ page, site, context }) => {
  const faults: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
  await openTariffs(page, site)
  await page.getByLabel('Prices of').selectOption('calls')
  await page.getByLabel('Currency').selectOption('INR')
  await expect(cell(page, 'India', 'call-minutes')).toBeVisible()
  await expect(page).toHaveURL(/#.+/)
  await page.waitForFunction(() => location.hash.length > 20)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByLabel('Prices of')).toHaveValue('minute')
  await expect(cell(other, 'India', 'call-minutes')).toContainText('0.3885')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Currency')).toHaveValue('USD')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Prices of')).toHaveValue('message')
  for (const odd of [{ unit: 'carrots', currency: 7 }, { unit: ['minute'] }, { unit: 'notification', currency: 'XXX' }, { channel: 'viber-bot', unit: 'minute' }]) {
    await page.evaluate((choice) => {
      const { store } = document.querySelector('chatfare-app') as unknown as { store: { document: object; execute(step: object): void } }
      store.execute({ label: () => 'odd', document: { ...store.document, views: { tariffs: choice } } })
    }, odd)
    await expect(page.locator('.tariffs-table td').first()).toBeVisible()
    await expect(sentence(page)).toContainText('channel' in odd ? 'Viber bot in EUR' : 'WhatsApp in USD, from 1 Oct 2026: 47 markets.')
  }
  expect(faults).toEqual([])
})

const looks = [
  { name: 'tariffs-phone', viewport: phone },
  { name: 'tariffs-phone-dark-rtl', viewport: phone, dark: true, language: 'ar' },
  { name: 'tariffs-zoom-200', viewport: { width: 720, height: 450 } },
]

for (const { name, viewport, dark, language } of looks) {
  test(`${name} has no accessibility violation and scrolls one way only`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (language) await chooseLanguage(page, language)
    await openTariffs(page, site)
    await cell(page, 'Ukraine', 'utility').click()
    await screenshot(page, name)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

const others = [
  { name: 'tariffs-calls', unit: 'minute', viewport: desktop },
  { name: 'tariffs-agent-dark', unit: 'token', viewport: desktop, dark: true },
  { name: 'tariffs-calls-rtl', unit: 'minute', viewport: desktop, language: 'ar' },
  { name: 'tariffs-ai-providers-phone', unit: 'ai-message', viewport: phone },
]

for (const { name, unit, viewport, dark, language } of others) {
  test(`${name} has no accessibility violation and scrolls one way only`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (language) await chooseLanguage(page, language)
    await openTariffs(page, site)
    await page.locator('.context select').first().selectOption(unit)
    await page.locator('.tariffs-table td').last().click()
    await screenshot(page, name)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

test('the second date stands above the cards, in sight at 1280', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${site}#tariffs`)
  await expect(page.getByLabel('Changes since')).toBeInViewport()
})
