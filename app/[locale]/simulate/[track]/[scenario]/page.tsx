import type { Metadata } from 'next'
import { scenarios } from '#engine/simulation/scenarios/catalog.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { Words } from '../../../../_locale/words.client.tsx'
import { messagesFor } from '../../../../_locale/words.ts'
import { Stage } from '../../../../_simulators/stage.client.tsx'
import { stageWords } from '../../../../_simulators/stage-words.ts'
import styles from './scenario.module.css'

type Address = { params: Promise<{ locale: Locale; track: string; scenario: string }> }

export const dynamicParams = false
export const generateStaticParams = () =>
  scenarios.map(({ id }) => {
    const [track = '', scenario = ''] = id.split('/')
    return { track, scenario }
  })

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { locale, track, scenario } = await params
  const { title, caption } = stageWords(`${track}/${scenario}`, locale)
  return { title, description: caption }
}

export default async function ScenarioPage({ params }: Address) {
  const { locale, track, scenario } = await params
  const id = `${track}/${scenario}`
  return (
    <div className={styles.page}>
      <Words locale={locale} messages={messagesFor(locale, ['player'])}>
        <Stage scenario={id} set="" words={stageWords(id, locale)} locale={locale} isAlone />
      </Words>
    </div>
  )
}
