/** Width up to which a value stays on one line: one market of a card, one list of volume bands. */
const lineWidth = 260
/** Width of the lines in which a long table of plain values is wrapped. */
const wrapWidth = 120

/**
 * The one text form of a tariff document: JSON that keeps a value on one line when it fits, so that
 * readers and differences see one market per line.
 * @param {object} document plain JSON value; keys keep their order
 * @returns {string} JSON text ending with a newline
 */
export function formatDocument(document) {
  return `${onLines(document, '')}\n`
}

const isPlain = (value) => value === null || typeof value !== 'object'

/** The members of an array or object as [text before the value, value]. */
const membersOf = (value) =>
  Array.isArray(value)
    ? value.map((member) => ['', member])
    : Object.entries(value).map(([key, member]) => [`${JSON.stringify(key)}: `, member])

function onOneLine(value) {
  if (isPlain(value)) return JSON.stringify(value)
  const members = membersOf(value).map(([key, member]) => key + onOneLine(member)).join(', ')
  if (members === '') return Array.isArray(value) ? '[]' : '{}'
  return Array.isArray(value) ? `[${members}]` : `{ ${members} }`
}

function onLines(value, outer) {
  const indent = `${outer}  `
  const members = membersOf(value)
  const texts = members.map(([key, member]) => {
    const short = key + onOneLine(member)
    return isPlain(member) || indent.length + short.length <= lineWidth ? short : key + onLines(member, indent)
  })
  const wrapped = !Array.isArray(value) && members.every(([, member]) => isPlain(member))
  const lines = (wrapped ? wrap(texts, wrapWidth - indent.length) : texts).join(`,\n${indent}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${indent}${lines}\n${outer}${close}`
}

/** Joins texts greedily into lines of at most `width` characters. */
function wrap(texts, width) {
  const lines = []
  for (const text of texts) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 2 + text.length < width) lines[lines.length - 1] = `${last}, ${text}`
    else lines.push(text)
  }
  return lines
}
