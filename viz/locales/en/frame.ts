import type { Words } from '../vi.ts'
import { plural } from './plural.ts'

export const nav: Words['nav'] = {
  network: 'Network',
  data: 'Data',
  main: 'Pages',
  language: 'Language',
  vietnamese: 'Vietnamese',
  english: 'English',
  themeDark: 'Switch to dark',
  themeLight: 'Switch to light',
  help: 'Keys',
  skip: 'Skip to the diagram',
}

export const search: Words['search'] = {
  label: 'Search the network',
  placeholder: 'Search units, party committees, districts, communes…',
  organizations: 'Organizations',
  places: 'Administrative units',
  coordinations: 'Coordination',
  loading: 'Searching…',
  nothing: (text) => `Nothing found for “${text}”.`,
  tryThis: 'Try fewer letters, no diacritics, or abbreviations: UBND, BĐBP, KT-QP.',
  failed: 'The search did not work.',
  until: (day) => `until ${day}`,
  signed: (day) => `signed ${day}`,
  also: (name) => `matches: ${name}`,
  found: (count) => plural(count, 'result', 'results'),
  clear: 'Clear the search',
}

export const help: Words['help'] = {
  title: 'Keys',
  close: 'Close',
  keys: [
    ['/', 'Go to the search box'],
    ['Enter', 'Add what was found to the diagram and select it'],
    ['Double click', 'Add the neighbours of a node'],
    ['Shift + click', 'Add to the selection'],
    ['Shift + F10', 'Open the menu of what is selected'],
    ['Alt + click', 'In the legend: show only this'],
    ['Ctrl + Z · Ctrl + Shift + Z', 'Undo · redo'],
    ['+ · − · 0', 'Zoom in · zoom out · fit'],
    ['Delete', 'Hide what is selected'],
    ['L', 'Open or close the list'],
    ['PageUp · PageDown', 'Story: previous · next step'],
    ['?', 'This list of keys'],
    ['Esc', 'Unselect, close panels'],
  ],
}

export const failure: Words['failure'] = {
  away: 'The server does not answer.',
  awayHint: 'Check the network and the server. What is drawn still works.',
  refused: 'The server refused the request.',
  bad: 'The answer is not of the right form.',
  badHint: 'Another program may be serving this address.',
  retry: 'Try again',
}
