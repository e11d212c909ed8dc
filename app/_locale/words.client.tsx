'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl/react'
import type { Locale } from './locale.ts'
import type { Messages } from './words.ts'

/** Hands the words of some rooms to the client leaves below. */
export function Words(props: { locale: Locale; messages: Partial<Messages>; children: ReactNode }) {
  return (
    <IntlProvider locale={props.locale} messages={props.messages} timeZone="UTC">
      {props.children}
    </IntlProvider>
  )
}
