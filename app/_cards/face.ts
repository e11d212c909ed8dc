import { keepTogether } from '#content/keep-together.ts'
import type { Bilingual, Card, Locale } from '#content/shapes.ts'

type Answerable =
  | { kind: 'recall'; answer: string }
  | { kind: 'choice'; options: readonly { text: string; right: boolean; why: string }[] }
  | { kind: 'numeric'; value: number; unit: string; tolerance: number }
  | { kind: 'order'; items: readonly string[] }
  | { kind: 'match'; pairs: readonly { left: string; right: string }[] }
  | {
      kind: 'predict'
      value: number
      unit: string
      tolerance: number
      scenario: string
      seed: number
      settings: Readonly<Record<string, number | string>>
    }

/** A card in one language, as a client leaf is handed it. `place` is the small line: "Rate limiting · The fixed window". */
export type CardFace = {
  id: string
  locale: Locale
  prompt: string
  why?: string
  place: string
  source: { title: string; address: string; read: string }
} & Answerable

/** What is common to all faces of a card. */
type Frame = Pick<CardFace, 'place' | 'source'>

export function faceOf(card: Card, locale: Locale, frame: Frame): CardFace {
  const say = (text: Bilingual) => keepTogether(text[locale])
  const why = card.why && { why: say(card.why) }
  return { id: card.id, locale, prompt: say(card.prompt), ...why, ...frame, ...answerable(card, say) }
}

function answerable(card: Card, say: (text: Bilingual) => string): Answerable {
  switch (card.kind) {
    case 'recall':
      return { kind: card.kind, answer: say(card.answer) }
    case 'choice':
      return {
        kind: card.kind,
        options: card.options.map((o) => ({ text: say(o.text), right: o.right, why: say(o.why) })),
      }
    case 'numeric':
      return { kind: card.kind, value: card.value, unit: say(card.unit), tolerance: card.tolerance }
    case 'order':
      return { kind: card.kind, items: card.items.map(say) }
    case 'match':
      return { kind: card.kind, pairs: card.pairs.map((pair) => ({ left: say(pair.left), right: say(pair.right) })) }
    case 'predict': {
      const { kind, value, tolerance, scenario, seed, settings } = card
      return { kind, value, unit: say(card.unit), tolerance, scenario, seed, settings }
    }
  }
}
