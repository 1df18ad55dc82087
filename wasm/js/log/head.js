// What the beginning of a file tells of it.

/** Bytes within which the second line of a table begins. */
const LONGEST_LINE = 1 << 20
const NEWLINE = 0x0a
const BLANKS = [0x20, 0x09, 0x0d, 0xef, 0xbb, 0xbf]

/** Whether there is enough of a file to tell a table from JSON. */
export function isEnough(head) {
  const [first, second] = lineBeginnings(head)
  return isJson(first) || second !== undefined || head.length >= LONGEST_LINE
}

/** Whether a file is CSV: neither it nor its second line begins as JSON does. Of lines of JSON the first may be cut off. */
export function isTable(head) {
  const [first, second] = lineBeginnings(head)
  return first !== undefined && !isJson(first) && second !== '{'
}

const isJson = (character) => character === '{' || character === '['

/** The first characters of the first two lines that are not blank; a byte-order mark is. */
function lineBeginnings(bytes) {
  const found = []
  let blank = true
  for (const byte of bytes) {
    if (byte === NEWLINE) {
      blank = true
    } else if (blank && !BLANKS.includes(byte)) {
      blank = false
      found.push(String.fromCharCode(byte))
      if (found.length === 2) break
    }
  }
  return found
}
