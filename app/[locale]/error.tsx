'use client'

import { useTranslations } from 'use-intl/react'
import button from '../_ui/button.module.css'
import page from '../_ui/page.module.css'

/** A broken promise, said to the reader. The message itself is in the terminal. */
export default function PageError(props: { reset: () => void }) {
  const words = useTranslations('error')
  return (
    <div className={page.page} role="alert">
      <h1 className={page.title}>{words('title')}</h1>
      <p className={page.lead}>{words('what')}</p>
      <p>
        <button type="button" className={button.primary} onClick={props.reset}>
          {words('again')}
        </button>
      </p>
    </div>
  )
}
