import list from 'virtual:presets'
import type { Document } from './document'
import type { Channel, Request } from './engine'
import { bring, translated } from './t'

/** A golden scenario as the page lists it. */
export interface Offer {
  name: string
  title: string
  group: string
  channel: Channel
}

/** A golden scenario that the page offers as a starting point. */
export interface Preset extends Omit<Offer, 'channel'> {
  texts?: Record<string, string>
  request: Request
}

export const presets: readonly Offer[] = list.listed
/** Those whose sequence has come; the first view has the first. */
let come: readonly Preset[] = list.first

/** The text of a message: a person's own, or a preset's in the language. */
export function textOf({ preset, texts }: Document, id: string): string | undefined {
  const text = texts[id]
  return text !== undefined && presetNamed(preset ?? '')?.texts?.[id] === text ? translated(text) : text
}

/** All other golden scenarios that play a sequence, once they have been asked for; their names are words of the list. */
export let golden: readonly Preset[] = []

export async function bringGolden(): Promise<void> {
  const { scenarios, words } = await import('./golden/scenarios')
  await bring(words)
  golden = scenarios
}

export async function bringPresets(): Promise<void> {
  come = (await import('virtual:sequences')).default
}

/** One whose sequence has come. */
export function presetNamed(wanted: string): Preset | undefined {
  const isWanted = ({ name }: Preset): boolean => name === wanted
  return come.find(isWanted) ?? golden.find(isWanted)
}

/** Whatever its name, once its sequence has come; nothing where there is none. */
export async function bringPreset(wanted: string): Promise<Preset | undefined> {
  if (!presetNamed(wanted)) await (presets.some(({ name }) => name === wanted) ? bringPresets() : bringGolden())
  return presetNamed(wanted)
}
