import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { openReadingEngine } from '../../api/graph/embedded/reading-engine.ts'
import { StoreDamaged } from '../../api/graph/errors.ts'
import { openStore } from '../../api/graph/open.ts'
import { createFolder } from '../seeds/support/records.ts'
import { buildPrograms, load, start, toVariables } from './support/programs.ts'
import { createRandom, createVersions, readWholeStore } from './support/versions.ts'

const folders = createVersions()
const embedded = (path: string) => ({ engine: 'embedded', path }) as const
const loadA = (path: string) => load(['--data', folders.A], toVariables(embedded(path)))

/** What both programs say of the file, and how they end. */
async function tellBoth(path: string, options: { readonly uid?: number } = {}) {
  const variables = toVariables(embedded(path))
  const programs = [
    start('api/main', [], variables, options),
    start('seeds/main', ['--data', folders.B], variables, options),
  ]
  return Promise.all(
    programs.map(async (program) => {
      // One that serves what it should not is to be seen as that, and not waited for.
      const how = await Promise.race([
        program.ended,
        program.said(/Version: /).then(
          () => 'it serves',
          () => 'ended',
        ),
      ])
      program.child.kill('SIGKILL')
      return { how: how === 'ended' ? await program.ended : how, errors: program.errors() }
    }),
  )
}

describe('a graph file', () => {
  buildPrograms()
  let graph: string
  let bytes: Buffer
  let whole: Awaited<ReturnType<typeof readWholeStore>>
  beforeAll(async () => {
    graph = join(createFolder(), 'graph')
    expect(await loadA(graph)).toMatchObject({ code: 0 })
    bytes = readFileSync(graph)
    whole = await readWholeStore(embedded(graph))
  })

  const toFile = (content: Uint8Array) => {
    const path = join(createFolder(), 'graph')
    writeFileSync(path, content)
    return path
  }
  /** In place of a sentence that both programs say: that nobody did. */
  const expectSentence = async (path: string, sentence: RegExp, options?: { readonly uid?: number }) => {
    for (const { how, errors } of await tellBoth(path, options)) {
      expect(errors).toMatch(sentence)
      expect(errors.trimEnd()).not.toContain('\n')
      expect(how).toBe(3)
    }
  }
  const damaged =
    /^\S+ is damaged or is no graph: if it is the graph, move it away and load the records again/

  it('that is cut off anywhere is refused in a sentence by server and loader, and stays as it is', async () => {
    const path = toFile(bytes.subarray(0, bytes.length / 2))
    await expectSentence(path, damaged)
    expect(readFileSync(path)).toEqual(bytes.subarray(0, bytes.length / 2))
    for (const length of [1, 75, 4_096, 8_192, 0.2 * bytes.length, 0.7 * bytes.length, 0.95 * bytes.length]) {
      const cut = toFile(bytes.subarray(0, Math.floor(length)))
      await expect(readWholeStore(embedded(cut))).rejects.toBeInstanceOf(StoreDamaged)
      expect(await loadA(cut)).toMatchObject({ code: 3, stderr: expect.stringMatching(damaged) })
    }
  })

  it('with a byte that was changed is refused, or the byte says nothing', async () => {
    const random = createRandom(7)
    // Much of a small file is empty, where there is nothing to be changed.
    const written = [...bytes.keys()].filter((at) => bytes[at] !== 0)
    const found = { damaged: 0, same: 0 }
    let told: string | undefined
    for (let time = 0; time < 40; time++) {
      const changed = Buffer.from(bytes)
      const at = written[Math.floor(random() * written.length)] ?? 0
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      const path = toFile(changed)
      const read = await readWholeStore(embedded(path)).catch((error: unknown) => error)
      if (read instanceof StoreDamaged) {
        found.damaged++
        told ??= path
        expect(await loadA(path)).toMatchObject({ code: 3, stderr: expect.stringMatching(damaged) })
      } else {
        found.same++
        expect(read).toEqual(whole)
      }
    }
    expect(found.damaged).toBeGreaterThan(20)
    await expectSentence(told ?? '', damaged)
  })

  it('that is empty, or a folder, is refused', async () => {
    await expectSentence(toFile(new Uint8Array()), damaged)
    const folder = join(createFolder(), 'graph')
    mkdirSync(folder)
    await expectSentence(folder, /^(\S+) is a folder: set ATLAS_STORE to a file, such as \1\/graph\./)
  })

  describe('of another user', () => {
    /** Nothing is forbidden to the system's own user. */
    const other = process.getuid?.() === 0 ? { uid: 65_534 } : {}
    const toFileOf = (rights: number) => {
      const path = toFile(bytes)
      for (const folder of [inject('folder'), folders.B]) chmodSync(folder, 0o755)
      chmodSync(path, rights)
      chmodSync(join(path, '..'), 0o555)
      return path
    }

    it('that may not be read is told as that', async () => {
      await expectSentence(toFileOf(0), /^\S+ cannot be read \(Permission denied\): /, other)
    })

    it('that may be read alone is served, and to load is refused', async () => {
      const [server, loader] = await tellBoth(toFileOf(0o444), other)
      expect(server).toEqual({ how: 'it serves', errors: '' })
      expect(loader).toEqual({
        how: 3,
        errors: expect.stringMatching(/^\S+ cannot be written \(Permission denied\): [^\n]*\n$/),
      })
    })
  })

  it('that another program writes to is told as that', async () => {
    const path = toFile(bytes)
    const store = await openStore(embedded(path))
    await expectSentence(path, /^The graph file \S+ is open in another process/)
    await store.close()
    expect(await readWholeStore(embedded(path))).toEqual(whole)
  })

  it('whose lock was damaged is told as that, and loads when the lock is deleted', async () => {
    const path = toFile(bytes)
    writeFileSync(`${path}.lock`, 'no lock')
    const { code, stderr } = await load(['--data', folders.B], toVariables(embedded(path)))
    expect([code, stderr]).toEqual([
      3,
      `${path}.lock is damaged: delete it, while no load is under way. It holds no data.\n`,
    ])
    expect(await readWholeStore(embedded(path))).toEqual(whole)
  })

  it('that a program of an older release left with a log keeps what was committed there, for readers and for loads', async () => {
    const path = toFile(bytes)
    const script = `const { GrafeoDB } = require('@grafeo-db/js')
const db = GrafeoDB.create(process.argv[1])
const transaction = db.beginTransaction()
transaction.executeCypher("CREATE (n:Kept {id: 'kept'})").then(() => {
  transaction.commit()
  process.kill(process.pid, 'SIGKILL')
})`
    expect(spawnSync(process.execPath, ['-e', script, path]).signal).toBe('SIGKILL')
    expect(existsSync(`${path}.wal`)).toBe(true)
    const readKept = async () => {
      const engine = await openReadingEngine(path)
      const rows = await engine.read({ text: 'MATCH (n:Kept) RETURN n.id AS id' })
      await engine.close()
      return rows
    }
    expect(await readKept()).toEqual([{ id: 'kept' }])
    expect(await load(['--data', folders.B], toVariables(embedded(path)))).toMatchObject({ code: 0 })
    expect(existsSync(`${path}.wal`)).toBe(false)
    expect(await readKept()).toEqual([{ id: 'kept' }])
    expect((await readWholeStore(embedded(path))).version).not.toBe(whole.version)
  })
})
