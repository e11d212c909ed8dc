'use client'

import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { LaneMoment, Playback, Series } from '#engine/simulation/scenarios/scenario.ts'
import { LaneChart } from '../../_charts/lane-chart.tsx'
import { Measured } from '../../_charts/measured.client.tsx'
import type { StageWords } from '../stage-words.ts'
import { gaugeOf } from './gauge.ts'
import styles from './limiters.module.css'
import { mostOf, spanOf } from './most.ts'
import { Requests } from './requests.tsx'
import { spansOf } from './spans.ts'
import { Vessel } from './vessel.tsx'

type Props = { playback: Playback; nowMs: number; seenMs: number; words: StageWords }

const binCount = 120

/** A world of limiters at one moment: one lane drawn large, or several side by side on the same arrivals. */
export function LimiterWorld({ playback, nowMs, seenMs, words: stage }: Props) {
  const binMs = Math.max(1, Math.ceil(playback.endMs / binCount))
  const series = useMemo(() => playback.series(binMs), [playback, binMs])
  const moment = playback.momentAt(Math.floor(nowMs))
  const most = mostOf(series)
  const charts = series.map((one, index) => ({ one, lane: moment.lanes[index] })).filter(isWhole)
  const [only] = charts
  if (only && charts.length === 1) {
    return (
      <>
        <OneLane playback={playback} one={only.one} lane={only.lane} nowMs={nowMs} />
        <Chart playback={playback} {...only} nowMs={nowMs} seenMs={seenMs} most={most} stage={stage} isSmall={false} />
      </>
    )
  }
  return (
    <ul className={styles.lanes}>
      {charts.map(({ one, lane }) => (
        <li key={one.lane} className={styles.lane}>
          <LaneName lane={lane} nowMs={nowMs} stage={stage} />
          <Chart
            playback={playback}
            one={one}
            lane={lane}
            nowMs={nowMs}
            seenMs={seenMs}
            most={most}
            stage={stage}
            isSmall
          />
        </li>
      ))}
    </ul>
  )
}

type Whole = { one: Series; lane: LaneMoment }
const isWhole = (pair: { one: Series; lane: LaneMoment | undefined }): pair is Whole => pair.lane !== undefined

function OneLane(props: { playback: Playback; one: Series; lane: LaneMoment; nowMs: number }) {
  const { playback, lane, nowMs } = props
  const words = useTranslations('player')
  const gauge = gaugeOf(lane, nowMs)
  const name = words(`gauge.${gauge.kind}`)
  const strip = {
    now: words('now'),
    label: words('stripLabel', { ...lane.tallies }),
    more: (count: number) => `+${count}`,
  }
  return (
    <div className={styles.single}>
      <Measured usualWidth={760}>
        {(width) => {
          const spanMs = spanOf(props.one, width)
          const entries = playback.entries(playback.entriesBefore(nowMs - spanMs), playback.entriesBefore(nowMs))
          const last = { entries, spanMs, width }
          return <Requests lane={lane.limiter} {...last} nowMs={nowMs} words={strip} />
        }}
      </Measured>
      <Vessel gauge={gauge} name={name} label={words('gaugeLabel', { name, amount: gauge.amount, of: gauge.of })} />
    </div>
  )
}

function LaneName(props: { lane: LaneMoment; nowMs: number; stage: StageWords }) {
  const words = useTranslations('player')
  const { lane } = props
  return (
    <div className={styles.laneName}>
      {props.stage.lanes[lane.limiter] ?? lane.limiter}
      <span className={styles.tally}>{words('laneTally', { ...lane.tallies })}</span>
    </div>
  )
}

type ChartProps = Omit<Props, 'words'> &
  Whole & { most: ReturnType<typeof mostOf>; stage: StageWords; isSmall: boolean }

function Chart({ playback, one, lane, nowMs, seenMs, most, stage, isSmall }: ChartProps) {
  const words = useTranslations('player')
  const format = useFormatter()
  const { admitted, rejected, delayed, inQueue } = lane.tallies
  return (
    <Measured usualWidth={isSmall ? 760 : 960}>
      {(width) => (
        <LaneChart
          bins={one.bins}
          binMs={one.binMs}
          endMs={playback.endMs}
          nowMs={nowMs}
          seenMs={seenMs}
          most={most}
          spans={spansOf(lane, nowMs)}
          width={width}
          height={isSmall ? 76 : 230}
          isSmall={isSmall}
          words={{
            admitted: words('admitted'),
            rejected: words('rejected'),
            delayed: words('delayed'),
            inQueue: words('inQueue'),
            seconds: words('seconds'),
          }}
          label={words('chartLabel', {
            lane: stage.lanes[one.lane] ?? one.lane,
            seconds: format.number(nowMs / 1000, { maximumFractionDigits: 1 }),
            admitted,
            rejected,
            delayed,
            inQueue,
          })}
        />
      )}
    </Measured>
  )
}
