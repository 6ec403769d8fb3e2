import { additions } from './additions.ts'
import { day, language, layout, limit, panel, projection, theme } from './choices.ts'
import { filters } from './filters.ts'
import { focus, hidden, selection } from './lists.ts'
import { notes } from './notes.ts'
import { pinned } from './pinned.ts'
import { placed } from './placed.ts'
import { title } from './title.ts'

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
  title,
  notes,
  panel,
  language,
  theme,
}
