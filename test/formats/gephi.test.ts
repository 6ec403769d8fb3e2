import { beforeAll, expect, test } from 'vitest'
import { writeGexf } from '../../schema/formats/gexf.ts'
import { gephi, readWithGephi } from './support/gephi.ts'
import { fetchJar, findMissingJava } from './support/maven.ts'
import { nastyElements, nastyMeta } from './support/nasty.ts'
import { type Elements, toNetwork } from './support/networks.ts'
import { describeReader } from './support/readers.ts'
import { type Said, saidOfEdge, saidOfNode, toGexf } from './support/said.ts'
import { actorElements, smallElements } from './support/small-network.ts'

interface GephiGraph {
  readonly timeFormat: string
  readonly report: string
  readonly nodes: readonly Said[]
  readonly edges: readonly Said[]
}

const worlds: ReadonlyArray<readonly [string, Elements]> = [
  ['actors and coordinations', smallElements],
  ['actors alone', actorElements],
  ['nasty texts', nastyElements],
]

/** Gephi has no empty texts. */
const withoutEmpty = (said: Said) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))
const idOf = (said: Said) => said.Id
const pick = (said: Said | undefined, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [name, said?.[name === 'label' ? 'Label' : name === 'weight' ? 'Weight' : name]]),
  )

describeReader('Gephi', findMissingJava(gephi), () => {
  let read: readonly GephiGraph[] = []
  beforeAll(async () => {
    await fetchJar(gephi)
    const files = worlds.map(([, elements]) =>
      writeGexf(toNetwork(elements, elements === nastyElements ? nastyMeta : {})),
    )
    read = (await readWithGephi(files)) as GephiGraph[]
  })

  test.each(worlds.map(([name, elements], index) => [name, elements, index] as const))(
    'opens GEXF of %s with every node, edge and attribute, and has nothing to complain of',
    (_, elements, index) => {
      const graph = read[index]
      expect(graph).toMatchObject({ timeFormat: 'DATE', report: '' })
      expect(graph?.nodes.map(idOf).sort()).toEqual(elements.nodes.map(({ id }) => id).sort())
      for (const node of elements.nodes) {
        const drawn = graph?.nodes.find((said) => idOf(said) === node.id)
        const expected = withoutEmpty(toGexf(saidOfNode(node)))
        expect(pick(drawn, Object.keys(expected))).toEqual(expected)
        if (node.position) expect(drawn?.colour).toBe(node.mark?.colour)
      }
      expect(graph?.edges.map(idOf).sort()).toEqual(elements.edges.map(({ id }) => id).sort())
      for (const edge of elements.edges) {
        const drawn = graph?.edges.find((said) => idOf(said) === edge.id)
        const expected = { ...toGexf(saidOfEdge(edge)), source: edge.source, target: edge.target }
        expect(pick(drawn, Object.keys(expected))).toEqual(expected)
      }
    },
  )

  test('has spells that are open where nothing is known', () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
    const spells = (id: string) => read[0]?.nodes.find((said) => idOf(said) === id)?.Interval
    expect(spells('agr-quy-che-thac-bac-2016')).toEqual([[day('2016-06-01'), day('2020-12-31')]])
    expect(spells('agr-quy-che-thac-bac-2021')).toEqual([[day('2021-05-17'), null]])
    expect(spells('org-huyen-uy-thac-bac')).toEqual([[null, day('2025-06-30')]])
    expect(spells('org-doan-999')).toBeUndefined()
  })
})
