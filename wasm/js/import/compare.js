import { changeInPercent, difference, isZero } from '../decimal.js'

/** Without a tier table a card says nothing of volume tiers, not that there are none. */
const TABLES = ['neither', 'before', 'after', 'both']

/** A rate as a decimal string, null where its figure is not known, undefined where there is none. */
const rateOf = (cell) => (cell !== null && typeof cell === 'object' ? cell.rate : cell)
const keysOf = (...objects) => [...new Set(objects.flatMap((object) => Object.keys(object ?? {})))]

export function compareCards(before, after) {
  const tiers = TABLES[Number(Boolean(before.tiers)) + 2 * Number(Boolean(after.tiers))]
  const only = (one, other) => Object.keys(one.rates).filter((market) => !Object.hasOwn(other.rates, market))
  const changes = Object.keys(after.rates)
    .filter((market) => Object.hasOwn(before.rates, market))
    .flatMap((market) =>
      keysOf(before.rates[market], after.rates[market]).flatMap((item) => {
        const list = changeOf(rateOf(before.rates[market][item]), rateOf(after.rates[market][item]))
        const bands = tiers === 'both' ? tierChanges(before.tiers[market]?.[item], after.tiers[market]?.[item]) : []
        return [...(list ? [{ tier: null, ...list }] : []), ...bands].map((change) => ({ market, item, ...change }))
      }),
    )
  return { changes, added: only(after, before), removed: only(before, after), tiers }
}

/** Null where nothing changes. */
function changeOf(before, after) {
  if (before === after) return null
  const both = typeof before === 'string' && typeof after === 'string'
  if (both && isZero(difference(before, after))) return null
  if (both) return knownChange(before, after)
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }), difference: null, percent: null }
}

const knownChange = (before, after) => ({
  before,
  after,
  difference: difference(before, after),
  percent: changeInPercent(before, after),
})

/** The first band has the list rate, which is compared already, unless its end moves. */
function tierChanges(before = [], after = []) {
  const length = Math.max(before.length, after.length)
  return Array.from({ length }, (_, tier) => {
    const [was, is] = [before[tier], after[tier]]
    const moved = was && is && was.upTo !== is.upTo
    const change = tier > 0 || moved ? changeOf(was?.rate, is?.rate) : null
    if (!change && !moved) return []
    const rates = change ?? knownChange(was.rate, is.rate)
    return [{ tier, ...rates, ...(moved && { upTo: { before: was.upTo ?? null, after: is.upTo ?? null } }) }]
  }).flat()
}
