import { z } from 'zod'
import { eventKinds, extents } from '../vocabulary.ts'
import { citations, cites, formerIdsOf, idOf, partialDate, text } from './fields.ts'

/** One concept of the taxonomy of what bodies coordinate on. */
export const cooperationAreaRecord = z.strictObject({
  type: z.literal('CooperationArea').default('CooperationArea'),
  name: text,
  nameEn: text,
  definition: text.optional(),
  definitionEn: text.optional(),
  broader: idOf('CooperationArea').optional(),
  formerIds: formerIdsOf('CooperationArea'),
  cites,
  citations,
})

const instrument = {
  name: text,
  nameEn: text.optional(),
  aliases: z.array(text).default([]),
  number: text.optional(),
  issuedOn: partialDate.optional(),
  cites,
  citations,
}

/** A national programme, project or movement that a coordination carries out. */
export const programmeRecord = z.strictObject({
  type: z.literal('Programme').default('Programme'),
  formerIds: formerIdsOf('Programme'),
  ...instrument,
})

/** A law, decree, directive or resolution that a coordination rests on. */
export const legalInstrumentRecord = z.strictObject({
  type: z.literal('LegalInstrument').default('LegalInstrument'),
  formerIds: formerIdsOf('LegalInstrument'),
  ...instrument,
})

const changed = z
  .array(
    z.strictObject({
      actor: idOf('Organization', 'AdministrativeUnit'),
      extent: z.enum(extents).default('FULL'),
      cites,
    }),
  )
  .default([])

/** A change of organizations or units: merger, split, renaming, dissolution (W3C ORG ChangeEvent). */
export const reorganizationEventRecord = z.strictObject({
  type: z.literal('ReorganizationEvent').default('ReorganizationEvent'),
  formerIds: formerIdsOf('ReorganizationEvent'),
  kind: z.enum(eventKinds),
  name: text,
  nameEn: text.optional(),
  effectiveOn: partialDate,
  /** Those that end; what is ended on the day before `effectiveOn` has that as its `validTo`. */
  ended: changed,
  created: changed,
  under: z.array(z.strictObject({ instrument: idOf('LegalInstrument'), cites })).default([]),
  cites,
  citations,
})

/** A document that facts come from. `file` is its name in the folder of documents, where there is one. */
export const sourceRecord = z.strictObject({
  type: z.literal('Source').default('Source'),
  formerIds: formerIdsOf('Source'),
  title: text,
  publisher: text.optional(),
  publishedOn: partialDate.optional(),
  /** Why the day of publication is believed, where the document does not state it plainly. */
  publishedOnWhy: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  file: text.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hexadecimal')
    .optional(),
})
