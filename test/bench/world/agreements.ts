import type { RelationRow } from '../../../api/graph/store.ts'
import type { PartialDate } from '../../../schema/partial-date.ts'
import { type AgreementKind, agreementKinds, partyRoles } from '../../../schema/vocabulary.ts'
import { toNodeRow } from '../../../seeds/plan/rows.ts'
import { areaCount } from './areas.ts'
import { unitsOfToday } from './places.ts'
import { createRandomOf } from './random.ts'
import { type Chunk, createRelate, toCitedChunk } from './rows.ts'
import { idOf, organizationAt, type Shape } from './shape.ts'

/** Agreements come in series of so many; in two of five series each renews the one before. */
const seriesLength = 5

function pickKind(random: () => number): AgreementKind {
  // Most are regulations, as in the records.
  return random() < 0.6
    ? 'REGULATION'
    : (agreementKinds[Math.floor(random() * agreementKinds.length)] ?? 'PLAN')
}

/** Numbers of the organizations that are party to the agreement: two to four, of which a few are party to very many. */
function pickParties(shape: Shape, random: () => number): number[] {
  const parties = new Set<number>()
  const size = 2 + Math.floor(random() * 3)
  // The fourth power makes low ranks hubs.
  while (parties.size < size)
    parties.add(organizationAt(shape, Math.floor(random() ** 4 * shape.organizations)))
  return [...parties]
}

/** An agreement with its parties, areas and places, what it renews, carries out or replaces, and its citation. */
export function toAgreement(shape: Shape, number: number): Chunk {
  const random = createRandomOf(shape.seed, number)
  const citationId = idOf.agreementCitation(number)
  const citationIds = [citationId]
  const relate = createRelate(citationId)
  const id = idOf.agreement(number)
  const series = Math.floor(number / seriesLength)
  const place = number % seriesLength
  const source = series % shape.sources
  const year = 2008 + (series % 4) + 3 * place
  const month = String(1 + (number % 12)).padStart(2, '0')
  const signedOn = (random() < 0.2 ? `${year}` : `${year}-${month}-1${number % 10}`) as PartialDate
  const hasPeriod = random() < 0.3
  const agreement = toNodeRow('Agreement', id, {
    kind: pickKind(random),
    title: `Quy chế phối hợp số ${number} về bảo vệ chủ quyền, an ninh biên giới`,
    basis: 'STATED',
    signedOn,
    ...(hasPeriod ? { validFrom: `${year}` as PartialDate, validTo: `${year + 5}` as PartialDate } : {}),
    citationIds,
    sourceIds: [idOf.source(source)],
    signedCitationIds: citationIds,
    periodCitationIds: hasPeriod ? citationIds : [],
    carriedOutFrom: [],
    carriedOutOn: [],
    carriedOutCitationIds: [],
  })

  const relations: RelationRow[] = pickParties(shape, random).map((organization, order) => {
    const role = order < 2 ? 'SIGNATORY' : (partyRoles[order] ?? 'PARTICIPANT')
    return relate('PARTY_TO', idOf.organization(organization), id, { role, count: 1, order })
  })
  const areas = new Set([Math.floor(random() ** 2 * areaCount)])
  if (random() < 0.25) areas.add(Math.floor(random() * areaCount))
  for (const area of areas) relations.push(relate('COVERS', id, idOf.area(area)))
  const province = Math.floor(random() * shape.provinces)
  const unit = unitsOfToday[Math.floor(random() * unitsOfToday.length)] ?? 0
  relations.push(relate('APPLIES_IN', id, idOf.unit(province, unit)))
  if (random() < 1 / 3) relations.push(relate('IMPLEMENTS', id, idOf.law(province)))
  if (place > 0) {
    const before = idOf.agreement(number - 1)
    if (series % 5 < 2) relations.push(relate('RENEWS', id, before))
    else if (series % 5 === 2 && place === 1) relations.push(relate('SUPPLEMENTS', id, before))
    else if (series % 5 === 3 && place === 4) relations.push(relate('SUPERSEDES', id, before))
  }
  return toCitedChunk([agreement], relations, citationId, source, { paragraph: 1 + (number % 40) })
}
