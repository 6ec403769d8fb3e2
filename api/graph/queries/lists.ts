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
 * `node`, `key`. The position is tested as a range and then a tie, so that an index on the key can serve it.
 */
export function pageOf(selection: Selection, page: PageRequest<CoordinationOrder | ActorOrder>): Statement {
  const { key, descending, first } = orders[page.orderBy]
  const beyond = descending ? '<' : '>'
  const position = `${key} ${beyond}= $key AND (${key} ${beyond} $key OR n.id > $id)`
  const counted = key.startsWith('COUNT')
  const own = [...selection.conditions, ...(counted ? [] : [position])]
  return {
    text: [
      selection.match,
      own.length > 0 ? `WHERE ${own.join('\n  AND ')}` : '',
      counted ? `WITH n, ${key} AS key WHERE key ${beyond}= $key AND (key ${beyond} $key OR n.id > $id)` : '',
      `RETURN properties(n) AS node, ${counted ? 'key' : `${key} AS key`}`,
      `ORDER BY ${counted ? 'key' : key}${descending ? ' DESC' : ''}, n.id LIMIT $limit`,
    ]
      .filter(Boolean)
      .join('\n'),
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
