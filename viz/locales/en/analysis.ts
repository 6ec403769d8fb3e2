import type { Words } from '../vi.ts'
import { plural } from './plural.ts'

export const analysis: Words['analysis'] = {
  title: 'Analysis',
  about: (nodes, edges) =>
    `Measured over exactly what is drawn: ${plural(nodes, 'node', 'nodes')}, ${plural(edges, 'edge', 'edges')}. Other filters or another day give other numbers; nodes keep their places.`,
  measuring: 'Measuring…',
  failed: 'The measures failed; the diagram still works. Reload the page to measure again.',
  nothing: 'There is nothing to measure.',
  measures: {
    degree: {
      title: 'Degree',
      explain: 'To how many other nodes of the diagram each node is joined directly, each counted once.',
    },
    betweenness: {
      title: 'Betweenness',
      explain:
        'What share of the shortest chains between any two others lead over this node: the higher, the more parties reach each other only through it.',
    },
    communities: {
      title: 'Communities',
      explain:
        'Nodes that are joined more densely with each other than with the rest, parted by Louvain’s method; community 1 is the largest.',
    },
    bridges: {
      title: 'Bridges and cut nodes',
      explain: 'Edges or nodes without which the network falls into parts of two nodes or more each.',
    },
  },
  sizeBy: 'Size nodes by this',
  colourBy: { communities: 'Colour by community', bridges: 'Draw bridges and cut nodes' },
  degreeOf: (count) => plural(count, 'node', 'nodes'),
  betweennessOf: (percent) => `${percent}%`,
  betweennessIn: (percent) => `on ${percent}% of the shortest chains`,
  joinedTo: (count) => `joined to ${plural(count, 'node', 'nodes')}`,
  inCommunity: (community) => `in community ${community}`,
  wouldCutOff: (count) => `without it ${plural(count, 'node loses', 'nodes lose')} the largest part`,
  community: (community) => `Community ${community}`,
  communityAround: (name) => `around ${name}`,
  communityOf: (count) => plural(count, 'node', 'nodes'),
  alone: (count) => `${plural(count, 'node stands', 'nodes stand')} alone, in no community.`,
  bridgeEdges: (count) => `Bridges (${count})`,
  cutNodes: (count) => `Cut nodes (${count})`,
  noBridges: 'No edge alone joins two parts.',
  noCutNodes: 'There is no node without which the network falls apart.',
  cutsOff: (count) => `cuts off ${plural(count, 'node', 'nodes')}`,
  more: (count) => `and ${count} more, in the list`,
  legend: 'Measures',
  sizedBy: (measure) => `Size of nodes: ${measure.toLowerCase()}`,
  larger: 'The larger the node, the higher the number.',
  coloured: 'Colour and number on nodes: community',
  sameColour: 'Nodes of one colour are joined more among themselves than to the rest.',
  columns: {
    drawnDegree: 'Drawn neighbours',
    betweenness: 'Betweenness %',
    cutsOff: 'Cuts off',
    community: 'Community',
  },
}

export const comparison: Words['comparison'] = {
  title: 'Comparison of two days',
  compare: 'Compare with another day',
  comparedWith: (day) => `Compared with ${day}`,
  day: 'Day to compare with',
  hint: 'The diagram draws both days: a plus has begun, a minus has ended, a dot has changed between them.',
  beforeTwoLevels: 'Before districts ended',
  yearBefore: 'A year before the day of the diagram',
  stop: 'Stop comparing',
  onlyChanges: 'Draw only what differs',
  between: (from, to) => `From ${from} to ${to}`,
  counts: (began, ended, changed) => `${began} began, ${ended} ended, ${changed} changed`,
  values: { BEGAN: 'Began', ENDED: 'Ended', CHANGED: 'Changed', SAME: 'Unchanged' },
  failed: 'The statuses of the other day could not be had; changes of agreements are incomplete.',
}
