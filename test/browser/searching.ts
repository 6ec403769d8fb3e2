import { expect, it } from 'vitest'
import { SearchDocument } from '../../viz/client/generated.ts'
import { answerFor, refuse } from './answers.ts'
import { readPicture, waitForPicture } from './chromium.ts'
import { createOpener, type Running } from './running.ts'

/** What a reader finds, and where that leads. */
export function searchTests(running: () => Running): void {
  const open = createOpener(running)

  it('puts what is found without diacritics into the picture with Enter, and opens its page with Shift+Enter', async () => {
    const { page, problems } = await open('/?focus=org-doan-ktqp-345')
    const { nodes } = await waitForPicture(page)
    const box = page.getByRole('combobox')
    const found = page.locator('.suggestions').getByRole('option', { name: /^Đoàn Kinh tế - Quốc phòng 379/ })
    const search = async () => {
      await box.fill('doan kt-qp 379')
      await found.waitFor()
      await box.press('ArrowDown')
      await expect
        .poll(
          async () => (await box.getAttribute('aria-activedescendant')) === (await found.getAttribute('id')),
        )
        .toBe(true)
    }
    await search()
    await box.press('Enter')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes + 1)
    expect(new URL(page.url()).searchParams.get('select')).toBe('org-doan-ktqp-379')
    await expect.poll(() => box.inputValue()).toBe('')

    await search()
    await box.press('Shift+Enter')
    await page.getByRole('heading', { name: /379/ }).first().waitFor()
    expect(new URL(page.url()).pathname).toContain('org-doan-ktqp-379')
    await page.goBack()
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes + 1)
    expect(problems).toEqual([])
    await page.close()
  })

  it('takes the first of what is found where none is pointed at, also when Enter comes before it', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345')
    await waitForPicture(page)
    const box = page.getByRole('combobox', { expanded: false })
    await page.locator('.search .react-aria-Input').waitFor()
    await box.focus()
    await page.keyboard.insertText('doan kt-qp 379')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('select')).toBe('org-doan-ktqp-379')
    await page.close()
  })

  it('takes what was typed and entered before the script of its suggestions has come', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { page } = await open('/?focus=org-doan-ktqp-345', (page) =>
      page.route('**/assets/search-combo-*.js', async (route) => {
        await held
        await route.fallback()
      }),
    )
    await waitForPicture(page)
    await page.keyboard.type('doan kt-qp 379')
    await page.keyboard.press('Enter')
    release()
    await expect.poll(() => new URL(page.url()).searchParams.get('select')).toBe('org-doan-ktqp-379')
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('')
    await page.close()
  })

  it('tells things of the same name apart, by what they lie in and until when they were', async () => {
    const { page } = await open()
    await waitForPicture(page)
    await page.getByRole('combobox').fill('nậm pồ')
    const places = page.locator('.suggestions').getByRole('group', { name: 'Đơn vị hành chính' })
    const told = () => places.getByRole('option').allInnerTexts()
    await expect
      .poll(async () => (await told()).map((text) => text.replaceAll('\n', ' ')))
      .toContain('huyện Nậm Pồ huyện · tỉnh Điện Biên · đến 30/06/2025')
    const all = await told()
    expect(all.length).toBeGreaterThan(1)
    expect(new Set(all).size).toBe(all.length)
    await page.close()
  })

  it('says what could be asked where nothing is found', async () => {
    const { page } = await open()
    await waitForPicture(page)
    await page.getByRole('combobox').fill('zzqqxx')
    await page.getByText('Không tìm thấy “zzqqxx”.').waitFor()
    await page.getByText('Thử ít chữ hơn').waitFor()
    await page.close()
  })

  it('says that it failed, and finds when it is tried again', async () => {
    let isAway = true
    const { page } = await open('/', (page) =>
      answerFor(page, SearchDocument, (route) =>
        isAway ? refuse(route, 'COST_EXCEEDED') : route.fallback(),
      ),
    )
    await waitForPicture(page)
    await page.getByRole('combobox').fill('nậm pồ')
    const note = page.locator('.suggestions').getByRole('alert')
    await note.waitFor()
    isAway = false
    await note.getByRole('button', { name: 'Thử lại' }).click()
    await page
      .locator('.suggestions')
      .getByRole('option', { name: /Nậm Pồ/ })
      .first()
      .waitFor()
    await page.close()
  })
}
