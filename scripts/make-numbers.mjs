// The number plan: which country a telephone number belongs to, by its leading digits, from the metadata of
// libphonenumber-js. scripts/make-tariffs.mjs writes it to tariffs/numbers.json.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const metadata = require('libphonenumber-js/metadata.max.json')
const { version } = require('libphonenumber-js/package.json')

/** Digits of the longest prefix, calling code included. */
const longestPrefix = 8
/** In the North American numbering plan the area code names the country. */
const areaCodePrefix = 4
/** The WhatsApp market table reads these +7 numbers as Kazakhstan; the metadata has 7 and one small range. */
const kazakhstanDigits = '6|7'

/**
 * The number plan document. An entry whose country is that of the next shorter prefix is left out.
 * @returns {object}
 */
export function makeNumbers() {
  const prefixes = {}
  for (const [code, countries] of Object.entries(metadata.country_calling_codes)) {
    prefixes[code] = countries[0]
    if (countries.length > 1) Object.assign(prefixes, nationalPrefixes(code, countries))
  }
  return {
    $schema: '../schema/tariff.schema.json',
    kind: 'number-plan',
    id: 'numbers',
    source: {
      title: `libphonenumber-js ${version}, metadata.max.json; +7 6 and +7 7 as in the WhatsApp market table`,
      url: 'https://www.npmjs.com/package/libphonenumber-js',
      date: '2026-11-20',
    },
    read: '2026-11-20',
    confidence: 'third-party',
    prefixes,
  }
}

/**
 * The prefixes of a shared calling code that belong to another country than its main one.
 * @param {string} code calling code
 * @param {string[]} countries its countries, the main one first; the first that knows a number has it
 */
function nationalPrefixes(code, countries) {
  const depth = (code === '1' ? areaCodePrefix : longestPrefix) - code.length
  const claims = countries.flatMap((country) =>
    patternsOf(country).flatMap((pattern) => sequences(pattern, depth).map((sets) => ({ country, sets }))),
  )
  const found = {}
  const visit = (prefix, level, open) => {
    const country = countries.find((candidate) => open.some((claim) => claim.country === candidate))
    const settled =
      level === depth ||
      open.every((claim) => claim.country === country) ||
      open.some((claim) => claim.country === country && claim.sets.slice(level).every((set) => set.length === 10))
    if (!settled) {
      for (const digit of allDigits) visit(prefix + digit, level + 1, open.filter(({ sets }) => sets[level]?.includes(digit) ?? true))
    } else if (country !== undefined && country !== countries[0]) {
      found[prefix] = country
    }
  }
  visit(code, 0, claims)
  return found
}

/** The patterns that make a national number one of this country's. */
function patternsOf(country) {
  const leadingDigits = country === 'KZ' ? kazakhstanDigits : metadata.countries[country][10]
  const types = metadata.countries[country][11] ?? []
  return leadingDigits ? [leadingDigits] : types.map((type) => type && type[0]).filter(Boolean)
}

const allDigits = '0123456789'

/**
 * Every way to begin a text that matches a pattern of digits, classes, groups, alternatives and counts.
 * @param {string} pattern regular expression of the metadata
 * @param {number} depth at most so many digits
 * @returns {string[][]} per way, the digits allowed at each place
 */
function sequences(pattern, depth) {
  let at = 0
  const alternatives = () => {
    const ways = concatenation()
    while (pattern[at] === '|') {
      at += 1
      ways.push(...concatenation())
    }
    return ways
  }
  const concatenation = () => {
    let ways = [[]]
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const next = atom()
      const [least, most] = count()
      const longer = (from) => from.flatMap((way) => (way.length < depth ? next.map((more) => [...way, ...more].slice(0, depth)) : [way]))
      for (let i = 0; i < least; i += 1) ways = longer(ways)
      for (let i = least, last = ways; i < most; i += 1) ways = ways.concat((last = longer(last)))
    }
    return ways
  }
  const atom = () => {
    if (pattern.startsWith('(?:', at)) {
      at += 3
      const ways = alternatives()
      at += 1
      return ways
    }
    const [text] = /^(\\d|\[[\d-]+\]|\d)/.exec(pattern.slice(at))
    at += text.length
    const allowed = new RegExp(text)
    return [[[...allDigits].filter((digit) => allowed.test(digit)).join('')]]
  }
  const count = () => {
    const [text, optional, least, most] = /^(?:(\?)|\{(\d+)(?:,(\d+))?\})?/.exec(pattern.slice(at))
    at += text.length
    return optional ? [0, 1] : [Number(least ?? 1), Number(most ?? least ?? 1)]
  }
  return alternatives()
}
