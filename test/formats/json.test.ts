import cytoscape from 'cytoscape'
import { describe, expect, test } from 'vitest'
import { writeCyjs } from '../../schema/formats/cyjs.ts'
import { writeJson } from '../../schema/formats/json.ts'
import { nastyElements, nastyMeta, toWellFormed } from './support/nasty.ts'
import { meta, noElements, toNetwork } from './support/networks.ts'
import { readText } from './support/parts.ts'
import { type Said, saidOfEdge, saidOfNode, withTexts } from './support/said.ts'
import { actorElements, smallElements } from './support/small-network.ts'

const worlds = [
  ['actors and coordinations', smallElements],
  ['actors alone', actorElements],
  ['nothing', noElements],
  ['nasty texts', nastyElements],
] as const

/** Without what is undefined, as JSON has it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

interface CyjsFile {
  readonly data: Said
  readonly elements: cytoscape.ElementsDefinition
}

describe('Cytoscape opens its JSON', () => {
  test.each(worlds)('with %s as it was written', async (_, elements) => {
    const about = elements === nastyElements ? nastyMeta : {}
    const file = JSON.parse(await readText(writeCyjs(toNetwork(elements, about)))) as CyjsFile
    const cy = cytoscape({ headless: true, elements: file.elements, layout: { name: 'preset' } })
    expect(cy.nodes().map((node) => node.id())).toEqual(elements.nodes.map(({ id }) => id))
    for (const node of elements.nodes) {
      const { parent: unit, ...said } = withTexts(saidOfNode(node), toWellFormed)
      const drawn = cy.getElementById(node.id)
      expect(drawn.data()).toMatchObject({ ...said, ...(unit ? { unit } : {}) })
      expect(drawn.isOrphan()).toBe(true)
      if (node.position) expect(drawn.position()).toEqual(node.position)
    }
    expect(cy.edges().map((edge) => edge.id())).toEqual(elements.edges.map(({ id }) => id))
    for (const edge of elements.edges) {
      const { id, source, target, type } = edge
      const expected = { id, source, target, interaction: type, ...saidOfEdge(edge) }
      expect(cy.getElementById(id).data()).toEqual(expected)
    }
    cy.destroy()
  })

  test('with the day, the filters, the address and the evidence', async () => {
    const { data } = JSON.parse(await readText(writeCyjs(toNetwork(smallElements)))) as CyjsFile
    expect(data).toMatchObject({ ...meta, name: meta.title })
    expect(data.citationTable).toEqual(plain(smallElements.citations))
    expect(data.sourceTable).toEqual(plain(smallElements.sources))
    expect(data.areaTable).toEqual(plain(smallElements.areas))
  })
})

interface JsonFile {
  readonly meta: Said
  readonly data: Readonly<Record<string, readonly Said[]>> & {
    readonly fields: Readonly<Record<string, Readonly<Record<string, { readonly type: string }>>>>
  }
}

describe('plain JSON', () => {
  test.each(worlds)('holds %s', async (_, elements) => {
    const about = elements === nastyElements ? nastyMeta : {}
    const file = JSON.parse(await readText(writeJson(toNetwork(elements, about)))) as JsonFile
    expect(file.data.nodes).toEqual(
      elements.nodes.map((node) => ({
        ...withTexts(saidOfNode(node), toWellFormed),
        ...(plain({ id: node.id, position: node.position, mark: node.mark }) as Said),
      })),
    )
    expect(file.data.edges).toEqual(
      elements.edges
        .map((edge) => ({ ...edge, ...saidOfEdge(edge), coordinations: undefined }))
        .map((edge, index) => ({
          ...(plain(edge) as Said),
          ...(elements.edges[index]?.coordinations.length
            ? { coordinations: elements.edges[index]?.coordinations }
            : {}),
        })),
    )
    for (const name of ['areas', 'citations', 'sources'] as const)
      expect(file.data[name]).toEqual(
        elements[name].map((one) => withTexts(plain(one) as Said, toWellFormed)),
      )
  })

  test('says what it is and what each of its fields is', async () => {
    const file = JSON.parse(await readText(writeJson(toNetwork(smallElements)))) as JsonFile
    expect(file.meta).toEqual({ kind: 'coordination-atlas/network', version: 1, ...meta })
    for (const list of ['nodes', 'edges', 'areas', 'citations', 'sources'])
      for (const element of file.data[list] ?? [])
        for (const name of Object.keys(element))
          if (!['id', 'source', 'target', 'position', 'mark'].includes(name))
            expect(file.data.fields[list]?.[name], `${list}.${name}`).toHaveProperty('about.vi')
  })
})
