import { z } from 'zod'
import { savedView } from '../../schema/saved-view.ts'

/** A view that a reader keeps in this browser, under a name. */
export interface OwnView {
  readonly id: string
  readonly name: string
  /** When it was saved, as an ISO 8601 instant in UTC. */
  readonly savedAt: string
  readonly view: z.infer<typeof savedView>
}

export const longestName = 200

const ownView = z.object({
  id: z.string().min(1),
  name: z.string().max(longestName),
  savedAt: z.iso.datetime(),
  view: savedView,
})

/** The views that a text of storage holds, but for those that cannot be read. */
export function readOwnViews(text: string | null): OwnView[] {
  let value: unknown
  try {
    value = JSON.parse(text ?? '[]')
  } catch {
    return []
  }
  if (!Array.isArray(value)) return []
  return value.flatMap((one) => {
    const read = ownView.safeParse(one)
    return read.success ? [read.data] : []
  })
}

/** The list with the view before all others. */
export function keepView(views: readonly OwnView[], view: OwnView): OwnView[] {
  return [{ ...view, name: view.name.slice(0, longestName) }, ...views]
}

/** The list with the view under another name; an empty one leaves it as it was. */
export function renameView(views: readonly OwnView[], id: string, name: string): OwnView[] {
  const wanted = name.trim().slice(0, longestName)
  return views.map((one) => (one.id === id && wanted !== '' ? { ...one, name: wanted } : one))
}

/** The list without the view, and where it was, so that it can be put back. */
export function dropView(
  views: readonly OwnView[],
  id: string,
): { readonly views: OwnView[]; readonly dropped?: { readonly view: OwnView; readonly at: number } } {
  const at = views.findIndex((one) => one.id === id)
  const view = views[at]
  return view ? { views: views.filter((one) => one !== view), dropped: { view, at } } : { views: [...views] }
}

/** The list with the view back where it was, unless it is there. */
export function putBack(
  views: readonly OwnView[],
  { view, at }: { readonly view: OwnView; readonly at: number },
): OwnView[] {
  if (views.some(({ id }) => id === view.id)) return [...views]
  return [...views.slice(0, at), view, ...views.slice(at)]
}
