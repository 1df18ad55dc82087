import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from './site'

const at = (path: string): string => resolve(import.meta.dirname, '../..', path)
const tool = at('build/native-debug/tests/evaluate_scenarios')

interface Methods {
  evaluate(request: unknown, variants?: unknown): unknown
  compare(request: unknown, variants?: unknown): unknown
  quote(request: unknown, variants?: unknown): unknown
  compareQuotes(request: unknown, variants?: unknown): unknown
}

interface Scenario {
  name: string
  method?: keyof Methods
  request: unknown
}

const played: Scenario[] = readdirSync(at('tests/scenarios'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ name: file.slice(0, -5), ...JSON.parse(readFileSync(at(`tests/scenarios/${file}`), 'utf8')) }))

/** The native engine's results. */
function nativeResults(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'chatfare-native-'))
  execFileSync(tool, [at('tariffs'), at('tests/scenarios'), folder])
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

test('the page computes what the native engine computes, byte for byte', async ({ page, site }) => {
  expect(existsSync(tool), 'needs the native engine, which is not built').toBe(true)
  await page.goto(site)
  await page.locator('.row.event').first().waitFor()
  const results = await page.evaluate(async (asked) => {
    const engine = await (document.querySelector('chatfare-app') as unknown as { engine(): Promise<Methods> }).engine()
    return asked.map(({ method = 'evaluate', request }) => {
      try {
        const { variants, ...rest } = request as { variants: unknown }
        return JSON.stringify(variants ? engine[method](rest, variants) : engine[method](request))
      } catch (refusal) {
        const { code, path, message, problems } = refusal as { code: string; path: string; message: string; problems: unknown }
        return JSON.stringify({ code, path, message, problems })
      }
    })
  }, played.map(({ method, request }) => ({ method, request })))
  const native = nativeResults()
  for (const [index, { name }] of played.entries()) {
    expect.soft(results[index], name).toBe(readFileSync(join(native.folder, `${name}.json`), 'utf8').trimEnd())
  }
  native.remove()
})
