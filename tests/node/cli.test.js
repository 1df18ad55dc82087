// The command line, run as users run it: examples of the help, formats, exit codes, pipes and interrupts.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { after, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createEngine } from 'chatfare'
import { readLog } from 'chatfare/log'
import Papa from 'papaparse'
import { at, conversation } from './support.js'

const folder = mkdtempSync(join(tmpdir(), 'chatfare-cli-'))
cpSync(at('tests/node/files'), folder, { recursive: true })
symlinkSync(at('wasm/bin/chatfare.js'), join(folder, 'chatfare'))
writeFileSync(join(folder, 'long.json'), JSON.stringify(conversation(5_000)))
writeFileSync(join(folder, 'webhooks.ndjson.gz'), gzipSync(readFileSync(join(folder, 'webhooks.ndjson'))))
after(() => rmSync(folder, { recursive: true }))

const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
const engine = await createEngine()
const file = (name) => readFileSync(join(folder, name), 'utf8')
const request = JSON.parse(file('conversation.json'))
const account = JSON.parse(file('account.json'))

/** A line of a shell in the folder of the example files: { code, out, err }. */
function shell(line, input = '') {
  const { status: code, stdout: out, stderr: err } = spawnSync('bash', ['-o', 'pipefail', '-c', line], { cwd: folder, env, input, encoding: 'utf8', maxBuffer: 1e9 })
  return { code, out, err }
}

/** What a command prints when all is well. */
function output(line, input) {
  const { code, out, err } = shell(line, input)
  assert.deepEqual({ code, err }, { code: 0, err: '' }, line)
  return out
}
const json = (line, input) => JSON.parse(output(`${line} --format json`, input))

const commands = ['price', 'reconcile', 'merge', 'compare', 'quote', 'rates', 'rules', 'explain', 'convert', 'validate']

describe('help', () => {
  test('names every command, and is what no arguments give', () => {
    const help = output('chatfare --help')
    for (const name of commands) assert.match(help, new RegExp(`^  ${name} `, 'm'))
    assert.equal(output('chatfare'), help)
    assert.equal(output('chatfare --version'), `${engine.version}\n`)
  })

  for (const name of commands) {
    test(`the examples of ${name} run`, async () => {
      const { examples, options } = await import(at(`wasm/dist/cli/${name}.js`))
      const help = output(`chatfare ${name} --help`)
      assert.equal(output(`chatfare ${name} -h`), help)
      for (const option of Object.keys(options)) assert.ok(help.includes(`  --${option} `), option)
      assert.ok(examples.length > 0)
      for (const example of examples) {
        assert.ok(help.includes(`  ${example}\n`) || help.endsWith(`  ${example}\n`), example)
        assert.ok(output(example) !== '' || /--(output|partial)/.test(example), example)
      }
    })
  }
})

describe('the results are those of the engine', () => {
  const ndjson = file('events.ndjson')
  const events = ndjson.trim().split('\n').map((line) => JSON.parse(line))

  test('price: a request, a list, lines, and from the standard input', () => {
    assert.deepEqual(json('chatfare price conversation.json'), engine.evaluate(request))
    const expected = engine.evaluate({ channel: 'whatsapp', account, events })
    const options = '--channel whatsapp --account account.json'
    assert.deepEqual(json(`chatfare price events.ndjson ${options}`), expected)
    assert.deepEqual(json(`chatfare price - ${options}`, ndjson), expected)
    assert.deepEqual(json(`chatfare price - ${options}`, JSON.stringify(events, null, 2)), expected)
    const [first] = ndjson.split('\n')
    assert.deepEqual(json(`chatfare price - ${options}`, first), engine.evaluate({ channel: 'whatsapp', account, events: [events[0]] }))
  })

  test('price: other rules, assumptions and tariffs', () => {
    const rules = 'whatsapp/2025-07-01'
    assert.deepEqual(json(`chatfare price conversation.json --rules ${rules}`), engine.evaluate({ ...request, rules }))
    const assumptions = { 'fep-length': '168h' }
    assert.deepEqual(json('chatfare price conversation.json --assume fep-length=168h'), engine.evaluate({ ...request, assumptions }))
    const tariff = JSON.parse(file('tariff.json'))
    const sent = { at: '2026-11-20T09:00:00Z', contact: '+380671234567', from: 'business', type: 'transactional' }
    const viber = { channel: 'viber-business', account: { currency: 'EUR' }, events: [sent], tariffs: [tariff] }
    assert.deepEqual(json('chatfare price - --tariff tariff.json', JSON.stringify({ ...viber, tariffs: 'bundled' })), engine.evaluate(viber))
  })

  test('price: days of events are billed with the windows of the days before', () => {
    // Until October 2026 a utility template is free within 24 hours of the customer's message.
    const asked = { at: '2025-09-02T10:00:00Z', contact: '+380671234567', from: 'customer', type: 'message' }
    const sent = { ...asked, at: '2025-09-03T09:00:00Z', from: 'business', type: 'template', category: 'utility' }
    const counted = (events, options) => {
      const { counts, invoice } = json(`chatfare price - --channel whatsapp ${options}`, events)
      return [counts.verdicts, counts.otherDays, invoice.totals]
    }
    for (const events of [JSON.stringify([asked, sent]), `${JSON.stringify(asked)}\n${JSON.stringify(sent)}\n`]) {
      assert.deepEqual(counted(events, '--from 2025-09-03'), [{ free: 1 }, 1, {}])
      assert.deepEqual(counted(events, '--to 2025-09-02'), [{ received: 1 }, 1, {}])
      assert.deepEqual(counted(events, '--from 2025-09-02 --to 2025-09-03'), [{ received: 1, free: 1 }, 0, {}])
    }
  })

  test('compare, quote, rates, rules, explain', () => {
    const variants = JSON.parse(file('variants.json'))
    assert.deepEqual(json('chatfare compare conversation.json variants.json'), engine.compare(request, variants))
    assert.deepEqual(json('chatfare quote quote.json'), engine.quote(JSON.parse(file('quote.json'))))
    assert.deepEqual(json('chatfare rates UA'), engine.rates({ channel: 'whatsapp', country: 'UA' }))
    assert.deepEqual(json('chatfare rates --unit minute'), engine.rates({ channel: 'whatsapp', unit: 'minute' }))
    const query = { channel: 'whatsapp', currency: 'EUR', market: 'Rest of Africa', at: '2026-07-01' }
    assert.deepEqual(json("chatfare rates 'Rest of Africa' --currency EUR --at 2026-07-01"), engine.rates(query))
    // One plan costs more a month than the other, so both are named.
    assert.match(output('chatfare rates --channel viber-bot --at 2020-01-01'), /^Item +Plan +From +Amount +Confidence$/m)
    assert.match(output('chatfare rates --channel viber-bot --at 2020-01-01'), /^bot-plan +2019-500000 +2019-04-01 +4500\.0000 /m)
    assert.doesNotMatch(output('chatfare rates --channel viber-bot --currency EUR'), /Plan/)
    assert.deepEqual(json('chatfare rules'), engine.ruleSets())
    const set = engine.ruleSets().find(({ id }) => id === 'whatsapp/2026-10-01')
    assert.deepEqual(json('chatfare rules whatsapp/2026-10-01'), set.rules.map(engine.rule))
    assert.deepEqual(json("chatfare explain 'whatsapp/2026-10-01#utility'"), engine.rule('whatsapp/2026-10-01#utility'))
  })
})

describe('formats', () => {
  test('lines say how they came about: tiers, days of a fee, minimums', () => {
    const requestOf = (name) => JSON.stringify(JSON.parse(readFileSync(at(`tests/scenarios/${name}.json`), 'utf8')).request)
    const working = (command, name) =>
      Papa.parse(output(`chatfare ${command} --format csv -`, requestOf(name)), { header: true }).data.map((row) => row.Working).filter(Boolean)
    assert.deepEqual(working('quote', 'quote-tiers-graduated').slice(1, 3), ['tier 1: 100001 to 1000000', 'tier 2: 1000001 to 4500000'])
    assert.deepEqual(working('price --only invoice', 'viber-bot-fee-prorated'), ['15 of 30 days of 100.0000', '10 of 31 days of 93.0000'])
    assert.deepEqual(working('price --only invoice', 'viber-business-commitment-d4-activation-month'), [
      'minimum 150.0000 (CZ 150.0000), not due: activation',
      'minimum 150.0000 (CZ 150.0000), traffic 1.0000',
    ])
  })

  test('a table is aligned text, figures to the right', () => {
    const lines = [
      'Events',
      'Event   At                    Contact        Verdict   Item       Market   Amount  Currency  Rule',
      '------  --------------------  -------------  --------  ---------  -------  ------  --------  -------------------------------------',
      'ask     2026-11-02T10:00:00Z  +380671234567  received                                        whatsapp/2026-10-01#received-message',
      'answer  2026-11-02T10:01:00Z  +380671234567  free                 Ukraine                    whatsapp/2026-10-01#service-allowance',
      'order   2026-11-02T10:05:00Z  +380671234567  charged   utility    Ukraine  0.0298  USD       whatsapp/2026-10-01#utility',
      'news    2026-11-03T12:00:00Z  +380671234567  charged   marketing  Ukraine  0.0860  USD       whatsapp/2026-10-01#marketing',
    ]
    assert.equal(output('chatfare price conversation.json --only events'), `${lines.join('\n')}\n`)
  })

  test('CSV has one table and the same columns whatever is in it', () => {
    const { data } = Papa.parse(output('chatfare price conversation.json --format csv').trimEnd(), { header: true })
    assert.deepEqual(data.map(({ Event }) => Event), request.events.map(({ id }) => id))
    assert.deepEqual(Object.keys(data[0]), ['Event', 'At', 'Contact', 'Verdict', 'Item', 'Market', 'Amount', 'Currency', 'Rule'])
    const totals = Papa.parse(output('chatfare price conversation.json --format csv --only totals').trimEnd(), { header: true }).data
    assert.equal(totals.at(-1).Total, engine.evaluate(request).invoice.totals.USD)
  })

  test('a table without rows is said to be empty, totals that are not known not to be', async () => {
    assert.equal(output('chatfare price webhooks.ndjson --account account.json --only tiers'), 'Volume tiers reached, as the provider says: none.\n')
    assert.equal(output('chatfare price conversation.json --only packages'), 'Packages: none.\n')
    const { logTables, outputOf } = await import(at('wasm/dist/cli/log.js'))
    const { reconciliation, ...log } = json('chatfare price webhooks.ndjson --account account.json')
    const { text, problems } = outputOf({ ...log, sensitivity: null }, logTables, { only: 'sensitivity', format: 'csv' })
    assert.deepEqual([text, problems.map((line) => /^Totals under other assumptions are not known: /.test(line))], ['', [true]])
    const { render } = await import(at('wasm/dist/cli/output.js'))
    const table = await render(outputOf({ ...log, sensitivity: null }, logTables, {}), 'table')
    assert.match(table, /^Totals under other assumptions are not known: /)
    assert.doesNotMatch(output('chatfare price webhooks.ndjson --account account.json'), /not known/)
  })

  test('a log that is too long to be played again is read once more for each assumption that it met', async () => {
    const { sensitivityOf } = await import(at('wasm/dist/cli/sensitivity.js'))
    const events = [
      { at: '2026-10-05T10:00:00Z', contact: '+491701234567', from: 'customer', type: 'message', entryPoint: 'click-to-whatsapp-ad' },
      { at: '2026-10-05T10:01:00Z', contact: '+491701234567', from: 'business', type: 'service' },
      { at: '2026-10-09T14:01:00Z', contact: '+491701234567', from: 'business', type: 'template', category: 'utility' },
    ]
    const price = async (assumptions) => engine.evaluate({ channel: 'whatsapp', assumptions, events })
    const evaluation = await price({})
    const alternatives = [{ assumption: 'fep-length', value: '168h' }, { assumption: 'billed-at', value: 'sent' }]
    assert.deepEqual(await sensitivityOf({ ...evaluation, alternatives }, price), evaluation.sensitivity.filter(({ assumption }) => assumption === 'fep-length'))
    assert.equal(evaluation.sensitivity.find(({ assumption }) => assumption === 'fep-length').totals.USD ?? '0.0000', '0.0000')
  })

  test('control characters of the input do not reach a terminal', () => {
    const events = [{ ...request.events[0], id: '\u001b[31mred\u0007' }]
    assert.doesNotMatch(output('chatfare price -', JSON.stringify({ ...request, events })), /[\u0007\u001b]/)
    for (const input of ['\u001b[31mred\u0007,at\n1,2\n', '\u001b[31m\0', '{"at":"\u001b[31m"}']) {
      assert.match(shell('chatfare price - --channel whatsapp', input).err, /^chatfare: [^\p{Cc}]*\n$/u)
    }
    const foreign = shell('chatfare price - --channel whatsapp', 'at,contact,from,type,\u001b[31mred\n1795165200,+380671234567,customer,message,\n').err
    assert.match(foreign, /^standard input:1: [^\p{Cc}]* \(unknown-column\)\n$/u)
  })
})

describe('exit codes', () => {
  /** [line, exit code, what the standard error says] */
  const failing = [
    ['chatfare nonsense', 2, /There is no command "nonsense"/],
    ['chatfare price', 2, /Expected chatfare price FILE/],
    ['chatfare price a b', 2, /a cannot be read: there is no such file/],
    ['chatfare price webhooks.ndjson --from November', 2, /--from: Expected a day such as 2026-11-01/],
    ['chatfare price webhooks.ndjson --from 2026-11-02 --to 2026-11-01', 2, /--to: Expected a day not before `from`/],
    ['chatfare price webhooks.ndjson --partial a.bin --to 2026-11-01', 2, /Expected --partial without --to/],
    ['chatfare price webhooks.ndjson --partial a.bin --rows a.csv', 2, /Expected --partial without --rows/],
    ['chatfare reconcile webhooks.ndjson --partial a.bin --invoice invoice.csv', 2, /Expected --partial without --invoice/],
    ['chatfare merge part-1.bin --only cases', 2, /Expected --only invoice, .* \(chatfare reconcile takes parts, too, and has others\)/],
    ['chatfare price webhooks.ndjson --jobs many', 2, /Expected --jobs N, a number of threads; got "many"/],
    ['chatfare price - --jobs 2 < webhooks.ndjson', 2, /Expected files with --jobs/],
    ['chatfare price webhooks.ndjson card.csv --jobs 2', 1, /card\.csv: Expected the columns at, contact, from, type/],
    ['chatfare price webhooks.ndjson missing.ndjson --jobs 2', 2, /missing\.ndjson cannot be read: there is no such file/],
    ['chatfare price webhooks.ndjson --log-format xml', 2, /Expected --log-format auto, ndjson, csv, whatsapp-webhooks, viber-callbacks, viber-business-reports; got "xml"/],
    ...['webhooks.ndjson', 'webhooks.ndjson --jobs 2', 'conversation.json'].flatMap((file) => [
      [`chatfare price ${file} --channel sms`, 2, /--channel: Expected one of whatsapp/],
      [`chatfare price ${file} --rules whatsapp`, 2, /--rules: Expected one of auto/],
      [`chatfare price ${file} --assume fep-length=1h`, 2, /--assume: Expected whole hours from 72h to 168h/],
      [`chatfare price ${file} --assume nothing=1`, 2, /--assume: Unknown assumption/],
    ]),
    ['chatfare compare conversation.json variants.json --rules none', 2, /--rules: Expected one of auto/],
    ['sed s/whatsapp/sms/ conversation.json | chatfare price -', 1, /standard input:\d+: channel: Expected one of whatsapp/],
    ['chatfare rules --channel sms', 2, /Expected --channel whatsapp, viber-bot, viber-business; got "sms"/],
    ['chatfare rates Nowhere', 2, /The card whatsapp\/usd\/\S+ has no market "Nowhere"/],
    ['chatfare rates UA --at November', 2, /--at: Expected a date/],
    ['chatfare price webhooks.ndjson --rows -', 2, /Expected --output FILE with --rows -/],
    ['chatfare price webhooks.ndjson --partial a.bin --output b', 2, /Expected --partial without --output/],
    ['chatfare price webhooks.ndjson --partial a.bin --format json', 2, /Expected --partial without --format/],
    ['chatfare reconcile webhooks.ndjson --partial a.bin --only cases', 2, /Expected --partial without --only/],
    ['chatfare price log.csv --channel whatsapp', 1, /log\.csv: Expected the columns .*; at, contact are missing/],
    ['chatfare price webhooks.ndjson --rows missing/rows.csv', 2, /missing\/rows\.csv cannot be written/],
    ['echo \'{"a":1}\' | chatfare price -', 1, /standard input: Expected a log in one of the formats/],
    ['echo "at,from" | chatfare price - --channel whatsapp', 1, /standard input: Expected the columns .*; contact, type are missing/],
    ['chatfare price webhooks.ndjson --partial cut.bin && head -c 300 cut.bin | chatfare merge -', 1, /standard input: Expected a whole part of a log; this one was cut off or changed/],
    ['chatfare reconcile webhooks.ndjson --invoice log.csv', 2, /log\.csv: Expected the columns month, market, category/],
    ['sed s/2026-11/November/ invoice.csv | chatfare reconcile webhooks.ndjson --account account.json --invoice -', 1, /^standard input:2: month: Expected a month such as 2026-11, got "November"\. \(invalid-row\)$/m],
    ['gzip -c invoice.csv | head -c 60 | chatfare reconcile webhooks.ndjson --invoice -', 2, /standard input: Expected gzip data to its end/],
    ['iconv -t UTF-16 invoice.csv | chatfare reconcile webhooks.ndjson --invoice -', 2, /standard input: Expected text in UTF-8; this is UTF-16/],
    ['chatfare price conversation.json --colour', 2, /Unknown option '--colour'\. See chatfare price --help/],
    ['chatfare price conversation.json --format xml', 2, /Expected --format table or json or csv/],
    ['chatfare price conversation.json --only windows', 2, /Expected --only/],
    ['chatfare price conversation.json --assume fep', 2, /Expected --assume ID=VALUE/],
    ['chatfare price events.ndjson --channel whatsapp --from yesterday', 2, /Expected a day/],
    ['chatfare price conversation.json --from 2026-11-03', 2, /Expected --from with a log or with events; a request is decided as a whole/],
    ['chatfare price conversation.json --jobs 2', 2, /Expected --jobs with a log or with events/],
    ['chatfare price missing.json', 2, /missing\.json cannot be read: there is no such file/],
    ['chatfare price .', 2, /\. cannot be read/],
    ['chatfare price card.csv', 1, /card\.csv: Expected the columns at, contact, from, type/],
    ['echo {} | chatfare price -', 1, /standard input:1: events\[0\]/],
    ['echo | chatfare price -', 2, /standard input: Expected events or a log; there is nothing in it/],
    ['printf "" | chatfare compare - variants.json', 2, /standard input: Expected events or a log; there is nothing in it/],
    ['printf "" | gzip | chatfare price - --rows none.csv; code=$?; [ ! -e none.csv ] && exit $code', 2, /standard input: Expected events or a log; there is nothing in it/],
    ['printf "" | chatfare reconcile -', 2, /standard input: Expected events or a log; there is nothing in it/],
    ['chatfare price /dev/null /dev/null --jobs 2', 2, /\/dev\/null, \/dev\/null: Expected events or a log; there is nothing in it/],
    ['sed s/delivered/x/ conversation.json | sed s/marketing/spam/ | chatfare price -', 1, /standard input:8: events\[3\]\.category: /],
    ['sed 2s/template/spam/ events.ndjson | chatfare price - --channel whatsapp', 1, /^standard input:2: type: /],
    ['sed "2s/{/{{/" events.ndjson | chatfare price - --channel whatsapp', 1, /^standard input:2: Expected JSON/],
    ['sed "2s/{/{{/" events.ndjson | chatfare price - --channel whatsapp --only events', 2, /standard input:2: Expected JSON/],
    ['sed "2s/{/{{/" events.ndjson | chatfare price - --channel whatsapp --from 2026-11-01', 1, /standard input:2: Expected JSON/],
    ['sed "2s/{/{{/" events.ndjson | chatfare price - --channel none', 2, /standard input:2: Expected JSON/],
    ['sed "s/}$//" events.ndjson | chatfare price - --channel whatsapp', 1, /standard input: Expected a log in one of the formats/],
    ['sed "s/}$/,/" conversation.json | chatfare price -', 2, /standard input:\d+: Expected JSON/],
    ['chatfare price conversation.json --only senders', 2, /Expected --only events, .* for a request; got "senders"/],
    ['chatfare price events.ndjson', 1, /channel/],
    ['chatfare compare - -', 2, /only one of the two files/],
    ['echo "[{}]" | chatfare compare conversation.json -', 1, /^chatfare: variants: /],
    ['chatfare rates UA --currency XYZ', 2, /--currency: Expected an ISO 4217 code/],
    ['chatfare rates --currency CHF', 2, /--currency: There is no card of whatsapp in CHF\./],
    ['chatfare rules whatsapp/1999', 2, /There is no rule set/],
    ['chatfare explain none', 2, /There is no rule "none"/],
    ['sed s/4000/many/ quote.json | chatfare quote -', 2, /Expected JSON/],
    ['sed s/4000/-1/ quote.json | chatfare quote -', 1, /standard input:\d+: traffic\[0\]\.contacts: /],
    ['chatfare convert card.csv', 2, /Expected --effective-from DATE/],
    ['chatfare convert card.csv --effective-from 2026-12-01 --source-title A', 2, /--source-title and --source-url together/],
    ['chatfare convert card.csv --effective-from soon', 2, /--effective-from: Expected a date/],
    ['chatfare convert card.csv --effective-from 2026-12-01 --currency EUR', 1, /card\.csv:5:2: Currency: Expected EUR/],
    ['chatfare convert card.csv --effective-from 2026-12-01 --tiers card.csv', 1, /card\.csv:/],
    ['chatfare convert tiers.csv --effective-from 2020-12-01 --source-title A --source-url https://example.com', 0, /^$/],
    ["printf 'Market,Promotional\\nUA,0.02\\n' | chatfare convert - --channel viber-business --currency EUR --effective-from 2026-12-01 "
      + '--source-title A --source-url https://example.com --dry-run', 2, /There is no bundled card of viber-business in EUR/],
    ['chatfare convert card.csv --effective-from 2022-01-01 --dry-run', 2, /There is no bundled card of whatsapp in USD before 2022-01-01/],
  ]
  for (const [line, code, words] of failing) {
    test(line, () => {
      const result = shell(line)
      assert.equal(result.code, code, result.err)
      assert.match(result.err, words)
      assert.doesNotMatch(result.err, /\n +at |node:internal/)
    })
  }

  test('an unknown rate is a problem, and the rest is priced', () => {
    const call = { ...request.events[0], id: 'call', at: '2026-11-02T10:02:00Z', from: 'business', type: 'call' }
    const { code, out, err } = shell('chatfare price -', JSON.stringify({ ...request, events: [...request.events, call] }))
    assert.equal(code, 1)
    assert.match(err, /^events\[4\], event call: .* \(rate-missing\)$/m)
    assert.match(out, /^call .* unknown /m)
    assert.match(out, /^all .* partial: a rate is not known$/m)
  })

  test('validate names file, line, column and path of everything that is wrong', () => {
    assert.equal(output('chatfare validate tariff.json'), 'No problem found in tariff.json.\n')
    assert.equal(output('chatfare validate tariff.json tariff-2027.json'), 'No problem found in 2 documents.\n')
    const { code, out } = shell('sed "s/0.0[12]00/-1/; s/EUR/euro/" tariff.json | chatfare validate tariff-2027.json - --format json')
    assert.equal(code, 1)
    const problems = JSON.parse(out)
    assert.deepEqual(problems.map(({ message, ...problem }) => problem), [
      { file: 'standard input', line: 6, column: 15, path: 'currency', severity: 'error', code: 'invalid-request' },
      { file: 'standard input', line: 13, column: 30, path: 'rates.UA.transactional', severity: 'error', code: 'invalid-request' },
    ])
    assert.equal(problems[1].message, 'Expected no negative amount.')
    assert.match(shell('sed /unit/d tariff.json | chatfare validate -').out, /^standard input +1 +1 +error +unit /m)
    assert.match(shell('echo 7 | chatfare validate -').out, /^standard input +1 +1 +error +Expected an object\.$/m)
  })

  test('validate sees contradictions between files, and fails for errors only', () => {
    const { code, out } = shell('sed s/example.eur.2026-11-01/other/ tariff.json | chatfare validate tariff.json - --format csv')
    assert.equal(code, 1)
    const rows = Papa.parse(out.trim(), { header: true }).data
    assert.deepEqual(rows.map(({ File, Line, Column, Severity, Path }) => [File, Line, Column, Severity, Path]), [
      ['tariff.json', '7', '20', 'error', 'effectiveFrom'],
      ['standard input', '7', '20', 'error', 'effectiveFrom'],
    ])
    const warned = shell('sed s/UA/UK/ tariff.json | chatfare validate -')
    assert.equal(warned.code, 0)
    assert.match(warned.out, /^standard input +13 +11 +warning +rates\.UK +No country belongs to this market/m)
    assert.equal(shell('chatfare validate tariff.json absent.json').code, 2)
    assert.equal(shell('echo { | chatfare validate -').code, 2)
  })
})

describe('logs', () => {
  const totals = (line, input) => json(line, input).invoice.totals

  test('a log is what readLog makes of it, from files, packed, and from the standard input', async () => {
    const source = Object.assign(new Blob([file('webhooks.ndjson')]), { name: 'webhooks.ndjson' })
    const expected = await readLog(engine, source, { account })
    assert.deepEqual(json('chatfare price webhooks.ndjson --account account.json'), expected)
    const named = (name) => ({ ...expected, files: [{ name, line: 1 }] })
    assert.deepEqual(json('chatfare price webhooks.ndjson.gz --account account.json'), named('webhooks.ndjson.gz'))
    assert.deepEqual(json('chatfare price - --account account.json', file('webhooks.ndjson')), named('standard input'))
    assert.deepEqual(json('gzip -c webhooks.ndjson | chatfare price - --account account.json'), named('standard input'))
    const list = JSON.stringify(file('webhooks.ndjson').trim().split('\n').map((line) => JSON.parse(line)), null, 2)
    assert.deepEqual(totals('chatfare price -', list), expected.invoice.totals)
  })

  test('events are a log where an option of logs is given', () => {
    const { files, ...log } = json('chatfare price events.ndjson --channel whatsapp --log-format ndjson')
    assert.equal(log.counts.events, 3)
    assert.deepEqual(log.invoice, json('chatfare price events.ndjson --channel whatsapp').invoice)
  })

  test('a broken line is named, and the rest is priced', () => {
    const priced = (line) => {
      const { code, out, err } = shell(`${line} --only totals --format csv`)
      // Without the customer's message its answer contradicts the rules.
      return [code, err.replace(/^.*\(contradiction\)\n/m, '').replace(/: Expected.*\n/, ''), out.trim().split('\n').at(-1)]
    }
    // Ukraine: utility and authentication 0.0298 each.
    assert.deepEqual(priced('sed "2s/utility/utilty/" events.ndjson | chatfare price - --channel whatsapp'), [1, 'standard input:2: category', 'all,0.0298,USD,'])
    assert.deepEqual(priced('sed "3s/..$//" events.ndjson | chatfare price - --channel whatsapp'), [1, 'standard input:3', 'all,0.0298,USD,'])
    const list = 'sed "2s/utility/utilty/; s/$/,/; 1s/^/[/; 3s/,$/]/" events.ndjson | chatfare price - --channel whatsapp'
    assert.deepEqual(priced(list), [1, 'standard input:2: category', 'all,0.0298,USD,'])
    // What is left of a line whose beginning, or end, is in another file: a customer's message, which costs nothing.
    assert.deepEqual(priced('tail -c +50 webhooks.ndjson | chatfare price - --account account.json'), [1, 'standard input:1', 'all,0.1158,USD,'])
    assert.deepEqual(priced('sed "1s/entry.*//" webhooks.ndjson | chatfare price - --account account.json'), [1, 'standard input:1', 'all,0.1158,USD,'])
    assert.deepEqual(priced('(echo "xx{"; cat events.ndjson) | chatfare price - --channel whatsapp'), [1, 'standard input:1', 'all,0.0596,USD,'])
  })

  test('JSON that is damaged, or on more lines than it has objects, is priced as far as it can be read', () => {
    const list = (rows) => `[\n${rows.join(',\n')}\n]\n`
    const rows = file('webhooks.ndjson').trim().split('\n')
    const priced = (input, options = '--account account.json') => {
      const { code, out, err } = shell(`chatfare price - ${options} --only totals --format csv`, input)
      return [code, err.split('\n').map((line) => /^standard input:(\d+): /.exec(line)?.[1]).filter(Boolean), out.trim().split('\n').at(-1)]
    }
    // Utility 0.0298 is of lines 4 and 5, marketing 0.0860 of the last two.
    assert.deepEqual(priced(list(rows.with(0, rows[0].slice(1)))), [1, ['2'], 'all,0.1158,USD,'])
    assert.deepEqual(priced(`[\n${rows.slice(0, 6).join(',\n')},\n${rows[6].slice(0, 200)}`), [1, ['8'], 'all,0.0298,USD,'])
    assert.deepEqual(priced(rows.map((row) => JSON.stringify(JSON.parse(row), null, 2)).join('\n')), [0, [], 'all,0.1158,USD,'])
    assert.deepEqual(priced(`${rows.slice(0, 5).join('\n')}\n${'broken\n'.repeat(6)}`), [1, ['6', '7', '8', '9', '10', '11'], 'all,0.0298,USD,'])
    const [event] = file('events.ndjson').split('\n').slice(1)
    assert.deepEqual(priced(`${event}\nx\ny\nz\n`, '--channel whatsapp'), [1, ['2', '3', '4'], 'all,0.0298,USD,'])
    // Of a broken request nothing can be.
    const request = shell('sed 8s/:// conversation.json | chatfare price -')
    assert.deepEqual([request.code, /^chatfare: standard input:8: Expected JSON/.test(request.err)], [2, true])
  })

  test('an event that is there twice is told, and counts once', () => {
    const { code, out, err } = shell('(sed -n "2s/{/{\\"id\\":\\"a\\",/p; 2s/{/{\\"id\\":\\"a\\",/p" events.ndjson) | chatfare price - --channel whatsapp --only totals')
    assert.deepEqual([code, /standard input:2: events\[1\]\.id: Expected a unique id/.test(err), /^all +0\.0298/m.test(out)], [1, true, true])
  })

  test('pipes are read as files are', () => {
    const expected = totals('chatfare price webhooks.ndjson --account account.json')
    assert.deepEqual(totals('chatfare price <(cat webhooks.ndjson) --account account.json'), expected)
    assert.deepEqual(totals('chatfare price <(head -n 3 webhooks.ndjson) <(tail -n +4 webhooks.ndjson) --account account.json --jobs 2'), expected)
    assert.deepEqual(json('chatfare price <(cat conversation.json)'), engine.evaluate(request))
  })

  test('events give the tables of a log where they are asked for', () => {
    assert.match(output('chatfare price events.ndjson --channel whatsapp --only senders'), /^2026-11 +main +utility +Ukraine +1 +0\.0298/m)
  })

  test('rows of each message, as CSV and as NDJSON', () => {
    output('chatfare price webhooks.ndjson webhooks-2.ndjson --account account.json --rows rows.csv')
    const { data } = Papa.parse(file('rows.csv').trimEnd(), { header: true })
    const shown = (rows) => rows.map((row) => [row.file, Number(row.line), row.verdict, row.item || null, row.amount || null, row.agreement,
      ...[row.id, String(row.providerBillable ?? ''), row.providerType ?? '', row.providerCategory ?? '', row.providerPrice ?? '']])
    const expected = [
      ['webhooks.ndjson', 1, 'received', null, null, 'unknown', 'wamid.ask', '', '', '', ''],
      ['webhooks.ndjson', 2, 'free', null, null, 'agree', 'wamid.answer', 'false', 'free_customer_service', 'service', ''],
      ['webhooks.ndjson', 4, 'charged', 'utility', '0.0298', 'agree', 'wamid.order', 'true', 'regular', 'utility', ''],
      ['webhooks.ndjson', 6, 'charged', 'marketing', '0.0860', 'agree', 'wamid.news', 'true', 'regular', 'marketing', ''],
      ['webhooks-2.ndjson', 3, 'charged', 'authentication', '0.0298', 'agree', 'wamid.code', 'true', 'regular', 'authentication', ''],
    ]
    assert.deepEqual(shown(data), expected)
    output('chatfare price webhooks.ndjson webhooks-2.ndjson --jobs 2 --account account.json --rows rows.ndjson')
    assert.deepEqual(shown(file('rows.ndjson').trim().split('\n').map((line) => JSON.parse(line))), expected)
  })

  test('threads and parts give what one pass gives, problems and lines included', () => {
    const broken = file('webhooks.ndjson').repeat(40).replace('"type":"regular"', '"type":"odd"')
    writeFileSync(join(folder, 'many.ndjson'), `${broken}no JSON\n${broken}`)
    const options = '--account account.json --columns columns.json --channel whatsapp --format json'
    const files = 'many.ndjson log.csv webhooks.ndjson.gz many.ndjson'
    const whole = shell(`chatfare price ${files} ${options}`)
    assert.match(whole.err, /^many\.ndjson:281: Expected a JSON object\. \(invalid-json\)$/m)
    assert.equal(whole.code, 1)
    for (const jobs of [2, 3, 7]) assert.deepEqual(shell(`chatfare price ${files} ${options} --jobs ${jobs}`), whole)
    const parts = 'split -n l/3 many.ndjson part- && for part in part-a?; do chatfare price $part --account account.json --partial $part.bin; done; chatfare merge part-a?.bin --account account.json --format json'
    const { invoice, problems } = JSON.parse(shell(parts).out)
    const one = JSON.parse(shell('chatfare price many.ndjson --account account.json --format json').out)
    assert.deepEqual({ invoice, problems }, { invoice: one.invoice, problems: one.problems })
  })

  test('parts are files of price and reconcile as well', () => {
    const options = '--account account.json --format json'
    output('(sed s/free_customer_service/regular/ webhooks.ndjson; cat webhooks-2.ndjson; echo no JSON) > whole.ndjson')
    output('head -n 7 whole.ndjson | chatfare price - --account account.json --partial half-1.bin')
    const second = shell('tail -n +8 whole.ndjson | chatfare reconcile - --account account.json --partial half-2.bin')
    assert.deepEqual(second, { code: 1, out: '', err: 'standard input:5: Expected a JSON object. (invalid-json)\n' })
    output('gzip -k half-2.bin')
    const without = ({ files, ...result }) => result
    for (const command of ['price', 'reconcile', 'reconcile --jobs 2', 'reconcile --invoice invoice.csv']) {
      const [whole, parts, packed] = ['whole.ndjson', 'half-1.bin half-2.bin', 'half-1.bin half-2.bin.gz'].map((files) => shell(`chatfare ${command} ${files} ${options}`))
      assert.equal(whole.code, 1)
      for (const { code, out, err } of [parts, packed]) {
        assert.deepEqual([code, without(JSON.parse(out))], [1, without(JSON.parse(whole.out))], command)
        assert.match(err, /^line 5 of half-2\.bin(\.gz)?: Expected a JSON object\. \(invalid-json\)$/m)
      }
    }
    const rows = shell('chatfare merge half-1.bin half-2.bin --account account.json --rows halves.csv') && Papa.parse(file('halves.csv').trimEnd(), { header: true }).data
    assert.deepEqual([rows[0].file, rows[0].line, rows.at(-1).file], ['half-1.bin', '1', 'half-2.bin'])
  })

  test('what was wrong with the files of a part is told of the whole, too', () => {
    const row = '2026-11-03T12:00:00Z;+380671234567;business;template;marketing;News;x'
    // How much of the blank lines at the end is unpacked before the cut is no matter.
    const table = ['Time;Phone;from;type;category;Campaign;Column', `${row};more`, `"${row}`, row, '\n'.repeat(2000)].join('\n')
    const without = (text) => text.replace(/^bad\.csv\.gz:\d+: Expected gzip/m, 'Expected gzip')
    writeFileSync(join(folder, 'bad.csv.gz'), gzipSync(table, { level: 0 }).subarray(0, -10))
    const whole = shell('chatfare price bad.csv.gz --columns columns.json --channel whatsapp --format json')
    const [broken, ...told] = JSON.parse(whole.out).problems
    assert.equal(broken.code, 'broken-gzip')
    assert.deepEqual(told.map(({ code, examples }) => [code, examples[0].line]), [['invalid-csv', 3], ['invalid-row', 2], ['unknown-column', 1]])
    const part = shell('chatfare price bad.csv.gz --columns columns.json --channel whatsapp --partial bad.bin')
    assert.deepEqual([part.code, without(part.err)], [1, without(whole.err)])
    const merged = shell('chatfare merge bad.bin --channel whatsapp --format json')
    const [also, ...toldOfPart] = JSON.parse(merged.out).problems
    assert.deepEqual([merged.code, also.code, toldOfPart], [1, 'broken-gzip', told])
    assert.match(merged.err, /^line 3 of bad\.bin: Expected CSV: Quoted field unterminated; the line is left out\. \(invalid-csv\)$/m)
    assert.equal(shell('chatfare merge bad.bin --channel whatsapp --strict').out, '')
  })

  test('a heading of --columns that no table has is told', () => {
    writeFileSync(join(folder, 'more-columns.json'), JSON.stringify({ ...JSON.parse(file('columns.json')), Telefon: 'contact', Note: null }))
    output('sed 1s/Phone/Telefon/ log.csv > telefon.csv')
    for (const more of ['', ' --jobs 2', ' --partial of-tables.bin']) {
      const { code, err } = shell(`chatfare price log.csv telefon.csv --columns more-columns.json --channel whatsapp${more}`)
      assert.deepEqual([code, err], [1, 'log.csv:1: Note: Expected a column of this name, since --columns names it; there is none. (absent-column)\n'])
    }
  })

  test('of many problems of one code the first of each field are named, and how many more there are', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `{"at":"2026-11-02T10:00:00Z","contact":"+380671234567",${i < 50 ? '"from":"x"' : `"f${i}":1`}}`)
    const { code, err } = shell('chatfare price - --channel whatsapp --log-format ndjson --only counts', lines.join('\n'))
    const numbers = err.trim().split('\n').map((line) => /^standard input:(\d+): .* \(invalid-(event|record)\)$/.exec(line)?.[1] ?? line)
    const upTo = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
    assert.deepEqual([code, numbers], [1, [...upTo(1, 20), '30 more of invalid-event', ...upTo(51, 60)]])
    const fields = Array.from({ length: 30 }, (_, i) => `{"at":"2026-11-02T10:00:00Z","contact":"u","from":"customer","type":"message","f${i % 25}":1}`)
    assert.equal(shell('chatfare price - --channel whatsapp --log-format ndjson --only counts', fields.join('\n')).err.trim().split('\n').length, 21)
  })

  test('--strict names the first problem, and gives no result', () => {
    const { code, out, err } = shell('(cat webhooks.ndjson; echo x; echo y) | chatfare price - --strict --rows strict.csv')
    assert.deepEqual({ code, out, err }, { code: 1, out: '', err: 'standard input:8: Expected a JSON object. (invalid-json)\n' })
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('strict')), [])
  })

  test('--strict reads no further than the first problem', () => {
    const endless = shell('(echo x; yes "$(head -n 1 events.ndjson)") | chatfare price - --channel whatsapp --log-format ndjson --strict')
    assert.deepEqual(endless, { code: 1, out: '', err: 'standard input:1: Expected a JSON object. (invalid-json)\n' })
  })

  test('--strict with --jobs names the same problem, and waits for nothing behind it', () => {
    const lines = file('webhooks.ndjson').repeat(60).split('\n')
    lines[250] = lines[380] = 'x'
    writeFileSync(join(folder, 'twice.ndjson'), lines.join('\n'))
    for (const command of ['price', 'reconcile']) {
      const one = shell(`chatfare ${command} webhooks.ndjson twice.ndjson --account account.json --strict`)
      assert.deepEqual(one, { code: 1, out: '', err: 'twice.ndjson:251: Expected a JSON object. (invalid-json)\n' })
      for (const jobs of [2, 3, 7]) assert.deepEqual(shell(`chatfare ${command} webhooks.ndjson twice.ndjson --account account.json --strict --jobs ${jobs}`), one)
    }
    assert.match(shell('chatfare price twice.ndjson <(yes "$(head -n 1 webhooks.ndjson)") --jobs 9 --strict').err, /^twice\.ndjson:251: /)
    // A file that cannot be read at all, behind the problem.
    writeFileSync(join(folder, 'cells.xlsx'), 'PK\u0003\u0004')
    const behind = 'twice.ndjson cells.xlsx --account account.json'
    assert.deepEqual(shell(`chatfare price ${behind} --strict --jobs 9`), shell(`chatfare price ${behind} --strict`))
    assert.deepEqual(shell(`chatfare price ${behind} --jobs 9`), shell(`chatfare price ${behind}`))
  })

  test('a packed file that is cut off is priced as far as it goes', () => {
    const { code, out, err } = shell('head -c 300 webhooks.ndjson.gz | chatfare price - --only counts')
    assert.equal(code, 1)
    assert.match(err, /^standard input:\d+: Expected gzip data to its end/m)
    assert.match(out, /^records +\d/m)
  })

  test('reconcile fails where something differs, and says where', () => {
    const changed = 'sed "s/free_customer_service/regular/" webhooks.ndjson | chatfare reconcile - --account account.json'
    const { code, out, err } = shell(`${changed} --only cases`)
    assert.deepEqual([code, err], [1, ''])
    // A service message to Ukraine costs 0.0298 USD since 2026-10-01.
    assert.match(out, /^2026-11 +allowance +regular service +free +1 +0\.0298 +0\.0000 +0\.0298 +USD +2$/m)
    assert.match(shell(changed).out, /^agree +2\nallowance +1$/m)
  })

  test('a bill is compared by month, market and category', () => {
    const bill = ['month,market,Art,amount', '2026-11,ukraine,marketing,0.1', '2026-11,Ukraine,UTILITY,0.0298', '2026-11,Poland,UTILITY,0.02'].join('\n')
    writeFileSync(join(folder, 'art.json'), '{ "Art": "category" }')
    const line = 'chatfare reconcile webhooks.ndjson webhooks-2.ndjson --account account.json --invoice - --invoice-columns art.json --format json'
    const { code, out } = shell(line, bill)
    assert.equal(code, 1)
    assert.deepEqual(JSON.parse(out).invoice.map(({ market, category, agreement, difference }) => [market, category, agreement, difference]), [
      ['Poland', 'utility', 'not charged', null],
      ['Ukraine', 'authentication', 'not billed', null],
      ['Ukraine', 'marketing', 'amount', '0.0140'],
      ['Ukraine', 'utility', 'agree', '0.0000'],
    ])
  })

  test('a column of a bill that is no field is told; two for one field are refused', () => {
    const line = 'chatfare reconcile webhooks.ndjson --account account.json --invoice - --only invoice --format csv'
    const { out, err } = shell(line, 'month,market,category,amont,quantity\n2026-11,Ukraine,utility,5,1\n')
    assert.match(err, /standard input:1: amont: Expected month, market, category, quantity, amount, currency; the column amont is left out/)
    assert.match(out, /^2026-11,Ukraine,utility,/m)
    const twice = shell(line, 'month,market,category,amount,Amount\n')
    assert.deepEqual([twice.code, /Expected one column for amount; amount and Amount are two/.test(twice.err)], [2, true])
  })

  test('a table that a log or a request does not have is refused', () => {
    const log = shell('chatfare price webhooks.ndjson --account account.json --only notices')
    assert.deepEqual([log.code, /Expected --only invoice, totals, packages, senders, counts, sensitivity, tiers for a log; got "notices"/.test(log.err)], [2, true])
    const request = shell('chatfare price conversation.json --only senders')
    assert.deepEqual([request.code, /Expected --only events, invoice, totals, packages, notices for a request; got "senders"/.test(request.err)], [2, true])
  })

  test('a part that does not tell its format is read as its file', () => {
    const [first] = readFileSync(join(folder, 'webhooks.ndjson'), 'utf8').split('\n')
    writeFileSync(join(folder, 'odd.ndjson'), `${first}\n${'{"object":"page","entry":[]}\n'.repeat(8000)}`)
    const one = shell('chatfare price odd.ndjson --account account.json --format json')
    const two = shell('chatfare price odd.ndjson --account account.json --format json --jobs 2')
    assert.equal(one.code, two.code)
    assert.deepEqual(JSON.parse(two.out), JSON.parse(one.out))
  })

  test('- is the standard output', () => {
    const priced = 'chatfare price webhooks.ndjson --account account.json'
    assert.equal(output(`${priced} --output -`), output(priced))
    output(`${priced} --rows rows-of-dash.ndjson`)
    assert.equal(output(`${priced} --rows - --output result-of-dash.txt`), file('rows-of-dash.ndjson'))
    assert.equal(file('result-of-dash.txt'), output(priced))
    assert.equal(output(`${priced} --rows - --output result-of-dash.txt >> rows-of-dash.ndjson && cat rows-of-dash.ndjson`), file('rows-of-dash.ndjson'))
    assert.deepEqual(totals(`${priced} --partial - | chatfare merge - --account account.json`), totals(priced))
    assert.equal(readdirSync(folder).includes('-'), false)
  })

  test('the sum of a currency is partial where a rate in it is not known', () => {
    const call = { at: '2026-11-20T09:00:00Z', contact: '+380671234567', from: 'business', type: 'call' }
    const asked = { at: '2026-11-20T09:00:00Z', contact: 'u=', country: 'UA', from: 'customer', type: 'message', sender: 'bot' }
    writeFileSync(join(folder, 'with-bot.json'), JSON.stringify({ senders: { bot: { channel: 'viber-bot', createdAt: '2025-01-15' } } }))
    const input = [call, asked].map((event) => JSON.stringify(event)).join('\n')
    for (const more of ['', '--log-format ndjson']) {
      // What a call costs without its length is not known; the month of the bot costs 115 EUR.
      const { out } = shell(`chatfare price - --account with-bot.json --channel whatsapp --only totals ${more}`, input)
      assert.match(out, /^all +115\.0000 +EUR\nall +0\.0000 +USD +partial: a rate is not known$/m)
    }
    writeFileSync(join(folder, 'same.json'), '[{}, {}]')
    assert.match(shell('chatfare compare - same.json --account with-bot.json --channel whatsapp', input).out, /^115\.0000 +unknown +EUR\n +0\.0000 +unknown +USD +partial: a rate is not known$/m)
  })

  test('a terminal shows how far it is, a pipe does not', () => {
    const line = 'chatfare price webhooks.ndjson --account account.json --only totals'
    const { code, out } = shell(`script -qec "${line}" /dev/null`)
    assert.equal(code, 0)
    assert.match(out, /0%, 0 MB, 0 MB\/s/)
    assert.match(out, /^all +0\.1158 +USD/m)
    assert.equal(shell(line).err, '')
  })

  test('a terminal is left as it was where a signal ends the command', async () => {
    const HIDDEN = '\x1b[?25l'
    const child = spawn('script', ['-qec', 'chatfare price webhooks.ndjson - --rows ended.csv', '/dev/null'], { cwd: folder, env })
    let out = ''
    child.stdout.on('data', (chunk) => {
      // The terminal makes an interrupt of it.
      if (!out.includes(HIDDEN) && (out + chunk).includes(HIDDEN)) child.stdin.write('\x03')
      out += chunk
    })
    await new Promise((resolve) => child.on('close', resolve))
    assert.ok(out.lastIndexOf('\x1b[?25h') > out.lastIndexOf(HIDDEN), JSON.stringify(out))
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('ended')), [])
  })
})

describe('the examples of logs in the README', () => {
  const [, section] = /^## Logs\n(.*?)^## /ms.exec(readFileSync(at('README.md'), 'utf8'))
  const blocks = (language) => [...section.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text]) => text)
  const [commands, parts, ofTable] = blocks('sh').map((text) => text.trim().split('\n'))
  const withoutParallel = { skip: shell('parallel --version').code !== 0 && 'GNU parallel is not installed' }

  for (const line of commands) test(line, () => assert.notEqual(output(line), ''))

  test(parts.join('; '), withoutParallel, () => {
    for (const name of readdirSync(folder).filter((one) => /^part-.*\.bin$/.test(one))) rmSync(join(folder, name))
    // Blocks of a few lines, so that there are parts.
    output(parts[0].replace('10M', '1k'))
    assert.ok(readdirSync(folder).filter((one) => /^part-.*\.bin$/.test(one)).length > 1)
    assert.deepEqual(json(parts[1]).invoice, json('chatfare price webhooks.ndjson --account account.json').invoice)
    assert.deepEqual(json(parts[2]).reconciliation, json('chatfare reconcile webhooks.ndjson --account account.json').reconciliation)
  })

  const campaign = (name) => {
    const [header, row] = file('log.csv').split('\n')
    writeFileSync(join(folder, name), `${header}\n${Array.from({ length: 100 }, (_, i) => row.replace(/\d+/, (second) => Number(second) + i).replace('customer;message;', 'business;template;marketing')).join('\n')}\n`)
  }

  test(ofTable.join('; '), withoutParallel, () => {
    campaign('rows.table')
    output(ofTable[0].replace('10M', '1k').replace('log.csv', 'rows.table'))
    assert.ok(readdirSync(folder).filter((one) => /^rows-.*\.bin$/.test(one)).length > 1)
    // 100 marketing messages to Ukraine at 0.0860.
    assert.deepEqual(json(ofTable[1]).invoice.totals, { USD: '8.6000' })
  })

  test('blocks of a table with its header before each are its parts', () => {
    campaign('rows.table')
    const [, read] = /(chatfare price .*) --partial/.exec(ofTable[0])
    output(`tail -n +2 rows.table | split -l 40 --filter='(head -n 1 rows.table; cat) | ${read} --partial rows-$FILE.bin'`)
    assert.deepEqual(json(ofTable[1]).invoice.totals, { USD: '8.6000' })
  })

  test('the program prints what its comment says', () => {
    const [program] = blocks('js')
    symlinkSync(at('node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'program.mjs'), program)
    const [, comment] = /\/\/ (.*)$/m.exec(program)
    assert.equal(output('node program.mjs').trimEnd().split('\n').at(-1), comment)
  })
})

describe('convert', () => {
  test('the document is one that the engine takes', async () => {
    const document = JSON.parse(output('chatfare convert card.csv --tiers tiers.csv --effective-from 2026-12-01'))
    const own = await createEngine({ tariffs: [document] })
    assert.equal(own.rates({ channel: 'whatsapp', market: 'Ukraine' }).rates[0].rates.marketing.rate, '0.0900')
  })

  test('a dry run says what changes and what that does to traffic', () => {
    const { before, after, changes, traffic } = json('chatfare convert card.csv --effective-from 2026-12-01 --dry-run --traffic conversation.json')
    assert.deepEqual([before, after], ['whatsapp/usd/2026-10-01', 'whatsapp/usd/2026-12-01'])
    const marketing = { market: 'Ukraine', item: 'marketing', tier: null, before: '0.0860', after: '0.0900', difference: '0.0040', percent: '4.65' }
    assert.deepEqual(changes.filter(({ tier }) => tier === null), [marketing])
    assert.deepEqual(traffic.variants.map(({ difference }) => difference), [{ USD: '0.0000' }, { USD: '0.0040' }])
    const table = output('chatfare convert card.csv --effective-from 2026-12-01 --dry-run --traffic conversation.json')
    assert.match(table, /^Traffic, as if it began on 2026-12-01$/m)
  })

  test('a dry run without a tier table says so, and not that the tiers are gone', () => {
    const { changes, tiers } = json('chatfare convert card.csv --effective-from 2026-12-01 --dry-run')
    assert.deepEqual([tiers, changes.length], ['before', 1])
    const table = output('chatfare convert card.csv --effective-from 2026-12-01 --dry-run')
    assert.match(table, /^whatsapp\/usd\/2026-12-01 against whatsapp\/usd\/2026-10-01, USD: 1 rate changes\.$/m)
    assert.match(table, /^The volume tiers of whatsapp\/usd\/2026-10-01 are not compared: the import has none \(--tiers FILE\)/m)
    assert.doesNotMatch(output('chatfare convert card.csv --tiers tiers.csv --effective-from 2026-12-01 --dry-run'), /not compared/)
  })

  test('--before compares with a card of one\'s own', () => {
    output('chatfare convert card.csv --effective-from 2026-12-01 --output before.json')
    const line = 'sed s/0.0298/0.0300/ card.csv | chatfare convert - --effective-from 2027-01-01 --dry-run --before before.json'
    assert.match(output(line), /whatsapp\/usd\/2027-01-01 against whatsapp\/usd\/2026-12-01, USD: 1 rate changes\.\n/)
  })
})

describe('the end of a run', () => {
  test('a closed pipe is no error', () => {
    assert.deepEqual(shell('chatfare price long.json --format json | head -n 1'), { code: 0, out: '{\n', err: '' })
  })

  test('an output that is full is told', () => {
    for (const command of ['chatfare price long.json --format json', 'chatfare --help', 'chatfare price long.json --output /dev/full']) {
      const { code, err } = shell(`${command} > /dev/full`)
      assert.equal(code, 2)
      assert.match(err, /^chatfare: .* cannot be written: [^\n]*no space left on device[^\n]*\n$/)
    }
  })

  test('--output writes the whole file, and none where there is nothing to write', () => {
    output('chatfare rules --format csv --output rules.csv')
    assert.equal(file('rules.csv'), output('chatfare rules --format csv'))
    shell('chatfare convert card.csv --effective-from 2026-12-01 --currency EUR --output refused.json')
    assert.equal(shell('chatfare rules --output missing/rules.csv').code, 2)
    assert.deepEqual(readdirSync(folder).filter((name) => /refused|partial/.test(name)), [])
  })

  test('--output and --rows leave links, pipes and devices as they are', () => {
    const priced = 'chatfare price webhooks.ndjson --account account.json --only totals'
    const [totals, rows] = [output(priced), output(`${priced} --rows rows-of-all.csv`) && file('rows-of-all.csv')]
    writeFileSync(join(folder, 'kept.txt'), 'old')
    for (const [link, target] of [['to-kept', 'kept.txt'], ['to-none', 'not-yet.txt'], ['to-link', 'to-none']]) symlinkSync(target, join(folder, link))
    output(`${priced} --output to-kept && ${priced} --output to-link`)
    assert.deepEqual([file('kept.txt'), file('not-yet.txt')], [totals, totals])
    symlinkSync('rows-behind-link.csv', join(folder, 'to-rows.csv'))
    output(`${priced} --rows to-rows.csv`)
    assert.equal(file('rows-behind-link.csv'), rows)
    output('mkfifo pipe.csv')
    assert.equal(output(`${priced} --rows pipe.csv > of-pipe.txt & cat pipe.csv; wait`), rows)
    assert.equal(output(`${priced} --output pipe.csv & cat pipe.csv; wait`), totals)
    for (const name of ['to-kept', 'to-none', 'to-link', 'to-rows.csv']) assert.ok(lstatSync(join(folder, name)).isSymbolicLink(), name)
    assert.ok(lstatSync(join(folder, 'pipe.csv')).isFIFO())
  })

  test('rows that would take the place of the result are refused', () => {
    symlinkSync('same.txt', join(folder, 'to-same'))
    for (const line of ['--rows same.txt --output same.txt', '--rows to-same --output ./same.txt', '--rows same.txt > same.txt']) {
      const { code, err } = shell(`chatfare price webhooks.ndjson ${line}`)
      assert.deepEqual([code, /Expected --rows FILE other than/.test(err)], [2, true], line)
    }
  })

  for (const options of [['--output', 'interrupted.json'], ['--rows', 'interrupted.csv']]) {
    test(`an interrupt leaves no file behind: ${options[0]}`, async () => {
      const before = readdirSync(folder)
      const child = spawn('chatfare', ['price', '-', ...options], { cwd: folder, env, stdio: ['pipe', 'inherit', 'inherit'] })
      child.stdin.write('{')
      await wait(1000)
      child.kill('SIGINT')
      const signal = await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
      assert.equal(signal, 'SIGINT')
      assert.deepEqual(readdirSync(folder), before)
    })
  }
})
