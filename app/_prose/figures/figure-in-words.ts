import type { Fate, Figure, FigureOf } from '#content/figures/figure.ts'
import type { Locale } from '../../_locale/locale.ts'
import { wordsOf } from '../../_locale/words.ts'

/** What a figure shows, sentence by sentence, for whoever would rather hear it or cannot see it. */
export function figureInWords(figure: Figure, locale: Locale): string[] {
  switch (figure.kind) {
    case 'sequence':
      return sequence(figure, locale)
    case 'log':
      return log(figure, locale)
    case 'timeline':
      return timeline(figure, locale)
    case 'states':
      return states(figure, locale)
  }
}

const fateIn = (locale: Locale) => {
  const words = wordsOf(locale, 'figure')
  return (fate: Fate) => (fate === 'safe' ? '' : words('fate', { fate }))
}

function sequence({ steps }: FigureOf<'sequence'>, locale: Locale): string[] {
  const [words, fateOf] = [wordsOf(locale, 'figure'), fateIn(locale)]
  return steps.map((step) => {
    const fate = fateOf(step.fate)
    return 'at' in step
      ? words('act', { at: step.at, text: step.text, fate })
      : words('message', { from: step.from, to: step.to, text: step.text, fate })
  })
}

function log({ rows }: FigureOf<'log'>, locale: Locale): string[] {
  const words = wordsOf(locale, 'figure')
  const list = new Intl.ListFormat(locale, { type: 'unit' })
  return rows.map(({ name, first, cells, marks, doubt, lost }) => {
    const held = words('log', {
      name,
      first,
      last: first + cells.length - 1,
      cells: list.format(cells.map((cell) => cell || words('emptyCell'))),
    })
    const more = [
      doubt.length > 0 ? words('cellsInDoubt', { offsets: list.format(doubt.map(String)) }) : '',
      lost.length > 0 ? words('cellsLost', { offsets: list.format(lost.map(String)) }) : '',
      ...marks.map((mark) => words('mark', { name: mark.name, at: mark.at })),
    ]
    return [held, ...more.filter((each) => each !== '')].join(words('then'))
  })
}

function timeline({ unit, lanes }: FigureOf<'timeline'>, locale: Locale): string[] {
  const [words, fateOf] = [wordsOf(locale, 'figure'), fateIn(locale)]
  return lanes.map(({ name, spans, events }) => {
    const said = [
      ...spans.map(({ from, to, text, fate }) => ({
        at: from,
        says: words('span', { from, to, unit, text, fate: fateOf(fate) }),
      })),
      ...events.map(({ at, text }) => ({ at, says: words('event', { at, unit, text }) })),
    ]
    const inOrder = said.toSorted((one, other) => one.at - other.at).map(({ says }) => says)
    return words('lane', { name, said: inOrder.join(words('then')) })
  })
}

function states({ states, transitions }: FigureOf<'states'>, locale: Locale): string[] {
  const words = wordsOf(locale, 'figure')
  const nameOf = (id: string) => states.find((state) => state.id === id)?.text ?? id
  return transitions.map(({ from, to, text }) => words('transition', { from: nameOf(from), to: nameOf(to), text }))
}
