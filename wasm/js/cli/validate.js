import { ChatfareError } from '../error.js'
import { createEngine } from '../index.node.js'
import { nameOf, parseJson, readText } from './input.js'
import { lineOf } from './lines.js'

export const usage = 'validate TARIFF...'
export const summary = 'Whether tariff documents can be used, and where they are wrong.'
export const count = [1, Infinity]
export const options = {}
export const examples = ['chatfare validate tariff.json', 'chatfare validate tariff.json --format json']

export async function run({ positionals: files }) {
  const found = []
  for (const file of files) found.push(...(await problemsOf(file)))
  return {
    json: found,
    facts: found.length === 0 ? [`No problem found in ${files.length === 1 ? nameOf(files[0]) : `${files.length} documents`}.`] : [],
    tables: [problemsTable(found)],
    failed: found.length > 0,
  }
}

async function problemsOf(file) {
  const text = await readText(file)
  const problems = await validated(parseJson(text, file))
  return problems.map(({ path, message }) => ({ file: nameOf(file), line: lineOf(text, path), path, message }))
}

/** The problems of a document: the first one only, which is what loading it tells. */
async function validated(document) {
  try {
    await createEngine({ tariffs: [document] })
    return []
  } catch (error) {
    if (!(error instanceof ChatfareError)) throw error
    return [{ path: error.path.replace(/^tariffs\[0\]\.?/, ''), message: error.message }]
  }
}

const problemsTable = (rows) => ({
  columns: [
    ['File', ({ file }) => file],
    ['Line', ({ line }) => line, 'right'],
    ['Path', ({ path }) => path],
    ['Message', ({ message }) => message],
  ],
  rows,
})
