import { enTerms } from '../../schema/terms/en.ts'
import { data } from './en/data.ts'
import { evidence, panel } from './en/details.ts'
import { canvas, exports, facets, layouts, list, menu, picture, tools } from './en/explore.ts'
import { failure } from './en/failure.ts'
import { help, nav, search } from './en/frame.ts'
import { time } from './en/time.ts'
import type { Words } from './vi.ts'

/** The viewer's words in English. */
export const en: Words = {
  terms: enTerms,
  nav,
  search,
  facets,
  tools,
  layouts,
  exports,
  canvas,
  failure,
  time,
  menu,
  list,
  panel,
  evidence,
  data,
  help,
  picture,
}
