import { openPlayback } from './playback.ts'
import type { Playback } from './scenario.ts'
import { settle, type Wishes } from './settle.ts'

/** A playback for tests, of wishes that must be acceptable. */
export function playing(id: string, wishes: Wishes = {}): Playback {
  const settled = settle(id, wishes)
  if (settled.kind === 'refused') throw new Error(JSON.stringify(settled.refusal))
  return openPlayback(settled.settings)
}
