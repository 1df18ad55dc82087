// The contract of the package: loading, the methods, and that no input harms the engine.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { ChatfareError, createEngine } from 'chatfare'
import * as inline from 'chatfare/inline'
import { at, customer, template } from './support.js'

const engine = await createEngine()
const wasm = readFileSync(at('wasm/dist/engine.wasm'))
const request = { channel: 'whatsapp', events: [customer, template] }

/** The ChatfareError that a call or a promise ends with; every one has a code, a path and a message. */
async function problemOf(action) {
  try {
    await action()
  } catch (error) {
    assert.ok(error instanceof ChatfareError, `${error?.stack ?? error}`)
    assert.match(error.code, /^[a-z]+(-[a-z]+)*$/)
    assert.equal(typeof error.path, 'string')
    assert.ok(error.message.length > 0)
    return error
  }
  return assert.fail('no error')
}

describe('loading', () => {
  test('without options there is one engine', () => {
    assert.equal(createEngine(), createEngine())
    assert.equal(createEngine({}), createEngine())
  })

  test('the engine can be given as an address, a path, a response, bytes or a compiled module', async () => {
    const file = at('wasm/dist/engine.wasm')
    const answer = new Response(wasm, { headers: { 'content-type': 'application/wasm' } })
    const sources = [
      new URL(import.meta.resolve('chatfare/engine.wasm')),
      import.meta.resolve('chatfare/engine.wasm'),
      file,
      `data:application/wasm;base64,${wasm.toString('base64')}`,
      answer,
      Promise.resolve(new Response(wasm)),
      wasm,
      new Uint8Array(wasm).buffer,
      await WebAssembly.compile(wasm),
    ]
    for (const source of sources) {
      const own = await createEngine({ wasm: source })
      assert.notEqual(own, engine)
      assert.deepEqual(own.evaluate(request), engine.evaluate(request))
    }
  })

  test('the inline engine is the same', async () => {
    const own = await inline.createEngine()
    assert.deepEqual(own.evaluate(request), engine.evaluate(request))
    assert.equal(inline.ChatfareError, ChatfareError)
  })

  test('options that cannot be are refused', async () => {
    const paths = async (options) => (await problemOf(() => createEngine(options))).path
    assert.equal(await paths(null), '')
    assert.equal(await paths(7), '')
    assert.equal(await paths({ url: 'engine.wasm' }), 'url')
    assert.equal(await paths({ wasm: 7 }), 'wasm')
    assert.equal(await paths({ wasm: null }), 'wasm')
    assert.equal(await paths({ tariffs: 'bundled' }), 'tariffs')
    assert.match(await paths({ tariffs: [{}] }), /^tariffs\[0\]/)
  })

  test('an engine that cannot be loaded says so, and the next try is free to succeed', async () => {
    for (const source of ['missing.wasm', new Uint8Array(8), new Response('<!doctype html>'), Response.error()]) {
      const { code, path } = await problemOf(() => createEngine({ wasm: source }))
      assert.equal(code, 'engine-not-loaded')
      assert.equal(path, 'wasm')
    }
    assert.ok(await createEngine())
  })

  test('tariffs of the options are beside those of the package', async () => {
    const path = 'chatfare/tariffs/whatsapp/meta-usd-2026-10-01.json'
    const card = JSON.parse(readFileSync(new URL(import.meta.resolve(path)), 'utf8'))
    card.rates.Ukraine.utility = '0.5000'
    delete card.tiers?.Ukraine
    const own = await createEngine({ tariffs: [card] })
    const outside = { channel: 'whatsapp', events: [template] }
    assert.equal(own.evaluate(outside).events[0].price.amount, '0.5000')
    assert.equal(engine.evaluate(outside).events[0].price.amount, '0.0298')
  })
})

describe('the methods', () => {
  test('version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(at('wasm/package.json'), 'utf8'))
    assert.equal(engine.version, version)
  })

  test('evaluate: one result per event, and the same again', () => {
    const before = structuredClone(request)
    const result = engine.evaluate(request)
    assert.deepEqual(Object.keys(result), ['events', 'windows', 'invoice', 'allowances', 'sensitivity', 'cards', 'overlays', 'problems', 'notices'])
    assert.deepEqual(result.events.map(({ verdict }) => verdict), ['received', 'charged'])
    assert.deepEqual(engine.evaluate(request), result)
    assert.deepEqual(request, before)
  })

  test('methods work on their own', () => {
    const { evaluate } = engine
    assert.deepEqual(evaluate(request), engine.evaluate(request))
  })

  test('rule finds every rule of every rule set', () => {
    const ruleSets = engine.ruleSets()
    assert.ok(ruleSets.length >= 3)
    for (const { id, rules } of ruleSets) {
      for (const name of rules) {
        const rule = engine.rule(name)
        assert.equal(rule.id, name)
        assert.equal(rule.ruleSet, id)
        assert.ok(rule.text && rule.source.title && rule.source.url && rule.source.date && rule.confidence)
      }
    }
  })

  test('assumptions have a default among their values', () => {
    const assumptions = engine.assumptions()
    assert.ok(assumptions.length > 0)
    for (const { default: value, alternatives } of assumptions) {
      assert.ok(alternatives.length > 1)
      assert.ok(alternatives.some((alternative) => alternative.value === value))
    }
  })

  test('rates, markets and market agree', () => {
    const date = '2026-11-20T00:00:00Z'
    assert.deepEqual(engine.market('+380671234567', date), { country: 'UA', market: 'Ukraine', prefix: '380' })
    const ukraine = engine.markets(date).markets.find(({ country }) => country === 'UA')
    assert.equal(ukraine.market, 'Ukraine')
    const { card, rates } = engine.rates({ channel: 'whatsapp', currency: 'USD', at: date, country: 'UA' })
    assert.equal(card, 'whatsapp/usd/2026-10-01')
    assert.equal(rates.length, 1)
    assert.equal(rates[0].market, 'Ukraine')
    assert.equal(rates[0].rates.utility.rate, '0.0298')
    assert.ok(engine.markets().markets.length > 0)
    assert.equal(engine.market('+380671234567').country, 'UA')
  })
})

describe('rates', () => {
  test('every card of the package is found by its channel, unit, currency and day', () => {
    const folder = at('tariffs')
    const cards = readdirSync(folder, { recursive: true }).filter((name) => /(whatsapp|viber-bot)\/.*\.json$/.test(name))
      .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))).filter(({ kind }) => kind === 'rate-card')
    assert.ok(cards.length > 50)
    for (const { id, channel, unit, currency, effectiveFrom, gaps } of cards) {
      const found = engine.rates({ channel, unit, currency, at: effectiveFrom })
      assert.deepEqual([found.card, found.unit, found.gaps], [id, unit, gaps ?? []])
    }
  })

  test('a row of every market is the answer for each market, by its name and by its countries', () => {
    for (const place of [{ market: 'Ukraine' }, { market: 'Other' }, { market: '*' }, { country: 'UA' }]) {
      const { rates } = engine.rates({ channel: 'whatsapp', unit: 'token', at: '2026-11-01', ...place })
      assert.deepEqual(rates.map(({ market }) => market), ['*'], JSON.stringify(place))
    }
    assert.deepEqual(engine.rates({ channel: 'viber-bot', currency: 'EUR', market: 'UA' }), engine.rates({ channel: 'viber-bot', currency: 'EUR', country: 'UA' }))
  })
})

describe('bad input', () => {
  const good = JSON.stringify(engine.evaluate(request))
  const withEvent = (change) => ({ ...request, events: [customer, { ...template, ...change }] })
  const cyclic = { ...request }
  cyclic.account = cyclic
  let nested = []
  for (let i = 0; i < 100_000; i++) nested = [nested]
  const garbage = Array.from({ length: 100_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('')

  const cases = {
    'nothing': [undefined, ''],
    'null': [null, ''],
    'a number': [7, ''],
    'a text': ['{}', ''],
    'a list': [[], ''],
    'a function': [() => {}, ''],
    'a symbol': [Symbol('request'), ''],
    'a BigInt': [withEvent({ at: 1n }), 'events[1].at'],
    'an object that contains itself': [cyclic, 'account'],
    'a getter that throws': [{ get events() { throw new Error('no') } }, 'events'],
    'a toJSON that throws': [{ toJSON() { throw new Error('no') } }, ''],
    'no events': [{ channel: 'whatsapp' }, 'events'],
    'events that are no list': [{ ...request, events: {} }, 'events'],
    'a hole in the events': [{ ...request, events: [undefined] }, 'events[0]'],
    'an unknown channel': [{ ...request, channel: 'sms' }, 'channel'],
    'an unknown field': [{ ...request, event: [] }, 'event'],
    'an unknown field of an event': [withEvent({ kind: 'x' }), 'events[1].kind'],
    'a prototype as a field': [JSON.parse('{"channel":"whatsapp","events":[],"__proto__":{"a":1}}'), '__proto__'],
    'a constructor as a field': [{ ...request, constructor: {} }, 'constructor'],
    'an unknown rule set': [{ ...request, rules: 'whatsapp/1999-01-01' }, 'rules'],
    'an unknown assumption': [{ ...request, assumptions: { gravity: 'off' } }, 'assumptions.gravity'],
    'an unknown value of an assumption': [{ ...request, assumptions: { 'fep-length': '1s' } }, 'assumptions.fep-length'],
    'an unknown zone': [{ ...request, account: { timezone: 'Mars/Base' } }, 'account.timezone'],
    'a currency that is none': [{ ...request, account: { currency: 'dollars' } }, 'account.currency'],
    'an unknown counter': [{ ...request, account: { counters: { 'x@y': 1 } } }, /^account\.counters\.x@y/],
    'a negative counter': [{ ...request, account: { counters: { 'service@main': -1 } } }, 'account.counters.service@main'],
    'a time that is none': [withEvent({ at: 'yesterday' }), 'events[1].at'],
    'a time without a zone': [withEvent({ at: '2026-11-20T09:05:00' }), 'events[1].at'],
    'a day that does not exist': [withEvent({ at: '2026-02-30T09:05:00Z' }), 'events[1].at'],
    'a time beyond all years': [withEvent({ at: 1e300 }), 'events[1].at'],
    'a NaN': [withEvent({ at: NaN }), 'events[1].at'],
    'delivery before sending': [withEvent({ deliveredAt: '2026-11-20T09:04:59Z' }), 'events[1].deliveredAt'],
    'an impossible number': [withEvent({ contact: '+3' }), 'events[1].contact'],
    'a contact that is a number': [withEvent({ contact: 380671234567 }), 'events[1].contact'],
    'an unknown category': [withEvent({ category: 'spam' }), 'events[1].category'],
    'no category': [withEvent({ category: undefined }), 'events[1].category'],
    'an unknown status': [withEvent({ status: 'lost' }), 'events[1].status'],
    'a side that is none': [withEvent({ from: 'robot' }), 'events[1].from'],
    'a type of the other side': [withEvent({ from: 'customer' }), /^events\[1\]\./],
    'an id used twice': [{ ...request, events: [{ ...customer, id: 'a' }, { ...template, id: 'a' }] }, 'events[1].id'],
    'an id that is no text': [withEvent({ id: 7 }), 'events[1].id'],
    'tariffs that are none': [{ ...request, tariffs: [{}] }, /^tariffs\[0\]/],
    'a list in a list in a list': [{ ...request, events: nested }, /^events/],
    'garbage of 100,000 characters': [garbage, ''],
    'garbage as a time': [withEvent({ at: garbage }), 'events[1].at'],
    'garbage as a field': [{ ...request, [garbage]: 1 }, /./],
    'half a character as a time': [withEvent({ at: '\ud800' }), 'events[1].at'],
    'an id cut within a character': [withEvent({ id: 'Order 😀'.slice(0, 7) }), 'events[1].id'],
    'the second half of a character': [{ ...request, account: { currency: '😀'.slice(1) } }, 'account.currency'],
    'half a character as a field': [withEvent({ ['\ud800']: 1 }), 'events[1].\ud800'],
    'half a character as a name': [{ ...request, account: { senders: { ['\ud800']: {} } } }, 'account.senders.\ud800'],
    'a text of 20 million characters': [withEvent({ at: 'x'.repeat(20_000_000) }), 'events[1].at'],
    'a text of 100 million characters': [withEvent({ at: 'x'.repeat(100_000_000) }), ''],
  }

  for (const [name, [input, path]] of Object.entries(cases)) {
    test(`${name} is refused with its path, and the engine works on`, async () => {
      const problem = await problemOf(() => engine.evaluate(input))
      if (typeof path === 'string') assert.equal(problem.path, path)
      else assert.match(problem.path, path)
      assert.equal(JSON.stringify(engine.evaluate(request)), good)
    })
  }

  test('the other methods refuse what they cannot understand', async () => {
    const calls = [
      () => engine.rates(),
      () => engine.rates({}),
      () => engine.rates({ channel: 'whatsapp', currency: 'XXX', at: '2026-11-20' }),
      () => engine.rates({ channel: 'whatsapp', at: '2026-11-20', country: 'Ukraine' }),
      () => engine.rates({ channel: 'whatsapp', at: '2026-11-20', market: 'Atlantis' }),
      () => engine.markets('soon'),
      () => engine.markets({}),
      () => engine.market(),
      () => engine.market('call me'),
      () => engine.market('+380671234567', 'soon'),
      () => engine.rule(),
      () => engine.rule('constructor'),
      () => engine.rule('whatsapp/2026-10-01#__proto__'),
      () => engine.rule(garbage),
    ]
    for (const call of calls) await problemOf(call)
  })

  test('what is wrong with half a character is said', async () => {
    const { code, message } = await problemOf(() => engine.rule('whatsapp/😀'.slice(0, 10)))
    assert.deepEqual([code, message], ['invalid-request', 'Expected whole characters, got half of one, such as of an emoji cut in two.'])
    const paths = {
      id: () => engine.rule('\ud83d'),
      phoneOrCountry: () => engine.market('\ud83d'),
      at: () => engine.markets('\ud83d'),
      'variants[1].name': () => engine.compare(request, [{ name: 'a' }, { name: '\ud83d' }]),
      'traffic[0].country': () => engine.quote({ channel: 'whatsapp', start: '2026-11', traffic: [{ country: '\ud83d', contacts: 1 }] }),
    }
    for (const [path, call] of Object.entries(paths)) assert.equal((await problemOf(call)).path, path)
  })

  test('whole characters, and text that only looks like half of one, are kept', () => {
    const ids = ['Order 😀', '\\ud83d']
    assert.deepEqual(engine.evaluate({ ...request, events: ids.map((id) => ({ ...template, id })) }).events.map(({ id }) => id), ids)
  })

  test('a card that is not there is told at what was asked for, and a country given as a market where it goes', async () => {
    const refused = async (query) => {
      const { code, path, message } = await problemOf(() => engine.rates(query))
      return `${code} ${path}: ${message}`
    }
    assert.equal(await refused({ channel: 'whatsapp', currency: 'XYZ' }), 'invalid-request currency: Expected an ISO 4217 code such as "USD".')
    assert.equal(await refused({ channel: 'viber-business' }), 'no-card currency: There is no card of viber-business in USD.')
    assert.equal(await refused({ channel: 'whatsapp', traffic: 'regulated' }), 'no-card currency: There is no card of whatsapp in USD for regulated traffic.')
    assert.equal(await refused({ channel: 'whatsapp', currency: 'GBP', unit: 'minute' }), 'no-card currency: There is no card of whatsapp in GBP per minute.')
    assert.equal(await refused({ channel: 'whatsapp', unit: 'hour' }), 'invalid-request unit: Expected one of message, conversation, notification, ai-message, token, minute.')
    assert.equal(await refused({ channel: 'whatsapp', at: '2016-10-01' }), 'no-card at: No card of whatsapp in USD holds on 2016-10-01.')
    assert.equal(await refused({ channel: 'whatsapp', market: 'UA' }), 'unknown-market market: The card whatsapp/usd/2026-10-01 has no market "UA"; a country goes into `country`.')
    assert.equal(await refused({ channel: 'whatsapp', market: 'Atlantis' }), 'unknown-market market: The card whatsapp/usd/2026-10-01 has no market "Atlantis".')
    assert.match(await refused({ channel: 'whatsapp', unit: 'token', market: 'Atlantis' }), /^unknown-market market: The card \S+ has no market "Atlantis"\.$/)
    assert.match(await refused({ channel: 'whatsapp', unit: 'token', market: 'UA' }), /^unknown-market market: .* "UA"; a country goes into `country`\.$/)
    assert.match(await refused({ channel: 'whatsapp', unit: 'minute', at: '2026-11-01', country: 'UA' }), /^unknown-market country: .* has no market "Ukraine": what is charged there is not known\.$/)
  })

  test('a contact without a country is a problem of its event alone', () => {
    const { events, problems } = engine.evaluate(withEvent({ contact: 'customer 17' }))
    assert.equal(events.length, 2)
    assert.deepEqual(problems.map(({ code, path }) => [code, path]), [['contact-without-country', 'events[1]']])
  })

  test('random bytes as JSON never get through, nor through the engine', () => {
    let state = 1
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647
    const pieces = ['{', '}', '[', ']', '"', ':', ',', 'null', '1e999', '-', '\\u0000', 'events', 'at', 'whatsapp', '\u0000']
    for (let i = 0; i < 2_000; i++) {
      const text = Array.from({ length: 40 }, () => pieces[Math.floor(random() * pieces.length)]).join('')
      assert.throws(() => engine.evaluate({ ...request, [text]: text, events: [{ [text]: text }] }), ChatfareError)
    }
    assert.equal(JSON.stringify(engine.evaluate(request)), good)
  })
})

describe('a long life', () => {
  test('1,000,000 calls leave memory flat', async () => {
    const { engine: own, memory } = await openedEngine(() => createEngine({ wasm }))
    const work = (calls) => {
      for (let i = 0; i < calls; i++) {
        if (i % 200 === 0) own.evaluate(request)
        else if (i % 200 === 1) assert.throws(() => own.evaluate({}), ChatfareError)
        else own.market('+380671234567', customer.at)
      }
    }
    work(10_000)
    const size = memory.buffer.byteLength
    work(1_000_000)
    assert.equal(memory.buffer.byteLength, size)
  })

  test('an engine that traps keeps saying so, and createEngine gives a new one', async () => {
    const { createEngine: create } = await import('../../wasm/dist/index.node.js?of-its-own')
    const { engine: own, trap } = await openedEngine(create)
    trap()
    for (const call of [() => own.evaluate(request), () => own.ruleSets()]) {
      assert.equal((await problemOf(call)).code, 'engine-stopped')
    }
    assert.equal((await create()).evaluate(request).events.length, 2)
  })
})

/** A new engine with the memory of its WebAssembly instance, and a switch that makes all of its functions trap. */
async function openedEngine(create) {
  let memory
  let trapping = false
  const guarded = (exported) => {
    if (exported instanceof WebAssembly.Memory) memory = exported
    if (typeof exported !== 'function') return exported
    return (...values) => {
      if (trapping) throw new WebAssembly.RuntimeError('unreachable')
      return exported(...values)
    }
  }
  const { instantiate } = WebAssembly
  WebAssembly.instantiate = async (...values) => {
    const { exports } = await instantiate(...values)
    return { exports: Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, guarded(value)])) }
  }
  try {
    return { engine: await create(), memory, trap: () => (trapping = true) }
  } finally {
    WebAssembly.instantiate = instantiate
  }
}
