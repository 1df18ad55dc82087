import { AD_WEEK, expect, openPage, row, screenshot, selectRow, sentence, test, total, violations, why } from './site'

test.beforeEach(async ({ page, site }) => openPage(page, site))

test('Viber Business counts its session and refuses the sixth in a row', async ({ page }) => {
  await page.getByText('Viber Business').click()
  await page.locator('.preset select').selectOption('Empty sequence')
  await expect(page.locator('.empty')).toContainText('24 hours and 60 messages')
  await page.getByRole('button', { name: /^Customer writes/ }).click()
  for (let n = 0; n < 6; n += 1) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
  }
  await page.keyboard.press('Escape')
  await expect(page.locator('.row.event .badge')).toHaveText(['Received', 'Charged', 'Free', 'Free', 'Free', 'Free', 'Refused'])
  await expect(page.locator('.row.event .reason').nth(1)).toHaveText('charges the session once')
  await expect(page.locator('.row.event .reason').nth(3)).toContainText('session, 3 of 60')
  await expect(page.locator('.row.event .reason').nth(6)).toContainText('too many in a row without an answer')
  await expect(page.locator('.piece.viber-business-session').first()).toBeVisible()
  await page.locator('.row.event').nth(2).locator('.time').click()
  await expect(why(page)).toContainText('Message 2 of the 60 that it takes.')
  await expect(why(page)).toContainText('No. 2 of 5 that may be sent in a row without an answer.')
  await screenshot(page, 'simulator-viber-business')
  expect(await violations(page)).toEqual([])
})

test('messages find their like on the other channels', async ({ page }) => {
  await page.getByText('Viber Business').click()
  await expect(row(page, 'e1').locator('.tag')).toHaveText('Promotional')
  await expect(row(page, 'e4').locator('.tag')).toHaveText('Transactional')
  await expect(row(page, 'e3').locator('.tag')).toHaveText('Session')
  await page.locator('.segments').getByText('WhatsApp').click()
  await expect(row(page, 'e1').locator('.tag')).toHaveText('Marketing')
})

test('every rule set of every channel can be chosen', async ({ page }) => {
  const rules = page.locator('.chip', { hasText: 'Rules' }).locator('select')
  for (const [channel, sets] of [['WhatsApp', 6], ['Viber bot', 3], ['Viber Business', 1]] as const) {
    await page.locator('.segments').getByText(channel, { exact: true }).click()
    await expect(rules.locator('option')).toHaveCount(sets + 1)
    for (const value of await rules.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))) {
      await rules.selectOption(value)
      await expect(sentence(page)).toContainText('from you')
    }
  }
})

test('risks stand beside their messages and in one list, and consent ends them', async ({ page }) => {
  await page.locator('.preset select').selectOption(AD_WEEK)
  await expect(row(page, 'e1').locator('.risk')).toHaveAttribute('aria-label', 'At risk: No consent recorded')
  const before = await page.locator('.risks').textContent()
  await page.locator('.risks').click()
  await expect(page.locator('#notices-list')).toContainText('None of this changes a price.')
  await page.locator('#notices-list button').first().click()
  await expect(row(page, 'e1')).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('#notices')).toContainText('WhatsApp requires an opt-in')
  await expect(page.locator('#notices a')).toHaveAttribute('href', /^https:/)
  await page.locator('.thread-name').click()
  await page.getByLabel('This customer agreed to be written to').check()
  await page.keyboard.press('Escape')
  await expect(row(page, 'e1').locator('.risk')).toHaveCount(0)
  expect(await page.locator('.risks').allTextContents()).not.toContain(before)
})

test('an unofficial channel is said to be a risk', async ({ page }) => {
  await page.locator('[popovertarget="sender"]').click()
  await page.getByLabel('Official WhatsApp channel').uncheck()
  await page.keyboard.press('Escape')
  await page.locator('.risks').click()
  await expect(page.locator('#notices-list')).toContainText('Unofficial channel')
})

test('another customer and another sender are threads to go to', async ({ page }) => {
  await page.locator('.thread-name').click()
  await page.getByRole('button', { name: 'Another customer' }).click()
  await expect(page.locator('.editor input[name="text"]')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.locator('.thread-name').click()
  await page.getByRole('button', { name: 'Another sender' }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator('.axis-lane.folded')).toHaveCount(2)
  await page.locator('.thread-name').click()
  await page.locator('#customer .menu button').first().click()
  await expect(row(page, 'e1')).toHaveAttribute('aria-selected', 'true')
})

test('times are shown for the account and for whoever looks', async ({ page, browser, site }) => {
  await expect(page.locator('.clocks')).toHaveText(/^Kyiv \d\d:\d\d$/)
  const away = await browser.newPage({ timezoneId: 'Asia/Tokyo', locale: 'en-GB' })
  await openPage(away, site)
  await expect(away.locator('.clocks')).toHaveText(/Kyiv \d\d:\d\d\s*You, Tokyo/)
  await selectRow(away, 'e10')
  await expect(why(away)).toContainText('Thu 12 Nov 18:31 Tokyo')
  await away.close()
})

test('a sender’s name with a space is no part of the customer’s number', async ({ page }) => {
  await page.locator('.thread-name').click()
  await page.getByRole('button', { name: 'Another sender' }).click()
  await expect(page.locator('#contacts option')).toHaveCount(1)
  await expect(page.locator('#contacts option')).toHaveAttribute('value', '+380671234567')
  await page.keyboard.press('Escape')
  await expect(page.locator('.axis')).toContainText('+380 67 123 45 67 · sender 2')
})

test('another channel and back leaves the sequence as it was', async ({ page, site }) => {
  await openPage(page, site, 'whatsapp-what-did-1-october-change')
  await expect(total(page)).toHaveText('0.0808\u00a0USD')
  const before = await page.locator('.row.event').allInnerTexts()
  await page.getByText('Viber bot', { exact: true }).click()
  await expect(page.locator('.preset option:checked')).toHaveText('Own sequence')
  await page.getByText('Viber Business', { exact: true }).click()
  await page.locator('.segments').getByText('WhatsApp').click()
  await expect(total(page)).toHaveText('0.0808\u00a0USD')
  expect(await page.locator('.row.event').allInnerTexts()).toEqual(before)
  await expect(page.locator('.preset option:checked')).toHaveText('What did 1 October change?')
})

test('what was sent before and authentication-international are told in the account', async ({ page, site }) => {
  await openPage(page, site, 'whatsapp-am-i-on-authentication-international')
  await page.locator('[popovertarget="account"]').click()
  await expect(page.locator('[name="international"]')).toBeChecked()
  await expect(page.locator('[name="internationalFrom"]')).not.toHaveValue('')
  const charged = await total(page).textContent()
  await page.locator('[name="international"]').uncheck()
  await expect(total(page)).not.toHaveText(charged!)
  await expect(page.locator('[name="internationalFrom"]')).toHaveCount(0)
  await openPage(page, site, 'whatsapp-utility-taken-for-marketing')
  await page.locator('[popovertarget="account"]').click()
  await page.locator('[name="utility:Ukraine"]').fill('100000')
  await page.locator('[name="utility:Ukraine"]').blur()
  // The card's second tier begins with the 100,001st message.
  await expect(row(page, 'e1').locator('.amount')).not.toHaveText('0.0298')
  await expect(row(page, 'e1').locator('.reason')).toContainText('tier 2')
  expect(await violations(page)).toEqual([])
})

test('a group message to several markets names the source of its card', async ({ page, site }) => {
  await openPage(page, site)
  await page.evaluate(() => {
    const { store } = document.querySelector('chatfare-app') as unknown as { store: { document: object; execute(step: object): void } }
    const event = { id: 'e1', at: '2026-07-06T08:00:00Z', contact: 'club', from: 'business', type: 'template', category: 'marketing', recipients: ['+380671234567', '+491713920012'] }
    store.execute({ label: () => 'group', document: { ...store.document, request: { channel: 'whatsapp', events: [event] } } })
  })
  await row(page, 'e1').locator('.time').click()
  await expect(page.locator('.why .card-source a')).toHaveCount(1)
  await screenshot(page, 'group-source')
})

test('messages of a conversation that nobody pays for are not said to be paid', async ({ page, site }) => {
  await openPage(page, site, 'whatsapp-2022-b1-user-initiated')
  await expect(row(page, 'e3').locator('.reason')).toHaveText('inside a paid conversation')
  await page.locator('.preset select').selectOption('golden')
  await page.locator('.golden input').fill('whatsapp-2022-b1-among-the-first-1000')
  await page.locator('.golden li button').click()
  await expect(page.locator('.row.event .reason', { hasText: 'inside a free conversation' })).not.toHaveCount(0)
  await expect(page.locator('.row.event .reason', { hasText: 'paid' })).toHaveCount(0)
})
