import { createEngine } from '../index.node.js'
import { nameOf, parseJson, readText } from './input.js'
import { placesIn } from './lines.js'

export const usage = 'validate TARIFF...'
export const summary = 'Whether tariff documents can be used, beside each other and the bundled ones, and what is remarkable.'
export const count = [1, Infinity]
export const options = {}
export const examples = ['chatfare validate tariff.json', 'chatfare validate tariff.json tariff-2027.json --format json']

export async function run({ positionals: files }) {
  const texts = []
  for (const file of files) texts.push(await readText(file))
  const found = await problemsOf(files, texts)
  return {
    json: found,
    facts: found.length === 0 ? [`No problem found in ${files.length === 1 ? nameOf(files[0]) : `${files.length} documents`}.`] : [],
    tables: [problemsTable(found)],
    failed: found.some(({ severity }) => severity === 'error'),
  }
}

/** The problems of the documents, each with the file, line and column of the value that it is about. */
async function problemsOf(files, texts) {
  const documents = texts.map((text, index) => parseJson(text, files[index]))
  const { problems } = (await createEngine()).validateTariff(documents)
  const places = texts.map(placesIn)
  return problems.map(({ path: pathInList, ...problem }) => {
    const [, index, path] = /^\[(\d+)\]\.?(.*)$/s.exec(pathInList)
    return { file: nameOf(files[index]), ...places[index](path), path, ...problem }
  })
}

const problemsTable = (rows) => ({
  columns: [
    ['File', ({ file }) => file],
    ['Line', ({ line }) => line, 'right'],
    ['Column', ({ column }) => column, 'right'],
    ['Severity', ({ severity }) => severity],
    ['Path', ({ path }) => path],
    ['Message', ({ message }) => message],
  ],
  rows,
})
