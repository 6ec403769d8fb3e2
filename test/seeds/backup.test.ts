import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import type { StoreSettings } from '../../api/graph/environment.ts'
import { schemaVersion } from '../../api/graph/migrations/index.ts'
import { openReader, openStore } from '../../api/graph/open.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { run } from '../../seeds/backup/run.ts'
import { loadPlan } from '../../seeds/load.ts'
import { loadInto } from '../../seeds/load-into.ts'
import { toPlan } from '../../seeds/plan.ts'
import { run as runLoader } from '../../seeds/run.ts'
import { forEachEngine } from '../setup/engines.ts'
import { copyRealGraph } from '../setup/real-records.ts'
import { type Environment, runHere } from '../setup/run-program.ts'
import { sound } from './support/cases.ts'
import { readGraph } from './support/graph.ts'
import { createFolder, fixtureRecords, readChecked } from './support/records.ts'

const plan = toPlan(await readChecked(fixtureRecords))
const other = toPlan(await readChecked(createFolder(sound)))
const views = { 'k3v9x2m7qa.json': '{"a":"Đồn Biên phòng"}', '00112233445.json': '{"b":2}' }

const newFile = () => join(createFolder(), 'kept.backup')
const newStore = () => join(createFolder(), 'graph')

const backup = (args: readonly string[], env: Environment) =>
  runHere(run, args, { ATLAS_VIEWS: 'off', ...env })

function toEnvironment(settings: StoreSettings): Environment {
  return settings.engine === 'embedded' ? { ATLAS_STORE: settings.path } : { NEO4J_URI: settings.uri }
}

/** What a store holds, of which the file of an embedded one is closed again. */
async function readAll(settings: StoreSettings) {
  const store = await openStore(settings)
  try {
    const dataset = await store.readDataset()
    return { graph: await readGraph(store), version: dataset?.version, state: dataset?.state }
  } finally {
    await store.close()
  }
}

const toTexts = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

forEachEngine((engine) => {
  let store: GraphStore
  beforeEach(async () => {
    store = await engine.open()
    await loadPlan(store, plan)
  })

  it('brings back what was kept, on this engine and on the other, with the saved views', async () => {
    const before = await readGraph(store)
    const file = newFile()
    const env = toEnvironment(engine.settings())
    await store.close()
    const kept = await backup([file], { ...env, ATLAS_VIEWS: createFolder(views) })
    expect(kept).toMatchObject({ code: 0, stderr: '' })
    const told = plan.nodes.filter(({ type }) => type !== 'Support').length
    expect(kept.stdout).toMatch(
      `Kept ${told} nodes and ${plan.relations.length} relations, and 2 saved views, in ${file}`,
    )

    const restored = createFolder()
    const again = await engine.open()
    await loadPlan(again, other)
    await again.close()
    const embedded = { engine: 'embedded', path: newStore() } as const
    for (const settings of [engine.settings(), embedded]) {
      const back = { ...toEnvironment(settings), ATLAS_VIEWS: restored }
      expect(await backup([file, '--restore'], back)).toMatchObject({ code: 0 })
      expect(await readAll(settings)).toEqual({ graph: before, version: plan.version, state: 'ready' })
      expect(toTexts(restored)).toEqual(views)
    }
  })

  it('keeps nothing of a graph that somebody changed, or of one that is not whole', async () => {
    const env = toEnvironment(engine.settings())
    const agreement = plan.nodes.find(({ type }) => type === 'Agreement')
    if (!agreement) throw new Error('The fixtures have no agreement')
    const changed = { ...agreement, properties: { ...agreement.properties, title: 'Sửa tay' } }
    await store.write({ nodes: [changed] })
    await store.close()
    const refused = await backup([newFile()], env)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(`${agreement.id} otherwise than it was loaded`)

    const cutOff = await engine.open()
    await loadPlan(cutOff, plan)
    const dataset = await cutOff.readDataset()
    if (!dataset) throw new Error('Nothing was loaded')
    await cutOff.write({ dataset: { ...dataset, state: 'loading' } })
    await cutOff.close()
    expect(await backup([newFile()], toEnvironment(engine.settings()))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cut off.*npm run seed/),
    })
  })
})

describe('a backup', () => {
  let file: string
  let lines: string[]
  beforeAll(async () => {
    const path = newStore()
    const store = await openStore({ engine: 'embedded', path })
    await loadPlan(store, plan)
    await store.close()
    file = newFile()
    await backup([file], { ATLAS_STORE: path })
    lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  })

  it('that is ended on request leaves no file', async () => {
    const path = newStore()
    await loadInto({ engine: 'embedded', path }, plan)
    const wanted = newFile()
    const ended = await runHere(run, [wanted], { ATLAS_STORE: path, ATLAS_VIEWS: 'off' }, AbortSignal.abort())
    expect(ended).toEqual({ code: 130, stdout: '', stderr: `Ended; ${wanted} was not written.\n` })
    expect(readdirSync(join(wanted, '..'))).toEqual([])
  })

  it('is made and restored while others read the graph', async () => {
    const path = newStore()
    const writer = await openStore({ engine: 'embedded', path })
    await loadPlan(writer, plan)
    await writer.close()
    const store = await openReader({ engine: 'embedded', path })
    const before = await readGraph(store)
    const made = newFile()
    expect(await backup([made], { ATLAS_STORE: path })).toMatchObject({ code: 0, stderr: '' })
    await loadInto({ engine: 'embedded', path }, other)
    expect(await readGraph(store)).not.toEqual(before)
    expect(await backup([made, '--restore'], { ATLAS_STORE: path })).toMatchObject({ code: 0 })
    expect(await readGraph(store)).toEqual(before)
    await store.close()
  })

  it('is neither made nor restored while a program of an older release writes to the graph', async () => {
    const path = newStore()
    const store = await openStore({ engine: 'embedded', path })
    await loadPlan(store, plan)
    for (const args of [[newFile()], [file, '--restore']])
      expect(await backup(args, { ATLAS_STORE: path })).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('open in another process'),
      })
    expect((await store.readDataset())?.version).toBe(plan.version)
    await store.close()
  })

  it('leaves nothing for the loader to do that made it', async () => {
    const env = { ATLAS_STORE: newStore(), ATLAS_COLLECTIONS: 'none', ATLAS_DATA: fixtureRecords }
    await runHere(runLoader, [], env)
    const made = newFile()
    await backup([made], env)
    const back = { ...env, ATLAS_STORE: newStore() }
    await backup([made, '--restore'], back)
    expect((await runHere(runLoader, [], back)).stdout).toMatch(/^Nothing to do: /)
  })

  it('holds all of the project’s own records', async () => {
    const path = newStore()
    await copyRealGraph(path)
    const made = newFile()
    expect(await backup([made], { ATLAS_STORE: path })).toMatchObject({ code: 0, stderr: '' })
    const copy = newStore()
    expect(await backup([made, '--restore'], { ATLAS_STORE: copy })).toMatchObject({ code: 0 })
    const [before, after] = [
      await readAll({ engine: 'embedded', path }),
      await readAll({ engine: 'embedded', path: copy }),
    ]
    expect(after.version).toBe(before.version)
    expect(after.graph.digests).toEqual(before.graph.digests)
  })

  it('is not written over another', async () => {
    const path = newStore()
    const store = await openStore({ engine: 'embedded', path })
    await loadPlan(store, other)
    await store.close()
    const before = readFileSync(file)
    expect(await backup([file], { ATLAS_STORE: path })).toMatchObject({
      code: 2,
      stderr: `${file} is there already: name another file.\n`,
    })
    expect(readFileSync(file)).toEqual(before)
  })

  it('makes no graph where there is none', async () => {
    const path = newStore()
    const { code, stderr } = await backup([newFile()], { ATLAS_STORE: path })
    expect([code, stderr]).toEqual([2, `There is no graph ${path}: correct ATLAS_STORE.\n`])
    expect(readdirSync(join(path, '..'))).toEqual([])
  })

  describe('that is not what was kept', () => {
    const toFile = (bytes: Uint8Array | string) => {
      const path = newFile()
      writeFileSync(path, bytes)
      return path
    }
    const zipped = (text: readonly string[]) => toFile(gzipSync(`${text.join('\n')}\n`))
    const withHead = (change: object) => [
      JSON.stringify({ ...JSON.parse(lines[0] ?? ''), ...change }),
      ...lines.slice(1),
    ]
    const agreementLine = () => lines.findIndex((line) => line.includes('"agr-dinh-gio-suoi-mo-2021"'))

    it.each<[string, () => string, RegExp]>([
      ['is not there', () => newFile(), /cannot be read as a backup: it or its folder is not there\./],
      [
        'is none',
        () => toFile('Đây không phải bản sao lưu'),
        /cannot be read as a backup: it is none, or was changed; name a file/,
      ],
      ['is something else', () => zipped(['{"name":"x"}']), /^Line 1 of .* is no line of a backup/],
      [
        'ends within a byte',
        () => toFile(readFileSync(file).subarray(0, -30)),
        /its end is missing; take another backup/,
      ],
      ['lacks its last lines', () => zipped(lines.slice(0, -2)), /is not whole: lines are missing/],
      [
        'lacks a row that nobody counts',
        () => {
          const end = JSON.parse(lines.at(-1) ?? '')
          end[1].nodes -= 1
          return zipped([...lines.slice(0, 5), ...lines.slice(6, -1), JSON.stringify(end)])
        },
        /is not whole/,
      ],
      [
        'says otherwise',
        () =>
          zipped(
            lines.map((line, index) =>
              index === agreementLine() ? line.replace('Quy chế', 'Quy ước') : line,
            ),
          ),
        /^Line \d+ of .* was changed: agr-dinh-gio-suoi-mo-2021 is not what was kept/,
      ],
      ['goes on after its end', () => zipped([...lines, lines[1] ?? '']), /comes after the end/],
      [
        'leads out of the folder of views',
        () => zipped([lines[0] ?? '', '["view",{"key":"../../etc/x","text":"{}"}]']),
        /^Line 2 of .* is no line of a backup/,
      ],
      ['is of another version', () => zipped(withHead({ atlasBackup: 99 })), /version 99 of backups/],
      [
        'is of an older schema',
        () => zipped(withHead({ schemaVersion: schemaVersion - 1 })),
        /the release that made it, then run npm run seed/,
      ],
      [
        'is of a newer schema',
        () => zipped(withHead({ schemaVersion: schemaVersion + 1 })),
        /restore it with the release that made it\.$/m,
      ],
    ])('is refused before anything is changed: %s', async (_, make, message) => {
      const path = newStore()
      const { code, stderr } = await backup([make(), '--restore'], { ATLAS_STORE: path })
      expect(stderr).toMatch(message)
      expect(code).toBe(2)
      expect(readdirSync(join(path, '..'))).toEqual([])
    })
  })

  it('says that it left views away where none are kept, and a file that it cannot write', async () => {
    const path = newStore()
    const store = await openStore({ engine: 'embedded', path })
    await loadPlan(store, plan)
    await store.close()
    const made = newFile()
    await backup([made], { ATLAS_STORE: path, ATLAS_VIEWS: createFolder(views) })
    expect(await backup([made, '--restore', '--quiet'], { ATLAS_STORE: newStore() })).toMatchObject({
      code: 0,
      stderr: '2 saved views of the backup left away, as ATLAS_VIEWS is off.\n',
    })
    expect(await backup([join(createFolder(), 'nowhere', 'x')], { ATLAS_STORE: path })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be written: it or its folder is not there.'),
    })
  })

  it('of a graph whose schema is newer than the program is not to be restored into it', async () => {
    const path = newStore()
    const store = await openStore({ engine: 'embedded', path })
    await loadPlan(store, other)
    await store.close()
    const engine = await openEmbeddedEngine(path)
    await engine.write([{ text: `MATCH (n:Dataset) SET n.schemaVersion = ${schemaVersion + 1}` }])
    await engine.close()
    expect(await backup([file, '--restore'], { ATLAS_STORE: path })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^The graph has version/),
    })
  })
})
