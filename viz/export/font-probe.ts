import { type FontSubset, fontFaces, fontFamily } from '../diagram/fonts.ts'
import { toElement } from '../diagram/svg.ts'

/**
 * A picture's own fonts load after the picture says that it is loaded, and until then its text is invisible.
 * So a strip below the picture shows one letter of each face: when all are seen, all fonts are there.
 */

/** Side of the square that each letter is shown in, in px. */
const side = 24
const letters: Readonly<Record<FontSubset, string>> = { latin: 'M', vietnamese: 'Ễ' }

/** The picture of the size with the strip below it. */
export function toProbed(svg: string, width: number, height: number): string {
  const inner = svg.replace(/^<\?xml[^>]*\?>\s*/, '')
  const size = { width: Math.max(width, side * fontFaces.length), height: height + side }
  const cells = fontFaces.map(({ subset, weight }, index) =>
    toElement(
      'text',
      { x: index * side + 2, y: height + side - 5, 'font-size': 14, 'font-weight': weight, fill: '#000000' },
      [letters[subset]],
    ),
  )
  const ground = toElement('rect', { y: height, width: size.width, height: side, fill: '#ffffff' })
  const root = { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': fontFamily }
  return toElement('svg', root, [inner, ground, ...cells])
}

/** Whether every letter of the strip under the picture of the height can be seen; pixels are RGBA. */
export function isEveryFaceSeen(pixels: Uint8ClampedArray): boolean {
  const row = side * fontFaces.length
  return fontFaces.every((_, index) => {
    for (let y = 0; y < side; y++)
      for (let x = index * side; x < (index + 1) * side; x++)
        if ((pixels[(y * row + x) * 4] ?? 255) < 128) return true
    return false
  })
}

/** The strip's pixels as the image shows them now. */
export function readProbe(image: HTMLImageElement, height: number): Uint8ClampedArray {
  const canvas = document.createElement('canvas')
  canvas.width = side * fontFaces.length
  canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(image, 0, -height)
  return context?.getImageData(0, 0, canvas.width, side).data ?? new Uint8ClampedArray()
}
