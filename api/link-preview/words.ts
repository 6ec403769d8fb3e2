import type { Day } from '../../schema/partial-date.ts'
import { toVietnameseDate } from '../../schema/status-reasons.ts'

/** Words of link previews, in both languages of the viewer. */
export const previewWords = {
  vi: {
    network: 'Mạng lưới phối hợp',
    around: (names: string) => `Mạng lưới phối hợp quanh ${names}`,
    about: 'Ai phối hợp với ai, ở đâu, việc gì, đến bao giờ, theo nguồn nào.',
    onDay: (day: Day) => `Ngày ${toVietnameseDate(day)}`,
    signed: 'ký',
    and: (count: number) => ` và ${count} mục khác`,
    locale: 'vi_VN',
    pages: {
      matrix: 'Ma trận phối hợp',
      coverage: 'Mức bao phủ',
      orphaned: 'Văn bản mất một bên',
      changes: 'Biến động giữa hai ngày',
      data: 'Dữ liệu',
    },
  },
  en: {
    network: 'Coordination network',
    around: (names: string) => `Coordination network around ${names}`,
    about: 'Who coordinates with whom, where, on what, until when, on whose word.',
    onDay: (day: Day) => `On ${day}`,
    signed: 'signed',
    and: (count: number) => ` and ${count} more`,
    locale: 'en_GB',
    pages: {
      matrix: 'Coordination matrix',
      coverage: 'Coverage',
      orphaned: 'Agreements that lost a party',
      changes: 'Changes between two days',
      data: 'Data',
    },
  },
} as const
export type PreviewWords = (typeof previewWords)['vi' | 'en']
