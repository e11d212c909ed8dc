/** Runs of Han characters, or of letters and digits that may hang together by a dot or a hyphen: `enable.auto.commit`. */
const runs = /\p{Script=Han}+|[[\p{L}\p{N}_]--\p{Script=Han}]+(?:[.\-][[\p{L}\p{N}_]--\p{Script=Han}]+)*/gv

/**
 * The terms of a text, the same for what is indexed and for what is asked. Chinese has no spaces: each pair of neighbouring
 * characters is a term, so that 积压 is found in 消息积压 and no dictionary has to know the word.
 */
export function tokenize(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(runs)].flatMap(([run]) => termsOf(run))
}

function termsOf(run: string): string[] {
  if (/^\p{Script=Han}/u.test(run)) {
    const characters = [...run]
    return characters.length === 1
      ? characters
      : characters.slice(1).map((second, index) => `${characters[index]}${second}`)
  }
  const parts = run.split(/[.-]/)
  return parts.length === 1 ? parts : [run, ...parts]
}
