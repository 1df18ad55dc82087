import { ChatfareError, readBill } from '../read-log.js'
import { CommandError, nameOf, readText } from './input.js'

/** A provider's bill: its lines, and the problems of its columns; what is wrong with the file names it. */
export async function readBillFile(file, columns) {
  const text = await readText(file)
  const problems = []
  const onProblem = ({ code, message }) => problems.push(`${nameOf(file)}: ${message} (${code})`)
  try {
    return { lines: readBill(text, { columns, onProblem }), problems }
  } catch (error) {
    if (!(error instanceof ChatfareError)) throw error
    throw new CommandError([nameOf(file), error.path, error.message].filter(Boolean).join(': '))
  }
}
