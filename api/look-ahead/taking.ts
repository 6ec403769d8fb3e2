import type { GraphQLField, GraphQLResolveInfo } from 'graphql'
import type { Id } from '../../schema/ids.ts'
import type { Context } from '../context.ts'

/** What is known of a parent whichever of its properties were read. */
type Always = 'id' | 'type' | 'from' | 'to' | 'actor' | 'parties' | 'coordinationCount' | 'isUnread'

export type Resolve<Parent, Args, Answer> = (
  parent: Parent,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Answer

/** A resolver with what is told of its field in the schema. */
export interface TellingResolver<Parent, Args, Answer> {
  readonly resolve: Resolve<Parent, Args, Answer>
  readonly extensions: FieldExtensions
}

interface FieldExtensions {
  /** What the field takes of its parent. */
  readonly taking: readonly string[]
  /** Resolves the field of a node of which the id alone is known. */
  readonly beginning?: Resolve<Unread, never, unknown>
}

/** A node of which the id is known, while it may still have to be read. */
export interface Unread {
  readonly id: Id
  readonly isUnread?: boolean
}

/** A resolver of a field that takes nothing of its parent but what is named, so that nothing else need be read for it. */
export function taking<Parent, const Name extends Exclude<keyof Parent & string, Always>, Args, Answer>(
  names: readonly Name[],
  resolve: Resolve<Pick<Parent, Name | (Always & keyof Parent)>, Args, Answer>,
): TellingResolver<Parent, Args, Answer> {
  return { resolve, extensions: { taking: names } }
}

/** The same of a field of what stands for a node: the names are those of the node's properties. */
export function takingOfNode<Parent, Args, Answer>(
  names: readonly string[],
  resolve: Resolve<Parent, Args, Answer>,
): TellingResolver<Parent, Args, Answer> {
  return { resolve, extensions: { taking: names } }
}

/** What is told of a field: undefined where it may take all of its parent. */
export function toldOf({
  resolve,
  extensions,
}: GraphQLField<unknown, unknown>): Partial<FieldExtensions> | undefined {
  return resolve && 'taking' in extensions ? (extensions as Partial<FieldExtensions>) : undefined
}
