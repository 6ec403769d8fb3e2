import type { FilePart, FormatOptions } from '../../schema/formats/format.ts'
import { networkFormats } from '../../schema/formats/registry.ts'
import { renderDiagram } from '../diagram/render.ts'
import { toComposed } from './composed.ts'
import { readFontCss } from './fonts.ts'
import type { ExportFormat, ExportInput } from './format.ts'
import type { GraphFormatId } from './picture-options.ts'

/** The viewer's own JSON, which it opens again, has the name. */
const toId = (id: (typeof networkFormats)[number]['id']): GraphFormatId => (id === 'json' ? 'network' : id)

/** What is drawn as a graph file, by the writers that the server has as well. */
export const graphFormats: readonly ExportFormat[] = networkFormats.map(
  ({ id, extension, mimeType, write }) => ({
    id: toId(id),
    extension,
    mimeType,
    make: async (input) => {
      const options: FormatOptions = {
        withByteOrderMark: input.options.hasByteOrderMark,
        svg: id === 'html' ? await drawPicture(input) : undefined,
      }
      const parts: BlobPart[] = []
      for await (const part of write(input.network, options)) {
        input.signal?.throwIfAborted()
        parts.push(toBlobPart(part))
      }
      return new Blob(parts, { type: mimeType })
    },
  }),
)

/** The picture with all that it needs, so that it is shown without a network. */
async function drawPicture(input: ExportInput): Promise<string> {
  const [{ diagram, options }, fontCss] = await Promise.all([toComposed(input), readFontCss()])
  return renderDiagram(diagram, { ...options, fontCss })
}

function toBlobPart(part: FilePart): BlobPart {
  return typeof part === 'string' ? part : new Uint8Array(part)
}
