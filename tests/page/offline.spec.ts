import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serve } from '../../scripts/serve.js'
import { languages } from '../../web/src/languages'
import { AD_WEEK, built, chooseLanguage, expect, openPage, screenshot, selectRow, test, total, violations } from './site'
import { views } from './views'

test.use({ serviceWorkers: 'allow' })

/** Once everything is kept. */
async function visit(page: Page, site: string): Promise<void> {
  await openPage(page, site)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

/** The address follows the work after a pause. */
async function edit(page: Page): Promise<void> {
  const hash = (): Promise<string> => page.evaluate(() => location.hash)
  await expect.poll(hash).toMatch(/^#simulate\/1\./)
  const before = await hash()
  await selectRow(page, 'e10')
  await page.keyboard.press('d')
  await expect(total(page)).toHaveText('0.2614\u00a0USD')
  await expect.poll(hash).not.toBe(before)
}

test('after one visit the page works without a network', async ({ page, context, site }) => {
  await visit(page, site)
  await context.setOffline(true)
  await page.goto('about:blank')
  await page.goto(site)
  await expect(page.locator('.offline')).toHaveText('You are offline. Everything works. Tariffs as of 20 Nov 2026, kept in this browser.')
  await page.locator('.preset select').selectOption(AD_WEEK)
  await edit(page)
  await page.reload()
  await expect(total(page)).toHaveText('0.2614\u00a0USD')
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Language').selectOption('pl')
  await expect(page.locator('.offline')).toContainText('Jesteś offline. Wszystko działa.')
  await context.setOffline(false)
  await expect(page.locator('.offline')).toHaveCount(0)
})

for (const language of Object.keys(languages)) {
  test(`after one visit in English every view opens without a network, in ${language}`, async ({ page, context, site }) => {
    await visit(page, site)
    await context.setOffline(true)
    await page.goto('about:blank')
    await chooseLanguage(page, language)
    await openPage(page, site)
    for (const open of Object.values(views)) {
      await open(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
    }
  })
}

/** Its own copy of the page, which a new version replaces: the same page with another line in its head. */
async function withCopy(use: (site: string, publish: () => void) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chatfare-version-'))
  cpSync(built, folder, { recursive: true })
  const server = await serve(folder, 0)
  const change = (name: string, edit: (text: string) => string): void =>
    writeFileSync(join(folder, name), edit(readFileSync(join(folder, name), 'utf8')))
  await use(`http://127.0.0.1:${(server.address() as { port: number }).port}/`, () => {
    change('index.html', (text) => text.replace('<head>', '<head><meta name="version" content="2">'))
    change('service-worker.js', (text) => {
      const next = text.replace(/(url:[`"']index\.html[`"'],revision:[`"'])\w+/, '$1second')
      expect(next).not.toBe(text)
      return next
    })
  })
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
}

const isNew = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('meta[name="version"]') !== null)
const lookForVersion = (page: Page): Promise<unknown> => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())

test('a new version is told, and taken when the page is reloaded', async ({ browser }) => {
  await withCopy(async (site, publish) => {
    const page = await browser.newPage()
    await visit(page, site)
    await edit(page)
    publish()
    await lookForVersion(page)
    await expect(page.locator('.news')).toContainText('A new version of Chatfare has come.')
    await screenshot(page, 'new-version')
    expect(await isNew(page)).toBe(false)
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect.poll(() => isNew(page).catch(() => false)).toBe(true)
    await expect(total(page)).toHaveText('0.2614\u00a0USD')
    await expect(page.locator('.news')).toHaveCount(0)
    await page.close()
  })
})

test('a new version is taken by a reload of the browser, once no other page shows the old one', async ({ browser }) => {
  await withCopy(async (site, publish) => {
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    const [page, other] = [await context.newPage(), await context.newPage()]
    await visit(page, site)
    await visit(other, site)
    publish()
    await lookForVersion(page)
    await expect(page.locator('.news')).toBeVisible()
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(page.locator('.news')).toContainText('Close them first.')
    expect(await isNew(page)).toBe(false)
    await other.getByRole('link', { name: 'Compare' }).click()
    await expect(other.locator('.compare-row.event').first()).toBeVisible()
    await other.close()
    await page.reload()
    await expect.poll(() => isNew(page).catch(() => false)).toBe(true)
    await expect(page.locator('.row.event').first()).toBeVisible()
    await context.close()
  })
})

test('the frames of a page take a new version together', async ({ browser }) => {
  await withCopy(async (site, publish) => {
    const page = await browser.newPage({ serviceWorkers: 'allow' })
    await visit(page, site)
    await page.goto(`${site}examples/elements.html`)
    await expect(page.locator('#total')).toHaveText('0.0808 USD')
    publish()
    const frames = ['chatfare-simulator', 'chatfare-quote'].map((name) => page.locator(name).frameLocator('iframe').locator('html'))
    await frames[0].evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
    await page.reload()
    for (const frame of frames) await expect(frame.locator('meta[name="version"]')).toBeAttached({ timeout: 15_000 })
    await expect(page.locator('#total')).toHaveText('0.0808 USD')
    await expect(frames[0].locator('.news')).toHaveCount(0)
    await page.close()
  })
})

test.describe('before the page is kept', () => {
  test.use({ serviceWorkers: 'block' })

  test('what has not come is said where there is no network, and the page stays', async ({ page, site }) => {
    await openPage(page, site)
    await page.route(/assets\/compare-.*\.js/, (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw new Error()' }))
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded.')
    await expect(page.locator('.row.event').first()).toBeVisible()
    await expect(page).toHaveURL(/#simulate/)
  })
})
