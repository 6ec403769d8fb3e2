import { type Id, toRedirectId } from '../../schema/ids.ts'
import { toChangeDays } from './change-days.ts'
import type { CypherEngine, Hold, Row, Statement } from './engine.ts'
import { StoreOccupied } from './errors.ts'
import { countOwnFacts, toFactPage, toFactPageOf } from './facts.ts'
import { type ChangeByEvent, toChangesByEvents, toLives } from './histories.ts'
import { toHomes } from './homes.ts'
import { createListReader } from './list-reader.ts'
import {
  toArea,
  toDataset,
  toDrawn,
  toFactsOfNode,
  toLinks,
  toNewest,
  toNodeById,
  toNodes,
  toParties,
  toRelated,
  toRelationMap,
} from './mapping.ts'
import { migrate, readSchemaVersion } from './migrations/migrate.ts'
import { toNewRows } from './new-rows.ts'
import { comparePositions, toPage } from './pages.ts'
import { changeDays } from './queries/changes.ts'
import { selectCoordinations, selectOrganizations, selectUnits } from './queries/conditions.ts'
import { drawingOf } from './queries/drawings.ts'
import { factCounts, factCountsOf, factsOf, relationsCiting, supportedBy } from './queries/facts.ts'
import { changesByEvents, livesOf } from './queries/histories.ts'
import { largestOf, sources } from './queries/lists.ts'
import {
  areas,
  dataset,
  endsOf,
  homes,
  nodeDigests,
  nodesByIds,
  nodesOfType,
  relationDigests,
} from './queries/nodes.ts'
import { coordinationsOf, partnersOf } from './queries/pages.ts'
import { linksOf, otherEndsOf, partiesOf, relatedOf, relationsOf } from './queries/relations.ts'
import { newestOf, sizeOfStep } from './queries/steps.ts'
import { toStatements } from './queries/writes.ts'
import type { NodePortion } from './requests.ts'
import type {
  Changes,
  GraphReader,
  GraphStore,
  GraphWriter,
  Link,
  LoadInHand,
  Party,
  Related,
} from './store.ts'

/** The graph store over a Cypher engine, which it closes when it is closed. */
export function createStore(engine: CypherEngine): GraphStore {
  return {
    ...createReader(engine),
    ...createDigestReader(engine),
    engine: engine.name,
    revision: () => engine.revision(),
    abortable: (signal) => createReader(engine, signal),
    migrate: (onStep) => migrate(engine, (step, version) => onStep?.(step.does, version)),
    prepare: () => engine.prepare(),
    write: (changes) => writeChanges(engine, changes),
    beginLoad: () => beginLoad(engine),
    close: () => engine.close(),
  }
}

/** Of an engine that has its graph for itself, every write is for itself as well. */
async function beginLoad(engine: CypherEngine): Promise<LoadInHand> {
  const held: Hold = (await engine.hold?.()) ?? {
    mostRowsAtOnce: 0,
    mostWritesAtOnce: 1,
    read: engine.read,
    write: engine.write,
    writeThrough: engine.write,
    commit: async () => undefined,
    release: async () => undefined,
  }
  const { readDataset, readSchemaVersion } = createReader({ ...engine, read: held.read })
  return {
    mostRowsAtOnce: held.mostRowsAtOnce,
    mostWritesAtOnce: held.mostWritesAtOnce,
    readDataset,
    readSchemaVersion,
    ...createDigestReader(held),
    write: (changes) => writeChanges({ ...held, create: engine.create }, changes),
    writeThrough: (changes) => writeChanges({ write: held.writeThrough, create: engine.create }, changes),
    commit: () => held.commit(),
    release: () => held.release(),
  }
}

/** What the engine makes without statements comes after what has to be gone, and before what is written beside it. */
async function writeChanges(
  { write, create }: Pick<CypherEngine, 'write' | 'create'>,
  changes: Changes,
): Promise<void> {
  const writeAll = async (part: Changes) => {
    const statements = toStatements(part)
    if (statements.length > 0) await write(statements)
  }
  if (!create) return writeAll(changes)
  const { createdNodes = [], createdRelations = [], relations, dataset, ...before } = changes
  await writeAll(before)
  if (createdNodes.length + createdRelations.length > 0)
    await create(toNewRows(createdNodes, createdRelations))
  await writeAll({ relations, dataset })
}

function createDigestReader(
  engine: Pick<CypherEngine, 'read'>,
): Pick<GraphWriter, 'readNodeDigests' | 'readRelationDigests'> {
  return {
    async readNodeDigests(type) {
      return toDigests(await engine.read(nodeDigests(type)), `a node labelled ${type}`)
    },
    async readRelationDigests(type) {
      return toDigests(await engine.read(relationDigests(type)), `a relationship of type ${type}`)
    },
  }
}

function createReader(engine: CypherEngine, signal?: AbortSignal): GraphReader {
  const read = async (statement: Statement | undefined) => (statement ? engine.read(statement, signal) : [])

  const { readPages, readPage, readPagesOf, readCounts, readCount } = createListReader(engine, read)
  const readPresent = async (ids: readonly Id[], portion?: NodePortion) =>
    new Map(
      (await read(nodesByIds(ids, portion)))
        .flatMap((row) => toNodes(row, portion))
        .map((node) => [node.id, node]),
    )
  const readCurrentIds = async (ids: readonly Id[]) => {
    const redirects = await readPresent(ids.map(toRedirectId))
    return new Map(
      ids.flatMap((id) => {
        const redirect = redirects.get(toRedirectId(id))
        return redirect?.type === 'Redirect' ? [[id, redirect.currentId] as const] : []
      }),
    )
  }
  const readNodes = async (ids: readonly Id[], portion?: NodePortion) => {
    const nodes = await readPresent(ids, portion)
    const absent = ids.filter((id) => !nodes.has(id))
    if (absent.length === 0) return nodes
    const current = await readCurrentIds(absent)
    if (current.size === 0) return nodes
    const moved = await readPresent([...current.values()], portion)
    for (const [former, id] of current) {
      const node = moved.get(id)
      if (node) nodes.set(former, node)
    }
    return nodes
  }

  const readChangesByEvents = async (ids: readonly Id[], type: 'ENDED_BY' | 'CREATED_BY') => {
    const changes = new Map<Id, ChangeByEvent[]>(ids.map((id) => [id, []]))
    for (const row of await read(changesByEvents(ids, type)))
      for (const [id, change] of toChangesByEvents(row, type)) changes.get(id)?.push(change)
    return changes
  }

  return {
    era: () => engine.era?.() ?? 0,
    readNodes,
    async readDataset() {
      const [row] = await read(dataset)
      return row && toDataset(row)
    },
    readSchemaVersion: () => readSchemaVersion({ read: (statement) => engine.read(statement, signal) }),
    async readRelations(ids, query) {
      return toRelationMap(ids, await read(relationsOf(ids, query)), query)
    },
    async readRelated(ids, query) {
      const related = new Map<Id, Related[]>(ids.map((id) => [id, []]))
      for (const row of await read(relatedOf(ids, query))) related.set(row.id as Id, toRelated(row, query))
      return related
    },
    async readDrawn(ids, request) {
      const rows = await read(drawingOf(ids, request))
      return new Map(rows.flatMap((row) => toDrawn(row, request)).map((one) => [one.node.id, one]))
    },
    async readParties(ids, portion) {
      const parties = new Map<Id, Party[]>(ids.map((id) => [id, []]))
      for (const row of await read(partiesOf(ids, portion)))
        parties.set(row.id as Id, toParties(row.id as Id, row.parties, portion))
      return parties
    },
    async readLives(ids) {
      return new Map((await read(livesOf(ids))).flatMap(toLives))
    },
    readEndsByEvents: (ids) => readChangesByEvents(ids, 'ENDED_BY'),
    readBeginningsByEvents: (ids) => readChangesByEvents(ids, 'CREATED_BY'),
    async readLinks(ids, query) {
      const links = new Map<Id, Link[]>(ids.map((id) => [id, []]))
      for (const row of await read(linksOf(ids, query)))
        for (const [id, found] of toLinks(row, query)) links.set(id, found)
      return links
    },
    async readOtherEnds(ids, query) {
      const rows = await read(otherEndsOf(ids, query))
      return [...new Set(rows.flatMap(({ others }) => others as Id[]))]
    },
    async readNewestOf(ids, limit) {
      const found = (await read(newestOf(ids, limit))).flatMap(toNewest)
      const newest = [...new Map(found.map((one) => [one.id, one])).values()]
      newest.sort((a, b) => comparePositions(a, b, true))
      return new Map(newest.slice(0, limit).map(({ id, parties }) => [id, parties]))
    },
    async countStep(ids, known) {
      const [row] = await read(sizeOfStep(ids, known))
      return row ? Number(row.coordinations) + Number(row.parties) : 0
    },
    async readFacts(citationIds, page) {
      const found = (await read(supportedBy(citationIds, page))).map(({ id, nodeIds }) => ({
        citationId: id as Id,
        nodeIds: nodeIds as readonly Id[],
      }))
      const ids = [...new Set(found.flatMap(({ nodeIds }) => nodeIds))]
      const [nodes, citing] = await Promise.all([readPresent(ids), read(relationsCiting(ids, citationIds))])
      const relations = toRelationMap(ids, citing, { direction: 'out' })
      return new Map(
        found.map(({ citationId, nodeIds }) => {
          const subjects = nodeIds.flatMap((id) => nodes.get(id) ?? [])
          return [citationId, toFactPage(citationId, page, subjects, (id) => relations.get(id) ?? [])]
        }),
      )
    },
    async countFacts(ids) {
      const rows = await read(factCounts(ids))
      return new Map(rows.map(({ id, count }) => [id as Id, Number(count)]))
    },
    async readFactsOf(ids, page) {
      const found = (await read(factsOf(ids, page))).map(toFactsOfNode)
      return new Map(found.map((facts) => [facts.node.id, toFactPageOf(page, facts)]))
    },
    async countFactsOf(ids) {
      const rows = await read(factCountsOf(ids))
      return new Map(rows.map((row) => [row.id as Id, countOwnFacts(toNodeById(row)) + Number(row.count)]))
    },
    readCoordinations: (where, page) => readPage(selectCoordinations(where), page),
    readCoordinationPages: (where, page, spans) => readPages(selectCoordinations(where), page, spans),
    countCoordinations: (where) => readCount(selectCoordinations(where)),
    readCoordinationsOf: (ids, page) => readPagesOf(ids, coordinationsOf(page.orderBy), page),
    countCoordinationsOf: (ids) => readCounts(ids, coordinationsOf('NEWEST')),
    readPartners: (ids, page) => readPagesOf(ids, partnersOf, page),
    countPartners: (ids) => readCounts(ids, partnersOf),
    readOrganizations: (where, page) => readPage(selectOrganizations(where), page),
    readOrganizationPages: (where, page, spans) => readPages(selectOrganizations(where), page, spans),
    countOrganizations: (where) => readCount(selectOrganizations(where)),
    readUnits: (where, page) => readPage(selectUnits(where), page),
    readUnitPages: (where, page, spans) => readPages(selectUnits(where), page, spans),
    countUnits: (where) => readCount(selectUnits(where)),
    readSources: (page) => readPage(sources, page),
    countSources: () => readCount(sources),
    async readAreas() {
      const rows = await read(areas)
      return rows.map((row) => ({
        node: toArea(row),
        ...(row.broader ? { broader: row.broader as Id } : {}),
      }))
    },
    async readLargestCoordinations(where, limit) {
      return (await read(largestOf(selectCoordinations(where), limit))).map((row) => row.id as Id)
    },
    readChangeDays: async (where, days, page) =>
      toPage(page, toChangeDays(await read(changeDays(selectCoordinations(where), days, page)))),
    async readHomes(actorIds) {
      return toHomes(await read(homes(actorIds)))
    },
    async readNodesOfType(type) {
      return (await read(nodesOfType(type))).map(toNodeById)
    },
    async readEnds(type) {
      return (await read(endsOf(type))).map(({ from, to }) => ({ from: from as Id, to: to as Id }))
    },
    ping: () => engine.ping(),
  }
}

/** @throws {StoreOccupied} when one has no digest, which all have that the atlas writes */
function toDigests(rows: readonly Row[], what: string): Map<string, string> {
  return new Map(
    rows.map(({ id, digest }) => {
      if (typeof id === 'string' && typeof digest === 'string') return [id, digest]
      throw new StoreOccupied(
        `${what} ${id === null || id === undefined ? 'without an id' : `with the id "${id}"`}`,
      )
    }),
  )
}
