import { fetchGraph } from '../client/fetch-graph.ts'
import {
  CoordinationFileDocument,
  type CoordinationFileQuery,
  OrganizationFileDocument,
  type OrganizationFileQuery,
} from '../client/generated.ts'
import { type All, readAll } from '../client/read-all.ts'
import type { Language } from '../diagram/model.ts'
import type { Words } from '../locales/vi.ts'
import { nameOf } from '../state/to-diagram.ts'
import { fullTitleOf } from './cells.tsx'
import type { Column } from './column.ts'
import type { TableFile } from './formats/format.ts'
import { toTableFile } from './save-table.ts'

interface Asked {
  readonly day: string
  readonly language: Language
  readonly words: Words
  readonly tell: (read: number, total: number) => void
}

type Coordination = CoordinationFileQuery['coordinations']['nodes'][number]
type Organization = OrganizationFileQuery['organizations']['nodes'][number]

/** Tells of each page, and stops at none. */
const toBounds = (tell: Asked['tell']) => ({
  onPage({ nodes, total }: All<unknown>) {
    tell(nodes.length, total)
    return false
  },
})
const idsOf = (things: ReadonlyArray<{ readonly id: string }>) => things.map(({ id }) => id).join('; ')

async function readCoordinations({ day, tell }: Asked): Promise<readonly Coordination[]> {
  const { nodes } = await readAll(
    async (first, after) => (await fetchGraph(CoordinationFileDocument, { day, first, after })).coordinations,
    toBounds(tell),
  )
  return nodes
}

async function toCoordinations(asked: Asked): Promise<TableFile> {
  const { language, words } = asked
  const { pages, tables, terms, matrix, list } = words
  const data = words.data
  const named = (things: ReadonlyArray<{ readonly name: string; readonly nameEn?: string | null }>) =>
    things.map((thing) => nameOf(thing, language)).join('; ')
  const columns: ReadonlyArray<Column<Coordination>> = [
    { id: 'id', title: tables.id, valueOf: ({ id }) => id },
    { id: 'kind', title: pages.kind, valueOf: ({ kind }) => terms.coordinationKind[kind] },
    {
      id: 'number',
      title: data.number,
      valueOf: (row) => (row.__typename === 'Agreement' ? (row.number ?? undefined) : undefined),
    },
    { id: 'title', title: tables.fullTitle, valueOf: (row) => fullTitleOf(row, language) },
    {
      id: 'signedOn',
      title: data.signedOn,
      valueOf: (row) => (row.__typename === 'Agreement' ? (row.signedOn ?? undefined) : undefined),
    },
    {
      id: 'from',
      title: data.from,
      valueOf: (row) => (row.__typename === 'Agreement' ? row.validFrom : row.period?.from) ?? undefined,
    },
    {
      id: 'to',
      title: data.to,
      valueOf: (row) => (row.__typename === 'Agreement' ? row.validTo : row.period?.to) ?? undefined,
    },
    {
      id: 'status',
      title: list.status,
      valueOf: (row) => (row.__typename === 'Agreement' ? terms.status[row.status.status] : undefined),
    },
    { id: 'basis', title: list.evidence, valueOf: ({ basis }) => terms.basis[basis] },
    { id: 'areas', title: matrix.axes.AREA, valueOf: ({ areas }) => named(areas) },
    { id: 'places', title: matrix.axes.PLACE, valueOf: ({ places }) => named(places) },
    { id: 'citations', title: tables.citations, valueOf: ({ citations }) => idsOf(citations) },
  ]
  return toTableFile({ title: data.files.coordinations, columns, rows: await readCoordinations(asked) })
}

interface PartyRow {
  readonly of: Coordination
  readonly party: Coordination['parties'][number]
}

async function toParties(asked: Asked): Promise<TableFile> {
  const { language, words } = asked
  const { tables, terms, list, orphaned } = words
  const data = words.data
  const columns: ReadonlyArray<Column<PartyRow>> = [
    { id: 'coordination', title: tables.id, valueOf: ({ of }) => of.id },
    { id: 'title', title: tables.fullTitle, valueOf: ({ of }) => fullTitleOf(of, language) },
    { id: 'party', title: data.party, valueOf: ({ party }) => party.actor.id },
    { id: 'name', title: list.name, valueOf: ({ party }) => nameOf(party.actor, language) },
    { id: 'role', title: orphaned.role, valueOf: ({ party }) => terms.role[party.role] },
    { id: 'count', title: data.count, valueOf: ({ party }) => party.count },
    { id: 'basis', title: list.evidence, valueOf: ({ party }) => terms.basis[party.basis] },
    { id: 'citations', title: tables.citations, valueOf: ({ party }) => idsOf(party.citations) },
  ]
  const coordinations = await readCoordinations(asked)
  const rows = coordinations.flatMap((of) => of.parties.map((party) => ({ of, party })))
  return toTableFile({ title: data.files.parties, columns, rows })
}

async function toOrganizations({ words, tell }: Asked): Promise<TableFile> {
  const { tables, terms, list } = words
  const data = words.data
  const columns: ReadonlyArray<Column<Organization>> = [
    { id: 'id', title: tables.id, valueOf: ({ id }) => id },
    { id: 'kind', title: list.kind, valueOf: ({ kind }) => terms.organizationKind[kind] },
    { id: 'name', title: data.nameVi, valueOf: ({ name }) => name },
    { id: 'nameEn', title: data.nameEn, valueOf: ({ nameEn }) => nameEn ?? undefined },
    { id: 'shortName', title: data.shortName, valueOf: ({ shortName }) => shortName ?? undefined },
    {
      id: 'unnamed',
      title: data.unnamed,
      valueOf: ({ unnamed }) => (unnamed ? data.yes : undefined),
    },
    { id: 'from', title: data.from, valueOf: ({ validFrom }) => validFrom ?? undefined },
    { id: 'to', title: data.to, valueOf: ({ validTo }) => validTo ?? undefined },
    { id: 'citations', title: tables.citations, valueOf: ({ citations }) => idsOf(citations) },
  ]
  const { nodes } = await readAll(
    async (first, after) => (await fetchGraph(OrganizationFileDocument, { first, after })).organizations,
    toBounds(tell),
  )
  return toTableFile({ title: data.files.organizations, columns, rows: nodes })
}

/** What can be taken along whole, each as a file; read from the first to the last page when it is asked for. */
export const dataFiles = {
  coordinations: toCoordinations,
  parties: toParties,
  organizations: toOrganizations,
} as const satisfies Readonly<Record<string, (asked: Asked) => Promise<TableFile>>>
export type DataFileId = keyof typeof dataFiles
export const dataFileIds = Object.keys(dataFiles) as readonly DataFileId[]
