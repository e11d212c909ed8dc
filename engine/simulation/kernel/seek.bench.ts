import { test } from 'vitest'
import { openPlayback } from '../scenarios/playback.ts'
import { settle } from '../scenarios/settle.ts'

const settled = settle('limiting/side-by-side', {})
if (settled.kind === 'refused') throw new Error(settled.refusal.code)
const { settings } = settled
const playback = openPlayback(settings)

/** Scrubbing goes to the nearest checkpoint and replays from there; without one it would play the world from its start. */
test('one moment near the end of the side-by-side world', async ({ bench }) => {
  await bench.compare(
    bench('seek', () => {
      playback.momentAt(playback.endMs - 1)
    }),
    bench('play from the start', () => {
      openPlayback(settings).momentAt(playback.endMs - 1)
    }),
  )
})
