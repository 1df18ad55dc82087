import jsonc from 'jsonc-parser'

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

function nodeAt(node, path) {
  if (path === '') return node
  const [, index, afterIndex] = /^\.?\[(\d+)\](.*)$/s.exec(path) ?? []
  if (index !== undefined) {
    const child = node.type === 'array' && node.children[Number(index)]
    return child ? nodeAt(child, afterIndex) : node
  }
  // Names may hold dots themselves, so the longest one that fits is it.
  const rest = path.replace(/^\./, '')
  const fitting = (node.type === 'object' ? node.children : [])
    .filter(({ children: [{ value }] }) => rest === value || rest.startsWith(`${value}.`) || rest.startsWith(`${value}[`))
    .sort((a, b) => b.children[0].value.length - a.children[0].value.length)[0]
  return fitting ? nodeAt(fitting.children[1], rest.slice(fitting.children[0].value.length)) : node
}
