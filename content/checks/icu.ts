/** What an ICU message asks for: its arguments and tags, and the keys of each choice it makes between words. */
export type Placeholders = { names: Set<string>; selects: Map<string, string> }

/**
 * Reads the placeholders of an ICU message (MessageFormat: arguments, select, plural, selectordinal, tags, quoting by
 * apostrophes). Returns null when its braces do not close.
 */
export function placeholdersOf(message: string): Placeholders | null {
  const found: Placeholders = { names: new Set(), selects: new Map() }
  for (const [, tag = ''] of message.matchAll(/<([a-zA-Z][\w-]*)>/g)) found.names.add(`<${tag}>`)
  const text = message.replaceAll("''", '’').replaceAll(/'[{}][^']*'?/g, '')
  return readMessage(text, 0, found) === text.length ? found : null
}

/** Reads words up to the brace that closes them, or to the end. Returns where that is, or -1. */
function readMessage(text: string, from: number, found: Placeholders): number {
  let at = from
  while (at >= 0 && at < text.length && text[at] !== '}') {
    at = text[at] === '{' ? readArgument(text, at + 1, found) : at + 1
  }
  return at
}

/** Reads on from behind an opening brace to behind its closing one. */
function readArgument(text: string, from: number, found: Placeholders): number {
  const head = /^\s*([\w.-]+)\s*(?:,\s*(\w+)\s*)?/.exec(text.slice(from))
  if (!head) return -1
  const [whole, name = '', type = ''] = head
  found.names.add(name)
  let at = from + whole.length
  const keys: string[] = []
  while (at < text.length && text[at] !== '}') {
    if (text[at] !== '{') {
      at += 1
      continue
    }
    keys.push(/([^\s,{}]+)\s*$/.exec(text.slice(from, at))?.[1] ?? '')
    const end = readMessage(text, at + 1, found)
    if (end < 0 || text[end] !== '}') return -1
    at = end + 1
  }
  if (type === 'select') found.selects.set(name, keys.sort().join(', '))
  return text[at] === '}' ? at + 1 : -1
}
