/** A section of a page as it is searched: its words without their markup. The first one, above all headings, has no id. */
export type Section = { id: string; title: string; text: string }

const heading = /^#{2,3} (.*?)\s*\[#([a-z0-9-]+)\]\s*$/

/** The sections of a lesson's source, in order; front matter is passed over. */
export function sectionsOf(source: string): Section[] {
  const sections = [{ id: '', title: '', lines: [] as string[] }]
  for (const line of source.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n')) {
    const [, title = '', id = ''] = heading.exec(line) ?? []
    if (id) sections.push({ id, title: plain(title), lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ lines, ...section }) => ({ ...section, text: plain(lines.join('\n')) }))
}

/** Words that a component shows are kept: what the notes said, what is asked next. */
function plain(text: string): string {
  return text
    .replace(/<[A-Za-z][^>]*?\b(?:said|asks)="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>\n]*>/g, ' ')
    .replace(/^```.*$/gm, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, ' ')
    .replace(/[`*_#|[\]]/g, (mark) => (mark === '_' ? '_' : ' '))
    .replace(/\s+/g, ' ')
    .trim()
}
