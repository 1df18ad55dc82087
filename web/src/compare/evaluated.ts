import { withTodaysCards } from '../cards'
import { setChannel } from '../commands'
import { inWorker } from '../compute/asking'
import type { Document } from '../document'
import type { Channel, Comparison, Engine, Evaluation, Request, Variant } from '../engine'

/** What became of the sequence in a column, and the request that it was evaluated from. */
export interface Evaluated {
  request: Request
  evaluation: Evaluation
}

/** The channels on which the messages have kinds that the person has chosen: theirs, and the one they were moved to. */
export const knownChannels = ({ request, origin = request }: Document): Channel[] => [request.channel, origin.channel]

/** More events than this, in all columns together, may take longer than a frame. */
const LONG = 200

/** The last columns that were evaluated, or are being evaluated: what is chosen, shown and linked is evaluated once. */
let last: { document: Document; columns: readonly Variant[]; found: Evaluated[] | Promise<Evaluated[]> } | null = null

function lastOf({ request, origin }: Document, columns: readonly Variant[]): typeof last {
  const same = last?.document.request === request && last.document.origin === origin && JSON.stringify(last.columns) === JSON.stringify(columns)
  return same ? last : null
}

/** @throws ChatfareError where the engine does not understand a column. */
export function evaluated(engine: Engine, document: Document, columns: readonly Variant[]): Evaluated[] {
  const groups = groupsOf(document, columns)
  const found = inOrder(groups, groups.map((group) => engine.compare(...comparedIn(group))))
  last = { document, columns, found }
  return found
}

/** The same, from the worker where it is long. It rejects with what `evaluated` throws. */
export async function evaluatedLater(engine: Engine, document: Document, columns: readonly Variant[]): Promise<Evaluated[]> {
  const known = lastOf(document, columns)
  if (known) return known.found
  if (document.request.events.length * columns.length <= LONG) return evaluated(engine, document, columns)
  last = { document, columns, found: evaluatedInWorker(engine, document, columns) }
  return last.found
}

async function evaluatedInWorker(engine: Engine, document: Document, columns: readonly Variant[]): Promise<Evaluated[]> {
  const groups = groupsOf(document, columns)
  const asked = inWorker(engine)
  return inOrder(groups, await Promise.all(groups.map((group) => asked.compare(...comparedIn(group)))))
}

/** Columns of one request, which the engine takes together, and where they stand. */
interface Group {
  request: Request
  columns: Variant[]
  places: number[]
}

function groupsOf(document: Document, columns: readonly Variant[]): Group[] {
  const channels = columns.map((column) => channelOf(document, column))
  return [...new Set(channels)].map((channel) => {
    const places = channels.flatMap((other, place) => (other === channel ? place : []))
    return { request: requestOn(document, channel), columns: places.map((place) => columns[place]), places }
  })
}

/** The engine compares two at least. */
const comparedIn = ({ request, columns }: Group): [Omit<Request, 'cards'>, readonly Variant[]] =>
  [withTodaysCards(request), columns.length > 1 ? columns : [columns[0], columns[0]]]

function inOrder(groups: readonly Group[], comparisons: readonly Comparison[]): Evaluated[] {
  const found: Evaluated[] = []
  groups.forEach(({ request, places }, index) => places.forEach((place, at) => {
    found[place] = { request, evaluation: comparisons[index].variants[at].evaluation }
  }))
  return found
}

/**
 * What the simulator shows on that channel: with the kinds of the messages on their own one, and the declared bot. To other channels the
 * engine moves the messages, since there it depends on the windows whether a free-form one can be sent.
 */
function channelOf({ request, origin = request }: Document, { channel = request.channel }: Variant): Channel {
  return channel === 'viber-bot' || channel === request.channel ? channel : origin.channel
}

const requestOn = (document: Document, channel: Channel): Request =>
  (channel === document.request.channel ? document.request : setChannel(document, channel).document.request)
