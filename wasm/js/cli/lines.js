import jsonc from 'jsonc-parser'
import { nodeAt } from './node-at.js'

/**
 * Tells where in a JSON text the value at a path such as `rates.Rest of Africa.utility` or `events[3].at` stands; of a value
 * that is missing, where what should hold it begins. Lines and columns, in characters, count from 1.
 */
export function placesIn(text) {
  const tree = jsonc.parseTree(text)
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index)
  return (path) => {
    const { offset } = nodeAt(tree, path)
    const line = starts.findLastIndex((start) => start <= offset)
    return { line: line + 1, column: offset - starts[line] + 1 }
  }
}

export const lineOf = (text, path) => placesIn(text)(path).line
