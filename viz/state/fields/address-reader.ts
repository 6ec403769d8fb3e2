import type { Day } from '../../../schema/partial-date.ts'

/** Ids of nodes and edges, and of projected edges, which join two ids by a tilde. */
export const idShape = /^[a-z0-9]+(?:[-~][a-z0-9]+)*$/

/** Values of a list that are taken from an address, at most. */
const mostValues = 2_000

/** Reads an address; whatever makes no sense is dropped and told, never an error. */
export interface AddressReader {
  /** The day that the address shows. */
  readonly day: Day
  /** A value that is one of its kind, or else the other. */
  one<Value extends string>(name: string, isValid: (text: string) => text is Value, otherwise: Value): Value
  /** Values with commas between them, each once and of the shape; of too many, the first ones. */
  list(name: string, shape: RegExp, options?: { readonly text?: string; readonly most?: number }): string[]
  /** The text itself; undefined where there is none. */
  text(name: string): string | undefined
  /** All texts of the name. */
  texts(name: string): string[]
  /** Tells that a value makes no sense. */
  drop(name: string, value: string): void
}

/** @param dropped where `name=value` of what makes no sense is put */
export function createAddressReader(params: URLSearchParams, day: Day, dropped: string[]): AddressReader {
  const drop = (name: string, value: string) => {
    dropped.push(`${name}=${value}`)
  }
  return {
    day,
    one(name, isValid, otherwise) {
      const value = params.get(name)
      if (value === null) return otherwise
      if (isValid(value)) return value
      drop(name, value)
      return otherwise
    },
    list(name, shape, { text = params.get(name) ?? '', most = mostValues } = {}) {
      const parts = new Set(text.split(',').filter(Boolean))
      const good = [...parts].filter((part) => shape.test(part) || void drop(name, part))
      if (good.length > most) drop(name, `… (+${good.length - most})`)
      return good.slice(0, most)
    },
    text: (name) => params.get(name) ?? undefined,
    texts: (name) => params.getAll(name),
    drop,
  }
}

/** Whether a text is one of the values. */
export const among =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): text is Value =>
    (values as readonly string[]).includes(text)
