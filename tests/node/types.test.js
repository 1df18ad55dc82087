// The hand-written types: they compile under the strictest settings, and they fit the results of the engine.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { at } from './support.js'

for (const resolution of ['bundler', 'nodenext']) {
  test(`types.ts compiles with module resolution ${resolution}`, () => {
    const modules = resolution === 'bundler' ? 'esnext' : 'nodenext'
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2022']
    const tsc = [at('node_modules/typescript/bin/tsc'), ...options, '--module', modules, '--moduleResolution', resolution]
    try {
      execFileSync(process.execPath, [...tsc, at('tests/node/types.ts')], { encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      assert.fail(error.stdout)
    }
  })
}
