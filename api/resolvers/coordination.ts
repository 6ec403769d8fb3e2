import type { CoordinationGraphNode, InstrumentGraphNode, PlaceNode } from '../../schema/nodes.ts'
import { reasonInWords } from '../../schema/status-reasons.ts'
import type { PartyRole, RelationType } from '../../schema/vocabulary.ts'
import { byName, coordinationOrders } from '../analysis/orders.ts'
import { instrumentTypes, placeTypes } from '../filter.ts'
import type { Attended } from '../graph/store.ts'
import { byId } from '../look-ahead/begun.ts'
import { partyPortion } from '../look-ahead/portions.ts'
import { taking } from '../look-ahead/taking.ts'
import { sorted } from '../paging/page.ts'
import { readActor, readRelated } from '../reading/nodes.ts'
import { readStatus } from '../reading/statuses.ts'
import { citations, facts, notes } from './cited.ts'
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
  parties: byId(
    async (
      { id, parties }: Pick<Attended<Coordination>, 'id' | 'parties'>,
      { roles }: { readonly roles?: readonly PartyRole[] | null },
      { loaders },
      info,
    ): Promise<PartyModel[]> => {
      const all = parties ?? (await loaders.parties(id, partyPortion(info)))
      return roles?.length ? all.filter(({ role }) => role && roles.includes(role)) : [...all]
    },
  ),
  areas: byId(async ({ id }, _: unknown, { loaders }) =>
    sorted(
      await readRelated(loaders, id, { types: ['COVERS'], direction: 'out' }, ['CooperationArea']),
      byName,
    ),
  ),
  places: byId(async ({ id }, _: unknown, { loaders }) => {
    const query = { types: ['APPLIES_IN'], direction: 'out' } as const
    const places: PlaceNode[] = await readRelated(loaders, id, query, placeTypes)
    return sorted(places, byName)
  }),
  results: byId(async ({ id }, _: unknown, { loaders }) => {
    const query = { types: ['REPORTS'], direction: 'out' } as const
    const results = await readRelated(loaders, id, query, ['ReportedResult'])
    return sorted(results, { key: ({ order }) => order, id: (result) => result.id })
  }),
  implements: byId(async ({ id }, _: unknown, { loaders }) => {
    const query = { types: ['IMPLEMENTS'], direction: 'out' } as const
    const found: InstrumentGraphNode[] = await readRelated(loaders, id, query, instrumentTypes)
    return sorted(found, byName)
  }),
  notes,
  facts,
  citations,
}

/** Agreements that the relation leads to (`out`) or comes from (`in`), oldest first. */
function related(type: RelationType, direction: 'in' | 'out') {
  return byId(async ({ id }, _: unknown, { loaders }) =>
    sorted(
      await readRelated(loaders, id, { types: [type], direction }, ['Agreement']),
      coordinationOrders.OLDEST,
    ),
  )
}

export const Agreement: AgreementResolvers = {
  ...coordinationFields,
  signedAt: byId(async ({ id }, _: unknown, { loaders }) => {
    const query = { types: ['SIGNED_AT'], direction: 'out' } as const
    const places: PlaceNode[] = await readRelated(loaders, id, query, placeTypes)
    return places[0]
  }),
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
  period: taking(['validFrom', 'validTo'], ({ validFrom, validTo }) => toPeriod(validFrom, validTo)),
}

export const Party: PartyResolvers = {
  actor: taking([], ({ actor, from }, _, { loaders }) => actor ?? readActor(loaders, from)),
  role: taking(['role'], ({ role = 'PARTICIPANT' }) => role),
  count: taking(['count'], ({ count = 1 }) => count),
  representatives: taking(
    ['representativeNames', 'representativeOffices'],
    ({ representativeNames = [], representativeOffices = [] }) =>
      representativeNames.map((name, index) => ({ name, office: representativeOffices[index] ?? '' })),
  ),
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
  facts,
  citations,
}

/** A span of time, or null where neither end is known. */
export function toPeriod<Date>(from: Date | undefined, to: Date | undefined) {
  return from || to ? { from, to } : null
}

export const CoordinationConnection: CoordinationConnectionResolvers = connection
