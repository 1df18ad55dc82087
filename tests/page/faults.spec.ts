import { chooseLanguage, expect, test } from './site'

const broken = '{"id":"a","at":"2026-11-01T10:00:00Z","contact":"+380671234567","from":"client","type":"message"}\n{"id":"b","at":\n'
  + '{"id":"c","at":"2026-11-01T11:00:00Z","contact":"+380671234567","from":"customer","type":"message"}\n'
  + '{"id":"d","at":"2026-11-01T12:00:00Z","contact":"nobody","from":"business","type":"template","category":"utility","status":"delivered"}\n'
  + '{"id":"f","at":"2026-11-05T12:00:00Z","contact":"+380671234567","from":"business","type":"service","status":"delivered"}\n'

const said = {
  uk: {
    problems: [/Очікується customer або business\./, /Очікується JSON; байт 1[56] не підходить\./, /Країна контакту «nobody» невідома/],
    contradiction: 'За журналом доставлено більш ніж через 14 днів після надсилання, коли Viber уже не намагається; пораховано як доставлене.',
    bill: 'Очікуються стовпці month, market, category та quantity або amount; бракує: month, category, quantity або amount.',
    number: /рядок 2: Очікується число, як-от 1234\.56; тут «1,5»\./,
    tariff: 'Очікується код ISO 4217, як-от "USD".',
  },
  pl: {
    problems: [/Oczekiwano customer albo business\./, /Oczekiwano JSON; bajt 1[56] nie pasuje\./, /Kraj kontaktu „nobody” nie jest znany/],
    contradiction: 'Według dziennika doręczona ponad 14 dni po wysłaniu, gdy Viber już nie próbuje; policzona jako doręczona.',
    bill: 'Oczekiwano kolumn month, market, category oraz quantity albo amount; brakuje: month, category, quantity albo amount.',
    number: /wiersz 2: Oczekiwano liczby, np\. 1234\.56; jest „1,5”\./,
    tariff: 'Oczekiwano kodu ISO 4217, np. "USD".',
  },
}

for (const [language, words] of Object.entries(said)) {
  test(`what cannot be read is said in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await page.goto(`${site}#log`)
    await page.locator('.context input[type="file"]').setInputFiles({ name: 'events.ndjson', mimeType: '', buffer: Buffer.from(broken) })
    const problems = page.locator('.log-problems')
    await expect(problems.locator('summary').first()).toBeVisible()
    for (const problem of words.problems) await expect(problems).toContainText(problem)
    await expect(problems.locator('[lang="en"]')).toHaveCount(0)
    const bill = page.locator('.log-bill')
    await bill.locator('input[type="file"]').setInputFiles({ name: 'bill.csv', mimeType: '', buffer: Buffer.from('market,price\nUkraine,1\n') })
    await expect(bill.getByRole('alert')).toContainText(words.bill)
    await bill.locator('input[type="file"]').setInputFiles({ name: 'bill.csv', mimeType: '', buffer: Buffer.from('month,market,category,amount\n2026-11,Ukraine,utility,"1,5"\n') })
    await expect(bill.getByRole('alert')).toContainText(words.number)
    await expect(bill.locator('[lang="en"]')).toHaveCount(0)
    await page.goto(`${site}#tariffs`)
    await page.locator('[name="tariffs-side"]').nth(1).check({ force: true })
    await page.locator('.own-add input[type="file"]').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from('{ "kind": "overlay", "id": "a/usd", "currency": "usd" }') })
    await expect(page.locator('.faults')).toContainText(words.tariff)
    await expect(page.locator('.faults [lang="en"]')).toHaveCount(0)
    await page.goto(site)
    await page.locator('.preset select').selectOption('golden')
    await page.locator('.golden input').fill('viber-bot-delivered-after-14-days')
    await page.locator('.golden li button').click()
    await page.locator('.row.event .time').first().click()
    await expect(page.locator('.row-note')).toContainText(words.contradiction)
    await expect(page.locator('.row-note [lang="en"]')).toHaveCount(0)
  })
}
