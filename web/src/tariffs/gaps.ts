import { enumerate, marketName } from '../format'
import { t, term, translated } from '../t'

/** How a card lists the figures it does not know: items of markets, in groups. */
const UNKNOWN = /^Figures not known: (.+)\.$/

/** What a card does not know, in the language. */
export function gapWords(gap: string): string {
  const groups = UNKNOWN.exec(gap)?.[1].split('; ')
  if (!groups) return translated(gap)
  return t('tariffs.figuresNotKnown', { groups: groups.map(groupWords).join(t('list.groups')) })
}

function groupWords(group: string): string {
  // The markets may have an "of" of their own, as in "Rest of Africa".
  const [, items, markets] = /^(.+?) of (.+)$/.exec(group)!.map((side) => side.split(', '))
  return t('tariffs.itemsOf', {
    items: enumerate(items.map((item) => term('item', item))), markets: enumerate(markets.map(marketName)),
  })
}
