'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { findScenario } from '#engine/simulation/scenarios/catalog.ts'
import type { Settings } from '#engine/simulation/scenarios/scenario.ts'
import button from '../../_ui/button.module.css'
import { SecondsTable } from '../limiters/table.client.tsx'
import { LimiterWorld } from '../limiters/world.client.tsx'
import type { StageWords } from '../stage-words.ts'
import { Controls } from './controls.client.tsx'
import { EventLog } from './event-log.client.tsx'
import { headlineMeasures } from './headline-measures.ts'
import { KeysHelp } from './keys-help.client.tsx'
import { Measures } from './measures.client.tsx'
import styles from './player.module.css'
import { AskPrediction, PredictionOutcome } from './prediction.client.tsx'
import { Transport } from './transport.client.tsx'
import { usePlayer } from './use-player.client.tsx'
import { usePlayerKeys } from './use-player-keys.client.tsx'

export type PlayerProps = {
  words: StageWords
  /** What the address or the lesson asked for, and the scenario as it is when nothing is asked. */
  settings: Settings
  usual: Settings
  atMs: number
  /** Whether it has the page to itself: then it hears every key and keeps the address up to date. */
  isAlone: boolean
}

/** One simulated world from the prediction to the fork. */
export function Player(props: PlayerProps) {
  const { words: stage, isAlone } = props
  const words = useTranslations('player')
  const frame = useRef<HTMLDivElement>(null)
  const controls = useRef<HTMLDivElement>(null)
  const transport = useRef<HTMLDivElement>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isLogOpen, setLogOpen] = useState(false)
  const player = usePlayer(props)
  const { run, playback, clock, isAsking } = player
  const scenario = findScenario(run.settings.scenario)
  if (!scenario) throw new Error(`scenario ${run.settings.scenario} is not in the catalogue`)

  // The form that asked is gone with its answer; the focus goes to what comes next.
  const wasAsking = useRef(isAsking)
  useEffect(() => {
    if (wasAsking.current && !isAsking) transport.current?.querySelector<HTMLElement>('[data-play]')?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  const openControls = () => {
    clock.pause()
    controls.current?.querySelector('details')?.setAttribute('open', '')
    controls.current?.querySelector<HTMLElement>('input, select')?.focus()
  }
  usePlayerKeys(frame, isAlone, {
    '?': () => setHelpOpen(true),
    l: () => setLogOpen((isOpen) => !isOpen),
    s: () => void player.share(),
    ...(!isAsking && {
      ' ': clock.isPlaying ? clock.pause : clock.play,
      ArrowLeft: () => player.step(-1),
      ArrowRight: () => player.step(1),
      'shift ArrowLeft': () => clock.seek(clock.nowMs - 1000),
      'shift ArrowRight': () => clock.seek(clock.nowMs + 1000),
      Home: () => clock.seek(0),
      End: () => clock.seek(playback.endMs),
      '-': () => player.changeSpeed(-1),
      '+': () => player.changeSpeed(1),
      '=': () => player.changeSpeed(1),
      c: openControls,
      b: player.unfork,
    }),
  })

  return (
    <div ref={frame} className={styles.player}>
      {isAsking && <AskPrediction words={stage.prediction} onPredict={player.predict} onSkip={player.skip} />}
      <div className={styles.world} data-still={isAsking || undefined}>
        <LimiterWorld playback={playback} nowMs={clock.nowMs} seenMs={clock.seenMs} words={stage} />
      </div>
      {!isAsking && (
        <>
          <div ref={transport}>
            <Transport
              clock={clock}
              endMs={playback.endMs}
              marks={player.marks}
              onStep={player.step}
              onKeys={() => setHelpOpen(true)}
            />
          </div>
          {player.said !== null && (
            <PredictionOutcome
              words={stage.prediction}
              said={player.said}
              outcome={player.outcome}
              keeping={player.keeping}
            />
          )}
          <Measures
            words={stage}
            names={headlineMeasures(scenario, playback.measures)}
            values={player.measures}
            before={player.trunkMeasures}
          />
          <div ref={controls}>
            <Controls
              words={stage}
              parameters={scenario.parameters}
              run={run}
              nowMs={Math.floor(clock.nowMs)}
              onValue={player.change}
              onSeed={player.reseed}
              onUnfork={player.unfork}
            />
          </div>
          <SecondsTable playback={playback} seenMs={clock.seenMs} words={stage} />
          <EventLog playback={playback} words={stage} nowMs={clock.nowMs} isOpen={isLogOpen} onOpen={setLogOpen} />
          <p className={styles.share}>
            <button type="button" className={button.plain} onClick={() => void player.share()}>
              {words('share')}
            </button>{' '}
            <span role="status">{player.shared === null ? '' : words(player.shared ? 'shared' : 'shareByHand')}</span>
          </p>
        </>
      )}
      <KeysHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}
