import { readdir, readFile } from 'node:fs/promises'
import { constants, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { callLine } from '../setup/line.ts'

/** What the scripts of the first picture may weigh, gzipped, in bytes. */
const most = 300_000

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
const dist = new URL('../../viz/dist/', import.meta.url)

/** The files that a page fetches before it draws: its script, the picture that this begins, and all that they import. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, entry: string): string[] {
  const begun = manifest[entry]?.dynamicImports ?? []
  expect(begun).toHaveLength(1)
  const waiting = [entry, ...begun]
  const seen = new Set<string>()
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the manifest has no "${key}"`)
    if (seen.has(chunk.file)) continue
    seen.add(chunk.file)
    waiting.push(...(chunk.imports ?? []))
  }
  return [...seen]
}

describe('the script of the first picture', () => {
  beforeAll(async () => {
    const { hangUp } = await callLine(inject('viewer'))
    hangUp()
  })

  it(`weighs at most ${most / 1000} kB gzipped, with the worker that lays it out`, async () => {
    const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))
    const workers = (await readdir(new URL('assets/', dist))).filter((name) => /^worker-.*\.js$/.test(name))
    expect(workers.length).toBeGreaterThan(0)
    const files = [...filesOf(manifest, 'index.html'), ...workers.map((name) => `assets/${name}`)]
    const sizes = await Promise.all(
      // Packed as hard as the copies that the server gives.
      files.map(async (file) => {
        const packed = gzipSync(await readFile(new URL(file, dist)), { level: constants.Z_BEST_COMPRESSION })
        return [file, packed.length] as const
      }),
    )
    const sum = sizes.reduce((all, [, size]) => all + size, 0)
    expect(
      sum,
      `it is ${sum} bytes: ${sizes.map(([file, size]) => `${file} ${size}`).join(', ')}`,
    ).toBeLessThanOrEqual(most)
  })
})
