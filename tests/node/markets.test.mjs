// The country and market of telephone numbers, as the engine tells them, against libphonenumber and the official table.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { createEngine } from 'chatfare'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { rowsOf } from './tariff-documents.mjs'

const engine = await createEngine()
const require = createRequire(import.meta.url)
const metadata = require('libphonenumber-js/metadata.max.json')
const examples = require('libphonenumber-js/examples.mobile.json')
const rows = rowsOf('market-map.csv')

/** The days on which the table changed, and the days before. */
const days = ['2022-02-01', '2025-09-30', '2025-10-01', '2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01', '2026-11-20']

/**
 * The market of a country by the official table. Where it prints a calling code without prefixes, territories that share the
 * code follow the country it prints; +1 and +7 are shared by countries that do not belong together.
 */
function marketOn(day, country) {
  const rowOf = (iso2) => rows.find((row) => row.iso2 === iso2 && row.valid_from <= day && !(row.valid_to && row.valid_to <= day))
  const [code] = metadata.countries[country]
  const shared = code === '1' || code === '7' ? undefined : rowOf(metadata.country_calling_codes[code][0])
  return (rowOf(country) ?? shared)?.market ?? 'Other'
}

function check(number, country) {
  for (const day of days) {
    const answer = engine.market(number, day)
    assert.deepEqual([answer.country, answer.market], [country, marketOn(day, country)], `${number} on ${day}`)
    assert.ok(number.startsWith(`+${answer.prefix}`), number)
  }
}

describe('engine.market', () => {
  test('the example number of every country', () => {
    assert.ok(Object.keys(examples).length > 240)
    for (const [country, national] of Object.entries(examples)) {
      const number = parsePhoneNumberFromString(`+${metadata.countries[country][0]}${national}`)
      check(number.number, number.country ?? country)
    }
  })

  test('+1: every area code is the country that libphonenumber gives it', () => {
    const seen = new Set()
    for (let area = 200; area < 1000; area += 1) {
      const number = parsePhoneNumberFromString(`+1${area}2345678`)
      if (!number?.country) continue
      check(number.number, number.country)
      seen.add(number.country)
    }
    assert.deepEqual([...seen].sort(), [...metadata.country_calling_codes['1']].sort())
  })

  test('+7: 6 and 7 are Kazakhstan, the rest is Russia', () => {
    for (let area = 300; area < 1000; area += 1) {
      const number = `+7${area}1234567`
      const country = parsePhoneNumberFromString(number)?.country
      // The market table has 6 as Kazakhstan, where no numbers are given out yet, and nothing of the range 33622.
      check(number, area >= 600 && area < 800 ? 'KZ' : 'RU')
      if (country && (area < 600 || area >= 700)) assert.equal(country, area >= 700 && area < 800 ? 'KZ' : 'RU', number)
    }
    for (const number of ['+73362212345', '+79123456789']) check(number, 'RU')
  })

  test('the hard cases by name', () => {
    for (const [number, day, market] of [
      ['+14165550100', '2026-11-20', 'North America'],
      ['+12425550100', '2026-11-20', 'Other'],
      ['+18685550100', '2026-11-20', 'Other'],
      ['+18295550100', '2026-11-20', 'Rest of Latin America'],
      ['+16585550100', '2026-11-20', 'Rest of Latin America'],
      ['+19395550100', '2026-11-20', 'Rest of Latin America'],
      ['+77011234567', '2026-09-30', 'Other'],
      ['+77011234567', '2026-10-01', 'Kazakhstan'],
      ['+74951234567', '2026-10-01', 'Russia'],
      ['+263771234567', '2025-09-30', 'Other'],
      ['+263771234567', '2025-10-01', 'Rest of Africa'],
      ['+380671234567', '2026-09-30', 'Rest of Central & Eastern Europe'],
      ['+380671234567', '2026-10-01', 'Ukraine'],
      ['+821012345678', '2026-11-20', 'Other'],
    ]) {
      assert.equal(engine.market(number, day).market, market, `${number} on ${day}`)
    }
  })

  test('a country has the market of its numbers', () => {
    for (const country of Object.keys(metadata.countries)) {
      for (const day of days) assert.deepEqual(engine.market(country, day), { country, market: marketOn(day, country), prefix: null }, `${country} on ${day}`)
    }
    for (const nothing of ['QQ', 'ua', 'Ukraine', '']) assert.throws(() => engine.market(nothing), { code: 'invalid-request', path: 'phoneOrCountry' }, nothing)
  })

  test('a message is priced in the market of the prefix that it names', () => {
    const numbers = Object.entries(examples).map(([country, national]) => `+${metadata.countries[country][0]}${national}`)
    for (const day of days) {
      const { events } = engine.evaluate({
        channel: 'whatsapp',
        events: numbers.map((contact) => ({ at: `${day}T12:00:00Z`, contact, from: 'business', type: 'template', category: 'utility' })),
      })
      for (const [index, contact] of numbers.entries()) {
        const { market, prefix } = engine.market(contact, day)
        assert.deepEqual([events[index].market, events[index].prefix], [market, prefix ?? undefined], `${contact} on ${day}`)
      }
    }
  })

  test('a number of no country is Other', () => {
    assert.deepEqual(engine.market('+88213000000', '2026-11-20'), { country: null, market: 'Other', prefix: null })
  })
})
