import { problem } from '../problem.ts'
import { pagesOf, type Rule } from './content.ts'

/** In English words; the Chinese page says the same. */
const [fewestWords, mostWords] = [900, 2000]

/** A page is long enough to explain, and short enough for one sitting. */
export const lengths: Rule = (content) =>
  pagesOf(content)
    .filter(({ locale, words }) => locale === 'en' && (words < fewestWords || words > mostWords))
    .map(({ file, words }) =>
      problem({ file, line: 1, field: 'words' }, `expected ${fewestWords} to ${mostWords} words; found ${words}`),
    )
