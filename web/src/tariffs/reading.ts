import { importCard } from 'chatfare/import'
import { applyEdits, modify, parseTree, printParseErrorCode, type JSONPath, type Node, type ParseError } from 'jsonc-parser'
import { nodeAt } from '../../../wasm/js/cli/node-at.js'
import { NOWHERE } from '../badges'
import { isRefusal, type Channel, type Engine, type TariffDocument } from '../engine'
import { keyFor, t } from '../t'

/** One thing that is wrong or remarkable in a text, and where. */
export interface Fault {
  severity: 'error' | 'warning'
  code: string
  /** The value in question; empty for the whole. */
  path: string
  message: string
  /** The engine's own words, which are English. */
  english: boolean
  /** Counted from 1; absent where it concerns no place in the text. */
  line?: number
  column?: number
}

export interface Reading {
  /** Null while there are errors. */
  document: TariffDocument | null
  faults: Fault[]
  /** The text is a table, which says nothing of its channel, currency and date. */
  table: boolean
}

/** What a table of prices does not say itself. */
export interface TableOptions {
  channel: Channel
  currency: string
  effectiveFrom: string
  unit: 'message' | 'conversation'
}

/** JSON begins with a brace; anything else is read as a table. */
export const isTable = (text: string): boolean => !/^\s*[[{"]/.test(text) && text.trim() !== ''

/** A table has the name as its source. */
export const readTariff = (engine: Engine, text: string, name: string, options: TableOptions): Reading =>
  (isTable(text) ? readTable(engine, text, name, options) : readJson(engine, text))

// ------------------------------------------------------------------------------------------------------------- JSON

function readJson(engine: Engine, text: string): Reading {
  const errors: ParseError[] = []
  const tree = treeOf(text, errors)
  const place = placeIn(text)
  if (errors.length || !tree) return { document: null, table: false, faults: (errors.length ? errors : [{ error: 0, offset: 0 }]).map(({ error, offset }) => ({ ...own('json', syntaxWords(error)), ...place(offset) })) }
  const repeated = repeatedNames(tree).map(({ offset, value }) => ({ ...own('json', t('own.repeated', { name: String(value) })), ...place(offset) }))
  if (tree.type !== 'object') return { document: null, table: false, faults: [{ ...own('json', t('own.oneDocument')), ...place(tree.offset) }] }
  const document = JSON.parse(text) as TariffDocument
  const faults = [...repeated, ...check(engine, document).map((fault) => ({ ...fault, ...place(nodeAt(tree, fault.path).offset) }))]
  return { document: faults.some(({ severity }) => severity === 'error') ? null : document, faults: inOrder(faults), table: false }
}

/** As they stand in the text. */
const inOrder = (faults: readonly Fault[]): Fault[] => [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))

/** Nothing where it is nested deeper than can be followed. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    errors.length = 0
    return undefined
  }
}

const own = (code: string, message: string): Fault => ({ severity: 'error', code, path: '', message, english: false })

/** What the parser expected, in words. */
function syntaxWords(error: number): string {
  const key = keyFor('own.syntax', printParseErrorCode(error as Parameters<typeof printParseErrorCode>[0]))
  return t(key ?? 'own.syntax.other')
}

/** Names that an object has twice: the first value would be lost without a word. */
function repeatedNames(node: Node): Node[] {
  const names = node.type === 'object' ? (node.children ?? []).map(({ children }) => children![0]) : []
  const repeated = names.filter(({ value }, index) => names.findIndex((other) => other.value === value) !== index)
  return [...repeated, ...(node.children ?? []).flatMap(repeatedNames)]
}

/** What the engine says of a document beside those of the package. */
function check(engine: Engine, document: TariffDocument): Fault[] {
  try {
    return engine.validateTariff(document).problems.map(({ severity, code, path, message }) => ({ severity, code, path, message, english: true }))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return [{ severity: 'error', code: error.code, path: error.path, message: error.message, english: true }]
  }
}

function placeIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index)
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset)
    return { line: line + 1, column: offset - starts[line] + 1 }
  }
}

// ------------------------------------------------------------------------------------------------------------ tables

function readTable(engine: Engine, text: string, name: string, options: TableOptions): Reading {
  try {
    const { document, problems } = importCard(text, {
      ...options, source: { title: name, url: NOWHERE, date: options.effectiveFrom }, confidence: 'provider',
    })
    const faults = [
      ...problems.map(({ line, column, message }): Fault => ({ severity: 'error', code: 'table', path: '', message, english: true, line, column })),
      ...(document ? check(engine, document) : []),
    ]
    return { document: faults.some(({ severity }) => severity === 'error') ? null : document, faults, table: true }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { document: null, table: true, faults: [{ severity: 'error', code: error.code, path: error.path, message: error.message, english: true }] }
  }
}

// ----------------------------------------------------------------------------------------------------------- editing

/** The text with one value changed, or taken out where it is undefined; everything else stays as it is written. */
export const withValue = (text: string, path: JSONPath, value: unknown): string =>
  applyEdits(text, modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }))

/** As it is shown for editing. */
export const written = (document: TariffDocument): string => `${JSON.stringify(document, null, 2)}\n`
