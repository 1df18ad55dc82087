/** Amounts that are not known are said to be so, not left empty. */
const known = (amount) => amount ?? 'unknown'

/** The lines of an invoice or a quote, month by month. */
export const linesTable = ({ months }, more = []) => ({
  name: 'invoice',
  title: 'Invoice',
  columns: [
    ['Month', ({ month }) => month],
    ['Item', ({ item }) => item],
    ['Market', ({ market }) => market],
    ['Sender', ({ sender }) => sender],
    ['Quantity', ({ quantity }) => quantity, 'right'],
    ['Unit price', ({ unitPrice }) => known(unitPrice), 'right'],
    ['Amount', ({ amount }) => known(amount), 'right'],
    ...more,
    ['Currency', ({ currency }) => currency],
    ['Confidence', ({ confidence }) => confidence],
  ],
  rows: months.flatMap(({ month, lines }) => lines.map((line) => ({ month, ...line }))),
})

/** The totals per month and of all. */
export const totalsTable = ({ months, ...all }, more = []) => ({
  name: 'totals',
  title: 'Totals',
  columns: [
    ['Month', ({ month }) => month],
    ['Total', ({ amount }) => amount, 'right'],
    ...more,
    ['Currency', ({ currency }) => currency],
    ['Note', ({ partial }) => (partial ? 'partial: a rate is not known' : '')],
  ],
  rows: [...months, { month: 'all', ...all }].flatMap((bill) =>
    Object.entries(bill.totals).map(([currency, amount]) => ({ ...bill, currency, amount })),
  ),
})

/** Problems that do not keep the rest from being priced, a line each. */
export const problemLines = (problems) =>
  problems.map(({ code, event, path, message }) => {
    const place = [path, event && `event ${event}`].filter(Boolean).join(', ')
    return `${place && `${place}: `}${message} (${code})`
  })
