import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { generateNetwork } from '../bench/viewer/network.ts'
import { waitForFirstPicture } from '../bench/viewer/page.ts'
import { startBenchServer } from '../bench/viewer/server.ts'
import { openPage, readPicture } from './chromium.ts'
import type { Running } from './running.ts'

const paramOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

/** Ten thousand elements. */
export function largeTests(running: () => Running): void {
  it('draws a network of 10,000 elements, says so, moves it, and goes on answering', async () => {
    const server = await startBenchServer()
    server.give(generateNetwork(4_000, 6_000))
    const { page, problems } = await openPage(running().browser, server.address)
    await waitForFirstPicture(page)
    await expect.poll(() => readPicture(page)).toEqual({ nodes: 4_000, edges: 6_000 })
    await page.locator('.status-line').getByText('4000 nút · 6000 nét nối').waitFor()

    const canvas = page.locator('.graph-canvas')
    const box = await canvas.boundingBox()
    if (!box) throw new Error('the canvas has no box')
    const drawn = async () => (await canvas.screenshot()).toString('base64')
    const before = await drawn()
    await page.mouse.move(box.x + 4, box.y + 4)
    await page.mouse.down()
    await page.mouse.move(box.x + 204, box.y + 104, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => paramOf(page, 'at')).toMatch(/^-?\d+:-?\d+:/)
    await expect.poll(drawn).not.toBe(before)

    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.getByRole('grid', { name: 'Nút' }).getByRole('row').nth(1).click()
    await expect.poll(() => canvas.getAttribute('data-selected')).toMatch(/^(?:org|agr)-g\d+$/)
    expect(problems).toEqual([])
    await page.context().close()
    await server.stop()
  })
}
