import { describe, expect, it } from 'vitest'
import { jsonFormat } from '../../viz/export/json.ts'
import { openFile } from '../../viz/export/open-file.ts'
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
    state,
    citations: [],
    now: new Date('2026-11-22T03:04:05Z'),
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

  it.each([
    ['{', /not JSON/],
    ['null', /not saved by this viewer/],
    ['<svg/>', /not JSON/],
    [JSON.stringify({ meta: { kind: 'coordination-atlas/view', version: 7 } }), /version 7/],
    [JSON.stringify({ ...story, version: 7 }), /Version 7/],
    [JSON.stringify({ ...story, steps: [{}] }), /steps\.0\.title/],
  ])('of another kind is refused: %s', async (text, message) => {
    await expect(openFile(new Blob([text]))).rejects.toMatchObject({
      name: 'FileRefused',
      message: expect.stringMatching(message),
    })
  })

  it('without the view itself, or far too large, is refused', async () => {
    await expect(openFile(await exported({}))).rejects.toThrow(
      /data\.state\.address: the view itself is missing/,
    )
    await expect(openFile(new Blob(['a'.repeat(20_000_001)]))).rejects.toThrow(/more than 20 MB/)
  })
})
