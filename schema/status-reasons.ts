import type { Day, PartialDate } from './partial-date.ts'
import type { StatusReason } from './status.ts'

/** `2021-05-17` → `17/05/2021`, `2021-05` → `05/2021`, as Vietnamese documents write dates. */
export function toVietnameseDate(date: PartialDate | Day): string {
  return date.split('-').reverse().join('/')
}

/** The reason as a sentence in Vietnamese and in English. */
export function reasonInWords(reason: StatusReason): { vi: string; en: string } {
  const vi = toVietnameseDate
  switch (reason.rule) {
    case 'BEFORE_START':
      return { vi: `Đến ${vi(reason.start)} mới bắt đầu.`, en: `It begins only on ${reason.start}.` }
    case 'RENEWED_BY':
      return {
        vi: `Đã ký tiếp từ ${vi(reason.start)}: ${reason.title}.`,
        en: `Renewed from ${reason.start} by: ${reason.title}.`,
      }
    case 'SUPERSEDED_BY':
      return {
        vi: `Đã được thay thế từ ${vi(reason.start)}: ${reason.title}.`,
        en: `Superseded from ${reason.start} by: ${reason.title}.`,
      }
    case 'CARRIED_OUT':
      return {
        vi: `Nguồn tin cho thấy vẫn được thực hiện đến ${vi(reason.on)}.`,
        en: `A source shows it being carried out up to ${reason.on}.`,
      }
    case 'AFTER_END':
      return {
        vi: `Giai đoạn nêu trong nguồn kết thúc ${vi(reason.end)}; chưa thấy văn bản ký tiếp.`,
        en: `Its stated period ended ${reason.end}; no renewal is known.`,
      }
    case 'PARTY_ENDED':
      return {
        vi: `Kết thúc hoạt động từ sau ${vi(reason.end)}: ${reason.names.join(', ')}; chưa thấy văn bản mới.`,
        en: `No longer in existence after ${reason.end}: ${reason.names.join(', ')}; no newer instrument is known.`,
      }
    case 'WITHIN_PERIOD':
      return reason.start
        ? {
            vi: `Trong giai đoạn nêu trong nguồn: ${vi(reason.start)} đến ${vi(reason.end)}.`,
            en: `Within its stated period, ${reason.start} to ${reason.end}.`,
          }
        : {
            vi: `Nguồn nêu hạn đến ${vi(reason.end)}, không nêu ngày bắt đầu.`,
            en: `Its stated end is ${reason.end}; its start is not stated.`,
          }
    case 'SILENCE':
      return {
        vi: `Có từ ${vi(reason.since)}, nguồn không nêu ngày kết thúc và chưa có tin mới hơn.`,
        en: `Known since ${reason.since}; no end is stated and no later source is known.`,
      }
    case 'START_UNKNOWN':
      return {
        vi: `Nguồn chỉ cho thấy được thực hiện từ ${vi(reason.on)}; không rõ ngày bắt đầu.`,
        en: `Sources show it carried out only from ${reason.on}; its start is not known.`,
      }
    case 'NOTHING_DATED':
      return { vi: 'Nguồn không nêu mốc thời gian nào.', en: 'No source gives any date.' }
  }
}
