import { z } from 'zod'
import { type Id, isId, nodeTypeOf } from '../ids.ts'
import { type PartialDate, partialDateProblem } from '../partial-date.ts'
import { bases, type NodeType, nodeTypes, sourceParts } from '../vocabulary.ts'

/** A reference to a node of one of the given types. */
export function idOf(...types: NodeType[]) {
  const prefixes = types.map((type) => `${nodeTypes[type].prefix}-`).join(' or ')
  return z.custom<Id>(
    (value) => {
      const type = typeof value === 'string' && isId(value) ? nodeTypeOf(value) : undefined
      return type !== undefined && types.includes(type)
    },
    { error: (issue) => `${JSON.stringify(issue.input)} is not an id that begins with ${prefixes}` },
  )
}

/** Text with something in it; a proper name keeps its diacritics. */
export const text = z.string().trim().min(1, 'is empty: write it out, or leave the field away')

export const partialDate = z.custom<PartialDate>(
  (value) => typeof value === 'string' && partialDateProblem(value) === undefined,
  {
    error: (issue) =>
      typeof issue.input === 'string'
        ? partialDateProblem(issue.input)
        : `is not a date: write it in quotes, as '2021', '2021-05' or '2021-05-17'`,
  },
)

/** Keys of the citations, in the same record, that a fact rests on. A fact without one is refused. */
export const cites = z
  .array(z.string(), { error: 'has no citation: name at least one key of this record’s citations' })
  .min(1, 'has no citation: name at least one key of this record’s citations')

/** Where a source says it. Paragraph, range and fingerprint go together; see the model in the README. */
const citation = z
  .strictObject({
    source: idOf('Source'),
    /** 1-based line of the document, split at line feeds. */
    paragraph: z.int().min(1).optional(),
    /** 0-based, half-open range within the line, in Unicode code points. */
    start: z.int().min(0).optional(),
    end: z.int().min(1).optional(),
    /** SHA-256 of the UTF-8 bytes of the range, lower-case hexadecimal. */
    passageSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hexadecimal')
      .optional(),
    part: z.enum(sourceParts).default('BODY'),
    basis: z.enum(bases).default('STATED'),
    /** Own words: what the passage says, or, where inferred, why the reader concludes it. */
    note: text.optional(),
  })
  .superRefine((value, context) => {
    const place = [value.paragraph, value.start, value.end, value.passageSha256]
    if (place.some((part) => part !== undefined) && place.some((part) => part === undefined))
      context.addIssue({
        code: 'custom',
        message: 'gives only part of the place: paragraph, start, end and passageSha256 go together',
      })
    if (value.start !== undefined && value.end !== undefined && value.start >= value.end)
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message: `is ${value.end}, not after start ${value.start}`,
      })
    if (value.basis === 'INFERRED' && !value.note)
      context.addIssue({ code: 'custom', path: ['note'], message: 'is missing: an inferred fact says why' })
  })

/** A record's citations by a key of the author's choosing, which its facts name under `cites`. */
export const citations = z.record(z.string(), citation)

/** An ambiguity or a conflict between readings, kept rather than decided by guessing. */
export const note = z.strictObject({
  text,
  textEn: text,
  /** True when sources, or readings of one source, contradict each other. */
  conflict: z.boolean().default(false),
  cites,
})

/** When something held. An absent end is unknown, not endless. */
export const validity = { validFrom: partialDate.optional(), validTo: partialDate.optional() }

/** Ids that the record bore before, or those of records that were joined with it: they lead here for good. */
export function formerIdsOf(type: NodeType) {
  return z.array(idOf(type)).default([])
}

/** What every actor, place and coordination has besides its own fields. */
export const described = {
  name: text,
  nameEn: text.optional(),
  /** The form that fits on the canvas: `UBND h. Nậm Pồ`. */
  shortName: text.optional(),
  aliases: z.array(text).default([]),
  cites,
  notes: z.array(note).default([]),
  citations,
}
