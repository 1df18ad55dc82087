// A file of many events from its first byte to its invoice: memory of the whole process and time. node tests/bench/memory.js [ROWS] [FORMAT]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../wasm/dist/index.node.js'
import { writeLogFile } from './log-texts.js'
import { program } from './peers.js'

const rows = Number(process.argv[2] ?? 20_000_000)
const format = process.argv[3] ?? 'ndjson'
const folder = mkdtempSync(join(tmpdir(), 'chatfare-bench-'))
try {
  const file = join(folder, 'log')
  writeLogFile(file, format, rows, (await createEngine()).codes())
  const { wall, processor, memory } = program('text', rows, file)
  const size = (statSync(file).size / 1e6).toFixed(0)
  console.log(`${rows} events, ${format} of ${size} MB: ${memory.toFixed(0)} MB at most (goal: 600), ${wall.toFixed(0)} ns per event by the clock, ${processor.toFixed(0)} of the processors`)
} finally {
  rmSync(folder, { recursive: true })
}
