import { describe, expect, test } from 'vitest'
import type { Batches, CitedNetwork } from '../../schema/formats/network.ts'
import { networkFormats } from '../../schema/formats/registry.ts'
import { createFileEdge, createFileNode, meta } from './support/networks.ts'

/** A network made while it is read, which counts what of it is out at a time. */
function createCounted(count: number, size: number) {
  let out = 0
  let most = 0
  let open = 0
  async function* toPass<T>(of: number, make: (index: number) => T): Batches<T> {
    open++
    try {
      for (let at = 0; at < of; at += size) {
        const batch = Array.from({ length: Math.min(size, of - at) }, (_, index) => make(at + index))
        out++
        most = Math.max(most, out)
        yield batch
        out--
      }
    } finally {
      open--
    }
  }
  const node = (index: number) =>
    createFileNode(`org-n${index}`, {
      name: `Đồn biên phòng số ${index}`,
      citations: [`cit-c${index % 500}`],
    })
  const edge = (index: number) =>
    createFileEdge(`rel-r${index}`, `org-n${index % count}`, `org-n${(index * 7) % count}`, {
      type: 'SUBORDINATE_TO',
      role: undefined,
      citations: [`cit-c${index % 500}`],
    })
  const network: CitedNetwork = {
    meta,
    nodes: () => toPass(count, node),
    edges: () => toPass(count, edge),
    areas: () => toPass(2, (index) => ({ id: `area-a${index}`, name: 'Lĩnh vực' })),
    citations: () =>
      toPass(500, (index) => ({ id: `cit-c${index}`, source: 'src-s0', basis: 'STATED' as const })),
    sources: () => toPass(1, () => ({ id: 'src-s0', title: 'Báo' })),
  }
  return { network, seen: () => ({ out, most, open }) }
}

/** Elements of the large network: as many nodes as edges. */
const many = 50_000
const batchSize = 1_000

describe.each(networkFormats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('writes a hundred thousand elements in parts, with one batch at a time in hand', async () => {
    const { network, seen } = createCounted(many, batchSize)
    let [parts, bytes, largest] = [0, 0, 0]
    for await (const part of format.write(network)) {
      parts++
      bytes += part.length
      largest = Math.max(largest, part.length)
    }
    expect(seen().out).toBe(0)
    expect(seen().most).toBe(1)
    expect(parts).toBeGreaterThan(many / batchSize)
    // No part is of more than a batch, whatever the file comes to.
    expect(largest).toBeLessThan(batchSize * 4_000)
    expect(bytes).toBeGreaterThan(largest * 10)
  })

  test('leaves its network when its reader leaves', async () => {
    const { network, seen } = createCounted(many, batchSize)
    const taken: number[] = []
    for await (const part of format.write(network)) {
      taken.push(part.length)
      if (taken.length === 3) break
    }
    expect(taken).toHaveLength(3)
    expect(seen().open).toBe(0)
  })

  test('hands on what fails in its network', async () => {
    const { network } = createCounted(10, 5)
    async function* failing() {
      yield []
      throw new Error('the store went away')
    }
    const write = async () => {
      for await (const part of format.write({ ...network, edges: failing }))
        expect(part.length).toBeGreaterThanOrEqual(0)
    }
    await expect(write()).rejects.toThrow('the store went away')
  })
})

test('every format has an id of its own, and an ending', () => {
  const ids = networkFormats.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { extension, mimeType } of networkFormats) {
    expect(extension).toMatch(/^[a-z0-9]+$/)
    expect(mimeType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:;charset=utf-8)?$/)
  }
})
