import type { PartialDate } from '../../schema/partial-date.ts'
import { toVietnameseDate } from '../../schema/status-reasons.ts'
import { enTerms } from '../../schema/terms/en.ts'
import { viTerms } from '../../schema/terms/vi.ts'

/** Words of the service in each of the languages that it is offered in. */
export const words = {
  vi: {
    terms: viTerms,
    service: 'Bản đồ phối hợp: tổ chức và đơn vị hành chính',
    organization: 'Tổ chức',
    unit: 'Đơn vị hành chính',
    from: 'từ',
    until: 'đến hết',
    coordinations: (count: number) => `${count.toLocaleString('vi')} văn bản, hoạt động phối hợp`,
    unnamed: 'Nguồn không nêu tên',
    open: 'Mở trong Bản đồ phối hợp',
    date: toVietnameseDate,
  },
  en: {
    terms: enTerms,
    service: 'Coordination Atlas: organizations and administrative units',
    organization: 'Organization',
    unit: 'Administrative unit',
    from: 'since',
    until: 'until',
    coordinations: (count: number) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'agreement or activity' : 'agreements and activities'}`,
    unnamed: 'Not named by its source',
    open: 'Open in Coordination Atlas',
    date: (date: PartialDate): string => date,
  },
} as const
export type Words = (typeof words)['vi' | 'en']
export type ServiceLanguage = keyof typeof words
