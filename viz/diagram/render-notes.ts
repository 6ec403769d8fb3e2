import { type Box, labelLineHeight, labelSize, toBounds } from './boxes.ts'
import type { Diagram, DiagramNote, Point, Positions } from './model.ts'
import { palettes } from './palette.ts'
import { type SvgPart, toElement, toText } from './svg.ts'
import { measureText, wrapText } from './text.ts'

/** Width in px of the longest line of a note. */
const noteWidth = 200
const notePadding = 8
/** From the centre of a node to the corner of its note. */
const besideNode = { x: 16, y: 12 }

/** Where the note's top left corner stands; undefined where its node has no position. */
export function toNotePlace({ at }: DiagramNote, positions: Positions): Point | undefined {
  if (typeof at !== 'string') return at
  const node = positions.get(at)
  return node && { x: node.x + besideNode.x, y: node.y + besideNode.y }
}

export interface RenderedNotes {
  readonly svg: readonly SvgPart[]
  /** Room that all of them take; undefined where there are none. */
  readonly bounds: Box | undefined
}

/** What the reader wrote on the picture, in the coordinates of its positions. */
export function renderNotes(
  { notes = [], positions, theme }: Diagram,
  spacing: Point = { x: 1, y: 1 },
): RenderedNotes {
  const { card, ink, accent } = palettes[theme]
  const boxes: Box[] = []
  const svg = notes.flatMap((note) => {
    const place = toNotePlace(note, positions)
    const node = typeof note.at === 'string' ? positions.get(note.at) : place
    // A note keeps its distance from its node, however near others are moved.
    const at = place &&
      node && { x: place.x + node.x * (spacing.x - 1), y: place.y + node.y * (spacing.y - 1) }
    const lines = wrapText(note.text, noteWidth, labelSize)
    if (!at || lines.length === 0) return []
    const text = Math.max(...lines.map((line) => measureText(line, labelSize)))
    const size = {
      width: Math.ceil(text) + 2 * notePadding,
      height: lines.length * labelLineHeight + 2 * notePadding,
    }
    boxes.push({ ...at, ...size })
    const ground = toElement('rect', { ...at, ...size, rx: 4, fill: card, stroke: accent, 'stroke-width': 1 })
    return [
      toElement('g', { 'data-note': typeof note.at === 'string' ? note.at : '' }, [
        ground,
        toText(lines, at.x + notePadding, at.y + notePadding, { fill: ink }),
      ]),
    ]
  })
  return { svg, bounds: toBounds(boxes) }
}
