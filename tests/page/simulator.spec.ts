import type { Page } from '@playwright/test'
import { AD_WEEK, BOT_SESSION, desktop, expect, openPage, phone, row, screenshot, selectRow, sentence, show, test, total, violations, why } from './site'

test.beforeEach(async ({ page, site }) => openPage(page, site))

test('a preset reads as a sentence, a bill and two lanes', async ({ page }) => {
  await expect(sentence(page)).toHaveText('10 messages from you: 4 charged, 5 free, 1 refused. They cost 0.2316\u00a0USD.')
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
  await expect(page.locator('.bill .line')).toHaveText([/Marketing\s+2 × 0.0860 = 0.1720/, /Utility\s+1 × 0.0298 = 0.0298/, /Service\s+1 × 0.0298 = 0.0298/])
  await expect(row(page, 'e5').locator('.badge')).toHaveText('Refused')
  await expect(row(page, 'e5').locator('.reason')).toHaveText('window closed 3 h 38 min before')
  await expect(row(page, 'e5').locator('.piece')).toHaveCount(1)
  await expect(page.locator('.row.end .closes')).toHaveText([/Customer service window closes/, /Free entry point closes \(72 h\)/, /Customer service window closes/])
  await expect(page.locator('.asides')).toContainText('0.0860 if the free entry point lasts 7 days instead of 72 hours')
})

test('amounts that run down the thread add up to the bill', async ({ page }) => {
  await expect(row(page, 'e10').locator('.running')).toHaveText('0.1158')
  await expect(row(page, 'e12').locator('.running')).toHaveText('0.2316')
  await page.locator('.bill .line').first().hover()
  await expect(page.locator('.row.linked')).toHaveCount(2)
})

test('a message is added by its key, written, and taken back', async ({ page }) => {
  await selectRow(page, 'e12')
  await page.keyboard.press('m')
  await expect(page.locator('.row.event')).toHaveCount(13)
  await expect(page.locator('.editor input[name="text"]')).toBeFocused()
  await page.keyboard.type('One more')
  await expect(page.locator('.row.selected .said')).toHaveText('One more')
  await page.keyboard.press('Escape')
  await expect(page.locator('.row.selected')).toBeFocused()
  await expect(page.locator('.row.selected .time')).toContainText('10:05')
  await expect(total(page)).toHaveText('0.3176\u00a0USD')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
  await page.getByRole('button', { name: /^Redo: Added marketing template/ }).click()
  await expect(total(page)).toHaveText('0.3176\u00a0USD')
})

test('undo and redo leave the keys at work', async ({ page }) => {
  await selectRow(page, 'e8')
  await page.keyboard.press('d')
  await expect(page.locator('.row.event')).toHaveCount(13)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.row.event')).toHaveCount(12)
  // The next by time, as after Delete.
  await expect(row(page, 'e9')).toBeFocused()
  await page.keyboard.press('Control+y')
  await expect(page.locator('.row.event')).toHaveCount(13)
  await page.keyboard.press('ArrowDown')
  await expect(row(page, 'e9')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(row(page, 'e9')).toBeFocused()
  await selectRow(page, 'e12')
  await page.keyboard.press('u')
  await page.keyboard.press('Escape')
  await expect(page.locator('.row.selected')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(row(page, 'e12')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(row(page, 'e11')).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expect(row(page, 'e11')).toBeFocused()
})

test('a button adds what it says, the rarer kinds are under More', async ({ page }) => {
  await selectRow(page, 'e12')
  await page.locator('.tools [data-kind="authentication"]').click()
  await expect(page.locator('.row.selected .tag')).toHaveText('Authentication')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Customer reaction' }).click()
  await expect(page.locator('.row.selected .badge')).toHaveText('Received')
})

test('type, time and delivery can be edited', async ({ page }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  await page.locator('.editor [name="kind"]').selectOption('marketing')
  await expect(row(page, 'e10').locator('.amount')).toHaveText('0.0860')
  await page.locator('.editor [name="status"]').selectOption('failed')
  await expect(row(page, 'e10').locator('.badge')).toHaveText('Undelivered')
  await page.locator('.editor [name="status"]').selectOption('')
  await page.locator('.editor [name="at"]').fill('2026-11-12T10:00')
  await page.locator('.editor [name="at"]').blur()
  await expect(row(page, 'e10').locator('.badge')).toHaveText('Free')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.locator('.editor')).toHaveCount(0)
})

test('another sequence opens without the editor of the one before, also where ids coincide', async ({ page }) => {
  await selectRow(page, 'e2')
  await page.keyboard.press('Enter')
  await expect(page.locator('.editor')).toBeVisible()
  await page.locator('.preset select').selectOption('whatsapp-utility-in-the-open-window')
  await expect(row(page, 'e2')).toBeVisible()
  await expect(page.locator('.editor')).toHaveCount(0)
})

test('the list of keys names them at every width, also while presenting', async ({ page }) => {
  for (const width of [1280, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await page.getByRole('button', { name: 'Keys', exact: true }).click()
    await expect(page.locator('.keys kbd').first()).toHaveText('↑ ↓')
    await expect(page.locator('.keys kbd').first()).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await row(page, 'e1').focus()
  await page.keyboard.press('F8')
  await expect(page.locator('html')).toHaveAttribute('data-presenting', /.*/)
  await page.getByRole('button', { name: 'Keys', exact: true }).click()
  await expect(page.locator('.keys kbd').first()).toBeVisible()
})

test('what the engine refuses stays in its field, and the sequence stays as it was', async ({ page }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  const delivered = page.locator('.editor [name="deliveredAt"]')
  await delivered.fill('2026-11-01T10:00')
  await delivered.blur()
  await expect(page.locator('.editor [role="alert"]')).toContainText('Nothing was changed.')
  await expect(delivered).toHaveValue('2026-11-01T10:00')
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
  await expect(page.getByRole('button', { name: 'Undo: Opened' })).toBeVisible()
})

test('a message moves in time by keys, and is put back by undo', async ({ page }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Control+ArrowLeft')
  await expect(row(page, 'e10').locator('.badge')).toHaveText('Free')
  await expect(page.getByRole('button', { name: /^Undo: Moved “Payment link.*1 h earlier/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row(page, 'e10').locator('.badge')).toHaveText('Charged')
})

test('a message is dragged through the thread, and Escape puts it back', async ({ page }) => {
  const [from, to] = [await row(page, 'e10').locator('.time').boundingBox(), await row(page, 'e8').boundingBox()]
  const drag = async (): Promise<void> => {
    await page.mouse.move(from!.x + 20, from!.y + 10)
    await page.mouse.down()
    await page.mouse.move(from!.x + 20, from!.y - 20, { steps: 4 })
    await page.mouse.move(to!.x + 20, to!.y + to!.height, { steps: 8 })
  }
  await drag()
  await expect(page.locator('.drag-label')).toContainText('total \u22120.0298')
  await page.keyboard.press('Escape')
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
  await page.mouse.up()
  await drag()
  await page.mouse.up()
  await expect(total(page)).toHaveText('0.2018\u00a0USD')
  await page.keyboard.press('Control+z')
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
})

test('a message is dragged along the time axis and caught by the end of a window', async ({ page }) => {
  const glyph = (await page.locator('.glyph[data-id="e10"]').boundingBox())!
  const free = (await page.locator('.span.entry-point').boundingBox())!
  const y = glyph.y + glyph.height / 2
  await page.mouse.move(glyph.x + glyph.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(free.x + free.width + 14, y, { steps: 4 })
  await page.mouse.move(free.x + free.width, y, { steps: 4 })
  await expect(page.locator('.axis .drag-label')).toContainText('Free entry point closes Thu 10:45')
  await page.mouse.move(free.x + free.width - 30, y, { steps: 4 })
  await page.mouse.up()
  await expect(row(page, 'e10').locator('.badge')).toHaveText('Free')
  await expect(page.getByRole('button', { name: /^Undo: Moved/ })).toBeVisible()
})

test('a message is duplicated and deleted', async ({ page }) => {
  await selectRow(page, 'e12')
  await page.keyboard.press('d')
  await expect(total(page)).toHaveText('0.3176\u00a0USD')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect(page.locator('.row.event')).toHaveCount(11)
  await expect(total(page)).toHaveText('0.1456\u00a0USD')
})

test('a reason opens to its rule, source, date, confidence, windows and price', async ({ page }) => {
  await selectRow(page, 'e10')
  await expect(why(page)).toContainText('Event 10 of 12')
  await expect(why(page).locator('.rule')).toHaveText(/utility template is charged at the market's utility rate, also inside an open customer service window/)
  await expect(why(page)).toContainText('since 1 Oct 2026')
  const source = why(page).locator('.facts a')
  await expect(source).toHaveAttribute('href', /^https:\/\/developers\.facebook\.com\//)
  await expect(source).toHaveAttribute('rel', /noreferrer/)
  await expect(why(page).locator('.facts')).toContainText('28 Sept 2026')
  await expect(why(page).locator('.facts .cells .full')).toHaveCount(3)
  await expect(why(page)).toContainText('whatsapp/2026-10-01#utility')
  await expect(why(page)).toContainText('Customer service window open, Wed 19:05 to Thu 19:05. It permits free-form messages; it does not lower the price.')
  await expect(why(page)).toContainText('Free entry point closed at Thu 10:45, 46 min before.')
  await expect(why(page)).toContainText('Tier 1 of 6, to 100,000')
  await expect(why(page)).toContainText('1 × 0.0298')
})

test('the nearest miss is one step that can be tried and taken back', async ({ page }) => {
  await selectRow(page, 'e10')
  await expect(why(page).locator('.misses')).toContainText('Free if sent before Thu 10:45, 46 min earlier: the free entry point was still open.')
  await page.getByRole('button', { name: 'Try it' }).first().click()
  await expect(row(page, 'e10').locator('.badge')).toHaveText('Free')
  await expect(row(page, 'e10').locator('.time')).toContainText('10:44')
  await page.keyboard.press('Control+z')
  await expect(row(page, 'e10').locator('.badge')).toHaveText('Charged')
})

test('a refused message says what would have been accepted', async ({ page }) => {
  await selectRow(page, 'e5')
  await expect(why(page)).toContainText('Not sent, not charged')
  await expect(why(page)).toContainText('It makes messages free; it does not permit free-form messages.')
  await page.getByRole('button', { name: 'Change the type' }).click()
  await expect(row(page, 'e5').locator('.badge')).toHaveText('Free')
  await expect(row(page, 'e5').locator('.tag')).toHaveText('Utility')
})

test('an open point shows both totals and switches the whole sequence', async ({ page }) => {
  await selectRow(page, 'e10')
  const point = page.locator('.point', { hasText: 'Length of the free entry point' })
  await expect(point).toContainText('0.2316\u00a0USD or 0.0860\u00a0USD')
  await point.getByText('7 days', { exact: true }).click()
  await expect(total(page)).toHaveText('0.0860\u00a0USD')
  await expect(point).toContainText('0.0860\u00a0USD or 0.2316\u00a0USD')
  await page.keyboard.press('Control+z')
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
})

test('the first day moves the whole sequence into another rule set', async ({ page }) => {
  await page.locator('[popovertarget="start"]').click()
  await page.locator('#start input').fill('2026-09-07')
  await page.locator('#start input').blur()
  await page.keyboard.press('Escape')
  await expect(page.locator('.row.event .time b').first()).toHaveText('Mon 7')
  await selectRow(page, 'e10')
  await expect(row(page, 'e10').locator('.badge')).toHaveText('Free')
  await expect(why(page)).toContainText('whatsapp/2025-07-01#')
})

test('rules, time zone and customer can be changed', async ({ page }) => {
  const rules = page.locator('.chip', { hasText: 'Rules' }).locator('select')
  await rules.selectOption('whatsapp/2025-07-01')
  await expect(row(page, 'e11').locator('.badge')).toHaveText('Free')
  await rules.selectOption('auto')
  await page.locator('[popovertarget="account"]').click()
  await page.getByLabel('Time zone of the account').fill('Asia/Riyadh')
  await page.getByLabel('Time zone of the account').blur()
  await page.keyboard.press('Escape')
  await expect(page.locator('.row.head .time .wide')).toHaveText('Time (Riyadh)')
  await expect(row(page, 'e1').locator('.time')).toContainText('11:00')
  await page.locator('.thread-name').click()
  await page.getByLabel('Number of the customer').fill('+966501234567')
  await page.getByLabel('Number of the customer').blur()
  await page.keyboard.press('Escape')
  await expect(page.locator('.thread-name')).toContainText('Saudi Arabia')
  await expect(row(page, 'e10').locator('.amount')).toHaveText('0.0107')
})

test('a number that is being typed stays while the page draws itself anew', async ({ page }) => {
  await page.locator('.thread-name').click()
  const number = page.getByLabel('Number of the customer')
  await number.fill('+966501234567')
  await page.evaluate(async () => {
    const drawn = [...document.querySelectorAll<HTMLElement & { requestUpdate?: () => void; updateComplete?: Promise<unknown> }>('*')].filter((element) => element.requestUpdate)
    for (const element of drawn) element.requestUpdate!()
    await Promise.all(drawn.map((element) => element.updateComplete))
  })
  await expect(number).toHaveValue('+966501234567')
  await number.blur()
  await expect(page.locator('.thread-name')).toContainText('Saudi Arabia')
})

test('an unknown contact keeps its charge and says that the rate is missing', async ({ page }) => {
  await page.locator('.thread-name').click()
  await page.getByLabel('Number of the customer').fill('a customer')
  await page.getByLabel('Number of the customer').blur()
  await page.keyboard.press('Escape')
  await expect(row(page, 'e10').locator('.amount')).toHaveText('no rate')
  await expect(page.locator('.missing')).toHaveText('4 rates missing')
  await expect(sentence(page)).toContainText('What they cost is not known.')
})

test('the same conversation is played as a Viber bot', async ({ page }) => {
  await page.locator('.segments').getByText('Viber bot').click()
  await expect(page.locator('.add[data-kind="welcome"]')).toBeVisible()
  await expect(page.locator('.row.event')).toHaveCount(12)
  await expect(total(page)).toContainText('EUR')
  await page.keyboard.press('Control+z')
  await expect(sentence(page)).toContainText('0.2316')
})

test('a Viber bot shows subscription and session in the same two lanes', async ({ page }) => {
  await page.locator('.preset select').selectOption(BOT_SESSION)
  await expect(sentence(page)).toHaveText('8 messages from you: 3 charged, 5 free. They cost 0.0588\u00a0EUR.')
  await expect(page.locator('.asides')).toContainText('Monthly fee 115.0000\u00a0EUR.')
  await expect(total(page)).toHaveText('115.0588\u00a0EUR')
  await selectRow(page, 'e8')
  await expect(row(page, 'e8').locator('.reason')).toHaveText('session ended 33 min before')
  await expect(row(page, 'e8').locator('.piece.subscription')).toHaveCount(1)
  await expect(why(page)).toContainText('A bot may write to a subscriber at any time.')
})

test('an empty sequence asks one question', async ({ page }) => {
  await page.locator('.preset select').selectOption('Empty sequence')
  await expect(page.getByRole('heading', { name: 'Who writes first?' })).toBeVisible()
  await page.getByRole('button', { name: /^Customer writes/ }).click()
  await expect(page.locator('.row.event')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await page.keyboard.press('Escape')
  await expect(sentence(page)).toHaveText('1 message from you: 1 free. It costs nothing.')
})

test('a second customer is a second thread with lanes of its own', async ({ page }) => {
  await selectRow(page, 'e12')
  await page.keyboard.press('c')
  await page.locator('.editor [name="contact"]').fill('+48600123456')
  await page.locator('.editor [name="contact"]').blur()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.locator('.row.selected .contact')).toHaveText('…34 56 · Poland')
  await expect(page.locator('.thread-name')).toContainText('Poland')
  await expect(page.locator('.axis-lane.folded')).toHaveCount(1)
})

for (const spelled of ['+380 67 123 45 67', '380671234567', '+380-67-123-(45)67']) {
  test(`a customer's number is one thread when it is also written ${spelled}`, async ({ page }) => {
    await selectRow(page, 'e8')
    await page.keyboard.press('Enter')
    await page.locator('.editor [name="contact"]').fill(spelled)
    await page.locator('.editor [name="contact"]').blur()
    await page.keyboard.press('Escape')
    await expect(page.locator('.axis-lane.folded')).toHaveCount(0)
    await expect(page.locator('.row .contact')).toHaveCount(0)
    await expect(page.locator('.thread-name')).toContainText('+380 67 123 45 67')
    await expect(page.locator('.lane-name')).not.toHaveCount(0)
    await expect(total(page)).toHaveText('0.2316\u00a0USD')
  })
}

test('a row of another customer tells no windows of the thread that is shown', async ({ page }) => {
  await selectRow(page, 'e12')
  await page.keyboard.press('Enter')
  await page.locator('.editor [name="contact"]').fill('+48501234567')
  await page.locator('.editor [name="contact"]').blur()
  await page.keyboard.press('Escape')
  await expect(page.locator('.row.other')).toHaveCount(11)
  await expect(page.locator('.row.other .lane .hidden')).toHaveCount(0)
  await selectRow(page, 'e1')
  await expect(page.locator('.row.other')).toHaveCount(1)
  await expect(page.locator('.row.other .lane .hidden')).toHaveCount(0)
  await expect(page.locator('.row:not(.other) .lane .hidden', { hasText: 'Customer service window' })).not.toHaveCount(0)
})

test('whether somebody is subscribed is not known before their first event', async ({ page }) => {
  await page.locator('.preset select').selectOption('empty')
  await page.getByRole('radio', { name: 'Viber bot' }).click()
  await page.locator('.ledger').getByRole('button', { name: 'Message' }).first().click()
  await page.keyboard.press('Escape')
  await expect(why(page)).toContainText('Whether they had subscribed is not known: taken as subscribed.')
  await expect(why(page)).not.toContainText('Not subscribed.')
})

test('the keys can be looked at before there is a message', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.locator('.preset select').selectOption('empty')
  await page.locator('[popovertarget="keys"]').click({ timeout: 5000 })
  await expect(page.locator('#keys')).toBeVisible()
})

test('units sent before are those of the month in which the sequence begins, and its markets', async ({ page }) => {
  // Ukraine is no market of its own in September, in which this sequence begins.
  await page.locator('.preset select').selectOption('whatsapp-what-did-1-october-change')
  await page.locator('[popovertarget="account"]').click()
  await expect(page.locator('#account')).toContainText('Sent before in this month, for volume tiers (September 2026)')
  await expect(page.locator('#account [name="utility:Ukraine"]')).toHaveCount(0)
  const market = page.locator('#account [name^="utility:"]').first()
  await market.fill('100000')
  await market.blur()
  await expect(page.getByRole('button', { name: 'Undo: Changed the account' })).toBeVisible()
})

test('an empty sequence of a bot costs nothing in euros', async ({ page }) => {
  await page.locator('.preset select').selectOption('empty')
  await page.getByRole('radio', { name: 'Viber bot' }).click()
  await expect(total(page)).toHaveText('0.0000\u00a0EUR')
})

test('a time that the clocks leave out is as much later', async ({ page }) => {
  await show(page, {
    channel: 'whatsapp', account: { timezone: 'America/New_York' },
    events: [{ id: 'e1', at: '2026-03-08T05:00:00.000Z', contact: '+12025550123', from: 'customer', type: 'message' }],
  }, 'e1')
  await row(page, 'e1').press('Enter')
  const at = page.locator('.editor input[type="datetime-local"]').first()
  await at.fill('2026-03-08T02:30')
  await at.blur()
  await expect(row(page, 'e1').locator('.time')).toContainText('03:30')
})

test('tariffs that came with a preset go with it', async ({ page }) => {
  const chosen = page.locator('[popovertarget="tariffs-chosen"]')
  for (const next of [AD_WEEK, 'empty']) {
    await page.locator('.preset select').selectOption('overlay-twilio-in-out-failed')
    await expect(total(page)).toHaveText('0.0518\u00a0USD')
    await expect(chosen).toContainText('Twilio')
    await page.locator('.preset select').selectOption(next)
    await expect(chosen).not.toContainText('Twilio')
  }
  await page.locator('.preset select').selectOption(AD_WEEK)
  await expect(total(page)).toHaveText('0.2316\u00a0USD')
})

test('what a provider charges for a message is in its price, whatever became of the message', async ({ page }) => {
  await page.locator('.preset select').selectOption('overlay-twilio-in-out-failed')
  const [received, sent, failed] = [/per message received\s*0\.0050\sUSD\s*Twilio/, /per message sent\s*0\.0050\sUSD\s*Twilio/, /per failed message\s*0\.0010\sUSD\s*Twilio/]
  for (const [id, fee] of Object.entries({ in: received, answer: sent, receipt: sent, sent, failed, refused: failed })) {
    await selectRow(page, id)
    await expect(why(page).locator('.card-lines', { hasText: 'Provider fee' })).toHaveText([fee])
  }
  await selectRow(page, 'answer')
  await expect(why(page)).toContainText('Used unit 1 of 1,000')
})

test('what is being typed stays, whatever is drawn meanwhile', async ({ page }) => {
  await selectRow(page, 'e12')
  await page.keyboard.press('Enter')
  const contact = page.locator('.editor [name="contact"]')
  await contact.fill('+48600123456')
  await page.evaluate(async () => {
    const ledger = document.querySelector('chatfare-ledger') as HTMLElement & { requestUpdate(): void; updateComplete: Promise<boolean> }
    ledger.requestUpdate()
    await ledger.updateComplete
  })
  await expect(contact).toHaveValue('+48600123456')
  await contact.blur()
  await expect(row(page, 'e12').locator('.contact')).toHaveText('…34 56 · Poland')
})

test('the steps can be read and gone back to', async ({ page }) => {
  await selectRow(page, 'e12')
  await page.keyboard.press('d')
  await page.getByRole('button', { name: 'Steps' }).click()
  await expect(page.locator('.steps li').first()).toHaveText(/Duplicated “Free delivery.*\+0\.0860\u00a0USD/)
  await page.locator('.steps li button').last().click()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await expect(page.getByRole('button', { name: /^Redo: / })).toBeFocused()
})

test('every preset opens without a problem of the page', async ({ page }) => {
  const names = await page.locator('.preset optgroup option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  expect(names).toContain(AD_WEEK)
  for (const name of names) {
    await page.locator('.preset select').selectOption(name)
    await expect(page.locator('.row.event').first()).toBeVisible()
    await expect(sentence(page)).toContainText('from you')
  }
})

test('an engine that cannot be loaded is said in words', async ({ page, site }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'not a module' }))
  await page.goto(site)
  await expect(page.getByRole('alert')).toContainText('The rules could not be loaded.')
})

test('a step that waits for the rest of the engine says so until it is taken', async ({ page, site }) => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route('**/engine*.wasm', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(site)
  await page.locator('.segments').getByText('Viber Business').click()
  await expect(page.locator('.waits')).toHaveText('Reading rules and tariffs')
  release()
  await expect(row(page, 'e1').locator('.tag')).toHaveText('Transactional')
  await expect(page.locator('.waits')).toHaveCount(0)
})

test('one key presents: no settings, larger type, the axis still exact', async ({ page, site }) => {
  await openPage(page, site)
  const size = async (): Promise<number> => (await page.locator('.lead').boundingBox())!.height
  const before = await size()
  await page.keyboard.press('F8')
  await expect(page.locator('.context')).toBeHidden()
  await expect(page.getByRole('status').first()).toHaveText('Presenting: larger type, no settings. F8 ends it.')
  expect(await size()).toBeGreaterThan(before * 1.2)
  // A sign stands where its time is: the selected message's on the cursor.
  const middle = async (selector: string): Promise<number> => page.locator(selector).first().evaluate((element) => { const { left, width } = element.getBoundingClientRect(); return left + width / 2 })
  await selectRow(page, 'e1')
  await expect.poll(async () => Math.abs((await middle('.glyph.selected')) - (await middle('.axis-lane.messages .cursor')))).toBeLessThan(3)
  await page.locator('[popovertarget="customer"]').click()
  const left = async (selector: string): Promise<number> => (await page.locator(selector).boundingBox())!.x
  await expect.poll(async () => Math.abs((await left('#customer')) - (await left('[popovertarget="customer"]')))).toBeLessThan(3)
  await page.keyboard.press('Escape')
  await screenshot(page, 'simulator-presenting')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('F8')
  await expect(page.locator('.context')).toBeVisible()
})

test('the time axis says what messages cost, and shows it where there is room', async ({ page }) => {
  const sent = (id: string, at: string, category: string): object => ({ id, at, contact: '+380671234567', from: 'business', type: 'template', category })
  // Ukraine since 1 October 2026: marketing 0.0860, utility 0.0298.
  await show(page, { channel: 'whatsapp', events: [
    sent('offer', '2026-11-02T10:00:00Z', 'marketing'), sent('order', '2026-11-06T10:00:00Z', 'utility'),
    ...['10', '20', '30'].map((minute) => sent(`step ${minute}`, `2026-11-06T10:${minute}:00Z`, 'utility')),
  ] }, 'offer')
  const sign = (id: string) => page.locator(`.glyph[data-id="${id}"]`)
  await expect(sign('offer').locator('b')).toHaveText('0.0860\u00a0USD')
  await expect(sign('offer')).toHaveAttribute('title', /^Charged, 0\.0860\u00a0USD, /)
  await expect(sign('order').locator('b')).toHaveCount(0)
  await expect(sign('order')).toHaveAttribute('title', /^Charged, 0\.0298\u00a0USD, /)
  await expect(page.locator('.axis ol li').first()).toHaveText(/charged, 0\.0860\u00a0USD$/i)
  // Where four have no room the last two are a number: 2 x 0.0298.
  await page.getByRole('button', { name: 'Zoom out' }).click({ clickCount: 4 })
  await expect(page.locator('.axis .cluster')).toHaveAttribute('title', /^2 messages.*2 charged.*0\.0596\u00a0USD/)
  // The card in AED has 0.3157 for marketing to Ukraine, and no rate of utility.
  const inAed = (category: string): Promise<void> => show(page, { channel: 'whatsapp', account: { currency: 'AED' }, events: [
    sent('order', '2026-11-06T10:00:00Z', 'utility'), ...['10', '20', '30'].map((minute) => sent(`step ${minute}`, `2026-11-06T10:${minute}:00Z`, minute === '30' ? category : 'utility')),
    sent('offer', '2026-11-16T10:00:00Z', 'marketing'),
  ] }, 'offer')
  await inAed('marketing')
  await page.locator('.zoom-fit').click()
  // The last one has its amount before it, where there is room.
  await expect(sign('offer').locator('b.before')).toHaveText('0.3157\u00a0AED')
  await expect(sign('order')).toHaveAttribute('title', /^Charged, no rate, /)
  await expect(page.locator('.axis ol li').first()).toHaveText(/charged, no rate$/i)
  await expect(page.locator('.axis .cluster')).toHaveAttribute('title', /2 charged.*≥ 0\.3157\u00a0AED/)
  await inAed('utility')
  await expect(page.locator('.axis .cluster')).toHaveAttribute('title', /2 charged.*no rate/)
  // An amount beside two that touch would be read as that of both.
  await show(page, { channel: 'whatsapp', events: [
    sent('order', '2026-11-06T10:00:00Z', 'utility'), sent('parcel', '2026-11-06T10:10:00Z', 'utility'), sent('offer', '2026-11-16T10:00:00Z', 'marketing'),
  ] }, 'offer')
  await expect(sign('offer').locator('b')).toHaveText('0.0860\u00a0USD')
  await expect(sign('parcel').locator('b')).toHaveCount(0)
})

test('a message of the customer can be tried 10 minutes earlier', async ({ page, site }) => {
  await openPage(page, site)
  await selectRow(page, 'e2')
  await why(page).getByRole('button', { name: '10 minutes earlier' }).click()
  await expect(row(page, 'e2').locator('.time bdi')).toHaveText('10:32')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(row(page, 'e2').locator('.time bdi')).toHaveText('10:42')
})

test('a click on an empty place of the axis adds what is chosen at its time', async ({ page }) => {
  await page.locator('[data-kind="service"]').first().waitFor()
  const before = await page.locator('.row.event').count()
  const box = (await page.locator('.axis-lane.messages .axis-track').first().boundingBox())!
  await page.mouse.click(box.x + box.width * 0.7, box.y + box.height / 2)
  await expect(page.locator('#axis-add')).toBeVisible()
  const time = (await page.locator('#axis-add h2').textContent())!.match(/\d\d:\d\d/)![0]
  expect(await violations(page)).toEqual([])
  await page.locator('#axis-add').getByRole('button', { name: 'Customer message', exact: true }).click()
  await expect(page.locator('.row.event')).toHaveCount(before + 1)
  await expect(page.locator('.row.selected .time bdi')).toHaveText(time)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.locator('.row.event')).toHaveCount(before)
})

test('a call has a length, and the minutes that are charged follow from it', async ({ page }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  await page.locator('.editor [name="kind"]').selectOption('call')
  const seconds = page.getByLabel('Length in seconds')
  await expect(seconds).toHaveValue('60')
  await seconds.fill('61')
  await seconds.blur()
  // Pulses of 6 seconds: 61 seconds are 11 of them, 66 seconds.
  await expect(page.locator('.bill')).toContainText('1.1')
  await seconds.fill('half')
  await seconds.blur()
  await expect(page.locator('.editor [role="alert"]')).toContainText('Nothing was changed.')
})

test('the price of a call leads to the source of its rate', async ({ page }) => {
  await page.evaluate(() => {
    const { store } = document.querySelector('chatfare-app') as unknown as { store: { execute(step: object): void } }
    const contact = { contact: '+380671234567' }
    const events = [
      { id: 'e1', at: '2026-06-20T09:00:00.000Z', ...contact, from: 'customer', type: 'message' },
      { id: 'e2', at: '2026-06-20T10:00:00.000Z', ...contact, from: 'business', type: 'call', seconds: 61 },
    ]
    store.execute({ label: () => 'call', document: { preset: null, texts: {}, request: { channel: 'whatsapp', events } }, select: 'e2' })
  })
  // 11 pulses are 1.1 minutes.
  await expect(why(page).locator('.card-lines').first()).toContainText('1.1 × 0.0095')
  await expect(why(page).locator('.card-source a')).toHaveAttribute('href', /help\.gohighlevel\.com/)
})

test('a customer who goes by a name is priced once the country is given', async ({ page }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Country of the customer (two letters)')).toHaveCount(0)
  const contact = page.locator('.editor [name="contact"]')
  await contact.fill('anna')
  await contact.blur()
  await expect(row(page, 'e10').locator('.no-rate')).toBeVisible()
  const country = page.getByLabel('Country of the customer (two letters)')
  await country.fill('x1')
  await country.blur()
  await expect(page.locator('.editor [role="alert"]')).toContainText('Nothing was changed.')
  await country.fill('pl')
  await country.blur()
  await expect(row(page, 'e10').locator('.no-rate')).toHaveCount(0)
  await expect(row(page, 'e10').locator('.amount')).not.toHaveText('')
})

test('a message to a group, and what few accounts have, are under More', async ({ page }) => {
  await page.locator('.preset select').selectOption('whatsapp-the-1001st-service-message')
  await selectRow(page, 'e4')
  await page.keyboard.press('Enter')
  await page.locator('.editor-more summary').click()
  const group = page.getByLabel('Contacts of the group')
  await group.fill('+380671234567, +48501234567')
  await group.blur()
  await expect(page.locator('.why')).toContainText(/group/i)
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.locator('.context summary', { hasText: 'More' }).click()
  await expect(page.locator('.context').getByLabel('Has a payment method')).toBeChecked()
  await expect(page.locator('.context').getByLabel('Account of a solution partner')).toHaveCount(0)
  await page.getByLabel('Exempt non-profit or government').check()
  await expect(total(page)).toHaveText('0.0000\u00a0USD')
  expect(await violations(page)).toEqual([])
})

test('what a message of Viber Business holds decides whether it may be sent, and a bot has a plan', async ({ page }) => {
  await page.locator('.preset select').selectOption('viber-business-v03-sms-fallback')
  await selectRow(page, 'e1')
  await page.keyboard.press('Enter')
  await page.locator('.editor-more summary').click()
  const text = page.getByLabel('Characters of the text')
  await text.fill('1001')
  await text.blur()
  await expect(row(page, 'e1').locator('.badge')).toHaveText('Refused')
  await text.fill('-1')
  await text.blur()
  await expect(page.locator('.editor [role="alert"]')).toContainText('Nothing was changed.')
  await text.fill('')
  await text.blur()
  await expect(row(page, 'e1').locator('.badge')).not.toHaveText('Refused')
  await screenshot(page, 'simulator-editor-more')
  await page.locator('.preset select').selectOption('viber-bot-first-session')
  await page.getByRole('button', { name: /^Bot/ }).click()
  await page.locator('.context summary', { hasText: 'More' }).click()
  await page.getByLabel('Plan of the bot').selectOption('2019-500000')
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled()
  await expect(page.getByLabel('Plan of the bot')).toHaveValue('2019-500000')
})

test('how long a message of Viber Business is valid is told beside what it holds', async ({ page }) => {
  await page.locator('.preset select').selectOption('viber-business-v03-sms-fallback')
  await page.locator('.row.event.business, .row.event').filter({ has: page.locator('.bubble.business') }).first().locator('.time').click()
  await page.keyboard.press('Enter')
  await page.locator('.editor-more summary').click()
  const validity = page.getByLabel('Validity in seconds')
  for (const wrong of ['14', '86401', '60.5', 'abc']) {
    await validity.fill(wrong)
    await validity.blur()
    await expect(page.locator('.editor [role="alert"]')).toHaveText('The validity is a whole number of seconds from 15 to 86,400. Nothing was changed.')
    await expect(validity).toHaveAttribute('aria-invalid', 'true')
  }
  await validity.fill('60')
  await validity.blur()
  await expect(page.locator('.editor [role="alert"]')).toHaveCount(0)
  await page.locator('.editor [name="status"]').selectOption('delivered')
  const sent = await page.locator('.editor [name="at"]').inputValue()
  await page.locator('.editor [name="deliveredAt"]').fill(`${sent.slice(0, 11)}23:59`)
  await expect(page.locator('#open-points')).toContainText('Delivered after its validity, a message is')
  await validity.fill('86400')
  await validity.blur()
  await expect(page.locator('#open-points')).not.toContainText('Delivered after its validity')
  await screenshot(page, 'simulator-validity')
  // An SMS has none.
  await page.locator('.editor [name="kind"]').selectOption('sms')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('.row.selected .tag')).toHaveText('SMS')
})

test('a panel that grows stays within the window', async ({ page }) => {
  await page.setViewportSize({ width: phone.width, height: 600 })
  await page.getByRole('button', { name: 'Settings' }).click()
  // What it holds comes once it is open.
  await page.locator('[popovertarget="tariffs-chosen"]').click()
  await expect(page.getByLabel('Twilio')).toBeInViewport({ ratio: 1 })
})

/** What is cut off of the axis' names of times and bars, and the names that a line goes through. */
const faultsOfAxis = (page: Page): Promise<string[]> => page.evaluate(() => {
  const inside = (inner: Element, outer: Element): boolean => {
    const content = document.createRange()
    content.selectNodeContents(inner)
    const [a, b] = [content.getBoundingClientRect(), outer.getBoundingClientRect()]
    return a.left >= b.left - 1 && a.right <= b.right + 1
  }
  const body = document.querySelector('.axis-body')!
  const drawing = document.querySelector('.axis-ticks')!
  const all = (selector: string): Element[] => [...body.querySelectorAll(selector)]
  const struck = all('.refresh').filter((line) => {
    const { x, y, height } = line.getBoundingClientRect()
    const [top] = document.elementsFromPoint(x + 1, y + height / 2).filter((element) => element === line || element.matches('.span > span'))
    return top === line && document.elementsFromPoint(x + 1, y + height / 2).some((element) => element.matches('.span > span'))
  })
  return [
    ...all('.tick span').filter((name) => !inside(name, drawing)).map((name) => `tick ${name.textContent}`),
    ...all('.span > span').filter((name) => !inside(name, name.parentElement!) || !inside(name, drawing)).map((name) => `bar ${name.textContent}`),
    ...struck.map(() => 'a line through a name'),
  ]
})

const HOUR = 3_600_000
/** A thread of a month: an ad click now and then, and questions that extend the window. */
const month = Array.from({ length: 240 }, (_, n) => ({
  id: `m${n}`, at: new Date(Date.UTC(2026, 10, 1) + n * 3 * HOUR).toISOString(), contact: '+380671234567',
  ...(n % 4 ? { from: 'business', type: 'service' } : { from: 'customer', type: 'message' }), ...(n % 40 ? {} : { entryPoint: 'click-to-whatsapp-ad' }),
}))

for (const { language, viewport } of [{ language: 'en', viewport: desktop }, { language: 'en', viewport: phone }, { language: 'ar', viewport: phone }, { language: 'ru', viewport: phone }]) {
  test(`names on the time axis are whole or not there, in ${language} at ${viewport.width} px`, async ({ page }) => {
    await page.locator('.language select').selectOption(language)
    await page.setViewportSize(viewport)
    // A bar that grows to its new length cuts its name off on the way.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const axis = page.locator('.axis-body')
    let signs = 0
    const look = async (): Promise<void> => {
      await axis.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      for (const key of ['0', ']', '[', '[', '+', ']', '+', ']', '+', ']', '0']) {
        await axis.press(key)
        expect(await faultsOfAxis(page)).toEqual([])
        signs += await axis.locator('.span > span .icon').count()
      }
    }
    await expect(axis.locator('.span > span', { hasText: /\S/ }).first()).toBeVisible()
    await look()
    await page.locator('.preset select').selectOption(BOT_SESSION)
    await expect(axis.locator('.viber-session').first()).toBeAttached()
    await look()
    await show(page, { channel: 'whatsapp', events: month }, 'm1')
    await expect(axis.locator('.refresh')).not.toHaveCount(0)
    await look()
    // A bar without room for a name has its sign.
    expect(signs).toBeGreaterThan(0)
    // What lies outside of the drawing has no edge in it.
    for (let n = 0; n < 30; n++) await axis.press(']')
    expect(await axis.evaluate((body) => {
      const { left, right } = body.querySelector('.axis-ticks')!.getBoundingClientRect()
      return [...body.querySelectorAll('.span')].map((bar) => bar.getBoundingClientRect()).filter((bar) => bar.right > left - 4 && bar.left < right + 4).length
    })).toBe(0)
  })
}

for (const [language, word, close] of [['en', 'Full screen', 'Close full screen'], ['ar', 'ملء الشاشة', 'إنهاء ملء الشاشة']]) {
  test(`the time axis fills the screen of a phone and comes back, in ${language}`, async ({ page }) => {
    await page.locator('.language select').selectOption(language)
    await expect(page.locator('.axis-full')).toHaveText(word)
    await expect(page.locator('.axis-full')).toBeHidden()
    await page.setViewportSize(phone)
    const axis = page.locator('.axis')
    const lane = page.locator('.axis-ticks')
    const width = (await lane.boundingBox())!.width
    const enlarge = axis.getByRole('button', { name: word, exact: true })
    await enlarge.focus()
    await page.keyboard.press('Enter')
    expect(await axis.boundingBox()).toEqual({ x: 0, y: 0, ...phone })
    expect((await lane.boundingBox())!.width).toBeGreaterThan(width)
    // Nothing of the page lies over it.
    expect(await axis.evaluate((element) => [[0.5, 0.02], [0.5, 0.5], [0.5, 0.98]].every(([x, y]) => element.contains(document.elementFromPoint(x * innerWidth, y * innerHeight))))).toBe(true)
    await screenshot(page, `axis-full-${language}`)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: phone.height, height: phone.width })
    expect((await lane.boundingBox())!.width).toBeGreaterThan(phone.width)
    await screenshot(page, `axis-full-turned-${language}`)
    await page.setViewportSize(phone)
    await page.locator('.axis-body').focus()
    await page.keyboard.press('Escape')
    await expect(enlarge).toBeFocused()
    await expect(enlarge).toBeInViewport()
    expect((await lane.boundingBox())!.width).toBe(width)
    // Where the focus goes elsewhere, the page is seen again.
    await enlarge.click()
    await axis.getByRole('button', { name: close }).click()
    await enlarge.click()
    await page.locator('.row.event').first().focus()
    await expect(axis).not.toHaveClass(/full/)
    await expect(page.locator('.row.event').first()).toBeInViewport()
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
    await expect(page.locator('.row.event').first()).toBeInViewport()
  })
}

test('a message without a rate is offered the public prices of providers that have one', async ({ page }) => {
  await page.locator('.preset select').selectOption('viber-business-d10-sixth-in-a-row')
  await page.locator('.row.event:has(.no-rate) .time').first().click()
  const offer = page.locator('.why .offers li').first()
  await expect(offer).toContainText(/SMSBat.*EUR/s)
  await screenshot(page, 'simulator-price-offers')
  await offer.getByRole('button', { name: 'Use them and move the sequence to 20 Nov 2026' }).click()
  await expect(page.locator('.row.selected .no-rate')).toHaveCount(0)
  await expect(page.locator('[popovertarget="tariffs-chosen"]')).toContainText('SMSBat')
  await page.keyboard.press('Control+z')
  await page.locator('.row.event:has(.no-rate) .time').first().click()
  await expect(page.locator('.why .offers li')).not.toHaveCount(0)
})

test('a message says its day in words, and an address without a view says so', async ({ page, site }) => {
  await selectRow(page, 'e10')
  await page.keyboard.press('Enter')
  await expect(page.locator('.editor .field', { has: page.locator('[name="at"]') }).locator('small')).toHaveText(/Nov 2026/)
  await page.evaluate(() => { location.hash = 'bar' })
  await expect(page.getByRole('alert')).toContainText('Chatfare has no view called “bar”.')
  await page.goto('about:blank')
  await page.goto(`${site}#foo`)
  await expect(page.getByRole('alert')).toContainText('Chatfare has no view called “foo”.')
  await expect(page.locator('.row.event').first()).toBeVisible()
  await page.getByRole('alert').getByRole('button').click()
  expect(new URL(page.url()).hash).toBe('#simulate')
})
