import jsonc from 'jsonc-parser'

/**
 * The line of a JSON text on which the value at a path such as `rates.Rest of Africa.utility` or `events[3].at` stands; of
 * a value that is missing, where what should hold it begins.
 */
export function lineOf(text, path) {
  const { offset } = nodeAt(jsonc.parseTree(text), path)
  return text.slice(0, offset).split('\n').length
}

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
