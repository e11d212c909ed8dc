/** A spot an author can go to. `line` counts from 1; `field` names the part of the file, and is empty for the whole of it. */
export type Place = { file: string; line: number; field: string }

/** Something that must be mended, or, as a warning, that an author should know. */
export type Problem = Place & { severity: 'problem' | 'warning'; says: string }

export const problem = (place: Place, says: string): Problem => ({ ...place, severity: 'problem', says })

export const warning = (place: Place, says: string): Problem => ({ ...place, severity: 'warning', says })

/** The place of a whole file. */
export const wholeFile = (file: string): Place => ({ file, line: 1, field: '' })

/** One line for the terminal, which editors make clickable: `file:line field: what is wrong`. */
export function printProblem({ file, line, field, severity, says }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : ''
  return `${file}:${line}${field === '' ? '' : ` ${field}`}: ${mark}${says}`
}

/** In the order in which one would go through the files. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
  )
}

/** Thrown by the catalogue, which has no use for half a file. */
export class BrokenContent extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n'))
    this.name = 'BrokenContent'
    this.problems = problems
  }
}
