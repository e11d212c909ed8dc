import { getMDXComponent } from 'mdx-bundler/client'
import type { Locale } from '../_locale/locale.ts'
import { componentsFor } from './components.tsx'
import { Hatch } from './figures/hatch.tsx'
import styles from './prose.module.css'

/** A compiled lesson, drawn on the server: nothing of its code reaches the browser. */
export function Prose(props: { code: string; locale: Locale }) {
  const Words = getMDXComponent(props.code)
  return (
    <div className={styles.prose}>
      <Words components={componentsFor(props.locale)} />
      <Hatch />
    </div>
  )
}
