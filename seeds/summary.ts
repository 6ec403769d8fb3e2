import type { EngineName } from '../api/graph/engine.ts'
import { nodeTypeNames, relationTypeNames } from '../schema/vocabulary.ts'
import type { Diff } from './diff.ts'
import type { Plan } from './plan.ts'
import { counted } from './problem.ts'

const engines: Record<EngineName, string> = { embedded: 'the embedded graph', neo4j: 'Neo4j' }
const shownIds = 20

function versionText({ version }: Contents): string {
  return `version ${version.slice(0, 12)}`
}

/** What citations support follows from the rest, and would only be told twice. */
function isToldOf(type: string): boolean {
  return type !== 'Support'
}

function toldOf<E extends Entry>(entries: readonly E[]): E[] {
  return entries.filter(({ type }) => isToldOf(type))
}

/** What is said of a plan and of a data set that is loaded. */
type Contents = Pick<Plan, 'version' | 'counts'>

/** How much there is, in words. */
export function sizeText({ counts }: Contents): string {
  const sum = (types: readonly string[]) =>
    counts.reduce((total, { type, count }) => (types.includes(type) ? total + count : total), 0)
  return `${counted(sum(nodeTypeNames.filter(isToldOf)), 'node')} and ${counted(sum(relationTypeNames), 'relation')}`
}

/** What is said where there is nothing to load. */
export function renderUnchanged(contents: Contents, engine: EngineName): string {
  return `Nothing to do: ${engines[engine]} already holds ${versionText(contents)}, ${sizeText(contents)}.`
}

/** The closing line of a load. */
export function renderLoaded(plan: Plan, diff: Diff, engine: EngineName, seconds: number): string {
  const written = [
    `${(toldOf(diff.createdNodes).length + diff.createdRelations.length).toLocaleString('en')} created`,
    `${(toldOf(diff.changedNodes).length + diff.changedRelations.length).toLocaleString('en')} changed`,
    `${(toldOf(diff.deletedNodes).length + diff.deletedRelations.length).toLocaleString('en')} deleted`,
  ]
  return `Loaded ${sizeText(plan)} into ${engines[engine]} in ${seconds.toFixed(1)} s (${written.join(', ')}), ${versionText(plan)}.`
}

/** What is said of tables for the bulk import, and what to do with them. */
export function renderBulk(plan: Plan, folder: string): string {
  return `${sizeText(plan)} written to ${folder}, ${versionText(plan)}.
Stop the database "neo4j", run ${folder}/import.sh where neo4j-admin is, start it, then: cypher-shell --file ${folder}/prepare.cypher`
}

interface Entry {
  readonly id: string
  readonly type: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly from?: string
  readonly to?: string
}

function describe({ id, type, properties, from, to }: Entry): string {
  const name = properties?.name ?? properties?.title ?? properties?.what ?? properties?.text
  const what = from && to ? `${from} → ${to}` : typeof name === 'string' ? name : ''
  return [id, type, what].filter(Boolean).join('  ')
}

function renderKind(sign: string, what: string, fate: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return []
  const more = entries.length - shownIds
  return [
    `${counted(entries.length, what)} to ${fate}`,
    ...entries.slice(0, shownIds).map((entry) => `  ${sign} ${describe(entry)}`),
    ...(more > 0 ? [`    and ${more.toLocaleString('en')} more`] : []),
  ]
}

/** What a load would write: how many of each kind, and the first of them. */
export function renderDiff(plan: Plan, diff: Diff, engine: EngineName): string {
  const lines = [
    ...renderKind('+', 'node', 'create', toldOf(diff.createdNodes)),
    ...renderKind('~', 'node', 'change', toldOf(diff.changedNodes)),
    ...renderKind('-', 'node', 'delete', toldOf(diff.deletedNodes)),
    ...renderKind('+', 'relation', 'create', diff.createdRelations),
    ...renderKind('~', 'relation', 'change', diff.changedRelations),
    ...renderKind('-', 'relation', 'delete', diff.deletedRelations),
  ]
  if (lines.length === 0) {
    const left = [...diff.createdNodes, ...diff.changedNodes, ...diff.deletedNodes].length
    lines.push(
      left === 0
        ? `${engines[engine]} holds all of it already.`
        : `${engines[engine]} holds all of it, but not what ${counted(left, 'citation')} support.`,
    )
  }
  return [...lines, `A load would give ${sizeText(plan)}, ${versionText(plan)}. Nothing was written.`].join(
    '\n',
  )
}
