'use client'

import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { isTyping } from '../_cards/use-card-keys.client.tsx'
import styles from './search.module.css'

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.client.tsx')).SearchDialog }))

export type SearchWords = {
  search: string
  placeholder: string
  nothing: string
  loading: string
  unreached: string
  close: string
  results: string
  kinds: Record<'lesson' | 'section' | 'card' | 'question', string>
}

/** The way to everything: a button, `/` or Ctrl-K. The library and the index are fetched when it is first opened. */
export function Search(props: { locale: 'zh-CN' | 'en'; words: SearchWords }) {
  const { locale, words } = props
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const open = () => {
    setOpened(true)
    setOpen(true)
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isChord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
    if (!isChord && !isSlash) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <button
        type="button"
        className={styles.open}
        onClick={open}
        aria-keyshortcuts="/ Control+K"
        aria-label={words.search}
      >
        <svg
          width="18"
          height="18"
          viewBox="0 0 18 18"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          aria-hidden="true"
        >
          <circle cx="7.5" cy="7.5" r="5" />
          <path d="m11.5 11.5 4.5 4.5" />
        </svg>
        <kbd>/</kbd>
      </button>
      {wasOpened && (
        <Suspense>
          <SearchDialog isOpen={isOpen} onClose={() => setOpen(false)} locale={locale} words={words} />
        </Suspense>
      )}
    </>
  )
}
