import { isCoordination } from '../network.ts'
import { type Command, type CommandContext, type Reason, toNodeIds } from './command.ts'

/** Why a thing cannot be the end of a path. */
function whyNoEnd({ network, picture }: CommandContext, id: string): Reason | undefined {
  if (picture.groups.has(id)) return (words) => words.groupIsNotAnEnd
  const node = network.nodes.get(id)
  if (!node) return (words) => words.chooseTwo
  return isCoordination(node) ? (words) => words.notAnEnd : undefined
}

function whyNoPath(context: CommandContext, ends: readonly string[], otherwise: Reason): Reason | undefined {
  if (ends.length !== 2) return otherwise
  return ends.map((id) => whyNoEnd(context, id)).find((reason) => reason !== undefined)
}

const othersSelected = ({ ids, view }: CommandContext) => view.selection.filter((id) => !ids.includes(id))

function toNeighbours({ ids: [id], picture }: CommandContext): string[] {
  const found = picture.edges.flatMap(({ source, target }) => {
    if (source === id) return [target]
    return target === id ? [source] : []
  })
  return [...new Set(found)]
}

/** What is selected, and what is asked about it. */
export const selectionCommands: readonly Command[] = [
  {
    id: 'paths',
    targets: ['several'],
    keys: ['w'],
    label: (words) => words.paths,
    whyNot: (context) => whyNoPath(context, context.ids, (words) => words.chooseTwo),
    run: ({ ids: [from = '', to = ''] }, { dispatch }) => dispatch({ type: 'chainsAsked', from, to }),
  },
  {
    id: 'pathTo',
    targets: ['node'],
    keys: ['w'],
    label: (words) => words.pathTo,
    whyNot: (context) =>
      whyNoPath(context, [...othersSelected(context), ...context.ids], (words) => words.chooseOther),
    run: (context, { dispatch }) => {
      const [from = ''] = othersSelected(context)
      dispatch({ type: 'chainsAsked', from, to: context.ids[0] ?? '' })
    },
  },
  {
    id: 'selectNeighbours',
    targets: ['node', 'group'],
    keys: ['n'],
    label: (words) => words.selectNeighbours,
    whyNot: (context) => (toNeighbours(context).length > 0 ? undefined : (words) => words.noNeighbours),
    run: (context, { dispatch }) => dispatch({ type: 'selected', ids: toNeighbours(context) }),
  },
  {
    id: 'selectEnds',
    targets: ['edge'],
    label: (words) => words.selectEnds,
    run: ({ ids: [id], picture }, { dispatch }) => {
      const edge = picture.edges.find((one) => one.id === id)
      if (edge) dispatch({ type: 'selected', ids: [edge.source, edge.target] })
    },
  },
  {
    id: 'select',
    targets: ['node', 'edge', 'group'],
    label: (words, context) =>
      context?.view.selection.includes(context.ids[0] ?? '') ? words.unselect : words.select,
    run: ({ ids: [id = ''] }, { dispatch }) => dispatch({ type: 'selectionToggled', id }),
  },
  {
    id: 'selectAll',
    targets: ['canvas'],
    keys: ['Ctrl+a'],
    isAlways: true,
    label: (words) => words.selectAll,
    whyNot: ({ picture }) => (picture.nodes.length > 0 ? undefined : (words) => words.nothingDrawn),
    run: ({ picture }, { dispatch }) =>
      dispatch({ type: 'selected', ids: picture.nodes.map(({ id }) => id) }),
  },
  {
    id: 'clear',
    targets: ['several'],
    keys: ['Escape'],
    keyTargets: ['node', 'edge', 'group', 'several'],
    label: (words) => words.clear,
    whyNot: ({ view }) => (view.selection.length > 0 ? undefined : (words) => words.nothingSelected),
    run: (_, { dispatch }) => dispatch({ type: 'selected', ids: [] }),
  },
  {
    id: 'pin',
    targets: ['node', 'group', 'several'],
    keys: ['p'],
    label: (words, context) => (context && isPinned(context) ? words.unpin : words.pin),
    whyNot: ({ ids, picture }) =>
      picture.nodes.some(({ id }) => ids.includes(id)) ? undefined : (words) => words.notDrawn,
    run: (context, { dispatch, locate }) => {
      const { ids } = context
      if (isPinned(context)) return dispatch({ type: 'unpinned', ids })
      const points = ids.flatMap((id) => {
        const at = locate(id)
        return at ? [[id, { x: Math.round(at.x), y: Math.round(at.y) }] as const] : []
      })
      dispatch({ type: 'moved', points: Object.fromEntries(points) })
    },
  },
]

function isPinned({ ids, view }: CommandContext): boolean {
  return ids.length > 0 && ids.every((id) => Object.hasOwn(view.pinned, id))
}

/** What opens what is known of a thing. */
export const openingCommands: readonly Command[] = [
  {
    id: 'details',
    targets: ['node', 'edge', 'group', 'several'],
    keys: ['d'],
    label: (words) => words.details,
    run: ({ ids }, { showDetails }) => showDetails(ids),
  },
  {
    id: 'sources',
    targets: ['node', 'edge'],
    keys: ['s'],
    label: (words) => words.sources,
    run: ({ ids: [id = ''] }, { showSources }) => showSources(id),
  },
  {
    id: 'openPage',
    targets: ['node'],
    keys: ['g'],
    label: (words) => words.openPage,
    whyNot: ({ ids: [id = ''], hasPage }) => (hasPage(id) ? undefined : (words) => words.noPage),
    run: ({ ids: [id = ''] }, { openPage }) => openPage(id),
  },
]

/** What groups are opened and closed by. */
export const groupCommands: readonly Command[] = [
  {
    id: 'openGroup',
    targets: ['group'],
    keys: ['e'],
    label: (words) => words.openGroup,
    run: ({ ids: [id = ''], picture }, { dispatch }) => {
      const group = picture.groups.get(id)
      if (group) dispatch({ type: 'groupOpened', group: group.key })
    },
  },
  {
    id: 'selectMembers',
    targets: ['group'],
    label: (words) => words.selectMembers,
    run: (context, { dispatch }) => {
      const group = context.picture.groups.get(context.ids[0] ?? '')
      if (group) dispatch({ type: 'groupOpened', group: group.key })
      dispatch({ type: 'selected', ids: toNodeIds(context) })
    },
  },
  {
    id: 'closeGroup',
    targets: ['node'],
    label: (words) => words.closeGroup,
    whyNot: ({ ids: [id = ''], view, picture }) => {
      if (!view.grouping) return (words) => words.notGrouped
      return picture.groupOf.has(id) ? undefined : (words) => words.noGroup
    },
    run: ({ ids: [id = ''], picture }, { dispatch }) => {
      const group = picture.groups.get(picture.groupOf.get(id) ?? '')
      if (group) dispatch({ type: 'groupClosed', group: group.key })
    },
  },
  ...(['place', 'kind'] as const).map(
    (by): Command => ({
      id: by === 'place' ? 'groupByPlace' : 'groupByKind',
      targets: ['canvas'],
      label: (words) => (by === 'place' ? words.groupByPlace : words.groupByKind),
      whyNot: ({ view }) => (view.grouping?.by === by ? (words) => words.isGrouped : undefined),
      run: (_, { dispatch }) => dispatch({ type: 'grouped', by }),
    }),
  ),
  {
    id: 'ungroup',
    targets: ['canvas'],
    label: (words) => words.ungroup,
    whyNot: ({ view }) => (view.grouping ? undefined : (words) => words.notGrouped),
    run: (_, { dispatch }) => dispatch({ type: 'ungrouped' }),
  },
]
