import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { waitForPicture } from './chromium.ts'
import { createOpener, type Running } from './running.ts'
import {
  cellsOf,
  day,
  exportAs,
  keysOf,
  pages,
  repeatChanges,
  rowsOf,
  waitForTable,
  withMatrix,
} from './tables-shared.ts'

/** Pages of tables, each with its own address. */
export function tablePageTests(running: () => Running): void {
  const open = createOpener(running)

  it('are reached from the header, and the network comes back as it was', async () => {
    const { page, problems } = await open(`/?day=${day}`)
    const { nodes } = await waitForPicture(page)
    for (const { path, nav, title } of withMatrix) {
      await page.getByRole('navigation').getByRole('link', { name: nav, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      expect(new URL(page.url()).pathname).toBe(path)
      expect(new URL(page.url()).searchParams.get('day')).toBe(day)
    }
    await page.getByRole('link', { name: 'Mạng lưới', exact: true }).click()
    expect((await waitForPicture(page)).nodes).toBe(nodes)
    expect(problems).toEqual([])
    await page.close()
  })

  it.each(pages)('sorts and filters $path, and the address holds both', async ({ question }) => {
    const { page, problems } = await open(question)
    await waitForTable(page)
    const all = (await keysOf(page)).length
    const first = page.getByRole('columnheader').first()
    await first.click()
    await expect.poll(() => first.getAttribute('aria-sort')).toBe('ascending')
    const { compare } = new Intl.Collator('vi', { numeric: true })
    const ascending = await cellsOf(page, 0)
    if (!question.startsWith('/changes')) expect(ascending).toEqual([...ascending].sort(compare))
    await first.click()
    await expect.poll(() => first.getAttribute('aria-sort')).toBe('descending')
    const descending = await cellsOf(page, 0)
    expect([descending[0], descending.at(-1)]).toEqual([ascending.at(-1), ascending[0]])

    const wanted = (await cellsOf(page, 2))[0] ?? ''
    await page.getByRole('searchbox', { name: 'Lọc bảng' }).fill(wanted.toUpperCase())
    await expect.poll(() => page.url()).toContain('find=')
    const found = await keysOf(page)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(all)
    const theirs = await open(page.url())
    await expect.poll(() => keysOf(theirs.page)).toEqual(found)

    await page.getByRole('searchbox', { name: 'Lọc bảng' }).fill('không đâu có chữ này')
    await page.getByRole('heading', { name: 'Không dòng nào khớp' }).waitFor()
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await expect.poll(async () => (await keysOf(page)).length).toBe(all)
    expect([...problems, ...theirs.problems]).toEqual([])
    await Promise.all([page.close(), theirs.page.close()])
  })

  it.each(pages)('opens the evidence of a row of $path, from its link too', async ({ question }) => {
    const { page, problems } = await open(question)
    await rowsOf(page).nth(1).click()
    const pane = page.getByRole('complementary', { name: 'Bằng chứng của dòng' })
    await pane.locator('.citation').first().waitFor()
    await expect.poll(() => rowsOf(page).nth(1).getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => page.url()).toContain('row=')
    const theirs = await open(page.url())
    await theirs.page.locator('.evidence-pane .citation').first().waitFor()
    const title = await pane.locator('h2').first().textContent()
    await expect.poll(() => theirs.page.locator('.evidence-pane h2').first().textContent()).toBe(title)
    await pane.getByRole('button', { name: 'Đóng bằng chứng' }).click()
    await pane.waitFor({ state: 'hidden' })
    await expect.poll(() => page.url()).not.toContain('row=')
    expect([...problems, ...theirs.problems]).toEqual([])
    await Promise.all([page.close(), theirs.page.close()])
  })

  it.each(withMatrix)('gives $path away as files that say what the page says', async ({ question }) => {
    const { page, problems } = await open(question)
    await waitForTable(page)
    // Of a table that is virtual, the page holds the first rows alone.
    const names = await cellsOf(page, 0)
    const count = Number.parseInt((await page.locator('.table-count').textContent()) ?? '', 10)
    const csv = await exportAs(page, 'CSV')
    expect(csv.name).toMatch(/^[a-z]+_all_\d{4}-\d\d-\d\d\.csv$/)
    const rows: string[][] = parse(csv.text)
    expect(rows).toHaveLength(count + 1)
    expect(rows[0]).toContain((await page.getByRole('columnheader').nth(1).textContent())?.trim())
    if (!question.startsWith('/changes'))
      expect(rows.slice(1, names.length + 1).map(([name]) => name)).toEqual(names)
    const excel = await exportAs(page, 'CSV có BOM, cho Excel')
    expect(excel.text).toBe(`\uFEFF${csv.text}`)
    const json = JSON.parse((await exportAs(page, 'JSON, kèm nguồn gốc bảng')).text)
    expect(json.meta).toMatchObject({ kind: 'coordination-atlas/table', source: page.url() })
    expect(json.data).toHaveLength(count)

    await page.getByRole('button', { name: 'Chép bảng' }).click()
    await page.getByText('Đã chép').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n')).toHaveLength(count + 1)
    expect(problems).toEqual([])
    await page.close()
  })

  it('keeps no agreement known apart from no source, and filters by what is known', async () => {
    const { page } = await open(`/coverage?day=${day}&rule=GROUP_AND_UNITS`)
    await waitForTable(page)
    const ended = page.getByRole('button', { name: /^Từng có, đã kết thúc/ })
    await page.getByText('Có nguồn nhắc đến cả hai, nhưng không nguồn nào nêu văn bản giữa họ.').waitFor()
    await page.getByText(/Không nguồn nào nhắc đến cả hai cùng nhau/).waitFor()
    const [count = ''] = /\d+/.exec((await ended.locator('.count').textContent()) ?? '') ?? []
    await ended.click()
    await expect.poll(async () => (await keysOf(page)).length).toBe(Number(count))
    expect(new Set(await cellsOf(page, 2))).toEqual(new Set(['Từng có, đã kết thúc']))
    await expect.poll(() => new URL(page.url()).searchParams.get('states')).toBe('ENDED')
    await page.close()
  })

  it('offers a question that has an answer where there is none', async () => {
    const { page, problems } = await open('/orphaned?day=2001-01-01')
    await page.getByRole('button', { name: 'Xem ngày 01/07/2025' }).click()
    await rowsOf(page).first().waitFor()
    await page.goto(new URL('/changes?from=2026-01-01&to=2018-01-01', page.url()).href)
    await page.getByRole('button', { name: 'Đổi chỗ hai ngày' }).click()
    await rowsOf(page).first().waitFor()
    await page.goto(new URL('/matrix?rows=YEAR&columns=YEAR', page.url()).href)
    await page.getByRole('heading', { name: 'Không có gì để đếm' }).waitFor()
    expect(problems).toEqual([])
    await page.close()
  })

  it('says what of an address it could not read, and where a row has gone', async () => {
    const { page } = await open(`/coverage?day=${day}&rule=EVERYTHING&states=NO_SOURCE,SOME&row=org-x~unit-y`)
    await page.getByText('rule=EVERYTHING, states=SOME').waitFor()
    await page.getByText('Dòng này không còn trong bảng').waitFor()
    await page.close()
  })

  it('says that the server is away, and shows the rows when it is back', async () => {
    const { page } = await open('/')
    await waitForPicture(page)
    await page.route('**/graphql', (route) => route.abort())
    await page.getByRole('navigation').getByRole('link', { name: 'Biến động' }).click()
    await page.getByText('Máy chủ không trả lời.').waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await rowsOf(page).first().waitFor()
    await page.close()
  })

  it('reads a long list to its end and says how far it is; stopped, it says what is missing and reads on', async () => {
    let pages = 0
    const { page, problems } = await open('/changes?from=2018-01-01&to=2026-01-01', async (page) => {
      await repeatChanges(page, (asked) => asked < 4, 50, 200)
      // The second page waits until the reading is to stop there.
      await page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('"after"') && ++pages === 1)
          await page.getByRole('button', { name: 'Dừng' }).click()
        await route.fallback()
      })
    })
    await page.getByText('Mới đọc 100 trên 200').waitFor()
    await expect.poll(() => page.locator('.table-count').textContent()).toBe('100 dòng')
    await page.getByRole('button', { name: 'Đọc tiếp' }).click()
    await expect.poll(() => page.locator('.table-count').textContent()).toBe('200 dòng')
    await expect.poll(() => page.getByText('Mới đọc').count()).toBe(0)
    expect(problems).toEqual([])
    await page.close()
  })

  it('asks coverage for an area, which a link keeps', async () => {
    const { page, problems } = await open(`/coverage?day=${day}`)
    await waitForTable(page)
    const covered = async () =>
      (await page
        .getByRole('button', { name: /^Từng có, đã kết thúc/ })
        .locator('.count')
        .textContent()) ?? ''
    const all = Number(await covered())
    await page.getByRole('button', { name: /Lĩnh vực/ }).click()
    // No agreement of a group and a unit is about it.
    await page.locator('[role="option"][data-key="area-bao-ve-chu-quyen-bien-gioi"]').click()
    await expect
      .poll(() => new URL(page.url()).searchParams.get('area'))
      .toBe('area-bao-ve-chu-quyen-bien-gioi')
    await expect.poll(covered).toBe('0')
    expect(all).toBeGreaterThan(0)
    expect(problems).toEqual([])
    await page.close()
  })

  it('narrows changes to a stretch of time, and what lost a party to what is to do', async () => {
    const { page, problems } = await open('/changes?from=2018-01-01&to=2026-01-01')
    await waitForTable(page)
    const columns = page.getByRole('group', { name: 'Theo thời gian' })
    const one = columns.getByRole('button', { name: /^2025: / })
    const count = Number(/: (\d+)/.exec((await one.getAttribute('aria-label')) ?? '')?.[1])
    await one.click()
    await expect.poll(() => page.locator('.table-count').textContent()).toBe(`${count} dòng`)
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2025-01-01')

    await page.goto(new URL(`/orphaned?day=${day}`, page.url()).href)
    await waitForTable(page)
    const none = page.getByRole('button', { name: /^Tìm bên thay thế/ })
    const without = Number(await none.locator('.count').textContent())
    await none.click()
    await expect.poll(async () => (await keysOf(page)).length).toBe(without)
    expect(new Set(await cellsOf(page, 4))).toEqual(new Set(['chưa thấy ai thay']))
    expect(problems).toEqual([])
    await page.close()
  })

  it('gives whole files of the data away', async () => {
    const { page, problems } = await open('/data')
    await waitForTable(page)
    const told = await page
      .getByText('Tổ chức', { exact: true })
      .first()
      .locator('..')
      .locator('strong')
      .textContent()
    await page.getByRole('button', { name: 'Tải về: Tổ chức' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'JSON, kèm nguồn gốc bảng' }).click(),
    ])
    const { data } = JSON.parse(await readFile(await download.path(), 'utf8'))
    expect(data).toHaveLength(Number(told))
    for (const row of data) expect(row.citations).toMatch(/^cit-/)
    expect(problems).toEqual([])
    await page.close()
  })
}
