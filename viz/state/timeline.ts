import { type Day, earliest, isPartialDate, latest, nextDay } from '../../schema/partial-date.ts'
import { isCoordination, type LoadedNetwork } from './network.ts'

/** Districts ended on the day before: the reorganization that splits the data in two. */
export const twoLevels = '2025-07-01' as Day

export interface TimelineEvent {
  readonly day: Day
  readonly what: 'began' | 'ended' | 'renewed' | 'supplemented' | 'reorganized'
  /** Coordinations that it happened to, or that came in the place of earlier ones; actors where it reorganized them. */
  readonly ids: readonly string[]
}

export interface Timeline {
  readonly from: Day
  readonly to: Day
  /** First days of the years that are labelled. */
  readonly years: readonly Day[]
  /** In the order of days; the earliest day where a date is known only in part. */
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

/** Years from the first beginning to the day after today's year, with what began and ended in them. */
export function toTimeline(network: LoadedNetwork, today: Day): Timeline {
  const found = new Map<string, TimelineEvent>()
  const note = (day: Day, what: TimelineEvent['what'], id: string) => {
    const key = `${day} ${what}`
    found.set(key, { day, what, ids: [...new Set([...(found.get(key)?.ids ?? []), id])] })
  }
  const turns = new Map<Day, string[]>()
  const turn = (day: Day, id: string) => turns.set(day, [...(turns.get(day) ?? []), id])
  for (const node of network.nodes.values()) {
    const from = node.validFrom && isPartialDate(node.validFrom) ? earliest(node.validFrom) : undefined
    const over = node.validTo && isPartialDate(node.validTo) ? nextDay(latest(node.validTo)) : undefined
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
    if (what && from && isPartialDate(from)) note(earliest(from), what, source)
  }
  for (const [day, ids] of turns)
    if (ids.length >= fewestReorganized) for (const id of ids) note(day, 'reorganized', id)
  const events = [...found.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const thisYear = Number(today.slice(0, 4))
  const ofCoordinations = events.filter(({ what }) => what !== 'reorganized')
  const firstYear = Math.min(thisYear - 5, Number(ofCoordinations[0]?.day.slice(0, 4) ?? thisYear - 5))
  const lastEvent = ofCoordinations.at(-1)?.day ?? today
  const lastYear = Math.max(thisYear, Math.min(Number(lastEvent.slice(0, 4)), thisYear + 5)) + 1
  const step = Math.max(1, Math.ceil((lastYear - firstYear) / 12))
  const years: Day[] = []
  for (let year = firstYear; year <= lastYear; year += step) years.push(`${year}-01-01` as Day)
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
