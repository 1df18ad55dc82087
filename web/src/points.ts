import type { Assumption } from './engine'
import { keyFor, t, translated } from './t'

/** Open points in the page's words, with the engine's text where the page has none. */

const alternative = (assumption: Assumption, value: string) => assumption.alternatives.find((choice) => choice.value === value)

/** The name of the point before its switch. */
export const pointName = (assumption: Assumption): string => {
  const key = keyFor('point', assumption.id)
  return key ? t(key) : translated(assumption.text)
}

/** The word on the switch: short. */
export const choiceName = (assumption: Assumption, value: string): string => {
  const key = keyFor(`choice.${assumption.id}`, value)
  return key ? t(key) : value
}

/** What follows "if": a clause without a full stop. */
export const condition = (assumption: Assumption, value: string): string => {
  const key = keyFor(`if.${assumption.id}`, value)
  return key ? t(key) : choiceText(assumption, value)
}

/** The point with a choice: "Length of the free entry point: 7 days". */
export const pointWith = (assumption: Assumption, value: string): string =>
  t('point.with', { point: pointName(assumption), choice: choiceName(assumption, value) })

/** The engine's own wording of a choice. */
export const choiceText = (assumption: Assumption, value: string): string => translated(alternative(assumption, value)?.text ?? value)
