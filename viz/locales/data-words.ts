import type { Language } from '../diagram/model.ts'
import { data as en } from './en/data.ts'
import { data as vi } from './vi/data.ts'

/** The words of the page of data, which no other has need of: they come with it. */
export function dataWordsOf(language: Language): typeof vi {
  return language === 'en' ? en : vi
}
