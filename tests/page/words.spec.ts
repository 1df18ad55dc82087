import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const source = resolve(import.meta.dirname, '../../web/src')

/** The one name that is no word of a language. */
const BRAND = 'Chatfare'

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('messages') && !name.startsWith('texts'))

/** The fixed parts of every template of a file; what is put into them is code and is left out, templates in it included. */
function templates(code: string): string[] {
  const found: string[] = []
  const read = (from: number): number => {
    let text = ''
    let at = from
    while (at < code.length && code[at] !== '`') {
      if (code[at] === '\\') at += 1
      else if (code.startsWith('${', at)) {
        text += '\u0000'
        at = skip(at + 2)
        continue
      }
      text += code[at]
      at += 1
    }
    found.push(text)
    return at + 1
  }
  /** The end of the code in a template, behind its brace. */
  const skip = (from: number): number => {
    let depth = 0
    for (let at = from; at < code.length;) {
      if (code[at] === '`') at = /(?:html|svg)$/.test(code.slice(0, at)) ? read(at + 1) : plain(at + 1)
      else if (code[at] === "'") at = code.indexOf("'", at + 1) + 1
      else if (code[at] === '}' && depth === 0) return at + 1
      else {
        if (code[at] === '{') depth += 1
        if (code[at] === '}') depth -= 1
        at += 1
      }
    }
    return code.length
  }
  /** A template of text alone, such as the key of a message. */
  const plain = (from: number): number => {
    let at = from
    while (code[at] !== '`') at = code.startsWith('${', at) ? skip(at + 2) : at + 1
    return at + 1
  }
  for (const { index } of code.matchAll(/(?:html|svg)`/g)) read(index + code.slice(index).indexOf('`') + 1)
  return found
}

/** Letters between tags, or in an attribute that people read or hear. */
function literals(template: string): string[] {
  const attributes = [...template.matchAll(/\s(?:aria-label|title|placeholder|alt|label)="([^"]*)"/g)].map(([, value]) => value)
  const texts = template.replace(/<[^>]*>/gs, '\u0000').split('\u0000')
  return [...attributes, ...texts].map((text) => text.trim()).filter((text) => /\p{L}/u.test(text) && text !== BRAND)
}

test('no component has words of its own', () => {
  const found = files.flatMap((name) => templates(readFileSync(join(source, name), 'utf8')).flatMap(literals).map((text) => `${name}: ${text}`))
  expect(found).toEqual([])
})

test('words in a template would be found', () => {
  const code = 'html`<p title="Read me">${list.map((x) => html`<b>${t(`a.${x}`)}</b>`)} Hello ${x}</p><i class="a">${t(\'b\')}</i>`'
  expect(templates(code).flatMap(literals)).toEqual(expect.arrayContaining(['Read me', 'Hello']))
})
