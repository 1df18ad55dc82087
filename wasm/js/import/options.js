import { ChatfareError } from '../error.js'

const ISSUERS = { whatsapp: 'meta', 'viber-bot': 'viber', 'viber-business': 'viber' }
const DAY = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const isText = (value) => typeof value === 'string' && value !== ''
const isInput = (value) => typeof value === 'string' || ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]'

const CONFIDENCES = ['official', 'official-mirror', 'provider', 'third-party', 'derived']
const UNITS = ['message', 'conversation', 'ai-message', 'minute', 'token']

/** What each option may be, and the words for it. */
const EXPECTED = {
  channel: [(value) => Object.hasOwn(ISSUERS, value), 'one of whatsapp, viber-bot and viber-business'],
  currency: [(value) => /^[A-Z]{3}$/.test(value), 'an ISO 4217 code such as USD'],
  effectiveFrom: [(value) => DAY.test(value), 'a date such as 2026-10-01'],
  unit: [(value) => UNITS.includes(value), `one of ${UNITS.join(', ')}`],
  issuer: [isText, 'the name of who sets the prices'],
  id: [isText, 'the id of the document'],
  confidence: [(value) => CONFIDENCES.includes(value), `one of ${CONFIDENCES.join(', ')}`],
  read: [(value) => DAY.test(value), 'a date such as 2026-10-01'],
  source: [(value) => isText(value?.title) && /^https?:\/\//.test(value.url) && DAY.test(value.date), 'a source with title, url and date'],
  tiers: [isInput, 'the text or bytes of a tier table'],
}
const REQUIRED = ['channel', 'currency', 'effectiveFrom']

const refuse = (path, message) => {
  throw new ChatfareError('invalid-options', path, message)
}

/** The options of an import with their defaults; throws a ChatfareError at the first that cannot be. */
export function checkedOptions(input, options = {}) {
  if (!isInput(input)) refuse('', 'Expected the text or bytes of a rate card.')
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(EXPECTED, name)) refuse(name, `Unknown option; expected ${Object.keys(EXPECTED).join(', ')}.`)
    const [fits, words] = EXPECTED[name]
    if (value !== undefined && !fits(value)) refuse(name, `Expected ${words}.`)
  }
  const missing = REQUIRED.find((name) => options[name] === undefined)
  if (missing) refuse(missing, `Expected ${EXPECTED[missing][1]}; it is missing.`)
  const { channel, currency, effectiveFrom, issuer } = options
  return {
    ...options,
    unit: options.unit ?? 'message',
    issuer: issuer ?? ISSUERS[channel],
    id: options.id ?? `${issuer ?? channel}/${currency.toLowerCase()}/${effectiveFrom}`,
    confidence: options.confidence ?? 'third-party',
    read: options.read ?? new Date().toISOString().slice(0, 10),
  }
}
