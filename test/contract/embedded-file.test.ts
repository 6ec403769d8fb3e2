import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StoreDamaged, StoreLocked, StoreUnavailable } from '../../api/graph/errors.ts'
import { openStore } from '../../api/graph/open.ts'
import { toId } from '../../schema/ids.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-file-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const open = (path: string) => openStore({ engine: 'embedded', path })

/** Another process that opens the file, says so and waits for its input to end. */
async function holdFromElsewhere(path: string) {
  const script = `const { GrafeoDB } = require('@grafeo-db/js')
const db = GrafeoDB.create(process.argv[1])
console.log('open')
process.stdin.on('end', () => db.close()).resume()`
  const child = spawn(process.execPath, ['-e', script, path], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return async () => {
    child.stdin.end()
    await once(child, 'exit')
  }
}

describe('the file of the embedded engine', () => {
  it('is made with its folder and keeps what was written when it is opened again', async () => {
    const path = join(folder, 'new', 'folder', 'graph')
    const first = await open(path)
    await loadSmallWorld(first)
    await first.close()
    const again = await open(path)
    expect(await again.readDataset()).toEqual(smallWorld.dataset)
    expect(await again.countCoordinations({})).toBe(9)
    expect(await again.countOrganizations({ text: 'đồn hoa ngan' })).toBe(1)
    await again.prepare()
    await again.write(smallWorld)
    expect((await again.readNodeDigests('Agreement')).size).toBe(7)
    await again.close()
  })

  it('is kept to one process at a time, and says which file is held', async () => {
    const path = join(folder, 'held')
    const letGo = await holdFromElsewhere(path)
    const failure = await open(path).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StoreLocked)
    expect(failure).toMatchObject({ path, message: expect.stringContaining('ATLAS_STORE') })
    await letGo()
    const store = await open(path)
    await expect(store.ping()).resolves.toBeUndefined()
    await store.close()
  })

  it('is refused when it is no graph', async () => {
    const path = join(folder, 'letter.txt')
    await writeFile(path, 'This is a letter and no graph.\n'.repeat(50))
    const failure = await open(path).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StoreDamaged)
    expect(String(failure)).toContain(path)
    expect(await readFile(path, 'utf8')).toContain('This is a letter')
  })

  it('is refused when it is empty or a folder', async () => {
    await writeFile(join(folder, 'empty'), '')
    await mkdir(join(folder, 'directory'))
    await expect(open(join(folder, 'empty'))).rejects.toBeInstanceOf(StoreDamaged)
    await expect(open(join(folder, 'directory'))).rejects.toBeInstanceOf(StoreDamaged)
  })

  it('is refused when half of it is missing', async () => {
    const path = join(folder, 'whole')
    const store = await open(path)
    await loadSmallWorld(store)
    await store.close()
    const bytes = await readFile(path)
    const half = join(folder, 'half')
    await writeFile(half, bytes.subarray(0, bytes.length / 2))
    await expect(open(half)).rejects.toBeInstanceOf(StoreDamaged)
  })

  it('answers nothing once it is closed, and can be closed again', async () => {
    const store = await open(join(folder, 'closed'))
    await store.close()
    await store.close()
    await expect(store.readNodes([toId('org-doan-999')])).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(store.write(smallWorld)).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable)
  })

  it('finishes the writes under way before it closes', async () => {
    const path = join(folder, 'busy')
    const store = await open(path)
    await store.prepare()
    const writing = store.write(smallWorld)
    await store.close()
    await writing
    const again = await open(path)
    expect(await again.countOrganizations({})).toBe(12)
    await again.close()
  })
})
