// The golden scenarios in Node and in Chromium: what they expect, and byte for byte what the native engine gives.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createEngine } from 'chatfare'
import { difference } from './subset.js'
import { at, inChromium, scenarios } from './support.js'

const engine = await createEngine()
const native = mkdtempSync(join(tmpdir(), 'chatfare-native-'))
before(() => {
  const tool = at('build/native-debug/tests/evaluate_scenarios')
  execFileSync(tool, [at('tariffs'), at('tests/scenarios'), native])
})
after(() => rmSync(native, { recursive: true }))
/** The result of a scenario's request, or the error it is refused with. Runs in Chromium as well. */
function outcome(engine, { method = 'evaluate', request }) {
  try {
    const { variants, ...rest } = request
    return variants ? engine[method](rest, variants) : engine[method](request)
  } catch ({ code, path, message, problems }) {
    return { code, path, message, problems }
  }
}

const nativeText = (name) => readFileSync(join(native, `${name}.json`), 'utf8')

test('there are scenarios', () => assert.ok(scenarios.length > 0))

test('no two sequences have the same title', () => {
  const titles = scenarios.filter(([, { method = 'evaluate', expectedError }]) => method === 'evaluate' && !expectedError).map(([, { title }]) => title)
  assert.deepEqual(titles.filter((title, index) => titles.indexOf(title) < index), [])
})

for (const [name, scenario] of scenarios) {
  const { expected, expectedError } = scenario
  test(`${name} in Node`, () => {
    const result = outcome(engine, scenario)
    assert.equal(difference(expectedError ?? expected, result), null)
    assert.equal(JSON.stringify(result), nativeText(name))
  })
}

describe('in Chromium', () => {
  let texts
  before(async () => {
    const asked = scenarios.map(([, { method, request }]) => ({ method, request }))
    texts = await inChromium(at('wasm/dist'), 'error.js', async (page) => {
      await page.addScriptTag({ content: outcome.toString() })
      return page.evaluate(async (asked) => {
        const { createEngine } = await import('/index.web.js')
        const engine = await createEngine()
        return asked.map((scenario) => JSON.stringify(outcome(engine, scenario)))
      }, asked)
    })
  })
  for (const [i, [name]] of scenarios.entries()) {
    test(`${name} in Chromium`, () => assert.equal(texts[i], nativeText(name)))
  }
})
