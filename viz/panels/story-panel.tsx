import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { hasDraft, keepDraft, readDraft } from '../app/story-draft.ts'
import { useStory } from '../app/use-story.ts'
import { useView } from '../app/use-view.tsx'
import { addStep, createStory, entitle, type OpenStory } from '../state/story.ts'
import { Section } from './section.tsx'
import { StoryField } from './story-field.tsx'
import { StorySteps } from './story-steps.tsx'

/** The story that is open, to be written; or the way to begin one. */
export function StoryPanel() {
  const { story } = useView()
  return story ? <StoryEditor open={story} /> : <NoStory />
}

function NoStory() {
  const { words, setStory } = useView()
  const say = words.views.story
  const openDraft = async () => {
    const story = await readDraft()
    setStory(story ? { story, step: 0 } : createStory())
  }
  return (
    <Section title={say.name}>
      <p className="explain">{say.what}</p>
      <div className="story-actions">
        <Button className="button" onPress={() => setStory(createStory())}>
          {say.begin}
        </Button>
        {hasDraft() ? (
          <Button className="button" onPress={() => void openDraft()}>
            {say.openDraft}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}

function StoryEditor({ open }: { readonly open: OpenStory }) {
  const { words, setStory } = useView()
  const { toStep, share, exportStory } = useStory()
  const [said, setSaid] = useState('')
  const { story, key } = open
  const say = words.views.story
  useEffect(() => {
    if (key === undefined) keepDraft(story)
  }, [story, key])
  // What is kept on the server comes back later, when the story may have been changed.
  const latest = useRef(open)
  latest.current = open
  const add = async () => {
    const step = await toStep()
    setStory(addStep(latest.current, step))
  }
  const close = () => {
    keepDraft(undefined)
    setStory(undefined)
  }
  return (
    <Section title={say.name}>
      <StoryField
        label={say.title}
        most={200}
        text={story.title}
        onLeave={(text) => setStory(entitle(open, text))}
      />
      <StorySteps open={open} />
      <div className="story-actions">
        <Button className="button" onPress={() => void add()}>
          {say.add}
        </Button>
        <Button
          className="button"
          isDisabled={story.steps.length === 0}
          onPress={async () => setSaid(await share(open))}
        >
          {say.share}
        </Button>
        <Button
          className="button"
          isDisabled={story.steps.length === 0}
          onPress={() => void exportStory(story)}
        >
          {say.export}
        </Button>
        <Button className="button plain" onPress={close}>
          {say.close}
        </Button>
      </div>
      <p className="hint story-said" role="status">
        {said}
      </p>
    </Section>
  )
}
