import { analysis } from './analysis.ts'
import { data } from './data.ts'
import { exports } from './exports.ts'
import { help } from './help.ts'
import { kept } from './kept.ts'
import { facts, pages } from './pages.ts'
import { changes, coverage, matrix, orphaned, tables } from './tables.ts'
import { views } from './views.ts'

/** Words of what is fetched when it is first wanted, and comes with it: pages, tables, panels, help. */
export const later = {
  pages,
  facts,
  data,
  help,
  tables,
  orphaned,
  changes,
  coverage,
  matrix,
  analysis,
  views,
  kept,
  exports,
}
