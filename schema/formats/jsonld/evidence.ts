import type { NetworkFileCitation, NetworkFileSource } from '../network.ts'
import { toDateLiteral, toReference, toTerm } from './values.ts'

/** How a line of a plain text is named: RFC 5147 counts the gaps between lines, so that line 3 lies between 2 and 3. */
const lineFragments = 'http://tools.ietf.org/rfc/rfc5147'

/** The line, and the passage within it; Web Annotation counts code points from 0, with an end behind the last, as we do. */
function toSelector({ paragraph, start, end }: NetworkFileCitation): object | undefined {
  if (paragraph === undefined) return undefined
  const passage = { type: 'oa:TextPositionSelector', start, end }
  return {
    type: 'oa:FragmentSelector',
    conformsTo: lineFragments,
    fragment: `line=${paragraph - 1},${paragraph}`,
    refinedBy: start === undefined || end === undefined ? undefined : passage,
  }
}

/** A place in a source as Web Annotation names it. */
export function toCitationResource(citation: NetworkFileCitation): object {
  return {
    id: toReference(citation.id),
    type: ['oa:SpecificResource', 'prov:Entity'],
    source: toReference(citation.source),
    selector: toSelector(citation),
    passageSha256: citation.passageSha256,
    part: toTerm(citation.part),
    basis: toTerm(citation.basis),
    note: citation.note,
  }
}

export function toSourceResource(source: NetworkFileSource): object {
  return {
    id: toReference(source.id),
    type: ['foaf:Document', 'prov:Entity'],
    title: source.title,
    publisher: source.publisher,
    publishedOn: toDateLiteral(source.publishedOn),
    page: source.url,
    sha256: source.sha256,
  }
}
