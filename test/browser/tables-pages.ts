import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

/** A day by which the districts had ended. */
const day = '2026-01-01'
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each page with a table of rows: its name in the header, its title, and a question that brings rows. */
const pages = [
  { path: '/coverage', nav: 'Bao phủ', title: 'Mức bao phủ', question: `/coverage?day=${day}` },
  {
    path: '/orphaned',
    nav: 'Mất một bên',
    title: 'Văn bản mất một bên',
    question: `/orphaned?day=${day}`,
  },
  {
    path: '/changes',
    nav: 'Biến động',
    title: 'Biến động giữa hai ngày',
    question: '/changes?from=2018-01-01&to=2026-01-01',
  },
  { path: '/data', nav: 'Dữ liệu', title: 'Dữ liệu', question: '/data' },
] as const
const withMatrix = [
  ...pages,
  {
    path: '/matrix',
    nav: 'Ma trận',
    title: 'Ma trận phối hợp',
    question: `/matrix?when=any&day=${day}`,
  },
] as const

const rowsOf = (page: Page) => page.locator('.page-table [role="row"][data-key]')
const keysOf = (page: Page) =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''))
/** What each row says in the column. */
const cellsOf = (page: Page, column: number) =>
  rowsOf(page).evaluateAll(
    (rows, index) =>
      rows.map((row) =>
        (row.querySelectorAll('[role="rowheader"], [role="gridcell"]')[index]?.textContent ?? '').trim(),
      ),
    column,
  )

async function exportAs(page: Page, format: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Xuất bảng' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Pages of tables, each with its own address. */
export function tablePageTests(running: () => Running): void {
  const open = (path: string, options?: Parameters<typeof openPage>[3]) =>
    openPage(running().browser, running().server.address, path, options)

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
    await page.context().close()
  })

  it.each(pages)('sorts and filters $path, and the address holds both', async ({ question }) => {
    const { page, problems } = await open(question)
    await rowsOf(page).first().waitFor()
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
    await rowsOf(theirs.page).first().waitFor()
    expect(await keysOf(theirs.page)).toEqual(found)

    await page.getByRole('searchbox', { name: 'Lọc bảng' }).fill('không đâu có chữ này')
    await page.getByRole('heading', { name: 'Không dòng nào khớp' }).waitFor()
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await expect.poll(async () => (await keysOf(page)).length).toBe(all)
    expect([...problems, ...theirs.problems]).toEqual([])
    await Promise.all([page.context().close(), theirs.page.context().close()])
  })

  it.each(pages)('opens the evidence of a row of $path, from its link too', async ({ question }) => {
    const { page, problems } = await open(question)
    await rowsOf(page).nth(1).click()
    const pane = page.getByRole('complementary', { name: 'Bằng chứng của dòng' })
    await pane.locator('.citation').first().waitFor()
    expect(await rowsOf(page).nth(1).getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => page.url()).toContain('row=')
    const theirs = await open(page.url())
    await theirs.page.locator('.evidence-pane .citation').first().waitFor()
    expect(await theirs.page.locator('.evidence-pane h2').first().textContent()).toBe(
      await pane.locator('h2').first().textContent(),
    )
    await pane.getByRole('button', { name: 'Đóng bằng chứng' }).click()
    await pane.waitFor({ state: 'hidden' })
    await expect.poll(() => page.url()).not.toContain('row=')
    expect([...problems, ...theirs.problems]).toEqual([])
    await Promise.all([page.context().close(), theirs.page.context().close()])
  })

  it.each(withMatrix)('gives $path away as files that say what the page says', async ({ question }) => {
    const { page, problems } = await open(question)
    await rowsOf(page).first().waitFor()
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
    await page.context().close()
  })

  it('counts in the matrix what the pane then lists, each with its sources', async () => {
    const { page, problems } = await open(`/matrix?when=any&day=${day}`)
    const cell = page.locator('.matrix-cell').first()
    const [count = ''] = /\d+$/.exec((await cell.textContent()) ?? '') ?? []
    await cell.click()
    const pane = page.getByRole('complementary', { name: 'Bằng chứng của dòng' })
    await expect.poll(() => pane.locator('.counted').count()).toBe(Number(count))
    const sources = pane.getByRole('button', { name: /^Nguồn/ }).first()
    if ((await sources.getAttribute('aria-expanded')) === 'false') await sources.click()
    await pane.locator('.citation').first().waitFor()
    await expect.poll(() => page.url()).toContain('cell=')
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('stands the rows of the matrix by a column, and swaps the axes', async () => {
    const { page } = await open(`/matrix?when=any&day=${day}`)
    const total = page.getByRole('columnheader', { name: 'Tổng' })
    await total.click()
    await expect.poll(() => total.getAttribute('aria-sort')).toBe('ascending')
    const totals = (await cellsOf(page, 1)).map(Number)
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
    await page.getByRole('button', { name: 'Đổi hàng và cột' }).click()
    await page.getByRole('columnheader', { name: 'Lĩnh vực' }).waitFor()
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('rows'), searchParams.get('columns')]).toEqual(['AREA', 'ACTOR'])
    await page.context().close()
  })

  it('counts what actors share with one another, where each is both a row and a column', async () => {
    const { page, problems } = await open(`/matrix?rows=ACTOR&columns=ACTOR&when=any&day=${day}`)
    await page.locator('.matrix-cell').first().click()
    await page.locator('.evidence-pane .counted').first().waitFor()
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('keeps no agreement known apart from no source, and filters by what is known', async () => {
    const { page } = await open(`/coverage?day=${day}&rule=GROUP_AND_UNITS`)
    await rowsOf(page).first().waitFor()
    const ended = page.getByRole('button', { name: /^Từng có, đã kết thúc/ })
    await page.getByText('Có nguồn nhắc đến cả hai, nhưng không nguồn nào nêu văn bản giữa họ.').waitFor()
    await page.getByText(/Không nguồn nào nhắc đến cả hai cùng nhau/).waitFor()
    const [count = ''] = /\d+/.exec((await ended.locator('.count').textContent()) ?? '') ?? []
    await ended.click()
    await expect.poll(async () => (await keysOf(page)).length).toBe(Number(count))
    expect(new Set(await cellsOf(page, 2))).toEqual(new Set(['Từng có, đã kết thúc']))
    expect(new URL(page.url()).searchParams.get('states')).toBe('ENDED')
    await page.context().close()
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
    await page.context().close()
  })

  it('says what of an address it could not read, and where a row has gone', async () => {
    const { page } = await open(`/coverage?day=${day}&rule=EVERYTHING&states=NO_SOURCE,SOME&row=org-x~unit-y`)
    await page.getByText('rule=EVERYTHING, states=SOME').waitFor()
    await page.getByText('Dòng này không còn trong bảng').waitFor()
    await page.context().close()
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
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)('has no fault that axe finds in the %s theme', async (theme) => {
    for (const { question } of withMatrix) {
      const { page } = await open(`${question}${question.includes('?') ? '&' : '?'}theme=${theme}`)
      await rowsOf(page).first().waitFor()
      if (question.startsWith('/matrix')) await page.locator('.matrix-cell').first().click()
      else await rowsOf(page).first().click()
      await page.locator('.evidence-pane .citation, .evidence-pane .counted').first().waitFor()
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
      expect(violations.map(({ id, nodes }) => [question, id, nodes.map(({ html }) => html)])).toEqual([])
      await page.context().close()
    }
  })

  it('fits a phone: rows are cards, evidence is a sheet, and the pages are behind a button', async () => {
    const { page, problems } = await open(`/orphaned?day=${day}`, { viewport: { width: 360, height: 740 } })
    await rowsOf(page).first().click()
    const sheet = page.getByRole('dialog', { name: 'Bằng chứng của dòng' })
    await sheet.locator('.citation').first().waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    for (const { nav, title } of withMatrix) {
      await page.locator('.header .nav button').click()
      await page.getByRole('navigation').getByRole('link', { name: nav, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.locator('main[aria-busy="false"]').waitFor()
      const width = await page.evaluate(() => document.querySelector('main')?.scrollWidth)
      expect([nav, width]).toEqual([nav, 360])
    }
    expect(problems).toEqual([])
    await page.context().close()
  })
}
