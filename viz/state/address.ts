import { type Day, isDay } from '../../schema/partial-date.ts'
import { createAddressReader } from './fields/address-reader.ts'
import type { Field } from './fields/field.ts'
import { fields } from './fields/registry.ts'
import { fieldNames, type ViewState } from './view-state.ts'

/**
 * The view as query parameters, in a fixed order, so that equal views have equal addresses. What is as on
 * the first screen is left out; the day never is, so that a link means the same tomorrow.
 */
export function toSearchParams(view: ViewState): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of fieldNames) (fields[name] as Field<unknown>).write(view[name], params)
  return params
}

/** The view that an address asks for, and the parts of it that could not be understood. */
export interface ReadAddress {
  readonly view: ViewState
  /** `name=value` of what was dropped. */
  readonly dropped: readonly string[]
}

/** Reads query parameters; whatever makes no sense is dropped and told, never an error. Of none, the first screen. */
export function fromSearchParams(params: URLSearchParams, today: Day): ReadAddress {
  const dropped: string[] = []
  const asked = params.get('day')
  const day = asked !== null && isDay(asked) ? asked : today
  const reader = createAddressReader(params, day, dropped)
  const view = Object.fromEntries(
    fieldNames.map((name) => [name, (fields[name] as Field<unknown>).read(reader)]),
  ) as ViewState
  return { view, dropped }
}
