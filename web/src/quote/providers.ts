import type { Channel, TariffDocument } from '../engine'

/** A provider's public prices as the repository's examples have them. */
export type Provider = TariffDocument & { issuer: string; channel: Channel; currency: string }

/** Sorted by their ids. */
export const examples: readonly Provider[] = Object.values(
  import.meta.glob<Provider>('../../../tariffs/examples/*.json', { eager: true, import: 'default' }),
)

const words: Readonly<Record<string, string>> = {
  twilio: 'Twilio', 'alibaba-cloud': 'Alibaba Cloud', infobip: 'Infobip', tyntec: 'tyntec', bulkgate: 'BulkGate',
  'smart-sender': 'Smart Sender', 'kata-ai': 'Kata.ai', highlevel: 'HighLevel', botmd: 'Bot MD', smsbat: 'SMSBat',
}

/** The provider's own spelling of its name. */
export const providerName = ({ issuer }: { issuer: string }): string => words[issuer] ?? issuer
