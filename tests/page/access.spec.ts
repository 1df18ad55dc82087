import { languages } from '../../web/src/languages'
import { chooseLanguage, expect, openPage, screenshot, test, violations } from './site'
import { views } from './views'

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
