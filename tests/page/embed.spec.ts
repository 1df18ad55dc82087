import type { FrameLocator, Page } from '@playwright/test'
import { AD_WEEK, expect, pack, phone, screenshot, test, violations } from './site'

const simulator = (page: Page): FrameLocator => page.locator('chatfare-simulator').frameLocator('iframe')
const quote = (page: Page): FrameLocator => page.locator('chatfare-quote').frameLocator('iframe')

interface Heard {
  name: 'ready' | 'change' | 'problem'
  detail: {
    view: string
    message: string
    link: string
    totals: Record<string, string>
    request: { channel: string; events: { id: string }[] }
    result: { events: { id: string }[] }
  }
}

/** Everything that an element says from now on. */
async function listen(page: Page, element = 'chatfare-simulator'): Promise<() => Promise<Heard[]>> {
  await page.locator(element).evaluate((target) => {
    const heard: object[] = ((window as unknown as { heard: object[] }).heard = [])
    for (const name of ['ready', 'change', 'problem']) target.addEventListener(name, (event) => heard.push({ name, detail: (event as CustomEvent).detail }))
  })
  return () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
}

/** Duplicates a utility message of the first preset with a known bill. */
async function play(frame: FrameLocator): Promise<void> {
  await frame.locator('.preset select').selectOption(AD_WEEK)
  await frame.locator('.row[data-id="e10"] .time').click()
  await frame.locator('.row[data-id="e10"]').press('d')
}

const set = (page: Page, attributes: Record<string, string>, element = 'chatfare-simulator'): Promise<void> =>
  page.locator(element).evaluate((target, values) => {
    for (const [name, value] of Object.entries(values)) target.setAttribute(name, value)
  }, attributes)

const request = { channel: 'whatsapp', events: [{ id: 'e1', at: '2026-11-20T09:00:00Z', contact: '+380671234567', from: 'business', type: 'template', category: 'utility' }] }

test('the example with elements plays a message and hears what it costs', async ({ page, site }) => {
  await page.goto(`${site}examples/elements.html`)
  await expect(page.locator('#quote')).toHaveText(/^\d+\.\d{4} USD$/)
  const before = await page.locator('#quote').textContent()
  const heard = await listen(page)
  await play(simulator(page))
  await expect(page.locator('#total')).toHaveText('0.2614 USD')
  const { name, detail } = (await heard()).at(-1)!
  expect(name).toBe('change')
  expect(detail).toMatchObject({ view: 'simulator', totals: { USD: '0.2614' }, request: { channel: 'whatsapp' } })
  expect(detail.result.events.map(({ id }) => id)).toEqual(detail.request.events.map(({ id }) => id))
  await quote(page).getByLabel('Customers a month').fill('2000')
  await expect(page.locator('#quote')).not.toHaveText(before!)
  await expect(page.locator('#total')).toHaveText('0.2614 USD')
  await screenshot(page, 'embed-elements')
})

test('the link that an element tells opens the same in Chatfare and in another element', async ({ page, site, context }) => {
  await page.goto(`${site}examples/elements.html`)
  const heard = await listen(page)
  await play(simulator(page))
  await expect(page.locator('#total')).toHaveText('0.2614 USD')
  const { link } = (await heard()).at(-1)!.detail
  const [whole] = await Promise.all([context.waitForEvent('page'), simulator(page).getByRole('link', { name: 'Open in Chatfare' }).click()])
  await expect(whole.locator('.total strong')).toHaveText('0.2614\u00a0USD')
  await expect(whole.locator('.bar')).toBeVisible()
  // The address follows the page.
  await expect.poll(() => whole.url()).toContain(link.replace(/^.*#/, ''))
  await page.reload()
  await set(page, { state: link })
  await expect(page.locator('#total')).toHaveText('0.2614 USD')
})

test('a state that comes while the frame is being loaded is opened', async ({ page, site }) => {
  await page.goto(`${site}examples/elements.html`)
  const heard = await listen(page)
  await play(simulator(page))
  await expect(page.locator('#total')).toHaveText('0.2614 USD')
  const { link } = (await heard()).at(-1)!.detail
  await page.context().route(/simulate-.*\.js$/, async (route) => {
    await new Promise((done) => setTimeout(done, 3000))
    await route.continue()
  })
  const begun = page.waitForRequest(/simulate-.*\.js$/)
  await page.reload({ waitUntil: 'commit' })
  await begun
  await set(page, { state: link })
  await expect(page.locator('#total')).toHaveText('0.2614 USD')
})

test('an element takes a state, a language and colours at any time', async ({ page, site }) => {
  await page.goto(`${site}examples/elements.html`)
  await expect(page.locator('#total')).toHaveText('0.0808 USD')
  await set(page, { state: JSON.stringify({ chatfare: 1, request }) })
  await expect(page.locator('#total')).toHaveText('0.0298 USD')
  await set(page, { lang: 'ar', theme: 'dark' })
  await expect(simulator(page).locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(simulator(page).locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('#total')).toHaveText('0.0298 USD')
  await set(page, { channel: 'viber-bot', state: '' })
  await expect(simulator(page).locator('.segments input').nth(1)).toBeChecked()
})

test('attributes that are set before the frame is ready count', async ({ page, site }) => {
  await page.goto(`${site}examples/elements.html`, { waitUntil: 'commit' })
  await page.locator('chatfare-simulator').waitFor()
  await set(page, { state: pack({ chatfare: 1, request }), lang: 'pl' })
  await expect(page.locator('#total')).toHaveText('0.0298 USD')
  await expect(simulator(page).locator('html')).toHaveAttribute('lang', 'pl')
})

test('the example of an offer shows what the customer pays, and no way to what it costs', async ({ page, site }) => {
  await page.goto(`${site}examples/offer.html`)
  const heard = await listen(page, 'chatfare-quote')
  // 8,000 x 0.0860 = 688.00 of cost; 0.1075 each at a margin of 20 %.
  await expect(page.locator('#price')).toHaveText('860.0000 USD')
  const frame = quote(page)
  await expect(frame.locator('.offer .subtotal')).toContainText('860.00')
  await expect(frame.getByText('Internal view')).toHaveCount(0)
  await expect(frame.getByRole('link', { name: 'Open in Chatfare' })).toHaveCount(0)
  await expect(frame.locator('.tile, .profit')).toHaveCount(0)
  await expect(frame.locator('body')).not.toContainText('688')
  await frame.getByLabel('Your company').fill('Dzvinok & Co')
  await frame.getByLabel('Your company').blur()
  await expect.poll(async () => (await heard()).at(-1)).toMatchObject({ name: 'change', detail: { totals: { USD: '860.0000' }, request: null, result: null, link: null } })
  await expect(frame.getByText('Internal view')).toHaveCount(0)
  await screenshot(page, 'embed-offer')
  await page.goto(`${site}?embed=simulator&view=customer`)
  await expect(page.getByRole('alert')).toContainText('something that does not exist: view=customer.')
})

test('work too long for a link stays in its own frame', async ({ page, site }) => {
  await page.goto(`${site}examples/elements.html`)
  await expect(page.locator('#total')).toHaveText('0.0808 USD')
  const events = Array.from({ length: 700 }, (_, index) => ({ id: `m${index}`, at: new Date(Date.UTC(2026, 10, 20) + index * 977_777).toISOString(), contact: `+38067${(index * 7_919_111) % 8_999_999 + 1_000_000}`, from: 'business', type: 'template', category: 'utility' }))
  await set(page, { state: JSON.stringify({ chatfare: 1, request: { channel: 'whatsapp', events } }) })
  await expect(page.locator('#total')).toHaveText('20.8600 USD')
  const heard = await listen(page)
  await simulator(page).locator('.row[data-id="m0"] .time').click()
  await simulator(page).locator('.row[data-id="m0"]').press('d')
  await expect.poll(async () => (await heard()).at(-1)?.detail.totals).toEqual({ USD: '20.8898' })
  expect((await heard()).at(-1)!.detail.link.length).toBeGreaterThan(8000)
  await page.reload()
  await expect(page.locator('#total')).toHaveText('0.0808 USD')
  await expect(page.locator('#quote')).toHaveText(/USD$/)
})

for (const [name, state] of [['cut off', pack({ chatfare: 1, request }).slice(0, -20)], ['no file of Chatfare', '{"hello":1}'], ['of nothing', 'nonsense']]) {
  test(`a state that is ${name} says what is wrong and keeps what was there`, async ({ page, site }) => {
    await page.goto(`${site}examples/elements.html`)
    await expect(page.locator('#total')).toHaveText('0.0808 USD')
    const heard = await listen(page)
    await set(page, { state })
    await expect(simulator(page).getByRole('alert')).toContainText('This cannot be opened.')
    await expect.poll(heard).toContainEqual({ name: 'problem', detail: { message: expect.stringContaining('Your own sequence is unchanged.') } })
    await expect(page.locator('#total')).toHaveText('0.0808 USD')
  })
}

test('the styles of neither page reach the other', async ({ page, site }) => {
  await page.goto(`${site}examples/elements.html`)
  await expect(page.locator('#total')).toHaveText('0.0808 USD')
  const styleOf = (frame: Page | FrameLocator, element: string): Promise<string[]> => frame.locator(element).first().evaluate((target) => {
    const { color, fontFamily, boxSizing } = getComputedStyle(target)
    return [color, fontFamily, boxSizing]
  })
  expect(await styleOf(page, 'body > p')).toEqual(['rgb(122, 31, 61)', 'system-ui, sans-serif', 'content-box'])
  const [color, face, sizing] = await styleOf(simulator(page), 'main p')
  expect(color).not.toBe('rgb(122, 31, 61)')
  expect([face, sizing]).toEqual([expect.stringContaining('IBM Plex Sans'), 'border-box'])
})

test('the example with a frame plays one message, hears its price and is as high as it has to be', async ({ page, site }) => {
  await page.goto(`${site}examples/frame.html`)
  await expect(page.locator('#total')).toHaveText('0.0808 USD')
  const frame = page.frameLocator('iframe')
  await page.getByRole('button', { name: 'Play one message' }).click()
  await expect(page.locator('#total')).toHaveText('0.0298 USD')
  await expect(frame.locator('.row.event')).toHaveCount(1)
  expect(await frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)).toBeLessThanOrEqual(1)
})

test('a frame answers a ping, and takes a language and colours', async ({ page, site }) => {
  await page.goto(`${site}examples/frame.html`)
  await expect(page.locator('#total')).toHaveText('0.0808 USD')
  const answer = await page.evaluate(() => new Promise((resolve) => {
    const heard: object[] = []
    // Its height is told whenever it changes.
    addEventListener('message', ({ data }) => data.chatfare !== 'height' && heard.push(data) === 2 && resolve(heard))
    document.querySelector('iframe')!.contentWindow!.postMessage({ chatfare: 'ping' }, '*')
  }))
  expect(answer).toMatchObject([{ chatfare: 'ready', view: 'simulator', title: 'Simulate · Chatfare' }, { chatfare: 'change', totals: { USD: '0.0808' } }])
  await page.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage({ chatfare: 'set', lang: 'ru-RU', theme: 'dark' }, '*'))
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('what the address of a frame asks for in vain is said', async ({ page, site }) => {
  await page.goto(`${site}?embed=calculator&theme=pink&channel=viber-bot&lang=xx`)
  await expect(page.getByRole('alert')).toContainText('something that does not exist: embed=calculator, lang=xx, theme=pink.')
  await expect(page.getByRole('radio', { name: 'Viber bot' })).toBeChecked()
})

test('an element in a page whose language is not spoken here follows the browser, without a word', async ({ page, site }) => {
  await page.goto(`${site}examples/elements.html`)
  await page.evaluate(() => {
    document.documentElement.lang = 'de'
    document.querySelector('chatfare-simulator')!.replaceWith(document.createElement('chatfare-simulator'))
  })
  const frame = page.frameLocator('chatfare-simulator iframe')
  await expect(frame.locator('.row.event').first()).toBeVisible()
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
  await expect(frame.getByRole('alert')).toHaveCount(0)
  await page.evaluate(() => { document.querySelector('chatfare-simulator')!.lang = 'pl' })
  await expect(frame.locator('html')).toHaveAttribute('lang', 'pl')
})

const looks = [
  { name: 'embed-simulator-phone', search: 'embed=simulator', viewport: { ...phone, height: 760 } },
  { name: 'embed-simulator-zoom-200', search: 'embed=simulator&lang=uk', viewport: { width: 640, height: 760 } },
  { name: 'embed-quote-phone-dark-rtl', search: 'embed=quote&lang=ar&theme=dark', viewport: { ...phone, height: 760 } },
]

for (const { name, search, viewport } of looks) {
  test(`${name} has no bar, no accessibility violation and scrolls one way only`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await page.goto(`${site}?${search}`)
    await page.locator('main .row.event, main .quote-result').first().waitFor()
    await expect(page.locator('.bar')).toHaveCount(0)
    await expect(page.locator('.embedded-foot')).toBeVisible()
    await screenshot(page, name)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}
