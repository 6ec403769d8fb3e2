import type { Id } from '../../../schema/ids.ts'
import { type NodeType, nodeTypes, relationTypes } from '../../../schema/vocabulary.ts'
import type { Statement } from '../engine.ts'
import { namesOf, relationNamesOf, toValueList } from '../own-properties.ts'
import type { DrawingRequest } from '../requests.ts'
import { groupByType, unionByType } from './nodes.ts'
import { toPattern, validOn } from './relations.ts'

/**
 * Column `drawn`: of each node its values, the number of its coordinations or null, and its lines out and in. A line
 * is its type, the id of its other end and, where it is wanted of it, its values.
 */
export function drawingOf(ids: readonly Id[], request: DrawingRequest): Statement | undefined {
  const { portion, validOn: day } = request
  // The lists of ids that the parts of the statement have anyway.
  const isAmong = Array.from(groupByType(ids).keys(), (type) => `m.id IN $ids${type}`).join(' OR ')
  return unionByType(
    ids,
    (type, list) => {
      const parts = [
        toCount(type, request),
        toLines(type, 'out', request, isAmong),
        toLines(type, 'in', request, isAmong),
      ]
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

function toLines(type: NodeType, direction: 'in' | 'out', request: DrawingRequest, isAmong: string): Part {
  const isDated = (nodeTypes[type].labels as readonly string[]).includes('Actor')
  const types = isDated ? request.ofActors : request.ofCoordinations
  const pattern = toPattern(type, { types, direction })
  if (!pattern) return { call: '', value: '[]' }
  const where = isDated && request.validOn ? validOn : ''
  return {
    call: `CALL (n) { MATCH (n)${pattern}${where} RETURN collect(${toLine(direction, request, isAmong)}) AS ${direction}ward }\n`,
    value: `${direction}ward`,
  }
}

/**
 * A drawing has many more lines at its border than within it, so that values are read within alone, and once: from the
 * node that the line leads from, or from the coordination.
 */
function toLine(
  direction: 'in' | 'out',
  { lines, ofCoordinations }: DrawingRequest,
  isAmong: string,
): string {
  const bare = 'type(r), m.id'
  if (!lines || (direction === 'in' && !ofCoordinations.includes('PARTY_TO'))) return `[${bare}]`
  const isTold = direction === 'in' ? `type(r) = 'PARTY_TO'` : isAmong
  const told = `[${bare}, ${toValueList('r', relationNamesOf(lines))}]`
  return `CASE WHEN ${isTold} THEN ${told} ELSE [${bare}] END`
}
