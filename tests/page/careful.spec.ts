import type { Page } from '@playwright/test'
import { BOT_SESSION, expect, openPage, phone, row, screenshot, selectRow, sentence, show, test, total, violations, why } from './site'

test.beforeEach(async ({ page, site }) => openPage(page, site))

const UKRAINE = '+380671234567'
const kinds = {
  customer: { from: 'customer', type: 'message' },
  service: { from: 'business', type: 'service' },
  utility: { from: 'business', type: 'template', category: 'utility' },
  marketing: { from: 'business', type: 'template', category: 'marketing' },
  agent: { from: 'business', type: 'agent' },
  bot: { from: 'business', type: 'message' },
} as const

const event = (id: string, at: string, kind: keyof typeof kinds, more: object = {}) => ({ id, at, contact: UKRAINE, ...kinds[kind], ...more })

const early = {
  channel: 'viber-bot',
  account: { currency: 'USD', senders: { main: { channel: 'viber-bot', createdAt: '2019-01-10' } } },
  events: [event('e1', '2020-05-01T10:00:00.000Z', 'customer'), event('e2', '2020-05-03T10:00:00.000Z', 'bot')],
}

test('a date without documented rules is a state of its own', async ({ page }) => {
  await show(page, early, 'e2')
  await expect(row(page, 'e2').locator('.badge')).toHaveText('No rules')
  await expect(row(page, 'e2').locator('.reason')).toHaveText('no known rules for this date')
  await expect(sentence(page)).toHaveText('1 message from you: 1 without known rules. What it costs is not known.')
  await expect(why(page)).toContainText('No documented rules are known for this date.')
  await screenshot(page, 'state-no-rules')
})

test('a number that moved shows the window of its old account', async ({ page }) => {
  await show(page, {
    channel: 'whatsapp',
    account: { senders: { before: {}, after: { movedFrom: 'before' } } },
    events: [event('e1', '2026-11-10T09:00:00.000Z', 'customer', { sender: 'before' }), event('e2', '2026-11-10T15:00:00.000Z', 'service', { sender: 'after' })],
  }, 'e2')
  await expect(row(page, 'e2').locator('.badge')).toHaveText('Free')
  await expect(why(page)).toContainText('Customer service window open')
})

test('every preset can be emptied, and its last message deleted', async ({ page }) => {
  const names = await page.locator('.preset optgroup option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  for (const name of names) {
    await page.locator('.preset select').selectOption(name)
    await page.locator('.preset select').selectOption('Empty sequence')
    await expect(page.locator('.empty')).toBeVisible()
    await page.locator('.preset select').selectOption(name)
    await page.locator('.row.selected').focus()
    for (let left = await page.locator('.row.event').count(); left > 0; left -= 1) await page.keyboard.press('Delete')
    await expect(page.locator('.empty')).toBeVisible()
  }
})

test('the text field of the editor is there on a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 900 })
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  await expect(page.locator('.editor input[name="text"]')).toBeVisible()
})

test('a window’s end is what it was right after the message', async ({ page }) => {
  await show(page, { channel: 'whatsapp', events: [
    event('e1', '2026-11-05T09:00:00.000Z', 'customer'), event('e2', '2026-11-05T09:40:00.000Z', 'customer'), event('e3', '2026-11-05T10:00:00.000Z', 'service'),
  ] }, 'e1')
  await expect(row(page, 'e1').locator('.reason')).toHaveText('opens the window until Fri 09:00')
  await expect(row(page, 'e2').locator('.reason')).toHaveText('extends the window until Fri 09:40')
  await expect(why(page)).toContainText('Opens the customer service window, Thu 09:00 to Fri 09:00.')
})

test('only a bot of the legacy rules is asked for the messages it has used', async ({ page }) => {
  await page.locator('.preset select').selectOption(BOT_SESSION)
  await page.locator('[popovertarget="sender"]').click()
  const counter = page.getByLabel('Chatbot-initiated messages already used this month')
  await expect(counter).toHaveCount(0)
  await page.getByLabel('Bot created on').fill('2023-03-10')
  await page.getByLabel('Bot created on').blur()
  await expect(counter).toBeVisible()
  await expect(page.locator('.chip', { hasText: 'Account' })).not.toContainText('EUR')
})

test('conversations stand side by side in the price lane, with their category', async ({ page }) => {
  await show(page, { channel: 'whatsapp', events: [
    event('e1', '2024-05-01T10:00:00.000Z', 'customer'), event('e2', '2024-05-01T12:05:00.000Z', 'utility'),
    event('e3', '2024-05-01T12:10:00.000Z', 'marketing'), event('e4', '2024-05-01T12:15:00.000Z', 'service'),
    event('e5', '2024-05-01T16:00:00.000Z', 'utility'), event('e6', '2024-05-01T18:15:00.000Z', 'service'),
  ] }, 'e5')
  await expect(row(page, 'e2').locator('.reason')).toHaveText('opens a utility conversation')
  await expect(row(page, 'e4').locator('.piece.conversation')).toHaveCount(2)
  await expect(why(page)).toContainText('Utility conversation open until Thu 12:05. It is paid once; what belongs to it is free.')
  await expect(page.locator('.row.end .closes').last()).toHaveText('Marketing conversation ends (24 h)')
  await expect(page.locator('.bill .line').first()).toContainText('Marketing conversation')
  await screenshot(page, 'state-conversations')
})

const busy = Array.from({ length: 200 }, (_, n) =>
  event(`e${n}`, new Date(Date.UTC(2026, 10, 1) + n * 2 * 3_600_000).toISOString(), (['customer', 'service', 'utility', 'marketing'] as const)[n % 4]))

test('a dense time axis counts what has no room, near its time', async ({ page }) => {
  await show(page, { channel: 'whatsapp', events: busy }, 'e100')
  await expect(page.locator('.cluster').first()).toBeVisible()
  const shown = await page.locator('.axis .glyph').count()
  const counted = (await page.locator('.cluster').allTextContents()).reduce((sum, text) => sum + Number(text), 0)
  expect(shown + counted).toBe(200)
  const edge = (await page.locator('.axis-ticks').boundingBox())!
  const last = (await page.locator('.cluster').last().boundingBox())!
  expect(last.x + last.width).toBeLessThanOrEqual(edge.x + edge.width + 15)
  await screenshot(page, 'state-dense')
})

test('a bill names markets, currencies and unknown quantities', async ({ page }) => {
  const india = { contact: '+919876543210' }
  await show(page, { channel: 'whatsapp', account: { currency: 'INR' }, events: [
    event('e1', '2026-11-01T10:00:00.000Z', 'customer', india), event('e2', '2026-11-01T11:00:00.000Z', 'marketing', india),
    event('e3', '2026-11-01T11:10:00.000Z', 'agent', { ...india, tokens: 90_000_000 }), event('e4', '2026-11-01T12:00:00.000Z', 'marketing'),
  ] }, 'e3')
  await expect(page.locator('.bill .line').filter({ hasText: 'Marketing, India' })).toHaveCount(1)
  await expect(row(page, 'e3').locator('.amount')).toHaveText('180.0000 USD')
  await expect(page.locator('.bill')).toContainText('90,000,000 × 0.000002')
  await expect(page.locator('.row.head .amount')).toHaveText('Amount')
  await expect(row(page, 'e2').locator('.contact')).toHaveText('…32 10 · India')
  await screenshot(page, 'state-currencies')
  await show(page, { channel: 'whatsapp', events: [event('e1', '2026-11-01T10:00:00.000Z', 'customer'), event('e2', '2026-11-01T11:00:00.000Z', 'agent')] }, 'e2')
  await expect(page.locator('.bill .line')).toHaveText(/Agent tokens unknown quantity × 0\.000002/)
})

test('an instant that is the same on two clocks is said once', async ({ page }) => {
  await show(page, { channel: 'whatsapp', account: { timezone: 'UTC' }, events: [event('e1', '2026-11-01T10:00:00.000Z', 'customer')] }, 'e1')
  // The person's own clock is that of Kyiv.
  await expect(why(page)).toContainText('Sun 1 Nov 2026, 10:00:00 UTC · Sun 1 Nov 12:00 Kyiv')
  await show(page, { channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' }, events: [event('e1', '2026-11-01T10:00:00.000Z', 'customer')] }, 'e1')
  await expect(why(page)).toContainText('Sun 1 Nov 2026, 12:00:00 Kyiv · 10:00:00 UTC')
  await expect(why(page).locator('.why-head p')).not.toContainText('UTC ·')
})

test('free messages that were used are those of a month', async ({ page }) => {
  await show(page, { channel: 'whatsapp', events: ['2026-10-30', '2026-11-03'].flatMap((day) => [event(`c${day}`, `${day}T10:00:00.000Z`, 'customer'), event(day, `${day}T10:01:00.000Z`, 'service')]) })
  await expect(page.locator('.allowance')).toHaveText('November 2026: 1 of 1,000 free service messages used')
})

test('the allowance stays in sight when it was used up before', async ({ page }) => {
  await page.locator('[popovertarget="sender"]').click()
  const used = page.getByLabel('Service messages already used this month')
  await used.fill('1000')
  await used.blur()
  await expect(page.locator('.allowance')).toHaveText('Free messages of the month used up')
})

test('a refused input stays in its field with a reason in plain words, once', async ({ page }) => {
  await page.locator('[popovertarget="sender"]').click()
  const used = page.getByLabel('Service messages already used this month')
  await used.fill('1.5')
  await used.blur()
  await expect(page.getByRole('alert')).toHaveText('A whole number from 0 on is needed. Nothing was changed.')
  await expect(used).toHaveValue('1.5')
  await expect(used).toHaveAttribute('aria-invalid', 'true')
  await used.fill('12')
  await used.blur()
  await expect(used).toHaveAttribute('aria-invalid', 'false')
  await used.fill('-3')
  await used.blur()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.locator('.thread-name').click()
  await page.getByLabel('Number of the customer').fill('+12')
  await page.getByLabel('Number of the customer').blur()
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(page.getByRole('alert')).toContainText('A number begins with +')
  await page.getByLabel('Number of the customer').fill('')
  await page.getByLabel('Number of the customer').blur()
  await expect(page.getByRole('alert')).toContainText('This field cannot be empty.')
})

test('a date that is half typed or out of range is said beside its field, and the one before stays', async ({ page }) => {
  const chip = page.locator('[popovertarget="start"]')
  const before = await chip.textContent()
  await chip.click()
  const day = page.getByLabel('First day of the sequence')
  await expect(day).toHaveAccessibleName('First day of the sequence')
  await day.focus()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('alert')).toHaveText('A whole date is needed: day, month and year. Nothing was changed.')
  await expect(day).toHaveAttribute('aria-invalid', 'true')
  await expect(day).toHaveAccessibleName('First day of the sequence')
  await expect(day).toHaveAccessibleDescription(/^A whole date is needed/)
  await screenshot(page, 'state-half-typed-date')
  expect(await violations(page)).toEqual([])
  await day.fill('2014-05-01')
  await expect(page.getByRole('alert')).toHaveText('The year has to be between 2015 and 2037. Nothing was changed.')
  await expect(chip).toHaveText(before!)
  await day.fill('2026-10-05')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(day).toHaveAttribute('aria-invalid', 'false')
  await expect(chip).toContainText('5 Oct 2026')
})

test('a panel in which words come later stays in the window from right to left', async ({ page, site }) => {
  await page.locator('.language select').selectOption('ar')
  await openPage(page, site)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.locator('[popovertarget="start"]').click()
  await page.locator('[name="start"]').focus()
  await page.keyboard.press('Backspace')
  await expect(page.locator('#start [role="alert"]')).toBeVisible()
  await expect(page.locator('#start')).toBeInViewport({ ratio: 1 })
})

test('a date that was begun where there was none is said, and gone with what is said of it', async ({ page }) => {
  await page.locator('.segments').getByText('Viber Business').click()
  await page.locator('[popovertarget="sender"]').click()
  const made = page.getByLabel('Sender made on')
  await made.focus()
  await page.keyboard.type('05')
  // Another part of the page is drawn meanwhile.
  await page.evaluate(async () => {
    const app = document.querySelector('chatfare-app') as unknown as { store: { notify(): void } }
    app.store.notify()
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  })
  expect(await made.evaluate((input: HTMLInputElement) => input.validity.badInput)).toBe(true)
  await page.getByLabel('Country of the sender (two letters)').focus()
  await expect(page.getByRole('alert')).toContainText('A whole date is needed')
  await expect(made).toHaveAttribute('aria-invalid', 'true')
  expect(await made.evaluate((input: HTMLInputElement) => input.validity.badInput)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await made.evaluate((input: HTMLInputElement) => input.validity.badInput)).toBe(false)
})

test('a date that may be missing is right again once what was begun is taken out', async ({ page }) => {
  await page.locator('.segments').getByText('Viber Business').click()
  await page.locator('[popovertarget="sender"]').click()
  const made = page.getByLabel('Sender made on')
  const undo = page.getByRole('button', { name: /^Undo/ })
  const step = await undo.getAttribute('aria-label')
  const other = page.getByLabel('Country of the sender (two letters)')
  await made.focus()
  await page.keyboard.type('05')
  await other.focus()
  await expect(page.getByRole('alert')).toContainText('A whole date is needed')
  await made.focus()
  await page.keyboard.press('Backspace')
  await other.focus()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(made).toHaveAttribute('aria-invalid', 'false')
  await expect(undo).toHaveAttribute('aria-label', step!)
})

test('a time of a message that is half typed is said', async ({ page }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  const at = page.locator('.editor [name="at"]')
  await at.focus()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('alert')).toHaveText('A whole date with its time is needed. Nothing was changed.')
})

test('a step that the engine refuses is said on its row and can be dismissed', async ({ page }) => {
  await show(page, { channel: 'whatsapp', events: [event('e1', '2015-01-02T00:00:00.000Z', 'customer')] }, 'e1')
  await page.locator('.row.selected').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('alert')).toHaveText('The year has to be between 2015 and 2037. Nothing was changed.')
  await page.locator('.row-note').getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('the keys of the empty state work there', async ({ page }) => {
  await page.locator('.preset select').selectOption('Empty sequence')
  await expect(page.locator('.empty button').first()).toBeFocused()
  await page.keyboard.press('u')
  await expect(page.locator('.row.selected .tag')).toHaveText('Utility')
})

test('presses of an arrow are one step, said aloud; other steps keep their words', async ({ page }) => {
  await selectRow(page, 'e10')
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: /^Undo: Moved “Payment link.*3 min later/ })).toBeVisible()
  await expect(page.locator('[role="status"]')).toHaveText('Thu 11:34: Charged.')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Undo: Opened/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.locator('.editor [name="sender"]').fill('shop')
  await page.locator('.editor [name="sender"]').blur()
  await expect(page.getByRole('button', { name: /^Undo: Changed the sender of/ })).toBeVisible()
})

test('the sentence is copied where the clipboard is not offered', async ({ page }) => {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.locator('.sentence')).toContainText('Copied')
})

test('the focus goes back to the message when its editor closes', async ({ page }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(row(page, 'e10')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(row(page, 'e10')).toBeFocused()
})

test('a drag that the system breaks off changes nothing', async ({ page }) => {
  const box = (await row(page, 'e10').locator('.time').boundingBox())!
  await page.mouse.move(box.x + 20, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 20, box.y - 90, { steps: 4 })
  await expect(page.locator('.drag-label')).toBeVisible()
  await page.evaluate(() => dispatchEvent(new PointerEvent('pointercancel')))
  await expect(page.locator('.drag-label')).toHaveCount(0)
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
  await page.mouse.up()
})

test('on a phone the bill unfolds, and messages are added at its side', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await screenshot(page, 'phone-foot')
  await page.getByRole('button', { name: 'Lines of the bill' }).click()
  await expect(page.locator('.bill .line').first()).toBeVisible()
  await screenshot(page, 'phone-bill')
  await page.getByRole('button', { name: 'Lines of the bill' }).click()
  await page.locator('.foot').getByRole('button', { name: 'Add' }).click()
  await expect(page.locator('#add-kinds')).toBeInViewport({ ratio: 1 })
  await screenshot(page, 'phone-add')
  await page.getByRole('button', { name: 'Customer message', exact: true }).click()
  await expect(page.locator('.row.event')).toHaveCount(13)
})

test('print and forced colours keep the bill and the badges', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.tools')).toBeHidden()
  await expect(page.locator('.bill')).toBeVisible()
  await screenshot(page, 'print')
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
  await screenshot(page, 'forced-colours')
  const ground = (id: string) => row(page, id).locator('.badge').evaluate((badge) => getComputedStyle(badge).backgroundColor)
  expect(await ground('e10')).not.toBe(await ground('e9'))
})

test('a refused message of a bot keeps its dashed edge', async ({ page }) => {
  await page.locator('.preset select').selectOption(BOT_SESSION)
  await show(page, { channel: 'viber-bot', events: [event('e1', '2026-11-01T10:00:00.000Z', 'bot', { status: 'failed' })] }, 'e1')
  await expect(row(page, 'e1').locator('.bubble')).toHaveCSS('border-top-style', 'dashed')
})

test('what a WABA had used before is counted on when a message is moved', async ({ page }) => {
  const account = { wabas: { shop: { timezone: 'UTC' } }, senders: { main: { waba: 'shop' } }, counters: { 'conversation@shop': 1000 } }
  await show(page, { channel: 'whatsapp', account, events: [
    event('e1', '2023-01-10T10:00:00.000Z', 'customer'), event('e2', '2023-01-10T10:01:00.000Z', 'service'),
  ] }, 'e2')
  await expect(row(page, 'e2').locator('.badge')).toHaveText('Charged')
  await row(page, 'e2').locator('.time').click()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: /^Undo: Moved/ })).toBeVisible()
  await expect(row(page, 'e2').locator('.badge')).toHaveText('Charged')
})

test('with many customers the chosen thread comes first on the axis', async ({ page }) => {
  const many = Array.from({ length: 30 }, (_, n) => event(`e${n}`, `2026-11-01T10:${10 + n}:00.000Z`, 'customer', { contact: `+3806712300${10 + n}` }))
  await show(page, { channel: 'whatsapp', events: many }, 'e20')
  await expect(page.locator('.axis-name')).toHaveText('+380 67 123 00 30')
  expect((await page.locator('.axis-body').boundingBox())!.height).toBeLessThanOrEqual(300)
  await screenshot(page, 'state-many')
  // The lines of the times go down to the last of them, there and over the whole screen of a phone.
  const below = (): Promise<number> => page.evaluate(() => {
    const [tick, last] = ['.tick', '.axis-lane:last-of-type'].map((name) => [...document.querySelectorAll(name)].at(-1)!.getBoundingClientRect())
    return last.bottom - tick.bottom
  })
  expect(await below()).toBeLessThanOrEqual(0)
  await page.setViewportSize(phone)
  await page.locator('.axis-full').click()
  expect(await below()).toBeLessThanOrEqual(0)
  await screenshot(page, 'axis-full-many')
})

test('the time axis is as long as what it shows', async ({ page }) => {
  const drawing = page.locator('.axis-body')
  expect(await drawing.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
  await page.setViewportSize(phone)
  await page.locator('.axis-full').click()
  const [tick, body] = [(await page.locator('.tick').first().boundingBox())!, (await drawing.boundingBox())!]
  expect(tick.y + tick.height).toBeCloseTo(body.y + body.height, 0)
})

test('long texts and names stay within their places', async ({ page }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  await page.locator('.editor [name="text"]').fill('A long message. '.repeat(60))
  await page.locator('.editor [name="sender"]').fill('a very long name of a sender '.repeat(3).slice(0, 60))
  await page.locator('.editor [name="sender"]').blur()
  await selectRow(page, 'e9')
  expect((await row(page, 'e10').boundingBox())!.height).toBeLessThan(90)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('the licences of the faces come with the page', async ({ page, site }) => {
  for (const face of ['ibm-plex-sans', 'ibm-plex-sans-arabic']) {
    const licence = await page.request.get(`${site}assets/${face}-LICENSE.txt`)
    expect(await licence.text()).toContain('SIL OPEN FONT LICENSE')
  }
})
