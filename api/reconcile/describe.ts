import type { ActorNode } from '../../schema/nodes.ts'
import type { Context } from '../context.ts'
import { readUnitsAbove } from './properties.ts'
import { toKindName } from './types.ts'
import type { Words } from './words.ts'

/** What tells the actor from its namesakes: its kind, where it is, and from when to when it exists. */
export async function describeActor(actor: ActorNode, context: Context, words: Words): Promise<string> {
  const units = await readUnitsAbove(actor, context)
  const parts = [toKindName(actor, words), units.map(({ name }) => name).join(', '), toPeriod(actor, words)]
  return parts.filter(Boolean).join(' · ')
}

/** From when to when it exists, as far as it is known; empty where nothing is. */
export function toPeriod({ validFrom, validTo }: ActorNode, { from, until, date }: Words): string {
  const begins = validFrom ? `${from} ${date(validFrom)}` : ''
  const ends = validTo ? `${until} ${date(validTo)}` : ''
  return [begins, ends].filter(Boolean).join(' ')
}
