import { z } from 'zod'
import { partialDate, text } from '../../schema/records/fields.ts'
import {
  agreementKinds,
  bases,
  organizationKinds,
  partyRoles,
  quantifiers,
  unitLevels,
} from '../../schema/vocabulary.ts'

const column = z.strictObject({
  /** The header above the cells, as the sheet has it. */
  column: text,
})

const url = z.url({ protocol: /^https?$/ })
const orColumn = <T extends z.ZodType>(literal: T, what: string) =>
  z.union([literal, column], {
    error: `is neither ${what} nor a column: write ${what} itself, or { column: Its header }`,
  })

/** Cells that name actors, places or cooperation areas. */
const names = z.strictObject({
  ...column.shape,
  /** What stands between several names in one cell; without it, the cell is one name. */
  separators: z.array(z.string().min(1)).default([]),
  /** Names as the sheet has them, with the id of the record that each means. */
  words: z.record(z.string(), text).default({}),
})
/** The header of a column that says where: it tells names apart that are alike. */
const placeColumn = text.optional()

const party = names.extend({
  role: z.enum(partyRoles),
  /** Kind of the organizations that `--new-actors` and NEW in the review file make of unknown names. */
  kind: z.enum(organizationKinds).optional(),
  placeColumn,
})

const place = names.extend({
  /** Level of the units named there: with it, `Mường Tè` alone means a unit of that level. */
  level: z.enum(unitLevels).optional(),
  placeColumn,
})

const result = z.strictObject({
  ...column.shape,
  what: text,
  whatEn: text,
  unit: text.optional(),
  unitEn: text.optional(),
  quantifier: z.enum(quantifiers).default('EXACTLY'),
})

const period = z.union(
  [
    column,
    z
      .strictObject({ from: column.optional(), to: column.optional() })
      .refine(({ from, to }) => from !== undefined || to !== undefined),
  ],
  { error: 'is no column: write { column: Header }, or { from: { column: … }, to: { column: … } }' },
)

const kind = z.union(
  [
    z.enum(agreementKinds),
    z.strictObject({ ...column.shape, words: z.record(z.string(), z.enum(agreementKinds)).default({}) }),
  ],
  {
    error: `is not a kind of agreement: write one of ${agreementKinds.join(', ')}, or { column: Header, words: { Quy chế: REGULATION } }`,
  },
)

/** What the columns of a spreadsheet hold. `example/mapping.yaml` says it field by field. */
export const mappingSchema = z
  .strictObject({
    /** Name of the sheet in a workbook; without it, the first. */
    sheet: text.optional(),
    /** The row that holds the headers, from 1. */
    headerRow: z.int().min(1).default(1),
    /** Where the facts are from: the same for all rows, or told by columns. */
    source: z.strictObject({
      title: orColumn(text, 'a title'),
      publisher: orColumn(text, 'a publisher').optional(),
      url: orColumn(url, 'a web address').optional(),
      publishedOn: orColumn(partialDate, `a date in quotes such as '2021-05'`).optional(),
    }),
    /** Whether the source says it, or a reader concludes it for the reason. */
    basis: z.enum(bases).default('STATED'),
    reason: text.optional(),
    kind,
    title: column,
    titleEn: column.optional(),
    number: column.optional(),
    summary: column.optional(),
    summaryEn: column.optional(),
    note: column.optional(),
    noteEn: column.optional(),
    signed: z.strictObject({ ...column.shape, at: place.optional() }).optional(),
    period: period.optional(),
    parties: z.array(party).min(1, 'is empty: name at least one column of parties'),
    areas: z.array(names).default([]),
    places: z.array(place).default([]),
    results: z.array(result).default([]),
  })
  .superRefine((mapping, context) => {
    if (mapping.basis === 'INFERRED' && mapping.reason === undefined)
      context.addIssue({
        code: 'custom',
        path: ['reason'],
        message: 'is missing: an inferred fact says why',
      })
    if ((mapping.note === undefined) !== (mapping.noteEn === undefined))
      context.addIssue({
        code: 'custom',
        path: [mapping.note === undefined ? 'note' : 'noteEn'],
        message: 'is missing: a note is told in both languages, so name a column for each',
      })
  })

export type Mapping = z.output<typeof mappingSchema>
export type NamesColumn = z.output<typeof names>
export type PlaceColumn = z.output<typeof place>
export type PartyColumn = z.output<typeof party>
export type ColumnOr<T> = T | { readonly column: string }
