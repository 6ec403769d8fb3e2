import { isDeepStrictEqual } from 'node:util'
import type { NodeRow } from '../../../api/graph/store.ts'
import { groupBy } from '../../../api/group-by.ts'
import type { RelationType } from '../../../schema/vocabulary.ts'
import { type Question, questions, type Subject } from '../api/questions.ts'
import type { World } from '../world/world.ts'

/** Whether what a question is answered with agrees with the world that it was asked about. */
export type IsRight = (question: string, subject: Subject, data: unknown) => boolean

interface Part {
  readonly actor: string
  readonly agreement: string
  readonly role: string
}

/** Relations that a drawing has lines for: parts, what agreements renew, and commands. */
const lineTypes: ReadonlySet<RelationType> = new Set([
  'PARTY_TO',
  'RENEWS',
  'SUPPLEMENTS',
  'SUPERSEDES',
  'SUBORDINATE_TO',
  'PARTY_COMMITTEE_OF',
])

/** Parties in these roles do not coordinate. */
const bystanders: readonly string[] = ['WITNESS', 'SUPERIOR']
const isCoordinating = ({ role }: Part) => !bystanders.includes(role)

/** Tells right answers from wrong ones by the rows of the world alone, past store and server. */
export function createKnownAnswers(world: World): IsRight {
  const nodes = new Map<string, NodeRow['properties']>(
    Array.from(world.nodes(), ({ id, properties }) => [id, properties]),
  )
  const nameOf = (id: string) => nodes.get(id)?.name ?? nodes.get(id)?.title
  const relations = [...world.relations()]
  const lines = relations.filter(({ type }) => lineTypes.has(type))
  const neighbours = groupBy(
    lines.flatMap(({ from, to }) => [
      { id: from, other: to },
      { id: to, other: from },
    ]),
    ({ id }) => id as string,
  )
  const degreeOf = (id: string) => new Set(neighbours.get(id)?.map(({ other }) => other)).size
  const parts = relations
    .filter(({ type }) => type === 'PARTY_TO')
    .map(({ from, to, properties }): Part => ({ actor: from, agreement: to, role: String(properties.role) }))
  const ofActor = groupBy(parts, ({ actor }) => actor)
  const ofAgreement = groupBy(parts, ({ agreement }) => agreement)
  const countOf = (id: string) => ofActor.get(id)?.length ?? 0

  function toPartners(id: string): Map<string, number> {
    const weights = new Map<string, number>()
    for (const own of ofActor.get(id) ?? []) {
      if (!isCoordinating(own)) continue
      for (const other of ofAgreement.get(own.agreement) ?? [])
        if (other.actor !== id && isCoordinating(other))
          weights.set(other.actor, (weights.get(other.actor) ?? 0) + 1)
    }
    return weights
  }

  const toParties = (id: string) =>
    (ofAgreement.get(id) ?? []).map(({ actor, role }) => `${actor} ${nameOf(actor)} ${role}`).sort()

  const byQuestion: Readonly<Record<string, (gist: never, subject: Subject) => boolean>> = {
    a: (gist: { id: string; name: string }, { id }) =>
      isDeepStrictEqual({ ...gist }, { id, name: nameOf(id), kind: nodes.get(id)?.kind }),
    b: ([id, name, agreements]: [string, string, Array<[string, string, string[]]>], subject) =>
      id === subject.id &&
      name === nameOf(id) &&
      new Set(agreements.map(([agreement]) => agreement)).size === Math.min(25, countOf(id)) &&
      agreements.every(
        ([agreement, title, parties]) =>
          title === nameOf(agreement) &&
          isDeepStrictEqual(parties, toParties(agreement)) &&
          parties.some((party) => party.startsWith(`${id} `)),
      ),
    c: (counts: Array<[string, number]>) =>
      counts.length <= 50 && counts.every(([id, count]) => count === countOf(id)),
    d(found: Array<[string, number]>, { id }) {
      const known = toPartners(id)
      const best = [...known.values()].sort((a, b) => b - a).slice(0, 25)
      return (
        isDeepStrictEqual(
          found.map(([, weight]) => weight),
          best,
        ) && found.every(([partner, weight]) => known.get(partner) === weight)
      )
    },
    network: ([hidden, found, edges]: [number, Array<[string, number]>, number], { id }) =>
      hidden >= 0 &&
      edges > 0 &&
      found.some(([node]) => node === id) &&
      found.every(([node, degree]) => degree === degreeOf(node)),
  }

  return (name, subject, data) => {
    const question = questions.find((one) => one.name === name)
    const check = byQuestion[name]
    if (!question || !check) throw new Error(`Nothing is known of the question ${name}`)
    return check(toGist(question, data), subject)
  }
}

function toGist({ toGist }: Question, data: unknown): never {
  return toGist.ours(data as never) as never
}
