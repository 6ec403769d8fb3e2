import type { Words } from '../vi.ts'
import { plural } from './plural.ts'

export const kept: Words['kept'] = {
  fileRefused: (name) => `The file ${name} cannot be opened.`,
  fileFaults: {
    large: (megabytes) =>
      `It is larger than ${megabytes} MB, which no file from here is: choose an exported file.`,
    cutOff: 'It ends in the middle: download or copy the whole file again.',
    notJson:
      'It is neither JSON nor XML: choose a file that was exported from here as JSON, GraphML, GEXF, CX2 or Cytoscape JSON.',
    foreign: 'It was not exported from here: choose a diagram, a graph file or a story that was.',
    noAddress:
      'The address of its view (permalink) is gone, so that nobody knows which it was: export it again from here.',
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
}
