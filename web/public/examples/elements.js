/** "0.1500 USD + 2.0000 EUR", with a mark where a rate is missing. */
const inWords = (totals) => {
  if (totals === null) return 'nothing yet'
  const { partial, ...amounts } = totals
  const sum = Object.entries(amounts).map(([currency, amount]) => `${amount} ${currency}`).join(' + ') || 'nothing'
  return partial ? `at least ${sum}` : sum
}

const tell = (element, output) =>
  document.querySelector(element).addEventListener('change', ({ detail: { totals } }) => {
    document.querySelector(output).textContent = inWords(totals)
  })

tell('chatfare-simulator', '#total')
tell('chatfare-quote', '#quote')
