import type { CoordinationGraphNode, GraphNode } from '../../schema/nodes.ts'
import { earliest, latest } from '../../schema/partial-date.ts'
import { byName, coordinationOrders } from '../analysis/orders.ts'
import { coordinationTypes } from '../filter.ts'
import { byId } from '../look-ahead/begun.ts'
import { taking } from '../look-ahead/taking.ts'
import { pageInMemory, sorted, toPageWish } from '../paging/page.ts'
import { existsOn, mayExistOn, readRelated } from '../reading/nodes.ts'
import { actorFields } from './actor.ts'
import { citations, facts, notes } from './cited.ts'
import { connection } from './connections.ts'
import type {
  AdministrativeUnitChildrenArgs,
  AdministrativeUnitConnectionResolvers,
  AdministrativeUnitOrganizationsArgs,
  AdministrativeUnitResolvers,
  ProjectAreaResolvers,
} from './generated.ts'

type Unit = GraphNode<'AdministrativeUnit'>

export const AdministrativeUnit: AdministrativeUnitResolvers = {
  ...actorFields,
  type: taking(['unitType'], ({ unitType }) => unitType),
  parent: async (unit, { asOf }, { loaders, today }) => {
    const lastDay = unit.validTo && latest(unit.validTo) < today ? earliest(unit.validTo) : today
    const day = asOf ?? lastDay
    if (!mayExistOn(unit, day)) return null
    const query = { types: ['PART_OF'], direction: 'out', validOn: day } as const
    const parents: Unit[] = await readRelated(loaders, unit.id, query, ['AdministrativeUnit'])
    return sorted(parents.filter(existsOn(day)), byName)[0]
  },
  children: byId(async ({ id }, { asOf, ...page }: AdministrativeUnitChildrenArgs, { loaders }) => {
    const wish = toPageWish('children', page)
    const query = { types: ['PART_OF'], direction: 'in', validOn: asOf ?? undefined } as const
    const children: Unit[] = await readRelated(loaders, id, query, ['AdministrativeUnit'])
    return pageInMemory('children', wish, children.filter(existsOn(asOf)), byName)
  }),
  organizations: byId(async ({ id }, { asOf, ...page }: AdministrativeUnitOrganizationsArgs, { loaders }) => {
    const wish = toPageWish('organizations', page)
    const types = ['GOVERNS', 'BASED_IN', 'RESPONSIBLE_FOR'] as const
    const query = { types, direction: 'in', validOn: asOf ?? undefined } as const
    const found: Array<GraphNode<'Organization'>> = await readRelated(loaders, id, query, ['Organization'])
    return pageInMemory('organizations', wish, found.filter(existsOn(asOf)), byName)
  }),
}

export const ProjectArea: ProjectAreaResolvers = {
  within: async ({ id }, _, { loaders }) => {
    const query = { types: ['PART_OF'], direction: 'out' } as const
    return sorted(await readRelated(loaders, id, query, ['AdministrativeUnit']), byName)
  },
  coordinations: async ({ id }, page, { loaders }) => {
    const wish = toPageWish('coordinations:NEWEST', page)
    const query = { types: ['APPLIES_IN'], direction: 'in' } as const
    const found: CoordinationGraphNode[] = await readRelated(loaders, id, query, coordinationTypes)
    return pageInMemory('coordinations:NEWEST', wish, found, coordinationOrders.NEWEST)
  },
  notes,
  facts,
  citations,
}

export const AdministrativeUnitConnection: AdministrativeUnitConnectionResolvers = connection
