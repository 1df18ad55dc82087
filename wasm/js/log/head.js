// What the beginning of a file tells of it.

import { isPart } from '../part.js'

/** Bytes within which the second line of a table begins. */
const LONGEST_LINE = 1 << 20
/** Bytes of a table that are looked at to see whether they are text. */
const SAMPLE = 1024
const NEWLINE = 0x0a
const BLANKS = [0x20, 0x09, 0x0d, 0xef, 0xbb, 0xbf]

/** Of a file that is no text: what it is, and what to do about it. Null of what may be text. */
export function foreignText(head) {
  const [a, b, c, d] = head
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a && !b && c && d === 0) || (a === 0 && b && c === 0 && d)) {
    return 'Expected text in UTF-8; this is UTF-16. Save it as UTF-8 (in spreadsheets: "CSV UTF-8").'
  }
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) {
    return 'Expected text; this is a ZIP archive or a spreadsheet (.xlsx, .ods). Unpack it, or save the sheet as CSV in UTF-8.'
  }
  if (isTable(head) && head.subarray(0, SAMPLE).includes(0)) return 'Expected text: JSON or CSV, packed by gzip or not; this is a binary file.'
  return null
}

/** Whether there is enough of a file to tell a part, a table and JSON apart. */
export function isEnough(head) {
  if (isPart(head)) return true
  const [first, second] = lineBeginnings(head)
  return isJson(first) ? head.length >= 4 : second !== undefined || head.length >= LONGEST_LINE
}

/** Whether a file is CSV: neither it nor its second line begins as JSON does. Of lines of JSON the first may be cut off. */
export function isTable(head) {
  if (isPart(head)) return false
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
