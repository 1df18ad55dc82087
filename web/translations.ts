import { readdirSync, readFileSync } from 'node:fs'
import { createEngine, type ChatfareError, type Engine, type EvaluateRequest, type Evaluation, type QuoteRequest, type Variant } from 'chatfare'
import { languages, type Language, type Pack } from './src/languages.ts'
import { words as compareWords } from './src/compare/words.ts'
import { words as logWords } from './src/log/words.ts'
import { words as quoteWords } from './src/quote/words.ts'
import { words as goldenWords } from './src/golden/words.ts'
import { words as moreWords } from './src/more/words.ts'
import { templateOf } from './src/sentences/template.ts'
import { words as sentenceWords } from './src/sentences/words.ts'
import type { Message, Words } from './src/t'
import { words as tariffWords } from './src/tariffs/words.ts'

/** What has to be said in every language: texts by their English wording, and the keys of words for the engine's terms. */
interface Sources {
  texts: Set<string>
  keys: Set<string>
  /** How the engine plans the volumes of a quote. */
  basis: Set<string>
  /** Names of the golden scenarios that are no presets, and of what they are listed under. */
  golden: Set<string>
  /** What the engine says of requests that it refuses. */
  refusals: Set<string>
}

interface Scenario {
  expectedError?: unknown
  method?: 'evaluate' | 'compare' | 'quote' | 'compareQuotes'
  request: EvaluateRequest & QuoteRequest & { variants: Variant[] }
  preset?: number
  title: string
  group: string
  texts?: Record<string, string>
}

interface Card {
  gaps?: string[]
  /** By market, then by item. */
  rates?: Record<string, Record<string, unknown>>
}

const jsonIn = <T>(folder: string): T[] =>
  readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as T)

/** Where the words are: those of the page, and those that views bring. */
const places: Readonly<Record<string, { file: string; texts: string; words?: Words }>> = {
  page: { file: 'messages', texts: 'texts' },
  compare: { file: 'compare/words', texts: 'compare/words', words: compareWords },
  quote: { file: 'quote/words', texts: 'quote/words', words: quoteWords },
  log: { file: 'log/words', texts: 'log/words', words: logWords },
  sentences: { file: 'sentences', texts: 'sentences', words: sentenceWords },
  golden: { file: 'golden/words', texts: 'golden/words', words: goldenWords },
  more: { file: 'more/words', texts: 'more/words', words: moreWords },
  tariffs: { file: 'tariffs/words', texts: 'tariffs/words', words: tariffWords },
}

/** What is wrong with the translations, a line each, with the file to mend: nothing when all is well. */
export async function faults(root: string): Promise<string[]> {
  const engine = await createEngine()
  const sources = sourcesOf(engine, jsonIn<Scenario>(`${root}/tests/scenarios`), cardsIn(`${root}/tariffs`))
  const wanted: Readonly<Record<string, ReadonlySet<string>>> = {
    page: sources.texts, compare: new Set(), quote: sources.basis, log: new Set(), more: new Set(), sentences: new Set(), golden: new Set([...sources.golden].filter((text) => !sources.texts.has(text))), tariffs: new Set(),
  }
  const sentences: Readonly<Record<string, readonly string[]>> = {
    page: [...sentencesIn(`${root}/src/contradictions.cpp`), ...sentencesIn(`${root}/src/rating.cpp`).filter(isOfLog)],
    sentences: [...wordsOfRefusals(root), ...sources.refusals],
  }
  const english = await packsOf('en')
  const known = Object.assign({}, ...Object.values(english).map(({ messages }) => messages)) as Pack['messages']
  const found = [...sources.keys].filter((key) => !(key in known)).map((key) => `web/src/messages/en.ts: no word for ${key}`)
  for (const name of Object.keys(languages) as Language[]) {
    for (const [place, { messages, texts }] of Object.entries(await packsOf(name))) {
      found.push(...parameterFaults(messages, english[place].messages).map((fault) => `web/src/${places[place].file}/${name}.ts: ${fault}`))
      if (name !== 'en') found.push(...[...textFaults(withoutSentences(texts, sentences[place]), wanted[place]), ...sentenceFaults(texts, sentences[place])].map((fault) => `web/src/${places[place].texts}/${name}.ts: ${fault}`))
    }
  }
  return found
}

async function packsOf(name: Language): Promise<Record<string, Pack>> {
  const packs = Object.entries(places).map(async ([place, { words }]) => [place, words ? await words[name]() : await languages[name].load()])
  return Object.fromEntries(await Promise.all(packs))
}

/** A text without a translation, and a translation of a text that nobody says any more. */
export function textFaults(texts: Readonly<Record<string, string>>, wanted: ReadonlySet<string>): string[] {
  return [
    ...[...wanted].filter((text) => !texts[text]).map((text) => `no translation of “${text}”`),
    ...Object.keys(texts).filter((text) => !wanted.has(text)).map((text) => `nobody says “${text}” any more`),
  ]
}

/** What the engine and the package say of what they refuse, as it is written in their sources: whole sentences and beginnings. */
function wordsOfRefusals(root: string): Set<string> {
  const native = readdirSync(`${root}/src`).filter((name) => /\.[ch]pp$/.test(name)).map((name) => `${root}/src/${name}`)
  const modules = ['log', 'import'].flatMap((folder) => readdirSync(`${root}/wasm/js/${folder}`).map((name) => `${root}/wasm/js/${folder}/${name}`))
  const others = ['tariff_check', 'rating', 'price_list', 'commitments', 'result'].flatMap((name) => sentencesIn(`${root}/src/${name}.cpp`)).filter((text) => !isOfLog(text))
  const refusals = [...native, ...modules, ...['core', 'half', 'import', 'read-log'].map((name) => `${root}/wasm/js/${name}.js`)].flatMap(sentencesIn)
  return new Set([...refusals.filter((text) => REFUSES.test(text) && !UNSAID.has(text)), ...others])
}

/** How sentences begin that say why something is refused. */
const REFUSES = /^(Expected|Unknown|There is no|The (amount|volume) is|The engine) /

/** What the page says in words of its own, by the code, or gives no occasion for. */
const UNSAID = new Set([
  'Expected the columns …; … missing. …', 'Expected one column for …. …', 'Expected …; the column … is left out. Map it to one of them, or to null.',
  'Expected an address, a Response, bytes or a WebAssembly.Module.', 'The engine could not be loaded: …', 'There is no such method.',
])

/** The contradictions begin so, which the first view shows as well. */
const isOfLog = (text: string): boolean => text.startsWith('The log ')

/** Sources that answer what the page never asks, or asks only for what there is. */
const UNASKED = /^(catalogue|row_reader)\.cpp$|^(options|sources)\.js$/

/** Texts of a source that begin like sentences, with a sign for what is put into them; where that ends them, their beginnings. */
function sentencesIn(path: string): string[] {
  if (UNASKED.test(path.split('/').at(-1)!)) return []
  const source = joined(readFileSync(path, 'utf8'))
  const texts = [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, double, single, template]) => (double ?? single ?? template).replace(/\\(.)/g, '$1'))
  return texts.map((text) => text.split('${')[0]).filter((text) => /^[A-Z][A-Za-z]* ?/.test(text) && text.includes(' ') && text !== 'Expected ')
}

const PUT_IN = '…'

/** A source whose texts are put together: those that adjoin, and with the sign those between which something is put. */
const joined = (source: string): string => source
  .replace(/R"\((.*?)\)"/g, '$1').replace(/"\s*\n\s*"/g, '')
  .replace(/"\s*\+[^";]+\+\s*"/g, PUT_IN).replace(/\$\{[^{}]*\}/g, PUT_IN).replace(/…(?: …)+/g, PUT_IN)

/** Whether a translated sentence is what a source says, or begins to say. */
function says(sentence: string, said: string): boolean {
  if (said.includes(PUT_IN)) return templateOf(said.replaceAll(PUT_IN, '{it}')).pattern.test(sentence)
  const { beginning, pattern } = templateOf(sentence)
  return sentence === said || pattern.test(said) || beginning.startsWith(said.replace(/"$/, ''))
}

const withoutSentences = (texts: Readonly<Record<string, string>>, said: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([text]) => !said.some((one) => says(text, one)) && !THEIRS.has(text)))

/** Words of the reader of tables, and parts of sentences that the engine puts together. */
const THEIRS = new Set([
  'on card {card}', 'on any card in {currency} at that date', 'on any card of regulated traffic in {currency} at that date',
  'quantity or amount', 'Quoted field unterminated', 'Trailing quote on quoted field is malformed', '"{id}" begins on {date}',
])

export const sentenceFaults = (texts: Readonly<Record<string, string>>, said: readonly string[] = []): string[] =>
  said.filter((one) => !Object.keys(texts).some((text) => says(text, one))).map((one) => `no translation of “${one}…”`)

/** A parameter that a translation forgets or invents; a plural form may say its number in words. */
export function parameterFaults(messages: Readonly<Record<string, Message>>, english: Readonly<Record<string, Message>>): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const wanted = parametersOf(formsOf(english[key] ?? '').join(' '))
    return formsOf(message).flatMap((form) => {
      const own = parametersOf(form)
      return [
        ...[...own].filter((name) => !wanted.has(name)).map((name) => `${key} has a parameter {${name}} that English has not`),
        ...[...wanted].filter((name) => !own.has(name) && name !== 'n').map((name) => `${key} lacks the parameter {${name}}`),
        ...(form.trim() ? [] : [`${key} is empty`]),
      ]
    })
  })
}

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message))
const parametersOf = (text: string): Set<string> => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))

const cardsIn = (root: string): Card[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['cards', 'examples'].includes(entry.name))
    .flatMap(({ name }) => jsonIn<Card>(`${root}/${name}`))

function sourcesOf(engine: Engine, scenarios: readonly Scenario[], cards: readonly Card[]): Sources {
  const sources: Sources = { texts: new Set(), keys: new Set(), basis: new Set(), golden: new Set(), refusals: new Set() }
  addRules(sources, engine)
  addBasis(sources, engine)
  for (const scenario of scenarios) {
    if (scenario.preset !== undefined) for (const text of [scenario.group, scenario.title, ...Object.values(scenario.texts ?? {})]) sources.texts.add(text)
    else if ((scenario.method ?? 'evaluate') === 'evaluate' && !scenario.expectedError) sources.golden.add(scenario.group).add(scenario.title)
    for (const evaluation of evaluations(engine, scenario)) addResult(sources, evaluation)
    if (scenario.expectedError) addRefusal(sources, engine, scenario)
    if (scenario.method === 'quote') addQuote(sources, engine, scenario.request)
  }
  for (const card of cards) addCard(sources, card)
  return sources
}

function addRules({ texts, keys }: Sources, engine: Engine): void {
  for (const { title, rules } of engine.ruleSets()) {
    texts.add(title)
    for (const rule of rules) texts.add(engine.rule(rule).text)
  }
  for (const { id, text, alternatives } of engine.assumptions()) {
    texts.add(text)
    keys.add(`point.${id}`)
    for (const choice of alternatives) {
      texts.add(choice.text)
      keys.add(`choice.${id}.${choice.value}`).add(`if.${id}.${choice.value}`)
    }
  }
}

/** What the engine makes of a scenario; nothing where it refuses the request. */
function evaluations(engine: Engine, { method = 'evaluate', request }: Scenario): Evaluation[] {
  const { variants, ...rest } = request
  try {
    if (method === 'evaluate') return [engine.evaluate(rest)]
    return method === 'compare' ? engine.compare(rest, variants).variants.map(({ evaluation }) => evaluation) : []
  } catch {
    return []
  }
}

function addRefusal({ refusals }: Sources, engine: Engine, { method = 'evaluate', request: { variants, ...request } }: Scenario): void {
  try {
    if (method === 'compare' || method === 'compareQuotes') engine[method](request, variants)
    else engine[method](request)
  } catch (error) {
    for (const { message } of (error as ChatfareError).problems) refusals.add(message)
  }
}

function addResult({ texts, keys }: Sources, { events, windows, invoice, problems, notices }: Evaluation): void {
  for (const { code } of problems) keys.add(`problem.${code}`)
  for (const { code, message } of notices) {
    keys.add(`notice.${code}`)
    texts.add(message)
  }
  for (const { kind, category } of windows) {
    keys.add(category ? `lane.${kind}.${category}` : `lane.${kind}`).add(`lane.${category ?? kind}.short`)
  }
  for (const { item } of [...events, ...invoice.months.flatMap(({ lines }) => lines)]) if (item) keys.add(`item.${item}`)
  for (const { market } of events) if (market) addMarket(keys, market)
  for (const { nearestMiss, otherMisses = [] } of events) {
    for (const miss of [nearestMiss, ...otherMisses]) if (miss) keys.add(`why.miss.free.${miss.change}`)
  }
}

/** By which rules volumes are planned on every channel, with growth and a margin. */
function addBasis({ basis }: Sources, engine: Engine): void {
  for (const channel of new Set(engine.ruleSets().map((set) => set.channel))) {
    const quote = engine.quote({ channel, start: '2026-11', growth: '1', margin: '1', traffic: [{ country: 'UA', contacts: 1 }] })
    for (const rule of quote.basis) basis.add(rule)
  }
}

function addQuote({ keys }: Sources, engine: Engine, { variants: _, ...request }: Scenario['request']): void {
  try {
    const quote = engine.quote(request)
    for (const { code } of quote.problems) keys.add(`problem.${code}`)
    for (const { item, kind } of quote.months.flatMap(({ lines }) => lines)) if (kind !== 'package') keys.add(`item.${item}`)
  } catch {
    // A scenario of what the engine refuses has no words of its own.
  }
}

/** Rows of a card that are no country have a word of their own; countries are named by Intl. */
function addMarket(keys: Set<string>, market: string): void {
  if (market === 'Other' || market === 'North America' || market.startsWith('Rest of ')) keys.add(`market.${market}`)
}

function addCard({ texts, keys }: Sources, { gaps = [], rates = {} }: Card): void {
  for (const gap of gaps) if (!gap.startsWith('Figures not known: ')) texts.add(gap)
  for (const [market, items] of Object.entries(rates)) {
    addMarket(keys, market)
    for (const item of Object.keys(items)) keys.add(`item.${item}`)
  }
}
