import { z } from 'zod'
import { nodeTypeNames, partyRoles, relationTypeNames } from '../../schema/vocabulary.ts'
import { changes, fullSize } from '../diagram/model.ts'

// The server's policy forbids code made from text, which zod would otherwise try for speed.
z.config({ jitless: true })

/** The file that a view is saved as and opened from again. */

const node = z.object({
  id: z.string().min(1),
  type: z.enum(nodeTypeNames),
  kind: z.string(),
  label: z.string(),
  name: z.string(),
  unnamed: z.boolean(),
  count: z.number().int().positive().optional(),
  ended: z.boolean(),
  inferred: z.boolean(),
  status: z.string().optional(),
  degree: z.number().int().nonnegative(),
  parent: z.string().optional(),
  change: z.enum(changes).optional(),
  size: z.number().min(1).max(fullSize).optional(),
  community: z.number().int().positive().optional(),
  isCut: z.boolean().optional(),
  sourceNumbers: z.array(z.number().int().positive()).readonly().optional(),
})
const edge = z.object({
  id: z.string().min(1),
  source: z.string(),
  target: z.string(),
  type: z.enum([...relationTypeNames, 'COORDINATES_WITH']),
  role: z.enum(partyRoles).optional(),
  inferred: z.boolean(),
  ended: z.boolean(),
  weight: z.number(),
  citations: z.array(z.string()).readonly(),
  change: z.enum(changes).optional(),
  isBridge: z.boolean().optional(),
  sourceNumbers: z.array(z.number().int().positive()).readonly().optional(),
})
const citation = z.object({
  id: z.string().min(1),
  source: z.object({
    n: z.number().int().positive(),
    title: z.string(),
    publisher: z.string().optional(),
    date: z.string().optional(),
    url: z.string().optional(),
  }),
  /** 1-based line of the document; start and end count code points in it, half-open. */
  paragraph: z.number().int().positive().optional(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  passageSha256: z.string().optional(),
  note: z.string().optional(),
})

const point = z.object({ x: z.number(), y: z.number() })

export const envelopeKind = 'coordination-atlas/view'
export const envelopeVersion = 1
const [kind, version] = [envelopeKind, envelopeVersion] as const

const envelope = z.object({
  meta: z.object({
    kind: z.literal(kind),
    version: z.literal(version),
    /** When it was saved, as an ISO 8601 instant in UTC. */
    timestamp: z.iso.datetime(),
    /** The address that restores the view. */
    source: z.string(),
    /** Version of the data set. */
    sourceVersion: z.string(),
  }),
  data: z
    .object({
      /** The viewer's own state, which its reader checks. */
      state: z.record(z.string(), z.unknown()),
      network: z.object({ nodes: z.array(node).readonly(), edges: z.array(edge).readonly() }),
      positions: z.record(z.string(), point),
      citations: z.array(citation).readonly(),
      title: z.string().optional(),
      /** What the reader wrote on the picture, at a node or at a point. */
      notes: z
        .array(z.object({ at: z.union([z.string(), point]), text: z.string() }))
        .readonly()
        .optional(),
    })
    .superRefine(({ network }, context) => {
      const ids = new Set(network.nodes.map(({ id }) => id))
      for (const [index, { source, target }] of network.edges.entries())
        for (const [end, id] of Object.entries({ source, target }))
          if (!ids.has(id))
            context.addIssue({
              code: 'custom',
              path: ['network', 'edges', index, end],
              message: `names ${id}, which is no node of the file`,
            })
    }),
})
export type Envelope = z.infer<typeof envelope>
export type EnvelopeCitation = z.infer<typeof citation>

interface Problem {
  /** A path within the file; empty for the file as a whole. */
  readonly place: string
  readonly problem: string
}

const shownProblems = 10

/** A file is not a saved view, or is damaged; the message says where and what, one problem a line. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError'
  /** Of all problems, the paths within the file. */
  readonly places: readonly string[]
  constructor(problems: readonly Problem[]) {
    const told = problems.slice(0, shownProblems).map(({ place, problem }) => `${place}: ${problem}`)
    const more = problems.length - told.length
    if (more > 0) told.push(`and ${more} more`)
    super(`This file cannot be opened as a saved view:\n${told.join('\n')}`)
    this.places = problems.map(({ place }) => place)
  }
}

export function createEnvelope(
  meta: Omit<Envelope['meta'], 'kind' | 'version'>,
  data: Envelope['data'],
): Envelope {
  return { meta: { kind, version, ...meta }, data }
}

/** @throws {EnvelopeError} with all that is wrong, at most ten problems. */
export function readEnvelope(text: string): Envelope {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EnvelopeError([{ place: 'the file', problem: `it is not JSON: ${reason}` }])
  }
  const head = z.object({ meta: z.object({ kind: z.literal(kind), version: z.number() }) }).safeParse(value)
  if (!head.success)
    throw new EnvelopeError([
      { place: 'meta', problem: `it was not saved by this viewer (kind is not "${kind}")` },
    ])
  if (head.data.meta.version !== version)
    throw new EnvelopeError([
      {
        place: 'meta.version',
        problem: `the file has version ${head.data.meta.version}, this viewer opens version ${version}`,
      },
    ])
  const read = envelope.safeParse(value)
  if (read.success) return read.data
  throw new EnvelopeError(
    read.error.issues.map(({ path, message }) => ({ place: path.join('.'), problem: message })),
  )
}
