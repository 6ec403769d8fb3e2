import { useMemo } from 'react'
import { fetchGraph } from '../client/fetch-graph.ts'
import { PlaceNamesDocument, type PlaceNamesQuery } from '../client/generated.ts'
import { inPortions } from '../client/in-portions.ts'
import { useQuery } from '../client/use-query.ts'
import { words as diagramWords } from '../diagram/words.ts'
import type { GroupNames } from '../state/grouping.ts'
import type { LoadedNetwork } from '../state/network.ts'
import { nameOf } from '../state/to-diagram.ts'
import type { ViewState } from '../state/view-state.ts'

interface Place {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly parent?: Place | null
}

/** Names nothing. */
export const noNames: GroupNames = { topOf: (place) => place, place: () => undefined, kind: (group) => group }

function toPlace(node: PlaceNamesQuery['nodes'][number]): Place | undefined {
  return node?.__typename === 'AdministrativeUnit' || node?.__typename === 'ProjectArea' ? node : undefined
}

function toTop(place: Place): Place {
  return place.parent ? toTop(place.parent) : place
}

/** Names of the places and kinds that the view groups by; undefined while those of places are not known. */
export function useGroupNames(
  network: LoadedNetwork,
  { grouping, language }: ViewState,
): GroupNames | undefined {
  const ids = useMemo(
    () => [...new Set([...network.nodes.values()].flatMap(({ parent }) => parent ?? []))].sort(),
    [network],
  )
  const isByPlace = grouping?.by === 'place' && ids.length > 0
  const { data } = useQuery(isByPlace ? ids.join() : undefined, async (signal) => {
    const answers = await Promise.all(
      inPortions(ids).map((part) => fetchGraph(PlaceNamesDocument, { ids: part }, signal)),
    )
    const places = answers.flatMap(({ nodes }) => nodes).map(toPlace)
    return new Map(ids.flatMap((id, at) => (places[at] ? [[id, toTop(places[at])] as const] : [])))
  })
  return useMemo(() => {
    if (grouping?.by === 'place' && !data && isByPlace) return undefined
    const tops = new Map([...(data?.values() ?? [])].map((place) => [place.id, place]))
    return {
      topOf: (place) => data?.get(place)?.id ?? place,
      place: (id) => {
        const top = tops.get(id)
        return top && nameOf(top, language)
      },
      kind: (group) => diagramWords[language].marks[group],
    }
  }, [grouping?.by, isByPlace, data, language])
}
