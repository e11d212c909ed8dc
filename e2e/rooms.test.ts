import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/** The house rules: who may import whom, which side a file runs on, who may ask the clock. */

const rooms = ['engine', 'content', 'prisma', 'app', 'e2e'] as const
type Room = (typeof rooms)[number]
type Source = { file: string; room: Room; text: string; lines: string[]; imports: string[] }

const isSource = (file: string) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('/generated/')
const isTest = (file: string) => /\.(test|suite|bench|fixture)\.tsx?$/.test(file)

/** `import … from`, a bare `import`, `export { … } from`, `export * from`, and `import(…)`. */
const importing =
  /^(?:import\s+(?:[\w*{}\s,$]+?\sfrom\s+)?|export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+)['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm

const sources: Source[] = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(isSource)
    .map((file) => readSource(file, room)),
)
const product = sources.filter((source) => !isTest(source.file))

function readSource(file: string, room: Room): Source {
  const text = readFileSync(file, 'utf8')
  const specifiers = [...text.matchAll(importing)]
  return {
    file,
    room,
    text,
    lines: text.split('\n'),
    imports: specifiers.map((m) => resolve(file, m[1] ?? m[2] ?? '')),
  }
}

/** A path within the house, or the name of a package. */
function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : specifier
}

const roomOf = (target: string) => rooms.find((room) => target.startsWith(`${room}/`))
const isPackage = (target: string, ...names: string[]) =>
  names.some((name) => target === name || target.startsWith(`${name}/`))

/** Every import of the product that breaks a rule, as "file imports target". */
const broken = (isBroken: (source: Source, target: string) => boolean, among = product) =>
  among.flatMap((source) =>
    source.imports.filter((target) => isBroken(source, target)).map((target) => `${source.file} imports ${target}`),
  )

const saying = (pattern: RegExp, among: Source[]) =>
  among.flatMap(({ file, lines }) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )

const inRoom = (room: Room) => product.filter((source) => source.room === room)
const isClient = (source: Source) => source.file.endsWith('.client.tsx')

describe('who may know whom', () => {
  const mayKnow: Record<Room, Room[]> = {
    engine: ['engine'],
    content: ['content', 'engine'],
    prisma: ['prisma', 'engine'],
    app: ['app', 'content', 'prisma', 'engine'],
    e2e: ['e2e', 'prisma', 'app'],
  }

  test.each(rooms)('%s imports only the rooms below it', (room) => {
    const isForeign = (source: Source, target: string) => {
      const other = roomOf(target)
      return source.room === room && other !== undefined && !mayKnow[room].includes(other)
    }
    expect(broken(isForeign)).toEqual([])
  })

  test('the engine imports nothing from outside but ts-fsrs, for memory, and Temporal, for time', () => {
    const doors: Record<string, (file: string) => boolean> = {
      'ts-fsrs': (file) => file.startsWith('engine/study/memory/'),
      'temporal-polyfill': (file) => file === 'engine/time.ts',
    }
    expect(broken(({ room, file }, target) => room === 'engine' && !roomOf(target) && !doors[target]?.(file))).toEqual(
      [],
    )
  })

  test('simulation, study and interview do not know each other', () => {
    const wing = (file: string) => /^engine\/(simulation|study|interview)\//.exec(file)?.[1]
    expect(
      broken(({ file }, target) => {
        const [from, to] = [wing(file), wing(target)]
        return from !== undefined && to !== undefined && from !== to
      }),
    ).toEqual([])
  })

  test('content and the record know neither React nor Next', () => {
    const faces = ['react', 'react-dom', 'next']
    expect(
      broken(({ room }, target) => (room === 'content' || room === 'prisma') && isPackage(target, ...faces)),
    ).toEqual([])
  })

  test('client files are leaves: of content and the record they see types only', () => {
    const values = /^import (?!type\b)(?!\{\s*type [^,}]*\}).*['"](#content|#prisma)\//
    expect(saying(values, inRoom('app').filter(isClient))).toEqual([])
  })

  test('journeys use the running app and the record, not what is inside', () => {
    const isAllowed = (target: string) => target.startsWith('app/_serve/') || !/^(app|engine)\//.test(target)
    expect(broken(({ room }, target) => room === 'e2e' && !isAllowed(target), sources)).toEqual([])
  })
})

describe('every dependency has one door', () => {
  const doors: Record<string, RegExp> = {
    'ts-fsrs': /^engine\/study\/memory\//,
    'temporal-polyfill': /^engine\/time\.ts$/,
    'mdx-bundler': /^(content\/compile\.ts|app\/_prose\/prose\.tsx)$/,
    '@prisma/client': /^prisma\//,
    'better-sqlite3': /^prisma\//,
    '@prisma/adapter-better-sqlite3': /^prisma\//,
    'use-intl': /^app\//,
    yaml: /^content\//,
  }

  test.each(Object.entries(doors))('%s', (name, door) => {
    expect(broken(({ file }, target) => isPackage(target, name) && !door.test(file))).toEqual([])
  })

  test('the generated client is opened in prisma/ only', () => {
    expect(broken(({ room }, target) => target.startsWith('prisma/generated') && room !== 'prisma')).toEqual([])
  })
})

describe('time and chance are handed down', () => {
  const clock = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|Temporal\.Now|\bsetTimeout\(|\bsetInterval\(/
  const chance = /Math\.random\(|crypto\.(randomUUID|getRandomValues)/

  test('the engine reads no clock and uses no unseeded chance', () => {
    expect(saying(clock, inRoom('engine'))).toEqual([])
    expect(saying(chance, inRoom('engine'))).toEqual([])
  })

  test('the engine reaches for no machine: no process, window, document or network', () => {
    const machine = /(?<![-\w])(process|window|document|localStorage)\.(?!ts\b)|\bfetch\(/
    const isCode = (line: string) => !/^\s*(\*|\/\/|\/\*)/.test(line)
    const code = inRoom('engine').map((source) => ({ ...source, lines: source.lines.filter(isCode) }))
    expect(saying(machine, code)).toEqual([])
  })

  test('only app/_now.ts reads the wall clock of the face', () => {
    const reading = /\bDate\.now\(|\bnew Date\(\)/
    const face = inRoom('app').filter(({ file }) => file !== 'app/_now.ts' && !file.startsWith('app/_serve/'))
    expect(saying(reading, face)).toEqual([])
  })
})

describe('the name says on which side a file runs', () => {
  const starts = (source: Source, directive: string) => source.lines.some((line) => line === `'${directive}'`)

  test("'use client' stands in *.client.tsx, and in all of them", () => {
    const isNamed = (source: Source) => isClient(source) || path.basename(source.file) === 'error.tsx'
    expect(
      inRoom('app')
        .filter((source) => starts(source, 'use client') !== isNamed(source))
        .map(({ file }) => file),
    ).toEqual([])
  })

  test("'use server' stands in actions.ts, and in all of them", () => {
    const isNamed = (source: Source) => path.basename(source.file) === 'actions.ts'
    expect(
      inRoom('app')
        .filter((source) => starts(source, 'use server') !== isNamed(source))
        .map(({ file }) => file),
    ).toEqual([])
  })
})

describe('names and measures', () => {
  test('no room is a drawer', () => {
    const drawer = /(^|\/)(utils?|helpers?|misc|common|lib|shared)(\/|\.)/
    expect(sources.map(({ file }) => file).filter((file) => drawer.test(file))).toEqual([])
  })

  test('files are kebab-case', () => {
    const kebab = /^[a-z0-9_]+(-[a-z0-9]+)*(\.(client|test|spec|suite|bench|fixture|config|d))?\.(ts|tsx|mjs)$/
    expect(sources.map(({ file }) => path.basename(file)).filter((name) => !kebab.test(name))).toEqual([])
  })

  test('a page reads like a table of contents: under 60 lines', () => {
    const pages = product.filter(({ file }) => /\/(page|layout)\.tsx$/.test(file))
    expect(pages.filter(({ lines }) => lines.length > 60).map(({ file, lines }) => `${file}: ${lines.length}`)).toEqual(
      [],
    )
  })

  test('no source file is over 300 lines, and nine of ten are under 150', () => {
    const lengths = product
      .map(({ file, lines }) => ({ file, length: lines.length }))
      .sort((a, b) => a.length - b.length)
    expect(lengths.filter(({ length }) => length > 300)).toEqual([])
    expect(lengths[Math.floor(lengths.length * 0.9)]?.length).toBeLessThan(150)
  })

  test('nothing is silenced without a reason', () => {
    const silence = /@ts-(ignore|expect-error|nocheck)\s*$|\bas any\b|: any(?=\s*[,;)=>\]|]|$)/
    const own = sources.filter(({ file }) => file !== 'e2e/rooms.test.ts')
    expect(saying(silence, own)).toEqual([])
  })

  test('no test is switched off or left alone', () => {
    const off = /\b(test|it|describe)\.(only|skip|todo|fixme)\b/
    expect(
      saying(
        off,
        sources.filter(({ file }) => isTest(file) && file !== 'e2e/rooms.test.ts'),
      ),
    ).toEqual([])
  })
})
