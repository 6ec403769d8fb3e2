import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { writePdf } from '../../api/export/pictures/pdf.ts'
import { writePng } from '../../api/export/pictures/png.ts'
import { composeSheets } from '../../viz/diagram/compose.ts'
import { toStretches } from '../../viz/diagram/missing-letters.ts'
import type { Diagram } from '../../viz/diagram/model.ts'
import { hasCharacter } from '../../viz/diagram/text.ts'
import { readPdf } from '../setup/read-pdf.ts'

const toDiagram = (title: string): Diagram => ({
  nodes: [],
  edges: [],
  positions: new Map(),
  title,
  subtitles: [],
  sources: [],
  permalink: '',
  dataVersion: 'x',
  language: 'vi',
  theme: 'light',
})
const foreign = ['ລາວ', 'កម្ពុជា', '云南省', '😀', 'Россия', 'हिन्दी', '\u{10FFFD}']

/** How much of the title's line is drawn on. */
async function countDrawn(title: string): Promise<number> {
  const image = await loadImage(Buffer.from(await writePng(composeSheets(toDiagram(title)), 2)))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 60, image.width, 60)
  let drawn = 0
  for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] ?? 0) - (data[0] ?? 0)) > 40) drawn += 1
  return drawn
}

describe('letters that our fonts lack', () => {
  test.each(foreign)('are seen in a PNG, as themselves or as boxes: %s', async (text) => {
    const [ink, none] = [await countDrawn(`${text} Lào`), await countDrawn('Lào')]
    expect(ink - none).toBeGreaterThan(40)
  })

  test.each(foreign)('are boxes in a PDF, beside what can be written: %s', async (text) => {
    const boxes = toStretches(text, (character) => !hasCharacter(character, 600)).filter(
      (one) => one.isMissing,
    )
    expect(boxes.length).toBeGreaterThan(0)
    const bytesOf = async (title: string) => writePdf({ diagram: toDiagram(title), options: {} }, new Date(0))
    const read = await readPdf(await bytesOf(`${text} Lào`))
    expect(read.text).toContain('Lào')
    expect(read.info).toMatchObject({ Title: expect.stringContaining(text) })
    const boxless = await readPdf(await bytesOf('Lào'))
    expect(read.paths - boxless.paths).toBe(boxes.length)
  })

  test('are one box each, whatever marks stand on them; Vietnamese has none', () => {
    const isMissing = (character: string) => !hasCharacter(character, 400)
    expect(toStretches('Xã Nậm Pồ – “Đồn”', isMissing)).toEqual([
      { text: 'Xã Nậm Pồ – “Đồn”', isMissing: false },
    ])
    expect(toStretches('a云\uFE0E 南b', isMissing)).toEqual([
      { text: 'a', isMissing: false },
      { text: '云', isMissing: true },
      { text: ' ', isMissing: false },
      { text: '南', isMissing: true },
      { text: 'b', isMissing: false },
    ])
  })
})
