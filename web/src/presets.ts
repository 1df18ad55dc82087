import list from 'virtual:presets'
import type { Document } from './document'
import type { Request } from './engine'
import { translated } from './t'

/** A golden scenario that the page offers as a starting point. */
export interface Preset {
  name: string
  title: string
  group: string
  texts?: Record<string, string>
  request: Request
}

export const presets: readonly Preset[] = list

/** The text of a message: a person's own, or a preset's in the language. */
export function textOf({ preset, texts }: Document, id: string): string | undefined {
  const text = texts[id]
  return text !== undefined && presetNamed(preset ?? '')?.texts?.[id] === text ? translated(text) : text
}

/** All other golden scenarios that play a sequence, once they have been asked for. */
export let golden: readonly Preset[] = []

export async function bringGolden(): Promise<void> {
  golden = (await import('virtual:golden')).default
}

export function presetNamed(wanted: string): Preset | undefined {
  const isWanted = ({ name }: Preset): boolean => name === wanted
  return presets.find(isWanted) ?? golden.find(isWanted)
}
