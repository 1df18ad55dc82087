/** Amounts that are not known are said to be so, not left empty. */
const known = (amount) => amount ?? 'unknown'

/** What a line is for: the item, of a provider's fee with what it is due for, of a package with its id. */
export const itemText = ({ item, per, package: id }) => [item, per && `per ${per}`, id].filter(Boolean).join(' ')

/** How a line came about, beyond quantity x unit price. */
const workingText = ({ tier, tierSpan, prorated, minimum, traffic, destinations = {}, waived }) =>
  [
    tierSpan && `tier ${tier}: ${tierSpan.first} to ${tierSpan.last ?? 'no end'}`,
    prorated && `${prorated.days} of ${prorated.of} days of ${prorated.whole}`,
    minimum && `minimum ${minimum} (${Object.entries(destinations).map(([country, amount]) => `${country} ${amount}`).join(', ')})`,
    minimum && (waived ? `not due: ${waived}` : `traffic ${known(traffic)}`),
  ].filter(Boolean).join(', ')

/** The lines of an invoice or a quote, month by month; with prices where something is resold. */
export function linesTable({ months }) {
  const rows = months.flatMap(({ month, lines }) => lines.map((line) => ({ month, ...line })))
  const sold = rows.some(({ price }) => price !== undefined)
  return {
    name: 'invoice',
    title: 'Invoice',
    columns: [
      ['Month', ({ month }) => month],
      ['Item', itemText],
      ['Market', ({ market }) => market],
      ['Sender', ({ sender }) => sender],
      ['Quantity', ({ quantity }) => quantity, 'right'],
      ['Unit price', ({ unitPrice }) => known(unitPrice), 'right'],
      ['Amount', ({ amount }) => known(amount), 'right'],
      ...(sold ? salesColumns : []),
      ['Currency', ({ currency }) => currency],
      ['Confidence', ({ confidence }) => confidence],
      ['Working', workingText],
    ],
    rows,
  }
}

const salesColumns = [
  ['Price', ({ price }) => known(price), 'right'],
  ['Profit', ({ profit }) => profit, 'right'],
  ['Margin %', ({ margin }) => margin, 'right'],
]

/** The lines of all months. */
export const linesOf = ({ months }) => months.flatMap(({ lines }) => lines)

/** What there is to say of the sum of lines in a currency. */
export const noteOf = (lines, currency) => (lines.some((line) => line.currency === currency && line.amount === null) ? PARTIAL : '')

export const PARTIAL = 'partial: a rate is not known'

/** The totals per month and of all. */
export function totalsTable({ months, ...all }, more = []) {
  const rows = [...months, { month: 'all', ...all, lines: linesOf({ months }) }].flatMap((bill) =>
    Object.entries(bill.totals).map(([currency, amount]) => ({
      ...bill,
      currency,
      amount,
      price: bill.prices?.[currency],
      profit: bill.profits?.[currency],
      margin: bill.margins?.[currency],
      note: noteOf(bill.lines, currency),
    })),
  )
  return {
    name: 'totals',
    title: 'Totals',
    columns: [
      ['Month', ({ month }) => month],
      ['Total', ({ amount }) => amount, 'right'],
      ...(all.prices ? salesColumns : []),
      ...more,
      ['Currency', ({ currency }) => currency],
      ['Note', ({ note }) => note],
    ],
    rows,
  }
}

/** What became of packages of units paid in advance. */
export const packagesTable = ({ packages }) => ({
  name: 'packages',
  title: 'Packages',
  columns: [
    ['Package', ({ package: id }) => id],
    ['Month', ({ month }) => month],
    ['Units', ({ units }) => units, 'right'],
    ['Used', ({ used }) => used, 'right'],
    ['Remaining', ({ remaining }) => remaining, 'right'],
    ['Beyond', ({ beyond }) => beyond, 'right'],
  ],
  rows: packages ?? [],
})

/** Problems that do not keep the rest from being priced, a line each. */
export const problemLines = (problems) =>
  problems.map(({ code, event, path, message }) => {
    const place = [path, event && `event ${event}`].filter(Boolean).join(', ')
    return `${place && `${place}: `}${message} (${code})`
  })
