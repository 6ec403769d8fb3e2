import type { Direction } from '../state/nearest.ts'

/** What a key asks of the canvas that has the focus. */
export type CanvasCommand =
  | { readonly what: 'go'; readonly direction: Direction }
  | { readonly what: 'move' | 'pan'; readonly x: number; readonly y: number }
  | { readonly what: 'around'; readonly by: 1 | -1 }
  | { readonly what: 'open' | 'toggle' | 'selectAll' | 'menu' }

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const units = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const
/** By how much a node moves, in px of the picture, and the sight, in px of the screen. */
const [moveStep, panStep] = [10, 60]

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The command of a key; undefined for keys that the canvas leaves to the page. */
export function toCanvasCommand(event: Key): CanvasCommand | undefined {
  const { key, shiftKey, altKey } = event
  const isCommand = event.ctrlKey || event.metaKey
  if (altKey) return undefined
  const direction = directions[key]
  if (direction) {
    const [x, y] = units[direction]
    if (shiftKey) return { what: 'move', x: x * moveStep, y: y * moveStep }
    // What is in sight moves against the picture.
    if (isCommand) return { what: 'pan', x: -x * panStep + 0, y: -y * panStep + 0 }
    return { what: 'go', direction }
  }
  if (isCommand) return key === 'a' ? { what: 'selectAll' } : undefined
  if (key === '.' || key === ',') return { what: 'around', by: key === '.' ? 1 : -1 }
  if (key === 'Enter') return { what: 'open' }
  if (key === ' ') return { what: 'toggle' }
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { what: 'menu' }
  return undefined
}
