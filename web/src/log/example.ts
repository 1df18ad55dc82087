/** An invented fortnight of a small shop, as Meta's webhooks tell it: with prices, a few surprises and two broken lines. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 10, 2, 7)
const DAYS = 14
const CONTACTS = 42
const NUMBER = { display_phone_number: '380443901234', phone_number_id: '106540352242922' }

type Pricing = 'regular' | 'free_customer_service' | 'free_entry_point'

interface Line {
  at: number
  text: string
}

const seconds = (at: number): string => String(Math.floor(at / 1000))
const phone = (contact: number): string => `38067${String(1_204_107 + contact * 13_577).padStart(7, '0')}`

function body(at: number, value: object): Line {
  const entry = [{ id: '102290129340398', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: NUMBER, ...value } }] }]
  return { at, text: JSON.stringify({ object: 'whatsapp_business_account', entry }) }
}

const written = (contact: number, at: number, ad = false): Line => body(at, {
  messages: [{
    from: phone(contact), id: `wamid.in.${contact}.${at}`, timestamp: seconds(at), type: 'text', text: { body: '…' },
    ...(ad ? { referral: { source_type: 'ad', source_id: '120210', source_url: 'https://fb.me/', ctwa_clid: 'x' } } : {}),
  }],
})

/** What was sent, and that it arrived three seconds later. */
const sent = (contact: number, at: number, type: Pricing, category: string): Line[] => ['sent', 'delivered'].map((status, step) => body(at + 3000 * step, {
  statuses: [{
    id: `wamid.out.${contact}.${at}`, status, timestamp: seconds(at + 3000 * step), recipient_id: phone(contact),
    pricing: { billable: type === 'regular', pricing_model: 'PMP', type, category },
  }],
}))

const failed = (contact: number, at: number): Line => body(at, {
  statuses: [{ id: `wamid.out.${contact}.${at}`, status: 'failed', timestamp: seconds(at), recipient_id: phone(contact), errors: [{ code: 131049, title: 'Not delivered' }], pricing: { billable: false, pricing_model: 'PMP', type: 'regular', category: 'marketing' } }],
})

/** A customer who asks and is answered, and hears of the order on the next day. */
function order(contact: number, at: number): Line[] {
  return [
    written(contact, at), ...sent(contact, at + 240_000, 'free_customer_service', 'service'), written(contact, at + 420_000),
    ...sent(contact, at + 600_000, 'free_customer_service', 'service'), ...sent(contact, at + DAY + 2 * HOUR, 'regular', 'utility'),
  ]
}

/** A customer who comes through an ad: what is sent within 72 hours is free. Meta counts longer for some. */
function click(contact: number, at: number): Line[] {
  const late = contact % 3 === 0 ? sent(contact, at + 4 * DAY, 'free_entry_point', 'utility') : sent(contact, at + 4 * DAY, 'regular', 'utility')
  return [written(contact, at, true), ...sent(contact, at + 300_000, 'free_entry_point', 'service'), ...sent(contact, at + 2 * DAY, 'free_entry_point', 'marketing'), ...late]
}

export function example(): string {
  const lines: Line[] = []
  for (let day = 0; day < DAYS; ++day) {
    for (let contact = 0; contact < CONTACTS; ++contact) {
      // Numbers without a pattern that an eye would see, and the same every time.
      const chance = (contact * 7919 + day * 104_729) % 97
      const at = START + day * DAY + ((chance * 6607) % 600) * 60_000
      if (chance < 24) lines.push(...order(contact, at))
      else if (chance < 30 && day < 9) lines.push(...click(contact, at))
      else if (chance < 44) lines.push(...sent(contact, at, 'regular', 'marketing'))
      else if (chance === 44) lines.push(failed(contact, at))
      else if (chance < 49) lines.push(...sent(contact, at, 'regular', 'authentication'))
      else if (chance === 49) lines.push(written(contact, at), ...sent(contact, at + 120_000, 'regular', 'service'))
    }
  }
  const texts = lines.sort((a, b) => a.at - b.at).map(({ text }) => text)
  texts.splice(120, 0, texts[120].slice(0, 170))
  texts.splice(301, 0, texts[301].replace(/"id":"wamid[^"]*",/, ''))
  return `${texts.join('\n')}\n`
}
