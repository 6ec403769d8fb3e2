import type { NodeRow, RelationRow } from '../../../api/graph/store.ts'
import type { PartialDate } from '../../../schema/partial-date.ts'
import type { OrganizationKind, UnitLevel } from '../../../schema/vocabulary.ts'
import { toNodeRow } from '../../../seeds/plan/rows.ts'
import { createRandomOf } from './random.ts'
import { type Chunk, createRelate, toCitedChunk } from './rows.ts'
import { commandNumber, idOf, organizationsPerProvince, type Shape, unitsPerProvince } from './shape.ts'

const { districts, oldCommunes, newCommunes } = unitsPerProvince
const lastDay = '2025-06-30' as PartialDate
const firstDay = '2025-07-01' as PartialDate

interface Unit {
  readonly level: UnitLevel
  readonly unitType: string
  /** The unit that it is part of, by its number in the province. */
  readonly parent?: number
  /** The event that ended or made it, by its number in the province; 0 ended the districts. */
  readonly endedBy?: number
  readonly createdBy?: number
}

const firstOld = 1 + districts
const firstNew = firstOld + oldCommunes
const mergedTogether = oldCommunes / newCommunes

/** The units of every province, by their numbers in it: each three old communes became a new one. */
const units: readonly Unit[] = [
  { level: 'PROVINCE', unitType: 'Tỉnh' },
  ...Array.from({ length: districts }, (): Unit => {
    return { level: 'DISTRICT', unitType: 'Huyện', parent: 0, endedBy: 0 }
  }),
  ...Array.from({ length: oldCommunes }, (_, n): Unit => {
    const event = 1 + Math.floor(n / mergedTogether)
    return { level: 'COMMUNE', unitType: 'Xã', parent: 1 + (n % districts), endedBy: event }
  }),
  ...Array.from({ length: newCommunes }, (_, n): Unit => {
    return { level: 'COMMUNE', unitType: 'Xã', parent: 0, createdBy: 1 + n }
  }),
]

const toValidity = ({ endedBy, createdBy }: Unit) => ({
  ...(endedBy === undefined ? {} : { validTo: lastDay }),
  ...(createdBy === undefined ? {} : { validFrom: firstDay }),
})

/** A province with its units, their committees, the reorganization of 2025, and its border guard. */
export function toProvince({ seed, sources }: Shape, province: number): Chunk {
  const citationId = idOf.placeCitation(province)
  const citationIds = [citationId]
  const relate = createRelate(citationId)
  const random = createRandomOf(seed, -1 - province)
  const lawId = idOf.law(province)
  const unitId = (unit: number) => idOf.unit(province, unit)
  const organizationId = (number: number) => idOf.organization(province * organizationsPerProvince + number)
  const described = (name: string) => ({ name, aliases: [], citationIds, unnamed: false })
  const nodes: NodeRow[] = [
    toNodeRow('LegalInstrument', lawId, {
      ...{ name: `Nghị quyết sắp xếp đơn vị hành chính tỉnh số ${province}`, aliases: [], citationIds },
      issuedOn: '2025-06-16' as PartialDate,
    }),
  ]
  const relations: RelationRow[] = []
  const addOrganization = (number: number, kind: OrganizationKind, name: string, validity = {}) =>
    nodes.push(toNodeRow('Organization', organizationId(number), { kind, ...described(name), ...validity }))

  for (let event = 0; event <= newCommunes; event += 1) {
    const id = idOf.event(province, event)
    const kind = event === 0 ? 'DISSOLUTION' : 'MERGER'
    const name = event === 0 ? 'Kết thúc hoạt động của cấp huyện' : `Sáp nhập xã lần ${event}`
    nodes.push(toNodeRow('ReorganizationEvent', id, { kind, name, effectiveOn: firstDay, citationIds }))
    relations.push(relate('UNDER', id, lawId))
  }
  for (const [number, unit] of units.entries()) {
    const { level, unitType, parent, endedBy, createdBy } = unit
    const validity = toValidity(unit)
    const name = `${unitType} số ${province}.${number}`
    const id = unitId(number)
    const committee = organizationId(number)
    nodes.push(toNodeRow('AdministrativeUnit', id, { level, unitType, ...described(name), ...validity }))
    addOrganization(number, 'PEOPLES_COMMITTEE', `Ủy ban nhân dân ${name}`, validity)
    relations.push(relate('GOVERNS', committee, id, validity))
    if (parent !== undefined) {
      relations.push(relate('PART_OF', id, unitId(parent), validity))
      const said = { line: 'ADMINISTRATIVE', ...validity } as const
      relations.push(relate('SUBORDINATE_TO', committee, organizationId(parent), said))
    }
    for (const actor of [id, committee]) {
      if (endedBy !== undefined) relations.push(relate('ENDED_BY', actor, idOf.event(province, endedBy)))
      if (createdBy !== undefined)
        relations.push(relate('CREATED_BY', actor, idOf.event(province, createdBy)))
    }
  }
  addOrganization(commandNumber, 'BORDER_GUARD_COMMAND', `Bộ chỉ huy Bộ đội Biên phòng tỉnh số ${province}`)
  relations.push(relate('BASED_IN', organizationId(commandNumber), unitId(0)))
  for (let number = commandNumber + 1; number < organizationsPerProvince; number += 1) {
    addOrganization(number, 'BORDER_GUARD_POST', `Đồn Biên phòng số ${province}.${number}`)
    const post = organizationId(number)
    const place = unitId(firstNew + Math.floor(random() * newCommunes))
    relations.push(
      relate('BASED_IN', post, place),
      relate('RESPONSIBLE_FOR', post, place),
      relate('SUBORDINATE_TO', post, organizationId(commandNumber), { line: 'COMMAND' }),
    )
  }
  return toCitedChunk(nodes, relations, citationId, province % sources, {})
}

/** The numbers, in their province, of the units in which agreements apply today. */
export const unitsOfToday: readonly number[] = [
  0,
  ...Array.from({ length: newCommunes }, (_, n) => firstNew + n),
]
