import { readdir, readFile } from 'node:fs/promises'
import { constants, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { callLine } from '../setup/line.ts'

/** What the scripts of the first picture may weigh, gzipped, in bytes. */
const most = 220_000

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}
const dist = new URL('../../viz/dist/', import.meta.url)

/** The scripts that the page says to fetch at once. */
async function readLinked(): Promise<string[]> {
  const html = await readFile(new URL('index.html', dist), 'utf8')
  const waitedFor = html.replaceAll(/<link rel="prefetch"[^>]*>/g, '')
  return [...waitedFor.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, file]) => file ?? [])
}

describe('the script of the first picture', () => {
  beforeAll(async () => {
    const { hangUp } = await callLine(inject('viewer'))
    hangUp()
  })

  it(`weighs at most ${most / 1000} kB gzipped, with the worker that lays it out`, async () => {
    const workers = (await readdir(new URL('assets/', dist))).filter((name) => /^worker-.*\.js$/.test(name))
    expect(workers.length).toBeGreaterThan(0)
    const files = [...(await readLinked()), ...workers.map((name) => `assets/${name}`)]
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

  it('is fetched whole at once: none of its files is found in another', async () => {
    const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
      await readFile(new URL('.vite/manifest.json', dist), 'utf8'),
    )
    const linked = await readLinked()
    const chunks = Object.values(manifest).filter(({ file }) => linked.includes(file))
    expect(chunks).toHaveLength(linked.length)
    const imported = chunks.flatMap(({ imports = [] }) => imports.map((key) => manifest[key]?.file))
    expect(imported.length).toBeGreaterThan(0)
    expect(linked).toEqual(expect.arrayContaining(imported))
    expect(linked).toContain(manifest['main.tsx']?.file)
  })
})
