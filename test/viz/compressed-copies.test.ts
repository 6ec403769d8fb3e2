import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressedCopies } from '../../viz/compressed-copies.ts'

describe('compressed copies of what is built', () => {
  let root: string
  let files: string[]
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'atlas-built-'))
    await mkdir(join(root, 'pictures'))
    await writeFile(join(root, 'index.html'), '<script type="module" src="main.js"></script>')
    await writeFile(
      join(root, 'main.js'),
      "import './main.css'\nimport picture from './pictures/dot.png'\nimport('./later.js')\nconsole.log(picture)\n",
    )
    await writeFile(join(root, 'later.js'), 'console.log("later")\n')
    await writeFile(join(root, 'main.css'), 'body { color: red }\n')
    await writeFile(join(root, 'pictures/dot.png'), 'no picture')
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [compressedCopies()],
      build: { sourcemap: true, assetsInlineLimit: 0 },
    })
    const found = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true })
    files = found.flatMap((file) => (file.isFile() ? [join(file.parentPath, file.name)] : []))
  })
  afterAll(() => rm(root, { recursive: true }))

  it('stand beside every page, script and style, and say the same', async () => {
    const texts = files.filter((file) => /\.(?:html|js|css)$/.test(file))
    expect(texts.length).toBeGreaterThan(3)
    for (const file of texts) {
      const content = await readFile(file)
      expect(brotliDecompressSync(await readFile(`${file}.br`)), file).toEqual(content)
      expect(gunzipSync(await readFile(`${file}.gz`)), file).toEqual(content)
    }
  })

  it('stand beside no picture and no map', () => {
    expect(files.some((file) => file.endsWith('.png'))).toBe(true)
    expect(files.some((file) => file.endsWith('.map'))).toBe(true)
    expect(files.filter((file) => /\.(?:png|map)\.(?:br|gz)$/.test(file))).toEqual([])
  })
})
