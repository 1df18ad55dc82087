import Papa from 'papaparse'

/** Lines that a row may go over: a quote that is never closed would hold all the rest of the file. */
const MOST_LINES = 1000
/** Characters of a line; what is longer is read as if it ended here. */
const LONGEST_LINE = 1 << 24
/** Characters that tell what separates cells and rows. */
const SAMPLE = 1 << 16

const UNCLOSED = 'Quoted field unterminated'

/**
 * A table in CSV, row by row. A row over several lines has as many cells as the header; where it has not, or its quotes do not
 * match, only its first line is lost, and reading goes on behind that.
 */
export class Rows {
  #rest = ''
  /** Characters with which the rest is worth another look. */
  #enough = SAMPLE
  #parser = null
  #single = null
  #lineEnd = '\n'
  /** Cells of the header. */
  #width = null
  #quoted = false

  /** The rows that end in what has come so far: the cells of each or, in a text, what is wrong with the line. */
  take(more, last) {
    this.#rest += more
    if (!last && this.#rest.length < this.#enough) return []
    if (!this.#parser) this.#begin()
    const text = this.#rest
    // Asked once of all: many texts have none.
    this.#quoted = text.includes('"')
    const { data, errors, meta } = this.#parser.parse(text, 0, !last)
    // What comes after the last line end is no row.
    const [only, ...others] = data.at(-1) ?? []
    if (last && errors.length === 0 && only === '' && others.length === 0) data.pop()
    const sound = this.#soundOf(errors.length > 0 ? data.slice(0, errors[0].row) : data)
    const all = errors.length === 0 && sound.length === data.length && (last || meta.cursor > 0)
    const end = all ? meta.cursor : this.#goOn(sound, last)
    this.#rest = text.slice(end)
    // A row that has not ended is looked at again once twice as much of it is there.
    this.#enough = 2 * this.#rest.length
    return sound
  }

  /** How many lines a row takes. */
  linesOf(row) {
    if (!this.#quoted || typeof row === 'string') return 1
    return row.reduce((count, cell) => (cell.includes(this.#lineEnd) ? count + cell.split(this.#lineEnd).length - 1 : count), 1)
  }

  #begin() {
    const { delimiter, linebreak } = Papa.parse(this.#rest.slice(0, SAMPLE), { preview: 20, skipEmptyLines: true }).meta
    // The \r of \r\n is a blank at the end of a cell, which nobody reads: a file may have lines of both kinds.
    this.#lineEnd = linebreak === '\r' ? '\r' : '\n'
    this.#parser = new Papa.Parser({ delimiter, newline: this.#lineEnd })
    this.#single = new Papa.Parser({ delimiter, newline: this.#lineEnd, preview: 1 })
  }

  /** The rows before the first that goes over several lines and cannot be one. */
  #soundOf(rows) {
    this.#measure(rows)
    if (!this.#quoted) return rows
    const wrong = rows.findIndex((cells) => !this.#isSound(cells))
    return wrong === -1 ? rows : rows.slice(0, wrong)
  }

  /** The first row that is not blank is the header. */
  #measure(rows) {
    this.#width ??= rows.find((row) => typeof row !== 'string' && !isBlank(row))?.length ?? null
  }

  #isSound(cells) {
    const lines = this.linesOf(cells)
    if (lines === 1 || this.#width === null) return lines <= MOST_LINES
    return lines <= MOST_LINES && cells.length >= this.#width && !isTooLong(cells, this.#width)
  }

  /** Reads on behind some rows one by one, and gives the place behind those that end. */
  #goOn(rows, last) {
    let end = this.#behind(0, rows.reduce((sum, row) => sum + this.linesOf(row), 0))
    while (end < this.#rest.length) {
      const next = this.#rowAt(end, last)
      if (next === null) break
      rows.push(next.row)
      this.#measure(rows)
      end = next.end
    }
    return end
  }

  /** One row, and the place behind it; null where it has not ended yet. */
  #rowAt(begin, last) {
    for (let count = 1; ; count = Math.min(2 * count, MOST_LINES)) {
      const end = this.#behind(begin, count)
      const isOpen = !last && end === this.#rest.length
      if (isOpen && this.#rest[end - 1] !== this.#lineEnd && end - begin < LONGEST_LINE) return null
      const { data: [cells = ['']], errors: [error] } = this.#single.parse(this.#rest.slice(begin, end), 0, false)
      if (!error && this.#isSound(cells)) return { row: cells, end: this.#behind(begin, this.linesOf(cells)) }
      const mayGoOn = error?.code === 'MissingQuotes' && count < MOST_LINES
      if (mayGoOn && isOpen) return null
      if (!mayGoOn || end === this.#rest.length) return { row: count === 1 && error ? error.message : UNCLOSED, end: this.#behind(begin, 1) }
    }
  }

  /** The place behind some lines. */
  #behind(begin, lines) {
    let end = begin
    for (let line = 0; line < lines && end < this.#rest.length; ++line) end = this.#rest.indexOf(this.#lineEnd, end) + 1 || this.#rest.length
    return end
  }
}

export const isBlank = (cells) => cells.every((cell) => cell.trim() === '')

/** Whether a row has more in it than there are headings. */
export const isTooLong = (cells, width) => cells.length > width && !isBlank(cells.slice(width))

// What is said of a line, and of a row, that is left out.
export const wrongQuotes = (fault) => `Expected CSV: ${fault}; the line is left out.`
export const tooLong = (width) => `Expected at most ${width} cells, as many as the header has; the row is left out.`
