import { useMemo } from 'react'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { AreasDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { createCollator } from '../state/collator.ts'
import { nameOf } from '../state/to-diagram.ts'
import { Choice } from './choice.tsx'

interface AreaChoiceProps {
  readonly area: string | undefined
  readonly onChoose: (area: string | undefined) => void
}

const all = 'all'

/** One of the areas of cooperation, which includes its narrower ones, or all of them. */
export function AreaChoice({ area, onChoose }: AreaChoiceProps) {
  const { view, words } = useView()
  const { language } = view
  const asked = useQuery('areas', (signal) => fetchGraph(AreasDocument, {}, signal))
  const areas = asked.data?.cooperationAreas
  const choices = useMemo(() => {
    const { compare } = createCollator(language)
    const named = (areas ?? [])
      .map((one) => ({ id: one.id, name: nameOf(one, language) }))
      .sort((a, b) => compare(a.name, b.name))
    const ofAddress = area !== undefined && !named.some(({ id }) => id === area)
    return [
      { id: all, name: words.coverage.anyArea },
      ...(ofAddress ? [{ id: area, name: area }] : []),
      ...named,
    ]
  }, [areas, area, language, words])
  return (
    <Choice
      label={words.coverage.area}
      value={area ?? all}
      choices={choices}
      onChoose={(id) => onChoose(id === all ? undefined : id)}
    />
  )
}
