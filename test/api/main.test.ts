import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../api/graph/open.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'

/** A run of the program, with what it has said so far. */
function run(env: Record<string, string>, ...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts', ...args], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...env },
  })
  let out = ''
  let err = ''
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const said = (words: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => words.test(out) && resolve(out)
      child.stdout?.on('data', (chunk) => {
        out += chunk
        look()
      })
      void exited.then(() => reject(new Error(`it ended without saying ${words}: ${out}${err}`)))
    })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  return { child, exited, said, errors: () => err }
}

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
    expect(out).toMatch(/Engine: embedded/)
    expect(out).toMatch(
      /Data: 12 organizations, 9 administrative units, 7 agreements, 2 joint activities, 3 sources, 4 citations/,
    )
    const address = /GraphQL: (\S+)/.exec(out)?.[1] ?? ''
    const answer = await fetch(`${address}?query={dataset{version}}`)
    expect(await answer.json()).toEqual({ data: { dataset: { version: 'a'.repeat(64) } } })

    const second = run({ ATLAS_STORE: loaded })
    expect(await second.exited).toBe(3)
    expect(second.errors()).toMatch(/open in another process/)

    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    const again = await openStore({ engine: 'embedded', path: loaded })
    await again.close()
  })

  it('says of an empty store how to fill it', async () => {
    const { child, said, exited } = run({ ATLAS_STORE: join(folder, 'empty') })
    expect(await said(/Data: .*\n/)).toMatch(/nothing is loaded yet. Load the records with: npm run seed/)
    child.kill('SIGINT')
    expect(await exited).toBe(0)
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

  it('ends with 3 and a sentence when Neo4j cannot be reached', async () => {
    const { exited, errors } = run({ NEO4J_URI: 'bolt://127.0.0.1:1' })
    expect(await exited).toBe(3)
    expect(errors()).toMatch(/^[^\n]+\n$/)
  })

  it('explains itself', async () => {
    const { said } = run({}, '--help')
    const out = await said(/Exit codes/)
    expect(out).toMatch(/--viewer-dev/)
    expect(out).toMatch(/PORT .*default 4000/)
  })
})
