import { createCssVariablesTheme, createHighlighterCore } from '@shikijs/core'
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript'
import bash from '@shikijs/langs/bash'
import go from '@shikijs/langs/go'
import ini from '@shikijs/langs/ini'
import java from '@shikijs/langs/java'
import json from '@shikijs/langs/json'
import lua from '@shikijs/langs/lua'
import sql from '@shikijs/langs/sql'
import yaml from '@shikijs/langs/yaml'
import rehypeShikiFromHighlighter from '@shikijs/rehype/core'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Fault } from './fault.ts'

/** The languages that code in lessons may be in; `text` is code that no language claims. */
const languages = { bash, go, ini, java, json, lua, sql, yaml }
const names = [...Object.keys(languages), 'text']

/** Colours are named here and mixed in app/_ui/tokens.css, so that one page serves light and dark. */
const theme = createCssVariablesTheme({ name: 'prefetch', variablePrefix: '--code-' })

const highlighter = createHighlighterCore({
  themes: [theme],
  langs: Object.values(languages),
  engine: createJavaScriptRegexEngine(),
})

/** A rehype plugin that colours code when a lesson is compiled: the reader's browser is sent no highlighter. */
export function highlightCode() {
  return async (...given: Parameters<ReturnType<typeof rehypeShikiFromHighlighter>>) =>
    rehypeShikiFromHighlighter(await highlighter, { theme: 'prefetch', addLanguageClass: true })(...given)
}

/** A remark plugin that notes code whose language is none of these, which would stay without colour and nobody would know why. */
export function knowLanguages(faults: Fault[]) {
  return () =>
    (tree: Root): void => {
      visit(tree, 'code', ({ lang, position }) => {
        if (lang === 'figure' || (lang && names.includes(lang))) return
        const says = `expected a language after \`\`\`, one of figure, ${names.join(', ')}; found ${lang ? `"${lang}"` : 'none'}`
        faults.push({ line: position?.start.line ?? 1, says })
      })
    }
}
