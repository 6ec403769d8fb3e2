import type { Id } from '../../schema/ids.ts'
import { nameKey } from '../../schema/names.ts'
import type { OrganizationKind } from '../../schema/vocabulary.ts'
import type { Decisions } from './decisions.ts'
import type { Draft, NameUse } from './draft.ts'
import type { IdMaker } from './ids.ts'
import type { KnownNames } from './match/known.ts'
import type { Match, Query } from './match/match.ts'
import type { Resolved } from './records.ts'
import type { Question } from './review.ts'

/** An organization that is made of a name that nobody known bears. */
export interface NewActor {
  readonly id: Id
  readonly name: string
  readonly kind: OrganizationKind
}

/** Whom the names of a row mean, and what a reader has to decide before that is known. */
export interface Resolution {
  /** Undefined while there are open questions. */
  readonly resolved?: Resolved
  readonly newActors: readonly NewActor[]
  readonly open: readonly Question[]
  /** Decisions that were followed, which the next review file has to keep. */
  readonly decided: readonly Question[]
}

export interface Resolving {
  readonly names: KnownNames
  readonly match: (query: Query) => Match
  readonly decisions: Decisions
  /** Whether unknown names become organizations where the mapping says of which kind. */
  readonly newActors: boolean
  readonly ids: IdMaker
}

interface Answer {
  readonly id?: Id
  readonly newActor?: NewActor
  readonly open?: Question
  readonly decided?: Question
}

const typeWords: Readonly<Record<string, string>> = {
  Organization: 'an actor',
  AdministrativeUnit: 'a place',
  ProjectArea: 'a place',
  CooperationArea: 'a cooperation area',
}

/** Finds out whom the names of rows mean. Rows have to come in their order, as ids depend on it. */
export function createResolver({ names, match, decisions, newActors, ids }: Resolving) {
  const made = new Map<string, NewActor>()
  const remembered = new Map<string, Match>()

  const matchOnce = (query: Query): Match => {
    const key = JSON.stringify([query.text, query.types, query.level, query.places, query.on])
    const known = remembered.get(key)
    if (known) return known
    const found = match(query)
    if (remembered.size > 50_000) remembered.clear()
    remembered.set(key, found)
    return found
  }

  const makeActor = ({ query, row }: NameUse, kind: OrganizationKind): NewActor => {
    const key = [kind, nameKey(query.text), ...query.places.map(nameKey)].join('\n')
    const known = made.get(key)
    if (known) return known
    const actor = {
      id: ids.make('Organization', query.text, undefined, `dong-${row}`),
      name: query.text,
      kind,
    }
    made.set(key, actor)
    return actor
  }

  const follow = (use: NameUse, chosen: string): Answer => {
    const again = (reason: string): Answer => ({ open: { use, candidates: [], reason, decision: undefined } })
    const decided: Question = { use, candidates: [], reason: '', decision: chosen }
    if (chosen === 'NEW') {
      if (!use.query.types.includes('Organization'))
        return again('NEW makes organizations only: write this record by hand, then decide on its id')
      if (use.kind === undefined)
        return again('NEW needs the kind of the organization: add “kind” to this column in the mapping')
      const newActor = makeActor(use, use.kind)
      return { id: newActor.id, newActor, decided }
    }
    const known = names.get(chosen)
    if (!known || !use.query.types.includes(known.type)) {
      const wanted = use.query.types.map((type) => typeWords[type]).at(0)
      return again(`${chosen} is not ${wanted}, which this column holds`)
    }
    const candidates = [{ known, score: 1, reason: '' }]
    return { id: known.id, decided: { ...decided, candidates } }
  }

  const answer = (use: NameUse): Answer => {
    const decision = decisions.find(use)
    if (decision) return follow(use, decision.chosen)
    const word = use.word === undefined ? undefined : names.get(use.word)
    if (word) return { id: word.id }
    const found = matchOnce(use.query)
    if (found.state === 'matched') return { id: found.known.id }
    const { candidates } = found
    if (found.state === 'unknown' && newActors && use.kind !== undefined) {
      const newActor = makeActor(use, use.kind)
      return { id: newActor.id, newActor }
    }
    return { open: { use, candidates, reason: 'nobody is called so' } }
  }

  return (draft: Draft): Resolution => {
    const uses: NameUse[] = [
      ...draft.parties.map(({ use }) => use),
      ...draft.areas,
      ...draft.places,
      ...(draft.signedAt ? [draft.signedAt] : []),
    ]
    const answers = new Map(uses.map((use) => [use, answer(use)]))
    const all = [...answers.values()]
    const open = all.flatMap(({ open: question }) => question ?? [])
    const idOf = (use: NameUse) => answers.get(use)?.id
    const idsOf = (list: readonly NameUse[]) => [...new Set(list.flatMap((use) => idOf(use) ?? []))]
    const parties = new Map(
      draft.parties.flatMap(({ use, role }) => {
        const actor = idOf(use)
        return actor ? [[`${actor} ${role}`, { actor, role }] as const] : []
      }),
    )
    return {
      open,
      decided: all.flatMap(({ decided }) => decided ?? []),
      newActors: all.flatMap(({ newActor }) => newActor ?? []),
      resolved:
        open.length > 0
          ? undefined
          : {
              parties: [...parties.values()],
              areas: idsOf(draft.areas),
              places: idsOf(draft.places),
              signedAt: draft.signedAt && idOf(draft.signedAt),
            },
    }
  }
}
