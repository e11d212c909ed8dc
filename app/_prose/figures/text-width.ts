/**
 * About how wide a text will be, in px, before any browser has set it. System faces differ, so this errs on the wide side: a box
 * that is a little too wide looks better than a text that leaves it.
 */
export function textWidth(text: string, sizePx: number): number {
  return [...text].reduce((width, character) => width + emOf(character), 0) * sizePx
}

const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u
const narrow = /[iljtfrI.,:;'|!()[\]{} ]/
const broad = /[mwMW@%—…→]/

function emOf(character: string): number {
  if (wide.test(character)) return 1
  if (narrow.test(character)) return 0.36
  if (broad.test(character)) return 0.92
  return /[A-Z]/.test(character) ? 0.72 : 0.58
}
