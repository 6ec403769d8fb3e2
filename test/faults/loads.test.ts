import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { StoreSettings } from '../../api/graph/environment.ts'
import { forEachEngine } from '../setup/engines.ts'
import { buildPrograms, countMoments, load, start, toVariables, type Variables } from './support/programs.ts'
import { createRandom, createVersions, type Name, readWholeStore } from './support/versions.ts'

/** Small batches, so that there are many moments between two of them. */
const toArguments = (folder: string) => ['--data', folder, '--batch-size', '10']
const otherThan = (name: Name): Name => (name === 'A' ? 'B' : 'A')

forEachEngine((engine) => {
  buildPrograms()
  const folders = createVersions()
  let settings: StoreSettings
  let variables: Variables
  /** What an undisturbed load of each version ends in. */
  let whole: Record<Name, Awaited<ReturnType<typeof readWholeStore>>>
  const loadHere = (name: Name) => load(toArguments(folders[name]), variables)

  beforeAll(async () => {
    const store = await engine.open()
    settings = engine.settings()
    await store.close()
    variables = toVariables(settings)
    await loadHere('A')
    const a = await readWholeStore(settings)
    await loadHere('B')
    whole = { A: a, B: await readWholeStore(settings) }
  })

  describe('a load that is killed', () => {
    it('twenty times, at moments all over its run, leaves the one version or the other and is made good by the next', async () => {
      expect(whole.A.version).not.toBe(whole.B.version)
      const moments = await countMoments('seeds/main', toArguments(folders.A), variables)
      const random = createRandom(20)
      // A part of them in its last steps, where what was written takes its place.
      const kills = Array.from({ length: 20 }, (_, index) =>
        index < 14
          ? Math.ceil(((index + random()) / 14) * moments)
          : moments - Math.floor(random() * Math.min(moments, 40)),
      )
      let present: Name = 'A'
      const found = new Set<string>()
      for (const at of kills) {
        const next = otherThan(present)
        const killed = start('seeds/main', toArguments(folders[next]), { ...variables, KILL_AT: String(at) })
        const how = await killed.ended
        expect([how, killed.all()]).toEqual([how === 0 ? 0 : 'SIGKILL', expect.anything()])
        const left = await readWholeStore(settings)
        expect([whole.A, whole.B]).toContainEqual(left)
        found.add(`${how} ${left.version === whole[next].version ? 'new' : 'old'}`)
        expect(await loadHere(next)).toMatchObject({ code: 0 })
        expect(await readWholeStore(settings)).toEqual(whole[next])
        present = next
      }
      // Most were killed indeed, and before the new version was there.
      expect(found).toContain('SIGKILL old')
    })
  })

  it('a second load at the same time is refused, and the first ends as if it had been alone', async () => {
    await loadHere('A')
    const first = start('seeds/main', toArguments(folders.B), {
      ...variables,
      FREEZE_AFTER: 'nodes written',
    })
    onTestFinished(() => void first.child.kill('SIGKILL'))
    await first.said(/nodes written/)
    const second = await loadHere('A')
    // It is asked to load what is there still: nobody has seen anything of the first.
    expect(second).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to do/) })
    const other = start('seeds/main', toArguments(createVersions(3).A), variables)
    expect(await other.ended).toBe(3)
    expect(other.errors()).toMatch(/^Another load into [^\n]+ is under way: wait[^\n]+\n$/)
    expect(await readWholeStore(settings)).toEqual(whole.A)
    first.child.kill('SIGCONT')
    expect([await first.ended, first.errors()]).toEqual([0, expect.stringMatching(/relations written/)])
    expect(await readWholeStore(settings)).toEqual(whole.B)
  })

  it('a server answers all the time from one version or the other, and from the new one afterwards', async () => {
    await loadHere('A')
    const server = start('api/main', [], variables)
    onTestFinished(() => void server.child.kill('SIGKILL'))
    const [, address = ''] = await server.said(/GraphQL: (\S+)[\s\S]*Version: .*\n/)
    const query = '{ dataset { version } organizations(first: 50) { nodes { name } } }'
    const ask = async () => {
      const response = await fetch(`${address}?query=${encodeURIComponent(query)}`, {
        headers: { 'graphql-require-preflight': '1' },
      })
      const { data, errors } = (await response.json()) as {
        data?: { dataset: { version: string }; organizations: { nodes: Array<{ name: string }> } }
        errors?: unknown
      }
      return {
        status: response.status,
        errors,
        version: data?.dataset.version,
        nodes: data?.organizations.nodes,
      }
    }
    let isOver = false
    const asked: Array<Awaited<ReturnType<typeof ask>>> = []
    const client = async () => {
      while (!isOver) asked.push(await ask())
    }
    const clients = Promise.all([client(), client()])
    const loader = start('seeds/main', toArguments(folders.B), variables)
    const how = await loader.ended
    // What was answered to others is given for a moment longer.
    await expect.poll(async () => (await ask()).version).toBe(whole.B.version)
    const after = await ask()
    isOver = true
    await clients
    server.child.kill('SIGTERM')
    expect([how, await server.ended]).toEqual([0, 0])
    expect(asked.map(({ status, errors }) => [status, errors])).toEqual(asked.map(() => [200, undefined]))
    const versions = [...asked.map(({ version }) => version)]
    expect(versions.filter((version) => version !== whole.A.version && version !== whole.B.version)).toEqual(
      [],
    )
    expect(versions[0]).toBe(whole.A.version)
    expect(after.version).toBe(whole.B.version)
    const names = (after.nodes ?? []).map(({ name }) => name)
    expect(names.filter((name) => /bản B$/.test(name)).length).toBeGreaterThan(40)
    expect(names.filter((name) => /bản A$/.test(name))).toEqual([])
  })

  it('nothing is left of loads but the graph and the lock', async () => {
    if (settings.engine === 'embedded') {
      const name = basename(settings.path)
      const left = readdirSync(dirname(settings.path)).filter((file) => file.startsWith(name))
      expect(left.sort()).toEqual([name, `${name}.lock`])
      expect(existsSync(settings.path)).toBe(true)
    } else {
      const cypher = await import('../../api/graph/neo4j/engine.ts')
      const database = cypher.createNeo4jEngine(settings)
      const rows = await database.read({ text: 'MATCH (n:Dataset) RETURN n.id AS id' })
      await database.close()
      expect(rows).toEqual([{ id: 'dataset' }])
    }
  })
})
