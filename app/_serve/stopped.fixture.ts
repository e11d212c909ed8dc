import { vi } from 'vitest'

/** Until it goes out of scope (`using`), `stop` throws `exit 1` instead of ending the tests, and what it said can be read. */
export function stopped() {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const steps = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`)
  })
  return {
    sentence: () => said.mock.calls.map(([text]) => text).join(''),
    steps: () => steps.mock.calls.map(([text]) => text).join(''),
    [Symbol.dispose]() {
      for (const spy of [said, steps, exit]) spy.mockRestore()
    },
  }
}
