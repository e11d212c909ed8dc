import { z } from 'zod'

/** The words on buttons: texts in named groups, as deep as one likes. */
export type Dictionary = { [name: string]: string | Dictionary }

export const dictionary: z.ZodType<Dictionary> = z.lazy(() => z.record(z.string(), z.union([z.string(), dictionary])))

export type Message = { path: string[]; text: string }

/** Every text of a dictionary with its path. */
export function messagesOf(words: Dictionary, path: string[] = []): Message[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ path: [...path, name], text: value }] : messagesOf(value, [...path, name]),
  )
}
