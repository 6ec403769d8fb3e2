import type { NodeRow, RelationRow } from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import { relationsOf, type WrittenRelation } from '../relations.ts'
import { digestOf, toProperties } from './canonical.ts'
import type { CitedRecord, Evidence } from './evidence.ts'
import { toNodeRow, toRelationRow } from './rows.ts'

function toRow({ path, cites, ...written }: WrittenRelation, evidence: Evidence): RelationRow {
  const { representedBy, ...relation } = written
  const [, place] = path
  return toRelationRow({
    ...relation,
    order: relation.type === 'PARTY_TO' && typeof place === 'number' ? place : undefined,
    citationIds: evidence.idsOf(cites),
    basis: evidence.basisOf(cites),
    representativeNames: representedBy?.map(({ name }) => name),
    representativeOffices: representedBy?.map(({ office }) => office),
  })
}

/** The relations that the record writes down. */
export function toRelationRows(record: CitedRecord, evidence: Evidence): RelationRow[] {
  return relationsOf(record).map((relation) => toRow(relation, evidence))
}

interface Derived {
  readonly nodes: readonly NodeRow[]
  readonly relations: readonly RelationRow[]
}

/** The id of a node that lives inside a record: from the record's id and what the node says. */
function innerId(
  prefix: 'res' | 'note',
  owner: Id,
  content: Readonly<Record<string, string | number | boolean | undefined>>,
): Id {
  return toId(`${prefix}-${digestOf(toProperties({ owner, ...content })).slice(0, 16)}`)
}

/** The results that the record reports, as nodes with the relations that lead to them. */
export function toResults(record: CitedRecord, evidence: Evidence): Derived {
  if (!('results' in record)) return { nodes: [], relations: [] }
  const entries = record.results.map(({ period, cites, ...said }, order) => {
    const content = { ...said, periodFrom: period?.from, periodTo: period?.to }
    const id = innerId('res', record.id, content)
    const citationIds = evidence.idsOf(cites)
    return {
      node: toNodeRow('ReportedResult', id, { ...content, order, citationIds }),
      relation: toRelationRow({
        type: 'REPORTS',
        from: record.id,
        to: id,
        citationIds,
        basis: evidence.basisOf(cites),
      }),
    }
  })
  return { nodes: entries.map(({ node }) => node), relations: entries.map(({ relation }) => relation) }
}

/** The record's notes on ambiguities and conflicts, as nodes with the relations that lead to them. */
export function toNotes(record: CitedRecord, evidence: Evidence): Derived {
  if (!('notes' in record)) return { nodes: [], relations: [] }
  const entries = record.notes.map(({ cites, ...content }) => {
    const id = innerId('note', record.id, content)
    const citationIds = evidence.idsOf(cites)
    return {
      node: toNodeRow('Note', id, { ...content, citationIds }),
      relation: toRelationRow({
        type: 'NOTED',
        from: record.id,
        to: id,
        citationIds,
        basis: evidence.basisOf(cites),
      }),
    }
  })
  return { nodes: entries.map(({ node }) => node), relations: entries.map(({ relation }) => relation) }
}
