import { chooseLanguage, expect, openPage, screenshot, test } from './site'

for (const [width, height] of [[1280, 720], [1366, 768]]) {
  for (const language of ['en', 'ru', 'ar']) {
    test(`at ${width} x ${height} in ${language} the explained message is in view, with room for the thread`, async ({ page, site }) => {
      await page.setViewportSize({ width, height })
      await chooseLanguage(page, language)
      await page.goto(site)
      const row = page.locator('.row.selected')
      await row.waitFor()
      const hidden = (): Promise<number> => row.evaluate((element) => {
        const [box, grid] = [element.getBoundingClientRect(), element.closest('.grid')!.getBoundingClientRect()]
        return Math.max(box.bottom - grid.bottom, grid.top - box.top, 0)
      })
      await expect.poll(hidden).toBe(0)
      expect(await page.evaluate(() => scrollY)).toBe(0)
      const room = (): Promise<number> => page.locator('.grid').evaluate((grid) => grid.clientHeight)
      expect(await room()).toBeGreaterThan(250)
      await screenshot(page, `laptop-${width}x${height}-${language}`)
      await openPage(page, site)
      await expect.poll(hidden).toBe(0)
    })
  }
}
