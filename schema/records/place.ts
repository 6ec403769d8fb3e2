import { z } from 'zod'
import { foreignCountries, unitLevels } from '../vocabulary.ts'
import { cites, described, formerIdsOf, idOf, text, validity } from './fields.ts'

const partOf = z.array(z.strictObject({ unit: idOf('AdministrativeUnit'), ...validity, cites })).default([])

/** A place of the state's hierarchy, in one list at one time: never a bare code, never a bare name. */
export const administrativeUnitRecord = z.strictObject({
  type: z.literal('AdministrativeUnit').default('AdministrativeUnit'),
  formerIds: formerIdsOf('AdministrativeUnit'),
  level: z.enum(unitLevels),
  /** tỉnh, thành phố, huyện, thị xã, quận, xã, phường, thị trấn, đặc khu, thôn, bản … */
  unitType: text,
  ...described,
  /** A place that its source counts but does not name. */
  unnamed: z.boolean().default(false),
  code: text.optional(),
  /** The official list that the code is from. */
  codeList: text.optional(),
  /** Of a unit abroad, by ISO 3166-1: LA, KH, CN. Absent for those of Viet Nam. */
  country: z.enum(foreignCountries).optional(),
  ...validity,
  partOf,
})

/** An economic-defence zone or other area that is no level of the hierarchy. */
export const projectAreaRecord = z.strictObject({
  type: z.literal('ProjectArea').default('ProjectArea'),
  formerIds: formerIdsOf('ProjectArea'),
  ...described,
  partOf,
})
