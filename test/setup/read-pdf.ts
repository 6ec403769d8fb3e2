import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of what a document is read aloud by. */
export interface PdfNode {
  readonly role: string
  readonly alt?: string
  readonly lang?: string
  readonly children: readonly PdfNode[]
}

/** What a reader of PDF that is not ours finds: text in its order, rooms of pages in points, addresses, how many paths are drawn. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: Array<{ width: number; height: number; text: string; links: string[]; structure: PdfNode }> =
    []
  let paths = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const parts = items.flatMap((item) => ('str' in item ? [item.str + (item.hasEOL ? '\n' : '')] : []))
    const annotations: ReadonlyArray<{ readonly url?: string }> = await page.getAnnotations()
    const { fnArray } = await page.getOperatorList()
    paths += fnArray.filter((operator) => operator === OPS.constructPath).length
    const structure = (await page.getStructTree()) as unknown as PdfNode
    const links = annotations.flatMap(({ url }) => url ?? [])
    pages.push({ width, height, text: parts.join(''), links, structure })
  }
  const { info } = await document.getMetadata()
  const isTagged = (await document.getMarkInfo())?.Marked ?? false
  await task.destroy()
  return {
    pages,
    isTagged,
    paths,
    text: pages.map(({ text }) => text).join('\n'),
    info: info as Record<string, unknown>,
  }
}
