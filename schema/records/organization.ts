import { z } from 'zod'
import { commandLines, extents, organizationKinds } from '../vocabulary.ts'
import { cites, described, formerIdsOf, idOf, validity } from './fields.ts'

/** A relation of an organization to a place. */
const located = z.strictObject({ place: idOf('AdministrativeUnit', 'ProjectArea'), ...validity, cites })

/** A reorganization that ended or created an organization. */
const changedBy = z
  .array(
    z.strictObject({
      event: idOf('ReorganizationEvent'),
      extent: z.enum(extents).default('FULL'),
      cites,
    }),
  )
  .default([])

/** A body that can coordinate. `unnamed` marks a placeholder that its source counts but does not name. */
export const organizationRecord = z.strictObject({
  type: z.literal('Organization').default('Organization'),
  formerIds: formerIdsOf('Organization'),
  kind: z.enum(organizationKinds),
  ...described,
  unnamed: z.boolean().default(false),
  ...validity,
  subordinateTo: z
    .array(
      z.strictObject({ organization: idOf('Organization'), line: z.enum(commandLines), ...validity, cites }),
    )
    .default([]),
  governs: z.array(z.strictObject({ unit: idOf('AdministrativeUnit'), ...validity, cites })).default([]),
  partyCommitteeOf: z
    .array(z.strictObject({ organization: idOf('Organization'), ...validity, cites }))
    .default([]),
  basedIn: z.array(located).default([]),
  responsibleFor: z.array(located).default([]),
  endedBy: changedBy,
  createdBy: changedBy,
})
