import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import type { CypherEngine, Row } from '../../api/graph/engine.ts'
import { writeCypher, writeCypherScript } from '../../schema/formats/neo4j/cypher.ts'
import { toLiteral, toMapLiteral, toName } from '../../schema/formats/neo4j/literals.ts'
import { ask, createTestApp } from '../api/support/ask.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { smallWorldSubjects, twelveQueries } from '../fixtures/twelve-queries.ts'
import { forEachEngine } from '../setup/engines.ts'
import { nastyElements, nastyMeta, nastyTexts, toKept } from './support/nasty.ts'
import { toNetwork } from './support/networks.ts'
import { readText } from './support/parts.ts'
import { smallElements } from './support/small-network.ts'
import { storedGraph } from './support/stored-graph.ts'

/** The statements of a script, each in turn, as a driver is given them. */
async function runScript(engine: CypherEngine, script: string): Promise<void> {
  for (const text of script.split(/;\n/)) if (text.trim()) await engine.write([{ text }])
}
const readAll = (engine: CypherEngine, text: string): Promise<Row[]> => engine.read({ text })
const countNodes = 'MATCH (n) RETURN count(n) AS nodes'
const countRelations = 'MATCH ()-[r]->() RETURN count(r) AS relations'

describe('a Cypher script', () => {
  forEachEngine((engine) => {
    test('brings in everything that a store holds: the twelve questions have the same answers', async () => {
      const original = await engine.open()
      await loadSmallWorld(original)
      const askAll = async (store: typeof original) => {
        const app = createTestApp({ store })
        return Promise.all(
          twelveQueries.map(({ query, variables }) => ask(app, query, variables(smallWorldSubjects))),
        )
      }
      const expected = await askAll(original)

      const target = await engine.openEngine()
      await runScript(target, await readText(writeCypherScript(storedGraph)))
      const imported = createStore(target)
      await imported.prepare()
      expect(await askAll(imported)).toEqual(expected)
    })

    test('changes nothing when it is run again', async () => {
      const target = await engine.openEngine()
      const script = await readText(writeCypher(toNetwork(smallElements)))
      await runScript(target, script)
      const once = [await readAll(target, countNodes), await readAll(target, countRelations)]
      await runScript(target, script)
      expect([await readAll(target, countNodes), await readAll(target, countRelations)]).toEqual(once)
      const { nodes, edges, areas, citations, sources } = smallElements
      expect(once).toEqual([
        [{ nodes: nodes.length + areas.length + citations.length + sources.length }],
        [{ relations: edges.length + citations.length }],
      ])
    })

    test('has roles, basis, dates and citations as the model names them', async () => {
      const target = await engine.openEngine()
      await runScript(target, await readText(writeCypher(toNetwork(smallElements))))
      const rows = await readAll(
        target,
        `MATCH (a:Actor:BorderGuardPost {id: 'org-bon-don-bien-phong'})-[r:PARTY_TO]->(c:Agreement:Coordination)
MATCH (s:Source)<-[:FROM]-(q:Citation) WHERE q.id IN r.citationIds
RETURN a.name AS actor, r.role AS role, r.count AS count, r.basis AS basis, c.title AS title,
  c.validFrom AS since, toString(c.validToLatest) AS until, q.paragraph AS paragraph, s.title AS source`,
      )
      expect(rows).toEqual([
        {
          actor: 'Bốn đồn biên phòng (nguồn không nêu tên)',
          role: 'IMPLEMENTER',
          count: 4,
          basis: 'STATED',
          title: 'Chương trình phối hợp bảo vệ biên giới 2023–2027',
          since: '2023',
          until: '2027-12-31',
          paragraph: 3,
          source: 'Đồn biên phòng và bà con Thác Bạc',
        },
      ])
    })

    test('takes nasty texts as texts', async () => {
      const target = await engine.openEngine()
      await runScript(target, await readText(writeCypher(toNetwork(nastyElements, nastyMeta))))
      const rows = await readAll(
        target,
        'MATCH (n:Organization) RETURN n.id AS id, n.name AS name, n.aliases AS aliases',
      )
      expect(new Map(rows.map(({ id, name, aliases }) => [id, { name, aliases }]))).toEqual(
        new Map(
          nastyElements.nodes.map(({ id, name, aliases }) => [
            id,
            { name: toKept(name), aliases: aliases.map(toKept) },
          ]),
        ),
      )
    })

    test('has literals that are what they were, whatever they are made of', async () => {
      const target = await engine.openEngine()
      const texts = [
        ...Object.values(nastyTexts),
        ...fc.sample(fc.string({ unit: 'binary', maxLength: 20 }), 200),
        ...fc.sample(
          fc.string({ unit: fc.constantFrom('\\', 'u', '0', '2', '7', "'", '"', '\n', '`', '}') }),
          200,
        ),
      ]
      const [row] = await readAll(target, `RETURN ${toLiteral(texts)} AS texts`)
      expect(row?.texts).toEqual(texts.map(toKept))
      const values = { whole: 42, negative: -7, part: 70.5, tiny: 1e-7, yes: true, none: [], few: ['a', ''] }
      const [typed] = await readAll(target, `WITH ${toMapLiteral(values)} AS map RETURN map`)
      expect(typed?.map).toEqual(values)
    })
  })
})

test('a name that is none of a label, type or property is refused', () => {
  for (const name of ['', 'a b', 'x`) DETACH DELETE n //', '1a', 'Đồn'])
    expect(() => toName(name)).toThrow(RangeError)
  expect(toName('PARTY_TO')).toBe('PARTY_TO')
})

test('a number that is none is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => toLiteral(value)).toThrow(/cannot be written/)
})
