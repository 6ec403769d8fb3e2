import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import { migrations, schemaVersion } from '../../api/graph/migrations/index.ts'
import { findFreePort } from '../../api/graph/neo4j/local-server/bolt.ts'
import { openStore } from '../../api/graph/open.ts'
import { sound } from './support/cases.ts'
import { fixtures, newStore, seed, seedAsUser } from './support/loader.ts'
import { createFolder, fixtureDocuments } from './support/records.ts'

describe('a load on the command line', () => {
  it('loads once, and says in one line that nothing is left to do', async () => {
    const env = { ATLAS_STORE: newStore() }
    const first = await seed(fixtures, env)
    expect(first.stdout).toMatch(
      /^Loaded 50 nodes and 59 relations into the embedded graph in \d+\.\d s \(109 created, 0 changed, 0 deleted\), version [0-9a-f]{12}\.\n$/,
    )
    expect(first.stderr).toBe('74 nodes written\n59 relations written\n')
    const second = await seed(fixtures, env)
    expect(second).toMatchObject({ code: 0, stderr: '' })
    expect(second.stdout).toMatch(
      /^Nothing to do: the embedded graph already holds version [0-9a-f]{12}, 50 nodes and 59 relations\.\n$/,
    )
  })

  it('reads again what changed behind a link, and proves again when documents are given', async () => {
    const env = { ATLAS_STORE: newStore() }
    const elsewhere = createFolder(sound)
    const own = createFolder()
    symlinkSync(elsewhere, join(own, 'linked'))
    expect((await seed(['--data', own], env)).stdout).toContain('Loaded 6 nodes')
    const renamed = sound['org-don-bp-dinh-gio.yaml'].replace('Đỉnh Gió', 'Đỉnh Mây')
    writeFileSync(join(elsewhere, 'org-don-bp-dinh-gio.yaml'), renamed)
    expect((await seed(['--data', own], env)).stdout).toContain('1 changed')

    const others = readdirSync(fixtureDocuments).map((name) => [name, 'Một bài khác.'])
    const documents = createFolder(Object.fromEntries(others))
    const store = { ATLAS_STORE: newStore() }
    await seed(fixtures, store)
    const { code, stderr } = await seed([...fixtures, '--sources', documents], store)
    expect(stderr).toMatch(/tin-dinh-gio.*sha256/)
    expect(code).toBe(1)
  })

  it('says nothing when quiet and fine', async () => {
    expect(await seed([...fixtures, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('shows what an empty store would be given, and makes no file', async () => {
    const store = newStore()
    const { code, stdout } = await seed([...fixtures, '--dry-run'], { ATLAS_STORE: store })
    expect(stdout).toContain('50 nodes to create\n  + org-dang-uy-don-dinh-gio  Organization  Đảng ủy Đồn')
    expect(stdout).toContain('    and 30 more\n59 relations to create\n')
    expect(stdout).toMatch(/Nothing was written\.\n$/)
    expect(code).toBe(0)
    expect(existsSync(store)).toBe(false)
  })

  it('shows what would be created, changed and deleted, and writes none of it', async () => {
    const env = { ATLAS_STORE: newStore() }
    await seed(['--data', createFolder(sound)], env)
    const { 'unit-xa-suoi-mo.yaml': _, ...kept } = sound
    const next = createFolder({
      ...kept,
      'org-don-bp-dinh-gio.yaml': kept['org-don-bp-dinh-gio.yaml'].replace('Đỉnh Gió', 'Đỉnh Mây'),
      'org-b.yaml': kept['org-don-bp-dinh-gio.yaml'],
    })
    const expected =
      /^1 node to create\n {2}\+ org-b {2}Organization {2}Đồn Biên phòng Đỉnh Gió\n1 node to change\n {2}~ org-don-bp-dinh-gio {2}Organization {2}Đồn Biên phòng Đỉnh Mây\n1 node to delete\n {2}- unit-xa-suoi-mo {2}AdministrativeUnit\nA load would give 6 nodes and 3 relations, version [0-9a-f]{12}\. Nothing was written\.\n$/
    for (let time = 0; time < 2; time++)
      expect((await seed(['--data', next, '--dry-run'], env)).stdout).toMatch(expected)
  })

  it('says in a sentence that another program writes to the store, with 3', async () => {
    const path = newStore()
    const store = await openStore({ engine: 'embedded', path })
    try {
      const { code, stderr } = await seedAsUser(fixtures, { ATLAS_STORE: path })
      expect(stderr).toBe(
        `The graph file ${path} is open in another process, which may write to it as servers of older releases do: stop that one, or set ATLAS_STORE to another file.\n`,
      )
      expect(code).toBe(3)
    } finally {
      await store.close()
    }
  })

  describe('with a graph of another program', () => {
    /** A store with the fixtures, whose graph says to be of the version of the schema. */
    async function loadedOf(version: number) {
      const env = { ATLAS_STORE: newStore() }
      await seed(fixtures, env)
      const engine = await openEmbeddedEngine(env.ATLAS_STORE)
      await engine.write([{ text: `MATCH (n:Dataset) SET n.schemaVersion = ${version}` }])
      await engine.close()
      return env
    }

    it('brings an older one up to date, once, and says so', async () => {
      const env = await loadedOf(0)
      const { code, stdout } = await seed(fixtures, env)
      expect(code).toBe(0)
      const told = migrations.map(
        ({ does }, index) => `Brought the graph to version ${index + 1} of its schema: ${does}.`,
      )
      expect(stdout.split('\n').slice(0, told.length)).toEqual(told)
      expect(stdout).toMatch(/\nLoaded .*0 created, 0 changed, 0 deleted/)
      expect((await seed(fixtures, env)).stdout).toMatch(/^Nothing to do: /)
    })

    it.each([[[]], [['--dry-run']]])('refuses a newer one in a sentence, with 3: %j', async (args) => {
      const env = await loadedOf(schemaVersion + 1)
      const { code, stdout, stderr } = await seed([...fixtures, ...args], env)
      expect([code, stdout]).toEqual([3, ''])
      expect(stderr).toMatch(/^The graph has version [^\n]+\n$/)
    })
  })

  it('says in a sentence that no database answers, with 3', async () => {
    const { code, stderr } = await seed(fixtures, { NEO4J_URI: `bolt://127.0.0.1:${await findFreePort()}` })
    expect(stderr).toMatch(/does not answer.*\n$/)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(code).toBe(3)
  })

  it('ends after the running batch on Ctrl-C, and completes when run again', async () => {
    const files: Record<string, string> = { ...sound }
    for (let index = 0; index < 1_500; index++)
      files[`org-don-${index}.yaml`] = `kind: BORDER_GUARD_POST
name: Đồn số ${index}
basedIn:
  - { place: unit-xa-suoi-mo, cites: [tin] }
cites: [tin]
citations:
  tin: { source: src-tin }
`
    const folder = createFolder(files)
    const env = { ATLAS_STORE: newStore() }
    let interrupted = false
    const first = await seedAsUser(['--data', folder, '--batch-size', '1'], env, (_, interrupt) => {
      if (!interrupted) interrupt()
      interrupted = true
    })
    expect(first.stderr).toMatch(
      /Ended after [\d,]+ of [\d,]+ rows; nothing of them is kept, and the graph is as it was\.\n$/,
    )
    expect(first.code).toBe(130)
    const second = await seed(['--data', folder], env)
    expect(second.stdout).toContain('Loaded 1,506 nodes and 1,503 relations')
    expect(second.code).toBe(0)
    expect((await seed(['--data', folder], env)).stdout).toContain('Nothing to do')
  })
})
