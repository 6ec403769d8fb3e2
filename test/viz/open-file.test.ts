import { describe, expect, it } from 'vitest'
import { jsonFormat } from '../../viz/export/json.ts'
import { openFile } from '../../viz/export/open-file.ts'
import { usualWish } from '../../viz/export/picture-options.ts'
import { toNetwork } from '../formats/support/networks.ts'
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
    ['<svg/>', { what: 'notJson' }],
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
