import { describe, expect, it, vi } from 'vitest'
import { cytoscape } from '../../viz/graph/cytoscape.ts'
import { toDetail } from '../../viz/graph/detail.ts'
import { createElementSync } from '../../viz/graph/element-sync.ts'
import { toLevel } from '../../viz/graph/level.ts'
import { toNear } from '../../viz/graph/scene.ts'
import { createSelectionMarks } from '../../viz/graph/selection-marks.ts'
import { toStandingNodes } from '../../viz/graph/standing.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

/** The canvas of a usual window. */
const ground = { width: 805, height: 790, count: 40 }

const positions = new Map(sampleNodes.map(({ id }, index) => [id, { x: index * 200, y: 0 }]))
const looks = { theme: 'light' as const, detail: toDetail(1, ground) }
const standing = toStandingNodes({ nodes: sampleNodes, edges: sampleEdges, positions }, looks.detail)

function createHeld() {
  const cy = cytoscape({ headless: true, styleEnabled: true })
  const sync = createElementSync(cy, { onAdded: () => undefined })
  sync.hold(standing, sampleEdges, looks, 0)
  const written: string[] = []
  cy.on('data add remove', ({ target, type }) => written.push(`${type} ${target.id()}`))
  return { cy, sync, written }
}

describe('the elements of the canvas', () => {
  it('are those of the scene, and only what changed is written', () => {
    const { cy, sync, written } = createHeld()
    expect([cy.nodes().length, cy.edges().length]).toEqual([standing.length, sampleEdges.length])
    sync.hold(standing, sampleEdges, looks, 0)
    expect(written).toEqual([])
    const [first, ...rest] = standing
    if (!first) throw new Error('the sample is empty')
    sync.hold(
      [{ ...first, node: { ...first.node, ended: !first.node.ended } }, ...rest],
      sampleEdges,
      looks,
      0,
    )
    expect(written).toEqual([`data ${first.node.id}`])
  })

  it('go with what they hang on, and come back as they were', () => {
    const { cy, sync } = createHeld()
    const [edge] = sampleEdges
    const before = cy.getElementById(edge?.id ?? '').json()
    sync.hold(
      standing.filter(({ node }) => node.id !== edge?.source),
      sampleEdges,
      looks,
      0,
    )
    expect(cy.getElementById(edge?.id ?? '').empty()).toBe(true)
    sync.hold(standing, sampleEdges, looks, 0)
    expect(cy.getElementById(edge?.id ?? '').json()).toEqual(before)
    expect(cy.edges()).toHaveLength(sampleEdges.length)
  })

  it('change the pattern of their line with what it means', () => {
    const { cy, sync } = createHeld()
    const edge = sampleEdges.find(({ inferred }) => !inferred)
    if (!edge) throw new Error('the sample has no stated edge')
    const changed = sampleEdges.map((one) => (one === edge ? { ...one, inferred: true } : one))
    const classes = () => cy.getElementById(edge.id).classes()
    const before = classes()
    sync.hold(standing, changed, looks, 0)
    expect(classes()).not.toEqual(before)
    expect(classes()).toHaveLength(1)
    sync.hold(standing, sampleEdges, looks, 0)
    expect(classes()).toEqual(before)
  })

  it('come in portions where there are many, and not at all when they are not wanted any more', () => {
    const waiting: (() => void)[] = []
    const later = (act: () => void) => {
      waiting.push(act)
      return () => void waiting.splice(waiting.indexOf(act), 1)
    }
    const cy = cytoscape({ headless: true, styleEnabled: true })
    const onAdded = vi.fn()
    const sync = createElementSync(cy, { onAdded, later })
    const many = Array.from({ length: 60 }, (_, at) => at).flatMap((at) =>
      standing.map((one) => ({ ...one, node: { ...one.node, id: `${one.node.id}-${at}` } })),
    )
    expect(sync.hold(many, [], looks, 0)).toBe(false)
    expect(cy.nodes().length).toBeLessThan(many.length)
    while (waiting.length > 0) {
      expect(onAdded).not.toHaveBeenCalled()
      waiting.shift()?.()
    }
    expect(cy.nodes()).toHaveLength(many.length)
    expect(onAdded).toHaveBeenCalledOnce()
    expect(sync.hold([], [], looks, 0)).toBe(true)
    sync.hold(many, [], looks, 0)
    expect(sync.hold(standing, [], looks, 0)).toBe(true)
    expect(waiting).toEqual([])
    expect(cy.nodes()).toHaveLength(standing.length)
  })

  it('are marked as selected, near and the rest, and not at all when nothing is', () => {
    const { cy } = createHeld()
    const marks = createSelectionMarks(cy)
    const [edge] = sampleEdges
    if (!edge) throw new Error('the sample has no edge')
    const near = toNear({ selection: [edge.source], edges: sampleEdges })
    marks.mark({ selection: [edge.source] }, near)
    expect(cy.$('.selected').map((one) => one.id())).toEqual([edge.source])
    expect(cy.getElementById(edge.target).hasClass('near')).toBe(true)
    expect(cy.getElementById(edge.id).hasClass('near')).toBe(true)
    expect(cy.$('.near').length + cy.$('.rest').length).toBe(cy.elements().length)
    marks.mark({ selection: [] }, new Set())
    expect(cy.$('.selected, .near, .rest')).toHaveLength(0)
    marks.mark({ selection: ['org-nobody'] }, new Set(['org-nobody']))
    expect(cy.$('.rest')).toHaveLength(0)
  })
})

describe('what is left out of a picture', () => {
  it('is nothing of a small one, bends and arrows of a large one, and lines in motion of the largest', () => {
    expect(toLevel(300, 500)).toEqual({ arePlain: false, isImageInMotion: false, isStill: false })
    expect(toLevel(1000, 2000)).toMatchObject({ arePlain: true, isImageInMotion: true })
    expect(toLevel(4000, 6000)).toEqual({ arePlain: true, isImageInMotion: true, isStill: true })
  })
})
