import { parse } from 'csv-parse/sync'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { waitForPicture } from './chromium.ts'
import { createOpener, type Running } from './running.ts'
import { exportAs } from './tables-shared.ts'

const around = '/?panel=list&focus=org-quan-khu-2'
const rowsOf = (page: Page) => page.locator('.linked-rows [role="row"][data-key]')
const keysOf = (page: Page) =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''))
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

/** The list beside the canvas: a table like the others, linked to what is drawn. */
export function tableListTests(running: () => Running): void {
  const open = createOpener(running)

  it('keeps in the address what the list is of, how it stands and what is looked for', async () => {
    const { page, problems } = await open(around)
    await page.getByRole('radio', { name: /^Nét nối/ }).click()
    const to = page.getByRole('columnheader', { name: 'Từ' })
    await to.click()
    await to.click()
    await page.getByRole('searchbox', { name: 'Lọc bảng' }).fill('ky ket')
    await expect.poll(() => param(page, 'list-find')).toBe('ky ket')
    expect([param(page, 'list'), param(page, 'list-sort')]).toEqual(['edges', '-from'])
    const [found, names] = [
      await keysOf(page),
      await rowsOf(page).locator('[role="rowheader"]:first-child').allTextContents(),
    ]
    expect(found.length).toBeGreaterThan(1)
    expect(names).toEqual([...names].sort(new Intl.Collator('vi', { numeric: true }).compare).reverse())

    const theirs = await open(page.url())
    await expect.poll(() => keysOf(theirs.page)).toEqual(found)
    expect([...problems, ...theirs.problems]).toEqual([])
    await Promise.all([page.close(), theirs.page.close()])
  })

  it('adds nodes to a selected edge without dropping it', async () => {
    const { page } = await open(`${around}&list=edges`)
    await rowsOf(page).first().click()
    await expect.poll(() => param(page, 'select')).not.toBeNull()
    const edge = param(page, 'select')
    await page.getByRole('radio', { name: /^Nút/ }).click()
    await rowsOf(page)
      .nth(1)
      .click({ modifiers: ['Control'] })
    const [, second] = await keysOf(page)
    await expect.poll(() => param(page, 'select')).toBe(`${edge},${second}`)
    await rowsOf(page).nth(2).click()
    const [, , third] = await keysOf(page)
    await expect.poll(() => param(page, 'select')).toBe(third)
    await page.close()
  })

  it('marks on the canvas the row under the pointer or the focus, and in the list what is pointed at on the canvas', async () => {
    const { page, problems } = await open(`${around}&pin=org-quan-khu-2:0:-250&at=0:-250:1`)
    await waitForPicture(page)
    const canvas = page.locator('.graph-canvas')
    const drawnOver = async (place: Locator) => {
      await place.hover()
      return (await canvas.screenshot()).toString('base64')
    }
    const [field, row] = [page.getByRole('searchbox', { name: 'Lọc bảng' }), rowsOf(page).nth(2)]
    // What lies over the canvas comes after what is drawn, and each of the two pictures comes back once all is there.
    await expect
      .poll(async () => {
        const [plain, marked] = [await drawnOver(field), await drawnOver(row)]
        const isSame = plain === (await drawnOver(field)) && marked === (await drawnOver(row))
        return isSame && plain !== marked
      })
      .toBe(true)

    // In the middle stands what is pinned there, away from the others.
    await canvas.hover()
    const pointed = page.locator('.linked-rows [data-pointed]')
    await page.locator('.linked-rows [data-key="org-quan-khu-2"]:has([data-pointed])').waitFor()
    expect(await pointed.count()).toBe(1)
    expect(problems).toEqual([])
    await page.close()
  })

  it('gives all that is drawn away, with full names and ids', async () => {
    const { page } = await open(around)
    const { nodes } = await waitForPicture(page)
    const { name, text } = await exportAs(page, 'CSV')
    expect(name).toMatch(/^nodes_all_/)
    const [titles, ...rows]: string[][] = parse(text)
    expect(titles).toEqual(['Tên', 'Loại', 'Tình trạng', 'Liên hệ', 'Tên đầy đủ', 'Mã'])
    expect(rows).toHaveLength(nodes)
    expect(rows.map((row) => row.at(-1))).toContain('org-quan-khu-2')
    await page.close()
  })
}
