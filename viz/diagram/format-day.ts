import { isPartialDate, type PartialDate } from '../../schema/partial-date.ts'
import { toVietnameseDate } from '../../schema/status-reasons.ts'
import type { Language } from './model.ts'

/** A date as far as it is known: `30/6/2025` in Vietnamese, `2025-06-30` in English. */
export function formatDay(date: string, language: Language): string {
  return language === 'vi' && isPartialDate(date) ? toVietnameseDate(date as PartialDate) : date
}
