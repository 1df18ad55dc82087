import { BOT_SESSION, chooseLanguage, desktop, expect, openPage, phone, screenshot, selectRow, test, violations } from './site'

const views = [
  { name: 'simulator-phone', viewport: phone, select: 'e10' },
  { name: 'simulator-phone-dark', viewport: phone, dark: true, select: 'e5', sheet: true },
  { name: 'simulator-phone-rtl', viewport: phone, language: 'ar', select: 'e5' },
  { name: 'simulator-viber', viewport: desktop, preset: BOT_SESSION, select: 'e8' },
  { name: 'simulator-zoom-200', viewport: { width: 720, height: 450 }, select: 'e10' },
  { name: 'simulator-wide', viewport: { width: 2200, height: 1100 }, select: 'e10' },
]

for (const { name, viewport, dark, language, preset, select, sheet } of views) {
  test(`${name} has no accessibility violation and scrolls one way only`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (language) await chooseLanguage(page, language)
    await openPage(page, site, preset)
    await selectRow(page, select)
    if (sheet) await page.locator('.sheet-handle').click()
    await screenshot(page, name)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

test('on a very wide screen every view stands below the header', async ({ page, site }) => {
  await page.setViewportSize({ width: 2560, height: 1300 })
  await openPage(page, site)
  for (const view of ['simulate', 'compare', 'quote', 'log', 'tariffs']) {
    await page.locator(`nav a[href^="#${view}"]`).click()
    const main = page.locator(view === 'simulate' ? 'main.simulator' : `main.${view}`)
    await expect(main).toBeVisible()
    const inner = await page.evaluate(() => [...document.querySelectorAll('.bar, .context, main')].map((part) => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(part)
      const { left, right } = part.getBoundingClientRect()
      return [left + Number.parseFloat(paddingInlineStart), right - Number.parseFloat(paddingInlineEnd)].join(' ')
    }))
    expect(new Set(inner), view).toEqual(new Set(['180 2380']))
    await screenshot(page, `${view}-2560`)
  }
})

for (const dark of [false, true]) {
  test(`editor and empty state ${dark ? 'dark' : 'light'} have no accessibility violation`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await openPage(page, site)
    await selectRow(page, 'e10')
    await page.keyboard.press('Enter')
    await screenshot(page, `editor-${dark ? 'dark' : 'light'}`)
    expect(await violations(page)).toEqual([])
    await page.locator('.preset select').selectOption('Empty sequence')
    await screenshot(page, `empty-${dark ? 'dark' : 'light'}`)
    expect(await violations(page)).toEqual([])
  })
}

test('panels stay within the window and have no accessibility violation', async ({ page, site }) => {
  await openPage(page, site)
  for (const panel of ['account', 'sender', 'start', 'more-kinds', 'keys', 'customer', 'steps']) {
    await page.locator(`[popovertarget="${panel}"]`).click()
    await expect(page.locator(`#${panel}`)).toBeInViewport({ ratio: 1 })
    if (panel === 'account') await screenshot(page, 'panel-account')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
})

test('the colours are chosen by the system until a person chooses', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openPage(page, site)
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await background()).toBe('rgb(14, 19, 34)')
  await page.getByRole('button', { name: 'Switch to light colours' }).click()
  expect(await background()).toBe('rgb(246, 245, 241)')
  await page.reload()
  await page.locator('.row.event').first().waitFor()
  expect(await background()).toBe('rgb(246, 245, 241)')
})

test('with reduced motion nothing moves', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openPage(page, site)
  const moving = await page.evaluate(() => [...document.querySelectorAll('.badge, .span, .why')].filter((element) => parseFloat(getComputedStyle(element).transitionDuration) > 0).length)
  expect(moving).toBe(0)
})

test('the page can be used from the keyboard alone', async ({ page, site }) => {
  await openPage(page, site)
  await page.keyboard.press('Tab')
  for (let i = 0; i < 60 && !(await page.evaluate(() => document.activeElement?.matches('.row.event'))); i += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.row[data-id="e2"]')).toBeFocused()
  await expect(page.locator('.row[data-id="e2"]')).toHaveAttribute('aria-selected', 'true')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
  expect(outline).toBe('solid')
})

test('a phone shows the explained message above the sheet', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await openPage(page, site)
  await selectRow(page, 'e12')
  await page.locator('.sheet-handle').click()
  await expect(page.locator('.row.selected .badge')).toBeInViewport()
  const [message, sheet] = [await page.locator('.row.selected').boundingBox(), await page.locator('.why').boundingBox()]
  await expect.poll(async () => (await page.locator('.row.selected').boundingBox())!.y + message!.height).toBeLessThanOrEqual(sheet!.y + 1)
})
