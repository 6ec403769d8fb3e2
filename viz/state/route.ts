import { nodeTypeOf } from '../../schema/ids.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { toSearchParams } from './address.ts'
import { embedParam } from './embedding.ts'
import type { ViewState } from './view-state.ts'

/** Where each page is; those of things end in a slash, which the id of the thing follows. */
export const pagePaths = {
  network: '/',
  matrix: '/matrix',
  coverage: '/coverage',
  orphaned: '/orphaned',
  changes: '/changes',
  data: '/data',
  organization: '/organization/',
  unit: '/unit/',
  agreement: '/agreement/',
  area: '/area/',
  instrument: '/instrument/',
  source: '/source/',
} as const satisfies Readonly<Record<string, `/${string}`>>
export type PageId = keyof typeof pagePaths

/** A page, of which thing, and what of it is shown. */
export interface Route {
  readonly page: PageId
  /** The thing that the page is of. */
  readonly id?: string
  /** The page's own parameters. */
  readonly params: Readonly<Record<string, string>>
}

/** Parts of the view that every page shares. */
const shared = ['day', 'lang', 'theme'] as const

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const takesId = (page: PageId) => page !== 'network' && pagePaths[page].endsWith('/')

/** The page at an address: the network where there is none. */
export function fromAddress(pathname: string, params: URLSearchParams): Route {
  const own = [...params].filter(
    ([name]) => !(shared as readonly string[]).includes(name) && name !== embedParam,
  )
  for (const page of Object.keys(pagePaths) as PageId[]) {
    const path = pagePaths[page]
    if (!takesId(page)) {
      if (page !== 'network' && pathname === path) return { page, params: Object.fromEntries(own) }
      continue
    }
    const id = pathname.startsWith(path) ? pathname.slice(path.length).replace(/\/$/, '') : ''
    if (idShape.test(id)) return { page, id, params: Object.fromEntries(own) }
  }
  return { page: 'network', params: {} }
}

/** The address of a page. That of the network holds the whole view; that of another its own parameters, the day, the language and the theme. */
export function toAddress({ page, id, params }: Route, view: ViewState): string {
  const ofView = toSearchParams(view)
  const query =
    page === 'network'
      ? ofView
      : new URLSearchParams([
          ...Object.entries(params),
          ...[...ofView].filter(([name]) => (shared as readonly string[]).includes(name)),
        ])
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return `${pagePaths[page]}${takesId(page) ? (id ?? '') : ''}?${text}`
}

const pageOfType: Partial<Record<NodeType, PageId>> = {
  Organization: 'organization',
  AdministrativeUnit: 'unit',
  ProjectArea: 'unit',
  Agreement: 'agreement',
  JointActivity: 'agreement',
  CooperationArea: 'area',
  Programme: 'instrument',
  LegalInstrument: 'instrument',
  Source: 'source',
}

/** The page of a thing; undefined for what has none. */
export function toPageOf(id: string): Route | undefined {
  const type = nodeTypeOf(id)
  const page = type && pageOfType[type]
  return page && { page, id, params: {} }
}
