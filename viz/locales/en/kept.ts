import type { kept as vi } from '../vi/kept.ts'
import { plural } from './plural.ts'

export const kept: typeof vi = {
  fileRefused: (name) => `The file ${name} cannot be opened.`,
  fileFaults: {
    large: (megabytes) =>
      `It is larger than ${megabytes} MB, which no file from here is: choose an exported JSON file.`,
    cutOff: 'It ends in the middle: download or copy the whole file again.',
    notJson: 'It is not JSON: choose a file that was exported from here as JSON.',
    foreign: 'This JSON was not exported from here: choose a diagram or a story that was.',
    newer: (found, own) =>
      `It has version ${found}, and this page reads up to version ${own}: reload the page to have the newest.`,
    older: (found, own) =>
      `It has version ${found}, and this page reads version ${own}: export it again from the page in use.`,
    damaged: (places, more) =>
      `It is damaged at ${places || 'its beginning'}${more > 0 ? ` and ${plural(more, 'other place', 'other places')}` : ''}: mend these places or export it again.`,
    unreadable: 'The browser cannot read it: see whether the file is still there, and choose it again.',
  },
  own: {
    title: 'My views',
    what: 'Kept in this browser alone: what is drawn, where it stands, its title and notes.',
    save: 'Save the present view',
    unnamed: (day) => `View of ${day}`,
    saved: (name) => `“${name}” is saved.`,
    full: 'The browser could not keep it: delete older views, or export a file.',
    name: 'Name of the view',
    open: (name) => `Open ${name}`,
    rename: (name) => `Rename ${name}`,
    add: (name) => `Add ${name} to the story`,
    added: (name) => `“${name}” is added to the story.`,
    export: (name) => `Export ${name} as a file`,
    drop: (name) => `Delete ${name}`,
    dropped: (name) => `“${name}” is deleted.`,
    back: (name) => `“${name}” is back.`,
  },
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
