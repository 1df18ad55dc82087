// Logs in columns, natively and in wasm, from 10 thousand to 10 million events on the same log: node tests/bench/columns.js
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, rmSync, writeSync, closeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SENDER_NAMES, writeLog } from './log.js'
import { leastOf } from './timing.js'

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]
export const COLUMNS = ['time', 'thread', 'kind', 'sender', 'status', 'entryPoint', 'country']
export const OPTIONS = { channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' }, senders: SENDER_NAMES }
const native = fileURLToPath(new URL('../../build/native-release/tests/bench_columns', import.meta.url))

/** What the memory of threads alone costs: a customer message opens a window, other messages look whether one is open. */
function bareLoop({ time, thread, kind }) {
  const closes = new Float64Array(time.length)
  let inside = 0
  for (let row = 0; row < time.length; row++) {
    if (kind[row] === 0) closes[thread[row]] = time[row] + 86_400_000
    else if (time[row] < closes[thread[row]]) inside++
  }
  return inside
}

/** The same log by the native program; null where it has not been built. */
export function playNatively(log, names, rows, runs) {
  if (!existsSync(native)) return null
  const folder = mkdtempSync(join(tmpdir(), 'chatfare-bench-'))
  try {
    const path = join(folder, 'log')
    const file = openSync(path, 'w')
    for (const name of names) writeSync(file, new Uint8Array(log[name].buffer, log[name].byteOffset, log[name].byteLength))
    closeSync(file)
    const answer = execFileSync(native, [path, String(rows), String(runs), ...names], {
      input: JSON.stringify(OPTIONS),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    return Math.min(...answer.trim().split('\n').map(Number))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const cell = (figure) => (figure === null ? '-' : figure.toFixed(1)).padStart(10)

/** Prints the table; `makeEngine` gives an engine of its own for each log, so that memory can be told apart. */
export async function benchColumns(makeEngine) {
  console.log('\nLog in columns, full rules of 2026-10-01, ns per event (goal: at most 20 in wasm, 1.5 of native)')
  console.log('events      deliveredAt     native      wasm     copied  bare loop  wasm memory')
  for (const rows of SIZES) {
    for (const names of [COLUMNS, [...COLUMNS, 'deliveredAt']]) {
      const engine = await makeEngine()
      const runs = Math.max(3, Math.min(50, Math.floor(5_000_000 / rows)))
      const log = engine.columns(rows, names)
      writeLog(log, engine.codes())
      const wasm = leastOf(runs, rows, () => engine.replay(log, OPTIONS))
      const bare = leastOf(runs, rows, () => bareLoop(log))
      const onNative = playNatively(log, names, rows, runs)
      const memory = log.time.buffer.byteLength / 1e6
      const own = Object.fromEntries(names.map((name) => [name, log[name].slice()]))
      const copied = leastOf(3, rows, () => engine.replay(own, OPTIONS))
      const given = names.includes('deliveredAt') ? 'given' : 'not given'
      console.log(`${String(rows).padEnd(12)}${given.padEnd(10)}${cell(onNative)}${cell(wasm)}${cell(copied)}${cell(bare)} ${memory.toFixed(0).padStart(9)} MB`)
    }
  }
  if (!existsSync(native)) console.log('native: build it with cmake --build --preset native-release --target bench_columns')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { createEngine } = await import('../../wasm/dist/index.node.js')
  await benchColumns(() => createEngine({ tariffs: [] }))
}
