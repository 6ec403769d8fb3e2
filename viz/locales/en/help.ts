import type { Words } from '../vi.ts'

export const help: Words['help'] = {
  title: 'Keys',
  close: 'Close',
  ofSelected: 'What is selected',
  ofPicture: 'The diagram',
  around: 'Searching, pointing and walking',
  gestures: [
    ['/', 'Go to the search box'],
    ['Enter', 'Add the result to the diagram and select it'],
    ['Shift + Enter', 'Open the page of the result'],
    ['Double-click', 'Add the neighbours of a node, or open a group'],
    ['Shift + click', 'Add to the selection'],
    ['Right click', 'Open the menu'],
    ['Shift + drag', 'Select every node within the box'],
    ['← ↑ → ↓ · . ,', 'On the diagram: to the nearest node · next neighbour, one before'],
    ['Enter · Space', 'On the diagram: open the details · add to the selection or take out'],
    ['Shift + ← ↑ → ↓', 'On the diagram: move the node'],
    ['Ctrl + ← ↑ → ↓', 'On the diagram: move what is in sight'],
    ['Alt + click', 'In the legend: show only this'],
    ['PageUp · PageDown', 'Story: previous · next step'],
    ['?', 'This list of keys'],
  ],
}
