'use client'

import { useEffect, useEffectEvent } from 'react'
import { type Grade, grades } from '#engine/study/memory/memory.ts'

type Keys = { next: () => void; grade: (grade: Grade) => void; choose: (place: number) => void }

/** The keys of a card, as in Anki: space shows and then takes the suggested grade, 1 to 4 grade, a to e choose. */
export function useCardKeys(isListening: boolean, keys: Keys) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
    if (event.key === ' ' && !isPressable(event.target)) {
      event.preventDefault()
      keys.next()
    }
    const grade = grades.find((one) => String(one) === event.key)
    if (grade) keys.grade(grade)
    if (/^[a-e]$/.test(event.key)) keys.choose(event.key.charCodeAt(0) - 97)
  })
  useEffect(() => {
    if (!isListening) return
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isListening])
}

const matches = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null

/** Where a letter or a digit is text. */
export const isTyping = (target: EventTarget | null) =>
  matches(target, 'input:not([type=range]), textarea, select, [contenteditable]')

/** Where the space bar already means something. */
export const isPressable = (target: EventTarget | null) => matches(target, 'button, a, summary, [role=button]')
