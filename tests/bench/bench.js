// Prints the figures of the built package: npm run bench
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { conversation } from '../node/support.js'
import { benchColumns } from './columns.js'
import { benchPeers } from './peers.js'
import { benchTexts } from './texts.js'

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const dist = new URL('../../wasm/dist/', import.meta.url)

function report(name, figure, unit, goal) {
  console.log(`${name.padEnd(52)} ${figure.toFixed(1).padStart(8)} ${unit.padEnd(2)}  (goal: at most ${goal} ${unit})`)
}

const wasm = readFileSync(new URL('engine.wasm', dist))
report('engine.wasm, gzip', gzipSync(wasm, { level: 9 }).length / 1000, 'kB', 80)
report('scenarios.wasm (chatfare/early), gzip', gzipSync(readFileSync(new URL('scenarios.wasm', dist)), { level: 9 }).length / 1000, 'kB', 80)

// Each time in a process of its own: compiled code is kept within one.
const first = `
  const { createEngine } = await import('${dist}index.node.js')
  const start = performance.now()
  await createEngine()
  console.log(performance.now() - start)`
const run = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', first], { encoding: 'utf8' }))
report('createEngine in Node, tariffs loaded', median(Array.from({ length: 11 }, run)), 'ms', 15)

const { createEngine } = await import(fileURLToPath(new URL('index.node.js', dist)))
const engine = await createEngine()
function timeEvaluate(events) {
  const request = conversation(events)
  for (let i = 0; i < 20; i++) engine.evaluate(request)
  const times = Array.from({ length: 51 }, () => {
    const start = performance.now()
    engine.evaluate(request)
    return performance.now() - start
  })
  return median(times)
}
report('evaluate, 1,000 events', timeEvaluate(1000), 'ms', 3)
report('evaluate, a thread of 200 messages (one frame)', timeEvaluate(200), 'ms', 16.7)
benchTexts(engine)
await benchColumns(() => createEngine({ tariffs: [] }))
await benchPeers(engine)
