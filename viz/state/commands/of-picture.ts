import type { Command } from './command.ts'

const closer = 1.25

/** The picture as a whole, whatever is selected. */
export const pictureCommands: readonly Command[] = [
  {
    id: 'fit',
    targets: ['canvas'],
    keys: ['0'],
    isAlways: true,
    label: (words) => words.fit,
    whyNot: ({ picture }) => (picture.nodes.length > 0 ? undefined : (words) => words.nothingDrawn),
    run: (_, { fitAll }) => fitAll(),
  },
  {
    id: 'zoomIn',
    targets: ['canvas'],
    keys: ['+', '='],
    isAlways: true,
    isKeyOnly: true,
    label: (words) => words.zoomIn,
    run: (_, { zoomBy }) => zoomBy(closer),
  },
  {
    id: 'zoomOut',
    targets: ['canvas'],
    keys: ['-'],
    isAlways: true,
    isKeyOnly: true,
    label: (words) => words.zoomOut,
    run: (_, { zoomBy }) => zoomBy(1 / closer),
  },
  {
    id: 'undo',
    targets: ['canvas'],
    keys: ['Ctrl+z'],
    isAlways: true,
    label: (words) => words.undo,
    whyNot: ({ canUndo }) => (canUndo ? undefined : (words) => words.nothingToUndo),
    run: (_, { undo }) => undo(),
  },
  {
    id: 'redo',
    targets: ['canvas'],
    keys: ['Ctrl+Shift+z', 'Ctrl+y'],
    isAlways: true,
    label: (words) => words.redo,
    whyNot: ({ canRedo }) => (canRedo ? undefined : (words) => words.nothingToRedo),
    run: (_, { redo }) => redo(),
  },
  {
    id: 'copyLink',
    targets: ['node', 'edge', 'group', 'several', 'canvas'],
    keys: ['k'],
    isAlways: true,
    label: (words) => words.copyLink,
    run: (_, { copyLink }) => copyLink(),
  },
  {
    id: 'list',
    targets: ['canvas'],
    keys: ['l'],
    isAlways: true,
    label: (words) => words.list,
    run: (_, { toggleList }) => toggleList(),
  },
  {
    id: 'menu',
    targets: ['node', 'edge', 'group', 'several', 'canvas'],
    keys: ['Shift+F10', 'ContextMenu'],
    isAlways: true,
    isKeyOnly: true,
    label: (words) => words.menu,
    run: (_, { openMenu }) => openMenu(),
  },
]
