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

export const presetNamed = (name: string): Preset | undefined => presets.find((preset) => preset.name === name)
