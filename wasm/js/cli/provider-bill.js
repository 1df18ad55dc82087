import { ChatfareError, readBillFile } from '../read-log.js'
import { CommandError, nameOf } from './input.js'
import { fileSource } from './source.js'

/** A provider's bill: its lines, and what of it could not be used; what is wrong with all of it names the file. */
export async function billOf(file, columns) {
  const problems = []
  const onProblem = ({ code, field, line, message }) => problems.push(`${nameOf(file)}:${line}: ${field ? `${field}: ` : ''}${message} (${code})`)
  try {
    return { lines: await readBillFile(fileSource(file), { columns, onProblem }), problems }
  } catch (error) {
    if (!(error instanceof ChatfareError)) throw error
    throw new CommandError(`${nameOf(file)}: ${error.message}`)
  }
}
