import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Place, type Problem, problem } from './problem.ts'
import { saysOf } from './shape-issue.ts'

export type Path = readonly PropertyKey[]

/** A value from a file, and where each part of it stands. */
export type Located<T> = { value: T; at(path?: Path): Place }

/** What came of reading: `found` is missing when something was wrong. `at` answers either way. */
export type Reading<T> = { file: string; found: Located<T> | undefined; problems: Problem[]; at(path?: Path): Place }

/** A list read item by item, so that one broken item does not hide the rest. `ids` are those of all, broken or not. */
export type ListReading<T> = { file: string; items: Located<T>[]; ids: string[]; problems: Problem[] }

type Yaml = { file: string; raw: unknown; problems: Problem[]; at(path?: Path): Place }

/** Reads one YAML text of the given shape. `firstLine` is the line of the file that the text begins on. */
export function readYaml<S extends z.ZodType>(
  shape: S,
  file: string,
  text: string,
  firstLine = 1,
): Reading<z.output<S>> {
  const yaml = parse(file, text, firstLine)
  if (yaml.problems.length > 0) return { ...yaml, found: undefined }
  const { found, problems } = checked(shape, yaml.raw, [], yaml)
  return { file, found, problems, at: yaml.at }
}

/** Reads a YAML list, each item of the given shape. */
export function readYamlList<S extends z.ZodType>(item: S, file: string, text: string): ListReading<z.output<S>> {
  const yaml = parse(file, text, 1)
  const raw = yaml.raw ?? []
  if (yaml.problems.length > 0) return { file, items: [], ids: [], problems: yaml.problems }
  if (!Array.isArray(raw)) {
    return {
      file,
      items: [],
      ids: [],
      problems: [problem(yaml.at(), 'expected a list, each item beginning with "- "')],
    }
  }
  const read = raw.map((value, index) => checked(item, value, [index], yaml))
  return {
    file,
    items: read.flatMap(({ found }) => (found ? [found] : [])),
    ids: raw.map(idOf).filter((id) => id !== undefined),
    problems: read.flatMap(({ problems }) => problems),
  }
}

function checked<S extends z.ZodType>(shape: S, raw: unknown, root: Path, { at }: Yaml) {
  const result = shape.safeParse(raw)
  const located = (path: Path = []) => at([...root, ...path])
  if (result.success) return { found: { value: result.data, at: located }, problems: [] }
  const problems = result.error.issues.flatMap((issue) =>
    saysOf(issue, raw).map(({ path, says }) => problem(located(path), says)),
  )
  return { found: undefined, problems }
}

function parse(file: string, text: string, firstLine: number): Yaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const faults = [...document.errors, ...document.warnings]
  const problems = faults.map(({ message, pos }) => problem({ file, line: lineAt(pos[0]), field: '' }, message))
  const raw: unknown = problems.length > 0 ? undefined : document.toJS()
  const at = (path: Path = []): Place => {
    const offset = offsetOf(document.contents, path)
    return { file, line: offset === undefined ? firstLine : lineAt(offset), field: fieldOf(raw, path) }
  }
  return { file, raw, problems, at }
}

/** Where a path begins in the text, or, where the path is missing, the nearest thing around it. */
function offsetOf(root: Node | null, path: Path): number | undefined {
  let offset = root?.range?.[0]
  let node: unknown = root
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : undefined) === String(step))
      if (!pair) return offset
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = (node as Node | undefined)?.range?.[0] ?? offset
    } else return offset
  }
  return offset
}

/** The path in words: an item of a list goes by its id where it has one. */
function fieldOf(raw: unknown, path: Path): string {
  let here = raw
  const steps = path.map((step) => {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined
    return typeof step === 'number' ? (idOf(here) ?? `[${step}]`) : String(step)
  })
  return steps.join('.')
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}
