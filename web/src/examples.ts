import type { Provider } from './providers'

/** A provider's public prices as the repository's examples have them, sorted by their ids. */
export const examples: readonly Provider[] = Object.values(
  import.meta.glob<Provider>('../../tariffs/examples/*.json', { eager: true, import: 'default' }),
)
