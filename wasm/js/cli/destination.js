import { fstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { CommandError } from './input.js'

/**
 * Where a file is to be written: { target, direct }. A link stays one, its target is written. What is there and is no regular
 * file, such as a pipe or a device, cannot be put in place as a whole: it is written directly.
 */
export function destinationOf(file) {
  const there = statOf(file)
  if (there === undefined) return { target: withoutLinks(file), direct: false }
  return there.isFile() ? { target: realpathSync(file), direct: false } : { target: file, direct: true }
}

function statOf(file) {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch ({ message }) {
    throw new CommandError(`${file} cannot be written: ${message}`)
  }
}

/** The path of a file that is not there yet, behind links that lead nowhere yet. */
function withoutLinks(file) {
  try {
    return withoutLinks(resolve(dirname(file), readlinkSync(file)))
  } catch {
    return resolve(file)
  }
}

/** Refuses rows that would go into the file of the result: one of the two would be lost. */
export function checkDestinations({ rows, output }) {
  if (rows === undefined) return
  if (rows === '-') {
    if (output === undefined) throw new CommandError('Expected --output FILE with --rows -: the rows and the result cannot both go to the standard output.')
    return
  }
  const { target, direct } = destinationOf(rows)
  if (direct) return
  if (output === undefined ? isStandardOutput(target) : target === destinationOf(output).target) {
    throw new CommandError(`Expected --rows FILE other than ${output === undefined ? 'that of the standard output' : '--output FILE'}; got "${rows}".`)
  }
}

function isStandardOutput(file) {
  const there = statOf(file)
  const { dev, ino } = fstatSync(process.stdout.fd)
  return there?.dev === dev && there.ino === ino
}
