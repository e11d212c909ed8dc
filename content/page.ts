import { type Problem, problem, wholeFile } from './problem.ts'
import { type Reading, readYaml } from './read-yaml.ts'
import { type FrontMatter, frontMatter } from './shapes.ts'

const fence = /^---\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/

/**
 * The head and the body of a page. The body keeps the file's lines, with empty ones where the head stood: whoever reads it
 * counts the same lines as the author's editor.
 */
export function splitPage(source: string): { head: string | undefined; body: string } {
  const text = source.replaceAll('\r\n', '\n')
  const match = fence.exec(text)
  if (!match) return { head: undefined, body: text }
  const [whole, head = ''] = match
  return { head, body: '\n'.repeat(whole.split('\n').length - 1) + text.slice(whole.length) }
}

/** The front matter of a page, read here and nowhere else: the compiler is handed the body alone. */
export function readFrontMatter(file: string, source: string): Reading<FrontMatter> {
  const { head } = splitPage(source)
  if (head !== undefined) return readYaml(frontMatter, file, head, 2)
  const problems: Problem[] = [problem(wholeFile(file), 'expected front matter between two lines of "---"; found none')]
  return { file, found: undefined, problems, at: () => wholeFile(file) }
}
