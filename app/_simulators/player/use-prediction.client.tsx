'use client'

import { useState } from 'react'
import type { Settings } from '#engine/simulation/scenarios/scenario.ts'
import { now } from '../../_now.ts'
import { recordPrediction } from '../actions.ts'

/**
 * The prediction before the first run. It is sent at once, with an id of its own, and sent again until it is kept: what was
 * said must not depend on what then happens.
 */
export function usePrediction(settings: Settings, isWanted: boolean) {
  const [isAsking, setAsking] = useState(isWanted)
  const [said, setSaid] = useState<number | null>(null)
  const [keeping, setKeeping] = useState<'kept' | 'keeping' | 'unreached'>('keeping')
  const [partingMs, setParting] = useState<number | null>(null)

  const keep = async (prediction: Parameters<typeof recordPrediction>[0], triesLeft: number): Promise<void> => {
    try {
      setParting((await recordPrediction(prediction)).partingMs)
      setKeeping('kept')
    } catch {
      // Prefetch cannot be reached: the page says so, and it is tried again.
      setKeeping('unreached')
      if (triesLeft > 0) setTimeout(() => void keep(prediction, triesLeft - 1), 3000)
    }
  }

  return {
    isAsking,
    said,
    keeping,
    partingMs,
    skip: () => setAsking(false),
    predict: (value: number) => {
      setSaid(value)
      setAsking(false)
      const { scenario, seed, values } = settings
      void keep({ id: crypto.randomUUID(), scenario, seed, values: { ...values }, said: value, at: now() }, 20)
    },
  }
}
