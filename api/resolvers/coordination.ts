import type { GraphQLResolveInfo } from 'graphql'
import type { CoordinationGraphNode, InstrumentGraphNode, PlaceNode } from '../../schema/nodes.ts'
import { reasonInWords } from '../../schema/status-reasons.ts'
import type { PartyRole, RelationType } from '../../schema/vocabulary.ts'
import { byName, coordinationOrders } from '../analysis/orders.ts'
import type { Context } from '../context.ts'
import { placeTypes } from '../filter.ts'
import { asks } from '../paging/asked.ts'
import { sorted } from '../paging/page.ts'
import { readActor, readRelated } from '../reading/nodes.ts'
import { readStatus } from '../reading/statuses.ts'
import { citations, notes } from './cited.ts'
import { connection } from './connections.ts'
import type {
  AgreementResolvers,
  CoordinationConnectionResolvers,
  JointActivityResolvers,
  PartyResolvers,
  ReportedResultResolvers,
  StatusOnDayResolvers,
} from './generated.ts'
import type { PartyModel } from './models.ts'

type Coordination = CoordinationGraphNode

/** Fields that agreements and joint activities share. */
const coordinationFields = {
  parties: async (
    { id }: Coordination,
    { roles }: { readonly roles?: readonly PartyRole[] | null },
    { loaders }: Context,
    info: GraphQLResolveInfo,
  ): Promise<PartyModel[]> => {
    const relations: PartyModel[] = asks(info, 'actor')
      ? await loaders.parties(id)
      : await loaders.relations(id, { types: ['PARTY_TO'], direction: 'in' })
    const wanted = roles?.length ? relations.filter(({ role }) => role && roles.includes(role)) : relations
    return wanted.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
  },
  areas: async ({ id }: Coordination, _: unknown, { loaders }: Context) =>
    sorted(
      await readRelated(loaders, id, { types: ['COVERS'], direction: 'out' }, ['CooperationArea']),
      byName,
    ),
  places: async ({ id }: Coordination, _: unknown, { loaders }: Context) => {
    const query = { types: ['APPLIES_IN'], direction: 'out' } as const
    const places: PlaceNode[] = await readRelated(loaders, id, query, placeTypes)
    return sorted(places, byName)
  },
  results: async ({ id }: Coordination, _: unknown, { loaders }: Context) => {
    const query = { types: ['REPORTS'], direction: 'out' } as const
    const results = await readRelated(loaders, id, query, ['ReportedResult'])
    return sorted(results, { key: ({ order }) => order, id: (result) => result.id })
  },
  implements: async ({ id }: Coordination, _: unknown, { loaders }: Context) => {
    const query = { types: ['IMPLEMENTS'], direction: 'out' } as const
    const found: InstrumentGraphNode[] = await readRelated(loaders, id, query, [
      'Programme',
      'LegalInstrument',
    ])
    return sorted(found, byName)
  },
  notes,
  citations,
}

/** Agreements that the relation leads to (`out`) or comes from (`in`), oldest first. */
function related(type: RelationType, direction: 'in' | 'out') {
  return async ({ id }: Coordination, _: unknown, { loaders }: Context) =>
    sorted(
      await readRelated(loaders, id, { types: [type], direction }, ['Agreement']),
      coordinationOrders.OLDEST,
    )
}

export const Agreement: AgreementResolvers = {
  ...coordinationFields,
  signedAt: async ({ id }, _, { loaders }) => {
    const places: PlaceNode[] = await readRelated(
      loaders,
      id,
      { types: ['SIGNED_AT'], direction: 'out' },
      placeTypes,
    )
    return places[0]
  },
  status: (agreement, { asOf }, { loaders, today }) => readStatus(loaders, agreement, asOf ?? today),
  renews: related('RENEWS', 'out'),
  renewedBy: related('RENEWS', 'in'),
  supplements: related('SUPPLEMENTS', 'out'),
  supplementedBy: related('SUPPLEMENTS', 'in'),
  supersedes: related('SUPERSEDES', 'out'),
  supersededBy: related('SUPERSEDES', 'in'),
}

export const JointActivity: JointActivityResolvers = {
  ...coordinationFields,
  period: ({ validFrom, validTo }) => toPeriod(validFrom, validTo),
}

export const Party: PartyResolvers = {
  actor: ({ actor, from }, _, { loaders }) => actor ?? readActor(loaders, from),
  role: ({ role = 'PARTICIPANT' }) => role,
  count: ({ count = 1 }) => count,
  representatives: ({ representativeNames = [], representativeOffices = [] }) =>
    representativeNames.map((name, index) => ({ name, office: representativeOffices[index] ?? '' })),
  citations,
}

export const StatusOnDay: StatusOnDayResolvers = {
  rule: ({ reason }) => reason.rule,
  reason: ({ reason }) => reasonInWords(reason).vi,
  reasonEn: ({ reason }) => reasonInWords(reason).en,
  citations,
}

export const ReportedResult: ReportedResultResolvers = {
  period: ({ periodFrom, periodTo }) => toPeriod(periodFrom, periodTo),
  citations,
}

/** A span of time, or null where neither end is known. */
export function toPeriod<Date>(from: Date | undefined, to: Date | undefined) {
  return from || to ? { from, to } : null
}

export const CoordinationConnection: CoordinationConnectionResolvers = connection
