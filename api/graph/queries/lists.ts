import type { Statement } from '../engine.ts'
import { sizeOf } from '../pages.ts'
import type { ActorOrder, CoordinationOrder, PageRequest } from '../store.ts'
import type { Selection } from './conditions.ts'

/** How a list is ordered: by a key of the node, then by id. `outermost` comes before every key. */
interface Order {
  readonly key: string
  readonly descending: boolean
  readonly outermost: string | number
}

const byName: Order = { key: 'n.sortKey', descending: false, outermost: '' }
const orders: Record<CoordinationOrder | ActorOrder, Order> = {
  NAME: byName,
  TITLE: byName,
  NEWEST: { key: 'n.newestKey', descending: true, outermost: '~' },
  OLDEST: { key: 'n.oldestKey', descending: false, outermost: '' },
  COORDINATIONS: {
    key: 'COUNT { (n)-[:PARTY_TO]->() }',
    descending: true,
    outermost: Number.MAX_SAFE_INTEGER,
  },
}

/**
 * A page of the selection, with one more than asked for, which tells whether there are others. Columns
 * `node`, `key`; a page from the end comes in reverse. Positions are tested as a range and then a tie, so that
 * an index on the key can serve them; properties are read only of the nodes that the page keeps.
 */
export function pageOf(selection: Selection, page: PageRequest<CoordinationOrder | ActorOrder>): Statement {
  const { key, descending, outermost } = orders[page.orderBy]
  const isStored = key.startsWith('n.')
  const [beyond, short] = descending ? ['<', '>'] : ['>', '<']
  const toPositions = (name: string) => [
    `${name} ${beyond}= $key AND (${name} ${beyond} $key OR n.id > $id)`,
    ...(page.before
      ? [`${name} ${short}= $beforeKey AND (${name} ${short} $beforeKey OR n.id < $beforeId)`]
      : []),
  ]
  const conditions = [...selection.conditions, ...(isStored ? toPositions(key) : [])]
  const isFromEnd = page.last !== undefined
  const [keys, ids] = [descending !== isFromEnd, isFromEnd].map((down) => (down ? ' DESC' : ''))
  const order = `ORDER BY key${keys}, n.id${ids}`
  const lines = [
    selection.match,
    conditions.length > 0 ? `WHERE ${conditions.join('\n  AND ')}` : '',
    isStored ? '' : `WITH n, ${key} AS key WHERE ${toPositions('key').join('\n  AND ')}`,
    `WITH n, ${isStored ? `${key} AS key` : 'key'} ${order} LIMIT $limit`,
    `RETURN properties(n) AS node, key ${order}`,
  ]
  return {
    text: lines.filter(Boolean).join('\n'),
    parameters: {
      ...selection.parameters,
      key: page.after?.key ?? outermost,
      id: page.after?.id ?? '',
      ...(page.before ? { beforeKey: page.before.key, beforeId: page.before.id } : {}),
      limit: sizeOf(page) + 1,
    },
  }
}

/** Column `count`. */
export function countOf({ match, conditions, parameters }: Selection): Statement {
  const where = conditions.length > 0 ? `\nWHERE ${conditions.join('\n  AND ')}` : ''
  return { text: `${match}${where}\nRETURN count(n) AS count`, parameters }
}

/** Column `id`, those with most parties first. */
export function largestOf({ match, conditions, parameters }: Selection, limit: number): Statement {
  const where = conditions.length > 0 ? `\nWHERE ${conditions.join('\n  AND ')}` : ''
  return {
    text: `${match}${where}
WITH n, COUNT { (n)<-[:PARTY_TO]-() } AS parties
RETURN n.id AS id ORDER BY parties DESC, n.id LIMIT $limit`,
    parameters: { ...parameters, limit },
  }
}

export const sources: Selection = { match: 'MATCH (n:Source)', conditions: [], parameters: {} }
