import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import { saved } from '../../schema/saved-view.ts'
import { createMix, type Request } from '../bench/steady/mix.ts'
import { askUntilAnswered, openConnections } from './support/http-clients.ts'
import { type Served, startServed } from './support/http-server.ts'

const clients = 8
const relations = 3_000

describe('the server, killed under load', () => {
  let served: Served
  beforeAll(async () => {
    served = await startServed({ relations })
  })
  afterAll(() => served.remove())

  it('answers rightly whoever asks again once it is back, and has every view that it said to keep', async () => {
    const mix = createMix(served.world)
    const kept = new Map<string, string>()
    const [rounds, perRound] = [2, 400]
    for (let round = 0; round < rounds; round++) {
      let answered = 0
      let again = 0
      let killed: Promise<unknown> | undefined
      const bad: string[] = []
      const restart = async () => {
        expect(await served.end('SIGKILL')).toBe(null)
        await served.start()
      }
      await Promise.all(
        Array.from({ length: clients }, async () => {
          while (answered < perRound) {
            const asked = mix()
            const { kind, what, text, tries } = await askUntilAnswered(() => served.url, asked)
            answered++
            again += tries - 1
            if (kind !== 'right' && kind !== 'busy') bad.push(what)
            if (asked.name === 'save a view') kept.set(JSON.parse(text).key, asked.body ?? '')
            if (answered >= perRound / 3) killed ??= restart()
          }
        }),
      )
      await killed
      expect(bad).toEqual([])
      // Some were being answered when it was killed.
      expect(again).toBeGreaterThan(0)
    }

    expect(kept.size).toBeGreaterThan(3)
    for (const [key, text] of kept)
      expect(await (await fetch(new URL(`/views/${key}`, served.url))).text()).toBe(text)
  })

  it('leaves no part of a view, and the whole graph', async () => {
    const mix = createMix(served.world, 99)
    let saving: Request
    do saving = mix()
    while (saving.name !== 'save a view')
    expect((await askUntilAnswered(() => served.url, saving)).kind).toBe('right')
    const names = await readdir(served.views)
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) {
      expect(name).toMatch(/^[0-9a-z]{10,12}\.json$/)
      const text = await readFile(join(served.views, name), 'utf8')
      expect(saved.safeParse(JSON.parse(text)).success, text).toBe(true)
    }

    expect(await served.end('SIGTERM')).toBe(0)
    const engine = await openEmbeddedEngine(served.graph)
    const count = async (pattern: string) =>
      (await engine.read({ text: `MATCH ${pattern} RETURN count(*) AS count` }))[0]?.count
    // The data set itself is a node.
    expect(await count('(n)')).toBe([...served.world.nodes()].length + 1)
    const parties = [...served.world.relations()].filter(({ type }) => type === 'PARTY_TO')
    expect(await count('()-[r:PARTY_TO]->()')).toBe(parties.length)
    await engine.close()
  })
})

describe('the server, asked to stop under load', () => {
  let served: Served
  beforeAll(async () => {
    served = await startServed({ relations, variables: { LOG_LEVEL: 'info' } })
  })
  afterAll(() => served.remove())

  it('answers to the end whatever it has begun with, and nothing else', async () => {
    const mix = createMix(served.world)
    const asked = () => {
      // The viewer's pages are not logged.
      for (;;) {
        const one = mix()
        if (one.name !== 'page') return one
      }
    }
    const connections = openConnections(served.url, clients)
    const whole = await connections.begin('/export/json')
    let stopping: Promise<number | null> | undefined
    const { answered, refused, broken, bad } = await connections.askUntilRefused(asked, (count) => {
      if (count === 200) stopping = served.end('SIGTERM')
    })
    const file = JSON.parse(await whole.rest()) as { data: { nodes: unknown[] } }
    expect(await stopping).toBe(0)
    connections.close()

    expect(bad).toEqual([])
    expect(broken).toEqual([])
    expect(refused).toBe(clients)
    expect(file.data.nodes.length).toBeGreaterThan(served.world.agreementCount / 2)
    const lines = served
      .logged()
      .split('\n')
      .filter((line) => line.includes('"msg":"request"'))
    expect(lines.filter((line) => line.includes('"gone":true'))).toEqual([])
    expect(lines).toHaveLength(answered + 1)
    await expect(fetch(served.url)).rejects.toThrow()
  })
})
