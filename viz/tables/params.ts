import { type Day, isDay } from '../../schema/partial-date.ts'

type Params = Readonly<Record<string, string>>

/** A page's own parameters as they are read: what makes no sense is left out and told. */
export interface ParamReader {
  /** One of the choices, else the first of them. */
  oneOf<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice
  /** Those of the choices that are named, with commas between them. */
  manyOf<Choice extends string>(name: string, choices: readonly Choice[]): readonly Choice[]
  day(name: string, first: Day): Day
  /** Text of the shape; undefined where there is none. */
  text(name: string, shape: RegExp): string | undefined
  /** Parts of the address that made no sense, as `name=value`. */
  readonly dropped: readonly string[]
}

/** The most of a wrong part that is shown. */
const mostShown = 60

export function createParamReader(params: Params): ParamReader {
  const dropped: string[] = []
  const drop = (name: string, value: string) => {
    dropped.push(`${name}=${value.length > mostShown ? `${value.slice(0, mostShown)}…` : value}`)
  }
  return {
    dropped,
    oneOf(name, choices) {
      const text = params[name]
      if (text === undefined) return choices[0]
      const found = choices.find((choice) => choice === text)
      if (!found) drop(name, text)
      return found ?? choices[0]
    },
    manyOf(name, choices) {
      const asked = (params[name] ?? '').split(',').filter((text) => text !== '')
      const wrong = asked.filter((text) => !(choices as readonly string[]).includes(text))
      if (wrong.length > 0) drop(name, wrong.join(','))
      return choices.filter((choice) => asked.includes(choice))
    },
    day(name, first) {
      const text = params[name]
      if (text === undefined) return first
      if (isDay(text)) return text
      drop(name, text)
      return first
    },
    text(name, shape) {
      const text = params[name]
      if (text === undefined || shape.test(text)) return text
      drop(name, text)
      return undefined
    },
  }
}
