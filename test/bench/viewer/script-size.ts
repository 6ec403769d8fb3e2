import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../../../schema/root.ts'

const fileAt = (path: string) => readFile(new URL(`viz/dist${path}`, projectRoot), 'utf8')

/** Kilobytes of the scripts that the first picture waits for, gzipped: the entry, what it imports, the worker. */
export async function measureScripts(): Promise<number> {
  const html = await fileAt('/index.html')
  const linked = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].flatMap(([, path]) => path ?? [])
  const texts = await Promise.all(linked.map(fileAt))
  const workers = new Set(texts.flatMap((text) => text.match(/\/assets\/worker-[\w-]+\.js/g) ?? []))
  const all = [...texts, ...(await Promise.all([...workers].map(fileAt)))]
  return all.reduce((total, text) => total + gzipSync(text).length, 0) / 1000
}
