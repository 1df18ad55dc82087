import type { Evaluation, FirstEngine, Request } from '../engine'

/** What the page asks of the worker, and what it hears. */
export interface Question {
  id: number
  requests: readonly Request[]
}
export type Answer = { id: number; evaluations: Evaluation[] } | { id: null }

/** The part of a frame that computing may take beside drawing, in milliseconds. */
const ROOM = 6

/** Decides where something is computed: at once where it fits into a frame, else in a worker, by what the last evaluation took. */
export class Computing {
  /** Milliseconds per event. */
  private pace = 0
  private worker: Worker | null = null
  private broken = false
  private asked = 0

  constructor(private readonly engine: () => FirstEngine) {}

  /** At once: a step of the person is drawn with its result. */
  evaluate(request: Request): Evaluation {
    const start = performance.now()
    const evaluation = this.engine().evaluate(request)
    this.pace = (performance.now() - start) / Math.max(1, request.events.length)
    return evaluation
  }

  /** What nobody waits for, in order. The requests are ones that the engine takes. */
  async evaluateLater(requests: readonly Request[]): Promise<Evaluation[]> {
    const events = requests.reduce((sum, request) => sum + request.events.length, 0)
    if (this.broken || events * this.pace <= ROOM) return requests.map((request) => this.evaluate(request))
    try {
      return await this.ask(requests)
    } catch {
      this.broken = true
      this.worker?.terminate()
      return requests.map((request) => this.evaluate(request))
    }
  }

  private ask(requests: readonly Request[]): Promise<Evaluation[]> {
    const worker = (this.worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
    const id = (this.asked += 1)
    return new Promise((resolve, reject) => {
      const hear = ({ data }: MessageEvent<Answer>): void => {
        if (data.id === null) reject(new Error('The worker has no engine.'))
        else if (data.id === id) resolve(data.evaluations)
        else return
        worker.removeEventListener('message', hear)
      }
      worker.addEventListener('message', hear)
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        reject(new Error(event.message))
      }, { once: true })
      worker.postMessage({ id, requests } satisfies Question)
    })
  }
}
