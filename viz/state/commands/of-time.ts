import { dayInVietNam } from '../../../schema/partial-date.ts'
import { nextEvent, previousEvent, type Timeline, toTimeline } from '../timeline.ts'
import type { Command, CommandContext } from './command.ts'

const known = new WeakMap<CommandContext['network'], Timeline>()

function timelineOf({ network }: CommandContext): Timeline {
  const timeline = known.get(network) ?? toTimeline(network, dayInVietNam(new Date()))
  known.set(network, timeline)
  return timeline
}

function createStep(id: 'previousEvent' | 'nextEvent', key: string, find: typeof nextEvent): Command {
  const eventOf = (context: CommandContext) => find(timelineOf(context), context.view.day)
  return {
    id,
    targets: ['canvas'],
    keys: [key],
    isAlways: true,
    isKeyOnly: true,
    label: (words) => words[id],
    whyNot: (context) => (eventOf(context) ? undefined : (words) => words.noEvent),
    run: (context, { dispatch }) => {
      const event = eventOf(context)
      if (event) dispatch({ type: 'dayChosen', day: event.day })
    },
  }
}

/** From one event to the next. */
export const timeCommands: readonly Command[] = [
  createStep('previousEvent', '[', previousEvent),
  createStep('nextEvent', ']', nextEvent),
]
