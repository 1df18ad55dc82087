import type { Page } from '@playwright/test'
import { BOT_SESSION, expect, sentence, test, total } from './site'

const ENGINE = /assets\/engine-.*\.wasm/

/** Keeps the whole engine from coming until what it gives is called. */
async function holdEngine(page: Page): Promise<() => void> {
  let come = (): void => {}
  const coming = new Promise<void>((resolve) => { come = resolve })
  await page.route(ENGINE, async (route) => {
    await coming
    await route.continue()
  })
  return come
}

test('a step that needs more of the engine than has come waits for it', async ({ page, site }) => {
  const come = await holdEngine(page)
  await page.goto(site)
  await expect(total(page)).toHaveText('0.0808\u00a0USD')
  const before = await sentence(page).textContent()
  await page.locator('.preset select').selectOption(BOT_SESSION)
  await expect(sentence(page)).toHaveText(before!)
  come()
  await expect(total(page)).toContainText('EUR')
  await expect(page.locator('.no-rate')).toHaveCount(0)
})

test('an engine that does not come is said by the step that needs it', async ({ page, site }) => {
  const broken = (route: { fulfill(answer: object): Promise<void> }): Promise<void> => route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw new Error()' })
  await page.route(ENGINE, broken)
  await page.goto(site)
  await expect(total(page)).toHaveText('0.0808\u00a0USD')
  await page.locator('.preset select').selectOption(BOT_SESSION)
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded.')
  await expect(total(page)).toHaveText('0.0808\u00a0USD')
})

test('a view that is asked for while the engine comes is shown once it has come', async ({ page, site }) => {
  const come = await holdEngine(page)
  await page.goto(`${site}#quote`)
  const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Tariffs' })
  await tab.click()
  await expect(page.locator('main.loading')).toBeVisible()
  come()
  await expect(tab).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('chatfare-tariffs main')).toBeVisible()
})
