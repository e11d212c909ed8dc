'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SettingsRefusal } from '#engine/simulation/scenarios/scenario.ts'
import { settle } from '#engine/simulation/scenarios/settle.ts'
import { readAddress } from './player/address.ts'
import { Player } from './player/player.client.tsx'
import styles from './stage.module.css'
import type { StageWords } from './stage-words.ts'

type Props = { scenario: string; set: string; words: StageWords; isAlone: boolean }

/** Settles on what the address or the lesson asks for, and opens the player on it; or says what cannot be. */
export function Opened({ scenario, set, words, isAlone }: Props) {
  const asked = useMemo(() => {
    const query = new URLSearchParams(isAlone ? window.location.search : set.trim().split(/\s+/).join('&'))
    return readAddress(scenario, query)
  }, [scenario, set, isAlone])
  const usual = useMemo(() => settle(scenario, {}), [scenario])
  if (usual.kind === 'refused') throw new Error(`scenario ${scenario} refuses its own defaults: ${usual.refusal.code}`)
  if (asked.settled.kind === 'refused') return <Refused refusal={asked.settled.refusal} />
  return (
    <Player
      words={words}
      settings={asked.settled.settings}
      usual={usual.settings}
      atMs={asked.atMs}
      isAlone={isAlone}
    />
  )
}

function Refused({ refusal }: { refusal: SettingsRefusal }) {
  const words = useTranslations('player')
  const facts = Object.fromEntries(
    Object.entries(refusal).map(([name, fact]) => [name, Array.isArray(fact) ? fact.join(', ') : fact]),
  )
  return (
    <div role="alert" className={styles.refused}>
      <p>{words(`refusal.${refusal.code}`, facts)}</p>
      <p>
        <a href={window.location.pathname}>{words('openUsual')}</a>
      </p>
    </div>
  )
}
