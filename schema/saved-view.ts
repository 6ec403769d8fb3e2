import { z } from 'zod'

// The viewer's pages forbid code made from text, which zod would otherwise try for speed as soon as it makes a schema.
z.config({ jitless: true })

/** Views and stories that are kept under a short key or carried in a link. They are no data of the graph. */

const number = z.number().min(-1_000_000).max(1_000_000)
const id = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:[-~][a-z0-9]+)*$/)

/** The version that is written; older ones are brought up to it by their reader. */
export const savedVersion = 1

const most = { query: 100_000, positions: 5_000, steps: 100 } as const

export const savedView = z.strictObject({
  kind: z.literal('coordination-atlas/view-link'),
  version: z.literal(savedVersion),
  /** The view as parameters of an address. */
  query: z.string().max(most.query),
  /** Where everything stood, in px of the canvas, by id of the node. */
  positions: z
    .record(id, z.tuple([number, number]))
    .refine((all) => Object.keys(all).length <= most.positions, `has more than ${most.positions} nodes`)
    .optional(),
  /** Version of the data set that it was seen in. */
  dataVersion: z.string().max(100).optional(),
})
export type SavedView = z.infer<typeof savedView>

const savedStory = z.strictObject({
  kind: z.literal('coordination-atlas/story'),
  version: z.literal(savedVersion),
  title: z.string().max(200),
  steps: z
    .array(
      z.strictObject({
        title: z.string().max(200),
        text: z.string().max(4_000),
        /** The view as parameters of an address. */
        view: z.string().max(most.query),
      }),
    )
    .max(most.steps)
    .readonly(),
})
export type SavedStory = z.infer<typeof savedStory>
export type StoryStep = SavedStory['steps'][number]

/** What can be kept under a short key. */
export const saved = z.discriminatedUnion('kind', [savedView, savedStory])
export type Saved = z.infer<typeof saved>

/** The parameters of an address that tell of the view, all that a saved one has. */
export const viewParameters: readonly string[] = [
  'add',
  'area',
  'at',
  'chain',
  'chains',
  'change',
  'colour',
  'coordination',
  'day',
  'draw',
  'evidence',
  'focus',
  'group',
  'hide',
  'kind',
  'lang',
  'layout',
  'limit',
  'list',
  'list-find',
  'list-sort',
  'note',
  'open',
  'panel',
  'path',
  'pin',
  'placed',
  'select',
  'size',
  'status',
  'theme',
  'title',
  'with',
]
/** The one that is said several times, once for each note. */
const repeated = 'note'

/** What of the queries of a saved view or story is no part of a view: names that are unknown, or said twice. */
export function findForeign(kept: Saved): string[] {
  const queries = kept.kind === 'coordination-atlas/story' ? kept.steps.map(({ view }) => view) : [kept.query]
  return queries.flatMap((query) => {
    const names = [...new URLSearchParams(query).keys()]
    return names.filter(
      (name, index) => !viewParameters.includes(name) || (name !== repeated && names.indexOf(name) !== index),
    )
  })
}

/** Bytes of a view or a story, at most. */
export const largestSaved = 256 * 1024
