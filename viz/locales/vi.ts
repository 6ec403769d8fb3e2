import { viTerms } from '../../schema/terms/vi.ts'
import { data } from './vi/data.ts'
import { evidence, panel } from './vi/details.ts'
import { canvas, exports, facets, layouts, list, menu, picture, tools } from './vi/explore.ts'
import { failure } from './vi/failure.ts'
import { help, nav, search } from './vi/frame.ts'
import { time } from './vi/time.ts'

/** The viewer's words in Vietnamese, a file for each region of the screen. `en.ts` has the same keys; the compiler holds it to that. */
export const vi = {
  terms: viTerms,
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

export type Words = typeof vi
