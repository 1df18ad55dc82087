// What scripts/demo refuses before it installs or builds anything.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { at } from './support.js'

for (const port of ['08080', '0', '65536', '-1', 'http', '']) {
  test(`a port that is "${port}" is refused in one sentence`, () => {
    const { status, stdout, stderr } = spawnSync(at('scripts/demo'), ['--port', port], { encoding: 'utf8' })
    assert.deepEqual([status, stdout, stderr], [2, '', `A port is a number from 1 to 65535, not "${port}".\n`])
  })
}
