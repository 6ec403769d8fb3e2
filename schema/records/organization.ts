import { z } from 'zod'
import { commandLines, organizationKinds } from '../vocabulary.ts'
import { cites, described, idOf, validity } from './fields.ts'

/** A relation of an organization to a place. */
const located = z.strictObject({ place: idOf('AdministrativeUnit', 'ProjectArea'), ...validity, cites })

/** A body that can coordinate. `unnamed` marks a placeholder that its source counts but does not name. */
export const organizationRecord = z.strictObject({
  type: z.literal('Organization').default('Organization'),
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
})
