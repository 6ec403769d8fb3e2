import { useMemo } from 'react'
import type { Day } from '../../schema/partial-date.ts'
import { type Neighbourhood, readNeighbourhood } from '../client/neighbourhoods.ts'
import { type Query, useQuery } from '../client/use-query.ts'

/** Requests that are under way at once. */
const atOnce = 6

interface Found {
  readonly found: readonly Neighbourhood[]
  /** Ids that name nothing that can be drawn. */
  readonly unknown: readonly string[]
}

async function readAll(ids: readonly string[], day: Day, signal: AbortSignal): Promise<Found> {
  const answers = new Map<string, Neighbourhood | undefined>()
  const waiting = [...ids]
  const readNext = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      signal.throwIfAborted()
      answers.set(id, await readNeighbourhood(id, day))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, readNext))
  return {
    found: ids.flatMap((id) => answers.get(id) ?? []),
    unknown: ids.filter((id) => !answers.get(id)),
  }
}

const nothing: Found = { found: [], unknown: [] }

/** What is around each of the nodes, in their order. One that there is not takes nothing away from the others. */
export function useNeighbourhoods(
  ids: readonly string[],
  day: Day,
): Found & Pick<Query<Found>, 'loading' | 'failure' | 'retry'> {
  const key = ids.length > 0 ? ids.join() : undefined
  const { data, loading, failure, retry } = useQuery(key, (signal) => readAll(ids, day, signal))
  const { found, unknown } = (key !== undefined && data) || nothing
  return useMemo(
    () => ({ found, unknown, loading, failure, retry }),
    [found, unknown, loading, failure, retry],
  )
}
