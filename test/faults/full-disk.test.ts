import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createFolder } from '../seeds/support/records.ts'
import { buildPrograms, start, toVariables } from './support/programs.ts'
import { createVersions, readWholeStore } from './support/versions.ts'

const mount = (...args: readonly string[]) => spawnSync('mount', args, { encoding: 'utf8' })

/** Why no disk of a size of ours can be had, or undefined where it can. */
function findLack(): string | undefined {
  const folder = createFolder()
  const { status, stderr, error } = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
  if (status !== 0) return `A small disk cannot be mounted here: ${error?.message ?? stderr.trim()}.`
  spawnSync('umount', [folder])
  return undefined
}

const lack = findLack()
if (lack !== undefined && process.env.CI === 'true') throw new Error(lack)
const suite = lack === undefined ? describe : describe.skip

suite(lack === undefined ? 'a disk that is full' : `a disk that is full (${lack})`, () => {
  buildPrograms()
  const folders = createVersions()
  const larger = createVersions(600)
  const kilobytes = (size: number) => `size=${Math.ceil(size / 1_024)}k`
  let disk = ''
  afterEach(() => void spawnSync('umount', ['--lazy', disk]))

  it.each([
    ['the lock of the load', (graph: number) => graph + 8_192],
    ['a copy of the graph', (graph: number) => 1.5 * graph],
    ['what is loaded', (graph: number) => 2.3 * graph],
  ])('without room for %s, leaves the graph as it was; with room it loads', async (_, toSize) => {
    disk = createFolder()
    expect(mount('-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk).status).toBe(0)
    mkdirSync(join(disk, 'atlas'))
    const path = join(disk, 'atlas', 'graph')
    const settings = { engine: 'embedded', path } as const
    const variables = toVariables(settings)
    // In a process of its own, as one that goes on keeps deleted files, and the room they take, for a while.
    expect(await start('seeds/main', ['--data', folders.A], variables).ended).toBe(0)
    spawnSync('rm', [`${path}.lock`])
    const before = await readWholeStore(settings)
    const { blocks, bfree, bsize } = statfsSync(disk)
    expect(mount('-o', `remount,${kilobytes(toSize((blocks - bfree) * bsize))}`, disk).status).toBe(0)

    const args = ['--data', larger.B]
    for (const _again of [1, 2]) {
      const loader = start('seeds/main', args, variables)
      expect([await loader.ended, loader.errors()]).toEqual([
        3,
        expect.stringMatching(
          /(?:^|\n)\S+ cannot be written \(no space left on device\): make room[^\n]*\n$/i,
        ),
      ])
      expect(await readWholeStore(settings)).toEqual(before)
    }
    expect(
      readdirSync(join(disk, 'atlas')).filter((name) => !['graph', 'graph.lock'].includes(name)),
    ).toEqual([])

    expect(mount('-o', 'remount,size=64m', disk).status).toBe(0)
    const loader = start('seeds/main', args, variables)
    expect([await loader.ended, loader.all()]).toEqual([0, expect.stringContaining('Loaded ')])
    expect((await readWholeStore(settings)).version).not.toBe(before.version)
  })
})
