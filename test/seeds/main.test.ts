import { spawn } from 'node:child_process'
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import { migrations, schemaVersion } from '../../api/graph/migrations/index.ts'
import { openStore } from '../../api/graph/open.ts'
import { run } from '../../seeds/run.ts'
import { sound } from './support/cases.ts'
import { createFolder, fixtureDocuments, fixtureRecords } from './support/records.ts'
import { createSink } from './support/sink.ts'

interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Environment = Readonly<Record<string, string>>

const newStore = () => join(createFolder(), 'graph')
/** A store of its own, and one's own records alone. */
const toEnvironment = (env: Environment) => ({ ATLAS_STORE: newStore(), ATLAS_COLLECTIONS: 'none', ...env })

/** Runs the loader from its arguments to its exit code, in this process, which takes a fraction of the time. */
async function seed(args: readonly string[], env: Environment = {}): Promise<Finished> {
  const [stdout, stderr] = [createSink(), createSink()]
  const { signal } = new AbortController()
  const surroundings = { env: toEnvironment(env), stdout: stdout.stream, stderr: stderr.stream, signal }
  const code = await run(args, surroundings)
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

/** Runs the loader as a user does, with nothing of our own environment but the path. */
function seedAsUser(
  args: readonly string[],
  env: Environment = {},
  onStderr?: (text: string, interrupt: () => void) => void,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'seeds/main.ts', ...args], {
      env: { PATH: process.env.PATH, ...toEnvironment(env) },
    })
    const finished = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      finished.stdout += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      finished.stderr += chunk
      onStderr?.(finished.stderr, () => child.kill('SIGINT'))
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...finished }))
  })
}

const fixtures = ['--data', fixtureRecords]

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

describe('the loader on the command line', () => {
  it('lists its options, the environment and the exit codes', async () => {
    const { code, stdout, stderr } = await seedAsUser(['--help'])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const word of [
      '--check',
      '--dry-run',
      '--data',
      '--collections',
      '--sources',
      '--batch-size',
      '--quiet',
    ])
      expect(stdout).toContain(word)
    for (const word of [
      'ATLAS_STORE',
      'ATLAS_COLLECTIONS',
      'ATLAS_DATA',
      'ATLAS_SOURCES',
      'NEO4J_URI',
      'NEO4J_PASSWORD',
      'Exit codes',
    ])
      expect(stdout).toContain(word)
  })

  it('checks sound records and proves their citations', async () => {
    const { code, stdout } = await seed([...fixtures, '--check', '--sources', fixtureDocuments])
    expect(stdout).toBe(
      `23 records read: no problems.\n40 citations proved against the documents in ${fixtureDocuments}.\n`,
    )
    expect(code).toBe(0)
  })

  it('reports every problem of broken records and leaves with 1', async () => {
    const store = newStore()
    const broken = createFolder({
      ...sound,
      'agr-quy-che-2021.yaml': sound['agr-quy-che-2021.yaml'].replace('2021-03-12', '2021-02-30'),
      'org-b.yaml': sound['org-don-bp-dinh-gio.yaml'].replace('kind', 'kinds').replace('Đỉnh Gió', 'Mây'),
    })
    for (const flags of [['--check'], []]) {
      const { code, stdout, stderr } = await seedAsUser(['--data', broken, ...flags], { ATLAS_STORE: store })
      expect(code).toBe(1)
      expect(stdout).toBe('')
      expect(
        stderr.replaceAll(`${broken}/`, ''),
      ).toBe(`agr-quy-che-2021.yaml:4  signed.on  "2021-02-30" names a day that does not exist: 2021-02 has 28 days
    → Write a year, month or day that exists, in quotes: '2021', '2021-05' or '2021-05-17'.

org-b.yaml:1  kind  is missing
    → Add the field with one of MILITARY_REGION, MILITARY_COMMAND, AREA_DEFENCE_COMMAND, MILITARY_UNIT, ECONOMIC_DEFENCE_GROUP, BORDER_GUARD_FORCE, BORDER_GUARD_COMMAND, BORDER_GUARD_POST, PARTY_COMMITTEE, PEOPLES_COMMITTEE, PEOPLES_COUNCIL, FATHERLAND_FRONT, MASS_ORGANIZATION, POLICE, GOVERNMENT_AGENCY, SELF_MANAGEMENT_GROUP, RESIDENTIAL_COMMUNITY, FOREIGN_BODY, OTHER.
org-b.yaml:1  kinds  is no field here
    → Did you mean kind?

6 records read: 3 problems in 2 files.
`)
    }
    expect(existsSync(store)).toBe(false)
  })

  it('shows warnings and loads all the same', async () => {
    const folder = createFolder({ ...sound, 'org-b.yaml': sound['org-don-bp-dinh-gio.yaml'] })
    const { code, stdout } = await seed(['--data', folder])
    expect(stdout).toContain('warning: org-don-bp-dinh-gio looks like org-b')
    expect(stdout).toContain('6 records read: no problems, 1 warning.')
    expect(stdout).toContain('Loaded 7 nodes and 3 relations into the embedded graph')
    expect(code).toBe(0)
  })

  it('says how many records replace or add to those of an earlier folder', async () => {
    const own = createFolder({
      'org-don-bp-dinh-gio.yaml': `mode: OVERRIDE\n${sound['org-don-bp-dinh-gio.yaml']}`,
      'unit-xa-suoi-mo.yaml': 'mode: ADD\naliases: [Suối Mộng]\n',
    })
    const { code, stdout } = await seed(['--data', createFolder(sound), own])
    expect(stdout).toContain('1 record added to those of earlier folders.\n')
    expect(stdout).toContain('1 record replaced those of earlier folders.\n')
    expect(code).toBe(0)
  })

  it.each([
    ['an unknown option', ['--force'], "unknown option '--force'"],
    ['an argument too many', ['seeds'], 'too many arguments'],
    ['options that exclude each other', ['--check', '--dry-run'], 'cannot be used with option'],
    ['a batch of nothing', ['--batch-size', '0'], 'whole number from 1 to 100000'],
    ['a folder that is not there', ['--check', '--data', 'gone/records'], 'gone/records  is not there'],
    ['documents that are not there', ['--check', '--sources', 'gone'], 'no folder of documents gone'],
  ])('refuses %s with 2', async (_, args, message) => {
    const { code, stderr } = await seed(args, { ATLAS_DATA: fixtureRecords })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('refuses an environment that it cannot follow with 2', async () => {
    const { code, stderr } = await seedAsUser(fixtures, { NEO4J_URI: 'https://example.org' })
    expect(stderr).toMatch(/^NEO4J_URI is "https:\/\/example\.org": allowed is /)
    expect(code).toBe(2)
  })

  it('takes folders and documents from the environment', async () => {
    const env = { ATLAS_DATA: fixtureRecords, ATLAS_SOURCES: fixtureDocuments }
    expect((await seed(['--check'], env)).stdout).toContain('40 citations proved')
  })

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
    const { code, stderr } = await seed(fixtures, { NEO4J_URI: `bolt://127.0.0.1:${await closedPort()}` })
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
      /Ended after [\d,]+ of [\d,]+ rows; running it again completes the load\.\n$/,
    )
    expect(first.code).toBe(130)
    const second = await seed(['--data', folder], env)
    expect(second.stdout).toContain('Loaded 1,506 nodes and 1,503 relations')
    expect(second.code).toBe(0)
    expect((await seed(['--data', folder], env)).stdout).toContain('Nothing to do')
  })
})
