import type { Page } from '@playwright/test'
import { languages } from '../../web/src/languages'
import { chooseLanguage, expect, givePlan, openPage, screenshot, selectRow, test, violations, wholePlan, why } from './site'

const tab = (page: Page, view: string): Promise<void> => page.locator(`nav a[href^="#${view}"]`).click()

/** Every view, by how it is opened after the one before. */
const views: Record<string, (page: Page) => Promise<void>> = {
  async simulate(page) {
    await selectRow(page, 'e10')
    await expect(why(page).locator('p.rule')).toBeVisible()
  },
  async 'worked-examples'(page) {
    await page.locator('.preset select').selectOption('golden')
    await page.locator('.golden summary').first().click()
    await expect(page.locator('.golden li').first()).toBeVisible()
  },
  async compare(page) {
    await page.keyboard.press('Escape')
    await tab(page, 'compare')
    await expect(page.locator('.cause').first()).toBeVisible()
  },
  async 'quote-simple'(page) {
    await tab(page, 'quote')
    await givePlan(page, { ...wholePlan, form: 'simple' })
    await expect(page.locator('.tile.pay .key')).toBeVisible()
  },
  async 'quote-full'(page) {
    await givePlan(page, wholePlan)
    await expect(page.locator('.charts figure').last()).toBeVisible()
  },
  async offer(page) {
    await givePlan(page, { ...wholePlan, view: 'customer' })
    await expect(page.locator('.offer thead')).toBeVisible()
  },
  async log(page) {
    await tab(page, 'log')
    await page.locator('.log-drop button').click()
    await page.locator('.log-row[aria-rowindex="4"]').click()
    await expect(page.locator('.log-why p.rule')).toBeVisible()
  },
  async tariffs(page) {
    await tab(page, 'tariffs')
    await page.locator('td[data-key="utility"]').first().click()
    await expect(page.locator('.chosen-rate h2')).toBeVisible()
  },
  async 'own-tariffs'(page) {
    await page.locator('.tariffs-foot .add').click()
    await expect(page.locator('.own-table input').first()).toBeVisible()
    await page.locator('.tariffs-why .primary').click()
    await page.locator('.tariffs-why [type="checkbox"]').first().check()
  },
  async 'embedded-simulator'(page) {
    await page.goto(page.url().replace(/#.*/, '?embed=simulator'))
    await page.locator('main .row.event').first().waitFor()
  },
  async 'embedded-quote'(page) {
    await page.goto(page.url().replace(/\?.*/, '?embed=quote'))
    await page.locator('main .quote-result').waitFor()
  },
}

for (const language of Object.keys(languages)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no view has an accessibility violation or is wider than the window in ${language}, ${colorScheme}`, async ({ page, site }) => {
      test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.clock.setFixedTime('2026-11-21T10:00:00Z')
      await chooseLanguage(page, language)
      await openPage(page, site)
      for (const [name, open] of Object.entries(views)) {
        await open(page)
        await expect(page.locator(`html[lang="${language}"][data-theme="${colorScheme}"]`)).toBeVisible()
        await screenshot(page, `${name}-${language}-${colorScheme}`)
        expect.soft(await violations(page), name).toEqual([])
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0)
      }
    })
  }
}
