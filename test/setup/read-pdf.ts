import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of PDF that is not ours finds: text in its order, rooms of pages in points, addresses. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: Array<{ width: number; height: number; text: string; links: string[] }> = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const parts = items.flatMap((item) => ('str' in item ? [item.str + (item.hasEOL ? '\n' : '')] : []))
    const annotations: ReadonlyArray<{ readonly url?: string }> = await page.getAnnotations()
    pages.push({ width, height, text: parts.join(''), links: annotations.flatMap(({ url }) => url ?? []) })
  }
  const { info } = await document.getMetadata()
  await task.destroy()
  return { pages, text: pages.map(({ text }) => text).join('\n'), info: info as Record<string, unknown> }
}
