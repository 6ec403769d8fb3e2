import type { Language } from './model.ts'

/** What only pictures that are composed on pages say; the canvas has no need of it. */
interface PageWords {
  /** Where names found no room on the page. */
  readonly unlabelled: (nodes: number) => string
  readonly page: (page: number, pages: number) => string
  readonly scan: string
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  vi: {
    unlabelled: (nodes) => `${nodes} tên không đủ chỗ trên khổ giấy này.`,
    page: (page, pages) => `Trang ${page}/${pages}`,
    scan: 'Quét để mở hình này',
  },
  en: {
    unlabelled: (nodes) =>
      `${nodes} ${nodes === 1 ? 'name finds' : 'names find'} no room on paper of this size.`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    scan: 'Scan to open this picture',
  },
}
