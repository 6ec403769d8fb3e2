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
    file: (detail) => `The file cannot be opened: ${detail}`,
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
}
