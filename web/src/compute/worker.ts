import { createEngine, type Engine } from 'chatfare'
import type { Answer, Question } from './asking'

/** An engine of its own, for what would take longer than a frame. */
const engine = createEngine()

/** What this engine refuses is left to the page's, whose error says why. */
addEventListener('message', ({ data: { id, name, args } }: MessageEvent<Question>) => {
  void engine.then((engine: Engine) => (engine[name] as (...args: unknown[]) => unknown)(...args)).then(
    (result) => postMessage({ id, result } satisfies Answer),
    () => postMessage({ id } satisfies Answer),
  )
})
