import { useEffect, useMemo, useState } from 'react'
import type { DiagramEdge, DiagramNode, Point, Positions } from '../diagram/model.ts'
import { toLayoutGraph } from '../layouts/graph.ts'
import { placeNewNodes } from '../layouts/place-new-nodes.ts'
import { runLayout } from '../layouts/run-layout.ts'

interface Elements {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
}

export interface ArrangementRequest {
  /** What the layout is computed for; undefined while it is not known. */
  readonly base: Elements | undefined
  /** What there was after each addition; new nodes are placed beside their neighbours, the rest stays. */
  readonly stages: readonly Elements[]
  /** Where things are known to stand, so that nothing need be laid out. */
  readonly known?: Positions
  /** Names base and layout: the layout is computed anew only when it changes. */
  readonly key: string
  readonly layout: string
  readonly focus: readonly string[]
  /** Width of the canvas over its height. */
  readonly aspect: number
  readonly pinned: Readonly<Record<string, Point>>
}

export interface Arrangement {
  readonly positions: Positions
  /** The key that the positions are of; the last one stands while the next is computed. */
  readonly key: string
  readonly arranging: boolean
  readonly failure: Error | undefined
}

const nowhere: Positions = new Map()

/** Where everything stands: the layout from its worker, then what was added, then what was moved by hand. */
export function useArrangement(request: ArrangementRequest): Arrangement {
  const { base, stages, known, key, layout, focus, aspect, pinned } = request
  const [laidOut, setLaidOut] = useState({ key: '', positions: nowhere })
  const [failure, setFailure] = useState<Error>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the base and how it is laid out
  useEffect(() => {
    if (!base) return
    if (known) return setLaidOut({ key, positions: known })
    const aborter = new AbortController()
    setFailure(undefined)
    const graph = toLayoutGraph(base.nodes, base.edges)
    runLayout({ layout, graph, options: { aspect, focus } }, { signal: aborter.signal }).then(
      (positions) => setLaidOut({ key, positions }),
      (error: unknown) => {
        if (!(error instanceof DOMException))
          setFailure(error instanceof Error ? error : new Error(String(error)))
      },
    )
    return () => aborter.abort()
  }, [key, base === undefined])

  const placed = useMemo(() => {
    let { positions } = laidOut
    if (positions.size === 0) return positions
    for (const { nodes, edges } of stages)
      if (nodes.some(({ id }) => !positions.has(id)))
        positions = placeNewNodes(toLayoutGraph(nodes, edges), positions)
    return positions
  }, [laidOut, stages])
  const positions = useMemo(
    () => new Map([...placed, ...Object.entries(pinned).filter(([id]) => placed.has(id))]),
    [placed, pinned],
  )
  return {
    positions,
    key: laidOut.key,
    arranging: base !== undefined && laidOut.key !== key && !failure,
    failure,
  }
}
