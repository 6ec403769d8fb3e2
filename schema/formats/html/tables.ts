import type { Day, PartialDate } from '../../partial-date.ts'
import { enTerms } from '../../terms/en.ts'
import { viTerms } from '../../terms/vi.ts'
import type { OrganizationKind, UnitLevel } from '../../vocabulary.ts'
import type {
  NetworkFileCitation,
  NetworkFileEdge,
  NetworkFileNode,
  NetworkFileSource,
  NetworkMeta,
} from '../network.ts'
import { toWellFormed, toXmlText } from '../safe-text.ts'
import { htmlWords } from './words.ts'

/** Rows of the page's tables; the first cell heads its row. */

/** Headings and cells of a table; cells are HTML. */
export interface HtmlTable<T> {
  readonly headings: readonly string[]
  readonly toCells: (element: T) => readonly string[]
}

export type Language = NetworkMeta['language']
type Names = ReadonlyMap<string, string>

const terms = { vi: viTerms, en: enTerms } as const

/** The text with its own direction, so that no mark of direction in it reaches what stands beside it. */
export function toIsolated(text: string | undefined): string {
  return text ? `<bdi>${toXmlText(text)}</bdi>` : ''
}

/** The date as it is written in the language: 17/05/2021, or 2021-05-17. */
export function toDateText(date: Day | PartialDate | undefined, language: Language): string {
  if (!date) return ''
  return language === 'vi' ? date.split('-').reverse().join('/') : date
}

function toTarget(prefix: string, id: string): string {
  return `${prefix}-${encodeURIComponent(toWellFormed(id))}`
}

/** Address of the row within the page. An address is decoded before it is looked for, so that it is encoded twice. */
function toLink(prefix: string, id: string, name: string): string {
  return `<a href="#${encodeURIComponent(toTarget(prefix, id))}">${toIsolated(name)}</a>`
}

/** The cell of an id, which links lead to. */
function toAnchor(prefix: string, id: string, html: string): string {
  return `<span id="${toXmlText(toTarget(prefix, id))}">${html}</span>`
}

function toLinks(prefix: string, ids: readonly string[]): string {
  return ids.map((id) => toLink(prefix, id, id)).join(', ')
}

function toWebLink(url: string | undefined): string {
  if (!url) return ''
  // Any other address would run or open something.
  if (!/^https?:\/\//i.test(url)) return toIsolated(url)
  return `<a href="${toXmlText(url)}" rel="noopener noreferrer">${toIsolated(url)}</a>`
}

function toKindWord({ type, kind }: NetworkFileNode, language: Language): string {
  const { organizationKind, unitLevel, coordinationKind } = terms[language]
  if (type === 'Organization') return organizationKind[kind as OrganizationKind] ?? kind
  if (type === 'AdministrativeUnit') return unitLevel[kind as UnitLevel] ?? kind
  return coordinationKind[kind as keyof typeof coordinationKind] ?? kind
}

export function toNodeTable(language: Language): HtmlTable<NetworkFileNode> {
  const { status, basis } = terms[language]
  const words = htmlWords[language]
  return {
    headings: [
      words.name,
      words.kind,
      words.status,
      words.reason,
      words.since,
      words.until,
      words.areas,
      words.places,
      words.basis,
      words.citations,
      words.id,
    ],
    toCells: (node) => [
      toAnchor(
        'node',
        node.id,
        toIsolated((language === 'en' && node.nameEn) || node.name) +
          (node.count === undefined ? '' : ` ×${node.count}`),
      ),
      toXmlText(toKindWord(node, language)),
      node.status ? toXmlText(status[node.status]) : '',
      toIsolated(node.reason),
      toDateText(node.validFrom, language),
      toDateText(node.validTo, language),
      node.areas.map(({ name }) => toIsolated(name)).join(', '),
      node.places.map(({ name }) => toIsolated(name)).join(', '),
      toXmlText(basis[node.basis]),
      toLinks('citation', node.citations),
      toIsolated(node.id),
    ],
  }
}

/** `names` are those of the nodes by their ids. */
export function toEdgeTable(language: Language, names: Names): HtmlTable<NetworkFileEdge> {
  const { edge, role, basis } = terms[language]
  const words = htmlWords[language]
  const toEnd = (id: string) => toLink('node', id, names.get(id) ?? id)
  return {
    headings: [
      words.from,
      words.relation,
      words.to,
      words.role,
      words.weight,
      words.since,
      words.until,
      words.basis,
      words.coordinations,
      words.citations,
    ],
    toCells: (one) => [
      toEnd(one.source),
      toXmlText(edge[one.type]),
      toEnd(one.target),
      one.role ? toXmlText(role[one.role]) : '',
      String(one.weight),
      toDateText(one.validFrom, language),
      toDateText(one.validTo, language),
      toXmlText(basis[one.basis]),
      one.coordinations.map((id) => toLink('node', id, names.get(id) ?? id)).join(', '),
      toLinks('citation', one.citations),
    ],
  }
}

export function toCitationTable(language: Language): HtmlTable<NetworkFileCitation> {
  const words = htmlWords[language]
  const { basis } = terms[language]
  return {
    headings: [
      words.id,
      words.source,
      words.paragraph,
      words.characters,
      words.basis,
      words.note,
      words.fingerprint,
    ],
    toCells: (citation) => [
      toAnchor('citation', citation.id, toIsolated(citation.id)),
      toLink('source', citation.source, citation.source),
      citation.paragraph === undefined ? '' : String(citation.paragraph),
      citation.start === undefined ? '' : `${citation.start}–${citation.end ?? ''}`,
      toXmlText(basis[citation.basis]),
      toIsolated(citation.note),
      toIsolated(citation.passageSha256),
    ],
  }
}

export function toSourceTable(language: Language): HtmlTable<NetworkFileSource> {
  const words = htmlWords[language]
  return {
    headings: [words.title, words.publisher, words.publishedOn, words.address, words.fingerprint, words.id],
    toCells: (source) => [
      toAnchor('source', source.id, toIsolated(source.title)),
      toIsolated(source.publisher),
      toDateText(source.publishedOn, language),
      toWebLink(source.url),
      toIsolated(source.sha256),
      toIsolated(source.id),
    ],
  }
}
