// An engine that begins with a part of its tariffs: what it claims to know is what the whole engine says, byte for byte.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createEngine } from 'chatfare'
import { createEarlyEngine } from 'chatfare/early'
import { at, customer, scenarios, template } from './support.js'

const whole = await createEngine()
const wasm = readFileSync(at('wasm/dist/scenarios.wasm'))

function outcome(engine, request) {
  try {
    return JSON.stringify(engine.evaluate(request))
  } catch ({ code, path, message }) {
    return JSON.stringify({ code, path, message })
  }
}

const requests = scenarios
  .filter(([, { method = 'evaluate', pending, request }]) => method === 'evaluate' && !pending && Array.isArray(request.events))
  .map(([name, { request }]) => [name, request])

test('what the first tariffs can price is priced as with all of them', async () => {
  const { engine, knows } = await createEarlyEngine({ wasm })
  const known = requests.filter(([, request]) => knows(request))
  assert.ok(known.length > 20, `only ${known.length} of the scenarios are known`)
  for (const [name, request] of known) assert.equal(outcome(engine, request), outcome(whole, request), name)
})

test('what needs another card is not known before it has come, and right afterwards', async () => {
  const { engine, knows, complete } = await createEarlyEngine({ wasm })
  const unknown = requests.filter(([, request]) => !knows(request))
  assert.ok(unknown.some(([, request]) => outcome(engine, request) !== outcome(whole, request)))
  await complete()
  for (const [name, request] of requests) {
    assert.ok(knows(request))
    assert.equal(outcome(engine, request), outcome(whole, request), name)
  }
})

const sequence = { channel: 'whatsapp', events: [customer, template] }
const others = {
  'another currency': { ...sequence, account: { currency: 'EUR' } },
  'another channel': { ...sequence, channel: 'viber-bot' },
  'no channel': { events: sequence.events },
  'rules of another time': { ...sequence, rules: 'whatsapp/2023-06-01' },
  'tariffs of its own': { ...sequence, tariffs: [] },
  'a message of the first day': { ...sequence, events: [{ ...template, at: '2026-07-01T12:00:00Z' }] },
  'a delivery of another time': { ...sequence, events: [{ ...template, deliveredAt: '2026-05-01T12:00:00Z' }] },
  'a call': { ...sequence, events: [customer, { ...template, type: 'call', category: undefined }] },
  'a sender of its own': { ...sequence, account: { senders: { main: {} } } },
  'an instant that is none': { ...sequence, events: [{ ...template, at: 'tomorrow' }] },
}

for (const [name, request] of Object.entries(others)) {
  test(`${name} may need another card`, async () => assert.equal((await createEarlyEngine({ wasm })).knows(request), false))
}
