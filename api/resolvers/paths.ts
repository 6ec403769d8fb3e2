import type { Id } from '../../schema/ids.ts'
import type { Context } from '../context.ts'
import { BadUserInput, NotFound } from '../errors.ts'
import { actorTypes, toIds } from '../filter.ts'
import { readWish } from '../reading/coordinations.ts'
import { isNodeOf } from '../reading/nodes.ts'
import { type PathModel, readPaths } from '../reading/paths.ts'
import type { QueryPathsArgs } from './generated.ts'

const longest = 12
const most = 20

/** @throws {BadUserInput} for wrong arguments. @throws {NotFound} naming an end that does not exist. */
export async function readPathsAsked(args: QueryPathsArgs, context: Context): Promise<PathModel[]> {
  const maxLength = args.maxLength ?? 6
  const first = args.first ?? 5
  if (maxLength < 1 || maxLength > longest)
    throw new BadUserInput(`"maxLength" is ${maxLength}: ask for chains of 1 to ${longest} edges.`)
  if (first < 1 || first > most) throw new BadUserInput(`"first" is ${first}: ask for 1 to ${most} chains.`)
  const [from, to, wish] = await Promise.all([
    readEnd(context, 'from', args.from),
    readEnd(context, 'to', args.to),
    readWish(context, undefined, args.asOf),
  ])
  if (from === to) throw new BadUserInput(`"from" and "to" are both ${from}: name two actors.`)
  return readPaths(context, { from, to, maxLength, first, wish })
}

async function readEnd({ loaders }: Context, name: 'from' | 'to', text: string): Promise<Id> {
  const [id] = toIds(name, [text], actorTypes)
  const node = id && (await loaders.node(id))
  if (isNodeOf(node, actorTypes)) return node.id
  throw new NotFound(`"${name}" names an actor that does not exist: ${text}.`)
}
