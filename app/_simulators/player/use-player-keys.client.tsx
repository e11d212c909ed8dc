'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isPressable, isTyping } from '../../_cards/use-card-keys.client.tsx'

export type PlayerKeys = Partial<Record<string, () => void>>

/**
 * Keys for everything a player does. On a page of its own the player hears them all; within a lesson only while the focus is
 * inside of it, so that a reader's space bar still turns the page.
 */
export function usePlayerKeys(stage: RefObject<HTMLElement | null>, isAlone: boolean, keys: PlayerKeys) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isInside = event.target instanceof Node && (stage.current?.contains(event.target) ?? false)
    if (!(isInside || isAlone) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (event.key === ' ' && isPressable(event.target)) return
    // A slider moves by its own arrow keys; that is scrubbing already.
    if (event.target instanceof HTMLInputElement && /^(Arrow|Home|End)/.test(event.key)) return
    const run = keys[`${event.shiftKey && event.key.startsWith('Arrow') ? 'shift ' : ''}${event.key}`]
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
