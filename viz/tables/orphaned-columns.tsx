import { useMemo } from 'react'
import { useView } from '../app/use-view.tsx'
import { formatDay } from '../parts/format-day.ts'
import { nameOf } from '../state/to-diagram.ts'
import { ActorCell, CoordinationCell, fullTitleOf, shortTitleOf } from './cells.tsx'
import type { Column } from './column.ts'
import { citationsOf, instrumentNames, needOf, type OrphanedRow, successorNames } from './orphaned-rows.ts'
import { orphanedSigns } from './orphaned-signs.ts'
import { Sign } from './sign.tsx'

/** An agreement, the party that it lost, who takes its place under which instrument, and what that leaves to do. */
export function useOrphanedColumns(): ReadonlyArray<Column<OrphanedRow>> {
  const { view, words } = useView()
  const { language } = view
  return useMemo(() => {
    const say = words.orphaned
    return [
      {
        id: 'agreement',
        title: say.agreement,
        share: 2,
        isRowHeader: true,
        valueOf: ({ agreement }) => shortTitleOf(agreement, language),
        cellOf: ({ agreement }) => <CoordinationCell coordination={agreement} language={language} />,
      },
      {
        id: 'lost',
        title: say.lost,
        share: 1.6,
        valueOf: ({ lost }) => nameOf(lost.party.actor, language),
        cellOf: ({ lost }) => <ActorCell actor={lost.party.actor} language={language} />,
      },
      {
        id: 'endedOn',
        title: say.endedOn,
        share: 1,
        valueOf: ({ lost }) => lost.endedOn,
        textOf: ({ lost }) => formatDay(lost.endedOn, language),
      },
      {
        id: 'need',
        title: say.need,
        share: 1.4,
        valueOf: ({ lost }) => say.needs[needOf(lost)],
        cellOf: ({ lost }) => {
          const need = needOf(lost)
          return <Sign Icon={orphanedSigns[need]} name={say.needs[need]} />
        },
      },
      {
        id: 'successors',
        title: say.successors,
        share: 2,
        valueOf: ({ lost }) => successorNames(lost, language, words).join('; '),
        textOf: ({ lost }) => successorNames(lost, language, words).join(', ') || say.noSuccessor,
      },
      {
        id: 'instrument',
        title: say.instrument,
        share: 1.4,
        valueOf: ({ lost }) => instrumentNames(lost, language).join('; '),
        textOf: ({ lost }) => instrumentNames(lost, language).join(', ') || say.noInstrument,
      },
      {
        id: 'role',
        title: say.role,
        isOnlyExported: true,
        valueOf: ({ lost }) => words.terms.role[lost.party.role],
      },
      {
        id: 'title',
        title: words.tables.fullTitle,
        isOnlyExported: true,
        isFound: true,
        valueOf: ({ agreement }) => fullTitleOf(agreement, language),
      },
      {
        id: 'id',
        title: words.tables.id,
        isOnlyExported: true,
        valueOf: ({ agreement }) => agreement.id,
      },
      {
        id: 'citations',
        title: words.tables.citations,
        isOnlyExported: true,
        valueOf: (row) => citationsOf(row).join('; '),
      },
    ]
  }, [language, words])
}
