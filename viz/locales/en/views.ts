import type { Words } from '../vi.ts'
import { plural } from './plural.ts'

export const views: Words['views'] = {
  opening: 'Opening the saved view…',
  notices: {
    long: (detail) => `The link is too long to be opened (${detail}). This is the first screen.`,
    damaged: (detail) => `The link or the saved view is damaged (${detail}). This is the first screen.`,
    version: (detail) =>
      `The view was saved by another version and cannot be opened (${detail}). This is the first screen.`,
    unknown: (detail) => `This server keeps nothing under the key ${detail}. This is the first screen.`,
    away: (detail) => `“${detail}” could not be had from the server. Reload the page to try again.`,
    kind: (detail) => `The key ${detail} is of something else: a view or a story. This is the first screen.`,
  },
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
  open: 'Open an exported file',
  dropHere: 'Drop the file here to open it',
  dataChanged: 'The data has changed since this view was saved.',
  gone: (count) => `${plural(count, 'saved node is', 'saved nodes are')} no longer here.`,
  placesLost: 'The saved places could not be had; the diagram is laid out anew.',
  share: 'Share',
  sharing: 'Saving the view…',
  copied: 'The link is copied.',
  copyByHand: 'Copy this link.',
  link: 'Link',
  longLink: 'The server could not keep this view, so the link carries it whole and is longer.',
  tooLong:
    'With the places of all nodes the link would be too long; who opens it sees the diagram laid out anew.',
  close: 'Close',
  title: 'Title of the diagram',
  setTitle: 'Set a title',
  changeTitle: 'Press to change the title',
  addNote: 'Add a note',
  newNote: 'New note',
  notes: { note: 'Note', edit: 'Change the note', remove: 'Take the note away' },
  story: {
    name: 'Story',
    what: 'Saved views in an order, each a step with a title and a text, to be told to others.',
    begin: 'Begin a story',
    openDraft: 'Open the draft again',
    title: 'Title of the story',
    stepTitle: (at) => `Title of step ${at}`,
    stepText: (at) => `Text of step ${at}`,
    add: 'Add the present view',
    show: (at) => `Show step ${at}`,
    up: (at) => `Move step ${at} up`,
    down: (at) => `Move step ${at} down`,
    remove: (at) => `Remove step ${at}`,
    share: 'Share the story',
    export: 'Export a file',
    close: 'Close the story',
    copied: (link) => `The link is copied: ${link}`,
    copyByHand: (link) => `Copy this link: ${link}`,
    notKept: 'The server could not keep the story; export a file and send that.',
    previous: 'Previous step',
    next: 'Next step',
    leave: 'Leave the story',
    of: (step, steps) => `${step} / ${steps}`,
  },
}
