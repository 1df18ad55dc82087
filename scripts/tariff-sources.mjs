const introduction = `# Where the figures come from

One line per tariff document. The CSV file behind a document is in [cards](cards); its first lines say how its figures were
found and what they were checked against. \`node scripts/make-tariffs.mjs\` writes the documents and this page.

| Confidence | Meaning |
|---|---|
| official | transcribed from a file of the issuer that is identified by its checksum, and checked cell by cell against other copies |
| official-mirror | the issuer's own words or figures, read in a public copy |
| provider | printed by a solution provider as the issuer's rate |
| third-party | transcribed by somebody else, who names the issuer as the source |
| derived | follows from other figures by a rule that is stated; no source prints it |

A cell may carry a confidence of its own. A figure that is not known is \`null\`, never 0 and never an older figure; a rate
that does not exist is left out. No figure was converted from another currency. Price lists and fees of providers and
staging pages are examples: they come with the package and hold only where a request names them.
`

/** Figures that were found and are in no document, beside those that a document's own gaps name. */
const leftOut = `- WhatsApp, MXN, Mexico from 2026-10-01: about 0.73 for marketing and 0.16 for utility, rounded by the source.
- Viber Business, registration of a sender with Wooxy: 120 to 170 USD once, by destinations that the page does not list.
- [single-cells.csv](cards/single-cells.csv): cells that other sources print one by one. The exact ones equal those of the documents, which a test checks; Germany in IDR of 2022 is in a document of its own.
- [tiers-single-markets.csv](cards/tiers-single-markets.csv): volume tiers printed for single markets. India in INR and Indonesia in IDR are in the documents of 2026-01-01 and 2026-05-20. Brazil in BRL equals the tiers of its document of 2026-10-01, which a test checks. Of Rest of Middle East in USD (card of 2026-07-01) only the end of the first band is printed, not the rate after it; a tier table needs that, so none is made of it: the list rate holds, and \`tiers-unknown\` says above how many messages it may be too high.`

/**
 * The page that lists every document with its source, date, confidence and gaps.
 * @param {Map<string, object>} documents path below tariffs/ -> tariff document
 * @returns {string} Markdown
 */
export function sourcesPage(documents) {
  const sorted = [...documents].sort(([a], [b]) => (a < b ? -1 : 1))
  const isExample = ([path]) => path.startsWith('examples/')
  const isTable = ([, { kind }]) => kind === 'market-table' || kind === 'number-plan'
  const cards = sorted.filter((entry) => !isExample(entry) && !isTable(entry))
  return `${introduction}
## Rate cards

| Document | From | To | Unit | Markets | Confidence | Source | Source date | Read |
|---|---|---|---|---|---|---|---|---|
${cards.map(cardRow).join('\n')}

## Tables

| Document | Entries | Confidence | Source | Source date | Read |
|---|---|---|---|---|---|
${sorted.filter(isTable).map(tableRow).join('\n')}

## Examples

| Document | Kind | Channel | From | To | Confidence | Source | Source date | Read |
|---|---|---|---|---|---|---|---|---|
${sorted.filter(isExample).map(exampleRow).join('\n')}

## Known gaps

${knownGaps(sorted)}

## Left out

${leftOut}
`
}

/** Each sentence on a gap once, with the documents it is about. */
function knownGaps(documents) {
  const paths = new Map()
  for (const [path, { gaps = [], note }] of documents) {
    for (const gap of note ? [note, ...gaps] : gaps) paths.set(gap, [...(paths.get(gap) ?? []), path])
  }
  return [...paths].map(([gap, about]) => `- ${gap}\n  (${about.join(', ')})`).join('\n')
}

const link = ({ title, url }) => `[${title}](${url})`

const cardRow = ([path, { effectiveFrom, validTo, unit, rates, confidence, source, read }]) =>
  `| [${path}](${path}) | ${effectiveFrom} | ${validTo ?? ''} | ${unit} | ${Object.keys(rates).length} | ${confidence} | ${link(source)} | ${source.date} | ${read} |`

const exampleRow = ([path, { kind, channel, effectiveFrom, validTo, confidence, source, read }]) =>
  `| [${path}](${path}) | ${kind} | ${channel} | ${effectiveFrom} | ${validTo ?? ''} | ${confidence} | ${link(source)} | ${source.date} | ${read} |`

const tableRow = ([path, { markets, prefixes, confidence, source, read }]) =>
  `| [${path}](${path}) | ${Object.keys(markets ?? prefixes).length} | ${confidence} | ${link(source)} | ${source.date} | ${read} |`
