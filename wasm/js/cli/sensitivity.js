import { isDeepStrictEqual } from 'node:util'

/**
 * What the totals of a log would be under other values of the assumptions that it met, for one that is too long to be played again:
 * `price` reads it once more with the assumptions it is given, and gives its result.
 */
export async function sensitivityOf({ invoice, alternatives }, price) {
  const found = []
  for (const { assumption, value } of alternatives) {
    const other = totalsOf((await price({ [assumption]: value })).invoice)
    if (!isDeepStrictEqual(other, totalsOf(invoice))) found.push({ assumption, value, ...other })
  }
  return found
}

const totalsOf = ({ months: _, ...totals }) => totals
