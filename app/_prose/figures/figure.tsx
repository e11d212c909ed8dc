import type { Figure as FigureData } from '#content/figures/figure.ts'
import type { Locale } from '../../_locale/locale.ts'
import { wordsOf } from '../../_locale/words.ts'
import styles from './figure.module.css'
import { figureInWords } from './figure-in-words.ts'
import { LogFigure } from './log-figure.tsx'
import { SequenceFigure } from './sequence-figure.tsx'
import { StatesFigure } from './states-figure.tsx'
import { TimelineFigure } from './timeline-figure.tsx'

/** The two widths that figures are drawn for, px: that of the column, and that of a phone. The page shows the one that fits. */
const widths = { column: 624, phone: 342 }

/** A figure: a sentence that says what it shows, the drawing, and the same in words. */
export function Figure({ figure, locale }: { figure: FigureData; locale: Locale }) {
  const words = wordsOf(locale, 'figure')
  return (
    <figure className={styles.figure}>
      <figcaption>{figure.caption}</figcaption>
      <div className={styles.column}>
        <Drawing figure={figure} width={widths.column} />
      </div>
      <div className={styles.phone}>
        <Drawing figure={figure} width={widths.phone} />
      </div>
      <details className={styles.inWords}>
        <summary>{words('inWords')}</summary>
        <ol>
          {figureInWords(figure, locale).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </details>
    </figure>
  )
}

function Drawing({ figure, width }: { figure: FigureData; width: number }) {
  switch (figure.kind) {
    case 'sequence':
      return <SequenceFigure figure={figure} width={width} />
    case 'log':
      return <LogFigure figure={figure} width={width} />
    case 'timeline':
      return <TimelineFigure figure={figure} width={width} />
    case 'states':
      return <StatesFigure figure={figure} width={width} />
  }
}
