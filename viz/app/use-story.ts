import type { SavedStory, StoryStep } from '../../schema/saved-view.ts'
import { saveAt } from '../client/views.ts'
import type { OpenStory } from '../state/story.ts'
import { toQuery } from './read-address.ts'
import { copyText, useSavedView } from './use-share.ts'
import { useView } from './use-view.tsx'

export interface StoryWork {
  /** The present view as a step, with its places where the server keeps them. */
  readonly toStep: () => Promise<StoryStep>
  /** Keeps the story and copies its link. @returns what the reader is told */
  readonly share: (open: OpenStory) => Promise<string>
  readonly exportStory: (story: SavedStory) => Promise<void>
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
      return { title: view.title, text: '', view: toQuery({ ...view, placed, title: '', panel: 'details' }) }
    },
    async share(open) {
      const key = await saveAt(open.story).catch(() => undefined)
      if (key === undefined) return say.notKept
      const link = new URL(`/?story=${key}&step=1`, window.location.origin).href
      setStory({ ...open, key })
      return (await copyText(link)) ? say.copied(link) : say.copyByHand(link)
    },
    async exportStory(story) {
      const [{ download }, { toFileName }] = await Promise.all([
        import('../export/download.ts'),
        import('../../schema/formats/file-name.ts'),
      ])
      const blob = new Blob([`${JSON.stringify(story, null, 2)}\n`], { type: 'application/json' })
      download(blob, toFileName({ report: 'story', scope: story.title, day: view.day, extension: 'json' }))
    },
  }
}
