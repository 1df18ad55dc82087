import { ChatfareError } from '../error.js'
import { clockOf } from './local-time.js'
import { isBlank, isTooLong, Rows, tooLong, wrongQuotes } from './rows.js'

/** What a decoder puts in place of bytes that are no character. */
const NO_CHARACTER = '\uFFFD'
/** Bytes that are read at a time: the cells of more would outlive the young generation of a collector, at twice the cost. */
const PIECE = 1 << 15

const encoder = new TextEncoder()

/** Fields of an event; members of `content` by their paths. */
const FIELDS = [
  ...['id', 'at', 'sender', 'contact', 'country', 'from', 'type', 'category', 'status', 'deliveredAt', 'entryPoint', 'entryPointClosesAt'],
  ...['tokens', 'recipients', 'error', 'template', 'validity', 'seconds', 'api', 'maxPrice', 'cost', 'purpose'],
  ...['content.text', 'content.button', 'content.file', 'content.list', 'content.cards'],
  ...['content.image', 'content.videoSeconds', 'content.videoMegabytes'],
]
const TIMES = ['at', 'deliveredAt', 'entryPointClosesAt']
const REQUIRED = ['at', 'contact', 'from', 'type']
/** Those that hold a number that is no quantity, and what becomes of it where a spreadsheet takes it for one: its digits are others. */
const PARTIES = ['contact', 'sender']
const FIGURE = /^\s*(\+?\d+[.,]0+|\d([.,]\d+)?E\+?\d+)\s*$/i

/** What a column holds: the field of its name, another one, or none, with its own words and the zone of its times. */
function mappingOf(columns, heading) {
  const given = Object.hasOwn(columns, heading) ? columns[heading] : heading
  return given === null || typeof given === 'string' ? { field: given } : given
}

/** Throws for a mapping of columns that cannot be. */
export function checkColumns(columns) {
  for (const heading of Object.keys(columns)) {
    const path = `columns.${heading}`
    const { field, values = {}, zone, ...others } = mappingOf(columns, heading)
    const wrong = (where, message) => new ChatfareError('invalid-options', where, message)
    if (field !== null && !FIELDS.includes(field)) throw wrong(path, `Expected null or a field: ${FIELDS.join(', ')}; got "${field}".`)
    for (const name of Object.keys(others)) throw wrong(`${path}.${name}`, 'Expected field, values or zone.')
    for (const [word, value] of Object.entries(values)) if (typeof value !== 'string') throw wrong(`${path}.values.${word}`, 'Expected a text.')
    if (zone !== undefined) checkZone(zone, TIMES.includes(field), `${path}.zone`)
  }
}

function checkZone(zone, ofTimes, path) {
  if (!ofTimes) throw new ChatfareError('invalid-options', path, 'Expected no zone: the column holds no times.')
  try {
    clockOf(zone)
  } catch {
    throw new ChatfareError('invalid-options', path, `Expected the IANA name of a time zone such as Europe/Kyiv, got "${zone}".`)
  }
}

/** How the engine is handed a table (src/table_rows.cpp): what stands before the fields, behind each cell, and in it for a character that would end it or its line. */
const BEGINS = 'chatfare table'
const CELL = '\x1f'
const ESCAPES = { '\n': '\x1bn', '\x1b': '\x1be', '\x1f': '\x1bu' }
const ESCAPED = /[\n\x1b\x1f]/g
/** What a text has where one of its cells may have such a character. */
const MAY_ESCAPE = /["\x1b\x1f]|\r(?!\n)/

/**
 * The cells that hold fields of events, of a table in chunks of bytes. Each row stands on the line on which it begins: lines of the
 * header but the first, and further lines of a row, are left blank. `onProblem` takes { code, field, line, message }, `onHeadings` what the columns are called.
 */
export async function* eventCells(chunks, columns, { onProblem, onHeadings }) {
  const decoder = new TextDecoder()
  const table = new Table(columns, onProblem, onHeadings)
  for await (const chunk of chunks) {
    for (let begin = 0; begin < chunk.length; begin += PIECE) {
      yield encoder.encode(table.take(decoder.decode(chunk.subarray(begin, begin + PIECE), { stream: true }), false))
    }
  }
  yield encoder.encode(table.take(decoder.decode(), true))
}

/** What a cell says in the words of an event; null where it says that as it is. */
function wordsOf({ field, values, zone }) {
  if (!values && !zone) return null
  // Looking in the object itself would make a name of a property of every cell.
  const words = new Map(Object.entries(values ?? {}))
  const clock = zone ? clockOf(zone) : (_, text) => text
  return (cell) => clock(field, words.get(cell) ?? cell)
}

/** Headings in a message: what is taken for a table may be anything. */
function shown(headings) {
  const more = headings.length > MOST_SHOWN ? `, and ${headings.length - MOST_SHOWN} more` : ''
  return headings.slice(0, MOST_SHOWN).map((heading) => (heading.length > LONGEST_SHOWN ? `${heading.slice(0, LONGEST_SHOWN)}...` : heading)).join(', ') + more
}
const MOST_SHOWN = 30
const LONGEST_SHOWN = 60

class Table {
  #columns
  #onProblem
  #onHeadings
  #rows = new Rows()
  #fields = null
  #read = []
  #parties = []
  #line = 1
  #foreign = false
  #escapes = false

  constructor(columns, onProblem, onHeadings) {
    this.#columns = columns
    this.#onProblem = onProblem
    this.#onHeadings = onHeadings
  }

  /** The lines of the rows that end in what has come so far. */
  take(more, last) {
    // Asked of much at once: hardly any text has it.
    this.#foreign ||= more.includes(NO_CHARACTER)
    this.#escapes ||= MAY_ESCAPE.test(more)
    const lines = this.#rows.take(more, last).map((row) => this.#linesOf(row))
    if (last && !this.#fields) this.#header([])
    return lines.join('')
  }

  #linesOf(row) {
    const line = this.#line
    const lines = this.#rows.linesOf(row)
    this.#line += lines
    return this.#cellsOf(row, line) + '\n'.repeat(lines)
  }

  #cellsOf(row, line) {
    if (typeof row === 'string') {
      this.#onProblem({ code: 'invalid-csv', field: null, line, message: wrongQuotes(row) })
      return ''
    }
    return isBlank(row) ? '' : this.#rowOf(row, line)
  }

  #rowOf(cells, line) {
    if (!this.#fields) return this.#header(cells, line)
    if (isTooLong(cells, this.#fields.length)) {
      this.#onProblem({ code: 'invalid-row', field: null, line, message: tooLong(this.#fields.length) })
      return ''
    }
    if (this.#foreign && cells.some((cell) => cell.includes(NO_CHARACTER))) {
      this.#onProblem({ code: 'invalid-encoding', field: null, line, message: `Expected text in UTF-8; what is none is read as ${NO_CHARACTER}.` })
    }
    const figure = this.#parties.find(({ place }) => FIGURE.test(cells[place]))
    if (figure) {
      const message = `Expected a number as text, or an id, got "${cells[figure.place].trim()}", a figure of a spreadsheet; the row is left out.`
      this.#onProblem({ code: 'invalid-event', field: figure.field, line, message })
      return ''
    }
    try {
      return this.#textOf(cells)
    } catch (error) {
      if (!(error instanceof ChatfareError)) throw error
      this.#onProblem({ code: error.code, field: error.path, line, message: error.message })
      return ''
    }
  }

  #textOf(cells) {
    let text = ''
    for (const { place, words } of this.#read) {
      const cell = cells[place]?.trim() ?? ''
      const said = words ? words(cell) : cell
      text += (this.#escapes ? said.replace(ESCAPED, (character) => ESCAPES[character]) : said) + CELL
    }
    return text
  }

  #header(cells, line = 1) {
    const headings = cells.map((cell) => cell.trim())
    this.#onHeadings(headings)
    const mappings = headings.map((heading) => mappingOf(this.#columns, heading))
    this.#fields = mappings.map(({ field }) => (FIELDS.includes(field) ? field : null))
    const found = headings.length > 0 ? `The header has ${shown(headings)}.` : 'The file is empty.'
    const missing = REQUIRED.filter((field) => !this.#fields.includes(field))
    if (missing.length > 0) {
      const message = `Expected the columns ${REQUIRED.join(', ')}; ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing. ${found}`
      throw new ChatfareError('missing-column', missing[0], message)
    }
    const repeated = this.#fields.find((field, place) => field !== null && this.#fields.indexOf(field) < place)
    if (repeated) throw new ChatfareError('repeated-column', repeated, `Expected one column for ${repeated}. ${found}`)
    this.#read = this.#fields.map((field, place) => ({ field, place, words: wordsOf(mappings[place]) })).filter(({ field }) => field !== null)
    this.#parties = this.#read.filter(({ field }) => PARTIES.includes(field))
    headings.forEach((heading, place) => {
      if (this.#fields[place] !== null || heading === '' || mappings[place].field === null) return
      const message = `Expected a field of an event; the column ${heading} is left out. Map it to a field, or to null if it is none.`
      this.#onProblem({ code: 'unknown-column', field: heading, line, message })
    })
    return [BEGINS, ...this.#read.map(({ field }) => field), ''].join(CELL)
  }
}
