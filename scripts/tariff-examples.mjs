/**
 * Price lists and fees of solution providers, one entry per document in tariffs/examples. They come with the package and
 * hold only where a request names them: nobody pays all of them, and some are from pages that are approximate.
 *
 * An entry is a rate card as in tariff-cards.mjs, or has `kind: 'overlay'`: what a provider adds to the platform's card.
 *   layer         cost: what the provider charges; price: what is asked of a customer in turn
 *   cells, fees   as in tariff-cards.mjs
 *   commitments   monthly minimums per sender: the rows of `csv` found by `where`, their countries in the column `market`
 *                 (separated by ;, "other" for all others) and the amount in `amount`
 */

const read = '2026-11-20'
const viberBusiness = { channel: 'viber-business', currency: 'EUR', read, confidence: 'provider' }

const infobip = {
  title: 'Infobip, Viber Business pricing, as transcribed in api-evangelist/infobip, plans/infobip-plans-pricing.yml',
  url: 'https://www.infobip.com/viber-business/pricing',
  date: '2026-09-20',
}
const tyntec = {
  title: 'tyntec, Viber Business billing',
  url: 'https://tyntec.com/helpcenter/docs/channels/viber-business/get-started/billing',
  date: read,
}
const bulkGate = {
  title: 'BulkGate, Viber sender registration',
  url: 'https://help.bulkgate.com/docs/en/sender-registration-viber.html',
  date: read,
}
const undated = 'The page is undated: its figures are taken to hold from the day it was read.'

const minimums = (where) => ({ csv: 'viber-bm-minimum-commitment.csv', where, market: 'iso2_or_group', amount: 'eur_per_month' })

const providerFees = (provider, from, fees) => ({
  csv: 'provider-fees.csv',
  amount: 'amount',
  rows: fees.map(({ fee, ...due }) => ({ where: { provider, fee }, item: 'provider-fee', ...due, from })),
})

export const examples = [
  {
    ...viberBusiness,
    issuer: 'smsbat',
    effectiveFrom: read,
    unit: 'message',
    source: { title: 'SMSBAT, Viber chat sessions (staging page)', url: 'https://smsbat.test.noetikos.org/viber-chat-sessions', date: read },
    cells: {
      csv: 'viber-bm-session-smsbat.csv',
      market: 'iso2',
      items: { session_eur: 'business-session', international_message_eur: 'international' },
    },
    gaps: [
      undated,
      'It is a staging page with selling prices; Viber publishes its own rate card (business-messages.pdf), which could not be read.',
      'Transactional, promotional and OTP prices are not on it. Figures found elsewhere are approximate and left out: Ukraine transactional about 0.63 UAH; Greece transactional 0.0097 EUR, and 0.01 EUR for messages of a type that is not stated; Serbia about 0.003 EUR for messages of a type that is not stated.',
    ],
  },
  {
    ...viberBusiness,
    issuer: 'botmd',
    currency: 'PHP',
    effectiveFrom: read,
    unit: 'message',
    confidence: 'third-party',
    source: {
      title: 'BotMD, Viber Business rate card, as transcribed in dotkoh/Calculator @3206b684, src/data/viberRates.ts',
      url: 'https://github.com/dotkoh/Calculator',
      date: read,
    },
    cells: {
      csv: 'viber-bm-prices-bsp.csv',
      where: { iso2: 'PH' },
      market: 'iso2',
      item: 'message_type',
      rate: 'price',
      items: { transactional: 'transactional', promotional: 'promotional', session: 'business-session' },
    },
    gaps: [
      undated,
      'Carousels and videos cost 0.50 PHP there. Other sources have them as promotional messages without a price of their own, and so have the rules here: at 0.30 PHP each of them is 0.20 PHP too cheap.',
      'OTP and international prices are not in it.',
    ],
  },
  {
    kind: 'overlay',
    ...viberBusiness,
    issuer: 'infobip',
    layer: 'cost',
    effectiveFrom: '2026-09-20',
    source: infobip,
    commitments: minimums({ provider: 'Infobip' }),
    gaps: [
      'The amounts were 150 and 100 EUR before; the day of the rise is not known, so they hold from the day they were read.',
      'A public note of 2026-09-05 gives about 115 EUR for Serbia as well, another one 150 EUR for Greece, marked as an estimate and left out.',
    ],
  },
  {
    kind: 'overlay',
    ...viberBusiness,
    issuer: 'tyntec',
    layer: 'cost',
    effectiveFrom: read,
    source: tyntec,
    commitments: minimums({ provider: 'tyntec' }),
    gaps: [undated, 'The amounts are those from before the rise to 175 and 115 EUR that Infobip printed on 2026-09-20.'],
  },
  {
    kind: 'overlay',
    ...viberBusiness,
    issuer: 'bulkgate',
    layer: 'cost',
    effectiveFrom: read,
    source: bulkGate,
    commitments: minimums({ provider: 'BulkGate', iso2_or_group: 'CZ' }),
    gaps: [
      undated,
      'The amount is that from before the rise to 175 and 115 EUR that Infobip printed on 2026-09-20.',
      'A minimum of 150 EUR holds for a group of countries that the page does not list; it is left out.',
    ],
  },
  {
    kind: 'overlay',
    channel: 'viber-bot',
    issuer: 'smart-sender',
    layer: 'cost',
    currency: 'EUR',
    effectiveFrom: '2024-05-16',
    source: {
      title: 'Smart Sender, Viber',
      url: 'https://smartsendereu.atlassian.net/wiki/spaces/docsru/pages/1684866430/Viber',
      date: '2024-05-16',
    },
    read,
    confidence: 'provider',
    gaps: [
      '400 EUR are paid in advance with the application: 200 for the activation, the rest towards the monthly fees; they are returned when it is refused. Only the activation is a charge of its own.',
    ],
    fees: {
      csv: 'viber-fixed-fees.csv',
      amount: 'amount',
      rows: [
        {
          where: { product: 'bot-commercial', fee: 'activation (Smart Sender partner)' },
          item: 'provider-fee',
          per: 'sender',
          from: '2024-05-16',
        },
      ],
    },
  },
  {
    kind: 'overlay',
    channel: 'whatsapp',
    issuer: 'kata-ai',
    layer: 'cost',
    currency: 'IDR',
    effectiveFrom: '2022-02-01',
    validTo: '2023-06-01',
    source: {
      title: "Kata.ai price notice (public copy, without an address of its own) of its prices above those of Meta's IDR page",
      url: 'https://developers.facebook.com/docs/whatsapp/pricing/conversation-based-pricing',
      date: read,
    },
    read,
    confidence: 'provider',
    cells: {
      csv: 'idr-2022-02-01-kataai-BSP.csv',
      items: { business_initiated: 'conversation:business-initiated', user_initiated: 'conversation:user-initiated' },
    },
    gaps: [
      "By the notice's own rule each price is Meta's, rounded up to a whole rupiah, plus 50.",
      'Indonesia is priced in a table of its own: 500 business-initiated, 320 user-initiated; it is left out.',
    ],
  },
  {
    kind: 'overlay',
    channel: 'whatsapp',
    issuer: 'highlevel',
    layer: 'cost',
    currency: 'USD',
    effectiveFrom: '2026-04-21',
    source: {
      title: 'HighLevel, WhatsApp calling in HighLevel: call rates by market',
      url: 'https://help.gohighlevel.com/support/solutions/articles/155000007253-whatsapp-calling-in-highlevel',
      date: '2026-04-23',
    },
    read,
    confidence: 'provider',
    cells: { csv: 'calling-usd-gohighlevel-2026-04.csv', items: { call_per_minute: 'call-minutes' } },
    gaps: [
      'The page is undated: its prices are taken to hold from the day of its oldest picture.',
      'It lists the 32 markets of that time; for the markets of 2026-07-01 and 2026-10-01 it has no price of its own.',
      'One price per market: whether volume tiers lower it is not said.',
    ],
  },
  {
    kind: 'overlay',
    channel: 'whatsapp',
    issuer: 'twilio',
    layer: 'cost',
    currency: 'USD',
    effectiveFrom: '2025-07-01',
    source: { title: 'Twilio, WhatsApp pricing', url: 'https://twilio.com/whatsapp/pricing', date: read },
    read,
    confidence: 'provider',
    fees: providerFees('Twilio', '2025-07-01', [
      { fee: 'message sent', per: 'outgoing-message' },
      { fee: 'message received', per: 'incoming-message' },
      { fee: 'failed message', per: 'failed-message' },
    ]),
    gaps: ['The page is undated: its fees are taken to hold since Meta prices per message.'],
  },
  {
    kind: 'overlay',
    channel: 'whatsapp',
    issuer: 'alibaba-cloud',
    layer: 'cost',
    currency: 'USD',
    effectiveFrom: '2026-03-20',
    source: {
      title: 'Alibaba Cloud, Chat App Message Service pricing: 50 points of 0.0001 USD per message or service session',
      url: 'https://www.alibabacloud.com/help/en/chatapp/product-overview/chatapp-message-service-pricing',
      date: '2026-03-20',
    },
    read,
    confidence: 'provider',
    fees: providerFees('Alibaba Cloud', '2026-03-20', [
      { fee: 'message', per: 'outgoing-message', types: ['template'] },
      { fee: 'service session', per: 'session' },
    ]),
    gaps: [
      'The first day of the fee is not known. Whether it holds for Viber as well is not shown.',
      'A service session is taken to be a customer service window; what is written freely inside it is then not charged message by message.',
    ],
  },
]
