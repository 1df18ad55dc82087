// Chatfare beside other programs on the same log: node tests/bench/peers.js [ROWS]. What they are asked for is in
// peers/question.js. Each run is a process of its own; the programs take turns, and the least of the rounds counts.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COLUMNS, playNatively } from './columns.js'
import { columnsOf, writeLogFile } from './log-texts.js'
import { timeOf } from './timing.js'

const ROWS = 10_000_000
const ROUNDS = 2
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const command = here('../../wasm/bin/chatfare.js')

/** Webhooks have half a kilobyte a line, and a rules engine takes microseconds an event: fewer events, the same log. */
const MOST = { webhooks: 1_000_000, jsonLogic: 1_000_000, zen: 100_000 }

const lines = [
  { name: 'Chatfare, columns, native', run: ({ rows, codes }) => native(rows, codes) },
  { name: 'Chatfare, columns, wasm', run: ({ rows }) => program('columns', rows) },
  { name: 'Chatfare, CSV to invoice', run: ({ rows, csv }) => program('text', rows, csv) },
  { name: 'Chatfare, CSV to invoice, --jobs 2', run: ({ rows, csv }) => commandLine(rows, csv) },
  { name: 'Chatfare, webhooks to invoice', most: MOST.webhooks, run: ({ rows, webhooks }) => program('text', rows, webhooks) },
  { name: 'DuckDB, in memory', run: ({ rows, csv }) => program('duckdb', rows, csv) },
  { name: 'DuckDB, from CSV', run: ({ rows, csv }) => program('duckdbFile', rows, csv) },
  { name: 'JavaScript objects and a Map', run: ({ rows }) => program('objects', rows) },
  { name: 'json-logic-js, windows given', most: MOST.jsonLogic, run: ({ rows }) => program('jsonLogic', rows) },
  { name: 'zen-engine, windows given', most: MOST.zen, run: ({ rows }) => program('zen', rows) },
]

export function program(name, rows, file = '') {
  const answer = execFileSync(process.execPath, ['--max-old-space-size=16000', here('peers/run.js'), name, String(rows), file], { encoding: 'utf8' })
  return JSON.parse(answer)
}

async function commandLine(rows, csv) {
  const price = () => {
    // 1: the log has deliveries that the rules refuse, which the command says.
    const { status } = spawnSync(process.execPath, [command, 'price', csv, '--channel', 'whatsapp', '--jobs', '2', '--format', 'json'], { stdio: 'ignore' })
    if (status > 1) throw new Error(`The command ended with ${status}.`)
  }
  const { wall } = await timeOf(rows, price)
  return { wall, processor: null, total: null }
}

function native(rows, codes) {
  const processor = playNatively(columnsOf(rows, codes), [...COLUMNS, 'deliveredAt'], rows, 1)
  return { wall: processor, processor, total: null }
}

const least = (runs, figure) => {
  const known = runs.map((run) => run[figure]).filter((time) => time !== null)
  return known.length > 0 ? Math.min(...known) : null
}
const cell = (figure) => (figure === null ? '-' : figure.toFixed(0)).padStart(12)

function tell(rows, runs) {
  console.log(`\nThe same log of ${rows} events in one run of ${ROUNDS} rounds, ns per event; totals in millionths of a dollar`)
  console.log('program                                events   by the clock   processors          total')
  for (const [place, { name, most = rows }] of lines.entries()) {
    const totals = new Set(runs[place].map(({ total }) => total))
    const figures = [Math.min(rows, most), least(runs[place], 'wall'), least(runs[place], 'processor')].map(cell)
    console.log(`${name.padEnd(34)}${figures.join(' ')} ${[...totals].map((total) => total ?? '').join(' ').padStart(14)}`)
  }
}

export async function benchPeers(engine, rows = ROWS) {
  const folder = mkdtempSync(join(tmpdir(), 'chatfare-bench-'))
  const codes = engine.codes()
  const [csv, webhooks] = [join(folder, 'log.csv'), join(folder, 'webhooks.ndjson')]
  try {
    writeLogFile(csv, 'csv', rows, codes)
    writeLogFile(webhooks, 'whatsapp-webhooks', Math.min(rows, MOST.webhooks), codes)
    const runs = lines.map(() => [])
    for (let round = 0; round < ROUNDS; round++) {
      for (const [place, { run, most = rows }] of lines.entries()) runs[place].push(await run({ rows: Math.min(rows, most), csv, webhooks, codes }))
    }
    tell(rows, runs)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { createEngine } = await import('../../wasm/dist/index.node.js')
  await benchPeers(await createEngine(), Number(process.argv[2] ?? ROWS))
}
