import type { Download, Page } from 'playwright-core'
import { en } from '../../viz/locales/en.ts'
import { vi } from '../../viz/locales/vi.ts'

/** Chooses one of a list in the dialog that exports, which may still be on its way. */
export async function pick(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Opens the dialog, chooses there, and begins the export, in the language of the page. */
export async function beginExport(page: Page, format: RegExp, choose = async (_: Page) => {}): Promise<void> {
  const words = (await page.locator('html').getAttribute('lang')) === 'en' ? en : vi
  await page.getByRole('button', { name: words.tools.export, exact: true }).click()
  await pick(page, words.exports.format, format)
  await choose(page)
  await page.getByRole('button', { name: words.exports.run }).click()
}

/** What is drawn, as the file that carries it away. */
export async function exportPicture(
  page: Page,
  format: RegExp,
  choose?: (page: Page) => Promise<void>,
): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), beginExport(page, format, choose)])
  return download
}
