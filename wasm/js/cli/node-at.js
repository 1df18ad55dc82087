/** The node of a JSON tree (of jsonc-parser) at a path such as `rates.Rest of Africa.utility`; of a missing value, what should hold it. */
export function nodeAt(node, path) {
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
