import type { Statement } from '../engine.ts'
import type { ActorOrder, CoordinationOrder, PageRequest } from '../store.ts'
import type { Selection } from './conditions.ts'

/** How a list is ordered: by a key of the node, then by id. `first` sorts before every key. */
interface Order {
  readonly key: string
  readonly descending: boolean
  readonly first: string | number
}

const byName: Order = { key: 'n.sortKey', descending: false, first: '' }
const orders: Record<CoordinationOrder | ActorOrder, Order> = {
  NAME: byName,
  TITLE: byName,
  NEWEST: { key: 'n.newestKey', descending: true, first: '~' },
  OLDEST: { key: 'n.oldestKey', descending: false, first: '' },
  COORDINATIONS: {
    key: 'COUNT { (n)-[:PARTY_TO]->() }',
    descending: true,
    first: Number.MAX_SAFE_INTEGER,
  },
}

/**
 * A page of the selection, with one more than asked for, which tells whether there are others. Columns
 * `node`, `key`. The position is tested as a range and then a tie, so that an index on the key can serve it;
 * properties are read only of the nodes that the page keeps.
 */
export function pageOf(selection: Selection, page: PageRequest<CoordinationOrder | ActorOrder>): Statement {
  const { key, descending, first } = orders[page.orderBy]
  const isStored = key.startsWith('n.')
  const [beyond, direction] = descending ? ['<', ' DESC'] : ['>', '']
  const toPosition = (name: string) => `${name} ${beyond}= $key AND (${name} ${beyond} $key OR n.id > $id)`
  const conditions = [...selection.conditions, ...(isStored ? [toPosition(key)] : [])]
  const lines = [
    selection.match,
    conditions.length > 0 ? `WHERE ${conditions.join('\n  AND ')}` : '',
    isStored ? '' : `WITH n, ${key} AS key WHERE ${toPosition('key')}`,
    `WITH n, ${isStored ? `${key} AS key` : 'key'} ORDER BY key${direction}, n.id LIMIT $limit`,
    `RETURN properties(n) AS node, key ORDER BY key${direction}, n.id`,
  ]
  return {
    text: lines.filter(Boolean).join('\n'),
    parameters: {
      ...selection.parameters,
      key: page.after?.key ?? first,
      id: page.after?.id ?? '',
      limit: page.first + 1,
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
