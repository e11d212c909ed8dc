import type { Locale } from '../_locale/locale.ts'
import { Words } from '../_locale/words.client.tsx'
import { messagesFor } from '../_locale/words.ts'
import { Stage } from '../_simulators/stage.client.tsx'
import { stageWords } from '../_simulators/stage-words.ts'
import styles from './prose.module.css'

/** A simulated world in a lesson; its code is loaded when it comes near the screen. */
export function StageInProse(props: { locale: Locale; scenario: string; set: string }) {
  const { locale, scenario, set } = props
  return (
    <div className={styles.stage}>
      <Words locale={locale} messages={messagesFor(locale, ['player'])}>
        <Stage scenario={scenario} set={set} words={stageWords(scenario, locale)} locale={locale} />
      </Words>
    </div>
  )
}
