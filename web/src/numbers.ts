import { inLanguage } from './t'

/** Numbers as people of a language type and read them. */

const separators = inLanguage((locale) => {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234567.5)
  const part = (type: string): string => parts.find((item) => item.type === type)?.value ?? ''
  return { point: part('decimal'), group: part('group') }
})

/** "1234.5" of what people of the language type; what is no number stays as it is typed, for the engine to refuse. */
export function readNumber(typed: string): string {
  const { point, group } = separators()
  const western = typed.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  const ungrouped = /^-?\d{1,3}(\D\d{3})+(\D\d*)?$/.test(western) ? western.replaceAll(group, '') : western
  return ungrouped.replace(/[\s\u00a0\u202f]/g, '').replace(point, '.')
}

/** With the language's own decimal sign. */
export const writtenNumber = (value: string): string => value.replace('.', separators().point)
