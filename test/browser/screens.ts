import type { Page } from 'playwright-core'
import { pages } from '../../viz/pages/registry.ts'
import { type PageId, pagePaths } from '../../viz/state/route.ts'
import { waitForNoSkeleton, waitForPicture } from './chromium.ts'

/** A thing of the five texts for each page that is of a thing. */
export const samples = {
  organization: 'org-quan-khu-2',
  unit: 'unit-huyen-nam-po-103-2025-01',
  agreement: 'agr-doan-ktqp-379-bon-huyen-2020',
  area: 'area-di-cu-xuat-nhap-canh',
  instrument: 'prog-ngay-bien-phong-toan-dan',
  source: 'src-text-003',
} as const satisfies Partial<Record<PageId, string>>

/** The address of every page that there is, with something on it. */
export const paths: readonly string[] = [
  '/',
  ...(Object.keys(pages) as PageId[]).map((page) => {
    const path = pagePaths[page]
    return path.endsWith('/') ? `${path}${(samples as Partial<Record<PageId, string>>)[page]}` : path
  }),
]

/** Waits until a page has all that it shows. */
export async function waitForScreen(page: Page): Promise<void> {
  if (new URL(page.url()).pathname === '/') {
    await waitForPicture(page)
    await page.locator('.day-input').waitFor()
  } else await page.locator('main[aria-busy="false"]').waitFor()
  await waitForNoSkeleton(page)
  await page.evaluate(() => document.fonts.ready)
}
