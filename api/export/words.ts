import type { Id } from '../../schema/ids.ts'
import { toVietnameseDate } from '../../schema/status-reasons.ts'
import { enTerms } from '../../schema/terms/en.ts'
import { viTerms } from '../../schema/terms/vi.ts'
import type { Asked } from './parameters.ts'

const words = {
  vi: {
    terms: viTerms,
    network: 'Mạng lưới phối hợp',
    around: 'Mạng lưới phối hợp quanh',
    coordinations: 'Văn bản, hoạt động phối hợp',
    actors: 'Chỉ vẽ chủ thể, nối theo văn bản chung',
    depth: (steps: number) => `Số bước từ trung tâm: ${steps}`,
    limit: (nodes: number) => `Nhiều nhất ${nodes.toLocaleString('vi')} nút`,
    day: toVietnameseDate,
    without: 'không kể các đơn vị đã thay thế',
    fields: {
      asOf: 'Ngày',
      edgeTypes: 'Loại quan hệ',
      kinds: 'Loại văn bản',
      areas: 'Lĩnh vực',
      parties: 'Có bên tham gia',
      partyKinds: 'Loại hình bên tham gia',
      places: 'Địa bàn',
      status: 'Tình trạng',
      signedFrom: 'Ký từ ngày',
      signedTo: 'Ký đến ngày',
      sources: 'Nguồn',
      implements: 'Thực hiện',
      basis: 'Căn cứ',
    },
  },
  en: {
    terms: enTerms,
    network: 'Coordination network',
    around: 'Coordination network around',
    coordinations: 'Coordination agreements and activities',
    actors: 'Actors only, joined by what they share',
    depth: (steps: number) => `Steps from the focus: ${steps}`,
    limit: (nodes: number) => `At most ${nodes.toLocaleString('en')} nodes`,
    day: (day: string) => day,
    without: 'without the units that they took the place of',
    fields: {
      asOf: 'Day',
      edgeTypes: 'Types of lines',
      kinds: 'Kinds',
      areas: 'Areas',
      parties: 'Parties',
      partyKinds: 'Kinds of parties',
      places: 'Places',
      status: 'Status',
      signedFrom: 'Signed from',
      signedTo: 'Signed until',
      sources: 'Sources',
      implements: 'Implements',
      basis: 'Basis',
    },
  },
} as const

/** What the file is called at its top. @param focus names of what it is around. */
export function toTitle({ report, language }: Asked, focus: readonly string[]): string {
  const { around, network, coordinations } = words[language]
  if (report === 'coordinations') return coordinations
  return focus.length > 0 ? `${around} ${focus.join(', ')}` : network
}

/** What was asked for, in lines of the language. @param nameOf names of the ids that the filter has. */
export function toFilterLines(asked: Asked, nameOf: (id: string) => string): string[] {
  const { language, asOf, edgeTypes, projection, depth, limit, filter } = asked
  const { fields, terms, actors, day, without, ...own } = words[language]
  const line = (field: keyof typeof fields, values: readonly string[] | null | undefined) =>
    values?.length ? [`${fields[field]}: ${values.join(', ')}`] : []
  const ids = (values: readonly string[] | null | undefined) => values?.map((id) => nameOf(id as Id))
  const places = ids(filter.places)
  return [
    ...line('asOf', asOf && [day(asOf)]),
    ...(projection === 'ACTORS' ? [actors] : []),
    ...(depth === undefined ? [] : [own.depth(depth)]),
    ...(limit === undefined ? [] : [own.limit(limit)]),
    ...line(
      'edgeTypes',
      edgeTypes.map((type) => terms.edge[type]),
    ),
    ...line(
      'kinds',
      filter.kinds?.map((kind) => terms.coordinationKind[kind]),
    ),
    ...line('areas', ids(filter.areas)),
    ...line('parties', ids(filter.parties)),
    ...line(
      'partyKinds',
      filter.partyKinds?.map((kind) => terms.organizationKind[kind]),
    ),
    ...line('places', filter.formerPlaces === false && places ? [...places, without] : places),
    ...line(
      'status',
      filter.status?.map((status) => terms.status[status]),
    ),
    ...line('signedFrom', filter.signedFrom ? [day(filter.signedFrom)] : []),
    ...line('signedTo', filter.signedTo ? [day(filter.signedTo)] : []),
    ...line('sources', ids(filter.sources)),
    ...line('implements', ids(filter.implements)),
    ...line('basis', filter.basis ? [terms.basis[filter.basis]] : []),
  ]
}

/** The address of the viewer that shows the same, as far as its legend filters by the same. */
export function toPermalink(
  origin: string,
  { focus, projection, limit, filter, language }: Asked,
  day: string,
): string {
  const params = new URLSearchParams({ day })
  const set = (name: string, values: readonly string[] | null | undefined) => {
    if (values?.length) params.set(name, values.join(','))
  }
  if (projection === 'ACTORS') params.set('draw', 'actors')
  if (limit !== undefined && limit > 500) params.set('limit', limit > 1_000 ? '2000' : '1000')
  set('focus', focus)
  set('kind', filter.partyKinds)
  set('coordination', filter.kinds)
  set('status', filter.status)
  set('area', filter.areas)
  set('evidence', filter.basis ? [filter.basis] : [])
  if (language === 'en') params.set('lang', language)
  return `${origin}/?${params.toString().replaceAll('%2C', ',')}`
}
