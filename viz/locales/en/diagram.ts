import type { Words } from '../vi.ts'

export const diagram: Words['diagram'] = {
  role: 'diagram',
  how: 'Arrows: to the nearest node in that direction. Full stop, comma: next neighbour, neighbour before. Enter: open the details. Space: add to the selection or take out of it. Shift + arrows: move the node. Ctrl + arrows: move what is in sight. Ctrl + A: select all.',
  minimap: 'Map of the whole picture. Arrows move what is in sight.',
  isSelected: 'selected',
}
