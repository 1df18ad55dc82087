const describe = ({ market, item }) => `${item} of ${market}`

/**
 * market -> item -> bands, of the cells that belong to one. An item without a list rate in `rates` gets that of its first
 * band there.
 */
export function tiersOf(cells, rates) {
  const tiers = Object.create(null)
  const problems = []
  const groups = new Map()
  for (const cell of cells.filter(({ band }) => band)) {
    const key = JSON.stringify([cell.market, cell.item])
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  for (const group of groups.values()) {
    const problem = problemOf(group, rates)
    if (problem) {
      problems.push(problem)
      continue
    }
    const [{ market, item, rate }] = group
    ;(rates[market] ??= {})[item] ??= rate
    ;(tiers[market] ??= {})[item] = group.map(({ band, rate }) => ({ ...(band.to !== null && { upTo: band.to }), rate }))
  }
  return { tiers, problems }
}

/** The first thing that keeps the bands of an item from being a table, or null. */
function problemOf(group, rates) {
  const at = ({ table, line, column }, message) => ({ table, line, column, message })
  const [first] = group
  const list = rates[first.market]?.[first.item]
  for (const [index, cell] of group.entries()) {
    const { band, rate } = cell
    const before = group[index - 1]?.band
    const isLast = index === group.length - 1
    if (rate === null) return at(cell, `Expected the rate of each band of ${describe(cell)}.`)
    if (before ? band.from !== null && band.from !== before.to + 1 : band.from > 1) {
      return at(cell, `Expected the band of ${describe(cell)} to begin with ${before ? before.to + 1 : 0}, got ${band.from}.`)
    }
    if (isLast ? band.to !== null : band.to === null) {
      return at(cell, `Expected ${isLast ? 'the last band' : 'only the last band'} of ${describe(cell)} to have no end.`)
    }
    if (!isLast && band.to <= (before?.to ?? 0)) return at(cell, `Expected the bands of ${describe(cell)} to ascend.`)
  }
  if (typeof list === 'string' && list !== first.rate) {
    return at(first, `Expected the first band of ${describe(first)} to have the list rate ${list}, got ${first.rate}.`)
  }
  return null
}
