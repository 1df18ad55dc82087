import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { destinationOf } from './destination.js'
import { CommandError } from './input.js'

export const FORMATS = ['table', 'json', 'csv']

/**
 * What a command gives: `text` as it is, or else `json` and `tables`, of which CSV shows the first. A table has columns
 * `[heading, value of a row, 'right' for figures]`; `facts` are lines above all tables. Besides, main.js looks at
 * `problems`, lines for the standard error, and `failed`.
 */
export async function render({ text, json, facts = [], tables }, format) {
  if (text !== undefined) return text
  if (format === 'json') return `${JSON.stringify(json, null, 2)}\n`
  if (format === 'csv') return csvOf(tables[0])
  const filled = tables.filter(({ rows }) => rows.length > 0).map(tableOf)
  const empty = facts.length === 0 && filled.length === 0 ? tables.map(({ title }) => `${title ?? 'Rows'}: none.`) : []
  const parts = [facts.join('\n'), ...filled, ...empty]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** A value that is not there is an empty cell. */
const textOf = (value) => String(value ?? '')

const cellsOf = ({ columns, rows }) => rows.map((row) => columns.map(([, value]) => textOf(value(row))))

async function csvOf(table) {
  const { default: Papa } = await import('papaparse')
  return `${Papa.unparse({ fields: table.columns.map(([heading]) => heading), data: cellsOf(table) }, { newline: '\n' })}\n`
}

/** A terminal obeys control characters: those of the input are shown as what they are, unknown ones. */
export const harmless = (text) => text.replace(/\p{Cc}/gu, '\uFFFD')
const widthOf = (text) => [...text].length

function tableOf({ title, columns: all, rows }) {
  // A column without a word only makes the table wider; in CSV the columns are always the same.
  const columns = all.filter(([, value]) => rows.some((row) => textOf(value(row)) !== ''))
  const lines = [columns.map(([heading]) => heading), ...cellsOf({ columns, rows }).map((cells) => cells.map(harmless))]
  const widths = columns.map((_, index) => lines.reduce((widest, cells) => Math.max(widest, widthOf(cells[index])), 0))
  const lined = lines.map((cells) =>
    cells
      .map((cell, index) => {
        const space = ' '.repeat(widths[index] - widthOf(cell))
        return columns[index][2] === 'right' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [...(title ? [title] : []), lined[0], rule, ...lined.slice(1)].join('\n')
}

/** Writes a file as a whole or not at all; pipes and devices, and the standard output for `-`, as they are. */
export function save(file, text) {
  if (file === '-') return void process.stdout.write(text)
  const { target, direct } = destinationOf(file)
  try {
    if (direct) writeFileSync(target, text)
    else replace(target, text)
  } catch ({ message }) {
    throw new CommandError(`${file} cannot be written: ${message}`)
  }
}

function replace(file, text) {
  const partial = `${file}.${process.pid}.partial`
  // With a listener an interrupt waits for the two steps, which are synchronous.
  const ignore = () => {}
  process.once('SIGINT', ignore)
  try {
    writeFileSync(partial, text)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  } finally {
    process.off('SIGINT', ignore)
  }
}
