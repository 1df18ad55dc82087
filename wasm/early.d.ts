import type { Engine, EngineOptions, EvaluateRequest } from './index.js'

export { ChatfareError } from './index.js'

/**
 * For pages where the first kilobytes count: an engine that can be used before all its tariffs have come. It begins with the
 * number plan, the markets and the newest WhatsApp cards in US dollars (7 kB gzipped of 60).
 *
 * @example
 * const { engine, knows, complete } = await createEarlyEngine()
 * if (!knows(request)) await complete()
 * engine.evaluate(request)
 */
export function createEarlyEngine(options?: EarlyOptions): Promise<EarlyEngine>

export interface EarlyOptions {
  /** The compiled engine without what prices logs (`chatfare/scenarios.wasm`), as {@link EngineOptions.wasm}. */
  wasm?: EngineOptions['wasm']
}

export interface EarlyEngine {
  /**
   * Without what prices logs. Until `complete` has been waited for, every other card is unknown to it: what needs one has no
   * rate.
   */
  readonly engine: Omit<Engine, 'openLog' | 'replay' | 'columns' | 'codes'>
  /** Whether the tariffs that are there are all that the request can need; true for every request once it is complete. */
  knows(request: EvaluateRequest): boolean
  /** Brings all other tariffs. Rejects where they cannot be loaded; the next call tries again. */
  complete(): Promise<void>
}
