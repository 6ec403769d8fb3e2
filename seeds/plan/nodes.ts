import type { NodeRow } from '../../api/graph/store.ts'
import { toRedirectId } from '../../schema/ids.ts'
import { earliest, latest } from '../../schema/partial-date.ts'
import type { AtlasRecord } from '../../schema/records/index.ts'
import type { Evidence } from './evidence.ts'
import { toNodeRow } from './rows.ts'

function describedOf(
  {
    name,
    nameEn,
    shortName,
    aliases,
    cites,
  }: AtlasRecord<'Organization' | 'AdministrativeUnit' | 'ProjectArea'>,
  evidence: Evidence,
) {
  return { name, nameEn, shortName, aliases, citationIds: evidence.idsOf(cites) }
}

function instrumentOf(
  { name, nameEn, aliases, number, issuedOn, cites }: AtlasRecord<'Programme' | 'LegalInstrument'>,
  evidence: Evidence,
) {
  return { name, nameEn, aliases, number, issuedOn, citationIds: evidence.idsOf(cites) }
}

function coordinationOf(
  record: AtlasRecord<'Agreement' | 'JointActivity'>,
  evidence: Evidence,
  datedFacts: ReadonlyArray<readonly string[]>,
) {
  const { title, titleEn, shortTitle, shortTitleEn, summary, summaryEn, cites, period } = record
  return {
    title,
    titleEn,
    shortTitle,
    shortTitleEn,
    summary,
    summaryEn,
    validFrom: period?.from,
    validTo: period?.to,
    basis: evidence.basisOf(cites, ...datedFacts),
    sourceIds: evidence.sourceIds,
    periodCitationIds: evidence.idsOf(period?.cites ?? []),
    citationIds: evidence.idsOf(cites, ...datedFacts),
  }
}

function toAgreementRow(record: AtlasRecord<'Agreement'>, evidence: Evidence): NodeRow {
  const { id, kind, number, signed, period } = record
  const sightings = record.carriedOut.toSorted((a, b) => {
    const [first, second] = [a, b].map(({ from, on }) => `${latest(on)} ${earliest(from ?? on)}`)
    return (first ?? '') < (second ?? '') ? -1 : 1
  })
  const datedFacts = [signed?.cites ?? [], period?.cites ?? [], ...sightings.map(({ cites }) => cites)]
  return toNodeRow('Agreement', id, {
    kind,
    number,
    ...coordinationOf(record, evidence, datedFacts),
    signedOn: signed?.on,
    signedCitationIds: evidence.idsOf(signed?.cites ?? []),
    carriedOutFrom: sightings.map(({ from }) => from ?? ''),
    carriedOutOn: sightings.map(({ on }) => on),
    carriedOutCitationIds: sightings.map(({ cites }) => evidence.idsOf(cites).join(' ')),
  })
}

/** The node that a cited record describes. */
export function toRecordRow(
  record: Exclude<AtlasRecord, AtlasRecord<'Source'>>,
  evidence: Evidence,
): NodeRow {
  const { id } = record
  switch (record.type) {
    case 'Organization': {
      const { kind, unnamed, validFrom, validTo } = record
      return toNodeRow(record.type, id, {
        kind,
        ...describedOf(record, evidence),
        unnamed,
        validFrom,
        validTo,
      })
    }
    case 'AdministrativeUnit': {
      const { level, unitType, code, codeList, country, unnamed, validFrom, validTo } = record
      const own = { level, unitType, code, codeList, country, unnamed, validFrom, validTo }
      return toNodeRow(record.type, id, { ...own, ...describedOf(record, evidence) })
    }
    case 'ProjectArea':
      return toNodeRow(record.type, id, describedOf(record, evidence))
    case 'Agreement':
      return toAgreementRow(record, evidence)
    case 'JointActivity':
      return toNodeRow(record.type, id, {
        kind: 'JOINT_ACTIVITY',
        ...coordinationOf(record, evidence, [record.period?.cites ?? []]),
      })
    case 'CooperationArea': {
      const { name, nameEn, definition, definitionEn, cites } = record
      const citationIds = evidence.idsOf(cites)
      return toNodeRow(record.type, id, { name, nameEn, definition, definitionEn, citationIds })
    }
    case 'Programme':
    case 'LegalInstrument':
      return toNodeRow(record.type, id, instrumentOf(record, evidence))
    case 'ReorganizationEvent': {
      const { kind, name, nameEn, effectiveOn, cites } = record
      return toNodeRow(record.type, id, {
        kind,
        name,
        nameEn,
        effectiveOn,
        citationIds: evidence.idsOf(cites),
      })
    }
  }
}

/** The node of a source, which rests on nothing but itself. */
export function toSourceRow(record: AtlasRecord<'Source'>): NodeRow {
  const { id, title, publisher, publishedOn, publishedOnWhy, url, file, sha256 } = record
  return toNodeRow('Source', id, { title, publisher, publishedOn, publishedOnWhy, url, file, sha256 })
}

/** What leads from the ids that the record bore before to the one that it bears. */
export function toRedirectRows({ id, formerIds }: AtlasRecord): NodeRow[] {
  return formerIds.map((formerId) => toNodeRow('Redirect', toRedirectId(formerId), { currentId: id }))
}
