import { ChatfareError } from '../error.js'
import { clockOf } from './local-time.js'
import { isBlank, isTooLong, Rows, tooLong, wrongQuotes } from './rows.js'

/** What a decoder puts in place of bytes that are no character. */
const NO_CHARACTER = '\uFFFD'
/** Bytes that are read at a time: the cells of more would outlive the young generation of a collector, at twice the cost. */
const PIECE = 1 << 15

const encoder = new TextEncoder()

// Each gives the JSON of a cell. What is not of its kind goes as text to the engine, which says what it expects.
const text = (cell) => (/["\\\p{Cc}]/u.test(cell) ? JSON.stringify(cell) : `"${cell}"`)
const number = (cell) => (/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(cell) ? cell : text(cell))
const boolean = (cell) => (/^(true|false)$/i.test(cell) ? cell.toLowerCase() : text(cell))
/** Epoch seconds have at most 11 digits until the year 5138. */
function instant(cell) {
  if (/^[1-9]\d{11,14}$/.test(cell)) return cell
  const [, seconds, part = ''] = /^([1-9]\d{0,10})(?:\.(\d+))?$/.exec(cell) ?? []
  return seconds === undefined ? text(cell) : seconds + part.slice(0, 3).padEnd(3, '0')
}
function list(cell) {
  try {
    return JSON.stringify(JSON.parse(cell))
  } catch {
    return text(cell)
  }
}

/** Fields of an event and how their cells are read; members of `content` by their paths. */
const FIELDS = {
  ...{ id: text, at: instant, sender: text, contact: text, country: text, from: text, type: text, category: text, status: text },
  ...{ deliveredAt: instant, entryPoint: text, entryPointClosesAt: instant, tokens: number, recipients: list, error: text, template: boolean, validity: number },
  ...{ seconds: number, api: text, maxPrice: text, cost: text, purpose: text },
  ...{ 'content.text': number, 'content.button': number, 'content.file': number, 'content.list': number, 'content.cards': number },
  ...{ 'content.image': boolean, 'content.videoSeconds': number, 'content.videoMegabytes': number },
}
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
    if (field !== null && !Object.hasOwn(FIELDS, field)) throw wrong(path, `Expected null or a field: ${Object.keys(FIELDS).join(', ')}; got "${field}".`)
    for (const name of Object.keys(others)) throw wrong(`${path}.${name}`, 'Expected field, values or zone.')
    for (const [word, value] of Object.entries(values)) if (typeof value !== 'string') throw wrong(`${path}.values.${word}`, 'Expected a text.')
    if (zone !== undefined) checkZone(zone, FIELDS[field] === instant, `${path}.zone`)
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

/**
 * Events of the contract as lines of JSON, from a table in chunks of bytes. Each stands on the line on which its row begins:
 * lines of the header, and further lines of a row, are left blank. `onProblem` takes { code, field, line, message }, `onHeadings` what the columns are called.
 */
export async function* eventLines(chunks, columns, { onProblem, onHeadings }) {
  const decoder = new TextDecoder()
  const table = new Table(columns, onProblem, onHeadings)
  for await (const chunk of chunks) {
    for (let begin = 0; begin < chunk.length; begin += PIECE) {
      yield encoder.encode(table.take(decoder.decode(chunk.subarray(begin, begin + PIECE), { stream: true }), false))
    }
  }
  yield encoder.encode(table.take(decoder.decode(), true))
}

const CONTENT = 'content.'

const memberOf = (place, mapping, name) => ({ place, key: `"${name}":`, jsonOf: reader(mapping), required: REQUIRED.includes(mapping.field) })

function reader({ field, values, zone }) {
  const jsonOf = FIELDS[field]
  // Looking in the object itself would make a name of a property of every cell.
  const words = values && new Map(Object.entries(values))
  const clock = zone && clockOf(zone)
  return (cell) => {
    const word = words?.get(cell) ?? cell
    return jsonOf(clock ? clock(field, word) : word)
  }
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
  #members = []
  #content = []
  #parties = []
  #line = 1
  #foreign = false

  constructor(columns, onProblem, onHeadings) {
    this.#columns = columns
    this.#onProblem = onProblem
    this.#onHeadings = onHeadings
  }

  /** The lines of the rows that end in what has come so far. */
  take(more, last) {
    // Asked of much at once: hardly any text has it.
    this.#foreign ||= more.includes(NO_CHARACTER)
    const lines = this.#rows.take(more, last).map((row) => this.#linesOf(row))
    if (last && !this.#fields) this.#header([])
    return lines.join('')
  }

  #linesOf(row) {
    const line = this.#line
    const lines = this.#rows.linesOf(row)
    this.#line += lines
    return this.#jsonOf(row, line) + '\n'.repeat(lines)
  }

  #jsonOf(row, line) {
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
      const event = this.#membersOf(cells, this.#members)
      const content = this.#membersOf(cells, this.#content)
      return content === '' ? `{${event}}` : `{${event},"content":{${content}}}`
    } catch (error) {
      if (!(error instanceof ChatfareError)) throw error
      this.#onProblem({ code: error.code, field: error.path, line, message: error.message })
      return ''
    }
  }

  #membersOf(cells, members) {
    let json = ''
    for (const { place, key, jsonOf, required } of members) {
      const cell = cells[place]?.trim() ?? ''
      // An empty cell says nothing, except where the engine is to say what is missing.
      if (cell !== '' || required) json += `${json && ','}${key}${jsonOf(cell)}`
    }
    return json
  }

  #header(cells, line = 1) {
    const headings = cells.map((cell) => cell.trim())
    this.#onHeadings(headings)
    const mappings = headings.map((heading) => mappingOf(this.#columns, heading))
    this.#fields = mappings.map(({ field }) => (field !== null && Object.hasOwn(FIELDS, field) ? field : null))
    const found = headings.length > 0 ? `The header has ${shown(headings)}.` : 'The file is empty.'
    const missing = REQUIRED.filter((field) => !this.#fields.includes(field))
    if (missing.length > 0) {
      const message = `Expected the columns ${REQUIRED.join(', ')}; ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing. ${found}`
      throw new ChatfareError('missing-column', missing[0], message)
    }
    const repeated = this.#fields.find((field, place) => field !== null && this.#fields.indexOf(field) < place)
    if (repeated) throw new ChatfareError('repeated-column', repeated, `Expected one column for ${repeated}. ${found}`)
    const members = this.#fields.map((field, place) => ({ place, field })).filter(({ field }) => field !== null)
    this.#parties = members.filter(({ field }) => PARTIES.includes(field))
    this.#members = members.filter(({ field }) => !field.startsWith(CONTENT)).map(({ place, field }) => memberOf(place, mappings[place], field))
    this.#content = members.filter(({ field }) => field.startsWith(CONTENT)).map(({ place, field }) => memberOf(place, mappings[place], field.slice(CONTENT.length)))
    headings.forEach((heading, place) => {
      if (this.#fields[place] !== null || heading === '' || mappings[place].field === null) return
      const message = `Expected a field of an event; the column ${heading} is left out. Map it to a field, or to null if it is none.`
      this.#onProblem({ code: 'unknown-column', field: heading, line, message })
    })
    return ''
  }
}
