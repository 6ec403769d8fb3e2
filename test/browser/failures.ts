import { expect, it } from 'vitest'
import { ActorDetailsDocument, NetworkDocument, StatusesDocument } from '../../viz/client/generated.ts'
import { answerFor, change, refuse } from './answers.ts'
import { startAtlas } from './atlas-server.ts'
import { openPage, readPicture, waitForPicture } from './chromium.ts'
import { beginExport } from './exporting.ts'
import { createOpener, type Running } from './running.ts'

/** What the viewer says when there is nothing, or nobody answers, or not all of it. */
export function failureTests(running: () => Running): void {
  const open = createOpener(running)
  const actor = '/?select=org-quan-khu-2'

  it('keeps the picture when the server goes away, and goes on by itself when it is back', async () => {
    const server = await startAtlas(running().copyTexts)
    try {
      const { page } = await openPage(running().browser, server.address)
      const before = await waitForPicture(page)
      await page.locator('.day-input').waitFor()
      await server.stop()
      await page.getByRole('slider', { name: 'Ngày của sơ đồ' }).focus()
      await page.keyboard.press('ArrowLeft')
      await page.getByText('Máy chủ không trả lời.').waitFor()
      expect(await readPicture(page)).toEqual(before)
      await server.start()
      await page.getByText('Máy chủ không trả lời.').waitFor({ state: 'hidden' })
      await expect
        .poll(() => page.locator('[data-value="PARTY_DISSOLVED"]').getAttribute('data-drawn'))
        .toBe('3')
      await page.context().close()
    } finally {
      await server.remove()
    }
  })

  it('keeps what came of an answer with a part missing, and says so', async () => {
    const { page } = await open('/', (page) =>
      answerFor(page, NetworkDocument, (route) =>
        change(route, (answer) => {
          answer.errors = [{ message: 'words for developers', extensions: { code: 'INTERNAL' } }]
        }),
      ),
    )
    await waitForPicture(page)
    const note = page.getByRole('alert')
    await note.getByText('Câu trả lời thiếu một phần.').waitFor()
    expect(await note.textContent()).not.toContain('words for developers')
    await page.close()
  })

  it('tells a failure by its code in both languages, and offers to try again only what can succeed', async () => {
    for (const [code, vietnamese, english, button] of [
      ['NOT_FOUND', 'không có trong dữ liệu', 'not in the data', undefined],
      ['COST_EXCEEDED', 'Hỏi quá nhiều', 'too much at once', undefined],
      ['INTERNAL', 'Máy chủ gặp lỗi', 'made a mistake', 'Try again'],
      ['PERSISTED_QUERY_NOT_FOUND', 'trang này là bản cũ', 'of an older one', 'Reload the page'],
    ] as const) {
      const { page } = await open(actor, (page) =>
        answerFor(page, ActorDetailsDocument, (route) => refuse(route, code)),
      )
      await waitForPicture(page)
      const note = page.getByRole('complementary', { name: 'Bảng bên' }).getByRole('alert')
      await note.getByText(vietnamese).waitFor()
      await page.getByRole('button', { name: 'Tiếng Anh' }).click()
      const english1 = page.getByRole('alert').filter({ hasText: english })
      await english1.waitFor()
      expect(await english1.getByRole('button').allInnerTexts()).toEqual(button ? [button] : [])
      expect(await english1.textContent()).not.toContain('words for developers')
      await page.close()
    }
  })

  it.each([
    ['cut off in the middle', 200, '{"data":{"network":{"nodes":[{"id":"org-'],
    ['a page of something else', 200, '<!doctype html><title>Hotel Wi-Fi</title>'],
    ['nothing', 200, ''],
    ['a failing proxy’s', 502, 'Bad Gateway'],
  ])('says so when an answer is %s, and has the picture when it is tried again', async (_, status, body) => {
    let isBad = true
    const { page } = await open('/', (page) =>
      answerFor(page, NetworkDocument, (route) =>
        isBad ? route.fulfill({ status, body, contentType: 'application/json' }) : route.fallback(),
      ),
    )
    const note = page.getByRole('alert').first()
    await note.waitFor()
    expect(await note.textContent()).not.toContain('org-')
    isBad = false
    await note.getByRole('button', { name: 'Thử lại' }).click()
    await waitForPicture(page)
    await page.close()
  })

  it('asks again by itself when it asked too often', async () => {
    // For as long as it takes to be seen: what it says goes with the next answer.
    let isRefused = true
    const { page } = await open('/', (page) =>
      answerFor(page, NetworkDocument, (route) =>
        isRefused ? refuse(route, 'RATE_LIMITED', 429, { 'retry-after': '1' }) : route.fallback(),
      ),
    )
    await page.getByText('Gửi quá nhiều yêu cầu').waitFor()
    isRefused = false
    await waitForPicture(page)
    await page.getByText('Gửi quá nhiều yêu cầu').waitFor({ state: 'hidden' })
    await page.close()
  })

  it('fails half-way and keeps the picture of the day before', async () => {
    const { page } = await open('/', (page) =>
      answerFor(page, StatusesDocument, (route) => refuse(route, 'INTERNAL', 500)),
    )
    const before = await waitForPicture(page)
    await page.getByRole('slider', { name: 'Ngày của sơ đồ' }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByText('Máy chủ gặp lỗi.').waitFor()
    expect(await readPicture(page)).toEqual(before)
    await page.close()
  })

  it('says that it still waits when an answer takes long', async () => {
    const held: Array<() => Promise<void>> = []
    // By itself: all pages of a reader have the same clock.
    const { page } = await openPage(running().browser, running().server.address, '/', {}, async (page) => {
      await page.clock.install()
      await answerFor(page, NetworkDocument, async (route) => void held.push(() => route.fallback()))
    })
    await expect.poll(() => held.length).toBeGreaterThan(0)
    await page.locator('.canvas-wait').waitFor()
    await page.clock.fastForward(10_000)
    await page.getByText('Vẫn đang chờ máy chủ trả lời').waitFor()
    await Promise.all(held.map((letGo) => letGo()))
    await waitForPicture(page)
    await page.getByText('Vẫn đang chờ máy chủ trả lời').waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('says when a part of the page cannot be fetched, and has it when it is tried again', async () => {
    const { page } = await open('/', (page) =>
      page.route('**/assets/list-panel-*.js', (route) => route.abort()),
    )
    await waitForPicture(page)
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    const note = page.getByRole('alert').filter({ hasText: 'Chưa tải được phần này' })
    await note.waitFor()
    await page.unroute('**/assets/list-panel-*.js')
    await note.getByRole('button', { name: 'Thử lại' }).click()
    await page.getByRole('grid', { name: 'Nút' }).waitFor()
    await page.close()
  })

  it('asks for a part of the page a second time before it says so', async () => {
    let cut = 0
    const { page } = await open('/', (page) =>
      page.route('**/assets/list-panel-*.js', (route) => (cut++ === 0 ? route.abort() : route.fallback())),
    )
    await waitForPicture(page)
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.getByRole('grid', { name: 'Nút' }).waitFor()
    await page.close()
  })

  it('keeps the rest of the page when a part of it breaks', async () => {
    const { page } = await open(actor, (page) =>
      answerFor(page, ActorDetailsDocument, (route) =>
        change(route, (answer) => {
          answer.data = { node: { __typename: 'Organization', id: 'org-quan-khu-2', aliases: 7 } }
        }),
      ),
    )
    await waitForPicture(page)
    await page.getByRole('alert').filter({ hasText: 'Phần này của trang bị lỗi.' }).waitFor()
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.getByRole('grid', { name: 'Nút' }).waitFor()
    await page.close()
  })

  it('keeps the way out when an answer breaks the whole page', async () => {
    const { page } = await open('/', (page) =>
      answerFor(page, NetworkDocument, (route) =>
        change(route, (answer) => {
          answer.data = { network: null }
        }),
      ),
    )
    await page.getByRole('alert').filter({ hasText: 'Phần này của trang bị lỗi.' }).waitFor()
    await page.getByRole('link', { name: 'Dữ liệu' }).click()
    await page.getByRole('heading', { name: 'Quy tắc bằng chứng' }).waitFor()
    await page.close()
  })

  it('says when the picture cannot be laid out or exported, in the reader’s language', async () => {
    const { page } = await open('/', (page) => page.route('**/assets/worker-*.js', (route) => route.abort()))
    await page.getByText('Chưa sắp xếp được sơ đồ.').waitFor()
    await page.close()
    const { page: other } = await open()
    await waitForPicture(other)
    await other.route('**/*.woff2', (route) => route.abort())
    await beginExport(other, /^SVG/)
    await other.getByText('Chưa xuất được: Máy chủ không trả lời.').waitFor()
    await other.close()
  })
}
