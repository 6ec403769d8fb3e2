import {
  type Day,
  earliest,
  isPartialDate,
  latest,
  nextDay,
  type PartialDate,
} from '../../schema/partial-date.ts'
import { isCoordination, type LoadedNetwork } from './network.ts'

/** Districts ended on the day before: the reorganization that splits the data in two. */
export const twoLevels = '2025-07-01' as Day

export interface TimelineEvent {
  /** From which on the picture shows it. */
  readonly day: Day
  /** As far as it is known, such as `2019`: when it began, or its last day. A full one is the same as `day`. */
  readonly date: PartialDate | Day
  /** The first and the last day on which it can have happened. */
  readonly from: Day
  readonly until: Day
  readonly what: 'began' | 'ended' | 'renewed' | 'supplemented' | 'reorganized'
  /** Coordinations that it happened to, or that came in the place of earlier ones; actors where it reorganized them. */
  readonly ids: readonly string[]
}

export interface Timeline {
  readonly from: Day
  readonly to: Day
  /** First days of the years that are labelled, at most {@link mostYears}. */
  readonly years: readonly Day[]
  /** In the order of days. */
  readonly events: readonly TimelineEvent[]
}

const dayLength = 86_400_000

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
}

/** How far along the timeline the day lies, from 0 to 1; beyond for days outside it. */
export function placeOf({ from, to }: Timeline, day: Day): number {
  return daysBetween(from, day) / daysBetween(from, to)
}

const successions: Readonly<Record<string, TimelineEvent['what']>> = {
  RENEWS: 'renewed',
  SUPPLEMENTS: 'supplemented',
}
/** So many actors that end or begin on one day did not do so by chance. */
const fewestReorganized = 2

/** More years cannot be read beside each other. */
const mostYears = 8
/** Years between two that are labelled. */
const yearSteps = [1, 2, 5, 10, 20]

type Time = Pick<TimelineEvent, 'day' | 'date' | 'from' | 'until'>

function toBeginning(date: PartialDate): Time {
  return { day: earliest(date), date, from: earliest(date), until: latest(date) }
}

/** Over from the day after the last on; where that is known only in part, after all that it can be. */
function toEnd(last: PartialDate): Time {
  const [from, until] = [nextDay(earliest(last)), nextDay(latest(last))]
  return { day: until, date: from === until ? until : last, from, until }
}

/** Years from the first beginning to the day after today's year, with what began and ended in them. */
export function toTimeline(network: LoadedNetwork, today: Day): Timeline {
  const found = new Map<string, TimelineEvent>()
  const note = (time: Time, what: TimelineEvent['what'], id: string) => {
    const key = `${time.day} ${time.date} ${what}`
    found.set(key, { ...time, what, ids: [...new Set([...(found.get(key)?.ids ?? []), id])] })
  }
  const turns = new Map<string, { readonly time: Time; readonly ids: string[] }>()
  const turn = (time: Time, id: string) => {
    const key = `${time.day} ${time.date}`
    turns.set(key, { time, ids: [...(turns.get(key)?.ids ?? []), id] })
  }
  for (const node of network.nodes.values()) {
    const from = node.validFrom && isPartialDate(node.validFrom) ? toBeginning(node.validFrom) : undefined
    const over = node.validTo && isPartialDate(node.validTo) ? toEnd(node.validTo) : undefined
    if (isCoordination(node)) {
      if (from) note(from, 'began', node.id)
      if (over) note(over, 'ended', node.id)
      continue
    }
    if (from) turn(from, node.id)
    if (over) turn(over, node.id)
  }
  for (const { type, source } of network.edges.values()) {
    const what = successions[type]
    const from = network.nodes.get(source)?.validFrom
    if (what && from && isPartialDate(from)) note(toBeginning(from), what, source)
  }
  for (const { time, ids } of turns.values())
    if (ids.length >= fewestReorganized) for (const id of ids) note(time, 'reorganized', id)
  const events = [...found.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const thisYear = Number(today.slice(0, 4))
  const ofCoordinations = events.filter(({ what }) => what !== 'reorganized')
  const firstYear = Math.min(thisYear - 5, Number(ofCoordinations[0]?.day.slice(0, 4) ?? thisYear - 5))
  const lastEvent = ofCoordinations.at(-1)?.day ?? today
  const lastYear = Math.max(thisYear, Math.min(Number(lastEvent.slice(0, 4)), thisYear + 5)) + 1
  const step = yearSteps.find((one) => (lastYear - firstYear) / one < mostYears) ?? 50
  const years: Day[] = []
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step)
    years.push(`${year}-01-01` as Day)
  return { from: `${firstYear}-01-01` as Day, to: `${lastYear}-01-01` as Day, years, events }
}

/** The first event after the day, in the timeline's range; where playing goes next. */
export function nextEvent({ events, to }: Timeline, day: Day): TimelineEvent | undefined {
  return events.find((event) => event.day > day && event.day < to)
}

/** The last event before the day, in the timeline's range. */
export function previousEvent({ events, from }: Timeline, day: Day): TimelineEvent | undefined {
  return events.findLast((event) => event.day < day && event.day >= from)
}
