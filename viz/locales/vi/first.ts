import { viTerms } from '../../../schema/terms/vi.ts'
import { comparison } from './analysis.ts'
import { commands, groups, neighbours, paths, steps, whyNot } from './commands.ts'
import { evidence, panel } from './details.ts'
import { diagram } from './diagram.ts'
import { canvas, facets, layouts, list, menu, picture, tools } from './explore.ts'
import { failure } from './failure.ts'
import { nav, search } from './frame.ts'
import { time } from './time.ts'

/** Words that come with the first picture, and are there whatever fails to be fetched. */
export const first = {
  terms: viTerms,
  nav,
  search,
  facets,
  tools,
  layouts,
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
  list,
  panel,
  evidence,
  picture,
  comparison,
}
