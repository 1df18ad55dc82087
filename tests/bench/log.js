// A log in columns, the same for the same number of rows: two months of four phone numbers, 20 events per contact.
const START = Date.UTC(2026, 9, 1)
const DAYS = 61
const EVENTS_PER_CONTACT = 20
const SENDERS = 4
/** How many of the latest customer messages may still be answered. */
const OPEN_QUESTIONS = 4096

/** Contacts by country, in percent. */
const COUNTRIES = { UA: 26, PL: 14, DE: 12, IN: 12, BR: 10, US: 6, GB: 5, TR: 5, MX: 4, ID: 3, RO: 2, KZ: 1 }

/** Events by kind, in percent. */
const KINDS = {
  'customer-message': 34,
  service: 31,
  utility: 16,
  marketing: 12,
  authentication: 6,
  'customer-reaction': 1,
}
const AD_CLICKS = 4
const PAGE_CLICKS = 1
const FAILED = 3
const READ = 40

/** Mulberry32: the same numbers everywhere. */
function dice(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let z = Math.imul(state ^ (state >>> 15), 1 | state)
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A table of 100 to draw from. */
const table = (percents) => Object.entries(percents).flatMap(([name, percent]) => Array(percent).fill(name))

export const COUNTRY_CODES = Object.keys(COUNTRIES)
export const SENDER_NAMES = Array.from({ length: SENDERS }, (_, i) => `number-${i + 1}`)

/** Writes a log into columns; `codes` are those of the engine. */
export function writeLog(columns, codes) {
  const { time, thread, kind, sender, status, deliveredAt, entryPoint, country } = columns
  const rows = time.length
  const contacts = Math.max(1, Math.floor(rows / EVENTS_PER_CONTACT))
  const random = dice(20261001)
  const percent = () => Math.floor(random() * 100)
  const kinds = table(KINDS).map((name) => codes.kind.indexOf(name))
  const countries = table(COUNTRIES).map((code) => (code.charCodeAt(0) << 8) | code.charCodeAt(1))
  const countryOf = Uint16Array.from({ length: contacts }, () => countries[percent()])
  const message = codes.kind.indexOf('customer-message')
  const service = codes.kind.indexOf('service')
  const [failed, read] = ['failed', 'read'].map((name) => codes.status.indexOf(name))
  const step = (DAYS * 86_400_000) / rows
  const asked = new Uint32Array(OPEN_QUESTIONS)
  for (let row = 0; row < rows; row++) {
    const is = kinds[percent()]
    const answers = is === service || (is === message && random() < 0.5)
    const contact = answers ? asked[Math.floor(random() * Math.min(row, OPEN_QUESTIONS))] : Math.floor(random() * contacts)
    const fromCustomer = codes.kind[is].startsWith('customer')
    time[row] = START + Math.floor((row + random()) * step)
    if (row > 0 && time[row] < time[row - 1]) time[row] = time[row - 1]
    thread[row] = contact
    kind[row] = is
    sender[row] = contact % SENDERS
    country[row] = countryOf[contact]
    entryPoint[row] = 0
    status[row] = 0
    if (deliveredAt) deliveredAt[row] = NaN
    if (fromCustomer) {
      asked[row % OPEN_QUESTIONS] = contact
      const click = percent()
      if (is === message && click < AD_CLICKS + PAGE_CLICKS) entryPoint[row] = click < AD_CLICKS ? 1 : 2
    } else {
      const fate = percent()
      if (fate < FAILED) status[row] = failed
      else if (fate < FAILED + READ) status[row] = read
      // Most within seconds, one in a hundred a telephone that was off.
      if (deliveredAt && fate >= FAILED) {
        deliveredAt[row] = time[row] + Math.floor(percent() === 0 ? random() * 8 * 3_600_000 : random() * 5000)
      }
    }
  }
}
