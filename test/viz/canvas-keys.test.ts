import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCanvasCommand } from '../../viz/graph/canvas-keys.ts'
import { isWithin, mapSize, toMapFrame, toPicturePoint } from '../../viz/graph/draw-minimap.ts'
import { beginWalk, goAround, goTowards } from '../../viz/graph/walk.ts'
import { toNearest } from '../../viz/state/nearest.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey', boolean>> = {}) =>
  toCanvasCommand({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held })

describe('the nearest point in a direction', () => {
  const cross = new Map([
    ['above', { x: 5, y: -50 }],
    ['below', { x: 0, y: 90 }],
    ['beside', { x: 60, y: 10 }],
    ['far-below', { x: 0, y: 400 }],
  ])
  const middle = { x: 0, y: 0 }

  it('is the nearest of those that lie ahead, not of those that lie beside', () => {
    expect(toNearest(cross, middle, 'up')).toBe('above')
    expect(toNearest(cross, middle, 'down')).toBe('below')
    expect(toNearest(cross, middle, 'right')).toBe('beside')
    expect(toNearest(cross, { x: 60, y: 10 }, 'right')).toBeUndefined()
  })

  it('lies on that side, and there is one wherever any point does', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), point, (points, from) => {
        const named = points.map((at, index) => [`n${index}`, at] as const)
        const found = new Map<string, { x: number; y: number }>(named).get(
          toNearest(named, from, 'left') ?? '',
        )
        expect(found !== undefined).toBe(points.some(({ x }) => x < from.x))
        if (found) expect(found.x).toBeLessThan(from.x)
      }),
    )
  })
})

describe('walking over the canvas', () => {
  const positions = new Map(
    sampleNodes.map(({ id }, index) => [id, { x: (index % 5) * 100, y: Math.floor(index / 5) * 100 }]),
  )
  const scene = { nodes: sampleNodes, edges: sampleEdges, positions, selection: [] as string[] }
  const [first, second] = sampleNodes

  it('begins at what is selected, or else in the middle of the sight', () => {
    expect(beginWalk({ ...scene, selection: [second?.id ?? ''] }, { x: 0, y: 0 })?.id).toBe(second?.id)
    expect(beginWalk(scene, { x: -10, y: -10 })?.id).toBe(first?.id)
    expect(beginWalk({ ...scene, selection: ['org-nobody'] }, { x: -10, y: -10 })?.id).toBe(first?.id)
    expect(beginWalk({ ...scene, positions: new Map() }, { x: 0, y: 0 })).toBeUndefined()
  })

  it('stays where it is at the edge', () => {
    const walk = { id: first?.id ?? '' }
    expect(goTowards(scene, walk, 'up')).toBe(walk)
    expect(goTowards(scene, walk, 'right').id).toBe(second?.id)
  })

  it('goes through all neighbours of a node, forwards and back, and comes round', () => {
    const edge = sampleEdges[0]
    const hub = edge?.target ?? ''
    const neighbours = new Set(
      sampleEdges.flatMap(({ source, target }) =>
        source === hub ? [target] : target === hub ? [source] : [],
      ),
    )
    let walk = goAround(scene, { id: hub }, 1)
    const start = walk.id
    const seen = new Set<string>()
    for (let step = 0; step < neighbours.size; step++) {
      seen.add(walk.id)
      walk = goAround(scene, walk, 1)
    }
    expect(seen).toEqual(neighbours)
    expect(walk.id).toBe(start)
    expect(goAround(scene, goAround(scene, walk, 1), -1).id).toBe(start)
    expect(goAround(scene, { id: hub }, -1).id).toBe(goAround(scene, walk, -1).id)
  })
})

describe('a key of the canvas', () => {
  it('goes, moves or pans by what is held with an arrow', () => {
    expect(key('ArrowLeft')).toEqual({ what: 'go', direction: 'left' })
    expect(key('ArrowLeft', { shiftKey: true })).toEqual({ what: 'move', x: -10, y: 0 })
    expect(key('ArrowDown', { ctrlKey: true })).toEqual({ what: 'pan', x: 0, y: -60 })
  })

  it('opens, toggles, selects all, opens the menu', () => {
    const commands = [key('Enter'), key(' '), key('a', { ctrlKey: true }), key('F10', { shiftKey: true })]
    expect(commands.map((command) => command?.what)).toEqual(['open', 'toggle', 'selectAll', 'menu'])
    expect([key('.'), key(',')]).toEqual([
      { what: 'around', by: 1 },
      { what: 'around', by: -1 },
    ])
  })

  it('is left to the page where the canvas has no use for it', () => {
    expect([key('Tab'), key('/'), key('z', { ctrlKey: true }), key('ArrowLeft', { altKey: true })]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the map of the picture', () => {
  const box = fc
    .tuple(point, fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 }))
    .map(([at, width, height]) => ({ ...at, width, height }))

  it('holds all of the room, and leads from its points back to those of the picture', () => {
    fc.assert(
      fc.property(box, (room) => {
        const frame = toMapFrame(room)
        const corner = { x: room.x * frame.scale + frame.x, y: room.y * frame.scale + frame.y }
        const onMap = { ...corner, width: room.width * frame.scale, height: room.height * frame.scale }
        expect(isWithin(onMap, { x: 0, y: 0, ...mapSize })).toBe(true)
        const back = toPicturePoint(frame, corner)
        expect(back.x).toBeCloseTo(room.x)
        expect(back.y).toBeCloseTo(room.y)
      }),
    )
  })
})
