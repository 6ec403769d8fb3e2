import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { palettes } from '../../viz/diagram/palette.ts'
import { renderDiagram } from '../../viz/diagram/render.ts'
import { chromiumPath, launchChromium } from '../browser/chromium.ts'
import { describeReader, findMissingCommand } from '../formats/support/readers.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import { sampleNodes, toSampleDiagram } from './diagram-sample.ts'

const missing = chromiumPath
  ? findMissingCommand('rsvg-convert', 'librsvg', 'librsvg2-bin')
  : 'Chromium is not installed (on Debian: apt-get install chromium).'

const diagram = toSampleDiagram({
  subtitles: ['Ngày 22/11/2026'],
  sources: [{ n: 1, title: 'Ký kết quy chế phối hợp' }],
})
const width = 1440

/** Where something stands on the picture, in pixels. */
interface Room {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Pixels {
  readonly width: number
  readonly data: Uint8ClampedArray
}

async function read(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(png))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return { width: image.width, data: context.getImageData(0, 0, image.width, image.height).data }
}

const channels = [1, 3, 5].map((at) => Number.parseInt(palettes.light.paper.slice(at, at + 2), 16))

/** How much is drawn in the room, and where its middle is. */
function weigh({ width: across, data }: Pixels, { x, y, width: wide, height }: Room) {
  let [ink, left, top] = [0, 0, 0]
  for (let row = Math.floor(y); row < y + height; row += 1)
    for (let column = Math.floor(x); column < x + wide; column += 1) {
      const at = 4 * (row * across + column)
      const far = channels.reduce(
        (sum, channel, index) => sum + Math.abs((data[at + index] ?? 0) - channel),
        0,
      )
      ink += far
      left += far * column
      top += far * row
    }
  return { ink, x: left / ink, y: top / ink }
}

describeReader('Chromium and librsvg', missing, () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  let chromium: Pixels
  let marks: Room[] = []
  let texts: Room[] = []
  const svg = renderDiagram(diagram)

  beforeAll(async () => {
    browser = await launchChromium()
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${width}px;height:auto}</style>${svg.replace(/^<\?xml.*\?>/, '')}`,
    )
    const roomsOf = (selector: string) =>
      page.$$eval(selector, (all) =>
        all.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect()
          return { name: element.getAttribute('data-id') ?? element.textContent ?? '', x, y, width, height }
        }),
      )
    marks = await roomsOf('#nodes > g')
    texts = await roomsOf('#title text, #labels text, #legend text, #sources text, #footer text')
    chromium = await read(await page.locator('svg').screenshot())
  })
  afterAll(() => browser.close())

  /** What the other one draws otherwise than Chromium draws the picture as it is. */
  function findFaults(text: string): Promise<string[]> {
    return inTemporaryFolder(async (folder) => {
      const file = join(folder, 'picture.svg')
      await writeFile(file, text)
      const other = await read(
        execFileSync('rsvg-convert', ['--width', String(width), '--keep-aspect-ratio', file], {
          maxBuffer: 1e8,
        }),
      )
      const compare = (room: Room) => [weigh(chromium, room), weigh(other, room)] as const
      const moved = marks.filter((room) => {
        const [here, there] = compare(room)
        const most = Math.max(here.ink, there.ink) / Math.min(here.ink, there.ink)
        return !(Math.hypot(here.x - there.x, here.y - there.y) < 1) || !(most < 1.1)
      })
      // Letters are those of the machine, whose widths differ; as much is written all the same.
      const unsaid = texts.filter((room) => {
        const [here, there] = compare(room)
        const share = there.ink / here.ink
        return !(share > 0.5 && share < 2)
      })
      return [...moved, ...unsaid].map(({ name }) => name)
    })
  }

  test('draw the same picture, 1,440 px wide, every mark to a pixel and every text', async () => {
    expect(marks.map(({ name }) => name).sort()).toEqual(sampleNodes.map(({ id }) => id).sort())
    expect(texts.length).toBeGreaterThan(sampleNodes.length)
    expect(await findFaults(svg)).toEqual([])
  })

  test('would be seen to differ by a mark that is 4 px off its place, or a name that is not there', async () => {
    const unit = Number(/ width="([\d.]+)"/.exec(svg)?.[1]) / width
    const { id } = sampleNodes[5] ?? { id: '' }
    const shifted = svg.replace(
      `<g data-id="${id}"`,
      `<g transform="translate(${4 * unit} 0)" data-id="${id}"`,
    )
    expect(shifted).not.toBe(svg)
    expect(await findFaults(shifted)).toEqual([id])

    const [label] = texts.filter(({ name }) => name.includes('Đoàn KT-QP 379'))
    const [labels = ''] = /<g id="labels"[\s\S]*?<\/g>/.exec(svg) ?? []
    const [, element = ''] = /(<text(?:(?!<text)[\s\S])*?Đoàn KT-QP 379[\s\S]*?<\/text>)/.exec(labels) ?? []
    expect(element).toContain('<tspan')
    expect(await findFaults(svg.replace(element, ''))).toContain(label?.name)
  })
})
