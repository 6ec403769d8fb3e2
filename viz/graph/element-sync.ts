import type { DiagramEdge, Point, Theme } from '../diagram/model.ts'
import { addUndrawn, type Core, type ElementDefinition, prepareFrame } from './cytoscape.ts'
import type { Detail } from './detail.ts'
import { type ElementData, toEdgeClass, toEdgeData, toNodeData } from './elements.ts'
import { createLater, type Later } from './later.ts'
import type { StandingNode } from './scene.ts'

export interface Looks {
  readonly theme: Theme
  readonly detail: Detail
}

export interface ElementSync {
  /**
   * Makes the canvas hold exactly these: what stays keeps its place on the screen or moves within the
   * duration, what is new appears, what is gone is taken out.
   * @returns whether all is there; of many, most come later, and nothing is drawn before the last.
   */
  hold(
    standing: readonly StandingNode[],
    edges: readonly DiagramEdge[],
    looks: Looks,
    duration: number,
  ): boolean
  /** Draws the nodes anew where they look different; they are there already. */
  redraw(standing: readonly StandingNode[], looks: Looks): void
  /** Forgets what has not come yet. */
  destroy(): void
}

/** More elements than these come in portions, between which the page answers its reader. */
export const atOnce = 120
/** A portion ends with the first handful after which so many milliseconds are over. */
const portionTime = 5
const handful = 20

/** The values that differ from the ones before; undefined where none does. */
function toChanged(before: ElementData, after: ElementData): ElementData | undefined {
  const changed = Object.entries(after).filter(([name, value]) => !isSame(before[name], value))
  return changed.length > 0 ? Object.fromEntries(changed) : undefined
}

const isSame = (a: unknown, b: unknown) =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.join('\n') === b.join('\n'))
interface SyncOptions {
  /** Is told when the last elements have come, where they came later than they were asked for. */
  readonly onAdded: () => void
  readonly later?: Later
}

/** Writes to Cytoscape what changed and nothing else: for each value written, it works out a style anew. */
export function createElementSync(cy: Core, { onAdded, later = createLater() }: SyncOptions): ElementSync {
  const nodes = new Map<string, ElementData>()
  const edges = new Map<string, ElementData>()
  const patterns = new Map<string, string>()
  let waiting: readonly ElementDefinition[] = []
  let stopWaiting = () => {}

  const forgetWaiting = () => {
    stopWaiting()
    for (const { data } of waiting) {
      nodes.delete(String(data.id))
      edges.delete(String(data.id))
      patterns.delete(String(data.id))
    }
    waiting = []
  }
  /** Nodes come before edges: what a node looks like is worked out far sooner while it has no lines. */
  const addWaiting = () => {
    const until = performance.now() + portionTime
    do {
      addUndrawn(cy, waiting.slice(0, handful))
      waiting = waiting.slice(handful)
    } while (waiting.length > 0 && performance.now() < until)
    stopWaiting = later(waiting.length > 0 ? addWaiting : finish)
  }
  const finish = () => {
    prepareFrame(cy)
    onAdded()
  }
  /** @returns whether the element is there. */
  const write = (held: Map<string, ElementData>, id: string, data: ElementData): boolean => {
    const before = held.get(id)
    const changed = before && toChanged(before, data)
    if (!before || changed) held.set(id, data)
    if (changed) cy.getElementById(id).data(changed)
    return before !== undefined
  }
  const move = (id: string, at: Point, duration: number) => {
    const present = cy.getElementById(id)
    const { x, y } = present.position()
    if (Math.abs(x - at.x) + Math.abs(y - at.y) < 1) return
    present.stop(true)
    if (duration > 0) present.animate({ position: { ...at }, duration })
    else present.position({ ...at })
  }
  const drop = (held: Map<string, ElementData>, wanted: ReadonlySet<string>) => {
    for (const id of [...held.keys()].filter((one) => !wanted.has(one))) {
      held.delete(id)
      patterns.delete(id)
      // An animation would hold what is gone until it has ended.
      cy.getElementById(id).stop(true).remove()
    }
  }
  const repattern = (id: string, pattern: string) => {
    const before = patterns.get(id) ?? ''
    if (before !== pattern) cy.getElementById(id).removeClass(before).addClass(pattern)
    patterns.set(id, pattern)
  }

  return {
    hold(standing, allEdges, { theme, detail }, duration) {
      const nodeIds = new Set(standing.map(({ node }) => node.id))
      const drawn = allEdges.filter(({ source, target }) => nodeIds.has(source) && nodeIds.has(target))
      const coming: ElementDefinition[] = []
      forgetWaiting()
      cy.batch(() => {
        drop(edges, new Set(drawn.map(({ id }) => id)))
        drop(nodes, nodeIds)
        for (const one of standing) {
          const { id } = one.node
          const data = toNodeData(one, theme, detail)
          if (write(nodes, id, data)) move(id, one.at, duration)
          else coming.push({ group: 'nodes', data: { ...data }, position: { ...one.at } })
        }
        for (const edge of drawn) {
          const [data, pattern] = [toEdgeData(edge, theme, detail), toEdgeClass(edge)]
          if (write(edges, edge.id, data)) repattern(edge.id, pattern)
          else {
            patterns.set(edge.id, pattern)
            coming.push({ group: 'edges', data: { ...data }, classes: pattern })
          }
        }
      })
      if (coming.length <= atOnce) {
        cy.add(coming)
        return true
      }
      waiting = coming
      stopWaiting = later(addWaiting)
      return false
    },
    redraw(standing, { theme, detail }) {
      cy.batch(() => {
        for (const one of standing)
          if (cy.hasElementWithId(one.node.id)) write(nodes, one.node.id, toNodeData(one, theme, detail))
      })
    },
    destroy: forgetWaiting,
  }
}
