// Figures of the built page in Chromium: time until it can be used, what it loads until then and afterwards, time from a key to
// the next frame in a thread of 500 messages. Usage: node tests/bench/page.js [--files]
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { serve } from '../../scripts/serve.js'

const MESSAGES = 500
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

const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
await page.goto(address)
await page.locator('.row.event').first().waitFor()
await page.waitForLoadState('networkidle')
const { ready, loaded } = await page.evaluate(() => ({
  ready: performance.getEntriesByName('chatfare-ready')[0].startTime,
  loaded: performance.getEntries().filter(({ entryType }) => entryType === 'navigation' || entryType === 'resource').map(({ name, startTime }) => ({ name, startTime })),
}))

/** What a server that compresses sends; faces are compressed already. */
function sizeOf(name) {
  const file = readFileSync(join(built, name))
  return name.endsWith('.woff2') ? file.length : gzipSync(file, { level: 9 }).length
}
const files = loaded.map(({ name, startTime }) => ({ name: new URL(name).pathname.slice(1) || 'index.html', first: startTime < ready }))
const sumOf = (names) => names.reduce((sum, name) => sum + sizeOf(name), 0)
const first = files.filter((file) => file.first).map(({ name }) => name)
const later = files.filter((file) => !file.first).map(({ name }) => name)
const kept = readdirSync(built, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/LICENSE/.test(entry.name) && !/examples/.test(entry.parentPath))
  .map((entry) => relative(built, join(entry.parentPath, entry.name)))
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

const { evaluate, edit } = await page.evaluate(
  async ({ events, edits }) => {
    const { store } = document.querySelector('chatfare-app')
    const request = { channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' }, events }
    store.execute({ label: () => 'thread', document: { preset: null, texts: {}, request }, select: 'e250' })
    // A key that is held down comes 30 times a second.
    const pause = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 33))
    const drawn = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(null) })
    const evaluate = []
    const edit = []
    for (let n = 0; n < edits; n += 1) {
      await pause()
      let start = performance.now()
      store.engine.evaluate(store.document.request)
      evaluate.push(performance.now() - start)
      await pause()
      const row = document.querySelector('.row.selected')
      row.focus()
      start = performance.now()
      row.dispatchEvent(new KeyboardEvent('keydown', { key: n % 2 ? 'ArrowLeft' : 'ArrowRight', bubbles: true }))
      // The views render in microtasks; reading a size makes the browser lay the page out within the measured time.
      await drawn()
      document.body.getBoundingClientRect()
      edit.push(performance.now() - start)
    }
    return { evaluate, edit }
  },
  { events: thread(), edits: EDITS },
)

console.log(`page ready              ${milliseconds(ready)}`)
console.log(`first view, gzip        ${kilobytes(sumOf(first))}`)
if (process.argv.includes('--files')) for (const name of first) console.log(`  ${kilobytes(sizeOf(name)).padStart(9)} ${name}`)
console.log(`loaded after it         ${kilobytes(sumOf(later))}`)
if (process.argv.includes('--files')) for (const name of later) console.log(`  ${kilobytes(sizeOf(name)).padStart(9)} ${name}`)
console.log(`kept for no network     ${kilobytes(sumOf(kept))} (all files, in the background)`)
console.log(`evaluate, ${MESSAGES} messages  ${milliseconds(median(evaluate))} (median of ${EDITS}, slowest ${milliseconds(Math.max(...evaluate))})`)
console.log(`key to laid-out page    ${milliseconds(median(edit))} (median of ${EDITS}, slowest ${milliseconds(Math.max(...edit))})`)

await browser.close()
server.close()
