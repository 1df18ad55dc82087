// 4,000 customers, 2 marketing messages to each, sold at a margin of 20 %. A link that Chatfare gives can stand here as well.
const plan = {
  start: '2026-12',
  months: '1',
  zone: 'Europe/Kyiv',
  currency: 'USD',
  parts: [{ channel: 'whatsapp', sender: 'main', place: 'UA', by: 'traffic', volumes: {}, traffic: { contacts: '4000', marketing: '2' } }],
  senders: { main: { channel: 'whatsapp', createdAt: '' } },
  resale: 'margin',
  percent: '20',
  offer: { company: 'Dzvinok', customer: 'Kvitka', number: '17', date: '2026-11-21', validUntil: '2026-12-21' },
}

const quote = document.querySelector('chatfare-quote')
quote.addEventListener('change', ({ detail: { totals } }) => {
  document.querySelector('#price').textContent = `${totals.USD} USD`
})
quote.setAttribute('state', JSON.stringify({ chatfare: 1, request: { channel: 'whatsapp', events: [] }, views: { quote: plan } }))
