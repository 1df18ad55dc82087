import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from './site'

const scenarios = resolve(import.meta.dirname, '../scenarios')
const native = resolve(import.meta.dirname, process.env.GOLDEN_DIR ?? '../../build/golden')

interface Scenario {
  name: string
  pending?: unknown
  request: unknown
}

const played: Scenario[] = readdirSync(scenarios)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ name: file.slice(0, -5), ...JSON.parse(readFileSync(join(scenarios, file), 'utf8')) }))
  .filter((scenario) => !scenario.pending)

test('the page computes what the native engine computes, byte for byte', async ({ page, site }) => {
  test.skip(!existsSync(native), 'the native results are not built')
  await page.goto(site)
  await page.locator('.row.event').first().waitFor()
  for (const { name, request } of played) {
    const result = await page.evaluate((asked) => {
      const app = document.querySelector('chatfare-app') as unknown as { engine: { evaluate(request: unknown): unknown } }
      return JSON.stringify(app.engine.evaluate(asked))
    }, request)
    expect.soft(result, name).toBe(readFileSync(join(native, `${name}.json`), 'utf8').trimEnd())
  }
})
