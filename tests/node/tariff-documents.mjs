// The committed tariff documents and the files behind them, read without the generator.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
export const read = (path) => readFileSync(new URL(path, root), 'utf8')
export const readJson = (path) => JSON.parse(read(path))

const committed = readdirSync(fileURLToPath(new URL('tariffs', root)), { recursive: true }).map((path) => path.replaceAll('\\', '/'))
/** Path below tariffs/ -> document. */
export const documents = new Map(committed.filter((path) => path.endsWith('.json')).map((path) => [path, readJson(`tariffs/${path}`)]))
/** All but the examples. */
export const bundled = new Map([...documents].filter(([path]) => !path.startsWith('examples/')))
export const rateCards = [...bundled.values()].filter(({ kind }) => kind === 'rate-card')

/** The amount of a cell or null, without its confidence and source. */
export const plain = (cell) => (cell !== null && typeof cell === 'object' ? cell.rate : cell)

/** The rows of a file in tariffs/cards. */
export const rowsOf = (csv) => {
  const [header, ...lines] = read(`tariffs/cards/${csv}`)
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(','))
  return lines.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index]])))
}
