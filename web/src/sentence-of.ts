import { html, type TemplateResult } from 'lit'
import { said } from './t'

/** A sentence of the engine in the language; one that has no translation stays English and says that it is. */
export const sentenceOf = (message: string): TemplateResult => {
  const words = said(message)
  return words === undefined ? html`<span lang="en" dir="ltr">${message}</span>` : html`<span>${words}</span>`
}
