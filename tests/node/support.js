import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { serve } from '../../scripts/serve.js'

/** A path within the repository. */
export const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The golden scenarios: [name, scenario]. */
export const scenarios = readdirSync(at('tests/scenarios'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(at(`tests/scenarios/${file}`), 'utf8'))])

export const customer = { at: '2026-11-20T09:00:00Z', contact: '+380671234567', from: 'customer', type: 'message' }
export const template = {
  at: '2026-11-20T09:05:00Z',
  contact: '+380671234567',
  from: 'business',
  type: 'template',
  category: 'utility',
}

/** A conversation of as many events as wanted, three minutes apart. */
export function conversation(length) {
  const start = Date.parse('2026-10-02T00:00:00Z')
  return {
    channel: 'whatsapp',
    account: { timezone: 'Europe/Kyiv' },
    events: Array.from({ length }, (_, i) => ({
      ...(i % 5 === 0 ? customer : template),
      at: new Date(start + i * 180_000).toISOString(),
      contact: `+38067123${String(i % 50).padStart(4, '0')}`,
    })),
  }
}

/**
 * Serves a folder, opens a page of it in Debian's Chromium, which is kept from talking to anything but this machine, gives
 * the page to `use`, and fails on the first error that the page reports.
 */
export async function inChromium(folder, path, use) {
  const server = await serve(folder, 0)
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumArguments })
  try {
    const page = await browser.newPage()
    const failed = new Promise((_, reject) => page.on('pageerror', reject))
    await page.goto(`http://localhost:${server.address().port}/${path}`)
    return await Promise.race([use(page), failed])
  } finally {
    await browser.close()
    server.close()
  }
}

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
