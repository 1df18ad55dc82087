// Logs as text: from the text to the invoice, beside JSON.parse alone of the same lines: node tests/bench/texts.js [ROWS]
import { fileURLToPath } from 'node:url'
import { columnsOf, linesOf } from './log-texts.js'
import { leastOf } from './timing.js'

const ROWS = 200_000
const RUNS = 5
const encoder = new TextEncoder()

/** Prints the table; `engine` is one with the bundled tariffs. */
export function benchTexts(engine, rows = ROWS) {
  const codes = engine.codes()
  const columns = columnsOf(rows, codes)
  console.log(`\nText to invoice, ${rows} events, ns of processor time per line (goal: webhooks at most as JSON.parse alone)`)
  console.log('format                 lines   bytes/line   JSON.parse   to invoice   of it reading')
  for (const format of ['ndjson', 'whatsapp-webhooks']) {
    const lines = [...linesOf(format, columns, codes)]
    const bytes = encoder.encode(`${lines.join('\n')}\n`)
    const decoder = new TextDecoder()
    const parse = leastOf(RUNS, lines.length, () => decoder.decode(bytes).split('\n').forEach((line) => line && JSON.parse(line)))
    const options = { format, channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' } }
    const reading = leastOf(RUNS, lines.length, () => {
      const log = engine.openLog({ ...options, partial: true })
      log.push(bytes)
      log.close()
    })
    const invoice = leastOf(RUNS, lines.length, () => {
      const log = engine.openLog(options)
      log.push(bytes)
      log.finish()
    })
    const cells = [lines.length, bytes.length / lines.length, parse, invoice, reading].map((figure) => figure.toFixed(0).padStart(12))
    console.log(format.padEnd(18) + cells.join(' '))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { createEngine } = await import('../../wasm/dist/index.node.js')
  benchTexts(await createEngine(), Number(process.argv[2] ?? ROWS))
}
