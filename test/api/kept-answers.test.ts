import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App, AppParts } from '../../api/app.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { knownOperations } from '../../api/operations/generated.ts'
import type { DatasetNode } from '../../schema/nodes.ts'
import { createNode } from '../fixtures/builders.ts'
import { ask, createTestApp, post } from './support/ask.ts'
import { changed, watch } from './support/counting.ts'
import { describeApi, made } from './support/world.ts'

const query = 'query Names($first: Int = 3) { organizations(first: $first) { nodes { id name } } }'

/** The body of an answer. */
async function textOf(app: App, body: object): Promise<string> {
  const response = await app.fetch('http://atlas.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.text()
}

describeApi((_, store) => {
  let reads: string[]
  let dataset: DatasetNode
  /** Milliseconds by which the clock runs ahead. */
  let ahead: number
  beforeAll(async () => {
    dataset = made(await store().readDataset())
  })
  beforeEach(() => {
    reads = []
    ahead = 0
    const begun = performance.now()
    let ticks = 0
    vi.spyOn(performance, 'now').mockImplementation(() => begun + ahead + 1e-6 * ticks++)
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await store().write({ dataset })
  })
  const wait = (milliseconds: number) => {
    ahead += milliseconds
  }
  const create = (parts: Partial<AppParts> = {}, over: GraphStore = store()): App =>
    createTestApp({
      store: watch(over, (name) => {
        if (name !== 'readDataset') reads.push(name)
      }),
      keptBytes: 1_000_000,
      ...parts,
    })

  describe('answers that are kept', () => {
    it('are given again without a read, to the letter', async () => {
      const app = create()
      const body = () => textOf(app, { query })
      const first = await body()
      expect(reads).toEqual(['readOrganizationPages'])
      expect(await body()).toBe(first)
      expect(JSON.parse(first)).toMatchObject({ data: { organizations: { nodes: [{}, {}, {}] } } })
      expect(reads).toEqual(['readOrganizationPages'])
    })

    it('are none where none are to be kept', async () => {
      const app = create({ keptBytes: 0 })
      await ask(app, query)
      await ask(app, query)
      expect(reads.length).toBe(2)
    })

    it('are of one question each: variables, the operation, its text and the day tell them apart', async () => {
      let day = '2026-01-15'
      const app = create({ now: () => new Date(`${day}T05:00:00Z`) })
      const two = `${query} query Kinds { organizations(first: 3) { nodes { kind } } }`
      const answers = [
        await ask(app, query, { first: 1 }),
        await ask(app, query, { first: 2 }),
        await ask(app, `${query} `, { first: 1 }),
        (await post(app, two, {}, {})).errors.length,
      ]
      const asNamed = (operationName: string) => textOf(app, { query: two, operationName })
      answers.push(await asNamed('Names'), await asNamed('Kinds'))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(5)
      const status = '{ agreement(id: "agr-chuong-trinh-2023") { status { asOf } } }'
      const today = await ask(app, status)
      day = '2026-01-16'
      expect(await ask(app, status)).not.toEqual(today)
    })

    it('are those of the viewer, by their hash, as well', async () => {
      const hash = [...knownOperations].find(([, { text }]) => !/\$\w+: [^,)=]*!/.test(text))?.[0]
      const app = create({ knownOperationsOnly: true })
      const asked = () => textOf(app, { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
      const first = await asked()
      const { length } = reads
      expect(first).toMatch(/^\{"data":/)
      expect(await asked()).toBe(first)
      expect(reads.length).toBe(length)
    })

    it('are told apart in the metrics and in the log', async () => {
      const lines: string[] = []
      const onOperation = vi.fn()
      const metrics = { onOperation } as unknown as AppParts['metrics']
      const logger = { info: (facts: object) => lines.push(JSON.stringify(facts)) } as never
      const app = create({ metrics, logger })
      await ask(app, query)
      await ask(app, query)
      expect(onOperation.mock.calls.map(([, , , isKept]) => isKept)).toEqual([undefined, true])
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        { operation: 'Names', cost: expect.any(Number) },
        { operation: 'Names', cost: expect.any(Number), kept: true },
      ])
    })

    it('go, the longest unused first, when they take too many bytes', async () => {
      const app = create({ keptBytes: 30_000 })
      const long = (name: string) => `query ${name.repeat(300)} { organizations(first: 1) { nodes { id } } }`
      const names = 'abcdefghijklmnopqrstuvwxyz'.split('')
      for (const name of names) {
        await ask(app, long(name))
        await ask(app, long('a'))
      }
      const { length } = reads
      expect(length).toBe(names.length)
      await ask(app, long('z'))
      await ask(app, long('a'))
      expect(reads.length).toBe(length)
      await ask(app, long('b'))
      expect(reads.length).toBe(length + 1)
    })

    it('are none with errors', async () => {
      let fails = true
      const app = create(
        {},
        changed(store(), {
          readNodes: async (ids) => {
            if (fails) throw new Error('broken')
            return store().readNodes(ids)
          },
        }),
      )
      const one = '{ node(id: "org-doan-999") { id } }'
      expect((await post(app, one)).errors.length).toBe(1)
      fails = false
      expect(await ask(app, one)).toEqual({ node: { id: 'org-doan-999' } })
    })

    describe('when another data set is loaded', () => {
      const rename = (name: string, version: string) =>
        store().write({
          nodes: [createNode('Source', 'src-kept', { title: name })],
          dataset: { ...dataset, version, loadedAt: `2026-01-15T00:00:0${version.length}Z` },
        })
      const titleOf = async (app: App) =>
        JSON.stringify(await ask(app, '{ node(id: "src-kept") { ... on Source { title } } }'))

      it('are given no more', async () => {
        await rename('Một', 'v')
        const app = create()
        expect(await titleOf(app)).toContain('Một')
        await rename('Hai', 'vv')
        wait(51)
        expect(await titleOf(app)).toContain('Hai')
      })

      it('are given no more while it is being loaded', async () => {
        await rename('Một', 'v')
        const app = create()
        expect(await titleOf(app)).toContain('Một')
        await rename('Hai', 'v')
        await store().write({ dataset: { ...dataset, state: 'loading' } })
        wait(51)
        await expect(titleOf(app)).rejects.toThrow('A data set is being loaded')
        await rename('Ba', 'vv')
        wait(51)
        expect(await titleOf(app)).toContain('Ba')
      })

      it('are not what was read while it came, though it was begun and ended before it was known', async () => {
        await rename('Một', 'v')
        let onRead = async () => {}
        const app = create(
          {},
          changed(store(), {
            readNodes: async (ids) => {
              const found = await store().readNodes(ids)
              await onRead()
              return found
            },
          }),
        )
        onRead = async () => {
          onRead = async () => {}
          await rename('Hai', 'vv')
        }
        // Read again, as it was of the other; it stands under the version that was seen before, and is given no more.
        expect(await titleOf(app)).toContain('Hai')
        await rename('Ba', 'vvv')
        wait(51)
        expect(await titleOf(app)).toContain('Ba')
      })
    })

    it('are none when the store does not tell its version in time, and all is answered', async () => {
      let slow = false
      const app = create(
        {},
        changed(store(), { readDataset: () => (slow ? new Promise(() => {}) : store().readDataset()) }),
      )
      const first = await ask(app, query)
      slow = true
      wait(51)
      expect(await ask(app, query)).toEqual(first)
      expect(reads.length).toBe(2)
    })

    it('ask for the version once for many, and not again at once', async () => {
      let asked = 0
      const app = create(
        {},
        changed(store(), {
          readDataset: () => {
            asked += 1
            return store().readDataset()
          },
        }),
      )
      const many = (first: number) =>
        Promise.all(Array.from({ length: 20 }, (_, at) => ask(app, query, { first: first + at })))
      await ask(app, query)
      wait(51)
      asked = 0
      await many(1)
      await many(21)
      expect(asked).toBe(1)
      wait(51)
      await many(41)
      expect(asked).toBe(2)
    })
  })
})
