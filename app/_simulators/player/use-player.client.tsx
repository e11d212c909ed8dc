'use client'

import { useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { findScenario } from '#engine/simulation/scenarios/catalog.ts'
import { holdAgainst } from '#engine/simulation/scenarios/hold-against.ts'
import { openPlayback } from '#engine/simulation/scenarios/playback.ts'
import type { Value } from '#engine/simulation/scenarios/scenario.ts'
import { addressOf } from './address.ts'
import type { PlayerProps } from './player.client.tsx'
import { forkWith, type Run, reseed, restartWith, unfork } from './run.ts'
import { type Mark, speeds } from './transport.client.tsx'
import { useClock } from './use-clock.client.tsx'
import { usePrediction } from './use-prediction.client.tsx'

/** Everything a player holds: the run, the clock, the prediction, and what may be done to each. */
export function usePlayer({ settings, usual, atMs, isAlone, words: stage }: PlayerProps) {
  const words = useTranslations('player')
  const locale = useLocale()
  const [run, setRun] = useState<Run>({ settings, trunk: null })
  const [shared, setShared] = useState<boolean | null>(null)
  const playback = useMemo(() => openPlayback(run.settings), [run.settings])
  const trunkSettings = run.trunk?.settings ?? null
  const trunk = useMemo(() => (trunkSettings ? openPlayback(trunkSettings) : null), [trunkSettings])
  const clock = useClock(playback.endMs, Math.min(atMs, playback.endMs))
  // Counting a whole trace in every frame would cost the frames: while it plays the numbers follow four times a second.
  const countedMs = clock.isPlaying ? Math.floor(clock.nowMs / 250) * 250 : clock.nowMs
  const measures = useMemo(() => playback.measuresAfter(playback.entriesBefore(countedMs)), [playback, countedMs])
  const trunkMeasures = useMemo(() => trunk?.measuresAfter(trunk.entriesBefore(countedMs)) ?? null, [trunk, countedMs])
  const isSeen = clock.seenMs >= playback.endMs
  const prediction = usePrediction(settings, atMs === 0 && isUsual(settings, usual))

  // What is foretold is the run as it was first set up; a fork does not change what was said or what came of it.
  const foretold = useMemo(() => {
    const scenario = findScenario(settings.scenario)
    return scenario && prediction.said !== null ? holdAgainst(scenario, openPlayback(settings), prediction.said) : null
  }, [settings, prediction.said])
  const [hasHappened, setHappened] = useState(false)
  useEffect(() => {
    if (isSeen) setHappened(true)
  }, [isSeen])

  const address = `/${locale}/simulate/${run.settings.scenario}?${addressOf(run.settings, usual, clock.nowMs)}`
  useEffect(() => {
    if (isAlone && !clock.isPlaying && !prediction.isAsking) window.history.replaceState(null, '', address)
  }, [isAlone, clock.isPlaying, prediction.isAsking, address])

  const begin = (next: Run) => {
    setRun(next)
    clock.restart()
  }
  const share = async () => {
    try {
      await navigator.clipboard.writeText(new URL(address, window.location.href).href)
      setShared(true)
    } catch {
      // Without the right to the clipboard the address bar still has it.
      setShared(false)
    }
  }
  const marks: Mark[] = playback.marks.map((mark) => ({
    ...mark,
    text: words(`mark.${mark.kind}`, { lane: stage.lanes[mark.lane ?? ''] ?? '' }),
  }))
  const parting = hasHappened && foretold && !foretold.isRight ? prediction.partingMs : null
  if (parting !== null && run.trunk === null)
    marks.push({ atMs: parting, kind: 'parting', text: words('mark.parting') })

  return {
    run,
    playback,
    clock,
    marks,
    measures,
    trunkMeasures,
    shared,
    share,
    said: prediction.said,
    isAsking: prediction.isAsking,
    keeping: prediction.keeping,
    outcome: hasHappened && foretold && prediction.said !== null ? { said: prediction.said, ...foretold } : null,
    predict: (said: number) => {
      prediction.predict(said)
      clock.play()
    },
    skip: () => {
      prediction.skip()
      clock.play()
    },
    step: (direction: 1 | -1) => clock.seek(nextEntryMs(playback, clock.nowMs, direction)),
    changeSpeed: (direction: 1 | -1) => {
      const at = speeds.indexOf(clock.speed)
      clock.setSpeed(speeds[at + direction] ?? clock.speed)
    },
    change: (parameter: string, value: Value) => {
      const from = Math.floor(clock.nowMs)
      // How long a run lasts cannot change while it lasts.
      if (from === 0 || parameter === 'durationSeconds') begin(restartWith(run, parameter, value))
      else {
        clock.pause()
        setRun(forkWith(run, { atMs: from, parameter, value }))
      }
    },
    reseed: (seed: number) => begin(reseed(run, seed)),
    unfork: () => setRun(unfork(run)),
  }
}

type Settings = PlayerProps['settings']

const isUsual = (settings: Settings, usual: Settings) =>
  settings.changes.length === 0 &&
  Object.entries(usual.values).every(([name, value]) => settings.values[name] === value)

/** The moment of the next entry, or of the last one before now: entries of one moment are one step. */
function nextEntryMs(playback: ReturnType<typeof openPlayback>, nowMs: number, direction: 1 | -1): number {
  const before = playback.entriesBefore(nowMs)
  if (direction === 1) return playback.entries(before, before + 1)[0]?.atMs ?? playback.endMs
  const current = playback.entries(before - 1, before)[0]?.atMs ?? 0
  if (current < nowMs) return current
  const earlier = playback.entriesBefore(current - 1)
  return playback.entries(earlier - 1, earlier)[0]?.atMs ?? 0
}
