/**
 * The rate cards this repository publishes, one entry per tariff document. A new card is a CSV file in
 * tariffs/cards and an entry here; scripts/make-tariffs.mjs needs no change.
 *
 * An entry:
 *   channel, issuer, currency, effectiveFrom, unit   name the document (id and file) and what is counted
 *   series        optional: a second series of cards of the same channel ("agent"), part of id and file
 *   anyCurrency   optional: billed in this currency whatever the account's currency
 *   validTo       optional, exclusive: the card ends here although no newer one is known
 *   source, read, confidence, gaps                   copied to the document; sentences on figures that are
 *                                                    not known are added to `gaps` by the generator
 *   cells         where the rates come from, a CSV file:
 *     csv           file name in tariffs/cards
 *     where         optional: only rows with these column values
 *     market        column of the market (default "market")
 *     items         column -> item, for files with one column per item
 *     item, rate    columns of the item and of its rate, for files with one row per rate
 *     unprinted     optional: "n/a" means a figure the source did not show, not a rate that does not exist
 *     missingLike   optional: CSV file with the same items; a rate it has and this file lacks exists, unknown
 *     by            optional: what the row's own `confidence` column means; null leaves the row out
 *   changes       optional: market -> item -> cell text, where the document differs from the file
 *   authentication  optional "utility": an unknown authentication rate equals the market's utility rate
 *   confirmed     optional: cells with a source of their own
 *   tiers         optional: volume bands from `csv` (its rows `where`), its columns `item` (renamed by `items`),
 *                 `limit` and `rate`; with `derive` the rates are list x (1 - `discount`), half up to 4 decimals
 *   fees          optional: monthly amounts, each a row of `csv` found by `where`
 */

const pricingPage = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing'
const callingPage = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/pricing'
const conversationPage = 'https://developers.facebook.com/docs/whatsapp/pricing/conversation-based-pricing'

const messageItems = {
  marketing: 'marketing',
  utility: 'utility',
  authentication: 'authentication',
  authentication_international: 'authentication-international',
  service: 'service',
}
const conversationItems = Object.fromEntries(
  Object.entries(messageItems).map(([column, item]) => [column, `conversation:${item}`]),
)
const conversationItemsOf2022 = {
  business_initiated: 'conversation:business-initiated',
  user_initiated: 'conversation:user-initiated',
}

const whatsapp = { channel: 'whatsapp', issuer: 'meta', read: '2026-11-20' }

/** A WhatsApp card per message, in force since 2025-07-01. */
const messageCard = ({ csv, ...card }) => ({
  ...whatsapp,
  unit: 'message',
  cells: { csv, items: messageItems },
  ...card,
})

/** A WhatsApp card per message of which only some markets were found; those of `complete` had a rate as well. */
const partialCard = (complete, { csv, ...card }) => ({
  ...whatsapp,
  unit: 'message',
  cells: { csv, items: messageItems, missingLike: complete },
  ...card,
})

/** A WhatsApp card per conversation with a category, 2023-06-01 to 2025-06-30. */
const conversationCard = ({ csv, ...card }) => ({
  ...whatsapp,
  currency: 'USD',
  unit: 'conversation',
  cells: { csv, items: conversationItems },
  ...card,
})

/** A WhatsApp card for calls from the business. */
const callingCard = ({ csv, ...card }) => ({
  ...whatsapp,
  series: 'calling',
  unit: 'minute',
  cells: { csv, items: { call_per_minute: 'call-minutes' } },
  ...card,
})

/** What AI Providers pay for messages that are not templates. */
const aiProviderCard = (currency, gaps) => ({
  ...whatsapp,
  series: 'ai-provider',
  currency,
  effectiveFrom: '2026-02-16',
  unit: 'ai-message',
  source: {
    title: 'Press reports on the charge for AI Providers; countries and dates by Meta, Pricing policy for AI Providers',
    url: `${pricingPage}/ai-providers`,
    date: '2026-05-21',
  },
  confidence: 'third-party',
  cells: { csv: `ai-provider-${currency.toLowerCase()}-2026-02-16-PARTIAL.csv`, items: { ai_provider: 'ai-provider' } },
  gaps: ["Meta's own rate files of 2026-03-04, 2026-05-12 and 2026-07-01 were not found.", ...gaps],
})

const metaFiles = (title) => ({
  title: `Meta, pricing on the WhatsApp Business Platform: ${title}`,
  url: pricingPage,
  date: '2026-09-10',
})

const whatsappSdk = (commit, date) => ({
  title: `Public transcription of Meta's USD conversation card: adlanarifzr/whatsapp-sdk @${commit}`,
  url: 'https://github.com/adlanarifzr/whatsapp-sdk',
  date,
})

const tierTable = (csv) => ({
  csv,
  item: 'category',
  items: messageItems,
  limit: 'messages_to',
  rate: 'rate',
  discount: 'vs_list',
})
const octoberTiers = tierTable('tiers-usd-2026-10-01.csv')
/** A tier table that was found for one market only. */
const tiersOfOneMarket = (currency, market) => ({ ...tierTable('tiers-single-markets.csv'), where: { currency, market } })
const newInOctober =
  'Rates that Meta changed or introduced on 2026-10-01 are not known in this currency; the others are carried over from the card of 2026-07-01, because the USD, COP and INR cards all left them unchanged.'
const authenticationAsUtility =
  "The source leaves authentication out: an unknown authentication rate is set to the market's utility rate, which is equal in every card that was read in full; such cells are marked derived."
const derivedTiers =
  'No printed tier table was found in this currency: tier rates are list x (1 - discount), rounded half up to 4 decimals, with the limits and discounts of the USD table, which do not depend on the currency.'

const botHelp = {
  title: 'BotHelp, features of working with Viber',
  url: 'https://help.bothelp.io/en/features-of-working-with-viber',
  date: '2026-11-20',
}

const plansOf2019 = {
  title: 'Texterra, Viber begins to charge owners of chatbots',
  url: 'https://texterra.ru/blog/amp/viber-nachet-brat-s-vladeltsev-chat-botov-po-v-mesyats.html',
  date: '2019-02-22',
}

const planOf2019 = (messages) => ({
  where: { product: 'bot-2019', fee: `plan up to ${messages} messages` },
  item: 'bot-plan',
  plan: `2019-${messages}`,
  per: 'sender-month',
  from: '2019-04-01',
  confidence: 'third-party',
  source: plansOf2019,
})

/** The currencies whose card of 2026-07-01 was found with marketing and utility only. */
const partialCurrencies = ['AED', 'ARS', 'AUD', 'BRL', 'CLP', 'GBP', 'IDR', 'INR', 'MXN', 'MYR', 'PEN', 'SAR', 'SGD']

const julyCard = (currency) =>
  messageCard({
    csv: `${currency.toLowerCase()}-2026-07-01-PARTIAL.csv`,
    currency,
    effectiveFrom: '2026-07-01',
    source: {
      title: `Public transcription of Meta's ${currency} card: n1h99/omnicus @35fb7d2, packages/channel-whatsapp/src/meta-rate-card.json`,
      url: 'https://github.com/n1h99/omnicus',
      date: '2026-09-10',
    },
    confidence: 'third-party',
    authentication: 'utility',
    gaps: [
      authenticationAsUtility,
      'Volume tiers existed; no tier table of this date was found.',
    ],
  })

/** A card of 2026-10-01 carried over from July, with its tiers derived. */
const carriedOverCard = (currency, card = {}) =>
  messageCard({
    csv: `${currency.toLowerCase()}-2026-10-01-DERIVED-PARTIAL.csv`,
    currency,
    effectiveFrom: '2026-10-01',
    source: metaFiles(`change of 2026-10-01, applied to the ${currency} card of 2026-07-01`),
    confidence: 'derived',
    tiers: { ...octoberTiers, derive: true },
    ...card,
    gaps: [newInOctober, derivedTiers, ...(card.gaps ?? [])],
  })

export const cards = [
  // WhatsApp, conversations of 2022: initiated by the business or by the user.
  {
    ...whatsapp,
    currency: 'USD',
    effectiveFrom: '2022-02-01',
    unit: 'conversation',
    source: {
      title: 'chatalog.ai, WhatsApp conversation fees until 2023-05-31 (reseller prices, divided by the 1.20 of its mark-up)',
      url: 'https://chatalog.ai/en/pricing-whatsapp-conversation-fees/',
      date: '2026-11-20',
    },
    confidence: 'derived',
    cells: { csv: 'usd-2022-02-01-DERIVED.csv', items: conversationItemsOf2022, unprinted: true },
    gaps: ['The card may have been revised between 2022-02-01 and 2023-05-31; this is its last state.'],
  },
  {
    ...whatsapp,
    currency: 'EUR',
    effectiveFrom: '2022-02-01',
    validTo: '2023-06-01',
    unit: 'conversation',
    source: {
      title: "SaySimple, WhatsApp conversation-based pricing (Meta's EUR card)",
      url: 'https://saysimple.com/whatsapp-conversation-based-pricing/',
      date: '2026-11-20',
    },
    confidence: 'provider',
    cells: { csv: 'eur-2022-02-01.csv', items: conversationItemsOf2022 },
    gaps: [
      'Rest of Central & Eastern Europe business-initiated 0.0602 is probably a misprint of 0.0692; kept as printed.',
      'EUR cards between 2023-06-01 and 2026-06-30 were not found.',
    ],
  },
  {
    ...whatsapp,
    currency: 'IDR',
    effectiveFrom: '2022-02-01',
    validTo: '2023-06-01',
    unit: 'conversation',
    source: {
      title: "Kata.ai price notice quoting Meta's IDR page for Germany",
      url: conversationPage,
      date: '2026-11-20',
    },
    confidence: 'provider',
    cells: {
      csv: 'single-cells.csv',
      where: { effective_from: '2022-02-01', currency: 'IDR', precision: 'exact' },
      item: 'category',
      rate: 'rate',
      items: conversationItemsOf2022,
      missingLike: 'eur-2022-02-01.csv',
    },
    gaps: [
      "The notice's own prices for the other markets are the provider's selling prices, not Meta's.",
      'IDR cards between 2023-06-01 and 2026-06-30 were not found, but for utility in Indonesia as it was on 2026-05-20.',
    ],
  },

  // WhatsApp, conversations with a category.
  ...[
    {
      effectiveFrom: '2023-06-01',
      changes: {
        India: { authentication: 'UNKNOWN', authentication_international: 'n/a' },
        Indonesia: { authentication_international: 'n/a' },
      },
    },
    {
      effectiveFrom: '2024-06-01',
      changes: { India: { authentication: 'UNKNOWN', authentication_international: 'n/a' } },
    },
    { effectiveFrom: '2024-07-01' },
  ].map((dated) =>
    conversationCard({
      csv: 'usd-2024-07-01.csv',
      source: whatsappSdk('515d786', '2024-07-09'),
      confidence: 'third-party',
      gaps: [
        'The file was read in July 2024. It holds from 2023-06-01, except that authentication-international starts on 2024-06-01 in Indonesia and on 2024-07-01 in India, where the authentication rate changed on the same day.',
      ],
      ...dated,
    }),
  ),
  conversationCard({
    csv: 'usd-2024-08-01-DERIVED.csv',
    effectiveFrom: '2024-08-01',
    source: whatsappSdk('45fe0f1', '2024-08-21'),
    confidence: 'derived',
    gaps: [
      'Marketing is that of the July card: Meta dated the marketing changes 2024-10-01.',
      'Rest of Africa utility is 0.0061 here and 0.0040 in the card of 2024-11-01; the day of that change is not known.',
    ],
  }),
  conversationCard({
    csv: 'usd-2024-10-01.csv',
    effectiveFrom: '2024-10-01',
    source: whatsappSdk('45fe0f1', '2024-08-21'),
    confidence: 'third-party',
    gaps: ['Rest of Africa utility is 0.0061 here and 0.0040 in the card of 2024-11-01; the day of that change is not known.'],
  }),
  conversationCard({
    csv: 'usd-2024-11-01.csv',
    effectiveFrom: '2024-11-01',
    source: whatsappSdk('1b8c95c', '2024-12-13'),
    confidence: 'third-party',
    gaps: [],
  }),
  conversationCard({
    csv: 'usd-2025-02-01.csv',
    effectiveFrom: '2025-02-01',
    source: whatsappSdk('4ccebdd', '2025-02-03'),
    confidence: 'third-party',
    gaps: [],
  }),
  conversationCard({
    csv: 'usd-2025-04-01-DERIVED.csv',
    effectiveFrom: '2025-04-01',
    source: {
      title: 'WhatsApp changelog entry of 2025-04-01 (public copy froggy1014/meta-cloud-api, #287), applied to the card of 2025-02-01',
      url: 'https://github.com/froggy1014/meta-cloud-api',
      date: '2026-06-11',
    },
    confidence: 'derived',
    gaps: [
      'The authentication-international rates lowered in Egypt, Nigeria, Pakistan and South Africa are those of the card of 2025-10-01.',
    ],
  }),
  {
    ...whatsapp,
    currency: 'INR',
    effectiveFrom: '2025-04-01',
    validTo: '2025-07-01',
    unit: 'conversation',
    source: {
      title: "Emovur, WhatsApp Business API pricing as structured by Meta (Meta's INR table)",
      url: 'https://emovur.com/whatsapp-business-api/blog/posts/whats-app-business-api-pricing-as-structured-by-meta/',
      date: '2026-11-20',
    },
    confidence: 'provider',
    cells: { csv: 'inr-2025-04-01-PARTIAL.csv', items: conversationItems, missingLike: 'usd-2025-04-01-DERIVED.csv' },
    gaps: [
      'The date is inferred from the figures; the source is undated. Only its rows down to India were readable.',
      'INR cards before 2025-04-01 and between 2025-07-01 and 2025-09-30 were not found.',
    ],
  },

  // WhatsApp, per message.
  messageCard({
    csv: 'usd-2025-07-01-PARTIAL.csv',
    currency: 'USD',
    effectiveFrom: '2025-07-01',
    source: { title: "Meta's changes of 2025-10-01, taken back from the card of that date", url: pricingPage, date: '2026-09-11' },
    confidence: 'derived',
    gaps: [
      'Most figures are those of the card of 2025-10-01 where Meta names no change; several are confirmed by tables of providers dated July 2025.',
      'Volume tiers existed; no tier table of this date was found.',
    ],
  }),
  messageCard({
    csv: 'usd-2025-10-01.csv',
    currency: 'USD',
    effectiveFrom: '2025-10-01',
    source: { title: "Public transcription of Meta's USD card (XploreByte, pricing outside India)", url: pricingPage, date: '2026-11-20' },
    confidence: 'third-party',
    gaps: [
      'The date is inferred from the figures: all announced changes of October 2025 and none of January 2026.',
      'Volume tiers existed; no tier table of this date was found.',
    ],
  }),
  messageCard({
    csv: 'inr-2025-10-01.csv',
    currency: 'INR',
    effectiveFrom: '2025-10-01',
    validTo: '2026-01-01',
    source: { title: "Public transcription of Meta's INR card (XploreByte, international pricing)", url: pricingPage, date: '2026-11-20' },
    confidence: 'third-party',
    gaps: [
      'Of the INR cards of 2026-01-01 and 2026-04-01 only utility and authentication in India were found; they differ from this one, so it ends on 2026-01-01.',
      'Volume tiers existed; no tier table of this date was found.',
    ],
  }),
  messageCard({
    csv: 'usd-2026-01-01.csv',
    currency: 'USD',
    effectiveFrom: '2026-01-01',
    source: { title: "Public transcription of Meta's USD card (Intelli, WhatsApp broadcast page)", url: pricingPage, date: '2026-11-20' },
    confidence: 'third-party',
    gaps: ['Volume tiers existed; no tier table of this date was found.'],
  }),
  partialCard('usd-2026-01-01.csv', {
    csv: 'inr-2026-01-01-PARTIAL.csv',
    currency: 'INR',
    effectiveFrom: '2026-01-01',
    source: { title: 'Whats91, pricing: rate card effective January 1, 2026', url: 'https://whats91.com/pricing', date: '2026-11-20' },
    confidence: 'provider',
    tiers: tiersOfOneMarket('INR', 'India'),
    gaps: [
      'The page names one table of volume tiers for utility and authentication in India; its limits are those of authentication, so utility has none here.',
      'Authentication-international of India rose on 2026-04-01; neither figure was found in this currency.',
    ],
  }),
  messageCard({
    csv: 'usd-2026-04-01-DERIVED.csv',
    currency: 'USD',
    effectiveFrom: '2026-04-01',
    source: { title: "Meta's changes of 2026-04-01, applied to the card of 2026-01-01", url: pricingPage, date: '2026-09-11' },
    confidence: 'derived',
    gaps: [
      'The four changed rates are those of the official card of 2026-07-01, which lists none of them as changed on that date.',
      'Volume tiers existed; no tier table of this date was found.',
    ],
  }),
  partialCard('usd-2026-04-01-DERIVED.csv', {
    csv: 'idr-2026-05-20-PARTIAL.csv',
    currency: 'IDR',
    effectiveFrom: '2026-05-20',
    source: { title: 'Public notes on the pricing page of WhatsApp Business, market Indonesia in IDR', url: pricingPage, date: '2026-05-20' },
    confidence: 'third-party',
    authentication: 'utility',
    tiers: tiersOfOneMarket('IDR', 'Indonesia'),
    gaps: [
      '2026-05-20 is the day on which the figures were read; from which day on they hold is not known.',
      authenticationAsUtility,
    ],
  }),
  messageCard({
    csv: 'usd-2026-07-01.csv',
    currency: 'USD',
    effectiveFrom: '2026-07-01',
    source: metaFiles('USD rate card effective 2026-07-01'),
    confidence: 'official',
    gaps: ['Volume tiers existed; no tier table of this date was found.'],
  }),
  messageCard({
    csv: 'cop-2026-07-01.csv',
    currency: 'COP',
    effectiveFrom: '2026-07-01',
    source: metaFiles('COP rate card effective 2026-07-01'),
    confidence: 'official',
    gaps: ['Volume tiers existed; no tier table of this date was found.'],
  }),
  messageCard({
    csv: 'eur-2026-07-01.csv',
    currency: 'EUR',
    effectiveFrom: '2026-07-01',
    source: { title: "Two public transcriptions of Meta's EUR card, equal in every cell", url: pricingPage, date: '2026-09-10' },
    confidence: 'third-party',
    gaps: ['Volume tiers existed; no tier table of this date was found.'],
  }),
  ...partialCurrencies.map(julyCard),
  messageCard({
    csv: 'usd-2026-10-01.csv',
    currency: 'USD',
    effectiveFrom: '2026-10-01',
    source: metaFiles('USD rate card and volume tiers effective 2026-10-01'),
    confidence: 'official',
    tiers: octoberTiers,
    gaps: [],
  }),
  messageCard({
    csv: 'cop-2026-10-01.csv',
    currency: 'COP',
    effectiveFrom: '2026-10-01',
    source: metaFiles('COP rate card effective 2026-10-01'),
    confidence: 'official',
    tiers: { ...octoberTiers, derive: true },
    gaps: [derivedTiers],
  }),
  messageCard({
    csv: 'inr-2026-10-01.csv',
    currency: 'INR',
    effectiveFrom: '2026-10-01',
    source: {
      title: "Meta's INR rate card and volume tiers effective 2026-10-01, as transcribed in whats91/whats91.com @baf3b75, src/lib/meta-pricing.ts",
      url: `${pricingPage}#rate-cards-effective-october-1-2026`,
      date: '2026-09-29',
    },
    confidence: 'official-mirror',
    tiers: tierTable('tiers-inr-2026-10-01.csv'),
    gaps: [],
  }),
  ...partialCurrencies
    .filter((currency) => !['AED', 'BRL', 'IDR', 'INR'].includes(currency))
    .map((currency) => carriedOverCard(currency)),
  carriedOverCard('AED', {
    confirmed: [
      {
        cells: {
          Argentina: ['marketing', 'utility'],
          Bangladesh: ['marketing', 'utility', 'authentication-international'],
          Brazil: ['marketing', 'utility'],
          Chile: ['marketing', 'utility'],
          Colombia: ['marketing', 'utility'],
          Egypt: ['marketing', 'utility'],
        },
        confidence: 'third-party',
        source: {
          title: 'Public dataset tobachat/whatsapp-api-rates, rows of 2026-10-01',
          url: 'https://huggingface.co/datasets/tobachat/whatsapp-api-rates',
          date: '2026-11-20',
        },
      },
    ],
  }),
  carriedOverCard('BRL', {
    confirmed: [
      {
        cells: { Brazil: ['marketing', 'utility', 'service'] },
        confidence: 'third-party',
        source: { title: "Public file quoting Meta's BRL card of 2026-10-01", url: pricingPage, date: '2026-11-20' },
      },
    ],
  }),
  carriedOverCard('EUR', {
    confirmed: [
      {
        cells: { Spain: ['marketing', 'utility', 'service'] },
        confidence: 'third-party',
        source: { title: "Two public notes citing Meta's EUR card of 2026-10-01", url: pricingPage, date: '2026-11-20' },
      },
    ],
  }),
  carriedOverCard('IDR', {
    gaps: ['Meta prints IDR with 2 decimals; the derived tier rates keep 4, so a printed table may differ by up to 0.005.'],
  }),

  // Meta Business Agent, in every account currency billed in USD.
  {
    ...whatsapp,
    series: 'agent',
    currency: 'USD',
    anyCurrency: true,
    effectiveFrom: '2026-08-01',
    unit: 'token',
    source: {
      title: 'Meta, upcoming pricing updates for Meta Business Agent, service and utility messages: 2.00 USD per 1,000,000 tokens',
      url: `${pricingPage}/non-template-messages`,
      date: '2026-09-28',
    },
    confidence: 'official-mirror',
    cells: { csv: 'agent-usd-2026-08-01.csv', items: { agent_tokens: 'agent-tokens' } },
    gaps: [],
  },

  // WhatsApp, calls from the business, by the minute.
  callingCard({
    csv: 'calling-usd-2025-08-01-DERIVED.csv',
    currency: 'USD',
    effectiveFrom: '2025-08-01',
    source: {
      title: 'HighLevel, WhatsApp calling, call rates by market of April 2026, divided by 1.05',
      url: 'https://help.gohighlevel.com/support/solutions/articles/155000007253-whatsapp-calling-in-highlevel',
      date: '2026-04-23',
    },
    confidence: 'derived',
    gaps: [
      "Meta's rates are taken to be those of the provider's list less its markup of 5 %, which the provider does not state; it fits the figures of Meta that are known.",
      'That the rates hold since 2025-08-01 is shown for Rest of Africa only.',
      'First volume tier (up to 50,000 minutes a month); the rates of the others were not found.',
    ],
  }),
  callingCard({
    csv: 'calling-usd-2026-07-01-PARTIAL.csv',
    currency: 'USD',
    effectiveFrom: '2026-07-01',
    source: {
      title: "Public research brief on Meta Business Calling of 2026-09-27, reading Meta's USD calling card",
      url: callingPage,
      date: '2026-09-27',
    },
    confidence: 'third-party',
    tiers: {
      csv: 'calling-tiers-usd-2026-07-01-PARTIAL.csv',
      item: 'category',
      items: { call_minutes: 'call-minutes' },
      limit: 'minutes_to',
      rate: 'rate_per_minute',
    },
    gaps: ['Only Rest of Africa was read; the card of 2026-10-01 is said to be the same there.'],
  }),
  callingCard({
    csv: 'calling-inr-2026-07-01-PARTIAL.csv',
    currency: 'INR',
    effectiveFrom: '2026-07-01',
    source: { title: "Two public files quoting Meta's INR calling card", url: callingPage, date: '2026-09-07' },
    confidence: 'third-party',
    gaps: ['Only India was read, and of it the first volume tier (up to 50,000 minutes a month).'],
  }),

  // WhatsApp, messages of AI Providers that are not templates.
  aiProviderCard('USD', ['Whether the file of 2026-07-01 changed the rate of Brazil is not known.']),
  aiProviderCard('EUR', []),

  // Viber bots.
  {
    channel: 'viber-bot',
    issuer: 'viber',
    currency: 'USD',
    anyCurrency: true,
    effectiveFrom: '2019-04-01',
    validTo: '2022-09-01',
    unit: 'message',
    source: plansOf2019,
    read: '2026-11-20',
    confidence: 'third-party',
    gaps: [
      'The plans were announced for 2019-04-01; how long they were sold and what bots without one paid until 2022-08-31 is not documented.',
    ],
    fees: {
      csv: 'viber-fixed-fees.csv',
      amount: 'amount',
      rows: [planOf2019('500000'), planOf2019('1000000')],
    },
  },
  {
    channel: 'viber-bot',
    issuer: 'viber',
    currency: 'EUR',
    anyCurrency: true,
    effectiveFrom: '2024-02-05',
    unit: 'message',
    source: {
      title: 'Rakuten Viber, bot commercial model',
      url: 'https://help.viber.com/hc/en-us/articles/15247629658525-Bot-commercial-model',
      date: '2026-11-20',
    },
    read: '2026-11-20',
    confidence: 'provider',
    cells: {
      csv: 'viber-chatbot-initiated.csv',
      market: 'iso2',
      items: { eur_per_message: 'chatbot-initiated' },
      by: {
        BSP: {
          confidence: 'provider',
          source: botHelp,
        },
        missing: {
          confidence: 'provider',
          source: botHelp,
          note: 'Listed there; the copy ends before the figure.',
        },
        'secondary-of-official': {
          confidence: 'third-party',
          source: {
            title: "Public note reading Viber's chatbot rate card",
            url: 'https://www.forbusiness.viber.com/documents/chatbots.pdf',
            date: '2026-09-26',
          },
        },
        'blog-approximate': null,
      },
    },
    gaps: [
      "Viber's own rate card (chatbots.pdf) could not be read: every country that is not listed has a rate that is not known here.",
      'Serbia: only an approximate figure of about 0.0045 was found; it is left out.',
      'Whether bots created before 2024-02-05 use the same rates beyond their free messages is not documented; they are taken to.',
      'The day on which bot maintenance rose from 100 to 115 EUR is not known; 2026-09-26 is the first day on which 115 was read.',
    ],
    fees: {
      csv: 'viber-fixed-fees.csv',
      amount: 'amount',
      rows: [
        {
          where: { product: 'bot-commercial', fee: 'maintenance per bot', amount: '100' },
          item: 'bot-maintenance',
          per: 'sender-month',
          from: '2024-02-05',
          confidence: 'official-mirror',
          source: {
            title: 'Rakuten Viber, bot commercial model, as translated by NovaTalks',
            url: 'https://help.novatalks.com.ua/ua/get-started/connecting_messengers/connecting-viber',
            date: '2026-11-20',
          },
        },
        {
          where: { product: 'bot-commercial', fee: 'maintenance per bot', amount: '115' },
          item: 'bot-maintenance',
          per: 'sender-month',
          from: '2026-09-26',
          confidence: 'third-party',
          source: {
            title: "Public notes reading Viber's bot commercial model and chatbot rate card; its FAQ still says 100",
            url: 'https://help.viber.com/hc/en-us/articles/15247629658525-Bot-commercial-model',
            date: '2026-09-26',
          },
        },
      ],
    },
  },
]

/** The table that maps a country to the market of the WhatsApp cards. */
export const marketTable = {
  file: 'whatsapp/markets.json',
  csv: 'market-map.csv',
  header: {
    kind: 'market-table',
    id: 'whatsapp/markets',
    channel: 'whatsapp',
    source: {
      title: 'Meta, pricing on the WhatsApp Business Platform: country table and its changes up to 2026-10-01',
      url: pricingPage,
      date: '2026-09-11',
    },
    read: '2026-11-20',
    confidence: 'official-mirror',
    note: 'The table is taken to be unchanged back to 2022-02-01 apart from the changes it names. Kazakhstan before 2026-10-01 and its numbers +7 6 and +7 7 are readings, not printed. Islands with a +1 number that the table does not print are Other. Territories that share the calling code of a printed country follow it. Western Sahara (EH) is one of them: its numbers cannot be told apart from those of Morocco (+212), and Meta goes by the calling code, so market and authentication-international are those of Morocco.',
    other: 'Other',
  },
  marks: {
    O: {},
    D: { confidence: 'derived' },
    'O-market/D-prefix': { confidence: 'derived' },
  },
  /** Countries the table does not name that share the calling code of one it prints without a prefix. */
  sameCallingCode: { AU: ['CC', 'CX'], FI: ['AX'], GB: ['GG', 'IM', 'JE'], IT: ['VA'], MA: ['EH'], NO: ['SJ'] },
}
