import type { Locator, Page } from '@playwright/test'
import { chooseLanguage, expect, phone, screenshot, sentence, test, violations } from './site'

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

test('the second date stands above the cards, in sight at 1280', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${site}#tariffs`)
  await expect(page.getByLabel('Changes since')).toBeInViewport()
})
