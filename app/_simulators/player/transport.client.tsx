'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import button from '../../_ui/button.module.css'
import { Glyph } from './glyph.tsx'
import styles from './transport.module.css'
import type { Clock } from './use-clock.client.tsx'

export const speeds: readonly number[] = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10]

export type Mark = { atMs: number; kind: 'rejected' | 'change' | 'parting'; text: string }

type Props = {
  clock: Clock
  endMs: number
  marks: readonly Mark[]
  onStep: (direction: 1 | -1) => void
  onKeys: () => void
}

/** Play, step both ways, scrub, speed. Marks on the line show where losses, changes and the parting are. */
export function Transport({ clock, endMs, marks, onStep, onKeys }: Props) {
  const words = useTranslations('player')
  const format = useFormatter()
  const seconds = (ms: number) => format.number(ms / 1000, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  return (
    <div className={styles.transport}>
      <div className={styles.buttons}>
        <button
          type="button"
          className={button.plain}
          onClick={clock.restart}
          aria-label={words('restart')}
          title={words('restart')}
        >
          <Glyph name="restart" />
        </button>
        <button
          type="button"
          className={button.plain}
          onClick={() => onStep(-1)}
          aria-label={words('stepBack')}
          title={words('stepBack')}
        >
          <Glyph name="back" />
        </button>
        <button
          type="button"
          data-play
          className={`${button.primary} ${styles.play}`}
          onClick={clock.isPlaying ? clock.pause : clock.play}
        >
          <Glyph name={clock.isPlaying ? 'pause' : 'play'} />
          {words(clock.isPlaying ? 'pause' : 'play')}
        </button>
        <button
          type="button"
          className={button.plain}
          onClick={() => onStep(1)}
          aria-label={words('stepForward')}
          title={words('stepForward')}
        >
          <Glyph name="forward" />
        </button>
        <label className={styles.speed}>
          <span className="visually-hidden">{words('speed')}</span>
          <select value={clock.speed} onChange={(change) => clock.setSpeed(Number(change.target.value))}>
            {speeds.map((speed) => (
              <option key={speed} value={speed}>
                {format.number(speed)}×
              </option>
            ))}
          </select>
        </label>
        <output className={styles.time}>
          {seconds(clock.nowMs)} / {seconds(endMs)} s
        </output>
        <button type="button" className={`${button.quiet} ${styles.keys}`} onClick={onKeys} aria-label={words('keys')}>
          <kbd>?</kbd>
        </button>
      </div>
      <div className={styles.scrub}>
        <input
          type="range"
          min={0}
          max={endMs}
          step={1}
          value={Math.round(clock.nowMs)}
          aria-label={words('position')}
          aria-valuetext={words('positionAt', { seconds: seconds(clock.nowMs) })}
          onChange={(change) => clock.seek(Number(change.target.value))}
        />
        <div className={styles.marks} aria-hidden="true">
          {marks
            .filter((mark) => mark.atMs <= clock.seenMs || mark.kind === 'change')
            .map((mark) => (
              <span
                key={`${mark.kind} ${mark.atMs} ${mark.text}`}
                className={styles.mark}
                data-kind={mark.kind}
                title={mark.text}
                style={{ left: `${(100 * mark.atMs) / endMs}%` }}
              />
            ))}
        </div>
      </div>
    </div>
  )
}
