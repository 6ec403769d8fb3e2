import { type ColourMeasure, colourMeasures, type SizeMeasure, sizeMeasures } from '../../measures/measure.ts'
import { among } from './address-reader.ts'
import type { Field } from './field.ts'

/** A field that is one of few values, or nothing, as on the first screen. */
function createOptional<Value extends string>(
  param: string,
  values: readonly Value[],
): Field<Value | undefined> {
  return {
    write(value, params) {
      if (value) params.set(param, value)
    },
    read: (reader) => reader.one(param, among<Value | ''>(values), '') || undefined,
    isPicture: true,
  }
}

/** What marks are as large as; their kind's own size when undefined. */
export const sizeBy = createOptional<SizeMeasure>('size', sizeMeasures)
/** What marks and lines are told apart by; their kind when undefined. */
export const colourBy = createOptional<ColourMeasure>('colour', colourMeasures)
