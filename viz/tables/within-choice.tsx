import { useMemo } from 'react'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { ProvincesDocument, UnitNameDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { createCollator } from '../state/collator.ts'
import { nameOf } from '../state/to-diagram.ts'
import { Choice } from './choice.tsx'

interface WithinChoiceProps {
  readonly within: string | undefined
  readonly onChoose: (within: string | undefined) => void
}

const everywhere = 'everywhere'

/** Within which province of the day; an address may name any other unit, which then stands among them. */
export function WithinChoice({ within, onChoose }: WithinChoiceProps) {
  const { view, words } = useView()
  const { day, language } = view
  const asked = useQuery(`provinces ${day}`, (signal) => fetchGraph(ProvincesDocument, { day }, signal))
  const provinces = asked.data?.administrativeUnits.nodes
  const isOther =
    provinces !== undefined && within !== undefined && !provinces.some(({ id }) => id === within)
  const other = useQuery(isOther ? within : undefined, (signal) =>
    fetchGraph(UnitNameDocument, { id: within ?? '' }, signal),
  )
  const choices = useMemo(() => {
    const { compare } = createCollator(language)
    const named = (provinces ?? [])
      .map((unit) => ({ id: unit.id, name: nameOf(unit, language) }))
      .sort((a, b) => compare(a.name, b.name))
    const own = other.data?.administrativeUnit
    const ofAddress =
      within !== undefined && !named.some(({ id }) => id === within)
        ? [{ id: within, name: own?.id === within ? nameOf(own, language) : within }]
        : []
    return [{ id: everywhere, name: words.coverage.everywhere }, ...ofAddress, ...named]
  }, [provinces, other.data, within, language, words])
  return (
    <Choice
      label={words.coverage.within}
      value={within ?? everywhere}
      choices={choices}
      onChoose={(id) => onChoose(id === everywhere ? undefined : id)}
    />
  )
}
