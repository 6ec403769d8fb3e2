import { describe, expect, it } from 'vitest'
import { type Box, toSharedArea, toShifted } from '../../viz/diagram/boxes.ts'
import { cytoscape } from '../../viz/graph/cytoscape.ts'
import { type Detail, toDetail } from '../../viz/graph/detail.ts'
import { createElementSync } from '../../viz/graph/element-sync.ts'
import { toCovered, toFittedMiddle, toMargins } from '../../viz/graph/frame.ts'
import { toLevel } from '../../viz/graph/level.ts'
import { toNearLabels } from '../../viz/graph/near-labels.ts'
import { type StandingNode, toNear } from '../../viz/graph/scene.ts'
import { toLabelRequest, toRoom, toStandingNodes } from '../../viz/graph/standing.ts'
import { toStylesheet } from '../../viz/graph/stylesheet.ts'
import { type RealPicture, readRealNetwork, toRealPicture } from './real-picture.ts'

/** The canvas of a window of 1440 by 900. */
const desktop = { width: 805, height: 790 }
const network = await readRealNetwork()
/** Where things stand on a canvas that is higher than wide. */
const positionsOn = {
  BIPARTITE: toRealPicture(network, 'BIPARTITE', 0.6).positions,
  ACTORS: toRealPicture(network, 'ACTORS', 0.6).positions,
}
const pictures = {
  BIPARTITE: toRealPicture(network, 'BIPARTITE'),
  ACTORS: toRealPicture(network, 'ACTORS'),
}

/** As large as all of it can be shown. */
function toFitted(picture: RealPicture, size = desktop): { detail: Detail; zoom: number } {
  const ground = { ...size, count: picture.nodes.length }
  const { left, right, top, bottom } = toMargins(size)
  let [detail, zoom] = [toDetail(1, ground), 1]
  for (let round = 0; round < 6; round++) {
    const room = toRoom(picture, detail) ?? { width: 1, height: 1 }
    zoom = Math.min((size.width - left - right) / room.width, (size.height - top - bottom) / room.height)
    detail = toDetail(zoom, ground)
  }
  return { detail, zoom }
}

interface Shown {
  readonly one: StandingNode
  readonly box: Box
  readonly lines: number
}

function toShown(standing: readonly StandingNode[], detail: Detail): Shown[] {
  return standing.flatMap((one) => {
    const request = toLabelRequest(one, detail)
    if (!one.label?.isFree || !request) return []
    const { isSingle } = one.label
    const { width, height } = (isSingle && request.other) || request
    const box = toShifted({ x: one.label.x - width / 2, y: one.label.y - height / 2, width, height }, one.at)
    return [{ one, box, lines: isSingle ? 1 : one.measured.lines.length }]
  })
}

describe.each(['BIPARTITE', 'ACTORS'] as const)('labels of the whole network, %s', (projection) => {
  const picture = pictures[projection]
  const { detail: fitted, zoom } = toFitted(picture)

  it.each([1, 1.7, 3, 6, 12])(
    'cover no mark and no other label, %d times as near as it is fitted',
    (nearer) => {
      const detail = toDetail(fitted.zoom * nearer, fitted.ground)
      const standing = toStandingNodes(picture, detail)
      const marks = standing.map(({ at, box }) => toShifted(box, at))
      const shown = toShown(standing, detail)
      const covering = shown.filter(
        ({ one, box }) =>
          marks.some((mark) => toSharedArea(mark, box) > 0) ||
          shown.some((other) => other.one !== one && toSharedArea(other.box, box) > 0),
      )
      expect(covering.map(({ one }) => one.node.label)).toEqual([])
      expect(shown.length).toBeGreaterThanOrEqual(25)
      expect(shown.every(({ lines }) => lines <= 2)).toBe(true)
    },
  )

  it('are more the nearer one looks, until all are there', () => {
    const counts = [1, 2, 4, 8, 16].map((nearer) => {
      const detail = toDetail(fitted.zoom * nearer, fitted.ground)
      const standing = toStandingNodes(picture, detail)
      const asked = standing.filter((one) => toLabelRequest(one, detail)).length
      return toShown(standing, detail).length / asked
    })
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts.at(-1)).toBeGreaterThan(0.97)
  })

  it('are at first those of the best-connected actors', () => {
    const shown = new Set(toShown(toStandingNodes(picture, fitted), fitted).map(({ one }) => one.node.id))
    const actors = picture.nodes.filter(({ type }) => type !== 'Agreement' && type !== 'JointActivity')
    const best = actors.sort((a, b) => b.degree - a.degree).slice(0, 10)
    expect(best.filter(({ id }) => !shown.has(id)).map(({ label }) => label)).toEqual([])
  })

  it('and marks leave free what lies over the canvas where all is in sight', () => {
    const standing = toStandingNodes(picture, fitted)
    const room = toRoom(picture, fitted) ?? { x: 0, y: 0, width: 0, height: 0 }
    const middle = toFittedMiddle(desktop)
    const toScreen = ({ x, y, width, height }: Box): Box => ({
      x: middle.x + (x - room.x - room.width / 2) * zoom,
      y: middle.y + (y - room.y - room.height / 2) * zoom,
      width: width * zoom,
      height: height * zoom,
    })
    const all = [
      ...standing.map(({ at, box }) => toShifted(box, at)),
      ...toShown(standing, fitted).map(({ box }) => box),
    ].map(toScreen)
    const covered = toCovered(desktop)
    expect(all.filter((box) => covered.some((over) => toSharedArea(over, box) > 1))).toEqual([])
    expect(all.filter(({ x, width }) => x < 0 || x + width > desktop.width)).toEqual([])
  })

  it('name every neighbour of a selected agreement with few parties, over no near mark and no other name', () => {
    const standing = toStandingNodes(picture, fitted)
    let agreements = 0
    for (const { id, type } of picture.nodes) {
      const near = toNear({ selection: [id], edges: picture.edges })
      const others = picture.nodes.filter((node) => node.id !== id && near.has(node.id))
      if (type !== 'Agreement' || others.length > 12) continue
      agreements++
      const places = toNearLabels(standing, near, fitted)
      const now = standing.map((one) => ({ ...one, label: places.get(one.node.id) ?? one.label }))
      const shown = toShown(now, fitted)
      const named = new Set(shown.map(({ one }) => one.node.id))
      expect(
        others.filter((other) => !named.has(other.id)).map(({ label }) => label),
        id,
      ).toEqual([])
      const nearMarks = now.filter(({ node }) => near.has(node.id)).map(({ at, box }) => toShifted(box, at))
      const covering = shown.filter(
        ({ one, box }) =>
          (near.has(one.node.id) && nearMarks.some((mark) => toSharedArea(mark, box) > 0)) ||
          shown.some((other) => other.one !== one && toSharedArea(other.box, box) > 0),
      )
      expect(
        covering.map(({ one }) => one.node.label),
        id,
      ).toEqual([])
    }
    expect(agreements > 100).toBe(projection === 'BIPARTITE')
  })

  it('are there for the best-connected actors on a phone as well, over lesser marks', () => {
    const phone = { width: 360, height: 560 }
    const small = toFitted({ ...picture, positions: positionsOn[projection] }, phone)
    const standing = toStandingNodes({ ...picture, positions: positionsOn[projection] }, small.detail)
    const shown = toShown(standing, small.detail)
    expect(shown.length).toBeGreaterThanOrEqual(5)
    const covering = shown.filter(({ one, box }) =>
      shown.some((other) => other.one !== one && toSharedArea(other.box, box) > 0),
    )
    expect(covering.map(({ one }) => one.node.label)).toEqual([])
    const [best] = [...picture.nodes].sort((a, b) => b.degree - a.degree)
    expect(shown.map(({ one }) => one.node.id)).toContain(best?.id)
  })

  it('are never broken anew by the canvas, however far away they are', () => {
    const far = toDetail(0.04, fitted.ground)
    const standing = toStandingNodes(picture, far)
    const widths = standing.map((one) => toLabelRequest(one, far)?.width ?? 0)
    const cy = cytoscape({ headless: true, styleEnabled: true })
    createElementSync(cy, { onAdded: () => undefined }).hold(
      standing.slice(0, 1),
      [],
      { theme: 'light', detail: far },
      0,
    )
    cy.style(toStylesheet('light', toLevel(1, 0)) as never)
    expect(Number.parseFloat(cy.nodes().style('text-max-width'))).toBeGreaterThan(Math.max(...widths))
  })
})
