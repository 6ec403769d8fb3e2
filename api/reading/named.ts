import type { Id } from '../../schema/ids.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { NotFound } from '../errors.ts'
import { toIds } from '../filter.ts'
import type { Loaders } from '../loading/loaders.ts'

/**
 * The ids that an argument names, those of today where it names former ones. What does not exist is refused,
 * as an empty answer would say that nothing is known of it.
 *
 * @throws {BadUserInput} for ids of another type @throws {NotFound} naming those that are nowhere
 */
export async function readNamed(
  loaders: Loaders,
  argument: string,
  texts: readonly string[],
  types: readonly NodeType[],
): Promise<Id[]> {
  const ids = toIds(argument, texts, types)
  const nodes = await Promise.all(ids.map((id) => loaders.node(id)))
  const unknown = ids.filter((_, index) => !nodes[index])
  if (unknown.length > 0)
    throw new NotFound(`"${argument}" names what does not exist: ${unknown.join(', ')}.`)
  return nodes.flatMap((node) => node?.id ?? [])
}

/** The id that the argument `within` names, in the same way; undefined where it is not given. */
export async function readWithin(
  loaders: Loaders,
  text: string | null | undefined,
  types: readonly NodeType[],
): Promise<Id | undefined> {
  const [id] = text == null ? [] : await readNamed(loaders, 'within', [text], types)
  return id
}
