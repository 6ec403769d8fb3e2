import { type Day, earliest, isPartialDate, latest, type PartialDate } from '../../schema/partial-date.ts'

/** What happens in the life of a coordination, in the order in which it is told when days are the same. */
const lifeMoments = [
  'signed',
  'starts',
  'supplemented',
  'carriedOut',
  'renewed',
  'superseded',
  'partyEnds',
  'ends',
] as const
export type LifeMoment = (typeof lifeMoments)[number]

const endings: ReadonlySet<LifeMoment> = new Set(['renewed', 'superseded', 'partyEnds', 'ends'])

export interface LifeEvent {
  readonly what: LifeMoment
  readonly date: PartialDate
  /** Id of the other agreement, where the event is one. */
  readonly by?: string
}

interface OtherAgreement {
  readonly id: string
  readonly signedOn?: string | null
  readonly validFrom?: string | null
}

/** The dates that a life is told from; what is absent is not known. */
export interface DatedLife {
  readonly signedOn?: string | null
  readonly validFrom?: string | null
  readonly validTo?: string | null
  readonly supplementedBy?: readonly OtherAgreement[]
  readonly renewedBy?: readonly OtherAgreement[]
  readonly supersededBy?: readonly OtherAgreement[]
  /** When sources show it being carried out. */
  readonly carriedOutOn?: readonly string[]
  /** Last days of parties without which it does not go on. */
  readonly partiesEndedOn?: readonly string[]
}

/** The day that an event is told at: that of an end is the last that its date may mean. */
function dayOfEvent({ what, date }: Pick<LifeEvent, 'what' | 'date'>): Day {
  return what === 'ends' || what === 'partyEnds' ? latest(date) : earliest(date)
}

/** The events of a life in the order of days. A later agreement counts from its own start. */
export function toLife(life: DatedLife): LifeEvent[] {
  const at = (what: LifeMoment, date: string | null | undefined, by?: string): LifeEvent[] =>
    date && isPartialDate(date) ? [by === undefined ? { what, date } : { what, date, by }] : []
  const others = (what: LifeMoment, agreements: readonly OtherAgreement[] = []) =>
    agreements.flatMap(({ id, signedOn, validFrom }) => at(what, validFrom ?? signedOn, id))
  const ended = (life.partiesEndedOn ?? []).flatMap((date) => at('partyEnds', date)).sort(inOrder)
  return [
    ...at('signed', life.signedOn),
    ...at('starts', life.validFrom === life.signedOn ? undefined : life.validFrom),
    ...others('supplemented', life.supplementedBy),
    ...(life.carriedOutOn ?? []).flatMap((date) => at('carriedOut', date)),
    ...others('renewed', life.renewedBy),
    ...others('superseded', life.supersededBy),
    ...ended.slice(0, 1),
    ...at('ends', life.validTo),
  ].sort(inOrder)
}

function inOrder(a: LifeEvent, b: LifeEvent): number {
  const [first, second] = [dayOfEvent(a), dayOfEvent(b)]
  if (first !== second) return first < second ? -1 : 1
  return lifeMoments.indexOf(a.what) - lifeMoments.indexOf(b.what)
}

export interface LifePoint {
  readonly event: LifeEvent
  /** From where to where all days that its date may mean are; one place for a day. */
  readonly from: number
  readonly to: number
}

/** A life laid out on a line; places are percents of its length. */
export interface LifeLine {
  readonly points: readonly LifePoint[]
  readonly start: number
  /** Up to where nothing speaks against it. */
  readonly until: number
  /** Whether something ended it by then. */
  readonly isOver: boolean
  /** The day of the picture. */
  readonly today: number
}

/**
 * The day from which something speaks against it. Where a source shows it carried out after its end, or without
 * one of its parties, it went on until then; what took its place ends it whatever is told of it later.
 */
function overBy(events: readonly LifeEvent[]): Day | undefined {
  const lastSeen = events
    .flatMap(({ what, date }) => (what === 'carriedOut' ? latest(date) : []))
    .sort()
    .at(-1)
  const ends = events.flatMap((event): Day[] => {
    if (!endings.has(event.what)) return []
    const day = dayOfEvent(event)
    const isReplaced = event.what === 'renewed' || event.what === 'superseded'
    return [isReplaced || !lastSeen || lastSeen < day ? day : lastSeen]
  })
  return ends.sort()[0]
}

const margin = 4
const shortest = 86_400_000

/** The life on a line from its first event to the day or its last event; undefined where nothing is dated. */
export function toLifeLine(events: readonly LifeEvent[], day: Day): LifeLine | undefined {
  const [first] = events
  if (!first) return undefined
  const [begin, today] = [Date.parse(earliest(first.date)), Date.parse(day)]
  const last = Math.max(today, ...events.map(({ date }) => Date.parse(latest(date))))
  const share = (at: number) =>
    margin + ((at - begin) / Math.max(last - begin, shortest)) * (100 - 2 * margin)
  const over = overBy(events)
  return {
    points: events.map((event) => ({
      event,
      from: share(Date.parse(earliest(event.date))),
      to: share(Date.parse(latest(event.date))),
    })),
    start: share(begin),
    until: share(over ? Date.parse(over) : last),
    isOver: over !== undefined,
    today: Math.max(share(today), 0),
  }
}
