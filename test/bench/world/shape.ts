import { type Id, toId } from '../../../schema/ids.ts'

/** How much of everything a generated world has. */
export interface Shape {
  readonly seed: number
  readonly provinces: number
  readonly organizations: number
  readonly agreements: number
  readonly sources: number
}

/** Units of a province: itself, its districts and old communes, which have ended, and the communes that took their place. */
export const unitsPerProvince = { districts: 6, oldCommunes: 24, newCommunes: 8 } as const
const unitCount = 1 + unitsPerProvince.districts + unitsPerProvince.oldCommunes + unitsPerProvince.newCommunes
/** Organizations of a province: a committee of each unit, then the border guard's command, then its posts. */
export const organizationsPerProvince = 3 * unitCount
export const commandNumber = unitCount

/** Relations that a province and an agreement bring in on average, by which a world gets about as many as asked for. */
const relationsPerProvince = 433
const relationsPerAgreement = 6.93
const agreementsPerProvince = 400

/** The shape of a world with about so many relations. Places and bodies are never fewer than those of one province. */
export function toShape(relations: number, seed: number): Shape {
  const provinces = Math.max(
    1,
    Math.round(relations / (relationsPerProvince + agreementsPerProvince * relationsPerAgreement)),
  )
  const left = relations - provinces * relationsPerProvince
  const agreements = Math.max(50, Math.round(left / relationsPerAgreement))
  return {
    seed,
    provinces,
    agreements,
    organizations: provinces * organizationsPerProvince,
    sources: Math.max(2, Math.ceil(agreements / 50)),
  }
}

export const idOf = {
  unit: (province: number, unit: number): Id => toId(`unit-g${province}-${unit}`),
  organization: (number: number): Id => toId(`org-g${number}`),
  agreement: (number: number): Id => toId(`agr-g${number}`),
  area: (number: number): Id => toId(`area-g${number}`),
  law: (province: number): Id => toId(`law-g${province}`),
  event: (province: number, event: number): Id => toId(`evt-g${province}-${event}`),
  source: (number: number): Id => toId(`src-g${number}`),
  placeCitation: (province: number): Id => toId(`cit-gp${province}`),
  agreementCitation: (number: number): Id => toId(`cit-ga${number}`),
} as const

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/** The number of the organization that has the rank among hubs: those of all provinces and kinds, 0 the largest hub. */
export function organizationAt({ organizations }: Shape, rank: number): number {
  let stride = Math.floor(organizations * 0.618) || 1
  while (greatestCommonDivisor(stride, organizations) !== 1) stride += 1
  return (rank * stride) % organizations
}
