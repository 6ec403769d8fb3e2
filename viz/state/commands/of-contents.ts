import { isExpanded } from '../actions/expanding.ts'
import { type Command, type CommandContext, toNodeIds } from './command.ts'

const things = ['node', 'group', 'several'] as const

function isDrawn({ picture }: CommandContext, id: string): boolean {
  return picture.nodes.some((node) => node.id === id)
}

function toOthers(context: CommandContext): string[] {
  const own = new Set(toNodeIds(context))
  return context.picture.nodes.flatMap(({ id, members }) => members ?? [id]).filter((id) => !own.has(id))
}

/** Neighbours that were hidden by hand: whoever asks for neighbours asks for them. */
function toHiddenNeighbours({ network, view }: CommandContext, id: string): string[] {
  const around = new Set<string>()
  for (const { source, target } of network.edges.values()) {
    if (source === id) around.add(target)
    if (target === id) around.add(source)
  }
  return view.hidden.filter((one) => around.has(one))
}

/** What is in the picture, and what goes out of it. */
export const contentCommands: readonly Command[] = [
  {
    id: 'expand',
    targets: ['node'],
    keys: ['e'],
    label: (words, context) => {
      const hidden = context ? context.hiddenNeighbours(context.ids[0] ?? '') : 0
      return hidden > 0 ? words.expandCount(hidden) : words.expand
    },
    whyNot: ({ ids: [id = ''], hiddenNeighbours }) =>
      hiddenNeighbours(id) > 0 ? undefined : (words) => words.allDrawn,
    run: (context, { dispatch }) => {
      const [id = ''] = context.ids
      dispatch({ type: 'expanded', id, shown: toHiddenNeighbours(context, id) })
    },
  },
  {
    id: 'expandKinds',
    targets: ['node'],
    label: (words) => words.expandKinds,
    opensNeighbours: true,
    run: () => undefined,
  },
  {
    id: 'collapse',
    targets: ['node'],
    keys: ['c'],
    label: (words) => words.collapse,
    whyNot: ({ ids: [id = ''], view }) => (isExpanded(view, id) ? undefined : (words) => words.noneExpanded),
    run: ({ ids: [id = ''] }, { dispatch }) => dispatch({ type: 'collapsed', id }),
  },
  {
    id: 'focus',
    targets: things,
    keys: ['f'],
    label: (words, context) => (context && context.target !== 'node' ? words.focusSeveral : words.focus),
    whyNot: (context) => {
      const { focus } = context.view
      const ids = toNodeIds(context)
      if (ids.length === 0) return (words) => words.nothingSelected
      const isSame = focus.length === ids.length && ids.every((id) => focus.includes(id))
      return isSame ? (words) => words.isFocus : undefined
    },
    run: (context, { dispatch }) => dispatch({ type: 'focused', ids: toNodeIds(context) }),
  },
  {
    id: 'hide',
    targets: things,
    keys: ['Delete', 'h'],
    label: (words) => words.hide,
    whyNot: (context) =>
      context.target !== 'node' || isDrawn(context, context.ids[0] ?? '')
        ? undefined
        : (words) => words.notDrawn,
    run: (context, { dispatch }) => dispatch({ type: 'hidden', ids: toNodeIds(context) }),
  },
  {
    id: 'hideOthers',
    targets: things,
    keys: ['Shift+Delete'],
    label: (words) => words.hideOthers,
    whyNot: (context) => (toOthers(context).length > 0 ? undefined : (words) => words.nothingElse),
    run: (context, { dispatch }) => dispatch({ type: 'othersHidden', others: toOthers(context) }),
  },
  {
    id: 'showHidden',
    targets: ['canvas'],
    keys: ['u'],
    isAlways: true,
    label: (words) => words.showHidden,
    whyNot: ({ view }) => (view.hidden.length > 0 ? undefined : (words) => words.noneHidden),
    run: (_, { dispatch }) => dispatch({ type: 'hiddenShown' }),
  },
  {
    id: 'clearFilters',
    targets: ['canvas'],
    keys: ['x'],
    isAlways: true,
    label: (words) => words.clearFilters,
    whyNot: ({ view }) => (Object.keys(view.filters).length > 0 ? undefined : (words) => words.noFilters),
    run: (_, { dispatch }) => dispatch({ type: 'filtersCleared' }),
  },
  {
    id: 'wholeNetwork',
    targets: ['canvas'],
    keys: ['a'],
    isAlways: true,
    label: (words) => words.wholeNetwork,
    whyNot: ({ view }) => (view.focus.length > 0 ? undefined : (words) => words.isWhole),
    run: (_, { dispatch }) => dispatch({ type: 'focused', ids: [] }),
  },
]
