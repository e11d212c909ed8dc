import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'
import { besidePrompts } from './beside.ts'
import { curlPageQuotes } from './curl-quotes.ts'
import type { Fault } from './fault.ts'
import { type PlacedFigure, placeFigures } from './figures/place-figures.ts'
import { headingIds } from './heading-ids.ts'
import { highlightCode, knowLanguages } from './highlight.ts'
import { keepTextTogether } from './keep-together.ts'
import { emptyOutline, type Outline, readOutline } from './outline.ts'
import { splitPage } from './page.ts'

export type { Heading, Outline } from './outline.ts'

/** `code` is what `getMDXComponent` of mdx-bundler/client takes; the outline says what stands on the page. */
export type CompiledLesson = Outline & { code: string; figures: PlacedFigure[] }

/** A page that is no MDX, with an open tag or a stray brace, or a figure that cannot be drawn. */
export class UncompilableLesson extends Error {
  readonly line: number

  constructor(line: number, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'UncompilableLesson'
    this.line = line
  }
}

/**
 * Compiles the text of a lesson. The only door to mdx-bundler; words name components and import nothing. Front matter is
 * left out before the compiler sees the page, so that it has one reader.
 *
 * @throws UncompilableLesson with the line of the file.
 */
export async function compileLesson(source: string): Promise<CompiledLesson> {
  const outline = emptyOutline()
  const figures: PlacedFigure[] = []
  const faults: Fault[] = []
  try {
    const { code } = await bundleMDX({
      source: splitPage(source).body,
      mdxOptions: (options) => {
        options.remarkPlugins = [
          ...(options.remarkPlugins ?? []),
          remarkGfm,
          ...curlPageQuotes,
          headingIds,
          readOutline(outline),
          placeFigures(figures, faults),
          knowLanguages(faults),
          keepTextTogether,
          besidePrompts,
        ]
        options.rehypePlugins = [...(options.rehypePlugins ?? []), highlightCode]
        options.development = false
        return options
      },
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
    const [fault] = faults.toSorted((one, other) => one.line - other.line)
    if (fault) throw new UncompilableLesson(fault.line, fault.says)
    return { code, figures, ...outline }
  } catch (cause) {
    throw uncompilable(cause)
  }
}

/** esbuild wraps what the MDX parser said, and the parser gives some places only in its words: "(3:1-3:4)". */
function uncompilable(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('errors' in cause) || !Array.isArray(cause.errors)) return cause
  const [first]: { text?: string; location?: { line: number } | null }[] = cause.errors
  if (!first) return cause
  const reason = (first.text ?? '').replace(/^Cannot process MDX file with esbuild:\s*/, '').replace(/^[\d:-]+: /, '')
  const line = Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 0) || first.location?.line || 1
  return new UncompilableLesson(line, reason, { cause })
}
