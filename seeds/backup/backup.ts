import { z } from 'zod'
import { isId, toId } from '../../schema/ids.ts'
import { nodeTypeNames, relationTypeNames } from '../../schema/vocabulary.ts'
import type { Plan } from '../plan.ts'

/** A data set as it is kept in a file: the rows of the graph, whatever engine has them, with the views that were saved. */
export interface Backup extends Plan {
  readonly head: Head
  /** Texts of saved views by their keys. */
  readonly views: ReadonlyMap<string, string>
}

/** A backup cannot be made, or a file is none that can be restored. The message says which, why and what to do. */
export class BackupFailed extends Error {
  override readonly name = 'BackupFailed'
}

/** What the lines of a file are; raised when a program that knows the one before could not read them. */
export const formatVersion = 1

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const property = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const id = z.string().refine(isId).transform(toId)
const counts = z.array(
  z.object({ type: z.enum([...nodeTypeNames, ...relationTypeNames]), count: z.int().min(0) }),
)

/** The first line of a file. */
export const headSchema = z.object({
  atlasBackup: z.int(),
  schemaVersion: z.int(),
  /** The version of what is derived, which the digests hold. */
  derivationVersion: z.int(),
  version: digest,
  loadedAt: z.string(),
  inputs: z.string().optional(),
  counts,
  madeAt: z.string(),
})
export type Head = z.infer<typeof headSchema>

/** Every line after it, as a pair of what it is and the thing itself; the last one counts what came before. */
export const lineSchema = z.union([
  z.tuple([
    z.literal('node'),
    z.object({ id, type: z.enum(nodeTypeNames), properties: z.record(z.string(), property), digest }),
  ]),
  z.tuple([
    z.literal('relation'),
    z.object({
      id: z.string(),
      type: z.enum(relationTypeNames),
      from: id,
      to: id,
      properties: z.record(z.string(), property),
      digest,
    }),
  ]),
  // As a file's name it must not lead out of the folder of views.
  z.tuple([z.literal('view'), z.object({ key: z.string().regex(/^[0-9a-z]+$/), text: z.string() })]),
  z.tuple([z.literal('end'), z.object({ nodes: z.int(), relations: z.int(), views: z.int() })]),
])
export type Line = z.infer<typeof lineSchema>
