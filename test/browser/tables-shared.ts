import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { ChangeRowsDocument } from '../../viz/client/generated.ts'
import { answerFor, type RawAnswer } from './answers.ts'
import { waitForNoSkeleton } from './chromium.ts'

/** A day by which the districts had ended. */
export const day = '2026-01-01'

/** Each page with a table of rows: its name in the header, its title, and a question that brings rows. */
export const pages = [
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
export const withMatrix = [
  ...pages,
  {
    path: '/matrix',
    nav: 'Ma trận',
    title: 'Ma trận phối hợp',
    question: `/matrix?when=any&day=${day}`,
  },
] as const

export const rowsOf = (page: Page) => page.locator('.page-table [role="row"][data-key]')
export const keysOf = (page: Page) =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''))
/** Waits until the table is read to its end. */
export async function waitForTable(page: Page): Promise<void> {
  await rowsOf(page).first().waitFor()
  await page.locator('main[aria-busy="false"]').waitFor()
  await waitForNoSkeleton(page)
}
/** What each row says in the column. */
export const cellsOf = (page: Page, column: number) =>
  rowsOf(page).evaluateAll(
    (rows, index) =>
      rows.map((row) =>
        (row.querySelectorAll('[role="rowheader"], [role="gridcell"]')[index]?.textContent ?? '').trim(),
      ),
    column,
  )

export async function exportAs(
  page: Page,
  format: string,
  button = 'Xuất bảng',
): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: button }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

interface ChangesAnswer {
  readonly nodes: ReadonlyArray<{ readonly coordination: object }>
}

/** A table that is longer than what is in sight: what the server answers, so many times over. */
export const long = {
  path: '/changes?from=2018-01-01&to=2026-01-01',
  count: 300,
  prepare: (page: Page) => repeatChanges(page, () => false, 300),
} as const

/** Answers pages of `size` changes, made of the server's own; another page follows where `isMore` says so. */
export async function repeatChanges(
  page: Page,
  isMore: (asked: number) => boolean,
  size: number,
  total = size,
): Promise<void> {
  let asked = 0
  let model: Promise<RawAnswer> | undefined
  await answerFor(page, ChangeRowsDocument, async (route) => {
    model ??= route.fetch().then((response) => response.json())
    const { changes } = (await model).data as unknown as { changes: ChangesAnswer }
    asked++
    const turn = asked
    const nodes = Array.from({ length: size }, (_, at) => ({
      ...changes.nodes[0],
      coordination: { ...changes.nodes[0]?.coordination, id: `agr-${turn}-${at}` },
    }))
    const pageInfo = { hasNextPage: isMore(turn), endCursor: `cursor-${turn}` }
    await route.fulfill({ json: { data: { changes: { totalCount: total, nodes, pageInfo } } } })
  })
}
