import { readFile } from 'node:fs/promises'
import { constants, gzipSync } from 'node:zlib'
import { projectRoot } from '../../../schema/root.ts'

const fileAt = (path: string) => readFile(new URL(`viz/dist${path}`, projectRoot), 'utf8')

/** Kilobytes of the scripts that the first picture waits for, gzipped: the entry, what it imports, the worker. */
export async function measureScripts(): Promise<number> {
  const html = await fileAt('/index.html')
  const waitedFor = html.replaceAll(/<link rel="prefetch"[^>]*>/g, '')
  const linked = [...waitedFor.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  )
  const texts = await Promise.all(linked.map(fileAt))
  const workers = new Set(texts.flatMap((text) => text.match(/\/assets\/worker-[\w-]+\.js/g) ?? []))
  const all = [...texts, ...(await Promise.all([...workers].map(fileAt)))]
  // Packed as hard as the copies that the server gives.
  const toSize = (text: string) => gzipSync(text, { level: constants.Z_BEST_COMPRESSION }).length
  return all.reduce((total, text) => total + toSize(text), 0) / 1000
}
