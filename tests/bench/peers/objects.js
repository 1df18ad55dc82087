import { FREE, WINDOW } from './question.js'

/** Plain JavaScript: an object per event, and a Map of the windows of each thread. */
export function priceObjects(events, rates) {
  const rateOf = new Map(rates.map(({ item, country, micros }) => [`${item} ${country}`, micros]))
  const threads = new Map()
  const lines = new Map()
  for (const event of events) {
    const thread = `${event.sender} ${event.contact}`
    let windows = threads.get(thread)
    if (!windows) threads.set(thread, (windows = { closes: 0, free: 0 }))
    if (event.kind.startsWith('customer-')) {
      if (event.kind === 'customer-message') windows.closes = event.at + WINDOW
      if (event.entryPoint) windows.free = event.at + FREE
      continue
    }
    const refused = event.kind === 'service' && event.at >= windows.closes
    if (refused || event.status === 'failed' || event.at < windows.free) continue
    const date = new Date(event.at)
    const name = `${date.getUTCFullYear()}-${date.getUTCMonth()} ${event.sender} ${event.kind} ${event.country}`
    let line = lines.get(name)
    if (!line) lines.set(name, (line = { quantity: 0, micros: 0 }))
    line.quantity += 1
    line.micros += rateOf.get(`${event.kind} ${event.country}`)
  }
  return [...lines.values()]
}

/** The same with the verdict on each message left to `decide`, which is given the state of the windows. */
export async function priceBy(decide, events, rates) {
  const rateOf = new Map(rates.map(({ item, country, micros }) => [`${item} ${country}`, micros]))
  const threads = new Map()
  let micros = 0
  for (const event of events) {
    const thread = `${event.sender} ${event.contact}`
    let windows = threads.get(thread)
    if (!windows) threads.set(thread, (windows = { closes: 0, free: 0 }))
    const verdict = await decide({ kind: event.kind, status: event.status, open: event.at < windows.closes, entry: event.at < windows.free })
    if (event.kind === 'customer-message') windows.closes = event.at + WINDOW
    if (event.entryPoint) windows.free = event.at + FREE
    if (verdict === 'charged') micros += rateOf.get(`${event.kind} ${event.country}`)
  }
  return [{ micros }]
}
