// Figures of the built page in Chromium: time until it can be used, what it loads until then and afterwards, time from a key to
// the next frame in threads of 200 and of 500 messages, and a log of a million events: until it is shown, and frames while it is
// scrolled.
// Usage: node tests/bench/page.js [--files] [--log]
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { serve } from '../../scripts/serve.js'

const THREADS = [200, 500]
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
function thread(messages) {
  const kinds = [
    { from: 'customer', type: 'message' },
    { from: 'business', type: 'service' },
    { from: 'business', type: 'template', category: 'utility' },
    { from: 'business', type: 'service' },
    { from: 'business', type: 'template', category: 'marketing' },
  ]
  return Array.from({ length: messages }, (_, n) => ({
    id: `e${n}`,
    at: new Date(Date.UTC(2026, 10, 1) + n * 2 * HOUR).toISOString(),
    contact: '+380671234567',
    ...kinds[n % kinds.length],
    ...(n % 40 === 0 ? { entryPoint: 'click-to-whatsapp-ad' } : {}),
  }))
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const milliseconds = (value) => `${value.toFixed(1)} ms`

async function measurePage() {
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

  console.log(`page ready              ${milliseconds(ready)}`)
  console.log(`first view, gzip        ${kilobytes(sumOf(first))}`)
  if (process.argv.includes('--files')) for (const name of first) console.log(`  ${kilobytes(sizeOf(name)).padStart(9)} ${name}`)
  console.log(`loaded after it         ${kilobytes(sumOf(later))}`)
  if (process.argv.includes('--files')) for (const name of later) console.log(`  ${kilobytes(sizeOf(name)).padStart(9)} ${name}`)
  console.log(`kept for no network     ${kilobytes(sumOf(kept))} (all files, in the background)`)
  for (const messages of THREADS) await measureThread(page, messages)
}

async function measureThread(page, messages) {
  const { evaluate, edit } = await page.evaluate(
    async ({ events, edits }) => {
      const { store } = document.querySelector('chatfare-app')
      const request = { channel: 'whatsapp', account: { timezone: 'Europe/Kyiv' }, events }
      store.execute({ label: () => 'thread', document: { preset: null, texts: {}, request }, select: `e${events.length / 2}` })
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
    { events: thread(messages), edits: EDITS },
  )

  const told = (values) => `${milliseconds(median(values))} (median of ${EDITS}, slowest ${milliseconds(Math.max(...values))})`
  console.log(`evaluate, ${messages} messages  ${told(evaluate)}`)
  console.log(`a step, ${messages} messages    ${told(edit)} from the key to the laid-out page`)
}

// ------------------------------------------------------------------------------------------------------------------ the log

const ROWS = 1_000_000
const SECONDS = 4

/** A question, an answer, a utility template, a marketing template, an answer, of 50,000 customers. */
const logKinds = [['customer', 'message'], ['business', 'service'], ['business', 'template', 'utility'], ['business', 'template', 'marketing'], ['business', 'service']]
const logEvents = function* () {
  for (let n = 0; n < ROWS; n += 1) {
    const [from, type, category] = logKinds[n % logKinds.length]
    yield { at: Date.UTC(2026, 9, 1) + n * 2000, contact: `+38067${1_000_000 + (Math.floor(n / logKinds.length) % 50_000)}`, from, type, ...(category ? { category } : {}) }
  }
}
const webhookOf = ({ at, contact, from, category = 'service' }, n) => {
  const base = { messaging_product: 'whatsapp', metadata: { display_phone_number: '380443901234', phone_number_id: '1' } }
  const [timestamp, id] = [String(Math.floor(at / 1000)), `wamid.${n}`]
  const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category }
  const value = from === 'customer' ? { messages: [{ from: contact.slice(1), id, timestamp, type: 'text', text: { body: '?' } }] } : { statuses: [{ id, status: 'delivered', timestamp, recipient_id: contact.slice(1), pricing }] }
  return { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value: { ...base, ...value } }] }] }
}
const logFiles = {
  'events, JSON lines': ['log.ndjson', (event) => JSON.stringify(event)],
  'webhooks': ['webhooks.ndjson', (event, n) => JSON.stringify(webhookOf(event, n))],
  'CSV': ['log.csv', ({ at, contact, from, type, category = '' }, n) => `${n ? '' : 'at,contact,from,type,category\n'}${at},${contact},${from},${type},${category}`],
}

function writeLog(path, lineOf) {
  const lines = []
  let n = 0
  for (const event of logEvents()) lines.push(lineOf(event, n++))
  writeFileSync(path, `${lines.join('\n')}\n`)
}

/** Frames a second while the list is scrolled for some seconds, and the longest time between two. */
const scrolled = (logPage, step) => logPage.evaluate(async ({ step, seconds }) => {
  const frame = document.querySelector('.log-frame')
  frame.scrollTop = 0
  const next = () => new Promise((done) => requestAnimationFrame(done))
  await next()
  const begun = await next()
  let [frames, last, longest, blank] = [0, begun, 0, 0]
  const work = []
  while (last - begun < seconds * 1000) {
    const start = performance.now()
    frame.scrollTop += step
    frame.dispatchEvent(new Event('scroll'))
    await frame.parentElement.updateComplete
    frame.querySelector('.log-row.head').getBoundingClientRect()
    work.push(performance.now() - start)
    const now = await next()
    frames += 1
    longest = Math.max(longest, now - last)
    last = now
    if (!frame.querySelector('.log-row:not(.head) .badge')) blank += 1
  }
  work.sort((a, b) => a - b)
  return { work: work[Math.floor(work.length / 2)], rate: frames / ((last - begun) / 1000), longest, blank, frames, reached: frame.querySelector('.log-row:not(.head)').getAttribute('aria-rowindex') }
}, { step, seconds: SECONDS })

async function measureLog() {
  const folder = mkdtempSync(join(tmpdir(), 'chatfare-bench-'))
  try {
    const logPage = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', locale: 'en-GB' })
    await logPage.goto(`${address}#log`)
    await logPage.locator('.log-drop').waitFor()
    for (const [name, [file, lineOf]] of Object.entries(logFiles)) {
      const path = join(folder, file)
      writeLog(path, lineOf)
      await logPage.evaluate(() => {
        addEventListener('change', () => { window.begun = performance.now() }, { capture: true, once: true })
        window.longest = 0
        new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration) }).observe({ entryTypes: ['longtask'] })
      })
      await logPage.locator('.context input[type="file"]').setInputFiles(path)
      const { time, longest } = await logPage.evaluate(async ({ file, rows }) => {
        const shown = () => document.querySelector('.log-source b')?.textContent === file && document.querySelector('.log-row[aria-rowindex="2"] .badge')
          && document.querySelector('.log-frame').getAttribute('aria-rowcount') === String(rows + 1)
        while (!shown()) await new Promise((done) => requestAnimationFrame(done))
        return { time: performance.now() - window.begun, longest: window.longest }
      }, { file, rows: ROWS })
      console.log(`log, ${name.padEnd(19)} ${(time / 1000).toFixed(1)} s until ${ROWS.toLocaleString('en')} rows are shown, ${(readFileSync(path).length / 1e6).toFixed(0)} MB; the page stood still for at most ${milliseconds(longest)}`)
      rmSync(path)
    }
    for (const [name, step] of [['row by row', 30], ['by pages', 500], ['through all of it', 25_000]]) {
      const { work, rate, longest, blank, frames, reached } = await scrolled(logPage, step)
      console.log(`scrolled ${name.padEnd(19)} ${rate.toFixed(0)} frames a second, longest ${milliseconds(longest)}, drawn in ${milliseconds(work)} (median), ${blank} of ${frames} without rows yet (to row ${reached})`)
    }
    const filter = await logPage.evaluate(async () => {
      const begun = performance.now()
      const before = document.querySelector('.log-count').textContent
      document.querySelector('[name="log-verdict"]').click()
      while (document.querySelector('.log-count').textContent === before) await new Promise((done) => requestAnimationFrame(done))
      return performance.now() - begun
    })
    console.log(`filter of a million     ${milliseconds(filter)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (!process.argv.includes('--log')) await measurePage()
await measureLog()

await browser.close()
server.close()
