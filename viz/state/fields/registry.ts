import { additions } from './additions.ts'
import { chain } from './chain.ts'
import { day, language, layout, limit, panel, projection, theme } from './choices.ts'
import { comparedWith } from './compared-with.ts'
import { filters } from './filters.ts'
import { grouping } from './grouping.ts'
import { listing } from './listing.ts'
import { focus, hidden, selection } from './lists.ts'
import { colourBy, sizeBy } from './measures.ts'
import { notes } from './notes.ts'
import { pinned } from './pinned.ts'
import { placed } from './placed.ts'
import { title } from './title.ts'
import { viewport } from './viewport.ts'

/** All fields of the view, in the order in which an address tells them. */
export const fields = {
  day,
  projection,
  layout,
  limit,
  focus,
  hidden,
  selection,
  additions,
  pinned,
  placed,
  filters,
  viewport,
  grouping,
  chain,
  comparedWith,
  sizeBy,
  colourBy,
  title,
  notes,
  panel,
  listing,
  language,
  theme,
}
