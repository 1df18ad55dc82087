import type { Engine, EngineOptions, EvaluateRequest } from './index.js'

export { ChatfareError } from './index.js'

/**
 * For pages where the first kilobytes count: an engine that plays scenarios with the newest WhatsApp cards in US dollars before the
 * whole engine has come (147 kB of its code gzipped, of 260, and 7 kB of its tariffs, of 60).
 *
 * @example
 * const early = await createEarlyEngine()
 * const engine = early.knows(request) ? early.engine : await early.complete()
 * engine.evaluate(request)
 */
export function createEarlyEngine(options?: EarlyOptions): Promise<EarlyEngine>

export interface EarlyOptions {
  /** The compiled early engine (`chatfare/scenarios.wasm`), as {@link EngineOptions.wasm}. Fetched by default, which Node does not do with files. */
  wasm?: EngineOptions['wasm']
  /** The whole one that `complete` loads (`chatfare/engine.wasm`), as {@link EngineOptions.wasm}. */
  whole?: EngineOptions['wasm']
}

export interface EarlyEngine {
  /**
   * It knows the number plan, the markets, the newest WhatsApp cards in US dollars and the WhatsApp rule sets in force since then: what
   * needs another card has no rate, what needs other rules no verdict. It reads no tariff documents of a request.
   */
  readonly engine: Pick<Engine, 'version' | 'evaluate' | 'rates' | 'markets' | 'market' | 'ruleSets' | 'rule' | 'assumptions'>
  /** Whether `engine` says of the request what the whole engine says. */
  knows(request: EvaluateRequest): boolean
  /** Loads the whole engine, with all tariffs: that of `createEngine()`. Rejects where it cannot be loaded; the next call tries again. */
  complete(): Promise<Engine>
}
