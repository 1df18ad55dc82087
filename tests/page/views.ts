import type { Page } from '@playwright/test'
import { expect, givePlan, selectRow, wholePlan, why } from './site'

const tab = (page: Page, view: string): Promise<void> => page.locator(`nav a[href^="#${view}"]`).click()

/** Every view, by how it is opened after the one before. */
export const views: Record<string, (page: Page) => Promise<void>> = {
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
