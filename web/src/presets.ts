import list from 'virtual:presets'
import type { Request } from './engine'

/** A golden scenario that the page offers as a starting point. */
export interface Preset {
  name: string
  title: string
  group: string
  texts?: Record<string, string>
  request: Request
}

export const presets: readonly Preset[] = list

export const presetNamed = (name: string): Preset | undefined => presets.find((preset) => preset.name === name)
