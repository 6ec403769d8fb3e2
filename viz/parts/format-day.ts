import { formatDay } from '../diagram/format-day.ts'
import type { Language } from '../diagram/model.ts'

export { formatDay } from '../diagram/format-day.ts'

/** An instant in Viet Nam's time, to the minute: `22/11/2026 16:37` in Vietnamese, `2026-11-22 16:37` in English. */
export function formatInstant(instant: string, language: Language): string {
  const [day = '', time = ''] = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().split('T')
  return `${formatDay(day, language)} ${time.slice(0, 5)}`
}

export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}
