import type { Evaluation, FirstEngine, Request } from '../engine'

/** The part of a frame that computing may take beside drawing, in milliseconds. */
const ROOM = 6

/** Decides where something is computed: at once where it fits into a frame, else in a worker, by what the last evaluation took. */
export class Computing {
  /** Milliseconds per event. */
  private pace = 0

  constructor(private readonly engine: () => FirstEngine) {}

  /** At once: a step of the person is drawn with its result. */
  evaluate(request: Request): Evaluation {
    const start = performance.now()
    const evaluation = this.engine().evaluate(request)
    this.pace = (performance.now() - start) / Math.max(1, request.events.length)
    return evaluation
  }

  /** Whether evaluating so many events fits into a frame. */
  private fits(events: number): boolean {
    return events * this.pace <= ROOM
  }

  /** What nobody waits for, in order. The requests are ones that the engine takes. */
  async evaluateLater(requests: readonly Request[]): Promise<Evaluation[]> {
    const asking = this.fits(requests.reduce((sum, { events }) => sum + events.length, 0)) ? null : await import('./asking').catch(() => null)
    if (!asking) return requests.map((request) => this.evaluate(request))
    const { evaluate } = asking.inWorker(this.engine())
    return Promise.all(requests.map((request) => evaluate(request)))
  }
}
