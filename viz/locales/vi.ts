import { viTerms } from '../../schema/terms/vi.ts'
import { analysis, comparison } from './vi/analysis.ts'
import { commands, gestures, groups, neighbours, paths, steps, whyNot } from './vi/commands.ts'
import { evidence, panel } from './vi/details.ts'
import { diagram } from './vi/diagram.ts'
import { canvas, exports, facets, layouts, list, menu, picture, tools } from './vi/explore.ts'
import { failure } from './vi/failure.ts'
import { help, nav, search } from './vi/frame.ts'
import { facts, pages } from './vi/pages.ts'
import { changes, coverage, matrix, orphaned, tables } from './vi/tables.ts'
import { time } from './vi/time.ts'
import { views } from './vi/views.ts'

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
  diagram,
  failure,
  time,
  menu,
  commands,
  whyNot,
  neighbours,
  groups,
  steps,
  paths,
  gestures,
  list,
  panel,
  evidence,
  pages,
  facts,
  help,
  picture,
  tables,
  orphaned,
  changes,
  coverage,
  matrix,
  analysis,
  comparison,
  views,
}

export type Words = typeof vi
