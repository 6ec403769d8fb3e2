import type { Point } from '../diagram/model.ts'
import type { Core, EventObject, NodeSingular } from './cytoscape.ts'
import type { CanvasEvents, ScreenPoint } from './events.ts'

const at = (event: EventObject): ScreenPoint => event.renderedPosition
const isMore = ({ originalEvent }: EventObject) =>
  originalEvent instanceof MouseEvent &&
  (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey)

const isTouch = ({ originalEvent }: EventObject) =>
  typeof TouchEvent !== 'undefined' && originalEvent instanceof TouchEvent

/** Tells what the pointer does on the canvas. */
export function listenToPointer(cy: Core, events: CanvasEvents): void {
  let isHeld = false
  cy.on('tapstart', () => {
    isHeld = false
  })
  // A finger has no second button: it opens the menu by resting, and selects nothing when it then leaves.
  cy.on('taphold', (event) => {
    if (!isTouch(event)) return
    isHeld = true
    events.onMenu(event.target === cy ? undefined : event.target.id(), at(event))
  })
  cy.on('tap', (event) => {
    if (isHeld) return
    if (event.target !== cy) events.onPick(event.target.id(), isMore(event))
    else if (!isMore(event)) events.onPickNothing()
  })
  cy.on('dbltap', 'node', ({ target }) => events.onOpen(target.id()))
  cy.on('cxttap', (event) => events.onMenu(event.target === cy ? undefined : event.target.id(), at(event)))
  cy.on('mouseover', 'node', ({ target }) => {
    target.addClass('hover')
    events.onHover(target.id(), target.renderedPosition())
  })
  cy.on('mouseout', 'node', ({ target }) => {
    target.removeClass('hover')
    events.onHover(undefined)
  })
  cy.on('mouseover', 'node, edge', ({ target }) => events.onPointAt(target.id()))
  cy.on('mouseout', 'node, edge', () => events.onPointAt(undefined))
  cy.on('viewport grab', () => events.onHover(undefined))
  listenToBox(cy, events)
  listenToDragging(cy, events)
}

/** Cytoscape tells each element of a box by itself, all within one turn. */
function listenToBox(cy: Core, events: CanvasEvents): void {
  let found: string[] = []
  cy.on('box', 'node', ({ target }) => {
    found.push(target.id())
    if (found.length > 1) return
    queueMicrotask(() => {
      events.onPickMany(found)
      found = []
    })
  })
}

/** A selected node that is dragged takes the others of the selection along. */
function listenToDragging(cy: Core, events: CanvasEvents): void {
  let along: { readonly node: NodeSingular; readonly from: Point }[] = []
  let began: Point = { x: 0, y: 0 }
  cy.on('grab', 'node', ({ target }) => {
    began = { ...target.position() }
    const others = target.hasClass('selected') ? cy.nodes('.selected').difference(target) : cy.collection()
    along = others.nodes().map((node) => ({ node, from: { ...node.position() } }))
  })
  cy.on('drag', 'node', ({ target }) => {
    if (along.length === 0) return
    const { x, y } = target.position()
    cy.batch(() => {
      for (const { node, from } of along) node.position({ x: from.x + x - began.x, y: from.y + y - began.y })
    })
  })
  cy.on('dragfree', 'node', ({ target }) => {
    const moved: NodeSingular[] = [target, ...along.map(({ node }) => node)]
    const points = moved.map((node) => {
      const { x, y } = node.position()
      return [node.id(), { x: Math.round(x), y: Math.round(y) }]
    })
    events.onMoved(Object.fromEntries(points))
  })
}
