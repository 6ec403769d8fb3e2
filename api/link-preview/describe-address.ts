import { type Id, isId } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import { type Day, isDay } from '../../schema/partial-date.ts'
import { enTerms } from '../../schema/terms/en.ts'
import { viTerms } from '../../schema/terms/vi.ts'
import { startOf } from '../analysis/orders.ts'
import type { Context } from '../context.ts'
import { coordinationTypes } from '../filter.ts'
import { isNodeOf } from '../reading/nodes.ts'
import { readStatus } from '../reading/statuses.ts'
import { describeActor } from '../reconcile/describe.ts'
import { words as reconciliationWords } from '../reconcile/words.ts'
import { namesOf } from '../search/names-of.ts'
import { filterNames, toPicture } from './picture.ts'
import { type PreviewWords, previewWords } from './words.ts'

/** What is told of an address where a link to it is shown. */
export interface LinkPreview {
  readonly title: string
  readonly description: string
  /** As Open Graph writes it: `vi_VN`. */
  readonly locale: string
  /** What a picture of it is asked of the exports with; absent where there is none. */
  readonly picture?: string
}

/** Names that are told; more make no title. */
const mostNames = 3

/** What of an address tells what it is of: equal keys have equal previews, on one day of one data set. */
export function toPreviewKey({ pathname, searchParams }: URL): string {
  const told = ['day', 'lang', 'focus', 'select', ...filterNames].map((name) =>
    (searchParams.get(name) ?? '').slice(0, 1_000),
  )
  return JSON.stringify([pathname, ...told])
}

/** What the page at the address is of: the things that it names, on its day, in its language. */
export async function describeAddress(
  { pathname, searchParams }: URL,
  context: Context,
): Promise<LinkPreview> {
  const language = searchParams.get('lang') === 'en' ? 'en' : 'vi'
  const words = previewWords[language]
  const asked = searchParams.get('day') ?? ''
  const day = isDay(asked) ? asked : context.today
  const onDay = words.onDay(day)
  const toPreview = (title: string, description: string, picture?: string) => ({
    title,
    description,
    locale: words.locale,
    picture,
  })
  const [, page = '', id = ''] = /^\/([a-z]+)(?:\/([a-z0-9-]+))?\/?$/.exec(pathname) ?? []
  const thing = isId(id) ? await context.loaders.node(id) : undefined
  if (thing)
    return toPreview(
      toName(thing, language),
      [await describeThing(thing, day, language, context), onDay].filter(Boolean).join(' · '),
      await toPicture([thing.id], new URLSearchParams(), day, language, context),
    )
  if (page in words.pages)
    return toPreview(words.pages[page as keyof PreviewWords['pages']], `${onDay}. ${words.about}`)
  const idsOf = (...names: string[]) =>
    names
      .map((name) => (searchParams.get(name) ?? '').split(',').filter(isId))
      .find(({ length }) => length > 0) ?? []
  const focus = await readNames(idsOf('focus'), language, context)
  const names = focus.length > 0 ? focus : await readNames(idsOf('select'), language, context)
  return toPreview(
    names.length > 0 ? words.around(toList(names, words)) : words.network,
    `${onDay}. ${words.about}`,
    page === '' ? await toPicture(idsOf('focus', 'select'), searchParams, day, language, context) : undefined,
  )
}

async function readNames(ids: readonly Id[], language: 'vi' | 'en', { loaders }: Context): Promise<string[]> {
  const nodes = await Promise.all(ids.slice(0, mostNames).map((id) => loaders.node(id)))
  const names = nodes.flatMap((node) => (node ? [toName(node, language)] : []))
  // Those beyond are counted, not read.
  return [...names, ...ids.slice(mostNames)]
}

function toList(names: readonly string[], words: PreviewWords): string {
  const more = names.length - mostNames
  const told = names.slice(0, mostNames).join(', ')
  return more > 0 ? `${told}${words.and(more)}` : told
}

function toName(node: GraphNode, language: 'vi' | 'en'): string {
  const english = 'nameEn' in node ? node.nameEn : 'titleEn' in node ? node.titleEn : undefined
  return (language === 'en' ? english : undefined) ?? namesOf(node)[0] ?? node.id
}

/** What is known of the thing in a line; empty where its name says all. */
async function describeThing(
  node: GraphNode,
  day: Day,
  language: 'vi' | 'en',
  context: Context,
): Promise<string> {
  const words = reconciliationWords[language]
  if (node.type === 'Organization' || node.type === 'AdministrativeUnit')
    return describeActor(node, context, words)
  if (!isNodeOf(node, coordinationTypes)) return ''
  const terms = language === 'en' ? enTerms : viTerms
  const start = startOf(node)
  const status = node.type === 'Agreement' ? (await readStatus(context.loaders, node, day)).status : undefined
  return [
    terms.coordinationKind[node.kind],
    start && `${previewWords[language].signed} ${words.date(start)}`,
    status && terms.status[status],
  ]
    .filter(Boolean)
    .join(' · ')
}
