import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { chooseLanguage, expect, phone, screenshot, sentence, test, violations } from './site'

const files = join(import.meta.dirname, '../node/files')
const webhooks = readFileSync(join(files, 'webhooks.ndjson'), 'utf8') + readFileSync(join(files, 'webhooks-2.ndjson'), 'utf8')
/** What Meta says of the message on line 4. */
const [utility] = JSON.parse(webhooks.split('\n')[3]).entry[0].changes[0].value.statuses
const events = readFileSync(join(files, 'events.ndjson'), 'utf8')

async function openLog(page: Page, site: string): Promise<void> {
  await page.goto(`${site}#log`)
  await expect(page.locator('.log-drop')).toBeVisible()
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator('.context input[type="file"]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(([file, text]) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], file))
    return transfer
  }, [name, content])
  await page.dispatchEvent('.log-view', 'dragover', { dataTransfer: data })
  await expect(page.locator('.log-view.over')).toBeVisible()
  await page.dispatchEvent('.log-view', 'drop', { dataTransfer: data })
}

const source = (page: Page): Locator => page.locator('.log-source b')
const grid = (page: Page): Locator => page.getByRole('grid')
/** A row of the table by its place, from 1 on. */
const row = (page: Page, place: number): Locator => page.locator(`.log-row[aria-rowindex="${place + 1}"]`)
const count = (page: Page): Locator => page.locator('.log-count')
const explained = (page: Page): Locator => page.locator('.log-why')

async function exported(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#log-export button', { hasText: name }).click()])
  return readFileSync(await download.path(), 'utf8')
}

async function openExample(page: Page, site: string): Promise<void> {
  await openLog(page, site)
  await page.locator('.log-drop button').click()
  await expect(row(page, 1).locator('.badge')).toBeVisible()
}

test('webhooks become a sentence, an invoice and a row for each message', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  // Ukraine, card of 2026-10-01: marketing 0.0860, utility and authentication 0.0298; the answer is one of 1,000 free ones.
  await expect(sentence(page)).toHaveText('2 – 4 Nov 2026: 4 messages from you: 3 charged, 1 free. They cost 0.1456\u00a0USD.')
  await expect(source(page)).toHaveText('webhooks.ndjson')
  await expect(page.locator('.log-source')).toContainText('stays on this computer')
  await expect(page.locator('.asides')).toContainText('4 agree with the provider')
  await expect(page.locator('.log-invoice tbody tr')).toHaveText([/November 2026\s*0\.1456\sUSD/, /Marketing\s*Ukraine\s*1\s*0\.0860\s*0\.0860/, /Utility\s*Ukraine\s*1\s*0\.0298\s*0\.0298/, /Authentication\s*Ukraine\s*1\s*0\.0298\s*0\.0298/], { useInnerText: true })
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '6')
  await expect(row(page, 3)).toHaveText(/4\s*2 Nov 12:05\s*\+380 67 123 45 67\s*Utility\s*Charged\s*utility template\s*0\.0298 USD\s*agrees/s)
  await row(page, 3).click()
  await expect(explained(page)).toContainText('0.0298\u00a0USD')
  await expect(explained(page)).toContainText(`Id of the message: ${utility.id}`)
  await expect(explained(page)).toContainText('The provider says: regular, utility, billable true')
  await expect(explained(page).locator('p.rule')).toHaveText('A delivered utility template is charged at the market\'s utility rate, also inside an open customer service window.')
  await expect(explained(page).locator('.facts a')).toHaveAttribute('href', /^https:\/\/developers\.facebook\.com/)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => { document.body.dataset.copied = text } } }))
  await page.locator('.sentence').getByRole('button', { name: 'Copy' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-copied', '2 – 4 Nov 2026: 4 messages from you: 3 charged, 1 free. They cost 0.1456 USD.')
  await page.getByText('By sender').click()
  await expect(page.locator('.log-invoice tbody tr').nth(1)).toContainText('+15550783881')
})

test('a failed message of unknown kind is told apart from records that are no messages', async ({ page, site }) => {
  await openLog(page, site)
  const failed = JSON.parse(webhooks.split('\n')[3])
  failed.entry[0].changes[0].value.statuses = [{ id: 'wamid.alone', status: 'failed', timestamp: '1793600000', recipient_id: '380671234567', errors: [{ code: 131047 }] }]
  await choose(page, 'webhooks.ndjson', `${webhooks}${JSON.stringify(failed)}\n`)
  await expect(page.locator('.asides')).toContainText('1 undelivered message of unknown kind')
  await expect(page.locator('.asides')).not.toContainText('no message')
})

test('a file is dropped, a text is pasted, gzip is read as it is', async ({ page, site }) => {
  await openLog(page, site)
  await drop(page, 'events.ndjson', events)
  await expect(sentence(page)).toContainText('2 messages from you: 2 charged. They cost 0.0596\u00a0USD.')
  await choose(page, 'webhooks.ndjson.gz', gzipSync(webhooks))
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
  await page.getByRole('button', { name: 'Paste' }).click()
  await page.getByLabel('Text of a log').fill(events)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(source(page)).toHaveText('Pasted text')
  await expect(sentence(page)).toContainText('They cost 0.0596\u00a0USD.')
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.querySelector('.log-view')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, webhooks)
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
})

test('several files are one log, and each keeps its own lines', async ({ page, site }) => {
  await openLog(page, site)
  await page.locator('.context input[type="file"]').setInputFiles([
    { name: 'first.ndjson', mimeType: '', buffer: Buffer.from(events) },
    { name: 'second.ndjson', mimeType: '', buffer: Buffer.from(`${events}{"at":1}\n`) },
  ])
  await expect(source(page)).toHaveText('2 files')
  await page.locator('.log-problems summary').click()
  await expect(page.locator('.log-problems li')).toContainText('Line 4 of second.ndjson')
})

test('a new user sees an example: provider and rules, filters, the way from difference to difference', async ({ page, site }) => {
  await openExample(page, site)
  await expect(sentence(page)).toContainText('288 charged, 354 free, 7 undelivered')
  await expect(page.locator('.cases .case')).toHaveText([/Only the provider saw a free entry point.*free_entry_point utility.*7 messages/s, /Only the rules count it among the free messages.*7 messages/s, /Only the rules see a free entry point.*4 messages/s])
  await page.getByRole('button', { name: '18 differ' }).click()
  await expect(count(page)).toHaveText('18 of 974 events')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '19')
  await expect(row(page, 1)).toContainText('free units')
  await page.getByRole('button', { name: 'Remove the filter free units' }).click()
  await expect(count(page)).toHaveText('11 of 974 events')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(count(page)).toHaveText('974 of 974 events')
  await page.getByRole('button', { name: 'Next difference' }).click()
  await expect(page.locator('.log-row.chosen')).toContainText('free units')
  await expect(explained(page)).toContainText('Only the rules count it among the free messages of the month.')
  await page.getByRole('button', { name: 'Only this contact' }).click()
  await expect(page.getByLabel('Find a contact, a sender or a line')).toHaveValue(/^380/)
  await expect(count(page)).not.toHaveText('974 of 974 events')
  await page.getByLabel('Find a contact, a sender or a line').fill('+380 67 120 41 07')
  await expect(row(page, 1)).toContainText('+380 67 120 41 07')
  await page.getByLabel('Find a contact, a sender or a line').fill('nobody')
  await expect(count(page)).toHaveText('No event fits these filters.')
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.locator('[name="log-verdict"]').nth(3).check()
  await expect(count(page)).toHaveText('7 of 974 events')
  await expect(row(page, 1)).toContainText('Undelivered')
  await page.locator('[name="log-item"]').first().check()
  await page.locator('.log-filters summary', { hasText: 'Rule' }).click()
  await page.locator('[name="log-rule"]').first().check()
  await expect(count(page)).toHaveText('No event fits these filters.')
})

test('the thread of a row is played in the simulator', async ({ page, site }) => {
  await openExample(page, site)
  await page.locator('.case', { hasText: 'Only the provider saw a free entry point.' }).click()
  await expect(count(page)).toHaveText('7 of 974 events')
  await row(page, 1).click()
  const contact = await row(page, 1).locator('.contact').innerText()
  await expect(explained(page)).toContainText('0.0298\u00a0USD')
  await page.getByRole('button', { name: 'Open in Simulate' }).click()
  await expect(page.locator('.row.selected')).toContainText('0.0298')
  await expect(page.locator('.why')).toContainText('Free entry point closed')
  await expect(page.locator('.ledger')).toContainText(contact)
  await page.getByRole('button', { name: /^Undo: Opened \+380/ }).click()
  await expect(page.locator('.ledger')).not.toContainText(contact)
  await page.locator('nav a[href^="#log"]').click()
  await expect(count(page)).toHaveText('7 of 974 events')
})

const at = (month: number, day: number, minute = 0): string => new Date(Date.UTC(2026, month - 1, day, 9, minute)).toISOString()

/** Questions of as many customers on days of a month, each answered; a table of the events. */
function answers(customers: number, month: number, from = 0): string[] {
  return Array.from({ length: customers }, (_, index) => {
    const [contact, day] = [`+38067${1_000_000 + from + index}`, 1 + Math.floor((index * 25) / customers)]
    return [{ at: at(month, day), contact, from: 'customer', type: 'message' }, { at: at(month, day, 5), contact, from: 'business', type: 'service' }].map((event) => JSON.stringify(event)).join('\n')
  })
}

test('a message costs in the simulator what it costs in the log, whatever others used before', async ({ page, site }) => {
  await openLog(page, site)
  // The thousand free ones of November are used up by others; Ukraine, card of 2026-10-01: service 0.0298.
  const last = [{ at: at(11, 28), contact: '+380679999999', from: 'customer', type: 'message' }, { at: at(11, 28, 5), contact: '+380679999999', from: 'business', type: 'service' }]
  await choose(page, 'november.ndjson', [...answers(1200, 11), ...last.map((event) => JSON.stringify(event))].join('\n'))
  await expect(sentence(page)).toContainText('201 charged, 1,000 free')
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(explained(page)).toContainText('0.0298\u00a0USD')
  await page.getByRole('button', { name: 'Open in Simulate' }).click()
  await expect(page.locator('.row.selected')).toContainText('0.0298')
  await expect(sentence(page)).toContainText('1 message from you: 1 charged. It costs 0.0298\u00a0USD.')
})

for (const per of ['month', 'once']) {
  test(`a package that others have used up is used up in the simulator, bought ${per}`, async ({ page, site }) => {
    await keep(page, 'Pair', { id: 'own/pair', effectiveFrom: '2026-10-01', packages: [{ item: 'package', id: 'pair', units: 2, per, of: ['utility'], amount: '1', overage: '0.05' }] })
    await openLog(page, site)
    await page.locator('[popovertarget="log-tariffs"]').click()
    await page.getByLabel('Pair').check()
    await page.keyboard.press('Escape')
    // Two of others on 2 October use up a package that is bought once, and two of November one of each month.
    const first = per === 'month' ? 11 : 10
    const utility = (month: number, day: number, contact: string): string => JSON.stringify({ at: at(month, day), contact, from: 'business', type: 'template', category: 'utility' })
    await choose(page, 'packages.ndjson', [utility(first, 2, '+380671111111'), utility(first, 2, '+380672222222'), utility(11, 3, '+380679999999')].join('\n'))
    await grid(page).focus()
    await page.keyboard.press('End')
    await expect(explained(page)).toContainText('0.0500\u00a0USD')
    await page.getByRole('button', { name: 'Open in Simulate' }).click()
    const amount = page.locator('.row.selected .amount')
    await expect(amount).toHaveText('0.0500')
    // What they used stands beside the tariffs, and can be changed.
    await page.locator('[popovertarget="tariffs-chosen"]').click()
    const used = page.getByLabel('Package pair', { exact: true })
    await expect(used).toHaveValue('2')
    await expect(used).toHaveAccessibleDescription(per === 'month' ? 'Of 2 units a month, before the first message.' : 'Of 2 units, before the first message.')
    expect(await violations(page)).toEqual([])
    await screenshot(page, `log-package-${per}`)
    await used.fill('one')
    await used.blur()
    await expect(used).toHaveAccessibleDescription(/^A whole number from 0 on is needed/)
    await used.fill('1')
    await used.blur()
    await expect(amount).toHaveText('0.0000')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo: Changed what was used of package pair before' }).click()
    await expect(amount).toHaveText('0.0500')
    // Where its document goes, nothing is left that would count without it.
    await page.locator('[popovertarget="tariffs-chosen"]').click()
    await page.getByRole('checkbox', { name: 'Pair' }).uncheck()
    await expect(used).toHaveCount(0)
    await expect(amount).toHaveText('0.0298')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo: Changed the tariffs in use' }).click()
    await expect(amount).toHaveText('0.0500')
  })
}

test('volume tiers of the log go on in the simulator', async ({ page, site }) => {
  test.setTimeout(120_000)
  await openLog(page, site)
  // Card of 2026-10-01, utility in Ukraine: 0.0298 up to 100,000 messages of the month, then 0.0283.
  const contacts = Array.from({ length: 100_001 }, (_, index) => JSON.stringify({ at: Date.UTC(2026, 10, 2) + index * 1000, contact: `+38067${1_000_000 + index}`, from: 'business', type: 'template', category: 'utility' }))
  await choose(page, 'tiers.ndjson', contacts.join('\n'))
  await expect(count(page)).toHaveText('100,001 of 100,001 events')
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(explained(page)).toContainText('0.0283\u00a0USD')
  await page.getByRole('button', { name: 'Open in Simulate' }).click()
  await expect(page.locator('.row.selected')).toContainText('0.0283')
})

test('what comes out otherwise in the simulator is said before, and the chosen message never does where it can be helped', async ({ page, site }) => {
  await openLog(page, site)
  // An ad of October makes a template of November free; others use up the thousand of November.
  const own = [
    { at: at(10, 31), from: 'customer', type: 'message', entryPoint: 'click-to-whatsapp-ad' }, { at: at(10, 31, 5), from: 'business', type: 'service' },
    { at: at(11, 1), from: 'business', type: 'template', category: 'utility' },
    { at: at(11, 28), from: 'customer', type: 'message' }, { at: at(11, 28, 5), from: 'business', type: 'service' },
  ].map((event) => JSON.stringify({ ...event, contact: '+380679999999' }))
  await choose(page, 'autumn.ndjson', [...answers(1100, 11), ...own].join('\n'))
  await expect(sentence(page)).toContainText('101 charged, 1,002 free')
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(explained(page)).toContainText('0.0298\u00a0USD')
  await page.getByRole('button', { name: 'Open in Simulate' }).click()
  await expect(page.getByRole('alert')).toContainText('Messages that come out otherwise in Simulate than in the log: 1 of 3.')
  await expect(page.getByRole('alert')).not.toContainText('This message is one of them.')
  expect(await violations(page)).toEqual([])
  await screenshot(page, 'log-to-simulator')
  await page.getByRole('button', { name: 'Open all the same' }).click()
  await expect(page.locator('.row.selected')).toContainText('0.0298')
})

test('problems are named with their lines', async ({ page, site }) => {
  await openExample(page, site)
  await expect(page.locator('.asides')).toContainText('2 lines or values could not be used')
  await expect(page.locator('.log-aside')).toContainText('Nothing charged')
  await page.locator('.log-problems summary', { hasText: 'Not JSON' }).click()
  await expect(page.locator('.log-problems details[open] li')).toContainText('Line 121')
})

test('the provider’s bill stays with its log in other views and languages, and goes with it', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  await page.locator('[name="log-bill"]').setInputFiles(join(files, 'invoice.csv'))
  await expect(page.locator('.log-bill')).toContainText('2 lines of the bill agree')
  await page.locator('nav a[href^="#tariffs"]').click()
  await expect(page.locator('main.tariffs')).toBeVisible()
  await page.locator('nav a[href^="#log"]').click()
  await expect(page.locator('.log-bill')).toContainText('2 lines of the bill agree')
  await page.locator('.language select').selectOption('pl')
  await expect(page.locator('.billed')).toHaveCount(1)
  await choose(page, 'events.ndjson', events)
  await expect(source(page)).toHaveText('events.ndjson')
  await expect(page.locator('.log-bill')).toBeVisible()
  await expect(page.locator('.billed')).toHaveCount(0)
})

test('the provider’s bill is compared line by line', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(page.locator('.log-bill')).toContainText('A CSV with the columns month (2026-11), market')
  const bill = page.locator('[name="log-bill"]')
  await bill.setInputFiles({ name: 'invoice.csv', mimeType: '', buffer: Buffer.from(readFileSync(join(files, 'invoice.csv'), 'utf8').replace('1,0.0298', '2,0.0596')) })
  await expect(page.locator('.log-bill')).toContainText('1 line of the bill agrees')
  await expect(page.locator('.billed')).toHaveText([
    /Authentication, Ukraine · November 2026\s*not on the bill\s*Billed: – · Rules: 1 · 0\.0298\sUSD/, /Utility, Ukraine · November 2026\s*another quantity\s*Billed: 2 · 0\.0596\sUSD · Rules: 1 · 0\.0298\sUSD/,
  ])
  expect(await violations(page)).toEqual([])
  await bill.setInputFiles({ name: 'wrong.csv', mimeType: '', buffer: Buffer.from('month,market,category,amount\n2026-11,Ukraine,authentication,0.0298\nTotal,,,1\n') })
  await expect(page.getByRole('alert')).toHaveText(/wrong\.csv\s*line 3: Expected a month such as 2026-11, got "Total"\./)
  await expect(page.locator('.log-bill')).toContainText('1 line of the bill agrees')
  await bill.setInputFiles({ name: 'bill.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04') })
  await expect(page.getByRole('alert')).toHaveText(/bill\.xlsx: This bill cannot be compared: Expected text; this is a ZIP archive or a spreadsheet/)
  await page.getByRole('button', { name: 'Put the bill away' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

const leftOut = {
  en: 'Columns of the bill that are left out: Product Line, Ref.', uk: 'Стовпці рахунку, які не враховано: Product Line, Ref.', ru: 'Столбцы счёта, которые не учтены: Product Line, Ref.',
  pl: 'Kolumny rachunku, które pominięto: Product Line, Ref.', ar: 'أعمدة الفاتورة التي لم تُحتسب: Product Line، Ref.',
} as const

// In Arabic the name stands within marks of its direction.
const missing = { en: /missing: market\./, uk: /бракує: market\./, ru: /не хватает: market\./, pl: /brakuje: market\./, ar: /ينقص: \p{Cf}market\p{Cf}\./u } as const

for (const [language, words] of Object.entries(leftOut) as [keyof typeof leftOut, string][]) {
  test(`columns of a bill that are left out are named, in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await openLog(page, site)
    await choose(page, 'webhooks.ndjson', webhooks)
    const bill = page.locator('[name="log-bill"]')
    await bill.setInputFiles({ name: 'invoice.csv', mimeType: '', buffer: Buffer.from('month,market,category,Product Line,quantity,Ref.\n2026-11,Ukraine,MARKETING,a,1,b\n') })
    await expect(page.locator('.log-bill .missing')).toHaveText(words)
    await expect(page.locator('.billed')).toHaveCount(2)
    expect(await violations(page)).toEqual([])
    // Where what is left out is what was needed, both are said.
    await bill.setInputFiles({ name: 'invoice.csv', mimeType: '', buffer: Buffer.from('month,Country,category,quantity\n2026-11,Ukraine,MARKETING,1\n') })
    await expect(page.locator('.log-bill .missing')).toContainText('Country')
    await expect(page.getByRole('alert')).toContainText(missing[language])
  })
}

test('another reading of an open point, another currency and another zone are counted anew, and undone', async ({ page, site }) => {
  await openExample(page, site)
  await expect(page.locator('.log-points .switch-total')).toContainText(/14\.1462\sUSD or 10\.0966\sUSD/)
  await page.locator('.log-points label', { hasText: '7 days' }).click()
  await expect(sentence(page)).toContainText('They cost 10.0966\u00a0USD.')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(sentence(page)).toContainText('They cost 14.1462\u00a0USD.')
  await page.locator('[popovertarget="log-account"]').click()
  await page.getByLabel('Time zone of the account').fill('Mars')
  await page.getByLabel('Time zone of the account').blur()
  await expect(page.getByRole('alert')).toContainText('This is no time zone')
  await page.getByLabel('Time zone of the account').fill('Europe/Kyiv')
  await page.getByLabel('Time zone of the account').blur()
  await expect(row(page, 1)).toContainText('2 Nov 09:00')
  await page.getByLabel('Currency of the account').selectOption('AED')
  await expect(sentence(page)).toContainText('They cost at least')
  await expect(page.locator('.log-invoice')).toContainText('At least')
  await expect(page.locator('.log-problems')).toContainText('Charged, but no rate is known: it is not counted as zero.')
  await page.getByLabel('Currency of the account').selectOption('EUR')
  await page.keyboard.press('Escape')
  await expect(page.locator('#log-account')).toBeHidden()
  await expect(sentence(page)).toContainText('EUR')
  await expect(page.locator('[popovertarget="log-account"]')).toContainText('Kyiv · EUR')
})

test('every setting is undone by itself', async ({ page, site }) => {
  await openExample(page, site)
  const account = page.locator('[popovertarget="log-account"]')
  const undo = page.getByRole('button', { name: /^Undo/ })
  await account.click()
  await page.getByLabel('Currency of the account').selectOption('EUR')
  await page.getByLabel('Time zone of the account').fill('America/New_York')
  await page.getByLabel('Time zone of the account').blur()
  await page.getByLabel('Currency of the account').selectOption('GBP')
  await page.keyboard.press('Escape')
  await expect(account).toContainText('New York · GBP')
  await undo.click()
  await expect(account).toContainText('New York · EUR')
  await undo.click()
  await expect(account).toContainText('Kyiv · EUR')
  await undo.click()
  await expect(account).toContainText('USD')
})

test('a log whose clock is changed and changed back is on the clock that it was opened with', async ({ page, site }) => {
  await openLog(page, site)
  const late = '{"at":"2026-11-30T22:30:00Z","contact":"+380671234567","from":"business","type":"template","category":"utility"}\n'
  await choose(page, 'late.ndjson', late)
  await page.locator('[popovertarget="log-account"]').click()
  await page.getByLabel('Time zone of the account').fill('America/New_York')
  await page.getByLabel('Time zone of the account').blur()
  await page.keyboard.press('Escape')
  await expect(page.locator('.log-invoice tbody')).toContainText('November 2026')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.locator('[popovertarget="log-account"]')).toContainText('Kyiv')
  await expect(page.locator('.log-invoice tbody')).toContainText('December 2026')
})

test('a sender’s own facts and a card of one’s own are counted with', async ({ page, site }) => {
  const rates = { Ukraine: { marketing: '0.02', utility: '0.01', authentication: '0.01', service: '0.01' } }
  const document = {
    kind: 'rate-card', id: 'own/whatsapp', channel: 'whatsapp', issuer: 'own', currency: 'USD', effectiveFrom: '2026-10-15', unit: 'message',
    source: { title: 'Agreement', url: 'https://example.com/', date: '2026-10-01' }, read: '2026-10-01', confidence: 'provider', rates,
  }
  await page.addInitScript((kept) => localStorage.setItem('chatfare.tariffs', kept), JSON.stringify([{ name: 'Agreed', at: 1, document }]))
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
  await page.locator('[popovertarget="log-tariffs"]').click()
  await page.getByLabel('Agreed').check()
  await expect(sentence(page)).toContainText('They cost 0.0400\u00a0USD.')
  await page.keyboard.press('Escape')
  await expect(page.locator('#log-tariffs')).toBeHidden()
  // A bot of before 2024-02-05 has 10,000 messages a month free.
  await choose(page, 'viber.ndjson', [
    { event: 'subscribed', timestamp: Date.parse('2026-11-20T08:59:00Z'), user: { id: 'u=', country: 'UA' }, message_token: 1 },
    { at: '2026-11-22T09:00:00Z', request: { receiver: 'u=' }, response: { status: 0, message_token: 4, billing_status: 5 } },
    { event: 'delivered', timestamp: Date.parse('2026-11-22T09:00:01Z'), message_token: 4, user_id: 'u=' },
  ].map((line) => JSON.stringify(line)).join('\n'))
  await expect(sentence(page)).toContainText('It costs 0.0196\u00a0EUR.')
  await page.locator('[popovertarget="log-senders"]').click()
  await page.getByLabel('Made on').fill('2023-01-01')
  await page.getByLabel('Made on').blur()
  await expect(sentence(page)).toContainText('1 message from you: 1 free.')
  await page.locator('#log-senders').getByLabel('Country (two letters)').fill('1')
  await page.locator('#log-senders').getByLabel('Country (two letters)').blur()
  await expect(page.getByRole('alert')).toContainText('This is no country code')
  expect(await violations(page)).toEqual([])
})

const DOCUMENT = {
  kind: 'overlay', channel: 'whatsapp', issuer: 'acme', layer: 'cost', currency: 'USD', effectiveFrom: '2026-10-01',
  source: { title: 'Addendum', url: 'https://example.com/', date: '2026-10-01' }, read: '2026-10-01', confidence: 'provider',
}

const keep = (page: Page, name: string, document: object): Promise<unknown> =>
  page.addInitScript((kept) => localStorage.setItem('chatfare.tariffs', kept), JSON.stringify([{ name, at: 1, document: { ...DOCUMENT, ...document } }]))

test('what a provider adds is chosen, is on the invoice, and costs the same in the simulator', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
  // The log is one of WhatsApp: providers' prices of other channels are not offered.
  await page.locator('[popovertarget="log-tariffs"]').click()
  await expect(page.locator('#log-tariffs')).not.toContainText('SMSBat')
  await page.getByLabel('Twilio').check()
  // 0.005 for each of four messages from you and one of a customer: 0.0250 more.
  await expect(sentence(page)).toContainText('They cost 0.1706\u00a0USD.')
  expect(await violations(page)).toEqual([])
  await screenshot(page, 'log-tariffs')
  await page.keyboard.press('Escape')
  await expect(page.locator('[popovertarget="log-tariffs"]')).toContainText('Twilio')
  const lines = page.locator('.log-invoice tbody tr')
  await expect(lines).toHaveText([/November 2026\s*0\.1706\sUSD/, /Marketing/, /Utility/, /Authentication/, /Provider fee\s*per message sent.*4\s*0\.0050\s*0\.0200/s, /Provider fee\s*per message received.*1\s*0\.0050\s*0\.0050/s], { useInnerText: true })
  await expect(page.locator('.log-invoice footer')).toHaveText('with Twilio')
  // A provider's bill may have its fees, too.
  await page.locator('[name="log-bill"]').setInputFiles({ name: 'invoice.csv', mimeType: '', buffer: Buffer.from('month,market,category,quantity,amount\n2026-11,,provider fee,6,0.0300\n') })
  await expect(page.locator('.billed').first()).toHaveText(/^Provider fee · November 2026\s*another quantity\s*Billed: 6 · 0\.0300\sUSD · Rules: 5 · 0\.0250\sUSD/)
  await page.getByRole('button', { name: 'Put the bill away' }).click()
  // What is charged by sender has the fees, too; rows and contacts have prices alone, and say so.
  await page.getByText('By sender').click()
  await expect(lines.last()).toContainText('Provider fee')
  await page.getByText('By contact').click()
  await expect(page.locator('.log-invoice > .hint')).toHaveText('Without what a provider adds to the price: that is in the invoice.')
  await row(page, 3).click()
  await expect(explained(page)).toContainText('Without what a provider adds to the price')
  await page.getByRole('button', { name: 'Only this contact' }).click()
  await row(page, 3).click()
  await page.getByRole('button', { name: 'Open in Simulate' }).click()
  // There a message shows its price and its fee together.
  await expect(page.locator('.row.selected')).toContainText('0.0348')
  await expect(page.locator('[popovertarget="tariffs-chosen"]')).toContainText('Twilio')
  // All of this contact: 0.0298 + 0.0860, three messages from you and one of the customer.
  await expect(sentence(page)).toContainText('They cost 0.1358\u00a0USD.')
})

test('of no message it is said that it costs nothing where a provider charges all', async ({ page, site }) => {
  await keep(page, 'Platform', { id: 'own/platform', fees: [{ item: 'provider-fee', per: 'month', from: '2026-01-01', amount: '9' }] })
  await openExample(page, site)
  const first = async (verdict: string): Promise<Locator> => {
    const showAll = page.getByRole('button', { name: 'Show all' })
    if (await showAll.isVisible()) await showAll.click()
    await page.locator('.log-filters .check', { hasText: new RegExp(verdict) }).click()
    await expect(row(page, 1).locator('.badge')).toHaveText(verdict)
    await row(page, 1).click()
    return explained(page)
  }
  const choose = async (name: string): Promise<void> => {
    await page.locator('[popovertarget="log-tariffs"]').click()
    await page.getByLabel(name).click()
    await page.keyboard.press('Escape')
  }
  await expect(sentence(page)).toContainText('They cost 14.1462\u00a0USD.')
  await expect((await first('Free')).locator('.why-verdict')).toHaveText(/^Free\s*Costs nothing$/)
  await choose('Twilio')
  // 642 messages from you and 325 of customers at 0.0050, 7 that failed at 0.0010: 3.2100 + 1.6250 + 0.0070 more.
  await expect(sentence(page)).toContainText('They cost 18.9882\u00a0USD.')
  for (const verdict of ['Free', 'Received', 'Undelivered']) {
    const why = await first(verdict)
    await expect(why.locator('.why-verdict')).toHaveText(new RegExp(`^\\s*${verdict}\\s*$`))
    await expect(why).toContainText('Without what a provider adds to the price: that is in the invoice.')
  }
  // A fee of the month is of no message: the message itself costs nothing.
  await choose('Twilio')
  await choose('Platform')
  await expect(sentence(page)).toContainText('They cost 23.1462\u00a0USD.')
  await expect((await first('Free')).locator('.why-verdict')).toHaveText(/^Free\s*Costs nothing$/)
})

test('an invoice of few lines is seen as a whole', async ({ page, site }) => {
  await keep(page, 'Resale', { id: 'own/resale', layer: 'price', markups: [{ items: ['*'], markets: ['*'], percent: '10', round: { decimals: 4, mode: 'half-up' } }] })
  await openExample(page, site)
  await page.locator('[popovertarget="log-tariffs"]').click()
  await page.getByLabel('Twilio').check()
  await page.getByLabel('Resale').check()
  await page.keyboard.press('Escape')
  // The month, three items of the channel and three fees.
  await expect(page.locator('.log-invoice tbody tr')).toHaveCount(7)
  await expect(page.locator('.log-invoice thead th').last()).toHaveText('Asked of customer')
  expect(await page.locator('.log-invoice .table-scroll').evaluate((list) => list.scrollHeight - list.clientHeight)).toBeLessThanOrEqual(0)
  await screenshot(page, 'log-fees')
})

test('what was chosen in the simulator is priced in a log, until the log has a choice of its own', async ({ page, site }) => {
  await page.goto(site)
  await page.locator('[popovertarget="tariffs-chosen"]').click()
  await page.getByLabel('Twilio').check()
  await page.keyboard.press('Escape')
  await page.locator('nav a[href^="#log"]').click()
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(sentence(page)).toContainText('They cost 0.1706\u00a0USD.')
  // Another setting leaves that as it is.
  await page.locator('[popovertarget="log-account"]').click()
  await page.getByLabel('Country of the business (two letters)').fill('UA')
  await page.getByLabel('Country of the business (two letters)').blur()
  await page.keyboard.press('Escape')
  await page.locator('nav a[href^="#simulate"]').click()
  await page.locator('[popovertarget="tariffs-chosen"]').click()
  await page.getByLabel('Twilio').uncheck()
  await page.keyboard.press('Escape')
  await page.locator('nav a[href^="#log"]').click()
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
  await page.locator('[popovertarget="log-tariffs"]').click()
  await page.getByLabel('Twilio').check()
  await expect(sentence(page)).toContainText('They cost 0.1706\u00a0USD.')
  await page.keyboard.press('Escape')
  // The command has the document, too.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => { document.body.dataset.copied = text } } }))
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('button', { name: 'Copy as a command' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-copied', /--tariff <\(echo '\{.*"id":"twilio\/usd\/2025-07-01"/)
})

test('a package shows what is left of it, and a document that changes nothing says so', async ({ page, site }) => {
  await keep(page, 'Hundred', { id: 'own/hundred', effectiveFrom: '2026-11-01', packages: [{ item: 'package', id: 'hundred', units: 100, per: 'month', of: ['utility'], amount: '2' }] })
  await openLog(page, site)
  // Before there is a log, it may be one of Viber.
  await page.locator('[popovertarget="log-tariffs"]').click()
  await page.getByLabel('SMSBat').check()
  await page.keyboard.press('Escape')
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
  await page.locator('[popovertarget="log-tariffs"]').click()
  await expect(page.locator('#log-tariffs label', { hasText: 'SMSBat' })).toContainText('No effect on this log. It speaks of what is billed in EUR.')
  await page.getByLabel('SMSBat').uncheck()
  await page.getByLabel('Hundred').check()
  // 2 for the package, marketing 0.0860, authentication 0.0298; the utility template takes one of its units.
  await expect(sentence(page)).toContainText('They cost 2.1158\u00a0USD.')
  await expect(page.locator('.log-invoice footer li')).toHaveText('November 2026: hundred: 1 of 100 used, 99 left, 0 beyond it')
  await page.getByLabel('Kata.ai').check()
  await expect(page.locator('#log-tariffs label', { hasText: 'Kata.ai' })).toContainText('No effect on this log. It speaks of what is billed in IDR.')
  await page.keyboard.press('Escape')
  await row(page, 3).click()
  await expect(explained(page)).toContainText('0.0000\u00a0USD')
})

test('a reseller sees what is asked beside what it costs, and the profit', async ({ page, site }) => {
  await keep(page, 'Resale', { id: 'own/resale', layer: 'price', markups: [{ items: ['*'], markets: ['*'], percent: '10', round: { decimals: 4, mode: 'half-up' } }] })
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
  await page.locator('[popovertarget="log-tariffs"]').click()
  await page.getByLabel('Resale').check()
  await page.keyboard.press('Escape')
  // 0.0860 x 1.1 = 0.0946; 0.0298 x 1.1 = 0.03278, half up 0.0328, twice: 0.1602 asked for what costs 0.1456.
  await expect(page.locator('.log-invoice footer')).toContainText(/Asked of your customer: 0\.1602\sUSD, of it profit 0\.0146\sUSD/)
  await expect(page.locator('.log-invoice tbody tr')).toHaveText([/November 2026\s*0\.1456\sUSD\s*0\.1602\sUSD/, /Marketing.*0\.0860\s*0\.0946/s, /Utility.*0\.0298\s*0\.0328/s, /Authentication.*0\.0298\s*0\.0328/s], { useInnerText: true })
  await screenshot(page, 'log-resale')
  expect(await violations(page)).toEqual([])
})

const withOwn = { en: 'with acme addendum', uk: 'за тарифами: acme addendum', ru: 'по тарифам: acme addendum', pl: 'według cenników: acme addendum', ar: 'وفق التعريفات: \u2068acme addendum\u2069' } as const

for (const [language, words] of Object.entries(withOwn)) {
  test(`a log is priced with rates that a provider has agreed on, in ${language}`, async ({ page, site }) => {
    await keep(page, 'acme addendum', { id: 'own/acme', rates: { Ukraine: { utility: '0.0200' } } })
    await chooseLanguage(page, language as keyof typeof withOwn)
    await openLog(page, site)
    await choose(page, 'webhooks.ndjson', webhooks)
    // What is offered, and where, depends on the log.
    await expect(sentence(page)).toContainText(/0[.,]1456/)
    await page.locator('[popovertarget="log-tariffs"]').click()
    await page.getByLabel('acme addendum').check()
    // 0.1456 with 0.0200 in place of 0.0298.
    await expect(sentence(page)).toContainText(/0[.,]1358/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.locator('.log-invoice footer')).toHaveText(words)
    expect(await page.locator('main').innerText()).not.toMatch(/\blog\.\w|undefined|\{\w+\}/)
  })
}

/** Bodies of webhooks: a customer who comes through an ad, and what was sent later as the provider had it. */
function clickThen(contact: string, sent: readonly { day: number; type: string; category: string }[]): string[] {
  const body = (value: object): string => JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '380443901234', phone_number_id: '1' }, ...value } }] }] })
  const seconds = (day: number, minute: number): string => String(Date.UTC(2026, 10, day, 9, minute) / 1000)
  const told = (day: number, minute: number, type: string, category: string): string =>
    body({ statuses: [{ id: `out ${contact} ${day}`, status: 'delivered', timestamp: seconds(day, minute), recipient_id: contact, pricing: { billable: type === 'regular', pricing_model: 'PMP', type, category } }] })
  return [
    body({ messages: [{ from: contact, id: `in ${contact}`, timestamp: seconds(2, 0), type: 'text', text: { body: '…' }, referral: { source_type: 'ad', source_id: '1', source_url: 'https://fb.me/', ctwa_clid: 'x' } }] }),
    told(2, 5, 'free_entry_point', 'service'), ...sent.map(({ day, type, category }) => told(day, 0, type, category)),
  ]
}

test('differences are worth what the verdicts of both sides cost, the dearest first', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'differences.ndjson', [
    // Three days after the answer the free entry point is closed: utility 0.0298 each by the rules, nothing by the provider.
    ...['380670000001', '380670000002', '380670000003'].flatMap((contact) => clickThen(contact, [{ day: 6, type: 'free_entry_point', category: 'utility' }])),
    // Within three days all is free: the provider took marketing, 0.0860 each.
    ...['380670000004', '380670000005'].flatMap((contact) => clickThen(contact, [{ day: 4, type: 'regular', category: 'marketing' }])),
  ].join('\n'))
  await expect(page.locator('.cases .case')).toHaveText([
    /Only the rules see a free entry point\.\s*\+0\.1720\sUSD.*regular marketing\s*0\.1720\sUSD · Rules: Free\s*0\.0000\sUSD\s*the provider charges more · 2 messages/s,
    /Only the provider saw a free entry point\.\s*−0\.0894\sUSD.*free_entry_point utility\s*0\.0000\sUSD · Rules: Charged, Utility\s*0\.0894\sUSD\s*the provider charges less · 3 messages/s,
  ])
  // 0.1720 − 0.0894
  await expect(page.locator('.worth')).toHaveText(/The difference: \+0\.0826\sUSD \(the provider charges more\) in all/)
  await page.locator('.case').first().click()
  await expect(count(page)).toHaveText('2 of 15 events')
  await screenshot(page, 'log-worth')
  expect(await violations(page)).toEqual([])
  // No card of Ukraine in AED has utility, and the worth of nothing is not zero.
  await page.goto('about:blank')
  await openExample(page, site)
  await page.locator('[popovertarget="log-account"]').click()
  await page.getByLabel('Currency of the account').selectOption('AED')
  await expect(page.locator('.log-side')).toContainText('Without 18 messages: one side of them has no known rate.')
  await expect(page.locator('.worth')).toHaveCount(0)
  await expect(page.locator('.case').first()).toContainText('no rate')
})

/** Two messages of Viber Business and what Infobip reports of them: a price each, and no word on whether it is charged. */
const reported = ([[1, 0.15], [2, 0.0333]] as const).map(([place, pricePerMessage]) => {
  const at = `2026-11-20T09:0${place}:00`
  const report = { messageId: `r${place}`, to: '380671234567', from: 'Shop', sentAt: `${at}.000+0000`, doneAt: `${at}.000+0000`, messageCount: 1, price: { pricePerMessage, currency: 'EUR' }, status: { groupName: 'DELIVERED', name: 'DELIVERED_TO_HANDSET' } }
  return { report: JSON.stringify({ results: [report] }), sent: JSON.stringify({ id: `r${place}`, at: `${at}Z`, contact: '+380671234567', sender: 'Shop', from: 'business', type: 'transactional' }) }
})

async function openReported(page: Page, site: string): Promise<void> {
  await openLog(page, site)
  await page.locator('[name="log-channel"]').selectOption('viber-business')
  await page.locator('.context input[type="file"]').setInputFiles([
    { name: 'sent.ndjson', mimeType: '', buffer: Buffer.from(reported.map(({ sent }) => sent).join('\n')) },
    { name: 'reports.ndjson', mimeType: '', buffer: Buffer.from(reported.map(({ report }) => report).join('\n')) },
  ])
  await row(page, 1).click()
}

test('prices that the provider told are shown also where it tells no verdicts', async ({ page, site }) => {
  await openReported(page, site)
  await expect(page.locator('.log-side')).toContainText('This log holds no verdicts of the provider, only its prices.')
  // 0.15 + 0.0333; what the rules have no rate for has no difference.
  await expect(page.getByRole('table', { name: 'Prices that the provider told' }).locator('tbody tr')).toHaveText(/November 2026\s*0\.1833\sEUR\s*no rate\s*not known/)
  await expect(explained(page)).toContainText('The provider says: 0.1500 EUR')
  await screenshot(page, 'log-prices')
  expect(await violations(page)).toEqual([])
})

for (const language of ['uk', 'ru', 'pl', 'ar']) {
  test(`prices that the provider told are shown in ${language}, on a phone`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    if (language === 'ar') await page.emulateMedia({ colorScheme: 'dark' })
    await openReported(page, site)
    await page.setViewportSize(phone)
    await expect(page.locator('.log-side table')).toContainText('EUR')
    expect(await page.locator('.log-side').innerText()).not.toMatch(/\blog\.\w|undefined|\{\w+\}/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.locator('.log-side table').scrollIntoViewIfNeeded()
    await screenshot(page, `log-prices-${language}`)
  })
}

/** August: a question, the answer, a utility template in the window, and a marketing template on the next day. */
const august = [
  { at: '2026-08-03T09:00:00Z', from: 'customer', type: 'message' }, { at: '2026-08-03T09:05:00Z', from: 'business', type: 'service' },
  { at: '2026-08-03T10:00:00Z', from: 'business', type: 'template', category: 'utility' }, { at: '2026-08-04T10:00:00Z', from: 'business', type: 'template', category: 'marketing' },
].map((event) => JSON.stringify({ ...event, contact: '+380671234567' })).join('\n')

test('what a provider says is told also where it says nothing of a charge', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks.split('\n').map((line, index) => (index === 3 ? line.replace(/"billable":true,|"type":"regular",/g, '') : line)).join('\n'))
  await row(page, 3).click()
  await expect(explained(page)).toContainText('The provider says: utility')
  await expect(explained(page)).not.toContainText('no verdict of the provider')
})

test('a log is played as if it had begun on 1 October, and compared with its own days', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'august.ndjson', august)
  // Ukraine is in the rest of Central and Eastern Europe, card of 2026-07-01: marketing 0.0860; what answers in the window is free.
  await expect(sentence(page)).toHaveText('3 – 4 Aug 2026: 3 messages from you: 1 charged, 2 free. They cost 0.0860\u00a0USD.')
  await page.getByRole('button', { name: 'As if it began on 1 Oct 2026' }).click()
  // Card of 2026-10-01: utility 0.0298 also in the window, the answer is one of 1,000 free ones.
  await expect(sentence(page)).toHaveText('1 – 2 Oct 2026, as if the log began on 1 Oct 2026: 3 messages from you: 2 charged, 1 free. They cost 0.1158\u00a0USD. That is 0.0298\u00a0USD more than on its own days.')
  await expect(page.locator('[popovertarget="log-start"]')).toContainText('1 Oct 2026')
  await expect(page.locator('.log-side')).toContainText('The provider spoke of other days: there is nothing to compare.')
  await expect(page.locator('.log-bill')).toHaveCount(0)
  await expect(row(page, 3)).toContainText('1 Oct 13:00')
  await screenshot(page, 'log-october')
  expect(await violations(page)).toEqual([])
  // The message costs the same in the simulator, on the days to which it was moved.
  await row(page, 3).click()
  await expect(explained(page)).toContainText('0.0298\u00a0USD')
  await page.getByRole('button', { name: 'Open in Simulate' }).click()
  await expect(page.locator('.row.selected')).toContainText('0.0298')
  await expect(sentence(page)).toContainText('They cost 0.1158\u00a0USD.')
  await page.locator('nav a[href^="#log"]').click()
  await page.getByRole('button', { name: 'On its own days' }).click()
  await expect(sentence(page)).toHaveText('3 – 4 Aug 2026: 3 messages from you: 1 charged, 2 free. They cost 0.0860\u00a0USD.')
  // From the keyboard alone, another day: within the old rules nothing changes.
  await page.locator('[popovertarget="log-start"]').press('Enter')
  await page.getByLabel('First day of the log').fill('2026-09-01')
  await page.getByLabel('First day of the log').blur()
  await expect(sentence(page)).toContainText('They cost 0.0860\u00a0USD. That is as much as on its own days.')
  await page.getByLabel('First day of the log').fill('2039-01-01')
  await page.getByLabel('First day of the log').blur()
  await expect(page.getByRole('alert')).toContainText('The year has to be between 2015 and 2037.')
  await page.getByLabel('First day of the log').fill('2037-12-31')
  await page.getByLabel('First day of the log').blur()
  await expect(page.getByRole('alert')).toContainText('Expected a day that keeps every event between 2015 and 2037.')
  await page.getByLabel('First day of the log').fill('2026-09-01')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByLabel('First day of the log').focus()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('alert')).toContainText('A whole date is needed')
  await expect(page.locator('[popovertarget="log-start"]')).toContainText('1 Sept 2026')
  await page.locator('#log-start').getByRole('button', { name: '1 Oct 2026' }).click()
  await expect(sentence(page)).toContainText('That is 0.0298\u00a0USD more than on its own days.')
})

test('the day on which a log is to begin is in the address, and can be undone', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'august.ndjson', august)
  await page.getByRole('button', { name: 'As if it began on 1 Oct 2026' }).click()
  await expect(sentence(page)).toContainText('They cost 0.1158\u00a0USD.')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(sentence(page)).toContainText('They cost 0.0860\u00a0USD.')
  await page.getByRole('button', { name: /^Redo/ }).click()
  await expect(sentence(page)).toContainText('They cost 0.1158\u00a0USD.')
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#log\/1\./)
  await page.reload()
  await expect(page.locator('[popovertarget="log-start"]')).toContainText('1 Oct 2026')
  // The log itself is nowhere; what it came to on its own days is not known any more.
  await choose(page, 'august.ndjson', august)
  await expect(sentence(page)).toHaveText(/as if the log began on 1 Oct 2026: .* They cost 0\.1158\sUSD\.\s*$/)
})

test('a log is compared with its own days only where both are known in full', async ({ page, site }) => {
  await openLog(page, site)
  // The card in AED of October has no rate of utility for Ukraine.
  await choose(page, 'august.ndjson', august)
  await expect(sentence(page)).toContainText('They cost 0.0860\u00a0USD.')
  await page.locator('[popovertarget="log-account"]').click()
  await page.getByLabel('Currency of the account').selectOption('AED')
  await page.keyboard.press('Escape')
  await expect(sentence(page)).toContainText('AED')
  await page.getByRole('button', { name: 'As if it began on 1 Oct 2026' }).click()
  await expect(sentence(page)).toContainText('They cost at least')
  await expect(sentence(page)).not.toContainText('own days')
})

const october = {
  en: 'That is 0.0298 USD more than on its own days.', uk: 'Це на 0,0298 USD більше, ніж у власні дні журналу.', ru: 'Это на 0,0298 USD больше, чем в собственные дни журнала.',
  pl: 'To o 0,0298 USD więcej niż we własnych dniach dziennika.', ar: 'أي أكثر بمقدار 0.0298 USD مما في أيامه.',
}

for (const [language, words] of Object.entries(october)) {
  test(`what 1 October does to a log is said in ${language}, on a phone, too`, async ({ page, site }) => {
    await page.setViewportSize(phone)
    await page.emulateMedia({ colorScheme: language === 'pl' || language === 'ar' ? 'dark' : 'light' })
    await chooseLanguage(page, language)
    await openLog(page, site)
    await choose(page, 'august.ndjson', august)
    await page.locator('.asides .link').click()
    const said = async (): Promise<string> => (await sentence(page).innerText()).replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u2066-\u2069]/g, '')
    await expect.poll(said).toContain(words)
    expect(await violations(page)).toEqual([])
    await page.locator('.context .only-phone').click()
    await page.locator('[popovertarget="log-start"]').click()
    await screenshot(page, `log-october-${language}`)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\blog\.\w|undefined|\{\w+\}/)
  })
}

test('what each contact was sent and cost, the dearest and the most written to first', async ({ page, site }) => {
  await openLog(page, site)
  // Ukraine, card of 2026-10-01: marketing 0.0860, utility 0.0298; answers are among the thousand free ones.
  const sent = (contact: string, times: number, event: object): string[] => Array.from({ length: times }, (_, index) => JSON.stringify({ at: at(11, 2 + index, 10), contact, from: 'business', ...event }))
  const asked = JSON.stringify({ at: at(11, 2), contact: '+380670000003', from: 'customer', type: 'message' })
  await choose(page, 'contacts.ndjson', [
    ...sent('+380670000001', 3, { type: 'template', category: 'utility' }), ...sent('+380670000002', 2, { type: 'template', category: 'marketing' }),
    asked, ...Array.from({ length: 5 }, (_, index) => JSON.stringify({ at: at(11, 2, 1 + index), contact: '+380670000003', from: 'business', type: 'service' })),
  ].join('\n'))
  await page.getByText('By contact').click()
  const rows = page.locator('.log-contacts tbody tr')
  await expect(rows).toHaveText([/3 contacts were written to, 2 at a cost/, /\+380 67 000 00 02\s*2\s*0\s*2\s*0\.1720\sUSD/, /\+380 67 000 00 01\s*3\s*0\s*3\s*0\.0894\sUSD/, /\+380 67 000 00 03\s*5\s*5\s*0\s*$/])
  await page.getByRole('button', { name: 'Messages', exact: true }).click()
  await expect(rows.nth(1)).toContainText('+380 67 000 00 03')
  expect(await violations(page)).toEqual([])
  await screenshot(page, 'log-contacts')
  await page.getByRole('button', { name: 'Only rows of +380 67 000 00 01' }).click()
  await expect(count(page)).toHaveText('3 of 11 events')
  // The filter of the contact has unfolded.
  await page.getByRole('checkbox', { name: '+380670000002' }).check()
  await expect(count(page)).toHaveText('5 of 11 events')
})

test('months are those of the clock that was chosen last on the page, at first of the viewer’s', async ({ page, site }) => {
  await openLog(page, site)
  // The browser of the tests is in Kyiv, two hours ahead of UTC in November: 22:30 UTC on the 30th is of December there.
  await expect(page.locator('.log-empty')).toContainText('Days and months are those of the account’s clock, Kyiv')
  const late = '{"at":"2026-11-30T22:30:00Z","contact":"+380671234567","from":"business","type":"template","category":"utility"}\n'
  await choose(page, 'late.ndjson', late)
  await expect(page.locator('.log-invoice tbody')).toContainText('December 2026')
  await expect(page.locator('.asides')).toContainText('Months on the clock of Kyiv')
  await page.goto(`${site}#simulate`)
  await page.locator('[popovertarget="account"]').click()
  await page.getByLabel('Time zone of the account').fill('America/Sao_Paulo')
  await page.getByLabel('Time zone of the account').blur()
  await expect(page.locator('[popovertarget="account"]')).toContainText('Sao Paulo')
  await page.goto('about:blank')
  await page.goto(`${site}#log`)
  await expect(page.locator('[popovertarget="log-account"]')).toContainText('Sao Paulo')
  await choose(page, 'late.ndjson', late)
  await expect(page.locator('.log-invoice tbody')).toContainText('November 2026')
})

test('the table is used from the keyboard alone', async ({ page, site }) => {
  await openExample(page, site)
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(grid(page)).toHaveAttribute('aria-activedescendant', 'log-row-0')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('End')
  await expect(grid(page)).toHaveAttribute('aria-activedescendant', 'log-row-973')
  await expect(row(page, 974)).toBeInViewport()
  await expect(row(page, 974)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(row(page, 973)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(row(page, 1)).toHaveAttribute('aria-selected', 'true')
  await expect(explained(page)).toContainText('Line 1')
  await page.keyboard.press('Enter')
  await expect(explained(page)).toBeFocused()
})

test('invoice, rows and result leave as files, and the command gives the same', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
  expect((await exported(page, 'Invoice as CSV')).split('\r\n')[1]).toMatch(/^2026-11,usage,marketing,Ukraine,,1,0\.0860,0\.0860,USD/)
  await page.locator('[name="log-verdict"]').first().check()
  await expect(count(page)).toHaveText('3 of 5 events')
  const csv = await exported(page, 'Rows as CSV')
  expect(csv.startsWith('\ufeffline,id,at,sender,contact')).toBe(true)
  const rows = csv.trimEnd().split('\r\n')
  expect(rows.slice(1).map((line) => line.split(',')[0])).toEqual(['4', '6', '10'])
  expect(rows[1]).toContain('utility,charged,whatsapp/2026-10-01#utility')
  expect(rows[1].split(',')[1]).toBe(utility.id)
  expect(rows[1]).toMatch(/,agree,true,regular,utility,,,$/)
  const result = JSON.parse(await exported(page, 'Whole result as JSON'))
  expect([result.invoice.totals, result.counts.events]).toEqual([{ USD: '0.1456' }, 5])
  await page.locator('[popovertarget="log-account"]').click()
  await page.getByLabel('Country of the business (two letters)').fill('ua')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.locator('#log-account')).toBeHidden()
  await expect(count(page)).toHaveText('5 of 5 events')
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => { document.body.dataset.copied = text } } }))
  await page.getByRole('button', { name: 'Export' }).click()
  await page.locator('#log-export button', { hasText: 'Copy as a command' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-copied', `npx chatfare price webhooks.ndjson --channel whatsapp --account <(echo '{"timezone":"Europe/Kyiv","country":"UA"}')`)
})

test('a table with foreign headings is read once its columns are named', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'export.csv', 'Time;Phone;Direction;Kind;category\n2026-11-02T10:00:00Z;+380671234567;business;template;utility\n')
  await expect(page.getByRole('alert')).toContainText('export.csv cannot be read. A column is missing.')
  await expect(page.getByLabel('Column category')).toHaveValue('category')
  expect(await violations(page)).toEqual([])
  await screenshot(page, 'log-columns')
  for (const [name, field] of [['Time', 'at'], ['Phone', 'contact'], ['Direction', 'from'], ['Kind', 'type']]) {
    await page.getByLabel(`Column ${name}`).selectOption(field)
    await expect(page.getByLabel(`Column ${name}`)).toHaveValue(field)
  }
  await page.getByRole('button', { name: 'Read with these columns' }).click()
  await expect(sentence(page)).toContainText('1 message from you: 1 charged. It costs 0.0298\u00a0USD.')
})

/** A send log as spreadsheets have it: times on the wall, and directions and types in words of their own. */
const foreign = [
  'Time;Phone;Direction;Kind;category', '2026-11-20 09:00;+380671234567;in;text;', '2026-11-20 09:05;+380671234567;out;reply;', '2026-11-21 10:00;+380671234567;out;campaign;MKT',
  '2026-10-25 03:30;+380671234567;in;text;',
].join('\n')

async function nameColumns(page: Page): Promise<void> {
  for (const [name, field] of [['Time', 'at'], ['Phone', 'contact'], ['Direction', 'from'], ['Kind', 'type']]) await page.locator(`[name="column ${name}"]`).selectOption(field)
}

test('a table is read once its words and times are named too, and says until then why it is not', async ({ page, site }) => {
  await openLog(page, site)
  await page.locator('[popovertarget="log-account"]').click()
  await page.getByLabel('Time zone of the account').fill('Europe/Kyiv')
  await page.getByLabel('Time zone of the account').blur()
  await page.keyboard.press('Escape')
  await choose(page, 'export.csv', foreign)
  await nameColumns(page)
  await page.getByRole('button', { name: 'Read with these columns' }).click()
  // Nothing could be read: the card stays, with the reason, and can be used again.
  const card = page.locator('.log-columns')
  await expect(card.locator('.log-reasons')).toContainText('An event whose at cannot be understood · 4 rows')
  await expect(page.getByLabel('Column Time')).toHaveValue('at')
  await expect(page.getByLabel('Column Time').locator('option:checked')).toHaveText('at – when it was sent')
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Times without a zone are on the account’s clock (Kyiv)').check()
  for (const [word, value] of [['in', 'customer'], ['out', 'business'], ['text', 'message'], ['reply', 'service'], ['campaign', 'template'], ['MKT', 'marketing']]) await page.getByLabel(`What “${word}” stands for`).selectOption(value)
  await screenshot(page, 'log-columns-words')
  await page.getByRole('button', { name: 'Read with these columns' }).click()
  // Kyiv is two hours ahead of UTC in November; its clock shows 03:30 twice on 25 October. Ukraine, 2026-10-01: marketing 0.0860.
  await expect(sentence(page)).toContainText('2 messages from you: 1 charged, 1 free. They cost 0.0860\u00a0USD.')
  await expect(card).toHaveCount(0)
  await expect(row(page, 1)).toContainText('20 Nov 09:00')
  await page.locator('.log-problems summary', { hasText: 'A time that the clock shows twice or never' }).click()
  await expect(page.locator('.log-problems details[open] li')).toContainText('Line 5 Expected a time that the clock of Europe/Kyiv shows once; it shows 2026-10-25 03:30 twice')
  // The times follow the clock of another account.
  await page.locator('[popovertarget="log-account"]').click()
  await page.getByLabel('Time zone of the account').fill('UTC')
  await page.getByLabel('Time zone of the account').blur()
  await expect(sentence(page)).toContainText('2 messages from you')
  await expect(row(page, 2)).toContainText('20 Nov 09:00')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'What the columns hold' }).click()
  await expect(card).toBeVisible()
  await expect(page.getByLabel('What “in” stands for')).toHaveValue('customer')
})

const whyNot = {
  en: 'when it was sent', uk: 'коли надіслано', ru: 'когда отправлено', pl: 'kiedy wysłano', ar: 'وقت الإرسال',
} as const

for (const [language, words] of Object.entries(whyNot) as [keyof typeof whyNot, string][]) {
  test(`the columns of a table are named in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    if (language === 'ar') await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(phone)
    await openLog(page, site)
    await choose(page, 'export.csv', foreign)
    await nameColumns(page)
    await expect(page.locator('[name="column Time"] option:checked')).toContainText(words)
    await page.locator('.log-columns .primary').click()
    await expect(page.locator('.log-reasons')).toBeVisible()
    expect(await page.locator('.log-columns').innerText()).not.toMatch(/\blog\.\w|undefined|\{\w+\}/)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await screenshot(page, `log-columns-${language}`)
  })
}

const workbook = { name: 'book.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04\x14\0\x06\0\b\0\0\0!\0[Content_Types].xml', 'latin1') }
/** Cut off before anything of it can be unpacked, and within its first line. */
const cut = gzipSync(webhooks)

const bad = [
  { name: 'picture.png', content: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), says: 'Expected text: JSON or CSV, packed by gzip or not; this is a binary file.' },
  { name: workbook.name, content: workbook.buffer, says: 'Expected text; this is a ZIP archive or a spreadsheet (.xlsx, .ods). Unpack it, or save the sheet as CSV in UTF-8.' },
  { name: 'utf-16.csv', content: Buffer.from('\ufeffat,contact,from,type\n', 'utf16le'), says: 'Expected text in UTF-8; this is UTF-16. Save it as UTF-8 (in spreadsheets: "CSV UTF-8").' },
  { name: 'header.ndjson.gz', content: cut.subarray(0, 12), says: 'It is packed by gzip and cut off or damaged: too little of it can be unpacked.' },
  { name: 'cut.ndjson.gz', content: gzipSync(webhooks, { level: 0 }).subarray(0, 60), says: 'It is packed by gzip and cut off or damaged: too little of it can be unpacked.' },
  { name: 'empty.ndjson', content: Buffer.from(''), says: 'There is nothing in it.' },
  { name: 'other.json', content: Buffer.from('{"name":"left-pad","version":"1.0.0"}'), says: 'Nothing at its beginning tells what it is.' },
  { name: 'notes.txt', content: Buffer.from('Buy milk\nCall Olena\n'), says: 'Nothing at its beginning tells what it is.' },
]

for (const { name, content, says } of bad) {
  test(`${name} is refused with the reason, and what was read before stays`, async ({ page, site }) => {
    await openLog(page, site)
    await choose(page, name, content)
    await expect(page.getByRole('alert')).toContainText(`${name} cannot be read. ${says}`)
    await expect(page.locator('.log-drop')).toBeVisible()
    await choose(page, 'webhooks.ndjson', webhooks)
    await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await choose(page, name, content)
    await expect(page.getByRole('alert')).toContainText('The log that was read before is still shown.')
    await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
    await row(page, 1).click()
    await expect(explained(page)).toContainText('Line 1')
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('of several files the one that cannot be read is named', async ({ page, site }) => {
  await openLog(page, site)
  const input = page.locator('.context input[type="file"]')
  const sound = { name: 'events.ndjson', mimeType: '', buffer: Buffer.from(events) }
  await input.setInputFiles([sound, workbook, { ...sound, name: 'more.ndjson' }])
  await expect(page.getByRole('alert')).toContainText('book.xlsx cannot be read. Expected text; this is a ZIP archive or a spreadsheet')
  const table = (headings: string): Buffer => Buffer.from(`${headings}\n2026-11-02T10:00:00Z,+380671234567,business,template,utility\n`)
  await input.setInputFiles([{ name: 'first.csv', mimeType: '', buffer: table('at,contact,from,type,category') }, { name: 'second.csv', mimeType: '', buffer: table('Time,contact,from,type,category') }])
  await expect(page.getByRole('alert')).toContainText('second.csv cannot be read. A column is missing.')
  await expect(page.getByLabel('Column Time')).toBeVisible()
  await input.setInputFiles([{ ...sound, buffer: Buffer.from('') }, { name: 'header.ndjson.gz', mimeType: '', buffer: cut.subarray(0, 12) }])
  await expect(page.getByRole('alert')).toContainText('header.ndjson.gz cannot be read. It is packed by gzip')
})

const noText = {
  en: ['this is a ZIP archive', 'packed by gzip', 'not UTF-8'], uk: ['це архів ZIP', 'стиснуто gzip', 'не в UTF-8'], ru: ['это архив ZIP', 'сжат gzip', 'не в UTF-8'],
  pl: ['to jest archiwum ZIP', 'spakowany gzip', 'nie jest w UTF-8'], ar: ['أرشيف ZIP', 'مضغوط بـ gzip', 'ليس بترميز UTF-8'],
} as const

for (const [language, [zip, gzip, encoding]] of Object.entries(noText) as [keyof typeof noText, (typeof noText)['en']][]) {
  test(`why a file is no log is said in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    if (language === 'ar') await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(phone)
    await openLog(page, site)
    await page.locator('.context input[type="file"]').setInputFiles(workbook)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(zip)
    if (language !== 'en') await expect(alert.locator('[lang="en"]')).toHaveCount(0)
    await screenshot(page, `log-no-text-${language}`)
    await choose(page, 'cut.ndjson.gz', cut.subarray(0, 12))
    await expect(alert).toContainText(gzip)
    // "Час;Телефон;Напрямок;Тип" as a spreadsheet in Windows saves it: windows-1251.
    await choose(page, 'export.csv', Buffer.from([...'×àñ;Òåëåôîí;Íàïðÿìîê;Òèï\n2026-11-02T10:00:00Z;+380671234567;business;template\n'].map((character) => character.charCodeAt(0))))
    await expect(page.locator('.log-columns')).toContainText(encoding)
    await expect(page.locator('.log-columns select')).toHaveCount(4)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await screenshot(page, `log-encoding-${language}`)
  })
}

test('an engine that does not come for a log is no fault of its settings', async ({ page, site }) => {
  await openLog(page, site)
  await page.route(/assets\/engine-.*\.wasm/, (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'not a module' }))
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(page.getByRole('alert')).toHaveText('webhooks.ndjson cannot be read. This part of the page could not be loaded. The page stays as it was. Check the connection and try again. Dismiss')
})

test('a log without a message says so', async ({ page, site }) => {
  await openLog(page, site)
  await choose(page, 'probe.ndjson', '{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"message_template_status_update","value":{}}]}]}\n')
  await expect(sentence(page)).toHaveText('No message is in this log.')
  await expect(page.locator('.log-invoice')).toContainText('Nothing is charged in this log.')
  await expect(count(page)).toHaveText('No event fits these filters.')
})

test('of a gzip file that is cut off, what comes before is read and the rest is named', async ({ page, site }) => {
  await openLog(page, site)
  const packed = gzipSync(Array.from({ length: 3000 }, (_, index) => webhooks.replaceAll('wamid.', `wamid.${index * 7919}.`)).join(''))
  await choose(page, 'cut.ndjson.gz', packed.subarray(0, packed.length / 2))
  await expect(page.locator('.log-problems')).toContainText('The packed file is cut off or damaged')
  await expect(sentence(page)).toContainText('charged')
})

/** A million events of 20,000 customers: a question, an answer, a utility template, a marketing template, an answer. */
function million(rows = 1_000_000): Buffer {
  const kinds = ['"customer","type":"message"', '"business","type":"service"', '"business","type":"template","category":"utility"', '"business","type":"template","category":"marketing"', '"business","type":"service"']
  const start = Date.UTC(2026, 9, 1)
  const parts: string[] = []
  for (let index = 0; index < rows; index += 1) parts.push(`{"at":${start + index * 2000},"contact":"+38067${1_000_000 + (Math.floor(index / 5) % 20_000)}","from":${kinds[index % 5]}}\n`)
  return Buffer.from(parts.join(''))
}

test('a file of a million events is read, cancelled, stopped, scrolled, filtered', async ({ page, site }) => {
  test.setTimeout(180_000)
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.context .file').click()])
  const path = test.info().outputPath('million.ndjson')
  writeFileSync(path, million())
  await chooser.setFiles(path)
  const progress = page.locator('.log-progress')
  await expect(progress).toContainText('Reading million.ndjson')
  await expect(progress.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /\d/)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toHaveCount(0)
  await expect(sentence(page)).toContainText('They cost 0.1456\u00a0USD.')

  const file = page.locator('.context input[type="file"]')
  await file.setInputFiles(path)
  await page.getByRole('button', { name: 'Stop and keep what was read' }).click()
  await expect(page.locator('.asides')).toContainText(/Stopped after [\d,]+ lines: what follows is not counted\./, { timeout: 90_000 })
  await expect(grid(page)).not.toHaveAttribute('aria-rowcount', '1000001')
  await expect(page.locator('.log-problems')).toContainText('Every line could be used.')

  await file.setInputFiles(path)
  await expect(count(page)).toHaveText('1,000,000 of 1,000,000 events', { timeout: 90_000 })
  await expect(page.locator('.asides')).not.toContainText('Stopped')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '1000001')
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(row(page, 1_000_000).locator('.badge')).toBeVisible()
  expect(await page.locator('.log-row').count()).toBeLessThan(80)
  await grid(page).evaluate((frame) => { frame.scrollTop = frame.scrollHeight / 2 })
  const middle = async (): Promise<number> => Number(await page.locator('.log-row:has(.badge)').first().getAttribute('aria-rowindex'))
  await expect.poll(async () => Math.round((await middle()) / 1000)).toBe(500)
  await page.locator('.facet label', { hasText: 'Utility' }).first().click()
  await expect(count(page)).toHaveText('200,000 of 1,000,000 events')
  await expect(row(page, 1).locator('.badge.charged')).toBeVisible()
  await page.getByLabel('Find a contact, a sender or a line').fill('380671000007')
  await expect(row(page, 1)).toContainText('+380 67 100 00 07')
  // 20,000 customers, each asked 10 times and was answered with 20 answers, 10 utility and 10 marketing templates.
  await page.getByText('By contact').click()
  await expect(page.locator('.log-contacts tbody tr').first()).toContainText('20,000 contacts were written to, 20,000 at a cost')
})

const forms = {
  'a list over several lines': (lines: string) => `[\n${lines.trimEnd().replaceAll(',"contact"', ',\n"contact"').replaceAll('}\n', '},\n')}\n]`,
  'a table': (lines: string) => `at,contact,from,type,category\n${lines.replace(/\{"at":(\d+),"contact":"(\S+?)","from":"(\w+)","type":"(\w+)"(?:,"category":"(\w+)")?\}/g, (_, ...cells: string[]) => cells.slice(0, 5).map((cell) => cell ?? '').join(','))}`,
}

for (const [name, form] of Object.entries(forms)) {
  test(`where reading ${name} is stopped, its last record is no problem of the file`, async ({ page, site }) => {
    test.setTimeout(180_000)
    await openLog(page, site)
    const path = test.info().outputPath('log')
    // The first record is wrong, which is told all the same.
    writeFileSync(path, form(million().toString().replace('"message"', '"letter"')))
    await page.locator('.context input[type="file"]').setInputFiles(path)
    await page.getByRole('button', { name: 'Stop and keep what was read' }).click()
    await expect(page.locator('.asides')).toContainText(/Stopped after [\d,]+ lines: what follows is not counted\./, { timeout: 90_000 })
    await expect(page.locator('.asides')).toContainText('1 line or value could not be used')
    await expect(page.locator('.log-problems details')).toHaveText(/An event whose type cannot be understood.*1/s)
  })
}

test('amounts in Arabic are read from the left, and their decimal points stand under each other', async ({ page, site }) => {
  await chooseLanguage(page, 'ar')
  await openLog(page, site)
  await choose(page, 'webhooks.ndjson', webhooks)
  const amount = page.locator('.log-row .amount', { has: page.locator('small') }).first()
  const x = async (selector: string): Promise<number> => (await amount.locator(selector).boundingBox())!.x
  expect(await x('.figure')).toBeLessThan(await x('small'))
  const ends = await page.locator('.log-invoice tbody tr:not(.group) td.figures:nth-of-type(3) bdi').evaluateAll((all) => all.map((bdi) => Math.round(bdi.getBoundingClientRect().right)))
  expect(ends.length).toBeGreaterThan(1)
  expect(new Set(ends).size).toBe(1)
})

test('a phone shows the chosen row above what explains it', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await openExample(page, site)
  await row(page, 5).click()
  await expect(explained(page).locator('p.rule')).toBeVisible()
  const bottom = async (): Promise<number> => { const box = (await page.locator('.log-row.chosen').boundingBox())!; return box.y + box.height }
  await expect.poll(async () => (await bottom()) - (await explained(page).boundingBox())!.y).toBeLessThanOrEqual(1)
  // The end of the page is not under it.
  const last = async (): Promise<number> => Math.max(...(await page.locator('.log > *').evaluateAll((all) => all.map((part) => part.getBoundingClientRect().bottom))))
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await expect.poll(async () => (await last()) - (await explained(page).boundingBox())!.y).toBeLessThanOrEqual(1)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(explained(page)).toBeHidden()
})

const spoken = {
  en: { lead: '649 messages from you: 288 charged, 354 free, 7 undelivered. They cost 14.1462 USD.', differ: '18 differ', why: 'Only the provider saw a free entry point.' },
  uk: { lead: '649 повідомлень від вас: 288 платних, 354 безкоштовні, 7 недоставлених. Вартість: 14,1462 USD.', differ: '18 відрізняються', why: 'Безкоштовну точку входу бачив лише провайдер.' },
  ru: { lead: '14,1462 USD.', differ: '18 отличаются', why: 'Бесплатную точку входа видел только провайдер.' },
  pl: { lead: '14,1462 USD.', differ: '18 różni się', why: 'Bezpłatny punkt wejścia widział tylko dostawca.' },
  ar: { lead: '14.1462 USD.', differ: '18 تختلف', why: 'المزوّد وحده رأى نقطة دخول مجانية.' },
}

for (const [language, words] of Object.entries(spoken)) {
  test(`a log in ${language}`, async ({ page, site }) => {
    await chooseLanguage(page, language)
    await openExample(page, site)
    const said = async (): Promise<string> => (await sentence(page).innerText()).replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u2066-\u2069]/g, '')
    expect(await said()).toContain(words.lead)
    await expect(page.locator('.case').first()).toContainText(words.why)
    await page.locator('.asides .risks').click()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '19')
    await row(page, 1).click()
    await expect(explained(page).locator('p.rule')).toBeVisible()
    expect(await page.locator('main').innerText()).not.toMatch(/\blog\.\w|undefined|\{\w+\}/)
  })
}

for (const language of Object.keys(spoken)) {
  test(`verdicts and filters are not cut at 1280 px, nor buttons on a phone, in ${language}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await chooseLanguage(page, language)
    await openExample(page, site)
    const cut = (selector: string): Promise<string[]> => page.locator(selector).evaluateAll((all) =>
      all.filter((part) => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight).map((part) => part.textContent!.trim()))
    expect(await cut('.log-row:not(.head) .verdict, .log-filters > fieldset .facet')).toEqual([])
    // No word is broken: as long as it is, it would have room.
    const names = '.log-filters > fieldset .check > span:first-of-type'
    await page.locator(names).evaluateAll((all) => all.forEach((name) => { (name as HTMLElement).style.overflowWrap = 'normal' }))
    expect(await cut(names)).toEqual([])
    await page.setViewportSize(phone)
    for (const button of await page.locator('.log-steps .add').all()) {
      const { x, width } = (await button.boundingBox())!
      expect(x).toBeGreaterThanOrEqual(12)
      expect(x + width).toBeLessThanOrEqual(phone.width - 12)
    }
  })
}

const looks = [
  { name: 'log-phone', viewport: phone },
  { name: 'log-phone-dark-rtl', viewport: phone, dark: true, language: 'ar' },
  { name: 'log-zoom-200', viewport: { width: 720, height: 450 } },
]

for (const { name, viewport, dark, language } of looks) {
  test(`${name} has no accessibility violation and scrolls one way only`, async ({ page, site }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (language) await chooseLanguage(page, language)
    await openLog(page, site)
    await screenshot(page, `${name}-empty`)
    expect(await violations(page)).toEqual([])
    await page.locator('.log-drop button').click()
    await row(page, 3).click()
    await expect(explained(page).locator('p.rule')).toBeVisible()
    await screenshot(page, name)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

for (const width of [1200, 1280, 1420]) {
  for (const language of ['en', 'pl', 'ar']) {
    test(`at ${width} px every column of the table can be read in ${language}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 })
      await chooseLanguage(page, language)
      await openExample(page, site)
      const [frame, agreements] = await Promise.all([page.locator('.log-frame').boundingBox(), page.locator('.log-row:not(.head) .agreement').all()])
      for (const agreement of agreements) {
        expect(await agreement.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBeLessThanOrEqual(1)
        const { x, width: wide } = (await agreement.boundingBox())!
        expect(x).toBeGreaterThanOrEqual(frame!.x)
        expect(x + wide).toBeLessThanOrEqual(frame!.x + frame!.width)
      }
      expect((await row(page, 1).locator('.reason').boundingBox())!.width).toBeGreaterThan(110)
      // Reasons are short enough to be read; filters and what is wrong with the file are seen without scrolling.
      const cut = await page.locator('.log-row:not(.head) .reason').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth - cell.clientWidth > 1).map((cell) => cell.textContent))
      expect(cut).toEqual([])
      await expect(page.locator('.log-filters fieldset').first()).toBeInViewport({ ratio: 0.9 })
      await expect(page.locator('.log-problems summary').first()).toBeInViewport({ ratio: 0.9 })
      await row(page, 2).click()
      await expect(explained(page).locator('.rule').first()).toBeInViewport()
      await screenshot(page, `log-${width}-${language}`)
    })
  }
}
