import type { ComponentType, ReactNode } from 'react'
import type { Figure as FigureData } from '#content/figures/figure.ts'
import type { Locale } from '../_locale/locale.ts'
import { wordsOf } from '../_locale/words.ts'
import { Figure } from './figures/figure.tsx'
import { FollowUp } from './follow-up.tsx'
import { NotesSaid, type Verdict } from './notes-said.tsx'
import { PromptInProse } from './prompt-in-prose.tsx'
import styles from './prose.module.css'
import { StageInProse } from './stage-in-prose.tsx'
import { ThirtySeconds } from './thirty-seconds.tsx'

type Props = Record<string, string | undefined> & { children?: ReactNode }

/**
 * The list of components that words may name, each told the language of the page. Words pass strings only; `npm run words` has
 * checked that every name and reference among them resolves.
 */
export function componentsFor(locale: Locale): Record<string, ComponentType<Props>> {
  const words = wordsOf(locale, 'lesson')
  return {
    ThirtySeconds: (props) => <ThirtySeconds locale={locale}>{props.children}</ThirtySeconds>,
    NotesSaid: (props) => (
      <NotesSaid
        locale={locale}
        said={props.said ?? ''}
        verdict={props.verdict as Verdict}
        sources={(props.source ?? '').split(' ')}
        version={props.version ?? ''}
      >
        {props.children}
      </NotesSaid>
    ),
    FollowUp: (props) => (
      <FollowUp locale={locale} asks={props.asks ?? ''}>
        {props.children}
      </FollowUp>
    ),
    Recall: (props) => <PromptInProse locale={locale} cardId={props.card ?? ''} />,
    Simulator: (props) => <StageInProse locale={locale} scenario={props.scenario ?? ''} set={props.set ?? ''} />,
    // As the compiler put it there, out of a block that was of its shape.
    Figure: (props) => <Figure figure={JSON.parse(props.of ?? '') as FigureData} locale={locale} />,
    Beside: (props) => <div className={styles.beside}>{props.children}</div>,
    BesideText: (props) => <div className={styles.besideText}>{props.children}</div>,
    BesidePrompts: (props) => <div className={styles.besidePrompts}>{props.children}</div>,
    // A corner cell of a table heads nothing.
    th: ({ children, ...rest }) => (children ? <th {...rest}>{children}</th> : <td {...rest} />),
    table: (props) => (
      // A wide table scrolls, and a keyboard must be able to scroll it; as a region each would be a landmark of its own.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
      <div className={styles.table} tabIndex={0} role="group" aria-label={words('table')}>
        <table>{props.children}</table>
      </div>
    ),
  }
}
