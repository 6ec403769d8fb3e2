import type { Words } from '../../locales/vi.ts'
import type { GroupedPicture } from '../grouping.ts'
import type { LoadedNetwork } from '../network.ts'
import type { ViewAction } from '../reducer.ts'
import type { ViewState } from '../view-state.ts'

/** What a command is about: a thing, a closed group, several things, or the picture itself. */
export const targets = ['node', 'edge', 'group', 'several', 'canvas'] as const
export type Target = (typeof targets)[number]

/** What a command is judged by: what it is about, and what there is. */
export interface CommandContext {
  readonly target: Target
  /** Ids of what it is about, in the order of their selection; none for the picture itself. */
  readonly ids: readonly string[]
  readonly view: ViewState
  readonly network: LoadedNetwork
  readonly picture: GroupedPicture
  readonly hiddenNeighbours: (id: string) => number
  readonly hasPage: (id: string) => boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What commands do besides changing the view. */
export interface Deeds {
  readonly dispatch: (action: ViewAction) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly fitAll: () => void
  readonly zoomBy: (factor: number) => void
  readonly showDetails: (ids: readonly string[]) => void
  readonly showSources: (id: string) => void
  readonly openPage: (id: string) => void
  readonly copyLink: () => void
  readonly toggleList: () => void
  readonly openMenu: () => void
  /** Where a node stands. */
  readonly locate: (id: string) => { readonly x: number; readonly y: number } | undefined
}

/** In words, why a command cannot be given now. */
export type Reason = (words: Words['whyNot']) => string

/** Something that a reader can do: menus, buttons, keys and their list are made of these. */
export interface Command {
  readonly id: string
  readonly targets: readonly Target[]
  /** As they are shown and heard, such as `Ctrl+z`; they act on what is selected. */
  readonly keys?: readonly string[]
  /** What the keys act on where that is more than what menus offer it for. */
  readonly keyTargets?: readonly Target[]
  /** The key acts whatever is selected. */
  readonly isAlways?: boolean
  /** Only by key: no menu has it. */
  readonly isKeyOnly?: boolean
  readonly label: (words: Words['commands'], context?: CommandContext) => string
  /** Why it cannot be given; undefined where it can. */
  readonly whyNot?: (context: CommandContext) => Reason | undefined
  readonly run: (context: CommandContext, deeds: Deeds) => void
  /** Opens a menu of its own, of the neighbours by kind. */
  readonly opensNeighbours?: boolean
}

/** What ids are about: a selection, or what a menu was opened on. */
export function toTarget(ids: readonly string[], { nodes, edges }: GroupedPicture): Target {
  const [first, ...others] = ids
  if (first === undefined) return 'canvas'
  if (others.length > 0) return 'several'
  if (edges.some(({ id }) => id === first)) return 'edge'
  return nodes.some(({ id, members }) => id === first && members) ? 'group' : 'node'
}

/** Ids of nodes alone, those under the mark of a closed group in its place. */
export function toNodeIds({ ids, picture }: Pick<CommandContext, 'ids' | 'picture'>): string[] {
  const edges = new Set(picture.edges.map(({ id }) => id))
  return ids.flatMap((id) => picture.groups.get(id)?.members ?? (edges.has(id) ? [] : [id]))
}
