import type { Words } from '../vi.ts'
import { plural } from './plural.ts'

export const facets: Words['facets'] = {
  title: 'Legend and filters',
  kind: 'Actors',
  coordination: 'Coordination',
  status: (day) => `Status on ${day}`,
  area: 'Fields',
  evidence: 'Evidence',
  change: 'Change',
  noArea: 'No field known',
  noStatus: 'Looking up the status',
  more: (count) => plural(count, 'narrower field', 'narrower fields'),
  fewer: 'Show fewer',
  hint: 'Click to hide or show, Alt-click to show only this',
  drawnOf: (drawn, possible) => `${drawn} of ${possible} drawn`,
  zeroByOwn: 'Hidden: click to show it again.',
  zeroByOthers: 'None passes the other filters.',
  zeroByDay: 'There is none on this day.',
  clear: 'Remove all filters',
  open: 'Filters',
}

export const tools: Words['tools'] = {
  title: 'Tools',
  projection: 'What is drawn',
  agreementsAsNodes: 'Agreements as nodes',
  actorsOnly: 'Actors only',
  layout: (name) => `Layout: ${name}`,
  undo: 'Undo',
  redo: 'Redo',
  export: 'Export',
  fit: 'Fit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  list: 'List',
  details: 'Details',
  panel: 'Side panel',
  closePanel: 'Close the panel',
}

export const layouts: Words['layouts'] = {
  force: 'force',
  layered: 'by rank',
  concentric: 'concentric',
  byPlace: 'by place',
}

export const canvas: Words['canvas'] = {
  label: 'Diagram of the network. The list beside it says the same for keyboards and screen readers.',
  loading: 'Loading the network…',
  opening: 'Opening the saved view…',
  arranging: 'Arranging…',
  nodes: (count) => plural(count, 'node', 'nodes'),
  edges: (count) => plural(count, 'edge', 'edges'),
  byFilters: (count) => `${count} hidden by filters`,
  byDay: (count) => `${count} not on this day`,
  byHand: (count) => `${count} hidden by hand`,
  byLimit: (count) => `${count} beyond the limit`,
  show: 'Show',
  showMore: 'Load more',
  neighboursHidden: (count) => plural(count, 'neighbour not drawn', 'neighbours not drawn'),
  around: (name) => `Around ${name}`,
  wholeNetwork: 'Back to the whole network',
  empty: 'No data yet',
  emptyHint: 'Load the seed data with the command below, then reload.',
  nothingDrawn: 'Nothing left to draw',
  nothingDrawnHint: 'The filters or the day hide every node.',
  dropped: (parts) => `Parts of the address made no sense and were left out: ${parts}`,
  dismiss: 'Dismiss',
}

export const menu: Words['menu'] = {
  title: (name) => `What to do with ${name}`,
}

export const list: Words['list'] = {
  title: 'List of nodes and edges',
  nodes: 'Nodes',
  edges: 'Edges',
  name: 'Name',
  fullName: 'Full name',
  kind: 'Kind',
  degree: 'Links',
  status: 'Status',
  from: 'From',
  relation: 'Relation',
  to: 'To',
  evidence: 'Evidence',
}

export const picture: Words['picture'] = {
  title: 'Coordination network',
  titleAround: (names) => `Coordination around ${names}`,
  only: (facet, values) => `${facet}: only ${values}`,
  except: (facet, values) => `${facet}: without ${values}`,
  actorsOnly: 'Actors only; edges count shared coordination',
}
