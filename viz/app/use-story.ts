import type { FileNameParts } from '../../schema/formats/file-name.ts'
import type { Saved, SavedStory, StoryStep } from '../../schema/saved-view.ts'
import { saveAt } from '../client/views.ts'
import type { OwnView } from '../state/own-views.ts'
import type { OpenStory } from '../state/story.ts'
import type { ViewState } from '../state/view-state.ts'
import { readQuery, toQuery } from './read-address.ts'
import { copyText, useSavedView } from './use-share.ts'
import { useView } from './use-view.tsx'

export interface StoryWork {
  /** The present view as a step, with its places where the server keeps them. */
  readonly toStep: () => Promise<StoryStep>
  /** A view of the reader's own as a step. */
  readonly toStepOf: (own: OwnView) => Promise<StoryStep>
  /** Keeps the story and copies its link. @returns what the reader is told */
  readonly share: (open: OpenStory) => Promise<string>
  /** @returns the name of the file */
  readonly exportStory: (story: SavedStory) => Promise<string>
  readonly exportView: (own: OwnView) => Promise<string>
}

/** The query of a step, whose title stands beside it. */
function toStepQuery(view: ViewState): string {
  return toQuery({ ...view, title: '', panel: 'details' })
}

async function exportSaved(saved: Saved, parts: FileNameParts): Promise<string> {
  const [{ download }, { toFileName }] = await Promise.all([
    import('../export/download.ts'),
    import('../../schema/formats/file-name.ts'),
  ])
  const name = toFileName(parts)
  download(new Blob([`${JSON.stringify(saved, null, 2)}\n`], { type: 'application/json' }), name)
  return name
}

/** What is done with a story beyond changing it. */
export function useStory(): StoryWork {
  const { view, words, setStory } = useView()
  const toSaved = useSavedView()
  const say = words.views.story
  return {
    async toStep() {
      // Without the server, the places follow from the layout again.
      const placed = await saveAt(await toSaved()).catch(() => '')
      return { title: view.title, text: '', view: toStepQuery({ ...view, placed }) }
    },
    async share(open) {
      const key = await saveAt(open.story).catch(() => undefined)
      if (key === undefined) return say.notKept
      const link = new URL(`/?story=${key}&step=1`, window.location.origin).href
      setStory({ ...open, key })
      return (await copyText(link)) ? say.copied(link) : say.copyByHand(link)
    },
    async toStepOf({ name, view: own }) {
      const placed = own.positions ? await saveAt(own).catch(() => '') : ''
      const { view: seen } = readQuery(own.query)
      return { title: name, text: '', view: toStepQuery({ ...seen, placed }) }
    },
    exportStory: (story) =>
      exportSaved(story, { report: 'story', scope: story.title, day: view.day, extension: 'json' }),
    exportView: ({ name, view: own }) =>
      exportSaved(own, {
        report: 'view',
        scope: name,
        day: readQuery(own.query).view.day,
        extension: 'json',
      }),
  }
}
