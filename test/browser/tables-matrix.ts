import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { createOpener, type Running } from './running.ts'
import { cellsOf, day, exportAs } from './tables-shared.ts'

/** The matrix, and what is behind its numbers. */
export function tableMatrixTests(running: () => Running): void {
  const open = createOpener(running)

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
    await page.close()
  })

  it('stands the rows of the matrix by a column, and swaps the axes', async () => {
    const { page } = await open(`/matrix?when=any&day=${day}`)
    const total = page.getByRole('columnheader', { name: 'Tổng' })
    await total.click()
    await expect.poll(() => total.getAttribute('aria-sort')).toBe('ascending')
    const totals = (await cellsOf(page, 1)).map(Number)
    expect(totals.length).toBeGreaterThan(1)
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
    await page.getByRole('button', { name: 'Đổi hàng và cột' }).click()
    await page.getByRole('columnheader', { name: 'Lĩnh vực' }).waitFor()
    await expect.poll(() => new URL(page.url()).search).toContain('rows=AREA&columns=ACTOR')
    await page.close()
  })

  it('counts what actors share with one another, where each is both a row and a column', async () => {
    const { page, problems } = await open(`/matrix?rows=ACTOR&columns=ACTOR&when=any&day=${day}`)
    await page.locator('.matrix-cell').first().click()
    await page.locator('.evidence-pane .counted').first().waitFor()
    expect(problems).toEqual([])
    await page.close()
  })

  it('gives away the coordinations behind the numbers that are shown, each with its citations', async () => {
    const { page, problems } = await open(`/matrix?rows=PLACE&columns=AREA&when=any&day=${day}`)
    await page.locator('.matrix-cell').first().waitFor()
    const shown: string[][] = parse((await exportAs(page, 'CSV')).text)
    const counted = shown
      .slice(1)
      .flatMap((row) => row.slice(2).map(Number))
      .reduce((sum, count) => sum + count, 0)
    const { name, text } = await exportAs(page, 'CSV', 'Xuất các phối hợp')
    expect(name).toMatch(/^matrix-coordinations_all_/)
    const [titles = [], ...rows]: string[][] = parse(text)
    expect(titles.slice(0, 3)).toEqual(['Địa bàn', 'Lĩnh vực', 'Số phối hợp'])
    expect(rows).toHaveLength(counted)
    for (const row of rows) expect(row.at(-1)).toMatch(/^cit-/)
    expect(problems).toEqual([])
    await page.close()
  })
}
