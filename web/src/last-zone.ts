import { viewerZone } from './clock'
import { embedding } from './embed/embedding'
import { read, write } from './kept'
import { isZone, zoneToday } from './zone'

const KEY = 'chatfare.zone'

/** What a new plan begins with: the zone that was chosen last on this page, else that of the browser. What a page embeds knows no choices. */
export function lastZone(): string {
  const kept = embedding ? null : read(KEY)
  return typeof kept === 'string' && isZone(kept) ? zoneToday(kept) : viewerZone()
}

export const keepZone = (zone: string): void => void (embedding || write(KEY, zone))
