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
import { toHtmlText, toWellFormed } from '../safe-text.ts'
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
  return text ? `<bdi>${toHtmlText(text)}</bdi>` : ''
}

/** The date as it is written in the language: 17/05/2021, or 2021-05-17. */
function toWritten(date: string, language: Language): string {
  return language === 'vi' ? date.split('-').reverse().join('/') : date
}

export function toDateText(date: Day | PartialDate | undefined, language: Language): string {
  return date ? `<time datetime="${date}">${toWritten(date, language)}</time>` : ''
}

/** An instant, ISO 8601 in UTC, to the minute. */
export function toInstantText(instant: string, language: Language): string {
  const written = `${toWritten(instant.slice(0, 10), language)} ${instant.slice(11, 16)} (UTC)`
  return `<time datetime="${toHtmlText(instant)}">${toHtmlText(written)}</time>`
}

function toFingerprint(sha256: string | undefined): string {
  return sha256 ? `<code>${toHtmlText(sha256)}</code>` : ''
}

function toTarget(prefix: string, id: string): string {
  return `${prefix}-${encodeURIComponent(toWellFormed(id))}`
}

/** The name, or the id of what has no name that can be seen. */
function toVisible(name: string, id: string): string {
  return name.trim() ? name : id
}

/** Address of the row within the page. An address is decoded before it is looked for, so that it is encoded twice. */
function toLink(prefix: string, id: string, name: string): string {
  return `<a href="#${encodeURIComponent(toTarget(prefix, id))}">${toIsolated(toVisible(name, id))}</a>`
}

/** The cell of an id, which links lead to. */
function toAnchor(prefix: string, id: string, html: string): string {
  return `<span id="${toHtmlText(toTarget(prefix, id))}">${html}</span>`
}

function toLinks(prefix: string, ids: readonly string[]): string {
  return ids.map((id) => toLink(prefix, id, id)).join(', ')
}

/** The address as a link, where it is one of the web. */
export function toWebLink(url: string | undefined): string {
  if (!url) return ''
  // Any other address would run or open something.
  if (!/^https?:\/\//i.test(url)) return toIsolated(url)
  return `<a href="${toHtmlText(url)}" rel="noopener noreferrer">${toIsolated(url)}</a>`
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
        toIsolated(toVisible((language === 'en' && node.nameEn) || node.name, node.id)) +
          (node.count === undefined ? '' : ` ×${node.count}`),
      ),
      toHtmlText(toKindWord(node, language)),
      node.status ? toHtmlText(status[node.status]) : '',
      toIsolated(node.reason),
      toDateText(node.validFrom, language),
      toDateText(node.validTo, language),
      node.areas.map(({ name }) => toIsolated(name)).join(', '),
      node.places.map(({ name }) => toIsolated(name)).join(', '),
      toHtmlText(basis[node.basis]),
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
      toHtmlText(edge[one.type]),
      toEnd(one.target),
      one.role ? toHtmlText(role[one.role]) : '',
      String(one.weight),
      toDateText(one.validFrom, language),
      toDateText(one.validTo, language),
      toHtmlText(basis[one.basis]),
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
      toHtmlText(basis[citation.basis]),
      toIsolated(citation.note),
      toFingerprint(citation.passageSha256),
    ],
  }
}

export function toSourceTable(language: Language): HtmlTable<NetworkFileSource> {
  const words = htmlWords[language]
  return {
    headings: [words.title, words.publisher, words.publishedOn, words.address, words.fingerprint, words.id],
    toCells: (source) => [
      toAnchor('source', source.id, toIsolated(toVisible(source.title, source.id))),
      toIsolated(source.publisher),
      toDateText(source.publishedOn, language),
      toWebLink(source.url),
      toFingerprint(source.sha256),
      toIsolated(source.id),
    ],
  }
}
