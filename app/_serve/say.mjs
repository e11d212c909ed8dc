/** What the commands say on the way: one line a step, with the seconds it took. */

/** Announces a step; call what it returns when the step is done. */
export function step(what) {
  const begun = performance.now()
  process.stdout.write(`  ${what} …`)
  return () => process.stdout.write(` ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)
}

/**
 * Ends the command with one clear sentence, and under it what the tool that failed said.
 * @param {string} sentence
 * @param {string} [detail]
 * @returns {never}
 */
export function stop(sentence, detail = '') {
  process.stderr.write(`\nPrefetch: ${sentence}\n${detail ? `\n${detail.trim()}\n` : ''}`)
  process.exit(1)
}
