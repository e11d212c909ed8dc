import type { Parameter, SettingsRefusal, Value } from './scenario.ts'

export type ValueReading = { kind: 'read'; value: Value } | { kind: 'refused'; refusal: SettingsRefusal }

/** One wish for one parameter, as a value of the parameter's kind. All numbers of all scenarios are whole. */
export function readValue(parameter: Parameter, wish: Value): ValueReading {
  if (parameter.kind === 'choice') {
    const { name, options } = parameter
    if (options.includes(String(wish))) return { kind: 'read', value: String(wish) }
    return refused({ code: 'value-not-an-option', parameter: name, given: String(wish), known: options })
  }
  const { name, min, max } = parameter
  if (!/^-?\d{1,15}$/.test(String(wish)))
    return refused({ code: 'value-not-a-number', parameter: name, given: String(wish) })
  const value = Number(wish)
  if (value < min || value > max)
    return refused({ code: 'value-out-of-range', parameter: name, given: value, min, max })
  return { kind: 'read', value: value === 0 ? 0 : value }
}

function refused(refusal: SettingsRefusal): ValueReading {
  return { kind: 'refused', refusal }
}
