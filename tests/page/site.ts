import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test as base, type Locator, type Page } from '@playwright/test'
import { serve } from '../../scripts/serve.js'

export { expect }

export const built = resolve(import.meta.dirname, '../../web/dist')
const screenshots = resolve(import.meta.dirname, '../../build/screenshots')

export const AD_WEEK = 'whatsapp-ad-click-then-a-week'
export const BOT_SESSION = 'viber-bot-first-session'

/** Serves the built page below a path, and fails a test that leaves an error, a policy report or a foreign request behind. */
export const test = base.extend<{ watched: void }, { site: string }>({
  site: [
    async ({}, use) => {
      const root = mkdtempSync(join(tmpdir(), 'chatfare-page-'))
      mkdirSync(join(root, 'some'))
      symlinkSync(built, join(root, 'some/where'))
      const server = await serve(root, 0)
      await use(`http://127.0.0.1:${server.address().port}/some/where/`)
      server.closeAllConnections()
      server.close()
      rmSync(root, { recursive: true })
    },
    { scope: 'worker' },
  ],
  watched: [
    async ({ page, site }, use) => {
      const faults: string[] = []
      page.on('console', (message) => {
        if (message.text().includes('Service Worker registration blocked by Playwright')) return
        // Told by the browser of what a test has stopped.
        if (message.text() === 'Failed to load resource: net::ERR_FAILED') return
        if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
      page.on('request', (request) => {
        if (!request.url().startsWith(site)) faults.push(`foreign request: ${request.url()}`)
      })
      await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)))
      await use()
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

/** Evaluated through the debugger, as the page's policy lets no foreign script in. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run())
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
}

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1440, height: 900 }

/** The language that a person has chosen before. */
export const chooseLanguage = (page: Page, language: string): Promise<unknown> =>
  page.addInitScript((chosen) => localStorage.setItem('chatfare.language', chosen), language)

/** What a link of the page holds. */
export const pack = (value: unknown, version = 1): string => `${version}.${deflateRawSync(JSON.stringify(value)).toString('base64url')}`

export async function openPage(page: Page, site: string, preset = AD_WEEK): Promise<void> {
  await page.goto(site)
  await page.locator('.row.event').first().waitFor()
  await page.locator('.preset select').selectOption(preset)
  // Its sequence, and the rest of the engine, may be on their way: what waits for them would be taken later than the test goes on.
  await page.waitForFunction((name) => (document.querySelector('chatfare-app') as unknown as { store: Store }).store.history.last?.after.preset === name, preset)
  await page.evaluate(() => (document.querySelector('chatfare-app') as unknown as { store: Store }).store.bringWhole())
}

interface Store {
  readonly document: object
  readonly history: { readonly last?: { readonly after: { readonly preset: string | null } } }
  bringWhole(): Promise<unknown>
  execute(command: { label(): string; document: object; select?: string | null }): void
}

/** Gives the page what no control can, once the engine has come whole. */
export const give = (page: Page, part: object, select?: string | null): Promise<void> =>
  page.evaluate(async ({ part, select }) => {
    const { store } = document.querySelector('chatfare-app') as unknown as { store: Store }
    await store.bringWhole()
    store.execute({ label: () => 'Given', document: { ...store.document, ...part }, select })
  }, { part, select })

/** Shows a sequence that no preset has; the page chooses what to explain where no message is named. */
export const show = (page: Page, request: object, select: string | null = null, texts: object = {}): Promise<void> =>
  give(page, { preset: null, texts, request }, select)

/** A plan of which a quote shows all that it can. */
export const wholePlan = {
  form: 'full', start: '2026-12', months: '6', growth: '5', resale: 'margin', percent: '15', providers: ['twilio/usd/2025-07-01'],
  exchange: { currency: 'EUR', rate: '0.9', source: 'agreed' }, compare: { by: 'dates', other: '2026-09' }, offer: { company: 'Sviazok Solutions', customer: 'Polyana Coffee' },
}

export const givePlan = (page: Page, plan: object): Promise<void> => give(page, { views: { quote: plan } })

export const threadKinds = [
  { from: 'customer', type: 'message' },
  { from: 'business', type: 'service' },
  { from: 'business', type: 'template', category: 'utility' },
  { from: 'business', type: 'template', category: 'marketing' },
]

/** A support thread of many weeks: an ad click now and then, questions, answers, order messages. */
export const thread = (count: number): object[] => Array.from({ length: count }, (_, n) => ({
  id: `m${n}`, at: new Date(Date.UTC(2026, 10, 1) + n * 3 * 3_600_000).toISOString(), contact: '+380671234567', ...threadKinds[n % threadKinds.length],
  ...(n % 40 === 0 ? { entryPoint: 'click-to-whatsapp-ad' } : {}),
}))

/** The questions that the page asks of its worker. */
interface Questions {
  holding: boolean
  held: (() => void)[]
  /** The methods that were asked for. */
  names: string[]
  /** Asked and not answered yet. */
  open: number
}
type Watching = Window & { questions: Questions }

/** Lets a test hold questions back; from before the page is opened. */
export const watchWorker = (page: Page): Promise<void> =>
  page.addInitScript(() => {
    const questions: Questions = { holding: false, held: [], names: [], open: 0 }
    Object.assign(window, { questions })
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        this.addEventListener('message', () => { questions.open -= 1 })
      }

      override postMessage(question: { name: string }): void {
        const send = (): void => super.postMessage(question)
        questions.names.push(question.name)
        questions.open += 1
        if (questions.holding) questions.held.push(send)
        else send()
      }
    }
  })

/** Whether the worker has to wait for what is asked from now on. */
export const holdQuestions = (page: Page, holding: boolean): Promise<void> =>
  page.evaluate((holding) => { (window as unknown as Watching).questions.holding = holding }, holding)

export const askedQuestions = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Watching).questions.names)

export const heldQuestions = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as Watching).questions.held.length)

/** Asks what was held back, and waits until everything is answered. */
export async function askHeld(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { questions } = window as unknown as Watching
    questions.holding = false
    for (const send of questions.held.splice(0)) send()
  })
  await expect.poll(() => page.evaluate(() => (window as unknown as Watching).questions.open)).toBe(0)
}

/** As in a browser without workers. */
export const withoutWorker = (page: Page): Promise<void> =>
  page.addInitScript(() => { Object.defineProperty(window, 'Worker', { value: class { constructor() { throw new Error('no workers here') } } }) })

export const row = (page: Page, id: string): Locator => page.locator(`.row[data-id="${id}"]`)

export async function selectRow(page: Page, id: string): Promise<Locator> {
  await row(page, id).locator('.time').click()
  return row(page, id)
}

export const sentence = (page: Page): Locator => page.locator('.lead')
export const total = (page: Page): Locator => page.locator('.total strong')
export const why = (page: Page): Locator => page.locator('.why')

export const screenshot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' })
