'use client'

import MiniSearch from 'minisearch'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { type Entry, indexOptions } from './entry.ts'
import { type Found, find } from './find.ts'
import type { SearchWords } from './search.client.tsx'
import styles from './search.module.css'

type Props = { isOpen: boolean; onClose: () => void; locale: 'zh-CN' | 'en'; words: SearchWords }
type Loading = { kind: 'loading' } | { kind: 'loaded'; index: MiniSearch<Entry> } | { kind: 'unreached' }

/** What is found while one types. The arrow keys go through the results, which are links. */
export function SearchDialog({ isOpen, onClose, locale, words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const loading = useIndex(isOpen)
  const results = useMemo(
    () => (loading.kind === 'loaded' ? find(loading.index, asked, locale) : []),
    [loading, asked, locale],
  )
  useEffect(() => {
    if (!isOpen) return dialog.current?.close()
    dialog.current?.showModal()
    field.current?.select()
  }, [isOpen])

  const move = (press: KeyboardEvent) => {
    if (press.key !== 'ArrowDown' && press.key !== 'ArrowUp') return
    press.preventDefault()
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    const next = at + (press.key === 'ArrowDown' ? 1 : -1)
    ;(links[next] ?? (next < 0 ? field.current : links.at(-1)))?.focus()
  }

  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} onKeyDown={move} aria-label={words.search}>
      <div className={styles.top}>
        <input
          ref={field}
          type="search"
          className={styles.field}
          value={typed}
          placeholder={words.placeholder}
          aria-label={words.search}
          autoComplete="off"
          spellCheck={false}
          onChange={(change) => setTyped(change.target.value)}
        />
        <button type="button" className={styles.close} onClick={onClose}>
          {words.close}
        </button>
      </div>
      <p className={styles.status} role="status">
        {loading.kind === 'loading' && words.loading}
        {loading.kind === 'unreached' && words.unreached}
        {loading.kind === 'loaded' && asked.trim() !== '' && results.length === 0 && words.nothing}
      </p>
      <ul ref={list} className={styles.results} aria-label={words.results}>
        {results.map((found) => (
          <Result key={found.id} found={found} locale={locale} words={words} onClose={onClose} />
        ))}
      </ul>
    </dialog>
  )
}

function Result(props: { found: Found; locale: string; words: SearchWords; onClose: () => void }) {
  const { found, locale, words } = props
  return (
    <li>
      <a className={styles.result} href={`/${locale}${found.address}`} onClick={props.onClose}>
        <span className={styles.where}>
          {words.kinds[found.kind]}
          {found.place && ` · ${found.place}`}
        </span>
        <span className={styles.title}>{found.title}</span>
        <span className={styles.snippet} lang={found.snippet.lang}>
          {found.snippet.parts.map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a snippet have no other identity, and never move.
            part.isMarked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </span>
      </a>
    </li>
  )
}

/** Fetches the index when it is first wanted; after that no key asks the server. */
function useIndex(isWanted: boolean): Loading {
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' })
  useEffect(() => {
    if (!isWanted || loading.kind === 'loaded') return
    let isCurrent = true
    fetch('/search.json')
      .then((response) => response.text())
      .then((json) => MiniSearch.loadJSONAsync<Entry>(json, indexOptions))
      .then(
        (index) => isCurrent && setLoading({ kind: 'loaded', index }),
        // Prefetch cannot be reached: said in the dialog, and tried again when it is next opened.
        () => isCurrent && setLoading({ kind: 'unreached' }),
      )
    return () => {
      isCurrent = false
    }
  }, [isWanted, loading.kind])
  return loading
}
