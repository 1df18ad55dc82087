import { createEngine } from '../index.node.js'

export const usage = 'explain RULE'
export const summary = 'One rule: its sentence, its source, and how sure it is.'
export const count = [1, 1]
export const fields = ['id']
export const options = {}
export const examples = ["chatfare explain 'whatsapp/2026-10-01#utility'"]

export async function run({ positionals: [id] }) {
  const rule = (await createEngine()).rule(id)
  return { json: rule, tables: [{ columns: [['Field', ([name]) => name], ['Value', ([, value]) => value]], rows: fieldsOf(rule) }] }
}

const fieldsOf = ({ id, ruleSet, verdict, item, text, from, to, source, confidence }) =>
  Object.entries({
    rule: id,
    text,
    verdict,
    item,
    'rule set': ruleSet,
    from,
    until: to,
    source: source.title,
    link: source.url,
    'source date': source.date,
    confidence,
  }).filter(([, value]) => value !== null)
