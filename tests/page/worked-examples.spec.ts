import { expect, chooseLanguage, phone, openPage, screenshot, selectRow, sentence, test, total, violations, why } from './site'

const list = '.golden'

test('any golden scenario is found by its words, opened and shared', async ({ page, site, browser }) => {
  const chunks: string[] = []
  page.on('request', (request) => void (/golden/.test(request.url()) && chunks.push(request.url())))
  await openPage(page, site)
  expect(chunks).toEqual([])
  await page.locator('.preset select').selectOption('golden')
  await expect(page.locator(`${list} h3`)).toHaveText(['WhatsApp', 'Viber bot', 'Viber Business'])
  await expect(page.locator(`${list} [role="status"]`)).toHaveText(/^[6-9]\d\d examples$/)
  await page.locator(`${list} input`).fill('daylight welcome')
  await expect(page.locator(`${list} li`)).toHaveText(['A welcome within five minutes over the nights the clocks change'])
  expect(await violations(page)).toEqual([])
  await page.locator(`${list} li button`).click()
  await expect(page.locator(list)).toHaveCount(0)
  await expect(page.locator('.row.event')).toHaveCount(16)
  const chosen = page.locator('.preset select option:checked')
  await expect(chosen).toHaveText('A welcome within five minutes over the nights the clocks change')
  await expect(page).toHaveURL(/#simulate\//)
  const other = await browser.newPage()
  // The address follows a moment after the page.
  await expect(async () => {
    await other.goto('about:blank')
    await other.goto(page.url())
    await expect(other.locator('.preset select option:checked')).toHaveText(await chosen.innerText(), { timeout: 10_000 })
  }).toPass({ timeout: 60_000 })
  await other.close()
})

test('a customer who writes at the same instant does not write "0 s later"', async ({ page, site }) => {
  await openPage(page, site)
  await page.locator('.preset select').selectOption('golden')
  await page.locator(`${list} input`).fill('same instant, after the bot')
  await page.locator(`${list} li button`).click()
  await selectRow(page, 'e1')
  await expect(why(page).locator('.misses')).toHaveText(/Free if the customer writes first\. Their next message came at the same moment\./)
})

test('the list opened and closed changes nothing', async ({ page, site }) => {
  await openPage(page, site)
  const before = await sentence(page).textContent()
  await page.locator('.preset select').selectOption('golden')
  await page.locator(list).waitFor()
  await page.keyboard.press('Escape')
  await expect(page.locator(list)).toHaveCount(0)
  await expect(page.locator('.preset select')).toHaveValue('whatsapp-ad-click-then-a-week')
  await expect(sentence(page)).toHaveText(before!)
})

test('the needs, Viber Business and earlier rules have presets', async ({ page, site }) => {
  await openPage(page, site, 'whatsapp-one-answer-in-four-messages')
  await expect(total(page)).toHaveText('0.1490\u00a0USD')
  await page.locator('.preset select').selectOption('whatsapp-utility-taken-for-marketing')
  await expect(total(page)).toHaveText('0.1158\u00a0USD')
  await page.locator('.preset select').selectOption('overlay-twilio-in-out-failed')
  await expect(total(page)).toHaveText('0.0518\u00a0USD')
  await page.locator('.preset select').selectOption('whatsapp-2022-b1-user-initiated')
  await expect(total(page)).toHaveText('0.0250\u00a0USD')
  await page.locator('.preset select').selectOption('viber-business-d10-sixth-in-a-row')
  await expect(page.locator('.row.event')).toHaveCount(14)
})

/** Some name of an example, with what it is told by in each language. */
const welcome = {
  uk: { sought: 'привітання ночі', name: 'Привітання протягом п’яти хвилин у ночі переведення годинників' },
  ru: { sought: 'приветствие часы', name: 'Приветствие в течение пяти минут в ночи, когда переводят часы' },
  pl: { sought: 'powitanie zmiany czasu', name: 'Powitanie w ciągu pięciu minut w noce zmiany czasu' },
  ar: { sought: 'ترحيب الساعة', name: 'ترحيب خلال خمس دقائق عبر ليلتي تغيير الساعة' },
}

for (const [language, { sought, name }] of Object.entries(welcome)) {
  test(`examples are named, found and linked to in ${language}`, async ({ page, site, browser }) => {
    await chooseLanguage(page, language)
    await openPage(page, site)
    await page.locator('.preset select').selectOption('golden')
    await page.locator(`${list} input`).fill(sought)
    await expect(page.locator(`${list} li`)).toHaveText([name])
    await page.locator(`${list} input`).fill('daylight welcome')
    await expect(page.locator(`${list} li`)).toHaveText([name])
    await page.locator(`${list} li button`).click()
    await expect(page.locator('.preset select option:checked')).toHaveText(name)
    await expect(page).toHaveURL(/#simulate\//)
    const other = await browser.newPage()
    await chooseLanguage(other, language)
    await expect(async () => {
      await other.goto('about:blank')
      await other.goto(page.url())
      await expect(other.locator('.preset select option:checked')).toHaveText(name, { timeout: 10_000 })
    }).toPass({ timeout: 60_000 })
    await other.close()
  })
}

for (const language of ['uk', 'ar']) {
  test(`the list on a phone in ${language}, dark, has no violation`, async ({ page, site }) => {
    await page.setViewportSize(phone)
    await page.emulateMedia({ colorScheme: 'dark' })
    await chooseLanguage(page, language)
    await openPage(page, site)
    await page.locator('.preset select').selectOption('golden')
    await page.locator(`${list} summary`).first().click()
    expect(await violations(page)).toEqual([])
    await screenshot(page, `golden-list-${language}`)
  })
}
