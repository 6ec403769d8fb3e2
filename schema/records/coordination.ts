import { z } from 'zod'
import { agreementKinds, partyRoles, quantifiers } from '../vocabulary.ts'
import { citations, cites, formerIdsOf, idOf, note, partialDate, text } from './fields.ts'

const party = z.strictObject({
  actor: idOf('Organization', 'AdministrativeUnit'),
  role: z.enum(partyRoles),
  /** How many unnamed parties a placeholder stands for; absent when the source does not count them. */
  count: z.int().min(1).default(1),
  /** Officials, with their office, who sign, witness or speak for the party. Never private persons. */
  representedBy: z.array(z.strictObject({ name: text, office: text })).default([]),
  cites,
})

const period = z.strictObject({ from: partialDate.optional(), to: partialDate.optional(), cites })

/** What a coordination brought about, as its own report counts it. */
const result = z.strictObject({
  what: text,
  whatEn: text,
  value: z.number(),
  quantifier: z.enum(quantifiers).default('EXACTLY'),
  unit: text.optional(),
  unitEn: text.optional(),
  period: z.strictObject({ from: partialDate.optional(), to: partialDate.optional() }).optional(),
  cites,
})

const shared = {
  title: text,
  titleEn: text.optional(),
  shortTitle: text.optional(),
  shortTitleEn: text.optional(),
  summary: text.optional(),
  summaryEn: text.optional(),
  cites,
  period: period.optional(),
  parties: z.array(party).min(1, 'is empty: a coordination has at least one party'),
  areas: z.array(z.strictObject({ area: idOf('CooperationArea'), cites })).default([]),
  places: z.array(z.strictObject({ place: idOf('AdministrativeUnit', 'ProjectArea'), cites })).default([]),
  implements: z
    .array(z.strictObject({ instrument: idOf('Programme', 'LegalInstrument'), cites }))
    .default([]),
  results: z.array(result).default([]),
  notes: z.array(note).default([]),
  citations,
}

const toAgreement = z.array(z.strictObject({ agreement: idOf('Agreement'), cites })).default([])

/** A signed or issued instrument: regulation, programme, plan, twinning. */
export const agreementRecord = z.strictObject({
  type: z.literal('Agreement').default('Agreement'),
  formerIds: formerIdsOf('Agreement'),
  kind: z.enum(agreementKinds),
  number: text.optional(),
  ...shared,
  signed: z
    .strictObject({
      on: partialDate.optional(),
      at: idOf('AdministrativeUnit', 'ProjectArea').optional(),
      cites,
    })
    .optional(),
  /** When a source shows it being carried out: `on` a day, or `from` a day up to it. */
  carriedOut: z.array(z.strictObject({ from: partialDate.optional(), on: partialDate, cites })).default([]),
  renews: toAgreement,
  supplements: toAgreement,
  supersedes: toAgreement,
})

/** Coordination that a source reports without naming an instrument. */
export const jointActivityRecord = z.strictObject({
  type: z.literal('JointActivity').default('JointActivity'),
  formerIds: formerIdsOf('JointActivity'),
  ...shared,
})
