import { toNumber as n, type SvgElement, toElement } from './svg.ts'

/** A QR code: rows of modules, true where dark. Made by a library, outside of this room. */
export type QrCode = readonly (readonly boolean[])[]

/** Modules of light ground around a code, which scanners need (ISO/IEC 18004). */
const quiet = 4

/** The code in its square: dark on white whatever the theme, as scanners expect it. */
export function renderQrCode(
  code: QrCode,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
  name: string,
): SvgElement {
  const module = side / (code.length + 2 * quiet)
  const runs = code.flatMap((row, rowAt) => {
    const top = y + (rowAt + quiet) * module
    return row.flatMap((isDark, at) => {
      if (!isDark || row[at - 1]) return []
      const end = row.indexOf(false, at)
      const length = (end < 0 ? row.length : end) - at
      const left = x + (at + quiet) * module
      return `M${n(left)} ${n(top)}h${n(length * module)}v${n(module)}h${n(-length * module)}z`
    })
  })
  return toElement('g', { id: 'qr-code' }, [
    toElement('title', {}, [name]),
    toElement('rect', { x, y, width: side, height: side, fill: '#ffffff' }),
    toElement('path', { d: runs.join(''), fill: '#000000', 'shape-rendering': 'crispEdges' }),
  ])
}
