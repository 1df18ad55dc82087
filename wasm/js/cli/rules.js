import { createEngine } from '../index.node.js'
import { CommandError } from './input.js'

export const usage = 'rules [RULE-SET]'
export const summary = 'The rule sets by channel and date, or the rules of one in the order in which they are tried.'
export const count = [0, 1]
export const options = {
  channel: { value: 'CHANNEL', text: 'only rule sets of whatsapp, viber-bot or viber-business' },
}
export const examples = ['chatfare rules', 'chatfare rules --channel viber-bot', 'chatfare rules whatsapp/2026-10-01']

export async function run({ values: { channel }, positionals: [id] }) {
  const engine = await createEngine()
  const channels = [...new Set(engine.ruleSets().map((set) => set.channel))]
  if (channel !== undefined && !channels.includes(channel)) throw new CommandError(`Expected --channel ${channels.join(', ')}; got "${channel}".`)
  const sets = engine.ruleSets().filter((set) => channel === undefined || set.channel === channel)
  if (id === undefined) return { json: sets, tables: [setsTable(sets)] }
  const set = sets.find((one) => one.id === id)
  if (!set) throw new CommandError(`There is no rule set "${id}"; chatfare rules lists them.`)
  const rules = set.rules.map(engine.rule)
  return { json: rules, tables: [rulesTable(rules)] }
}

const setsTable = (rows) => ({
  columns: [
    ['Rule set', ({ id }) => id],
    ['From', ({ from }) => from],
    ['Until', ({ to }) => to],
    ['Charges per', ({ unit }) => unit],
    ['Rules', ({ rules }) => rules.length, 'right'],
    ['Title', ({ title }) => title],
  ],
  rows,
})

const rulesTable = (rows) => ({
  columns: [
    ['Rule', ({ id }) => id],
    ['Verdict', ({ verdict }) => verdict],
    ['Item', ({ item }) => item],
    ['Text', ({ text }) => text],
  ],
  rows,
})
