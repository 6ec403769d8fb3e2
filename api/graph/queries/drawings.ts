import type { Id } from '../../../schema/ids.ts'
import { type NodeType, nodeTypes, relationTypes } from '../../../schema/vocabulary.ts'
import type { Statement } from '../engine.ts'
import { namesOf, relationNamesOf, toValueList } from '../own-properties.ts'
import type { DrawingRequest } from '../requests.ts'
import { unionByType } from './nodes.ts'
import { toPattern, validOn } from './relations.ts'

/**
 * Column `drawn`: of each node its values, the number of its coordinations or null, and its lines out and in. A line
 * is its type, its values and the id of its other end.
 */
export function drawingOf(ids: readonly Id[], request: DrawingRequest): Statement | undefined {
  const { portion, validOn: day } = request
  return unionByType(
    ids,
    (type, list) => {
      const parts = [toCount(type, request), toLines(type, 'out', request), toLines(type, 'in', request)]
      return `UNWIND ${list} AS id
MATCH (n:${type} {id: id})
${parts.map(({ call }) => call).join('')}RETURN collect([${[toValueList('n', namesOf(type, portion)), ...parts.map(({ value }) => value)].join(', ')}]) AS drawn`
    },
    day ? { validOn: day } : {},
  )
}

/** A subquery, and what it gives. */
interface Part {
  readonly call: string
  readonly value: string
}

function toCount(type: NodeType, { withCounts }: DrawingRequest): Part {
  const isActor = (relationTypes.PARTY_TO.from as readonly NodeType[]).includes(type)
  if (!withCounts || !isActor) return { call: '', value: 'null' }
  return {
    call: 'CALL (n) { MATCH (n)-[:PARTY_TO]->(c) RETURN count(DISTINCT c) AS count }\n',
    value: 'count',
  }
}

function toLines(type: NodeType, direction: 'in' | 'out', request: DrawingRequest): Part {
  const isDated = (nodeTypes[type].labels as readonly string[]).includes('Actor')
  const types = isDated ? request.ofActors : request.ofCoordinations
  const pattern = toPattern(type, { types, direction })
  if (!pattern) return { call: '', value: '[]' }
  const where = isDated && request.validOn ? validOn : ''
  const line = `[type(r), ${toValueList('r', relationNamesOf(request.lines))}, m.id]`
  return {
    call: `CALL (n) { MATCH (n)${pattern}${where} RETURN collect(${line}) AS ${direction}ward }\n`,
    value: `${direction}ward`,
  }
}
