// Figures of the built page in Chromium: time until it can be used, size of what it loads, time from a key to the next
// frame in a thread of 200 messages. Usage: node tests/bench/page.js
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { serve } from '../../scripts/serve.js'

const MESSAGES = 200
const EDITS = 40
const HOUR = 3_600_000

const built = process.env.PAGE_DIR ?? fileURLToPath(new URL('../../web/dist', import.meta.url))
const server = await serve(built, 0)
const address = `http://127.0.0.1:${server.address().port}/`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})

/** A support thread: ad click now and then, questions, answers, order messages. */
function thread() {
  const kinds = [
    { from: 'customer', type: 'message' },
    { from: 'business', type: 'service' },
    { from: 'business', type: 'template', category: 'utility' },
    { from: 'business', type: 'service' },
    { from: 'business', type: 'template', category: 'marketing' },
  ]
  return Array.from({ length: MESSAGES }, (_, n) => ({
    id: `e${n}`,
    at: new Date(Date.UTC(2026, 10, 1) + n * 2 * HOUR).toISOString(),
    contact: '+380671234567',
    ...kinds[n % kinds.length],
    ...(n % 40 === 0 ? { entryPoint: 'click-to-whatsapp-ad' } : {}),
  }))
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const milliseconds = (value) => `${value.toFixed(1)} ms`

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
// The files themselves, as the debugger does not keep the body of every response.
let transferred = 0
page.on('response', (response) => {
  const { pathname } = new URL(response.url())
  transferred += gzipSync(readFileSync(join(built, pathname === '/' ? 'index.html' : pathname))).length
})
await page.goto(address)
await page.locator('.row.event').first().waitFor()
await page.waitForLoadState('networkidle')
const ready = await page.evaluate(() => performance.getEntriesByName('chatfare-ready')[0].startTime)

const { evaluate, edit } = await page.evaluate(
  async ({ events, edits }) => {
    const { store } = document.querySelector('chatfare-app')
    const request = { channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' }, events }
    store.execute({ label: () => 'thread', document: { preset: null, texts: {}, request }, select: 'e100' })
    const frame = () => new Promise(requestAnimationFrame)
    const evaluate = []
    const edit = []
    for (let n = 0; n < edits; n += 1) {
      await frame()
      let start = performance.now()
      store.engine.evaluate(store.document.request)
      evaluate.push(performance.now() - start)
      await frame()
      const row = document.querySelector('.row.selected')
      row.focus()
      start = performance.now()
      row.dispatchEvent(new KeyboardEvent('keydown', { key: n % 2 ? 'ArrowLeft' : 'ArrowRight', bubbles: true }))
      // The views render in microtasks; reading a size makes the browser lay the page out within the measured time.
      await new Promise((done) => setTimeout(done))
      document.body.getBoundingClientRect()
      edit.push(performance.now() - start)
    }
    return { evaluate, edit }
  },
  { events: thread(), edits: EDITS },
)

console.log(`page ready              ${milliseconds(ready)}`)
console.log(`loaded, gzip            ${(transferred / 1000).toFixed(0)} kB`)
console.log(`evaluate, ${MESSAGES} messages  ${milliseconds(median(evaluate))} (median of ${EDITS}, slowest ${milliseconds(Math.max(...evaluate))})`)
console.log(`key to laid-out page    ${milliseconds(median(edit))} (median of ${EDITS}, slowest ${milliseconds(Math.max(...edit))})`)

await browser.close()
server.close()
