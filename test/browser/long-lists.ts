import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { AreaPageDocument, SourcePageDocument } from '../../viz/client/generated.ts'
import { answerFor, change, type RawAnswer } from './answers.ts'
import { openPage } from './chromium.ts'
import type { Running } from './running.ts'

/** More than are in the page together. */
const many = 450

interface Cited {
  readonly id: string
}

interface Listing {
  nodes: Array<Cited & { paragraph?: number; supports: { totalCount: number; nodes: unknown[] } }>
  totalCount: number
  pageInfo: { hasNextPage: boolean }
}

const nodeOf = ({ data }: RawAnswer) => (data as { node: { citations: unknown } }).node

/** So many of the first, each with an id of its own. */
const repeat = <Item extends Cited>([first]: readonly Item[]) =>
  Array.from({ length: many }, (_, index) => ({ ...(first as Item), id: `cit-many-${index}` }))

const inPage = (page: Page) => page.locator('.virtual-list .citation').count()

/** Lists of very many citations: what is in sight is in the page, and all of it can be reached, and printed. */
export function longListTests(running: () => Running): void {
  const open = (path: string, prepare?: (page: Page) => Promise<unknown>) =>
    openPage(running().browser, running().server.address, path, {}, prepare)

  it('keeps of the many citations of a thing those in sight in the page, down to the last, and prints all', async () => {
    const { page, problems } = await open('/area/area-di-cu-xuat-nhap-canh', (page) =>
      answerFor(page, AreaPageDocument, (route) =>
        change(route, (answer) => {
          const node = nodeOf(answer) as { citations: Cited[] }
          node.citations = repeat(node.citations)
        }),
      ),
    )
    await page.getByRole('button', { name: `và ${many - 6} nữa` }).click()
    const list = page.getByRole('grid', { name: `Nguồn (${many})` })
    await list.waitFor()
    await expect.poll(() => inPage(page)).toBeGreaterThan(0)
    expect(await inPage(page)).toBeLessThan(100)
    const last = list.locator(`[data-key="cit-many-${many - 1}"]`)
    await expect
      .poll(async () => {
        await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
        return last.count()
      })
      .toBe(1)
    expect(await inPage(page)).toBeLessThan(100)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('#sources li.citation').count()).toBe(many)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('leads to one of very many citations of a source', async () => {
    const wanted = 'cit-many-300'
    const { page, problems } = await open(`/source/src-text-003?at=${wanted}`, (page) =>
      answerFor(page, SourcePageDocument, (route) =>
        change(route, (answer) => {
          const { citations } = nodeOf(answer) as { citations: Listing }
          citations.nodes = repeat(citations.nodes).map((citation, index) => ({
            ...citation,
            paragraph: 1 + Math.floor(index / 3),
          }))
          citations.totalCount = many
          citations.pageInfo.hasNextPage = false
        }),
      ),
    )
    const card = page.locator(`[id="${wanted}"]`)
    await card.waitFor()
    await expect
      .poll(async () => {
        const [box, height] = [await card.boundingBox(), page.viewportSize()?.height ?? 0]
        return box !== null && box.y > 0 && box.y + box.height < height
      })
      .toBe(true)
    expect(await card.getAttribute('aria-current')).toBe('true')
    expect(await inPage(page)).toBeLessThan(100)
    await page
      .locator('.paragraph')
      .filter({ has: card })
      .getByRole('heading', { name: 'Đoạn 101' })
      .waitFor()
    expect(problems).toEqual([])
    await page.context().close()
  })
}
