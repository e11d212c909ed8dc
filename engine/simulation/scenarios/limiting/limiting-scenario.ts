import type { LimiterName } from '../../limiters/limiter.ts'
import type { Parameter, Scenario, Value } from '../scenario.ts'
import { invariants } from './invariants.ts'
import { limiterParameters, parameterNames } from './limiter-parameters.ts'
import { measureNames } from './measures.ts'
import { trafficParameters } from './traffic-parameters.ts'

/** What sets one scenario of the family apart from the others. `defaults` replace the family's, by name. */
export type LimitingPlan = {
  name: string
  lanes: readonly LimiterName[]
  defaults: Readonly<Record<string, Value>>
  prediction: Scenario['prediction']
}

/** A scenario of the family `limiting`: the parameters its lanes read, the traffic, and the family's measures. */
export function limitingScenario({ name, lanes, defaults, prediction }: LimitingPlan): Scenario {
  const read = new Set(lanes.flatMap((lane) => parameterNames[lane]))
  const own = [...limiterParameters.filter((parameter) => read.has(parameter.name)), ...trafficParameters]
  const unread = Object.keys(defaults).filter((key) => !own.some((parameter) => parameter.name === key))
  if (unread.length > 0) throw new Error(`limiting/${name} sets what it does not read: ${unread.join(', ')}`)
  return {
    id: `limiting/${name}`,
    lanes,
    parameters: own.map((parameter) => withDefault(parameter, defaults[parameter.name])),
    measures: lanes.length === 1 ? measureNames : lanes.flatMap((lane) => measureNames.map((one) => `${lane}.${one}`)),
    prediction,
    invariants,
  }
}

function withDefault(parameter: Parameter, given: Value | undefined): Parameter {
  if (given === undefined) return parameter
  if (parameter.kind === 'number' && typeof given === 'number') return { ...parameter, default: given }
  if (parameter.kind === 'choice' && typeof given === 'string') return { ...parameter, default: given }
  throw new Error(`${parameter.name} cannot be ${JSON.stringify(given)} by default`)
}
