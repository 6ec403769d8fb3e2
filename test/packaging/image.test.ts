import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFreePort } from '../../api/graph/neo4j/local-server/bolt.ts'
import { buildImage, listContext, type Stage, toIgnored } from './dockerfile.ts'

/** Fetching packages and building the viewer, on a slow machine. */
const longest = 1_200_000
const isRoot = process.getuid?.() === 0

/** Bytes of the files in the folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

const toMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`

describe('the image', () => {
  let folder = ''
  let image: Stage
  let port = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-image-'))
    chmodSync(folder, 0o755)
    image = buildImage(process.cwd(), folder)
    port = await findFreePort()
  }, longest)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const inImage = (path: string) => join(image.root, path)

  /** A program as a container runs it: with the environment and the user of the image, and nothing of ours. */
  function toRun([command = '', ...args]: readonly string[]) {
    return {
      command: command === 'node' ? process.execPath : command,
      args,
      options: {
        cwd: inImage(image.workdir),
        // Heard on this computer alone, in the place of a container's own address.
        env: { PATH: process.env.PATH, ...image.env, HOST: '127.0.0.1', PORT: String(port) },
        ...(isRoot ? image.user : {}),
      },
    }
  }

  function runToEnd(words: readonly string[]): Promise<{ code: number | null; out: string }> {
    const { command, args, options } = toRun(words)
    return new Promise((resolve) => {
      const child = execFile(command, args, options, (_, stdout, stderr) =>
        resolve({ code: child.exitCode, out: stdout + stderr }),
      )
    })
  }

  async function start(): Promise<{ child: ChildProcess; exited: Promise<number | null>; out(): string }> {
    const { command, args, options } = toRun(image.command)
    const child = spawn(command, args, options)
    let out = ''
    const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        out += chunk
        if (/^Version: /m.test(out)) resolve()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      void exited.then((code) => reject(new Error(`It ended with ${code}: ${out}`)))
    })
    return { child, exited, out: () => out }
  }

  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)

  it('is built of nothing but what the program is made of', () => {
    const context = listContext(process.cwd())
    expect(context.filter((file) => /^(?:test|\.atlas|\.git|\.ci|node_modules|dist)\//.test(file))).toEqual(
      [],
    )
    expect(context).toContain('api/main.ts')
    // Docker itself knows nothing of what git ignores.
    const isIgnored = toIgnored(readFileSync('.dockerignore', 'utf8'))
    const left = [
      '.env',
      'api/.env',
      '.atlas/graph',
      '.git/HEAD',
      'node_modules/zod/index.js',
      'viz/dist/index.html',
    ]
    expect(left.filter((file) => !isIgnored(file))).toEqual([])
    expect(['viz/app/main.tsx', 'seeds/main.ts', '.npmrc'].filter(isIgnored)).toEqual([])
  })

  it('takes what only building takes away again', () => {
    const packages = readdirSync(inImage('/app/node_modules'))
    expect(packages).toContain('graphql-yoga')
    for (const name of ['vite', 'react', 'cytoscape', 'tsx', 'typescript', 'vitest'])
      expect(packages).not.toContain(name)
  })

  it('adds less than 250 MB to its base', () => {
    const size = sizeOf(image.root)
    const parts = ['node_modules', 'dist', 'viz/dist', 'seeds'].map(
      (name) => `${name} ${toMegabytes(sizeOf(inImage(`/app/${name}`)))}`,
    )
    process.stdout.write(`The image adds ${toMegabytes(size)} to ${image.base}: ${parts.join(', ')}.\n`)
    expect(size).toBeLessThan(250e6)
  })

  it(
    'loads, serves and stops as a user without rights, who may write to its volume alone',
    async () => {
      expect(image.user?.uid).toBeGreaterThan(0)
      expect(image.volumes).toEqual(['/app/.atlas'])
      expect((await runToEnd(image.healthcheck)).code).toBe(1)

      const { child, exited, out } = await start()
      expect(out()).toMatch(/^Loaded [\d,]+ nodes and [\d,]+ relations into the embedded graph/m)
      expect(await runToEnd(image.healthcheck)).toEqual({ code: 0, out: '' })
      expect((await get('/readyz')).status).toBe(200)

      const page = await (await get('/')).text()
      const script = /<script[^>]* src="([^"]+)"/.exec(page)?.[1] ?? ''
      expect((await get(script)).headers.get('content-type')).toMatch(/javascript/)
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query": "{ agreement(id: \\"agr-doan-ktqp-379-bon-huyen-2020\\") { signedOn } }"}',
      })
      expect(await answer.json()).toEqual({ data: { agreement: { signedOn: '2020-11-19' } } })
      const asked = 'focus=org-don-bp-ra-mai'
      expect(await (await get(`/export/gexf?${asked}`)).text()).toMatch(
        /^<\?xml[\s\S]*<gexf[\s\S]*<\/gexf>\s*$/,
      )
      // Letters and the canvas are read from packages at the time of drawing.
      const drawn = Buffer.from(await (await get(`/export/pdf?${asked}`)).arrayBuffer())
      expect(drawn.subarray(0, 5).toString()).toBe('%PDF-')
      expect((await get(`/export/png?${asked}`)).headers.get('content-type')).toBe('image/png')

      const kept = ['node', 'dist/seeds/backup/main.js', '.atlas/kept.backup']
      expect((await runToEnd(kept)).out).toMatch(/in use: reading a copy[\s\S]*Kept [\d,]+ nodes/)

      child.kill('SIGTERM')
      // A shell that began the server has become the server, so that the signal reached it.
      expect(await exited).toBe(0)
      expect(existsSync(inImage('/app/.atlas/graph'))).toBe(true)
      if (isRoot) {
        const writing = ['node', '-e', 'require("fs").writeFileSync("dist/x", "")']
        expect((await runToEnd(writing)).out).toMatch(/EACCES/)
      }
    },
    longest,
  )

  it(
    'starts again with what its volume holds',
    async () => {
      const { child, exited, out } = await start()
      expect(out()).toMatch(/^Nothing to do: the embedded graph already holds/m)
      child.kill('SIGTERM')
      expect(await exited).toBe(0)
    },
    longest,
  )

  it('names a base that has the Node that the project asks for', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
    const least = Number(/\d+/.exec(engines.node)?.[0])
    expect(Number(/^node:(\d+)-/.exec(image.base)?.[1])).toBeGreaterThanOrEqual(least)
  })
})
