import type { Words } from '../vi.ts'
import { plural } from './plural.ts'

export const nav: Words['nav'] = {
  network: 'Network',
  orphaned: 'Orphaned',
  changes: 'Changes',
  coverage: 'Coverage',
  matrix: 'Matrix',
  pages: 'Pages',
  data: 'Data',
  main: 'Pages',
  language: 'Language',
  vietnamese: 'Vietnamese',
  english: 'English',
  themeDark: 'Switch to dark',
  themeLight: 'Switch to light',
  help: 'Keys',
  openWhole: 'Open in Coordination Atlas (new tab)',
  skips: 'Skip links',
  skip: 'Skip to the diagram',
  skipLegend: 'Skip to the legend',
  skipPanel: 'Skip to details and list',
  skipPage: 'Skip to the page',
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
