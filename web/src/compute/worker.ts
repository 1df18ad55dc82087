import { createEngine } from 'chatfare'
import type { Answer, Question } from './computing'

/** An engine of its own, for what would take longer than a frame. */
const engine = createEngine()

/** Where there is no engine, the page computes by itself. */
addEventListener('message', ({ data: { id, requests } }: MessageEvent<Question>) => {
  void engine.then(
    ({ evaluate }) => postMessage({ id, evaluations: requests.map((request) => evaluate(request)) } satisfies Answer),
    () => postMessage({ id: null } satisfies Answer),
  )
})
