'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import button from '../../_ui/button.module.css'
import styles from './keys-help.module.css'

const keys = [
  ['space', 'keyPlay'],
  ['← →', 'keyStep'],
  ['shift ← →', 'keySecond'],
  ['home end', 'keyEnds'],
  ['− +', 'keySpeed'],
  ['c', 'keyChange'],
  ['b', 'keyBack'],
  ['s', 'keyShare'],
  ['l', 'keyLog'],
  ['?', 'keyHelp'],
] as const

/** The list of keys, in the browser's own dialog, which keeps the focus and closes with escape. */
export function KeysHelp(props: { isOpen: boolean; onClose: () => void }) {
  const words = useTranslations('player')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (props.isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [props.isOpen])
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={props.onClose} aria-labelledby="keys-title">
      <h2 id="keys-title">{words('keys')}</h2>
      <dl className={styles.keys}>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words(what)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className={button.plain}>
          {words('close')}
        </button>
      </form>
    </dialog>
  )
}
