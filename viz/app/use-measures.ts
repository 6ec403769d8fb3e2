import { useEffect, useMemo, useState } from 'react'
import type { Measures } from '../measures/measure.ts'
import { runMeasures } from '../measures/run-measures.ts'
import { toMeasuredGraph, toMeasuredPicture } from '../state/measured-picture.ts'
import type { Picture } from '../state/picture.ts'
import type { ViewState } from '../state/view-state.ts'

export interface MeasuredState {
  /** The picture with its measures, where any are wanted. */
  readonly picture: Picture
  /** What was measured last; undefined where nothing is wanted, or nothing has been answered yet. */
  readonly measures: Measures | undefined
  readonly isMeasuring: boolean
  readonly failure: Error | undefined
}

interface Answered {
  readonly key: string
  readonly measures?: Measures
  readonly failure?: Error
}

/** Measures what is drawn while the analysis is open or the view shows a measure; the last answer stands meanwhile. */
export function useMeasures(
  picture: Picture,
  { panel, sizeBy, colourBy }: Pick<ViewState, 'panel' | 'sizeBy' | 'colourBy'>,
): MeasuredState {
  const isWanted = panel === 'analysis' || sizeBy !== undefined || colourBy !== undefined
  const graph = useMemo(() => (isWanted ? toMeasuredGraph(picture) : undefined), [isWanted, picture])
  const key = useMemo(
    () => graph && [graph.nodes, graph.edges.map(({ id, weight }) => `${id}*${weight}`)].flat().join(),
    [graph],
  )
  const [answered, setAnswered] = useState<Answered>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the graph
  useEffect(() => {
    if (!graph || key === undefined || answered?.key === key) return
    const aborter = new AbortController()
    runMeasures(graph, aborter.signal).then(
      (measures) => setAnswered({ key, measures }),
      (error: unknown) => {
        if (aborter.signal.aborted) return
        const failure = error instanceof Error ? error : new Error(String(error))
        setAnswered({ key, failure })
      },
    )
    return () => aborter.abort()
  }, [key])
  const measures = isWanted ? answered?.measures : undefined
  const measured = useMemo(
    () => (measures ? toMeasuredPicture(picture, measures, { sizeBy, colourBy }) : picture),
    [picture, measures, sizeBy, colourBy],
  )
  return {
    picture: measured,
    measures,
    isMeasuring: isWanted && answered?.key !== key,
    failure: isWanted ? answered?.failure : undefined,
  }
}
