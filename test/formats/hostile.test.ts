import { DOMParser, type Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCx2 } from '../../schema/formats/cx2.ts'
import { writeCyjs } from '../../schema/formats/cyjs.ts'
import { writeGexf } from '../../schema/formats/gexf.ts'
import { writeGraphml } from '../../schema/formats/graphml.ts'
import { writeJson } from '../../schema/formats/json.ts'
import { writeJsonLd } from '../../schema/formats/jsonld/jsonld.ts'
import type { CitedNetwork } from '../../schema/formats/network.ts'
import { toKept, toWellFormed } from './support/nasty.ts'
import { createFileEdge, createFileNode, toNetwork } from './support/networks.ts'
import { readText } from './support/parts.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 30 }),
  // Halves of pairs, in any order, among what means something to a writer.
  fc.string({
    unit: fc.constantFrom(
      '\uD83D',
      '\uDE00',
      '\u0000',
      '\u001B',
      '\uFFFE',
      '<',
      '>',
      '&',
      '"',
      "'",
      '\\',
      ']',
      '\r',
      '\n',
      '\t',
      ' ',
      'ễ',
    ),
    maxLength: 12,
  }),
)
const texts = fc.array(text, { maxLength: 8 })

function toWorld(names: readonly string[]): CitedNetwork {
  const nodes = names.map((name, index) =>
    createFileNode(`org-x${index}`, { name, label: name, aliases: [name] }),
  )
  return toNetwork(
    {
      nodes,
      edges: nodes.map(({ id }, index) => createFileEdge(`rel-x${index}`, id, 'org-x0')),
      sources: names.map((title, index) => ({ id: `src-x${index}`, title })),
    },
    { title: names.join(''), filters: names },
  )
}

const parse = (xml: string) =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message)
    },
  }).parseFromString(xml, 'text/xml')
const elementsOf = (parent: Pick<Element, 'getElementsByTagName'>, name: string) => [
  ...parent.getElementsByTagName(name),
]

describe('whatever names are made of', () => {
  test('GraphML is well-formed and has them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (names) => {
        const document = parse(await readText(writeGraphml(toWorld(names))))
        const read = elementsOf(document, 'node').map(
          (node) =>
            elementsOf(node, 'data').find((data) => data.getAttribute('key') === 'node-name')?.textContent,
        )
        expect(read).toEqual(names.map(toKept))
      }),
    )
  })

  test('GEXF is well-formed and has them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (names) => {
        const document = parse(await readText(writeGexf(toWorld(names))))
        const nodes = elementsOf(document, 'node')
        expect(nodes.map((node) => node.getAttribute('label'))).toEqual(names.map(toKept))
        const aliases = nodes.map((node) =>
          elementsOf(node, 'attvalue')
            .find((value) => value.getAttribute('for') === 'aliases')
            ?.getAttribute('value'),
        )
        expect(aliases).toEqual(names.map((name) => JSON.stringify([toKept(name)])))
      }),
    )
  })

  test('every format of JSON is JSON and has them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (names) => {
        const network = toWorld(names)
        const kept = names.map(toWellFormed)
        const cyjs = JSON.parse(await readText(writeCyjs(network)))
        expect(cyjs.elements.nodes.map(({ data }: { data: { name: string } }) => data.name)).toEqual(kept)
        const json = JSON.parse(await readText(writeJson(network)))
        expect(json.data.sources.map(({ title }: { title: string }) => title)).toEqual(kept)
        const cx2 = JSON.parse(await readText(writeCx2(network))) as Array<{
          nodes?: Array<{ v: { name: string } }>
        }>
        expect(cx2.find(({ nodes }) => nodes)?.nodes?.map(({ v }) => v.name)).toEqual(kept)
        const linked = JSON.parse(await readText(writeJsonLd(network)))['@graph'] as Array<{
          degree?: number
          name: string
        }>
        expect(linked.filter(({ degree }) => degree !== undefined).map(({ name }) => name)).toEqual(kept)
      }),
    )
  })
})
