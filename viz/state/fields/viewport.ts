import type { Field } from './field.ts'

/** Which part of the picture is looked at. */
export interface Viewport {
  /** The point of the picture in the middle of the canvas, in px at scale 1. */
  readonly x: number
  readonly y: number
  /** Px of the screen for one of the picture. */
  readonly zoom: number
}

/** No canvas goes further away or closer. */
export const zooms = { furthest: 0.04, closest: 2.5 } as const

const shape = /^(-?\d{1,6}):(-?\d{1,6}):(\d(?:\.\d{1,3})?)$/

/** Where the reader looks; undefined where the whole picture is fitted to the canvas. */
export const viewport: Field<Viewport | undefined> = {
  write(value, params) {
    if (value) params.set('at', `${Math.round(value.x)}:${Math.round(value.y)}:${toShort(value.zoom)}`)
  },
  read(reader) {
    const text = reader.text('at')
    if (text === undefined) return undefined
    const [, x, y, zoom] = shape.exec(text) ?? []
    if (Number(zoom) >= zooms.furthest && Number(zoom) <= zooms.closest)
      return { x: Number(x) + 0, y: Number(y) + 0, zoom: Number(zoom) }
    reader.drop('at', text)
    return undefined
  },
  isPicture: false,
}

function toShort(zoom: number): number {
  return Math.round(zoom * 1000) / 1000
}

/** In whole px and thousandths, as an address tells it. */
export function toRested({ x, y, zoom }: Viewport): Viewport {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0, zoom: toShort(zoom) }
}

export function isSameViewport(a: Viewport | undefined, b: Viewport | undefined): boolean {
  return a === b || (a?.x === b?.x && a?.y === b?.y && a?.zoom === b?.zoom)
}
