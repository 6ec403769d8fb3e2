import { type ComposeOptions, composeSheets } from './compose.ts'
import { fontFamily } from './fonts.ts'
import type { Diagram } from './model.ts'
import { toElement, toGroup, toNumber, toSvgText } from './svg.ts'
import { toClean } from './text.ts'
import { words } from './words.ts'

export interface RenderOptions extends ComposeOptions {
  /**
   * `@font-face` rules for *Be Vietnam Pro* with the fonts inside as data URIs; without them the picture
   * names the font and falls back to the reader's own. See `toFontCss`.
   */
  readonly fontCss?: string
}

/**
 * The picture as one SVG document that stands by itself: title, network, legend of what is drawn, numbered
 * sources, the address of the view. Groups `title`, `edges`, `nodes`, `labels`, `legend`, `sources` and
 * `footer` keep its parts together in an editor. On paper it has its size in millimetres, further sheets below the
 * first, as groups `page-2` and so on. The same diagram gives the same bytes.
 */
export function renderDiagram(diagram: Diagram, options: RenderOptions = {}): string {
  const { fontCss } = options
  const say = words[diagram.language]
  const { sheets, paper, drawn } = composeSheets(diagram, options)
  const [{ width, height } = { width: 0, height: 0 }] = sheets
  const wholeHeight = height * sheets.length
  const description = [
    ...diagram.subtitles.map(toClean),
    say.counts(drawn.nodes, drawn.edges),
    `${say.sources}: ${diagram.sources.length}.`,
  ].join(' ')
  const children = [
    toElement('title', { id: 'name' }, [diagram.title]),
    toElement('desc', { id: 'description' }, [description]),
    ...(fontCss ? [toElement('style', { type: 'text/css' }, [fontCss])] : []),
    ...sheets.flatMap(({ parts }, at) =>
      at === 0
        ? parts
        : [toGroup(`page-${at + 1}`, parts, { transform: `translate(0 ${toNumber(at * height)})` })],
    ),
  ]
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: paper ? `${paper.widthMm}mm` : width,
    height: paper ? `${paper.heightMm * sheets.length}mm` : height,
    viewBox: `0 0 ${toNumber(width)} ${toNumber(wholeHeight)}`,
    role: 'img',
    'aria-labelledby': 'name description',
    lang: diagram.language,
    'font-family': fontFamily,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toSvgText(toElement('svg', root, children))}\n`
}
