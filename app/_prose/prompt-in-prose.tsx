import { cardFace } from '../_cards/card-face.ts'
import { Prompt } from '../_cards/prompt.client.tsx'
import type { Locale } from '../_locale/locale.ts'
import { Words } from '../_locale/words.client.tsx'
import { messagesFor } from '../_locale/words.ts'
import styles from './prose.module.css'

/** A card asked where it belongs. Answering it starts its schedule. */
export function PromptInProse(props: { locale: Locale; cardId: string }) {
  return (
    <aside className={styles.prompt} id={`card-${props.cardId}`}>
      <Words locale={props.locale} messages={messagesFor(props.locale, ['card'])}>
        <Prompt face={cardFace(props.cardId, props.locale)} />
      </Words>
    </aside>
  )
}
