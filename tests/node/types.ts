// Compiled by types.test.js, never run: what a user writes, and what the types must refuse.
import { ChatfareError, createEngine, type EvaluateRequest, type Evaluation, type RateCardDocument } from 'chatfare'
import { compareCards, importCard, type CardChange } from 'chatfare/import'
import { LogReading, placeOf, readLog } from 'chatfare/log'
import { createEngine as createInlineEngine } from 'chatfare/inline'

const request: EvaluateRequest = {
  channel: 'whatsapp',
  account: { timezone: 'Europe/Kyiv', counters: { 'service@main': 995 } },
  events: [
    { at: '2026-11-20T09:00:00Z', contact: '+380671234567', from: 'customer', type: 'message' },
    { at: 1795165500000, contact: 'c1', country: 'UA', from: 'business', type: 'template', category: 'utility' },
  ],
}

export async function amounts(): Promise<(string | null)[]> {
  const engine = await createEngine({ wasm: new URL('https://example.com/engine.wasm') })
  const result: Evaluation = engine.evaluate(request)
  const total: string | undefined = result.invoice.totals['USD']
  console.log(total, engine.rates({ channel: 'whatsapp', at: '2026-10-01' }).rates[0]?.rates['utility']?.rate)
  return result.events.map(({ price }) => price && price.amount)
}

export async function reasons(): Promise<string[]> {
  const engine = await createInlineEngine()
  try {
    return engine.evaluate(request).events.map(({ rule }) => (rule ? engine.rule(rule).text : 'no rules'))
  } catch (error) {
    if (error instanceof ChatfareError) return [`${error.code} at ${error.path}: ${error.message}`]
    throw error
  }
}

export async function newCard(text: string, before: RateCardDocument): Promise<CardChange[]> {
  const { document, problems } = importCard(text, { channel: 'whatsapp', currency: 'USD', effectiveFrom: '2026-12-01' })
  if (!document) throw new Error(problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'))
  const engine = await createEngine({ tariffs: [document] })
  console.log(engine.compare(request, [{ tariffs: [before] }, { tariffs: [document] }]).variants[1]?.difference)
  return compareCards(before, document).changes
}

export async function columns(): Promise<bigint | undefined> {
  const engine = await createEngine()
  const log = engine.columns(1, ['country', 'deliveredAt'])
  log.kind[0] = engine.codes().kind.indexOf('utility')
  log.deliveredAt[0] = NaN
  // @ts-expect-error A column that was not asked for is not there.
  console.log(log.status)
  const { invoice, problems, verdict, ...rest } = engine.replay(log, { channel: 'whatsapp', senders: ['main'] })
  console.log(invoice.totals['USD'], problems[0]?.rows, verdict[0])
  return rest.amount[0]
}

export async function logs(file: File, stream: AsyncIterable<Uint8Array>): Promise<number> {
  const engine = await createEngine()
  const log = engine.openLog({ account: { timezone: 'Europe/Kyiv' }, format: 'whatsapp-webhooks', partial: true })
  log.push('{}')
  log.push(new Uint8Array(1))
  log.endFile()
  const part: Uint8Array = log.partial()
  const { files, problems, sensitivity } = await readLog(engine, [file, stream, part, 'at,contact,from,type'], {
    columns: { Phone: 'contact', Campaign: null, Time: { field: 'at', zone: 'Europe/Kyiv' }, Way: { field: 'from', values: { in: 'customer' } } },
    onProgress: ({ bytes, size }) => console.log(size === null ? bytes : bytes / size),
    onVerdicts: (verdicts) => {
      for (const { line, agreement } of verdicts) console.log(line, agreement === 'unknown')
    },
    signal: new AbortController().signal,
  })
  for (const { examples } of problems) console.log(examples.map(({ line }) => placeOf(files, line).name))
  const reading = new LogReading(engine, { format: 'csv' })
  await reading.read(file, { columns: {} })
  // @ts-expect-error There is no such format.
  engine.openLog({ format: 'xml' })
  // @ts-expect-error A log has no events of its own.
  engine.openLog({ events: [] })
  return sensitivity?.length ?? reading.lines
}

export async function mistakes(): Promise<void> {
  const engine = await createEngine()
  // @ts-expect-error There is no such channel.
  engine.evaluate({ channel: 'sms', events: [] })
  // @ts-expect-error There is no such field.
  engine.evaluate({ channel: 'whatsapp', event: [] })
  // @ts-expect-error A request has events.
  engine.evaluate({ channel: 'whatsapp' })
  // @ts-expect-error The version cannot be set.
  engine.version = '2'
  // @ts-expect-error There is no such option.
  await createEngine({ url: 'engine.wasm' })
}
