import type { Field } from './fields/field.ts'
import { fields } from './fields/registry.ts'

export { layoutIds } from '../diagram/layouts/ids.ts'
export type { Addition, Expansion } from './fields/additions.ts'
export {
  languages,
  limits,
  type PanelId,
  type Projection,
  panelIds,
  projections,
  type ThemeChoice,
  themes,
} from './fields/choices.ts'
export type { Grouping } from './fields/grouping.ts'
export { type ListedKind, type Listing, listedKinds } from './fields/listing.ts'

/** Everything that decides what the first screen shows; the address bar holds it whole. */
export type ViewState = {
  readonly [Name in FieldName]: (typeof fields)[Name] extends Field<infer Value> ? Value : never
}
export type FieldName = keyof typeof fields

export const fieldNames = Object.keys(fields) as readonly FieldName[]
