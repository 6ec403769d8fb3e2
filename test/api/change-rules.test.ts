import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChangingFacts, keyOf, toChanges } from '../../api/analysis/changes.ts'
import type { LaterAgreement } from '../../api/graph/histories.ts'
import type { ChangeKind } from '../../api/resolvers/generated.ts'
import { toId, toRelationId } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import {
  type Day,
  earliest,
  latest,
  nextDay,
  type PartialDate,
  toDay,
  toPartialDate,
} from '../../schema/partial-date.ts'
import { type LifeFacts, statusOn } from '../../schema/status.ts'
import type { RelationType } from '../../schema/vocabulary.ts'
import { lifeFacts, someDay } from '../schema/support/life-facts.ts'

const always = { from: toDay('1900-01-01'), to: toDay('2100-12-31') }
const signing = [toId('cit-ky')]
const period = [toId('cit-giai-doan')]

function createAgreement(id: string, given: Partial<GraphNode<'Agreement'>> = {}): GraphNode<'Agreement'> {
  return {
    type: 'Agreement',
    id: toId(id),
    kind: 'REGULATION',
    title: `Quy chế ${id}`,
    basis: 'STATED',
    citationIds: [],
    sourceIds: [],
    signedCitationIds: signing,
    periodCitationIds: period,
    carriedOutFrom: [],
    carriedOutOn: [],
    carriedOutCitationIds: [],
    ...given,
  }
}

function createLater(type: RelationType, id: string, signedOn: string | undefined): LaterAgreement {
  const agreement = createAgreement(id, { signedOn: signedOn ? toPartialDate(signedOn) : undefined })
  const relation = {
    id: toRelationId(`${type}-${id}`),
    type,
    from: agreement.id,
    to: toId('agr-a'),
    basis: 'STATED',
    citationIds: [toId('cit-sau')],
  } as const
  return { relation, agreement }
}

function createEnded(id: string, validTo: string): ChangingFacts['endedParties'][number] {
  const actor = {
    type: 'Organization',
    id: toId(id),
    kind: 'PEOPLES_COMMITTEE',
    name: id,
    aliases: [],
    unnamed: false,
    citationIds: [],
    validTo: toPartialDate(validTo),
  } as const
  return { actor, citationIds: [toId('cit-het')] }
}

function createFacts(given: Partial<ChangingFacts> = {}): ChangingFacts {
  return { coordination: createAgreement('agr-a'), later: [], endedParties: [], ...given }
}

/** What happens, as `day kind other`. */
const told = (facts: ChangingFacts, days = always) =>
  toChanges(facts, days).map(({ on, kind, actor, by }) =>
    [on, kind, (actor ?? by)?.id].filter(Boolean).join(' '),
  )
const dated = (given: Record<string, string>) =>
  createAgreement(
    'agr-a',
    Object.fromEntries(Object.entries(given).map(([name, date]) => [name, toPartialDate(date)])),
  )

describe('what happens to an agreement', () => {
  it('begins with its stated period rather than its signing, and cites the one that it begins with', () => {
    const signed = createFacts({ coordination: dated({ signedOn: '2021-05-17' }) })
    const stated = createFacts({ coordination: dated({ signedOn: '2021-05-17', validFrom: '2021-06' }) })
    expect(told(signed)).toEqual(['2021-05-17 BEGAN'])
    expect(told(stated)).toEqual(['2021-06 BEGAN'])
    expect(toChanges(signed, always).map(({ citationIds }) => citationIds)).toEqual([signing])
    expect(toChanges(stated, always).map(({ citationIds }) => citationIds)).toEqual([period])
  })

  it('is renewed, supplemented and superseded when the later agreement begins, if that is known', () => {
    const later = [
      createLater('SUPERSEDES', 'agr-b', '2023'),
      createLater('SUPPLEMENTS', 'agr-c', '2022-04'),
      createLater('RENEWS', 'agr-d', '2021-01-01'),
      createLater('RENEWS', 'agr-e', undefined),
    ]
    expect(told(createFacts({ later }))).toEqual([
      '2021-01-01 RENEWED agr-d',
      '2022-04 SUPPLEMENTED agr-c',
      '2023 SUPERSEDED agr-b',
    ])
  })

  it.each([
    ['nothing else is known', {}, [], true],
    ['it is only supplemented before', {}, [createLater('SUPPLEMENTS', 'agr-b', '2024')], true],
    ['its period ends on the same day', { validTo: '2025-06-30' }, [], true],
    ['its period ended the day before', { validTo: '2025-06-29' }, [], false],
    ['it is renewed the day after', {}, [createLater('RENEWS', 'agr-b', '2025-07-01')], true],
    ['it was renewed by that day', {}, [createLater('RENEWS', 'agr-b', '2025-06-30')], false],
    ['it was superseded before', {}, [createLater('SUPERSEDES', 'agr-b', '2024')], false],
  ] as const)('loses a party on 30 June 2025 where %s: %o', (_, given, later, loses) => {
    const facts = createFacts({
      coordination: dated(given),
      later,
      endedParties: [createEnded('org-a', '2025-06-30')],
    })
    expect(told(facts).includes('2025-06-30 LOST_PARTY org-a')).toBe(loses)
  })

  it('loses a party while a source shows it carried out after its stated period', () => {
    const coordination = createAgreement('agr-a', {
      validFrom: toPartialDate('2015'),
      validTo: toPartialDate('2020'),
      carriedOutFrom: [''],
      carriedOutOn: [toPartialDate('2025-07')],
      carriedOutCitationIds: ['cit-thay'],
    })
    const facts = createFacts({ coordination, endedParties: [createEnded('org-a', '2025-06-30')] })
    expect(told(facts)).toContain('2025-06-30 LOST_PARTY org-a')
  })

  it('loses a party once, in however many roles it stood', () => {
    const party = createEnded('org-a', '2025-06-30')
    expect(told(createFacts({ endedParties: [party, party, createEnded('org-b', '2025-06-30')] }))).toEqual([
      '2025-06-30 LOST_PARTY org-a',
      '2025-06-30 LOST_PARTY org-b',
    ])
  })

  it.each([
    ['2020-12-31', '2020-12-31', []],
    ['2021-01-01', '2021-01-01', ['2021 BEGAN']],
    ['2021-12-31', '2022-06-30', ['2021 BEGAN']],
    ['2022-01-01', '2030-01-01', []],
  ])('counts a date known in part wherever it may fall: %s to %s', (from, to, expected) => {
    const facts = createFacts({ coordination: dated({ validFrom: '2021' }) })
    expect(told(facts, { from: toDay(from), to: toDay(to) })).toEqual(expected)
  })
})

it('an activity begins and ends by its period, and loses no party', () => {
  const { signedCitationIds: _, ...agreement } = createAgreement('agr-a')
  const coordination = {
    ...agreement,
    type: 'JointActivity',
    id: toId('act-a'),
    kind: 'JOINT_ACTIVITY',
    validFrom: toPartialDate('2024-03-10'),
    validTo: toPartialDate('2024-03-12'),
  } as const
  const facts = createFacts({ coordination, endedParties: [createEnded('org-a', '2024-03-11')] })
  expect(told(facts)).toEqual(['2024-03-10 BEGAN', '2024-03-12 ENDED'])
})

/** The facts of a status as nodes and relations. */
function toFacts({ successors, endedParties, carriedOut, ...life }: LifeFacts): ChangingFacts {
  const coordination = createAgreement('agr-a', {
    signedOn: life.signedOn,
    validFrom: life.validFrom,
    validTo: life.validTo,
    carriedOutFrom: carriedOut.map(({ from }) => from ?? ''),
    carriedOutOn: carriedOut.map(({ on }) => on),
    carriedOutCitationIds: carriedOut.map(({ citationIds }) => citationIds.join(' ')),
  })
  return {
    coordination,
    later: successors.map(({ relation, start }, index) => createLater(relation, `agr-b${index}`, start)),
    endedParties: endedParties.map(({ validTo }, index) => createEnded(`org-${index}`, validTo)),
  }
}

const isExact = (date: PartialDate | undefined) => date === undefined || date.length === 10
const someDays = fc
  .tuple(someDay, someDay, someDay)
  .map((days) => days.sort() as [from: Day, middle: Day, to: Day])

describe('the changes of any agreement', () => {
  const keysIn = (facts: ChangingFacts, from: Day, to: Day) => toChanges(facts, { from, to }).map(keyOf)

  it('lie within the days, in the order of their keys, each once', () => {
    fc.assert(
      fc.property(lifeFacts, someDays, (life, [from, , to]) => {
        const changes = toChanges(toFacts(life), { from, to })
        for (const { on } of changes) expect(earliest(on) <= to && latest(on) >= from).toBe(true)
        const keys = changes.map(keyOf)
        expect(keys).toEqual([...new Set(keys)].sort())
      }),
    )
  })

  it('are those of the days up to one and of the days after it together', () => {
    fc.assert(
      fc.property(lifeFacts, someDays, (life, [from, middle, to]) => {
        fc.pre(middle < to)
        const facts = toFacts(life)
        const parts = [...keysIn(facts, from, middle), ...keysIn(facts, nextDay(middle), to)]
        expect([...new Set(parts)].sort()).toEqual(keysIn(facts, from, to))
        const dates = toChanges(facts, always).map(({ on }) => on)
        if (dates.every(isExact)) expect(new Set(parts).size).toBe(parts.length)
      }),
    )
  })

  it('explain its status on every day', () => {
    const explanation: Partial<Record<string, ChangeKind>> = {
      RENEWED: 'RENEWED',
      SUPERSEDED: 'SUPERSEDED',
      PERIOD_ENDED: 'ENDED',
      PARTY_DISSOLVED: 'LOST_PARTY',
    }
    fc.assert(
      fc.property(lifeFacts, someDay, (life, day) => {
        const changes = toChanges(toFacts(life), always)
        const { status } = statusOn(life, day)
        const by: Record<string, boolean> = {}
        for (const { kind, on } of changes)
          by[kind] ||= kind === 'ENDED' || kind === 'LOST_PARTY' ? latest(on) < day : earliest(on) <= day
        const kind = explanation[status]
        if (kind) expect(by[kind]).toBe(true)
        if (life.validFrom ?? life.signedOn) expect(by.BEGAN ?? false).toBe(status !== 'NOT_YET')
      }),
      { numRuns: 500 },
    )
  })
})
