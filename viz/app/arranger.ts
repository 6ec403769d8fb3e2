import { toLayoutGraph } from '../diagram/layouts/to-layout-graph.ts'
import type { DiagramEdge, DiagramNode, Positions } from '../diagram/model.ts'
import type { LayoutRunner } from '../layout-worker/run-layout.ts'
import { toFingerprint } from '../state/fingerprint.ts'

export interface Elements {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
}

/** How elements are laid out. */
export interface Asked {
  readonly layout: string
  readonly focus: readonly string[]
  /** Width of the canvas over its height. */
  readonly aspect: number
}

/** Lays out by a runner that has time for one layout, and ends it when it is asked for another. */
export interface Arranger {
  /** Begins to lay out what will be shown in a moment; whoever then asks for the same is given it. */
  prepare(base: Elements, asked: Asked): void
  /**
   * Where everything stands, in whole px; asked for again where another layout ended it.
   * @throws {DOMException} `AbortError` when the signal aborts
   * @throws {LayoutError} when the layout fails
   */
  arrange(base: Elements, asked: Asked, signal: AbortSignal): Promise<Positions>
}

const fingerprints = new WeakMap<Elements, string>()

/** Names what is laid out and how. */
export function toArrangementKey(base: Elements, { layout, focus, aspect }: Asked, known = ''): string {
  const fingerprint = fingerprints.get(base) ?? toFingerprint(base)
  fingerprints.set(base, fingerprint)
  return `${known} ${layout} ${focus.join()} ${aspect} ${fingerprint}`
}

export function createArranger(run: LayoutRunner): Arranger {
  let prepared: { readonly key: string; readonly positions: Promise<Positions> } | undefined

  const layOut = ({ nodes, edges }: Elements, { layout, focus, aspect }: Asked, signal?: AbortSignal) =>
    run({ layout, graph: toLayoutGraph(nodes, edges), options: { aspect, focus } }, { signal })

  /** What was prepared under the key, once. */
  const takePrepared = (key: string): Promise<Positions> | undefined => {
    const found = prepared?.key === key ? prepared.positions : undefined
    prepared = undefined
    return found
  }

  return {
    prepare(base, asked) {
      const positions = layOut(base, asked)
      prepared = { key: toArrangementKey(base, asked), positions }
      positions.catch(() => undefined)
    },
    arrange(base, asked, signal) {
      const unlessUnwanted = (error: unknown): Promise<Positions> => {
        if (signal.aborted) throw error
        return arrange()
      }
      // Whatever ended what was prepared, or another layout that ended this one, is no reason to have none.
      const arrange = (): Promise<Positions> =>
        takePrepared(toArrangementKey(base, asked))?.catch(unlessUnwanted) ??
        layOut(base, asked, signal).catch((error: unknown) => {
          if (!(error instanceof DOMException)) throw error
          return unlessUnwanted(error)
        })
      return arrange()
    },
  }
}
