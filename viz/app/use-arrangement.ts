import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { toLayoutGraph } from '../diagram/layouts/to-layout-graph.ts'
import type { Point, Positions } from '../diagram/model.ts'
import { runLayout } from '../layout-worker/run-layout.ts'
import { createArranger, type Elements, toArrangementKey } from './arranger.ts'

export interface ArrangementRequest {
  /** What the layout is computed for; undefined while it is not known. */
  readonly base: Elements | undefined
  /** What there was after each addition; new nodes are placed beside their neighbours, the rest stays. */
  readonly stages: readonly Elements[]
  /** Where things are known to stand, so that nothing need be laid out, with a name for that. */
  readonly known?: { readonly name: string; readonly positions: Positions }
  readonly layout: string
  readonly focus: readonly string[]
  /** Width of the canvas over its height. */
  readonly aspect: number
  readonly pinned: Readonly<Record<string, Point>>
}

export interface Arrangement {
  readonly positions: Positions
  /** Names what the positions are of and how it is laid out; the last stand while the next are computed. */
  readonly key: string
  readonly arranging: boolean
  readonly failure: Error | undefined
}

const nowhere: Positions = new Map()

const { prepare, arrange } = createArranger(runLayout)

/** Begins to lay out what will be shown in a moment; the hook is then given it. */
export const prepareArrangement = prepare

/** The stages that bring nodes which neither stand yet nor came with a stage before. */
function toComing(stages: readonly Elements[], standing: Positions): Elements[] {
  const known = new Set(standing.keys())
  return stages.filter(({ nodes }) => {
    const before = known.size
    for (const { id } of nodes) known.add(id)
    return known.size > before
  })
}

/** Where everything stands: the layout, then what was added, both from the worker, then what was moved by hand. */
export function useArrangement(request: ArrangementRequest): Arrangement {
  const { base, stages, known, layout, focus, aspect, pinned } = request
  const key = useMemo(
    () => (base ? toArrangementKey(base, { layout, focus, aspect }, known?.name) : ''),
    [base, known?.name, layout, focus, aspect],
  )
  const [laidOut, setLaidOut] = useState({ key: '', positions: nowhere })
  const [standing, setStanding] = useState({ key: '', stages, positions: nowhere })
  const [failure, setFailure] = useState<Error>()
  const fail = (error: unknown) => {
    if (!(error instanceof DOMException))
      setFailure(error instanceof Error ? error : new Error(String(error)))
  }
  const latest = useRef(stages)
  latest.current = stages
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the base and how it is laid out
  useEffect(() => {
    if (!base || laidOut.key === key) return
    if (known) return setLaidOut({ key, positions: known.positions })
    const aborter = new AbortController()
    setFailure(undefined)
    arrange(base, request, aborter.signal).then((positions) => {
      if (aborter.signal.aborted) return
      const now = latest.current
      startTransition(() => {
        setLaidOut({ key, positions })
        // Where nothing was added, it all stands: at once, and not after another drawing.
        if (toComing(now, positions).length === 0) setStanding({ key, stages: now, positions })
      })
    }, fail)
    return () => aborter.abort()
  }, [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what fails is told once
  useEffect(() => {
    if (key === '' || laidOut.key !== key) return
    if (standing.key === key && standing.stages === stages && standing.positions === laidOut.positions) return
    const coming = toComing(stages, laidOut.positions)
    if (coming.length === 0) {
      setStanding({ ...laidOut, stages })
      return
    }
    const aborter = new AbortController()
    setFailure(undefined)
    const graphs = coming.map(({ nodes, edges }) => toLayoutGraph(nodes, edges))
    runLayout({ stages: graphs, known: laidOut.positions }, { signal: aborter.signal }).then(
      (positions) => startTransition(() => setStanding({ key, stages, positions })),
      fail,
    )
    return () => aborter.abort()
  }, [key, laidOut, stages])

  const positions = useMemo(() => {
    const moved = Object.entries(pinned).filter(([id]) => standing.positions.has(id))
    return moved.length > 0 ? new Map([...standing.positions, ...moved]) : standing.positions
  }, [standing, pinned])
  const isStanding = standing.key === key && standing.stages === stages
  return { positions, key: standing.key, arranging: base !== undefined && !isStanding && !failure, failure }
}
