// The engine of a page's first view: what it claims to know is what the whole engine says, byte for byte.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createEngine } from 'chatfare'
import { createEarlyEngine } from 'chatfare/early'
import { at, customer, scenarios, template } from './support.js'

const whole = await createEngine()
const wasm = readFileSync(at('wasm/dist/scenarios.wasm'))
const early = () => createEarlyEngine({ wasm, whole: readFileSync(at('wasm/dist/engine.wasm')) })

function outcome(engine, request) {
  try {
    return JSON.stringify(engine.evaluate(request))
  } catch ({ code, path, message }) {
    return JSON.stringify({ code, path, message })
  }
}

const requests = scenarios
  .filter(([, { method = 'evaluate', request }]) => method === 'evaluate' && Array.isArray(request.events))
  .map(([name, { request }]) => [name, request])

test('what the first tariffs can price is priced as with all of them', async () => {
  const { engine, knows } = await early()
  const known = requests.filter(([, request]) => knows(request))
  assert.ok(known.length > 20, `only ${known.length} of the scenarios are known`)
  for (const [name, request] of known) assert.equal(outcome(engine, request), outcome(whole, request), name)
})

test('what needs another card is not known, and right once the whole engine has come', async () => {
  const { engine, knows, complete } = await early()
  const unknown = requests.filter(([, request]) => !knows(request))
  assert.ok(unknown.some(([, request]) => outcome(engine, request) !== outcome(whole, request)))
  const completed = await complete()
  assert.equal(await complete(), completed)
  assert.deepEqual(Object.keys(completed).sort(), Object.keys(whole).sort())
  for (const [name, request] of unknown) assert.equal(outcome(completed, request), outcome(whole, request), name)
})

test('what it can do is what the whole engine does, and no more than its types say', async () => {
  const { engine } = await early()
  assert.deepEqual(Object.keys(engine).sort(), ['assumptions', 'evaluate', 'market', 'markets', 'rates', 'rule', 'ruleSets', 'version'])
  assert.equal(engine.version, whole.version)
  const { from } = await import(at('wasm/dist/tariffs.early.js'))
  const lasting = ({ channel, to }) => channel === 'whatsapp' && (to === null || to > from)
  assert.deepEqual(engine.ruleSets(), whole.ruleSets().filter(lasting))
  assert.deepEqual(engine.rule('whatsapp/2026-10-01#utility'), whole.rule('whatsapp/2026-10-01#utility'))
  assert.deepEqual(engine.assumptions(), whole.assumptions())
  assert.deepEqual(engine.markets('2026-10-01'), whole.markets('2026-10-01'))
  assert.deepEqual(engine.market('+380671234567', '2026-10-01'), whole.market('+380671234567', '2026-10-01'))
  assert.deepEqual(engine.rates({ channel: 'whatsapp', at: '2026-10-01' }), whole.rates({ channel: 'whatsapp', at: '2026-10-01' }))
})

test('Node fetches no files, and it says what to do there', async () => {
  const refused = { code: 'engine-not-loaded', path: 'wasm', message: /this entry is for browsers; in Node import "chatfare", or give the bytes of the engine$/ }
  await assert.rejects(createEarlyEngine(), refused)
  const { complete } = await createEarlyEngine({ wasm })
  await assert.rejects(complete(), refused)
})

test('it says that documents of a request need the whole engine', async () => {
  const { engine } = await early()
  assert.throws(() => engine.evaluate({ ...sequence, tariffs: [] }), { code: 'invalid-request', path: 'tariffs', message: 'Expected "bundled"; documents need the whole engine.' })
  assert.deepEqual(engine.evaluate({ ...sequence, tariffs: 'bundled' }), whole.evaluate(sequence))
  assert.throws(() => engine.evaluate({ ...sequence, cards: [] }), { path: 'cards' })
})

const sequence = { channel: 'whatsapp', events: [customer, template] }
const others = {
  'another currency': { ...sequence, account: { currency: 'EUR' } },
  'another channel': { ...sequence, channel: 'viber-bot' },
  'no channel': { events: sequence.events },
  'rules of another time': { ...sequence, rules: 'whatsapp/2023-06-01' },
  'tariffs of its own': { ...sequence, tariffs: [] },
  'named cards': { ...sequence, cards: ['whatsapp/usd/2026-10-01'] },
  'a message of the first day': { ...sequence, events: [{ ...template, at: '2026-07-01T12:00:00Z' }] },
  'a delivery of another time': { ...sequence, events: [{ ...template, deliveredAt: '2026-05-01T12:00:00Z' }] },
  'a call': { ...sequence, events: [customer, { ...template, type: 'call', category: undefined }] },
  'a sender of its own': { ...sequence, account: { senders: { main: {} } } },
  'an instant that is none': { ...sequence, events: [{ ...template, at: 'tomorrow' }] },
}

for (const [name, request] of Object.entries(others)) {
  test(`${name} may need another card`, async () => assert.equal((await early()).knows(request), false))
}
