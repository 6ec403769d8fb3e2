import type {
  NamedThing,
  NetworkFileArea,
  NetworkFileCitation,
  NetworkFileEdge,
  NetworkFileNode,
  NetworkFileSource,
  NetworkMeta,
} from './network.ts'
import { toJson, toLegalText } from './safe-text.ts'

/** The one list of what elements say of themselves, which attributes, columns and their dictionary are made of. */

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'list'
export type FieldValue = string | number | boolean | readonly string[]

export interface Field<T> {
  /** Name of the attribute, property or column in every format. */
  readonly id: string
  readonly type: FieldType
  /** What it is, in a few words: a heading and an entry of the dictionary at once. */
  readonly about: { readonly vi: string; readonly en: string }
  /** Undefined where the element does not say it. */
  readonly read: (element: T) => FieldValue | undefined
}

const idsOf = (things: readonly NamedThing[]) => things.map(({ id }) => id)
const namesOf = (things: readonly NamedThing[]) => things.map(({ name }) => name)

function field<T>(
  id: string,
  type: FieldType,
  vi: string,
  en: string,
  read: (element: T) => FieldValue | undefined,
): Field<T> {
  return { id, type, about: { vi, en }, read }
}

const node = field<NetworkFileNode>
/** All but the id, the place on the drawing and how it is drawn, which formats have ways of their own for. */
export const nodeFields: ReadonlyArray<Field<NetworkFileNode>> = [
  node('type', 'string', 'Loại nút', 'Type of the node', ({ type }) => type),
  node('kind', 'string', 'Loại hình hoặc cấp', 'Kind, or level of a unit', ({ kind }) => kind),
  node('name', 'string', 'Tên hoặc tiêu đề đầy đủ', 'Whole name or title', ({ name }) => name),
  node('nameEn', 'string', 'Tên tiếng Anh', 'Name in English', ({ nameEn }) => nameEn),
  node('label', 'string', 'Tên ngắn', 'Short name', ({ label }) => label),
  node('labelEn', 'string', 'Tên ngắn tiếng Anh', 'Short name in English', ({ labelEn }) => labelEn),
  node('aliases', 'list', 'Tên khác', 'Other names', ({ aliases }) => aliases),
  node(
    'unnamed',
    'boolean',
    'Nguồn không nêu tên',
    'Placeholder that no source names',
    ({ unnamed }) => unnamed,
  ),
  node('count', 'integer', 'Số bên mà nút thay cho', 'How many it stands for', ({ count }) => count),
  node(
    'basis',
    'string',
    'Căn cứ: nguồn nói rõ hay suy ra',
    'Basis: stated or inferred',
    ({ basis }) => basis,
  ),
  node(
    'validFrom',
    'string',
    'Từ ngày, trong mức đã biết',
    'Since when, as far as known',
    ({ validFrom }) => validFrom,
  ),
  node(
    'validTo',
    'string',
    'Đến hết ngày, trong mức đã biết',
    'Last day, as far as known',
    ({ validTo }) => validTo,
  ),
  node('signedOn', 'string', 'Ngày ký', 'Day of signing', ({ signedOn }) => signedOn),
  node('number', 'string', 'Số văn bản', 'Official number', ({ number }) => number),
  node('status', 'string', 'Tình trạng trong ngày', 'Status on the day', ({ status }) => status),
  node('reason', 'string', 'Lý do của tình trạng', 'Reason of the status', ({ reason }) => reason),
  node('parent', 'string', 'Mã đơn vị cấp trên', 'Id of the unit that it belongs to', ({ parent }) => parent),
  node('areas', 'list', 'Mã lĩnh vực', 'Ids of cooperation areas', ({ areas }) => idsOf(areas)),
  node('areaNames', 'list', 'Lĩnh vực', 'Cooperation areas', ({ areas }) => namesOf(areas)),
  node('places', 'list', 'Mã địa bàn', 'Ids of places', ({ places }) => idsOf(places)),
  node('placeNames', 'list', 'Địa bàn', 'Places', ({ places }) => namesOf(places)),
  node('degree', 'integer', 'Số nút kề', 'Number of neighbours', ({ degree }) => degree),
  node('citations', 'list', 'Mã trích dẫn', 'Ids of citations', ({ citations }) => citations),
]

const edge = field<NetworkFileEdge>
/** All but the id and the ends. */
export const edgeFields: ReadonlyArray<Field<NetworkFileEdge>> = [
  edge('type', 'string', 'Loại quan hệ', 'Type of the relationship', ({ type }) => type),
  edge('role', 'string', 'Vai trò', 'Role', ({ role }) => role),
  edge(
    'basis',
    'string',
    'Căn cứ: nguồn nói rõ hay suy ra',
    'Basis: stated or inferred',
    ({ basis }) => basis,
  ),
  edge(
    'weight',
    'integer',
    'Số bên hoặc số văn bản chung',
    'Number of parties or of shared coordinations',
    ({ weight }) => weight,
  ),
  edge(
    'validFrom',
    'string',
    'Từ ngày, trong mức đã biết',
    'Since when, as far as known',
    ({ validFrom }) => validFrom,
  ),
  edge(
    'validTo',
    'string',
    'Đến hết ngày, trong mức đã biết',
    'Last day, as far as known',
    ({ validTo }) => validTo,
  ),
  edge(
    'coordinations',
    'list',
    'Mã các văn bản chung',
    'Ids of the shared coordinations',
    ({ coordinations }) => coordinations,
  ),
  edge('citations', 'list', 'Mã trích dẫn', 'Ids of citations', ({ citations }) => citations),
]

const area = field<NetworkFileArea>
export const areaFields: ReadonlyArray<Field<NetworkFileArea>> = [
  area('name', 'string', 'Tên lĩnh vực', 'Name', ({ name }) => name),
  area('nameEn', 'string', 'Tên tiếng Anh', 'Name in English', ({ nameEn }) => nameEn),
  area('broader', 'string', 'Mã lĩnh vực bao trùm', 'Id of the broader area', ({ broader }) => broader),
]

const citation = field<NetworkFileCitation>
export const citationFields: ReadonlyArray<Field<NetworkFileCitation>> = [
  citation('source', 'string', 'Mã nguồn', 'Id of the source', ({ source }) => source),
  citation('paragraph', 'integer', 'Dòng, từ 1', 'Line, from 1', ({ paragraph }) => paragraph),
  citation(
    'start',
    'integer',
    'Ký tự đầu trong dòng, từ 0',
    'First code point in the line, from 0',
    ({ start }) => start,
  ),
  citation('end', 'integer', 'Ký tự ngay sau ký tự cuối', 'Code point after the last', ({ end }) => end),
  citation(
    'passageSha256',
    'string',
    'SHA-256 của đoạn trích',
    'SHA-256 of the passage',
    ({ passageSha256 }) => passageSha256,
  ),
  citation('part', 'string', 'Phần của trang', 'Part of the page', ({ part }) => part),
  citation(
    'basis',
    'string',
    'Căn cứ: nguồn nói rõ hay suy ra',
    'Basis: stated or inferred',
    ({ basis }) => basis,
  ),
  citation('note', 'string', 'Ghi chú', 'Note', ({ note }) => note),
]

const source = field<NetworkFileSource>
export const sourceFields: ReadonlyArray<Field<NetworkFileSource>> = [
  source('title', 'string', 'Tiêu đề', 'Title', ({ title }) => title),
  source('publisher', 'string', 'Nơi xuất bản', 'Publisher', ({ publisher }) => publisher),
  source(
    'publishedOn',
    'string',
    'Ngày xuất bản, trong mức đã biết',
    'Day of publication, as far as known',
    ({ publishedOn }) => publishedOn,
  ),
  source('url', 'string', 'Địa chỉ', 'Address', ({ url }) => url),
  source('sha256', 'string', 'SHA-256 của tài liệu', 'SHA-256 of the document', ({ sha256 }) => sha256),
]

const meta = field<NetworkMeta>
/** What every file says of itself. */
export const metaFields: ReadonlyArray<Field<NetworkMeta>> = [
  meta('report', 'string', 'Báo cáo', 'Report', ({ report }) => report),
  meta('title', 'string', 'Tiêu đề', 'Title', ({ title }) => title),
  meta('asOf', 'string', 'Ngày của mạng lưới', 'Day of the network', ({ asOf }) => asOf),
  meta('language', 'string', 'Ngôn ngữ', 'Language', ({ language }) => language),
  meta('projection', 'string', 'Cách thể hiện', 'Projection', ({ projection }) => projection),
  meta('filters', 'list', 'Bộ lọc', 'Filters', ({ filters }) => filters),
  meta('hidden', 'integer', 'Số nút bị lược bớt', 'Neighbours left out', ({ hidden }) => hidden),
  meta('permalink', 'string', 'Địa chỉ xem lại', 'Address of the view', ({ permalink }) => permalink),
  meta('dataVersion', 'string', 'Phiên bản dữ liệu', 'Version of the data', ({ dataVersion }) => dataVersion),
  meta('loadedAt', 'string', 'Nạp dữ liệu lúc', 'Data loaded at', ({ loadedAt }) => loadedAt),
  meta('licence', 'string', 'Giấy phép', 'Licence', ({ licence }) => licence),
]

/** What the element says, without what it does not: an empty list says nothing. */
export function readFields<T>(
  fields: ReadonlyArray<Field<T>>,
  element: T,
): Array<readonly [Field<T>, FieldValue]> {
  return fields.flatMap((one) => {
    const value = one.read(element)
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[one, value] as const]
  })
}

/** The value as one text that any format can hold: a list as a JSON array. */
export function toPlainText(value: FieldValue): string {
  return typeof value === 'object' ? toJson(value.map(toLegalText)) : toLegalText(String(value))
}

/** What elements of an evidence table say, with their ids. */
export function toEntry<T extends { readonly id: string }>(fields: ReadonlyArray<Field<T>>) {
  return (element: T): Record<string, FieldValue> => ({ id: element.id, ...toRecord(fields, element) })
}

/** The same as an object by the ids of the fields. */
export function toRecord<T>(fields: ReadonlyArray<Field<T>>, element: T): Record<string, FieldValue> {
  return Object.fromEntries(readFields(fields, element).map(([{ id }, value]) => [id, value]))
}
