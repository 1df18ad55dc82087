import Papa from 'papaparse'
import { columnsOf, headerAt } from './columns.js'

const DELIMITERS = [',', ';', '\t']

/**
 * The table in a CSV text: what stands above it, its columns, and its rows with the line each begins on.
 * @returns {{ preamble: string[], columns: object[], rows: { line: number, cells: string[] }[], problems: object[] }}
 */
export function readTable(input) {
  const workbook = workbookOf(input)
  if (workbook) return failed(`Expected CSV, got a workbook (${workbook}): open it and save the sheet as "CSV UTF-8"; volume tiers on a sheet of their own are a second file.`)
  const text = textOf(input)
  if (text === null) return failed('Expected text in UTF-8 or UTF-16.')
  // Sentences above the table mislead every guess by counting; the header does not.
  const parsed = DELIMITERS.map((delimiter) => parse(text, delimiter)).find(({ header }) => header)
  if (!parsed) return failed('Expected a row that begins a table: Market and at least one of Marketing, Utility, Rate and the like.')
  const { rows, header, problems } = parsed
  const { columns, problems: unknown } = columnsOf(rows, header)
  const body = rows.slice(header.bottom + 1).filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (body.length === 0) return failed('Expected prices below the header.', rows[header.bottom].line)
  return {
    preamble: rows.slice(0, header.top).flatMap(({ cells }) => cells.filter((cell) => cell !== '')),
    columns,
    rows: body,
    problems: [...problems, ...unknown],
  }
}

const failed = (message, line = 1) => ({ preamble: [], columns: [], rows: [], problems: [{ line, column: 1, message }] })

/** The kind of workbook that a file is by its first bytes, or undefined: a zip archive, or the container of older ones. */
function workbookOf(input) {
  const first = typeof input === 'string' ? input.slice(0, 4) : String.fromCharCode(...bytesOf(input).slice(0, 4))
  return { 'PK\x03\x04': '.xlsx', '\xD0\xCF\x11\xE0': '.xls' }[first]
}

const bytesOf = (input) => new Uint8Array(input.buffer ?? input, input.byteOffset ?? 0, input.byteLength)

/** Null for bytes that are no text. A byte-order mark is not part of the text. */
function textOf(input) {
  if (typeof input === 'string') return input.replace(/^\uFEFF/, '')
  const bytes = bytesOf(input)
  const mark = (bytes[0] << 8) | bytes[1]
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function parse(text, delimiter) {
  const { data, errors } = Papa.parse(text, { delimiter })
  let next = 1
  const rows = data.map((fields) => {
    const line = next
    next += 1 + fields.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    return { line, cells: fields.map((field) => field.trim()) }
  })
  const problems = errors.map(({ row, message }) => ({ line: rows[row]?.line ?? 1, column: 1, message: `${message}.` }))
  return { rows, header: headerAt(rows), problems }
}
