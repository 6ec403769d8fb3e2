import type { Sheet } from './compose.ts'
import { toBoxPath, toBoxWidth, toStretches } from './missing-letters.ts'
import { type PaintedText, paint, type Surface } from './paint.ts'

/** What is needed of a canvas's 2D context: a browser's and a server's both have it. */
export interface CanvasContext<Path> {
  save(): void
  restore(): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
  setLineDash(lengths: number[]): void
  fill(path: Path): void
  stroke(path: Path): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
  font: string
  globalAlpha: number
  lineWidth: number
  lineJoin: string
  fillStyle: unknown
  strokeStyle: unknown
}

export interface CanvasParts<Path> {
  readonly context: CanvasContext<Path>
  readonly createPath: (data: string) => Path
  /** Families in which text is written, as a canvas takes them. */
  readonly families: string
  /** Whether no font at hand has the letter; absent where what draws finds one by itself. */
  readonly isMissing?: (character: string) => boolean
}

function toSurface<Path>({
  context,
  createPath,
  families,
  isMissing = () => false,
}: CanvasParts<Path>): Surface {
  const writeText = ({ text, x, y, size, weight, anchor, fill, halo }: PaintedText) => {
    context.font = `${weight} ${size}px ${families}`
    context.globalAlpha = 1
    const stretches = toStretches(text, isMissing).map((stretch) => ({
      ...stretch,
      wide: stretch.isMissing
        ? toBoxWidth(stretch.text, size, weight)
        : context.measureText(stretch.text).width,
    }))
    const width = stretches.reduce((all, { wide }) => all + wide, 0)
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    if (halo) {
      context.lineJoin = 'round'
      context.lineWidth = halo.width
      context.strokeStyle = halo.colour
      context.setLineDash([])
      let at = left
      for (const stretch of stretches) {
        if (!stretch.isMissing) context.strokeText(stretch.text, at, y)
        at += stretch.wide
      }
    }
    context.fillStyle = fill
    let at = left
    for (const { text: some, isMissing: isBox, wide } of stretches) {
      if (isBox) {
        context.lineWidth = size / 14
        context.strokeStyle = fill
        context.setLineDash([])
        context.stroke(createPath(toBoxPath(at, y, wide, size)))
      } else context.fillText(some, at, y)
      at += wide
    }
  }
  return {
    within({ x, y, scale }, paintInner) {
      context.save()
      context.translate(x, y)
      context.scale(scale, scale)
      paintInner()
      context.restore()
    },
    drawPath(data, { fill, fillOpacity, stroke, strokeOpacity, width, dash, hasRoundJoins }) {
      const path = createPath(data)
      if (fill) {
        context.globalAlpha = fillOpacity
        context.fillStyle = fill
        context.fill(path)
      }
      if (!stroke) return
      context.globalAlpha = strokeOpacity
      context.strokeStyle = stroke
      context.lineWidth = width
      context.lineJoin = hasRoundJoins ? 'round' : 'miter'
      context.setLineDash([...dash])
      context.stroke(path)
    },
    drawText: writeText,
  }
}

/** Paints the sheets below each other. */
export function paintOnCanvas<Path>(sheets: readonly Sheet[], parts: CanvasParts<Path>): void {
  const surface = toSurface(parts)
  for (const [at, sheet] of sheets.entries())
    surface.within({ x: 0, y: at * sheet.height, scale: 1 }, () => paint(sheet.parts, surface))
}
