'use client'

import { lazy, Suspense } from 'react'
import { Choice } from './choice.client.tsx'
import type { CardFace } from './face.ts'
import type { Given } from './given.ts'
import { Match } from './match.client.tsx'
import { NumberEntry } from './number-entry.client.tsx'

// Dragging brings a library of its own; only a card that is put in order needs it.
const Order = lazy(async () => ({ default: (await import('./order.client.tsx')).Order }))

type Props = {
  face: CardFace
  arrangement: readonly number[]
  given: Given
  isShown: boolean
  isRefused: boolean
  onGive: (given: Given) => void
  onCheck: () => void
}

/** What one does to answer, by the kind of the card. */
export function Work({ face, arrangement, given, isShown, isRefused, onGive, onCheck }: Props) {
  switch (face.kind) {
    case 'recall':
      return null
    case 'choice':
      return (
        <Choice
          options={face.options}
          arrangement={arrangement}
          chosen={given.kind === 'choice' ? given.option : undefined}
          isShown={isShown}
          onChoose={(option) => onGive({ kind: 'choice', option })}
        />
      )
    case 'numeric':
    case 'predict':
      return (
        <NumberEntry
          unit={face.unit}
          text={given.kind === 'numeric' ? given.text : ''}
          isShown={isShown}
          isUnreadable={isRefused}
          onText={(text) => onGive({ kind: 'numeric', text })}
          onCheck={onCheck}
        />
      )
    case 'order':
      return (
        <Suspense>
          <Order
            items={face.items}
            order={given.kind === 'order' ? given.order : arrangement}
            isShown={isShown}
            onOrder={(order) => onGive({ kind: 'order', order })}
          />
        </Suspense>
      )
    case 'match':
      return (
        <Match
          pairs={face.pairs}
          arrangement={arrangement}
          matched={given.kind === 'match' ? given.matched : []}
          isShown={isShown}
          onMatch={(matched) => onGive({ kind: 'match', matched })}
        />
      )
  }
}
