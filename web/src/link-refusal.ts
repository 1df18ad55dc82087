import { html } from 'lit'
import { fieldWords, type Refused } from './problems'
import { words as sentences } from './sentences/words'
import { Unreadable } from './share'
import { bring, rich, said, t } from './t'

/** What the engine refuses of a link: where, and why. What it says only in English stands apart from the page's words. */
export async function unreadableAt(refused: Refused): Promise<Unreadable> {
  const { message } = refused
  // Without their file they are said in English.
  await bring(sentences).catch(() => {})
  const words = fieldWords(refused) ?? said(message)
  const text = placed(refused, words ?? t('link.inEnglish', { message })).join('')
  if (words !== undefined) return new Unreadable(text)
  const english = rich<unknown>('link.inEnglish', { message: html`<span lang="en" dir="ltr">${message}</span>` })
  return new Unreadable(text, placed<unknown>(refused, english))
}

/** Messages are counted as the link has them, from 1. */
function placed<T>({ path }: Refused, words: T): (T | string)[] {
  const index = /^events\[(\d+)\]/.exec(path)?.[1]
  return index === undefined ? rich('link.at', { path, words }) : rich('link.atMessage', { path, number: Number(index) + 1, words })
}
