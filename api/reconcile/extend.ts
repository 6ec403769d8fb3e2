import { isId } from '../../schema/ids.ts'
import type { ActorNode } from '../../schema/nodes.ts'
import type { Context } from '../context.ts'
import { actorTypes } from '../filter.ts'
import { isNodeOf } from '../reading/nodes.ts'
import { type Property, type PropertyValue, propertyById } from './properties.ts'
import type { Extension } from './requests.ts'
import type { ServiceLanguage, Words } from './words.ts'

/** Values of properties, as the protocol writes them. An id that names no actor has none. */
export async function readExtension(
  { ids, properties: asked }: Extension,
  context: Context,
  words: Words,
  language: ServiceLanguage,
) {
  const wanted = asked.flatMap((id) => propertyById.get(id) ?? [])
  const rows = await Promise.all(
    ids.map(async (id) => {
      const found = isId(id) ? await context.loaders.node(id) : undefined
      const actor = isNodeOf(found, actorTypes) ? found : undefined
      const values = await Promise.all(wanted.map((one) => readValues(one, actor, context, words)))
      return [id, Object.fromEntries(wanted.map((one, index) => [one.id, values[index]]))] as const
    }),
  )
  return {
    meta: wanted.map(({ id, name }) => ({ id, name: name[language] })),
    rows: Object.fromEntries(rows),
  }
}

async function readValues(
  { of, read }: Property,
  actor: ActorNode | undefined,
  context: Context,
  words: Words,
): Promise<PropertyValue[]> {
  return actor && read && (!of || of === actor.type) ? read(actor, context, words) : []
}
