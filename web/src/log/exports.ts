import { html, type TemplateResult } from 'lit'
import { copyText } from '../clipboard'
import { csvFile } from '../csv'
import { icons } from '../icons'
import { closePanel, popover } from '../popover'
import { download } from '../save'
import type { Store } from '../store'
import { t } from '../t'
import { desk, type Read } from './desk'

/** What leaves the page as a file or a text. */
export function exportsMenu(store: Store, read: Read): TemplateResult {
  const run = (act: () => void | Promise<void>) => (event: Event): void => {
    closePanel(event)
    void act()
  }
  const rows = async (): Promise<void> => {
    store.announce(t('log.preparing'))
    download(`${baseName(read)}-rows.csv`, 'text/csv', await desk.csv())
  }
  const command = async (): Promise<void> => store.announce(t((await copyText(commandOf(read))) ? 'sentence.copied' : 'sentence.notCopied'))
  return popover('log-export', 'add', html`${icons.download()} ${t('log.export')}`, html`
    <ul class="menu">
      <li><button @click=${run(() => download(`${baseName(read)}-invoice.csv`, 'text/csv', invoiceCsv(read)))}><span>${t('log.exportInvoice')}</span></button></li>
      <li><button @click=${run(rows)}><span>${t('log.exportRows')}<small>${t('log.exportRowsHint', { n: desk.filtered.rows })}</small></span></button></li>
      <li><button @click=${run(() => download(`${baseName(read)}.json`, 'application/json', `${JSON.stringify(read.result, null, 2)}\n`))}><span>${t('log.exportResult')}</span></button></li>
      <li><button @click=${run(command)}><span>${t('log.exportCommand')}<small>${t('log.exportCommandHint')}</small></span></button></li>
    </ul>`)
}

const baseName = ({ source }: Read): string => (source.names[0] ?? 'chatfare-log').replace(/(\.(gz|ndjson|jsonl|json|csv|txt|log))+$/i, '')

function invoiceCsv({ result: { invoice } }: Read): string {
  const data = invoice.months.flatMap(({ month, lines }) => lines.map((line) => ({ month, ...line })))
  const columns = ['month', 'kind', 'item', 'market', 'sender', 'quantity', 'unitPrice', 'amount', 'currency', 'tier', 'card', 'confidence', 'per', 'package', ...(invoice.prices ? ['pricePerUnit', 'price', 'profit'] : [])]
  return csvFile(data, { columns, header: true })
}

const quoted = (text: string): string => (/^[\w./:=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** What a file of the command would hold, as shells of Linux and macOS hand it over. */
const given = (value: object): string => `<(echo ${quoted(JSON.stringify(value))})`

/** The command that gives the same. */
export function commandOf({ source, options }: Read): string {
  const { format, channel, rules, account = {}, assumptions = {}, tariffs = [], startDay, columns } = options
  return [
    'npx chatfare price', ...(source.names.length ? source.names : ['log.ndjson']).map(quoted), `--channel ${channel}`,
    ...(format === 'auto' ? [] : [`--log-format ${format}`]),
    ...(Object.keys(account).length ? [`--account ${given(account)}`] : []),
    ...(rules === 'auto' ? [] : [`--rules ${rules}`]),
    ...Object.entries(assumptions).map(([id, value]) => `--assume ${quoted(`${id}=${value}`)}`),
    ...tariffs.map((document) => `--tariff ${given(document)}`),
    ...(startDay ? [`--start-day ${startDay}`] : []),
    ...(columns ? [`--columns ${given(columns)}`] : []),
  ].join(' ')
}
