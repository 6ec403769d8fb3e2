import { DOMParser } from '@xmldom/xmldom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { networkFormats } from '../../schema/formats/registry.ts'
import { jsonFormat } from '../../viz/export/json.ts'
import { openFile } from '../../viz/export/open-file.ts'
import { usualWish } from '../../viz/export/picture-options.ts'
import { toNetwork } from '../formats/support/networks.ts'
import { readText } from '../formats/support/parts.ts'
import { smallElements } from '../formats/support/small-network.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

const exported = (state: Record<string, unknown>) =>
  jsonFormat.make({
    diagram: {
      nodes: sampleNodes,
      edges: sampleEdges,
      positions: new Map([['org-a', { x: 1.5, y: -2 }]]),
      title: 'Ai phối hợp với ai',
      subtitles: [],
      sources: [],
      permalink: 'https://atlas.example/',
      dataVersion: '3f6c',
      language: 'vi',
      theme: 'light',
    },
    network: toNetwork(smallElements),
    state,
    citations: [],
    now: new Date('2026-11-22T03:04:05Z'),
    options: usualWish,
  })
const story = { kind: 'coordination-atlas/story', version: 1, title: 'Hai năm', steps: [] }

/** That of browsers, without its word on the console for each file that it cannot read. */
class QuietParser extends DOMParser {
  constructor() {
    super({ onError: () => undefined })
  }
}
beforeEach(() => void vi.stubGlobal('DOMParser', QuietParser))
afterEach(() => void vi.unstubAllGlobals())

describe('a file', () => {
  it('that was exported opens as the view with its places', async () => {
    expect(await openFile(await exported({ address: 'day=2026-11-22&focus=org-a' }))).toEqual({
      kind: 'coordination-atlas/view-link',
      version: 1,
      query: 'day=2026-11-22&focus=org-a',
      positions: { 'org-a': [1.5, -2] },
      dataVersion: '3f6c',
    })
  })

  it('of a story opens as the story', async () => {
    expect(await openFile(new Blob([JSON.stringify(story)]))).toEqual(story)
  })

  it('of a saved view opens as the view', async () => {
    const view = { kind: 'coordination-atlas/view-link', version: 1, query: 'day=2026-11-22' }
    expect(await openFile(new Blob([JSON.stringify(view)]))).toEqual(view)
  })

  it.each([
    ['{', { what: 'cutOff' }],
    ['null', { what: 'foreign' }],
    ['[1]', { what: 'foreign' }],
    ['{"meta":1}', { what: 'foreign' }],
    ['{"type":"FeatureCollection"}', { what: 'foreign' }],
    ['svg', { what: 'notJson' }],
    ['<svg/>', { what: 'foreign' }],
    ['<svg>', { what: 'damaged', places: [], more: 0 }],
    ['[{"CXVersion":"2.0"},{"networkAttributes":[{"name":"x"}]}]', { what: 'foreign' }],
    ['{"elements":{"nodes":[]},"data":{"name":"x"}}', { what: 'foreign' }],
    ['<gexf xmlns="http://gexf.net/1.3"><graph/></gexf>', { what: 'foreign' }],
    ['<graphml><graph><node id="a"/></graph></graphml>', { what: 'foreign' }],
    ['{"a":}', { what: 'notJson' }],
    ['', { what: 'notJson' }],
    [
      JSON.stringify({ meta: { kind: 'coordination-atlas/view', version: 7 } }),
      { what: 'version', found: 7, own: 1 },
    ],
    [
      JSON.stringify({ meta: { kind: 'coordination-atlas/view', version: 0 } }),
      { what: 'version', found: 0, own: 1 },
    ],
    [JSON.stringify({ ...story, version: 7 }), { what: 'version', found: 7, own: 1 }],
    [JSON.stringify({ ...story, version: 0 }), { what: 'version', found: 0, own: 1 }],
    [JSON.stringify({ ...story, version: 'x' }), { what: 'damaged', places: ['version'], more: 0 }],
    [
      JSON.stringify({ ...story, steps: [{}, {}] }),
      { what: 'damaged', places: ['steps.0.title', 'steps.0.text', 'steps.0.view'], more: 3 },
    ],
  ])('of another kind is refused, with what is wrong and where: %s', async (text, fault) => {
    await expect(openFile(new Blob([text]))).rejects.toMatchObject({ name: 'FileRefused', fault })
  })

  it('that was cut off anywhere is refused', async () => {
    const text = await (await exported({ address: 'day=2026-11-22' })).text()
    for (const share of [0.1, 0.5, 0.9])
      await expect(openFile(new Blob([text.slice(0, text.length * share)]))).rejects.toMatchObject({
        fault: { what: expect.stringMatching(/cutOff|notJson/) },
      })
  })

  it('without the view itself, or far too large, is refused', async () => {
    await expect(openFile(await exported({}))).rejects.toMatchObject({
      fault: { what: 'damaged', places: ['data.state.address'] },
    })
    await expect(openFile(new Blob(['a'.repeat(20_000_001)]))).rejects.toMatchObject({
      fault: { what: 'large', mostMegabytes: 20 },
    })
  })
})

const reopened = ['graphml', 'gexf', 'cx2', 'cyjs', 'json'] as const

describe.each(reopened)('a graph file in the format %s', (id) => {
  const write = async (permalink: string) => {
    const { write: writer } = networkFormats.find((format) => format.id === id) ?? {}
    return writer ? readText(writer(toNetwork(smallElements, { permalink, dataVersion: '3f6c' }))) : ''
  }
  const address = 'https://atlas.example/?day=2026-11-22&focus=org-a&kind=!front&note=1:2:Đồn%20%26%20xã'
  const open = (text: string) => openFile(new Blob([text]))

  it('opens as the view that it was exported from, with the places of everything and its data version', async () => {
    const found = await open(await write(address))
    expect(found).toEqual({
      kind: 'coordination-atlas/view-link',
      version: 1,
      query: new URL(address).search.slice(1),
      positions: Object.fromEntries(
        smallElements.nodes.flatMap(({ id: node, position }) =>
          position ? [[node, [position.x, position.y]]] : [],
        ),
      ),
      dataVersion: '3f6c',
    })
    expect(Object.keys('positions' in found ? (found.positions ?? {}) : {}).length).toBeGreaterThan(0)
  })

  it('opens here whatever server its address names', async () => {
    const theirs = await open(await write('https://elsewhere.example:8443/?day=2026-11-22'))
    expect(theirs).toMatchObject({ query: 'day=2026-11-22' })
    expect(JSON.stringify(theirs)).not.toContain('elsewhere')
  })

  it.each([
    'javascript:alert(1)//?day=2026-11-22',
    'data:text/html,?day=2026-11-22',
    '//elsewhere.example/?day=2026-11-22',
    'https://atlas.example/organization/org-a?day=2026-11-22',
    `https://atlas.example/?focus=${'a'.repeat(100_001)}`,
    'day=2026-11-22',
  ])('is refused where its address is no view: %.60s', async (permalink) => {
    await expect(open(await write(permalink))).rejects.toMatchObject({
      fault: { what: 'damaged', places: ['permalink'] },
    })
  })

  it('is refused where its address is gone', async () => {
    const text = (await write(address)).replaceAll('permalink', 'somewhere')
    await expect(open(text)).rejects.toMatchObject({ fault: { what: 'noAddress' } })
  })

  it('is refused where it was cut off anywhere', async () => {
    const text = await write(address)
    for (const share of [0.2, 0.5, 0.9, 0.999])
      await expect(open(text.slice(0, text.length * share))).rejects.toMatchObject({
        fault: { what: 'cutOff' },
      })
  })

  it('says nothing of places that other programs moved out of every picture', async () => {
    const far = {
      ...smallElements,
      nodes: smallElements.nodes.map((node) => ({ ...node, position: { x: 9e9, y: 1 } })),
    }
    const { write: writer } = networkFormats.find((format) => format.id === id) ?? {}
    const found = await open(writer ? await readText(writer(toNetwork(far, { permalink: address }))) : '')
    expect(found).not.toHaveProperty('positions')
  })
})
