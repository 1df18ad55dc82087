import type { Page } from '@playwright/test'
import { expect, openPage, row, selectRow, test, total } from './site'

const HOUR = 3_600_000
const kinds = [
  { from: 'customer', type: 'message' },
  { from: 'business', type: 'service' },
  { from: 'business', type: 'template', category: 'utility' },
  { from: 'business', type: 'template', category: 'marketing' },
]

interface Store {
  execute(command: object): void
  alternatives: { assumption: string; value: string; evaluation: { events: object[] } }[]
  document: { request: object }
  engine: { evaluate(request: object): object }
}

/** How many messages the other readings that are shown are of. */
const read = (page: Page): Promise<number> => page.evaluate(() =>
  (document.querySelector('chatfare-app') as unknown as { store: Store }).store.alternatives[0]?.evaluation.events.length ?? 0)

/** A support thread of many weeks: an ad click now and then, questions, answers, order messages. */
const events = (count: number): object[] => Array.from({ length: count }, (_, n) => ({
  id: `m${n}`, at: new Date(Date.UTC(2026, 10, 1) + n * 3 * HOUR).toISOString(), contact: '+380671234567', ...kinds[n % kinds.length],
  ...(n % 40 === 0 ? { entryPoint: 'click-to-whatsapp-ad' } : {}),
}))

async function openThread(page: Page, site: string, count: number): Promise<void> {
  await openPage(page, site)
  await page.evaluate((list) => {
    const { store } = document.querySelector('chatfare-app') as unknown as { store: Store }
    store.execute({ label: () => 'Sequence', document: { preset: null, texts: {}, request: { channel: 'whatsapp', events: list } }, select: 'm0' })
  }, events(count))
  await expect(row(page, `m${count - 1}`)).toBeAttached()
}

test('rows far from a step say what it changes as well', async ({ page, site }) => {
  await openThread(page, site, 500)
  const last = row(page, 'm499').locator('.running')
  const [before, bill] = [await last.textContent(), await total(page).textContent()]
  expect(bill).toContain(before!.trim())
  // After the 72 hours of the ad click before it.
  await selectRow(page, 'm27')
  await page.keyboard.press('Delete')
  await expect(last).not.toHaveText(before!)
  const after = await last.textContent()
  await expect(total(page)).toHaveText(`${after!.trim()}\u00a0USD`)
  await page.keyboard.press('Control+z')
  await expect(last).toHaveText(before!)
})

test('one key goes to the end of a long thread and one back', async ({ page, site }) => {
  await openThread(page, site, 500)
  await selectRow(page, 'm250')
  for (const [key, id] of [['End', 'm499'], ['Home', 'm0']]) {
    await page.keyboard.press(key)
    await expect(row(page, id)).toBeFocused()
    await expect(row(page, id)).toBeInViewport()
    await expect(row(page, id)).toHaveAttribute('aria-selected', 'true')
    await expect(page.locator('.row.selected')).toHaveCount(1)
  }
})

test('other readings of a long thread come from a worker and are what the engine says', async ({ page, site }) => {
  await openThread(page, site, 3000)
  await expect.poll(() => read(page)).toBe(3000)
  expect(page.workers()).toHaveLength(1)
  const same = await page.evaluate(() => {
    const { store } = document.querySelector('chatfare-app') as unknown as { store: Store }
    return store.alternatives.map(({ assumption, value, evaluation }) =>
      JSON.stringify(evaluation) === JSON.stringify(store.engine.evaluate({ ...store.document.request, assumptions: { [assumption]: value } })))
  })
  expect(same.length).toBeGreaterThan(0)
  expect(same).not.toContain(false)
})

test('without a worker the page computes by itself', async ({ page, site }) => {
  await page.addInitScript(() => { Object.defineProperty(window, 'Worker', { value: class { constructor() { throw new Error('no workers here') } } }) })
  await openThread(page, site, 1000)
  await expect.poll(() => read(page)).toBe(1000)
})
