import type { Point } from '../../diagram/model.ts'
import { idShape } from './address-reader.ts'
import type { Field } from './field.ts'

const shape = /^(.+):(-?\d+):(-?\d+)$/

/** Where nodes were moved by hand, in px of the canvas. */
export const pinned: Field<Readonly<Record<string, Point>>> = {
  write(points, params) {
    const pins = Object.entries(points).map(([id, { x, y }]) => `${id}:${Math.round(x)}:${Math.round(y)}`)
    if (pins.length > 0) params.set('pin', pins.join(','))
  },
  read(reader) {
    const points: Record<string, Point> = {}
    for (const pin of reader.list('pin', shape)) {
      const [, id = '', x, y] = shape.exec(pin) ?? []
      if (idShape.test(id)) points[id] = { x: Number(x), y: Number(y) }
      else reader.drop('pin', pin)
    }
    return points
  },
  isPicture: true,
}
