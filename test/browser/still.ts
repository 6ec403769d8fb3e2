import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

const script = /\/create-canvas-[\w-]+\.js$/

const toMean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const toDistance = (a: readonly number[], b: readonly number[]) =>
  toMean(a.map((one, at) => Math.abs(one - (b[at] ?? 0))))

/**
 * Px of the screen along each side of what is compared as one. Cytoscape draws what it rests on from images of its own,
 * which it makes when it has time and which are up to a px off: each px by itself says how busy the machine was.
 */
const square = 4

/** Means of the squares of so many rows of the width, row by row; what does not fill a square at the rims is left out. */
function toSquares(pixels: readonly number[], width: number, height: number): number[] {
  const [across, down] = [Math.floor(width / square), Math.floor(height / square)]
  const sides = Array.from({ length: square }, (_, at) => at)
  return Array.from({ length: across * down }, (_, at) => {
    const first = Math.floor(at / across) * square * width + (at % across) * square
    return toMean(sides.flatMap((row) => sides.map((column) => pixels[first + row * width + column] ?? 0)))
  })
}

/** Brightness, from 0 to 255, of each square of what is drawn, without what lies over it. */
async function readSquares(page: Page): Promise<number[]> {
  await page.evaluate(() => document.fonts.ready)
  const show = (area: string, canvas: string) =>
    page.evaluate(
      (wanted) => {
        for (const [what, visibility] of wanted)
          document.querySelector<HTMLElement>(what)?.style.setProperty('visibility', visibility)
      },
      [
        ['.canvas-area', area],
        ['.graph-canvas', canvas],
      ] as const,
    )
  await show('hidden', 'visible')
  const image = await loadImage(await page.locator('.graph-canvas').screenshot())
  // What lies over it is waited for later.
  await show('', '')
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const pixels = Array.from({ length: data.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3)
    return (red + green + blue) / 3
  })
  return toSquares(pixels, image.width, image.height)
}

/** The same, once nothing of it changes any more. */
async function readSettledSquares(page: Page): Promise<number[]> {
  let last = await readSquares(page)
  await expect
    .poll(async () => {
      const before = last
      last = await readSquares(page)
      return toDistance(before, last)
    })
    .toBe(0)
  return last
}

/** Until the canvas is there, its first picture. */
export function stillTests(running: () => Running): void {
  const open = (path: string, prepare: (page: Page) => Promise<unknown>) =>
    openPage(running().browser, running().server.address, path, {}, prepare)

  it.each(['/', '/?select=org-quan-khu-2', '/?theme=dark&at=0:0:1'])(
    'shows the picture of %s before the canvas has come, and then the same',
    async (path) => {
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const { page, problems } = await open(path, (page) =>
        page.route(script, async (route) => {
          await held
          await route.continue()
        }),
      )
      await page.locator('.still').waitFor()
      // What stands around the picture comes after it, and changes nothing of it.
      await page.locator('.status-line [data-said], .status-line span').first().waitFor()
      // It is painted again, piece by piece, when its faces or its size come later.
      const still = await readSettledSquares(page)
      expect(await page.locator('.graph-canvas').getAttribute('data-nodes')).toBe('0')
      release()
      await waitForPicture(page)
      expect(await page.locator('.still').count()).toBe(0)
      const drawn = await readSettledSquares(page)
      await page.locator('.graph-canvas canvas').evaluateAll((drawn) => {
        for (const one of drawn as HTMLElement[]) one.style.visibility = 'hidden'
      })
      const ink = toDistance(drawn, await readSquares(page))
      expect(ink).toBeGreaterThan(1)
      expect(toDistance(still, drawn)).toBeLessThan(ink / 3)
      expect(problems).toEqual([])
      await page.context().close()
    },
  )

  it('says so when the canvas does not come, and tries again', async () => {
    const refuse = (route: Route) => route.abort()
    const { page } = await open('/', (page) => page.route(script, refuse))
    const note = page.getByRole('alert')
    await note.waitFor()
    await page.unroute(script, refuse)
    await note.getByRole('button', { name: 'Thử lại' }).click()
    expect((await waitForPicture(page)).nodes).toBeGreaterThan(0)
    await page.context().close()
  })
}
