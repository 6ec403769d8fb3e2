import type { OrphanedRowsQuery } from '../client/generated.ts'
import type { Language } from '../diagram/model.ts'
import type { Words } from '../locales/vi.ts'
import { nameOf } from '../state/to-diagram.ts'

type Orphaned = OrphanedRowsQuery['orphanedAgreements']['nodes'][number]
export type LostParty = Orphaned['lost'][number]

/** A party that an agreement lost; an agreement that lost two has two rows. */
export interface OrphanedRow {
  readonly key: string
  readonly agreement: Orphaned['agreement']
  readonly lost: LostParty
}

export function toOrphanedRows(nodes: readonly Orphaned[]): OrphanedRow[] {
  return nodes.flatMap(({ agreement, lost }) =>
    lost.map((party) => ({
      key: `${agreement.id}~${party.party.actor.id}~${party.party.role}`,
      agreement,
      lost: party,
    })),
  )
}

/** What a lost party leaves to do: sign with who takes its place whole or in part, or find out who does. */
export const orphanedNeeds = ['SUCCEEDED', 'IN_PART', 'NO_SUCCESSOR'] as const
export type OrphanedNeed = (typeof orphanedNeeds)[number]

export function needOf({ successors }: Pick<LostParty, 'successors'>): OrphanedNeed {
  if (successors.length === 0) return 'NO_SUCCESSOR'
  return successors.some(({ extent }) => extent !== 'PARTIAL') ? 'SUCCEEDED' : 'IN_PART'
}

/** Who takes its place, each once, and whether in part alone. */
export function successorNames({ successors }: LostParty, language: Language, words: Words): string[] {
  const names = successors.map(({ actor, extent }) => {
    const name = nameOf(actor, language)
    return extent === 'PARTIAL' ? words.orphaned.partly(name) : name
  })
  return [...new Set(names)]
}

/** By which instruments, each once: their numbers, or their names where they have none. */
export function instrumentNames({ successors }: LostParty, language: Language): string[] {
  return [
    ...new Set(
      successors.flatMap(({ under }) =>
        under.map((instrument) => instrument.number || nameOf(instrument, language)),
      ),
    ),
  ]
}

/** The citations that a row rests on: that the party ended, that it is a party, and what took its place. */
export function citationsOf({ agreement, lost }: OrphanedRow): string[] {
  return [
    ...agreement.status.citations,
    ...lost.party.citations,
    ...lost.successors.flatMap(({ citations }) => citations),
  ].map(({ id }) => id)
}
