import type { Composed } from './compose.ts'
import { type FontFace, fontFaces, toFontRuns } from './fonts.ts'
import { toBoxPath, toBoxWidth, toStretches } from './missing-letters.ts'
import type { Diagram } from './model.ts'
import { type PaintedText, paint, type Surface } from './paint.ts'
import { toPoints } from './paper.ts'
import type { SvgPart } from './svg.ts'
import { hasCharacter, toClean } from './text.ts'
import { words } from './words.ts'

/** An element of the structure that programs read a document aloud by. */
export interface PdfElement<Self> {
  add(child: Self): unknown
  end(): unknown
}

/** What is needed of a PDF document, by the names that PDFKit gives it. */
export interface PdfDocument<Element extends PdfElement<Element>> {
  addPage(options: { size: [number, number]; margin: number }): unknown
  registerFont(name: string, bytes: Uint8Array): unknown
  save(): unknown
  restore(): unknown
  translate(x: number, y: number): unknown
  scale(by: number): unknown
  path(data: string): unknown
  rect(x: number, y: number, width: number, height: number): unknown
  fillOpacity(opacity: number): unknown
  strokeOpacity(opacity: number): unknown
  lineWidth(width: number): unknown
  lineJoin(join: 'round' | 'miter'): unknown
  /** Operators of PDF as they are. */
  addContent(operators: string): unknown
  fillColor(colour: string): unknown
  fill(colour: string): unknown
  stroke(colour: string): unknown
  font(name: string): unknown
  fontSize(size: number): unknown
  widthOfString(text: string): number
  text(text: string, x: number, y: number, options: object): unknown
  link(x: number, y: number, width: number, height: number, address: string): unknown
  /** Its content is painted once it is added. */
  struct(type: string, options: { alt?: string }, content?: () => void): Element
  addStructure(element: Element): unknown
  markContent(tag: string, options: { type: 'Layout' }): unknown
  endMarkedContent(): unknown
  end(): unknown
}

/** How a document is begun: PDFKit's own options. */
export function toPdfOptions(diagram: Diagram, now: Date) {
  return {
    autoFirstPage: false,
    // Else it looks for the measures of a font that nothing is written in.
    font: '',
    lang: diagram.language,
    pdfVersion: '1.7' as const,
    tagged: true,
    displayTitle: true,
    info: {
      Title: toClean(diagram.title),
      Subject: diagram.subtitles.map(toClean).join(' '),
      Creator: 'Coordination Atlas',
      Producer: 'Coordination Atlas',
      Keywords: toClean(`${words[diagram.language].dataVersion}: ${diagram.dataVersion}`),
      CreationDate: now,
      ModDate: now,
    },
  }
}

const nameOf = ({ subset, weight }: FontFace) => `${subset}-${weight}`

/** Text stays text, that it can be found and copied; its rim becomes a ground that lets a little through. */
function toSurface<Element extends PdfElement<Element>>(document: PdfDocument<Element>): Surface {
  const writeText = ({ text, x, y, size, weight, anchor, fill, halo }: PaintedText) => {
    document.fontSize(size)
    const runs: Array<{ run: string; face?: FontFace; width: number }> = []
    for (const stretch of toStretches(text, (character) => !hasCharacter(character, weight))) {
      if (stretch.isMissing) runs.push({ run: stretch.text, width: toBoxWidth(stretch.text, size, weight) })
      else
        for (const { text: run, face } of toFontRuns(stretch.text, weight)) {
          document.font(nameOf(face))
          runs.push({ run, face, width: document.widthOfString(run) })
        }
    }
    const width = runs.reduce((all, one) => all + one.width, 0)
    let left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    if (halo) {
      document.fillOpacity(0.8)
      document.rect(left - 1, y - size * 0.92, width + 2, size * 1.2)
      document.fill(halo.colour)
    }
    document.fillOpacity(1)
    document.fillColor(fill)
    for (const { run, face, width: wide } of runs) {
      if (face) {
        document.font(nameOf(face))
        document.text(run, left, y, { lineBreak: false, baseline: 'alphabetic' })
      } else {
        document.lineWidth(size / 14)
        document.strokeOpacity(1)
        document.addContent('[] 0 d')
        document.path(toBoxPath(left, y, wide, size))
        document.stroke(fill)
      }
      left += wide
    }
  }
  return {
    within({ x, y, scale }, paintInner) {
      document.save()
      document.translate(x, y)
      document.scale(scale)
      paintInner()
      document.restore()
    },
    drawPath(data, { fill, fillOpacity, stroke, strokeOpacity, width, dash, hasRoundJoins }) {
      if (fill) {
        document.fillOpacity(fillOpacity)
        document.path(data)
        document.fill(fill)
      }
      if (!stroke) return
      document.strokeOpacity(strokeOpacity)
      document.lineWidth(width)
      document.lineJoin(hasRoundJoins ? 'round' : 'miter')
      document.addContent(`[${dash.join(' ')}] 0 d`)
      document.path(data)
      document.stroke(stroke)
    },
    drawText: writeText,
    link: ({ x, y, width, height }, address) => document.link(x, y, width, height, address),
  }
}

/** The network's groups: what is read of them is what they show together. */
const pictureGroups: ReadonlySet<string> = new Set(['edges', 'nodes', 'labels', 'notes'])

const idOf = (part: SvgPart) =>
  typeof part === 'object' && 'name' in part && part.name === 'g' ? String(part.attributes.id) : undefined

/** What is seen of the network, in a sentence for who hears it. */
function toAlt({ title, subtitles, nodes, language }: Diagram, { drawn }: Composed): string {
  const names = nodes.map(({ name }) => name).join('; ')
  const counts = words[language].counts(drawn.nodes, drawn.edges)
  return toClean([title, ...subtitles, counts, names].filter(Boolean).join('. '))
}

/** Paints each sheet on a page of its own and ends the document. @param fonts every face's WOFF file */
export function paintOnPdf<Element extends PdfElement<Element>>(
  composed: Composed,
  diagram: Diagram,
  document: PdfDocument<Element>,
  fonts: ReadonlyArray<FontFace & { readonly bytes: Uint8Array }>,
): void {
  for (const { bytes, ...face } of fonts) document.registerFont(nameOf(face), bytes)
  if (fonts.length < fontFaces.length) throw new RangeError('a face of the picture has no font file')
  const surface = toSurface(document)
  const root = document.struct('Document', {})
  document.addStructure(root)
  for (const { width, height, parts } of composed.sheets) {
    document.addPage({ size: [toPoints(width), toPoints(height)], margin: 0 })
    const network = parts.filter((part) => pictureGroups.has(idOf(part) ?? ''))
    surface.within({ x: 0, y: 0, scale: toPoints(1) }, () => {
      for (const part of parts) {
        const id = idOf(part)
        if (id === undefined) {
          // Paper and rules say nothing.
          document.markContent('Artifact', { type: 'Layout' })
          paint(part, surface)
          document.endMarkedContent()
        } else if (part === network[0])
          root.add(
            document.struct('Figure', { alt: toAlt(diagram, composed) }, () => paint(network, surface)),
          )
        else if (!network.includes(part))
          root.add(document.struct(id === 'title' ? 'H1' : 'P', {}, () => paint(part, surface)))
      }
    })
  }
  root.end()
  document.end()
}
