import type { ViewState } from '../view-state.ts'

/** What an action makes of the view: pure, and the same object where nothing changes. */
// biome-ignore lint/suspicious/noExplicitAny: each reducer takes what its own action tells; `ActionOf` gives callers the types.
type Reducer = (view: ViewState, told: any) => ViewState

/** Actions by their names, which say what has happened. */
export type Actions = Readonly<Record<string, Reducer>>

/** An action of a slice: its name, with what it tells. */
export type ActionOf<Slice extends Actions> = {
  [Name in keyof Slice & string]: Parameters<Slice[Name]> extends [ViewState, infer Told]
    ? { readonly type: Name } & Told
    : { readonly type: Name }
}[keyof Slice & string]

export const without = (ids: readonly string[], gone: readonly string[]) =>
  ids.filter((id) => !gone.includes(id))
