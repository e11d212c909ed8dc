'use client'

import { useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { Parameter, Value } from '#engine/simulation/scenarios/scenario.ts'
import button from '../../_ui/button.module.css'
import fold from '../../_ui/fold.module.css'
import type { StageWords } from '../stage-words.ts'
import styles from './controls.module.css'
import { type Run, valueAt } from './run.ts'

type Props = {
  words: StageWords
  parameters: readonly Parameter[]
  run: Run
  nowMs: number
  onValue: (parameter: string, value: Value) => void
  onSeed: (seed: number) => void
  onUnfork: () => void
}

/** Changing the world: at the start it sets up another run, later it makes a fork from this moment on. */
export function Controls(props: Props) {
  const words = useTranslations('player')
  const format = useFormatter()
  const { run, nowMs, parameters } = props
  const arrivals = String(valueAt(run.settings, 'arrivals', nowMs))
  const groups = [
    { name: 'limiter', knobs: parameters.filter((parameter) => parameter.group === 'limiter') },
    {
      name: 'traffic',
      knobs: parameters.filter((parameter) => parameter.group === 'traffic' && serves(parameter.name, arrivals)),
    },
  ] as const
  return (
    <details className={fold.fold}>
      <summary>{words('change')}</summary>
      <p className={styles.when}>
        {nowMs > 0
          ? words('forksAt', { seconds: format.number(nowMs / 1000, { maximumFractionDigits: 3 }) })
          : words('fromTheStart')}
      </p>
      <div className={styles.groups}>
        {groups.map(({ name, knobs }) => (
          <fieldset key={name} className={styles.group}>
            <legend>{words(name)}</legend>
            {knobs.map((parameter) => (
              <Knob
                key={parameter.name}
                parameter={parameter}
                words={props.words}
                value={valueAt(run.settings, parameter.name, nowMs) ?? parameter.default}
                onValue={(value) => props.onValue(parameter.name, value)}
              />
            ))}
            {name === 'traffic' && <Seed seed={run.settings.seed} onSeed={props.onSeed} />}
          </fieldset>
        ))}
      </div>
      {run.trunk && (
        <button type="button" className={button.plain} onClick={props.onUnfork}>
          {words('unfork')}
        </button>
      )}
    </details>
  )
}

const trafficNeeds: Record<string, readonly string[]> = {
  steady: ['arrivalsPerSecond'],
  random: ['arrivalsPerSecond'],
  burst: ['burstSize', 'burstAtMs', 'gapMs'],
  spike: ['baselinePerSecond', 'spikePerSecond', 'spikeSeconds'],
}

/** Only the knobs of the traffic that is chosen do anything. */
const serves = (parameter: string, arrivals: string) =>
  parameter === 'arrivals' || parameter === 'durationSeconds' || (trafficNeeds[arrivals]?.includes(parameter) ?? false)

type KnobProps = { parameter: Parameter; words: StageWords; value: Value; onValue: (value: Value) => void }

function Knob({ parameter, words, value, onValue }: KnobProps) {
  const field = useId()
  const name = words.parameters[parameter.name] ?? parameter.name
  if (parameter.kind === 'choice') {
    return (
      <label className={styles.knob}>
        <span>{name}</span>
        <select value={value} onChange={(change) => onValue(change.target.value)}>
          {parameter.options.map((option) => (
            <option key={option} value={option}>
              {words.choices[option] ?? option}
            </option>
          ))}
        </select>
      </label>
    )
  }
  return (
    <div className={styles.knob}>
      <label htmlFor={field}>{name}</label>
      <div className={styles.number}>
        <input
          id={field}
          type="range"
          min={parameter.min}
          max={parameter.max}
          step={parameter.step}
          value={Number(value)}
          onChange={(change) => onValue(Number(change.target.value))}
        />
        <NumberField parameter={parameter} name={name} value={Number(value)} onValue={onValue} />
      </div>
    </div>
  )
}

type NumberFieldProps = {
  parameter: Parameter & { kind: 'number' }
  name: string
  value: number
  onValue: (value: Value) => void
}

/** The same number to type. What is out of range is marked, and changes nothing until it is in. */
function NumberField({ parameter, name, value, onValue }: NumberFieldProps) {
  const words = useTranslations('player')
  const [draft, setDraft] = useState<string | null>(null)
  const isIn = (text: string) => text !== '' && Number(text) >= parameter.min && Number(text) <= parameter.max
  const isOut = draft !== null && !isIn(draft)
  return (
    <>
      <input
        type="number"
        aria-label={name}
        min={parameter.min}
        max={parameter.max}
        step="any"
        value={draft ?? value}
        aria-invalid={isOut}
        onChange={(change) => {
          setDraft(change.target.value)
          if (isIn(change.target.value)) onValue(Number(change.target.value))
        }}
        onBlur={() => setDraft(null)}
      />
      {isOut && (
        <span role="alert" className={styles.refusal}>
          {words('range', { min: parameter.min, max: parameter.max })}
        </span>
      )}
    </>
  )
}

function Seed(props: { seed: number; onSeed: (seed: number) => void }) {
  const words = useTranslations('player')
  return (
    <div className={styles.knob}>
      <label>
        <span>{words('seed')}</span>{' '}
        <input
          type="number"
          min={0}
          step={1}
          value={props.seed}
          onChange={(change) => /^\d{1,9}$/.test(change.target.value) && props.onSeed(Number(change.target.value))}
        />
      </label>
    </div>
  )
}
