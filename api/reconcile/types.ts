import type { ActorNode } from '../../schema/nodes.ts'
import {
  type NodeType,
  type OrganizationKind,
  organizationKinds,
  type UnitLevel,
  unitLevels,
} from '../../schema/vocabulary.ts'
import { kindOf } from '../reading/nodes.ts'
import type { Words } from './words.ts'

/** A type that candidates can be asked to have, as the protocol writes it. */
export interface EntityType {
  readonly id: string
  readonly name: string
  readonly broader?: readonly EntityType[]
}

/** The types: organizations with their kinds, and administrative units with their levels. */
export function toTypes({ organization, unit, terms }: Words): EntityType[] {
  const organizations = { id: 'Organization', name: organization }
  const units = { id: 'AdministrativeUnit', name: unit }
  return [
    organizations,
    ...organizationKinds.map((id) => ({ id, name: terms.organizationKind[id], broader: [organizations] })),
    units,
    ...unitLevels.map((id) => ({ id, name: terms.unitLevel[id], broader: [units] })),
  ]
}

const general = ['Organization', 'AdministrativeUnit'] as const satisfies readonly NodeType[]
export const typeIds: ReadonlySet<string> = new Set([...general, ...organizationKinds, ...unitLevels])

/** The kind of an organization or the level of a unit, in words. */
export function toKindName(actor: ActorNode, { terms }: Words): string {
  return actor.type === 'Organization' ? terms.organizationKind[actor.kind] : terms.unitLevel[actor.level]
}

/** The types that the actor has, the narrower first. */
export function typesOf(actor: ActorNode, own: Words): EntityType[] {
  const general = { id: actor.type, name: actor.type === 'Organization' ? own.organization : own.unit }
  return [{ id: kindOf(actor), name: toKindName(actor, own) }, general]
}

/** Whether the actor has one of the types; every one does where none is asked for. */
export function hasType(actor: ActorNode, types: readonly string[]): boolean {
  return types.length === 0 || types.includes(actor.type) || types.includes(kindOf(actor))
}

/** The types of nodes that can have one of the types. */
export function nodeTypesOf(types: readonly string[]): ReadonlySet<NodeType> {
  const isOf = (general: NodeType, narrower: readonly (OrganizationKind | UnitLevel)[]) =>
    types.length === 0 || types.some((type) => type === general || narrower.some((one) => one === type))
  return new Set([
    ...(isOf('Organization', organizationKinds) ? (['Organization'] as const) : []),
    ...(isOf('AdministrativeUnit', unitLevels) ? (['AdministrativeUnit'] as const) : []),
  ])
}
