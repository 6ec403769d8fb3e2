import { readFileSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import { schemaVersion } from '../../api/graph/migrations/index.ts'
import { openStore } from '../../api/graph/open.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { run } from './support/program.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }

describe('the program', () => {
  let folder: string
  let loaded: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-main-'))
    loaded = join(folder, 'loaded')
    const store = await openStore({ engine: 'embedded', path: loaded })
    await loadSmallWorld(store)
    await store.close()
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('tells address, engine and counts, answers, and stops when asked to', async () => {
    const { child, said, exited } = run({ ATLAS_STORE: loaded })
    const out = await said(/Version: .*\n/)
    expect(out).toMatch(`Program: ${version}, on Node ${process.versions.node}\n`)
    expect(out).toMatch(/Engine: embedded/)
    expect(out).toMatch(
      /Data: 12 organizations, 9 administrative units, 7 agreements, 2 joint activities, 3 sources, 4 citations/,
    )
    const address = /GraphQL: (\S+)/.exec(out)?.[1] ?? ''
    const answer = await fetch(`${address}?query={dataset{version}}`, {
      headers: { 'graphql-require-preflight': '1' },
    })
    expect(await answer.json()).toEqual({ data: { dataset: { version: 'a'.repeat(64) } } })

    const statusOf = async (path: string) => (await fetch(new URL(path, address))).status
    expect(await Promise.all(['/reconcile', '/export/json', '/export/json?limit=5'].map(statusOf))).toEqual([
      200, 200, 200,
    ])

    const second = run({ ATLAS_STORE: loaded })
    expect(await second.said(/Version: .*\n/)).toMatch(/Data: 12 organizations/)
    second.child.kill('SIGTERM')
    expect(await second.exited).toBe(0)

    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    const again = await openStore({ engine: 'embedded', path: loaded })
    await again.close()
  })

  describe('with a request that never ends', () => {
    /** A run that has been asked to stop while a client is in the middle of a request. */
    async function stopWhileAsked(env: Record<string, string>) {
      const running = run({ ATLAS_STORE: loaded, ...env })
      const port = /127\.0\.0\.1:(\d+)/.exec(await running.said(/Version: .*\n/))?.[1]
      const client = connect(Number(port), '127.0.0.1')
      const cut = new Promise((resolve) => client.once('close', resolve).once('error', resolve))
      const continued = new Promise((resolve) => client.once('data', resolve))
      client.write('POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n')
      client.write('content-length: 99\r\nexpect: 100-continue\r\n\r\n')
      await continued
      running.child.kill('SIGTERM')
      await running.said(/SIGTERM: finishing/)
      return { ...running, cut }
    }

    it('leaves other tools the parts of networks, where only the viewer is to be answered', async () => {
      const { child, said, exited } = run({ ATLAS_STORE: loaded, ATLAS_OPERATIONS: 'viewer' })
      const address = /GraphQL: (\S+)/.exec(await said(/Version: .*\n/))?.[1] ?? ''
      const statusOf = async (path: string) => (await fetch(new URL(path, address))).status
      const paths = [
        '/reconcile',
        '/reconcile/en',
        '/export/json',
        '/export/json?limit=5',
        '/export/svg?focus=org-doan-999',
      ]
      expect(await Promise.all(paths.map(statusOf))).toEqual([404, 404, 403, 200, 200])
      child.kill('SIGTERM')
      expect(await exited).toBe(0)
    })

    it('stops after the seconds that are set, and closes the store', async () => {
      const { exited, said, cut } = await stopWhileAsked({ ATLAS_STOP_SECONDS: '0' })
      await cut
      await said(/Stopped\./)
      expect(await exited).toBe(0)
      const again = await openStore({ engine: 'embedded', path: loaded })
      await again.close()
    })

    it.each([
      ['SIGTERM', 143],
      ['SIGINT', 130],
    ] as const)('ends at once at a second signal: %s', async (signal, code) => {
      const { child, exited } = await stopWhileAsked({ ATLAS_STOP_SECONDS: '3600' })
      child.kill(signal)
      expect(await exited).toBe(code)
      const again = await openStore({ engine: 'embedded', path: loaded })
      await again.close()
    })
  })

  it.each([
    [
      '0.0.0.0',
      {},
      /^Warning: HOST is 0\.0\.0\.0: every computer .* can read all data.*ATLAS_PROXIES.*ATLAS_JWKS.*127/,
    ],
    ['0.0.0.0', { ATLAS_PROXIES: '1' }, /^$/],
    ['127.0.0.1', {}, /^$/],
  ])('warns of what can reach it at HOST=%s with %j', async (HOST, env, warning) => {
    const { child, said, exited, errors } = run({ ATLAS_STORE: loaded, HOST, ...env })
    await said(/Version: .*\n/)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    expect(errors()).toMatch(warning)
  })

  it('ends with 3 and a sentence where a program writes to its file', async () => {
    const held = join(folder, 'held')
    const store = await openStore({ engine: 'embedded', path: held })
    const { exited, errors } = run({ ATLAS_STORE: held })
    expect(await exited).toBe(3)
    expect(errors()).toMatch(/^The graph file [^\n]+ is open in another process[^\n]+\n$/)
    await store.close()
  })

  it('says of an empty store how to fill it', async () => {
    const { child, said, exited } = run({ ATLAS_STORE: join(folder, 'empty') })
    expect(await said(/Data: .*\n/)).toMatch(/nothing is loaded yet. Load the records with: npm run seed/)
    child.kill('SIGINT')
    expect(await exited).toBe(0)
  })

  describe('with a graph of another program', () => {
    /** A copy of what is loaded, that says to be of the version. */
    async function copyOfVersion(version: number): Promise<string> {
      const path = join(folder, `version-${version}`)
      await copyFile(loaded, path)
      const engine = await openEmbeddedEngine(path)
      await engine.write([{ text: `MATCH (n:Dataset) SET n.schemaVersion = ${version}` }])
      await engine.close()
      return path
    }

    it('says that it is older, and how to bring it up to date', async () => {
      const { child, said, exited } = run({ ATLAS_STORE: await copyOfVersion(schemaVersion - 1) })
      const out = await said(/Version: .*\n/)
      expect(out).toMatch(`the graph has version ${schemaVersion - 1} of its schema`)
      expect(out).toMatch('npm run seed')
      child.kill('SIGINT')
      expect(await exited).toBe(0)
    })

    it('ends with 3 and a sentence where it is newer', async () => {
      const { exited, errors } = run({ ATLAS_STORE: await copyOfVersion(schemaVersion + 1) })
      expect(await exited).toBe(3)
      expect(errors()).toMatch(/^The graph has version [^\n]+\n$/)
    })
  })

  it('ends with 2 and a sentence when its port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { exited, errors } = run({ ATLAS_STORE: join(folder, 'other'), PORT: String(port) })
    expect(await exited).toBe(2)
    expect(errors()).toBe(
      `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start (PORT=0 takes a free one).\n`,
    )
    taken.close()
  })

  it('ends with 2 and a sentence for a wrong setting', async () => {
    const { exited, errors } = run({ PORT: 'eighty' })
    expect(await exited).toBe(2)
    expect(errors()).toMatch(/^PORT is "eighty": allowed is/)
  })

  it('warns of settings that there are none of, with the one that was meant', async () => {
    const { child, said, exited, errors } = run({
      ATLAS_STORE: loaded,
      ATLAS_JWK: '/keys.json',
      ATLAS_PROXY: '',
      ATLAS_PUBLISH: '127.0.0.1:4000',
      ATLAS_COLOUR_OF_THE_SKY: 'blue',
    })
    await said(/Version: .*\n/)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    expect(errors()).toBe(
      'Warning: ATLAS_JWK is no setting and has no effect. Is ATLAS_JWKS meant?\n' +
        'Warning: ATLAS_COLOUR_OF_THE_SKY is no setting and has no effect. --help lists those that there are.\n',
    )
  })

  it('ends with 2 and a sentence for folders that cannot be used', async () => {
    const { exited, errors } = run({
      ATLAS_STORE: loaded,
      ATLAS_SOURCES: join(folder, 'nowhere'),
      ATLAS_VIEWS: join(loaded, 'views'),
    })
    expect(await exited).toBe(2)
    expect(errors()).toMatch(
      /^ATLAS_SOURCES is "[^"]+nowhere", which is no folder that can be read: [^\n]+\nATLAS_VIEWS is "[^"]+views", which is no folder that can be written to: [^\n]+\n$/,
    )
  })

  it('makes no folder of views before one is saved', async () => {
    const { child, said, exited } = run({ ATLAS_STORE: loaded, ATLAS_VIEWS: join(folder, 'later', 'views') })
    await said(/Version: .*\n/)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    expect(await readdir(folder)).not.toContain('later')
  })

  it('ends with 2 and a sentence for a HOST that leads nowhere', async () => {
    const { exited, errors } = run({ ATLAS_STORE: loaded, HOST: 'nowhere.invalid' })
    expect(await exited).toBe(2)
    expect(errors()).toMatch(/^The name nowhere\.invalid leads to no address: set HOST[^\n]+\n$/)
  })

  it('ends with 2 for arguments that it does not know', async () => {
    const { exited, errors } = run({ ATLAS_STORE: loaded }, '--foo')
    expect(await exited).toBe(2)
    expect(errors()).toMatch(/unknown option '--foo'/)
  })

  it('ends with 3 and a sentence when Neo4j cannot be reached', async () => {
    const { exited, errors } = run({ NEO4J_URI: 'bolt://127.0.0.1:1' })
    expect(await exited).toBe(3)
    expect(errors()).toMatch(/^[^\n]+\n$/)
  })

  it('tells its version, which is that of the package', async () => {
    const { exited, all } = run({}, '--version')
    expect(await exited).toBe(0)
    expect(all()).toBe(`${version}\n`)
  })

  it('explains itself', async () => {
    const { said } = run({}, '--help')
    const out = await said(/Exit codes/)
    expect(out).toMatch(/--viewer-dev/)
    expect(out).toMatch(/PORT .*default 4000/)
  })
})
