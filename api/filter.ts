import { type Id, isId, nodeTypeOf } from '../schema/ids.ts'
import { foldName } from '../schema/names.ts'
import type { Day } from '../schema/partial-date.ts'
import type { AgreementStatus } from '../schema/status.ts'
import { type NodeType, nodeTypes } from '../schema/vocabulary.ts'
import { BadUserInput } from './errors.ts'
import type { CoordinationConditions } from './graph/requests.ts'
import type { CoordinationFilter } from './resolvers/generated.ts'

const maximumText = 200
const maximumIds = 200

/** Ids of a filter, checked. @throws {BadUserInput} naming those that have the wrong shape or type. */
export function toIds(field: string, texts: readonly string[], types: readonly NodeType[]): Id[] {
  if (texts.length > maximumIds)
    throw new BadUserInput(`"${field}" has ${texts.length} ids: give at most ${maximumIds}.`)
  const ids: Id[] = []
  const wrong: string[] = []
  for (const text of texts) {
    const type = nodeTypeOf(text)
    if (isId(text) && type && types.includes(type)) ids.push(text)
    else wrong.push(JSON.stringify(text.slice(0, 80)))
  }
  if (wrong.length === 0) return [...new Set(ids)]
  const prefixes = types.map((type) => `${nodeTypes[type].prefix}-`).join(' or ')
  throw new BadUserInput(
    `"${field}" takes ids that begin with ${prefixes}, and not ${wrong.join(', ')}: find them with "search".`,
  )
}

/** @throws {BadUserInput} for text that is blank, too long, or has no letter or digit. */
export function toSearchText(field: string, text: string): string {
  if (text.length > maximumText)
    throw new BadUserInput(
      `"${field}" has ${text.length} characters: search for at most ${maximumText} characters.`,
    )
  if (!text.trim()) throw new BadUserInput(`"${field}" is blank: write a name or a part of one.`)
  if (!foldName(text)) throw new BadUserInput(`"${field}" has no letter or digit to search for.`)
  return text
}

/** What is asked of coordinations: what the store can tell, and what is derived from it. */
export interface CoordinationWish {
  readonly where: CoordinationConditions
  readonly status?: ReadonlySet<AgreementStatus>
  /** Leaves out what has ended or has not begun on the day. */
  readonly asOf?: Day
  /** The day that `status` is meant on. */
  readonly day: Day
}

export const actorTypes = ['Organization', 'AdministrativeUnit'] as const
export const placeTypes = ['AdministrativeUnit', 'ProjectArea'] as const
export const coordinationTypes = ['Agreement', 'JointActivity'] as const
export const instrumentTypes = ['Programme', 'LegalInstrument'] as const

/**
 * The filter as conditions. An empty list means no condition. Areas are taken as they are; `closeAreas`
 * adds the narrower ones.
 */
export function toCoordinationWish(
  filter: CoordinationFilter | null | undefined,
  asOf: Day | null | undefined,
  today: Day,
  closeAreas: (ids: readonly Id[]) => readonly Id[],
): CoordinationWish {
  const {
    areas,
    parties,
    places,
    sources,
    implements: instruments,
    kinds,
    partyKinds,
    status,
    ...rest
  } = filter ?? {}
  const { signedFrom, signedTo, basis } = rest
  if (signedFrom && signedTo && signedFrom > signedTo)
    throw new BadUserInput(`"signedFrom" ${signedFrom} is after "signedTo" ${signedTo}.`)
  const idsOf = (field: string, ids: readonly string[] | null | undefined, types: readonly NodeType[]) =>
    ids?.length ? toIds(`filter.${field}`, ids, types) : undefined
  const areaIds = idsOf('areas', areas, ['CooperationArea'])
  const where: CoordinationConditions = {
    kinds: given(kinds),
    areas: areaIds && closeAreas(areaIds),
    parties: idsOf('parties', parties, actorTypes),
    partyKinds: given(partyKinds),
    places: idsOf('places', places, placeTypes),
    signedFrom: signedFrom ?? undefined,
    signedTo: signedTo ?? undefined,
    sources: idsOf('sources', sources, ['Source']),
    implements: idsOf('implements', instruments, instrumentTypes),
    basis: basis ?? undefined,
  }
  return {
    where: withoutAbsent(where),
    status: given(status) && new Set(given(status)),
    asOf: asOf ?? undefined,
    day: asOf ?? today,
  }
}

function given<T>(list: readonly T[] | null | undefined): readonly T[] | undefined {
  return list?.length ? list : undefined
}

function withoutAbsent(where: CoordinationConditions): CoordinationConditions {
  return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined))
}
