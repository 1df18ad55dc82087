import type { Page } from '@playwright/test'
import { desktop, expect, openPage, phone, row, selectRow, show, test, thread as events, threadKinds as kinds, total, withoutWorker } from './site'

interface Store {
  select(id: string): void
  alternatives: { assumption: string; value: string; evaluation: { events: object[] } }[]
  document: { request: object }
  engine: { evaluate(request: object): object }
}

/** How many messages the other readings that are shown are of. */
const read = (page: Page): Promise<number> => page.evaluate(() =>
  (document.querySelector('chatfare-app') as unknown as { store: Store }).store.alternatives[0]?.evaluation.events.length ?? 0)

async function openThread(page: Page, site: string, count: number): Promise<void> {
  await openPage(page, site)
  await show(page, { channel: 'whatsapp', events: events(count) }, 'm0')
  await expect(row(page, `m${count - 1}`)).toBeAttached()
}

/** Rows that come into view are laid out with the frames after it. */
const settled = (page: Page): Promise<void> => page.evaluate(async () => {
  for (let frame = 0; frame < 8; frame += 1) await new Promise((next) => requestAnimationFrame(next))
})

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

const LONG = 'Your parcel is on its way and arrives on Friday between ten and twelve o’clock. '.repeat(3)
const textsOf = (list: object[]): object => Object.fromEntries(list.map((event) => [(event as { id: string }).id, LONG]))

/** All of its row is seen, below the head of the thread and above the foot of a phone. */
async function expectInView(page: Page, id: string): Promise<void> {
  await expect(row(page, id)).toHaveAttribute('aria-selected', 'true')
  await settled(page)
  await expect(row(page, id)).toBeInViewport({ ratio: 1 })
  expect(await row(page, id).evaluate((element) => {
    const { left, top, bottom } = element.getBoundingClientRect()
    return [top + 2, bottom - 2].map((y) => element.contains(document.elementFromPoint(left + 20, y)))
  })).toEqual([true, true])
}

for (const [name, viewport] of Object.entries({ desktop, tablet: { width: 1000, height: 800 }, phone })) {
  test(`a message far away among tall ones is in view once it is chosen, on a ${name}`, async ({ page, site }) => {
    const list = events(400)
    await openThread(page, site, 400)
    await page.setViewportSize(viewport)
    await show(page, { channel: 'whatsapp', events: list }, 'm0', textsOf(list))
    await row(page, 'm0').focus()
    for (const [key, id] of [['End', 'm399'], ['Home', 'm0'], ['End', 'm399'], ['ArrowUp', 'm398']]) {
      await page.keyboard.press(key)
      await expectInView(page, id)
    }
    for (const id of ['m200', 'm21', 'm100', 'm333']) {
      await page.evaluate((id) => (document.querySelector('chatfare-app') as unknown as { store: Store }).store.select(id), id)
      await expectInView(page, id)
    }
  })
}

test('a sequence of tall messages opens with what it explains in view', async ({ page, site }) => {
  await openThread(page, site, 4)
  // Only the message before the last costs anything.
  const list = Array.from({ length: 300 }, (_, n) => ({
    id: `m${n}`, at: new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString(), contact: '+380671234567', ...kinds[n === 298 ? 3 : n % 2],
  }))
  await show(page, { channel: 'whatsapp', events: list }, null, textsOf(list))
  await expectInView(page, 'm298')
})

test('rows of a long thread that are out of sight are not painted, and no name of a window is cut off', async ({ page, site }) => {
  await openThread(page, site, 400)
  // The middle of the first entry point's 72 hours is the fortieth row, with which a piece would end.
  await show(page, { channel: 'whatsapp', events: events(400).slice(12) }, 'm12')
  await expect(row(page, 'm0')).toHaveCount(0)
  const isPainted = (id: string): Promise<boolean> => row(page, id).locator('.time').evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))
  expect(await isPainted((await page.locator('.row.selected').getAttribute('data-id'))!)).toBe(true)
  expect(await isPainted('m399')).toBe(false)
  await expect(row(page, 'm399')).toHaveCSS('content-visibility', 'auto')
  await expect(page.locator('.row:has(.lane-name)').last()).toHaveCSS('content-visibility', 'visible')
  expect(await page.locator('.rows').count()).toBeGreaterThan(5)
  const cut = await page.locator('.lane-name').evaluateAll(async (names) => {
    const reaching = []
    for (const name of names) {
      name.scrollIntoView({ block: 'center' })
      for (let frame = 0; frame < 4; frame += 1) await new Promise((next) => requestAnimationFrame(next))
      const [own, piece] = [name, name.closest('.rows')!].map((element) => element.getBoundingClientRect())
      if (own.top < piece.top || own.bottom > piece.bottom) reaching.push(name.closest('.row')!.id)
    }
    return reaching
  })
  expect(cut).toEqual([])
  expect(await page.locator('.lane-name').count()).toBeGreaterThan(1)
})

test('a step in a long thread leaves every row as it would be drawn anew', async ({ page, site }) => {
  await openThread(page, site, 400)
  const drawn = (): Promise<string[]> => page.locator('.rows > .row').evaluateAll((rows) => rows.map((one) => one.textContent!.replace(/\s+/g, ' ')))
  await selectRow(page, 'm399')
  await page.keyboard.press('Home')
  await expectInView(page, 'm0')
  await page.keyboard.press('Delete')
  // Every piece begins a row later, also those that are far away.
  await expect(page.locator('.rows > .row.event')).toHaveCount(399)
  await settled(page)
  const kept = await drawn()
  await show(page, { channel: 'whatsapp', events: [] }, 'm0')
  await expect(page.locator('.rows')).toHaveCount(0)
  await show(page, { channel: 'whatsapp', events: events(400).slice(1) }, 'm0')
  await expect(page.locator('.rows > .row.event')).toHaveCount(399)
  await settled(page)
  const anew = await drawn()
  expect(kept).toEqual(anew)
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
  await withoutWorker(page)
  await openThread(page, site, 1000)
  await expect.poll(() => read(page)).toBe(1000)
})
