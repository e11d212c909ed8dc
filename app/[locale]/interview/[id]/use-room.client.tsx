'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { Locale } from '../../../_locale/locale.ts'
import { act, type Doing } from '../actions.ts'
import type { RoomView } from '../room-view.ts'

const retryMs = 2000

type Pending = { eventId: string; doing: Doing }

/**
 * The room and what is done in it. A step is kept in the browser until the server has it, under an id of its own: a lost
 * connection, a crash or a reload in the middle sends it again, and it happens once.
 */
export function useRoom(first: RoomView & { kind: 'running' }, locale: Locale) {
  const { interviewId } = first
  const key = `prefetch.step.${interviewId}`
  const [room, setRoom] = useState<RoomView>(first)
  const [isBusy, setBusy] = useState(false)
  const [isUnreached, setUnreached] = useState(false)

  const send = async ({ eventId, doing }: Pending) => {
    setBusy(true)
    try {
      setRoom(await act({ interviewId, eventId, doing, locale }))
      localStorage.removeItem(key)
      setUnreached(false)
      setBusy(false)
    } catch {
      // Not reached: the step stays kept, the page says so, and it is tried again below.
      setUnreached(true)
    }
  }
  const resend = useEffectEvent(() => {
    const kept = localStorage.getItem(key)
    if (kept) void send(JSON.parse(kept) as Pending)
  })
  useEffect(() => resend(), [])
  useEffect(() => {
    if (!isUnreached) return
    const timer = setInterval(() => resend(), retryMs)
    return () => clearInterval(timer)
  }, [isUnreached])

  const does = (doing: Doing) => {
    if (isBusy) return
    const pending = { eventId: crypto.randomUUID(), doing }
    localStorage.setItem(key, JSON.stringify(pending))
    void send(pending)
  }
  return { room, does, isBusy, isUnreached }
}
