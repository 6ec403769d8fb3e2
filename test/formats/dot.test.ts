import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeDot } from '../../schema/formats/dot.ts'
import { nastyElements, nastyMeta, toKept } from './support/nasty.ts'
import { createFileNode, meta, noElements, toNetwork } from './support/networks.ts'
import { readText } from './support/parts.ts'
import { describeReader, findMissingCommand } from './support/readers.ts'
import { type Said, saidOfEdge, saidOfNode, withTexts } from './support/said.ts'
import { actorElements, smallElements } from './support/small-network.ts'

/** What Graphviz understood, in its own JSON; it keeps attributes that mean nothing to it. */
interface Understood extends Said {
  readonly objects?: ReadonlyArray<Readonly<Record<string, string>> & { readonly _gvid: number }>
  readonly edges?: ReadonlyArray<
    Readonly<Record<string, string>> & { readonly head: number; readonly tail: number }
  >
}

function runDot(format: string, text: string): string {
  const { stdout, stderr, status } = spawnSync('dot', [`-T${format}`], { input: text, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

/** A text as Graphviz has it after its own escapes: what it says must be what the drawing shows. */
const toShown = (text: string) =>
  text.replace(/\\(.)/gs, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
/** Line ends of every kind are one in DOT. */
const toDotText = (text: string) => toKept(text).replace(/\r\n?/g, '\n')

/** An attribute as text: lists are JSON. */
const toAttribute = (value: unknown) => (Array.isArray(value) ? JSON.stringify(value) : String(value))

describeReader('Graphviz', findMissingCommand('dot', 'Graphviz', 'graphviz'), () => {
  describe('understands', () => {
    test.each([
      ['actors and coordinations', smallElements],
      ['actors alone', actorElements],
      ['nothing', noElements],
      ['nasty texts', nastyElements],
    ] as const)('%s as it was written', async (_, elements) => {
      const about = elements === nastyElements ? nastyMeta : {}
      const text = await readText(writeDot(toNetwork(elements, about)))
      const { objects = [], edges = [] } = JSON.parse(runDot('dot_json', text)) as Understood
      expect(objects.map(({ name }) => name)).toEqual(elements.nodes.map(({ id }) => id))
      for (const [index, node] of elements.nodes.entries()) {
        const drawn = objects[index]
        expect(toShown(drawn?.label ?? '')).toBe(toDotText(node.label))
        for (const [name, value] of Object.entries(withTexts(saidOfNode(node), toKept)))
          expect(toShown(drawn?.[`atlas_${name}`] ?? '')).toBe(toDotText(toAttribute(value)))
      }
      const names = new Map(objects.map(({ _gvid, name }) => [_gvid, name]))
      const drawnEdges = new Map(edges.map((edge) => [edge.id, edge]))
      expect(drawnEdges.size).toBe(elements.edges.length)
      for (const edge of elements.edges) {
        const drawn = drawnEdges.get(edge.id)
        expect([names.get(drawn?.tail ?? -1), names.get(drawn?.head ?? -1)]).toEqual([
          edge.source,
          edge.target,
        ])
        for (const [name, value] of Object.entries(saidOfEdge(edge)))
          expect(toShown(drawn?.[`atlas_${name}`] ?? '')).toBe(toAttribute(value))
      }
    })

    test('the day, the filters, the address and the version', async () => {
      const understood = JSON.parse(runDot('dot_json', await readText(writeDot(toNetwork(smallElements)))))
      expect(understood).toMatchObject({
        atlas_asOf: meta.asOf,
        atlas_filters: JSON.stringify(meta.filters),
        atlas_permalink: meta.permalink,
        atlas_dataVersion: meta.dataVersion,
      })
    })
  })

  test('understands names whatever they are made of', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('\\', '"', '\n', '\r', '<', '>', 'N', 'l', 'ễ', '\uD800', '\u0000'),
        maxLength: 12,
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 40, maxLength: 80 }), async (names) => {
        const nodes = names.map((name, index) => createFileNode(`org-x${index}`, { name, label: name }))
        const { objects = [] } = JSON.parse(
          runDot('dot_json', await readText(writeDot(toNetwork({ nodes }, { title: names.join('') })))),
        ) as Understood
        expect(objects.map(({ label }) => toShown(label ?? ''))).toEqual(names.map(toDotText))
      }),
      { numRuns: 10 },
    )
  })

  test('draws the network with the names in their letters', async () => {
    const svg = runDot('svg', await readText(writeDot(toNetwork(smallElements))))
    for (const { label } of smallElements.nodes)
      expect(svg).toContain(
        label.replaceAll('&', '&amp;').replaceAll('-', '&#45;').replaceAll('\u00A0', '&#160;'),
      )
  })
})

test('DOT has the evidence in comments, a JSON object a line', async () => {
  const text = await readText(writeDot(toNetwork(nastyElements)))
  const [, citation] = /^\/\/ citation (.*)$/m.exec(text) ?? []
  const [, source] = /^\/\/ source (.*)$/m.exec(text) ?? []
  expect(JSON.parse(citation ?? '')).toMatchObject({ id: 'cit-x', source: 'src-x', basis: 'INFERRED' })
  expect(JSON.parse(source ?? '')).toMatchObject({ id: 'src-x' })
  expect(text.split('\n').filter((line) => line.startsWith('//'))).toHaveLength(2)
})
