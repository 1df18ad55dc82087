import { withTodaysCards } from '../cards'
import { setChannel } from '../commands'
import type { Document } from '../document'
import type { Channel, Engine, Evaluation, Request, Variant } from '../engine'

/** What became of the sequence in a column, and the request that it was evaluated from. */
export interface Evaluated {
  request: Request
  evaluation: Evaluation
}

/** The channels on which the messages have kinds that the person has chosen: theirs, and the one they were moved to. */
export const knownChannels = ({ request, origin = request }: Document): Channel[] => [request.channel, origin.channel]

/** @throws ChatfareError where the engine does not understand a column. */
export function evaluated(engine: Engine, document: Document, columns: readonly Variant[]): Evaluated[] {
  const requests = columns.map(({ channel }) => requestOn(document, channel))
  const evaluations = requests.every((request) => request === document.request)
    ? engine.compare(withTodaysCards(document.request), columns).variants
    : columns.map((column, index) => engine.compare(withTodaysCards(requests[index]), [column, column]).variants[0])
  return evaluations.map(({ evaluation }, index) => ({ request: requests[index], evaluation }))
}

/**
 * What the simulator shows on that channel: with the kinds of the messages on their own one, and the declared bot. To other channels the
 * engine moves the messages, since there it depends on the windows whether a free-form one can be sent.
 */
function requestOn(document: Document, channel: Channel = document.request.channel): Request {
  const { request, origin = request } = document
  const shown = channel === 'viber-bot' || channel === request.channel ? channel : origin.channel
  return shown === request.channel ? request : setChannel(document, shown).document.request
}
