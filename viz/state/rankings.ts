import type { Measures } from '../measures/measure.ts'
import type { PictureNode } from './picture.ts'

export interface Ranked<One> {
  readonly one: One
  readonly value: number
}

/** What has a value above nothing, the greatest first; ties as `compare` says, then in the order of the ids. */
export function toRanking<One extends { readonly id: string }>(
  all: readonly One[],
  values: ReadonlyMap<string, number>,
  compare: (a: One, b: One) => number = () => 0,
): Ranked<One>[] {
  return all
    .map((one) => ({ one, value: values.get(one.id) ?? 0 }))
    .filter(({ value }) => value > 0)

    .sort((a, b) => b.value - a.value || compare(a.one, b.one) || (a.one.id < b.one.id ? -1 : 1))
}

/** Nodes that are joined more densely with each other than with the rest. */
export interface Community {
  /** From 1, the largest first. */
  readonly number: number
  readonly members: readonly PictureNode[]
  /** Its member that is joined to most. */
  readonly middle: PictureNode
}

/** The communities of the picture, and how many nodes stand alone. */
export function toCommunities(
  nodes: readonly PictureNode[],
  { communities: numbers, degree }: Measures,
): { readonly communities: readonly Community[]; readonly alone: number } {
  const members = new Map<number, PictureNode[]>()
  for (const node of nodes) {
    const community = numbers.nodes.get(node.id)
    if (community !== undefined) members.set(community, [...(members.get(community) ?? []), node])
  }
  const all = [...members].sort(([a], [b]) => a - b)
  return {
    communities: all.flatMap(([community, own]) => {
      const [first, ...others] = own
      if (!first || others.length === 0) return []
      const middle = toRanking(own, degree.nodes)[0]?.one ?? first
      return [{ number: community + 1, members: own, middle }]
    }),
    alone: all.filter(([, own]) => own.length === 1).length,
  }
}
