import { enTerms } from '../../schema/terms/en.ts'
import { analysis, comparison } from './en/analysis.ts'
import { commands, groups, neighbours, paths, steps, whyNot } from './en/commands.ts'
import { data } from './en/data.ts'
import { evidence, panel } from './en/details.ts'
import { diagram } from './en/diagram.ts'
import { canvas, facets, layouts, list, menu, picture, tools } from './en/explore.ts'
import { exports } from './en/exports.ts'
import { failure } from './en/failure.ts'
import { nav, search } from './en/frame.ts'
import { help } from './en/help.ts'
import { kept } from './en/kept.ts'
import { facts, pages } from './en/pages.ts'
import { changes, coverage, matrix, orphaned, tables } from './en/tables.ts'
import { time } from './en/time.ts'
import { views } from './en/views.ts'
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
  pages,
  facts,
  data,
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
  kept,
}
