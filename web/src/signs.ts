import type { SequenceEvent } from './engine'

/** Room of one sign on the time axis, in pixels. */
export const SIGN = 15
/** How far a sign may stand from its time to make room for its neighbours. */
const FARTHEST = 2.5 * SIGN

/** A message's sign on the axis, or the number of several that have no room beside each other. */
export interface Sign {
  events: SequenceEvent[]
  x: number
  /** Where its time is. */
  at: number
}

/** Signs in time order. One that would cover its neighbour moves on a little; beyond that the two become a number. */
export function place(events: readonly SequenceEvent[], at: (event: SequenceEvent) => number, selected: string | null): Sign[] {
  const signs: Sign[] = []
  for (const event of events) {
    const wanted = at(event)
    const last = signs.at(-1)
    const x = Math.max(wanted, last ? last.x + SIGN : -Infinity)
    const alone = !last || event.id === selected || last.events[0].id === selected
    if (alone || x - wanted <= FARTHEST) signs.push({ events: [event], x, at: wanted })
    else last.events.push(event)
  }
  return centred(signs, at)
}

/** A number stands in the middle of its messages, as far as the sign before it allows. */
function centred(signs: readonly Sign[], at: (event: SequenceEvent) => number): Sign[] {
  let next = -Infinity
  return signs.map(({ events }) => {
    const middle = events.reduce((sum, event) => sum + at(event), 0) / events.length
    const x = Math.max(middle, next)
    next = x + SIGN
    return { events, x, at: middle }
  })
}
