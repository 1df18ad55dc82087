import type { Channel, TariffDocument } from './engine'

/** A tariff document of prices: whose, on which channel, in which currency, from which day on. */
export type Provider = TariffDocument & { issuer: string; channel: Channel; currency: string; effectiveFrom: string }

const words: Readonly<Record<string, string>> = {
  twilio: 'Twilio', 'alibaba-cloud': 'Alibaba Cloud', infobip: 'Infobip', tyntec: 'tyntec', bulkgate: 'BulkGate',
  'smart-sender': 'Smart Sender', 'kata-ai': 'Kata.ai', highlevel: 'HighLevel', botmd: 'Bot MD', smsbat: 'SMSBat',
}

/** The provider's own spelling of its name; undefined for others. */
export const providerName = (issuer: string): string | undefined => words[issuer]
