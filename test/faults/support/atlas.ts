import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { readEnvironment } from '../../../api/graph/environment.ts'
import { openStore } from '../../../api/graph/open.ts'
import { defaultLimits } from '../../../api/plugins/limits.ts'
import { type Running, start } from '../../../api/start.ts'
import { loadSmallWorld } from '../../fixtures/small-world.ts'
import { callLine } from '../../setup/line.ts'

/** Seconds that an operation may take where a test waits until it has taken too long. */
export const longestOperation = 3

/** Questions whose answers need reads of every kind: by id, of lists, of relations, of counts and of the data set. */
export const questions = [
  '{ organization(id: "org-doan-999") { name } }',
  '{ coordinations(first: 5) { totalCount edges { node { id title } } } }',
  '{ organizations(first: 5, orderBy: NAME) { edges { node { id name } } } }',
  '{ dataset { version loadedAt } }',
  '{ organization(id: "org-doan-999") { coordinations(first: 3) { totalCount edges { node { id parties { role } } } } } }',
  '{ organization(id: "org-doan-999") { partners(first: 3) { edges { node { id name } } } } }',
] as const

/** Fills the database that the address names with the small world, and nothing else. */
export async function fill(uri: string, password?: string): Promise<void> {
  const store = await openStore({ engine: 'neo4j', uri, user: 'neo4j', password, database: 'neo4j' })
  await loadSmallWorld(store)
  await store.close()
}

export interface AtlasOptions {
  readonly variables?: Readonly<Record<string, string>>
  /** Seconds that an operation may take: as for readers unless fewer are given. */
  readonly seconds?: number
}

/** The server as the program starts it, over Neo4j at the address; it keeps no answers and sets no limit of requests. */
export async function startAtlas(
  uri: string,
  { variables, seconds = defaultLimits.seconds }: AtlasOptions = {},
): Promise<Running> {
  // Any built viewer will do: its page is not asked for here.
  if (!existsSync('viz/dist/index.html')) (await callLine(inject('viewer'))).hangUp()
  const environment = readEnvironment({
    NEO4J_URI: uri,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ATLAS_STOP_SECONDS: '0',
    ATLAS_VIEWS: 'off',
    ATLAS_KEPT_ANSWERS_MIB: '0',
    ATLAS_REQUESTS_PER_MINUTE: '0',
    ...variables,
  })
  const limits = { ...environment.access.limits, seconds }
  return start({ ...environment, access: { ...environment.access, limits } }, { viewerDev: false })
}

export async function readReadiness({
  address,
}: Running): Promise<{ status: number; text: string; took: number }> {
  const began = performance.now()
  const response = await fetch(new URL('readyz', address))
  const text = await response.text()
  return { status: response.status, text, took: performance.now() - began }
}

/** A folder of the test's own, and how to remove it. */
export async function makeFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-faults-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
